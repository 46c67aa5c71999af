"""Days from and until, the source of a rule, and answers that may be open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum


class Standing(Enum):
    """Whether something holds: yes, no, or not settled by what is known."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"

    @staticmethod
    def of(known: bool | None) -> Standing:  # noqa: FBT001 - a conversion of just this value
        """Turn a truth value, None for unknown, into a standing."""
        if known is None:
            return Standing.UNSURE
        return Standing.YES if known else Standing.NO

    @property
    def opposite(self) -> Standing:
        """Return the standing of the negation."""
        return {Standing.YES: Standing.NO, Standing.NO: Standing.YES}.get(self, Standing.UNSURE)


def all_of(standings: Iterable[Standing]) -> Standing:
    """Return YES when all hold, NO when one fails, UNSURE otherwise; YES for none."""
    found = Standing.YES
    for each in standings:
        if each is Standing.NO:
            return each
        if each is Standing.UNSURE:
            found = each
    return found


def any_of(standings: Iterable[Standing]) -> Standing:
    """Return YES when one holds, NO when all fail, UNSURE otherwise; NO for none."""
    found = Standing.NO
    for each in standings:
        if each is Standing.YES:
            return each
        if each is Standing.UNSURE:
            found = each
    return found


@dataclass(frozen=True, slots=True)
class Period:
    """A span of days: `start` is its first day, `end` the first day after it; None is open."""

    start: date | None = None
    end: date | None = None

    def covers(self, day: date) -> bool:
        """Tell whether the day lies in the span."""
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a rule comes from: the slug of its Restriction record, if it has one, and a citation."""

    restriction: str | None
    citation: str
