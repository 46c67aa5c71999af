"""Search everything and the command palette in one box.

What is typed as the beginning of a command's name brings that command first; otherwise records come
first, and then what else can be done. After a “>” there are commands only.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLayout,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from chipline.exchange.report_formats.report import COUNTRY
from chipline.records.notation.text import fold
from chipline.records.record import KINDS, title_message
from chipline.session.session import Session
from chipline.store.queries import Queries
from chipline.store.search.ranked_search import Hit
from chipline.windows import theme
from chipline.windows.actions import ActionSpec
from chipline.windows.formats import country_text
from chipline.windows.glossary.terms import GlossaryTerm, place_of_term, term_html, terms_called
from chipline.windows.i18n import quoted_text, tr, translated, worded
from chipline.windows.icons import icon, kind_icon
from chipline.windows.shell.accessibility import announce
from chipline.windows.shell.palette.command_match import BEGINS, FAR, WORDS, rank
from chipline.windows.shell.palette.country_match import countries_called
from chipline.windows.widgets.boxes import text_label, vbox
from chipline.windows.widgets.editors.whole_line import WholeLine
from chipline.windows.widgets.labels.tool_tip import tip_text
from chipline.windows.widgets.lists.foot_cover import FootCover
from chipline.windows.widgets.popover import tell_left

_HITS = 30
#: The list is at most so high; the box is lower when less is found.
_WIDTH, _HEIGHT = 640, 340
#: How much room the field above the list and the note below it take.
_BESIDE_LIST = 96
_COMMANDS_ONLY = ">"
_DATA = Qt.ItemDataRole.UserRole
_NOTE = Qt.ItemDataRole.UserRole + 1
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole
_NATIVE = QKeySequence.SequenceFormat.NativeText


class _Line(QStyledItemDelegate):
    """A line of the list: its text, and at the right what it is or which keys do it."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the note first, and the line in the room that it leaves."""
        note = str(index.data(_NOTE) or "")
        room = option.fontMetrics.horizontalAdvance(note) + theme.SPACE_L if note else 0
        whole = QRect(option.rect)
        super().paint(painter, option, index)
        if room:
            painter.save()
            painter.setPen(theme.colour(theme.current().muted))
            edge = whole.adjusted(0, 0, -theme.SPACE_S, 0)
            painter.drawText(edge, int(_RIGHT), note)
            painter.restore()

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Elide the text before the note instead of running into it."""
        super().initStyleOption(option, index)
        note = str(index.data(_NOTE) or "")
        taken = option.fontMetrics.horizontalAdvance(note) + 4 * theme.SPACE_L
        width = option.rect.width() - taken
        option.text = option.fontMetrics.elidedText(option.text, _ELIDE, width)


def _reason(hit: Hit) -> str:
    """Say as what a record was found that has not what was typed; empty when it has."""
    if hit.found_as is None:
        return ""
    typed, means = hit.found_as
    return tr("Found as “{typed}”: {means}.", typed=typed, means=means)


_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ELIDE = Qt.TextElideMode.ElideRight


class CommandPalette(QDialog):
    """The box that Ctrl+K opens.

    Signals:
        record_chosen(str, str): kind and id.
        action_chosen(str): an action's id.
        help_chosen(str): a place in the help.
        dossier_chosen(str, str): the dossier of a country or firm.
    """

    record_chosen = Signal(str, str)
    action_chosen = Signal(str)
    help_chosen = Signal(str)
    dossier_chosen = Signal(str, str)

    def __init__(
        self,
        session: Session,
        parent: QWidget | None = None,
        *,
        left_out: Collection[str] = (),
        with_terms: bool = True,
    ) -> None:
        """Make the box; records of the kinds that are left out aren't found, nor terms if so wanted."""
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._left_out, self._with_terms = left_out, with_terms
        self.setAccessibleName(tr("Search everything"))
        self._session = session
        self._actions: list[ActionSpec[Any]] = []
        #: Whether the list answers what is typed, and whether Enter waits until it does.
        self._is_answered = self._entered = False
        self._field = WholeLine(parent=self)
        self._field.setPlaceholderText(tr("Search records and commands"))
        self._field.setAccessibleName(tr("Search records and commands"))
        self._field.setClearButtonEnabled(True)
        self._field.setMinimumHeight(34)
        self._list = QListWidget(self)
        self._list.setAccessibleName(tr("Results"))
        self._list.setIconSize(QSize(18, 18))
        self._list.setUniformItemSizes(True)
        FootCover(self._list)
        self._list.setItemDelegate(_Line(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._note = text_label("small", parent=self)
        frame = QFrame(self)
        frame.setProperty("role", "popup")
        vbox(self._field, (self._list, 1), self._note, on=frame, margins=(8, 8, 8, 6))
        outer = vbox(frame, on=self)
        # As high as its list: see `_shrink`.
        self._frame = frame
        self._most = _HEIGHT
        outer.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        self._field.textChanged.connect(self._ask)
        self._field.installEventFilter(self)
        self._list.itemClicked.connect(self._take)
        self._list.currentRowChanged.connect(self._tell_row)

    def open_over(self, window: QWidget, actions: list[ActionSpec[Any]]) -> None:
        """Show the box over a window; `actions` are those that can be done now."""
        self._actions = actions
        centre = window.mapToGlobal(window.rect().center())
        top = window.mapToGlobal(window.rect().topLeft())
        wide = min(_WIDTH, window.width() - 2 * theme.SPACE_L)
        self._frame.setFixedWidth(wide)
        above = min(72, window.height() // 8)
        self._most = min(_HEIGHT, window.height() - above - _BESIDE_LIST)
        self.move(centre.x() - wide // 2, top.y() + above)
        self._field.clear()
        self._ask("")
        self.show()
        self._field.setFocus()

    def _ask(self, typed: str) -> None:
        self._is_answered = self._entered = False
        known = bool(self._ranked(typed.removeprefix(_COMMANDS_ONLY).strip()))

        def find(queries: Queries) -> tuple[list[Hit], set[str]]:
            if typed.startswith(_COMMANDS_ONLY):
                return [], set()
            found = queries.search(typed, _HITS)
            if not found and not known:
                # Whoever asks for a command wants no record that has one of its words.
                found = queries.nearest(typed, _HITS)
            found = [hit for hit in found if hit.kind not in self._left_out]
            views = any(hit.kind == "view" for hit in found)
            return found, {note["id"] for note in queries.timeline_notes()} if views else set()

        self._session.read(
            self,
            "palette",
            find,
            lambda found: self._answer(typed, *found),
            failed=lambda _why: self._fail(typed),
        )

    def _fail(self, typed: str) -> None:
        """List what is known without a search: what is wrong with the file is said above the panes."""
        self._answer(typed, [], set())
        self._note.setText(tr("Records can’t be searched now. Why is said above the panes."))
        announce(self, self._note.text())

    def _answer(self, typed: str, hits: list[Hit], notes: set[str]) -> None:
        self._is_answered = True
        self._show(typed, hits, notes)
        # Whoever has closed the box meanwhile wants nothing done.
        if self._entered and self.isVisible():
            self._take(self._list.currentItem())
        self._entered = False

    def _enter(self) -> None:
        """Take the line that is marked; what was found for other words waits for what is typed now."""
        if self._is_answered:
            self._take(self._list.currentItem())
        else:
            self._entered = True

    def _show(self, typed: str, hits: list[Hit], notes: set[str]) -> None:
        self._list.clear()
        only = typed.startswith(_COMMANDS_ONLY)
        words = typed.removeprefix(_COMMANDS_ONLY).strip()
        ranked = self._ranked(words)
        # What is named so comes before a record that merely speaks of it.
        best = BEGINS if any(fold(words) in fold(hit.title) for hit in hits) else WORDS
        # One letter begins many a command, and says nothing of whether one is meant.
        first = [each for each in ranked if each[0] <= best] if len(words) > 1 else []
        for _, action, text in first:
            self._add_action(action, text)
        called = list(terms_called(words)) if self._with_terms and not only else []
        # Whoever types just a term of the field wants to know what it means before what bears it.
        for term in (term for term, just_that in called if just_that):
            self._add_term(term)
        if not only:
            self._add_hits(words, hits, notes)
        for found in ranked:
            if found not in first:
                self._add_action(found[1], found[2])
        for term in (term for term, just_that in called if not just_that):
            self._add_term(term)
        self._list.setCurrentRow(0)
        self._shrink()
        if self._list.count() == 0:
            self._note.setText(
                tr("No command is called “{words}”.", words=words)
                if only
                else tr("Nothing found. Try fewer or shorter words.")
            )
            announce(self, self._note.text())
        elif hits and hits[0].missing:
            self._note.setText(tr("No record has all the words. These have most of them."))
        else:
            keys = tr("↑ ↓ to choose, Enter to open, > for commands, Esc to close")
            # There is room for one; each line tells its own when it is pointed at.
            self._note.setText(next(filter(None, map(_reason, hits)), keys))

    def _add_hits(self, words: str, hits: list[Hit], notes: set[str]) -> None:
        """List records, and the dossiers of firms and countries that are called so."""
        countries = countries_called(words)
        for code in (code for code, whole in countries if whole):
            self._add_dossier(COUNTRY, code, country_text(code), tr("Country"))
        for hit in hits:
            self._add_record(hit, tr("Note") if hit.id in notes else "")
            if hit.kind == "firm" and fold(hit.title) == fold(words):
                self._add_dossier(hit.kind, hit.id, hit.title, tr("Dossier"))
        for code in (code for code, whole in countries if not whole):
            self._add_dossier(COUNTRY, code, country_text(code), tr("Country"))

    def _tell_row(self, row: int) -> None:
        """Have the result that Enter takes read out: the keyboard stays in the field."""
        said = str(self._list.item(row).data(_SPOKEN)) if row >= 0 else ""
        self._field.setAccessibleDescription(said)
        announce(self, said)

    def _ranked(self, words: str) -> list[tuple[int, ActionSpec[Any], str]]:
        """Return the commands that answer, best first, each with its rank and its text."""
        named = [
            (rank(words, translated(action.text)), action, translated(action.text))
            for action in self._actions
        ]
        found = [(how, action, text) for how, action, text in named if how is not None]
        # Only where nothing is named so is a guess of help.
        near = [each for each in found if each[0] < FAR]
        return sorted(near or found, key=lambda each: each[0])

    def _shrink(self) -> None:
        """Be no higher than what was found needs."""
        rows = self._list.sizeHintForRow(0) * self._list.count() if self._list.count() else 0
        self._list.setFixedHeight(min(rows + 2 * self._list.frameWidth(), self._most))

    def _add_record(self, hit: Hit, label: str = "") -> None:
        title = worded(title_message(KINDS[hit.kind], hit.title))
        item = QListWidgetItem(kind_icon(hit.kind), title)
        item.setData(_DATA, ("record", hit.kind, hit.id))
        item.setSizeHint(QSize(0, theme.ROW_HEIGHT + 4))
        plain = hit.snippet.replace("\x02", "").replace("\x03", "")
        label = label or translated(KINDS[hit.kind].label)
        item.setToolTip(tip_text(f"{label}: {plain}\n{_reason(hit)}"))
        lacks = ", ".join(map(quoted_text, hit.missing))
        item.setData(_NOTE, f"{tr('without {words}', words=lacks)} · {label}" if lacks else label)
        self._add(item)

    def _add_action(self, action: ActionSpec[Any], text: str) -> None:
        muted = theme.current().muted
        item = QListWidgetItem(icon(action.icon or "command", muted), text)
        item.setData(_NOTE, QKeySequence(action.key).toString(_NATIVE))
        item.setData(_DATA, ("action", action.id, ""))
        item.setSizeHint(QSize(0, theme.ROW_HEIGHT + 4))
        self._add(item)

    def _add(self, item: QListWidgetItem) -> None:
        place = tr("result {number}", number=self._list.count() + 1)
        said = (item.text(), str(item.data(_NOTE) or ""), place)
        item.setData(_SPOKEN, ", ".join(filter(None, said)))
        self._list.addItem(item)

    def _add_dossier(self, kind: str, record: str, name: str, label: str) -> None:
        item = QListWidgetItem(icon("notebook-text", theme.current().muted), name)
        item.setData(_NOTE, label)
        item.setData(_DATA, ("dossier", kind, record))
        item.setSizeHint(QSize(0, theme.ROW_HEIGHT + 4))
        item.setToolTip(tr("What is known of it, at one look"))
        self._add(item)

    def _add_term(self, term: GlossaryTerm) -> None:
        item = QListWidgetItem(icon("book-open", theme.current().muted), translated(term.name))
        item.setData(_NOTE, tr("Glossary"))
        item.setData(_DATA, ("help", place_of_term(term), ""))
        item.setSizeHint(QSize(0, theme.ROW_HEIGHT + 4))
        item.setToolTip(term_html(term))
        self._add(item)

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        what, first, second = item.data(_DATA)
        self.close()
        if what == "record":
            self.record_chosen.emit(first, second)
        elif what == "help":
            self.help_chosen.emit(first)
        elif what == "dossier":
            self.dossier_chosen.emit(first, second)
        else:
            self.action_chosen.emit(first)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nothing lit up below it."""
        super().hideEvent(event)
        if (under := self.parentWidget()) is not None:
            tell_left(under)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys move in the list while the field keeps the focus."""
        if watched is self._field and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)  # noqa: S101  # what a KeyPress is
            step = {
                Qt.Key.Key_Down: 1,
                Qt.Key.Key_Up: -1,
                Qt.Key.Key_PageDown: 10,
                Qt.Key.Key_PageUp: -10,
            }.get(Qt.Key(event.key()))
            if step:
                row = self._list.currentRow() + step
                self._list.setCurrentRow(max(0, min(row, self._list.count() - 1)))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._enter()
                return True
        return super().eventFilter(watched, event)
