"""Which records a change of many would make doubtful: dates and figures that are hardly right.

Only what is new is told: what was doubtful before is not the change's doing.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from chipline.records.date_rules import (
    PRECISIONS,
    RULES,
    DateOrder,
    Doubt,
    doubts,
    figures_of,
    rules_of,
)
from chipline.records.message import Message
from chipline.records.record import KINDS, title_message, title_of
from chipline.store.queries import Queries

Values = Mapping[str, Any]
#: The values of a field by record, before and after.
Moved = Mapping[str, tuple[Any, Any]]


def fields_needed(kind: str) -> frozenset[str]:
    """Return the fields of a kind that the rules of its own records ask for."""
    needed = set(figures_of(kind))
    for rule in rules_of(kind):
        needed |= {rule.later, *((rule.via,) if rule.via else rule.earlier)}
        needed |= {rule.unless[0]} if rule.unless else set()
    return frozenset(needed)


def new_doubts(
    queries: Queries, kind: str, field: str, moved: Moved
) -> dict[str, tuple[Message, ...]]:
    """Say by record what becomes doubtful when a field of it is another one."""
    found: dict[str, list[Message]] = defaultdict(list)
    if field in fields_needed(kind):
        for record, messages in _own(queries, kind, field, moved):
            found[record] += messages
    for rule in RULES:
        if rule.other == kind and field in rule.earlier:
            for record, messages in _of_those_that_point_at(queries, rule, field, moved):
                found[record] += messages
    return {record: tuple(messages) for record, messages in found.items() if messages}


def _own(
    queries: Queries, kind: str, field: str, moved: Moved
) -> Iterable[tuple[str, list[Message]]]:
    rows = queries.many_values(kind, list(moved), _held(kind, fields_needed(kind)))
    pairs = {
        record: ({**row, field: moved[record][0]}, {**row, field: moved[record][1]})
        for record, row in rows.items()
    }
    return doubts_of(queries, kind, pairs).items()


def doubts_of(
    queries: Queries, kind: str, pairs: Mapping[str, tuple[Values, Values]]
) -> dict[str, list[Message]]:
    """Say by record what becomes doubtful about it, given all its values before and after."""
    around: dict[str, Values] = {}
    for rule in rules_of(kind):
        if rule.via:
            pointed = {each.get(rule.via) for pair in pairs.values() for each in pair} - {None}
            around |= queries.many_values(
                rule.other, sorted(map(str, pointed)), _held(rule.other, rule.earlier)
            )
    found: dict[str, list[Message]] = {}
    for record, (before, after) in pairs.items():
        now = list(doubts(kind, after, around))
        if not now:
            continue
        told = {(doubt.code, doubt.fields) for doubt in doubts(kind, before, around)}
        found[record] = [
            doubt.message
            for doubt in now
            if (doubt.code, doubt.fields) not in told or _moved(doubt, before, after)
        ]
    return found


def may_be_doubtful(kind: str, columns: Mapping[str, Sequence[Any]]) -> set[int]:
    """Return the places of those new records of which `doubts_of` must be asked: of others it tells none.

    `columns` has by field the values of all of them.
    """
    found: set[int] = set()
    pairs = PRECISIONS if kind == "chip" else ()
    for name in {*pairs, *(rule.later for rule in rules_of(kind))} & columns.keys():
        found.update(place for place, value in enumerate(columns[name]) if value)
    for name in figures_of(kind):
        low, high = KINDS[kind].fields[name].typical or (-math.inf, math.inf)
        for place, value in enumerate(columns.get(name, ())):
            if value is not None and not low <= value <= high:
                found.add(place)
    return found


def _moved(doubt: Doubt, before: Values, after: Values) -> bool:
    """Tell whether a figure that was doubtful is now another doubtful one."""
    return doubt.code == "unusual" and any(before.get(n) != after.get(n) for n in doubt.fields)


def _of_those_that_point_at(
    queries: Queries, rule: DateOrder, field: str, moved: Moved
) -> Iterable[tuple[str, list[Message]]]:
    """Ask the records that point at those that change, each told beside the one it points at."""
    owners = {
        owner: target
        for kind, owner, via, target in queries.pointing_at(list(moved))
        if (kind, via) == (rule.kind, rule.via)
    }
    needed = fields_needed(rule.kind)
    rows = queries.many_values(rule.kind, list(owners), _held(rule.kind, needed))
    others = queries.many_values(
        rule.other, sorted(set(owners.values())), _held(rule.other, rule.earlier)
    )
    for owner, row in rows.items():
        target = owners[owner]
        before, after = moved[target]
        around = ({target: {**others[target], field: value}} for value in (before, after))
        old, new = (tuple(doubts(rule.kind, row, each)) for each in around)
        told = {_rule_of(doubt) for doubt in old}
        kind = KINDS[rule.kind]
        title = title_message(kind, title_of(kind, row))
        yield (
            target,
            [
                Message("“{title}”: {doubt}", title=title, doubt=each.message)
                for each in new
                if _rule_of(each) not in told
            ],
        )


def _rule_of(doubt: Doubt) -> tuple[str, str]:
    return doubt.code, doubt.fields[0]


def _held(kind: str, names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({*names, "name", "slug", KINDS[kind].title}))
