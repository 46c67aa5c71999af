"""The chip plane as figures: what the rules of a day catch, and where the chips stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import inf

import numpy as np

from chipline.briefing.figures.letter_widths import ruler
from chipline.briefing.wording import Wording
from chipline.export_rules.finding import Outcome
from chipline.export_rules.overviews.china_sales import ChinaSale
from chipline.export_rules.overviews.chip_plane import ControlRegion, log_ticks, spread
from chipline.export_rules.wording import RESULT_NAMES
from chipline.records.message import Message, capitalised
from chipline.scenery.chart_scale import Scale
from chipline.scenery.figures import (
    Diamond,
    Disc,
    Drawing,
    Figure,
    Ink,
    Line,
    NamedGroup,
    Rectangle,
    TextLine,
    moved,
)
from chipline.scenery.labels import place_labels
from chipline.scenery.theme_colours import Theme, mixed_hex

_LEFT, _RIGHT, _TOP, _BOTTOM = 66.0, 16.0, 12.0, 52.0
_RADIUS, _APART, _HIGH = 5.0, 6.0, 15.0
#: How strongly each region is filled, in the order in which paragraphs are tried.
_FILLS = (0.23, 0.16, 0.11, 0.07)
_FAMILIES = ("GeForce ", "Instinct ", "Tesla ")


@dataclass(frozen=True, slots=True)
class PlaneContent:
    """What a step shows of the chip plane: the regions of its day, and the chips with their answers.

    `about` are the ids of the chips that the step is about; their names come first. `zoom` gives the
    ends of the plane as powers of ten: least and most TPP, least and most density.
    """

    regions: tuple[ControlRegion, ...]
    sales: tuple[ChinaSale, ...]
    day: int
    about: frozenset[str]
    zoom: tuple[float, float, float, float] | None = None


def drawn_plane(
    content: PlaneContent, size: tuple[float, float], theme: Theme, words: Wording, said: str
) -> Drawing:
    """Draw the plane at a size."""
    plane = _PlaneFigures(content, size, theme, words)
    figures = (*plane.regions(), *plane.grid(), *plane.chips(), *plane.names(), *plane.legend())
    return Drawing(*size, theme.surface, said, figures)


class _PlaneFigures:
    def __init__(
        self, content: PlaneContent, size: tuple[float, float], theme: Theme, words: Wording
    ) -> None:
        self.content, self.theme, self.words = content, theme, words
        self.right, self.bottom = size[0] - _RIGHT, size[1] - _BOTTOM
        out = [one for one in content.sales if one.chip.released(content.day)]
        self.placed = [one for one in out if _density(one) and _tpp(one)]
        left, right, low, high = content.zoom or _extent(self.placed)
        self.across = Scale(left, right, _LEFT, self.right)
        self.up = Scale(low, high, self.bottom, _TOP)
        self.points = [
            (self.across.at(_tpp(one)), self.up.at(_density(one))) for one in self.placed
        ]
        self.region_names = list(self._region_names())

    def _text(self, x: float, y: float, text: str, colour: str, **how: float | bool) -> TextLine:
        bold = bool(how.get("bold"))
        anchor = float(how.get("anchor", 0.0))
        width = ruler(bold=bold).width(text)
        return TextLine(x, y, text, colour, width, bold=bold, anchor=anchor)

    # -- regions ------------------------------------------------------------------------------

    def _boxes(self, region: ControlRegion) -> Iterator[Rectangle]:
        at = self.content.regions.index(region)
        share = _FILLS[min(at, len(_FILLS) - 1)]
        fill = (
            "" if region.by_letter else mixed_hex(self.theme.restriction, self.theme.surface, share)
        )
        edge = mixed_hex(self.theme.restriction, self.theme.surface, 0.66)
        for each in region.boxes:
            left = max(self.across.at(each.tpp), _LEFT) if each.tpp else _LEFT
            end = self.right if each.tpp_below == inf else self.across.at(each.tpp_below)
            top = _TOP if each.density_below == inf else self.up.at(each.density_below)
            foot = min(self.up.at(each.density), self.bottom) if each.density else self.bottom
            wide, high = min(end, self.right) - left, foot - max(top, _TOP)
            if wide > 0 and high > 0:
                ink = Ink(fill, edge, 1.0, hatched=region.by_letter)
                yield Rectangle(left, max(top, _TOP), wide, high, ink)

    def regions(self) -> Iterator[Figure]:
        """Shade what the rules catch."""
        for region in self.content.regions:
            boxes = tuple(self._boxes(region))
            if boxes:
                name = self.words.declared(region.name)
                note = f" {self.words.said(region.note)}" if region.note else ""
                sentence = Message("Caught by {paragraph}.", paragraph=f"{name}{note}")
                yield NamedGroup(name, self.words.said(sentence), boxes)

    def _region_names(self) -> Iterator[TextLine]:
        """Name each region in the corner of its largest part, clear of others."""
        taken: list[TextLine] = []
        for region in self.content.regions:
            roomy = [one for one in self._boxes(region) if one.width > 30 and one.height > 18]
            if not roomy:
                continue
            box = max(roomy, key=lambda one: one.width * one.height)
            text = self._fitting(region, box.width - 10)
            shown = self._text(box.x + 5, box.y + 10, text, self.theme.restriction, bold=True)
            while any(_crosses(shown, one) for one in taken):
                shown = replace(shown, y=shown.y + _HIGH)
            taken.append(shown)
            yield shown

    def _fitting(self, region: ControlRegion, room: float) -> str:
        note = f" {self.words.said(region.note)}" if region.note else ""
        named = self.words.declared(region.name)
        last = region.name.removeprefix("3A090") or region.name
        measure = ruler(bold=True)
        found = (one for one in (f"{named}{note}", named, last) if measure.width(one) <= room)
        return next(found, measure.shorten(last, room))

    # -- axes ---------------------------------------------------------------------------------

    def grid(self) -> Iterator[Figure]:
        """Draw both axes with their ticks and titles."""
        theme = self.theme
        for value, x in self._ticks(self.across):
            yield Line(((x, _TOP), (x, self.bottom)), Ink(line=theme.line, dashes=(1, 3)))
            label = self._text(
                x, self.bottom + 11, self.words.number(value), theme.muted, anchor=0.5
            )
            # The last one stands at the edge: moved in, it is not cut.
            yield replace(label, x=min(x, self.right + _RIGHT - label.width / 2))
        for value, y in self._ticks(self.up):
            yield Line(((_LEFT, y), (self.right, y)), Ink(line=theme.line, dashes=(1, 3)))
            yield self._text(_LEFT - 6, y, self.words.number(value), theme.muted, anchor=1.0)
        frame = Ink(line=theme.edge)
        yield Rectangle(_LEFT, _TOP, self.right - _LEFT, self.bottom - _TOP, frame)
        across = Message("Total processing performance (TPP)")
        yield self._text(
            self.right, self.bottom + 27, self.words.said(across), theme.muted, anchor=1.0
        )
        up = self.words.said(Message("Performance density, per mm²"))
        box = self._text(_LEFT + 6, self.bottom - 10, up, theme.muted)
        ground = Ink(theme.surface, opacity=0.85)
        yield Rectangle(box.x - 2, box.y - 7, box.width + 4, 14, ground)
        yield box

    def _ticks(self, scale: Scale) -> Iterator[tuple[float, float]]:
        labelled, _plain = log_ticks(scale.low, scale.high)
        for value in labelled:
            yield (int(value) if value >= 1 else value), scale.at(value)

    # -- chips --------------------------------------------------------------------------------

    def chips(self) -> Iterator[NamedGroup]:
        """Draw each chip with its name, those that the step is about last and on top."""
        places = self._labels()
        order = sorted(
            range(len(self.placed)), key=lambda at: self.placed[at].chip.id in self.content.about
        )
        for at in order:
            sale, point = self.placed[at], self.points[at]
            if not self._inside(point):
                continue
            parts = [*self._mark(sale, point)]
            place = places[at]
            if place is not None:
                parts += self._label(sale, point, place)
            yield NamedGroup(sale.chip.name, self._sentence(sale), tuple(parts), sale.chip.id)

    def _inside(self, point: tuple[float, float]) -> bool:
        return _LEFT <= point[0] <= self.right and _TOP <= point[1] <= self.bottom

    def _sentence(self, sale: ChinaSale) -> str:
        answer = self.words.declared(RESULT_NAMES[sale.finding.outcome])
        said = Message(
            "TPP {total}, {density} per mm². To China: {answer}.",
            total=round(_tpp(sale)),
            density=round(_density(sale), 2),
            answer=answer,
        )
        return capitalised(self.words.said(said))

    def _mark(self, sale: ChinaSale, point: tuple[float, float]) -> Iterator[Figure]:
        """Draw a chip: full is caught, open is free; diamonds are Chinese; a ring: made for China."""
        outcome = sale.finding.outcome
        colour = self.theme.tone(_TONES[outcome])
        full = outcome in (Outcome.LICENCE_REQUIRED, Outcome.FLAG)
        dashes = (1.0, 1.0) if outcome is Outcome.UNDETERMINED else ()
        ink = Ink(colour if full else self.theme.surface, colour, 1.8, dashes)
        if sale.chip.figures.vendor_country in ("CN", "HK", "MO"):
            yield Diamond(*point, _RADIUS + 1, ink)
        else:
            yield Disc(*point, _RADIUS, ink)
        if sale.chip.designed_for_china:
            yield Disc(*point, _RADIUS + 3, Ink(line=self.theme.text, width=1.4))
        if sale.chip.id in self.content.about:
            yield Disc(*point, _RADIUS + 6, Ink(line=self.theme.accent, width=2.2))

    def _label(
        self, sale: ChinaSale, point: tuple[float, float], place: tuple[float, float]
    ) -> Iterator[Figure]:
        chosen = sale.chip.id in self.content.about
        colour = self.theme.accent if chosen else self.theme.text
        text = self._text(
            place[0], place[1] + _HIGH / 2, _short(sale.chip.name), colour, bold=chosen
        )
        near = (
            min(max(point[0], text.x), text.x + text.width),
            min(max(point[1], place[1]), place[1] + _HIGH),
        )
        if abs(near[0] - point[0]) + abs(near[1] - point[1]) > _RADIUS + 9:
            yield Line((point, near), Ink(line=self.theme.faint))
        yield text

    def _labels(self) -> list[tuple[float, float] | None]:
        order = sorted(
            (at for at, point in enumerate(self.points) if self._inside(point)),
            key=lambda at: _weight(self.placed[at], self.content.about),
        )
        measure = ruler(bold=True)
        widths = [measure.width(_short(self.placed[at].chip.name)) + _APART for at in order]
        taken = [(one.x, one.y - 8, one.x + one.width, one.y + 8) for one in self.region_names]
        places = place_labels(
            np.array([self.points[at] for at in order]).reshape(-1, 2),
            np.array(widths),
            _HIGH,
            (_LEFT + 2, _TOP + 2, self.right - 2, self.bottom - 20),
            taken=taken,
        )
        found: list[tuple[float, float] | None] = [None] * len(self.points)
        for at, place in zip(order, places.tolist(), strict=True):
            if not np.isnan(place[0]):
                found[at] = (place[0], place[1])
        return found

    def names(self) -> Iterator[Figure]:
        """Write the names of the regions on a ground of their own."""
        for one in self.region_names:
            ground = Ink(self.theme.surface, opacity=0.8)
            yield Rectangle(one.x - 2, one.y - 8, one.width + 4, 16, ground)
            yield one

    def legend(self) -> Iterator[Figure]:
        """Say what full and open marks, diamonds and rings mean."""
        theme, y = self.theme, self.bottom + 42
        x = _LEFT
        caught = Ink(theme.tone("restriction"), theme.tone("restriction"), 1.8)
        free = Ink(theme.surface, theme.tone("good"), 1.8)
        entries: tuple[tuple[Figure, Message], ...] = (
            (Disc(0, 0, _RADIUS, caught), Message("needs a licence for China")),
            (Disc(0, 0, _RADIUS, free), Message("needs none")),
            (Diamond(0, 0, _RADIUS + 1, free), Message("made by a Chinese firm")),
            (Disc(0, 0, _RADIUS + 2, Ink(line=theme.text, width=1.4)), Message("made for China")),
        )
        for mark, words in entries:
            text = self._text(x + 14, y, self.words.said(words), theme.muted)
            if text.x + text.width > self.right:
                return
            yield moved(mark, x + 4, y)
            yield text
            x = text.x + text.width + 22


_TONES = {
    Outcome.NO_LICENCE: "good",
    Outcome.NOTIFY: "warning",
    Outcome.LICENCE_REQUIRED: "restriction",
    Outcome.FLAG: "error",
    Outcome.UNDETERMINED: "muted",
}


def _extent(placed: Sequence[ChinaSale]) -> tuple[float, float, float, float]:
    """Return the powers of ten that show every chip and every usual threshold."""
    left, right = spread([*map(_tpp, placed), 1000.0, 8000.0], 0.04)
    low, high = spread([*map(_density, placed), 1.0, 8.0], 0.06)
    return left, right, low, high


def _tpp(found: ChinaSale) -> float:
    total = found.classification.tpp
    return total.value if total else 0.0


def _density(found: ChinaSale) -> float:
    density = found.classification.density
    return density.value if density else 0.0


def _short(name: str) -> str:
    """Leave out what stands in brackets and the names of product families."""
    short = name.partition(" (")[0]
    for family in _FAMILIES:
        short = short.removeprefix(family)
    return short


def _weight(found: ChinaSale, about: frozenset[str]) -> tuple[bool, bool, bool, float]:
    """Order chips by how much their name matters."""
    return (
        found.chip.id not in about,
        not found.chip.designed_for_china,
        found.chip.figures.datacentre is False,
        -_tpp(found),
    )


def _crosses(one: TextLine, other: TextLine) -> bool:
    apart = one.x > other.x + other.width or other.x > one.x + one.width
    return not apart and abs(one.y - other.y) < _HIGH
