"""Edits of the steps of a briefing: put one in, move it, copy it.

Positions have gaps of 1,024, and a move writes one record, so that two copies of a workspace in which
steps were moved differ by those steps alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from chipline.records.changes import Change, ChangeSet, Operation, change_set
from chipline.records.query import Filter, Operator, Query
from chipline.records.record import KINDS, new_id
from chipline.store import edits
from chipline.store.journal.journal import now
from chipline.store.queries import Queries, Values
from chipline.store.workspace import Edit

GAP = 1_024
_OWN = ("slug", "external_ids", "created", "updated")


def steps_in_order(queries: Queries, briefing: str) -> list[Values]:
    """Return the steps of a briefing; those without a position come last, the oldest first."""
    of_it = (Filter("briefing", Operator.IS, (briefing,)),)
    rows = queries.records(Query("step", of_it)).rows
    return sorted(
        rows, key=lambda row: (row["position"] is None, row["position"] or 0, row["created"])
    )


def add_step(briefing: str, values: Mapping[str, Any], *, new: str, after: str = "") -> Edit:
    """Make a step that follows another one; without one it comes last.

    The briefing may be one that the same change makes.
    """

    def edit(queries: Queries) -> ChangeSet:
        steps = steps_in_order(queries, briefing)
        ids = [step["id"] for step in steps]
        place = ids.index(after) + 1 if after in ids else len(ids)
        position, renumbered = _position(steps, place)
        given = {**values, "briefing": briefing, "position": position}
        made = edits.create("step", given, record_id=new, coming=frozenset({briefing}))(queries)
        return change_set(made.what, [*renumbered, *made.changes], params=made.params)

    return edit


def move_step(briefing: str, step: str, place: int) -> Edit:
    """Move a step to a place among the others, from 0; beyond the last it is the last."""

    def edit(queries: Queries) -> ChangeSet:
        steps = steps_in_order(queries, briefing)
        moved = next((each for each in steps if each["id"] == step), None)
        if moved is None:
            return ChangeSet(Operation.CHANGE)
        others = [each for each in steps if each is not moved]
        wanted = min(max(place, 0), len(others))
        if steps.index(moved) == wanted:
            return ChangeSet(Operation.CHANGE)
        position, renumbered = _position(others, wanted)
        change = edits.stamped("step", moved, {"position": position}, now())
        which = edits.which_of(KINDS["step"], [str(moved["name"])])
        return change_set(
            Operation.CHANGE, [*renumbered, change], params={"fields": ["position"], **which}
        )

    return edit


def duplicate_step(briefing: str, step: str, *, new: str) -> Edit:
    """Make a copy of a step that follows it."""

    def edit(queries: Queries) -> ChangeSet:
        values = queries.values("step", step)
        if values is None:
            return ChangeSet(Operation.DUPLICATE)
        (copied,) = copies_of_steps(queries, [step])
        copied["name"] = f"{values['name']} (copy)"
        made = add_step(briefing, copied, new=new, after=step)(queries)
        params = {"kind": "step", "name": edits.short(str(values["name"]))}
        return change_set(Operation.DUPLICATE, made.changes, params=params)

    return edit


def briefing_of_steps(
    name: str,
    steps: Iterable[Mapping[str, Any]],
    *,
    briefing: str,
    about: Mapping[str, Any] | None = None,
) -> Edit:
    """Make a briefing with steps of these values, in their order; `briefing` becomes its id.

    `about` holds what else is said of it, such as its planned time.
    """

    def edit(queries: Queries) -> ChangeSet:
        told = {**(about or {}), "name": name}
        made = edits.create("briefing", told, record_id=briefing)(queries)
        changes: list[Change | None] = [*made.changes]
        for number, values in enumerate(steps, start=1):
            given = {**values, "briefing": briefing, "position": number * GAP}
            coming = frozenset({briefing})
            changes += edits.create("step", given, record_id=new_id(), coming=coming)(
                queries
            ).changes
        return change_set(made.what, changes, params=made.params)

    return edit


def copies_of_steps(queries: Queries, steps: Iterable[str]) -> list[Values]:
    """Return what steps hold but what is a record's own, for copies of them; those gone are left out."""
    found = queries.many_values("step", list(steps))
    return [without_own("step", found[one]) for one in steps if one in found]


def without_own(kind: str, values: Mapping[str, Any]) -> Values:
    """Return what a record holds but what is its own, for a copy of it."""
    names = [name for name in KINDS[kind].fields if name not in _OWN]
    return {name: values[name] for name in names if name in values}


def _position(steps: list[Values], place: int) -> tuple[int, list[Change | None]]:
    """Return the position of a step at a place among others, and what must be numbered anew."""
    positions = [step["position"] for step in steps]
    before = positions[place - 1] if place else 0
    if place == len(steps) and before is not None:
        return before + GAP, []
    after = positions[place] if place < len(steps) else None
    if before is not None and after is not None and after - before > 1:
        return (before + after) // 2, []
    # No number is left between the two, or some have none: all are numbered anew.
    moment = now()
    renumbered = [
        edits.stamped("step", step, {"position": (at + (at >= place) + 1) * GAP}, moment)
        for at, step in enumerate(steps)
    ]
    return (place + 1) * GAP, renumbered
