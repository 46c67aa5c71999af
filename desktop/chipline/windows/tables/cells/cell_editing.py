"""Editing a cell in place, with the editors of the record card; what is wrong is told beside it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from chipline.records.changes import Value
from chipline.records.date_rules import unusual
from chipline.records.fields import ANY_KIND, FieldSpec, FieldType
from chipline.records.notation.dates import DateError
from chipline.records.values import FieldValueError
from chipline.session.session import Session
from chipline.store import edits
from chipline.store.queries import Named
from chipline.windows import theme
from chipline.windows.formats import title_text_of
from chipline.windows.i18n import error_text, tr, worded
from chipline.windows.tables.cells.cell_delegate import CellDelegate
from chipline.windows.tables.table_view import RecordTable
from chipline.windows.widgets.boxes import vbox
from chipline.windows.widgets.editors.editor_factory import editor_for
from chipline.windows.widgets.editors.value_editors import Editor
from chipline.windows.widgets.labels.plain_label import PlainLabel

Index = QModelIndex | QPersistentModelIndex
_WIDE = {FieldType.LONG_TEXT: 380, FieldType.REFERENCES: 300, FieldType.YES_NO: 190}
_USUAL = 170


class Note(QFrame):
    """A line below a cell: how what is typed is read, or why it does not fit."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "popup")
        self.text = PlainLabel(self)
        self.text.setWordWrap(True)
        vbox(self.text, on=self, margins=(theme.SPACE_S, 4, theme.SPACE_S, 4))
        self.hide()

    def say(self, said: str, *, wrong: bool, below: QRect, room: QRect) -> None:
        """Say something next to a place; nothing hides it."""
        if not said:
            self.hide()
            return
        self.text.setProperty("role", "error" if wrong else "small")
        self.text.style().polish(self.text)
        self.text.setText(said)
        plain = self.text.fontMetrics().horizontalAdvance(said) + 3 * theme.SPACE_S
        self.setFixedWidth(min(plain, 420, room.width()))
        self.setFixedHeight(self.heightForWidth(self.width()))
        top = below.bottom() + 3
        if top + self.height() > room.bottom():
            top = below.top() - self.height() - 3
        left = max(0, min(below.left(), room.width() - self.width()))
        self.move(QPoint(left, top))
        self.show()
        self.raise_()


class CellEditing(QObject):
    """Edits one cell at a time.

    Signals:
        said(str): something to tell in the status line, for the cell is no longer there.
        closed(): nothing is being edited any more.
    """

    said = Signal(str)
    closed = Signal()

    def __init__(self, session: Session, table: RecordTable, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._table = table
        self._editor: Editor | None = None
        self._delegate: CellDelegate | None = None
        self._note: Note | None = None
        self._record = self._title = ""
        self._before: Value = None
        self._wrong = ""
        self._sending = False
        self._keyboard = False
        for view in (table, table.staying):
            view.cells.editing = self

    @property
    def editor(self) -> Editor | None:
        """The editor that is open."""
        return self._editor

    def begin(self, index: QModelIndex) -> bool:
        """Edit a cell; return whether it can be."""
        rows, table = self._table.rows, self._table
        if not index.isValid() or not rows.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return False
        if rows.values(index.row()) is None:
            return False
        table.go_to_cell(index.row(), index.column())
        table.view_of(index).edit(index)
        if self.editor is not None:
            self.editor.begin()
        return self.editor is not None

    # -- asked by the delegate ----------------------------------------------------------------

    def open(self, parent: QWidget, index: Index, delegate: CellDelegate) -> QWidget:
        """Make an editor that holds the value of a cell."""
        rows = self._table.rows
        spec = rows.fields[index.column()]
        values = rows.values(index.row()) or {}
        editor = editor_for(spec, self._session)
        editor.setParent(parent)
        editor.setAutoFillBackground(True)
        editor.setAccessibleDescription(tr("Enter saves, Esc leaves it as it was"))
        self._editor, self._delegate = editor, delegate
        self._record = str(values.get("id", ""))
        self._title = title_text_of(rows.kind, values)
        self._before = values.get(spec.name)
        self._wrong, self._sending = "", False
        editor.set_value(self._before, _named(spec, self._before, rows.names(index.row())))
        # A view closes its editors by itself.
        editor.destroyed.connect(partial(self._forget, editor))
        note = self._note = Note(parent)
        editor.destroyed.connect(note.hide)
        editor.destroyed.connect(note.deleteLater)
        editor.changed.connect(self._show_reading)
        editor.committed.connect(self._save)
        editor.given_up.connect(self._give_up)
        return editor

    def _forget(self, editor: Editor, _gone: object = None) -> None:
        if editor is self._editor:
            self._editor = self._note = None

    def place(self, editor: QWidget, cell: QRect) -> None:
        """Lay the editor over its cell, wider where the cell is narrow."""
        room = self._room(editor)
        kind = editor.spec.type if isinstance(editor, Editor) else FieldType.TEXT
        width = min(max(cell.width(), _WIDE.get(kind, _USUAL)), room.width())
        height = max(editor.sizeHint().height(), cell.height())
        left = max(0, min(cell.left(), room.width() - width))
        top = max(0, min(cell.top(), room.height() - height))
        editor.setGeometry(left, top, width, height)
        self._show_note()

    def _room(self, editor: QWidget) -> QRect:
        around = editor.parentWidget()
        return (around or self._table.viewport()).rect()

    def leave(self, editor: QWidget) -> None:
        """Save what stands in an editor that is about to close, or tell why it can't be."""
        if editor is not self.editor or self._sending:
            return
        given, self._keyboard = self._given(), False
        if self._wrong:
            said = tr("“{record}” stays as it was: {why}", record=self._title, why=self._wrong)
            self.said.emit(said)
        elif given != self._before:
            self._send(given, step=0)
        # The view closes it in a moment, whatever becomes of what was typed.
        QTimer.singleShot(0, self, self.closed.emit)

    # -- typing and saving --------------------------------------------------------------------

    def _show_reading(self) -> None:
        """Show how it is read; what is wrong is told only once it is to be saved."""
        self._wrong = ""
        editor = self.editor
        if editor is not None and editor.sizeHint().height() > editor.height():
            editor.resize(editor.width(), editor.sizeHint().height())
        self._show_note()

    def _show_note(self) -> None:
        editor = self.editor
        if editor is None or self._note is None:
            return
        room = self._room(editor)
        said = self._wrong or "\n".join(filter(None, (editor.reading(), self._doubt(editor))))
        self._note.say(said, wrong=bool(self._wrong), below=editor.geometry(), room=room)

    def _doubt(self, editor: Editor) -> str:
        """Say what is unusual about a figure that is being typed; it stands in nobody's way."""
        try:
            doubt = unusual(editor.spec, editor.value())
        except (FieldValueError, DateError):
            return ""
        return worded(doubt) if doubt else ""

    def _given(self) -> Value:
        editor = self.editor
        self._wrong = ""
        if editor is None:
            return self._before
        try:
            return editor.value()
        except (FieldValueError, DateError) as error:
            self._wrong = error_text(error)
            return self._before

    def _save(self, step: int) -> None:
        """Save and go on: to the next cell with Tab, to the one before with Shift+Tab."""
        if self._sending or self.editor is None:
            return
        given = self._given()
        self._keyboard = bool(step) or self.editor.holds(QApplication.focusWidget())
        if self._wrong:
            self._show_note()
            if self._keyboard:
                self.editor.begin()
        elif given == self._before:
            self._close(step)
        else:
            self._send(given, step)

    def _send(self, given: Value, step: int) -> None:
        editor = self.editor
        if editor is None:
            return
        self._sending = True
        kind, field = self._table.rows.kind.name, editor.spec.name
        set_field = partial(edits.set_field, kind, self._record, field, given)
        self._session.do(
            edits.make_and_use(editor.made(), lambda made: set_field(coming=made)),
            asker=self,
            then=lambda _written: self._saved(editor, step),
            failed=partial(self._refused, editor),
        )

    def _saved(self, editor: Editor, step: int) -> None:
        if editor is self._editor:
            self._close(step)

    def _refused(self, editor: Editor, message: str) -> None:
        if editor is self._editor:
            self._sending, self._wrong = False, message
            self._show_note()
            editor.begin()
        else:
            self.said.emit(message)

    def _give_up(self) -> None:
        self._keyboard = True
        self._close()

    def _close(self, step: int = 0) -> None:
        editor, self._editor = self.editor, None
        self._sending = False
        if editor is not None and self._delegate is not None:
            self._delegate.closeEditor.emit(editor)
        if self._keyboard:
            self._table.setFocus()
        self.closed.emit()
        if step and self._table.step_sideways(step):
            self.begin(self._table.currentIndex())


def _named(spec: FieldSpec, value: Value, titles: dict[str, str]) -> dict[str, Named]:
    """Name the records that a value points at, as the row knows them."""
    if not spec.refers or not value:
        return {}
    kind = "" if spec.reference == ANY_KIND else spec.reference
    ids = value if isinstance(value, list) else [str(value)]
    return {one: Named(kind, one, None, titles.get(one, "")) for one in ids}
