"""The starter facts: enough of them, sourced, and each claim of the report traceable."""

from __future__ import annotations

import csv
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from chipline import paths
from chipline.cli.command import reading
from chipline.derived import derived_values
from chipline.exchange.starter import AREAS, edition, starter_facts
from chipline.export_rules.rulebook.rules import Rules
from chipline.export_rules.rulebook.rules_file import load_rules
from chipline.records.changes import ChangeSet
from chipline.records.kinds import ALL_KINDS
from chipline.records.notation.dates import parse_date
from chipline.records.query import CITED_BY, Query, filters_from_state
from chipline.records.record import id_of_slug
from chipline.records.vocabulary import STANCES
from chipline.store.quality.check import check
from chipline.store.queries import Queries

FT, RETELLING = "src-ft-2025-11-27", "src-retelling-2025-12-01"
SILENT = {"alibaba", "bytedance", "deepseek", "huawei", "nvidia"}
CLAIMS = [f"claim-{number:02}" for number in range(1, 20)]
LEAST = {
    "firm": 70,
    "chip": 110,
    "facility": 50,
    "restriction": 70,
    "relocation": 35,
    "model": 40,
    "cluster": 10,
    "tenancy": 10,
    "source": 60,
    "citation": 300,
    "link": 20,
}
CITED = ("firm", "chip", "facility", "cluster", "tenancy", "model", "restriction", "relocation")


@pytest.fixture(scope="module")
def facts() -> ChangeSet:
    """The starter tables as they are read."""
    return starter_facts(paths.starter())


@pytest.fixture(scope="module")
def rules() -> Rules:
    """The rules that are shipped beside them."""
    return load_rules(paths.rules())


@pytest.fixture(scope="module")
def queries() -> Iterator[Queries]:
    """The starter facts in a workspace."""
    with reading(None) as found:
        yield found


def rows(facts: ChangeSet, kind: str) -> dict[str, dict[str, Any]]:
    return {change.id: dict(change.after or {}) for change in facts.changes if change.kind == kind}


def cited_by(facts: ChangeSet, source: str) -> list[dict[str, Any]]:
    return [
        values
        for values in rows(facts, "citation").values()
        if values["source"] == id_of_slug(source)
    ]


def test_they_are_without_fault(queries: Queries) -> None:
    assert [f"{fault.kind} {fault.slug}: {fault.message}" for fault in check(queries)] == []


@pytest.mark.parametrize(("kind", "least"), LEAST.items())
def test_there_are_enough(queries: Queries, kind: str, least: int) -> None:
    assert queries.count(kind) >= least


@pytest.mark.parametrize("kind", CITED)
def test_every_record_is_cited(facts: ChangeSet, kind: str) -> None:
    cited = {values["record"] for values in rows(facts, "citation").values()}
    bare = [values["slug"] for record, values in rows(facts, kind).items() if record not in cited]
    assert not bare


def test_every_link_says_so_in_a_source(facts: ChangeSet) -> None:
    cited = {values["record"] for values in rows(facts, "citation").values()}
    links = rows(facts, "link").items()
    assert not [values["slug"] for record, values in links if record not in cited]


def test_every_source_is_used_and_graded(facts: ChangeSet) -> None:
    used = {values["source"] for values in rows(facts, "citation").values()}
    sources = rows(facts, "source")
    assert not [values["slug"] for record, values in sources.items() if record not in used]
    assert not [values["slug"] for values in sources.values() if not values.get("reliability")]
    assert not [v["slug"] for v in rows(facts, "citation").values() if not v.get("credibility")]


def test_what_nobody_opened_is_not_called_probable(facts: ChangeSet) -> None:
    unopened = {
        record
        for record, values in rows(facts, "source").items()
        if "not opened when recorded" in values.get("tags", ())
    }
    assert unopened
    too_sure = [
        values["slug"]
        for values in rows(facts, "citation").values()
        if values["source"] in unopened and values["credibility"] < "3"
    ]
    assert not too_sure


@pytest.mark.parametrize("claim", CLAIMS)
@pytest.mark.parametrize("source", [FT, RETELLING])
def test_each_claim_is_traceable(facts: ChangeSet, claim: str, source: str) -> None:
    found = [v for v in cited_by(facts, source) if claim in v.get("tags", ())]
    known = {change.id for change in facts.changes}
    assert found
    assert all(v["record"] in known and v["stance"] in STANCES for v in found)
    assert all(v.get("paraphrase") and v.get("locator") for v in found)


def test_both_sources_tell_the_same_claims_of_the_same_records(facts: ChangeSet) -> None:
    told = [
        {
            (next(t for t in v["tags"] if t.startswith("claim-")), v["record"], v["stance"])
            for v in cited_by(facts, source)
        }
        for source in (FT, RETELLING)
    ]
    assert told[0] == told[1]
    assert {claim for claim, _, _ in told[0]} == set(CLAIMS)


@pytest.mark.parametrize("source", [FT, RETELLING])
def test_five_firms_declined_to_comment(facts: ChangeSet, source: str) -> None:
    silent = [v for v in cited_by(facts, source) if v["stance"] == "declined to comment"]
    assert sorted(v["record"] for v in silent) == sorted(map(id_of_slug, SILENT))
    assert all("claim-19" in v["tags"] for v in silent)


def test_the_report_and_its_retelling_are_told_apart(facts: ChangeSet) -> None:
    sources = {values["slug"]: values for values in rows(facts, "source").values()}
    assert sources[FT]["publisher"] == "Financial Times"
    assert sources[FT]["published"] == "2025-11-27"
    assert sources[RETELLING]["kind"] == "retelling"
    assert sources[RETELLING]["language"] == "uk"
    assert sources[RETELLING]["reliability"] > sources[FT]["reliability"]


def test_the_saved_view_shows_exactly_what_the_report_speaks_of(
    facts: ChangeSet, queries: Queries
) -> None:
    (view,) = [v for v in rows(facts, "view").values() if "FT" in v["name"]]
    assert view["name"] == "As reported by the FT, November 2025"
    filters = filters_from_state(view["state"])
    assert [each.field for each in filters] == [CITED_BY]
    shown = {
        (kind.name, row["slug"])
        for kind in ALL_KINDS
        if kind.name not in ("source", "citation")
        for row in queries.records(Query(kind.name, filters)).rows
    }
    spoken = {v["record"] for v in cited_by(facts, FT)}
    expected = {
        (change.kind, (change.after or {})["slug"])
        for change in facts.changes
        if change.id in spoken
    }
    assert shown == expected
    assert len(shown) >= 15
    assert {("firm", slug) for slug in SILENT} <= shown


def test_what_is_derived_is_nowhere_stored() -> None:
    with (paths.starter() / "chips.csv").open(encoding="utf-8", newline="") as file:
        columns = next(csv.reader(file))
    wrong = [name for name in columns if re.search("tpp|density|eccn|class|control", name)]
    assert not wrong


@pytest.mark.parametrize(
    ("slug", "tpp", "near"),
    [
        ("nv-a100-80", 4992, 0),
        ("nv-h20", 2368, 0),
        ("nv-h100-sxm", 15832, 0),
        ("intel-gaudi3", 29360, 0),
        ("amd-mi355x", 60398, 400),
        ("nv-h100-nvl", 13368, 0),
        ("nv-h200-nvl", 13368, 0),
        ("nv-gh200", 15832, 0),
        ("nv-a100-pcie-40", 4992, 0),
        ("nv-a40", 2395.2, 0.1),
        ("nv-3090", 2272, 0),
        ("nv-rtx6000-ada", 5828, 0),
        ("nv-pro6000", 8000, 0),
        ("amd-mi300a", 15689.6, 0.1),
        ("amd-mi455x", 161040, 0),
        ("gg-v4", 4400, 0),
        ("gg-v5e", 3152, 0),
        ("aws-trn1", 3040, 0),
        ("aws-inf2", 3040, 0),
        ("meta-mtia200", 2832, 0),
        ("hw-300i-duo", 2240, 0),
        ("bd-kunlun2", 2048, 0),
        ("cam-290", 4096, 0),
    ],
)
def test_derived_figures_are_the_known_ones(
    queries: Queries, slug: str, tpp: float, near: int
) -> None:
    found = queries.by_slug(slug)
    assert found is not None, slug
    values = queries.values("chip", found.id)
    assert values is not None
    derived = derived_values(queries, "chip", values, date(2025, 5, 1), paths.rules())
    assert abs(derived["tpp"] - tpp) <= near
    assert derived["eccn"]


def test_competing_sizes_of_deepseeks_stock_stand_side_by_side(facts: ChangeSet) -> None:
    _disputed(facts, "rl-deepseek-stockpile")


def test_competing_accounts_of_v4s_training_stand_side_by_side(facts: ChangeSet) -> None:
    names = {v["slug"]: v for v in rows(facts, "model").values()}
    (slug,) = [slug for slug in names if re.fullmatch(r"(ds|deepseek)-v4(-pro)?", slug)]
    _disputed(facts, slug)


def _disputed(facts: ChangeSet, slug: str) -> None:
    stances: dict[str | None, set[str]] = {}
    sources: Counter[str] = Counter()
    for values in rows(facts, "citation").values():
        if values["record"] == id_of_slug(slug):
            stances.setdefault(values.get("field"), set()).add(values["stance"])
            sources[values["source"]] += 1
    assert any({"supports", "contradicts"} <= found for found in stances.values()), stances
    assert len(sources) >= 2


def test_they_say_as_of_which_day_they_hold() -> None:
    facts = edition(paths.starter())
    held, gathered = parse_date(facts.holds_as_of), parse_date(facts.collected)
    assert held.exact
    assert gathered.exact
    assert held.text <= gathered.text
    assert len(facts.about) > 100
    plain = tomllib.loads((paths.starter() / "starter.toml").read_text(encoding="utf-8"))
    assert set(plain) == {"holds_as_of", "collected", "about", "looked_for"}
    assert set(plain["looked_for"]) == set(AREAS)


def test_the_whole_is_as_old_as_the_area_looked_at_last(rules: Rules) -> None:
    facts = edition(paths.starter())
    days = {area: parse_date(day) for area, day in facts.looked_for.items()}
    assert all(day.exact and day.text <= facts.collected for day in days.values())
    assert facts.holds_as_of == min(day.text for day in days.values())
    assert facts.holds_as_of == rules.edition.holds_as_of.isoformat()
    written = (paths.starter() / "FACTS.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"^\| ([^|]+) \| (\d{4}-\d\d-\d\d) \|", written, re.MULTILINE))
    assert list(told.values()) == [day.text for day in days.values()]


def test_no_relocation_began_after_the_facts_were_gathered(facts: ChangeSet) -> None:
    gathered = parse_date(edition(paths.starter()).collected).latest
    assert gathered is not None
    for values in rows(facts, "relocation").values():
        began = values.get("began")
        if began and values.get("status") not in ("planned", None):
            earliest = parse_date(began).earliest
            assert earliest is None or earliest <= gathered, values["slug"]


#: The text of these does not tell which way they go.
UNDIRECTED = {
    "cn-scc-2023", "cn-pi-cert-2026", "us-ksa-deal-2025", "us-uae-deal-2025", "us-15pct-2025",
    "us-foundry-ext-2026", "us-cn-truce-2026", "us-aiplan-rule-2026",
}  # fmt: skip


def test_every_restriction_tells_which_way_it_goes(facts: ChangeSet) -> None:
    found = rows(facts, "restriction")
    ways = {values["slug"]: values.get("direction") for values in found.values()}
    assert {slug for slug, way in ways.items() if way is None} == UNDIRECTED
    assert ways["us-h20-letter-2025"] == "tightens"
    assert ways["us-h200-rule-2026"] == ways["us-diffusion-rescission-2025"] == "loosens"
    assert ways["us-hq-guidance-2026"] == "neither"
    for values in found.values():
        if values["kind"] == "entity listing":
            way = "neither" if "no export effect" in str(values.get("tags")) else "tightens"
            assert values.get("direction") == way, values["slug"]


def test_what_suspends_a_restriction_loosens(facts: ChangeSet) -> None:
    found = rows(facts, "restriction")
    links = [link for link in rows(facts, "link").values() if link["predicate"] == "suspends"]
    assert links
    for link in links:
        assert found[link["subject"]].get("direction") == "loosens", link["slug"]


def test_nothing_is_copied_from_the_article(facts: ChangeSet) -> None:
    # It is in Ukrainian: our own words are not. Names in their own script are names.
    cyrillic = re.compile("[\u0400-\u04ff]")
    found = [
        f"{change.kind} {values['slug']}.{name}"
        for change in facts.changes
        for values in [change.after or {}]
        for name, value in values.items()
        if name not in ("native_name", "aliases") and cyrillic.search(str(value))
    ]
    assert not found


def test_the_tables_are_plain_and_diffable() -> None:
    for path in sorted(paths.starter().glob("*.csv")):
        raw = path.read_bytes()
        assert b"\r" not in raw, path.name
        assert raw.endswith(b"\n"), path.name
        assert not raw.startswith(b"\xef\xbb\xbf"), path.name
    names = {path.stem for path in paths.starter().glob("*.csv")}
    assert names <= {kind.plural for kind in ALL_KINDS}
