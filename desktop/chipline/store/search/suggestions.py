"""Records to point at: those that are called as somebody types, then those that only speak of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.engine import Connection

from chipline.records.record import KINDS
from chipline.store.search import ranked_search
from chipline.store.search.name_fit import Fit, best_fit
from chipline.store.search.record_names import names_of_records

#: Of one kind, so many hits of a search are looked at.
_HITS = 200


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A record that may be meant, and the name of it that fits what was typed, if one does."""

    kind: str
    id: str
    slug: str | None
    title: str
    called: str = ""
    fit: Fit | None = None


def suggest(connection: Connection, typed: str, kind: str, limit: int) -> list[Suggestion]:
    """Offer records, best fit first; without `kind` of any, with nothing typed the first by name."""
    words = typed.strip()
    found: dict[str, Suggestion] = {}
    if kind:
        table = KINDS[kind].table
        name = table.c.name.collate("NOCASE")
        rows = connection.execute(
            select(table.c.id, table.c.slug, table.c.name)
            .where(name >= words, name < words + "\U0010ffff")
            .order_by(name)
            .limit(limit)
        )
        found = {row.id: Suggestion(kind, row.id, row.slug, row.name) for row in rows}
    if not words:
        return list(found.values())
    for hit in ranked_search.search(connection, words, limit=_HITS if kind else limit):
        if not kind or hit.kind == kind:
            found.setdefault(hit.id, Suggestion(hit.kind, hit.id, hit.slug, hit.title))
    judged = [_judged(each, words, names) for each, names in _with_names(connection, found)]
    return sorted(judged, key=lambda each: _LAST if each.fit is None else each.fit)[:limit]


_LAST = len(Fit)


def _judged(found: Suggestion, typed: str, names: Iterable[str]) -> Suggestion:
    best = best_fit(typed, (found.title, found.slug or "", *names))
    fit, called = best or (None, "")
    return Suggestion(found.kind, found.id, found.slug, found.title, called, fit)


def _with_names(
    connection: Connection, found: dict[str, Suggestion]
) -> list[tuple[Suggestion, list[str]]]:
    """Return each with all that it is called."""
    names: dict[str, list[str]] = defaultdict(list)
    for kind in {each.kind for each in found.values()}:
        ids = [each.id for each in found.values() if each.kind == kind]
        for called in names_of_records(connection, KINDS[kind], ids):
            names[called.id].append(called.name)
    return [(each, names[each.id]) for each in found.values()]
