"""Recipients whom a rule frees by name: who is recognised, on which days, and who is not."""

from __future__ import annotations

import pytest

FREE, OPEN, LICENCE = "no-licence", "undetermined", "licence-required"


@pytest.mark.parametrize(
    ("names", "day", "rest", "outcome"),
    [
        (("G42",), "2026-07-10", {}, FREE),
        (("core42",), "2027-04-06", {}, FREE),
        (("G42",), "2027-04-07", {}, OPEN),
        (("Microsoft",), "2027-04-07", {"end_user_hq": "US"}, FREE),
        (("YouTube", "Google"), "2026-08-01", {"end_user_hq": "US"}, FREE),
        (("Government of the United Arab Emirates",), "2026-08-01", {}, FREE),
        (("Khazna",), "2026-08-01", {}, OPEN),
        (("G42 Cloud of nobody",), "2026-08-01", {}, OPEN),
        (("G42",), "2026-07-09", {}, LICENCE),
        # What is said counts more than what a name suggests.
        (("G42",), "2026-08-01", {"recipient": "commercial"}, LICENCE),
        # The headquarters test stays, whoever is on the list.
        (("Core42",), "2026-08-01", {"parent_hq": "CN"}, LICENCE),
    ],
)
def test_a_recipient_is_known_by_its_name(
    ask: object, names: tuple[str, ...], day: str, rest: dict[str, object], outcome: str
) -> None:
    finding = ask("nv-h100-sxm", "AE", day, user_names=names, **rest)  # type: ignore[operator]
    assert finding.outcome == outcome


def test_a_name_frees_nobody_elsewhere(ask: object) -> None:
    for names in ((), ("G42",)):
        assert ask("nv-h100-sxm", "SA", "2026-08-01", user_names=names).outcome == LICENCE  # type: ignore[operator]


def test_who_is_freed_is_told_of_the_rule_and_of_nothing_else(ask: object) -> None:
    finding = ask("nv-h100-sxm", "AE", "2026-08-01", user_names=("G42",))  # type: ignore[operator]
    told = [str(each.text) for each in finding.reasons]
    assert any("not for such a recipient" in each for each in told)
    assert not any("no requirement in force" in each for each in told)


@pytest.mark.parametrize(
    ("chip", "to", "day", "rest"),
    [
        ("nv-4090", "IQ", "2024-06-01", {}),
        ("nv-v100", "RU", "2022-03-01", {}),
        ("nv-v100", "RU", "2024-06-01", {}),
        ("nv-v100", "BY", "2022-03-02", {}),
        ("nv-v100", "BY", "2024-06-01", {}),
        ("nv-v100", "IR", "2024-06-01", {}),
        ("nv-v100", "SY", "2024-06-01", {}),
        ("nv-v100", "UA", "2024-06-01", {"region": "crimea"}),
        ("nv-v100", "UA", "2024-06-01", {"region": "donetsk"}),
        ("nv-h20", "CN", "2025-05-01", {}),
        ("amd-mi308x", "CN", "2025-05-01", {}),
    ],
)
def test_what_was_read_through_third_parties_says_so(
    ask: object, chip: str, to: str, day: str, rest: dict[str, object]
) -> None:
    finding = ask(chip, to, day, **rest)  # type: ignore[operator]
    assert any("third part" in str(each) for each in finding.caveats)


def test_ethiopia_is_open_since_its_listing_by_the_state_department(ask: object) -> None:
    for day, told in (("2021-10-31", False), ("2021-11-01", True), ("2024-06-01", True)):
        finding = ask("nv-h100-sxm", "ET", day)  # type: ignore[operator]
        assert any("Ethiopia is open" in str(each) for each in finding.caveats) is told
