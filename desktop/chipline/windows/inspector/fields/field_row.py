"""One field of the card: its label, its value, and the editor that takes the value's place."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QLabel,
    QToolTip,
    QWidget,
)

from chipline.records.changes import Value
from chipline.records.fields import FieldSpec, FieldType
from chipline.records.notation.dates import DateError
from chipline.records.values import FieldValueError
from chipline.session.session import Session
from chipline.store.queries import Named
from chipline.windows.desktop_services import host_of
from chipline.windows.formats import heading, kept_date_reading
from chipline.windows.i18n import error_text, tr, translated
from chipline.windows.icons import pixmap
from chipline.windows.inspector.fields.field_menu import FieldMenu
from chipline.windows.inspector.fields.field_messages import FieldMessages
from chipline.windows.inspector.fields.field_submission import Doubting, FieldSubmission
from chipline.windows.inspector.fields.value_label import ValueLabel
from chipline.windows.theme import BODY, HEADING, SMALL, SPACE_L, SPACE_S, colour, current, font
from chipline.windows.widgets.card_widgets import REPAINTING, wrapping
from chipline.windows.widgets.editors.editor_factory import editor_for
from chipline.windows.widgets.editors.value_editors import Editor, problem_of
from chipline.windows.widgets.labels.tool_tip import tip_text
from chipline.windows.widgets.marks.evidence_marks import EvidenceMark, paint_mark
from chipline.windows.widgets.marks.grade_chip import HEIGHT as MARK_HEIGHT
from chipline.windows.widgets.marks.grade_chip import WIDTH as MARK_WIDTH
from chipline.windows.widgets.value_text import plain_value, spoken_value

_PAD = 4
#: An editor as high as a line of a card.
_IN_ROW = """
QLineEdit, QComboBox { min-height: 19px; padding: 1px 6px; }
QLineEdit:focus, QComboBox:focus { padding: 0 5px; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { min-height: 0; padding: 0; }
QPushButton { min-height: 19px; padding: 1px 12px; }
QPushButton:focus { padding: 0 11px; }
"""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TOOL = 14
#: How far below the top of a line or a box its words begin.
_EDITED_DOWN = 4
#: Values on which a click does not edit have a tool beside them.
_TOOLS = {
    FieldType.REFERENCE: "pencil",
    FieldType.REFERENCES: "pencil",
    FieldType.ADDRESS: "external-link",
}


class FieldRow(QWidget):
    """A field of a record, read and edited in place.

    `cited` tells whether sources can speak of it; `doubting` says what is hardly right about it.

    Signals:
        given(object): a `FieldSubmission` is to be saved.
        left(str, int): editing moves on from this field, backwards or forwards.
        stepped(str, int): the keyboard moves to the row before or after.
        record_requested(str, str): show the record that was clicked.
        evidence_requested(str): show what sources say about this field.
        citation_requested(str): add a citation to this field.
        history_requested(str): show what this field held before.
        address_requested(str): open this address in the browser.
    """

    given = Signal(object)
    left = Signal(str, int)
    stepped = Signal(str, int)
    record_requested = Signal(str, str)
    evidence_requested = Signal(str)
    citation_requested = Signal(str)
    history_requested = Signal(str)
    address_requested = Signal(str)

    #: What it is to a screen reader.
    accessible_role = QAccessible.Role.ListItem

    def __init__(
        self,
        spec: FieldSpec,
        session: Session,
        *,
        label_width: int = 0,
        heading: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.spec = spec
        self.value: Value = None
        self.cited = False
        self.doubting: Doubting | None = None
        self._session = session
        self._names: Mapping[str, Named] = {}
        self._mark = EvidenceMark()
        self._status = ""
        self._editor: Editor | None = None
        self._saving = False
        self._tool = _TOOLS.get(spec.type, "")
        self._heading = heading
        self._stacked = heading or spec.type in (FieldType.LONG_TEXT, FieldType.DATA)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out(label_width)

    @property
    def editable(self) -> bool:
        """Whether the value can be changed here."""
        return self.spec.editable and not self._session.read_only

    @property
    def message(self) -> QLabel:
        """What stands below the value: how it is read, or what is wrong with it."""
        return self.notes.message

    @property
    def editor(self) -> Editor | None:
        """The editor while the value is being edited."""
        return self._editor

    def _lay_out(self, label_width: int) -> None:
        grid = QGridLayout(self)
        self._grid = grid
        self._set_margins(tool=bool(self._tool))
        grid.setHorizontalSpacing(SPACE_S)
        grid.setVerticalSpacing(2)
        self.label = wrapping(heading(self.spec), "muted")
        self.label.setFont(font(SMALL))
        self.label.setToolTip(translated(self.spec.help))
        self._align_label(editing=False)
        top = Qt.AlignmentFlag.AlignTop
        first = 0
        if self._heading:
            self.label.hide()
        elif self._stacked:
            grid.addWidget(self.label, 0, 0, 1, 2)
            first = 1
        else:
            self.label.setFixedWidth(label_width)
            grid.setColumnMinimumWidth(0, label_width)
            grid.addWidget(self.label, 0, 0, top)
        self._place = (first, 0, 1, 2) if self._stacked else (first, 1, 1, 1)
        grid.setColumnStretch(1, 1)
        self.shown = ValueLabel(self.spec)
        self.shown.setFont(font(HEADING if self._heading else BODY, bold=self._heading))
        self.shown.record_requested.connect(self.record_requested)
        self.shown.address_requested.connect(self.address_requested)
        if self.editable and not self.spec.refers:
            self.shown.setCursor(Qt.CursorShape.IBeamCursor)
        grid.addWidget(self.shown, *self._place, top)
        grid.addWidget(self.shown.more, first + 1, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        # Under label and value both: what is wrong takes more words than a value.
        self.notes = FieldMessages()
        self.notes.citation_requested.connect(lambda: self.citation_requested.emit(self.spec.name))
        grid.addWidget(self.notes, first + 2, 0, 1, 2, top)

    def _align_label(self, *, editing: bool) -> None:
        """Put the label on the baseline of what stands beside it."""
        down = 0 if self._stacked else _EDITED_DOWN if editing else 1
        self.label.setContentsMargins(0, down, 0, 0)

    def _set_margins(self, *, tool: bool, pads: tuple[int, int] = (_PAD, _PAD)) -> None:
        right = SPACE_L + MARK_WIDTH + 4 + (_TOOL + 4 if tool else 0)
        self._grid.setContentsMargins(SPACE_L, pads[0], right, pads[1])

    # -- showing ------------------------------------------------------------------------------

    def show_value(
        self, value: Value, names: Mapping[str, Named], mark: EvidenceMark, status: str = ""
    ) -> None:
        """Show a value; an editor that is open keeps what is typed."""
        sourced = bool(mark) and mark != self._mark
        if (value != self.value or sourced) and self._editor is None:
            # What was just saved has been taken back, is another value, or has its source by now.
            self.notes.offer_citation(offered=False)
        self.value, self._names, self._mark, self._status = value, names, mark, status
        self.shown.show_value(value, names)
        self._warn()
        if self.spec.type is FieldType.DATE and value:
            self.shown.setToolTip(tip_text(kept_date_reading(str(value))))
        elif not self.spec.refers:
            self.shown.setToolTip("")
        role = "muted" if value is None or not self.spec.editable else ""
        if (self.shown.property("role") or "") != role:
            self.shown.setProperty("role", role)
            self.shown.style().polish(self.shown)
        self.setAccessibleName(self.spoken())
        self.update()

    def _warn(self) -> None:
        """Say what is doubtful about the value that stands here, or that is being typed."""
        value = self.value
        if self._editor is not None:
            if problem_of(self._editor):
                return
            value = self._editor.value()
        self.notes.warn(self.doubting(self.spec.name, value) if self.doubting else [])

    def spoken(self) -> str:
        """Say the field and its value, as a screen reader does."""
        evidence = f", {self._mark.spoken}" if self._mark else ""
        doubt = self.notes.said()
        said = spoken_value(self.spec, self.value, self._names, self._status)
        return f"{heading(self.spec)}: {said}{evidence}" + (f", {doubt}" if doubt else "")

    def plain(self) -> str:
        """Return the value as plain text for the clipboard."""
        return plain_value(self.spec, self.value, self._names)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what is under the pointer or has the keyboard, the pencil and the evidence mark."""
        theme = current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            lit = self.hasFocus() or (self.underMouse() and self.editable)
            if self._editor is None and lit:
                area = QRectF(self.rect()).adjusted(SPACE_S, 0.5, -SPACE_S, -0.5)
                painter.setBrush(colour(theme.raised))
                painter.setPen(
                    QPen(colour(theme.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen
                )
                painter.drawRoundedRect(area, 4, 4)
                if self.spec.refers:
                    self._paint_tool(painter)
            if self.spec.type is FieldType.ADDRESS and self.value and self._editor is None:
                self._paint_tool(painter)
            # What has no source is quiet about it, until somebody looks at it.
            if self._mark or (self._bare and (self.hasFocus() or self.underMouse())):
                middle = QRectF(self._mark_rect()).center()
                paint_mark(painter, middle, self._mark.evidence, self._mark.grade)

    @property
    def _bare(self) -> bool:
        """Whether it says something about the world for which no source is named."""
        return self.cited and self.value is not None and not self._mark

    def _paint_tool(self, painter: QPainter) -> None:
        drawing = pixmap(self._tool, current().muted, _TOOL)
        painter.drawPixmap(self._tool_rect().topLeft(), drawing)

    def _mark_rect(self) -> QRect:
        return QRect(self.width() - SPACE_L - MARK_WIDTH, self._top(), MARK_WIDTH, MARK_HEIGHT)

    def _tool_rect(self) -> QRect:
        mark = self._mark_rect()
        return QRect(mark.left() - _TOOL - 4, mark.top() + 2, _TOOL, _TOOL)

    def _top(self) -> int:
        part: QWidget = self._editor or self.shown
        return part.y() + (5 if self._editor else 0)

    # -- editing ------------------------------------------------------------------------------

    def edit(self) -> None:
        """Open the editor in the place of the value."""
        if self._editor is not None:
            self._editor.begin()
            return
        if not self.editable:
            return
        editor = editor_for(self.spec, self._session)
        self._editor = editor
        editor.setFont(font(BODY))
        self.shown.hide()
        # Whatever is below stays where it is: the editor has the height that the value had.
        self.setMinimumHeight(self.height())
        if not self.styleSheet():
            self.setStyleSheet(_IN_ROW)
        self._set_margins(tool=False, pads=(1, 0))
        self._align_label(editing=True)
        self._grid.addWidget(editor, *self._place, Qt.AlignmentFlag.AlignTop)
        editor.set_value(self.value, self._names)
        editor.changed.connect(self._judge)
        editor.committed.connect(self._commit)
        editor.given_up.connect(self.give_up)
        editor.show()
        self.notes.offer_citation(offered=False)
        self.notes.say(editor.reading())
        editor.begin()
        self.update()

    def _judge(self) -> None:
        """Say at once what is wrong with what is typed, or how it is understood."""
        editor = self._editor
        if editor is None:
            return
        # What is still being chosen from a list is not wrong yet.
        problem = "" if editor.choosing() else problem_of(editor)
        self.notes.say(problem or editor.reading(), wrong=bool(problem))
        self._warn()
        fits = not problem_of(editor)
        self.notes.offer_citation(
            offered=self.cited and fits and editor.value() != self.value, typing=True
        )

    def _commit(self, step: int) -> None:
        editor = self._editor
        if editor is None or self._saving:
            return
        try:
            value = editor.value()
        except (FieldValueError, DateError) as error:
            self.notes.say(error_text(error), wrong=True)
            return
        if value == self.value:
            self._close()
        else:
            self._saving = True
            self.given.emit(FieldSubmission(self.spec.name, value, editor.made(), editor.named()))
        if step:
            self.left.emit(self.spec.name, step)

    def finish(self) -> str:
        """Save what is typed; return what is wrong with it when that can't be done."""
        self._commit(0)
        return self.message.text() if self._editor is not None and not self._saving else ""

    def accept(self, given: FieldSubmission) -> None:
        """Close the editor: the value was saved."""
        self._saving = False
        self.show_value(given.value, {**self._names, **given.names}, self._mark, self._status)
        if self._editor is not None:
            self._close()

    def refuse(self, message: str) -> None:
        """Keep the editor and say why the value was not saved."""
        self._saving = False
        self.notes.say(message, wrong=True)

    def empty(self) -> None:
        """Take the value away."""
        self.given.emit(FieldSubmission(self.spec.name, None, (), {}))

    def give_up(self) -> None:
        """Leave the value as it was."""
        self._close()

    def _close(self) -> None:
        editor, self._editor = self._editor, None
        if editor is None:
            return
        if editor.holds(QApplication.focusWidget()):
            self.setFocus()
        self.notes.say("")
        self.notes.offer_citation(offered=False)
        self._warn()
        editor.hide()
        self.setMinimumHeight(0)
        self._set_margins(tool=bool(self._tool))
        self._align_label(editing=False)
        # Later, for the editor may be in the middle of handling the very key that ended it.
        editor.deleteLater()
        self.shown.show()
        self.update()

    # -- keys and pointer ---------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and F2 edit; up and down go on; Ctrl+C copies."""
        key = event.key()
        address = self.value if self.spec.type is FieldType.ADDRESS else None
        if address and event.modifiers() & Qt.KeyboardModifier.ControlModifier and key in _ENTER:
            self.address_requested.emit(str(address))
        elif key in (*_ENTER, Qt.Key.Key_F2):
            self.edit()
        elif key == Qt.Key.Key_Up:
            self.stepped.emit(self.spec.name, -1)
        elif key == Qt.Key.Key_Down:
            self.stepped.emit(self.spec.name, 1)
        elif event.matches(QKeySequence.StandardKey.Copy):
            QApplication.clipboard().setText(self.plain())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Edit, or show the evidence when its mark was clicked."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        if event.button() is not Qt.MouseButton.LeftButton or not self.rect().contains(place):
            return
        if self._mark_rect().adjusted(-3, -3, 6, 3).contains(place):
            if self._mark:
                self.evidence_requested.emit(self.spec.name)
                return
            if self._bare and self.editable:
                self.citation_requested.emit(self.spec.name)
                return
        on_tool = self._tool_rect().adjusted(-3, -3, 3, 3).contains(place)
        if on_tool and self.spec.type is FieldType.ADDRESS and self.value:
            self.address_requested.emit(str(self.value))
        elif on_tool or not self.spec.refers or self.value is None:
            self.edit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, so that the release comes here."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit a reference, too."""
        event.accept()
        self.edit()

    def event(self, event: QEvent) -> bool:
        """Repaint when pointer or keyboard come and go; tell what the mark means."""
        if event.type() in REPAINTING:
            self.update()
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            if (self._mark or self._bare) and self._mark_rect().contains(event.pos()):
                QToolTip.showText(event.globalPos(), tip_text(self._mark.hint), self)
                return True
            if self._tool_rect().contains(event.pos()) and (host := self.host):
                told = tr("Opens {host} in the browser", host=host)
                QToolTip.showText(event.globalPos(), tip_text(told), self)
                return True
        return bool(super().event(event))

    @property
    def host(self) -> str:
        """Where the address leads that can be opened from here; empty if there is none."""
        return host_of(str(self.value or "")) if self.spec.type is FieldType.ADDRESS else ""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the field."""
        self.menu().popup(event.globalPos())

    def menu(self) -> FieldMenu:
        """Make the menu of what can be done with the field."""
        name = self.spec.name
        menu = FieldMenu(
            self.spec, self.value, editable=self.editable, cited=self.cited, parent=self
        )
        menu.edit.triggered.connect(self.edit)
        menu.copy.triggered.connect(lambda: QApplication.clipboard().setText(self.plain()))
        menu.browse.triggered.connect(lambda: self.address_requested.emit(str(self.value)))
        menu.cite.triggered.connect(lambda: self.citation_requested.emit(name))
        menu.history.triggered.connect(lambda: self.history_requested.emit(name))
        menu.empty.triggered.connect(self.empty)
        return menu
