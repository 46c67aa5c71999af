"""Restrictions of other states that bear on the chip, its route or its buyer on the day.

They stand beside the answer and never change it.
"""

from __future__ import annotations

from collections.abc import Iterator

from chipline.export_rules.finding import OtherStateRule
from chipline.export_rules.question import Question
from chipline.export_rules.rulebook.periods import Holding
from chipline.export_rules.rulebook.rules import ForeignRule, Rules
from chipline.export_rules.strands.letters import maker_of, named
from chipline.export_rules.strands.shared import party_within
from chipline.records.message import declared


def other_state_rules(question: Question, rules: Rules) -> Iterator[OtherStateRule]:
    """Yield what other states are known or reported to ask for, published acts first."""
    for each in sorted(rules.foreign_rules, key=lambda rule: rule.reported):
        bears = _on_route(each, question, rules) and _on_chip(each, question, rules)
        if bears and each.period.covers(question.day):
            yield OtherStateRule(
                jurisdiction=each.jurisdiction,
                reported=each.reported,
                restriction=each.source.restriction,
                text=declared(each.text),
                citation=each.source.citation,
            )


def _on_route(rule: ForeignRule, question: Question, rules: Rules) -> bool:
    within, day = rules.atlas.within, question.day
    if rule.destination and within(question.destination, rule.destination, day) is Holding.NO:
        return False
    if rule.party and party_within(question, rule.party, rules) is Holding.NO:
        return False
    origin = question.origin
    return not rule.origin or (
        origin not in (None, question.destination)
        and within(str(origin), rule.origin, day) is not Holding.NO
    )


def _on_chip(rule: ForeignRule, question: Question, rules: Rules) -> bool:
    chip = question.chip
    country = chip.vendor_country or "US"
    if rule.names and not named(chip, rule.names):
        return False
    if rule.makers and maker_of(chip, rules) not in rule.makers:
        return False
    if rule.makers_of and country not in rule.makers_of:
        return False
    return country not in rule.except_makers_of
