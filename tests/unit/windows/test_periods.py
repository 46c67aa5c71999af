"""From when to when something was, in words."""

from __future__ import annotations

import pytest

from chipline.windows.formats import period_text


@pytest.mark.parametrize(
    ("began", "ended", "said"),
    [
        (None, None, ""),
        ("2020-04", None, "Apr 2020"),
        (None, "2024-12", "until Dec 2024"),
        ("2020-04", "2024-12", "Apr 2020 – Dec 2024"),
        ("2026-02-13", "2026-02-13", "13 Feb 2026"),
        ("2020-04", "2024-10/2024-12", "Apr 2020 until Oct 2024 – Dec 2024"),
    ],
)
def test_one_day_is_no_span_and_an_open_end_is_no_second_dash(
    began: str | None, ended: str | None, said: str
) -> None:
    assert period_text(began, ended) == said
