"""Asks where in time to go; what can't be read is said beside the field, which keeps its words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QVBoxLayout,
    QWidget,
)

from chipline.records.notation.dates import DateError
from chipline.windows.i18n import error_text, tr
from chipline.windows.widgets.boxes import text_label
from chipline.windows.widgets.editors.whole_line import WholeLine
from chipline.windows.widgets.labels.plain_label import PlainLabel


class DateDialog(QDialog):
    """Asks for a date or a span and goes there; `go` raises a DateError for what is none."""

    def __init__(self, parent: QWidget, go: Callable[[str], None]) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Go to a date"))
        self.setMinimumWidth(380)
        self._go = go
        label = PlainLabel(tr("A day, month, year or span, such as 2025-04 or 2024/2025"))
        label.setWordWrap(True)
        self.written = WholeLine()
        self.written.setAccessibleName(label.text())
        label.setBuddy(self.written)
        self.problem = text_label("error", wraps=True)
        self.problem.hide()
        self.written.textEdited.connect(self.problem.hide)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(tr("Go there"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        for widget in (label, self.written, self.problem, buttons):
            box.addWidget(widget)
        self.written.setFocus()

    def accept(self) -> None:
        """Go there and close; else say what stands in the way."""
        try:
            self._go(self.written.text())
        except DateError as error:
            self.problem.setText(error_text(error))
            self.problem.show()
            self.written.setFocus()
            self.written.selectAll()
        else:
            super().accept()
