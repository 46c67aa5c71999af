"""Derived values: what is computed from a record's own numbers and never stored.

Ties records to `controls`; the record card and the command line both read from here.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from chipline.controls.classify import Classification, classify
from chipline.controls.loading import load_rules
from chipline.controls.metrics import ChipFigures
from chipline.controls.rules import Rules
from chipline.store.reads import Named, Reads


@cache
def rules_in(folder: Path) -> Rules:
    """Load the rules once a run."""
    return load_rules(folder)


def figures_of(
    values: Mapping[str, Any], vendor: Named | None = None, country: str | None = None
) -> ChipFigures:
    """Take the figures out of a chip record."""
    return ChipFigures.from_record(
        values, vendor_country=country, vendor=(vendor.slug or vendor.title) if vendor else ""
    )


def chip_figures(reads: Reads, values: Mapping[str, Any]) -> ChipFigures:
    """Take the figures out of a chip record, with its vendor looked up."""
    vendor = values.get("vendor")
    found = reads.names([vendor]).get(vendor) if vendor else None
    firm = reads.values("firm", vendor) if vendor else None
    return figures_of(values, found, firm["hq_country"] if firm else None)


def class_text(found: Classification) -> str:
    """Write a class in one or two words: the paragraph that caught it, or why there is none."""
    if not found.settled:
        return "not determinable"
    if found.eccn == "none":
        return f"not controlled ({found.paragraph})" if found.paragraph else "not controlled"
    return found.paragraph or found.eccn


def derived_values(
    reads: Reads, kind: str, values: Mapping[str, Any], day: date, rules: Path
) -> dict[str, Any]:
    """Return the derived values of a record for JSON; empty for kinds that have none."""
    if kind != "chip":
        return {}
    found = classify(chip_figures(reads, values), day, rules_in(rules))
    return {
        "as_of": day.isoformat(),
        "tpp": found.tpp.value if found.tpp else None,
        "tpp_format": found.tpp.format if found.tpp else None,
        "tpp_is_lower_bound": found.tpp.is_lower_bound if found.tpp else None,
        "performance_density": round(found.density.value, 4) if found.density else None,
        "eccn": found.eccn,
        "paragraph": found.paragraph,
        "class": class_text(found),
        "missing": list(found.missing),
    }


def described(figures: ChipFigures, day: date, rules: Path) -> list[tuple[str, str, str, str]]:
    """Return label, value, explanation and tone of each derived value of a chip, for a card."""
    found = classify(figures, day, rules_in(rules))
    lines = []
    if found.tpp:
        least = "at least " if found.tpp.is_lower_bound else ""
        lines.append(("TPP", f"{least}{found.tpp.value:,.0f}", found.tpp.working, ""))
    if found.density:
        text = f"{found.density.value:.2f} per mm²"
        lines.append(("Performance density", text, found.density.working, ""))
    steps = " ".join(step.text for step in found.steps)
    if found.missing:
        steps += f" Not known: {', '.join(found.missing)}."
    tone = "" if not found.settled else "good" if found.eccn == "none" else "warning"
    lines.append(("ECCN class", class_text(found), steps, tone))
    return lines
