"""Numbers and dates are written as the user prefers, and are read back as they are written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale

from chipline.records.notation.dates import parse_date
from chipline.windows import formats, i18n, locale_style
from chipline.windows.date_formats import day_text


@pytest.fixture(autouse=True)
def _style_put_back() -> Iterator[None]:
    yield
    locale_style.prefer()


@pytest.mark.parametrize(
    ("style", "day", "month", "about"),
    [
        ("words", "9 Apr 2025", "Apr 2025", "~Apr 2025"),
        ("year first", "2025-04-09", "2025-04", "~2025-04"),
        ("day first", "09.04.2025", "04.2025", "~04.2025"),
    ],
)
def test_dates_are_written_in_the_style_that_is_preferred(
    style: str, day: str, month: str, about: str
) -> None:
    locale_style.prefer(dates=style)
    assert [i18n.edtf_text(each) for each in ("2025-04-09", "2025-04", "2025-04~")] == [
        day,
        month,
        about,
    ]
    assert formats.typed_date(day) == parse_date("2025-04-09")


@pytest.mark.parametrize(
    ("style", "said"),
    [
        ("words", "between 1 and 30 April 2025, approximately"),
        ("year first", "between 2025-04-01 and 2025-04-30, approximately"),
        ("day first", "between 01.04.2025 and 30.04.2025, approximately"),
    ],
)
def test_what_a_date_may_stand_for_is_said_in_the_same_style(style: str, said: str) -> None:
    locale_style.prefer(dates=style)
    assert formats.date_reading("2025-04~") == said


@pytest.mark.parametrize(
    ("style", "shown"), [("point", "1,234.5"), ("comma", "1\N{NO-BREAK SPACE}234,5")]
)
def test_numbers_are_written_and_read_in_the_style_that_is_preferred(
    style: str, shown: str
) -> None:
    locale_style.prefer(numbers=style)
    assert formats.number_text(1234.5) == shown
    assert formats.number_marks().decimal == shown[-2]


def test_a_preferred_language_gives_way_to_the_systems_again() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
    locale_style.prefer(language="uk")
    assert day_text(date(2025, 4, 9), long=True) == "9 квітня 2025"
    locale_style.prefer(language="en")
    assert day_text(date(2025, 4, 9), long=True) == "9 April 2025"
    locale_style.prefer()
    assert QLocale().language() is QLocale.Language.German


def test_a_style_that_nobody_knows_is_the_languages() -> None:
    locale_style.prefer(numbers="roman", dates="mayan")
    assert formats.number_text(1234.5) == QLocale().toString(1234.5, "f", 1)
    assert day_text(date(2025, 4, 9)) == "9 Apr 2025"
