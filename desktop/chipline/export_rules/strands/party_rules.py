"""What depends on the parties or the end use and not on the chip's class.

Legal sources: 15 CFR 744 (Entity List, end uses), 746 (embargoes), and the affiliates rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from chipline.export_rules.classification import Case
from chipline.export_rules.finding import Outcome, RuleReason, Side, Verdict
from chipline.export_rules.question import Question
from chipline.export_rules.rulebook.periods import Holding
from chipline.export_rules.rulebook.rules import PartyHome, Rule, Rules
from chipline.export_rules.strands.shared import caveat_of, embargoes, party_within, reason_of
from chipline.records.message import Message, declared


def _stated(rule: Rule, text: str) -> RuleReason:
    return reason_of(rule, declared(text))


def party_verdicts(question: Question, case: Case, rules: Rules) -> Iterator[Verdict]:
    """Yield what the parties, the end use and an embargo on the place bring about."""
    if question.entity_listed:
        rule = rules.entity_list
        yield Verdict(
            Outcome.LICENCE_REQUIRED, None, (_stated(rule, rule.text),), (declared(rule.caveat),)
        )
    yield from _affiliates(question, rules)
    yield from _military(question, rules)
    for embargo in embargoes(question, case, rules):
        reasons = (_stated(embargo, embargo.text),)
        yield Verdict(Outcome.LICENCE_REQUIRED, embargo.review, reasons, caveat_of(embargo))
    yield from _party_homes(question, rules)


def party_homes(question: Question, rules: Rules) -> Iterator[PartyHome]:
    """Yield what stands against parties headquartered in embargoed countries."""
    for each in rules.party_homes:
        inside = party_within(question, each.place, rules)
        if each.period.covers(question.day) and inside is Holding.YES:
            yield each


def _party_homes(question: Question, rules: Rules) -> Iterator[Verdict]:
    for each in party_homes(question, rules):
        if rules.atlas.within(question.destination, each.place, question.day) is Holding.YES:
            continue
        if each.warning:
            yield Verdict(Outcome.FLAG, None, (_stated(each, each.text),), caveat_of(each))
        else:
            yield Verdict(Outcome.NO_LICENCE, caveats=(declared(each.text),))


def _military(question: Question, rules: Rules) -> Iterator[Verdict]:
    if not question.wmd_or_military_knowledge:
        return
    found = (each for each in rules.guidance if each.topic == "military")
    reasons = tuple(_stated(each, each.text) for each in found if each.period.covers(question.day))
    concerned = party_within(question, "embargoed", rules)
    to_concern = rules.atlas.within(question.destination, "embargoed", question.day)
    if Holding.YES in (concerned, to_concern):
        yield Verdict(Outcome.LICENCE_REQUIRED, None, reasons)
        return
    caveat = Message(
        "Whether a licence is needed depends on the end use and on sections 744.2 to 744.22."
    )
    yield Verdict(Outcome.FLAG, None, reasons, (caveat,))


def _affiliates(question: Question, rules: Rules) -> Iterator[Verdict]:
    rule, day, share = rules.affiliates, question.day, question.listed_owner_percent
    if not rule.period.covers(day) or share is None or share < rule.percent:
        return
    if day < rule.suspended_from:
        text = Message(
            "Listed parties hold {share} percent of the end user; from {limit} percent it counts as "
            "listed itself.",
            share=share,
            limit=rule.percent,
        )
        yield Verdict(Outcome.LICENCE_REQUIRED, None, (reason_of(rule, text),), caveat_of(rule))
    elif day < rule.unknown_from:
        text = Message(
            "Listed parties hold {share} percent of the end user, but the rule that would count it "
            "as listed was suspended on this day.",
            share=share,
        )
        reason = RuleReason(rule.rule, rule.suspension.restriction, text, rule.suspension.citation)
        yield Verdict(Outcome.NO_LICENCE, None, (reason,))
    else:
        text = Message(
            "Listed parties hold {share} percent of the end user. Whether the rule that would count "
            "it as listed is in force is open.",
            share=share,
        )
        yield Verdict(
            Outcome.UNDETERMINED,
            None,
            (reason_of(rule, text),),
            (declared(rule.after),),
            sides=(
                Side(Message("if the affiliates rule is back in force"), Outcome.LICENCE_REQUIRED),
                Side(Message("if its suspension was prolonged"), Outcome.NO_LICENCE),
            ),
            missing=(Message("whether the affiliates rule is back in force"),),
        )


def affiliates_caveat(question: Question, rules: Rules) -> tuple[Message, ...]:
    """Remind of the ownership rule on days when it applies or may apply."""
    rule, day = rules.affiliates, question.day
    if not rule.period.covers(day) or question.listed_owner_percent is not None:
        return ()
    if day < rule.suspended_from:
        text = Message(
            "A firm held to {limit} percent or more by listed parties counts as listed.",
            limit=rule.percent,
        )
        return (text,)
    if day >= rule.unknown_from:
        text = Message(
            "If listed parties hold {limit} percent or more of the end user, the answer is open. "
            "{state}",
            "State is a whole sentence on whether the rule is in force",
            limit=rule.percent,
            state=declared(rule.after),
        )
        return (text,)
    return ()
