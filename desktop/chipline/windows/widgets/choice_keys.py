"""Choosing by keys: those of combo boxes, of buttons of which one is chosen, and Enter on a button."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QButtonGroup,
    QComboBox,
    QPushButton,
)

from chipline.records.notation.text import fold
from chipline.windows.keyboard_layouts import latin_letter


class TypedChoice(QObject):
    """Goes to the choice of a combo box that is typed: one that is just that before one that goes on.

    Qt takes the first that begins so: `live` was “live in part”.
    """

    def __init__(self, combo: QComboBox) -> None:
        super().__init__(combo)
        self._combo = combo
        #: What is typed, and the Latin letters on the same keys.
        self._typed = self._latin = ""
        self._since = QElapsedTimer()
        #: Whether it is what chooses just now.
        self.moving = False
        for part in (combo, combo.view()):
            part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take letters, from the box and from its open list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            pressed = event.modifiers() & ~(
                Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
            )
            text = event.text()
            waits = self._since.isValid() and not self._since.hasExpired(
                QApplication.keyboardInputInterval()
            )
            typed = self._typed + text if waits else text
            # A space opens the list, unless it goes on with what is typed.
            if text and text.isprintable() and typed.strip() and not pressed:
                self._typed = typed
                self._latin = (self._latin if waits else "") + latin_letter(event)
                self._since.start()
                self._go()
                return True
            self._since.invalidate()
        return super().eventFilter(watched, event)

    def _go(self) -> None:
        for wanted in (fold(self._typed), self._latin):
            if wanted and self._go_to(wanted):
                return

    def _go_to(self, wanted: str) -> bool:
        """Go to what begins with a text; tell whether there is any."""
        view = self._combo.view()
        model, column = view.model(), self._combo.modelColumn()
        rows = range(self._combo.count())
        is_open = view.isVisible()
        current = view.currentIndex().row() if is_open else self._combo.currentIndex()
        if len(wanted) > 1 and len(set(wanted)) == 1:
            # One letter again and again goes on to the next that begins with it.
            found = [*rows[current + 1 :], *rows[: current + 1]]
            fits = [row for row in found if self._text(row).startswith(wanted[0])]
        else:
            fits = [row for row in rows if self._text(row).startswith(wanted)]
            fits.sort(key=lambda row: self._text(row) != wanted)
        if not fits:
            return False
        if is_open:
            view.setCurrentIndex(model.index(fits[0], column))
        elif fits[0] != current:
            self._combo.setCurrentIndex(fits[0])
            self.moving = True
            self._combo.activated.emit(fits[0])
            self.moving = False
        return True

    def _text(self, row: int) -> str:
        return fold(self._combo.itemText(row))


def typed_button(group: QButtonGroup, event: QKeyEvent) -> QAbstractButton | None:
    """Return the button of a group whose words begin with what is typed, the next one of several.

    Where none begins so, the Latin letter on the key counts.
    """
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    if event.modifiers() & (held | Qt.KeyboardModifier.MetaModifier):
        return None
    can_be = [button for button in group.buttons() if button.isEnabled() and button.isVisible()]
    for typed in (fold(event.text()), latin_letter(event)):
        fits = [button for button in can_be if typed and fold(button.text()).startswith(typed)]
        if fits:
            chosen = group.checkedButton()
            return fits[(fits.index(chosen) + 1) % len(fits)] if chosen in fits else fits[0]
    return None


class GroupKeys(QObject):
    """The keys of a group of buttons of which one is chosen: Tab comes to that one, letters choose.

    Qt lets Tab come to the first one, and from one that is not chosen its arrows only move.
    """

    def __init__(self, group: QButtonGroup) -> None:
        super().__init__(group)
        self._group = group
        group.buttonToggled.connect(self._let_tab)
        for button in group.buttons():
            button.installEventFilter(self)
        self._let_tab()

    def _let_tab(self) -> None:
        chosen = self._group.checkedButton()
        for button in self._group.buttons():
            tabbed = chosen is None or button is chosen
            button.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if tabbed else Qt.FocusPolicy.ClickFocus
            )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Choose the button whose letter or figure is typed."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            button = typed_button(self._group, event)
            if button is not None:
                button.setFocus()
                button.click()
                return True
        return super().eventFilter(watched, event)


def press_by_enter(button: QPushButton) -> None:
    """Let Enter press a button that has the keyboard, and no other one.

    Qt would press the one that a dialog has for Enter: on Cancel it saved.
    """
    button.setAutoDefault(False)
    button.installEventFilter(_EnterKey(button))


def press_focused(event: QKeyEvent) -> bool:
    """Let Enter that nobody took press the button that has the keyboard; tell whether there is one.

    Outside dialogs Qt presses buttons by Space alone.
    """
    button = QApplication.focusWidget()
    if not _is_enter(event) or not isinstance(button, QAbstractButton):
        return False
    if not event.isAutoRepeat():
        button.click()
    return True


def _is_enter(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() in (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.KeypadModifier,
    )


class _EnterKey(QObject):
    """Presses the button that it belongs to."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and _is_enter(event)
            and isinstance(watched, QPushButton)
        ):
            if not event.isAutoRepeat():
                watched.click()
            return True
        return super().eventFilter(watched, event)
