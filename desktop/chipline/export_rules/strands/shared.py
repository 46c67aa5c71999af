"""What the strands of an answer share: tests of place and party, reasons and caveats of a rule."""

from __future__ import annotations

from collections.abc import Iterator

from chipline.export_rules.classification import Case
from chipline.export_rules.finding import LimitTest, RuleReason
from chipline.export_rules.question import Question
from chipline.export_rules.rulebook.periods import Holding, Period, any_of
from chipline.export_rules.rulebook.rules import (
    Embargo,
    ExceptionRule,
    ReviewRule,
    Rule,
    Rules,
)
from chipline.records.message import Message, declared


def party_within(question: Question, place: str, rules: Rules) -> Holding:
    """Tell whether any party is headquartered in a place on the day."""
    return any_of(rules.atlas.within(code, place, question.day) for code in question.headquarters)


def embargoes(question: Question, case: Case, rules: Rules) -> Iterator[Embargo]:
    """Yield the licence requirements of part 746 that reach the shipment, whatever its parties."""
    for each in rules.embargoes:
        there = not each.regions or question.region in each.regions
        if there and each.period.covers(question.day) and case.eccn in (each.eccns or {case.eccn}):
            inside = rules.atlas.within(question.destination, each.place, question.day)
            if inside is Holding.YES:
                yield each


def exceptions_barred(question: Question, case: Case, rules: Rules) -> bool:
    """Tell whether no licence exception for chips survives.

    None does where a party is listed, or counts as listed by its owners, and where part 746 has a
    licence requirement of its own (15 CFR 744.11(a), 744.16(b), 740.8(b) and part 746).
    """
    if question.entity_listed or any(embargoes(question, case, rules)):
        return True
    owned, rule = question.listed_owner_percent or 0, rules.affiliates
    return owned >= rule.percent and Period(rule.start, rule.suspended_from).covers(question.day)


def places(rule: ExceptionRule | ReviewRule, question: Question, rules: Rules) -> Iterator[Holding]:
    """Yield whether destination and parties are those that a rule names."""
    if rule.destination:
        yield rules.atlas.within(question.destination, rule.destination, question.day)
    if rule.party:
        yield party_within(question, rule.party, rules)


def reason_of(
    rule: Rule,
    text: Message,
    numbers: tuple[LimitTest, ...] = (),
    *,
    applies: bool | None = True,
) -> RuleReason:
    """Return what a rule says here as a step of the answer."""
    source = rule.source
    return RuleReason(rule.rule, source.restriction, text, source.citation, numbers, applies)


def caveat_of(rule: Rule) -> tuple[Message, ...]:
    """Return a rule's caveat, if it has one."""
    return (declared(rule.caveat),) if rule.caveat else ()
