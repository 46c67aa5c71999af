"""What the strands of an answer share: tests of place and party, reasons and caveats of a rule."""

from __future__ import annotations

from collections.abc import Iterator

from chipline.export_rules.finding import LimitTest, RuleReason
from chipline.export_rules.question import Question
from chipline.export_rules.rulebook.periods import Holding, any_of
from chipline.export_rules.rulebook.rules import ExceptionRule, ReviewRule, Rule, Rules
from chipline.records.message import Message, declared


def party_within(question: Question, place: str, rules: Rules) -> Holding:
    """Tell whether any party is headquartered in a place on the day."""
    return any_of(rules.atlas.within(code, place, question.day) for code in question.headquarters)


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
