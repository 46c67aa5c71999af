"""License exceptions for a chip that needs a licence: which fits, and under which conditions.

Legal source: 15 CFR 740.8 (NAC and ACA). An exception that may or may not fit leaves both ways open.
"""

from __future__ import annotations

from chipline.export_rules.classification import Case
from chipline.export_rules.finding import (
    LicenceException,
    Outcome,
    Side,
    Verdict,
    clauses,
)
from chipline.export_rules.question import Question
from chipline.export_rules.rulebook.periods import Holding, all_of
from chipline.export_rules.rulebook.rules import ExceptionRule, Rules
from chipline.export_rules.strands.review import licence
from chipline.export_rules.strands.shared import caveat_of, places, reason_of
from chipline.records.message import Message, declared

GROUP = Message("the country group on that day")
INSIDE = Message("if the country was still in the group")
OUTSIDE = Message("if it had left the group")


def with_exceptions(question: Question, case: Case, rules: Rules) -> Verdict:
    """Follow the exceptions in order; one that may or may not fit leaves both ways open."""
    open_ways: list[Verdict] = []
    for rule in rules.exceptions:
        if not rule.period.covers(question.day):
            continue
        standing = _fits(rule, question, case, rules)
        if standing is Holding.NO:
            continue
        open_ways.append(_exception_verdict(rule))
        if standing is Holding.YES:
            return _one_of(open_ways)
    return _one_of([*open_ways, licence(question, case, rules)])


def _fits(rule: ExceptionRule, question: Question, case: Case, rules: Rules) -> Holding:
    if not rule.names_class(case.eccn, datacentre=case.datacentre):
        return Holding.NO
    if rule.transactions and question.transaction not in rule.transactions:
        return Holding.NO
    return all_of(places(rule, question, rules))


def _exception_verdict(rule: ExceptionRule) -> Verdict:
    exception = LicenceException(
        rule.name, rule.conditions, rule.source.restriction, rule.source.citation
    )
    conditions = clauses(map(declared, rule.conditions))
    notified = rule.outcome is Outcome.NOTIFY
    if notified:
        text = Message(
            "License Exception {name} may be used after notice to BIS: {conditions}.",
            name=rule.name,
            conditions=conditions,
        )
    else:
        text = Message(
            "License Exception {name} may be used without notice: {conditions}.",
            name=rule.name,
            conditions=conditions,
        )
    if rule.otherwise is None:
        return Verdict(rule.outcome, None, (reason_of(rule, text),), caveat_of(rule), (exception,))
    if notified:
        fits, else_ = Message("if the notice is needed"), Message("if it is not")
    else:
        fits, else_ = Message("if the exception fits"), Message("if it does not")
    return Verdict(
        Outcome.UNDETERMINED,
        None,
        (reason_of(rule, text),),
        caveat_of(rule),
        (exception,),
        (Side(fits, rule.outcome), Side(else_, rule.otherwise)),
        (
            Message(
                "how License Exception {name} reads for this destination",
                name=rule.name,
            ),
        ),
    )


def _one_of(ways: list[Verdict]) -> Verdict:
    """Put together the ways that are open: one outcome if they agree, else undetermined."""
    if len(ways) == 1:
        return ways[0]
    outcomes = list(dict.fromkeys(each.outcome for each in ways))
    reviews = {each.review for each in ways}
    agreed = len(outcomes) == 1
    return Verdict(
        outcomes[0] if agreed else Outcome.UNDETERMINED,
        reviews.pop() if agreed and len(reviews) == 1 else None,
        tuple(dict.fromkeys(reason for each in ways for reason in each.reasons)),
        tuple(dict.fromkeys(text for each in ways for text in each.caveats)),
        tuple(dict.fromkeys(found for each in ways for found in each.exceptions)),
        () if agreed else _group_sides(ways),
        () if agreed else (GROUP,),
    )


def _group_sides(ways: list[Verdict]) -> tuple[Side, ...]:
    """All ways but the last hold only if the country was still in the group."""
    inside = (Side(INSIDE, each.outcome) for each in ways[:-1])
    return tuple(dict.fromkeys((*inside, Side(OUTSIDE, ways[-1].outcome))))
