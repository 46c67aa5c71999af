"""Remote use and continued use of a chip that stays where it is.

Neither is an export under 15 CFR 734.13 to 734.16 as BIS has read it; what remains are warnings.
"""

from __future__ import annotations

from collections.abc import Iterator

from chipline.export_rules.classification import Case
from chipline.export_rules.finding import Outcome, RuleReason, Verdict
from chipline.export_rules.question import Question, Transaction
from chipline.export_rules.rulebook.periods import Holding
from chipline.export_rules.rulebook.rules import ChineseChip, Rules
from chipline.export_rules.strands.letters import named
from chipline.export_rules.strands.party_rules import party_homes
from chipline.export_rules.strands.shared import party_within, reason_of
from chipline.records.message import Message, declared

_LISTED_TEXT = Message(
    "A party is on the Entity List. The use itself is not an export, but any item, software or "
    "technology sent along needs a licence, and dealing with it is a warning sign."
)


def use_verdict(question: Question, rules: Rules) -> Verdict:
    """Answer for remote or continued use, apart from what the chip itself brings about."""
    topic = question.transaction.value
    statements = tuple(_stated(topic, question, rules))
    warnings = tuple(_warnings(question, rules))
    if question.wmd_or_military_knowledge:
        return _military(question, rules, statements)
    outcome = Outcome.FLAG if warnings else Outcome.NO_LICENCE
    return Verdict(outcome, None, (*warnings, *statements), tuple(_caveats(question, rules)))


def _stated(topic: str, question: Question, rules: Rules) -> Iterator[RuleReason]:
    for each in rules.guidance:
        if each.topic == topic and each.period.covers(question.day):
            yield reason_of(each, declared(each.text))


def _warnings(question: Question, rules: Rules) -> Iterator[RuleReason]:
    if question.entity_listed:
        yield reason_of(rules.entity_list, _LISTED_TEXT)
    for each in party_homes(question, rules):
        if each.warning:
            yield reason_of(each, declared(each.text))


def _military(question: Question, rules: Rules, statements: tuple[RuleReason, ...]) -> Verdict:
    """Hosting with knowledge of such an end use needs a licence since the statement of 2025."""
    reasons = tuple(_stated("military", question, rules))
    concerned = party_within(question, "embargoed", rules) is Holding.YES
    stated = any(reason.restriction for reason in reasons)
    outcome = Outcome.LICENCE_REQUIRED if concerned and stated else Outcome.FLAG
    return Verdict(outcome, None, (*reasons, *statements), tuple(_caveats(question, rules)))


def _caveats(question: Question, rules: Rules) -> Iterator[Message]:
    if question.transaction is Transaction.CONTINUED_USE:
        yield Message(
            "This covers chips that came there lawfully; a new shipment is a question of its own."
        )
        for reason in _stated("continued-use", question, rules):
            if reason.restriction:
                yield Message(
                    "It rests on guidance that holds for bona fide operators until further notice."
                )
        return
    yield Message(
        "This answer is about the use only. Supplying the chips to their owner was a transaction "
        "of its own, with its own answer."
    )
    if question.owner_hq and _embargoed(question.owner_hq, question, rules):
        yield Message(
            "The owner is headquartered in {country}, so supplying it is likely to have needed a "
            "licence.",
            country=declared(rules.atlas.name_of(question.owner_hq)),
        )
    for each in rules.guidance:
        if each.topic == "remote-use-caveat" and each.period.covers(question.day):
            yield declared(each.text)


def _embargoed(country: str, question: Question, rules: Rules) -> bool:
    return rules.atlas.within(country, "embargoed", question.day) is not Holding.NO


def chinese_verdict(question: Question, case: Case, rules: Rules) -> Verdict | None:
    """General Prohibition 10: the flag for chips of Chinese makers that meet 3A090."""
    for rule in rules.chinese_chips:
        if not rule.period.covers(question.day):
            continue
        by_name = named(question.chip, rule.names) and _maker(question, rule) is not False
        if by_name or (_maker(question, rule) and case.eccn in rule.eccns):
            reason = reason_of(rule, declared(rule.text))
            return Verdict(Outcome.FLAG, None, (reason,), (declared(rule.caveat),))
    return None


def _maker(question: Question, rule: ChineseChip) -> bool | None:
    country = question.chip.vendor_country
    return None if country is None else country in {rule.maker_country, "HK", "MO"}
