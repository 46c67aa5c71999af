"""Names of files that are made of texts: no longer than a system takes, and what they look like."""

from __future__ import annotations

import os

import pytest

from chipline.paths import cut_name
from chipline.store.compound_edits import attachments
from chipline.windows.output.destination import file_name

_LONG = ("👍" * 110, "阿" * 200, "é" * 300, "e\u0301" * 300, "x" * 1_000, "a\u202eb" * 100)


@pytest.mark.parametrize("stem", _LONG)
@pytest.mark.parametrize("name_of", [attachments.file_name, file_name])
def test_a_long_name_is_cut_by_its_bytes(stem: str, name_of: object) -> None:
    assert callable(name_of)
    made = str(name_of(f"{stem}.pdf"))
    assert len(os.fsencode(f"{made}.part-journal")) <= 255
    assert made.endswith(".pdf")
    assert made[:2] == stem.replace("\u202e", "")[:2]
    assert "\u202e" not in made
    assert "\ufffd" not in made


def test_no_letter_is_cut_in_two() -> None:
    assert cut_name("👍👍", ".pdf", 11) == "👍.pdf"
    assert cut_name("ab. c", ".pdf", 8) == "ab.pdf"
    assert cut_name("short", ".pdf", 100) == "short.pdf"
