"""The list below a line that offers what fits what is typed; Enter takes the row that is marked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QCompleter, QLineEdit, QWidget

from chipline.store.search.name_fit import Fit, best_fit
from chipline.windows.theme import current
from chipline.windows.widgets.labels.tool_tip import tip_text
from chipline.windows.widgets.lists.list_style import RowDelegate
from chipline.windows.widgets.popover import tell_left

_MOST = 10
_NARROWEST, _WIDEST = 260, 560
#: Room for the icon and the edges of the list.
_BESIDE = 16
_VALUE = Qt.ItemDataRole.UserRole
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
#: Keys that the list leaves to whoever asks for it.
_OF_THE_LINE = (*ENTER, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape)


@dataclass(frozen=True, slots=True)
class Offer:
    """One row: what it stands for, its words, and all that it is called besides."""

    value: Any
    text: str
    names: tuple[str, ...] = ()
    icon: QIcon | None = None
    hint: str = ""


def fitting(typed: str, offers: Sequence[Offer]) -> tuple[list[Offer], int | None]:
    """Return the offers of which a name fits what is typed, best first, and which is meant.

    None is meant where several are called exactly so.
    """
    fits = ((best_fit(typed, (each.text, *each.names)), each) for each in offers)
    found = [(fit, each) for fit, each in fits if fit is not None]
    found.sort(key=lambda pair: pair[0][0])
    whole = sum(fit[0] is Fit.WHOLE for fit, _each in found)
    return [each for _fit, each in found], 0 if found and whole <= 1 else None


class OfferList(QObject):
    """Offers rows below a line. One is marked only where a name fits; others are gone to by Down.

    Signals:
        chosen(object): the value of the row that was taken.
    """

    chosen = Signal(object)

    def __init__(self, line: QLineEdit, box: QWidget | None = None) -> None:
        """`box` is what the line is part of, takes its keys, and has the list below it."""
        super().__init__(line)
        self._line, self._box = line, box or line
        self.model = QStandardItemModel(self)
        self._completer = QCompleter(self.model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_MOST + 1)
        self._completer.setWidget(line)
        popup = self._completer.popup()
        assert popup is not None  # noqa: S101  # a completer makes it when asked
        popup.setIconSize(QSize(16, 16))
        popup.setItemDelegate(RowDelegate(popup))
        for part in (popup, self._box):
            part.installEventFilter(self)
        self.popup = popup
        # The signal comes in two forms, by text and by index; the mark in the list serves both.
        self._completer.activated.connect(lambda _which: self._choose(popup.currentIndex()))

    def values(self) -> list[Any]:
        """Return what is offered at present."""
        return [self.model.item(row).data(_VALUE) for row in range(self.model.rowCount())]

    @property
    def is_open(self) -> bool:
        """Whether the offers are shown."""
        return bool(self.popup.isVisible())

    def show(self, offers: Sequence[Offer], marked: int | None) -> None:
        """Offer rows, and mark one of them or none."""
        self.model.clear()
        for offer in offers:
            item = QStandardItem(offer.text)
            if offer.icon is not None:
                item.setIcon(offer.icon)
            item.setData(offer.value, _VALUE)
            item.setToolTip(tip_text(offer.hint))
            self.model.appendRow(item)
        if not offers or not self._box.hasFocus():
            self.close()
            return
        # The list lies over other text and is a window: it takes its edge from nobody else.
        self.popup.setStyleSheet(
            f"QListView {{ border: 1px solid {current().edge}; background: {current().surface}; }}"
        )
        self._completer.complete(self._place())
        index = QModelIndex() if marked is None else self._row(marked)
        self.popup.setCurrentIndex(index)

    def _row(self, row: int) -> QModelIndex:
        found = self._completer.completionModel().index(row, 0)
        assert isinstance(found, QModelIndex)  # noqa: S101  # that is what a model gives
        return found

    def _place(self) -> QRect:
        """Return where the offers go: as wide as their words, within the window."""
        box, window = self._box, self._box.window()
        longest = self.popup.sizeHintForColumn(0) + _BESIDE
        width = max(box.width(), _NARROWEST, min(longest, _WIDEST))
        left = box.mapTo(window, QPoint(0, 0)).x()
        start = self._line.mapFromGlobal(box.mapToGlobal(QPoint(0, 0)))
        room = min(0, window.width() - left - width)
        return QRect(start.x() + room, start.y() + 1, width, box.height())

    def choose_marked(self) -> bool:
        """Take the row that is marked; return whether there was one."""
        index = self.popup.currentIndex()
        if not self.is_open or not index.isValid():
            return False
        self._choose(index)
        return True

    def choose_first(self, wanted: Callable[[Any], bool]) -> bool:
        """Take the first row whose value is wanted; return whether there was one."""
        for row, value in enumerate(self.values()):
            if wanted(value):
                self._choose(self._row(row))
                return True
        return False

    def _choose(self, index: QModelIndex) -> None:
        value = index.data(_VALUE)
        self.close()
        if value is not None:
            self.chosen.emit(value)

    def close(self) -> None:
        """Put the offers away."""
        self.popup.hide()
        tell_left(self._box)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hand the keys that end typing to the line, past which a completer would take them.

        While the list is open, they are none of the window's shortcuts either.
        """
        if not isinstance(event, QKeyEvent) or event.key() not in _OF_THE_LINE or not self.is_open:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and watched is self.popup:
            QApplication.sendEvent(self._box, event)
            return True
        return super().eventFilter(watched, event)
