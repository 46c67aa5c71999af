"""Edits of the notes on the timeline, which are kept with the saved views and are none."""

from __future__ import annotations

from dataclasses import replace

from chipline.records.changes import ChangeSet, Operation
from chipline.records.view_content import note_state
from chipline.store import edits
from chipline.store.queries import Queries
from chipline.store.workspace import Edit

_VIEW = "view"


def pin_note(text: str, first: float, last: float) -> Edit:
    """Pin a note to the days from `first` to `last`, given as ordinals."""
    return _told(edits.create(_VIEW, _values(text, first, last)), "pin", text)


def change_note(note: str, text: str, first: float, last: float) -> Edit:
    """Let the note with this id say something else, or stand at other days."""
    edit = edits.set_fields(_VIEW, [note], _values(text, first, last))
    return _told(edit, "change", text)


def remove_note(note: str, text: str) -> Edit:
    """Take the note with this id and text away."""
    return _told(edits.delete(_VIEW, [note]), "remove", text)


def _values(text: str, first: float, last: float) -> dict[str, str]:
    return {"name": text, "state": note_state(int(first), int(last))}


def _told(edit: Edit, act: str, text: str) -> Edit:
    def told(queries: Queries) -> ChangeSet:
        params = {"act": act, "name": edits.short(text)}
        return replace(edit(queries), what=Operation.NOTE, params=params)

    return told
