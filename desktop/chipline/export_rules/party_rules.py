"""What depends on the parties or the end use and not on the chip's class.

Legal sources: 15 CFR 744 (Entity List, end uses), 746 (embargoes), and the affiliates rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from chipline.export_rules.finding import Outcome, RuleReason, Side, Verdict
from chipline.export_rules.licensing import party_within
from chipline.export_rules.question import Question
from chipline.export_rules.rulebook.periods import Holding
from chipline.export_rules.rulebook.rules import Rule, Rules


def _reason(rule: Rule, text: str) -> RuleReason:
    return RuleReason(rule.rule, rule.source.restriction, text, rule.source.citation)


def party_verdicts(question: Question, rules: Rules) -> Iterator[Verdict]:
    """Yield what the parties and the end use bring about, whatever the chip."""
    if question.entity_listed:
        rule = rules.entity_list
        yield Verdict(Outcome.LICENCE_REQUIRED, None, (_reason(rule, rule.text),), (rule.caveat,))
    yield from _affiliates(question, rules)
    yield from _military(question, rules)
    for embargo in rules.embargoes:
        inside = rules.atlas.within(question.destination, embargo.place, question.day)
        if embargo.period.covers(question.day) and inside is Holding.YES:
            yield Verdict(Outcome.LICENCE_REQUIRED, None, (_reason(embargo, embargo.text),))


def embargoed_user(question: Question, rules: Rules) -> Iterator[RuleReason]:
    """Yield the embargoes on the countries in which a party is headquartered."""
    for embargo in rules.embargoes:
        inside = party_within(question, embargo.place, rules)
        if embargo.period.covers(question.day) and inside is Holding.YES:
            yield _reason(embargo, embargo.text)


def _military(question: Question, rules: Rules) -> Iterator[Verdict]:
    if not question.wmd_or_military_knowledge:
        return
    found = (each for each in rules.guidance if each.topic == "military")
    reasons = tuple(_reason(each, each.text) for each in found if each.period.covers(question.day))
    concerned = party_within(question, "embargoed", rules)
    to_concern = rules.atlas.within(question.destination, "embargoed", question.day)
    if Holding.YES in (concerned, to_concern):
        yield Verdict(Outcome.LICENCE_REQUIRED, None, reasons)
        return
    caveat = "Whether a licence is needed depends on the end use and on sections 744.2 to 744.22."
    yield Verdict(Outcome.FLAG, None, reasons, (caveat,))


def _affiliates(question: Question, rules: Rules) -> Iterator[Verdict]:
    rule, day, share = rules.affiliates, question.day, question.listed_owner_percent
    if not rule.period.covers(day) or share is None or share < rule.percent:
        return
    owned = f"Listed parties hold {share:g} percent of the end user"
    if day < rule.suspended_from:
        text = f"{owned}; from {rule.percent:g} percent it counts as listed itself."
        yield Verdict(Outcome.LICENCE_REQUIRED, None, (_reason(rule, text),))
    elif day < rule.unknown_from:
        text = f"{owned}, but the rule that would count it as listed was suspended on this day."
        reason = RuleReason(rule.rule, rule.suspension.restriction, text, rule.suspension.citation)
        yield Verdict(Outcome.NO_LICENCE, None, (reason,))
    else:
        text = f"{owned}. Whether the suspension of the rule was prolonged is not known."
        yield Verdict(
            Outcome.UNDETERMINED,
            None,
            (_reason(rule, text),),
            (f"What followed the suspension, from {rule.unknown_from} on, is not known.",),
            sides=(
                Side("if the affiliates rule came back", Outcome.LICENCE_REQUIRED),
                Side("if it stayed suspended", Outcome.NO_LICENCE),
            ),
            missing=("whether the affiliates rule applies again",),
        )


def affiliates_caveat(question: Question, rules: Rules) -> tuple[str, ...]:
    """Remind of the ownership rule on days when it applies or may apply."""
    rule, day = rules.affiliates, question.day
    if not rule.period.covers(day) or question.listed_owner_percent is not None:
        return ()
    if day < rule.suspended_from:
        text = (
            f"A firm held to {rule.percent:g} percent or more by listed parties counts as listed."
        )
        return (text,)
    if day >= rule.unknown_from:
        text = (
            f"If listed parties hold {rule.percent:g} percent or more of the end user, the answer "
            f"is open: whether the affiliates rule came back after its suspension is not known."
        )
        return (text,)
    return ()
