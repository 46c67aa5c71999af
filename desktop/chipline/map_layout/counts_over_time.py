"""What adds up over time: openings and known power by country, moves by year or quarter."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from chipline.scenery.columns import Bools, Floats, Ints
from chipline.scenery.distinct import distinct
from chipline.scenery.event_mapping import Certainty
from chipline.scenery.events import Events

#: So many countries are told apart; what the others have is one sum.
MOST_COUNTRIES = 6
QUARTERS = 4
#: The first day of Unix time, by which numpy counts, as an ordinal.
_EPOCH = date(1970, 1, 1).toordinal()


@dataclass(frozen=True)
class CountryCounts:
    """Sums by country on some days: `values[i]` are those of `codes[i]`; the code "" is all others."""

    days: Floats
    codes: tuple[str, ...]
    values: Floats
    #: How many sites could be counted, having a date and what is counted, and of how many in all.
    counted: int
    sites: int

    def on(self, day: float) -> Floats:
        """Return the sums of each country on a day."""
        place = int(np.searchsorted(self.days, day, side="right")) - 1
        none: Floats = np.zeros(len(self.codes))
        return none if place < 0 else self.values[:, place]


@dataclass(frozen=True)
class MoveCounts:
    """Moves by period and certainty: `values[i]` are those of `certainties[i]`, period by period."""

    #: Ascending, without a gap; each has so many periods.
    years: Ints
    periods: int
    certainties: tuple[Certainty, ...]
    values: Ints
    #: By year, how many moves tell no finer time than it: no month where years are counted, which
    #: are among the values; no quarter where quarters are, which are in no quarter.
    coarse: Ints
    #: Moves that have no year of their own: no date, or one that spans years.
    without_year: int

    def place_of(self, day: float) -> tuple[int, int] | None:
        """Return which year and which period of `values` a day lies in; None beyond them."""
        when = date.fromordinal(int(day))
        year = when.year - int(self.years[0]) if len(self.years) else -1
        if not 0 <= year < len(self.years):
            return None
        return year, year * self.periods + (when.month - 1) * self.periods // 12

    def span_of(self, period: int) -> tuple[float, float]:
        """Return the first day of a period, and the first after it."""
        months = 12 // self.periods
        first, last = (
            date(int(self.years[0]) + each // self.periods, each % self.periods * months + 1, 1)
            for each in (period, period + 1)
        )
        return float(first.toordinal()), float(last.toordinal())


def by_country(
    events: Events, codes: tuple[str, ...], countries: npt.NDArray[np.int16], amounts: Floats
) -> CountryCounts:
    """Add up amounts of what has begun for sure, by country, from the first beginning on.

    Args:
        events: what begins.
        codes: the codes of countries; the empty one goes with all others.
        countries: the number of each event's among them.
        amounts: what each adds; NaN is left out, and told.
    """
    counted: Bools = events.dated & ~np.isnan(amounts)
    chosen = np.flatnonzero(counted)
    begun = events.body[chosen]
    days = distinct(begun)
    place = countries[chosen].astype(np.int64) * len(days) + np.searchsorted(days, begun)
    sums = np.bincount(place, amounts[chosen], minlength=len(codes) * len(days))
    values: Floats = np.cumsum(sums.reshape(len(codes), len(days)), axis=1, dtype=np.float64)
    some = np.flatnonzero(np.bincount(countries[chosen], minlength=len(codes)))
    order = some[np.argsort(-values[some, -1], kind="stable")] if len(days) else some
    kept, others = order[:MOST_COUNTRIES], order[MOST_COUNTRIES:]
    names = [codes[one] for one in kept.tolist()]
    shown, rest = values[kept], values[others]
    # A country that is not recorded goes with the others.
    if "" in names:
        nameless = names.index("")
        rest = np.vstack((rest, shown[nameless]))
        shown = np.delete(shown, nameless, axis=0)
        names.remove("")
    if len(rest):
        names.append("")
        shown = np.vstack((shown, rest.sum(axis=0)))
    return CountryCounts(days, tuple(names), shown, len(chosen), len(events))


def moves_by(events: Events, periods: int) -> MoveCounts:
    """Count moves by the year in which they began, or its quarters: so many periods a year."""
    dated = np.flatnonzero(events.dated)
    first, last = (_months(side[dated]) for side in (events.left, events.body))
    known = first // 12 == last // 12
    chosen, first, last = dated[known], first[known], last[known]
    years = first // 12
    span = np.arange(years.min(), years.max() + 1) if len(years) else np.empty(0, dtype=np.int64)
    finest = 12 if periods == 1 else periods
    coarse = first * finest // 12 != last * finest // 12
    counted = ~coarse if periods > 1 else np.ones(len(chosen), dtype=np.bool_)
    found = events.certainty[chosen]
    certainties = tuple(one for one in Certainty if (found[counted] == one).any())
    place = first * periods // 12 - (span[0] * periods if len(span) else 0)
    values = [
        np.bincount(place[counted & (found == one)], minlength=periods * len(span))
        for one in certainties
    ]
    return MoveCounts(
        span,
        periods,
        certainties,
        np.array(values, dtype=np.int64).reshape(len(certainties), periods * len(span)),
        np.bincount(years[coarse] - (span[0] if len(span) else 0), minlength=len(span)),
        len(events) - len(chosen),
    )


def _months(days: Floats) -> Ints:
    """Return days as months since the year 0."""
    found = (days.astype(np.int64) - _EPOCH).astype("datetime64[D]").astype("datetime64[M]")
    return found.astype(np.int64) + 1970 * 12


def span_of(several: Iterable[Events], day: float) -> tuple[float, float]:
    """Return the first and the last day that a strip of time shows: whole years, the day among them."""
    dated = [events for events in several if events.dated.any()]
    first = min([day, *(float(one.left[one.dated].min()) for one in dated)])
    last = max([day, *(float(one.body[one.dated].max()) for one in dated)])
    begin = date(date.fromordinal(int(first)).year, 1, 1)
    end = date(date.fromordinal(int(last)).year, 12, 31)
    return float(begin.toordinal()), float(end.toordinal())
