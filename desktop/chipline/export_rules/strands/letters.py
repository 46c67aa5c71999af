"""Letters to named firms: does one reach this chip, this maker and this destination?

A letter binds its addressee only and is known from filings and press, so each hit carries the
letter's caveat. A letter overrides licence exceptions.
"""

from __future__ import annotations

from collections.abc import Iterator

from chipline.export_rules.classification import Case
from chipline.export_rules.finding import (
    LimitTest,
    Outcome,
    Review,
    RuleReason,
    Side,
    Verdict,
    all_tests,
)
from chipline.export_rules.metrics import ChipFigures
from chipline.export_rules.question import Question
from chipline.export_rules.rulebook.periods import Holding, all_of, any_of
from chipline.export_rules.rulebook.rules import Letter, LetterEvent, Rules
from chipline.export_rules.strands.shared import party_within, reason_of
from chipline.records.message import N_, Message, declared

#: A maker who is known not to be one of the addressees.
OTHER = "other"

_LICENCES = Message(
    "Licences assured or granted do not lift the requirement; each sale still needs one."
)
_MEMORY = N_("memory bandwidth")
_INTERCONNECT = N_("interconnect bandwidth")


def maker_of(chip: ChipFigures, rules: Rules) -> str | None:
    """Find the maker's key by the vendor's name or the slug; OTHER, or None when not known."""
    vendor = chip.vendor.lower()
    for maker in rules.makers:
        if any(word in vendor for word in maker.words) or chip.slug.startswith(maker.slugs):
            return maker.key
    return OTHER if vendor or chip.vendor_country not in (None, "US") else None


def named(chip: ChipFigures, names: tuple[str, ...]) -> bool:
    """Tell whether all words of a name are words of the chip's; "mi308*" matches a beginning."""
    return any(all(_has(chip, word) for word in name.split()) for name in names)


def _has(chip: ChipFigures, word: str) -> bool:
    if word.endswith("*"):
        return any(each.startswith(word[:-1]) for each in chip.words)
    return word in chip.words


def letter_verdicts(question: Question, case: Case, rules: Rules) -> Iterator[Verdict]:
    """Yield what each letter in force says, where it says something."""
    for letter in rules.letters:
        if letter.period.covers(question.day):
            reach = _reach(letter, question, rules)
            addressed = _addressed(letter, question.chip, rules)
            if reach is not Holding.NO and addressed is not Holding.NO:
                sent = _sent(letter, question)
                yield from _verdict(letter, question, case, rules, all_of((reach, addressed, sent)))


def _sent(letter: Letter, question: Question) -> Holding:
    unsure = letter.unsure_until is not None and question.day < letter.unsure_until
    return Holding.UNSURE if unsure else Holding.YES


def _addressed(letter: Letter, chip: ChipFigures, rules: Rules) -> Holding:
    maker = maker_of(chip, rules)
    if maker in letter.addressees:
        return Holding.YES
    if letter.others and maker in (OTHER, None):
        return Holding.NO if chip.vendor_country not in (None, "US") else Holding.YES
    return Holding.UNSURE if maker is None else Holding.NO


def _reach(letter: Letter, question: Question, rules: Rules) -> Holding:
    ways = [rules.atlas.within(question.destination, letter.destination, question.day)]
    if letter.headquarters and question.destination != "US":
        ways.append(party_within(question, letter.headquarters, rules))
    reach = any_of(ways)
    if reach is Holding.YES and not letter.destinations_public:
        return Holding.UNSURE
    return reach


def _least(name: str, value: float | None, limit: float, unit: str = "GB/s") -> LimitTest:
    return LimitTest(name, value, ">=", limit, None if value is None else value >= limit, unit)


def _together(letter: Letter, chip: ChipFigures, case: Case) -> tuple[LimitTest, ...]:
    """The figures that must all be met."""
    found = []
    if letter.tpp_min is not None:
        found.append(_least("TPP", case.tpp, letter.tpp_min, ""))
    if letter.io_min is not None:
        found.append(_least(_INTERCONNECT, chip.interconnect_gbps, letter.io_min))
    return tuple(found)


def _either(letter: Letter, chip: ChipFigures) -> tuple[LimitTest, ...]:
    """The figures of which one is enough."""
    memory, io = chip.memory_bandwidth_gbps, chip.interconnect_gbps
    both = None if memory is None or io is None else memory + io
    limits = (
        (_MEMORY, memory, letter.any_memory_min),
        (_INTERCONNECT, io, letter.any_io_min),
        (N_("memory and interconnect together"), both, letter.any_combined_min),
    )
    return tuple(_least(name, value, least) for name, value, least in limits if least is not None)


def _own_words(letter: Letter, chip: ChipFigures, rules: Rules) -> tuple[LimitTest, ...]:
    """The figures of the addressee's own filing, of which one is enough too."""
    if maker_of(chip, rules) not in letter.addressee_words:
        return ()
    limits = (
        (_MEMORY, chip.memory_bandwidth_gbps, letter.addressee_memory_min),
        (_INTERCONNECT, chip.interconnect_gbps, letter.addressee_io_min),
    )
    return tuple(_least(name, value, least) for name, value, least in limits if least is not None)


def _caught(
    letter: Letter, chip: ChipFigures, case: Case, rules: Rules
) -> tuple[Holding, tuple[LimitTest, ...]]:
    if named(chip, letter.names):
        return Holding.YES, ()
    together = _together(letter, chip, case)
    either, own = _either(letter, chip), _own_words(letter, chip, rules)
    unsure = maker_of(chip, rules) in letter.figures_unsure_for
    ways = []
    if together:
        tests = [Holding.of(each.holds) for each in together]
        if letter.datacentre is not None:
            marketing = chip.datacentre
            known = None if marketing is None else marketing is letter.datacentre
            tests.append(Holding.of(known))
        ways.append(all_of(tests))
    ways += (_settled(each, unsure=unsure) for each in either)
    ways += (Holding.of(each.holds) for each in own)
    return any_of(ways), (*together, *either, *own)


def _settled(test: LimitTest, *, unsure: bool) -> Holding:
    """Tell whether a figure is met; one that the addressee was not told settles nothing."""
    return Holding.UNSURE if unsure and test.holds else Holding.of(test.holds)


def _verdict(
    letter: Letter, question: Question, case: Case, rules: Rules, binding: Holding
) -> Iterator[Verdict]:
    caught, numbers = _caught(letter, question.chip, case, rules)
    if caught is Holding.NO:
        if any(each.holds is False for each in numbers) and binding is Holding.YES:
            text = Message(
                "The letter does not reach this chip: {comparisons}.",
                comparisons=all_tests(numbers),
            )
            reason = reason_of(letter, text, numbers, applies=False)
            yield Verdict(Outcome.NO_LICENCE, reasons=(reason,))
        return
    sure = all_of((caught, binding)) is Holding.YES
    why = (
        all_tests(_telling(numbers, caught))
        if numbers
        else Message("{chip} is named", chip=question.chip.label)
    )
    if sure:
        text = Message("A licence is needed by letter: {why}.", why=why)
    else:
        text = Message("A licence may be needed by letter: {why}.", why=why)
    reason = reason_of(letter, text, numbers, applies=True if sure else None)
    caveat = declared(letter.caveat)
    if sure:
        review, events = _events(letter, question, rules)
        aside = (_LICENCES,) if events else ()
        yield Verdict(Outcome.LICENCE_REQUIRED, review, (reason, *events), (caveat, *aside))
        return
    yield Verdict(
        Outcome.UNDETERMINED,
        reasons=(reason,),
        caveats=(caveat,),
        sides=(
            Side(Message("if the letter reaches this shipment"), Outcome.LICENCE_REQUIRED),
            Side(Message("if it does not"), Outcome.NO_LICENCE),
        ),
        missing=tuple(_open_points(letter, question, numbers, rules)),
    )


def _telling(numbers: tuple[LimitTest, ...], caught: Holding) -> tuple[LimitTest, ...]:
    """Choose the figures that decide; all of them where something else is open."""
    met = tuple(each for each in numbers if each.holds)
    if met:
        return met
    sought = True if caught is Holding.YES else None
    return tuple(each for each in numbers if each.holds is sought) or numbers


def _open_points(
    letter: Letter, question: Question, numbers: tuple[LimitTest, ...], rules: Rules
) -> Iterator[Message]:
    if _reach(letter, question, rules) is Holding.UNSURE and letter.destinations_public:
        yield Message("the country group on that day")
    if not letter.destinations_public:
        yield Message("to which destinations and customers the letter applied")
    if _addressed(letter, question.chip, rules) is Holding.UNSURE:
        yield Message("who makes the chip")
    if _sent(letter, question) is Holding.UNSURE:
        yield Message("from which day on the letter bound its addressee")
    told = maker_of(question.chip, rules) in letter.figures_unsure_for
    if told and any(each.holds for each in numbers):
        yield Message("by which figures the letter reaches this maker’s chips")
    if letter.datacentre is not None and question.chip.datacentre is None:
        yield Message("whether it is marketed for data centres")
    unknown = {each.quantity for each in numbers if each.value is None}
    singles = ("TPP", _MEMORY, _INTERCONNECT)
    yield from (declared(name) for name in singles if name in unknown)


def _concerns(event: LetterEvent, question: Question, rules: Rules) -> bool:
    codes = (question.destination, *question.headquarters)
    return not event.place or any(
        rules.atlas.within(code, event.place, question.day) is not Holding.NO for code in codes
    )


def _events(
    letter: Letter, question: Question, rules: Rules
) -> tuple[Review | None, tuple[RuleReason, ...]]:
    """What happened later under the letter, which is told but lifts nothing."""
    found: list[LetterEvent] = [
        each
        for each in rules.letter_events
        if each.letter == letter.key
        and each.period.covers(question.day)
        and (not each.names or named(question.chip, each.names))
        and _concerns(each, question, rules)
    ]
    review = next((each.review for each in found if each.review), None)
    reasons = tuple(
        RuleReason(each.rule, each.source.restriction, declared(each.text), each.source.citation)
        for each in found
    )
    return review, reasons
