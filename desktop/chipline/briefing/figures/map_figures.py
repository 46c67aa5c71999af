"""The map as figures: land and borders, sites, moves, and what stands at countries."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from chipline.briefing.figures.letter_widths import ruler
from chipline.briefing.wording import Wording
from chipline.export_rules.overviews.destination_bands import RuleBand
from chipline.map_layout.base_map import anchors, base_map
from chipline.map_layout.flow_marks import FlowMark
from chipline.map_layout.map_facts import MapFacts
from chipline.map_layout.map_scene import CountryMark, MapContent, MapScene, build
from chipline.map_layout.outlines import Outline
from chipline.map_layout.projection import MapView, turned
from chipline.map_layout.site_marks import SiteMark
from chipline.records.message import N_, Message, capitalised, declared
from chipline.records.notation.countries import jurisdiction_names
from chipline.scenery.as_of import AsOfStatus
from chipline.scenery.clipping import Bounds, clipped_ring, clipped_runs
from chipline.scenery.event_mapping import Certainty
from chipline.scenery.figures import (
    Disc,
    Drawing,
    Figure,
    Ink,
    Line,
    NamedGroup,
    Point,
    Polygon,
    Rectangle,
    Strokes,
    TextLine,
    moved,
)
from chipline.scenery.labels import place_labels
from chipline.scenery.theme_colours import Theme, mixed_hex

_SIZE, _HIGH = 12.0, 15.0
_LEGEND = 22.0
_MOST_NAMES = 40
#: The strokes of certainties: dashes, and how strong the colour is.
_STROKES: Mapping[Certainty, tuple[tuple[float, ...], float]] = {
    Certainty.CONFIRMED: ((), 1.0),
    Certainty.REPORTED: ((), 0.75),
    Certainty.ALLEGED: ((1.0, 2.0), 0.9),
    Certainty.UNSTATED: ((1.0, 2.0), 0.6),
    Certainty.PLANNED: ((4.0, 2.0), 0.75),
    Certainty.DISPUTED: ((4.0, 2.0), 0.75),
    Certainty.NON_MOVE: ((1.0, 2.0), 0.5),
}
_SHARES = {RuleBand.EMBARGO: 0.34, RuleBand.LICENCE: 0.2, RuleBand.PARTLY: 0.08}
#: What a shading means, in the order of the legend.
_BAND_WORDS = {
    RuleBand.EMBARGO: N_("US embargo"),
    RuleBand.LICENCE: N_("licence for advanced chips"),
    RuleBand.PARTLY: N_("licence but for approved recipients"),
    RuleBand.INSIDE: N_("in the group"),
    RuleBand.UNSURE: N_("not settled on this day"),
}


@dataclass(frozen=True, slots=True)
class MapStep:
    """What a step shows of the map: what it holds, the part of the world, and each record's sentence."""

    content: MapContent
    view: MapView
    sentences: Mapping[str, Message]


def drawn_map(
    step: MapStep, size: tuple[float, float], theme: Theme, words: Wording, said: str
) -> Drawing:
    """Draw the map at a size; below it, what signs and shading mean."""
    width, height = size[0], size[1] - _LEGEND
    view = step.view.sized(width, height)
    scene = build(base_map(view.middle), step.content, view)
    drawing = _MapFigures(scene, step, theme, words)
    figures = (
        *drawing.ground(),
        *drawing.flows(),
        *drawing.sites(),
        *drawing.countries(),
        *drawing.names(),
        *drawing.legend(height + _LEGEND / 2),
    )
    return Drawing(*size, theme.surface, said, figures)


class _MapFigures:
    def __init__(self, scene: MapScene, step: MapStep, theme: Theme, words: Wording) -> None:
        self.scene, self.step, self.theme, self.words = scene, step, theme, words
        self.facts: MapFacts = step.content.facts
        self.bounds: Bounds = (0.0, 0.0, scene.view.width, scene.view.height)

    def _text(
        self, x: float, y: float, text: str, colour: str, *, bold: bool = False, anchor: float = 0.0
    ) -> TextLine:
        width = ruler(bold=bold).width(text)
        return TextLine(x, y, text, colour, width, _SIZE, bold, anchor)

    def _inside(self, x: float, y: float) -> bool:
        return 0 <= x <= self.bounds[2] and 0 <= y <= self.bounds[3]

    # -- the base map -------------------------------------------------------------------------

    def ground(self) -> Iterator[Figure]:
        """Draw sea, land by its shading, and borders; disputed ones are broken."""
        base = self.scene.base
        sea = mixed_hex(self.theme.relocation, self.theme.surface, 0.14)
        yield Rectangle(0, 0, self.bounds[2], self.bounds[3], Ink(sea))
        for band, outline in base.land.items():
            rings = tuple(self._rings(outline))
            if rings:
                yield Polygon(rings, self._land(band))
        border = mixed_hex(self.theme.faint, self.theme.land, 0.75)
        for outline, ink in (
            (base.solid, Ink(line=border, width=0.8)),
            (base.dashed, Ink(line=border, width=1.2, dashes=(4.0, 2.0))),
        ):
            runs = tuple(part for run in _runs(outline) for part in clipped_runs(run, self.bounds))
            if runs:
                yield Strokes(runs, ink)

    def _land(self, band: str) -> Ink:
        found = RuleBand(band) if band else None
        if found is RuleBand.INSIDE:
            return Ink(mixed_hex(self.theme.accent, self.theme.land, 0.25))
        share = _SHARES.get(found, 0.0) if found is not None else 0.0
        fill = (
            mixed_hex(self.theme.restriction, self.theme.land, share) if share else self.theme.land
        )
        return Ink(fill)

    def _rings(self, outline: Outline) -> Iterator[tuple[Point, ...]]:
        for run in _runs(outline):
            ring = clipped_ring(run, self.bounds)
            if len(ring) > 2:
                yield ring

    # -- moves --------------------------------------------------------------------------------

    def flows(self) -> Iterator[NamedGroup]:
        """Draw each move, or several with the same ends, as one line with an arrow."""
        for mark in self.scene.flows:
            parts = tuple(self._flow(mark))
            if parts:
                moves = self.facts.moves.events
                names = [moves.titles[one] for one in mark.flow.moves]
                ids = [moves.ids[one] for one in mark.flow.moves]
                yield self._group(names, ids, parts)

    def _group(self, names: list[str], ids: list[str], parts: tuple[Figure, ...]) -> NamedGroup:
        said = [self.step.sentences[one] for one in ids[:3] if one in self.step.sentences]
        sentence = " ".join(capitalised(self.words.said(one)) for one in said)
        name = names[0]
        if len(names) > 1:
            n = len(names) - 1
            more = Message("{record} and {n} more", "{record} and {n} more", n, record=names[0])
            name = self.words.said(more)
        return NamedGroup(name, sentence or name, parts, ids[0] if len(ids) == 1 else "")

    def _flow(self, mark: FlowMark) -> Iterator[Figure]:
        flow = mark.flow
        dashes, strength = _STROKES[flow.certainty]
        strength *= 0.5 if flow.only_possibly else 0.95
        colour = mixed_hex(self.theme.relocation, self.theme.land, strength)
        many = len(flow.moves)
        ink = Ink(line=colour, width=1.2 + 1.3 * (many - 1) ** 0.5, dashes=dashes)
        points = [(float(x), float(y)) for x, y in mark.points.tolist()]
        runs = list(clipped_runs(_thinned(points), self.bounds))
        for at, run in enumerate(runs):
            ends = at == len(runs) - 1 and self._inside(*points[-1])
            yield Line(run, ink, arrow=ends)
        if mark.numbered:
            yield from self._plate(str(many), mark.x, mark.y, self.theme.relocation)

    def _plate(self, text: str, x: float, y: float, edge: str) -> Iterator[Figure]:
        shown = self._text(x, y, text, self.theme.text, anchor=0.5)
        ink = Ink(self.theme.surface, edge)
        yield Rectangle(x - shown.width / 2 - 5, y - 8, shown.width + 10, 16, ink, 8.0)
        yield shown

    # -- sites --------------------------------------------------------------------------------

    def sites(self) -> Iterator[NamedGroup]:
        """Draw each site, its area for its power, or a disc with the number of several."""
        events = self.facts.sites.events
        for mark in self.scene.sites:
            if self._inside(mark.x, mark.y):
                numbers = mark.sites
                names = [events.titles[one] for one in numbers]
                ids = [events.ids[one] for one in numbers]
                yield self._group(names, ids, tuple(self._site(mark)))

    def _site(self, mark: SiteMark) -> Iterator[Figure]:
        theme = self.theme
        faint = mark.standing is not AsOfStatus.SURELY or mark.without_day
        ink = mixed_hex(theme.facility, theme.surface, 0.55) if faint else theme.facility
        if mark.many > 1:
            yield Disc(mark.x, mark.y, mark.radius, Ink(ink, theme.surface, 1.5))
            yield self._text(mark.x, mark.y, str(mark.many), theme.surface, bold=True, anchor=0.5)
            return
        soft = theme.surface if mark.without_day else theme.good_soft
        yield Disc(mark.x, mark.y, mark.radius, Ink(soft, ink, 1.5))
        if mark.live_radius:
            yield Disc(mark.x, mark.y, mark.live_radius, Ink(ink))

    # -- countries ----------------------------------------------------------------------------

    def countries(self) -> Iterator[NamedGroup]:
        """Say at each country what came, left, stayed or stands there at no known place."""
        for mark in self.scene.countries:
            text = self._sign(mark)
            if text and self._inside(mark.x, mark.y):
                name = self.words.declared(jurisdiction_names().get(mark.code, mark.code))
                parts = tuple(self._plate(text, mark.x, mark.y, self.theme.line))
                yield NamedGroup(name, f"{name}: {text}", parts)

    def _sign(self, mark: CountryMark) -> str:
        moves = mark.moves
        parts: list[tuple[Callable[[int], Message], int]] = [
            (lambda n: Message("{n} stayed", "{n} stayed", n), len(moves.stayed)),
            (lambda n: Message("{n} came", "{n} came", n), len(moves.arrived)),
            (lambda n: Message("{n} left", "{n} left", n), len(moves.left)),
            (lambda n: Message("{n} site", "{n} sites", n), len(mark.sites)),
            (lambda n: Message("{n} cluster", "{n} clusters", n), len(mark.clusters)),
        ]
        return " · ".join(self.words.said(say(many)) for say, many in parts if many)

    def names(self) -> Iterator[Figure]:
        """Name the countries that something is said of, and the largest single sites."""
        scene, view = self.scene, self.scene.view
        wanted: list[tuple[str, float, float, str, bool]] = []
        signs = {mark.code: mark for mark in scene.countries}
        flowing = {end for flow in scene.flows for end in (flow.flow.begin, flow.flow.end)}
        for code in dict.fromkeys([*signs, *(one for one in flowing if isinstance(one, str))]):
            name = self.words.declared(jurisdiction_names().get(code, code))
            if code in signs:
                wanted.append((name, signs[code].x, signs[code].y, self.theme.muted, True))
            elif code in anchors():
                longitude, latitude = anchors()[code]
                x, y = view.pixel(turned(longitude, view.middle), latitude)
                wanted.append((name, x, y, self.theme.muted, True))
        alone = sorted((one for one in scene.sites if one.many == 1), key=lambda one: -one.radius)
        titles = self.facts.sites.events.titles
        wanted += [(titles[one.first], one.x, one.y, self.theme.facility, False) for one in alone]
        shown = [one for one in wanted if self._inside(one[1], one[2])][:_MOST_NAMES]
        if not shown:
            return
        taken = [
            (one.x - one.radius, one.y - one.radius, one.x + one.radius, one.y + one.radius)
            for one in scene.sites
        ]
        taken += [self._sign_box(mark) for mark in scene.countries]
        places = place_labels(
            np.array([one[1:3] for one in shown], dtype=np.float64),
            np.array([ruler(bold=one[4]).width(one[0]) for one in shown]),
            _HIGH,
            (2, 2, self.bounds[2] - 2, self.bounds[3] - 2),
            radius=7.0,
            taken=taken,
        )
        for (name, _x, _y, colour, bold), (left, top) in zip(shown, places.tolist(), strict=True):
            if not np.isnan(left):
                yield self._text(left, top + _HIGH / 2, name, colour, bold=bold)

    def _sign_box(self, mark: CountryMark) -> Bounds:
        half = ruler().width(self._sign(mark)) / 2 + 6
        return mark.x - half, mark.y - 9, mark.x + half, mark.y + 9

    # -- legend -------------------------------------------------------------------------------

    def legend(self, y: float) -> Iterator[Figure]:
        """Say below the map what discs, lines and shading mean, as far as it has room whole."""
        theme = self.theme
        site = Ink(theme.good_soft, theme.facility, 1.5)
        flow = Ink(line=theme.relocation, width=1.6)
        entries: list[tuple[tuple[Figure, ...], Message]] = [
            (
                (Disc(8, 0, 6, site), Disc(8, 0, 3, Ink(theme.facility))),
                Message("site: announced, live power"),
            ),
            ((Line(((0, 0), (18, 0)), flow, arrow=True),), Message("move")),
        ]
        bands = self.scene.base.land
        entries += [
            (
                (Rectangle(0, -6, 16, 12, replace(self._land(band), line=theme.line)),),
                declared(word),
            )
            for band, word in _BAND_WORDS.items()
            if band in bands
        ]
        x = 2.0
        for figures, said in entries:
            text = self._text(x + 24, y, self.words.said(said), theme.muted)
            if text.x + text.width > self.bounds[2]:
                return
            for each in figures:
                yield moved(each, x, y)
            yield text
            x = text.x + text.width + 18


def _runs(outline: Outline) -> Iterator[list[Point]]:
    """Part an outline into its lines."""
    run: list[Point] = []
    for x, y, goes_on in zip(
        outline.x.tolist(), outline.y.tolist(), outline.joined.tolist(), strict=True
    ):
        run.append((x, y))
        if not goes_on:
            yield run
            run = []
    if run:
        yield run


def _thinned(points: list[Point], most: int = 24) -> list[Point]:
    """Leave out points of a curve that nobody sees, its ends never."""
    step = max(len(points) // most, 1)
    kept = points[::step]
    return kept if kept[-1] == points[-1] else [*kept, points[-1]]
