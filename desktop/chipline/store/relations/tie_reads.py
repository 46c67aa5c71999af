"""Ties around records: what their fields, links, tenancies and relocations say, from either end."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product

from sqlalchemy import bindparam, func, select, text

from chipline.records.query import Filter
from chipline.records.record import KINDS
from chipline.relations_layout.roles import FIELD_ROLES, ROLES
from chipline.relations_layout.ties import (
    Party,
    RecordTie,
    Span,
    TieGraph,
    distinct_ties,
)
from chipline.scenery.event_mapping import Certainty, drawn_as
from chipline.store.file.formats.schema import reference
from chipline.store.progress import Progress, silent
from chipline.store.queries import Queries, Values
from chipline.store.relations.party_reads import (
    PARTY_KINDS,
    firms_with_owners,
    parties_of,
    passing_ids,
)

#: More records than these are not looked at, nor more that point at one.
MOST_RECORDS, MOST_POINTERS = 5_000, 20_000
_LINK = "link"
#: The kinds whose own dates say when what their fields say held.
_DATED = ("tenancy", "cluster", "relocation", _LINK)
_DAYS = (
    "began",
    "ended",
    "began_earliest",
    "began_latest",
    "ended_earliest",
    "ended_latest",
)


@dataclass
class TieReader:
    """Reads ties further and further away, each record once."""

    queries: Queries
    rows: dict[str, tuple[str, Values]] = field(default_factory=dict)
    ties: dict[tuple[str, str, str, str], RecordTie] = field(default_factory=dict)
    whole: bool = True

    def read(self, ids: Mapping[str, str], *, pointing: bool) -> dict[str, str]:
        """Read the ties of records given by id and kind; return the records at their other ends.

        Without `pointing`, only what their own fields say.
        """
        wanted: dict[str, set[str]] = defaultdict(set)
        for one, kind in ids.items():
            wanted[kind].add(one)
        if pointing:
            for kind, owner in self._pointing_at(ids):
                wanted[kind].add(owner)
        for kind, those in wanted.items():
            self._read_rows(kind, those - self.rows.keys())
        found: dict[str, None] = {}
        for one in {one for those in wanted.values() for one in those}:
            if one in self.rows:
                for tie in ties_of(*self.rows[one]):
                    self.ties[tie.key] = tie
                    found |= {tie.subject: None, tie.object: None}
        return self._kinds_of(found.keys() - ids.keys())

    def _pointing_at(self, ids: Iterable[str]) -> list[tuple[str, str]]:
        chosen = reference.c.target.in_(text("SELECT value FROM json_each(:ids)"))
        kinds = (*PARTY_KINDS, _LINK)
        statement = (
            select(reference.c.kind, reference.c.owner)
            .where(chosen, reference.c.kind.in_(kinds))
            .distinct()
            .limit(MOST_POINTERS)
        )
        rows = self.queries.connection.execute(statement, {"ids": json.dumps(list(ids))})
        found = [(row[0], row[1]) for row in rows]
        self.whole = self.whole and len(found) < MOST_POINTERS
        return found

    def _read_links(self, links: Iterable[str]) -> None:
        """Add what links say that were found by their ends."""
        self._read_rows(_LINK, set(links) - self.rows.keys())
        for kind, values in self.rows.values():
            if kind == _LINK:
                self.ties |= {tie.key: tie for tie in ties_of(kind, values)}

    def _read_rows(self, kind: str, ids: set[str]) -> None:
        found = self.queries.many_values(kind, sorted(ids), _fields_of(kind))
        self.rows |= {one: (kind, values) for one, values in found.items()}

    def _kinds_of(self, ids: Iterable[str]) -> dict[str, str]:
        """Return the kind of each record; what is none that has ties is left out."""
        found = {one: self.rows[one][0] for one in ids if one in self.rows}
        rest = [one for one in ids if one not in found]
        for kind in PARTY_KINDS:
            table = KINDS[kind].table
            given = table.c.id.in_(text("SELECT value FROM json_each(:ids)"))
            statement = select(table.c.id).where(given)
            rows = self.queries.connection.execute(statement, {"ids": json.dumps(rest)})
            found |= dict.fromkeys(rows.scalars(), kind)
        return found

    def graph(
        self, filters: tuple[Filter, ...] = (), keep: frozenset[str] = frozenset()
    ) -> TieGraph:
        """Return what was read, with names, owners and citations.

        Records that do not pass the filters on their kind are left out, with what they say; those to
        `keep` stay.
        """
        kinds = self._kinds_of({end for key in self.ties for end in key[2:]})
        firms = {one for one, kind in kinds.items() if kind == "firm"}
        firm_rows, owners = firms_with_owners(self.queries, firms)
        self._read_links(one.link for owned in owners.ownerships.values() for one in owned)
        ties = distinct_ties(self.ties.values())
        kinds = self._kinds_of({end for tie in ties for end in (tie.subject, tie.object)})
        kinds |= {one: kind for one, (kind, _values) in self.rows.items() if kind in PARTY_KINDS}
        parties: dict[str, Party] = {}
        for kind in PARTY_KINDS:
            those = [one for one, of in kinds.items() if of == kind]
            parties |= parties_of(self.queries, kind, those)
        parties |= parties_of(self.queries, "firm", firm_rows.keys() - parties.keys())
        parties = self._passing(parties, filters, keep)
        kept = tuple(
            tie
            for tie in ties
            if tie.subject in parties
            and tie.object in parties
            and (tie.record in parties or tie.kind == _LINK)
        )
        cited = _cited(self.queries, {tie.record for tie in kept})
        return TieGraph(parties, kept, owners, cited, _degrees(self.queries, parties), self.whole)

    def _passing(
        self, parties: dict[str, Party], filters: tuple[Filter, ...], keep: frozenset[str]
    ) -> dict[str, Party]:
        left_out: set[str] = set()
        for kind in {party.kind for party in parties.values()}:
            found = KINDS[kind]
            given = {one for one, party in parties.items() if party.kind == kind}
            for wanted in filters:
                if wanted.applies_to(found):
                    left_out |= given - passing_ids(self.queries, kind, given, wanted)
        return {one: party for one, party in parties.items() if one not in left_out or one in keep}


def _fields_of(kind: str) -> tuple[str, ...]:
    names = [name for name, _role in FIELD_ROLES.get(kind, ())]
    dated = (*_DAYS, "status") if kind in _DATED and kind != _LINK else ()
    if kind == _LINK:
        names += ["subject", "predicate", "object", *_DAYS]
    if kind == "tenancy":
        names.append("tenure")
    return ("id", "slug", "name", *names, *dated)


def ties_of(kind: str, values: Values) -> Iterator[RecordTie]:
    """Return what a record says of itself and of those that it names."""
    span = Span.of(values) if kind in _DATED else Span()
    certainty = _certainty(kind, values)
    record = values["id"]
    if kind == _LINK:
        if values["predicate"] in ROLES:
            yield RecordTie(
                values["subject"], values["object"], values["predicate"], kind, record, span
            )
        return
    for name, role in FIELD_ROLES.get(kind, ()):
        for target in _listed(values.get(name)):
            yield RecordTie(record, target, role, kind, record, span, certainty)
    # What did not move ties nobody to where it did not go.
    if certainty is not Certainty.NON_MOVE:
        for subject, target, role in _through(kind, values):
            if subject != target:
                yield RecordTie(subject, target, role, kind, record, span, certainty)


def _certainty(kind: str, values: Values) -> Certainty | None:
    if kind not in ("tenancy", "cluster", "relocation"):
        return None
    return drawn_as(kind).words.get(values["status"] or "", Certainty.UNSTATED)


def _through(kind: str, values: Values) -> Iterator[tuple[str, str, str]]:
    """Return how two that a tenancy or relocation names stand to each other."""
    if kind == "tenancy":
        tenant, owner = _listed(values["tenant"]), _listed(values["hardware_owner"])
        places = (*_listed(values["facility"]), *_listed(values["cluster"]))
        use = "rents" if values["tenure"] in ("leased", "colocation", "cloud") else "uses"
        yield from ((one, place, use) for one, place in product(tenant, places))
        yield from ((one, other, "uses hardware of") for one, other in product(tenant, owner))
        sites = product(owner, _listed(values["facility"]))
        yield from ((one, site, "has hardware at") for one, site in sites if owner != tenant)
    elif kind == "relocation":
        for firm in _listed(values["firms"]):
            for name, role in (
                ("to_facility", "moved to"),
                ("from_facility", "moved from"),
                ("trigger", "moved because of"),
                ("hardware_owners", "uses hardware of"),
                ("chips", "computes on"),
            ):
                yield from ((firm, one, role) for one in _listed(values[name]))


def _listed(value: object) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(value)
    return (str(value),) if value else ()


def _cited(queries: Queries, records: Iterable[str]) -> dict[str, int]:
    rows = queries.connection.execute(
        text(
            "SELECT target, count(*) FROM reference WHERE field = 'record' AND kind = 'citation' "
            "AND target IN (SELECT value FROM json_each(:ids)) GROUP BY target"
        ),
        {"ids": json.dumps(sorted(records))},
    )
    return {str(record): int(many) for record, many in rows}


def _degrees(queries: Queries, records: Iterable[str]) -> dict[str, int]:
    """Count what points at each record, citations aside."""
    statement = (
        select(reference.c.target, func.count())
        .where(
            reference.c.target.in_(text("SELECT value FROM json_each(:ids)")),
            reference.c.kind.in_(bindparam("kinds", [*PARTY_KINDS, _LINK], expanding=True)),
        )
        .group_by(reference.c.target)
    )
    rows = queries.connection.execute(statement, {"ids": json.dumps(sorted(records))})
    return {str(record): int(many) for record, many in rows}


def ties_around(
    queries: Queries, kind: str, record: str, filters: tuple[Filter, ...] = ()
) -> TieGraph:
    """Read the ties of a record, and what those at their other ends say of themselves."""
    reader = TieReader(queries)
    others = reader.read({record: kind}, pointing=True)
    behind = reader.read(others, pointing=False)
    reader.read(behind, pointing=False)
    return reader.graph(filters, frozenset({record}))


def ties_between(
    queries: Queries,
    ends: Iterable[Mapping[str, str]],
    steps: int,
    progress: Progress = silent,
    filters: tuple[Filter, ...] = (),
) -> TieGraph:
    """Read the ties of both ends of a way, and on from there until they must have met.

    Each end is records by id and kind. It stops where so many records were read that a way through
    more of them would say little.
    """
    reader = TieReader(queries)
    waiting = [dict(end) for end in ends]
    seen: set[str] = {one for end in waiting for one in end}
    keep = frozenset(seen)
    rounds = steps // 2
    for number in range(rounds):
        for side, those in enumerate(waiting):
            progress(number * len(waiting) + side, rounds * len(waiting))
            room = MOST_RECORDS - len(seen)
            if room <= 0:
                reader.whole = False
                break
            found = reader.read(those, pointing=True)
            new = {one: kind for one, kind in found.items() if one not in seen}
            waiting[side] = dict(list(new.items())[:room])
            reader.whole = reader.whole and len(new) <= room
            seen |= waiting[side].keys()
    return reader.graph(filters, keep)
