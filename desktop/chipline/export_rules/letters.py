"""Letters to named firms: does one reach this chip, this maker and this destination?

A letter binds its addressee only and is known from filings and press, so each hit carries the
letter's caveat. A letter overrides licence exceptions.
"""

from __future__ import annotations

from collections.abc import Iterator

from chipline.export_rules.classification import Case
from chipline.export_rules.finding import LimitTest, Outcome, Review, RuleReason, Side, Verdict
from chipline.export_rules.licensing import party_within
from chipline.export_rules.metrics import ChipFigures
from chipline.export_rules.question import Question
from chipline.export_rules.rulebook.periods import Holding, all_of, any_of
from chipline.export_rules.rulebook.rules import Letter, LetterEvent, Rules

#: A maker who is known not to be one of the addressees.
OTHER = "other"

_LICENCES = "Licences assured or granted do not lift the requirement; each sale still needs one."


def maker_of(chip: ChipFigures, rules: Rules) -> str | None:
    """Find the maker's key by the vendor's name or the slug; OTHER, or None when not known."""
    vendor = chip.vendor.lower()
    for maker in rules.makers:
        if any(word in vendor for word in maker.words) or chip.slug.startswith(maker.slugs):
            return maker.key
    return OTHER if vendor or chip.vendor_country not in (None, "US") else None


def named(chip: ChipFigures, names: tuple[str, ...]) -> bool:
    """Tell whether a name is a whole word of the chip's name; "mi308*" matches a beginning."""
    return any(
        word.startswith(name[:-1]) if name.endswith("*") else word == name
        for name in names
        for word in chip.words
    )


def letter_verdicts(question: Question, case: Case, rules: Rules) -> Iterator[Verdict]:
    """Yield what each letter in force says, where it says something."""
    for letter in rules.letters:
        if letter.period.covers(question.day):
            reach = _reach(letter, question, rules)
            addressed = _addressed(letter, question.chip, rules)
            if reach is not Holding.NO and addressed is not Holding.NO:
                yield from _verdict(letter, question, case, rules, all_of((reach, addressed)))


def _addressed(letter: Letter, chip: ChipFigures, rules: Rules) -> Holding:
    maker = maker_of(chip, rules)
    if maker in letter.addressees:
        return Holding.YES
    if letter.others:
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
        found.append(_least("interconnect bandwidth", chip.interconnect_gbps, letter.io_min))
    return tuple(found)


def _either(letter: Letter, chip: ChipFigures, maker: str | None) -> tuple[LimitTest, ...]:
    """The figures of which one is enough."""
    memory, io = chip.memory_bandwidth_gbps, chip.interconnect_gbps
    both = None if memory is None or io is None else memory + io
    limits = [
        ("memory bandwidth", memory, letter.any_memory_min),
        ("interconnect bandwidth", io, letter.any_io_min),
        ("memory and interconnect together", both, letter.any_combined_min),
    ]
    if maker in letter.addressee_words:
        limits += [
            ("memory bandwidth", memory, letter.addressee_memory_min),
            ("interconnect bandwidth", io, letter.addressee_io_min),
        ]
    return tuple(_least(name, value, least) for name, value, least in limits if least is not None)


def _caught(
    letter: Letter, chip: ChipFigures, case: Case, rules: Rules
) -> tuple[Holding, tuple[LimitTest, ...]]:
    if named(chip, letter.names):
        return Holding.YES, ()
    together = _together(letter, chip, case)
    either = _either(letter, chip, maker_of(chip, rules))
    ways = []
    if together:
        tests = [Holding.of(each.holds) for each in together]
        if letter.datacentre is not None:
            marketing = chip.datacentre
            known = None if marketing is None else marketing is letter.datacentre
            tests.append(Holding.of(known))
        ways.append(all_of(tests))
    ways += (Holding.of(each.holds) for each in either)
    return any_of(ways), (*together, *either)


def _verdict(
    letter: Letter, question: Question, case: Case, rules: Rules, binding: Holding
) -> Iterator[Verdict]:
    caught, numbers = _caught(letter, question.chip, case, rules)
    if caught is Holding.NO:
        if any(each.holds is False for each in numbers) and binding is Holding.YES:
            text = f"The letter does not reach this chip: {_shown(numbers)}."
            reason = _reason(letter, text, numbers, applies=False)
            yield Verdict(Outcome.NO_LICENCE, reasons=(reason,))
        return
    sure = all_of((caught, binding)) is Holding.YES
    verb = "A licence is needed" if sure else "A licence may be needed"
    why = (
        f": {_shown(_telling(numbers, caught))}" if numbers else f": {question.chip.label} is named"
    )
    text = f"{verb} by letter{why}."
    reason = _reason(letter, text, numbers, applies=True if sure else None)
    if sure:
        review, events = _events(letter, question, rules)
        aside = (_LICENCES,) if events else ()
        yield Verdict(Outcome.LICENCE_REQUIRED, review, (reason, *events), (letter.caveat, *aside))
        return
    yield Verdict(
        Outcome.UNDETERMINED,
        reasons=(reason,),
        caveats=(letter.caveat,),
        sides=(
            Side("if the letter reaches this shipment", Outcome.LICENCE_REQUIRED),
            Side("if it does not", Outcome.NO_LICENCE),
        ),
        missing=tuple(_open_points(letter, question, numbers, rules)),
    )


def _telling(numbers: tuple[LimitTest, ...], caught: Holding) -> tuple[LimitTest, ...]:
    if caught is Holding.YES:
        return tuple(each for each in numbers if each.holds)
    return tuple(each for each in numbers if each.holds is None)


def _shown(numbers: tuple[LimitTest, ...]) -> str:
    return "; ".join(str(each) for each in numbers)


def _open_points(
    letter: Letter, question: Question, numbers: tuple[LimitTest, ...], rules: Rules
) -> Iterator[str]:
    if _reach(letter, question, rules) is Holding.UNSURE and letter.destinations_public:
        yield "the country group on that day"
    if not letter.destinations_public:
        yield "to which destinations and customers the letter applied"
    if _addressed(letter, question.chip, rules) is Holding.UNSURE:
        yield "who makes the chip"
    if letter.datacentre is not None and question.chip.datacentre is None:
        yield "whether it is marketed for data centres"
    unknown = {each.quantity for each in numbers if each.value is None}
    singles = ("TPP", "memory bandwidth", "interconnect bandwidth")
    yield from (name for name in singles if name in unknown)


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
    ]
    review = next((each.review for each in found if each.review), None)
    reasons = tuple(
        RuleReason(each.rule, each.source.restriction, each.text, each.source.citation)
        for each in found
    )
    return review, reasons


def _reason(
    letter: Letter, text: str, numbers: tuple[LimitTest, ...], *, applies: bool | None
) -> RuleReason:
    source = letter.source
    return RuleReason(letter.rule, source.restriction, text, source.citation, numbers, applies)
