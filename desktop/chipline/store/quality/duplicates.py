"""Likely duplicates: pairs of records that seem to be one and the same, with the reasons.

Candidates share a rare word of their names; each pair is then scored by names and by what else the
two say. Figures in names count: H100 and H200 are near each other and two things all the same.
A pair that somebody said is not the same has a link that says so, and is not offered again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any, TypeVar

from chipline.records.fields import FieldSpec, FieldType
from chipline.records.message import Message, joined
from chipline.records.notation.former_names import former_names
from chipline.records.notation.legal_forms import essence_of_words, without_legal_form
from chipline.records.record import KINDS, Kind, earliest_column, latest_column
from chipline.records.vocabulary import NOT_THE_SAME
from chipline.store import edits
from chipline.store.queries import Named, Queries, Values
from chipline.store.search.name_likeness import by_names, marks
from chipline.store.workspace import Edit

_Thing = TypeVar("_Thing")

#: Two records by id, how surely they are one, and why.
Pair = tuple[str, str, float, tuple[Message, ...]]
LEAST = 0.75
#: A word that so many records share tells nothing.
_COMMON = 40
_NAMES = ("name", "native_name", "aliases", "former_names")
#: By what records can be near each other.
_NEAR = (*_NAMES, "url", "external_ids")
#: Records without a name of their own are one when all of this is the same.
_SAME = {
    "link": ("subject", "predicate", "object"),
    "citation": ("source", "record", "field", "stance"),
}
#: One source may say several things of one record: its citations are one when these are alike too.
_SAID = ("quote", "paraphrase")
#: Dates that tell when we looked, not what a thing is.
_OURS = frozenset(("accessed", "verified", "power_as_of"))
#: So many pairs are scored, or so many records read, before it may be stopped again.
_PAIRS_A_STEP, RECORDS_A_STEP = 200, 2_000
#: What else two records say adds little: names less alike than this are not looked into.
_LEAST_ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class Likely:
    """Two records that seem to be one: how surely, from 0 to 1, and why."""

    one: Named
    other: Named
    score: float
    reasons: tuple[Message, ...]


def likely_duplicates(
    queries: Queries,
    kind: str,
    *,
    least: float = LEAST,
    limit: int = 200,
    step: Callable[[], None] = lambda: None,
) -> list[Likely]:
    """Return the pairs of a kind that are likely one and the same, the surest first.

    `step` is called now and then; what it raises ends the search.
    """
    pairs = _likely(queries, KINDS[kind], least, step)
    apart = told_apart(queries)
    pairs = [each for each in pairs if frozenset(each[:2]) not in apart]
    best = sorted(pairs, key=lambda each: (-each[2], each[0], each[1]))[:limit]
    names = queries.names({one for each in best for one in each[:2]})
    return [Likely(names[one], names[other], score, why) for one, other, score, why in best]


def likely_among(
    kind: str,
    rows: dict[str, Values],
    *,
    least: float = LEAST,
    step: Callable[[], None] = lambda: None,
) -> list[Pair]:
    """Return the pairs of some records of a kind, by id, that are likely one: how surely, and why."""
    found = KINDS[kind]
    if kind in _SAME:
        return _same(found, rows)
    names = _names_of_all(rows, step)
    return _scored(found, _near(rows, names, step), rows, names, least, step)


def _likely(queries: Queries, kind: Kind, least: float, step: Callable[[], None]) -> list[Pair]:
    """Return the pairs of a kind, of which only those that are near each other are read in full."""
    told = _told(kind)
    if kind.name in _SAME:
        return _same(kind, _read(queries, kind, told, step))
    near = [name for name in _NEAR if name in kind.fields]
    known = _read(queries, kind, near, step)
    names = _names_of_all(known, step)
    pairs = _near(known, names, step)
    ids = sorted({one for pair in pairs for one in pair})
    rows: dict[str, Values] = {}
    for start in range(0, len(ids), RECORDS_A_STEP):
        step()
        rows |= queries.many_values(kind.name, ids[start : start + RECORDS_A_STEP], told)
    return _scored(kind, pairs, rows, names, least, step)


def _read(
    queries: Queries, kind: Kind, names: Iterable[str], step: Callable[[], None]
) -> dict[str, Values]:
    columns = (kind.table.c[name] for name in ("id", *names))
    asked = queries.connection.execute(kind.table.select().with_only_columns(*columns))
    read = _stepping(asked.mappings(), step, RECORDS_A_STEP)
    return {row["id"]: dict(row) for row in read}


def _names_of_all(rows: dict[str, Values], step: Callable[[], None]) -> dict[str, list[str]]:
    named = _stepping(rows.items(), step, RECORDS_A_STEP)
    return {record: _names(values) for record, values in named}


def _scored(
    kind: Kind,
    pairs: list[tuple[str, str]],
    rows: dict[str, Values],
    names: dict[str, list[str]],
    least: float,
    step: Callable[[], None],
) -> list[Pair]:
    scored = (
        (one, other, *_score(kind, rows[one], rows[other], names[one], names[other]))
        for one, other in _stepping(pairs, step, _PAIRS_A_STEP)
        # An id that is no text finds no row.
        if one in rows and other in rows
    )
    return [each for each in scored if each[2] >= least]


def likely_duplicates_of(queries: Queries, kind: str, record_id: str) -> list[Likely]:
    """Return those pairs that have this record in them."""
    found = likely_duplicates(queries, kind, limit=10_000)
    return [each for each in found if record_id in (each.one.id, each.other.id)]


def _told(kind: Kind) -> list[str]:
    """Return the columns that tell anything here: long texts would only fill the memory."""
    quiet = (FieldType.LONG_TEXT, FieldType.STAMP, FieldType.DATA)
    words = _SAID if kind.name == "citation" else ()
    names = [name for name, spec in kind.fields.items() if spec.type not in quiet or name in words]
    days = [each(name) for name in kind.dates for each in (earliest_column, latest_column)]
    return [*names, *days]


def told_apart(queries: Queries) -> set[frozenset[str]]:
    """Return the pairs of records of which somebody said that they are not the same."""
    link = KINDS["link"].table
    rows = queries.connection.execute(
        link.select()
        .with_only_columns(link.c.subject, link.c.object)
        .where(link.c.predicate == NOT_THE_SAME)
    )
    return {frozenset((row.subject, row.object)) for row in rows}


def tell_apart(one: str, other: str) -> Edit:
    """Say that two records are not the same: a link, so that it is journalled and travels along."""
    return edits.create("link", {"subject": one, "predicate": NOT_THE_SAME, "object": other})


def _stepping(things: Iterable[_Thing], step: Callable[[], None], many: int) -> Iterator[_Thing]:
    """Yield things, and call `step` before each first of so many."""
    for number, thing in enumerate(things):
        if number % many == 0:
            step()
        yield thing


def _names(values: Values) -> list[str]:
    found: list[str] = []
    for name in _NAMES:
        held = values.get(name)
        if name == "former_names":
            held = [each.name for each in former_names(values)]
        found += held if isinstance(held, list) else [held] if held else []
    return list(dict.fromkeys(without_legal_form(each) for each in found))


def _same(kind: Kind, rows: dict[str, Values]) -> list[Pair]:
    together: dict[tuple[Any, ...], list[str]] = defaultdict(list)
    for record, values in rows.items():
        together[tuple(values[name] for name in _SAME[kind.name])].append(record)
    why = _alike_in(kind.fields[name].named for name in _SAME[kind.name])
    return [
        (one, other, 1.0, (why,))
        for alike in together.values()
        for one, other in combinations(sorted(alike), 2)
        if _said_alike(kind, rows[one], rows[other])
    ]


def _said_alike(kind: Kind, one: Values, other: Values) -> bool:
    """Whether two citations say the same: the words that both have are the same words."""
    if kind.name != "citation":
        return True
    both = [name for name in _SAID if one[name] and other[name]]
    return bool(both) and all(
        without_legal_form(one[name]) == without_legal_form(other[name]) for name in both
    )


def _near(
    rows: dict[str, Values], names: dict[str, list[str]], step: Callable[[], None]
) -> list[tuple[str, str]]:
    """Return the pairs that share an address, an external id, a rare word or a name written in one.

    Names whose figures differ are never alike. So of those that share a word only such pairs are
    returned as have a name each with the same figures, or an address or external id in common.
    """
    holders: dict[str, list[str]] = defaultdict(list)
    signs: dict[str, set[str]] = {}
    for record, values in _stepping(rows.items(), step, RECORDS_A_STEP):
        held = {
            str(mark) for mark in (values.get("url"), *(values.get("external_ids") or ())) if mark
        }
        words: set[str] = set()
        for name in names[record]:
            named = name.split()
            words.update(named)
            words.update(("".join(named), essence_of_words(named).replace(" ", "")))
        for each in words | held:
            holders[each].append(record)
        # No address and no id is empty or begins with a space.
        signs[record] = held.union(f" {' '.join(marks(name))}" for name in names[record])
    seen: set[tuple[str, str]] = set()
    for alike in _stepping(holders.values(), step, RECORDS_A_STEP):
        if 2 <= len(alike) <= _COMMON:
            seen.update(
                (one, other)
                for one, other in combinations(sorted(alike), 2)
                if not signs[one].isdisjoint(signs[other])
            )
    return sorted(seen)


def _score(
    kind: Kind, one: Values, other: Values, names: list[str], others: list[str]
) -> tuple[float, tuple[Message, ...]]:
    score, reasons = by_names(names, others, _LEAST_ALIKE)
    if set(one.get("external_ids") or ()) & set(other.get("external_ids") or ()):
        score, reasons = max(0.95, score), [Message("same external id")]
    elif one.get("url") and one.get("url") == other.get("url"):
        score, reasons = max(0.8, score), [Message("same address")]
    elif score < _LEAST_ALIKE:
        return 0.0, ()
    alike: list[Message] = []
    for name, spec in kind.fields.items():
        both = one.get(name) not in (None, []) and other.get(name) not in (None, [])
        if not both or name in _NAMES or name in _OURS:
            continue
        apart, against, speaking = _speaks(spec, one, other)
        score += -against if apart else speaking
        if speaking and not apart:
            alike.append(spec.named)
    if alike:
        reasons.append(_alike_in(alike))
    return round(min(1.0, max(0.0, score)), 3), tuple(reasons)


def _alike_in(labels: Iterable[Message]) -> Message:
    """Say in which fields two records hold the same."""
    return Message("same in {fields}", fields=joined(labels))


def _speaks(spec: FieldSpec, one: Values, other: Values) -> tuple[bool, float, float]:
    """Tell whether a field parts two records, and how much that speaks against them or for them."""
    name = spec.name
    if spec.type is FieldType.DATE:
        return not _overlap(one, other, name), 0.12, 0.06
    if spec.type in (FieldType.COUNTRY, FieldType.REFERENCE, FieldType.NUMBER):
        return one[name] != other[name], 0.06, 0.03
    if name in ("place", "publisher"):
        return without_legal_form(one[name]) != without_legal_form(other[name]), 0.06, 0.03
    if name == "url":
        # One address may hold several documents; two addresses are hardly one document.
        return one[name] != other[name], 0.08, 0.0
    return False, 0.0, 0.0


def _overlap(one: Values, other: Values, name: str) -> bool:
    """Whether two fuzzy dates may be the same day."""
    first, last = earliest_column(name), latest_column(name)
    lows = [each[first] if each[first] is not None else 0 for each in (one, other)]
    highs = [each[last] if each[last] is not None else 10**7 for each in (one, other)]
    return max(lows) <= min(highs)
