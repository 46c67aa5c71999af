"""What an answer consists of: outcome, reasons with the numbers compared, caveats."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Outcome(StrEnum):
    """The answer to "would this have been allowed without a licence?"."""

    NO_LICENCE = "no-licence"
    NOTIFY = "notify"
    LICENCE_REQUIRED = "licence-required"
    FLAG = "flag"
    UNDETERMINED = "undetermined"


class Review(StrEnum):
    """How an application for a licence is read."""

    DENIAL = "presumption of denial"
    CASE_BY_CASE = "case-by-case"
    APPROVAL = "presumption of approval"


@dataclass(frozen=True, slots=True)
class LimitTest:
    """One figure against one limit; `value` and `holds` are None when the figure is unknown.

    `relation` is ">=" or "<". `unit` is plain text, empty for TPP and density.
    """

    quantity: str
    value: float | None
    relation: str
    limit: float
    holds: bool | None
    unit: str = ""

    def __str__(self) -> str:
        unit = f" {self.unit}" if self.unit else ""
        if self.value is None:
            return f"{self.quantity} unknown, limit {self.relation} {figure(self.limit)}{unit}"
        relation = self.relation if self.holds else {">=": "<", "<": ">="}[self.relation]
        shown, limit = figure_against(self.value, self.limit)
        return f"{self.quantity} {shown} {relation} {limit}{unit}"


def figure(value: float) -> str:
    """Write a figure with thousands separators and at most two decimals."""
    text = f"{value:,.2f}"
    return text.rstrip("0").rstrip(".")


def figure_against(value: float, limit: float) -> tuple[str, str]:
    """Write two figures with as many decimals as it takes to tell them apart."""
    if value == limit or f"{value:.2f}" != f"{limit:.2f}":
        return figure(value), figure(limit)
    return f"{value:,}", figure(limit)


@dataclass(frozen=True, slots=True)
class RuleReason:
    """One step of the answer: the rule, its Restriction record if any, and what it says here.

    `applies` is False for a test that the chip does not meet, None for one that it may meet.
    """

    rule: str
    restriction: str | None
    text: str
    citation: str = ""
    numbers: tuple[LimitTest, ...] = ()
    applies: bool | None = True


@dataclass(frozen=True, slots=True)
class LicenceException:
    """A licence exception that applies or may apply, with its conditions."""

    name: str
    conditions: tuple[str, ...]
    restriction: str | None
    citation: str


@dataclass(frozen=True, slots=True)
class Side:
    """What would follow if an open point fell out one way."""

    condition: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Verdict:
    """One strand of an answer, before the strands are put together."""

    outcome: Outcome
    review: Review | None = None
    reasons: tuple[RuleReason, ...] = ()
    caveats: tuple[str, ...] = ()
    exceptions: tuple[LicenceException, ...] = ()
    sides: tuple[Side, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """The whole answer for one question on one day.

    Attributes:
        eccn: "3A090.a", "3A090.b", "3A090" (October 2022), "none" or "undetermined".
        paragraph: the paragraph that caught or freed the chip ("3A090.a.1", "Note 2") or "".
        missing: the figures or facts that would settle an undetermined point.
        sides: what would follow either way where the outcome is undetermined.
        through: set by `answers.answer_over_time` only: Restrictions whose dates made the change.
    """

    day: date
    outcome: Outcome
    eccn: str
    paragraph: str
    review: Review | None
    reasons: tuple[RuleReason, ...]
    caveats: tuple[str, ...]
    exceptions: tuple[LicenceException, ...] = ()
    missing: tuple[str, ...] = ()
    sides: tuple[Side, ...] = ()
    through: tuple[str, ...] = ()
