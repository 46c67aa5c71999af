"""Whatever is given as a date is read or refused at once, in silence, by a message that names it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from chipline.records.notation.dates import DateError, Precision, parse_date

pytestmark = pytest.mark.timeout(30)

ENDLESS = [
    "Y1E9999999",
    "Y1E9999999/2025",
    "2025/Y1E9999999",
    "Y-3E99",
    "Y170000002",
    "Y17E7S3",
    "{" + ",".join(["2025"] * 160) + "}",
    "{" + ",".join(["2025"] * 2000) + "}",
    "[" + ",".join(["2025-04-09"] * 300) + "]",
    "2025/" * 1200,
    "/" * 5000,
    "2025?/2026~/" * 400,
    "(" * 3000,
    "[[[[[[[[[[2025]]]]]]]]]]",
    "2025-X4",
    "2025-1X",
    "2025-0X/2026",
    "1950S99999999",
    "-" * 100_000,
    "2025-04-09" + " " * 100_000 + "x",
    "~" * 50_000 + "Apr 2025",
]


@pytest.mark.parametrize("written", ENDLESS, ids=lambda text: f"{text[:16]} ({len(text)})")
def test_no_date_freezes_or_prints_or_ends_in_a_recursion(
    written: str, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(DateError) as refused:
        parse_date(written)
    assert f"“{written[:12]}" in str(refused.value), "it names what was typed"
    assert len(str(refused.value)) < 500
    assert "2025-04-09" in str(refused.value), "it says how a date is written"
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("written", ["7/22/20255", "22/22/2025", "2024/2025/2026"])
def test_two_strokes_are_told_of_the_whole_text(written: str) -> None:
    with pytest.raises(DateError, match=f"“{written}” is not a d"):
        parse_date(written)


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("[2025,2026]", "2025-01-01", "2026-12-31"),
        ("{2025,2026-04}", "2025-01-01", "2026-04-30"),
        ("[2025-04-01..2025-05-01]", "2025-04-01", "2025-05-01"),
        ("[2025,2026]/2027", "2025-01-01", "2027-12-31"),
        ("2025?/2026~", "2025-01-01", "2026-12-31"),
        ("2025-33", "2025-01-01", "2025-03-31"),
        ("2025-XX-15", "2025-01-15", "2025-12-15"),
        ("2025-41", "2025-07-01", "2025-12-31"),
        ("2XXX", "2000-01-01", "2999-12-31"),
        ("20XX?", "2000-01-01", "2099-12-31"),
        ("2025-XX-XX", "2025-01-01", "2025-12-31"),
        ("2025-02-XX~", "2025-02-01", "2025-02-28"),
        ("2025-04-09/2025-04-10", "2025-04-09", "2025-04-10"),
    ],
)
def test_what_was_read_of_old_still_is(written: str, first: str, last: str) -> None:
    found = parse_date(written)
    assert found.text == written
    assert found.precision is Precision.SPAN or first == last
    assert found.earliest == date.fromisoformat(first).toordinal()
    assert found.latest == date.fromisoformat(last).toordinal()


pieces = st.sampled_from(
    ["2025", "04", "09", "20", "X", "XX", "-", "/", "..", ",", "[", "]", "{", "}", "~", "?", "%",
     "Y", "E", "S", "^", "9999999", "T10:00:00", "Z", "+", ":", " ", "Apr", "21", "41", "1"]
)  # fmt: skip
alphabet = st.text(alphabet="0123456789-/.,~?%XYESTZ[]{}^:+ ")


@settings(deadline=None, max_examples=300)
@given(st.one_of(alphabet, st.lists(pieces, max_size=30).map("".join)))
@example("Y1E9999999")
@example("{2025,2025,2025,2025,2025,2025,2025,2025}")
@example("[2025-04-09..2025-04-10,2025-04-11..2025-04-12,2025]/2026")
def test_every_text_of_such_letters_is_read_or_refused(written: str) -> None:
    try:
        found = parse_date(written)
    except DateError:
        return
    days = [day for day in (found.earliest, found.latest) if day is not None]
    assert days == sorted(days)
    assert all(1 <= day <= date.max.toordinal() for day in days)
