"""The help as pages with contents and a search, beside the work; it needs no network."""

from __future__ import annotations

from html import escape
from typing import Any

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QImage, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QTextEdit,
    QWidget,
)

from chipline.windows import theme
from chipline.windows.i18n import tr, translated
from chipline.windows.shell.help.help_pages import (
    FIRST,
    all_pages,
    contents,
    help_folder,
    page_html,
    page_title,
    pages_with,
)
from chipline.windows.widgets.boxes import vbox
from chipline.windows.widgets.find_field import FindField
from chipline.windows.widgets.lists.first_row import FirstRow
from chipline.windows.widgets.lists.foot_cover import FootCover

_SIZE = (940, 640)
_CONTENTS_WIDTH = 240
_SCHEME = "help"
_PAGE = Qt.ItemDataRole.UserRole


class HelpBrowser(QTextBrowser):
    """Shows pages by addresses such as `help:timeline`, and goes back and forward over them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Help"))
        self.setOpenExternalLinks(False)
        self.document().setDocumentMargin(theme.SPACE_L)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Make a page, or read a picture of it; nothing is ever asked of a network."""
        address = QUrl(name)
        if kind == QTextDocument.ResourceType.ImageResource.value:
            return QImage(str(help_folder() / "pictures" / address.fileName()))
        page = address.path()
        return page_html(page) if page in all_pages() else f"<p>{escape(tr('No such page.'))}</p>"

    def mark(self, words: list[str]) -> None:
        """Mark words wherever they stand in the page, and bring the first into view."""
        marks = []
        for word in words:
            cursor = self.document().find(word)
            while not cursor.isNull():
                selection = QTextEdit.ExtraSelection()
                selection.cursor = cursor
                selection.format.setBackground(theme.colour(theme.current().accent_soft))
                marks.append(selection)
                cursor = self.document().find(word, cursor)
        self.setExtraSelections(marks)
        if marks:
            first: QTextCursor = min((each.cursor for each in marks), key=QTextCursor.position)
            first.clearSelection()
            self.setTextCursor(first)
            self.ensureCursorVisible()


class HelpDialog(QDialog):
    """Contents at the left, a page at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Help"))
        self.resize(*_SIZE)
        self.finder = FindField(
            tr("Search the help"), tr("Pages that have all these words (Ctrl+F)"), self
        )
        self.finder.dress()
        self.list = QListWidget(self)
        FootCover(self.list)
        FirstRow(self.list)
        #: The page that is shown.
        self.shown = ""
        self.list.setAccessibleName(tr("Contents of the help"))
        self.page = HelpBrowser(self)
        left = QWidget(self)
        vbox(self.finder, (self.list, 1), on=left, spacing=theme.SPACE_S)
        halves = QSplitter(Qt.Orientation.Horizontal, self)
        halves.addWidget(left)
        halves.addWidget(self.page)
        halves.setSizes([_CONTENTS_WIDTH, _SIZE[0] - _CONTENTS_WIDTH])
        halves.setStretchFactor(1, 1)
        halves.setChildrenCollapsible(False)
        vbox(halves, on=self, margins=theme.SPACE_M)
        self.list.currentItemChanged.connect(self._show_chosen)
        self.finder.textChanged.connect(self._search)
        self.finder.entered.connect(self.list.setFocus)
        self.finder.left.connect(self._leave_search)
        self.page.sourceChanged.connect(self._follow)
        self._fill(all_pages())
        self.finished.connect(self.deleteLater)

    def open_at(self, place: str = FIRST) -> None:
        """Show a page, at a place in it such as `glossary#d5`."""
        self.page.setSource(QUrl(f"{_SCHEME}:{place}"))
        self.show()
        self.raise_()
        self.activateWindow()
        self.page.setFocus()

    def _fill(self, pages: tuple[str, ...]) -> None:
        """List pages: all by their groups, or those found, best first."""
        self.list.blockSignals(True)
        self.list.clear()
        if pages == all_pages():
            for group in contents():
                self._add(translated(group.name), "")
                for page in group.pages:
                    self._add(page_title(page), page)
        else:
            for page in pages:
                self._add(page_title(page), page)
        self.list.blockSignals(False)
        self._mark_current()

    def _add(self, text: str, page: str) -> None:
        item = QListWidgetItem(text)
        item.setSizeHint(QSize(0, theme.ROW_HEIGHT))
        item.setData(_PAGE, page)
        if not page:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            item.setFont(theme.font(theme.SMALL, bold=True))
        self.list.addItem(item)

    def _search(self, typed: str) -> None:
        words = typed.split()
        pages = pages_with(typed) if words else all_pages()
        self._fill(pages)
        if not pages:
            self._add(tr("Nothing found. Try fewer or shorter words."), "")
        elif words and self.shown not in pages:
            self.page.setSource(QUrl(f"{_SCHEME}:{pages[0]}"))
        self.page.mark(words)

    def _leave_search(self) -> None:
        self.finder.clear()
        self.page.setFocus()

    def _show_chosen(self, item: QListWidgetItem | None) -> None:
        page = item.data(_PAGE) if item is not None else ""
        if page and page != self.shown:
            self.page.setSource(QUrl(f"{_SCHEME}:{page}"))
            self.page.mark(self.finder.text().split())

    def _follow(self, source: QUrl) -> None:
        self.shown = source.path()
        self._mark_current()

    def _mark_current(self) -> None:
        """Choose the page that is shown in the contents."""
        for row in range(self.list.count()):
            if self.list.item(row).data(_PAGE) == self.shown:
                self.list.setCurrentRow(row)
                return
