"""What is to be done to many records: a field, an act, and the value it takes."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QGridLayout, QSizePolicy, QWidget

from chipline.records.changes import Value
from chipline.records.fields import FieldSpec, FieldType
from chipline.records.message import N_
from chipline.records.notation.dates import DateError
from chipline.records.record import Kind
from chipline.records.values import FieldValueError
from chipline.session.session import Session
from chipline.store.compound_edits.bulk_edit import BulkAct, BulkEdit, acts_on, fields_of
from chipline.store.queries import Named
from chipline.store.workspace import Edit
from chipline.windows import theme
from chipline.windows.formats import heading
from chipline.windows.i18n import error_text, tr, translated
from chipline.windows.widgets.boxes import order_tabs
from chipline.windows.widgets.combo import Combo
from chipline.windows.widgets.editors.editor_factory import editor_for
from chipline.windows.widgets.editors.value_editors import Editor, LineEditor
from chipline.windows.widgets.labels.plain_label import PlainLabel

_TEXTS = (FieldType.TEXT, FieldType.LONG_TEXT, FieldType.ADDRESS)
_WORDS = {
    BulkAct.SET: N_("Set it to"),
    BulkAct.CLEAR: N_("Empty it"),
    BulkAct.ADD: N_("Add"),
    BulkAct.REMOVE: N_("Remove"),
    BulkAct.REPLACE: N_("Replace"),
}


class PartEditor(LineEditor):
    """A part of a text, taken as it is typed: spaces count."""

    def value(self) -> Value:
        """Return what is typed."""
        return self.line.text()

    def reading(self) -> str:
        """Leave it unsaid."""
        return ""


class BulkForm(QWidget):
    """Asks for one bulk edit.

    Signals:
        changed(): what is asked for has changed.
        entered(): Enter was pressed behind a value that fits.
        left(): Esc was pressed.
    """

    changed = Signal()
    entered = Signal()
    left = Signal()

    def __init__(self, session: Session, kind: Kind, field: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._kind = kind
        self.field = Combo(self)
        self.field.setAccessibleName(tr("Field"))
        self.field.setMaxVisibleItems(16)
        for spec in fields_of(kind):
            self.field.addItem(heading(spec), spec.name)
        self.act = Combo(self)
        self.act.setAccessibleName(tr("What is done to it"))
        self.note = PlainLabel(self)
        self.note.setWordWrap(True)
        self.note.setMinimumHeight(self.note.fontMetrics().height() + 4)
        self.with_ = PlainLabel(tr("with"), self)
        self.value: Editor | None = None
        self.by: Editor | None = None
        self._lay_out()
        self.field.currentIndexChanged.connect(self._offer_acts)
        self.act.currentIndexChanged.connect(self._offer_editors)
        for choice in (self.field, self.act):
            # A field's editor is another widget, which is made first.
            choice.picked.connect(self.begin, Qt.ConnectionType.QueuedConnection)
        self.field.setCurrentIndex(max(0, self.field.findData(field)))
        self._offer_acts()

    def _lay_out(self) -> None:
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.SPACE_M)
        self._grid.setVerticalSpacing(theme.SPACE_S)
        label = PlainLabel(tr("Field"), self)
        for each in (label, self.with_):
            each.setProperty("role", "muted")
        widest = max(
            self.fontMetrics().horizontalAdvance(translated(word)) for word in _WORDS.values()
        )
        self.act.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.act.setFixedWidth(widest + 3 * theme.SPACE_L)
        self._grid.addWidget(label, 0, 0)
        self._grid.addWidget(self.field, 0, 1, 1, 3)
        self._grid.addWidget(self.act, 1, 0, Qt.AlignmentFlag.AlignTop)
        self.with_.setContentsMargins(0, 4, 0, 0)
        self._grid.addWidget(self.with_, 1, 2, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self.note, 2, 1, 1, 3)
        self._grid.setColumnStretch(1, 1)

    @property
    def spec(self) -> FieldSpec:
        """The field that is chosen."""
        return self._kind.fields[str(self.field.currentData())]

    @property
    def chosen_act(self) -> BulkAct:
        """What is to be done to it."""
        return BulkAct(str(self.act.currentData()))

    # -- offering -----------------------------------------------------------------------------

    def _offer_acts(self) -> None:
        self.act.blockSignals(True)
        self.act.clear()
        for act in acts_on(self.spec):
            self.act.addItem(translated(_WORDS[act]), act.value)
        self.act.blockSignals(False)
        self._offer_editors()

    def _offer_editors(self) -> None:
        for old in (self.value, self.by):
            if old is not None:
                # Its focus may leave only now, and would say that it is done.
                old.blockSignals(True)
                self._grid.removeWidget(old)
                old.hide()
                old.deleteLater()
        act = self.chosen_act
        self.value = (
            None if act is BulkAct.CLEAR else self._editor(1, 1 if act is BulkAct.REPLACE else 3)
        )
        self.by = self._editor(3, 1) if act is BulkAct.REPLACE else None
        self.with_.setVisible(self.by is not None)
        self._grid.setColumnStretch(3, 1 if self.by is not None else 0)
        if self.by is not None and self.value is not None:
            self.by.setAccessibleName(tr("Replaced by"))
        # Made after all else, Qt has them before the field.
        order_tabs(self)
        self._hide_problem()

    def _editor(self, column: int, wide: int) -> Editor:
        spec = self.spec
        part = spec.type in _TEXTS and self.chosen_act is BulkAct.REPLACE
        if part:
            made: Editor = PartEditor(replace(spec, type=FieldType.TEXT))
            made.row.setSpacing(0)
        else:
            # What is replaced by nothing is taken away, so that nothing is a value here.
            made = editor_for(spec, self._session)
        made.setParent(self)
        self._grid.addWidget(made, 1, column, 1, wide, Qt.AlignmentFlag.AlignTop)
        made.set_value(None, {})
        made.changed.connect(self._hide_problem)
        made.committed.connect(partial(self._step, made))
        made.given_up.connect(self.left)
        made.show()
        return made

    # -- what is asked for --------------------------------------------------------------------

    def _hide_problem(self) -> None:
        """Stay calm while something is typed; what is wrong is told when it is left."""
        self._say("", wrong=False)
        self.changed.emit()

    def _step(self, editor: Editor, step: int) -> None:
        if not editor.holds(QApplication.focusWidget()) and not step:
            self.check()
        elif step:
            self.focusNextPrevChild(step > 0)
            self.check()
        elif self.by is not None and editor is self.value:
            self.by.begin()
        elif self.check():
            self.entered.emit()

    def _say(self, said: str, *, wrong: bool) -> None:
        if not said:
            readings = (each.reading() for each in (self.value, self.by) if each is not None)
            said = next((text for text in readings if text and "Enter" not in text), "")
        self.note.setProperty("role", "error" if wrong else "small")
        self.note.style().polish(self.note)
        self.note.setText(said)

    def problem(self) -> str:
        """Say what is wrong with what is asked for; empty when it can be done."""
        try:
            self._read()
        except (FieldValueError, DateError) as error:
            return error_text(error)
        return ""

    def check(self) -> bool:
        """Tell beside the value what is wrong with it; return whether nothing is."""
        problem = self.problem() if not self.is_blank() else ""
        self._say(problem, wrong=bool(problem))
        return not problem and not self.is_blank()

    def is_blank(self) -> bool:
        """Tell whether nothing has been said yet, which is no mistake."""
        if self.value is None:
            return False
        try:
            return self.value.value() in (None, "", [])
        except (FieldValueError, DateError):
            return False

    def _read(self) -> BulkEdit:
        value = self.value.value() if self.value is not None else None
        by = self.by.value() if self.by is not None else None
        return BulkEdit(self._kind.name, self.spec.name, self.chosen_act, value, by)

    def task(self) -> BulkEdit | None:
        """Return what is asked for; None while that is not whole."""
        return None if self.is_blank() or self.problem() else self._read()

    def made(self) -> tuple[Edit, ...]:
        """Return the edits that make the records which the values newly need."""
        return tuple(edit for each in (self.value, self.by) if each for edit in each.made())

    def named(self) -> dict[str, Named]:
        """Return the records that the values name."""
        found: dict[str, Named] = {}
        for each in (self.value, self.by):
            found |= each.named() if each is not None else {}
        return found

    def begin(self) -> None:
        """Take the keyboard where the value is asked for."""
        if self.value is not None:
            self.value.setFocus()
        else:
            self.act.setFocus()
