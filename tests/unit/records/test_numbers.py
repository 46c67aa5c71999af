"""Figures in the marks of many locales: read as they were meant, or refused; never as another."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from chipline.records.fields import FieldType
from chipline.records.notation.numbers import (
    PLAIN,
    Marks,
    NumberError,
    column_marks,
    read_number,
    write_number,
)
from chipline.records.record import KINDS
from chipline.records.values import FieldValueError, clean, read, write
from chipline.windows import formats, i18n

LOCALES = ("en_GB", "de_DE", "uk_UA", "fr_FR", "ar_EG", "zh_CN", "de_CH", "de_AT", "en_IN", "es_ES",
           "sv_SE", "fa_IR", "he_IL", "pl_PL", "fr_CH", "en_ZA", "en_US", "hi_IN", "ar_MA", "bn_BD",
           "ckb_IQ")  # fmt: skip
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
def test_what_is_shown_is_read_as_itself(locale: str, figure: float) -> None:
    assert read_number(shown(locale, figure), marks_of(locale)) == figure


@pytest.mark.parametrize("locale", LOCALES)
@given(figure=FIGURES)
@example(figure=1.024)
@example(figure=-100.125)
@example(figure=1.8)
@example(figure=5e-324)
def test_plain_text_is_read_as_itself_everywhere(locale: str, figure: float) -> None:
    marks = marks_of(locale)
    assert read_number(write_number(figure), marks) == figure
    assert read_number(write_number(figure)) == figure
    assert read_number(write_number(figure, marks), marks) == figure


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
        # Other spaces, apostrophes, signs and digits.
        ("en_US", "1\u2009024", 1024),
        ("en_US", "1\u3000024,5", 1024.5),
        ("de_DE", "1 024,5", 1024.5),
        ("en_US", "1'024.5", 1024.5),
        ("uk_UA", "1’024,5", 1024.5),
        ("zh_CN", "１，０２４．５", 1024.5),
        ("en_US", "１０２４", 1024),
        ("fa_IR", "۱٬۰۲۴٫۵", 1024.5),
        ("en_US", "٨٠", 80),
        ("en_US", "٨٠٫٥", 80.5),
        ("hi_IN", "१,०२४", 1024),
        ("en_US", "–5", -5),
        ("en_US", "－５", -5),
        ("fa_IR", "\u200e−۵", -5),
        ("en_US", "1\u200b024", 1024),
        # What only one notation can have written.
        ("en_US", "989,5", 989.5),
        ("en_US", "1.024,5", 1024.5),
        ("en_US", "1.234.567", 1234567),
        ("zh_CN", "0,024", 0.024),
        ("uk_UA", "1,234,567", 1234567),
        ("ar_EG", "1,024.5", 1024.5),
        # Powers of ten.
        ("en_US", "1.5E+26", 1.5e26),
        ("de_DE", "1,5·10³", 1500),
        ("de_DE", "1,5 × 10^3", 1500),
        ("uk_UA", "1,5е+26", 1.5e26),
        ("uk_UA", "3,8·10²⁵", 3.8e25),
        ("sv_SE", "1,5×10^+26", 1.5e26),
        ("ar_EG", "١٫٥أس\u061c+٢٦", 1.5e26),
        ("en_US", "10^26", 1e26),
        ("en_US", "10²⁶", 1e26),
        ("en_US", "10⁻³", 0.001),
        ("en_US", "2x10^3", 2000),
        ("en_US", "2*10**3", 2000),
    ],
)
def test_a_figure_is_read_with_the_marks_of_its_locale(
    locale: str, typed: str, figure: float
) -> None:
    assert read_number(typed, marks_of(locale)) == figure


@pytest.mark.parametrize(
    ("locale", "typed", "high", "low"),
    [
        ("de_DE", "1.800", "1800", "1,80"),
        ("de_DE", "1.750", "1750", "1,75"),
        ("de_DE", "1,024", "1024", "1,0240"),
        ("de_DE", "-1.024", "-1024", "-1,0240"),
        ("es_ES", "4.000", "4000", "4"),
        ("uk_UA", "1,024", "1024", "1,0240"),
        ("uk_UA", "1.800", "1800", "1,80"),
        ("fr_FR", "312,500", "312500", "312,50"),
        ("ar_EG", "1,024", "1024", "1.0240"),
        ("ar_EG", "١،٨٠٠", "1800", "1.80"),
        ("uk_UA", "１，８００", "1800", "1,80"),
    ],
)
def test_what_can_be_two_things_is_refused_with_both(
    locale: str, typed: str, high: str, low: str
) -> None:
    marks = marks_of(locale)
    with pytest.raises(NumberError) as refused:
        read_number(typed, marks)
    said = str(refused.value)
    assert said.startswith(f"“{typed}” can be ")
    assert said.endswith(f": write {high} or {low}.")
    # What it advises is what it says.
    first, second = re.findall(r"can be (\S+) or (\S+):", said)[0]
    assert read_number(high, marks) == float(first.replace(",", ""))
    assert read_number(low, marks) == float(second)


def test_the_message_of_a_german_thousand_says_what_to_write() -> None:
    with pytest.raises(NumberError, match=r"“1\.800” can be 1,800 or 1\.8: write 1800 or 1,80\."):
        read_number("1.800", Marks(",", "."))


def test_program_text_is_refused_where_a_comma_can_be_two_things() -> None:
    with pytest.raises(
        NumberError, match=r"“1,024” can be 1,024 or 1\.024: write 1024 or 1\.0240\."
    ):
        read_number("1,024")
    assert read_number("1.024") == 1.024
    assert read_number("989,5") == 989.5


@pytest.mark.parametrize(
    "typed",
    ["", "-", ".", ",", "fast", "1,2,3", "1,024", "1.2.3", "1_000", "12 34", "1 0245", "0x10", "1e",
     "e5", "--5", "1-2", "1/2", "½", "1'02", "10^", "10^x", "2·10", "nan", "inf", "-infinity", "1e999", "9" * 100_000,
     "1" + " 000" * 50_000 + "x"],
)  # fmt: skip
def test_what_is_no_plain_number_is_refused_shortly(typed: str) -> None:
    with pytest.raises(NumberError) as refused:
        read_number(typed, PLAIN)
    assert len(str(refused.value)) < 200


@pytest.mark.parametrize("locale", LOCALES)
@given(typed=st.text(alphabet="0123456789.,' +-eEеس×^²³\u00a0\u202f\u061c٠٥۵५５٫٬’−", max_size=12))
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


@pytest.mark.parametrize(
    ("cells", "typed", "figure", "proof"),
    [
        (["1.234,5", "1.800"], "1.800", 1800, "1.234,5"),
        (["1.800", "", "989,5"], "1.800", 1800, "989,5"),
        (["1.800", "989.5"], "1.800", 1.8, "989.5"),
        (["1,800", "12,5 GB"], "1,800", 1.8, "12,5 GB"),
        (["1,800", "1,234,567"], "1,800", 1800, "1,234,567"),
        (["1.800", "0,5"], "1.800", 1800, "0,5"),
        (["1.800", "1.5e3", "7", "1 000"], "1.800", None, ""),
        (["1.800", "12,5", "12.5"], "1.800", None, ""),
        ([], "1.800", None, ""),
    ],
)
@pytest.mark.parametrize("locale", ["de_DE", "uk_UA"])
def test_the_cells_of_a_column_prove_its_marks(
    locale: str, cells: list[str], typed: str, figure: float | None, proof: str
) -> None:
    found = column_marks(cells, marks_of(locale))
    assert found.proof == proof
    if figure is None:
        with pytest.raises(NumberError, match="can be"):
            read_number(typed, found.marks)
    else:
        assert read_number(typed, found.marks) == figure


def test_the_proof_of_a_column_outweighs_the_locale() -> None:
    proven = column_marks(["1.234,5"], marks_of("en_US")).marks
    assert read_number("1.800", proven) == 1800
    assert read_number("1.800", marks_of("en_US")) == 1.8
