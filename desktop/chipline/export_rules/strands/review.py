"""How an application for a licence is read.

Legal sources: 15 CFR 742.6(b)(10), 744.23(d).
"""

from __future__ import annotations

from chipline.export_rules.classification import Case
from chipline.export_rules.finding import (
    REVIEW_WORDS,
    LimitTest,
    Outcome,
    Review,
    RuleReason,
    Verdict,
    all_tests,
    clauses,
)
from chipline.export_rules.question import Question
from chipline.export_rules.rulebook.periods import Holding, all_of, any_of
from chipline.export_rules.rulebook.rules import ReviewRule, Rules
from chipline.export_rules.strands.letters import maker_of, named
from chipline.export_rules.strands.shared import caveat_of, places, reason_of
from chipline.records.message import N_, Message, declared, joined

_NOT_SOLD = Message(
    "Case-by-case review is not open to this chip: it was not sold in the United States on 15 "
    "January 2026."
)
_SALE_OPEN = Message(
    "Case-by-case review is open to this chip only if it was sold in the United States on 15 "
    "January 2026, which is not known."
)


def unsettled(eccn: str) -> Message:
    """Say that no source tells how an application for a class is read."""
    return Message(
        "How an application for {eccn} is read here is not settled by the sources at hand.",
        eccn=eccn,
    )


def licence(question: Question, case: Case, rules: Rules) -> Verdict:
    """A licence is needed: find how the application is read."""
    found: list[ReviewRule] = []
    reasons: list[RuleReason] = []
    for rule in rules.reviews:
        if not rule.period.covers(question.day) or case.eccn not in rule.eccns:
            continue
        standing, numbers = _review_standing(rule, question, case, rules)
        if standing is Holding.NO:
            if any(each.holds is False for each in numbers):
                reasons.append(reason_of(rule, _figures_text(rule, numbers), numbers))
            elif numbers and question.sold_in_us is False:
                reasons.append(reason_of(rule, _NOT_SOLD))
            continue
        found.append(rule)
        reasons.append(reason_of(rule, declared(rule.text), numbers))
        if standing is Holding.YES:
            break
    policies = list(dict.fromkeys(each.review for each in found))
    caveats = tuple(text for each in found for text in (*_conditions(each), *caveat_of(each)))
    if len(policies) > 1:
        if any(each.sold_by and _sold(each, question, rules) is Holding.UNSURE for each in found):
            caveats = (_SALE_OPEN, *caveats)
        words = joined((REVIEW_WORDS[each] for each in policies), N_("{first} or {more}"))
        caveats = (
            Message("How the application is read is open: {policies}.", policies=words),
            *caveats,
        )
    if not policies:
        caveats = (unsettled(case.eccn),)
    review = policies[0] if len(policies) == 1 else None
    return Verdict(Outcome.LICENCE_REQUIRED, review, tuple(reasons), caveats)


def _conditions(rule: ReviewRule) -> tuple[Message, ...]:
    if not rule.conditions:
        return ()
    told = clauses(map(declared, rule.conditions))
    return (
        Message(
            "Case-by-case review is open only on these conditions: {conditions}.", conditions=told
        ),
    )


def _sold(rule: ReviewRule, question: Question, rules: Rules) -> Holding:
    """Tell whether the chip was sold in the United States when the rule was published."""
    if question.sold_in_us is not None:
        return Holding.of(question.sold_in_us)
    chip = question.chip
    known = maker_of(chip, rules) in rule.sold_by and not named(chip, rule.sale_unknown)
    return Holding.YES if known and not chip.designed_for_china else Holding.UNSURE


def _figures_text(rule: ReviewRule, numbers: tuple[LimitTest, ...]) -> Message:
    shown = all_tests(numbers)
    if rule.review is Review.CASE_BY_CASE:
        return Message(
            "Case-by-case review is not open to this chip: {comparisons}.", comparisons=shown
        )
    return Message(
        "Review with a {policy} is not open to this chip: {comparisons}.",
        policy=REVIEW_WORDS[rule.review],
        comparisons=shown,
    )


def _review_standing(
    rule: ReviewRule, question: Question, case: Case, rules: Rules
) -> tuple[Holding, tuple[LimitTest, ...]]:
    """Tell whether a review policy fits; the numbers only where all else does."""
    tests = list(places(rule, question, rules))
    if rule.end_user:
        user = question.parent_hq or question.user_hq
        tests.append(rules.atlas.within(user, rule.end_user, question.day))
    if rule.unless:
        codes = (question.destination, *question.headquarters)
        inside = (rules.atlas.within(code, rule.unless, question.day) for code in codes)
        tests.append(any_of(inside).opposite)
    if rule.from_united_states:
        tests.append(Holding.of(question.from_united_states))
    within = all_of(tests)
    if within is Holding.NO:
        return within, ()
    memory = question.chip.memory_bandwidth_gbps
    numbers = tuple(
        LimitTest(name, value, "<", limit, None if value is None else value < limit, unit)
        for name, value, limit, unit in (
            (N_("TPP"), case.tpp, rule.tpp_below, ""),
            (N_("memory bandwidth"), memory, rule.memory_below, "GB/s"),
        )
        if limit is not None
    )
    sold = _sold(rule, question, rules) if rule.sold_by else Holding.YES
    return all_of((within, sold, *(Holding.of(each.holds) for each in numbers))), numbers
