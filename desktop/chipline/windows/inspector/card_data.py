"""Everything that a card shows, asked of the workspace in one question. Plain values; no Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from chipline.records import date_rules
from chipline.records.changes import Change, ChangeSet
from chipline.records.message import Message
from chipline.records.notation.text import sort_key
from chipline.records.record import KINDS
from chipline.store.journal.journal import JournalEntry
from chipline.store.ownership_links import ownerships
from chipline.store.quality.site_places import place_doubt
from chipline.store.queries import Named, Queries
from chipline.windows.derived_values import Derivations, Derived, work_out
from chipline.windows.formats import title_text
from chipline.windows.inspector.citation.evidence_order import best_first

#: Change sets longer than this are taken to touch the card without looking at each change.
_LONG = 2_000
_EVIDENCE = ("link", "citation")
_HISTORY = 200
#: How far, and over how many records, derived values look: tenancy, cluster, chip, vendor.
_STEPS, _FARTHEST = 3, 100


@dataclass(frozen=True, slots=True)
class Brief:
    """A neighbour as a line of the card shows it; dates as written."""

    named: Named
    began: str | None = None
    ended: str | None = None
    status: str | None = None


@dataclass(frozen=True, slots=True)
class Tie:
    """One neighbour and how it is tied to the record; `link` is the link's id, if it is one."""

    brief: Brief
    link: str = ""


@dataclass(frozen=True, slots=True)
class TieGroup:
    """Neighbours tied in one way.

    A group of links has a `predicate`, read from its other end when `incoming`; a group of records
    that point here has their `kind` and `field`.
    """

    ties: tuple[Tie, ...]
    predicate: str = ""
    incoming: bool = False
    kind: str = ""
    field: str = ""


@dataclass(frozen=True)
class CardFacts:
    """What a card shows of one record; `values` is None when the record is not there."""

    kind: str
    id: str
    values: dict[str, Any] | None
    names: dict[str, Named]
    groups: tuple[TieGroup, ...] = ()
    citations: tuple[Mapping[str, Any], ...] = ()
    history: tuple[tuple[JournalEntry, Change], ...] = ()
    derived: tuple[Derived, ...] = ()
    watched: frozenset[str] = frozenset()
    around: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    #: What is hardly right about values as they stand, by field, where it takes a look at a map.
    doubts: Mapping[str, Message] = field(default_factory=dict)

    @property
    def titles(self) -> dict[str, str]:
        """The titles of all records that the card names, by id."""
        return {one: title_text(named) for one, named in self.names.items()}

    def touched_by(self, changes: ChangeSet) -> bool:
        """Tell whether what was written may change this card."""
        if changes.unlisted or len(changes.changes) > _LONG:
            return True
        return any(
            change.id in self.watched or _mentions(change, self.id) or _owned(change) & self.watched
            for change in changes.changes
        )


def _owned(change: Change) -> set[Any]:
    """Return the firms of which a change says, or said, who owns them."""
    sides = [values or {} for values in (change.before, change.after)] * (change.kind == "link")
    return {values.get("subject") for values in sides} - {None}


def _mentions(change: Change, record_id: str) -> bool:
    for values in (change.before, change.after):
        for value in (values or {}).values():
            if value == record_id or (isinstance(value, list) and record_id in value):
                return True
    return False


def card_facts(
    queries: Queries, kind: str, record_id: str, derive: Derivations | None, day: int
) -> CardFacts:
    """Ask everything that the card of a record shows."""
    values = queries.values(kind, record_id)
    history = tuple(queries.history(record_id)[:_HISTORY])
    if values is None:
        return CardFacts(kind, record_id, None, {}, history=history, watched=frozenset({record_id}))
    links = queries.links(record_id)
    pointers = [each for each in queries.pointers(record_id) if each.owner.kind not in _EVIDENCE]
    citations = best_first(queries.citations(record_id))
    wanted = set(_targets(kind, values))
    wanted |= {end for link in links for end in (link["subject"], link["object"])}
    wanted |= {end for cited in citations for end in (cited["record"], cited["source"])}
    wanted |= {one for _, change in history for one in _changed_targets(kind, change)}
    names = queries.names(wanted) | {each.owner.id: each.owner for each in pointers}
    if kind == "view":
        names |= queries.filtered_names([values["state"]])
    names.pop(record_id, None)
    own = KINDS[kind]
    names[record_id] = Named(kind, record_id, values["slug"], str(values[own.title] or ""))
    neighbours = {each.owner.id for each in pointers}
    neighbours |= {end for link in links for end in (link["subject"], link["object"])}
    briefs = _briefs(queries, names, neighbours)
    groups = (*_link_groups(record_id, links, briefs), *_pointer_groups(pointers, briefs))
    watched = {record_id, *names, *(link["id"] for link in links)}
    # A saved view may name records by their slugs.
    watched |= {named.id for named in names.values()}
    watched |= {cited["id"] for cited in citations}
    derived: tuple[Derived, ...] = ()
    if derive is not None:
        derived = tuple(work_out(derive, queries, kind, dict(values), dict(names), day))
    if derived:
        watched |= _leaned_on(queries, kind, values)
    return CardFacts(
        kind,
        record_id,
        values,
        names,
        groups,
        citations,
        history,
        derived,
        frozenset(watched),
        _around(queries, kind, values),
        _place_doubts(kind, values),
    )


def _leaned_on(queries: Queries, kind: str, values: Mapping[str, Any]) -> set[str]:
    """Return what a record's derived values may rest on: a cluster's chip, a firm's parent."""
    seen: set[str] = set()
    leaving = set(_targets(kind, values))
    for _step in range(_STEPS):
        leaving = set(sorted(leaving - seen)[:_FARTHEST])
        seen |= leaving
        by_kind: dict[str, list[str]] = {}
        for named in queries.names(leaving).values():
            by_kind.setdefault(named.kind, []).append(named.id)
        owned = ownerships(queries, by_kind.get("firm", ()))
        seen |= {each.link for each in owned}
        leaving = {each.owner for each in owned} | {
            target
            for other, ids in by_kind.items()
            for found in queries.many_values(other, ids, KINDS[other].referring).values()
            for target in _targets(other, found)
        }
    return seen


def _place_doubts(kind: str, values: Mapping[str, Any]) -> dict[str, Message]:
    """Return what is hardly right about where a site is said to be."""
    doubt = place_doubt(values) if kind == "facility" else None
    return {} if doubt is None else {"latitude": doubt}


def _around(queries: Queries, kind: str, values: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the records that the dates of this one are held against."""
    found: dict[str, dict[str, Any]] = {}
    for rule in date_rules.rules_of(kind):
        if rule.via and values.get(rule.via):
            found |= queries.many_values(rule.other, [values[rule.via]])
    return found


def _targets(kind: str, values: Mapping[str, Any]) -> Iterable[str]:
    for name, spec in KINDS[kind].referring.items():
        value = values.get(name)
        if value:
            yield from value if spec.many else (value,)


def _changed_targets(kind: str, change: Change) -> Iterable[str]:
    for values in (change.before, change.after):
        yield from _targets(kind, values or {})


def _briefs(queries: Queries, names: Mapping[str, Named], ids: Iterable[str]) -> dict[str, Brief]:
    by_kind: dict[str, list[str]] = {}
    for one in ids:
        if one in names:
            by_kind.setdefault(names[one].kind, []).append(one)
    return {
        one: _brief(names[one], values)
        for kind, members in by_kind.items()
        for one, values in queries.many_values(kind, members).items()
    }


def _brief(named: Named, values: Mapping[str, Any]) -> Brief:
    when = KINDS[named.kind].when
    starts = [name for name in when if name != "ended"]
    # The day on which an act takes effect says more than the day on which it was announced.
    starts.sort(key=lambda name: name == "announced")
    began = next((values[name] for name in starts if values[name]), None)
    ended = values["ended"] if "ended" in when else None
    return Brief(named, began, ended, values.get("status"))


def _in_order(ties: Iterable[Tie]) -> tuple[Tie, ...]:
    """Put the newest first, for that is what a long group is cut to; the undated come last."""
    by_title = sorted(ties, key=lambda tie: sort_key(title_text(tie.brief.named)))
    return tuple(sorted(by_title, key=lambda tie: tie.brief.began or "", reverse=True))


def _link_groups(
    record_id: str, links: list[dict[str, Any]], briefs: Mapping[str, Brief]
) -> list[TieGroup]:
    found: dict[tuple[str, bool], list[Tie]] = {}
    for link in links:
        incoming = link["subject"] != record_id
        brief = briefs.get(link["subject" if incoming else "object"])
        if brief is None:
            continue
        if link["began"] or link["ended"]:
            brief = Brief(brief.named, link["began"], link["ended"], brief.status)
        found.setdefault((link["predicate"], incoming), []).append(Tie(brief, link["id"]))
    return [
        TieGroup(_in_order(ties), predicate=predicate, incoming=incoming)
        for (predicate, incoming), ties in sorted(found.items(), key=lambda item: item[0][::-1])
    ]


def _pointer_groups(pointers: Iterable[Any], briefs: Mapping[str, Brief]) -> list[TieGroup]:
    found: dict[tuple[str, str], list[Tie]] = {}
    for pointer in pointers:
        brief = briefs.get(pointer.owner.id)
        if brief is not None:
            found.setdefault((pointer.owner.kind, pointer.field), []).append(Tie(brief))
    kinds = list(KINDS)
    return [
        TieGroup(_in_order(ties), kind=kind, field=field)
        for (kind, field), ties in sorted(
            found.items(), key=lambda item: (kinds.index(item[0][0]), item[0][1])
        )
    ]
