"""Cells of figures: their decimal mark by a vote of the column, their unit from heading, cell or answer."""

from __future__ import annotations

import statistics
from collections.abc import Iterable

from chipline.exchange.columns.cell_reading import CellReading, DistinctCell
from chipline.exchange.headings import heading_of
from chipline.exchange.mapping import ColumnMapping
from chipline.exchange.question import Answer, AskedValue, Asks, ImportQuestion
from chipline.exchange.stage import CellKind, StagedCell
from chipline.records.changes import Value
from chipline.records.fields import FieldSpec
from chipline.records.message import Message, declared, message_of, verbatim
from chipline.records.notation import units
from chipline.records.notation.figures import unit_of
from chipline.records.notation.numbers import (
    PLAIN,
    Marks,
    column_marks,
    figure_in,
    readings,
    shortened,
    tidy,
)
from chipline.records.notation.ranges import about_in, range_in
from chipline.records.record import Kind
from chipline.records.values import FieldValueError, clean, read, read_bounds

#: Marks of no locale: a figure that two notations read in two ways is refused.
_NEUTRAL = Marks(",", ".")
_MARKS = {".": Marks(".", ",", proven=True), ",": Marks(",", ".", proven=True)}
_SHAPE = str.maketrans("23456789", "11111111")
_SAMPLES = 3
#: Digits of which a float holds every one.
_SHORT = 15
#: A median so many times beyond what is typical is hardly in the unit of the field.
_BEYOND = 3


class FigureCells:
    """Reads figures into a field, or into the two of a kind that hold the ends of a range.

    `kind` and `name` are those of the field; `pair` names both ends, low first, if there are two.
    """

    def __init__(
        self,
        kind: Kind,
        column: ColumnMapping,
        cells: Iterable[DistinctCell],
        *,
        pair: tuple[str, str] | None = None,
    ) -> None:
        self._pair = pair or _pair_of(kind, column.field)
        self._both = pair is not None
        self.targets: tuple[str, ...] = pair or (column.field,)
        self._spec: FieldSpec = kind.fields[self.targets[0]]
        self._column = column
        headed = heading_of(kind, column.heading.rpartition(" - ")[2])
        # What stands in brackets is no unit by itself, such as “(primary)”.
        known = units.is_unit(headed.unit) or units.factor(headed.unit, self._spec.unit) is not None
        fits = not headed.why and (headed.named or known)
        self._unit = column.unit or (headed.unit if fits else "")
        self._cannot = headed.why if not column.unit else None
        self._figures: list[DistinctCell] = []
        shapes: dict[str, DistinctCell] = {}
        for each in cells:
            if each.cell.kind is CellKind.TEXT:
                shapes.setdefault(each.cell.text.translate(_SHAPE), each)
            if len(self._figures) < 10_000:
                self._figures.append(each)
        self._shapes = list(shapes.values())
        proved = column_marks((each.cell.text for each in self._shapes), _NEUTRAL)
        self._proof = proved.proof
        self._marks = _MARKS.get(column.decimal) or (proved.marks if proved.proof else _NEUTRAL)
        self._question = self._which_unit()
        self._plain = (
            self._question is None and self._unit in ("", self._spec.unit) and column.factor == 1.0
        )

    # -- reading ------------------------------------------------------------------------------

    def read(self, cell: StagedCell) -> CellReading:
        """Read a figure; a range fills both ends where the kind has them."""
        if (
            self._plain
            and cell.text.isdecimal()
            and cell.text.isascii()
            and len(cell.text) <= _SHORT
        ):
            return self._digits(cell)
        if cell.kind is CellKind.DATE:
            return CellReading(why=_is_a_date(self._spec, cell))
        if self._question is not None and not _own_unit(cell.text):
            return CellReading(why=self._question.said, asks=True)
        marks = self._marks if cell.kind is CellKind.TEXT else PLAIN
        alone = about_in(cell.text) if range_in(cell.text) is None else ""
        try:
            value = self._figure(alone or cell.text, marks)
        except FieldValueError as error:
            return self._range(cell, marks) or self._unread(cell, marks, error)
        said = self._rule(cell, value, marks)
        values: dict[str, Value] = dict.fromkeys(self.targets, value)
        return CellReading(values, said=said, about=bool(alone))

    def _digits(self, cell: StagedCell) -> CellReading:
        """Read a figure of digits alone, which nobody writes in another way."""
        try:
            value = clean(self._spec, int(cell.text))
        except FieldValueError as error:
            return CellReading(why=message_of(error))
        return CellReading(dict.fromkeys(self.targets, value))

    def _figure(self, text: str, marks: Marks) -> Value:
        value = read(self._spec, text, marks, self._unit)
        if self._column.factor != 1.0 and isinstance(value, int | float):
            value = clean(self._spec, float(f"{value * self._column.factor:.15g}"))
        return value

    def _range(self, cell: StagedCell, marks: Marks) -> CellReading | None:
        if self._pair is None:
            return None
        spec = self._spec
        try:
            ends = read_bounds(spec, self._with_unit(cell.text), marks)
        except FieldValueError:
            return None
        if ends is None:
            return None
        found = {name: end for name, end in zip(self._pair, ends, strict=True) if end is not None}
        said = Message(
            "“{given}” is a range: its ends go into two fields.", given=cell.text.strip()
        )
        return CellReading(dict(found), said=said)

    def _with_unit(self, text: str) -> str:
        written = range_in(text)
        if not self._unit or written is None:
            return text
        figure = figure_in(written.high or written.low)
        return text if figure is None or figure.rest else f"{text} {self._unit}"

    def _unread(self, cell: StagedCell, marks: Marks, error: FieldValueError) -> CellReading:
        figure = figure_in(about_in(cell.text) or cell.text)
        two = figure is not None and not marks.proven and len(readings(figure, marks)) > 1
        return CellReading(why=message_of(error), asks=two)

    def _rule(self, cell: StagedCell, value: Value, marks: Marks) -> Message | None:
        """Say how the text became the figure, where that is more than reading its digits."""
        if not isinstance(value, int | float):
            return None
        text = cell.text.strip()
        figure = figure_in(text)
        if figure is None or _is_nearly(text, value):
            return Message(
                "“{given}” is {figure}, about.", given=shortened(text), figure=tidy(float(value))
            )
        unit = unit_of(figure, self._unit)
        if self._column.factor != 1.0:
            return Message(
                "{given} × {factor} → {converted} {own_unit}",
                given=text,
                factor=self._column.factor,
                converted=tidy(float(value)),
                own_unit=declared(self._spec.unit),
            )
        if unit and unit != self._spec.unit:
            return Message(
                "{given} → {converted} {own_unit}",
                given=text if figure.rest else f"{text} {unit}".strip(),
                converted=tidy(float(value)),
                own_unit=declared(self._spec.unit),
            )
        if marks.proven and marks is not PLAIN and not figure.digits.isdigit():
            usual = readings(figure, _NEUTRAL)
            if len(usual) > 1:
                return Message(
                    "“{given}” is read as {figure}, since “{proof}” stands in the same column.",
                    given=shortened(text),
                    figure=tidy(float(value)),
                    proof=shortened(self._proof or self._column.decimal),
                )
        return None

    # -- questions ----------------------------------------------------------------------------

    def questions(self) -> list[ImportQuestion]:
        """Ask for the unit, or for what stands before decimals."""
        found = [self._question, self._which_mark()]
        return [one for one in found if one is not None]

    def _which_mark(self) -> ImportQuestion | None:
        if self._marks.proven:
            return None
        open_ones = [
            each
            for each in self._shapes
            if (figure := figure_in(about_in(each.cell.text) or each.cell.text)) is not None
            and len(readings(figure, self._marks)) > 1
        ]
        if not open_ones:
            return None
        sample = open_ones[0].cell.text.strip()
        figure = figure_in(about_in(sample) or sample)
        answers = []
        for mark in (".", ","):
            number = readings(figure, _MARKS[mark])[0] if figure else 0.0
            answers.append(
                Answer(mark, Message("“{given}” is {figure}", given=sample, figure=tidy(number)))
            )
        return ImportQuestion(
            Asks.DECIMAL,
            0,
            self._column.heading,
            self._column.field,
            Message("Which is the decimal mark? “{sample}” can be two numbers.", sample=sample),
            _asked(open_ones),
            tuple(answers),
            "--decimal .|,",
        )

    def _which_unit(self) -> ImportQuestion | None:
        own = self._spec.unit
        if not own or self._column.unit or self._column.factor != 1.0:
            return None
        answers: list[Answer] = []
        if self._cannot is not None:
            said = Message("In which unit are the figures? {why}", why=self._cannot)
            answers = self._of_bits()
        else:
            guess = "" if self._unit else self._likely_unit()
            if not guess:
                return None
            said = Message(
                "No unit is given, and the figures are far from what is usual in {own_unit}. In which "
                "unit are they?",
                own_unit=declared(own),
            )
            answers = [Answer(guess, verbatim(guess))]
        answers.append(Answer(own, declared(own)))
        option = f'--map "{self._column.heading}={self._column.field}:{answers[0].value}"'
        return ImportQuestion(
            Asks.UNIT,
            0,
            self._column.heading,
            self._column.field,
            said,
            _asked(self._figures),
            tuple(answers),
            option,
        )

    def _of_bits(self) -> list[Answer]:
        """Offer to turn bits into bytes, where the heading has them."""
        unit = heading_of_unit(self._column.heading)
        found = units.bits_as_bytes(unit, self._spec.unit) if unit else None
        if found is None:
            return []
        _named, size = found
        factor = f"{float(size):g} {self._spec.unit}"
        said = Message(
            "bits: each is {factor} {own_unit}", factor=float(size), own_unit=self._spec.unit
        )
        return [Answer(factor, said)]

    def _likely_unit(self) -> str:
        """Name the unit in which the figures would be usual, if they are far from that as they are."""
        if self._spec.typical is None:
            return ""
        low, high = self._spec.typical
        numbers: list[float] = []
        for each in self._figures:
            if _own_unit(each.cell.text):
                return ""
            try:
                value = self._figure(
                    each.cell.text, PLAIN if each.cell.kind is CellKind.NUMBER else self._marks
                )
            except FieldValueError:
                continue
            if isinstance(value, int | float) and value:
                numbers.append(abs(float(value)))
        if not numbers:
            return ""
        median = statistics.median(numbers)
        if low / _BEYOND <= median <= high * _BEYOND:
            return ""
        for unit in _decimal_units(self._spec.unit):
            size = units.factor(unit, self._spec.unit)
            if size is not None and low <= float(size) * median <= high:
                return unit
        return ""


def _is_nearly(text: str, value: float) -> bool:
    """Tell whether a number is not quite the whole one that it became, as floats are not."""
    try:
        return isinstance(value, int) and float(text) != value and round(float(text)) == value
    except (ValueError, OverflowError):
        return False


def _decimal_units(own: str) -> list[str]:
    """Return units of the same quantity that are as far away as 1,000 or its powers."""
    found: dict[float, str] = {}
    for table in units.QUANTITIES.values():
        if own not in table:
            continue
        for unit, size in table.items():
            ratio = float(size / table[own])
            if unit.isascii() and any(
                abs(ratio / 1e3**n - 1) < 1e-9 for n in (*range(-4, 0), *range(1, 5))
            ):
                found.setdefault(ratio, unit)
    return sorted(found.values(), key=lambda unit: -float(units.factor(unit, own) or 0))


def heading_of_unit(heading: str) -> str:
    """Return what stands where a heading has its unit."""
    return next((unit for _base, unit in units.headings(heading)), "")


def _own_unit(text: str) -> bool:
    figure = figure_in(about_in(text) or text)
    return figure is not None and bool(figure.rest)


def _pair_of(kind: Kind, name: str) -> tuple[str, str] | None:
    base = name.removesuffix("_low").removesuffix("_high")
    pair = (f"{base}_low", f"{base}_high")
    return pair if name in pair and set(pair) <= set(kind.fields) else None


def _is_a_date(spec: FieldSpec, cell: StagedCell) -> Message:
    return Message(
        "{field} takes a figure, and “{shown}” is a date in the file.",
        field=spec.named,
        shown=cell.shown or cell.text,
    )


def _asked(cells: Iterable[DistinctCell]) -> tuple[AskedValue, ...]:
    each = list(cells)[:_SAMPLES]
    return tuple(AskedValue(one.cell.text, one.rows, one.first_row) for one in each)
