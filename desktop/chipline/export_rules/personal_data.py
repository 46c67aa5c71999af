"""Personal information leaving China: which mechanism its law asks for on a day.

Legal sources: PIPL Art. 38 to 40, CAC Orders No. 11 (2022), No. 13 (2023) and No. 16 (2024).
All thresholds are numbers of people and inclusive at the lower end.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from chipline.export_rules.engine import end_caveat
from chipline.export_rules.finding import LimitTest, RuleReason, all_tests
from chipline.export_rules.rulebook.rules import DataRegime, Rules
from chipline.records.message import N_, Message, declared


class Mechanism(StrEnum):
    """What an export of data needs."""

    ASSESSMENT = "security-assessment"
    CONTRACT = "standard-contract-or-certification"
    EXEMPT = "exempt"
    NONE = "no-mechanism"


@dataclass(frozen=True, slots=True, kw_only=True)
class DataQuestion:
    """One question about data leaving China.

    Attributes:
        people: how many people's personal information leaves, counted as the rule of the day
            counts (`DataRegime.counted_from`); 0 is data without personal information.
        sensitive: all of it is sensitive personal information.
        sensitive_people: how many of the people have sensitive information leaving, where only
            some have; 0 otherwise.
        ciio: the sender operates critical information infrastructure.
        important_data: the data counts as important data.
        holds_people: how many people's information the sender handles in all; None if not known.
        necessity: needed for a contract with the person, staff management or an emergency.
        transit: collected abroad and only processed in China.

    Raises:
        ValueError: a number of people is negative.
    """

    people: int
    day: date
    sensitive: bool = False
    sensitive_people: int = 0
    ciio: bool = False
    important_data: bool = False
    holds_people: int | None = None
    necessity: bool = False
    transit: bool = False

    def __post_init__(self) -> None:
        if min(self.people, self.sensitive_people, self.holds_people or 0) < 0:
            raise ValueError("a number of people cannot be negative")

    @property
    def sensitive_count(self) -> int:
        """How many people's sensitive information leaves."""
        return self.people if self.sensitive else self.sensitive_people


@dataclass(frozen=True, slots=True)
class DataFinding:
    """The answer for data: mechanism, reasons, caveats."""

    day: date
    outcome: Mechanism
    reasons: tuple[RuleReason, ...]
    caveats: tuple[Message, ...]


def assess_data(question: DataQuestion, rules: Rules) -> DataFinding:
    """Answer which mechanism, if any, an export of data from China needs on a day."""
    found = _found(question, rules)
    if question.day <= rules.edition.holds_as_of:
        return found
    return replace(found, caveats=(end_caveat(rules), *found.caveats))


def _found(question: DataQuestion, rules: Rules) -> DataFinding:
    regime = next((each for each in rules.data_regimes if each.period.covers(question.day)), None)
    if regime is None:
        reason = RuleReason(
            N_("Personal information"),
            None,
            Message("No Chinese rule on exporting personal information in general was in force."),
        )
        caveats = _before(question)
        return DataFinding(question.day, Mechanism.NONE, (reason,), caveats)
    if not question.people and not question.sensitive_count and not question.important_data:
        text = Message(
            "Data without personal information that is not important data may leave freely."
        )
        return _finding(question, regime, Mechanism.NONE, text)
    if not regime.measures:
        text = Message("The law asked for a mechanism, but none could be used yet.")
        return _finding(question, regime, Mechanism.NONE, text)
    return _measured(question, regime, rules)


def _before(question: DataQuestion) -> tuple[Message, ...]:
    if question.ciio:
        text = Message(
            "Operators of critical information infrastructure have had to keep personal "
            "information in China since 1 June 2017 (Cybersecurity Law, Art. 37)."
        )
        return (text,)
    return ()


def _finding(
    question: DataQuestion,
    regime: DataRegime,
    outcome: Mechanism,
    text: Message,
    numbers: tuple[LimitTest, ...] = (),
    more: tuple[RuleReason, ...] = (),
    caveats: tuple[Message, ...] = (),
) -> DataFinding:
    reason = RuleReason(
        regime.rule, regime.source.restriction, text, regime.source.citation, numbers
    )
    told = (declared(regime.caveat),) if regime.caveat else ()
    return DataFinding(question.day, outcome, (reason, *more), (*told, *caveats))


def _measured(question: DataQuestion, regime: DataRegime, rules: Rules) -> DataFinding:
    if question.important_data:
        text = Message("Important data leaves only after a security assessment.")
        return _finding(question, regime, Mechanism.ASSESSMENT, text)
    if regime.transit_exempt and question.transit:
        text = Message("Data collected abroad and only processed in China is exempt.")
        return _finding(question, regime, Mechanism.EXEMPT, text)
    if regime.necessity_exempt and question.necessity:
        text = Message(
            "What a contract, staff management or an emergency makes necessary is exempt."
        )
        return _finding(question, regime, Mechanism.EXEMPT, text)
    over = next((each for each in _assessment(question, regime) if each.holds), None)
    if over is not None:
        text = Message(
            "A security assessment is needed: {why}.", why=_counted(over.message, regime)
        )
        return _finding(question, regime, Mechanism.ASSESSMENT, text, (over,))
    return _below(question, regime, rules)


def _below(question: DataQuestion, regime: DataRegime, rules: Rules) -> DataFinding:
    contract = tuple(_contract(question, regime))
    over = next((each for each in contract if each.holds), None)
    caveats = tuple(_holder_caveat(question, regime))
    if over is None:
        text = Message("Exempt by volume: {why}.", why=_counted(all_tests(contract), regime))
        return _finding(question, regime, Mechanism.EXEMPT, text, contract, (), caveats)
    text = Message(
        "A standard contract or a certification is needed: {why}.",
        why=_counted(over.message, regime),
    )
    notes = [each for each in rules.data_notes if each.period.covers(question.day)]
    routes = tuple(
        RuleReason(each.rule, each.source.restriction, declared(each.text), each.source.citation)
        for each in notes
        if each.topic == "contract"
    )
    early = tuple(declared(each.text) for each in notes if each.topic == "contract-not-yet")
    return _finding(question, regime, Mechanism.CONTRACT, text, (over,), routes, (*early, *caveats))


def _counted(comparison: Message, regime: DataRegime) -> Message:
    if not regime.counted_from:
        return comparison
    return Message(
        "{comparison}, counted since {day}",
        comparison=comparison,
        day=declared(regime.counted_from),
    )


def _tests(*tests: tuple[str, int, float | None]) -> Iterator[LimitTest]:
    for words, value, limit in tests:
        if limit is not None:
            yield LimitTest(words, value, ">=", limit, value >= limit, "people")


def _assessment(question: DataQuestion, regime: DataRegime) -> Iterator[LimitTest]:
    sensitive, people = question.sensitive_count, question.people
    if question.ciio:
        words = N_(
            "sender is a critical information infrastructure operator, personal information of"
        )
        yield from _tests((words, max(people, sensitive), regime.ciio_assessment))
    yield from _tests(
        (
            N_("sender handles personal information of"),
            question.holds_people or 0,
            regime.holder_assessment,
        ),
        (N_("sensitive personal information of"), sensitive, regime.sensitive_assessment),
        (N_("personal information of"), people, regime.assessment),
    )


def _contract(question: DataQuestion, regime: DataRegime) -> Iterator[LimitTest]:
    return _tests(
        (
            N_("sensitive personal information of"),
            question.sensitive_count,
            regime.sensitive_contract,
        ),
        (N_("personal information of"), question.people, regime.contract),
    )


def _holder_caveat(question: DataQuestion, regime: DataRegime) -> Iterator[Message]:
    if regime.holder_assessment is not None and question.holds_people is None:
        yield Message(
            "This holds if the sender handles the personal information of fewer than {n} person; "
            "from that number a security assessment is needed.",
            "This holds if the sender handles the personal information of fewer than {n} people; "
            "from that number a security assessment is needed.",
            round(regime.holder_assessment),
        )
