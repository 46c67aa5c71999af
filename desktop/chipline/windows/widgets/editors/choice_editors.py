"""Editors that offer everything there is to choose: check lists, and yes, no or unknown."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from chipline.records.changes import Value
from chipline.records.fields import FieldSpec
from chipline.records.values import clean
from chipline.store.queries import Named
from chipline.windows.i18n import tr, translated
from chipline.windows.theme import SMALL, colour, current, font
from chipline.windows.widgets.boxes import vbox
from chipline.windows.widgets.choice_keys import typed_button
from chipline.windows.widgets.editors.value_editors import Editor
from chipline.windows.widgets.lists.checklist import TickLine, TickList
from chipline.windows.widgets.popover import Popover

_MOST_SHOWN = 12


class TickPopup(Popover):
    """The words of a field, to tick: Enter keeps the ticks, Tab keeps them and goes on, Esc cancels."""

    def __init__(self, spec: FieldSpec, parent: QWidget) -> None:
        super().__init__(parent)
        self._spec = spec
        self.words = TickList(self)
        self.words.list.setAccessibleName(translated(spec.label))
        vbox(self.words, on=self, margins=1)
        self.setFocusProxy(self.words)
        #: How it was closed: whether the ticks are kept, and how many fields further it goes on.
        self.kept, self.step = True, 0

    def tick(self, chosen: Collection[str]) -> None:
        """Tick these words and no others."""
        self.words.show_lines(
            TickLine(word, translated(word), ticked=word in chosen) for word in self._spec.choices
        )

    def open_below(self, button: QWidget) -> None:
        """Open below a button, at least as wide."""
        self.kept, self.step = True, 0
        self.words.fit_lines(_MOST_SHOWN)
        self.setMinimumWidth(button.width())
        super().open_below(button)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Enter and Esc."""
        self.kept = event.key() != Qt.Key.Key_Escape
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001  # as Qt calls it
        """Close by Tab, which goes on from the field."""
        self.step = 1 if forward else -1
        return self.close()


class ChoicesEditor(Editor):
    """Any number of words out of a fixed list, ticked in a popup."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self.button = QPushButton()
        # In a dialog it would look as if Enter said yes to all.
        self.button.setAutoDefault(False)
        self.button.setAccessibleName(translated(spec.label))
        self.button.setStyleSheet("text-align: left")
        self.button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.row.addWidget(self.button, 1)
        self.popup = TickPopup(spec, self)
        self.watch(self.button)
        self.button.clicked.connect(self._open)
        self.popup.words.ticked.connect(self._write)
        self.popup.closed.connect(self._end_choice)

    def set_value(self, value: Value, names: Mapping[str, Named]) -> None:  # noqa: ARG002  # as declared
        """Tick the words."""
        self.popup.tick(value if isinstance(value, list) else [])
        self._write()

    def _write(self) -> None:
        chosen = self.popup.words.values()
        text = ", ".join(translated(word) for word in chosen) or tr("Choose…")
        self.button.setText(text if len(text) < 28 else tr("{n} chosen", "{n} chosen", len(chosen)))
        self.changed.emit()

    def begin(self) -> None:
        """Open the list at once."""
        super().begin()
        self._open()

    def _open(self) -> None:
        self.popup.open_below(self.button)

    def _end_choice(self) -> None:
        if self.popup.kept:
            self.committed.emit(self.popup.step)
        else:
            self.given_up.emit()

    def value(self) -> Value:
        """Return the ticked words."""
        return clean(self.spec, self.popup.words.values())


class YesNoEditor(Editor):
    """Yes, no or unknown, side by side."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self.group = QButtonGroup(self)
        self.row.setSpacing(0)
        for number, (label, _) in enumerate(self._choices()):
            button = QToolButton()
            button.setText(label)
            button.setCheckable(True)
            # Qt's own hint leaves so much room that three of them are wider than the card.
            button.setFixedWidth(QFontMetrics(font(SMALL)).horizontalAdvance(label) + 14)
            button.setAccessibleName(f"{translated(spec.label)}: {label}")
            self.group.addButton(button, number)
            self.row.addWidget(button)
            button.installEventFilter(self)
        self.row.addStretch()
        theme = current()
        self.setStyleSheet(
            f"QToolButton {{ border: 1px solid {theme.line}; border-radius: 0; padding: 1px 0 2px;"
            f" font-size: {SMALL}px; }}"
            f"QToolButton:checked {{ background: {theme.accent}; color: {theme.on_accent};"
            f" border-color: {theme.accent}; }}"
            f"QToolButton:focus {{ border: 1px solid {colour(theme.text).name()}; }}"
        )
        self.group.idClicked.connect(self._picked)

    @staticmethod
    def _choices() -> tuple[tuple[str, bool | None], ...]:
        return (tr("Yes"), True), (tr("No"), False), (tr("Unknown"), None)

    def _picked(self, _number: int) -> None:
        self.changed.emit()
        self.committed.emit(0)

    def set_value(self, value: Value, names: Mapping[str, Named]) -> None:  # noqa: ARG002  # as declared
        """Press the button of the value."""
        number = next(n for n, (_, meant) in enumerate(self._choices()) if meant is value)
        self.group.button(number).setChecked(True)

    def begin(self) -> None:
        """Take the keyboard at the pressed button."""
        button = self.group.checkedButton()
        if button is not None:
            button.setFocus()

    def handle_key(self, event: QKeyEvent) -> bool:
        """Arrows and letters choose, Enter saves."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        button = typed_button(self.group, event)
        if step is not None:
            button = self.group.button(min(2, max(0, self.group.checkedId() + step)))
        if button is None:
            return super().handle_key(event)
        button.setChecked(True)
        self.begin()
        self.changed.emit()
        return True

    def value(self) -> Value:
        """Return what is pressed."""
        return clean(self.spec, self._choices()[self.group.checkedId()][1])
