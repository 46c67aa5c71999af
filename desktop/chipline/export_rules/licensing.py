"""Supplying a listed chip: destination, headquarters, exceptions, review.

Legal sources: 15 CFR 742.6(a)(6) and (b)(10), 744.23(a)(3), 740.8. Each test may be open where
a country's group is; then both ways are followed and compared.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from chipline.export_rules.classification import Case
from chipline.export_rules.finding import (
    REVIEW_WORDS,
    LicenceException,
    LimitTest,
    Outcome,
    Review,
    RuleReason,
    Side,
    Verdict,
    all_tests,
    and_also,
    clauses,
)
from chipline.export_rules.question import Question
from chipline.export_rules.rulebook.periods import Holding, all_of, any_of
from chipline.export_rules.rulebook.rules import ExceptionRule, PlaceRule, ReviewRule, Rule, Rules
from chipline.records.message import N_, Message, declared, joined

_GROUP = Message("the country group on that day")
_INSIDE = Message("if the country was still in the group")
_OUTSIDE = Message("if it had left the group")


def party_within(question: Question, place: str, rules: Rules) -> Holding:
    """Tell whether any party is headquartered in a place on the day."""
    return any_of(rules.atlas.within(code, place, question.day) for code in question.headquarters)


def list_verdict(question: Question, case: Case, rules: Rules) -> Verdict:
    """Answer from the control list alone, for one class of the chip."""
    if not case.listed:
        return Verdict(Outcome.NO_LICENCE)
    hits = list(_requirements(question, case, rules))
    reasons = tuple(reason for _standing, reason, _caveats in hits)
    caveats = tuple(text for _standing, _reason, texts in hits for text in texts)
    surest = any_of(standing for standing, _reason, _caveats in hits)
    if surest is Holding.NO:
        return _free(question, case, rules, Verdict(Outcome.NO_LICENCE, None, reasons, caveats))
    needed = _with_exceptions(question, case, rules)
    told = replace(
        needed,
        reasons=(*reasons, *needed.reasons),
        caveats=(*caveats, *_doubts(question, rules), *needed.caveats),
    )
    if surest is Holding.YES or needed.outcome is Outcome.NO_LICENCE:
        return told
    sides = needed.sides or (Side(None, needed.outcome),)
    return replace(
        told,
        outcome=Outcome.UNDETERMINED,
        review=None,
        exceptions=(),
        sides=(
            *(Side(and_also((_INSIDE, each.condition)), each.outcome) for each in sides),
            Side(_OUTSIDE, Outcome.NO_LICENCE),
        ),
        missing=(_GROUP,),
    )


def _free(question: Question, case: Case, rules: Rules, told: Verdict) -> Verdict:
    """No requirement in force fits; what remains is the diffusion rule, in its text only."""
    diffusion = _diffusion(question, case, rules)
    if diffusion is not None and diffusion.outcome is not Outcome.NO_LICENCE:
        return diffusion
    free = RuleReason(N_("Destination and headquarters"), None, _free_text(question, case, rules))
    aside = diffusion.caveats if diffusion else ()
    return replace(told, reasons=(free, *told.reasons), caveats=(*told.caveats, *aside))


Hit = tuple[Holding, RuleReason, tuple[Message, ...]]


def _requirements(question: Question, case: Case, rules: Rules) -> Iterator[Hit]:
    """Yield each requirement that is met or may be met."""
    atlas, day = rules.atlas, question.day
    for rule in _listed(rules.destinations, question, case):
        inside = atlas.within(question.destination, rule.place, day)
        standing = _opened(rule, question, inside)
        if standing is not Holding.NO:
            text = Message(
                "{eccn} needs a licence there: {why}.",
                eccn=case.eccn,
                why=_where(rule, question, standing, rules),
            )
            yield standing, _reason(rule, text), _caveat(rule)
        elif inside is Holding.YES:
            text = Message(
                "A licence is needed for {country}, but not for such a recipient.",
                country=declared(atlas.name_of(question.destination)),
            )
            yield standing, _reason(rule, text), _caveat(rule)
    for rule in _listed(rules.headquarters, question, case):
        standing = party_within(question, rule.place, rules)
        if standing is not Holding.NO and question.destination != "US":
            yield standing, _reason(rule, _headquarters_text(question, case, rule, rules)), ()
            yield from (
                (standing, _reason(each, declared(each.text)), ())
                for each in rules.guidance
                if each.topic == "headquarters" and each.period.covers(day)
            )


def _where(rule: PlaceRule, question: Question, standing: Holding, rules: Rules) -> Message:
    """Say why a destination is covered: by its groups or by name."""
    atlas, code = rules.atlas, question.destination
    place, country = atlas.places[rule.place], declared(atlas.name_of(question.destination))
    groups = [each for each in atlas.groups_of(code, question.day) if each in place.groups]
    if not groups:
        return Message("the rule names {country}", country=country)
    where = Message("Country Group {groups}", groups=", ".join(groups))
    if place.except_groups:
        where = Message(
            "{group} and not in {others}",
            "As in: Country Group D:1, D:4 and not in A:5 or A:6",
            group=where,
            others=joined(map(declared, place.except_groups), N_("{first} or {more}")),
        )
    if standing is Holding.YES:
        return Message("{country} is in {group}", country=country, group=where)
    return Message("{country} may be in {group}", country=country, group=where)


def _listed(found: tuple[PlaceRule, ...], question: Question, case: Case) -> Iterator[PlaceRule]:
    return (each for each in found if each.period.covers(question.day) and case.eccn in each.eccns)


def _opened(rule: PlaceRule, question: Question, standing: Holding) -> Holding:
    """Let off the recipients whom a rule frees; an unknown one may be, going by headquarters."""
    if not rule.free_recipients or standing is Holding.NO:
        return standing
    if question.recipient is not None:
        return Holding.NO if question.recipient in rule.free_recipients else standing
    inside = all(code in rule.open_headquarters for code in question.headquarters)
    return Holding.NO if inside else standing


def _reason(rule: Rule, text: Message, numbers: tuple[LimitTest, ...] = ()) -> RuleReason:
    return RuleReason(rule.rule, rule.source.restriction, text, rule.source.citation, numbers)


def _caveat(rule: Rule) -> tuple[Message, ...]:
    return (declared(rule.caveat),) if rule.caveat else ()


def _headquarters_text(question: Question, case: Case, rule: PlaceRule, rules: Rules) -> Message:
    atlas = rules.atlas
    inside = [
        declared(atlas.name_of(code))
        for code in question.headquarters
        if atlas.within(code, rule.place, question.day) is not Holding.NO
    ]
    return Message(
        "{eccn} needs a licence at any destination: a party, or its ultimate parent, is "
        "headquartered in {countries} ({place}).",
        eccn=case.eccn,
        countries=joined(inside, N_("{first} and {more}")),
        place=declared(atlas.places[rule.place].name),
    )


def _free_text(question: Question, case: Case, rules: Rules) -> Message:
    name_of = rules.atlas.name_of
    return Message(
        "{eccn} needs no licence here: no requirement in force on that day covers {country} as a "
        "destination or a party headquartered in {homes}.",
        eccn=case.eccn,
        country=declared(name_of(question.destination)),
        homes=joined(declared(name_of(code)) for code in question.headquarters),
    )


def _doubts(question: Question, rules: Rules) -> tuple[Message, ...]:
    codes = dict.fromkeys((question.destination, *question.headquarters))
    return tuple(text for code in codes for text in rules.atlas.doubts(code, question.day))


# --- exceptions -------------------------------------------------------------------------


def _with_exceptions(question: Question, case: Case, rules: Rules) -> Verdict:
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
    return _one_of([*open_ways, _licence(question, case, rules)])


def _fits(rule: ExceptionRule, question: Question, case: Case, rules: Rules) -> Holding:
    if not rule.names_class(case.eccn, datacentre=case.datacentre):
        return Holding.NO
    if rule.transactions and question.transaction not in rule.transactions:
        return Holding.NO
    return all_of(_places(rule, question, rules))


def _places(
    rule: ExceptionRule | ReviewRule, question: Question, rules: Rules
) -> Iterator[Holding]:
    if rule.destination:
        yield rules.atlas.within(question.destination, rule.destination, question.day)
    if rule.party:
        yield party_within(question, rule.party, rules)


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
        return Verdict(rule.outcome, None, (_reason(rule, text),), _caveat(rule), (exception,))
    if notified:
        fits, else_ = Message("if the notice is needed"), Message("if it is not")
    else:
        fits, else_ = Message("if the exception fits"), Message("if it does not")
    return Verdict(
        Outcome.UNDETERMINED,
        None,
        (_reason(rule, text),),
        _caveat(rule),
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
        () if agreed else (_GROUP,),
    )


def _group_sides(ways: list[Verdict]) -> tuple[Side, ...]:
    """All ways but the last hold only if the country was still in the group."""
    inside = (Side(_INSIDE, each.outcome) for each in ways[:-1])
    return tuple(dict.fromkeys((*inside, Side(_OUTSIDE, ways[-1].outcome))))


# --- review ---------------------------------------------------------------------------------------------


def _licence(question: Question, case: Case, rules: Rules) -> Verdict:
    """A licence is needed: find how the application is read."""
    found: list[ReviewRule] = []
    reasons: list[RuleReason] = []
    for rule in rules.reviews:
        if not rule.period.covers(question.day) or case.eccn not in rule.eccns:
            continue
        standing, numbers = _review_standing(rule, question, case, rules)
        if standing is Holding.NO:
            if numbers:
                reasons.append(_reason(rule, _figures_text(rule, numbers), numbers))
            continue
        found.append(rule)
        reasons.append(_reason(rule, declared(rule.text), numbers))
        if standing is Holding.YES:
            break
    policies = list(dict.fromkeys(each.review for each in found))
    caveats = tuple(text for each in found for text in _caveat(each))
    if len(policies) > 1:
        words = joined((REVIEW_WORDS[each] for each in policies), N_("{first} or {more}"))
        caveats = (
            Message("How the application is read is open: {policies}.", policies=words),
            *caveats,
        )
    review = policies[0] if len(policies) == 1 else None
    return Verdict(Outcome.LICENCE_REQUIRED, review, tuple(reasons), caveats)


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
    tests = list(_places(rule, question, rules))
    if rule.end_user:
        user = question.parent_hq or question.user_hq
        tests.append(rules.atlas.within(user, rule.end_user, question.day))
    if rule.from_united_states:
        tests.append(Holding.of(question.from_united_states))
    places = all_of(tests)
    if places is Holding.NO:
        return places, ()
    memory = question.chip.memory_bandwidth_gbps
    numbers = tuple(
        LimitTest(name, value, "<", limit, None if value is None else value < limit, unit)
        for name, value, limit, unit in (
            (N_("TPP"), case.tpp, rule.tpp_below, ""),
            (N_("memory bandwidth"), memory, rule.memory_below, "GB/s"),
        )
        if limit is not None
    )
    return all_of((places, *(Holding.of(each.holds) for each in numbers))), numbers


# --- the diffusion rule -----------------------------------------------------------------


def _diffusion(question: Question, case: Case, rules: Rules) -> Verdict | None:
    """What the worldwide requirement says on the day; it binds only where a scenario lets it."""
    rule, day = rules.diffusion, question.day
    if not rule.period.covers(day) or case.eccn not in rule.eccns or question.destination == "US":
        return None
    if rule.not_enforced_from is not None and day >= rule.not_enforced_from:
        return Verdict(Outcome.NO_LICENCE, caveats=(declared(rule.not_enforced),))
    if day < rule.compliance_from:
        return Verdict(Outcome.NO_LICENCE, caveats=(declared(rule.before_compliance),))
    codes = (question.destination, *question.headquarters)
    partners = all_of(rules.atlas.within(code, rule.partners, day) for code in codes)
    enforced = declared(rule.enforced)
    if partners is Holding.YES:
        return Verdict(Outcome.NO_LICENCE, caveats=(enforced,))
    return Verdict(Outcome.LICENCE_REQUIRED, reasons=(_reason(rule, enforced),))
