"""What the ways between records ask of the store, off the GUI thread: ties, steps and findings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from chipline.records.query import Filter
from chipline.records.vocabulary import CASE_KINDS
from chipline.relations_layout.ties import Party, TieGraph
from chipline.relations_layout.ways import MOST_STEPS, MOST_WAYS, Way, steps_to_chip, ways
from chipline.store.progress import Progress
from chipline.store.queries import Queries
from chipline.store.relations.tie_reads import ties_between
from chipline.windows.derived_values import Derived, derivations, work_out

#: So many of the nearest cases are asked for their finding, of which the ways lead to a few.
_ASKED = 24
#: The tone of a finding that can't be told.
_OPEN_TONE = "muted"
#: So many steps lead to a case; its chip may be two more.
_TO_CASE = MOST_STEPS - 2
#: What a case may cost more than the nearest one and still come before it for what is found.
_FURTHER = 2.5
_ORDER = ("tenancy", "cluster", "relocation")


@dataclass(frozen=True, slots=True)
class FoundWay:
    """A way, and the finding that it ends in with the record that it is of, if one was asked for."""

    way: Way
    finding: Derived | None = None
    case: str = ""


@dataclass(frozen=True)
class WayAnswer:
    """The ways from a record to another, or to a finding, with the records that they pass."""

    begin: Party
    end: Party | None
    found: tuple[FoundWay, ...]
    parties: Mapping[str, Party]
    day: int
    #: Whether all records were looked at through which a way may lead.
    whole: bool = True


def way_question(
    begin: tuple[str, str],
    end: tuple[str, str] | None,
    day: int,
    filters: tuple[Filter, ...] = (),
) -> Callable[[Queries, Progress], WayAnswer]:
    """Ask for ways from a record, by kind and id, to another; without one, to the nearest findings."""

    def question(queries: Queries, progress: Progress) -> WayAnswer:
        ends = [{begin[1]: begin[0]}, *([{end[1]: end[0]}] if end else [])]
        graph = ties_between(queries, ends, MOST_STEPS, progress, filters)
        parties = graph.parties
        if end is not None:
            found = [FoundWay(way) for way in ways(graph, begin[1], [end[1]], day)]
        else:
            found = _to_findings(queries, graph, begin[1], day, progress)
        last = parties.get(end[1]) if end else None
        first = parties.get(begin[1]) or Party(begin[1], begin[0], begin[1])
        return WayAnswer(first, last, tuple(found), parties, day, graph.whole)

    return question


def _to_findings(
    queries: Queries, graph: TieGraph, begin: str, day: int, progress: Progress
) -> list[FoundWay]:
    """Return ways to the nearest cases: of those, first to the ones of which something is found."""
    cases = [one for one, party in graph.parties.items() if party.kind in CASE_KINDS]
    if begin in cases:
        nearest: tuple[Way, ...] = (Way(begin, (), 0.0),)
    else:
        nearest = ways(graph, begin, cases, day, most=_ASKED, longest=_TO_CASE)
    found = []
    for number, way in enumerate(nearest):
        progress(number, len(nearest))
        case = graph.parties[way.records[-1]]
        onwards = steps_to_chip(graph, case.id, day, way.records)
        whole = Way(begin, (*way.steps, *onwards), way.cost)
        found.append(FoundWay(whole, _finding(queries, case, day), case.id))
    limit = nearest[0].cost + _FURTHER if nearest else 0.0

    def rank(one: FoundWay) -> tuple[bool, bool, bool, float, int, tuple[int, ...]]:
        told = one.finding is not None and one.finding.tone != _OPEN_TONE
        kind = graph.parties[one.case].kind
        chipless = graph.parties[one.way.records[-1]].kind != "chip"
        weak = max((step.weakness for step in one.way.steps), default=())
        cost = round(one.way.cost, 2)
        return one.way.cost > limit, not told, chipless, cost, _ORDER.index(kind), weak

    return sorted(found, key=rank)[:MOST_WAYS]


def _finding(queries: Queries, case: Party, day: int) -> Derived | None:
    values = queries.values(case.kind, case.id)
    found = work_out(derivations(), queries, case.kind, values, {}, day) if values else []
    return found[0] if found else None
