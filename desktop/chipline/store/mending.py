"""Mending a finding of the check by one click, as a change like any other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from chipline.records.changes import ChangeSet
from chipline.records.record import KINDS
from chipline.store import edits
from chipline.store.check import Fault
from chipline.store.reads import Reads
from chipline.store.workspace import Edit

#: Findings about what is derived from the records: `Workspace.rebuild` makes that anew.
REBUILT = frozenset({"days", "backlink", "search"})


def mend(fault: Fault) -> Edit | None:
    """Return the edit that takes a finding out of the world; None where a person must decide."""
    found = _MENDS.get(fault.code)
    edit = found(fault) if found else None
    if edit is None:
        return None

    def labelled(reads: Reads) -> ChangeSet:
        steps = edit(reads)
        return replace(steps, label=f"Mend: {steps.label}", why=fault.message) if steps else steps

    return labelled


def _emptied(fault: Fault) -> Edit | None:
    if not fault.field or KINDS[fault.kind].fields[fault.field].required:
        return None
    return edits.set_field(fault.kind, fault.record, fault.field, None)


def _deleted(fault: Fault) -> Edit:
    return edits.delete(fault.kind, [fault.record])


def _released(fault: Fault) -> Edit:
    """Let go of what is not there; what can't be without it goes as well."""
    spec = KINDS[fault.kind].fields[fault.field]
    if spec.required:
        return _deleted(fault)

    def edit(reads: Reads) -> ChangeSet:
        values = reads.values(fault.kind, fault.record)
        held = values[fault.field] if values else None
        pointed = held if isinstance(held, list) else [held] if held else []
        there = reads.names(pointed)
        rest = [one for one in pointed if one in there and there[one].kind == spec.reference]
        kept = (rest or None) if spec.many else None
        return edits.set_field(fault.kind, fault.record, fault.field, kept)(reads)

    return edit


def _whole_record(fault: Fault) -> Edit:
    return edits.set_field("citation", fault.record, "field", None)


def _cycle(fault: Fault) -> Edit | None:
    return _deleted(fault) if fault.kind == "link" else _emptied(fault)


def _top(fault: Fault) -> Edit:
    """Go up to the parent that has none."""

    def edit(reads: Reads) -> ChangeSet:
        seen = {fault.record}
        top, above = fault.record, reads.values("firm", fault.record)
        while above and above["ultimate_parent"] and above["ultimate_parent"] not in seen:
            top = above["ultimate_parent"]
            seen.add(top)
            above = reads.values("firm", top)
        parent = top if top != fault.record else None
        return edits.set_field("firm", fault.record, "ultimate_parent", parent)(reads)

    return edit


def _swapped(fault: Fault) -> Edit | None:
    if fault.kind != "cluster":
        return None

    def edit(reads: Reads) -> ChangeSet:
        values = reads.values("cluster", fault.record) or {}
        low, high = values.get("quantity_high"), values.get("quantity_low")
        turned = {"quantity_low": low, "quantity_high": high}
        return edits.set_fields("cluster", [fault.record], turned)(reads)

    return edit


_MENDS: dict[str, Callable[[Fault], Edit | None]] = {
    "value": _emptied,
    "reference": _released,
    "field": _whole_record,
    "cycle": _cycle,
    "parent": _top,
    "self": _deleted,
    "double": _deleted,
    "figures": _swapped,
    "trigger": _emptied,
}
