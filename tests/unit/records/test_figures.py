"""Figures with what people write around them: read in the field's unit, or refused with a way on."""

from __future__ import annotations

import pytest

from chipline.records.fields import FieldSpec
from chipline.records.notation.figures import read_figure, read_range
from chipline.records.notation.numbers import Marks, NumberError
from chipline.records.record import KINDS

ENGLISH, GERMAN, UKRAINIAN = Marks(".", ","), Marks(",", "."), Marks(",", "\u00a0")
CHINESE, ARABIC = ENGLISH, Marks("٫", "٬")


def spec(kind: str, field: str) -> FieldSpec:
    return KINDS[kind].fields[field]


MEMORY, POWER, TDP = (
    spec("chip", "memory_gb"),
    spec("facility", "power_live_mw"),
    spec("chip", "tdp_w"),
)
CHIPS, PARAMETERS = spec("cluster", "quantity_low"), spec("model", "parameters_total_b")
COMPUTE, RATE = spec("model", "training_compute_flop"), spec("chip", "interconnect_gbps")
SPEED = spec("chip", "fp16_tflops")


@pytest.mark.parametrize(
    ("marks", "field", "typed", "figure"),
    [
        (ENGLISH, CHIPS, "10k", 10_000),
        (ENGLISH, CHIPS, "16k GPUs", 16_000),
        (ENGLISH, CHIPS, "1.5 million", 1_500_000),
        (ENGLISH, CHIPS, "1.5M", 1_500_000),
        (ENGLISH, CHIPS, "2bn", 2_000_000_000),
        (ENGLISH, PARAMETERS, "671B", 671),
        (ENGLISH, PARAMETERS, "1.8 trillion parameters", 1800),
        (ENGLISH, PARAMETERS, "7m", 0.007),
        (ENGLISH, TDP, "1.2k", 1200),
        (ENGLISH, TDP, "1.2 kW", 1200),
        (ENGLISH, POWER, "1.2 thousand MW", 1200),
        (ENGLISH, COMPUTE, "5×10²⁵ FLOP", 5e25),
        (ENGLISH, COMPUTE, "5e25", 5e25),
        (ENGLISH, MEMORY, "192000 million bytes", 192),
        (GERMAN, SPEED, "1.234,5 TFLOPS", 1234.5),
        (GERMAN, SPEED, "1,5 PFLOPS", 1500),
        (GERMAN, CHIPS, "12 Tsd.", 12_000),
        (GERMAN, CHIPS, "1,5 Mio. Chips", 1_500_000),
        (GERMAN, COMPUTE, "1,5·10²⁵", 1.5e25),
        (UKRAINIAN, MEMORY, "80 ГБ", 80),
        (UKRAINIAN, POWER, "1 240,5 МВт", 1240.5),
        (UKRAINIAN, POWER, "0,15 ГВт", 150),
        (UKRAINIAN, CHIPS, "12 тис. чипів", 12_000),
        (UKRAINIAN, CHIPS, "1,2 млн", 1_200_000),
        (UKRAINIAN, PARAMETERS, "70 млрд параметрів", 70),
        (UKRAINIAN, SPEED, "989,5 ТФЛОПС", 989.5),
        (UKRAINIAN, COMPUTE, "5е+25", 5e25),
        (CHINESE, CHIPS, "5万", 50_000),
        (CHINESE, CHIPS, "１．２亿", 120_000_000),
        (CHINESE, PARAMETERS, "6710 亿参数", 671),
        (CHINESE, POWER, "１５０ＭＷ", 150),
        (ARABIC, POWER, "١٬٢٤٠٫٥ MW", 1240.5),
        (ARABIC, CHIPS, "٥ مليون", 5_000_000),
        (ARABIC, SPEED, "\u061c٩٨٩٫٥", 989.5),
    ],
)
def test_a_figure_is_brought_into_the_unit_of_its_field(
    marks: Marks, field: FieldSpec, typed: str, figure: float
) -> None:
    assert read_figure(field, typed, marks) == figure


@pytest.mark.parametrize(
    ("marks", "field", "typed", "said"),
    [
        (ENGLISH, MEMORY, "640 gb", ("can’t be turned into it unasked: write 640 GB if bytes are meant, "
                                    "or 80 GB if bits are.")),
        (UKRAINIAN, MEMORY, "80 Гб", "write 80 GB if bytes are meant, or 10 GB if bits are."),
        (UKRAINIAN, RATE, "900,5 Гбіт/с", "write 900,5 GB/s if bytes are meant, or 112,5625 GB/s if"),
        (ENGLISH, POWER, "500 mw", "“500 mw” can be 500 MW or 500 mW: write the one that is meant."),
        (UKRAINIAN, POWER, "150 мвт", "“150 мвт” can be 150 МВт or 150 мВт"),
        (ENGLISH, POWER, "350k", "“350k” can be 350000 MW or 350 kW"),
        (ENGLISH, CHIPS, "10m", "“10m” can be 10000000 chips or 0.01 chips"),
        (ENGLISH, POWER, "45%", "Live is in MW, and “%” can’t be turned into it."),
        (ENGLISH, CHIPS, "2兆", "“兆” can’t be turned into it"),
        (ENGLISH, POWER, "(35)", "“(35)” is not a number"),
        (ENGLISH, POWER, "2024-06-01", "“2024-06-01” is not a number"),
        (GERMAN, SPEED, "1.800 TFLOPS", "“1.800 TFLOPS” can be 1,800 or 1.8: write 1800 or 1,80."),
        (ENGLISH, COMPUTE, "1e308 YFLOP", "is not a finite number"),
        (ENGLISH, CHIPS, "~16,000", ("Quantity, low can’t hold that a figure is only about so: write "
                                    "16,000, and “about” into the notes or the quote of a citation.")),
        (UKRAINIAN, POWER, "близько 100 МВт", "write 100 МВт, and"),
        (CHINESE, CHIPS, "约1万", "write 1万, and"),
        (GERMAN, POWER, "etwa 1.800", "“1.800” can be"),
        (ENGLISH, CHIPS, "10,000–12,000", ("“10,000–12,000” is a range: write 10,000 into the low one of "
                                          "the two fields, and 12,000 into the high one.")),
        (ENGLISH, POWER, "between 100 and 150 MW", ("is a range: write 100 MW or 150 MW, and the range "
                                                   "into the notes")),
        (UKRAINIAN, POWER, "від 100 до 150 МВт", "write 100 МВт or 150 МВт, and"),
        (ENGLISH, POWER, ">100 MW", "“>100 MW” is an open range: write 100 MW, and which side"),
        (ENGLISH, CHIPS, "10k+", "“10k+” is an open range: write 10k, and"),
        (UKRAINIAN, POWER, "понад 100 МВт", "is an open range: write 100 МВт, and"),
        (ENGLISH, POWER, "1-2-3", "“1-2-3” is not a number"),
    ],
)  # fmt: skip
def test_what_can_not_be_stored_is_refused_with_what_can(
    marks: Marks, field: FieldSpec, typed: str, said: str
) -> None:
    with pytest.raises(NumberError) as refused:
        read_figure(field, typed, marks)
    assert said in str(refused.value)
    assert "{" not in str(refused.value), "every part of it is filled in"


@pytest.mark.parametrize(
    ("marks", "typed", "low", "high"),
    [
        (ENGLISH, "100-150", 100, 150),
        (ENGLISH, "100 – 150 MW", 100, 150),
        (ENGLISH, "0.1–1.2 GW", 100, 1200),
        (ENGLISH, "100 MW to 1.2 GW", 100, 1200),
        (ENGLISH, "between 100 and 150", 100, 150),
        (ENGLISH, "100..150", 100, 150),
        (ENGLISH, "1e2-1.5e2", 100, 150),
        (ENGLISH, "at least 100 MW", 100, None),
        (ENGLISH, "≥100", 100, None),
        (ENGLISH, ">=100", 100, None),
        (ENGLISH, "100+", 100, None),
        (ENGLISH, "at most 1,500", None, 1500),
        (ENGLISH, "up to 150", None, 150),
        (GERMAN, "1,5 bis 2,5", 1.5, 2.5),
        (UKRAINIAN, "від 100 до 150,5 МВт", 100, 150.5),
        (UKRAINIAN, "не менше 100", 100, None),
        (UKRAINIAN, "до 150", None, 150),
        (CHINESE, "100至150 MW", 100, 150),
        (ARABIC, "١٠٠-١٥٠", 100, 150),
    ],
)
def test_a_range_is_read_where_one_can_stand(
    marks: Marks, typed: str, low: float | None, high: float | None
) -> None:
    assert read_range(POWER, typed, marks) == (low, high)


@pytest.mark.parametrize("typed", ["100", "-5", "1e-5", "10^-3", "100 MW", "fast", ""])
def test_a_figure_alone_is_no_range(typed: str) -> None:
    assert read_range(POWER, typed, ENGLISH) is None


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            ">100",
            "“>100” leaves out 100 itself, and a range includes its ends: write ≥ 100, or begin",
        ),
        ("under 100 MW", "write ≤ 100 MW"),
        ("150-100", "“150-100” ends below where it begins"),
        ("100-150 GB", "“GB” can’t be turned into it"),
    ],
)
def test_a_range_that_a_filter_can_not_hold_is_refused(typed: str, said: str) -> None:
    with pytest.raises(NumberError) as refused:
        read_range(POWER, typed, ENGLISH)
    assert said in str(refused.value)


def test_the_unit_of_a_heading_is_joined_with_large_numbers() -> None:
    assert read_figure(MEMORY, "192000 million", unit="bytes") == 192
    assert read_figure(PARAMETERS, "671 billion", unit="billion") == 671
    assert read_figure(CHIPS, "10k", unit="chips") == 10_000
    with pytest.raises(NumberError, match="can be"):
        read_figure(POWER, "10k", unit="MW")
