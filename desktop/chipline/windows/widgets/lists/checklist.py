"""A list to tick: a label left, a count right, and a field above it that narrows the list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QElapsedTimer,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from chipline.records.notation.text import fold
from chipline.windows import theme
from chipline.windows.i18n import tr
from chipline.windows.icons import icon
from chipline.windows.widgets.boxes import vbox
from chipline.windows.widgets.editors.whole_line import WholeLine
from chipline.windows.widgets.labels.tool_tip import tip_text
from chipline.windows.widgets.lists.first_row import FirstRow
from chipline.windows.widgets.lists.foot_cover import FootCover

_VALUE = Qt.ItemDataRole.UserRole
_SIDE = _VALUE + 1
_HEADING = _VALUE + 2
_ROW = 26
#: What box and margins take of the width of a line.
_BESIDE_LABEL = 50
_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
#: Fewer lines than this need no search.
_SEARCHED_FROM = 9

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class TickLine:
    """One line: what it stands for, its words, what stands at its right, and whether it is ticked."""

    value: Any
    label: str
    side: str = ""
    ticked: bool = False
    heading: bool = False


class _Lines(QStyledItemDelegate):
    """Paints the count at the right, and ticks wherever in the line the mouse is pressed."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a line, or a heading between lines."""
        now = theme.current()
        rect: QRect = option.rect
        painter.save()
        if index.data(_HEADING):
            painter.setPen(QColor(now.muted))
            painter.setFont(theme.font(theme.SMALL, bold=True))
            painter.drawText(rect.adjusted(8, 0, -8, 0), _LEFT, str(index.data()))
            painter.restore()
            return
        state = option.state
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.fillRect(rect, QColor(now.accent_soft))
        box = QRect(rect.left() + 8, rect.center().y() - 7, 15, 15)
        _paint_box(painter, box, ticked=index.data(_CHECK) == Qt.CheckState.Checked.value)
        side = str(index.data(_SIDE) or "")
        painter.setFont(theme.font(theme.SMALL, tabular=True))
        painter.setPen(QColor(now.muted))
        inner = rect.adjusted(32, 0, -10, 0)
        painter.drawText(inner, _RIGHT, side)
        inner.setRight(inner.right() - painter.fontMetrics().horizontalAdvance(side) - 8)
        painter.setFont(theme.font(theme.BODY))
        painter.setPen(QColor(now.text))
        text = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, _LEFT, text)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of a line."""
        return QSize(120, _ROW)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Tick by a click anywhere in the line, or by Space."""
        if not index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        if event.type() is QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            ticked = index.data(_CHECK) == Qt.CheckState.Checked.value
            state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
            return model.setData(model.index(index.row(), index.column()), state.value, _CHECK)
        if event.type() is QEvent.Type.KeyPress:
            return super().editorEvent(event, model, option, index)
        return False


_CHECK = Qt.ItemDataRole.CheckStateRole
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _paint_box(painter: QPainter, box: QRect, *, ticked: bool) -> None:
    now = theme.current()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(now.accent if ticked else now.faint))
    painter.setBrush(QColor(now.accent if ticked else now.surface))
    painter.drawRoundedRect(box, 3, 3)
    if ticked:
        painter.drawPixmap(
            box.adjusted(2, 2, 0, 0).topLeft(), icon("check", now.on_accent).pixmap(12, 12)
        )


class _Found(QSortFilterProxyModel):
    """The lines that contain what is typed, in whatever form either is written."""

    _typed = ""

    def find(self, typed: str) -> None:
        """Show the lines that contain it."""
        self.beginFilterChange()
        self._typed = fold(typed)
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Tell whether a line contains it."""
        return self._typed in fold(str(self.sourceModel().index(row, 0, parent).data()))


class _LineList(QListView):
    """Lines that are found by typing; one that is called just so comes before those that begin so.

    Signals:
        move_requested(int): the current line is to change places with the one so far below it.
    """

    move_requested = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._typed = ""
        self._since = QElapsedTimer()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which line Space ticks, where the keyboard comes to lines of which none is current."""
        super().focusInEvent(event)
        if event.reason() in _BY_TAB and not self.selectionModel().hasSelection():
            self.setCurrentIndex(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Alt with an arrow move a line."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_requested.emit(step)
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Go to the line that is called as was typed, else to the next one that begins so."""
        super().keyboardSearch(search)
        goes_on = self._since.isValid() and not self._since.hasExpired(
            QApplication.keyboardInputInterval()
        )
        self._typed = self._typed + search if goes_on else search
        self._since.start()
        alike = Qt.MatchFlag.MatchFixedString | Qt.MatchFlag.MatchWrap
        role = Qt.ItemDataRole.DisplayRole
        for found in self.model().match(self.model().index(0, 0), role, self._typed, 1, alike):
            self.setCurrentIndex(found)


class TickList(QWidget):
    """A list to tick.

    Signals:
        ticked(): the user has ticked or cleared a line.
        move_requested(object, int): the line of this value is to go up (-1) or down (1).
    """

    ticked = Signal()
    move_requested = Signal(object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = WholeLine(parent=self)
        self.search.setPlaceholderText(tr("Search in this list"))
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(tr("Search in this list"))
        self._model = QStandardItemModel(self)
        self._shown = _Found(self)
        self._shown.setSourceModel(self._model)
        self.list = _LineList(self)
        self.list.setModel(self._shown)
        self.list.setItemDelegate(_Lines(self.list))
        self.list.setUniformItemSizes(True)
        FootCover(self.list)
        FirstRow(self.list)
        self.list.setMouseTracking(True)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        vbox(self.search, (self.list, 1), on=self, spacing=theme.SPACE_S)
        self.search.textChanged.connect(self._shown.find)
        self.search.installEventFilter(self)
        self.setFocusProxy(self.list)
        self.list.move_requested.connect(self._ask_move)
        self._model.itemChanged.connect(lambda _item: self.ticked.emit())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search Down goes to the lines, and Enter ticks or clears the first one found."""
        pressed = event if isinstance(event, QKeyEvent) and watched is self.search else None
        if pressed and pressed.type() is QEvent.Type.KeyPress and self._take(Qt.Key(pressed.key())):
            return True
        return super().eventFilter(watched, event)

    def _take(self, key: Qt.Key) -> bool:
        first = self._shown.index(0, 0)
        if key == Qt.Key.Key_Down:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            if not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(first)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.search.text():
            item = self._model.itemFromIndex(self._shown.mapToSource(first))
            if self._shown.rowCount() and item.isCheckable():
                ticked = item.checkState() is Qt.CheckState.Checked
                item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)
        else:
            return False
        return True

    def show_lines(self, lines: Iterable[TickLine]) -> None:
        """Show lines; those that are here already keep their places, so that nothing jumps."""
        found = {_key(line.value): line for line in lines}
        self._model.blockSignals(True)
        for row in range(self._model.rowCount() - 1, -1, -1):
            line = found.pop(_key(self._model.item(row).data(_VALUE)), None)
            item = self._model.item(row)
            if line is None:
                item.setData("0", _SIDE)
            else:
                _fill(item, line)
        self._model.blockSignals(False)
        for line in found.values():
            item = QStandardItem()
            _fill(item, line)
            self._model.appendRow(item)
        self.search.setVisible(self._model.rowCount() >= _SEARCHED_FROM)
        self.list.viewport().update()

    def _ask_move(self, step: int) -> None:
        value = self.list.currentIndex().data(_VALUE)
        if value is not None:
            self.move_requested.emit(value, step)

    def lay_anew(self, lines: Iterable[TickLine]) -> None:
        """Show lines in this order, whatever their places were; the current one stays current."""
        current = self.list.currentIndex().data(_VALUE)
        self._model.clear()
        self.show_lines(lines)
        for row in range(self._shown.rowCount()):
            index = self._shown.index(row, 0)
            if current is not None and index.data(_VALUE) == current:
                self.list.setCurrentIndex(index)

    def fit_lines(self, most: int) -> None:
        """Be as wide as the longest label, and as high as the lines, or as so many of them."""
        metrics = QFontMetrics(theme.font(theme.BODY))
        rows = self._model.rowCount()
        labels = (self._model.item(row).text() for row in range(rows))
        room = _BESIDE_LABEL + self.list.verticalScrollBar().sizeHint().width()
        self.list.setMinimumWidth(max(map(metrics.horizontalAdvance, labels), default=0) + room)
        self.list.setFixedHeight(min(rows, most) * _ROW + 2 * self.list.frameWidth())
        if not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self._shown.index(0, 0))

    def values(self) -> list[Any]:
        """Return what the ticked lines stand for, in their order."""
        items = [self._model.item(row) for row in range(self._model.rowCount())]
        checked = Qt.CheckState.Checked
        return [item.data(_VALUE) for item in items if item.checkState() is checked]

    def lines(self) -> list[tuple[str, str]]:
        """Return label and count of every line that is seen."""
        rows = range(self._shown.rowCount())
        indexes = [self._shown.index(row, 0) for row in rows]
        return [(str(index.data()), str(index.data(_SIDE) or "")) for index in indexes]

    def tick(self, label: str, *, on: bool = True) -> None:
        """Tick or clear the line with a label, as a click does."""
        for item in self._model.findItems(label):
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def clear(self) -> None:
        """Take every line out."""
        self._model.clear()
        self.search.clear()


def _fill(item: QStandardItem, line: TickLine) -> None:
    item.setText(line.label)
    item.setData(line.value, _VALUE)
    item.setData(line.side, _SIDE)
    item.setData(line.heading, _HEADING)
    item.setToolTip(tip_text("" if line.heading else line.label))
    item.setFlags(
        Qt.ItemFlag.NoItemFlags
        if line.heading
        else Qt.ItemFlag.ItemIsEnabled
        | Qt.ItemFlag.ItemIsSelectable
        | Qt.ItemFlag.ItemIsUserCheckable
    )
    if not line.heading:
        said = f"{line.label}, {line.side}" if line.side else line.label
        item.setData(said, Qt.ItemDataRole.AccessibleTextRole)
        item.setCheckState(Qt.CheckState.Checked if line.ticked else Qt.CheckState.Unchecked)


def _key(value: Any) -> tuple[str, Any]:
    # True and 1 are one key to Python, and two values to a user.
    return type(value).__name__, value
