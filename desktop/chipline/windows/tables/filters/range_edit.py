"""Two fields for a lower and an upper bound, read as they are typed."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from chipline.records.fields import FieldSpec, FieldType
from chipline.records.message import Message
from chipline.records.notation.dates import DateError
from chipline.records.notation.numbers import write_number
from chipline.records.values import FieldValueError, read, read_bounds
from chipline.windows import formats, theme
from chipline.windows.i18n import error_text, tr, translated
from chipline.windows.widgets.boxes import text_label
from chipline.windows.widgets.editors.whole_line import WholeLine
from chipline.windows.widgets.labels.plain_label import PlainLabel

#: How long the user may pause between two keys before what is typed counts.
PAUSE_MILLISECONDS = 250
Bound = str | float | None


class Range(QWidget):
    """From and to, of numbers or dates.

    Signals:
        changed(): what is typed can be read and is another range than before.
    """

    changed = Signal()

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec = spec
        self._dated = spec.type is FieldType.DATE
        self._before: tuple[Bound, Bound] = (None, None)
        self.low, self.high = WholeLine(parent=self), WholeLine(parent=self)
        self.said = PlainLabel(self)
        self.said.setWordWrap(True)
        self.said.setMinimumHeight(self.said.fontMetrics().height() * 2 + 4)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.SPACE_S)
        grid.setVerticalSpacing(4)
        label = translated(spec.label)
        for at, (field, word) in enumerate(((self.low, tr("From")), (self.high, tr("To")))):
            name = text_label("muted", word, parent=self)
            name.setBuddy(field)
            grid.addWidget(name, 0, at * 2)
            grid.addWidget(field, 0, at * 2 + 1)
            field.setAccessibleName(f"{label}, {word.lower()}")
            field.setPlaceholderText(tr("2025 or 2025-04") if self._dated else "")
            field.textEdited.connect(self._wait)
            field.editingFinished.connect(self._read_bounds)
        if spec.unit:
            unit = text_label("muted", translated(spec.unit), parent=self)
            grid.addWidget(unit, 0, 4)
        grid.addWidget(self.said, 1, 0, 1, 5)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self._read_typed)
        self._say("")

    def bounds(self) -> tuple[Bound, Bound]:
        """Return what is typed.

        Raises:
            FieldValueError, DateError: it can't be read.
        """
        whole = self._range()
        low, high = whole or (self._read(field) for field in (self.low, self.high))
        if not self._dated and low is not None and high is not None and float(low) > float(high):
            raise FieldValueError(Message("The lower bound is above the upper one. Swap them."))
        return low, high

    def _range(self) -> tuple[Bound, Bound] | None:
        """Read both bounds from the one field that is filled in, as of “100–150 MW”."""
        typed = [field.text() for field in (self.low, self.high) if field.text().strip()]
        if len(typed) != 1:
            return None
        return read_bounds(self._spec, typed[0], formats.number_marks())

    def _read(self, field: QLineEdit) -> Bound:
        value = read(
            self._spec, field.text(), formats.number_marks(), dates=formats.date_notation()
        )
        return value if isinstance(value, str | float | int) else None

    def show_bounds(self, low: Bound, high: Bound) -> None:
        """Show a range, unless it is the one that is being typed."""
        if (low, high) == self._before:
            return
        self._before = low, high
        self._write(low, high)
        self._say(self._reading())

    def _write(self, low: Bound, high: Bound) -> None:
        for field, value in ((self.low, low), (self.high, high)):
            field.setText("" if value is None else _written(value))

    def _wait(self) -> None:
        self._pause.start()

    def _read_typed(self) -> None:
        """Take what is typed; what can't be read yet is no mistake until it is left."""
        self._read_bounds(left=False)

    def _read_bounds(self, *, left: bool = True) -> None:
        self._pause.stop()
        try:
            found = self.bounds()
            if left and self._range() is not None:
                self._write(*found)
        except (FieldValueError, DateError) as error:
            self._say(error_text(error) if left else "", problem=left)
            return
        self._say(self._reading())
        if found != self._before:
            self._before = found
            self.changed.emit()

    def _reading(self) -> str:
        """Say in words what the dates stand for."""
        if not self._dated:
            return ""
        return "\n".join(
            f"{field.text().strip()}: {formats.date_reading(field.text())}"
            for field in (self.low, self.high)
            if field.text().strip()
        )

    def _say(self, text: str, *, problem: bool = False) -> None:
        self.said.setProperty("role", "error" if problem else "small")
        self.said.setText(text)
        # A style sheet does not look again by itself when a property has changed.
        self.said.style().unpolish(self.said)
        self.said.style().polish(self.said)


def _written(value: str | float) -> str:
    if isinstance(value, str):
        return formats.edited_date(value)
    return write_number(value, formats.number_marks())
