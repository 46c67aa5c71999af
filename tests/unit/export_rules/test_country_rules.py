"""What the shipped rules say of one country on a day, and where that is written."""

from __future__ import annotations

from datetime import date

import pytest

from chipline import paths
from chipline.export_rules.overviews.country_rules import (
    GroupStay,
    group_stays,
    rules_for_parties,
    rules_towards,
)
from chipline.export_rules.rulebook.rules import Rules
from chipline.export_rules.rulebook.rules_file import load_rules

_NOW = date(2026, 8, 31)


@pytest.fixture(scope="module")
def shipped() -> Rules:
    return load_rules(paths.rules())


def test_the_emirates_change_groups_on_a_day(shipped: Rules) -> None:
    before, after = date(2026, 7, 9), date(2026, 7, 10)
    assert [each.group for each in group_stays(shipped, "AE", before)] == ["D:4"]
    restriction = "us-uae-rule-2026"
    stay = GroupStay("A:5", "91 FR 43034", restriction, after, None)
    assert group_stays(shipped, "AE", after) == (stay,)


def test_hong_kong_is_in_the_groups_of_china(shipped: Rules) -> None:
    assert group_stays(shipped, "HK", _NOW) == group_stays(shipped, "CN", _NOW)


def test_what_the_sources_leave_open_is_said(shipped: Rules) -> None:
    (stay,) = (each for each in group_stays(shipped, "CY", date(2023, 6, 1)) if each.group == "D:5")
    assert stay.unsure
    assert "D:5" not in {each.group for each in group_stays(shipped, "CY", date(2025, 1, 1))}


def test_each_rule_towards_china_names_its_day_and_where_it_is_written(shipped: Rules) -> None:
    found = rules_towards(shipped, "CN", _NOW)
    assert all(each.citation for each in found)
    by_states = {each.jurisdiction for each in found}
    assert by_states == {"US", "CN"}
    (rule,) = (each for each in found if each.restriction == "us-acs-ifr-2023")
    assert rule.start == date(2023, 11, 17)
    assert str(rule.text).startswith("Chips of 3A090.a, 3A090.b need a licence to ")
    letters = [str(each.text) for each in found if "letter" in str(each.text)]
    assert len(letters) == len(set(letters)) == 2


def test_a_rule_that_frees_some_says_so(shipped: Rules) -> None:
    texts = [str(each.text) for each in rules_towards(shipped, "AE", _NOW)]
    assert any("except for recipients that the rule frees" in text for text in texts)


def test_where_destinations_are_not_public_it_is_not_settled(shipped: Rules) -> None:
    day = date(2023, 8, 15)
    letters = [each for each in rules_towards(shipped, "SA", day) if "Letter" in str(each.rule)]
    assert letters
    assert all(each.unsure for each in letters)


def test_a_letter_to_makers_that_are_not_named_says_so(shipped: Rules) -> None:
    changed = shipped.with_scenario({"letter-h20-2025.addressees": []})
    texts = {str(each.text) for each in rules_towards(changed, "CN", _NOW)}
    assert any(text.startswith("A letter asks other makers") for text in texts)


def test_occupied_regions_are_told_once(shipped: Rules) -> None:
    found = rules_towards(shipped, "UA", _NOW)
    assert len(found) == 2
    assert all("regions" in str(each.rule) or "Crimea" in str(each.rule) for each in found)
    assert rules_towards(shipped, "ET", _NOW)[0].citation.startswith("86 FR 60165")


def test_a_country_without_rules_has_none(shipped: Rules) -> None:
    assert rules_towards(shipped, "MY", _NOW) == rules_for_parties(shipped, "MY", _NOW) == ()


def test_headquarters_follow_a_party_anywhere(shipped: Rules) -> None:
    china = rules_for_parties(shipped, "CN", _NOW)
    assert {str(each.rule) for each in china} == {
        "15 CFR 742.6(a)(6)(iii)(A)",
        "15 CFR 744.23(a)(3)",
    }
    iran = rules_for_parties(shipped, "IR", _NOW)
    assert "Iranian Transactions and Sanctions Regulations" in {str(each.rule) for each in iran}
    assert not rules_for_parties(shipped, "CN", date(2022, 1, 1))
