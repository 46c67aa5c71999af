"""An Admiralty grade in a small box: its letters carry it, not a colour."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from chipline.windows.theme import MICRO, colour, current, font
from chipline.windows.widgets.labels.tool_tip import tip_text

WIDTH, HEIGHT = 26, 18
#: What stands where a source or what it says was not graded.
UNGRADED = "–"


def grade_text(source: Mapping[str, Any] | None, citation: Mapping[str, Any]) -> str:
    """Write both Admiralty grades in short, such as “B3”; a dash for one that was not given."""
    reliability = (source or {}).get("reliability")
    credibility = citation.get("credibility")
    if not reliability and not credibility:
        return ""
    return f"{reliability or UNGRADED}{credibility or UNGRADED}"


def best_grade(citations: Iterable[Mapping[str, Any]]) -> str:
    """Return the best grade of citations, such as “B3”; the letter counts before the figure."""
    grades = (grade_text(each["source_values"], each) for each in citations if each["credibility"])
    return min(grades, default="", key=lambda grade: grade.replace(UNGRADED, "~"))


def paint_grade(painter: QPainter, area: QRectF, grade: str, *, disputed: bool = False) -> None:
    """Paint a grade into an area: A filled, B in the text's colour, less muted, none dashed.

    What is disputed has an edge in the colour of errors, thick at the right.
    """
    theme = current()
    best, unknown = grade.startswith("A"), grade in ("", 2 * UNGRADED)
    ink = theme.surface if best else theme.text if grade.startswith("B") else theme.muted
    box = area.adjusted(0.5, 0.5, -0.5, -0.5)
    style = Qt.PenStyle.DashLine if unknown else Qt.PenStyle.SolidLine
    painter.setPen(QPen(colour(theme.error if disputed else theme.edge), 1, style))
    painter.setBrush(colour(theme.text) if best else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 3, 3)
    if disputed:
        painter.fillRect(QRectF(box.right() - 2, box.top(), 3, box.height()), colour(theme.error))
    painter.setFont(font(MICRO, bold=True, tabular=True))
    painter.setPen(colour(ink))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, UNGRADED if unknown else grade)


class GradeChip(QWidget):
    """A grade, with its meaning in the tool tip and for who listens."""

    def __init__(self, grade: str, meaning: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grade = grade
        self.setFixedSize(WIDTH, HEIGHT)
        self.setToolTip(tip_text(meaning))
        self.setAccessibleName(meaning.replace("\n", ", "))

    def text(self) -> str:
        """Return the grade."""
        return self.grade

    def sizeHint(self) -> QSize:
        """Be as large as every grade."""
        return QSize(WIDTH, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the grade."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_grade(painter, QRectF(self.rect()), self.grade)
