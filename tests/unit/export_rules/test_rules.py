"""Loading, validation and scenarios of the rules."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from chipline.export_rules.engine import assess
from chipline.export_rules.metrics import ChipFigures
from chipline.export_rules.question import Question
from chipline.export_rules.rulebook.periods import Holding
from chipline.export_rules.rulebook.rules import Rules
from chipline.export_rules.rulebook.rules_file import FILES, RulesError, load_rules

#: Slugs of the Restriction records that the rules may rest on, as the researched facts spell them.
RESTRICTIONS = frozenset(
    """cn-cac-assess-2022 cn-pi-cert-2026 cn-pipl-2021 cn-scc-2023 cn-xborder-2024 us-acs-corr-2024
    us-acs-ifr-2023 us-affiliates-2025 us-affiliates-suspension-2025 us-diffusion-2025
    us-diffusion-rescission-2025 us-guidance-2025-05 us-h20-letter-2025 us-h20-resume-2025
    us-h200-rule-2026 us-hbm-2024 us-hq-guidance-2026 us-ifr-2022-10 us-letter-2022-08
    cn-6000d-2025 cn-h20-guidance-2025 cn-h20-summons-2025 cn-h200-approval-2026
    cn-h200-customs-2026 cn-h200-mainland-2026 cn-procurement-2026 cn-state-dc-2025
    cn-port-checks-2025 cn-5090dv2-2026 my-permit-2025 tw-shtc-2025
    us-letter-2023-07 us-letter-2023-10-23 us-macau-2023 us-rasa-2026 us-uae-rule-2026""".split()  # noqa: SIM905 - words read better
)


@pytest.fixture
def folder(rules_folder: Path, tmp_path: Path) -> Path:
    """A copy of the rules to spoil."""
    return Path(shutil.copytree(rules_folder, tmp_path / "rules"))


def _spoil(folder: Path, file: str, old: str, new: str) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_rules_rest_on_known_restrictions(rules: Rules) -> None:
    assert rules.restrictions == RESTRICTIONS


def test_every_entry_has_a_citation(rules: Rules) -> None:
    for file, document in rules.documents.items():
        for kind, section in document.items():
            if kind in {"edition", "place", "paragraph", "maker", "treated_as", "names"}:
                continue
            for entry in section:  # type: ignore[attr-defined]
                assert entry.get("citation"), f"{file}: {entry.get('id')}"


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        ("thresholds.toml", "tpp_min = 4800", 'tpp_min = "many"', "3a090-2022.tpp_min: must be a number"),
        ("thresholds.toml", "tpp_min = 4800", "tpp_min = -1", "3a090-2022.tpp_min: must be a number"),
        ("thresholds.toml", "tpp_min = 4800", "tpp_minimum = 1", "tpp_minimum: is not a key"),
        ("thresholds.toml", "from = 2022-10-21", 'from = "2022"', "list-2022.from: must be a day"),
        ("thresholds.toml", "until = 2023-11-17", "until = 2021-11-17", "list-2022.until: lies before"),
        ("thresholds.toml", 'regime = "list-2022"', 'regime = "list-1922"', "defined nowhere"),
        ("thresholds.toml", "density_below = 5.92", "density_below = 1", "lies under density_min"),
        ("thresholds.toml", 'id = "3a090-a-1"', 'id = "3a090-2022"', "used twice"),
        ("thresholds.toml", 'citation = "87 FR', 'zitation = "87 FR', "list-2022.citation: is missing"),
        ("thresholds.toml", "datacentre = false", "datacentre = 0", "must be true or false"),
        ("thresholds.toml", "[[regime]]", "[[reign]]", "is not a kind of entry"),
        ("thresholds.toml", "[[regime]]", "[[regime", "is not TOML"),
        ("countries.toml", '"AF"', '"Afghanistan"', "not a two-letter country code"),
        ("countries.toml", 'country = "AE"', 'country = "DE"', "'DE' is not listed in group 'D:4'"),
        ("countries.toml", 'groups = ["D:5"]', 'groups = ["D:9"]', "embargoed.groups: names 'D:9'"),
        ("countries.toml", 'countries = ["CN"]', "countries = [1]", "must be a list of texts"),
        ("licences.toml", 'place = "china"', 'place = "chine"', "names 'chine'"),
        ("licences.toml", 'review = "case-by-case"', 'review = "maybe"', "must be one of presumption"),
        ("licences.toml", 'review = "case-by-case"\n', "", "review-2022-allied.review: is missing"),
        ("licences.toml", 'transactions = ["transfer"]', 'transactions = ["gift"]', "must be among"),
        ("licences.toml", '["government", "approved"]', '["anyone"]', "must be among government"),
        ("licences.toml", "eligible = [", "eligible = 1 #", "eligible: must be a list"),
        ("licences.toml", "compliance_from", "compliance", "compliance_from: is missing"),
        ("licences.toml", "unknown_from", "unknown", "unknown_from: is missing"),
        ("licences.toml", "unknown_from = 2026", "unknown_from = 2016", "lies before suspended_from"),
        ("thresholds.toml", "[[regime]]", "[[regime]]\nparagraphs = []", "paragraphs: is not a key"),
        ("licences.toml", "percent = 50", "", "affiliates-2025.percent: is missing"),
        ("letters.toml", 'addressees = ["nvidia"]', 'addressees = ["nvidea"]', "names 'nvidea'"),
        ("letters.toml", 'letter = "letter-h20-2025"', 'letter = "letter"', "defined nowhere"),
        ("data.toml", "measures = false", 'measures = "no"', "must be true or false"),
    ],
)  # fmt: skip
def test_a_spoilt_file_is_refused_with_file_key_and_fault(
    folder: Path, file: str, old: str, new: str, problem: str
) -> None:
    _spoil(folder, file, old, new)
    with pytest.raises(RulesError, match=re.escape(problem)) as caught:
        load_rules(folder)
    assert caught.value.file == file


def test_an_entry_that_must_be_there_once(folder: Path) -> None:
    text = (folder / "licences.toml").read_text(encoding="utf-8")
    start, end = text.index("[[diffusion]]"), text.index("# --- General Prohibition 10")
    (folder / "licences.toml").write_text(text[:start] + text[end:], encoding="utf-8")
    with pytest.raises(RulesError, match="exactly once, not 0 times"):
        load_rules(folder)


def test_a_single_table_in_place_of_a_list_is_refused(folder: Path) -> None:
    (folder / "data.toml").write_text("[data_regime]\nid = 'x'\n", encoding="utf-8")
    with pytest.raises(RulesError, match="must be a list of entries"):
        load_rules(folder)


@pytest.mark.parametrize("file", sorted(FILES))
def test_a_missing_file_is_named(folder: Path, file: str) -> None:
    (folder / file).unlink()
    with pytest.raises(RulesError, match=f"{file}: file: cannot be read"):
        load_rules(folder)


# --- country groups ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("country", "group", "day", "standing"),
    [
        ("AE", "D:4", "2026-07-09", "yes"),
        ("AE", "D:4", "2026-07-10", "no"),
        ("AE", "A:5", "2026-07-09", "no"),
        ("AE", "A:5", "2026-07-10", "yes"),
        ("MO", "D:5", "2024-01-01", "no"),
        ("MO", "D:1", "2024-01-01", "yes"),
        ("HK", "D:5", "2024-01-01", "yes"),
        ("KH", "D:5", "2021-12-08", "no"),
        ("KH", "D:5", "2021-12-09", "yes"),
        ("KH", "D:5", "2025-11-06", "yes"),
        ("KH", "D:5", "2025-11-07", "no"),
        ("KH", "D:5", "2026-02-03", "no"),
        ("CY", "D:5", "2024-05-29", "unsure"),
        ("CY", "D:5", "2024-05-30", "no"),
        ("NI", "D:5", "2024-03-14", "no"),
        ("NI", "D:5", "2024-03-15", "yes"),
        ("SG", "A:6", "2024-01-01", "yes"),
        ("MY", "D:1", "2024-01-01", "no"),
    ],
)
def test_a_country_in_its_group(
    rules: Rules, country: str, group: str, day: str, standing: str
) -> None:
    assert rules.atlas.in_group(country, group, date.fromisoformat(day)) is Holding(standing)


def test_the_controlled_destinations_of_november_2023(rules: Rules) -> None:
    """The list of an independent explainer: 44 countries and Macau, without Israel and Cyprus."""
    expected = set(
        """AF EG AM AZ BH BY KH CN CU KP ER GE IR IQ JO KZ KW KG LA LB LY MD MN MM OM PK QA VE YE
        RU SA SO SS SD SY TJ TM AE UZ VN ZW CF CD HT MO""".split()  # noqa: SIM905 - words read better
    )
    known = {code for group in rules.atlas.groups.values() for code in group}
    day = date(2023, 12, 4)
    inside = {c for c in known if rules.atlas.within(c, "controlled", day) is Holding.YES}
    assert inside == expected
    assert len(expected) == 45


# --- scenarios --------------------------------------------------------------------------------


def _ask(rules: Rules, **figures: float) -> str:
    chip = ChipFigures(datacentre=True, memory_bandwidth_gbps=1, interconnect_gbps=1, **figures)  # type: ignore[arg-type]
    question = Question(chip=chip, destination="CN", day=date(2024, 6, 1))
    return assess(question, rules).outcome.value


def test_a_scenario_changes_a_threshold_and_leaves_the_law_alone(rules: Rules) -> None:
    changed = rules.with_scenario({"3a090-a-1.tpp_min": 6000, "3a090-b-1.tpp_below": 6000})
    assert _ask(changed, tpp=5000, density=1.0) == "no-licence"
    assert _ask(rules, tpp=5000, density=1.0) == "licence-required"
    assert changed.changes == {"3a090-a-1.tpp_min": 6000, "3a090-b-1.tpp_below": 6000}
    assert not rules.changes
    assert rules.adjustable()["3a090-a-1.tpp_min"] == 4800


def test_scenarios_add_up_and_none_takes_a_key_away(rules: Rules) -> None:
    first = rules.with_scenario({"3a090-a-1.tpp_min": 6000})
    both = first.with_scenario({"list-2023.from": date(2024, 6, 2)})
    assert dict(both.changes) == {
        "3a090-a-1.tpp_min": 6000,
        "list-2023.from": date(2024, 6, 2),
    }
    assert _ask(both, tpp=9000, density=9.0) == "no-licence"
    assert both.with_scenario({"3a090-a-1.tpp_min": 4800}).changes["3a090-a-1.tpp_min"] == 4800


def test_the_diffusion_rule_can_be_tried_as_enforced(rules: Rules) -> None:
    enforced = rules.with_scenario({"diffusion-2025.not_enforced_from": None})
    chip = ChipFigures(tpp=15832, density=19.0, datacentre=True, vendor_country="US")

    def ask(to: str, day: date, hq: str | None = None) -> str:
        question = Question(chip=chip, destination=to, day=day, end_user_hq=hq)
        return assess(question, enforced).outcome.value

    assert ask("MY", date(2025, 5, 14)) == "no-licence"
    assert ask("MY", date(2025, 5, 15)) == "licence-required"
    assert ask("DE", date(2025, 5, 15)) == "no-licence"
    assert ask("DE", date(2025, 5, 15), "MY") == "licence-required"


@pytest.mark.parametrize(
    "changes",
    [{"nothing.tpp_min": 1}, {"tpp_min": 1}, {"3a090-a-1.tpp_max": 1}, {"list-2023.from": 5}],
)
def test_a_scenario_that_makes_no_sense_is_refused(
    rules: Rules, changes: dict[str, object]
) -> None:
    with pytest.raises(RulesError):
        rules.with_scenario(changes)
