"""The starter facts on the points that an audit found stale or wrong, a test for each."""

from __future__ import annotations

from typing import Any

import pytest

from chipline import paths
from chipline.exchange.starter import starter_facts
from chipline.export_rules.rulebook.rules import Rules
from chipline.export_rules.rulebook.rules_file import load_rules
from chipline.records.record import id_of_slug

UNPUBLISHED = "no published text"


@pytest.fixture(scope="module")
def facts() -> dict[str, dict[str, Any]]:
    """Every starter record by its slug."""
    return {
        str(values["slug"]): values
        for change in starter_facts(paths.starter()).changes
        for values in [dict(change.after or {})]
    }


@pytest.fixture(scope="module")
def rules() -> Rules:
    """The rules that go with the facts."""
    return load_rules(paths.rules())


def sources_of(facts: dict[str, dict[str, Any]], slug: str) -> dict[str, list[dict[str, Any]]]:
    """The citations of a record, by the slug of their source."""
    by_id = {id_of_slug(name): name for name in facts if name.startswith("src-")}
    found: dict[str, list[dict[str, Any]]] = {}
    for values in facts.values():
        if values.get("record") == id_of_slug(slug):
            found.setdefault(by_id[values["source"]], []).append(values)
    return found


def test_the_h200_was_delivered_in_small_numbers(facts: dict[str, dict[str, Any]]) -> None:
    move = facts["rl-h200-2026"]
    assert move["status"] == "reported"
    assert "10,000 each" in move["quantity_as_reported"]
    assert move["began"] == "2026-05-14/2026-07-14"
    arrived = [
        values
        for slug, values in facts.items()
        if slug.startswith("cl-")
        and values.get("chip") == id_of_slug("nv-h200")
        and values["status"] == "reported"
    ]
    owners = {values["owner"] for values in arrived}
    assert owners == {id_of_slug("bytedance"), id_of_slug("tencent")}
    assert {values["quantity_high"] for values in arrived} == {10_000}


def test_the_h200_has_its_filing_testimony_and_reports(facts: dict[str, dict[str, Any]]) -> None:
    filing = sources_of(facts, "us-h200-licences-2026")["src-10q-2026-07-26"]
    assert any("we have been unable to sell all the products" in v["quote"] for v in filing)
    assert all(v["credibility"] >= "2" for v in filing)
    assert "src-cnbc-2026-07-14" in sources_of(facts, "rl-h200-2026")
    assert "src-reuters-2026-05-14" in sources_of(facts, "us-h200-buyers-2026")
    assert "NDRC" in facts["cn-h200-mainland-2026"]["scope"]


def test_the_military_companies_list_was_published_in_june(
    facts: dict[str, dict[str, Any]],
) -> None:
    listing = facts["us-1260h-2026-06"]
    assert listing["effective"] == "2026-06-08"
    assert listing.get("ended") is None
    for firm in ("alibaba", "baidu"):
        link = facts[f"ln-us-1260h-2026-06-targets-{firm}"]
        assert link["began"] == "2026-06-08"
        assert f"ln-us-1260h-2026-targets-{firm}" in facts
    assert facts["us-1260h-2026"]["ended"] == "2026-02-13"
    assert facts["cn-procurement-2026"]["effective"] == "2026-06-22"


@pytest.mark.parametrize(
    ("suspended", "by", "first", "last", "back"),
    [
        ("cn-gallium-us-ban-2024", "cn-gallium-suspension-2025", "2025-11-09", "2026-11-27", "2026-11-28"),
        ("cn-rareearth-2025", "cn-rareearth-suspension-2025", "2025-11-07", "2026-11-10", "2026-11-11"),
    ],
)  # fmt: skip
def test_what_is_suspended_is_not_ended(
    facts: dict[str, dict[str, Any]], suspended: str, by: str, first: str, last: str, back: str
) -> None:
    link = facts[f"ln-{by}-suspends-{suspended}"]
    assert (link["began"], link["ended"]) == (first, last)
    assert (facts[by]["effective"], facts[by]["ended"]) == (first, back)
    held = facts[suspended]
    assert held.get("ended") is None or "back from" in held["how_ended"]


def test_the_truce_moves_no_date_without_a_text(facts: dict[str, dict[str, Any]]) -> None:
    truce = facts["us-cn-truce-2026"]
    assert truce["announced"] == "2026-09-24"
    assert truce.get("effective") is None
    assert UNPUBLISHED in truce["tags"]
    grades = [v["credibility"] for each in sources_of(facts, truce["slug"]).values() for v in each]
    assert min(grades) >= "3"
    suspension = facts["us-affiliates-suspension-2025"]
    assert suspension["ended"] == "2026-11-10"
    assert "2027-01-10" in suspension["notes"]


def test_reported_and_published_are_told_apart_alike(
    facts: dict[str, dict[str, Any]], rules: Rules
) -> None:
    asked = {each.restriction: each.reported for each in rules.foreign_rules if each.restriction}
    assert len(asked) >= 9
    for slug, reported in asked.items():
        assert (UNPUBLISHED in (facts[slug].get("tags") or ())) is reported, slug
        if reported:
            assert facts[slug]["kind"] in ("guidance", "deal"), slug


def test_the_letters_on_the_middle_east_came_in_july(
    facts: dict[str, dict[str, Any]], rules: Rules
) -> None:
    letter = facts["us-letter-2023-07"]
    assert letter["announced"] == letter["effective"] == "2023-07"
    assert "us-letter-2023-07" in rules.restrictions
    told = sources_of(facts, "us-letter-2023-07")
    assert any(v["stance"] == "contradicts" for each in told.values() for v in each)


def test_no_site_is_called_by_a_firm_that_no_source_names_there(
    facts: dict[str, dict[str, Any]],
) -> None:
    site = facts["my-bridge-my07"]
    assert "my-bytedance-bukit" not in facts
    assert site["power_announced_mw"] == 400
    assert not [
        slug
        for slug, values in facts.items()
        if slug.startswith("tn-") and values.get("facility") == id_of_slug("my-bridge-my07")
    ]


@pytest.mark.parametrize(
    ("slug", "source"),
    [
        ("us-aiplan-rule-2026", "src-wtocenter-29807"),
        ("us-my-th-draft-2025", "src-daily8-my-th"),
        ("us-remote-draft-2026", "src-bloomberg-2026-08-07"),
        ("us-rasa-2026", "src-billtext-s3519"),
        ("us-chipsec-2025", "src-felipelago-chipsec"),
        ("us-sme-2023", "src-fr-2023-23049"),
        ("us-advtech-2024", "src-fr-2024-19633"),
        ("us-el-2025-10", "src-fr-2025-19508"),
        ("us-supermicro-2026", "src-projectliberte-2026-03"),
        ("cn-samr-nvidia-2025", "src-jurist-2025-09"),
        ("cn-port-checks-2025", "src-btw-customs"),
        ("cn-metals-2025", "src-xinhua-2025-02-04"),
        ("cn-rareearth-2025", "src-chemradar-61"),
        ("cn-5090dv2-2026", "src-ars-5090dv2"),
        ("rl-grey-c4ads", "src-tomshw-c4ads-2026-09"),
        ("rl-bd-ascend-2026", "src-tim-thread"),
        ("rl-deepseek-ascend-2026", "src-bloomberg-2026-09-04"),
        ("rl-moonshot-ali", "src-tnw-kimi-20000"),
        ("kimi-k3", "src-nist-k3"),
    ],
)
def test_what_the_audit_missed_is_there_with_its_source(
    facts: dict[str, dict[str, Any]], slug: str, source: str
) -> None:
    assert source in sources_of(facts, slug)
