"""The class of a chip: thresholds at, just under and just over; unknown figures; dates."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from chipline.export_rules.classification import Classification, _between, classify
from chipline.export_rules.metrics import ChipFigures
from chipline.export_rules.rulebook.rules import Rules

IN_2022, IN_2024 = date(2023, 1, 1), date(2024, 6, 1)
HAIR = 1e-6


def _class(rules: Rules, day: date = IN_2024, **figures: object) -> Classification:
    values = {"datacentre": True, "interconnect_gbps": 700.0, **figures}
    return classify(ChipFigures(**values), day, rules)  # type: ignore[arg-type]


def test_the_classes_of_the_facts(
    rules: Rules, chip_rows: list[dict[str, str]], chips: dict[str, ChipFigures]
) -> None:
    #: The facts leave open what one failing figure of two already settles.
    settled_by_one = {"nv-6000d"}
    for row in chip_rows:
        chip = chips[row["slug"]]
        for day, column in ((IN_2022, "class_oct2022"), (IN_2024, "class_oct2023")):
            found = classify(chip, day, rules)
            stated = row[column]
            if day == IN_2022 and row["slug"] in settled_by_one:
                assert found.eccn == "none"
            elif stated.startswith("unknown"):
                assert found.eccn == "undetermined", row["slug"]
                assert found.missing
            elif stated.startswith("not controlled"):
                assert found.eccn == "none", row["slug"]
                assert (found.paragraph == "Note 2") == ("Note 2" in stated)
            else:
                wanted = stated.split(" ")[0]
                assert wanted in (found.paragraph, found.eccn), row["slug"]


@pytest.mark.parametrize(
    ("tpp", "density", "paragraph"),
    [
        (4800, 0.1, "3A090.a.1"),
        (4800 - HAIR, 0.1, ""),
        (4800 + HAIR, 0.1, "3A090.a.1"),
        (4800 - HAIR, 1.6, "3A090.b.1"),
        (4800, 1.6, "3A090.a.1"),
        (1600, 5.92, "3A090.a.2"),
        (1600, 5.92 - HAIR, "3A090.b.2"),
        (1600, 5.92 + HAIR, "3A090.a.2"),
        (1600 - HAIR, 5.92, ""),
        (1600 - HAIR, 99, ""),
        (2400, 1.6, "3A090.b.1"),
        (2400, 1.6 - HAIR, ""),
        (2400, 1.6 + HAIR, "3A090.b.1"),
        (2400 - HAIR, 1.6, ""),
        (2400 + HAIR, 1.6, "3A090.b.1"),
        (2400 - HAIR, 3.2, "3A090.b.2"),
        (2400, 5.92 - HAIR, "3A090.b.1"),
        (2400, 5.92, "3A090.a.2"),
        (1600, 3.2, "3A090.b.2"),
        (1600, 3.2 - HAIR, ""),
        (1600, 3.2 + HAIR, "3A090.b.2"),
        (1600 - HAIR, 3.2, ""),
        (0, 0, ""),
    ],
)
def test_the_lines_of_2023(rules: Rules, tpp: float, density: float, paragraph: str) -> None:
    found = _class(rules, tpp=tpp, density=density)
    assert found.paragraph == paragraph
    assert found.eccn == (paragraph[:7] or "none")


@pytest.mark.parametrize(
    ("tpp", "io", "eccn"),
    [
        (4800, 600, "3A090"),
        (4800 - HAIR, 600, "none"),
        (4800, 600 - HAIR, "none"),
        (4800 + HAIR, 600 + HAIR, "3A090"),
        (15832, 400, "none"),
        (99, 900, "none"),
    ],
)
def test_the_lines_of_2022(rules: Rules, tpp: float, io: float, eccn: str) -> None:
    assert _class(rules, IN_2022, tpp=tpp, interconnect_gbps=io).eccn == eccn


@pytest.mark.parametrize(
    ("tpp", "density", "paragraph"),
    [
        (4800 - HAIR, 9, "Note 2"),
        (4800, 9, "3A090.a.1"),
        (1600, 5.92, "Note 2"),
        (2400, 1.6, "Note 2"),
        (1000, 9, ""),
    ],
)
def test_note_2_frees_what_is_not_for_data_centres(
    rules: Rules, tpp: float, density: float, paragraph: str
) -> None:
    assert _class(rules, tpp=tpp, density=density, datacentre=False).paragraph == paragraph


def test_the_note_did_not_exist_in_2022(rules: Rules) -> None:
    assert _class(rules, IN_2022, tpp=4800, datacentre=False).eccn == "3A090"


@pytest.mark.parametrize(
    ("first", "before", "after"),
    [
        (date(2022, 10, 21), "none", "3A090"),
        (date(2023, 11, 17), "3A090", "3A090.a"),
    ],
)
def test_the_list_changes_on_its_days(rules: Rules, first: date, before: str, after: str) -> None:
    assert _class(rules, first - timedelta(days=1), tpp=5000, density=6).eccn == before
    assert _class(rules, first, tpp=5000, density=6).eccn == after


def test_an_unknown_die_area_matters_only_where_density_decides(rules: Rules) -> None:
    assert _class(rules, tpp=4800).paragraph == "3A090.a.1"
    assert _class(rules, tpp=1599).eccn == "none"
    assert _class(rules, tpp=3000, datacentre=False).paragraph == "Note 2"
    found = _class(rules, tpp=3000)
    assert found.eccn == "undetermined"
    assert tuple(map(str, found.missing)) == ("die area",)
    assert {case.paragraph: str(case.condition) for case in found.cases} == {
        "": "if performance density is below 1.6",
        "3A090.b.1": "if performance density is at least 1.6 and below 5.92",
        "3A090.a.2": "if performance density is at least 5.92",
    }


def test_an_unknown_throughput_with_a_known_area_is_one_unknown(rules: Rules) -> None:
    found = _class(rules, die_area_mm2=750.0)
    assert tuple(map(str, found.missing)) == ("throughput",)
    assert [(case.paragraph, str(case.condition)) for case in found.cases] == [
        ("", "if TPP is below 2,400"),
        ("3A090.b.1", "if TPP is at least 2,400 and below 4,440"),
        ("3A090.a.2", "if TPP is at least 4,440 and below 4,800"),
        ("3A090.a.1", "if TPP is at least 4,800"),
    ]


def test_nothing_known_leaves_every_class_open(rules: Rules) -> None:
    found = _class(rules, datacentre=None, interconnect_gbps=None)
    assert {case.eccn for case in found.cases} == {"none", "3A090.a", "3A090.b"}
    assert tuple(map(str, found.missing)) == (
        "throughput",
        "die area",
        "whether it is marketed for data centres",
    )


def test_unknown_marketing_matters_below_4800_and_for_the_exceptions_above(rules: Rules) -> None:
    below = _class(rules, tpp=2000, density=6, datacentre=None)
    assert below.eccn == "undetermined"
    assert tuple(map(str, below.missing)) == ("whether it is marketed for data centres",)
    above = _class(rules, tpp=6000, density=6, datacentre=None)
    assert (above.eccn, above.paragraph) == ("3A090.a", "3A090.a.1")
    assert {case.datacentre for case in above.cases} == {True, False}


def test_one_failing_figure_settles_the_rule_of_2022(rules: Rules) -> None:
    assert _class(rules, IN_2022, tpp=None, interconnect_gbps=128).eccn == "none"
    assert _class(rules, IN_2022, tpp=4000, interconnect_gbps=None).eccn == "none"
    found = _class(rules, IN_2022, tpp=5000, interconnect_gbps=None)
    assert tuple(map(str, found.missing)) == ("interconnect bandwidth",)


def test_steps_show_the_numbers_compared(rules: Rules) -> None:
    found = _class(rules, tpp=1912, density=3.1396)
    assert [step.rule for step in found.steps] == [
        "3A090.a.1",
        "3A090.a.2",
        "3A090.b.1",
        "3A090.b.2",
    ]
    assert "performance density 3.14 < 3.2" in str(found.steps[-1].text)
    assert found.steps[0].numbers[0].holds is False
    assert all(step.restriction == "us-acs-ifr-2023" for step in found.steps)


def test_figures_close_to_a_line_are_written_apart(rules: Rules) -> None:
    text = str(_class(rules, tpp=4799.9999, density=1).steps[0].text)
    assert "4,799.9999 < 4,800" in text
    closer = str(_class(rules, tpp=4800 - 1e-9, density=1).steps[0].text)
    assert "4,799.999999999 < 4,800" in closer


def test_caveats_for_bounds_estimates_and_memory(rules: Rules) -> None:
    one = _class(rules, fp16_tflops=118.7, die_area_mm2=700.0)
    assert any("TPP is at least 1,899" in str(text) for text in one.caveats)
    rough = _class(rules, fp16_tflops=181, fp8_tops=1, die_area_mm2=700, die_area_estimated=True)
    assert any("would change at 489 mm2" in str(text) for text in rough.caveats)
    dense = _class(rules, fp8_tops=275, fp16_tflops=275, die_area_mm2=600, die_area_estimated=True)
    assert any("would change at 743 mm2" in str(text) for text in dense.caveats)
    sure = _class(rules, fp16_tflops=1000, fp8_tops=1, die_area_mm2=700, die_area_estimated=True)
    assert not any("would change" in str(text) for text in sure.caveats)
    late = date(2024, 12, 2)
    stacked = _class(rules, late, tpp=100.0, memory_type="HBM3")
    assert any("3A090.c" in str(text) for text in stacked.caveats)
    earlier = _class(rules, late - timedelta(days=1), tpp=100.0, memory_type="HBM3")
    assert not any("3A090.c" in str(text) for text in earlier.caveats)
    assert not _class(rules, late, tpp=100.0, memory_type="GDDR6").caveats


@pytest.mark.parametrize(
    ("figure", "within"),
    [(500 - HAIR, False), (500, True), (600 - HAIR, True), (600, False), (600 + HAIR, False)],
)
def test_lower_bounds_belong_to_a_paragraph_and_upper_ones_do_not(
    figure: float, *, within: bool
) -> None:
    """Also where no paragraph above it takes what lies at its upper bound, as all of today's do."""
    assert _between(figure, 500, 600) is within
    assert _between(figure, None, 600) is (figure < 600)
    assert _between(figure, 500, None) is (figure >= 500)
