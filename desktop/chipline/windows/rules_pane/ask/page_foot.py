"""Says at the foot of a page that it goes on below, and with what: a text cut there looks like its end."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QTextBrowser, QToolButton

from chipline.windows.i18n import tr
from chipline.windows.icons import icon
from chipline.windows.theme import HEADING, SMALL, current, font
from chipline.windows.widgets.labels.tool_tip import tip_text

_HEIGHT = 24
#: Lower than this, what is left of a page is no more than its margin.
_MARGIN = 4
#: What icon and paddings take of the width.
_BESIDE_TEXT = 48
_BOLD = 600


class PageFoot(QToolButton):
    """Lies over the last lines of a page that goes on; a click scrolls on.

    It begins at the top of a line, so that none is cut in two. The page itself has the keys.
    """

    def __init__(self, page: QTextBrowser) -> None:
        super().__init__(page)
        self._page = page
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(14, 14))
        self.setFont(font(SMALL))
        self.hide()
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.fit)
        bar = page.verticalScrollBar()
        bar.valueChanged.connect(self._fit_later)
        bar.rangeChanged.connect(self._fit_later)
        page.textChanged.connect(self._fit_later)
        page.viewport().installEventFilter(self)
        self.clicked.connect(self._go_on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit when the page has another size."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._fit_later()
        return super().eventFilter(watched, event)

    def _fit_later(self, *_: int) -> None:
        self._later.start()

    def fit(self) -> None:
        """Cover the foot of the page where it goes on, and name what is below."""
        bar, area = self._page.verticalScrollBar(), self._page.viewport()
        goes_on = bar.maximum() - bar.value() > _MARGIN and area.height() > 2 * _HEIGHT
        self.setVisible(goes_on)
        if not goes_on:
            return
        top = self._top_of_line(area.height() - _HEIGHT)
        at = area.mapTo(self._page, QPoint(0, top))
        self.setGeometry(at.x(), at.y(), area.width(), area.height() - top)
        below = ", ".join(self._sections_below(bar.value() + top))
        text = tr("Further down: {sections}", sections=below) if below else tr("Further down")
        room = area.width() - _BESIDE_TEXT
        self.setText(self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room))
        self.setAccessibleName(text)
        self.setToolTip(tip_text(text))
        self.raise_()

    def _top_of_line(self, y: int) -> int:
        """Return where the line begins that is seen at a height of the page."""
        line = self._page.cursorRect(self._page.cursorForPosition(QPoint(_BESIDE_TEXT, y)))
        return line.top() if line.top() < y < line.bottom() + 1 else y

    def _sections_below(self, y: float) -> Iterator[str]:
        """Yield the headings of the sections that are not seen to their end above a height."""
        document = self._page.document()
        layout = document.documentLayout()
        heads = [one for one in _blocks(document.begin()) if _is_heading(one)]
        tops = [layout.blockBoundingRect(each).top() for each in (*heads, document.lastBlock())]
        for head, (_top, end) in zip(heads, pairwise(tops), strict=True):
            if end > y:
                yield head.text()

    def _go_on(self) -> None:
        bar = self._page.verticalScrollBar()
        bar.setValue(bar.value() + self._page.viewport().height() - self.height() - _HEIGHT)

    def dress(self) -> None:
        """Take on the colours of the theme."""
        theme = current()
        self.setIcon(icon("chevron-down", theme.accent))
        self.setStyleSheet(
            f"QToolButton {{ background: {theme.surface}; color: {theme.accent}; border: 0;"
            f" border-top: 1px solid {theme.line}; border-radius: 0; padding: 0; }}"
        )


def _blocks(first: QTextBlock) -> Iterator[QTextBlock]:
    block = first
    while block.isValid():
        yield block
        block = block.next()


def _is_heading(block: QTextBlock) -> bool:
    written = block.begin()
    if written.atEnd():
        return False
    shown = written.fragment().charFormat()
    return shown.fontWeight() == _BOLD and shown.font().pixelSize() == HEADING
