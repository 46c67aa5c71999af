"""Restrictions of other states beside the answer, published told apart from reported."""

from __future__ import annotations

import pytest

from chipline.export_rules.rulebook.rules import Rules


@pytest.mark.parametrize(
    ("chip", "to", "day", "rest", "found"),
    [
        ("nv-h20", "CN", "2025-07-30", {}, {}),
        ("nv-h20", "CN", "2025-08-11", {}, {"cn-h20-summons-2025": False}),
        (
            "nv-h20", "HK", "2025-09-20", {},
            {"cn-h20-summons-2025": False, "cn-h20-guidance-2025": True},
        ),
        ("nv-6000d", "CN", "2025-09-16", {}, {}),
        ("nv-6000d", "CN", "2025-09-17", {}, {"cn-6000d-2025": True}),
        (
            "nv-h200", "CN", "2026-01-20", {},
            {"cn-h200-customs-2026": True, "cn-state-dc-2025": True, "cn-port-checks-2025": True},
        ),
        (
            "nv-h200", "CN", "2026-01-28", {},
            {"cn-h200-approval-2026": True, "cn-state-dc-2025": True, "cn-port-checks-2025": True},
        ),
        (
            "nv-h200", "HK", "2026-08-19", {},
            {
                "cn-procurement-2026": False, "cn-h200-mainland-2026": True,
                "cn-state-dc-2025": True, "cn-port-checks-2025": True,
            },
        ),
        (
            "nv-5090dv2", "CN", "2026-05-15", {},
            {"cn-5090dv2-2026": True, "cn-port-checks-2025": True, "cn-state-dc-2025": True},
        ),
        (
            "nv-5090d", "CN", "2026-05-15", {},
            {"cn-port-checks-2025": True, "cn-state-dc-2025": True},
        ),
        ("hw-910c", "CN", "2026-01-20", {}, {}),
        ("nv-h200", "MY", "2026-01-20", {}, {}),
        ("nv-h200", "SG", "2025-07-13", {"origin": "MY", "transaction": "reexport"}, {}),
        (
            "nv-h200", "SG", "2025-07-14", {"origin": "MY", "transaction": "reexport"},
            {"my-permit-2025": False},
        ),
        ("nv-h200", "MY", "2026-02-01", {"origin": "MY", "transaction": "transfer"}, {}),
        (
            "nv-4090", "SG", "2025-06-10",
            {"origin": "TW", "transaction": "reexport", "end_user_hq": "CN"},
            {"tw-shtc-2025": False},
        ),
        ("nv-4090", "SG", "2025-06-10", {"origin": "TW", "transaction": "reexport"}, {}),
    ],
)  # fmt: skip
def test_what_stands_elsewhere_on_the_day(
    ask: object, chip: str, to: str, day: str, rest: dict[str, object], found: dict[str, bool]
) -> None:
    finding = ask(chip, to, day, **rest)  # type: ignore[operator]
    assert {each.restriction: each.reported for each in finding.elsewhere} == found
    assert all(each.citation and str(each.text) for each in finding.elsewhere)


def test_it_never_changes_the_answer(ask: object, rules: Rules) -> None:
    assert rules.foreign_rules
    finding = ask("nv-l20", "CN", "2026-08-01")  # type: ignore[operator]
    assert finding.outcome == "no-licence"
    assert [each.reported for each in finding.elsewhere] == [False, True, True]
