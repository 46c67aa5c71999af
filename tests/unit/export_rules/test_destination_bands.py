"""Which countries a map shades on a day, from the shipped rules."""

from __future__ import annotations

from datetime import date

import pytest

from chipline import paths
from chipline.export_rules.overviews.destination_bands import (
    DESTINATION,
    NOTHING,
    RuleBand,
    bands,
    embargoed_regions,
    reach,
    shadings,
)
from chipline.export_rules.rulebook.rules import Rules
from chipline.export_rules.rulebook.rules_file import load_rules


@pytest.fixture(scope="module")
def shipped() -> Rules:
    return load_rules(paths.rules())


@pytest.mark.parametrize(
    ("code", "day", "band"),
    [
        ("CN", date(2022, 10, 20), None),
        ("CN", date(2022, 10, 21), RuleBand.LICENCE),
        ("HK", date(2022, 10, 21), RuleBand.LICENCE),
        ("MO", date(2022, 12, 1), None),
        ("MO", date(2023, 1, 17), RuleBand.LICENCE),
        ("SA", date(2023, 11, 16), None),
        ("SA", date(2023, 11, 17), RuleBand.LICENCE),
        ("AE", date(2026, 7, 9), RuleBand.LICENCE),
        ("AE", date(2026, 7, 10), RuleBand.PARTLY),
        ("IR", date(2022, 1, 1), RuleBand.EMBARGO),
        ("KP", date(2026, 1, 1), RuleBand.EMBARGO),
        ("CY", date(2023, 12, 1), None),
        ("MY", date(2026, 1, 1), None),
        ("SG", date(2026, 1, 1), None),
        ("UA", date(2026, 1, 1), None),
    ],
)
def test_a_destination_is_shaded_by_the_rule_of_the_day(
    shipped: Rules, code: str, day: date, band: RuleBand | None
) -> None:
    assert bands(shipped, DESTINATION, day).get(code) == band


def test_a_group_is_shaded_by_its_members_of_the_day(shipped: Rules) -> None:
    before, after = (bands(shipped, "D:5", date(2025, 11, day)) for day in (6, 7))
    assert before["KH"] is RuleBand.INSIDE
    assert "KH" not in after
    assert bands(shipped, "D:5", date(2023, 6, 1))["CY"] is RuleBand.UNSURE


def test_every_shading_that_is_offered_can_be_drawn(shipped: Rules) -> None:
    offered = shadings(shipped)
    assert offered[:2] == (NOTHING, DESTINATION)
    assert {"A:5", "D:5", "tier-1", "middle-east"} <= set(offered)
    assert "uae" not in offered
    assert bands(shipped, NOTHING, date(2026, 1, 1)) == {}
    for shading in offered[1:]:
        assert bands(shipped, shading, date(2026, 1, 1)), shading


def test_what_is_no_shading_is_refused(shipped: Rules) -> None:
    with pytest.raises(KeyError):
        bands(shipped, "no-such-place", date(2026, 1, 1))


@pytest.mark.parametrize(
    ("day", "regions"),
    [
        (date(2015, 1, 28), set()),
        (date(2015, 1, 29), {"crimea"}),
        (date(2026, 1, 1), {"crimea", "donetsk", "luhansk"}),
    ],
)
def test_occupied_regions_are_embargoed_by_name(
    shipped: Rules, day: date, regions: set[str]
) -> None:
    assert embargoed_regions(shipped, day) == regions


def test_a_restriction_reaches_the_destinations_of_its_own_rules(shipped: Rules) -> None:
    letter = reach(shipped, "us-h20-letter-2025", date(2025, 6, 1))
    assert letter["CN"] is RuleBand.INSIDE
    assert letter["HK"] is RuleBand.INSIDE
    assert "MY" not in letter
    assert not reach(shipped, "us-h20-letter-2025", date(2025, 1, 1))
    assert not reach(shipped, "no-such-restriction", date(2025, 6, 1))
