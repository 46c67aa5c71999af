"""The frontier: over time, the best chip sold anywhere, free for China, and made in China.

Steps stand on the days on which a chip came out or a rule changed, and nowhere else. A release that
is given as a month or a year counts from its last day, when the chip was out for certain. Chips
whose figure or whose answer is not known are left out and counted, never guessed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from chipline.export_rules.finding import Outcome
from chipline.export_rules.metrics import tpp
from chipline.export_rules.overviews.china_sales import Standings
from chipline.export_rules.record_facts import KnownChip
from chipline.export_rules.record_questions import CHINA


class Metric(StrEnum):
    """By what chips are compared."""

    TPP = "tpp"
    MEMORY = "memory"


class FrontierLine(StrEnum):
    """One line of the chart."""

    ANYWHERE = "anywhere"
    FREE = "free"
    DOMESTIC = "domestic"


@dataclass(frozen=True, slots=True)
class FrontierStep:
    """From `day` on (an ordinal) this chip is the best; None when there is none."""

    day: int
    chip: KnownChip | None
    value: float = 0.0


@dataclass(frozen=True)
class Frontier:
    """The three lines, and how many chips could not be placed.

    Attributes:
        unreleased: chips whose release day is not known.
        without_figure: released chips whose figure is not known.
        open_answers: for each change of the free line's day, how many better chips were left out
            because whether China could buy them is not determinable.
    """

    metric: Metric
    lines: dict[FrontierLine, tuple[FrontierStep, ...]]
    unreleased: int
    without_figure: int
    open_answers: tuple[tuple[int, int], ...]

    def at(self, line: FrontierLine, day: int) -> FrontierStep | None:
        """Return the step that a day lies on; None where the line has not begun or has a gap."""
        found = None
        for step in self.lines[line]:
            if step.day > day:
                break
            found = step
        return found if found and found.chip else None

    def ratio(self, day: int, line: FrontierLine) -> float | None:
        """Return how many times the best of a line the best chip anywhere is."""
        best, other = self.at(FrontierLine.ANYWHERE, day), self.at(line, day)
        return best.value / other.value if best and other and other.value else None

    def left_out(self, day: int) -> int:
        """Return how many better chips were left out of the free line on a day."""
        count = 0
        for start, number in self.open_answers:
            if start > day:
                break
            count = number
        return count


def figure_of(metric: Metric) -> Callable[[KnownChip], float | None]:
    """Return the function that reads a chip's figure."""
    if metric is Metric.MEMORY:
        return lambda chip: chip.figures.memory_bandwidth_gbps
    return _tpp


def _tpp(chip: KnownChip) -> float | None:
    total = tpp(chip.figures)
    return total.value if total else None


def work_out(
    standings: Standings, metric: Metric, last_day: int, *, datacentre_only: bool = True
) -> Frontier:
    """Work the frontier out up to a day."""
    figure = figure_of(metric)
    chips = [
        chip
        for chip in standings.holdings.chips.values()
        if not datacentre_only or chip.figures.datacentre is not False
    ]
    dated = [chip for chip in chips if chip.latest is not None and chip.latest <= last_day]
    ranked = [(value, chip) for chip in dated if (value := figure(chip))]
    # Of two alike the one that was there first stays the best.
    ranked.sort(key=lambda pair: (-pair[0], pair[1].latest or 0, pair[1].name))
    days = sorted({chip.latest for _value, chip in ranked if chip.latest is not None})
    rule_days = [day for day in standings.change_days() if days and days[0] <= day <= last_day]
    domestic = [pair for pair in ranked if pair[1].figures.vendor_country in CHINA]
    foreign = [pair for pair in ranked if pair[1].figures.vendor_country not in CHINA]
    free, open_answers = _free_steps(standings, foreign, sorted({*days, *rule_days}))
    return Frontier(
        metric,
        {
            FrontierLine.ANYWHERE: _best_steps(ranked, days),
            FrontierLine.FREE: free,
            FrontierLine.DOMESTIC: _best_steps(domestic, days),
        },
        sum(chip.latest is None for chip in chips),
        len(dated) - len(ranked),
        open_answers,
    )


Ranked = list[tuple[float, KnownChip]]


def _out(chip: KnownChip, day: int) -> bool:
    return chip.latest is not None and chip.latest <= day


def _best_steps(ranked: Ranked, days: Iterable[int]) -> tuple[FrontierStep, ...]:
    steps: list[FrontierStep] = []
    for day in days:
        best = next(((value, chip) for value, chip in ranked if _out(chip, day)), None)
        _add(steps, day, best)
    return tuple(steps)


def _add(steps: list[FrontierStep], day: int, best: tuple[float, KnownChip] | None) -> None:
    chip = best[1] if best else None
    if (steps and steps[-1].chip is chip) or (not steps and chip is None):
        return
    steps.append(FrontierStep(day, chip, best[0] if best else 0.0))


def _free_steps(
    standings: Standings, ranked: Ranked, days: Iterable[int]
) -> tuple[tuple[FrontierStep, ...], tuple[tuple[int, int], ...]]:
    """Go down from the best chip until one needs no licence; count those that stay open."""
    steps: list[FrontierStep] = []
    left_out: list[tuple[int, int]] = []
    for day in days:
        open_ones, best = 0, None
        for value, chip in ranked:
            if not _out(chip, day):
                continue
            outcome = standings.of(chip, day).finding.outcome
            if outcome is Outcome.NO_LICENCE:
                best = (value, chip)
                break
            open_ones += outcome is Outcome.UNDETERMINED
        _add(steps, day, best)
        if not left_out or left_out[-1][1] != open_ones:
            left_out.append((day, open_ones))
    return tuple(steps), tuple(left_out)
