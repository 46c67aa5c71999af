"""The editors of single values, one a field type. Each checks what stands in it; none saves.

`choice_editors.py` and `reference_editors.py` have those that offer a list; `editor_for` in
`editor_factory.py` picks the right one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPlainTextEdit,
    QWidget,
)

from chipline.records.changes import Value
from chipline.records.fields import FieldSpec, FieldType
from chipline.records.notation.dates import DateError
from chipline.records.notation.numbers import plain_text
from chipline.records.values import FieldValueError, clean, read, write
from chipline.store.queries import Named
from chipline.store.workspace import Edit
from chipline.windows.formats import (
    date_notation,
    date_reading,
    edited_date,
    number_marks,
    number_text,
)
from chipline.windows.i18n import error_text, tr, translated
from chipline.windows.theme import BODY, SPACE_S, font
from chipline.windows.widgets.boxes import text_label
from chipline.windows.widgets.combo import Combo
from chipline.windows.widgets.editors.whole_line import WholeLine
from chipline.windows.widgets.value_text import choice_text

#: Focus that leaves for these reasons comes back: the user is not done.
_PASSING = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
_LINES_SHOWN = 7


class Editor(QWidget):
    """An editor of one value.

    Signals:
        changed(): what stands in it has changed.
        committed(int): done; -1, 0 or 1 tells to which field to go.
        given_up(): leave the value as it was.
    """

    changed = Signal()
    committed = Signal(int)
    given_up = Signal()

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(4)

    def set_value(self, value: Value, names: Mapping[str, Named]) -> None:
        """Show a value to begin with."""
        raise NotImplementedError

    def value(self) -> Value:
        """Return what stands in it as a value.

        Raises:
            FieldValueError, DateError: it does not fit the field.
        """
        raise NotImplementedError

    def reading(self) -> str:
        """Say how what stands in it is understood; empty when that goes without saying."""
        return ""

    def choosing(self) -> bool:
        """Tell whether what is typed only looks for something, so that it can't be wrong yet."""
        return False

    def made(self) -> tuple[Edit, ...]:
        """Return the edits that make the records which the value newly needs."""
        return ()

    def named(self) -> dict[str, Named]:
        """Return the records that the value names, as far as the editor knows them."""
        return {}

    def begin(self) -> None:
        """Take the keyboard."""
        self.setFocus()

    def watch(self, widget: QWidget) -> None:
        """Listen to the keys and the focus of the part that is typed into."""
        widget.installEventFilter(self)
        self.setFocusProxy(widget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Turn Enter, Esc, Tab and leaving into what they mean for an edit."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self.handle_key(event)
        if (
            event.type() == QEvent.Type.FocusOut
            and isinstance(event, QFocusEvent)
            and event.reason() not in _PASSING
            and not self.holds(QApplication.focusWidget())
        ):
            self.committed.emit(0)
        return super().eventFilter(watched, event)

    def holds(self, widget: QWidget | None) -> bool:
        """Tell whether a widget is the editor or part of it, popups included."""
        while widget is not None and widget is not self:
            widget = widget.parentWidget()
        return widget is self

    def handle_key(self, event: QKeyEvent) -> bool:
        """Handle a key; return whether that was all there was to do."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif key == Qt.Key.Key_Tab:
            self.committed.emit(1)
        elif key == Qt.Key.Key_Backtab:
            self.committed.emit(-1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.ends_with(event):
            self.committed.emit(0)
        else:
            return False
        return True

    def ends_with(self, _event: QKeyEvent) -> bool:
        """Tell whether this Enter saves."""
        return True


class LineEditor(Editor):
    """One line, read as the field declares: text, words, numbers, dates, addresses."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._first: tuple[str, Value] = "", None
        self.line = WholeLine()
        self.line.setAccessibleName(translated(spec.label))
        self.line.setPlaceholderText(_hint(spec))
        self.row.addWidget(self.line, 1)
        if spec.unit:
            unit = text_label("muted", translated(spec.unit))
            self.row.addWidget(unit)
        self.watch(self.line)
        self.line.textChanged.connect(self.changed)

    def set_value(self, value: Value, names: Mapping[str, Named]) -> None:  # noqa: ARG002  # as declared
        """Write the value as it is typed."""
        typed = write(self.spec, value, number_marks())
        self._first = typed, value
        if self.spec.type is FieldType.DATE and isinstance(value, str):
            self.line.setText(edited_date(value))
        else:
            self.line.setText(typed)

    def begin(self) -> None:
        """Take the keyboard with everything selected."""
        self.line.setFocus()
        self.line.selectAll()

    def value(self) -> Value:
        """Read what is typed."""
        typed = self.line.text()
        if self.spec.type is FieldType.NUMBER and typed and typed == self._first[0]:
            # A file may hold more digits than are shown; what was not touched is not changed.
            return self._first[1]
        return read(self.spec, typed, number_marks(), dates=date_notation())

    def reading(self) -> str:
        """Say which days a date may stand for, and as what a figure is read that is not only digits."""
        typed = self.line.text().strip()
        try:
            if typed and self.spec.type is FieldType.DATE:
                return date_reading(typed)
            if typed and self.spec.type in (FieldType.NUMBER, FieldType.INTEGER):
                return _figure_reading(self.spec, typed)
        except (FieldValueError, DateError):
            return ""
        return ""


def _figure_reading(spec: FieldSpec, typed: str) -> str:
    """Say as what a figure is read, unless it is written as the user's locale writes it.

    Raises:
        FieldValueError: it can't be read.
    """
    marks = number_marks()
    figure = read(spec, typed, marks)
    digits = re.fullmatch(rf"[+-]?[0-9]+(?:{re.escape(marks.decimal)}[0-9]+)?", plain_text(typed))
    if digits or not isinstance(figure, int | float) or typed == number_text(figure):
        return ""
    return tr("read as {figure}", figure=spec.measured(figure))


def _hint(spec: FieldSpec) -> str:
    if spec.type is FieldType.DATE:
        return tr("such as 2025-04, Q2 2025 or 9 Apr 2025")
    if spec.type is FieldType.COUNTRY:
        return tr("name or code")
    if spec.many:
        return tr("several, separated by ;")
    return "https://" if spec.type is FieldType.ADDRESS else ""


class LongTextEditor(Editor):
    """Text of any length; Enter breaks the line and Ctrl+Enter saves."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(translated(spec.label))
        self.text.setTabChangesFocus(True)
        line = QFontMetrics(font(BODY)).lineSpacing()
        self.text.setFixedHeight(line * _LINES_SHOWN + 2 * SPACE_S)
        self.row.addWidget(self.text, 1)
        self.watch(self.text)
        self.text.textChanged.connect(self.changed)

    def set_value(self, value: Value, names: Mapping[str, Named]) -> None:  # noqa: ARG002  # as declared
        """Write the text."""
        self.text.setPlainText(write(self.spec, value))
        self.text.moveCursor(self.text.textCursor().MoveOperation.End)

    def value(self) -> Value:
        """Return the text."""
        return read(self.spec, self.text.toPlainText())

    def reading(self) -> str:
        """Say how to save, for Enter does not."""
        return tr("Ctrl+Enter saves, Esc cancels. Markdown: **bold**, *italic*, - list")

    def ends_with(self, event: QKeyEvent) -> bool:
        """Save with Ctrl+Enter only."""
        return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


class ChoiceEditor(Editor):
    """One of a fixed list of words, or nothing."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self.combo = Combo()
        self.combo.setAccessibleName(translated(spec.label))
        self.combo.setMaxVisibleItems(14)
        if not spec.required:
            self.combo.addItem(tr("(empty)"), None)
        for word in spec.choices:
            self.combo.addItem(choice_text(spec, word), word)
        self.row.addWidget(self.combo, 1)
        self.watch(self.combo)
        self.combo.currentIndexChanged.connect(self.changed)
        self.combo.picked.connect(lambda: self.committed.emit(0))

    def set_value(self, value: Value, names: Mapping[str, Named]) -> None:  # noqa: ARG002  # as declared
        """Choose the value."""
        self.combo.setCurrentIndex(max(0, self.combo.findData(value)))

    def value(self) -> Value:
        """Return what is chosen."""
        return clean(self.spec, self.combo.currentData())


def problem_of(editor: Editor) -> str:
    """Say what is wrong with what stands in an editor; empty when it fits."""
    try:
        editor.value()
    except (FieldValueError, DateError) as error:
        return error_text(error)
    return ""
