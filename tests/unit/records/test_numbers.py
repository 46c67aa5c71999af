"""Figures in the marks of many locales: read as they were meant, or refused; never as another."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from chipline.records.fields import FieldType
from chipline.records.notation.numbers import PLAIN, Marks, NumberError, read_number, write_number
from chipline.records.record import KINDS
from chipline.records.values import FieldValueError, clean, read, write
from chipline.windows import formats, i18n

LOCALES = ("en_GB", "de_DE", "uk_UA", "fr_FR", "ar_EG", "zh_CN", "de_CH", "de_AT", "en_IN", "es_ES",
           "sv_SE", "fa_IR", "he_IL", "pl_PL", "fr_CH", "en_ZA")  # fmt: skip
FIGURES = st.one_of(
    st.floats(-1e15, 1e15),
    st.integers(-(2**53), 2**53).map(float),
    st.integers(-(10**9), 10**9).map(lambda n: n / 1000),
    st.integers(1, 10**7).map(lambda n: n / 100),
).map(lambda figure: float(f"{figure:.15g}"))


def marks_of(locale: str) -> Marks:
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        return formats.number_marks()
    finally:
        QLocale.setDefault(before)


def shown(locale: str, figure: float) -> str:
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        return i18n.figure_text(figure)
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize("locale", LOCALES)
@given(figure=FIGURES)
@example(figure=1.8)
@example(figure=1750.0)
@example(figure=1.024)
@example(figure=989.5)
@example(figure=-1234567.25)
@example(figure=31.230416)
@example(figure=2.134567e25)
@example(figure=1e-7)
@settings(max_examples=100)
def test_what_is_shown_is_read_as_itself_or_refused(locale: str, figure: float) -> None:
    try:
        again = read_number(shown(locale, figure), marks_of(locale))
    except NumberError as error:
        again = figure if "can be" in str(error) else None
    assert again == figure, "only what can be two things is refused"


@pytest.mark.parametrize("locale", LOCALES)
@given(figure=FIGURES)
@example(figure=1.024)
@example(figure=-100.125)
@example(figure=1.8)
@example(figure=5e-324)
def test_plain_text_is_read_as_itself_everywhere(locale: str, figure: float) -> None:
    assert read_number(write_number(figure), marks_of(locale)) == figure
    assert read_number(write_number(figure)) == figure


@pytest.mark.parametrize(
    ("locale", "typed", "figure"),
    [
        ("uk_UA", "989,5", 989.5),
        ("uk_UA", "1\u00a0024,5", 1024.5),
        ("fr_FR", "989,5", 989.5),
        ("fr_FR", "1\u202f024", 1024),
        ("fr_FR", "1 024", 1024),
        ("de_DE", "1.024,5", 1024.5),
        ("de_DE", "1.234.567", 1234567),
        ("de_DE", "1,5", 1.5),
        ("de_DE", "989.5", 989.5),
        ("de_DE", "1,234.5", 1234.5),
        ("de_DE", "0.024", 0.024),
        ("de_DE", "1024", 1024),
        ("de_DE", "1024.125", 1024.125),
        ("de_CH", "1’024.5", 1024.5),
        ("de_CH", "1'024", 1024),
        ("en_GB", "1,024", 1024),
        ("en_GB", "1.024", 1.024),
        ("en_IN", "12,34,567", 1234567),
        ("zh_CN", "1,024.5", 1024.5),
        ("ar_EG", "١٬٠٢٤٫٥", 1024.5),
        ("ar_EG", "\u061c-٥", -5),
        ("ar_EG", "1024.5", 1024.5),
        ("sv_SE", "−5,5", -5.5),
        ("en_GB", "1e27", 1e27),
        ("de_DE", "2,5E3", 2500),
        ("en_GB", " +7 ", 7),
        ("en_GB", ".5", 0.5),
        ("en_GB", "80 000", 80000),
    ],
)
def test_a_figure_is_read_with_the_marks_of_its_locale(
    locale: str, typed: str, figure: float
) -> None:
    assert read_number(typed, marks_of(locale)) == figure


@pytest.mark.parametrize(
    ("locale", "typed", "high", "low"),
    [
        ("de_DE", "1.800", "1,800", "1.8"),
        ("de_DE", "1.750", "1,750", "1.75"),
        ("de_DE", "1,024", "1,024", "1.024"),
        ("de_DE", "-1.024", "-1,024", "-1.024"),
        ("es_ES", "4.000", "4,000", "4"),
        ("uk_UA", "1,024", "1,024", "1.024"),
        ("fr_FR", "312,500", "312,500", "312.5"),
    ],
)
def test_what_can_be_two_things_is_refused_with_both(
    locale: str, typed: str, high: str, low: str
) -> None:
    marks = marks_of(locale)
    with pytest.raises(NumberError) as refused:
        read_number(typed, marks)
    said = str(refused.value)
    assert said.startswith(f"“{typed}” can be {high} or {low}: write ")
    # What it advises is what it says, in that locale as in every other.
    first, second = re.findall(r"write (\S+) or (\S+)\.$", said)[0]
    assert read_number(first, marks) == float(high.replace(",", ""))
    assert read_number(second, marks) == float(low)


def test_the_message_of_a_german_thousand_says_what_to_write() -> None:
    with pytest.raises(NumberError, match=r"“1\.800” can be 1,800 or 1\.8: write 1800 or 1\.80\."):
        read_number("1.800", Marks(",", "."))


@pytest.mark.parametrize(
    "typed",
    ["", "-", ".", ",", "fast", "1,5", "1,024", "1.2.3", "1_000", "12 34", "1 0245", "0x10", "1e",
     "e5", "--5", "1-2", "1/2", "½", "1'024", "nan", "inf", "-infinity", "1e999", "9" * 100_000,
     "1" + " 000" * 50_000 + "x"],
)  # fmt: skip
def test_what_is_no_plain_number_is_refused_shortly(typed: str) -> None:
    with pytest.raises(NumberError) as refused:
        read_number(typed, PLAIN)
    assert len(str(refused.value)) < 200


@pytest.mark.parametrize("locale", LOCALES)
@given(typed=st.text(alphabet="0123456789.,' +-eE\u00a0\u202f٠٥٫٬’−", max_size=12))
def test_whatever_is_typed_is_a_finite_number_or_refused(locale: str, typed: str) -> None:
    try:
        figure = read_number(typed, marks_of(locale))
    except NumberError:
        return
    assert abs(figure) < float("inf")


NUMERIC = [
    (kind.name, spec.name)
    for kind in KINDS.values()
    for spec in kind.fields.values()
    if spec.type in (FieldType.NUMBER, FieldType.INTEGER) and spec.editable
]


@pytest.mark.parametrize(("kind", "field"), NUMERIC)
def test_every_field_refuses_the_two_readings_and_takes_the_one(kind: str, field: str) -> None:
    spec, german = KINDS[kind].fields[field], Marks(",", ".")
    with pytest.raises(FieldValueError, match="can be"):
        read(spec, "1.024", german)
    if spec.type is FieldType.NUMBER:
        assert read(spec, "24,5", german) == 24.5
        assert write(spec, 1.024) == "1.0240"
        assert clean(spec, "24.5") == 24.5
