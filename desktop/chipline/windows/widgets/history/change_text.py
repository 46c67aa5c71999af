"""What an entry of the journal did, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from chipline.records.changes import Change
from chipline.records.fields import FieldType
from chipline.records.record import KINDS
from chipline.store.journal.journal import REDO, UNDO, JournalEntry
from chipline.windows.formats import value_text
from chipline.windows.i18n import tr, translated, worded

_LONGEST = 120
#: As much is shown of what two long texts have in common before they part.
_COMMON = 30


@dataclass(frozen=True, slots=True)
class ChangeText:
    """What a change did to one field, in words."""

    label: str
    before: str
    after: str


def told_changes(change: Change, titles: Mapping[str, str]) -> list[ChangeText]:
    """Say what a change did to each field: of a record that was made or deleted, those it had."""
    fields = KINDS[change.kind].fields
    before, after = change.before or {}, change.after or {}
    told = []
    held = after if change.after is not None else before
    for name, spec in fields.items():
        if name not in held or spec.type is FieldType.STAMP:
            continue
        pair = before.get(name), after.get(name)
        if pair[0] is None and pair[1] is None:
            continue
        texts = (" ".join(value_text(spec, one, dict(titles)).split()) for one in pair)
        told.append(ChangeText(translated(spec.label), *shortened(*texts)))
    return told


def shortened(before: str, after: str) -> tuple[str, str]:
    """Cut two texts to a readable length, around the place where they part."""
    if max(len(before), len(after)) <= _LONGEST:
        return before, after
    start = parting(before, after)
    return _short(before, start), _short(after, start)


def parting(one: str, other: str, common: int = _COMMON) -> int:
    """Return where two texts part, but for so many of the letters that they have in common before that."""
    shorter = min(len(one), len(other))
    pairs = enumerate(zip(one, other, strict=False))
    same = next((at for at, (a, b) in pairs if a != b), shorter)
    return max(0, same - common) if shorter > common else 0


def change_lines(change: Change, titles: Mapping[str, str]) -> list[str]:
    """Say what a change did to each field, from before to after."""
    if change.creates:
        return [tr("Created")]
    if change.deletes:
        return [tr("Deleted")]
    return [f"{each.label}: {each.before} → {each.after}" for each in told_changes(change, titles)]


def entry_label(entry: JournalEntry) -> str:
    """Name what was done; an undo and a redo say so."""
    if entry.act == UNDO:
        return tr("Undo: {step}", step=entry.message)
    return tr("Redo: {step}", step=entry.message) if entry.act == REDO else worded(entry.message)


def _short(text: str, start: int = 0) -> str:
    rest = f"…{text[start:]}" if start else text
    return rest if len(rest) <= _LONGEST else rest[: _LONGEST - 1].rstrip() + "…"
