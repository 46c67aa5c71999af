"""What is hardly right though each value fits its field: records held against one another.

Errors can't be so, warnings hardly are, hints are what is missing for what the program derives.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from sqlalchemy import text
from sqlalchemy.engine import Connection

from chipline.records import date_rules
from chipline.records.message import Message, declared
from chipline.records.record import KINDS, earliest_column, latest_column
from chipline.records.vocabulary import INVERSES
from chipline.store.file import connections
from chipline.store.progress import Progress
from chipline.store.quality.check import find
from chipline.store.quality.fault import ERROR, HINT, WARNING, Fault, Look, Meter
from chipline.store.quality.site_places import misplaced
from chipline.store.queries import Queries

#: Predicates that no chain of links may lead back to its beginning by.
_ONE_WAY = ("subsidiary of", "supersedes", "derived from")
_SYMMETRIC = frozenset(name for name, inverse in INVERSES.items() if name == inverse)


#: Of one kind of fault, no more than so many are told one by one.
MOST = 2_000


@dataclass(frozen=True, slots=True)
class PlausibilityReport:
    """What a look at a whole workspace found; `counts` counts by code also what is left out."""

    faults: tuple[Fault, ...]
    counts: dict[str, int]
    records: int


def examine(queries: Queries) -> list[Fault]:
    """Look for everything: what `check` finds, and what is hardly right or missing."""
    return list(_everything(queries, Meter()))


def survey(queries: Queries, tell: Progress, *, most: int = MOST) -> PlausibilityReport:
    """Look for everything, telling how far it is; of one code no more than `most` are kept."""
    meter = Meter(tell)
    counts: Counter[str] = Counter()
    kept = []
    for fault in _everything(queries, meter):
        counts[fault.code] += 1
        if counts[fault.code] <= most:
            kept.append(fault)
    return PlausibilityReport(tuple(kept), dict(counts), meter.records)


def every(queries: Queries, tell: Progress, code: str) -> tuple[Fault, ...]:
    """Look for all of one kind of fault, however many there are."""
    meter = Meter(tell)
    return tuple(fault for fault in _everything(queries, meter) if fault.code == code)


def _everything(queries: Queries, meter: Meter) -> Iterator[Fault]:
    return find(queries, meter, _LOOKS)


def _rows(connection: Connection, statement: str) -> Iterator[Mapping[str, Any]]:
    for row in connection.execute(text(statement)).mappings():
        yield dict(row)


def _dates(connection: Connection) -> Iterator[Fault]:
    """Dates that can hardly both be right, by the rules that the record card asks as well."""
    for rule in date_rules.RULES:
        if rule.code != "order":  # `check` tells it, as an error
            yield from _out_of_order(connection, rule)


def _out_of_order(connection: Connection, rule: date_rules.DateOrder) -> Iterator[Fault]:
    kind = KINDS[rule.kind]
    other = KINDS[rule.other or rule.kind]
    joined = f'JOIN "{other.table.name}" AS t ON t.id = m."{rule.via}"' if rule.via else ""
    owner = "t" if rule.via else "m"
    # NULL, for SQLite takes no single argument here.
    days = ", ".join(["NULL", *(f'{owner}."{earliest_column(one)}"' for one in rule.earlier)])
    needed = ", ".join(
        [
            f'm."{rule.later}"',
            f'm."{rule.unless[0]}"' if rule.unless else "NULL",
            *(f'{owner}."{one}"' for one in rule.earlier),
        ]
    )
    statement = (
        f"SELECT m.id, m.slug, {owner}.name, {needed} "  # noqa: S608  # declared names
        f'FROM "{kind.table.name}" AS m {joined} '
        f'WHERE m."{latest_column(rule.later)}" < coalesce({days})'
    )
    where = rule.via or rule.later
    for record, slug, name, later, excuse, *earlier in connections.in_parts(
        connections.raw(connection).execute(statement)
    ):
        own: dict[str, Any] = {rule.later: later}
        if rule.unless:
            field, word = rule.unless
            # As text: a list that is spoiled is a fault of its own and must not end the check.
            own[field] = [word] if f'"{word}"' in str(excuse) else []
        around = {"name": name} | dict(zip(rule.earlier, earlier, strict=True))
        if doubt := date_rules.order_doubt(rule, own, around):
            yield Fault(doubt.code, rule.kind, record, slug or "", doubt.message, where, WARNING)


def _capacities(connection: Connection) -> Iterator[Fault]:
    """Tenancies that need more power than their site has, singly or those that last together.

    What is only planned may count on phases of the site that are not in its figure yet.
    """
    site = (
        "FROM tenancy AS t JOIN facility AS f ON f.id = t.facility "
        "WHERE t.capacity_mw IS NOT NULL AND "
        "max(coalesce(f.power_announced_mw, -1), coalesce(f.power_live_mw, -1)) >= 0"
    )
    power = "max(coalesce(f.power_announced_mw, 0), coalesce(f.power_live_mw, 0))"
    single = _rows(
        connection,
        f"SELECT t.id, t.slug, t.capacity_mw, f.name, {power} AS power {site} "
        f"AND t.capacity_mw > {power} AND coalesce(t.status, '') NOT IN ('planned', 'denied')",
    )
    for row in single:
        message = Message(
            "Its {capacity} MW are more than the {power} MW of “{site}”.",
            capacity=row["capacity_mw"],
            power=row["power"],
            site=row["name"],
        )
        yield Fault(
            "capacity", "tenancy", row["id"], row["slug"] or "", message, "capacity_mw", WARNING
        )
    together = _rows(
        connection,
        f"SELECT f.id, f.slug, sum(t.capacity_mw) AS used, count(*) AS many, {power} AS power {site} "
        "AND t.ended IS NULL AND t.status = 'confirmed' GROUP BY f.id "
        f"HAVING many > 1 AND used > {power} AND max(t.capacity_mw) <= {power}",
    )
    for row in together:
        message = Message(
            "Its {n} confirmed tenancy uses {used} MW of {power} MW.",
            "Its {n} confirmed tenancies use {used} MW of {power} MW.",
            row["many"],
            used=row["used"],
            power=row["power"],
        )
        yield Fault("capacity", "facility", row["id"], row["slug"] or "", message, "", WARNING)


def _cycles(connection: Connection) -> Iterator[Fault]:
    """Owners and forebears that lead back to the record itself."""
    for kind, field, message in (
        (
            "firm",
            "ultimate_parent",
            Message("It is its own ultimate parent, if you follow its parents upwards."),
        ),
        (
            "chip",
            "derived_from",
            Message("It is derived from itself, if you follow what it is derived from."),
        ),
    ):
        rows = list(
            _rows(connection, f'SELECT id, slug, name, "{field}" AS up FROM "{kind}"')  # noqa: S608
        )
        up = {row["id"]: [row["up"]] for row in rows if row["up"]}
        for row in rows:
            if row["id"] in _reached(up, row["id"]):
                yield Fault("cycle", kind, row["id"], row["slug"] or "", message, field)
            elif kind == "firm" and row["up"] in up:
                said = Message("Its ultimate parent has an ultimate parent itself.")
                yield Fault("parent", kind, row["id"], row["slug"] or "", said, field, WARNING)


def _reached(up: Mapping[str, list[str]], start: str) -> set[str]:
    seen: set[str] = set()
    waiting = list(up.get(start, ()))
    while waiting:
        one = waiting.pop()
        if one not in seen:
            seen.add(one)
            waiting += up.get(one, ())
    return seen


def _links(connection: Connection) -> Iterator[Fault]:
    """Links from a record to itself, links that lead round, and links that stand twice."""
    up: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    rows = list(
        _rows(
            connection,
            "SELECT id, slug, subject, predicate, object, began, ended FROM link ORDER BY rowid",
        )
    )
    seen: set[tuple[Any, ...]] = set()
    for row in rows:
        ends = (row["subject"], row["object"])
        if ends[0] == ends[1]:
            yield _of_link("self", row, Message("It leads from a record to itself."), ERROR)
            continue
        up[row["predicate"]][ends[0]].append(ends[1])
        pair = tuple(sorted(ends)) if row["predicate"] in _SYMMETRIC else ends
        same = (row["predicate"], pair, row["began"], row["ended"])
        if same in seen:
            yield _of_link("double", row, Message("The same link is there twice."), WARNING)
        seen.add(same)
    for row in rows:
        if row["predicate"] not in _ONE_WAY or row["subject"] == row["object"]:
            continue
        if row["subject"] in _reached(up[row["predicate"]], row["object"]) | {None}:
            message = Message(
                "“{predicate}” leads round to where it began.",
                predicate=declared(row["predicate"]),
            )
            yield _of_link("cycle", row, message, ERROR)


def _of_link(code: str, row: Mapping[str, Any], message: Message, severity: str) -> Fault:
    return Fault(code, "link", row["id"], row["slug"] or "", message, "", severity)


def _figures(connection: Connection) -> Iterator[Fault]:
    """Figures of one record that can't both be right."""
    for kind, low, high, message in (
        (
            "cluster",
            "quantity_low",
            "quantity_high",
            Message("The low quantity is over the high one."),
        ),
        (
            "model",
            "parameters_active_b",
            "parameters_total_b",
            Message("More parameters are active than there are."),
        ),
    ):
        rows = _rows(connection, f'SELECT id, slug FROM "{kind}" WHERE "{low}" > "{high}"')  # noqa: S608
        for row in rows:
            yield Fault("figures", kind, row["id"], row["slug"] or "", message, low)
    half = "SELECT id, slug FROM facility WHERE (latitude IS NULL) <> (longitude IS NULL)"
    for row in _rows(connection, half):
        message = Message("It has only one of latitude and longitude.")
        yield Fault("coordinates", "facility", row["id"], row["slug"] or "", message, "latitude")


def _unusual(connection: Connection) -> Iterator[Fault]:
    """Figures far outside what their field typically holds, by the rules that the card asks."""
    for kind in KINDS.values():
        names = date_rules.figures_of(kind.name)
        if not names:
            continue
        columns = ", ".join(f'"{name}"' for name in names)
        beyond = [_beyond(name, *(kind.fields[name].typical or ())) for name in names]
        if kind.name == "chip":
            pairs = combinations(date_rules.PRECISIONS, 2)
            beyond += [
                _beyond(narrow, *(f'{pace} * "{wide}"' for pace in date_rules.PACE))
                for wide, narrow in pairs
            ]
        rows = _rows(
            connection,
            f'SELECT id, slug, {columns} FROM "{kind.table.name}" '  # noqa: S608  # declared names
            f"WHERE {' OR '.join(beyond)}",
        )
        for row in rows:
            for doubt in date_rules.figure_doubts(kind.name, row):
                slug, field = row["slug"] or "", doubt.fields[0]
                yield Fault(doubt.code, kind.name, row["id"], slug, doubt.message, field, WARNING)


def _beyond(name: str, low: object, high: object) -> str:
    return f'"{name}" NOT BETWEEN {low} AND {high}'


def _inputs(connection: Connection) -> Iterator[Fault]:
    """What the program derives, and can't for want of a value."""
    throughput = f"coalesce({', '.join(date_rules.PRECISIONS)})"
    lacking = (
        ("chip", "fp16_tflops", f"{throughput} IS NULL",
         Message("No throughput: its total processing performance can’t be calculated.")),
        ("chip", "die_area_mm2", f"die_area_mm2 IS NULL AND {throughput} IS NOT NULL",
         Message("No die area: its performance density can’t be calculated.")),
        ("cluster", "quantity_low", "quantity_low IS NULL AND quantity_high IS NULL",
         Message("No quantity: its compute can’t be calculated.")),
        ("cluster", "chip", "chip IS NULL", Message("No chip: its compute can’t be calculated.")),
        ("facility", "latitude", "latitude IS NULL AND longitude IS NULL",
         Message("No coordinates: it can’t be shown on the map.")),
        ("relocation", "began", "began IS NULL", Message("No start date: the timeline can’t show it.")),
    )  # fmt: skip
    for kind, field, condition, message in lacking:
        rows = _rows(connection, f'SELECT id, slug FROM "{kind}" WHERE {condition}')  # noqa: S608
        for row in rows:
            yield Fault("inputs", kind, row["id"], row["slug"] or "", message, field, HINT)


_LOOKS: tuple[Look, ...] = (
    _dates,
    _capacities,
    _cycles,
    _links,
    _figures,
    _unusual,
    _inputs,
    misplaced,
)
