"""Records as questions: tenancies, relocations and clusters, and what they leave open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chipline.export_rules.finding import Outcome
from chipline.export_rules.metrics import ChipFigures
from chipline.export_rules.question import Transaction
from chipline.export_rules.record_facts import Deployment, Holdings, KnownChip, KnownFirm
from chipline.export_rules.record_questions import answer_case, case_line, case_note
from chipline.export_rules.rulebook.rules import Rules
from chipline.records.ownership import Ownership, by_subsidiary

B200 = ChipFigures(
    slug="nv-b200",
    name="B200",
    fp16_tflops=2250,
    fp8_tops=4500,
    fp4_tflops=9000,
    die_area_mm2=1628,
    memory_bandwidth_gbps=7700,
    interconnect_gbps=1800,
    datacentre=True,
    vendor_country="US",
    vendor="nvidia",
)
H20 = replace(
    B200,
    slug="nv-h20",
    name="H20",
    fp16_tflops=148,
    fp8_tops=296,
    fp4_tflops=None,
    die_area_mm2=814,
    memory_bandwidth_gbps=4000,
    interconnect_gbps=900,
)
ASCEND = replace(B200, slug="hw-910c", name="Ascend 910C", vendor_country="CN", vendor="huawei")
FIRMS = {
    each.id: each
    for each in (
        KnownFirm(id="bytedance", name="ByteDance", country="CN"),
        KnownFirm(id="tiktok", name="TikTok", country="SG", parent="bytedance"),
        KnownFirm(id="aolani", name="Aolani", country="KY"),
        KnownFirm(id="local", name="Local", country="MY"),
        KnownFirm(id="nowhere", name="Nowhere"),
        KnownFirm(id="listed", name="Listed", country="MY", listed_from=738_000),
    )
}
CHIPS = {
    "b200": KnownChip(id="b200", figures=B200),
    "h20": KnownChip(id="h20", figures=H20),
    "ascend": KnownChip(id="ascend", figures=ASCEND),
}
HELD = Holdings(chips=CHIPS, firms=FIRMS)
DAY = date(2026, 3, 1)
RENTAL = Deployment(
    kind="relocation",
    id="rl",
    name="Rental",
    users=("bytedance",),
    owners=("aolani",),
    chips=("b200",),
    countries=("MY",),
    tenures=("cloud",),
)


def test_renting_somebody_elses_chips_is_a_use(rules: Rules) -> None:
    answer = answer_case(RENTAL, HELD, DAY, rules)
    assert answer.outcome is Outcome.NO_LICENCE
    assert answer.asked is not None
    assert answer.asked.question.transaction is Transaction.REMOTE_USE
    assert answer.asked.question.owner_hq == "KY"
    assert any("use only" in str(text) for text in answer.asked.finding.caveats)
    assert str(case_line(answer)) == "no licence for the use"
    assert str(case_note(answer, rules)) == "remote use of B200 in Malaysia, user from China"


@pytest.mark.parametrize("user", ["bytedance", "tiktok"])
def test_a_chinese_groups_own_import_needs_a_licence(rules: Rules, user: str) -> None:
    own = replace(RENTAL, users=(user,), owners=("bytedance",), tenures=("leased",))
    answer = answer_case(own, HELD, DAY, rules)
    assert answer.outcome is Outcome.LICENCE_REQUIRED
    assert str(case_line(answer)).startswith("licence required")
    assert "new supply of B200 to Malaysia" in str(case_note(answer, rules))


def test_who_owned_the_user_on_the_day_decides(rules: Rules) -> None:
    sold = date(2026, 1, 15).toordinal()
    links = (
        Ownership(link="1", subsidiary="local", owner="bytedance", earliest=700_000, latest=sold),
        Ownership(link="2", subsidiary="local", owner="aolani", earliest=sold),
    )
    held = replace(HELD, ownerships=by_subsidiary(links))
    own = replace(RENTAL, users=("local",), owners=("local",), tenures=("owned",))
    day_before, day = date.fromordinal(sold - 1), date.fromordinal(sold)
    assert answer_case(own, held, day_before, rules).outcome is Outcome.LICENCE_REQUIRED
    assert answer_case(own, held, day, rules).outcome is Outcome.NO_LICENCE
    # Hardware of the same group is the user's own, while it is the same group.
    lent = replace(own, owners=("bytedance",), tenures=("leased",))
    before = answer_case(lent, held, day_before, rules)
    assert before.asked is not None
    assert before.asked.question.transaction is not Transaction.REMOTE_USE
    after = answer_case(lent, held, day, rules)
    assert after.asked is not None
    assert after.asked.question.transaction is Transaction.REMOTE_USE


def test_a_local_firms_import_needs_none(rules: Rules) -> None:
    own = replace(RENTAL, users=("local",), owners=("local",), tenures=("owned",))
    assert answer_case(own, HELD, DAY, rules).outcome is Outcome.NO_LICENCE


def test_a_party_on_the_entity_list_counts_from_its_day(rules: Rules) -> None:
    own = replace(RENTAL, users=("listed",), owners=(), tenures=("owned",))
    before = answer_case(own, HELD, date.fromordinal(737_999), rules)
    after = answer_case(own, HELD, date.fromordinal(738_000), rules)
    assert (before.outcome, after.outcome) == (Outcome.NO_LICENCE, Outcome.LICENCE_REQUIRED)


@pytest.mark.parametrize(
    ("change", "missing"),
    [
        ({"chips": ()}, "chip not named"),
        ({"chips": ("gone",)}, "chip not named"),
        ({"countries": ()}, "destination not known"),
    ],
)
def test_nothing_is_guessed(rules: Rules, change: dict[str, tuple[str, ...]], missing: str) -> None:
    answer = answer_case(replace(RENTAL, **change), HELD, DAY, rules)  # type: ignore[arg-type]
    assert answer.outcome is Outcome.UNDETERMINED
    assert answer.asked is None
    assert missing in str(case_line(answer))
    assert case_note(answer, rules) is None


def test_an_unknown_owner_is_followed_both_ways(rules: Rules) -> None:
    unsaid = replace(RENTAL, owners=(), tenures=("leased",))
    answer = answer_case(unsaid, HELD, DAY, rules)
    assert answer.outcome is Outcome.UNDETERMINED
    assert "owns the hardware" in str(case_line(answer))
    to_local = replace(unsaid, users=("local",))
    assert answer_case(to_local, HELD, DAY, rules).outcome is Outcome.NO_LICENCE


@pytest.mark.parametrize("users", [(), ("nowhere",)])
def test_an_unknown_user_may_be_chinese(rules: Rules, users: tuple[str, ...]) -> None:
    own = replace(RENTAL, users=users, owners=(), tenures=("owned",))
    assert answer_case(own, HELD, DAY, rules).outcome is Outcome.UNDETERMINED
    to_china = replace(own, countries=("CN",))
    assert answer_case(to_china, HELD, DAY, rules).outcome is Outcome.LICENCE_REQUIRED


def test_the_strictest_of_several_decides(rules: Rules) -> None:
    both = replace(RENTAL, chips=("h20", "b200"), countries=("CN", "SG"), tenures=("owned",))
    day = date(2024, 6, 1)
    answer = answer_case(both, HELD, day, rules)
    assert answer.outcome is Outcome.LICENCE_REQUIRED
    assert answer.others == 3
    assert "strictest of 4 combinations" in str(case_note(answer, rules))
    only = answer_case(replace(both, chips=("h20",), countries=("CN",)), HELD, day, rules)
    assert only.outcome is Outcome.NO_LICENCE


def test_several_tenures_are_all_asked(rules: Rules) -> None:
    mixed = replace(RENTAL, tenures=("cloud", "owned", "leased"))
    answer = answer_case(mixed, HELD, DAY, rules)
    assert answer.outcome is Outcome.LICENCE_REQUIRED
    assert answer.others == 1


def test_a_chip_supplied_in_its_makers_country_is_no_export(rules: Rules) -> None:
    home = replace(RENTAL, kind="cluster", chips=("ascend",), countries=("CN",))
    answer = answer_case(home, HELD, DAY, rules)
    assert answer.asked is not None
    assert answer.asked.question.transaction is Transaction.TRANSFER
    assert "supply of Ascend 910C within China" in str(case_note(answer, rules))


def test_an_owners_chinese_parent_is_told(rules: Rules) -> None:
    hidden = replace(RENTAL, users=("local",), owners=("tiktok",), owner_country="SG")
    answer = answer_case(hidden, HELD, DAY, rules)
    assert answer.asked is not None
    assert answer.asked.question.owner_hq == "CN"
    reported = replace(RENTAL, owners=(), owner_country="SG")
    answer = answer_case(reported, HELD, DAY, rules)
    assert answer.asked is not None
    assert answer.asked.question.owner_hq == "SG"
