"""Units: what is turned into what, exactly; bits and what is not known never are."""

from __future__ import annotations

import pytest

from chipline.records.fields import FieldSpec, FieldType
from chipline.records.kinds import ALL_KINDS
from chipline.records.notation.numbers import Marks
from chipline.records.notation.units import LETTERS, QUANTITIES, converted, factor
from chipline.records.record import KINDS
from chipline.records.values import FieldValueError, read

MEASURED = [
    (kind.name, spec.name)
    for kind in ALL_KINDS
    for spec in kind.fields.values()
    if spec.type in (FieldType.NUMBER, FieldType.INTEGER) and spec.editable
]
KNOWN = sorted({unit for units in QUANTITIES.values() for unit in units})
STRANGE = ["approx.", "nibbles", "USD", "°C", "hp", "Gbaud", "$", "FP16", "per card", "metres", "GB/h",
           "inch²", "kWh", "B/W", "GT/s", "dB", "1000", "?", "words"]  # fmt: skip
MEMORY = KINDS["chip"].fields["memory_gb"]


def spec_of(kind: str, field: str) -> FieldSpec:
    return KINDS[kind].fields[field]


@pytest.mark.parametrize(
    ("figure", "unit", "wanted", "becomes"),
    [
        (192_000_000_000, "bytes", "GB", 192),
        (7.37e12, "byte/s", "GB/s", 7370),
        (2.307e15, "FLOP/s", "TFLOPS", 2307),
        (2.307, "PFLOPS", "TFLOPS", 2307),
        (989_500, "GFLOPS", "TFLOPS", 989.5),
        (1979, "TFLOPS", "TOPS", 1979),
        (96, "GiB", "GB", 103.079215104),
        (98304, "MiB", "GB", 103.079215104),
        (80_000, "MB", "GB", 80),
        (0.08, "TB", "GB", 80),
        (4.8, "TB/s", "GB/s", 4800),
        (4.8, "TBps", "GB/s", 4800),
        (0.7, "kW", "W", 700),
        (1.2, "GW", "MW", 1200),
        (350_000, "kW", "MW", 350),
        (500, "mW", "W", 0.5),
        (8.14, "cm²", "mm²", 814),
        (0.000814, "m2", "mm²", 814),
        (814, "mm^2", "mm²", 814),
        (671, "B", "billion", 671),
        (670_000_000_000, "parameters", "billion", 670),
        (1.8, "trillion", "billion", 1800),
        (10, "k", "chips", 10_000),
        (3.8, "YFLOP", "FLOP", 3.8e24),
        (80, "ГБ", "GB", 80),
        (4.8, "ТБ/с", "GB/s", 4800),
        (81920, "МіБ", "GB", 85.89934592),
        (150_000, "кВт", "MW", 150),
        (0.15, "ГВт", "MW", 150),
        (150, "мегават", "MW", 150),
        (989.5, "ТФЛОПС", "TFLOPS", 989.5),
        (2.3, "ПФЛОПС", "TFLOPS", 2300),
        (814, "мм²", "mm²", 814),
        (12, "тис. чипів", "chips", 12_000),
        (1.2, "млн", "chips", 1_200_000),
        (70, "млрд параметрів", "billion", 70),
        (5, "万", "chips", 50_000),
        (5, "万枚", "chips", 50_000),
        (1.2, "亿", "chips", 120_000_000),
        (1.5, "万亿参数", "billion", 1500),
        (2, "million bytes", "GB", 0.002),
        (1.2, "thousand MW", "MW", 1200),
        (1.5, "k MW", "MW", 1500),
        (5, "Mrd.", "chips", 5e9),
        (3, "lakh", "chips", 300_000),
        (45, "percent", "%", 45),
        (45, "٪", "%", 45),
        (31.5, "deg", "°", 31.5),
        (5, "USD bn", "USD", 5e9),
        (250, "US$", "USD", 250),
        (4, "nm", "µm", 0.004),
        (5e25, "FLOPs", "FLOP", 5e25),
        (1979, "TFLOPs", "TFLOPS", 1979),
        (0.5, "B params", "billion", 0.5),
        (1.8, "T parameters", "billion", 1800),
        (814, "square mm", "mm²", 814),
        (80, "ＧＢ", "GB", 80),
        (4.8, "TB / s", "GB/s", 4800),
    ],
)
def test_figures_are_turned_exactly(figure: float, unit: str, wanted: str, becomes: float) -> None:
    assert converted(figure, unit, wanted) == becomes


@pytest.mark.parametrize(
    ("unit", "wanted"),
    [
        ("Gb", "GB"), ("Gbit", "GB"), ("bits", "GB"), ("gb", "GB"), ("Gbps", "GB/s"),
        ("Gbit/s", "GB/s"), ("Tb/s", "GB/s"), ("gbps", "GB/s"), ("GB", "GB/s"), ("GB/s", "GB"),
        ("mw", "MW"), ("FLOP", "TFLOPS"), ("TFLOPS", "FLOP"), ("FLOPS", "FLOP"), ("W", "GB"), ("%", "MW"),
        ("MW", "W/s"), ("B", "FLOP"), ("", "GB"), ("GB", ""), ("mm", "mm²"), ("chips", "billion"),
        ("Гб", "GB"), ("гб", "GB"), ("Гбіт/с", "GB/s"), ("мвт", "MW"), ("m", "chips"), ("m", "MW"),
        ("兆", "chips"), ("k", "MW"), ("MM", "chips"),
    ],
)  # fmt: skip
def test_what_is_another_quantity_or_could_be_is_not_turned(unit: str, wanted: str) -> None:
    assert factor(unit, wanted) is None


def test_every_unit_of_a_field_is_known() -> None:
    declared = {spec_of(kind, field).unit for kind, field in MEASURED} - {""}
    assert declared <= set(KNOWN)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("80 GB", 80), ("80GB", 80), ("0.08 TB", 80), ("81920 MiB", 85.89934592), ("1,024.5 GB", 1024.5),
        ("80000000000 bytes", 80), ("8e10 B", 80), ("80", 80),
    ],
)  # fmt: skip
def test_a_figure_may_bring_its_unit(text: str, value: float) -> None:
    assert read(MEMORY, text, Marks(".", ",")) == value
    assert read(MEMORY, text, Marks(".", ","), unit="GB") == value


def test_the_unit_of_the_heading_holds_where_a_cell_has_none() -> None:
    assert read(MEMORY, "192000000000", unit="bytes") == 192
    assert read(MEMORY, "192 GB", unit="bytes") == 192
    assert read(MEMORY, "192", unit="") == 192


@pytest.mark.parametrize(
    "text", ["80 Gb", "80 Gbit", "640 gb", "80 %", "80 GB/s", "80 W", "80 cards"]
)
def test_a_figure_in_another_unit_is_refused(text: str) -> None:
    unit = text.partition(" ")[2]
    with pytest.raises(FieldValueError, match=f"Memory is in GB, and “{unit}” can’t be turned"):
        read(MEMORY, text)


@pytest.mark.parametrize(("kind", "field"), MEASURED)
def test_no_cell_with_another_unit_is_taken_as_it_is(kind: str, field: str) -> None:
    spec = spec_of(kind, field)
    for unit in (*KNOWN, *STRANGE[:8]):
        try:
            value = read(spec, f"3 {unit}")
        except FieldValueError:
            continue
        # A letter alone is a large number where it can't be the head of another unit, and “m” one
        # where a million and a thousandth of a billion are the same.
        size = factor(unit, spec.unit) or LETTERS.get(unit)
        if unit == "m" and spec.unit == "billion":
            size = factor("M", spec.unit)
        assert size is not None, unit
        assert value == float(f"{float(3 * size):.15g}"), unit
