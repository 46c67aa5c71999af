"""Mending a finding of the check by one click, as a change like any other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from chipline.records.changes import Change, ChangeSet, Operation, change_set
from chipline.records.fields import ANY_KIND
from chipline.records.message import to_plain
from chipline.records.record import KINDS
from chipline.store import edits
from chipline.store.journal.wording import step_of
from chipline.store.quality.fault import Fault
from chipline.store.queries import Queries
from chipline.store.workspace import Edit

#: Findings about what is derived from the records: `Workspace.rebuild` makes that anew.
REBUILT = frozenset({"days", "backlink", "external", "search"})
#: Mending one of these may mend others, so that mending all at once would take too much away.
ONE_BY_ONE = frozenset({"cycle"})


def mend(fault: Fault) -> Edit | None:
    """Return the edit that takes a finding out of the world; None where a person must decide."""
    found = _MENDS.get(fault.code)
    edit = found(fault) if found else None
    if edit is None:
        return None

    def labelled(queries: Queries) -> ChangeSet:
        steps = edit(queries)
        if not steps:
            return steps
        return _repair(fault, steps.changes, {"step": step_of(steps)})

    return labelled


def _repair(fault: Fault, changes: Iterable[Change], said: dict[str, Any]) -> ChangeSet:
    """Make the step that mends a finding, with what was found as its reason."""
    params = {**said, "why": to_plain(fault.message)}
    return change_set(Operation.REPAIR, changes, str(fault.message), params)


def mend_all(faults: Iterable[Fault]) -> Edit | None:
    """Return one edit for many findings; None where none of them can be mended at once."""
    able = [each for each in faults if each.code not in ONE_BY_ONE and mend(each) is not None]
    if not able:
        return None

    def edit(queries: Queries) -> ChangeSet:
        going: dict[str, list[str]] = defaultdict(list)
        steps: list[ChangeSet] = []
        for fault in able:
            if _goes(fault):
                going[fault.kind].append(fault.record)
            elif (made := mend(fault)) is not None:
                steps.append(made(queries))
        # Deletions of a kind are one edit: only so is a list that held several of them right.
        steps += [edits.delete(kind, dict.fromkeys(ids))(queries) for kind, ids in going.items()]
        count = len({(each.kind, each.record) for each in able})
        said = {"count": count} if count > 1 else {"step": step_of(steps[0])}
        if len(able) == 1:
            return _repair(able[0], _folded(steps), said)
        return change_set(Operation.REPAIR, _folded(steps), params=said)

    return edit


def _goes(fault: Fault) -> bool:
    """Whether the record itself is what a mend takes away."""
    if fault.code == "reference":
        return KINDS[fault.kind].fields[fault.field].required
    return _MENDS[fault.code] is _deleted


def _folded(steps: Iterable[ChangeSet]) -> list[Change]:
    """Make one change a record out of changes that were each made against the same state."""
    found: dict[tuple[str, str], Change] = {}
    for step in steps:
        for change in step.changes:
            key = change.kind, change.id
            found[key] = _both(found[key], change) if key in found else change
    return [each for each in found.values() if not each.deletes] + [
        each for each in found.values() if each.deletes
    ]


def _both(one: Change, other: Change) -> Change:
    if one.deletes or other.deletes:
        return one if one.deletes else other
    after = dict(one.after or {})
    for name, value in (other.after or {}).items():
        held = after.get(name, value)
        after[name] = value
        if isinstance(held, list) and isinstance(value, list):
            # What either takes out of a list stays out.
            after[name] = [each for each in held if each in value] or None
    return Change(one.kind, one.id, {**(one.before or {}), **(other.before or {})}, after)


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

    def edit(queries: Queries) -> ChangeSet:
        values = queries.values(fault.kind, fault.record)
        held = values[fault.field] if values else None
        pointed = held if isinstance(held, list) else [held] if held else []
        there = queries.names(pointed)
        fits = {one for one, named in there.items() if spec.reference in (ANY_KIND, named.kind)}
        rest = [one for one in pointed if one in fits]
        kept = (rest or None) if spec.many else None
        return edits.set_field(fault.kind, fault.record, fault.field, kept)(queries)

    return edit


def _whole_record(fault: Fault) -> Edit:
    return edits.set_field("citation", fault.record, "field", None)


def _cycle(fault: Fault) -> Edit | None:
    return _deleted(fault) if fault.kind == "link" else _emptied(fault)


def _top(fault: Fault) -> Edit:
    """Go up to the parent that has none."""

    def edit(queries: Queries) -> ChangeSet:
        seen = {fault.record}
        top, above = fault.record, queries.values("firm", fault.record)
        while above and above["ultimate_parent"] and above["ultimate_parent"] not in seen:
            top = above["ultimate_parent"]
            seen.add(top)
            above = queries.values("firm", top)
        parent = top if top != fault.record else None
        return edits.set_field("firm", fault.record, "ultimate_parent", parent)(queries)

    return edit


def _swapped(fault: Fault) -> Edit | None:
    if fault.kind != "cluster":
        return None

    def edit(queries: Queries) -> ChangeSet:
        values = queries.values("cluster", fault.record) or {}
        low, high = values.get("quantity_high"), values.get("quantity_low")
        turned = {"quantity_low": low, "quantity_high": high}
        return edits.set_fields("cluster", [fault.record], turned)(queries)

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
