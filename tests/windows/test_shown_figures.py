"""Whatever figure the program shows, wherever it shows it, is read back as the same value."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from chipline.records.changes import Value
from chipline.records.fields import FieldSpec, FieldType
from chipline.records.message import Message
from chipline.records.query import Filter, Operator
from chipline.records.record import KINDS, Kind
from chipline.records.values import FieldValueError, clean, read, read_bounds, write
from chipline.windows import formats
from chipline.windows.formats import number_text
from chipline.windows.i18n import worded
from chipline.windows.rules_pane.scenario import parsed, written
from chipline.windows.tables.cells.cell import cell
from chipline.windows.tables.filters.range_edit import Range
from chipline.windows.views.filter_texts import filter_sentence, value_word
from chipline.windows.widgets.clipboard import cell_text
from chipline.windows.widgets.editors.value_editors import LineEditor
from chipline.windows.widgets.pickers import NumberLine
from chipline.windows.widgets.value_text import plain_value, shown_value, spoken_value

LOCALES = ("en_US", "de_DE", "de_CH", "fr_FR", "uk_UA", "zh_CN", "ar_EG", "hi_IN")
MEASURED = (FieldType.NUMBER, FieldType.INTEGER)
FIELDS = [
    (kind, spec)
    for kind in KINDS.values()
    for spec in kind.fields.values()
    if spec.type in MEASURED
]
FIGURES = st.one_of(
    st.integers(0, 2**53 - 1),
    st.integers(0, 10**7).map(lambda n: n / 1000),
    st.integers(0, 10**5),
    st.integers(-180_000, 0).map(lambda n: n / 1000),
    st.floats(0, 1e30).map(lambda n: float(f"{n:.15g}")),
)


@contextmanager
def in_locale(name: str) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(name))
    try:
        yield
    finally:
        QLocale.setDefault(before)


def kept(spec: FieldSpec, figure: float) -> float | None:
    """Return a figure as the field keeps it; None if it can't stand there."""
    try:
        value = clean(spec, figure)
    except FieldValueError:
        return None
    return value if isinstance(value, int | float) else None


def texts(kind: Kind, spec: FieldSpec, value: float) -> Iterator[tuple[str, str]]:
    """Yield where a value is shown, and how."""
    either = Filter(spec.name, Operator.IS, (value,))
    exactly = Filter(spec.name, Operator.BETWEEN, (value, value))
    yield "card", shown_value(spec, value, {})
    yield "card, for a screen reader", spoken_value(spec, value, {}, "")
    yield "card, copied", plain_value(spec, value, {})
    yield "table", cell(spec, value, {}).text
    yield "table, copied", cell_text(spec, value, {})
    yield "history, preview of a paste", formats.value_text(spec, value)
    yield "file", write(spec, value)
    yield "list of values", value_word(spec, value, {})
    yield "chip of one value", filter_sentence(either, kind, {}).partition(": ")[2]
    yield "chip of a range", filter_sentence(exactly, kind, {}).partition(": ")[2]
    yield "message", worded(Message("{figure}", figure=spec.measured(value)))


@pytest.mark.parametrize("locale", LOCALES)
@given(figure=FIGURES)
@example(figure=1750)
@example(figure=1.024)
@example(figure=-31.125)
@example(figure=989.5)
@example(figure=4_800.25)
@example(figure=1e-7)
@example(figure=5e25)
@example(figure=2**53 - 1)
@example(figure=0)
@settings(max_examples=60)
def test_what_is_shown_of_a_field_reads_back(locale: str, figure: float) -> None:
    with in_locale(locale):
        for kind, spec in FIELDS:
            value = kept(spec, figure)
            if value is None:
                continue
            for place, text in texts(kind, spec, value):
                again: Value = read(spec, text, formats.number_marks())
                assert again == value, f"{spec.label}, {place}: {text}"


@pytest.mark.parametrize("locale", LOCALES)
@given(figures=st.tuples(FIGURES, FIGURES))
@example(figures=(80, 1024.125))
@example(figures=(1.024, 1.8))
@settings(max_examples=40)
def test_the_chip_of_a_range_reads_back_as_the_range(
    locale: str, figures: tuple[float, float]
) -> None:
    with in_locale(locale):
        for kind, spec in FIELDS:
            ends = [each for figure in sorted(figures) if (each := kept(spec, figure)) is not None]
            if len(ends) < 2 or ends[0] == ends[1]:
                continue
            for bounds in ((ends[0], ends[1]), (ends[0], None), (None, ends[1])):
                chip = filter_sentence(Filter(spec.name, Operator.BETWEEN, bounds), kind, {})
                text = chip.partition(": ")[2]
                assert read_bounds(spec, text, formats.number_marks()) == bounds, text


@pytest.mark.parametrize("locale", LOCALES)
def test_what_editors_show_reads_back(locale: str, qtbot: QtBot) -> None:
    figures = (0, 1750, 1.024, 989.5, 12345.678, 1234567.25, 5e25, 1e-7, 31.125)
    with in_locale(locale):
        for _kind, spec in FIELDS:
            editor, bounds = LineEditor(spec), Range(spec)
            for widget in (editor, bounds):
                qtbot.addWidget(widget)
            for value in (each for figure in figures if (each := kept(spec, figure)) is not None):
                editor.set_value(value, {})
                assert read(spec, editor.line.text(), formats.number_marks()) == value
                bounds.show_bounds(value, None)
                assert bounds.bounds() == (value, None)


@pytest.mark.parametrize("locale", LOCALES)
def test_what_controls_show_reads_back(locale: str, qtbot: QtBot) -> None:
    with in_locale(locale):
        line = NumberLine("TPP")
        qtbot.addWidget(line)
        for figure in (0, 1750, 1.024, 4800, 5.92, 12345.678, 1_000_000):
            line.setText(formats.number_text(figure))
            assert (line.value(), line.problem()) == (figure, "")
            assert parsed(written(figure), figure) == figure


@pytest.mark.parametrize("endless", [float("inf"), -float("inf"), float("nan")])
def test_a_sum_without_an_end_is_written_as_what_it_is(endless: float) -> None:
    assert number_text(endless) == str(endless)
