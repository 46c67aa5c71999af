"""Dates as people write them: each is the EDTF it means; what can mean two is refused with both."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chipline.records.notation.date_words import KNOWN_WORDS
from chipline.records.notation.dates import DateError, parse_date, read_date
from chipline.records.notation.written_dates import PLAIN_DATES, DayOrder, knowing
from chipline.records.notation.year_parts import YEAR_PARTS

MEANT = {
    "2025-04-09": """
        9 April 2025|9 Apr. 2025|April 9, 2025|Apr 9 2025|9th April 2025|9th of April, 2025
        2025-4-9|2025-04-9|2025/04/09|2025.4.9|2025. 4. 9.|09.04.2025|9.4.2025|9. 4. 2025|20250409
        2025-04-09 00:00:00|2025-04-09T10:00|2025-04-09T10:00:00Z|2025-04-09T23:30:00-05:00
        09.04.2025 0:00|Apr 9, 2025, 10:15 PM|9-Apr-2025|9-Apr-25|2025-Apr-09
        Wednesday, 9 April 2025|середа, 9 квітня 2025|9 квітня 2025 р.|9 кві 2025|9 квіт. 2025
        9 апреля 2025 г.|9. April 2025|9 avril 2025|2025年4月9日|2025年04月09号|２０２５年４月９日
        ２０２５-０４-０９|٢٠٢٥-٠٤-٠٩|2025‑04‑09|2025\u00a0April\u00a09
        """,
    "2025-08-31": "31/08/2024|8/31/2024|31-08-2024|31.08.2024|31082024".replace("2024", "2025"),
    "2025-04": "April 2025|Apr 2025|квітень 2025|квітень 2025 року|у квітні 2025|апрель 2025|"
    "avril 2025|2025年4月|四月 2025|04/2025|4.2025|2025/4|2025-4|Apr ’25|Apr'25",
    "2032-04": "Apr-32|Apr 32",
    "2025-03~": "about März 2025|~March 2025|c. Mar 2025|близько березня 2025|March 2025~",
    "2025?": "2025 (uncertain)|2025 ?",
    "2025": "2025 р.|2025 рік|2025年|二〇二五年|٢٠٢٥|in 2025",
    "2025-34": "Q2 2025|2025Q2|2025-Q2|2Q25|2Q 2025|Q2'25|2nd quarter of 2025|second quarter 2025|"
    "II квартал 2025|ІІ квартал 2025 року|2 кв. 2025|2-й квартал 2025|второй квартал 2025|"
    "2. Quartal 2025|2e trimestre 2025|T2 2025|2025年第二季度|2025年第2季度",
    "2025-40": "H1 2025|1H25|2025 H1|first half of 2025|1st half of 2025|перше півріччя 2025|"
    "I півріччя 2025|1. Halbjahr 2025|premier semestre 2025|2025年上半年|перша половина 2025 року",
    "2025-21": "spring 2025|весна 2025|навесні 2025 року|весной 2025|Frühjahr 2025|printemps 2025|"
    "2025年春季|in the spring of 2025",
    "2025-24": "winter 2025|взимку 2025|зима 2025|hiver 2025",
    "2025-28": "northern winter 2025|winter 2025 (northern hemisphere)|зима 2025 (північ)",
    "2025-32~": "about southern winter 2025",
    "2025-01~/2025-04~": "early 2025|beginning of 2025|початок 2025|на початку 2025 року|Anfang 2025|"
    "début 2025|2025年初",
    "2025-05~/2025-08~": "mid 2025|mid-2025|середина 2025|в середині 2025|Mitte 2025|2025年中",
    "2025-09~/2025-12~": "late 2025|end of 2025|кінець 2025|наприкінці 2025|Ende 2025|fin 2025|"
    "2025年底|~Sep 2025 – ~Dec 2025",
    "2025-04-01~/2025-04-10~": "early April 2025|початок квітня 2025",
    "2024-02-21~/2024-02-29~": "late February 2024",
    "2024/2025": "2024-2025|2024–2025|2024 – 2025|2024 to 2025|from 2024 to 2025|2024/25|2024–25|"
    "2024..2025|між 2024 і 2025|з 2024 по 2025",
    "2025-04/2025-06": "April – June 2025|April–June 2025|Apr 2025/Jun 2025|квітень – червень 2025",
    "2025-04-09/2025-04-12": "9–12 April 2025|between 9 and 12 April 2025|2025年4月9日至12日",
    "2025-34/2025-35": "Q2–Q3 2025|Q2 2025 - Q3 2025",
    "2025-04/..": "from April 2025 on|since Apr 2025|Apr 2025 – open|no earlier than Apr 2025",
    "../2025-04": "no later than April 2025|open – Apr 2025|не пізніше квітня 2025",
    "202X": "2020s|2020-ті|2020er|202x",
}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (typed.strip(), kept)
        for kept, forms in MEANT.items()
        for line in forms.splitlines()
        for typed in line.split("|")
        if typed.strip()
    ],
)
def test_each_form_is_kept_as_the_date_that_it_means(typed: str, kept: str) -> None:
    assert parse_date(typed) == parse_date(kept)
    assert parse_date(kept).text == kept


@pytest.mark.parametrize(
    ("typed", "readings"),
    [
        ("04/09/2025", ["4 September 2025 or 9 April 2025"]),
        ("4-9-2025", ["4 September 2025 or 9 April 2025"]),
        ("01092023", ["1 September 2023 or 9 January 2023"]),
        ("4/9/25", ["4 September 2025, 9 April 2025 or 25 September 2004"]),
        ("25.04.09", ["25 April 2009 or 9 April 2025"]),
        ("Apr-25", ["Apr 2025", "25 Apr", "2025-04"]),
        ("25 Apr", ["Apr 2025", "25 Apr", "2025-04"]),
        ("2011/12", ["2011-12", "2011/2012"]),
        ("9 April 99", ["1999", "2099"]),
        ("FY2025", ["financial year"]),
        ("today", ["another day tomorrow"]),
        ("Friday, 9 April 2025", ["9 April 2025 is another day of the week"]),
        ("31/02/2025", ["not a day of the calendar"]),
        ("31 Feb 2025", ["not a day of the calendar"]),
        ("May 2025 – April 2025", ["Swap"]),
        ("2025/soon", ["not a date"]),
    ],
)
def test_what_is_refused_is_named_whole_with_its_readings(typed: str, readings: list[str]) -> None:
    with pytest.raises(DateError) as refused:
        parse_date(typed)
    said = str(refused.value)
    assert said.startswith(f"“{typed}”")
    assert all(reading in said for reading in readings), said


def test_the_order_that_is_known_decides_what_comes_first() -> None:
    for typed, order, kept in (
        ("04/09/2025", DayOrder.DAY, "2025-09-04"),
        ("04/09/2025", DayOrder.MONTH, "2025-04-09"),
        ("04.09.2025", DayOrder.MONTH, "2025-04-09"),
        ("4/9/25", DayOrder.YEAR, "2004-09-25"),
        ("31/08/2024", DayOrder.MONTH, "2024-08-31"),
        ("2025/04/09", DayOrder.DAY, "2025-04-09"),
    ):
        assert read_date(typed, replace(PLAIN_DATES, order=order)).text == kept
    assert read_date("Apr-25", replace(PLAIN_DATES, short_years=True)).text == "2025-04"


def test_words_that_move_with_the_day_are_read_where_the_day_is_known() -> None:
    here = replace(PLAIN_DATES, today=date(2025, 3, 1))
    read = {word: read_date(word, here).text for word in ("today", "yesterday", "завтра")}
    assert read == {"today": "2025-03-01", "yesterday": "2025-02-28", "завтра": "2025-03-02"}


@given(
    st.sampled_from(sorted(YEAR_PARTS)), st.integers(1000, 2500), st.sampled_from(["", "~", "?"])
)
def test_the_english_name_of_each_part_of_a_year_reads_back(
    code: int, year: int, mark: str
) -> None:
    part = YEAR_PARTS[code]
    assert parse_date(f"{part.named(str(year))}{mark}").text == f"{year}-{code}{mark}"
    first, last = part.days(year)
    found = parse_date(f"{year}-{code}")
    assert (found.earliest, found.latest) == (first.toordinal(), last.toordinal())


@pytest.mark.parametrize(
    ("code", "name", "shown"),
    [
        (21, "весна {year} року", "весна 2025 року"),
        (26, "літо {year} (північна півкуля)", "літо 2025 (північна півкуля)"),
        (34, "II квартал {year} року", "II квартал 2025 року"),
        (36, "Last quarter of {year}", "last quarter of 2025"),
        (41, "{year}: druga połowa", "2025: druga połowa"),
    ],
)
def test_the_name_of_a_translation_is_read_where_it_is_shown(
    code: int, name: str, shown: str
) -> None:
    here = replace(PLAIN_DATES, words=knowing([(code, name)], KNOWN_WORDS))
    assert read_date(shown, here).text == f"2025-{code}"
    assert read_date("літо 2025 року", here).text == "2025-22"


@given(st.text(max_size=20), st.sampled_from(["{} 2025", "9 {} 2025", "2025 {} 9", "{}"]))
def test_whatever_stands_beside_figures_is_read_or_refused(text: str, frame: str) -> None:
    typed = frame.format(text)
    try:
        found = parse_date(typed)
    except DateError:
        return
    assert parse_date(found.text) == found
