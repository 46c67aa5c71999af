"""The answer: which control applies to this chip, destination and party on this day, and why.

The chip is classified; for every class its figures leave possible the strands (list, letters,
parties, General Prohibition 10) are followed; where all classes come to the same outcome that is
the answer, otherwise it is undetermined and says what would follow either way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import product
from typing import TypeVar

from chipline.export_rules.classification import Case, Classification, classify
from chipline.export_rules.finding import (
    Finding,
    Outcome,
    Review,
    RuleReason,
    Side,
    Verdict,
    and_also,
)
from chipline.export_rules.question import Question, Transaction
from chipline.export_rules.rulebook.periods import Holding
from chipline.export_rules.rulebook.rules import Rules
from chipline.export_rules.strands.control_list import list_verdict
from chipline.export_rules.strands.end_use import chinese_verdict, use_verdict
from chipline.export_rules.strands.letters import letter_verdicts
from chipline.export_rules.strands.other_states import other_state_rules
from chipline.export_rules.strands.party_rules import affiliates_caveat, party_verdicts
from chipline.export_rules.strands.review import unsettled
from chipline.records.message import N_, Message, declared, joined

Value = TypeVar("Value")

#: From the weakest to the strongest, where several strands apply to one class.
_STRENGTH = (
    Outcome.NO_LICENCE,
    Outcome.NOTIFY,
    Outcome.UNDETERMINED,
    Outcome.FLAG,
    Outcome.LICENCE_REQUIRED,
)

_HOME = Message("Shipments within the United States are not exports.")


def end_caveat(rules: Rules) -> Message:
    """Say that what followed the last day of the rules is not in the answer."""
    return Message(
        "The rules are known up to {day}. This is the last known state; what came after is not in it.",
        day=rules.edition.holds_as_of,
    )


def assess(
    question: Question, rules: Rules, classification: Classification | None = None
) -> Finding:
    """Answer a question; takes well under a millisecond.

    `classification` is that of its chip on its day, where it is known already.
    """
    classification = classification or classify(question.chip, question.day, rules)
    whole = _whole(_verdicts(question, classification, rules))
    return Finding(
        day=question.day,
        outcome=whole.outcome,
        eccn=classification.eccn,
        paragraph=classification.paragraph,
        review=whole.review if whole.outcome is Outcome.LICENCE_REQUIRED else None,
        reasons=_unique((*classification.steps, *whole.reasons)),
        caveats=_unique(
            (*whole.caveats, *_general_caveats(question, classification, whole, rules))
        ),
        exceptions=_unique(whole.exceptions),
        missing=_missing(classification, whole),
        sides=_unique(whole.sides),
        elsewhere=tuple(other_state_rules(question, rules)),
    )


def _verdicts(
    question: Question, classification: Classification, rules: Rules
) -> list[tuple[Case, Verdict]]:
    """Answer for each class once; classes that differ in the paragraph only share the answer."""
    known: dict[tuple[str, bool | None], Verdict] = {}
    found = []
    for case in classification.cases:
        key = (case.eccn, case.datacentre)
        if key not in known:
            known[key] = _for_case(question, case, rules)
        found.append((case, known[key]))
    return found


def _unique(values: Iterable[Value]) -> tuple[Value, ...]:
    return tuple(dict.fromkeys(values))


def _for_case(question: Question, case: Case, rules: Rules) -> Verdict:
    """Put the strands for one class together; the strongest decides, all are told."""
    chinese = chinese_verdict(question, case, rules)
    if question.transaction in (Transaction.REMOTE_USE, Transaction.CONTINUED_USE):
        use = use_verdict(question, rules)
        return _strongest([chinese, use] if chinese else [use])
    if question.destination == "US":
        home = RuleReason(N_("Destination"), None, _HOME, "15 CFR 734.13")
        return _strongest([chinese or Verdict(Outcome.NO_LICENCE, reasons=(home,))])
    parties = list(party_verdicts(question, case, rules))
    listing = [list_verdict(question, case, rules)]
    if listing[0].outcome is not Outcome.LICENCE_REQUIRED:
        letters = list(letter_verdicts(question, case, rules))
        if any(each.outcome is Outcome.LICENCE_REQUIRED for each in letters):
            listing = [list_verdict(question, case, rules, by_letter=True)]
        listing += letters
    if chinese and not any(each.outcome is Outcome.LICENCE_REQUIRED for each in parties):
        # The presumption taints the chip itself, so a licence for one sale would not clear it.
        return _join(chinese, [*parties, *listing])
    return _read(_strongest([*parties, *listing, *([chinese] if chinese else [])]), case)


def _read(found: Verdict, case: Case) -> Verdict:
    """Weigh how the class is read, where no source tells it, against the other strands.

    A denial for another reason makes it needless to know; anything milder may not be the last word.
    """
    open_point = unsettled(case.eccn)
    if found.review is Review.DENIAL:
        kept = tuple(text for text in found.caveats if text != open_point)
        return replace(found, caveats=kept)
    return replace(found, review=None) if open_point in found.caveats else found


def _strongest(verdicts: list[Verdict]) -> Verdict:
    best = max(verdicts, key=lambda each: _STRENGTH.index(each.outcome))
    joined_up = _join(best, [each for each in verdicts if each is not best])
    if best.outcome is not Outcome.UNDETERMINED:
        return joined_up
    return replace(
        joined_up,
        exceptions=_unique(found for each in verdicts for found in each.exceptions),
        sides=_unique(_all_sides(verdicts)),
        missing=_unique(text for each in verdicts for text in each.missing),
    )


def _all_sides(verdicts: list[Verdict]) -> Iterator[Side]:
    """Yield what follows from every way the open strands may fall, beside the settled ones."""
    settled = [each.outcome for each in verdicts if each.outcome is not Outcome.UNDETERMINED]
    open_points = [each.sides for each in verdicts if each.outcome is Outcome.UNDETERMINED]
    for way in product(*open_points):
        outcome = max((*settled, *(side.outcome for side in way)), key=_STRENGTH.index)
        yield Side(and_also(side.condition for side in way), outcome)


def _join(first: Verdict, others: list[Verdict]) -> Verdict:
    """Tell the deciding strand first and the other reasons after it."""
    return Verdict(
        first.outcome,
        _review(first, others),
        _unique(reason for each in (first, *others) for reason in each.reasons),
        _unique(text for each in (first, *others) for text in each.caveats),
        first.exceptions,
        first.sides,
        first.missing,
    )


def _review(first: Verdict, others: list[Verdict]) -> Review | None:
    """Return the strictest review; that of the deciding strand, if unknown, hides milder ones."""
    asked = [each for each in (first, *others) if each.outcome is Outcome.LICENCE_REQUIRED]
    order = (Review.DENIAL, Review.CASE_BY_CASE, Review.APPROVAL)
    strictest = min((each.review for each in asked if each.review), key=order.index, default=None)
    unknown = first in asked and first.review is None
    return None if unknown and strictest is not Review.DENIAL else strictest


def _whole(verdicts: list[tuple[Case, Verdict]]) -> Verdict:
    """Compare the classes: the same outcome for all is the answer, else it is undetermined."""
    outcomes = _unique(verdict.outcome for _case, verdict in verdicts)
    found = [verdict for _case, verdict in verdicts]
    if len(verdicts) == 1:
        return found[0]
    reviews = {each.review for each in found}
    agreed = len(outcomes) == 1
    sides = tuple(
        Side(and_also((case.condition, side.condition)), side.outcome)
        for case, verdict in verdicts
        for side in (verdict.sides or (Side(None, verdict.outcome),))
    )
    return Verdict(
        outcomes[0] if agreed else Outcome.UNDETERMINED,
        reviews.pop() if agreed and len(reviews) == 1 else None,
        _unique(reason for each in found for reason in each.reasons),
        _unique(text for each in found for text in each.caveats),
        _unique(item for each in found for item in each.exceptions),
        sides if not agreed or outcomes[0] is Outcome.UNDETERMINED else (),
        _unique(text for each in found for text in each.missing),
    )


def _missing(classification: Classification, whole: Verdict) -> tuple[Message, ...]:
    if whole.outcome is not Outcome.UNDETERMINED:
        return ()
    return _unique((*classification.missing, *whole.missing))


def _general_caveats(
    question: Question, classification: Classification, whole: Verdict, rules: Rules
) -> Iterable[Message]:
    if question.day > rules.edition.holds_as_of:
        yield end_caveat(rules)
    yield from classification.caveats
    for each in rules.place_notes:
        if each.without_region and question.region is not None:
            continue
        codes = (question.destination, *(question.headquarters if each.parties else ()))
        within = any(
            rules.atlas.within(one, each.place, question.day) is Holding.YES for one in codes
        )
        if within and each.period.covers(question.day):
            yield declared(each.text)
    if not classification.settled and whole.outcome is not Outcome.UNDETERMINED:
        yield Message(
            "The chip’s class is not settled (not known: {missing}), but the answer is the same "
            "either way.",
            missing=joined(classification.missing),
        )
    country = question.chip.vendor_country
    if country is None:
        yield Message(
            "The chip is taken to be subject to the United States export rules; its maker’s "
            "country is not known."
        )
    elif country != "US":
        notes = (each for each in rules.guidance if each.topic == "foreign-chip")
        yield from (declared(each.text) for each in notes if each.period.covers(question.day))
    if whole.outcome is not Outcome.LICENCE_REQUIRED:
        yield from affiliates_caveat(question, rules)
