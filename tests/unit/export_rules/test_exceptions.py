"""Where no licence exception survives, and what the open ways of several strands come to."""

from __future__ import annotations

import pytest

from chipline.export_rules.finding import Finding

DENIAL = "presumption of denial"


def _told(finding: Finding) -> str:
    return " ".join((*(str(each.text) for each in finding.reasons), *map(str, finding.caveats)))


@pytest.mark.parametrize(
    ("chip", "to", "rest"),
    [
        ("nv-4090", "IQ", {}),
        ("nv-l40", "IQ", {"transaction": "transfer"}),
        ("nv-a30", "IQ", {}),
        ("nv-4090", "RU", {}),
        ("nv-4090", "BY", {}),
        ("nv-4090", "IR", {}),
        ("nv-4090", "CU", {}),
        ("nv-4090", "KP", {}),
        ("nv-4090", "SY", {}),
        ("nv-l40", "KP", {}),
        ("nv-4090", "CN", {"entity_listed": True}),
        ("nv-4090", "SA", {"entity_listed": True}),
        ("nv-4090", "MY", {"entity_listed": True, "end_user_hq": "CN"}),
        ("nv-l40", "CN", {"entity_listed": True, "transaction": "transfer"}),
    ],
)
def test_no_exception_survives_a_listed_party_or_an_embargo(
    ask: object, chip: str, to: str, rest: dict[str, object]
) -> None:
    finding = ask(chip, to, "2024-06-01", **rest)  # type: ignore[operator]
    assert finding.outcome == "licence-required"
    assert not finding.exceptions
    assert "may be used after notice" not in _told(finding)
    assert "may be used without notice" not in _told(finding)
    assert "exception" in _told(finding)


@pytest.mark.parametrize(
    ("day", "share", "outcome"),
    [
        ("2025-09-28", 50, "notify"),
        ("2025-09-29", 50, "licence-required"),
        ("2025-09-29", 49, "notify"),
        ("2025-11-10", 50, "notify"),
    ],
)
def test_a_firm_that_counts_as_listed_has_no_exception_either(
    ask: object, day: str, share: float, outcome: str
) -> None:
    finding = ask("nv-4090", "CN", day, listed_owner_percent=share)  # type: ignore[operator]
    assert finding.outcome == outcome
    assert bool(finding.exceptions) == (outcome == "notify")


@pytest.mark.parametrize(
    ("chip", "day", "outcome", "review"),
    [
        ("nv-a100-80", "2022-10-20", "no-licence", None),
        ("nv-a100-80", "2022-10-21", "licence-required", None),
        ("nv-4090", "2023-11-16", "no-licence", None),
        ("nv-4090", "2023-11-17", "licence-required", DENIAL),
        ("nv-v100", "2024-06-01", "no-licence", None),
        ("nv-h100-sxm", "2024-06-01", "licence-required", DENIAL),
    ],
)
def test_iraq_has_a_licence_duty_of_its_own(
    ask: object, chip: str, day: str, outcome: str, review: str | None
) -> None:
    finding = ask(chip, "IQ", day)  # type: ignore[operator]
    assert (finding.outcome, finding.review) == (outcome, review)
    assert ("Iraq; NAC and ACA are not" in _told(finding)) == (outcome == "licence-required")


@pytest.mark.parametrize("to", ["VE", "MM", "LB", "CN", "MO"])
def test_elsewhere_in_the_group_the_notice_stays(ask: object, to: str) -> None:
    assert ask("nv-4090", to, "2024-06-01").outcome == "notify"  # type: ignore[operator]


def test_the_ways_of_an_open_point_stand_beside_what_is_settled(ask: object) -> None:
    finding = ask("nv-4090", "CN", "2026-11-10", listed_owner_percent=50)  # type: ignore[operator]
    assert finding.outcome == "undetermined"
    assert {side.outcome.value for side in finding.sides} == {"licence-required", "notify"}
    assert [each.name for each in finding.exceptions] == ["NAC"]


def test_an_exception_that_is_barred_has_no_approval_in_its_place(ask: object) -> None:
    finding = ask("nv-a30", "CN", "2024-06-01", entity_listed=True)  # type: ignore[operator]
    assert finding.review is None
    assert "3A090.b is read here is not settled" in _told(finding)
