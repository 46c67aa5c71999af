"""What a user reads on the widgets shown, which texts are cut, and which widgets are misplaced."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QGroupBox,
    QLabel,
    QLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSpinBox,
    QStackedLayout,
    QTabBar,
    QTextEdit,
    QToolButton,
    QTreeView,
    QWidget,
)

from chipline.windows.theme import ROW_HEIGHT
from chipline.windows.widgets.card_widgets import ElidedLabel
from chipline.windows.widgets.lists.foot_cover import FootCover
from chipline.windows.widgets.pickers import ElidedLine

#: So many rows of a list are read.
_ROWS = 40
#: A pixel or two are lost in rounding.
_TOLERANCE = 2
_MARKUP = re.compile(r"</?\w+[^>]*>|&\w+;")


def place_of(widget: QWidget) -> str:
    """Say where a widget is: its class within those of its parents that are ours."""
    names = []
    at: QWidget | None = widget
    while at is not None:
        name = type(at).__name__
        if not name.startswith("Q") or at is widget:
            names.append(name)
        at = at.parentWidget()
    return " < ".join(names[:4])


def shown_widgets(root: QWidget) -> Iterator[QWidget]:
    """Yield a widget and whatever is visible in it."""
    for each in (root, *root.findChildren(QWidget)):
        if each.isVisibleTo(root):
            yield each


def texts(root: QWidget) -> Iterator[tuple[str, str]]:
    """Yield the texts of all that is visible in a widget, each with its place."""
    for widget in shown_widgets(root):
        place = place_of(widget)
        for text in (*_own_texts(widget), *_said(widget)):
            if text:
                yield place, plain(text)


@cache
def plain(text: str) -> str:
    """Return a text as it is read: without markup and without the marks of keys."""
    if _MARKUP.search(text):
        document = QTextDocument()
        document.setHtml(text)
        return document.toPlainText()
    return re.sub(r"&(.)", r"\1", text)


def _said(widget: QWidget) -> Iterator[str]:
    yield widget.toolTip()
    yield widget.statusTip()
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    if widget.isWindow():
        yield widget.windowTitle()


def _own_texts(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QTextEdit | QPlainTextEdit):
        yield from (widget.toPlainText(), widget.placeholderText())
    elif isinstance(widget, QGroupBox):
        yield widget.title()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(each) for each in range(widget.count()))
    elif isinstance(widget, QSpinBox):
        yield from (widget.prefix(), widget.suffix(), widget.specialValueText())
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(each) for each in range(widget.count()))
    elif isinstance(widget, QMenu):
        yield from (action.text().partition("\t")[0] for action in widget.actions())
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _model_texts(widget.model(), QModelIndex(), tree=isinstance(widget, QTreeView))


def _model_texts(model: QAbstractItemModel, parent: QModelIndex, *, tree: bool) -> Iterator[str]:
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
    # Qt keeps the only column of a list to itself.
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
    if not parent.isValid():
        for column in range(columns):
            for role in roles:
                text = model.headerData(column, Qt.Orientation.Horizontal, role)
                if isinstance(text, str):
                    yield text
    for row in range(min(model.rowCount(parent), _ROWS)):
        for column in range(columns):
            index = model.index(row, column, parent)
            for role in roles:
                text = index.data(role)
                if isinstance(text, str):
                    yield text
        if tree:
            yield from _model_texts(model, model.index(row, 0, parent), tree=True)


def cut_texts(root: QWidget) -> Iterator[tuple[str, str]]:
    """Yield the texts that are wider than what shows them, without a sign that they go on."""
    for widget in shown_widgets(root):
        if widget.visibleRegion().isEmpty() or not widget.width():
            continue
        text = _cut(widget)
        if text:
            yield place_of(widget), plain(text)


def _cut(widget: QWidget) -> str:
    # Qt's style elides what a tool button has no room for, and so does our label.
    if isinstance(widget, ElidedLabel | QToolButton):
        return ""
    if isinstance(widget, QLabel | QComboBox):
        return _cut_label(widget) if isinstance(widget, QLabel) else _cut_choice(widget)
    if isinstance(widget, QAbstractButton):
        return widget.text() if widget.sizeHint().width() > widget.width() + _TOLERANCE else ""
    if isinstance(widget, QGroupBox):
        wide = widget.fontMetrics().horizontalAdvance(widget.title())
        return widget.title() if wide > widget.width() else ""
    short = widget.sizeHint().width() > widget.width()
    if isinstance(widget, QTabBar) and widget.elideMode() is Qt.TextElideMode.ElideNone and short:
        return widget.tabText(0)
    return ""


def _cut_choice(box: QComboBox) -> str:
    """Return the text of a combo box that is cut in its line; Qt elides it where there is none."""
    line = box.lineEdit()
    if line is None or isinstance(line, ElidedLine):
        return ""
    wide = line.fontMetrics().horizontalAdvance(line.text())
    return line.text() if wide > line.contentsRect().width() else ""


def _cut_label(label: QLabel) -> str:
    text, room = label.text(), label.contentsRect().width() - 2 * label.margin()
    if not text:
        return ""
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        return text if needed > label.height() + _TOLERANCE else ""
    wide = label.sizeHint().width() - (label.width() - label.contentsRect().width())
    return text if wide > room + _TOLERANCE else ""


def misplaced(root: QWidget) -> Iterator[str]:
    """Yield what of a widget's layouts lies over its neighbour, or beyond the edge of its parent."""
    for parent in shown_widgets(root):
        layout = parent.layout()
        if layout is None or isinstance(parent, QAbstractScrollArea):
            continue
        parts = [each for each in _laid_out(layout) if each.isVisibleTo(root)]
        room = parent.rect().adjusted(-1, -1, 1, 1)
        for part in parts:
            if not room.contains(part.geometry()):
                yield f"{place_of(part)} lies beyond its parent: {_at(part)} in {_at(parent)}"
        for one, other in combinations(parts, 2):
            both = one.geometry().intersected(other.geometry())
            if both.width() > 1 and both.height() > 1:
                yield f"{place_of(one)} {_at(one)} lies over {place_of(other)} {_at(other)}"


def half_rows(root: QWidget) -> Iterator[str]:
    """Yield the lists of one-line rows at whose foot a part of a row can be seen."""
    for view in shown_widgets(root):
        if not isinstance(view, QAbstractItemView) or view.visibleRegion().isEmpty():
            continue
        area = view.viewport().rect()
        row = view.visualRect(view.indexAt(QPoint(area.center().x(), area.bottom() - 1)))
        covers = [each for each in view.viewport().findChildren(FootCover) if each.isVisible()]
        of_one_line = row.height() <= ROW_HEIGHT + 2
        if of_one_line and area.top() < row.top() and row.bottom() > area.bottom() and not covers:
            yield place_of(view)


def _at(widget: QWidget) -> str:
    box = widget.geometry()
    return f"({box.x()}, {box.y()}, {box.width()} × {box.height()})"


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    """Yield the widgets that a layout and those within it place beside one another."""
    if isinstance(layout, QStackedLayout):
        current = layout.currentWidget()
        if current is not None:
            yield current
        return
    for at in range(layout.count()):
        item = layout.itemAt(at)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid_out(inner)
