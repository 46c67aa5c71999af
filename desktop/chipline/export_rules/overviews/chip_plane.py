"""The chip plane: performance density against TPP, with the control regions of a day.

Regions are where a paragraph is the first to catch a chip; points are chips. Arithmetic only.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import inf

import numpy as np

from chipline.export_rules.rulebook.rules import Letter, Paragraph, Regime, Rules
from chipline.records.message import Message


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in TPP and density; `inf` is open."""

    tpp: float
    tpp_below: float
    density: float
    density_below: float


@dataclass(frozen=True, slots=True)
class ControlRegion:
    """Where one paragraph, or a letter, catches: boxes that do not overlap, largest first.

    `note` says what else must be met, such as interconnect bandwidth.
    """

    name: str
    eccn: str
    boxes: tuple[Box, ...]
    restriction: str | None
    note: Message | None = None
    by_letter: bool = False


def regime_on(rules: Rules, day: date) -> Regime | None:
    """Return the control list in force on a day."""
    return next((each for each in rules.regimes if each.period.covers(day)), None)


def regions(rules: Rules, day: date) -> tuple[ControlRegion, ...]:
    """Return the regions in force on a day: the list's paragraphs, then letters with a TPP."""
    regime = regime_on(rules, day)
    listed = _paragraph_regions(regime) if regime else []
    letters = [
        ControlRegion(
            letter.rule,
            "",
            (Box(letter.tpp_min, inf, 0.0, inf),),
            letter.source.restriction,
            _letter_note(letter),
            by_letter=True,
        )
        for letter in rules.letters
        if letter.period.covers(day) and letter.tpp_min is not None
    ]
    return (*listed, *letters)


def _letter_note(letter: Letter) -> Message | None:
    if letter.io_min is None:
        return Message("for data centres") if letter.datacentre else None
    if letter.datacentre:
        return Message(
            "and interconnect ≥ {limit} GB/s, for data centres", limit=float(letter.io_min)
        )
    return _io_note(letter.io_min)


def _paragraph_regions(regime: Regime) -> list[ControlRegion]:
    tpps = _cuts((each.tpp_min, each.tpp_below) for each in regime.paragraphs)
    densities = _cuts((each.density_min, each.density_below) for each in regime.paragraphs)
    cells: dict[str, list[tuple[int, int]]] = {}
    for column, low in enumerate(tpps[:-1]):
        for row, dense in enumerate(densities[:-1]):
            first = next((p for p in regime.paragraphs if _holds(p, low, dense)), None)
            if first is not None:
                cells.setdefault(first.key, []).append((column, row))
    found = []
    for paragraph in regime.paragraphs:
        boxes = _merged(cells.get(paragraph.key, []), tpps, densities)
        if boxes:
            note = None if paragraph.io_min is None else _io_note(paragraph.io_min)
            found.append(
                ControlRegion(
                    paragraph.paragraph,
                    paragraph.eccn,
                    boxes,
                    regime.source.restriction,
                    note,
                )
            )
    return found


def _io_note(limit: float) -> Message:
    return Message("and interconnect ≥ {limit} GB/s", limit=limit)


def _cuts(bounds: Iterable[tuple[float | None, float | None]]) -> list[float]:
    named = {each for pair in bounds for each in pair if each is not None}
    return [*sorted({0.0, *named}), inf]


def _holds(paragraph: Paragraph, tpp: float, density: float) -> bool:
    """Test a cell by its lower corner, which belongs to it."""
    return (paragraph.tpp_min or 0) <= tpp < (paragraph.tpp_below or inf) and (
        paragraph.density_min or 0
    ) <= density < (paragraph.density_below or inf)


def _merged(
    cells: list[tuple[int, int]], tpps: Sequence[float], densities: Sequence[float]
) -> tuple[Box, ...]:
    """Join cells to columns, then equal columns beside one another to boxes."""
    spans: list[tuple[int, int, int]] = []
    for column in sorted({cell[0] for cell in cells}):
        rows = sorted(row for at, row in cells if at == column)
        start = rows[0]
        for row, after in zip(rows, [*rows[1:], -2], strict=True):
            if after != row + 1:
                spans.append((column, start, row))
                start = after
    boxes: list[list[int]] = []
    for column, low, high in spans:
        same = next((b for b in boxes if b[1] == column - 1 and b[2:] == [low, high]), None)
        if same is None:
            boxes.append([column, column, low, high])
        else:
            same[1] = column
    return tuple(
        Box(tpps[left], tpps[right + 1], densities[low], densities[high + 1])
        for left, right, low, high in boxes
    )


def note_limit(rules: Rules, day: date) -> tuple[str, float] | None:
    """Return the note that frees chips not made for data centres, and its TPP."""
    regime = regime_on(rules, day)
    found = regime.exclusions[0] if regime and regime.exclusions else None
    return (found.name, found.tpp_below) if found else None


def spread(values: Iterable[float], margin: float = 0.12) -> tuple[float, float]:
    """Return the range of positive values as powers of ten, with a margin on both sides."""
    powers = np.log10([value for value in values if value > 0] or [1.0, 10.0])
    low, high = float(powers.min()), float(powers.max())
    room = max((high - low) * margin, 0.1)
    return low - room, high + room


def log_ticks(low: float, high: float) -> tuple[list[float], list[float]]:
    """Return the labelled and the plain ticks of a scale between two powers of ten."""
    decades = range(int(np.floor(low)), int(np.ceil(high)) + 1)
    steps = (1, 2, 5) if high - low < 3.2 else (1,)
    inside = [
        (digit, digit * 10.0**decade)
        for decade in decades
        for digit in range(1, 10)
        if low <= np.log10(digit * 10.0**decade) <= high
    ]
    labelled = [value for digit, value in inside if digit in steps]
    return labelled, [value for digit, value in inside if digit not in steps]
