"""Dates in several locales: whatever is shown is read back as the same date."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from chipline.records.notation.dates import DateError, parse_date
from chipline.records.notation.year_parts import YEAR_PARTS
from chipline.windows.formats import date_reading, date_text, edited_date, typed_date

LOCALES = ["en_US", "en_GB", "de_DE", "uk_UA", "zh_CN", "ar_EG"]
MORE = ["ru_RU", "pl_PL", "fr_FR", "ja_JP", "ko_KR", "cs_CZ", "tr_TR", "vi_VN", "hi_IN", "fa_IR"]


@contextmanager
def locale(name: str) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(name))
    try:
        yield
    finally:
        QLocale.setDefault(before)


marks = st.sampled_from(["", "~", "?", "%"])
days = st.dates(date(1000, 1, 1), date(9998, 12, 31))
stems = st.one_of(
    days.map(date.isoformat),
    days.map(lambda day: day.isoformat()[:7]),
    days.map(lambda day: day.isoformat()[:4]),
    st.builds("{}-{}".format, st.integers(1001, 9997), st.sampled_from(sorted(YEAR_PARTS))),
    st.builds("{}X".format, st.integers(100, 998)),
)
ends = st.builds("{}{}".format, stems, marks)
dates = st.one_of(
    ends,
    ends.map("{}/..".format),
    ends.map("../{}".format),
    st.builds("{}/{}".format, ends, ends),
)


def reads_back(written: str) -> None:
    try:
        kept = parse_date(written)
    except DateError:
        return  # a span that ends before it begins
    for shown in (date_text(written), edited_date(written)):
        assert typed_date(shown) == kept, shown


@pytest.mark.parametrize("name", LOCALES)
@given(written=dates)
def test_what_is_shown_is_read_as_the_same_date(name: str, written: str) -> None:
    with locale(name):
        reads_back(written)


@pytest.mark.parametrize("name", LOCALES + MORE)
def test_every_month_in_every_form_is_read(name: str) -> None:
    with locale(name):
        for month in range(1, 13):
            for end in ("", "-09", "-28~"):
                reads_back(f"2025-{month:02}{end}")
            shown = date_reading(f"2025-{month:02}-09")
            assert typed_date(shown).text == f"2025-{month:02}-09", shown
            for form in (QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat):
                standing = QLocale().standaloneMonthName(month, form)
                assert typed_date(f"{standing} 2025").text == f"2025-{month:02}", standing


@pytest.mark.parametrize(
    ("name", "written", "shown"),
    [
        ("en_US", "2025-04-09", "9 Apr 2025"),
        ("en_US", "2025-21", "spring 2025"),
        ("en_US", "2025-24~", "~winter 2025"),
        ("en_US", "2025-34/2025-36", "2nd quarter of 2025 – 4th quarter of 2025"),
        ("en_US", "2025-41?", "2nd half of 2025?"),
        ("en_US", "202X", "2020s"),
        ("de_DE", "2025-03", "März 2025"),
        ("uk_UA", "2025-04-09", "9 квіт. 2025"),
        ("zh_CN", "2025-04-09", "2025年4月9日"),
        ("ar_EG", "2025-04-09", "٩ أبريل ٢٠٢٥"),
        ("ar_EG", "2025-34", "2nd quarter of ٢٠٢٥"),
    ],
)
def test_a_date_is_shown_in_the_words_of_the_locale(name: str, written: str, shown: str) -> None:
    with locale(name):
        assert date_text(written) == shown


def test_a_reading_says_what_a_season_leaves_open_and_what_was_cut_off() -> None:
    with locale("en_GB"):
        assert date_reading("spring 2025") == (
            "between 1 March and 30 November 2025, as the hemisphere is not known"
        )
        assert date_reading("2025-24") == (
            "between 1 December 2024 and 28 February 2026, "
            "as neither the hemisphere nor the December is known"
        )
        assert date_reading("northern winter 2025") == (
            "between 1 December 2024 and 28 February 2026, "
            "as it is not known in which December it began"
        )
        assert date_reading("Q2 2025") == "between 1 April and 30 June 2025"
        assert date_reading("9 Apr 2025 10:00") == "9 April 2025, without the time of day"
