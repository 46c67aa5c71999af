"""Who is affected: by the rule, by name, by party, by trigger, and by a scenario."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from chipline.export_rules.finding import Outcome
from chipline.export_rules.metrics import ChipFigures
from chipline.export_rules.overviews.affected import (
    How,
    Subject,
    Touched,
    answer_days,
    as_seen,
    counts,
    outcomes,
    touched,
)
from chipline.export_rules.record_facts import (
    Deployment,
    Holdings,
    KnownChip,
    KnownFirm,
    RestrictionFacts,
)
from chipline.export_rules.rulebook.rules import Rules

H20 = ChipFigures(
    slug="nv-h20",
    name="H20",
    fp16_tflops=148,
    fp8_tops=296,
    die_area_mm2=814,
    memory_bandwidth_gbps=4000,
    interconnect_gbps=900,
    datacentre=True,
    vendor_country="US",
    vendor="nvidia",
)
SLOW = replace(H20, slug="nv-l20", name="L20", memory_bandwidth_gbps=864, interconnect_gbps=64)
RELEASED = date(2024, 2, 1).toordinal()
LETTER = RestrictionFacts(
    id="letter", slug="us-h20-letter-2025", name="H20 letter", targets=frozenset({"h20", "nvidia"})
)
STOCK = Deployment(
    kind="cluster",
    id="stock",
    name="Stock",
    users=("ali",),
    owners=("ali",),
    chips=("h20",),
    countries=("CN",),
    earliest=date(2025, 1, 1).toordinal(),
)
MOVE = Deployment(
    kind="relocation", id="move", name="Move", users=("ali",), countries=("MY",), trigger="letter"
)
HELD = Holdings(
    chips={
        "h20": KnownChip(id="h20", figures=H20, earliest=RELEASED, latest=RELEASED),
        "l20": KnownChip(id="l20", figures=SLOW, earliest=RELEASED, latest=RELEASED),
    },
    firms={"ali": KnownFirm(id="ali", name="Alibaba", country="CN", listed_from=741_000)},
    deployments=(STOCK, MOVE),
    acts={LETTER.slug: LETTER},
)
AFTER, BEFORE = date(2025, 4, 9), date(2025, 4, 8)


def _by_id(rows: tuple[Touched, ...]) -> dict[str, Touched]:
    return {row.id: row for row in rows}


def test_the_letter_touches_what_it_reaches(rules: Rules) -> None:
    rows = touched(Subject(rules, LETTER), HELD, AFTER)
    found = _by_id(rows)
    assert set(found) == {"h20", "stock", "move"}
    assert found["h20"].how == (How.RULE, How.NAMED)
    assert found["h20"].answer.outcome is Outcome.LICENCE_REQUIRED
    assert How.RULE in found["stock"].how
    assert How.PARTY in found["stock"].how
    assert found["move"].how == (How.TRIGGER,)
    assert str(found["move"].line) == "not determinable: chip not named"
    assert [row.kind for row in rows] == ["chip", "cluster", "relocation"]


def test_before_the_letter_only_names_are_left(rules: Rules) -> None:
    found = _by_id(touched(Subject(rules, LETTER), replace(HELD, deployments=()), BEFORE))
    assert found["h20"].how == (How.NAMED,)
    assert found["h20"].answer.outcome is Outcome.NO_LICENCE


def test_the_destination_matters(rules: Rules) -> None:
    abroad = Subject(rules, LETTER, destination="MY")
    found = _by_id(touched(abroad, HELD, AFTER))
    assert found["h20"].answer.outcome is Outcome.NO_LICENCE
    assert str(found["h20"].note) == "sale to Malaysia"


def test_a_scenario_touches_what_it_answers_otherwise(rules: Rules) -> None:
    later = rules.with_scenario({"letter-h20-2025.from": date(2025, 6, 1)})
    found = _by_id(touched(Subject(later, law=rules), HELD, AFTER))
    assert set(found) == {"h20", "stock"}
    assert found["h20"].how == (How.CHANGED,)
    assert found["h20"].answer.outcome is Outcome.NO_LICENCE
    assert str(found["h20"].law_line) == "licence required"
    assert touched(Subject(later, law=rules), HELD, date(2025, 6, 1)) == ()
    beside = _by_id(touched(Subject(later, LETTER, rules), HELD, AFTER))
    assert str(beside["h20"].law_line) == "licence required"


def test_what_is_not_there_yet_comes_last(rules: Rules) -> None:
    rows = touched(Subject(rules, LETTER), HELD, AFTER)
    early = as_seen(rows, date(2024, 6, 1))
    assert {row.id: row.in_being for row in early} == {"h20": True, "stock": False, "move": True}
    assert not as_seen(rows, date(2023, 1, 1))[0].in_being


def test_counting(rules: Rules) -> None:
    rows = touched(Subject(rules, LETTER), HELD, AFTER)
    assert counts(rows) == {"chip": 1, "cluster": 1, "relocation": 1}
    assert outcomes(rows) == {Outcome.LICENCE_REQUIRED: 2, Outcome.UNDETERMINED: 1}


def test_answers_change_on_rule_days_and_listings(rules: Rules) -> None:
    days = answer_days((rules,), HELD)
    assert days == sorted(days)
    assert 741_000 in days
    assert AFTER.toordinal() in days
