"""No record is made that points at what is not there, or at what its field does not take."""

from __future__ import annotations

import pytest

from chipline.records.record import id_of_slug
from chipline.records.values import FieldValueError
from chipline.store import edits
from chipline.store.workspace import Workspace
from store.dumps import state


def test_nothing_is_made_that_points_at_what_is_not_there(workspace: Workspace) -> None:
    gone, chip = "00000000-0000-4000-8000-000000000000", id_of_slug("nv-h20")
    before = state(workspace, stamps=False)
    for values, why in (
        ({"name": "H30", "vendor": gone}, "not there"),
        ({"name": "H30", "vendor": chip}, "chip, not firm"),
    ):
        with pytest.raises(FieldValueError, match=why):
            workspace.apply(edits.create("chip", values))
    with pytest.raises(FieldValueError, match="not there"):
        workspace.apply(
            edits.create("link", {"subject": chip, "predicate": "targets", "object": gone})
        )
    assert state(workspace, stamps=False) == before
