"""Likely duplicates: pairs of records that seem to be one and the same, with the reasons.

Candidates share a rare word of their names; each pair is then scored by names and by what else the
two say. Figures in names count: H100 and H200 are near each other and two things all the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations
from typing import Any

from chipline.records.fields import FieldType
from chipline.records.record import KINDS, Kind, earliest_column, latest_column
from chipline.store.reads import Named, Reads, Values

LEAST = 0.75
#: A word that so many records share tells nothing.
_COMMON = 40
_NAMES = ("name", "native_name", "aliases")
#: What firms' names end on, and what tells nothing about who they are.
_LEGAL = frozenset(
    (
        *("inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited", "llc"),
        *("plc", "gmbh", "ag", "sa", "bv", "nv", "pte", "sdn", "bhd", "group", "holding"),
        *("holdings", "the", "of", "and"),
    )
)
#: Records without a name of their own are one when all of this is the same.
_SAME = {
    "link": ("subject", "predicate", "object"),
    "citation": ("source", "record", "field", "stance"),
}
_WORD = re.compile(r"\w+")
#: A figure with the one letter that may follow it: MI250X is not MI250, 96GB is 96 GB.
_FIGURE = re.compile(r"\d+(?:\.\d+)?(?:[a-z](?![a-z]))?")


@dataclass(frozen=True, slots=True)
class Likely:
    """Two records that seem to be one: how surely, from 0 to 1, and why."""

    one: Named
    other: Named
    score: float
    reasons: tuple[str, ...]


def likely_duplicates(
    reads: Reads, kind: str, *, least: float = LEAST, limit: int = 200
) -> list[Likely]:
    """Return the pairs of a kind that are likely one and the same, the surest first."""
    found = KINDS[kind]
    table = found.table
    rows = {row["id"]: dict(row) for row in reads.connection.execute(table.select()).mappings()}
    if kind in _SAME:
        pairs = _same(found, rows)
    else:
        scored = (
            (one, other, *_score(found, rows[one], rows[other])) for one, other in _near(rows)
        )
        pairs = [each for each in scored if each[2] >= least]
    best = sorted(pairs, key=lambda each: (-each[2], each[0], each[1]))[:limit]
    names = reads.names({one for each in best for one in each[:2]})
    return [Likely(names[one], names[other], score, why) for one, other, score, why in best]


def likely_duplicates_of(reads: Reads, kind: str, record_id: str) -> list[Likely]:
    """Return those pairs that have this record in them."""
    found = likely_duplicates(reads, kind, limit=10_000)
    return [each for each in found if record_id in (each.one.id, each.other.id)]


def plain(name: str) -> str:
    """Bring a name into the form in which it is compared: no accents, cases or legal endings."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(each for each in decomposed if not unicodedata.combining(each))
    words = [word for word in _WORD.findall(bare) if word not in _LEGAL]
    return " ".join(words) or bare.strip()


def _names(values: Values) -> list[str]:
    found: list[str] = []
    for name in _NAMES:
        held = values.get(name)
        found += held if isinstance(held, list) else [held] if held else []
    return list(dict.fromkeys(plain(each) for each in found))


def _same(kind: Kind, rows: dict[str, Values]) -> list[tuple[str, str, float, tuple[str, ...]]]:
    together: dict[tuple[Any, ...], list[str]] = defaultdict(list)
    for record, values in rows.items():
        together[tuple(values[name] for name in _SAME[kind.name])].append(record)
    labels = ", ".join(kind.fields[name].label.lower() for name in _SAME[kind.name])
    return [
        (one, other, 1.0, (f"same {labels}",))
        for alike in together.values()
        for one, other in combinations(sorted(alike), 2)
    ]


def _near(rows: dict[str, Values]) -> Iterator[tuple[str, str]]:
    """Yield the pairs that share an address, a rare word or a name written in one."""
    holders: dict[str, set[str]] = defaultdict(set)
    for record, values in rows.items():
        for name in _names(values):
            for word in {*name.split(), name.replace(" ", "")}:
                holders[word].add(record)
        if values.get("url"):
            holders[str(values["url"])].add(record)
    seen: set[tuple[str, str]] = set()
    for alike in holders.values():
        if 2 <= len(alike) <= _COMMON:
            seen.update(combinations(sorted(alike), 2))
    yield from sorted(seen)


def _score(kind: Kind, one: Values, other: Values) -> tuple[float, tuple[str, ...]]:
    score, reasons = _by_names(_names(one), _names(other))
    if one.get("url") and one.get("url") == other.get("url"):
        score, reasons = max(0.8, score), ["same address"]
    for name, spec in kind.fields.items():
        first, second = one[name], other[name]
        if first in (None, []) or second in (None, []) or name in _NAMES:
            continue
        if spec.type is FieldType.DATE:
            apart = not _overlap(one, other, name)
            weight = 0.12
        elif spec.type in (FieldType.COUNTRY, FieldType.REFERENCE, FieldType.NUMBER):
            apart, weight = first != second, 0.06
        elif name == "place":
            apart, weight = plain(first) != plain(second), 0.06
        else:
            continue
        score += -weight if apart else weight / 2
        if not apart:
            reasons.append(f"same {spec.label.lower()}")
    return round(min(1.0, max(0.0, score)), 3), tuple(reasons)


def _by_names(ones: Iterable[str], others: Iterable[str]) -> tuple[float, list[str]]:
    best, reasons = 0.0, ["similar names"]
    for one in ones:
        for other in others:
            if one == other:
                return 0.9, ["same name or alias"]
            if _marks(one) != _marks(other):
                continue
            joined, apart = one.replace(" ", ""), other.replace(" ", "")
            alike = SequenceMatcher(None, joined, apart, autojunk=False).ratio()
            words, rest = set(one.split()), set(other.split())
            if len(words & rest) >= 2 and (words <= rest or rest <= words):
                alike = max(alike, 0.85)
            best = max(best, 0.9 * alike)
    return best, reasons


def _marks(name: str) -> list[str]:
    """Return what tells products of one name apart: figures and, beside them, single letters."""
    figures = _FIGURE.findall(name)
    short = [word for word in name.split() if len(word) <= 2 and word.isascii()]
    return sorted(figures + (short if figures else []))


def _overlap(one: Values, other: Values, name: str) -> bool:
    """Whether two fuzzy dates may be the same day."""
    first, last = earliest_column(name), latest_column(name)
    lows = [each[first] if each[first] is not None else 0 for each in (one, other)]
    highs = [each[last] if each[last] is not None else 10**7 for each in (one, other)]
    return max(lows) <= min(highs)
