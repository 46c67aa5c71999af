"""The keys of a briefing while it is shown: one table for every window of it, and what reads it.

They are those of PowerPoint where it has some, so that clickers do what their buttons say.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from chipline.records.message import N_
from chipline.windows.keyboard_layouts import latin_key, latin_letter

_KEY = Qt.Key
_DIGITS = "0123456789"


@dataclass(frozen=True, slots=True)
class ShowKey:
    """What some keys do: `keys` as people read them, `act` as the show calls it."""

    keys: str
    act: str
    text: str


SHOW_KEYS = (
    ShowKey("Page Down, →, ↓, Space, Enter, N", "next", N_("Next step, or the answer")),
    ShowKey("Page Up, ←, ↑, P", "previous", N_("Step before")),
    ShowKey("1, 2 … Enter", "number", N_("To that step; while a question stands: count a hand")),
    ShowKey("Home, End", "ends", N_("First step, last step")),
    ShowKey("Backspace", "back", N_("Back to the story; on it, to the step seen before")),
    ShowKey("B / .", "black", N_("Black screen")),
    ShowKey("W / ,", "white", N_("White screen")),
    ShowKey("F", "freeze", N_("Freeze what the audience sees")),
    ShowKey("L", "spot", N_("Spot at the pointer")),
    ShowKey("Z", "zoom", N_("Zoom to a rectangle that is dragged; again: out")),
    ShowKey("G", "overview", N_("All steps as pictures")),
    ShowKey("Q", "rules", N_("Ask the rules about the selected record")),
    ShowKey("Ctrl+K", "search", N_("Search everything, and show it beside the story")),
    ShowKey("R", "records", N_("Go through the records of the step by ↑ and ↓")),
    ShowKey("S", "swap", N_("Swap the screens")),
    ShowKey("T", "clock", N_("Pause the clock")),
    ShowKey("+, −", "notes", N_("Larger or smaller notes")),
    ShowKey("Alt+…", "stage", N_("The key as the view itself has it, such as Alt+→")),
    ShowKey("F1 / ?", "keys", N_("These keys")),
    ShowKey("Esc", "leave", N_("Leaves zoom, black, freeze or overview; otherwise ends the show")),
)
#: By what Qt calls a key; letters stand apart, since other layouts have others on the same keys.
_BY_KEY = {
    _KEY.Key_PageDown: "next",
    _KEY.Key_Right: "next",
    _KEY.Key_Down: "next",
    _KEY.Key_Space: "next",
    _KEY.Key_PageUp: "previous",
    _KEY.Key_Left: "previous",
    _KEY.Key_Up: "previous",
    _KEY.Key_Home: "first",
    _KEY.Key_End: "last",
    _KEY.Key_Backspace: "back",
    _KEY.Key_Period: "black",
    _KEY.Key_Comma: "white",
    _KEY.Key_Plus: "larger",
    _KEY.Key_Equal: "larger",
    _KEY.Key_Minus: "smaller",
    _KEY.Key_F1: "keys",
    _KEY.Key_Question: "keys",
    _KEY.Key_Escape: "leave",
    # One button of a clicker sends F5 and Esc in turn: the show that runs does not begin anew.
    _KEY.Key_F5: "",
}
_BY_LETTER = {
    "n": "next",
    "p": "previous",
    "b": "black",
    "w": "white",
    "f": "freeze",
    "l": "spot",
    "z": "zoom",
    "g": "overview",
    "q": "rules",
    "r": "records",
    "s": "swap",
    "t": "clock",
}
_BY_HELD_LETTER = {"k": "search"}
#: What the list of records keeps while it has the keyboard.
_OF_LIST = frozenset({_KEY.Key_Up, _KEY.Key_Down})
#: What a text field keeps while it has the keyboard; Page keys, F keys and Esc are the show's always.
_ALWAYS = frozenset({_KEY.Key_PageDown, _KEY.Key_PageUp, _KEY.Key_Escape, _KEY.Key_F1, _KEY.Key_F5})
_EDITORS = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox)
_CONTROL = Qt.KeyboardModifier.ControlModifier
_HELD = _CONTROL | Qt.KeyboardModifier.MetaModifier


class ShowKeys(QObject):
    """Reads the keys of every window of a show, before any widget does.

    Signals:
        pressed(str): do what this act of the show is.
        typed(int): a digit.
        entered(): Enter was pressed.
        handed_on(QKeyEvent): a key is the stage's own.
    """

    pressed = Signal(str)
    typed = Signal(int)
    entered = Signal()
    handed_on = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.windows: list[QWidget] = []
        #: Lists that are gone through by the arrows while they have the keyboard.
        self.lists: list[QWidget] = []
        #: Tells which widget of the stage has the keyboard.
        self.focus_of_stage: QWidget | None = None

    def begin(self) -> None:
        """Read keys from now on."""
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def end(self) -> None:
        """Leave the keys to others again."""
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that are the show's, wherever in its windows they are pressed."""
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return False
        if not isinstance(event, QKeyEvent) or not self._is_ours(watched):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return self._take(event)

    def _is_ours(self, watched: QObject) -> bool:
        if not isinstance(watched, QWidget):
            # A key reaches a window first, and then the widget in it that has the keyboard.
            return False
        return watched.window() in self.windows

    def _take(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.handed_on.emit(event)
            return True
        held = event.modifiers() & _HELD
        if held or (self._is_typing() and key not in _ALWAYS):
            act = _BY_HELD_LETTER.get(latin_key(event)) if held == _CONTROL else None
            if act is not None:
                self.pressed.emit(act)
            return act is not None
        if key in _OF_LIST and QApplication.focusWidget() in self.lists:
            return False
        if event.text() and event.text() in _DIGITS:
            self.typed.emit(int(event.text()))
        elif key in (_KEY.Key_Return, _KEY.Key_Enter):
            self.entered.emit()
        elif act := _BY_LETTER.get(latin_letter(event)) or _BY_KEY.get(key):
            self.pressed.emit(act)
        else:
            # F5 does nothing while a show runs; what nobody knows is the window's own.
            return key in _BY_KEY
        return True

    def _is_typing(self) -> bool:
        # A field that is hidden before an audience, or stands in another pane, keeps nothing.
        return any(
            isinstance(one, _EDITORS) and one.isVisible()
            for one in (self.focus_of_stage, QApplication.focusWidget())
        )
