"""Figures of fields: read as people write them, in the unit of the field, or refused with a reason.

What a text can mean is never guessed: where it can mean two things, both are said, and what to write.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from chipline.records.fields import FieldSpec
from chipline.records.message import Message, Part, declared
from chipline.records.notation import units
from chipline.records.notation.numbers import (
    PLAIN,
    Figure,
    Marks,
    NumberError,
    figure_in,
    not_a_number,
    not_finite,
    read_digits,
    shortened,
    write_number,
)
from chipline.records.notation.ranges import about_in, range_in

_MILLION, _THOUSANDTH = Fraction(10**6), Fraction(1, 1000)


def read_figure(spec: FieldSpec, text: str, marks: Marks = PLAIN, unit: str = "") -> float:
    """Read a figure and bring it into the unit of its field.

    `unit` is that of a figure that has none beside it, such as its column is headed with; without
    one it is the field's own.

    Raises:
        NumberError: it is not one figure, or can be two, or is in a unit that can't be turned into
            the field's.
    """
    figure = figure_in(text)
    if figure is None or (figure.rest and units.factor(figure.rest, spec.unit) is None):
        _refuse_about(spec, text, marks, unit)
        _refuse_range(spec, text, marks, unit)
    if figure is None or not _like_a_unit(figure.rest):
        raise not_a_number(text, marks)
    number = read_digits(figure, text, marks)
    given = unit_of(figure, unit)
    if not given:
        return number
    typed = shortened(text if figure.rest else f"{text.strip()} {given}")
    return _exact(number, _size(spec, number, given, _Writer(typed, marks)), text)


def read_range(
    spec: FieldSpec, text: str, marks: Marks = PLAIN
) -> tuple[float | None, float | None] | None:
    """Read a range of figures, its ends included; None if what is written is no range.

    Raises:
        NumberError: an end can't be read, or is left out of the range itself, as 100 of “over 100”.
    """
    written = range_in(text)
    if written is None:
        return None
    low, high = (
        read_figure(spec, end, marks) if end else None for end in (written.low, written.high)
    )
    if not written.closed:
        raise NumberError(
            Message(
                "“{typed}” leaves out {end} itself, and a range includes its ends: write {range}, or "
                "begin with the first figure that counts.",
                typed=shortened(text),
                end=written.low or written.high,
                range=f"≥ {written.low}" if written.low else f"≤ {written.high}",
            )
        )
    if low is not None and high is not None and low > high:
        raise NumberError(
            Message("“{typed}” ends below where it begins. Swap its ends.", typed=shortened(text))
        )
    return low, high


def unit_of(figure: Figure, unit: str = "") -> str:
    """Return the unit in which a figure is given; `unit` is that of those which have none."""
    # “2 million” below “bytes” is 2 million bytes; below “million” it is said twice.
    many = figure.rest.casefold() in units.LARGE and unit.casefold() not in units.LARGE
    return f"{figure.rest} {unit}".strip() if many else figure.rest or unit


def cannot_convert(spec: FieldSpec, unit: str) -> Message:
    """Say that figures in a unit don't fit a field, and how to mend that."""
    if not spec.unit:
        return Message(
            "{field} has no unit, and “{unit}” is given. Write the figure alone.",
            field=spec.named,
            unit=unit,
        )
    return Message(
        "{field} is in {own_unit}, and “{unit}” can’t be turned into it. "
        "Write the figure in {own_unit}.",
        field=spec.named,
        own_unit=declared(spec.unit),
        unit=unit,
    )


def _like_a_unit(rest: str) -> bool:
    return not rest or rest[0].isalpha() or rest[0] in "°%‰٪％$"


def _refuse_about(spec: FieldSpec, text: str, marks: Marks, unit: str) -> None:
    alone = about_in(text)
    if not alone:
        return
    read_figure(spec, alone, marks, unit)
    raise NumberError(
        Message(
            "{field} can’t hold that a figure is only about so: write {figure}, and “about” into the "
            "notes or the quote of a citation.",
            field=spec.named,
            figure=shortened(alone),
        )
    )


def _refuse_range(spec: FieldSpec, text: str, marks: Marks, unit: str) -> None:
    written = range_in(text)
    if written is None:
        return
    ends = [end for end in (written.low, written.high) if end]
    for end in ends:
        read_figure(spec, end, marks, unit)
    parts: dict[str, Part] = {
        "field": spec.named,
        "typed": shortened(text),
        "low": ends[0],
    }
    if len(ends) == 1:
        said = Message(
            "{field} takes one figure, and “{typed}” is an open range: write {low}, and which side "
            "is open into the notes or the quote of a citation.",
            **parts,
        )
    elif spec.name.endswith(("_low", "_high")):
        said = Message(
            "{field} takes one figure, and “{typed}” is a range: write {low} into the low one of the "
            "two fields, and {high} into the high one.",
            **parts,
            high=ends[1],
        )
    else:
        said = Message(
            "{field} takes one figure, and “{typed}” is a range: write {low} or {high}, and the "
            "range into the notes or the quote of a citation.",
            **parts,
            high=ends[1],
        )
    raise NumberError(said)


def _exact(number: float, size: Fraction, text: str) -> float:
    try:
        return units.scaled(number, size)
    except OverflowError as error:
        raise not_finite(text) from error


@dataclass(frozen=True, slots=True)
class _Writer:
    """What was typed, and the marks with which its writer writes."""

    typed: str
    marks: Marks

    def figure(self, number: float, unit: str) -> str:
        return f"{write_number(number, self.marks)} {unit}".strip()


def _size(spec: FieldSpec, number: float, given: str, writer: _Writer) -> Fraction:
    """Return how many of the field's unit one of the given is, or say why nobody can know."""
    meant = tuple(_meanings(given, spec.unit))
    sizes = {each.size for each in meant}
    if len(sizes) > 1:
        raise NumberError(_either(number, meant, writer))
    size = sizes.pop() if sizes else units.factor(given, spec.unit)
    if size is not None:
        return size
    in_bytes = units.bits_as_bytes(given, spec.unit)
    if in_bytes is None:
        raise NumberError(cannot_convert(spec, shortened(given)))
    named, size = in_bytes
    as_bits = _exact(number, size, given)
    raise NumberError(
        Message(
            "{field} is in {own_unit}, and “{unit}” can’t be turned into it unasked: write {bytes} if "
            "bytes are meant, or {bits} if bits are.",
            field=spec.named,
            own_unit=declared(spec.unit),
            unit=shortened(given),
            bytes=writer.figure(number, named),
            bits=writer.figure(as_bits, spec.unit),
        )
    )


@dataclass(frozen=True, slots=True)
class _Meaning:
    """What a unit may mean: so many of a unit, and how many of the wanted one that is."""

    many: Fraction
    unit: str
    size: Fraction


def _meanings(given: str, wanted: str) -> Iterable[_Meaning]:
    """Yield what a unit may mean where that is not sure: “m”, “k” before a unit, or “mw”."""
    letter, _, rest = given.partition(" ")
    counted = units.factor(rest, wanted) if rest else Fraction(1)
    if letter == "m" and counted is not None and units.factor(given, wanted) is None:
        # The unit of a field may itself be a number: seven millions are 0.007 billion.
        million = _MILLION * counted if rest else units.factor("M", wanted) or _MILLION
        yield _Meaning(_MILLION, rest or wanted, million)
        yield _Meaning(_THOUSANDTH, rest or wanted, _THOUSANDTH * counted)
    elif not rest and letter in units.LETTERS and units.factor(letter, wanted) is None:
        yield _Meaning(units.LETTERS[letter], wanted, units.LETTERS[letter])
        other = units.prefixed_by(letter, wanted)
        if (size := units.factor(other, wanted)) and other:
            yield _Meaning(Fraction(1), other, size)
    for unit, size in units.look_alikes(given, wanted).items():
        yield _Meaning(Fraction(1), unit, size)


def _either(number: float, meant: Sequence[_Meaning], writer: _Writer) -> Message:
    """Say what a figure with a unit can mean, and how to write each."""
    first, second = (
        writer.figure(_exact(number, each.many, writer.typed), each.unit) for each in meant[:2]
    )
    return Message(
        "“{typed}” can be {first} or {second}: write the one that is meant.",
        typed=writer.typed,
        first=first,
        second=second,
    )
