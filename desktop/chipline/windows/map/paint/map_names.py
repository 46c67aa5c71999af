"""Names on the map: of countries, sites and places, placed so that none covers another or a mark."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from chipline.map_layout.base_map import anchors, places
from chipline.map_layout.flow_marks import FlowMark
from chipline.map_layout.map_facts import MapFacts
from chipline.map_layout.map_scene import CountryMark, MapScene
from chipline.map_layout.projection import MapView, equal_earth, turned
from chipline.scenery.columns import Floats
from chipline.scenery.labels import place_labels
from chipline.windows import theme as themes
from chipline.windows.formats import country_text
from chipline.windows.i18n import tr
from chipline.windows.map.map_text import end_text
from chipline.windows.map.paint.painted_names import paint_name
from chipline.windows.theme import Theme, colour

#: More names are not placed: each costs a look at all others.
_MOST_NAMES = 80
_HEIGHT = 15.0
#: Flows to one place that leave the view within so many pixels are told of together.
_SAID_NEAR = 120.0
#: How far from where its flow leaves the view a text at the edge may stand, nearest first.
_EDGE_STEPS = (0, 17, -17, 34, -34, 51, -51, 68, -68)
#: From so many pixels a degree on, places of rank 1, 2 and 3 have names.
_RANK_FROM = {1: 9.0, 2: 22.0, 3: 150.0}
_SITE_NAMES_FROM, _COUNTRY_NAMES_UNTIL = 60.0, 90.0
#: From so many pixels a degree on, the names of countries stand; those of large ones earlier.
_COUNTRIES_FROM = 16.0
_LARGE = dict.fromkeys(("AU", "BR", "CA", "CN", "IN", "RU", "US", "AQ"), 2.5) | dict.fromkeys(
    [
        "AR",
        "DZ",
        "CD",
        "GL",
        "ID",
        "IR",
        "KZ",
        "LY",
        "MN",
        "MX",
        "SA",
        "SD",
        "UA",
        "TR",
        "FR",
        "DE",
        "ZA",
    ],
    5.0,
)


@dataclass(frozen=True, slots=True)
class PlacedName:
    """A name at so many pixels from a position in Equal Earth's x and y."""

    text: str
    tone: str
    bold: bool
    #: It has a dot of its own at its position.
    dotted: bool
    position: tuple[float, float]
    offset: tuple[float, float]


def country_sign_text(mark: CountryMark) -> str:
    """Return the few characters that stand at a country: how much stayed, came, left, or is in it."""
    moves = mark.moves
    parts = (
        tr("{n} stayed", "{n} stayed", len(moves.stayed)) if moves.stayed else "",
        tr("{n} came", "{n} came", len(moves.arrived)) if moves.arrived else "",
        tr("{n} left", "{n} left", len(moves.left)) if moves.left else "",
        tr("{n} site", "{n} sites", len(mark.sites)) if mark.sites else "",
        tr("{n} cluster", "{n} clusters", len(mark.clusters)) if mark.clusters else "",
    )
    return " · ".join(part for part in parts if part)


def sign_box(mark: CountryMark) -> QRectF:
    """Return where the sign of a country stands, below its name."""
    wide = QFontMetricsF(themes.font(themes.MICRO)).horizontalAdvance(country_sign_text(mark)) + 14
    return QRectF(mark.x - wide / 2, mark.y - 9, wide, 18)


def placed_names(
    scene: MapScene, facts: MapFacts, theme: Theme, reserved: Sequence[QRectF] = ()
) -> tuple[PlacedName, ...]:
    """Return the names in view: sites and places yield to countries, all to marks and what is reserved."""
    signs = {one.code: sign_box(one) for one in scene.countries}
    texts = [box for _, box in edge_texts(scene, facts, reserved)]
    taken = np.concatenate((_taken(scene, reserved), _edges(texts)))
    countries, taken = _countries(scene.view, signs, taken, theme)
    return (*countries, *_beside(scene, facts, taken, theme))


def _taken(scene: MapScene, reserved: Sequence[QRectF]) -> Floats:
    """Return the boxes of marks, signs and numbers, and those that are reserved, by their edges (n x 4)."""
    sites = scene.sites
    sides = (sites.x - sites.radius, sites.y - sites.radius)
    marks = np.column_stack((*sides, sites.x + sites.radius, sites.y + sites.radius))
    numbers = [one for one in scene.flows if one.numbered]
    boxes = [QRectF(one.x - 10, one.y - 8, 20, 16) for one in numbers]
    boxes += [sign_box(one) for one in scene.countries]
    return np.concatenate((marks, _edges([*boxes, *reserved])))


def _edges(boxes: Sequence[QRectF]) -> Floats:
    found = [(box.left(), box.top(), box.right(), box.bottom()) for box in boxes]
    return np.array(found, dtype=np.float64).reshape(-1, 4)


def _countries(
    view: MapView, signs: dict[str, QRectF], taken: Floats, theme: Theme
) -> tuple[list[PlacedName], Floats]:
    """Place countries' names over their middle, those with a sign above or below it."""
    found: list[PlacedName] = []
    if view.scale > _COUNTRY_NAMES_UNTIL:
        return found, taken
    metrics = QFontMetricsF(themes.font(themes.SMALL, bold=True))
    codes, degrees = list(anchors()), np.array(list(anchors().values()))
    projected = equal_earth(turned(degrees[:, 0], view.middle), degrees[:, 1], view.middle)
    xs, ys = view.from_projected(*projected)
    seen = (xs >= 0) & (xs <= view.width) & (ys >= 0) & (ys <= view.height)
    order = {code: place for place, code in enumerate((*signs, *_LARGE))}
    for number in sorted(np.flatnonzero(seen).tolist(), key=lambda one: order.get(codes[one], 999)):
        code, x, y = codes[number], float(xs[number]), float(ys[number])
        if code not in signs and view.scale < _LARGE.get(code, _COUNTRIES_FROM):
            continue
        text = country_text(code)
        wide = metrics.horizontalAdvance(text)
        corners = [(x - wide / 2, y - _HEIGHT / 2)]
        if code in signs:
            corners = _beside_sign(signs[code], wide)
        most = view.width - wide - 2
        held = [(min(max(left, 2.0), most), top) for left, top in corners]
        boxes = [np.array((left, top, left + wide, top + _HEIGHT)) for left, top in held]
        if code in signs:
            # A sign at an edge has its name at another side.
            boxes = [each for each in boxes if 0 <= each[1] <= view.height - _HEIGHT] or boxes
        free = [box for box in boxes if not _covers(box, taken)]
        # Half a name at the edge tells nothing.
        if code not in signs and (not free or held != corners):
            continue
        # A sign says nothing without the name of its country, so that has a place in any case.
        box = free[0] if free else min(boxes, key=lambda one: _covered(one, taken))
        taken = np.vstack((taken, box))
        at = float(projected[0][number]), float(projected[1][number])
        offset = float(box[0]) - x, float(box[1]) - y + metrics.ascent()
        found.append(
            PlacedName(text, theme.muted, bold=True, dotted=False, position=at, offset=offset)
        )
    return found, taken


def _beside_sign(sign: QRectF, wide: float) -> list[tuple[float, float]]:
    """Return where the name of a country may stand at its sign: above, below, at a side or a corner."""
    centre, above = sign.center().x(), sign.top() - _HEIGHT
    middle, level = centre - wide / 2, sign.center().y() - _HEIGHT / 2
    return [
        (middle, above),
        (middle, sign.bottom()),
        (sign.right() + 4, level),
        (sign.left() - wide - 4, level),
        *((left, top) for top in (above, sign.bottom()) for left in (centre, centre - wide)),
    ]


def _covers(box: Floats, others: Floats) -> bool:
    across = (others[:, 0] < box[2]) & (others[:, 2] > box[0])
    return bool((across & (others[:, 1] < box[3]) & (others[:, 3] > box[1])).any())


def _covered(box: Floats, others: Floats) -> float:
    """Return how much of others a box covers, in square pixels."""
    across = np.minimum(others[:, 2], box[2]) - np.maximum(others[:, 0], box[0])
    down = np.minimum(others[:, 3], box[3]) - np.maximum(others[:, 1], box[1])
    return float((across.clip(0) * down.clip(0)).sum())


def _beside(scene: MapScene, facts: MapFacts, taken: Floats, theme: Theme) -> list[PlacedName]:
    """Place names of sites and places beside them, the most important first."""
    view = scene.view
    texts: list[str] = []
    positions: list[tuple[float, float]] = []
    if view.scale >= _SITE_NAMES_FROM:
        alone = np.flatnonzero(scene.sites.many == 1)
        largest = alone[np.argsort(-scene.sites.radius[alone], kind="stable")][:_MOST_NAMES]
        named = scene.sites.first[largest]
        texts += [facts.sites.events.titles[site] for site in named.tolist()]
        positions += zip(*(axis.tolist() for axis in facts.sites.projected(named)), strict=True)
    many = len(texts)
    ukrainian = QLocale().language() is QLocale.Language.Ukrainian
    shown = [one for one in places() if view.scale >= _RANK_FROM[one.rank]]
    if shown:
        degrees = np.array([(turned(one.longitude, view.middle), one.latitude) for one in shown])
        base_x, base_y = equal_earth(degrees[:, 0], degrees[:, 1], view.middle)
        xs, ys = view.from_projected(base_x, base_y)
        inside = (xs >= 0) & (xs <= view.width) & (ys >= 0) & (ys <= view.height)
        for number in np.flatnonzero(inside).tolist():
            texts.append(shown[number].ukrainian if ukrainian else shown[number].name)
            positions.append((float(base_x[number]), float(base_y[number])))
    texts, positions = texts[:_MOST_NAMES], positions[:_MOST_NAMES]
    if not texts:
        return []
    metrics = QFontMetricsF(themes.font(themes.SMALL))
    pixels = np.column_stack(view.from_projected(*np.array(positions).T))
    corners = place_labels(
        pixels,
        np.array([metrics.horizontalAdvance(text) for text in texts]),
        _HEIGHT,
        (2, 2, view.width - 2, view.height - 2),
        radius=5.0,
        taken=[(box[0], box[1], box[2], box[3]) for box in taken.tolist()],
    )
    return [
        PlacedName(
            text,
            theme.facility if number < many else theme.muted,
            bold=False,
            dotted=number >= many and not _covers(np.array((x, y, x, y)), taken),
            position=at,
            offset=(left - float(x), top + metrics.ascent() - float(y)),
        )
        for number, (text, at, (left, top), (x, y)) in enumerate(
            zip(texts, positions, corners.tolist(), pixels.tolist(), strict=True)
        )
        if not np.isnan(left)
    ]


def edge_texts(
    scene: MapScene, facts: MapFacts, reserved: Sequence[QRectF] = ()
) -> list[tuple[str, QRectF]]:
    """Say at the edge of the view where flows come from or go to, and in which boxes."""
    metrics = QFontMetricsF(themes.font(themes.MICRO))
    view, found = scene.view, list[tuple[str, QRectF]]()
    bundles = _bundles(scene)
    taken = _taken(scene, reserved) if bundles else np.empty((0, 4))
    for marks in bundles:
        many = len({move for one in marks for move in one.flow.moves})
        text = _beyond_text(facts, marks[0], many)
        x, y = np.mean([one.edge for one in marks], axis=0).tolist()
        wide = metrics.horizontalAdvance(text) + 8
        left = min(max(x - wide / 2, 4.0), view.width - wide - 4)
        top = min(max(y - 8, 4.0), view.height - 20)
        # As near to where it leaves as there is room; what has none there is left out.
        for step in _EDGE_STEPS:
            box = QRectF(left, top + step, wide, 16)
            within = box.top() >= 4 and box.bottom() < view.height
            if within and not _covers(_edges([box])[0], taken):
                found.append((text, box))
                taken = np.vstack((taken, _edges([box])))
                break
    return found


def _bundles(scene: MapScene) -> list[list[FlowMark]]:
    """Return the flows that come into view or leave it, together those of one place side by side."""
    found: list[list[FlowMark]] = []
    for mark in scene.flows:
        if mark.beyond is None:
            continue
        incoming, at = mark.beyond == mark.flow.begin, np.array(mark.edge)
        for others in found:
            first = others[0]
            alike = (first.beyond, first.beyond == first.flow.begin) == (mark.beyond, incoming)
            if alike and np.hypot(*(at - first.edge)) < _SAID_NEAR:
                others.append(mark)
                break
        else:
            found.append([mark])
    return found


def _beyond_text(facts: MapFacts, mark: FlowMark, many: int) -> str:
    """Say where a flow comes from or goes to, out of view, and of how many moves that is so."""
    name, incoming = end_text(facts, mark.beyond or ""), mark.beyond == mark.flow.begin
    if many == 1:
        return tr("from {place}", place=name) if incoming else tr("to {place}", place=name)
    if incoming:
        return tr("from {place} ({moves})", place=name, moves=many)
    return tr("to {place} ({moves})", place=name, moves=many)


def paint_edge_texts(
    painter: QPainter, texts: list[tuple[str, QRectF]], theme: Theme, halo: QColor
) -> None:
    """Write where flows come from or go to."""
    painter.setFont(themes.font(themes.MICRO))
    back = QColor(halo)
    back.setAlphaF(0.8)
    for text, box in texts:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(back)
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(colour(theme.relocation))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def paint_names(
    painter: QPainter, names: tuple[PlacedName, ...], view: MapView, theme: Theme, halo: QColor
) -> None:
    """Write names where they were placed, however the view has moved since."""
    if not names:
        return
    xs, ys = view.from_projected(*np.array([one.position for one in names]).T)
    for name, x, y in zip(names, xs.tolist(), ys.tolist(), strict=True):
        if name.dotted:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(theme.muted))
            painter.drawEllipse(QPointF(x, y), 1.8, 1.8)
        at = QPointF(x + name.offset[0], y + name.offset[1])
        paint_name(painter, at, name.text, colour(name.tone), halo, bold=name.bold)
