"""The mark beside a field that tells what sources say about it, and the legend of these marks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from chipline.records.message import N_
from chipline.windows.i18n import tr, translated
from chipline.windows.theme import SMALL, SPACE_L, colour, current, font
from chipline.windows.widgets.marks.grade_chip import HEIGHT as MARK_HEIGHT
from chipline.windows.widgets.marks.grade_chip import WIDTH as MARK_WIDTH
from chipline.windows.widgets.marks.grade_chip import best_grade, paint_grade

_SIZE = 8.0
_BETWEEN = 12
_LINE = 22


class Evidence(StrEnum):
    """How a field stands in the light of its sources."""

    GRADED = N_("graded")
    UNGRADED = N_("not graded")
    DISPUTED = N_("in dispute")
    CONTRADICTED = N_("contradicted")
    DECLINED = N_("declined to comment")
    NONE = N_("no source")


@dataclass(frozen=True, slots=True)
class EvidenceMark:
    """What sources say about a field: how many stand for it, against it, and declined to speak.

    `graded` is how many of them have a credibility and `grade` the best grade of those that stand
    for it; `whole` is how many speak of the record as a whole.
    """

    supporting: int = 0
    contradicting: int = 0
    declined: int = 0
    about: str = ""
    graded: int = 0
    whole: int = 0
    grade: str = ""

    def __bool__(self) -> bool:
        """Whether there is any evidence of its own at all."""
        return bool(self.supporting or self.contradicting or self.declined)

    @property
    def evidence(self) -> Evidence:
        """Sum it up."""
        if self.supporting and self.contradicting:
            return Evidence.DISPUTED
        if self.contradicting:
            return Evidence.CONTRADICTED
        if self.supporting:
            return Evidence.GRADED if self.graded else Evidence.UNGRADED
        return Evidence.DECLINED if self.declined else Evidence.NONE

    @property
    def spoken(self) -> str:
        """Say it in words."""
        if not self:
            return tr("evidence: none")
        parts = [
            tr("{n} supporting", "{n} supporting", self.supporting) if self.supporting else "",
            tr("{n} contradicting", "{n} contradicting", self.contradicting)
            if self.contradicting
            else "",
            tr("{n} declined to comment", "{n} declined to comment", self.declined)
            if self.declined
            else "",
        ]
        return tr("evidence: {kinds}", kinds=", ".join(part for part in parts if part))

    @property
    def hint(self) -> str:
        """Say what the mark means, and what a click on it does."""
        if self:
            return f"{self.about}\n{tr('Click to see it.')}"
        said = [tr("No source for this field yet.")]
        if self.whole:
            said.append(
                tr(
                    "One speaks of the record as a whole.",
                    "{n} speak of the record as a whole.",
                    self.whole,
                )
            )
        return f"{' '.join(said)}\n{tr('Click to add one.')}"


def mark_of(citations: Sequence[Mapping[str, Any]], about: str = "") -> EvidenceMark:
    """Sum up citations, each with its source under `source_values`."""
    stances = [each["stance"] for each in citations]
    supporting = [each for each in citations if each["stance"] == "supports"]
    return EvidenceMark(
        len(supporting),
        stances.count("contradicts"),
        stances.count("declined to comment"),
        about,
        graded=sum(bool(each["credibility"]) for each in supporting),
        grade=best_grade(supporting),
    )


def paint_mark(painter: QPainter, centre: QPointF, evidence: Evidence, grade: str = "") -> None:
    """Draw the mark: a grade, or a shape of its own, so that it needs no colour to be told."""
    theme = current()
    area = QRectF(centre.x() - _SIZE / 2, centre.y() - _SIZE / 2, _SIZE, _SIZE)
    chip = QRectF(0, 0, MARK_WIDTH, MARK_HEIGHT)
    chip.moveCenter(centre)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match evidence:
        case Evidence.GRADED | Evidence.UNGRADED:
            paint_grade(painter, chip, grade)
        case Evidence.DISPUTED:
            paint_grade(painter, chip, grade, disputed=True)
        case Evidence.CONTRADICTED:
            painter.setPen(QPen(colour(theme.error), 1.6))
            painter.drawLine(area.topLeft(), area.bottomRight())
            painter.drawLine(area.topRight(), area.bottomLeft())
        case Evidence.DECLINED:
            painter.setPen(QPen(colour(theme.muted), 1.6))
            painter.drawLine(QPointF(area.left(), centre.y()), QPointF(area.right(), centre.y()))
        case _:
            painter.setBrush(colour(theme.faint))
            painter.drawEllipse(centre, 1.5, 1.5)


class MarkLegend(QWidget):
    """What those of the marks on a card mean that say it in no letter; hidden without any."""

    _PLAIN = (Evidence.GRADED, Evidence.NONE)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: tuple[Evidence, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.explain(frozenset())

    def explain(self, present: frozenset[Evidence]) -> None:
        """Explain these marks, but for grades and for no mark at all."""
        shown = tuple(each for each in Evidence if each in present and each not in self._PLAIN)
        self.setVisible(bool(shown))
        if shown != self.shown:
            self.shown = shown
            said = ", ".join(translated(each.value) for each in shown)
            self.setAccessibleName(tr("Marks for evidence: {marks}", marks=said))
            self.updateGeometry()
            self.update()

    def _places(self, width: int) -> list[tuple[Evidence, QPointF]]:
        metrics = QFontMetricsF(font(SMALL))
        x, y = float(SPACE_L), _LINE / 2
        found: list[tuple[Evidence, QPointF]] = []
        for each in self.shown:
            wide = MARK_WIDTH + 5 + metrics.horizontalAdvance(translated(each.value))
            if found and x + wide > width - SPACE_L:
                x, y = float(SPACE_L), y + _LINE
            found.append((each, QPointF(x, y)))
            x += wide + _BETWEEN
        return found

    def hasHeightForWidth(self) -> bool:
        """The words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of as many lines as they need."""
        places = self._places(width)
        return int(places[-1][1].y() + _LINE / 2) + 4 if places else 0

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw each mark with its word."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(font(SMALL))
            metrics = QFontMetricsF(font(SMALL))
            for each, place in self._places(self.width()):
                paint_mark(painter, QPointF(place.x() + MARK_WIDTH / 2, place.y()), each)
                painter.setPen(colour(current().muted))
                base = place.y() + (metrics.ascent() - metrics.descent()) / 2
                painter.drawText(QPointF(place.x() + MARK_WIDTH + 5, base), translated(each.value))
