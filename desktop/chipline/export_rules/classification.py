"""The class of a chip on a day: which paragraph of ECCN 3A090 catches it, if any.

Legal source: 15 CFR 774 Supplement 1, ECCN 3A090 with Notes 1 to 3 and Technical Notes.
Lower bounds are inclusive, upper bounds exclusive; paragraph .a is tried before .b. An unknown
figure is never guessed: every class it leaves possible is listed with its condition.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import product

from chipline.export_rules.finding import (
    LimitTest,
    RuleReason,
    all_tests,
    and_also,
    with_unit,
)
from chipline.export_rules.metrics import (
    ChipFigures,
    PerformanceDensity,
    Tpp,
    performance_density,
    tpp,
)
from chipline.export_rules.rulebook.rules import Exclusion, Paragraph, Regime, Rules
from chipline.records.message import N_, Message, declared, joined

#: The quantities that decide, with the words and units used for them.
QUANTITIES: Mapping[str, tuple[str, str]] = {
    "tpp": (N_("TPP"), ""),
    "density": (N_("performance density"), ""),
    "io": (N_("interconnect bandwidth"), "GB/s"),
}
_MISSING = {
    "tpp": Message("throughput"),
    "density": Message("die area"),
    "io": Message("interconnect bandwidth"),
    "datacentre": Message("whether it is marketed for data centres"),
}


@dataclass(frozen=True, slots=True)
class Case:
    """One class that the known figures leave possible, and under which condition.

    `datacentre` is the marketing as known or, where unknown, as this case takes it.
    """

    eccn: str
    paragraph: str
    datacentre: bool | None
    tpp: float | None
    condition: Message | None = None

    @property
    def listed(self) -> bool:
        """Tell whether the chip is on the control list in this case."""
        return self.eccn != "none"


@dataclass(frozen=True, slots=True)
class Classification:
    """The class on a day: settled when there is one case, otherwise undetermined.

    Attributes:
        eccn: "3A090.a", "3A090.b", "3A090", "none" or "undetermined".
        paragraph: such as "3A090.a.1"; "Note 2" for a chip that a note takes off the list.
        steps: the tests passed, with the numbers compared.
        missing: the figures that are unknown and would decide.
    """

    day: date
    eccn: str
    paragraph: str
    steps: tuple[RuleReason, ...]
    cases: tuple[Case, ...]
    missing: tuple[Message, ...]
    caveats: tuple[Message, ...]
    tpp: Tpp | None
    density: PerformanceDensity | None

    @property
    def settled(self) -> bool:
        """Tell whether the known figures leave one class only."""
        return self.eccn != "undetermined"


#: Class, paragraph and marketing of one case.
_Key = tuple[str, str, bool | None]


@dataclass(frozen=True, slots=True)
class _Figures:
    """The quantities that decide, as known or as one case takes them."""

    tpp: float | None
    density: float | None
    io: float | None
    datacentre: bool | None


def classify(figures: ChipFigures, day: date, rules: Rules) -> Classification:
    """Classify a chip by the control list in force on a day."""
    total, density = tpp(figures), performance_density(figures)
    regime = next((each for each in rules.regimes if each.period.covers(day)), None)
    known = _Figures(
        total.value if total else None,
        density.value if density else None,
        figures.interconnect_gbps,
        figures.datacentre,
    )
    if regime is None:
        step = RuleReason(
            N_("Control list"), None, Message("No control list entry for AI chips was in force.")
        )
        only = Case("none", "", known.datacentre, known.tpp)
        return Classification(day, "none", "", (step,), (only,), (), (), total, density)
    cases, missing = _cases(regime, known, figures.die_area_mm2)
    eccn, paragraph = _common(cases)
    notes = (
        declared(each.text)
        for each in rules.memory_notes
        if _has_hbm(figures, each.period.covers(day))
    )
    return Classification(
        day,
        eccn,
        paragraph,
        tuple(_steps(regime, known, paragraph)),
        cases,
        missing,
        (*_caveats(regime, total, density, known), *notes),
        total,
        density,
    )


def _has_hbm(figures: ChipFigures, in_force: bool) -> bool:  # noqa: FBT001 - one call, above
    return in_force and figures.memory_type.upper().startswith("HBM")


def _common(cases: tuple[Case, ...]) -> tuple[str, str]:
    """Return class and paragraph that all cases share; a note that frees one of them counts."""
    eccns, paragraphs = {each.eccn for each in cases}, {each.paragraph for each in cases}
    if len(eccns) > 1:
        return "undetermined", ""
    named = paragraphs - {""} if eccns == {"none"} else paragraphs
    return eccns.pop(), named.pop() if len(named) == 1 else ""


# --- trying the paragraphs --------------------------------------------------------------


def _bounds(paragraph: Paragraph) -> Iterator[tuple[str, str, float]]:
    for quantity in QUANTITIES:
        low = getattr(paragraph, f"{quantity}_min")
        high = getattr(paragraph, f"{quantity}_below", None)
        if low is not None:
            yield quantity, ">=", low
        if high is not None:
            yield quantity, "<", high


def compare(quantity: str, value: float | None, relation: str, limit: float) -> LimitTest:
    """Compare one figure with one limit; `quantity` is a key of QUANTITIES."""
    words, unit = QUANTITIES[quantity]
    holds = None if value is None else (value >= limit if relation == ">=" else value < limit)
    return LimitTest(words, value, relation, limit, holds, unit)


def _comparisons(paragraph: Paragraph, known: _Figures) -> tuple[LimitTest, ...]:
    return tuple(
        compare(name, getattr(known, name), relation, limit)
        for name, relation, limit in _bounds(paragraph)
    )


def _excluded(exclusion: Exclusion, known: _Figures) -> bool | None:
    return known.tpp is not None and (
        known.datacentre is exclusion.datacentre and known.tpp < exclusion.tpp_below
    )


def _catches(paragraph: Paragraph, taken: _Figures) -> bool:
    """Test a paragraph without keeping the comparisons; an unknown figure does not meet it."""
    return (
        _between(taken.tpp, paragraph.tpp_min, paragraph.tpp_below)
        and _between(taken.density, paragraph.density_min, paragraph.density_below)
        and _between(taken.io, paragraph.io_min, None)
    )


def _between(value: float | None, least: float | None, below: float | None) -> bool:
    if value is None:
        return least is None and below is None
    return (least is None or value >= least) and (below is None or value < below)


def _class_of(regime: Regime, taken: _Figures) -> tuple[str, str]:
    """Classify with every deciding figure taken as known."""
    caught = next((each for each in regime.paragraphs if _catches(each, taken)), None)
    if caught is None:
        return "none", ""
    for each in regime.exclusions:
        if _excluded(each, taken):
            return "none", each.name
    return caught.eccn, caught.paragraph


def _steps(regime: Regime, known: _Figures, paragraph: str) -> Iterator[RuleReason]:
    source = regime.source
    for each in regime.exclusions:
        if each.name == paragraph:
            number = compare("tpp", known.tpp, "<", each.tpp_below)
            text = Message(
                "{rule} {comparison}.", rule=declared(each.text), comparison=number.message
            )
            yield RuleReason(each.name, source.restriction, text, each.citation, (number,))
            return
    for test in regime.paragraphs:
        numbers = _comparisons(test, known)
        met = all(number.holds for number in numbers)
        failed = any(number.holds is False for number in numbers)
        applies = True if met else False if failed else None
        text = _step_text(test.paragraph, numbers, applies=applies)
        yield RuleReason(
            test.paragraph, source.restriction, text, source.citation, numbers, applies
        )
        if met:
            return


def _step_text(paragraph: str, numbers: tuple[LimitTest, ...], *, applies: bool | None) -> Message:
    shown = all_tests(numbers)
    if applies:
        return Message(
            "{paragraph} applies: {comparisons}.", paragraph=paragraph, comparisons=shown
        )
    if applies is None:
        return Message(
            "{paragraph} may apply: {comparisons}.", paragraph=paragraph, comparisons=shown
        )
    return Message(
        "{paragraph} does not apply: {comparisons}.", paragraph=paragraph, comparisons=shown
    )


# --- what the unknown figures leave open ------------------------------------------------


def _limits(regime: Regime, quantity: str) -> list[float]:
    found = {
        limit
        for each in regime.paragraphs
        for name, _relation, limit in _bounds(each)
        if name == quantity
    }
    if quantity == "tpp":
        found |= {each.tpp_below for each in regime.exclusions}
    return sorted(found)


def _options(regime: Regime, known: _Figures, area: float | None) -> dict[str, list[float | bool]]:
    """List, for each unknown quantity, one value of every stretch in which nothing changes."""
    options: dict[str, list[float | bool]] = {}
    for quantity in QUANTITIES:
        if getattr(known, quantity) is None and (limits := _limits(regime, quantity)):
            options[quantity] = [0.0, *limits]
    if "tpp" in options and area:
        # A hair above, so that dividing by the area again does not fall short of the limit.
        by_area = [limit * area * (1 + 1e-12) for limit in _limits(regime, "density")]
        options["tpp"] = sorted({*options["tpp"], *by_area})
        options.pop("density", None)
    if known.datacentre is None and regime.exclusions:
        options["datacentre"] = [True, False]
    return options


def _taken(known: _Figures, chosen: Mapping[str, float | bool], area: float | None) -> _Figures:
    values = {name: chosen.get(name, getattr(known, name)) for name in _Figures.__slots__}
    if values["density"] is None and area and values["tpp"] is not None:
        values["density"] = values["tpp"] / area
    return _Figures(**values)


def _cases(
    regime: Regime, known: _Figures, area: float | None
) -> tuple[tuple[Case, ...], tuple[Message, ...]]:
    """List the classes left possible, and which unknown figures decide between them."""
    options = _options(regime, known, area)
    found: dict[_Key, list[dict[str, float | bool]]] = {}
    outcomes: dict[tuple[float | bool, ...], _Key] = {}
    for values in product(*options.values()):
        chosen = dict(zip(options, values, strict=True))
        taken = _taken(known, chosen, area)
        eccn, paragraph = _class_of(regime, taken)
        key = (eccn, paragraph, taken.datacentre if eccn != "none" else known.datacentre)
        found.setdefault(key, []).append(chosen)
        outcomes[values] = key
    cases = tuple(
        Case(*key, known.tpp, _condition(key[1], options, chosen) if len(found) > 1 else None)
        for key, chosen in found.items()
    )
    names = (name for place, name in enumerate(options) if _decides(place, outcomes))
    return cases, tuple(_MISSING[name] for name in names)


def _decides(place: int, outcomes: Mapping[tuple[float | bool, ...], _Key]) -> bool:
    """Tell whether the figure at a place of the tuples ever makes a difference."""
    first: dict[tuple[float | bool, ...], _Key] = {}
    return any(
        first.setdefault((*values[:place], *values[place + 1 :]), key) != key
        for values, key in outcomes.items()
    )


def _condition(
    paragraph: str,
    options: Mapping[str, list[float | bool]],
    chosen: list[dict[str, float | bool]],
) -> Message:
    """Say in words which values of the unknown figures lead to a class."""
    deciding = [
        name for name, values in options.items() if {each[name] for each in chosen} != set(values)
    ]
    product_of_parts = 1
    for name in options:
        product_of_parts *= len({each[name] for each in chosen})
    if product_of_parts != len(chosen):
        if paragraph:
            return Message("if its figures put it under {paragraph}", paragraph=paragraph)
        return Message("if no paragraph catches its figures")
    parts = (_range(name, options[name], {each[name] for each in chosen}) for name in deciding)
    return Message("if {conditions}", conditions=joined(parts, N_("{first} and {more}")))


def _range(name: str, values: list[float | bool], met: set[float | bool]) -> Message:
    if name == "datacentre":
        if True in met:
            return Message("it is designed or marketed for data centres")
        return Message("it is not designed or marketed for data centres")
    words, unit = QUANTITIES[name]
    spans: list[Message] = []
    for place, value in enumerate(values):
        if value not in met or (place and values[place - 1] in met):
            continue
        after = next((each for each in values[place:] if each not in met), None)
        low = Message("at least {limit}", limit=with_unit(value, unit)) if value else None
        high = None if after is None else Message("below {limit}", limit=with_unit(after, unit))
        span = and_also((low, high))
        if span is not None:
            spans.append(span)
    return Message(
        "{quantity} is {ranges}",
        "As in: TPP is at least 1,600 and below 4,800",
        quantity=declared(words),
        ranges=joined(spans, N_("{first} or {more}")),
    )


def _caveats(
    regime: Regime, total: Tpp | None, density: PerformanceDensity | None, known: _Figures
) -> Iterator[Message]:
    if regime.caveat:
        yield declared(regime.caveat)
    if total is not None and total.is_lower_bound:
        above = [limit for limit in _limits(regime, "tpp") if limit > total.value]
        if above:
            yield Message(
                "Only one format’s throughput is known ({format}); TPP is at least {tpp}. "
                "A faster unpublished format would matter from {limit}.",
                format=total.format,
                tpp=round(total.value),
                limit=round(above[0]),
            )
    if density is not None and density.estimated and known.tpp is not None:
        yield from _area_caveat(regime, density, known)


def _area_caveat(regime: Regime, density: PerformanceDensity, known: _Figures) -> Iterator[Message]:
    """Say at which die area the class would change first, where the area is an estimate."""
    here = _class_of(regime, known)
    for limit in sorted(_limits(regime, "density"), key=lambda each: abs(each - density.value)):
        for other in (limit, limit * 0.9999):
            taken = _Figures(known.tpp, other, known.io, known.datacentre)
            if known.tpp and _class_of(regime, taken) != here:
                yield Message(
                    "The die area ({area} mm2) is an estimate; the class would change at "
                    "{limit} mm2.",
                    area=density.area_mm2 or 0,
                    limit=round(known.tpp / limit),
                )
                return
