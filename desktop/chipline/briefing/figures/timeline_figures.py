"""The timeline as figures: every event one group with its name and its sentence."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from chipline.briefing.figures.letter_widths import ruler
from chipline.briefing.wording import Wording
from chipline.records.message import Message, capitalised, declared, in_sentence
from chipline.records.record import KINDS
from chipline.scenery.as_of import AsOfStatus
from chipline.scenery.event_mapping import (
    FORMS,
    GROUPING,
    KIND_NAMES,
    Certainty,
    Flag,
    RuleDirection,
)
from chipline.scenery.event_marks import RESTRICTION_KEY, Mark, mark_figures
from chipline.scenery.figures import (
    Bitmap,
    Drawing,
    Figure,
    Ink,
    Line,
    NamedGroup,
    Point,
    Rectangle,
    TextLine,
)
from chipline.scenery.theme_colours import Theme, mixed_hex, tones
from chipline.timeline_layout.lanes.lanes import Lanes
from chipline.timeline_layout.layout import AXIS, FOLD, HEADING, PAD, PITCH, LaneLayout
from chipline.timeline_layout.primitives import Focus, Ground, Label, LaneHeader, Route, Viewport
from chipline.timeline_layout.responses import lag_message
from chipline.timeline_layout.scale import Tick, TimeScale
from chipline.timeline_layout.scene import Scene, build

#: How far from the left edge lane names begin.
_EDGE = 12.0
_STRIP = AXIS / 2
_SIZE = 12.0
#: What was not so on the as-of day is there, but faint.
_OPACITY = {AsOfStatus.OUT: 0.25, AsOfStatus.POSSIBLY: 0.6, AsOfStatus.SURELY: 1.0}
_CORNER, _HEAD = 6.0, 7.0
_BAND, _BAR, _SLIM, _CAP = 12.0, 14.0, 4.0, 2.5


@dataclass(frozen=True, slots=True)
class TimelineContent:
    """What a step shows of the timeline, as it is asked of the store.

    `sentences` say what each event is, by its id; `undated` names those that have no date.
    """

    lanes: Lanes
    view: Viewport
    sentences: Mapping[str, Message]
    undated: tuple[str, ...] = ()


def timeline_scene(content: TimelineContent, width: float, height: float, words: Wording) -> Scene:
    """Lay the timeline out at a size, in the letters of the slides."""
    lanes, view = content.lanes, content.view
    letters = ruler()
    layout = LaneLayout(
        lanes,
        letters,
        lag_text=lambda low, high: words.said(lag_message(low, high)),
        fills=True,
    )
    widest = max((letters.width(title) for title in lanes.titles[:2000]), default=0.0)
    gutter = float(round(min(max(widest + 2 * _EDGE + 8, 100.0), max(width * 0.2, 100.0), 200.0)))
    days = view.scale.origin, view.scale.end
    scale = TimeScale.fitting(*days, width - gutter)
    shown = Viewport(
        scale,
        height,
        gutter,
        selected=view.selected,
        links=view.links,
        day=view.day,
        as_of=view.as_of,
        known_to=view.known_to,
        opened=view.opened,
        unfolded=view.unfolded,
    )
    return build(layout, shown, words.tick)


def timeline_picture(
    scene: Scene, content: TimelineContent, theme: Theme, words: Wording, sentence: str
) -> Drawing:
    """Draw a scene."""
    drawing = _TimelineFigures(scene, content, theme, words)
    figures = (
        *drawing.ground(),
        # Below the names: a line through a word makes another word of it.
        *drawing.axis(),
        *drawing.events(linked=False),
        *drawing.routes(),
        *drawing.events(linked=True),
        *drawing.names(),
    )
    return Drawing(scene.view.width, scene.view.height, theme.surface, sentence, figures)


class _TimelineFigures:
    def __init__(
        self, scene: Scene, content: TimelineContent, theme: Theme, words: Wording
    ) -> None:
        self.scene, self.theme, self.words = scene, theme, words
        self.events_of, self.sentences = content.lanes.events, content.sentences
        self.view, self.ruler = scene.view, ruler()

    def _text(
        self, x: float, middle: float, text: str, colour: str, *, bold: bool = False
    ) -> TextLine:
        width = (ruler(bold=True) if bold else self.ruler).width(text)
        return TextLine(x, middle, text, colour, width, _SIZE, bold)

    def _fill(self, x: float, y: float, width: float, height: float, colour: str) -> Rectangle:
        return Rectangle(x, y, width, height, Ink(colour))

    # -- ground -------------------------------------------------------------------------------

    def ground(self) -> Iterator[Figure]:
        """Rule the plot, and hatch the days beyond the facts' end."""
        view, theme = self.view, self.theme
        for ticks, colour in (
            (self.scene.axis.minor, theme.raised),
            (self.scene.axis.major, theme.line),
        ):
            for tick in ticks:
                if 0 <= tick.x <= view.scale.width:
                    x = view.gutter + tick.x
                    yield Line(((x, AXIS), (x, view.height)), Ink(line=colour))
        for region in self.scene.regions:
            bottoms = [
                one.top + one.height for one in self.scene.headers if one.region == region.group
            ]
            for y in bottoms:
                yield Line(((0, y), (view.width, y)), Ink(line=theme.line))
        if view.known_to is not None and view.known_to < view.scale.end:
            left = view.gutter + max(view.scale.x(view.known_to), 0.0)
            ink = Ink(line=theme.line, hatched=True, width=0.0)
            yield Rectangle(left, AXIS, view.width - left, view.height - AXIS, ink)

    # -- events -------------------------------------------------------------------------------

    def events(self, *, linked: bool) -> Iterator[NamedGroup]:
        """Draw what is selected or linked to it, or else all others: ground, bar, mark, name and lag."""
        bars = self.scene.bars
        labels = {one.bar: one for one in self.scene.labels}
        focus = {one.bar: one for one in self.scene.focus}
        for bar in range(len(bars)):
            if (bar in focus) is not linked:
                continue
            event = int(bars.event[bar])
            middle = float(bars.y[bar] + bars.height[bar] / 2)
            parts: list[Figure] = []
            if bar in focus:
                parts += self._plate(focus[bar], middle)
            parts += self._tick(bar) if bars.folded[bar] else self._bar(bar, middle)
            if bar in focus:
                parts += self._focus(focus[bar], middle)
            elif bar in labels:
                label = labels[bar]
                parts += self._label(label)
            name = self.events_of.titles[event]
            record = self.events_of.ids[event]
            said = self.sentences.get(record)
            yield NamedGroup(
                name,
                capitalised(self.words.said(said)) if said else name,
                tuple(self._faded(part, self._opacity(bar)) for part in parts),
                record,
                float(self.events_of.left[event]),
                float(self.events_of.right[event]),
            )

    def _faded(self, figure: Figure, opacity: float) -> Figure:
        """Mix a faint figure with the page; its words stay as dark as all that is muted."""
        if opacity >= 1 or isinstance(figure, NamedGroup | Bitmap):
            return figure
        if isinstance(figure, TextLine):
            return replace(figure, colour=self.theme.muted)
        ink, ground = figure.ink, self.theme.surface
        fill = mixed_hex(ink.fill, ground, opacity) if ink.fill else ""
        line = mixed_hex(ink.line, ground, opacity) if ink.line else ""
        return replace(figure, ink=replace(ink, fill=fill, line=line))

    def _opacity(self, bar: int) -> float:
        found = self.scene.bars.standing
        return 1.0 if found is None else _OPACITY[AsOfStatus(int(found[bar]))]

    def _mark(self, bar: int) -> Mark:
        bars = self.scene.bars
        return Mark(
            KIND_NAMES[int(bars.kind[bar])],
            FORMS[int(bars.form[bar])],
            RuleDirection(int(bars.direction[bar])),
            Certainty(int(bars.certainty[bar])),
        )

    def _tick(self, bar: int) -> list[Figure]:
        bars, mark = self.scene.bars, self._mark(bar)
        strong = tones(self.theme, mark.kind, mark.direction).strong
        x, y = float(bars.mark[bar]), float(bars.y[bar])
        return [self._fill(x - 1, y, 2, float(min(bars.height[bar], 8.0)), strong)]

    def _bar(self, bar: int, middle: float) -> list[Figure]:
        bars, mark = self.scene.bars, self._mark(bar)
        found = tones(self.theme, mark.kind, mark.direction)
        made: list[Figure] = []
        ended, vague = bool(bars.ended[bar]), bool(bars.vague[bar])
        left = self._inside(float(bars.mark[bar] if bars.ahead[bar] else bars.first[bar]))
        right = self._inside(float(bars.last[bar]))
        if (ended or vague) and right > left:
            stayed = mark.certainty is Certainty.NON_MOVE
            planned = mark.certainty is Certainty.PLANNED
            high = _SLIM if stayed else _BAR if ended else _BAND
            outlined = (ended and not stayed) or planned
            ink = Ink(
                "" if planned else found.soft,
                found.strong if outlined or mark.certainty is Certainty.ALLEGED else "",
                1.0,
                (3.0, 2.0) if planned else (),
                hatched=mark.certainty is Certainty.ALLEGED,
            )
            made.append(Rectangle(left, middle - high / 2, right - left, high, ink))
            if vague:
                foot = middle + _BAR / 2
                dots = Ink(line=found.strong, dashes=(1.0, 2.0))
                last = self._inside(float(bars.body[bar] if ended else bars.last[bar]))
                made.append(Line(((left, foot), (last, foot)), dots))
            if ended and float(bars.last[bar]) <= self.view.width:
                made += self._cap(bar, right, middle, found.strong)
        if bars.ahead[bar]:
            begin, end = self._inside(float(bars.first[bar])), self._inside(float(bars.mark[bar]))
            ink = Ink(line=found.strong, width=2.0)
            made.append(Line(((begin, middle), (end, middle)), ink))
            made.append(Line(((begin, middle - 4), (begin, middle + 4)), ink))
        x = float(bars.mark[bar])
        if self.view.gutter - 8 <= x <= self.view.width + 8:
            made += mark_figures(self.theme, mark, x, middle)
        return made

    def _cap(self, bar: int, right: float, middle: float, colour: str) -> list[Figure]:
        """Draw the end of what lasted; broken where it is only about that day."""
        bars = self.scene.bars
        doubt = bool(bars.flags[bar] & (Flag.END_ABOUT | Flag.END_UNSURE))
        doubt |= bool(bars.right[bar] - bars.stop[bar] > 1)
        parts = ((0.0, 3.0), (5.5, 3.0), (11.0, 3.0)) if doubt else ((0.0, _BAR),)
        top = middle - _BAR / 2
        return [self._fill(right - _CAP, top + down, _CAP, high, colour) for down, high in parts]

    def _inside(self, x: float) -> float:
        return min(max(x, self.view.gutter), self.view.width)

    def _label(self, label: Label) -> list[Figure]:
        x, y = label.x, label.y
        ruled = self._mark(label.bar).certainty in (Certainty.ALLEGED, Certainty.NON_MOVE)
        text = self._text(x, y, label.text, self.theme.text)
        day = self.scene.cursor
        crossed = bool(self.scene.routes)
        crossed |= day is not None and x - 2 < day < x + text.width + 2
        if ruled if label.ground is Ground.BAR else crossed:
            return [self._fill(x - 2, y - 7, text.width + 4, 14, self.theme.surface), text]
        return [text]

    # -- the selection ------------------------------------------------------------------------

    def _plate(self, focus: Focus, middle: float) -> list[Figure]:
        bars, theme = self.scene.bars, self.theme
        left = min(float(bars.begin[focus.bar]) - 2, focus.x - 4)
        # Bold letters of Arial are wider than the layout reckons with.
        wide = ruler(bold=True).width(focus.text) if focus.selected else focus.width
        right = max(float(bars.outer_right[focus.bar]) + 2, focus.x + max(focus.width, wide) + 4)
        high = FOLD + 4 if bars.folded[focus.bar] else PITCH - 1
        fill = theme.accent_soft if focus.selected else theme.surface
        ink = Ink(fill, theme.accent, 1.6 if focus.selected else 1.0)
        left, right = self._inside(left), self._inside(right)
        return [Rectangle(left, middle - high / 2, right - left, high, ink, 4.0)]

    def _focus(self, focus: Focus, middle: float) -> list[Figure]:
        made: list[Figure] = [
            self._text(focus.x, middle, focus.text, self.theme.text, bold=focus.selected)
        ]
        if focus.lag is not None:
            text = self.words.said(lag_message(*focus.lag))
            ink = Ink(self.theme.accent_soft)
            made.append(Rectangle(focus.lag_x, middle - 8, focus.lag_width, 16, ink, 4.0))
            shown = self._text(focus.lag_x, middle, text, self.theme.text)
            x = focus.lag_x + (focus.lag_width - shown.width) / 2
            made.append(self._text(x, middle, text, self.theme.text))
        return made

    def routes(self) -> Iterator[NamedGroup]:
        """Draw the lines from causes to effects; those that state no cause are dashed."""
        titles, events = self.events_of.titles, self.scene.routes
        for route in events:
            ink = Ink(line=self.theme.accent, width=1.6, dashes=() if route.causal else (4.0, 3.0))
            cause, effect = titles[route.cause], titles[route.effect]
            said = (
                Message("A line leads from “{cause}” to “{effect}”.", cause=cause, effect=effect)
                if route.causal
                else Message("“{effect}” changed “{cause}”.", cause=cause, effect=effect)
            )
            sentence = self.words.said(said)
            yield NamedGroup(sentence, sentence, (Line(tuple(self._way(route)), ink, arrow=True),))

    def _way(self, route: Route) -> Iterator[Point]:
        """Round the corners of a line by a short straight piece: readers of slides bend no lines."""
        points = [(self._inside(x), y) for x, y in route.points]
        yield points[0]
        for (before, corner), (_, after) in pairwise(pairwise(points)):
            bend = min(_CORNER / 2, math.dist(before, corner) / 2, math.dist(corner, after) / 2)
            yield _toward(before, corner, bend)
            yield _toward(after, corner, bend)
        yield points[-1]

    # -- names and axis -----------------------------------------------------------------------

    def names(self) -> Iterator[Figure]:
        """Write headings and the names of lanes over whatever runs out to the left."""
        view, theme = self.view, self.theme
        for region in self.scene.regions:
            yield self._fill(0, region.top, view.gutter - 1, region.height, theme.surface)
            for header in self.scene.headers:
                if header.region == region.group:
                    yield from self._name(header)
            top = region.top - HEADING
            yield self._fill(0, top, view.width, HEADING, theme.window)
            middle = top + HEADING / 2
            tightens = Mark(region.kind, direction=RuleDirection.TIGHTENS)
            yield from mark_figures(theme, tightens, _EDGE + 5, middle)
            name = self._text(
                _EDGE + 18, middle, self._lanes_text(region.kind, region.by), theme.text, bold=True
            )
            count = self._text(
                name.x + name.width + 10, middle, self.words.number(region.count), theme.muted
            )
            yield name
            yield count
            if region.kind == "restriction":
                yield from self._key(count.x + count.width + 24, middle)
        for region in self.scene.regions:
            for header in self.scene.headers:
                if header.region == region.group:
                    y = header.top + header.height
                    yield Line(((0, y), (view.gutter, y)), Ink(line=theme.line))

    def _key(self, x: float, middle: float) -> Iterator[Figure]:
        """Write what the marks of restrictions mean, as far as it has room whole."""
        for mark, word in RESTRICTION_KEY:
            text = self._text(x + 12, middle, self.words.declared(word), self.theme.muted)
            if text.x + text.width > self.view.width - _EDGE:
                return
            yield from mark_figures(self.theme, mark, x, middle)
            yield text
            x += text.width + 32

    def _lanes_text(self, kind: str, by: tuple[str, ...]) -> str:
        name = self.words.declared(KINDS[kind].label_plural)
        if not by:
            return name
        first, *more = (in_sentence(self.words.declared(GROUPING[one].label)) for one in by)
        for other in more:
            first = self.words.said(Message("{first} and {more}", first=first, more=other))
        return self.words.said(Message("{kinds} by {grouping}", kinds=name, grouping=first))

    def _name(self, header: LaneHeader) -> Iterator[Figure]:
        left = _EDGE + 14 * header.depth
        room = self.view.gutter - left - _EDGE
        middle = header.top + PAD + header.pitch / 2
        title = self.ruler.shorten(header.title, room)
        yield self._text(left, middle, title, self.theme.text)
        if header.folded and header.height >= header.pitch + FOLD:
            more = Message("and {n} more in view", "and {n} more in view", header.folded)
            yield self._text(left, middle + 15, self.words.said(more), self.theme.muted)

    def axis(self) -> Iterator[Figure]:
        """Draw the two strips of the axis and the as-of day."""
        view, theme = self.view, self.theme
        yield self._fill(0, 0, view.width, AXIS, theme.surface)
        x = view.gutter
        yield Line(((x, 0), (x, AXIS)), Ink(line=theme.line))
        for region in self.scene.regions:
            yield Line(((x, region.top), (x, region.bottom)), Ink(line=theme.line))
        yield Line(((0, AXIS), (view.width, AXIS)), Ink(line=theme.line))
        flag = self._flag()
        for tick in self.scene.axis.major:
            yield from self._axis_tick(tick, 0, theme.text, bold=True)
        for tick in self.scene.axis.minor:
            left = tick.label_x + view.gutter
            end = left + max(tick.end - tick.x, 0) * 0.8
            hidden = flag is not None and left < flag.x + flag.width + 6 and flag.x - 6 < end
            yield from self._axis_tick(tick, _STRIP, theme.muted, named=not hidden)
        if flag is not None and view.day is not None:
            day = Message("The as-of day: {day}.", day=self.words.day(view.day))
            yield NamedGroup(
                self.words.said(declared("As-of day")),
                self.words.said(day),
                tuple(self._cursor(flag)),
            )

    def _axis_tick(
        self, tick: Tick, top: float, colour: str, *, named: bool = True, bold: bool = False
    ) -> Iterator[Figure]:
        x = tick.x + self.view.gutter
        if self.view.gutter <= x <= self.view.width:
            yield Line(((x, top), (x, top + _STRIP)), Ink(line=self.theme.line))
        label = self._text(
            tick.label_x + self.view.gutter, top + _STRIP / 2, tick.label, colour, bold=bold
        )
        inside = label.x >= self.view.gutter and label.x + label.width <= self.view.width
        if named and tick.label and inside:
            yield label

    def _flag(self) -> TextLine | None:
        """Return the words of the as-of day where they stand; none where it is out of view."""
        x = self.scene.cursor
        if x is None or self.view.day is None:
            return None
        shown = self._text(0, _STRIP * 1.5, self.words.day(self.view.day), self.theme.on_accent)
        half = shown.width / 2
        x = min(max(x, self.view.gutter + half + 8), self.view.width - half - 8)
        return self._text(x - half, _STRIP * 1.5, shown.text, self.theme.on_accent)

    def _cursor(self, flag: TextLine) -> Iterator[Figure]:
        x, accent = self.scene.cursor or 0.0, self.theme.accent
        dashes = (4.0, 3.0) if self.view.as_of is None else ()
        yield Line(((x, AXIS), (x, self.view.height)), Ink(line=accent, width=1.5, dashes=dashes))
        yield Rectangle(flag.x - 6, _STRIP + 1, flag.width + 12, _STRIP - 2, Ink(accent), 4.0)
        yield flag


def _toward(begin: Point, end: Point, short: float) -> Point:
    """Return the point that lies `short` before `end`, coming from `begin`."""
    length = math.dist(begin, end)
    if length <= short:
        return begin
    share = short / length
    return end[0] + (begin[0] - end[0]) * share, end[1] + (begin[1] - end[1]) * share
