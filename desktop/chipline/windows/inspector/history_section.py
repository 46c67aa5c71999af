"""Who changed a record, when, and what of it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolButton, QToolTip, QWidget

from chipline.records.record import KINDS
from chipline.session.session import Session
from chipline.store.journal.history import held
from chipline.store.journal.journal import JournalEntry
from chipline.windows.formats import stamp_text
from chipline.windows.i18n import tr, translated
from chipline.windows.inspector.card_data import CardFacts
from chipline.windows.theme import SMALL, SPACE_L, current, font
from chipline.windows.widgets.card_widgets import Section, breakable, flat_button, wrapping
from chipline.windows.widgets.history.change_text import change_lines, entry_label
from chipline.windows.widgets.history.field_history import (
    FieldHistory,
    open_field_history,
    since_text,
)
from chipline.windows.widgets.labels.tool_tip import tip_text

if TYPE_CHECKING:
    from chipline.windows.inspector.fields.field_row import FieldRow

_SHOWN = 3


class HistorySection(Section):
    """The journal of one record, newest first, and of each of its fields.

    Signals:
        all_requested(str, str): all changes of this record are to be listed: its kind and id.
    """

    all_requested = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("History"), parent=parent)
        self._facts: CardFacts | None = None
        self._all = False
        #: The rows whose labels tell since when their values stand.
        self._rows: WeakKeyDictionary[QObject, FieldRow] = WeakKeyDictionary()
        self.field_history: FieldHistory | None = None

    def show_facts(self, facts: CardFacts, *, anew: bool) -> None:
        """Show the newest changes."""
        if not anew and self._facts is not None and self._facts.history == facts.history:
            return
        self._facts = facts
        self._all = self._all and not anew
        self._lay_out()

    def _lay_out(self) -> None:
        facts = self._facts
        if facts is None:
            return
        self.clear()
        many = len(facts.history)
        self.count.setText(str(many) if many else "")
        titles = facts.titles
        for entry, change in facts.history if self._all else facts.history[:_SHOWN]:
            self._add_entry(entry, change_lines(change, titles))
        if many > _SHOWN and not self._all:
            more = flat_button(tr("Show all {number}", number=many), "chevron-down")
            more.clicked.connect(self.show_all)
            self._add_button(more)
        if many:
            everything = flat_button(f" {tr('All history of this record')}", "history")
            everything.clicked.connect(self._ask_all)
            self._add_button(everything)

    def _add_button(self, button: QToolButton) -> None:
        button.setFont(font(SMALL))
        self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_entry(self, entry: JournalEntry, lines: list[str]) -> None:
        ink = current().muted
        said = "<br>".join(escape(breakable(line)) for line in lines)
        who = escape(f"{stamp_text(entry.at)} · {entry.who}")
        label = wrapping()
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setFont(font(SMALL))
        label.setContentsMargins(SPACE_L, 2, SPACE_L, 6)
        label.setText(
            f"{escape(entry_label(entry))}<br>"
            f'<span style="color:{ink}">{who}{"<br>" if said else ""}{said}</span>'
        )
        label.setAccessibleName(f"{entry_label(entry)}, {'; '.join(lines)}")
        self.body.addWidget(label)

    def show_all(self) -> None:
        """Show every change."""
        self._all = True
        self._lay_out()

    def _ask_all(self) -> None:
        if self._facts is not None:
            self.all_requested.emit(self._facts.kind, self._facts.id)

    # -- of one field -------------------------------------------------------------------------

    def watch(self, row: FieldRow, session: Session) -> None:
        """Let a row's label tell since when its value stands, and its menu show all it held."""
        self._rows[row.label] = row
        row.label.installEventFilter(self)
        row.history_requested.connect(lambda name: self.show_field(name, row, session))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell by the tooltip of a field's label since when it holds its value."""
        row = self._rows.get(watched) if event.type() == QEvent.Type.ToolTip else None
        said = self.since(row.spec.name) if row is not None else ""
        if row is None or not said or not isinstance(event, QHelpEvent):
            return False
        QToolTip.showText(
            event.globalPos(),
            tip_text("\n".join(filter(None, (translated(row.spec.help), said)))),
            row,
        )
        return True

    def since(self, field: str) -> str:
        """Say since when a field holds its value, by whom, and what was before it."""
        facts = self._facts
        if facts is None or field not in KINDS[facts.kind].fields:
            return ""
        return since_text(
            held(reversed(facts.history), field), KINDS[facts.kind].fields[field], facts.titles
        )

    def show_field(self, field: str, row: QWidget, session: Session) -> None:
        """Show all that a field held, below its row."""
        facts = self._facts
        if facts is None:
            return
        title = facts.titles.get(facts.id, "")
        made = open_field_history(session, facts.kind, facts.id, field, title, row)
        made.all_requested.connect(self._ask_all)
        self.field_history = made
