"""Asks for the name of a new record: it is made with it, in one step, or not at all."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from chipline.records.nouns import name_of_new
from chipline.records.record import Kind
from chipline.windows import theme
from chipline.windows.i18n import tr, worded
from chipline.windows.widgets.boxes import hbox, text_label, vbox
from chipline.windows.widgets.editors.whole_line import WholeLine
from chipline.windows.widgets.lists.offers import ENTER
from chipline.windows.widgets.popover import Popover

_WIDTH = 300


class NewRecordBox(Popover):
    """A line for a name, below the button or at the place where a record is to be made.

    Signals:
        named(str): a record of this name is to be made.
    """

    named = Signal(str)

    def __init__(self, kind: Kind, parent: QWidget) -> None:
        super().__init__(parent)
        what = worded(name_of_new(kind.name))
        self.line = WholeLine(parent=self)
        self.line.setMinimumWidth(_WIDTH)
        self.line.setAccessibleName(what)
        self.make = QPushButton(tr("Create"), self)
        self.make.setDefault(True)
        self.make.setEnabled(False)
        label = text_label("small", what, parent=self)
        label.setBuddy(self.line)
        row = hbox((self.line, 1), self.make, spacing=theme.SPACE_S)
        vbox(label, row, on=self, margins=theme.SPACE_M, spacing=4)
        self.line.textChanged.connect(lambda text: self.make.setEnabled(bool(text.strip())))
        self.make.clicked.connect(self._tell)
        self.closed.connect(self.deleteLater)
        self.setFocusProxy(self.line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter make the record, too."""
        if event.key() in ENTER:
            self._tell()
            return
        super().keyPressEvent(event)

    def _tell(self) -> None:
        name = self.line.text().strip()
        if name:
            self.close()
            self.named.emit(name)
