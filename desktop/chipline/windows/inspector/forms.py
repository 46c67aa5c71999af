"""A small form within the card: labelled parts, a button that saves, one that gives up."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from chipline.windows.inspector.lines import wrapping
from chipline.windows.inspector.references import TypeAhead
from chipline.windows.theme import SMALL, SPACE_L, SPACE_M, SPACE_S, font
from chipline.windows.words import tr

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Form(QWidget):
    """A form that is filled in beside what it adds to.

    Signals:
        given_up(): the user wants none of it.
    """

    given_up = Signal()

    def __init__(self, verb: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        around = QVBoxLayout(self)
        around.setContentsMargins(SPACE_L, 0, SPACE_L, SPACE_S)
        frame = QFrame()
        frame.setProperty("role", "popup")
        around.addWidget(frame)
        column = QVBoxLayout(frame)
        column.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, SPACE_M)
        column.setSpacing(SPACE_S)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE_S)
        self._grid.setVerticalSpacing(SPACE_S)
        self._grid.setColumnStretch(1, 1)
        self._label_width = QFontMetrics(font(SMALL)).horizontalAdvance("Credibility") + SPACE_S
        self._grid.setColumnMinimumWidth(0, self._label_width)
        column.addLayout(self._grid)
        self.message = wrapping("", "error")
        self.message.hide()
        column.addWidget(self.message)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        buttons.addStretch()
        cancel = QPushButton(tr("Cancel"))
        cancel.clicked.connect(self.given_up)
        self.save = QPushButton(verb)
        self.save.clicked.connect(self.give_once)
        buttons.addWidget(cancel)
        buttons.addWidget(self.save)
        column.addLayout(buttons)
        self._offers: dict[QObject, TypeAhead] = {}

    def add_field(self, label: str, part: QWidget, offers: TypeAhead | None = None) -> None:
        """Add a labelled part; `offers` are what is offered below it while typing."""
        row = self._grid.rowCount()
        beside = wrapping(label, "small")
        beside.setFixedWidth(self._label_width)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(beside, row, 0, top)
        self._grid.addWidget(part, row, 1)
        if offers is not None:
            self._offers[part] = offers
        part.installEventFilter(self)

    def give(self) -> bool:
        """Hand over what was filled in and return True, or say what is missing."""
        raise NotImplementedError

    def give_once(self) -> None:
        """Hand over what was filled in, unless it is being saved already."""
        if self.save.isEnabled():
            self.save.setEnabled(False)
            if not self.give():
                self.save.setEnabled(True)

    def refuse(self, message: str) -> None:
        """Say why it was not saved; everything typed stays."""
        self.message.setText(message)
        self.message.show()
        self.save.setEnabled(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc gives up; Enter in a line saves, or takes what is offered."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            offers = self._offers.get(watched)
            if event.key() == Qt.Key.Key_Escape:
                if offers is not None and offers.is_open:
                    offers.close()
                else:
                    self.given_up.emit()
                return True
            if event.key() in _ENTER and (
                isinstance(watched, QLineEdit)
                or event.modifiers() & Qt.KeyboardModifier.ControlModifier
            ):
                if offers is None or not offers.take_current():
                    self.give_once()
                return True
            if event.key() == Qt.Key.Key_Tab and offers is not None:
                offers.take_current()
        return super().eventFilter(watched, event)
