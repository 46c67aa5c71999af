"""Asks for a value of one's own, where neither side's is to hold, by the field's own editor."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QWidget

from chipline.records.changes import Value
from chipline.records.fields import FieldSpec
from chipline.session.session import Session
from chipline.windows import theme
from chipline.windows.i18n import tr, translated
from chipline.windows.merge_review.merge_texts import Names
from chipline.windows.widgets.boxes import text_label, vbox
from chipline.windows.widgets.editors.editor_factory import editor_for
from chipline.windows.widgets.editors.value_editors import problem_of

_WIDTH = 520


class OwnValueDialog(QDialog):
    """The editor of a field, with what to begin from in it; what can't stand there is told and stays."""

    def __init__(
        self, spec: FieldSpec, begin: Value, names: Names, session: Session, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Another value"))
        self.editor = editor_for(spec, session)
        # Tab goes by the order in which parts came into the dialog.
        self.editor.setParent(self)
        self.editor.set_value(begin, names)
        self.note = text_label("small", parent=self, wraps=True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        buttons.accepted.connect(self._try)
        buttons.rejected.connect(self.reject)
        self.editor.changed.connect(self._tell_reading)
        self.editor.committed.connect(self._step)
        self.editor.given_up.connect(self.reject)
        vbox(
            text_label("muted", translated(spec.label), parent=self),
            (self.editor, 1),
            self.note,
            buttons,
            on=self,
            margins=theme.SPACE_L,
            spacing=theme.SPACE_S,
        )
        self.resize(_WIDTH, self.sizeHint().height())
        self._tell_reading()
        self.editor.begin()

    def _tell_reading(self) -> None:
        """Stay calm while something is typed, and say how it is read."""
        self._say(self.editor.reading(), wrong=False)

    def _say(self, said: str, *, wrong: bool) -> None:
        self.note.setProperty("role", "error" if wrong else "small")
        self.note.style().polish(self.note)
        self.note.setText(said)

    def _step(self, step: int) -> None:
        if step:
            self.focusNextPrevChild(step > 0)
        elif self.editor.holds(QApplication.focusWidget()):
            self._try()

    def _try(self) -> None:
        wrong = problem_of(self.editor)
        if not wrong and self.editor.made():
            wrong = tr(
                "Nothing new is made while a merge is decided. Choose a record that is there, or merge "
                "first and change it then."
            )
        if wrong:
            self._say(wrong, wrong=True)
            self.editor.setFocus()
        else:
            self.accept()

    def value(self) -> Value:
        """Return what was given; it fits the field once the dialog was accepted."""
        return self.editor.value()
