"""What an answer consists of: outcome, reasons with the numbers compared, caveats."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from chipline.records.message import N_, Message, Part, declared, joined


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


#: The policies within a sentence.
REVIEW_WORDS = {
    Review.DENIAL: Message("presumption of denial"),
    Review.CASE_BY_CASE: Message("case-by-case"),
    Review.APPROVAL: Message("presumption of approval"),
}


@dataclass(frozen=True, slots=True)
class LimitTest:
    """One figure against one limit; `value` and `holds` are None when the figure is unknown.

    `quantity` is marked for translation. `relation` is ">=" or "<". `unit` is "GB/s", "people", or
    empty for TPP and density.
    """

    quantity: str
    value: float | None
    relation: str
    limit: float
    holds: bool | None
    unit: str = ""

    @property
    def message(self) -> Message:
        """Say the comparison, such as "TPP 4,992 >= 4,800"."""
        quantity = declared(self.quantity)
        if self.value is None:
            return Message(
                "{quantity} unknown, limit {relation} {limit}",
                "As in: interconnect bandwidth unknown, limit >= 600 GB/s",
                quantity=quantity,
                relation=self.relation,
                limit=with_unit(self.limit, self.unit),
            )
        return Message(
            "{quantity} {value} {relation} {limit}",
            "As in: interconnect bandwidth 900 >= 600 GB/s",
            quantity=quantity,
            value=figure_against(self.value, self.limit),
            relation=self.relation if self.holds else {">=": "<", "<": ">="}[self.relation],
            limit=with_unit(self.limit, self.unit),
        )


def with_unit(value: float, unit: str) -> Part:
    """Say a figure with its unit, "GB/s", "people" or none."""
    if unit == "people":
        return Message("{n} person", "{n} people", round(value))
    return Message("{figure} GB/s", figure=figure(value)) if unit else figure(value)


def figure(value: float) -> float:
    """Round a figure to the two decimals that are shown."""
    return round(value, 2)


def figure_against(value: float, limit: float) -> float:
    """Round a figure, unless it could no longer be told from its limit."""
    return value if figure(value) == figure(limit) and value != limit else figure(value)


def all_tests(tests: Iterable[LimitTest]) -> Message:
    """Say several comparisons, one after the other."""
    return clauses(each.message for each in tests)


def clauses(texts: Iterable[Message]) -> Message:
    """Say one text after the other within a sentence."""
    return joined(texts, N_("{first}; {more}"))


def and_also(conditions: Iterable[Message | None]) -> Message | None:
    """Say that all conditions hold of those that there are; None where there is none."""
    told = [each for each in conditions if each is not None]
    return joined(told, N_("{first} and {more}")) if told else None


@dataclass(frozen=True, slots=True)
class RuleReason:
    """One step of the answer: the rule, its Restriction record if any, and what it says here.

    `rule` is marked for translation. `applies` is False for a test that the chip does not meet, None for one that it may meet.
    """

    rule: str
    restriction: str | None
    text: Message
    citation: str = ""
    numbers: tuple[LimitTest, ...] = ()
    applies: bool | None = True


@dataclass(frozen=True, slots=True)
class LicenceException:
    """A licence exception that applies or may apply, with its conditions, marked for translation."""

    name: str
    conditions: tuple[str, ...]
    restriction: str | None
    citation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherStateRule:
    """What another state asks for, which stands beside the answer; `reported` has no published text.

    `jurisdiction` is a country's code.
    """

    jurisdiction: str
    reported: bool
    restriction: str | None
    text: Message
    citation: str


@dataclass(frozen=True, slots=True)
class Side:
    """What would follow if an open point fell out one way; None is no further condition."""

    condition: Message | None
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Verdict:
    """One strand of an answer, before the strands are put together."""

    outcome: Outcome
    review: Review | None = None
    reasons: tuple[RuleReason, ...] = ()
    caveats: tuple[Message, ...] = ()
    exceptions: tuple[LicenceException, ...] = ()
    sides: tuple[Side, ...] = ()
    missing: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """The whole answer for one question on one day.

    Attributes:
        eccn: "3A090.a", "3A090.b", "3A090" (October 2022), "none" or "undetermined".
        paragraph: the paragraph that caught or freed the chip ("3A090.a.1", "Note 2") or "".
        missing: the figures or facts that would settle an undetermined point.
        sides: what would follow either way where the outcome is undetermined.
        elsewhere: restrictions of other states that stand on the day; the answer is without them.
        through: set by `answer_over_time` only: Restrictions whose dates made the change.
    """

    day: date
    outcome: Outcome
    eccn: str
    paragraph: str
    review: Review | None
    reasons: tuple[RuleReason, ...]
    caveats: tuple[Message, ...]
    exceptions: tuple[LicenceException, ...] = ()
    missing: tuple[Message, ...] = ()
    sides: tuple[Side, ...] = ()
    elsewhere: tuple[OtherStateRule, ...] = ()
    through: tuple[str, ...] = ()
