"""What is going on at present: a strip while dates can be edited, a hint while keys mark or move."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from chipline.records.message import N_
from chipline.windows import theme as themes
from chipline.windows.i18n import tr, translated
from chipline.windows.icons import pixmap
from chipline.windows.timeline.canvas.keyboard import NUDGE
from chipline.windows.timeline.canvas.range_marking import BOX, MEASURE
from chipline.windows.widgets.boxes import hbox
from chipline.windows.widgets.card_widgets import ElidedLabel
from chipline.windows.widgets.labels.plain_label import PlainLabel
from chipline.windows.widgets.labels.tool_tip import tip_text

_HEIGHT = 32
#: Above what the canvas itself writes at its bottom.
_BOTTOM = 42


class EditStrip(QFrame):
    """Stands above the canvas while dates can be edited, and says how.

    Signals:
        done(): editing is to end.
    """

    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(_HEIGHT)
        self._picture = PlainLabel()
        self.heading = PlainLabel(tr("Editing dates"))
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.text = ElidedLabel()
        self.text.setProperty("role", "muted")
        self.button = QPushButton(tr("Done"))
        self.button.setToolTip(tr("Stop editing dates (Shift+E)"))
        self.button.setAccessibleName(tr("Stop editing dates"))
        self.button.clicked.connect(self.done)
        hbox(
            self._picture,
            self.heading,
            (self.text, 1),
            self.button,
            on=self,
            margins=(themes.SPACE_M, 0, themes.SPACE_S, 0),
            spacing=themes.SPACE_S,
        )
        self.dress()
        self.hide()

    def dress(self) -> None:
        """Take on the colours of the theme."""
        theme = themes.current()
        self.setStyleSheet(
            f"EditStrip {{ background: {theme.surface}; border-left: 4px solid {theme.warning};"
            f" border-bottom: 1px solid {theme.line}; }}"
            f" QPushButton {{ padding: 2px 12px; }}"
        )
        self.heading.setStyleSheet(f"color: {theme.warning}; font-weight: 600;")
        self._picture.setPixmap(pixmap("square-pen", theme.warning, 16))
        self.show_mode("")

    def show_mode(self, mode: str) -> None:
        """Say what can be done now."""
        text = tr(
            "Drag a bar or one of its ends, or press Ctrl+← and Ctrl+→; double-click makes a record"
        )
        if mode == NUDGE:
            text = tr("← and → move it, Tab takes the other end, Enter saves, Esc cancels")
        self.text.setText(text)
        self.text.setToolTip(tip_text(text))


_HINTS = {
    MEASURE: N_(
        "Measuring: ← and → move the end, with Shift by a day; Tab takes the other end; "
        "Enter copies, Esc ends"
    ),
    BOX: N_(
        "Zoom to a box: drag it, or ← and → move its end, Tab the other one; Enter zooms, Esc ends"
    ),
}


class ModeHint(PlainLabel):
    """A line over the canvas that says which keys go on with what was begun."""

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.setProperty("role", "small")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hide()

    def show_mode(self, mode: str) -> None:
        """Say what can be done now; nothing when nothing was begun."""
        theme = themes.current()
        self.setStyleSheet(
            f"background: {theme.raised}; color: {theme.text}; border: 1px solid {theme.line};"
            " border-radius: 4px; padding: 3px 8px;"
        )
        self.setText(translated(_HINTS.get(mode, "")))
        self.setVisible(mode in _HINTS)
        self.place()

    def place(self) -> None:
        """Stand at the bottom of the canvas, in its middle."""
        room = self._canvas.width() - 40
        self.setFixedWidth(
            max(min(self.fontMetrics().horizontalAdvance(self.text()) + 40, room), 1)
        )
        self.setFixedHeight(max(self.heightForWidth(self.width()), 1))
        self.move(
            (self._canvas.width() - self.width()) // 2,
            self._canvas.height() - self.height() - _BOTTOM,
        )
        self.raise_()
