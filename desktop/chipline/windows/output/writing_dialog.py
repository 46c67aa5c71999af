"""What the dialogs share that write a file: they can be stopped, say what was written, and open it."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QPushButton, QWidget

from chipline.session.session import Session
from chipline.windows import theme
from chipline.windows.desktop_services import open_path
from chipline.windows.i18n import tr
from chipline.windows.output.destination import tell_written
from chipline.windows.widgets.boxes import STRETCH, hbox, order_tabs, text_label, vbox
from chipline.windows.widgets.choice_keys import press_by_enter
from chipline.windows.widgets.long_task import LongTask, ProgressRow


class WritingDialog(QDialog):
    """A dialog that writes a file; `ask_where` is for the derived class, which lays out its form."""

    #: Whether what was written is something that another program opens.
    opens: ClassVar[bool] = True

    def __init__(self, session: Session, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._written: Path | None = None
        self.task = LongTask(session, self)
        self.problem = text_label("error", parent=self, wraps=True)
        self.said = text_label("muted", parent=self, wraps=True)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for label in (self.problem, self.said):
            label.hide()
        self.progress = ProgressRow(self.task, tr("Writing…"), self, with_button=False)

    def lay_out(self, *form: QWidget | QLayout, width: int) -> None:
        """Put what is asked for above what is told and the buttons."""
        margins = (theme.SPACE_L, theme.SPACE_L, theme.SPACE_L, theme.SPACE_M)
        self._asked = QWidget(self)
        vbox(*form, on=self._asked, spacing=theme.SPACE_M)
        below = (self.said, self.problem, self.progress, self._buttons())
        vbox(self._asked, *below, on=self, margins=margins, spacing=theme.SPACE_M)
        order_tabs(self)
        # No narrower than its longest line, which a minimum of its own would allow.
        self.resize(width, self.sizeHint().height())

    def _buttons(self) -> QHBoxLayout:
        self.open_it = QPushButton(tr("Open it"), self)
        self.show_folder = QPushButton(tr("Show the folder"), self)
        for button, whole in ((self.open_it, True), (self.show_folder, False)):
            button.hide()
            press_by_enter(button)
            button.clicked.connect(lambda _checked, whole=whole: self._open(whole=whole))
        self.leave = QPushButton(tr("Cancel"), self)
        press_by_enter(self.leave)
        self.leave.clicked.connect(self.reject)
        self.choose = QPushButton(tr("Choose a file…"), self)
        self.choose.setDefault(True)
        self.choose.clicked.connect(self.ask_where)
        row = (self.open_it, self.show_folder, STRETCH, self.leave, self.choose)
        return hbox(*row, spacing=theme.SPACE_S)

    def ask_where(self) -> None:
        """Let the user choose a file, and write it."""
        raise NotImplementedError

    # -- what became of it --------------------------------------------------------------------

    def begin_writing(self) -> None:
        """Take away what was told of the file before, and let nothing else be written meanwhile."""
        self.problem.hide()
        self.said.hide()
        self._lock(on=True)

    def _lock(self, *, on: bool) -> None:
        """Let nothing be chosen otherwise while it is written; what could not be chosen stays so."""
        self._asked.setEnabled(not on)
        self.choose.setEnabled(not on)
        done = tr("Cancel") if self._written is None else tr("Close")
        self.leave.setText(tr("Stop") if on else done)

    def tell(self, path: Path, said: str) -> None:
        """Say what was written, and offer to open it."""
        self._written = path
        self.said.setText(said)
        shown = (self.open_it, self.show_folder) if self.opens else (self.show_folder,)
        for widget in (self.said, *shown):
            widget.show()
        self.choose.setText(tr("Write another…"))
        self._lock(on=False)
        shown[0].setFocus()
        tell_written(self, path)

    def show_problem(self, message: str) -> None:
        """Say why nothing was written; without a message the user stopped it."""
        self._lock(on=False)
        self.problem.setText(message or tr("Stopped. Nothing was written."))
        self.problem.show()

    def _open(self, *, whole: bool) -> None:
        if self._written is not None:
            open_path(self, self._written if whole else self._written.parent)

    def reject(self) -> None:
        """Stop what is under way; otherwise close."""
        if self.task.under_way:
            self.task.give_up()
            self.show_problem("")
        else:
            super().reject()
