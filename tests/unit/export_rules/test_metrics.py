"""TPP and density against the figures that the researched facts state."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chipline.export_rules.metrics import ChipFigures, performance_density, tpp


def test_the_regulations_own_example() -> None:
    by_eight = tpp(ChipFigures(fp8_tops=600))
    by_sixteen = tpp(ChipFigures(fp16_tflops=300))
    assert by_eight is not None
    assert by_sixteen is not None
    assert by_eight.value == by_sixteen.value == 4800


def test_tpp_and_density_are_those_of_the_facts(
    chip_rows: list[dict[str, str]], chips: dict[str, ChipFigures]
) -> None:
    for row in chip_rows:
        total, density = tpp(chips[row["slug"]]), performance_density(chips[row["slug"]])
        assert (round(total.value) if total else "") == (int(row["tpp"]) if row["tpp"] else "")
        assert (total.format if total else "") in (row["tpp_format"], "FP16")
        stated = row["performance_density"]
        assert (density is None) == (stated == "")
        if density is not None:
            assert density.value == pytest.approx(float(stated), abs=0.0051)


def test_the_highest_format_is_named_and_every_product_shown(
    chips: dict[str, ChipFigures],
) -> None:
    total = tpp(chips["amd-mi355x"])
    assert total is not None
    assert total.format == "FP6"
    assert [round(each.tpp) for each in total.products] == [40266, 40266, 60398, 40265]
    assert "FP6 10,066.3 x 6 = 60,398" in str(total.working)


def test_one_published_format_is_a_lower_bound() -> None:
    total = tpp(ChipFigures(fp16_tflops=118.7))
    assert total is not None
    assert total.is_lower_bound
    assert total.missing == ("8-bit", "FP6", "FP4")
    assert "at least 1,899" in str(total.working)
    two = tpp(ChipFigures(fp16_tflops=118.7, fp8_tops=10))
    assert two is not None
    assert not two.is_lower_bound


def test_no_throughput_gives_no_tpp_and_no_density() -> None:
    assert tpp(ChipFigures(die_area_mm2=100)) is None
    assert performance_density(ChipFigures(die_area_mm2=100)) is None
    assert performance_density(ChipFigures(fp16_tflops=100)) is None
    assert performance_density(ChipFigures(fp16_tflops=100, die_area_mm2=0)) is None


def test_figures_given_outright_override() -> None:
    figures = ChipFigures(fp16_tflops=1, tpp=5000, density=3.3)
    total, density = tpp(figures), performance_density(figures)
    assert total is not None
    assert density is not None
    assert (total.value, density.value) == (5000, 3.3)
    assert "as given" in str(total.working)
    assert "as given" in str(density.working)


def test_an_estimated_area_is_said() -> None:
    density = performance_density(
        ChipFigures(fp16_tflops=100, die_area_mm2=400, die_area_estimated=True)
    )
    assert density is not None
    assert density.value == 4
    assert "an estimated 400 mm2" in str(density.working)


def test_a_record_is_read_with_blanks_as_unknown() -> None:
    figures = ChipFigures.from_record(
        {"slug": "x", "name": "X", "fp16_tflops": "12.5", "fp8_tops": "", "datacentre": None},
        vendor_country="US",
        vendor="NVIDIA",
    )
    assert figures.fp16_tflops == 12.5
    assert figures.fp8_tops is None
    assert figures.datacentre is None
    assert figures.vendor == "NVIDIA"
    assert (figures.label, ChipFigures(slug="s").label, str(ChipFigures().label)) == (
        "X",
        "s",
        "the chip",
    )


@pytest.mark.parametrize("value", ["fast", True, [1], -1, float("nan"), float("inf")])
def test_a_figure_that_is_none_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="fp16_tflops"):
        ChipFigures.from_record({"fp16_tflops": value}, vendor_country=None)


rate = st.none() | st.floats(0, 1e6)


@given(rate, rate, rate, rate)
def test_tpp_is_no_less_than_any_product_and_is_one_of_them(
    half: float | None, eight: float | None, six: float | None, four: float | None
) -> None:
    total = tpp(ChipFigures(fp16_tflops=half, fp8_tops=eight, fp6_tflops=six, fp4_tflops=four))
    pairs = ((half, 16), (eight, 8), (six, 6), (four, 4))
    products = [value * bits for value, bits in pairs if value is not None]
    assert (total.value if total else None) == max(products, default=None)
