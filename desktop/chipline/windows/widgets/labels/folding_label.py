"""A text that wraps, of which a long one shows its first lines until all of it is asked for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent, QTextDocument
from PySide6.QtWidgets import QWidget

from chipline.windows.i18n import tr
from chipline.windows.icons import icon
from chipline.windows.theme import SMALL, current, font
from chipline.windows.widgets.card_widgets import flat_button, let_wrap
from chipline.windows.widgets.labels.plain_label import LONGEST, PlainLabel
from chipline.windows.widgets.labels.text_window import TextWindow

#: Qt's own largest, under which no height is fixed.
_ANY_HEIGHT = 16_777_215
#: So many lines are hidden at least: to ask for a single one is not worth a click.
_HIDDEN = 2


class FoldingLabel(PlainLabel):
    """Shows at most so many lines; whoever lays it out puts its button `more` below it."""

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        """Make it; with 0 lines everything is always shown."""
        super().__init__(parent)
        self._lines, self._open, self._long, self._fitted = lines, False, False, ("", 0)
        #: All of a text of which only the beginning is laid out here.
        self._whole = ""
        let_wrap(self)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.more = flat_button(tr("Show more"), "chevron-down")
        self.more.setFont(font(SMALL))
        self.more.hide()
        self.more.clicked.connect(self._turn)

    def setText(self, text: str) -> None:
        """Show a text; another one is folded again, and of a very long one all is shown elsewhere."""
        if text != self.text():
            self._open = False
        too_long = self.textFormat() is Qt.TextFormat.PlainText and len(text) > LONGEST
        self._whole = text if too_long and self._lines else ""
        super().setText(text)
        self.more.setText(f" {tr('Show all') if self._whole else tr('Show more')}")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Count the lines anew."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Bring its button along."""
        super().showEvent(event)
        self.more.setVisible(self._long)

    def hideEvent(self, event: QHideEvent) -> None:
        """Take its button along, where not all around it is hidden anyway."""
        super().hideEvent(event)
        if self.isHidden():
            self.more.hide()

    def _turn(self) -> None:
        if self._whole:
            # As it was written: what lets a long word break here would be copied there.
            TextWindow(self._whole.replace("\u200b", ""), self.window()).open()
            return
        self._open = not self._open
        self.more.setText(f" {tr('Show less') if self._open else tr('Show more')}")
        self.more.setIcon(icon("chevron-up" if self._open else "chevron-down", current().muted))
        self._fitted = ("", 0)
        self._fit()

    def _fit(self) -> None:
        """Hide what lies below the first lines, unless it is asked for or hardly more."""
        width = self.contentsRect().width()
        if not self._lines or width <= 0 or self._fitted == (self.text(), width):
            return
        self._fitted = (self.text(), width)
        line = self.fontMetrics().lineSpacing()
        self._long = self.heightForWidth(self.width()) > (self._lines + _HIDDEN - 0.5) * line
        self.more.setVisible(self._long and not self.isHidden())
        folded = self._folded_height(width) if self._long and not self._open else _ANY_HEIGHT
        self.setMaximumHeight(folded)

    def _folded_height(self, width: int) -> int:
        """Return where the last line that is shown whole ends, in pixels."""
        line = self.fontMetrics().lineSpacing()
        if self.textFormat() is not Qt.TextFormat.RichText:
            return self._lines * line
        laid = QTextDocument()
        laid.setDefaultFont(self.font())
        laid.setDocumentMargin(0)
        laid.setHtml(self.text())
        laid.setTextWidth(width)
        ends = [0.0]
        block = laid.begin()
        while block.isValid():
            top = laid.documentLayout().blockBoundingRect(block).top()
            layout = block.layout()
            ends += [top + layout.lineAt(at).rect().bottom() for at in range(layout.lineCount())]
            block = block.next()
        return round(max(end for end in ends if end <= (self._lines + 0.5) * line)) + 1
