"""The list itself: lines of one height under the days on which they were made, and its keys."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from chipline.windows import theme
from chipline.windows.formats import number_text
from chipline.windows.history.history_filter import CHANGES
from chipline.windows.history.history_model import THIRD, TIME, WHAT, WHO, HistoryModel
from chipline.windows.i18n import tr
from chipline.windows.icons import pixmap
from chipline.windows.widgets.lists.list_style import show_as_rows

Index = QModelIndex | QPersistentModelIndex
_PAD = 8
_ICON = 14
_BAR = 3
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_WIDEST_NAME = 130


class HistoryDelegate(QStyledItemDelegate):
    """Paints the lines; a heading runs over all columns."""

    def __init__(self, model: HistoryModel, view: QTableView) -> None:
        super().__init__(view)
        self._model = model
        self._view = view
        self.dress()

    def dress(self) -> None:
        """Take on the colours of the theme in use."""
        now = theme.current()
        self._surface, self._selected = QColor(now.surface), QColor(now.accent_soft)
        self._raised, self._accent = QColor(now.raised), QColor(now.accent)
        self._text, self._muted = QColor(now.text), QColor(now.muted)
        self._hairline = QColor(now.line)
        self._hairline.setAlpha(120)
        self._font = theme.font(theme.BODY, tabular=True)
        self._struck = QFont(self._font)
        self._struck.setStrikeOut(True)
        self._small = theme.font(theme.SMALL, bold=True)
        self._metrics = QFontMetrics(self._font)
        self._ended = QFontMetrics(theme.font(theme.SMALL))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        rect: QRect = option.rect
        row, column = index.row(), index.column()
        if self._model.is_heading(row):
            self._paint_heading(painter, rect, row)
            return
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, self._selected if selected else self._surface)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._hairline)
        if selected and column == TIME:
            painter.fillRect(rect.left(), rect.top(), _BAR, rect.height() - 1, self._accent)
        line = self._model.line(row)
        if line is None:
            return
        inner = rect.adjusted(_PAD, 0, -_PAD, 0)
        if column == WHAT:
            colour = theme.current().kind_colour(line.kind) if line.kind else self._muted.name()
            top = rect.center().y() - _ICON // 2
            painter.drawPixmap(inner.left(), top, pixmap(line.icon, colour, _ICON))
            inner.setLeft(inner.left() + _ICON + 8)
            if line.ended:
                inner.setRight(inner.right() - self._paint_ended(painter, inner, line.ended))
        painter.setFont(self._struck if line.ended and column == WHAT else self._font)
        quiet = line.ended or column != WHAT
        painter.setPen(self._muted if quiet else self._text)
        text = (line.time, line.text, line.third, line.who)[column]
        shown = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        right = column == THIRD and self._model.view == CHANGES
        painter.drawText(inner, _RIGHT if right else _LEFT, shown)

    def _paint_heading(self, painter: QPainter, rect: QRect, row: int) -> None:
        """Paint this cell's part of a text that runs over the whole row."""
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, self._raised)
        whole = QRect(_PAD, rect.top(), self._view.viewport().width() - 2 * _PAD, rect.height())
        painter.setFont(self._small)
        painter.setPen(self._muted)
        painter.drawText(whole, _LEFT, self._model.heading(row))
        painter.restore()

    def _paint_ended(self, painter: QPainter, inner: QRect, text: str) -> int:
        """Say at the right of a line that it does not hold any more; return the room it takes."""
        painter.setFont(theme.font(theme.SMALL))
        painter.setPen(self._muted)
        painter.drawText(inner, _RIGHT, text)
        return self._ended.horizontalAdvance(text) + _PAD

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of a line."""
        return QSize(40, theme.ROW_HEIGHT)


class HistoryView(QTableView):
    """The list.

    Signals:
        moved(int): another line is the current one; its number.
        record_requested(): Enter or a double click: the record that the line is about.
        typed(str): the user began to type what to find.
        left(): Esc was pressed.
    """

    moved = Signal(int)
    record_requested = Signal()
    typed = Signal(str)
    left = Signal()

    def __init__(self, model: HistoryModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = model
        self.setModel(model)
        self._painter = HistoryDelegate(model, self)
        self.setItemDelegate(self._painter)
        show_as_rows(self, QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(40)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        self.setMinimumWidth(260)
        self.doubleClicked.connect(lambda _index: self.record_requested.emit())
        self.selectionModel().currentRowChanged.connect(self._tell_moved)

    def fit(self, authors: tuple[str, ...]) -> None:
        """Give the columns the widths that their texts need."""
        metrics = QFontMetrics(theme.font(theme.BODY, tabular=True))
        heads = QFontMetrics(theme.font(theme.SMALL))

        def width(column: int, *texts: str) -> int:
            head = heads.horizontalAdvance(
                str(self.lines.headerData(column, Qt.Orientation.Horizontal))
            )
            widest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
            return max(widest, head) + 2 * _PAD + 4

        self.setColumnWidth(TIME, width(TIME, "00:00"))
        third = number_text(1_000_000) if self.lines.view == CHANGES else tr("Restriction")
        self.setColumnWidth(THIRD, width(THIRD, third))
        self.setColumnWidth(WHO, min(_WIDEST_NAME, width(WHO, *authors)))

    def dress(self) -> None:
        """Take on the colours of the theme in use."""
        self._painter.dress()
        self.viewport().update()

    @property
    def current_number(self) -> int:
        """The number of the line that the keys move from; 0 for none."""
        return self.lines.number(self.currentIndex().row())

    def go_to(self, row: int) -> None:
        """Choose a line and bring it into view, with its heading when that is right above."""
        index = self.lines.index(row, WHAT)
        if not index.isValid():
            return
        self.setCurrentIndex(index)
        if self.lines.is_heading(row - 1):
            self.scrollTo(self.lines.index(row - 1, WHAT))
        self.scrollTo(index)

    def first_line(self) -> int:
        """Return the row of the newest line; -1 when there is none."""
        return 1 if self.lines.rowCount() > 1 else -1

    def last_line(self) -> int:
        """Return the row of the oldest line."""
        return self.lines.rowCount() - 1

    def _tell_moved(self, index: QModelIndex, _before: QModelIndex) -> None:
        self.moved.emit(self.lines.number(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the record, Esc leaves, Delete does nothing, letters begin to find."""
        key, held = event.key(), event.modifiers()
        plain = held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.record_requested.emit()
        elif plain and key == Qt.Key.Key_Escape:
            self.left.emit()
        elif plain and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            # What happened can't be deleted; nor shall the window take the key for its own record.
            event.accept()
        elif plain and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go_to(self.first_line() if key == Qt.Key.Key_Home else self.last_line())
        elif (
            (text := event.text())
            and text.isprintable()
            and not text.isspace()
            and not _has_modifier(held)
        ):
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)


def _has_modifier(modifiers: Qt.KeyboardModifier) -> bool:
    return bool(modifiers & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier))
