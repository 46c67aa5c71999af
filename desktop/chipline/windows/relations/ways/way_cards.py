"""The cards of a way: its records, the steps between them, and the finding at its end, painted alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from chipline.records.record import KINDS
from chipline.relations_layout.roles import verb
from chipline.relations_layout.ties import Party
from chipline.relations_layout.ways import WayStep
from chipline.scenery.as_of import AsOfStatus
from chipline.windows import theme as themes
from chipline.windows.derived_values import Derived
from chipline.windows.i18n import tr, translated
from chipline.windows.pictures.certainty_words import CERTAINTY_WORDS
from chipline.windows.relations.relations_text import cited_text, home_text, span_text
from chipline.windows.relations.ways.way_reads import FoundWay, WayAnswer
from chipline.windows.theme import Theme, colour
from chipline.windows.widgets.labels.tool_tip import tip_text

_PAD, _LINE, _LEAST, _MOST, _MOST_OF_FINDING = 10.0, 18.0, 96.0, 250.0, 400.0
_BETWEEN = " · "


@dataclass(frozen=True, slots=True)
class WayFace:
    """What one card shows: a head line, lines below it, and the record that a click selects."""

    head: str
    lines: tuple[str, ...]
    kind: str
    record: str
    #: A step has no frame unless it is the weakest; a finding has the colour of its outcome.
    form: str
    tone: str = ""
    marked: bool = False
    tip: str = ""

    @property
    def said(self) -> str:
        """All of it in one line, for a screen reader."""
        return _BETWEEN.join((self.head, *self.lines, *filter(None, [self.tip])))


RECORD, STEP, FINDING = "record", "step", "finding"


def faces_of(found: FoundWay, answer: WayAnswer) -> Iterator[WayFace]:
    """Return the cards of a way from its beginning to its end."""
    way, parties = found.way, answer.parties
    yield _record_face(parties[way.begin])
    for number, step in enumerate(way.steps):
        yield _step_face(step, weakest=number == way.weakest)
        yield _record_face(parties[step.end])
    if found.finding is not None:
        yield _finding_face(found.finding, parties[found.case])


def _record_face(party: Party) -> WayFace:
    kind = translated(KINDS[party.kind].label)
    where = home_text(party)
    said = f"{kind}{_BETWEEN}{where}" if where else kind
    return WayFace(party.title, (said,), party.kind, party.id, RECORD, marked=party.chinese)


def _step_face(step: WayStep, *, weakest: bool) -> WayFace:
    said = translated(verb(step.tie.role, forward=step.forward))
    sure = step.tie.certainty
    parts = (span_text(step.tie.span), "" if sure is None else translated(CERTAINTY_WORDS[sure]))
    lines = [_BETWEEN.join(filter(None, parts)), holds_text(step), cited_text(step.cited)]
    if weakest:
        lines.append(tr("the weakest step"))
    head = tr("{verb} →", "on a card between two records", verb=said)
    tone = "warning" if weakest else "muted"
    given = tuple(filter(None, lines))
    return WayFace(head, given, step.tie.kind, step.tie.record, STEP, tone, marked=weakest)


def holds_text(step: WayStep) -> str:
    """Say whether a step holds on the day."""
    if step.tie.span.undated:
        return tr("no date is recorded")
    return {
        AsOfStatus.OUT: tr("does not hold on this day"),
        AsOfStatus.POSSIBLY: tr("holds only possibly on this day"),
        AsOfStatus.SURELY: tr("holds on this day"),
    }[step.standing]


def _finding_face(finding: Derived, case: Party) -> WayFace:
    said = tr("{label}, for {record}", label=finding.label, record=case.title)
    return WayFace(
        finding.value,
        (said,),
        case.kind,
        case.id,
        FINDING,
        finding.tone,
        marked=True,
        tip=finding.explanation,
    )


def way_text(found: FoundWay, answer: WayAnswer, number: int) -> str:
    """Head a way: how long it is, and where it is weakest."""
    way = found.way
    steps = tr("{n} step", "{n} steps", len(way.steps))
    weakest = way.weakest
    if weakest is None:
        return tr("Way {number}: {steps}", number=number, steps=steps)
    step = way.steps[weakest]
    begin, end = (answer.parties[one].title for one in (step.begin, step.end))
    said = translated(verb(step.tie.role, forward=step.forward))
    return tr(
        "Way {number}: {steps}, the weakest: {begin} {verb} {end}",
        number=number,
        steps=steps,
        begin=begin,
        verb=said,
        end=end,
    )


def _fonts(face: WayFace) -> tuple[QFont, QFont]:
    size = themes.SMALL if face.form == STEP else themes.BODY
    return themes.font(size, bold=True), themes.font(themes.SMALL)


def face_size(face: WayFace) -> QSizeF:
    """Return how large a card is."""
    head, small = map(QFontMetricsF, _fonts(face))
    wide = max(
        (head.horizontalAdvance(face.head), *map(small.horizontalAdvance, face.lines)), default=0.0
    )
    least = _LEAST if face.form == STEP else _LEAST + 24
    most = _MOST_OF_FINDING if face.form == FINDING else _MOST
    return QSizeF(
        min(max(wide + 2 * _PAD + 2, least), most), _LINE * (1 + len(face.lines)) + 2 * _PAD - 4
    )


def paint_face(painter: QPainter, place: QRectF, face: WayFace, theme: Theme) -> None:
    """Paint a card into its place."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    tone = colour(theme.tone(face.tone))
    if face.form != STEP:
        painter.setBrush(colour(theme.raised))
        green = face.form == RECORD and face.marked
        ink = colour(theme.facility) if green else colour(theme.line)
        painter.setPen(QPen(tone if face.form == FINDING else ink, 1.8 if face.marked else 1))
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 5, 5)
    elif face.marked:
        painter.setBrush(colour(theme.warning_soft))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 5, 5)
    head, small = _fonts(face)
    inside = place.adjusted(_PAD, _PAD - 2, -_PAD, 0)
    painter.setFont(head)
    painter.setPen(colour(theme.text) if face.form == RECORD else tone)
    _paint_line(painter, QRectF(inside.x(), inside.y(), inside.width(), _LINE), face.head)
    painter.setFont(small)
    painter.setPen(colour(theme.text if face.form == STEP else theme.muted))
    for number, line in enumerate(face.lines, start=1):
        top = inside.y() + number * _LINE
        _paint_line(painter, QRectF(inside.x(), top, inside.width(), _LINE), line)


def _paint_line(painter: QPainter, place: QRectF, text: str) -> None:
    metrics = QFontMetricsF(painter.font())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)


def flowed(
    faces: Iterable[WayFace], width: float, *, spacing: float = 6.0
) -> tuple[list[tuple[QRectF, WayFace]], float]:
    """Place cards from left to right in lines of a width; return the places and the height."""
    found: list[tuple[QRectF, WayFace]] = []
    x, y, high = 0.0, 0.0, 0.0
    for face in faces:
        size = face_size(face)
        if x > 0 and x + size.width() > width:
            x, y, high = 0.0, y + high + spacing, 0.0
        found.append((QRectF(x, y, size.width(), size.height()), face))
        x += size.width() + spacing
        high = max(high, size.height())
    return found, y + high


class WayCard(QAbstractButton):
    """A card that can be pressed."""

    def __init__(self, face: WayFace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face = face
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(face.said)
        self.setText(face.head)
        self.setToolTip(tip_text(face.said))

    def sizeHint(self) -> QSize:
        """Return how large the card is."""
        return face_size(self.face).toSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card, and whether keys stand on it."""
        theme = themes.current()
        with QPainter(self) as painter:
            paint_face(painter, QRectF(self.rect()), self.face, theme)
            if self.hasFocus() or self.underMouse():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                ink = theme.accent if self.hasFocus() else theme.edge
                painter.setPen(QPen(colour(ink), 2 if self.hasFocus() else 1))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
