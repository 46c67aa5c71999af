"""Ways between two records: the best few chains of ties, hubs made dear, and their weakest step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from heapq import heappop, heappush
from itertools import count
from math import log

from chipline.relations_layout.roles import BETWEEN_KINDS
from chipline.relations_layout.ties import RecordTie, TieGraph
from chipline.scenery.as_of import AsOf, AsOfStatus, Mode
from chipline.scenery.event_mapping import Certainty

#: So many ways are shown, and so many steps a way has at the most.
MOST_WAYS, MOST_STEPS = 3, 6
#: What a step costs more if it is alleged, and if it does not hold on the day.
_ALLEGED, _NOT_ON_DAY = 1.0, 3.0
#: So many unfinished ways are followed; beyond, others are too dear to say anything.
_PATIENCE = 20_000
_DOUBTED = frozenset({Certainty.ALLEGED, Certainty.DISPUTED, Certainty.UNSTATED})


@dataclass(frozen=True, slots=True)
class WayStep:
    """One tie of a way: from a record on to the next, and whether it holds on the day."""

    tie: RecordTie
    begin: str
    end: str
    standing: AsOfStatus
    cited: int

    @property
    def forward(self) -> bool:
        """Whether the tie is read from its subject on."""
        return self.tie.subject == self.begin

    @property
    def weakness(self) -> tuple[int, int, int, int]:
        """What decides which step is the weakest; more is weaker.

        That it does not hold on the day counts most, then doubt, then the lack of a source.
        """
        doubt = {None: 0, Certainty.CONFIRMED: 0, Certainty.REPORTED: 1, Certainty.PLANNED: 2}
        certainty = 3 if self.tie.certainty in _DOUBTED else doubt.get(self.tie.certainty, 3)
        return (
            int(self.standing is AsOfStatus.OUT),
            certainty,
            int(not self.cited),
            int(self.standing is AsOfStatus.POSSIBLY),
        )


@dataclass(frozen=True)
class Way:
    """Steps from a record to another, each beginning where the one before ended."""

    begin: str
    steps: tuple[WayStep, ...]
    cost: float

    @cached_property
    def records(self) -> tuple[str, ...]:
        """The records that it passes, both ends among them."""
        return (self.begin, *(step.end for step in self.steps))

    @property
    def weakest(self) -> int | None:
        """The number of its weakest step; None where all are as strong, or as weak, as one another."""
        if not self.steps:
            return None
        weak = [step.weakness for step in self.steps]
        worst = weak.index(max(weak))
        alike = len(weak) > 1 and len(set(weak)) == 1
        return None if alike or not any(weak[worst]) else worst


def steps_to_chip(
    graph: TieGraph, case: str, day: float, passed: Iterable[str] = ()
) -> tuple[WayStep, ...]:
    """Return the steps from a tenancy, cluster or relocation to the chip that it names, if any.

    There are none where the way has passed the chip before.
    """
    found: list[WayStep] = []
    at, passed = case, frozenset(passed)
    for roles in (("tenancy.cluster",), ("cluster.chip", "relocation.chips")):
        ties = [one for one in graph.by_end.get(at, ()) if one.subject == at and one.role in roles]
        if any(one.object in passed for one in ties):
            return ()
        for tie in ties[:1]:
            standing = step_standing(tie, day)
            cited = graph.cited.get(tie.record, 0)
            found.append(WayStep(tie, at, tie.object, standing, cited))
            at = tie.object
    return tuple(found)


def step_standing(tie: RecordTie, day: float) -> AsOfStatus:
    """Tell whether a tie holds on a day; what nobody dates holds as it is recorded."""
    if tie.span.undated:
        return AsOfStatus.POSSIBLY
    return tie.span.standing(AsOf(day, Mode.INSTANT))


def step_cost(tie: RecordTie, degree: int, standing: AsOfStatus) -> float:
    """Return what a step costs that leads to a record at which so many others point."""
    dear = 1 + 0.5 * log(1 + degree)
    if tie.certainty is Certainty.ALLEGED:
        dear += _ALLEGED
    return dear + (_NOT_ON_DAY if standing is AsOfStatus.OUT else 0.0)


def ways(
    graph: TieGraph,
    begin: str,
    ends: Iterable[str],
    day: float,
    *,
    most: int = MOST_WAYS,
    longest: int = MOST_STEPS,
) -> tuple[Way, ...]:
    """Return the cheapest ways from a record to another, or one to each of several.

    Of two ways to one record, at least half of the stations of the second are others: ways that
    differ by one of many models say the same twice.

    Tenancies and relocations are no stations of a way: that two firms take part in one move ties
    them no closer. They may stand at its ends.
    """
    goals = frozenset(ends) & graph.parties.keys() - {begin}
    if begin not in graph.parties or not goals:
        return ()
    search = _Search(graph, begin, goals, _steps(graph, day), longest)
    found: list[Way] = []
    passed: set[str] = set()
    for way in search.cheapest():
        inner = set(way.records[1:-1]) if len(goals) == 1 else {way.records[-1]}
        if 2 * len(inner - passed) < len(inner) or (found and not inner):
            continue
        passed |= inner
        found.append(way)
        if len(found) == most:
            break
    return tuple(found)


@dataclass
class _Search:
    """Follows ways from the cheapest on, by what they cost and what is left at the least."""

    graph: TieGraph
    begin: str
    goals: frozenset[str]
    steps: Mapping[str, tuple[tuple[float, WayStep], ...]]
    longest: int

    def cheapest(self) -> Iterator[Way]:
        """Return ways to a goal, each through no record twice, the cheapest first."""
        rest = _rest(self.steps, self.goals, self.begin, self.graph)
        if self.begin not in rest:
            return
        ticket = count()
        waiting = [(rest[self.begin], next(ticket), 0.0, self.begin, tuple[WayStep, ...]())]
        for _ in range(_PATIENCE):
            if not waiting:
                return
            _expected, _ticket, cost, at, way = heappop(waiting)
            if at in self.goals:
                yield Way(self.begin, way, cost)
                continue
            for dear, step in self._further(at, way):
                if step.end in rest:
                    further = cost + dear
                    entry = further + rest[step.end], next(ticket), further, step.end, (*way, step)
                    heappush(waiting, entry)

    def _further(self, at: str, way: tuple[WayStep, ...]) -> Iterator[tuple[float, WayStep]]:
        if len(way) == self.longest:
            return
        seen = {self.begin, *(step.end for step in way)}
        for dear, step in self.steps.get(at, ()):
            between = self.graph.parties[step.end].kind in BETWEEN_KINDS
            if step.end not in seen and (step.end in self.goals or not between):
                yield dear, step


def _steps(graph: TieGraph, day: float) -> Mapping[str, tuple[tuple[float, WayStep], ...]]:
    """Return the steps from each record with their costs: between two, the cheapest alone."""
    best: dict[tuple[str, str], tuple[float, WayStep]] = {}
    for tie in graph.on(int(day)):
        standing = step_standing(tie, day)
        cited = graph.cited.get(tie.record, 0)
        for begin, end in ((tie.subject, tie.object), (tie.object, tie.subject)):
            if begin == end:
                continue
            cost = step_cost(tie, graph.degree.get(end, 0), standing)
            known = best.get((begin, end))
            step = WayStep(tie, begin, end, standing, cited)
            if known is None or (cost, step.weakness) < (known[0], known[1].weakness):
                best[begin, end] = cost, step
    found: dict[str, list[tuple[float, WayStep]]] = defaultdict(list)
    for (begin, _end), one in best.items():
        found[begin].append(one)
    return {begin: tuple(those) for begin, those in found.items()}


def _rest(
    steps: Mapping[str, tuple[tuple[float, WayStep], ...]],
    goals: frozenset[str],
    begin: str,
    graph: TieGraph,
) -> dict[str, float]:
    """Return the least that it costs from each record to a goal: what is left of a way."""
    backwards: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for here, those in steps.items():
        for cost, step in those:
            backwards[step.end].append((cost, here))
    found: dict[str, float] = {}
    waiting = [(0.0, goal) for goal in sorted(goals)]
    while waiting:
        cost, at = heappop(waiting)
        if at in found:
            continue
        found[at] = cost
        if at not in goals and at != begin and graph.parties[at].kind in BETWEEN_KINDS:
            continue
        for dear, other in backwards.get(at, ()):
            if other not in found:
                heappush(waiting, (cost + dear, other))
    return found
