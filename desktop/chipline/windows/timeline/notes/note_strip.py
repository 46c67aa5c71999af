"""Eras and notes as entries: laid out in rows, painted, and found again by the pointer.

Eras stand in a row for each sort of them, below the axis where the view has room for them there, else
below the lanes, as notes do. Notes take up to three rows, so that their words stand
beside one another; where even those don't do, notes that would cover one another are one entry that
says how many there are. The rows never change with the zoom: lanes stay where they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF

from chipline.timeline_layout.layout import AXIS
from chipline.timeline_layout.primitives import Viewport
from chipline.windows.date_formats import ordinal_text
from chipline.windows.i18n import tr, translated
from chipline.windows.pictures.text_layout import EDGE, label_font
from chipline.windows.theme import Theme, colour
from chipline.windows.timeline.canvas.highlights import span_text
from chipline.windows.timeline.notes.eras import Era

HIGH = 16.0
_MOST_ROWS = 3
#: Lower than this, a picture needs its rows for lanes.
_ROOM_FOR_BANDS = 400.0
#: The flag of a note, and how much of its words is always wanted.
_FLAG, _WORDS = 8.0, 150.0
#: Further than this from its flag no note is written.
_REACH = 2000.0
_PAD = 4.0


@dataclass(frozen=True, slots=True)
class StripEntry:
    """One or more eras or notes as they are painted: a band `left` to `right`, words to `reach`."""

    eras: tuple[Era, ...]
    left: float
    right: float
    reach: float
    top: float
    text: str

    @property
    def note(self) -> bool:
        """Whether it is of notes."""
        return bool(self.eras[0].id)


def bottom_room(eras: Sequence[Era]) -> float:
    """Return the height that the entries take."""
    many = sum(1 for era in eras if era.id)
    return HIGH * (len(_rows(eras)) + min(many, _MOST_ROWS))


def bands_room(eras: Sequence[Era]) -> float:
    """Return the height that the rows of eras take below the axis."""
    return HIGH * len(_rows(eras))


def eras_at(eras: Sequence[Era], height: float) -> tuple[Era, ...]:
    """Return the eras and notes that are shown at a height: in a low window eras give way to lanes."""
    return tuple(era for era in eras if era.id or height >= _ROOM_FOR_BANDS)


def _tops(view: Viewport, eras: Sequence[Era]) -> tuple[float, float, float]:
    """Return where eras begin, where notes do, and where what lies below the lanes does."""
    below = view.height - bottom_room(eras) + view.bands
    return (AXIS, below, below) if view.bands else (below, below + bands_room(eras), below)


def _rows(eras: Sequence[Era]) -> list[str]:
    return list(dict.fromkeys(era.row for era in eras if not era.id))


def strip_entries(view: Viewport, eras: Sequence[Era]) -> list[StripEntry]:
    """Lay out what is in view; `view.height` takes in the room of the entries."""
    metrics = QFontMetricsF(label_font())
    top, notes_top, _below = _tops(view, eras)
    rows = _rows(eras)
    made = []
    for era in eras:
        left, right = (view.gutter + view.scale.x(day) for day in (era.first, era.last))
        if era.id or right < view.gutter or left > view.width:
            continue
        row = top + HIGH * rows.index(era.row)
        begin = max(left, view.gutter) + _PAD
        # Where no other era of its row follows at once, the words may run on.
        after = [one.first for one in eras if one.row == era.row and one.first > era.first]
        following = view.gutter + view.scale.x(min(after, default=float("inf")))
        room = min(following, view.width) - begin - 2
        text = metrics.elidedText(translated(era.name), Qt.TextElideMode.ElideRight, room)
        # An ellipsis alone says nothing.
        made.append(StripEntry((era,), left, right, right, row, text if len(text) > 2 else ""))
    notes = sorted((era for era in eras if era.id), key=lambda era: (era.first, era.last))
    return made + _noted(view, notes, notes_top, metrics)


def _noted(
    view: Viewport, notes: Sequence[Era], top: float, metrics: QFontMetricsF
) -> list[StripEntry]:
    """Lay notes into their rows, each with as many of its words as have room."""
    following: dict[int, float] = {}
    made = []
    for row, eras in reversed(_shared(tuple(notes), view.scale.per_day)):
        left = view.gutter + view.scale.x(eras[0].first)
        right = view.gutter + view.scale.x(max(era.last for era in eras))
        if right + _REACH >= view.gutter and left <= view.width:
            text = translated(eras[0].name)
            if len(eras) > 1:
                text = tr("{n} note", "{n} notes", len(eras))
            entry = StripEntry(eras, left, right, right, top + HIGH * row, text)
            made.append(_worded(entry, view, following.get(row, view.width), metrics))
        following[row] = left
    return made[::-1]


@lru_cache(maxsize=8)
def _shared(notes: tuple[Era, ...], per_day: float) -> list[tuple[int, tuple[Era, ...]]]:
    """Share notes among rows at a zoom: where words have room, else in the last row, in heaps."""
    metrics = QFontMetricsF(label_font())
    many = min(len(notes), _MOST_ROWS)
    ends = [float("-inf")] * many
    heaps: list[tuple[int, list[Era]]] = []
    last: dict[int, list[Era]] = {}
    for note in notes:
        left = note.first * per_day
        row = next((row for row in range(many) if ends[row] + 6 <= left), many - 1)
        heap = last.get(row)
        if heap and ends[row] + 6 > left and heap[0].first * per_day + _FLAG + 2 > left:
            heap.append(note)
            continue
        last[row] = [note]
        heaps.append((row, last[row]))
        wanted = min(metrics.horizontalAdvance(note.name), _WORDS) + _FLAG + 2 * _PAD
        ends[row] = max(note.last * per_day, left + wanted)
    return [(row, tuple(heap)) for row, heap in heaps]


def _worded(
    entry: StripEntry, view: Viewport, following: float, metrics: QFontMetricsF
) -> StripEntry:
    """Give a note's words the room up to where the next note of its row begins."""
    begin = max(entry.left, view.gutter) + _FLAG + _PAD
    room = min(following - 6, view.width - 2) - begin
    text = metrics.elidedText(entry.text, Qt.TextElideMode.ElideRight, max(room, 0.0))
    text = text if len(text) > 2 else ""
    width = metrics.horizontalAdvance(text) + 2 if text else 0.0
    return replace(entry, text=text, reach=max(entry.right, begin + width))


def entry_at(found: Sequence[StripEntry], view: Viewport, x: float, y: float) -> StripEntry | None:
    """Return the entry at a point."""
    if not view.gutter <= x <= view.width:
        return None
    return next(
        (
            one
            for one in reversed(found)
            if one.top <= y < one.top + HIGH
            and one.left - 2 <= x <= max(one.reach, one.left + _FLAG + 2)
        ),
        None,
    )


def entry_text(entry: StripEntry) -> str:
    """Say in full what a entry stands for: words, days, and the source of an era."""
    lines = []
    for era in entry.eras:
        ends = span_text(era.first, era.last_day)
        if era.last >= date.max.toordinal():
            ends = tr("from {day} on", day=ordinal_text(era.first))
        lines.append(f"{translated(era.name)}\n{ends}")
        if era.source:
            lines.append(era.source)
    return "\n".join(lines)


def paint_note_strip(
    painter: QPainter,
    view: Viewport,
    eras: Sequence[Era],
    theme: Theme,
    looked_at: frozenset[str] = frozenset(),
) -> None:
    """Paint entries, and behind the lanes what they stand for; notes in `looked_at` stand out."""
    if not eras:
        return
    found = [_in_plot(entry, view) for entry in strip_entries(view, eras)]
    top, notes_top, below = _tops(view, eras)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for begin, high in ((AXIS, view.bands), (below, view.height - below)):
        if high:
            painter.fillRect(QRectF(0, begin, view.width, high), colour(theme.surface))
            painter.fillRect(QRectF(0, begin, view.width, 1), colour(theme.line))
            painter.fillRect(QRectF(view.gutter - 1, begin, 1, high), colour(theme.line))
    painter.setFont(label_font())
    _names(painter, view, eras, (top, notes_top), theme)
    painter.setClipRect(QRectF(view.gutter, AXIS, view.scale.width, view.height - AXIS))
    _behind(painter, found, eras, (AXIS + view.bands, below), theme)
    for entry in found:
        chosen = not looked_at.isdisjoint(era.id for era in entry.eras if era.id)
        if entry.note:
            _note(painter, view, entry, theme, chosen=chosen)
        else:
            _era(painter, view, entry, theme)
    painter.restore()


def _in_plot(entry: StripEntry, view: Viewport) -> StripEntry:
    """Cut an era off at the edges of the plot: SVG knows no clipping. A note's flag stays its own."""
    if entry.note and entry.left < view.gutter:
        return replace(entry, right=min(entry.right, view.width))
    left, right = max(entry.left, view.gutter - 1), min(entry.right, view.width)
    return replace(entry, left=left, right=max(right, left))


def _names(
    painter: QPainter,
    view: Viewport,
    eras: Sequence[Era],
    tops: tuple[float, float],
    theme: Theme,
) -> None:
    """Name the rows of eras and of notes, which begin at two heights, in the column of lane names."""
    metrics = QFontMetricsF(label_font())
    named = [(tops[0] + HIGH * row, name) for row, name in enumerate(_rows(eras))]
    if any(era.id for era in eras):
        named.append((tops[1], tr("Notes")))
    drop = (metrics.ascent() - metrics.descent()) / 2
    painter.setPen(colour(theme.muted))
    for begin, name in named:
        room = view.gutter - EDGE - 8
        text = metrics.elidedText(translated(name), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(EDGE, begin + HIGH / 2 + drop), text)


def _behind(
    painter: QPainter,
    found: Sequence[StripEntry],
    eras: Sequence[Era],
    lanes: tuple[float, float],
    theme: Theme,
) -> None:
    """Tint every other era of the first row over the lanes, and rule a line where others begin.

    `lanes` is where the lanes begin and end.
    """
    rows = _rows(eras)
    first = [era for era in eras if rows and era.row == rows[0] and not era.id]
    for entry in found:
        if entry.note:
            continue
        if entry.eras[0] in first[1::2]:
            box = QRectF(entry.left, lanes[0], entry.right - entry.left, lanes[1] - lanes[0])
            painter.fillRect(box, colour(theme.muted, 18))
        pen = QPen(colour(theme.muted, 150), 1)
        if entry.eras[0] not in first:
            pen.setDashPattern([2, 4])
        painter.setPen(pen)
        x = round(entry.left) + 0.5
        end = max(entry.top + HIGH, lanes[1])
        painter.drawLine(QPointF(x, min(entry.top, lanes[0])), QPointF(x, end))


def _era(painter: QPainter, view: Viewport, entry: StripEntry, theme: Theme) -> None:
    box = QRectF(entry.left + 1, entry.top + 1, entry.right - entry.left - 1, HIGH - 2)
    painter.fillRect(box, colour(theme.muted, 36))
    painter.setPen(colour(theme.text))
    painter.drawText(QPointF(max(entry.left, view.gutter) + _PAD, entry.top + HIGH - 4), entry.text)


def _note(
    painter: QPainter, view: Viewport, entry: StripEntry, theme: Theme, *, chosen: bool
) -> None:
    """Paint a flag at the first day, a rule below its days, and its words."""
    x, lanes_top = round(entry.left) + 0.5, AXIS + view.bands
    line_colour = theme.accent if chosen else theme.warning
    wide = max(entry.right - entry.left, 1.0)
    if chosen:
        behind = QRectF(entry.left, lanes_top, wide, entry.top - lanes_top)
        painter.fillRect(behind, colour(line_colour, 36))
        box = QRectF(entry.left, entry.top + 1, max(entry.reach - entry.left, _FLAG), HIGH - 2)
        painter.fillRect(box, colour(theme.accent_soft))
    pen = QPen(colour(line_colour), 1)
    painter.setPen(pen)
    painter.drawLine(QPointF(x, entry.top + 2), QPointF(x, entry.top + HIGH - 1))
    painter.fillRect(QRectF(entry.left, entry.top + HIGH - 3, wide, 2), colour(line_colour))
    painter.setPen(QPen(colour(line_colour, 150), 1, Qt.PenStyle.DotLine))
    painter.drawLine(QPointF(x, lanes_top), QPointF(x, entry.top))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(line_colour))
    painter.drawPolygon(flag(x, entry.top + 2))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    if entry.text:
        begin = max(entry.left, view.gutter) + _FLAG + _PAD
        painter.setPen(colour(theme.text))
        painter.drawText(QPointF(begin, entry.top + HIGH - 4), entry.text)


def flag(x: float, y: float) -> QPolygonF:
    """Return the flag of a note, with its pole at `x` and its top at `y`."""
    return QPolygonF([QPointF(x, y), QPointF(x + _FLAG, y + 3.5), QPointF(x, y + 7)])
