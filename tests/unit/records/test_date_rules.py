"""Dates held against one another: what may not surely lie before what."""

from __future__ import annotations

import pytest

from chipline.records.date_rules import RULES, doubts
from chipline.records.fields import FieldType
from chipline.records.message import EdtfDate
from chipline.records.record import KINDS


def codes(
    kind: str, around: dict[str, dict[str, object]] | None = None, **values: object
) -> list[str]:
    return [doubt.code for doubt in doubts(kind, values, around or {})]


@pytest.mark.parametrize("rule", RULES, ids=[f"{rule.kind}.{rule.code}" for rule in RULES])
def test_rules_speak_of_dates_that_there_are(rule: object) -> None:
    from chipline.records.date_rules import DateOrder  # noqa: PLC0415

    assert isinstance(rule, DateOrder)
    own, other = KINDS[rule.kind].fields, KINDS[rule.other or rule.kind].fields
    assert own[rule.later].type is FieldType.DATE
    assert all(other[name].type is FieldType.DATE for name in rule.earlier)
    assert bool(rule.via) is bool(rule.other)
    if rule.via:
        assert own[rule.via].reference == rule.other
    if rule.unless:
        assert rule.unless[1] in own[rule.unless[0]].choices


@pytest.mark.parametrize(
    ("announced", "effective", "doubted"),
    [
        ("2025-04-09", "2025-04-08", True),
        ("2025-04-09", "2025-04-09", False),
        ("2025-04", "2025-03", True),
        ("2025-04", "2025", False),
        ("2025-04~", "2025-04", False),
        ("../2025", "2020", False),
        ("2025", "2024/..", False),
        ("2025-04-09", None, False),
        ("2025-04-09", "no date", False),
    ],
)
def test_only_what_is_surely_before_is_doubted(
    announced: str,
    effective: str | None,
    doubted: bool,  # noqa: FBT001
) -> None:
    found = codes("restriction", announced=announced, effective=effective)
    assert found == (["announced"] if doubted else [])


def test_an_end_before_the_beginning_is_doubted_at_both_fields() -> None:
    (found,) = doubts("tenancy", {"began": "2025-04", "ended": "2024"}, {})
    assert found.fields == ("ended", "began")
    assert str(found.message) == "It ended (2024) before it began (2025-04)."
    dates = {name: part for name, part in found.message.parts if name != "name"}
    assert dates == {"later": EdtfDate("2024"), "earlier": EdtfDate("2025-04")}
    assert all(isinstance(part, EdtfDate) for part in dates.values()), "a window shows them its way"


def test_a_relocation_is_held_against_its_trigger_unless_it_is_a_stockpile() -> None:
    around: dict[str, dict[str, object]] = {
        "t": {"name": "Letter", "announced": None, "effective": "2025-04-09"}
    }
    assert codes("relocation", around, trigger="t", began="2025-01") == ["trigger"]
    assert codes("relocation", around, trigger="t", began="2025-05") == []
    hoard = ["inference", "stockpile"]
    assert codes("relocation", around, trigger="t", began="2025-01", workloads=hoard) == []
    assert codes("relocation", {}, trigger="t", began="2025-01") == []


def test_a_source_is_read_after_it_was_published() -> None:
    assert codes("source", published="2025-04", accessed="2025-03-01") == ["opened"]
    around: dict[str, dict[str, object]] = {"s": {"name": "Paper", "published": "2026"}}
    assert codes("citation", around, source="s", verified="2025") == ["verified"]


# -- figures ----------------------------------------------------------------------------------

RANGED = [
    (kind.name, spec.name)
    for kind in KINDS.values()
    for spec in kind.fields.values()
    if spec.typical is not None
]


def test_every_figure_with_a_unit_has_a_typical_range_within_its_bounds() -> None:
    for kind in KINDS.values():
        for spec in kind.fields.values():
            bounded = spec.minimum is not None and spec.maximum is not None
            if spec.type in (FieldType.NUMBER, FieldType.INTEGER) and spec.unit and spec.editable:
                assert bounded or spec.typical is not None, spec.name
            if spec.typical is not None:
                low, high = spec.typical
                assert (spec.minimum or 0) <= low < high


@pytest.mark.parametrize(("kind", "field"), RANGED)
def test_a_figure_a_thousand_times_off_is_doubted(kind: str, field: str) -> None:
    spec = KINDS[kind].fields[field]
    assert spec.typical is not None
    low, high = spec.typical
    for figure in (low, high, (low * high) ** 0.5 or high / 2):
        assert list(doubts(kind, {field: figure}, {})) == []
    for figure in (high * 1000, high * 1.01, low / 1000):
        if figure < low or figure > high:
            (found,) = doubts(kind, {field: figure}, {})
            assert (found.code, found.fields) == ("unusual", (field,))
            assert spec.label in str(found.message)
    for nothing in (None, "", "many", True, [1]):
        assert list(doubts(kind, {field: nothing}, {})) == []


@pytest.mark.parametrize(
    ("figures", "fields"),
    [
        ({"fp16_tflops": 989.5, "fp8_tops": 1979}, None),
        ({"fp16_tflops": 1835, "fp8_tops": 1835}, None),
        ({"fp16_tflops": 4000, "fp8_tops": 17500, "fp4_tflops": 35000}, None),
        ({"fp16_tflops": 181}, None),
        ({"fp16_tflops": 17.5, "fp8_tops": 3500}, ("fp16_tflops", "fp8_tops")),
        ({"fp16_tflops": 989.5, "fp8_tops": 197.9}, ("fp16_tflops", "fp8_tops")),
        ({"fp8_tops": 4500, "fp4_tflops": 900}, ("fp8_tops", "fp4_tflops")),
        ({"fp16_tflops": 22.5, "fp4_tflops": 9000}, ("fp16_tflops", "fp4_tflops")),
        ({"fp16_tflops": 0, "fp8_tops": 4500}, ("fp16_tflops",)),
    ],
)
def test_throughputs_of_one_chip_go_together(
    figures: dict[str, float], fields: tuple[str, ...] | None
) -> None:
    found = [doubt.fields for doubt in doubts("chip", figures, {})]
    assert found == ([fields] if fields else [])


def test_a_lost_thousand_is_doubted_twice_over() -> None:
    found = {each.code for each in doubts("chip", {"fp16_tflops": 1.8, "fp8_tops": 3500}, {})}
    assert found == {"unusual", "precision"}
