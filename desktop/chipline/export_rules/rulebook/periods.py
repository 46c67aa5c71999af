"""Days from and until, the source of a rule, and answers that may be open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum


class Holding(Enum):
    """Whether something holds: yes, no, or not settled by what is known."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"

    @staticmethod
    def of(known: bool | None) -> Holding:  # noqa: FBT001 - a conversion of just this value
        """Turn a truth value, None for unknown, into a standing."""
        if known is None:
            return Holding.UNSURE
        return Holding.YES if known else Holding.NO

    @property
    def opposite(self) -> Holding:
        """Return the standing of the negation."""
        return {Holding.YES: Holding.NO, Holding.NO: Holding.YES}.get(self, Holding.UNSURE)


def all_of(standings: Iterable[Holding]) -> Holding:
    """Return YES when all hold, NO when one fails, UNSURE otherwise; YES for none."""
    found = Holding.YES
    for each in standings:
        if each is Holding.NO:
            return each
        if each is Holding.UNSURE:
            found = each
    return found


def any_of(standings: Iterable[Holding]) -> Holding:
    """Return YES when one holds, NO when all fail, UNSURE otherwise; NO for none."""
    found = Holding.NO
    for each in standings:
        if each is Holding.YES:
            return each
        if each is Holding.UNSURE:
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
class RuleSource:
    """Where a rule comes from: the slug of its Restriction record, if it has one, and a citation."""

    restriction: str | None
    citation: str
