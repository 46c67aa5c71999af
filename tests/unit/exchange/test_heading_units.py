"""Headings of pasted columns: no unit but the field's own fills it without being converted."""

from __future__ import annotations

import pytest

from chipline.exchange.headings import columns_by_heading, heading_of
from chipline.records.fields import FieldType
from chipline.records.notation.units import factor
from chipline.records.record import KINDS
from unit.records.test_units import KNOWN, MEASURED, STRANGE, spec_of

FORMS = ["{} ({})", "{} [{}]", "{}, {}", "{} {}", "{} in {}", "{}_{}", " {}  ( {} ) ", "{}({})"]


@pytest.mark.parametrize(("kind", "field"), MEASURED)
@pytest.mark.parametrize("form", FORMS)
def test_no_heading_fills_a_field_unconverted(kind: str, field: str, form: str) -> None:
    """Every field by label and by name under every unit, in several ways to write a heading."""
    spec = spec_of(kind, field)
    stem = spec.name.rpartition("_")[0] or spec.name
    units = [*KNOWN, *STRANGE]
    # All units under the label in the usual form; of the rest a share each, another one by field.
    share = units[MEASURED.index((kind, field)) % 7 :: 7]
    for base in (spec.label, spec.name, stem):
        for unit in units if (base, form) == (spec.label, FORMS[0]) else share:
            heading = form.format(base, unit)
            (filled,) = columns_by_heading(KINDS[kind], (heading,))
            if not filled:
                continue
            found, given_ = spec_of(kind, filled), heading_of(KINDS[kind], heading).unit
            if found.type not in (FieldType.NUMBER, FieldType.INTEGER):
                continue
            # The label of another field may be this one with a word more; its unit must stand.
            size = factor(unit, found.unit)
            assert size is not None, heading
            if size != 1:
                assert given_, heading
                assert factor(given_, found.unit) == size, heading


@pytest.mark.parametrize(("kind", "field"), MEASURED)
@pytest.mark.parametrize("unit", STRANGE)
def test_an_unknown_unit_is_not_matched_but_known_as_a_heading(
    kind: str, field: str, unit: str
) -> None:
    spec = spec_of(kind, field)
    found = heading_of(KINDS[kind], f"{spec.label} ({unit})")
    assert (found.field, found.named, found.unit) == ("", spec.name, unit)
    assert f"“{unit}”" in str(found.why)


@pytest.mark.parametrize(
    ("kind", "heading", "field", "unit"),
    [
        ("chip", "Memory (bytes)", "memory_gb", "bytes"),
        ("chip", "Memory bandwidth (byte/s)", "memory_bandwidth_gbps", "byte/s"),
        ("chip", "FP16/BF16 (FLOP/s)", "fp16_tflops", "FLOP/s"),
        ("chip", "Die area mm^2", "die_area_mm2", "mm^2"),
        ("chip", "memory_bandwidth_gbps", "memory_bandwidth_gbps", "GB/s"),
        ("chip", "Memory bandwidth gbps", "", ""),
        ("chip", "Memory bandwidth (Gbps)", "", "Gbps"),
        ("chip", "Memory Gb", "", "Gb"),
        ("facility", "Live (mW)", "power_live_mw", "mW"),
        ("facility", "Live (mw)", "", "mw"),
        ("facility", "POWER_LIVE_MW", "power_live_mw", "MW"),
        ("model", "Parameters (B)", "parameters_total_b", "B"),
        ("cluster", "Quantity, low (k)", "quantity_low", "k"),
        ("chip", "Name (English)", "name", ""),
        ("chip", "Tensor performance (FLOP/s)", "", "FLOP/s"),
        ("chip", "Model B", "", ""),
    ],
)
def test_what_a_heading_says(kind: str, heading: str, field: str, unit: str) -> None:
    found = heading_of(KINDS[kind], heading)
    assert (found.field, found.unit) == (field, unit)
