"""What stands in the place of a view that can't be made or painted: why, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from chipline.windows.i18n import tr
from chipline.windows.theme import SPACE_L, SPACE_S
from chipline.windows.widgets.choice_keys import press_by_enter
from chipline.windows.widgets.labels.plain_label import PlainLabel


class ErrorPage(QWidget):
    """Says that a view can't be shown.

    Signals:
        retried(): the view is to be tried again.
        check_requested(): the workspace is to be checked.
    """

    retried = Signal()
    check_requested = Signal()

    def __init__(self, report: str, parent: QWidget, *, checkable: bool = True) -> None:
        super().__init__(parent)
        self.report = report
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L * 2, SPACE_L * 3, SPACE_L * 2, SPACE_L)
        column.setSpacing(SPACE_S)
        title = tr("This can’t be shown.")
        hint = tr(
            "Something in this workspace, or in Chipline itself, is not as it should be. "
            "Nothing was changed by it. A check says what is wrong with the workspace."
        )
        for text, role in ((title, "heading"), (hint, "muted")):
            label = PlainLabel(text, self)
            label.setProperty("role", role)
            label.setWordWrap(True)
            column.addWidget(label)
        self.setAccessibleName(f"{title} {hint}")
        row = QHBoxLayout()
        self.again = self._button(row, tr("Try again"))
        self.again.clicked.connect(self.retried)
        self.check = self._button(row, tr("Check this workspace"))
        self.check.clicked.connect(self.check_requested)
        self.check.setVisible(checkable)
        self._button(row, tr("Copy the report")).clicked.connect(self._copy)
        row.addStretch()
        column.addLayout(row)
        column.addStretch()
        self.setFocusProxy(self.again)

    def _button(self, row: QHBoxLayout, text: str) -> QPushButton:
        made = QPushButton(text, self)
        press_by_enter(made)
        row.addWidget(made)
        return made

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.report)
