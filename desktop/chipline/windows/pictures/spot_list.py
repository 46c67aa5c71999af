"""What lies in a dense spot of a picture, as a list to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from chipline.windows import theme as themes
from chipline.windows.i18n import tr
from chipline.windows.widgets.boxes import hbox, text_label, vbox
from chipline.windows.widgets.labels.tool_tip import tip_text
from chipline.windows.widgets.lists.name_row import show_names

#: More than these are not listed but counted.
MOST = 100
_WIDTH, _HEIGHT, _AWAY, _DETAILS = 480, 300, 10, 180


class SpotRow(NamedTuple):
    """One of the things in a spot: a number by which it is known, and what is said of it."""

    number: int
    icon: QIcon
    title: str
    detail: str


class _Tree(QTreeWidget):
    """The list; letters look for a name, and are no shortcuts of a pane."""

    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Keep letters for looking among the names."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            letter = event.text().strip()
            if letter and letter.isprintable():
                event.accept()
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.left.emit()


class SpotList(QFrame):
    """A frame over a picture that lists what lies in a spot of it, and takes the keyboard.

    Signals:
        chosen(int): the row with this number of its own was chosen.
        zoom_requested(): the spot is to fill the view.
    """

    chosen = Signal(int)
    zoom_requested = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("What lies here"))
        self.heading = text_label("small")
        self.tree = _Tree()
        show_names(self.tree)
        self.tree.setRootIsDecorated(False)
        self.tree.header().resizeSection(1, _DETAILS)
        self.tree.itemActivated.connect(self._choose)
        self.tree.itemClicked.connect(self._choose)
        self.tree.left.connect(self._hide_unless_zooming)
        self.more = text_label("small")
        self.zoom = QPushButton(tr("Zoom in here"))
        self.zoom.clicked.connect(self._zoom)
        foot = hbox((self.more, 1), self.zoom)
        vbox(
            self.heading,
            (self.tree, 1),
            foot,
            on=self,
            margins=(themes.SPACE_M, themes.SPACE_S, themes.SPACE_S, themes.SPACE_S),
            spacing=themes.SPACE_S,
        )
        self.hide()

    def show_rows(self, heading: str, rows: Sequence[SpotRow], at: QPoint, *, many: int) -> None:
        """List the rows of a spot beside a point; `many` says how many there are in all."""
        self.heading.setText(heading)
        self.tree.setAccessibleName(heading)
        self.tree.clear()
        for row in rows:
            item = QTreeWidgetItem([row.title, row.detail])
            item.setIcon(0, row.icon)
            item.setToolTip(0, tip_text("\n".join(filter(None, (row.title, row.detail)))))
            item.setToolTip(1, tip_text(row.detail))
            item.setData(0, Qt.ItemDataRole.UserRole, row.number)
            self.tree.addTopLevelItem(item)
            item.setFirstColumnSpanned(True)
        more = tr("and {n} more: zoom in", "and {n} more: zoom in", many - len(rows))
        self.more.setText(more if many > len(rows) else "")
        first = self.tree.topLevelItem(0)
        if first is not None:
            self.tree.setCurrentItem(first)
        self._place(at)
        self.show()
        self.raise_()
        self.tree.setFocus()

    def _place(self, at: QPoint) -> None:
        area: QRect = self._over.rect().adjusted(4, 4, -4, -4)
        rows = min(self.tree.topLevelItemCount(), 10)
        height = min(rows * themes.ROW_HEIGHT + 96, _HEIGHT, area.height())
        self.resize(min(_WIDTH, area.width()), height)
        below = at.y() + _AWAY + height <= area.bottom()
        y = at.y() + _AWAY if below else at.y() - _AWAY - height
        x = min(at.x() + _AWAY, area.right() - self.width())
        self.move(max(x, area.left()), max(y, area.top()))

    def _choose(self, item: QTreeWidgetItem, _column: int = 0) -> None:
        number = int(item.data(0, Qt.ItemDataRole.UserRole))
        self.close_list()
        self.chosen.emit(number)

    def _zoom(self) -> None:
        self.close_list()
        self.zoom_requested.emit()

    def close_list(self) -> None:
        """Close, and give the keyboard back to the picture."""
        if not self.isHidden():
            self._over.setFocus()
            self.hide()

    def _hide_unless_zooming(self) -> None:
        if not self.zoom.hasFocus():
            self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_list()
        else:
            super().keyPressEvent(event)
