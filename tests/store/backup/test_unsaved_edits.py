"""Changes that could not be written are written down as text, beside the file or elsewhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from chipline import paths
from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.backup import unsaved_edits
from chipline.store.workspace import Workspace

ALIBABA = id_of_slug("alibaba")


@pytest.mark.parametrize("reachable", [True, False])
def test_each_change_is_written_down_with_what_was_and_what_was_to_be(
    file_workspace: Workspace,
    tmp_path: Path,
    reachable: bool,  # noqa: FBT001  # a parameter of the test
) -> None:
    steps = [
        unsaved_edits.built(file_workspace, edits.set_field("firm", ALIBABA, "notes", "lost")),
        unsaved_edits.built(file_workspace, edits.create("firm", {"name": "Новий"})),
    ]
    (tmp_path / "gone").write_text("no folder")
    folder = tmp_path if reachable else tmp_path / "gone"
    text = unsaved_edits.write_down(folder / "facts.chipline", [each for each in steps if each])
    assert text is not None
    assert text.parent == (tmp_path if reachable else paths.documents())
    assert text.name.startswith("facts (not saved ")
    first, second = json.loads(text.read_text(encoding="utf-8"))
    assert first["change"] == "Change Notes of “Alibaba”"
    (changed,), (made,) = first["records"], second["records"]
    assert (changed["kind"], changed["id"]) == ("firm", ALIBABA)
    assert (changed["before"]["notes"], changed["after"]["notes"]) == (None, "lost")
    assert (made["name"], made["before"], made["after"]["name"]) == ("Новий", None, "Новий")
