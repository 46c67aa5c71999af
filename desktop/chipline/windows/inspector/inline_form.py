"""A small form within the card: labelled parts, a button that saves, one that gives up."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from chipline.windows.i18n import tr
from chipline.windows.inspector.form_footer import FormFooter
from chipline.windows.theme import SMALL, SPACE_L, SPACE_M, SPACE_S, font
from chipline.windows.widgets.boxes import STRETCH, hbox, vbox
from chipline.windows.widgets.card_widgets import ElidedLabel, wrapping
from chipline.windows.widgets.editors.reference_editors import TypeAhead
from chipline.windows.widgets.labels.plain_label import PlainLabel

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class InlineForm(QWidget):
    """A form that is filled in beside what it adds to.

    Signals:
        given_up(): the user wants none of it.
    """

    given_up = Signal()

    def __init__(self, verb: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        frame = QFrame()
        frame.setProperty("role", "popup")
        vbox(frame, on=self, margins=(SPACE_L, 0, SPACE_L, SPACE_S))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE_S)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._label_width = QFontMetrics(font(SMALL)).horizontalAdvance("Credibility") + SPACE_S
        self._grid.setColumnMinimumWidth(0, self._label_width)
        self.message = wrapping("", "error")
        self.message.hide()
        self.foot = FormFooter(frame)
        vbox(
            self._grid, self.foot, on=frame, margins=(SPACE_M, SPACE_M, SPACE_M, 0), spacing=SPACE_S
        )
        self.foot.column.addWidget(self.message)
        # It gives way where the buttons need the room of a narrow card.
        self.hint = ElidedLabel()
        self.hint.setProperty("role", "small")
        self.hint.shorter = ("",)
        cancel = QPushButton(tr("Cancel"))
        cancel.clicked.connect(self.given_up)
        self.save = QPushButton(verb)
        self.save.setDefault(True)
        self.save.clicked.connect(self.give_once)
        buttons = hbox(self.hint, STRETCH, cancel, self.save, spacing=SPACE_S)
        self.foot.column.addLayout(buttons)
        self._offers: dict[QObject, TypeAhead] = {}
        self._labels: dict[QWidget, QWidget] = {}

    def add_heading(self, text: str) -> None:
        """Begin a step of the form."""
        label = PlainLabel(text)
        label.setFont(font(SMALL, bold=True))
        label.setContentsMargins(0, SPACE_S if self._grid.count() else 0, 0, 0)
        self._grid.addWidget(label, self._grid.rowCount(), 0, 1, 2)

    def add_note(self, part: QWidget) -> None:
        """Add a part below the one before, without a label."""
        self._grid.addWidget(part, self._grid.rowCount(), 1)

    def set_field_shown(self, part: QWidget, *, shown: bool) -> None:
        """Show or hide a part together with its label."""
        for each in (part, self._labels[part]):
            each.setVisible(shown)

    def add_field(self, label: str, part: QWidget, offers: TypeAhead | None = None) -> None:
        """Add a labelled part; `offers` are what is offered below it while typing."""
        row = self._grid.rowCount()
        beside = wrapping(label, "small")
        beside.setFixedWidth(self._label_width)
        # On the baseline of what stands beside it.
        beside.setContentsMargins(0, 6 if isinstance(part, QLineEdit | QComboBox) else 2, 0, 0)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(beside, row, 0, top)
        self._grid.addWidget(part, row, 1)
        self._labels[part] = beside
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

    def refuse(self, message: str, part: QWidget | None = None) -> None:
        """Say why it was not saved, and go to the part that is meant; everything typed stays."""
        self.message.setText(message)
        self.message.show()
        self.save.setEnabled(True)
        if part is not None:
            part.setFocus()
            _mark(part, problem=True)
            if isinstance(part, QLineEdit):
                part.textEdited.connect(lambda _typed: _mark(part, problem=False))
            self.foot.reveal(part)

    def go_on(self, _event: QKeyEvent) -> None:
        """Do what Enter in a line stands for: save."""
        self.give_once()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc cancels; Enter in a line saves, or takes what is offered."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.foot.reveal(watched)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            offers = self._offers.get(watched)
            if event.key() == Qt.Key.Key_Escape:
                if offers is not None and offers.is_open:
                    offers.close()
                else:
                    self.given_up.emit()
                return True
            saving = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if event.key() in _ENTER and (isinstance(watched, QLineEdit) or saving):
                taken = offers is not None and (
                    # What is new is made before it is saved: more may be asked of it.
                    offers.choose_current() or (saving and offers.make())
                )
                if not taken:
                    self.go_on(event)
                return True
            if event.key() == Qt.Key.Key_Tab and offers is not None:
                offers.choose_current()
        return super().eventFilter(watched, event)


def _mark(part: QWidget, *, problem: bool) -> None:
    part.setProperty("problem", problem)
    part.style().polish(part)
