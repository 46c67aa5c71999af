"""Fuzzy dates: what each form means, what is refused, and that both readers agree."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chipline.records.notation import dates
from chipline.records.notation.dates import DateError, Precision, bounds, certainly_on, parse_date
from chipline.records.notation.dates import possibly_on as possibly


def _day(written: str) -> int:
    return date.fromisoformat(written).toordinal()


FORMS = [
    ("2025", "2025-01-01", "2025-12-31", Precision.YEAR, False, False),
    ("2025-04", "2025-04-01", "2025-04-30", Precision.MONTH, False, False),
    ("2024-02", "2024-02-01", "2024-02-29", Precision.MONTH, False, False),
    ("1900-02", "1900-02-01", "1900-02-28", Precision.MONTH, False, False),
    ("2025-04-09", "2025-04-09", "2025-04-09", Precision.DAY, False, False),
    ("2024-02-29", "2024-02-29", "2024-02-29", Precision.DAY, False, False),
    ("2025~", "2025-01-01", "2025-12-31", Precision.YEAR, True, False),
    ("2025-04~", "2025-04-01", "2025-04-30", Precision.MONTH, True, False),
    ("2025?", "2025-01-01", "2025-12-31", Precision.YEAR, False, True),
    ("2025-04-09?", "2025-04-09", "2025-04-09", Precision.DAY, False, True),
    ("2025%", "2025-01-01", "2025-12-31", Precision.YEAR, True, True),
    ("2024/2025", "2024-01-01", "2025-12-31", Precision.SPAN, False, False),
    ("2024-03/2024-03", "2024-03-01", "2024-03-31", Precision.SPAN, False, False),
    ("2024-05-07/2025-02", "2024-05-07", "2025-02-28", Precision.SPAN, False, False),
    ("2024~/2025", "2024-01-01", "2025-12-31", Precision.SPAN, True, False),
    ("2024/2025-04?", "2024-01-01", "2025-04-30", Precision.SPAN, False, True),
    ("2025-04/..", "2025-04-01", None, Precision.SPAN, False, False),
    ("../2025-04", None, "2025-04-30", Precision.SPAN, False, False),
    ("2025-04~/..", "2025-04-01", None, Precision.SPAN, True, False),
    ("2025-04/", "2025-04-01", None, Precision.SPAN, False, False),
    ("/2025", None, "2025-12-31", Precision.SPAN, False, False),
    ("201X", "2010-01-01", "2019-12-31", Precision.SPAN, False, False),
    ("2025-XX", "2025-01-01", "2025-12-31", Precision.SPAN, False, False),
    ("201X%", "2010-01-01", "2019-12-31", Precision.SPAN, True, True),
    # Spring, in the north or in the south; the winter of either December, or of the south.
    ("2025-21", "2025-03-01", "2025-11-30", Precision.SPAN, False, False),
    ("2025-24~", "2024-12-01", "2026-02-28", Precision.SPAN, True, False),
    ("2025-25", "2025-03-01", "2025-05-31", Precision.SPAN, False, False),
    ("2025-32?", "2025-06-01", "2025-08-31", Precision.SPAN, False, True),
    ("2025-34", "2025-04-01", "2025-06-30", Precision.SPAN, False, False),
    ("2025-41", "2025-07-01", "2025-12-31", Precision.SPAN, False, False),
    ("2025-XX-15", "2025-01-15", "2025-12-15", Precision.SPAN, False, False),
]


@pytest.mark.parametrize(
    ("written", "first", "last", "precision", "approximate", "uncertain"), FORMS
)
def test_each_form_means_its_days(
    written: str,
    first: str | None,
    last: str | None,
    precision: Precision,
    approximate: bool,  # noqa: FBT001  # a row of the table above
    uncertain: bool,  # noqa: FBT001  # likewise
) -> None:
    found = parse_date(written)
    assert found.text == written
    assert found.earliest == (_day(first) if first else None)
    assert found.latest == (_day(last) if last else None)
    assert found.precision is precision
    assert (found.approximate, found.uncertain) == (approximate, uncertain)
    assert bounds(written) == (found.earliest, found.latest)


@pytest.mark.parametrize(
    "written",
    [
        "2025-02-30",
        "2023-02-29",
        "2025-04-31",
        "2025-00",
        "2025-13",
        "2025-04-00",
        "2025-00-09",
        "0000",
        "25-04",
        "9 Aprils 2025",
        "..",
        "../..",
        "/",
        "2024/2025/2026",
        "soon",
        "-0050",
        "45756",
        "1e4",
        "2025-W15",
        "- 2025",
        "~2025~",
        "Y17000000000000000002",
        "[2024..]",
        "2025-99/2026",
        "2025/soon",
    ],
)
def test_what_is_no_date_is_refused_with_a_hint(written: str) -> None:
    with pytest.raises(DateError) as refused:
        parse_date(written)
    assert "2025-04-09" in str(refused.value), "the message shows how to write a date"


@pytest.mark.parametrize("written", ["2025/2024", "2025-06/2025-04", "2025-04-10/2025-04-09"])
def test_a_reversed_span_says_what_to_do(written: str) -> None:
    with pytest.raises(DateError, match=f"“{written}” ends before it begins. Swap"):
        parse_date(written)


def test_a_span_may_end_within_its_own_beginning() -> None:
    assert parse_date("2025-06/2025").latest == _day("2025-12-31")
    assert parse_date("2025/2025-06").latest == _day("2025-06-30")


def test_spaces_around_are_not_kept() -> None:
    assert parse_date("  2025-04 ").text == "2025-04"


def test_no_date_has_no_bounds() -> None:
    assert bounds(None) == bounds("") == (None, None)


@pytest.mark.parametrize(
    ("written", "exact"),
    [
        ("2025-04-09", True),
        ("2025-04-09~", False),
        ("2025-04-09?", False),
        ("2025-04", False),
        ("2025-04-09/2025-04-09", True),
        ("2025-04-09/..", False),
        ("../2025-04-09", False),
    ],
)
def test_exact_is_one_day_without_doubt(written: str, *, exact: bool) -> None:
    assert parse_date(written).exact is exact


# -- properties -------------------------------------------------------------------------------

marks = st.sampled_from(["", "~", "?", "%"])
years = st.integers(1, 9999).map(lambda year: f"{year:04}")
days = st.dates()
singles = st.builds(
    lambda stem, mark: stem + mark,
    st.one_of(years, days.map(lambda d: d.isoformat()[:7]), days.map(date.isoformat)),
    marks,
)
ends = st.one_of(singles, st.just(".."))
seasons = st.builds("{:04}-{}".format, st.integers(1900, 2100), st.integers(21, 24))
level_1 = st.one_of(singles, st.tuples(ends, ends).map("/".join), seasons)


@given(singles)
def test_the_fast_reader_and_the_library_agree(written: str) -> None:
    match = dates._SINGLE.fullmatch(written)
    assert match is not None
    fast, slow = dates._single(written, written, match), dates._by_library(written, written)
    assert fast is not None
    for name in ("text", "earliest", "latest", "approximate", "uncertain"):
        assert getattr(fast, name) == getattr(slow, name), name


@given(singles, singles)
def test_spans_agree_with_the_library(first: str, last: str) -> None:
    written = f"{first}/{last}"
    try:
        ours = parse_date(written)
    except DateError:
        assert parse_date(first).earliest > parse_date(last).latest  # type: ignore[operator]
        return
    theirs = dates._by_library(written, written)
    assert (ours.earliest, ours.latest) == (theirs.earliest, theirs.latest)


@given(level_1)
def test_what_is_read_is_kept_as_written_and_in_order(written: str) -> None:
    try:
        found = parse_date(written)
    except DateError:
        return
    assert found.text == written
    assert parse_date(found.text) == found
    assert found.earliest is not None or found.latest is not None
    if found.earliest is not None and found.latest is not None:
        assert found.earliest <= found.latest


@given(
    st.one_of(
        st.text(max_size=12),
        st.text(alphabet="0123456789-/.~?%XY ", max_size=14),
        st.from_regex(r"\A[0-9]{4}-[0-9]{2}(-[0-9]{2})?[~?]?\Z"),
    )
)
def test_whatever_is_typed_is_read_or_refused(written: str) -> None:
    try:
        found = parse_date(written)
    except DateError:
        return
    assert parse_date(found.text) == found, "what is kept is read as the same"


# -- what held on a day -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("began", "ended", "day", "maybe", "surely"),
    [
        ("2025-04", None, "2025-03-31", False, False),
        ("2025-04", None, "2025-04-01", True, False),
        ("2025-04", None, "2025-04-29", True, False),
        ("2025-04", None, "2025-04-30", True, True),
        ("2025-04", None, "2030-01-01", True, True),
        ("2025-04", "2025-08", "2025-07-31", True, True),
        ("2025-04", "2025-08", "2025-08-01", True, False),
        ("2025-04", "2025-08", "2025-08-30", True, False),
        ("2025-04", "2025-08", "2025-08-31", False, False),
        ("2025-04-09", "2025-08-08", "2025-08-07", True, True),
        ("2025-04-09", "2025-08-08", "2025-08-08", False, False),
        (None, "2025", "2024-12-31", True, False),
        (None, None, "2025-01-01", True, False),
        ("../2025-04", None, "1990-01-01", True, False),
        ("../2025-04", None, "2025-04-30", True, True),
        ("2025-04/..", None, "2026-01-01", True, False),
        ("2024", "2025/..", "2024-12-31", True, True),
        ("2024", "2025/..", "2025-01-01", True, False),
        ("2024", "2025/..", "2035-01-01", True, False),
        ("2024", "../2025", "2024-12-31", True, False),
    ],
)
def test_what_may_and_what_surely_held(
    began: str | None,
    ended: str | None,
    day: str,
    maybe: bool,  # noqa: FBT001  # a row of the table above
    surely: bool,  # noqa: FBT001  # likewise
) -> None:
    first = parse_date(began) if began else None
    last = parse_date(ended) if ended else None
    assert possibly(_day(day), first, last) is maybe
    assert certainly_on(_day(day), first, last) is surely


@given(st.integers(_day("2000-01-01"), _day("2050-01-01")), level_1, level_1)
def test_what_surely_held_may_have_held(day: int, began: str, ended: str) -> None:
    try:
        first, last = parse_date(began), parse_date(ended)
    except DateError:
        return
    if certainly_on(day, first, last):
        assert possibly(day, first, last)


@pytest.mark.parametrize(
    ("shown", "kept"),
    [
        ("15 Apr 2025", "2025-04-15"),
        ("15 April 2025", "2025-04-15"),
        ("9 Sept 2025", "2025-09-09"),
        ("Apr 2025", "2025-04"),
        ("~Apr 2025", "2025-04~"),
        ("may 2025?", "2025-05?"),
        ("Apr 2025/Jun 2025", "2025-04/2025-06"),
    ],
)
def test_a_date_can_be_typed_as_it_is_shown(shown: str, kept: str) -> None:
    parsed = parse_date(shown)
    expected = parse_date(kept)
    assert (parsed.earliest, parsed.latest) == (expected.earliest, expected.latest)
    assert (parsed.approximate, parsed.uncertain) == (expected.approximate, expected.uncertain)
    assert parsed.text == kept


@pytest.mark.parametrize("typed", ["Mayor 2025", "Foo 2025", "31 Feb 2025", "Ap 2025"])
def test_what_only_looks_like_a_date_in_words_is_refused(typed: str) -> None:
    with pytest.raises(DateError):
        parse_date(typed)
