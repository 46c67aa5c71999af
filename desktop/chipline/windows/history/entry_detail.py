"""The chosen change in full: what it did to each record and field, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QPushButton, QSizePolicy, QTextBrowser, QWidget

from chipline.records.record import KINDS
from chipline.session.session import Session
from chipline.store.journal.journal import BASE, JournalEntry
from chipline.store.queries import Queries
from chipline.windows import theme
from chipline.windows.formats import author_text, stamp_text
from chipline.windows.history.change_html import MORE, back_sentence, entry_html, gone_html
from chipline.windows.history.entry_data import EntryFacts, GoneFacts, entry_facts, gone_facts
from chipline.windows.history.history_filter import word_text
from chipline.windows.history.history_model import HistoryLine
from chipline.windows.i18n import tr, translated, worded
from chipline.windows.icons import icon
from chipline.windows.widgets.boxes import beside_icon, vbox
from chipline.windows.widgets.card_widgets import wrapping
from chipline.windows.widgets.choice_keys import press_by_enter
from chipline.windows.widgets.flow_layout import flow_widget
from chipline.windows.widgets.history.change_text import entry_label
from chipline.windows.widgets.labels.endless_words import without_endless_words
from chipline.windows.widgets.labels.tool_tip import tip_text
from chipline.windows.widgets.long_task import ProgressBar

#: So many records are shown at first, and so many more each time.
_AT_FIRST, _MORE = 50, 200

#: What it says of a change is read by scrolling where there is room for less than this.
_FEW_LINES = 72


class EntryDetail(QWidget):
    """One entry of the journal, or one deleted record.

    Signals:
        record_requested(str, str): a record's link was pressed: kind and id.
        take_back_requested(int): take this entry back.
        bring_back_requested(str, str): bring this deleted record back: kind and id.
        as_of_requested(int, str): open the workspace as it was after this entry, made at this moment.
        stop_requested(): the past state that is being built is not wanted any more.
        shown(): what was asked for is here.
    """

    record_requested = Signal(str, str)
    take_back_requested = Signal(int)
    bring_back_requested = Signal(str, str)
    as_of_requested = Signal(int, str)
    stop_requested = Signal()
    shown = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._line: HistoryLine | None = None
        self._record = ""
        self._limit = _AT_FIRST
        self.facts: EntryFacts | GoneFacts | None = None
        self._busy = False
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.heading = wrapping("", "heading")
        self.about = wrapping("", "small")
        self.note = wrapping("", "muted")
        self.take_back = self._button(tr("Take this change back…"))
        self.bring_back = self._button(tr("Bring back"))
        self.bring_back.setDefault(True)
        self.as_of = self._button(tr("Open as it was then"))
        self.progress = ProgressBar(tr("Progress of rebuilding the past state"), self)
        self.progress.hide()
        self.text = QTextBrowser(self)
        self.text.setOpenLinks(False)
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.setAccessibleName(tr("What the change did"))
        self.text.document().setDocumentMargin(0)
        # A long address is broken; what it did is read downwards only.
        self.text.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.setMinimumHeight(_FEW_LINES)
        self._lay_out()
        self.take_back.clicked.connect(self._ask_back)
        self.bring_back.clicked.connect(self._ask_bringing)
        self.as_of.clicked.connect(self._ask_as_of)
        self.text.anchorClicked.connect(self._follow)
        session.freed.connect(self._write)
        self.setMinimumWidth(280)
        self.dress()
        self.show_nothing()

    def _button(self, text: str) -> QPushButton:
        made = QPushButton(beside_icon(text), self)
        made.setAccessibleName(text)
        press_by_enter(made)
        made.setIconSize(QSize(14, 14))
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        return made

    def _lay_out(self) -> None:
        # Where there is no room for all of them side by side they stand below each other.
        buttons, row = flow_widget(self)
        for button in (self.take_back, self.bring_back, self.as_of):
            row.addWidget(button)
        #: What can be done about the change, and why it can't; nothing before an audience.
        self.acts = QWidget(self)
        vbox(self.note, buttons, on=self.acts, spacing=theme.SPACE_S)
        vbox(
            self.heading,
            self.about,
            self.acts,
            self.progress,
            (self.text, 1),
            on=self,
            margins=(theme.SPACE_L, theme.SPACE_M, theme.SPACE_S, 0),
            spacing=theme.SPACE_S,
        )

    # -- what is shown ------------------------------------------------------------------------

    @property
    def line(self) -> HistoryLine | None:
        """The line whose detail is shown or on its way."""
        return self._line

    def show_nothing(self) -> None:
        """Show that no change is chosen."""
        self._line, self.facts = None, None
        self.heading.setText("")
        for widget in (self.about, self.note, self.take_back, self.bring_back, self.as_of):
            widget.hide()
        self.text.hide()
        self.note.setText(tr("Choose a change to see what it did."))
        self.note.show()

    def show_line(self, line: HistoryLine, record: str) -> None:
        """Show a line; of many records the named one first."""
        if self._line is None or self._line.number != line.number:
            self._limit = _AT_FIRST
            self.text.verticalScrollBar().setValue(0)
        self._line, self._record = line, record
        self._read()

    def _read(self) -> None:
        line, limit, record = self._line, self._limit, self._record
        if line is None:
            return

        def question(queries: Queries) -> EntryFacts | GoneFacts | None:
            if line.record:
                return gone_facts(queries, line.number)
            return entry_facts(queries, line.seq, limit, record)

        self._session.read(self, "facts", question, self._show_facts)

    def _show_facts(self, facts: EntryFacts | GoneFacts | None) -> None:
        if facts is None:
            self.show_nothing()
            return
        self.facts = facts
        self._write()
        self.shown.emit()

    def _write(self) -> None:
        facts = self.facts
        if facts is None:
            return
        scrolled = self.text.verticalScrollBar().value()
        gone = isinstance(facts, GoneFacts)
        self.heading.setText(_heading_of(facts))
        self.about.setText(_about(facts))
        notes = [back_sentence(facts)] if isinstance(facts, GoneFacts) else _notes(facts)
        why_not = self._why_not(facts.entry)
        self.note.setText("\n".join([*notes, *([why_not] if why_not and not gone else [])]))
        self.note.setVisible(bool(self.note.text()))
        self.take_back.setVisible(not gone)
        self.bring_back.setVisible(gone)
        for button in (self.take_back, self.bring_back):
            button.setEnabled(not why_not)
            button.setToolTip(tip_text(why_not))
        no_file = tr("This workspace is in memory only and has no past state to open.")
        about = tr("Open a further window on the workspace as it was right after this change")
        self.as_of.setToolTip(tip_text(no_file if self._session.path is None else about))
        self.as_of.setEnabled(self._session.path is not None)
        self.as_of.setVisible(not gone)
        self.about.show()
        html = gone_html(facts) if isinstance(facts, GoneFacts) else entry_html(facts)
        self.text.setHtml(without_endless_words(html))
        self.text.show()
        self.text.verticalScrollBar().setValue(scrolled)

    def _why_not(self, entry: JournalEntry) -> str:
        """Say why an entry can't be taken back; empty when it can."""
        if self._session.read_only:
            return tr("This workspace is open for reading only: nothing can be taken back here.")
        if entry.act == BASE and isinstance(self.facts, EntryFacts):
            return tr("This is what the workspace began with; it can’t be taken back.")
        return ""

    def set_busy(self, *, busy: bool) -> None:
        """Show that a past state is being built; the button then stops that."""
        self._busy = busy
        self.progress.show_progress(0, 0)
        self.progress.setVisible(busy)
        text = tr("Stop opening") if busy else tr("Open as it was then")
        self.as_of.setText(beside_icon(text))
        self.as_of.setAccessibleName(text)
        self.as_of.setIcon(icon("x" if busy else "calendar-clock"))
        self.as_of.setEnabled(self._session.path is not None)

    def dress(self) -> None:
        """Take on the colours of the theme in use."""
        now = theme.current()
        self.text.setStyleSheet(
            "QTextBrowser { border: 1px solid transparent; border-radius: 4px; padding: 0; }"
            f"QTextBrowser:focus {{ border-color: {now.accent}; }}"
        )
        self.take_back.setIcon(icon("rotate-ccw"))
        self.bring_back.setIcon(icon("archive-restore", now.on_accent))
        self.as_of.setIcon(icon("x" if self._busy else "calendar-clock"))
        self._write()

    # -- what is asked for --------------------------------------------------------------------

    def _ask_back(self) -> None:
        if self.facts is not None:
            self.take_back_requested.emit(self.facts.entry.seq)

    def _ask_bringing(self) -> None:
        if isinstance(self.facts, GoneFacts):
            self.bring_back_requested.emit(self.facts.change.kind, self.facts.change.id)

    def _ask_as_of(self) -> None:
        if self._busy:
            # It keeps the keyboard, and what it does when it is pressed again is the same.
            self.as_of.setText(beside_icon(tr("Stopping…")))
            self.stop_requested.emit()
        elif self.facts is not None:
            self.as_of_requested.emit(self.facts.entry.seq, self.facts.entry.at)

    def _follow(self, link: QUrl) -> None:
        asked = link.toString()
        if asked == MORE:
            self._limit += _MORE
            self._read()
            return
        kind, _, record = asked.partition("/")
        self.record_requested.emit(kind, record)


def _heading_of(facts: EntryFacts | GoneFacts) -> str:
    if isinstance(facts, GoneFacts):
        return facts.titles.get(facts.change.id) or tr("(no name)")
    return entry_label(facts.entry)


def _about(facts: EntryFacts | GoneFacts) -> str:
    entry = facts.entry
    when = f"{stamp_text(entry.at)} · {author_text(entry.who, entry.machine)}"
    number = tr("change {number}", number=entry.seq)
    if isinstance(facts, GoneFacts):
        kind = translated(KINDS[facts.change.kind].label)
        deleted = tr("Deleted by: {step}", step=entry_label(entry))
        return f"{kind} · {when}\n{deleted}"
    records = tr("{n} record", "{n} records", entry.size)
    return f"{word_text(entry.word)} · {when} · {records} · {number}"


def _notes(facts: EntryFacts) -> list[str]:
    reason = facts.entry.reason
    found = [worded(reason)] if reason else []
    merge = facts.came_with
    if merge is not None:
        found.append(
            tr(
                "Came from another copy on {when}, with change {number}: {merge}.",
                when=stamp_text(merge.at),
                number=merge.seq,
                merge=entry_label(merge),
            )
        )
        if facts.merge_undone_by is not None:
            when = stamp_text(facts.merge_undone_by.at)
            found.append(tr("That merge was undone on {when}: it does not hold here.", when=when))
    by = facts.undone_by
    if by is not None:
        found.append(tr("Undone on {when} by {who}.", when=stamp_text(by.at), who=by.who))
    back = facts.taken_back_by
    if back is not None:
        # As a whole or in part: the preview says what of it still stands.
        found.append(
            tr(
                "Taken back on {when} by {who}, as change {number}.",
                when=stamp_text(back.at),
                who=back.who,
                number=back.seq,
            )
        )
    return found
