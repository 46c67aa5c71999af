"""Supplying a listed chip: the licence requirements by destination and by headquarters.

Legal sources: 15 CFR 742.6(a)(6), 744.23(a)(3). Each test may be open where a country's group is;
then both ways are followed and compared.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from chipline.export_rules.classification import Case
from chipline.export_rules.finding import (
    Outcome,
    RuleReason,
    Side,
    Verdict,
    and_also,
)
from chipline.export_rules.question import Question, Recipient
from chipline.export_rules.rulebook.periods import Holding, all_of, any_of
from chipline.export_rules.rulebook.rules import PlaceRule, Rules
from chipline.export_rules.strands.exceptions import GROUP, INSIDE, OUTSIDE, with_exceptions
from chipline.export_rules.strands.review import licence
from chipline.export_rules.strands.shared import (
    caveat_of,
    exceptions_barred,
    party_within,
    reason_of,
)
from chipline.records.message import N_, Message, declared, joined


def list_verdict(
    question: Question, case: Case, rules: Rules, *, by_letter: bool = False
) -> Verdict:
    """Answer from the control list alone, for one class of the chip.

    With `by_letter` a letter asks for a licence, which no exception overcomes.
    """
    if not case.listed:
        return Verdict(Outcome.NO_LICENCE)
    hits = list(_requirements(question, case, rules))
    reasons = tuple(each.reason for each in hits)
    caveats = tuple(text for each in hits for text in each.caveats)
    surest = any_of(each.standing for each in hits)
    if surest is Holding.NO:
        return _free(question, case, rules, Verdict(Outcome.NO_LICENCE, None, reasons, caveats))
    barred = by_letter or exceptions_barred(question, case, rules)
    needed = (licence if barred else with_exceptions)(question, case, rules)
    told = replace(
        needed,
        reasons=(*reasons, *needed.reasons),
        caveats=(*caveats, *_doubts(question, rules), *needed.caveats),
    )
    if surest is Holding.YES or needed.outcome is Outcome.NO_LICENCE:
        return told
    sides = needed.sides or (Side(None, needed.outcome),)
    doubt = next(each.doubt for each in hits if each.standing is Holding.UNSURE)
    return replace(
        told,
        outcome=Outcome.UNDETERMINED,
        review=None,
        exceptions=(),
        sides=(
            *(Side(and_also((doubt.needed, each.condition)), each.outcome) for each in sides),
            Side(doubt.free, Outcome.NO_LICENCE),
        ),
        missing=(doubt.missing, *needed.missing),
    )


def _free(question: Question, case: Case, rules: Rules, told: Verdict) -> Verdict:
    """No requirement in force fits; what remains is the diffusion rule, in its text only."""
    diffusion = _diffusion(question, case, rules)
    if diffusion is not None and diffusion.outcome is not Outcome.NO_LICENCE:
        return diffusion
    free = RuleReason(N_("Destination and headquarters"), None, _free_text(question, case, rules))
    aside = diffusion.caveats if diffusion else ()
    return replace(told, reasons=told.reasons or (free,), caveats=(*told.caveats, *aside))


class _Doubt(NamedTuple):
    """What is open about a requirement, and the two ways in which it may fall."""

    missing: Message
    needed: Message
    free: Message


class _Hit(NamedTuple):
    """A requirement that is met or may be met."""

    standing: Holding
    reason: RuleReason
    caveats: tuple[Message, ...] = ()
    doubt: _Doubt = _Doubt(GROUP, INSIDE, OUTSIDE)


_RECIPIENT = _Doubt(
    Message("who the recipient is"),
    Message("if the recipient is neither the government nor on the rule’s list"),
    Message("if it is the government or on the rule’s list"),
)


def _requirements(question: Question, case: Case, rules: Rules) -> Iterator[_Hit]:
    """Yield each requirement that is met or may be met."""
    atlas, day = rules.atlas, question.day
    there = Holding.NO
    for rule in _listed(rules.destinations, question, case):
        inside = atlas.within(question.destination, rule.place, day)
        standing = _opened(rule, question, inside, rules)
        there = any_of((there, standing))
        if standing is not Holding.NO:
            text = Message(
                "{eccn} needs a licence there: {why}.",
                eccn=case.eccn,
                why=_where(rule, question, standing, rules),
            )
            doubt = (_RECIPIENT,) if standing is not inside else ()
            yield _Hit(standing, reason_of(rule, text), caveat_of(rule), *doubt)
        elif inside is Holding.YES:
            text = Message(
                "A licence is needed for {country}, but not for such a recipient.",
                country=declared(atlas.name_of(question.destination)),
            )
            yield _Hit(standing, reason_of(rule, text), caveat_of(rule))
    for rule in _listed(rules.headquarters, question, case):
        standing = party_within(question, rule.place, rules)
        if rule.elsewhere and there is Holding.YES:
            continue
        if standing is not Holding.NO and question.destination != "US":
            text = _headquarters_text(question, case, rule, rules)
            yield _Hit(standing, reason_of(rule, text), caveat_of(rule))
            yield from (
                _Hit(standing, reason_of(each, declared(each.text)))
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


def _opened(rule: PlaceRule, question: Question, standing: Holding, rules: Rules) -> Holding:
    """Let off the recipients whom a rule frees; one that is not said may be one of them."""
    if not rule.free_recipients or standing is Holding.NO:
        return standing
    recipient = question.recipient or _recognised(rule, question, rules)
    if recipient is not None:
        return Holding.NO if recipient in rule.free_recipients else standing
    may_be = all(code in rule.open_headquarters for code in question.headquarters)
    return Holding.UNSURE if may_be else standing


def _recognised(rule: PlaceRule, question: Question, rules: Rules) -> Recipient | None:
    """Tell by its names whether the end user is one of whom a rule frees by name on the day."""
    names = {name.lower() for name in question.user_names}
    return next(
        (
            each.recipient
            for each in rules.approved_recipients
            if each.place == rule.place and each.period.covers(question.day) and each.names & names
        ),
        None,
    )


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
    return Verdict(Outcome.LICENCE_REQUIRED, reasons=(reason_of(rule, enforced),))
