"""The copy of a source that is kept in the workspace: kept, opened, saved and removed from its card."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QToolButton, QWidget

from chipline.session.session import Session
from chipline.store.compound_edits import attachments
from chipline.store.compound_edits.attachments import Copy
from chipline.store.file.read_only import folder_for_copy
from chipline.store.progress import Progress
from chipline.store.queries import Queries
from chipline.windows.formats import date_text, size_text
from chipline.windows.i18n import tr
from chipline.windows.icons import pixmap
from chipline.windows.inspector.attachments.attachment_files import (
    OPENED,
    ask_large,
    ask_text,
    dropped_file,
    open_file,
)
from chipline.windows.inspector.attachments.page_text import PAGES, put_text_in_place
from chipline.windows.inspector.card_data import CardFacts
from chipline.windows.output.destination import choose_file, tell_written
from chipline.windows.theme import SMALL, SPACE_L, SPACE_S, current, font
from chipline.windows.widgets.boxes import vbox
from chipline.windows.widgets.card_widgets import Section, breakable, flat_button, wrapping
from chipline.windows.widgets.flow_layout import flow_widget
from chipline.windows.widgets.labels.plain_label import PlainLabel
from chipline.windows.widgets.labels.tool_tip import tip_text
from chipline.windows.widgets.long_task import LongTask, ProgressRow

_ICON = 16


class KeptCopySection(Section):
    """The kept copy of a source, or how to get one.

    Signals:
        edited(): a copy was kept or removed.
    """

    edited = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(tr("Kept copy"), parent=parent)
        self._session = session
        self._facts: CardFacts | None = None
        self.copy: Copy | None = None
        self._busy = ""
        self.task = LongTask(session, self)
        #: Hands a file to the system's program for it; tells whether there is one.
        self.open_file: Callable[[Path], bool] = open_file
        self._build()

    # -- laying out ---------------------------------------------------------------------------

    def _build(self) -> None:
        holder = QWidget()
        first = QHBoxLayout()
        first.setSpacing(SPACE_S)
        self._glyph = PlainLabel()
        first.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        self.name = wrapping()
        first.addWidget(self.name, 1)
        self.about = wrapping("", "small")
        self.progress = ProgressRow(self.task, tr("Working…"))
        self.progress.cancel.clicked.connect(self._end)
        self.message = wrapping("", "error")
        self.message.hide()
        self.keep_button = self._button(tr("Keep a copy…"), "paperclip", self.choose)
        self.open_button = self._button(tr("Open"), "external-link", self.open_copy)
        self.save_button = self._button(tr("Save as…"), "download", self.ask_where)
        self.replace_button = self._button(tr("Replace…"), "paperclip", self.choose)
        self.remove_button = self._button("", "trash-2", self.remove)
        hint = tr("Remove the copy from this source; undo brings it back")
        self.remove_button.setToolTip(tip_text(hint))
        self.remove_button.setAccessibleName(hint)
        self._buttons = (
            self.keep_button,
            self.open_button,
            self.save_button,
            self.replace_button,
            self.remove_button,
        )
        row, flow = flow_widget()
        flow.setSpacing(0)
        for button in self._buttons:
            flow.addWidget(button)
        vbox(
            first,
            self.about,
            self.progress,
            self.message,
            row,
            on=holder,
            margins=(SPACE_L, 0, SPACE_L, 4),
            spacing=4,
        )
        self.body.addWidget(holder)

    def _button(self, text: str, name: str, act: Callable[[], None]) -> QToolButton:
        button = flat_button(text, name)
        button.setFont(font(SMALL))
        # Flush with the text above, and four of them in one line.
        button.setStyleSheet("QToolButton { padding: 3px 7px 3px 2px; }")
        button.clicked.connect(lambda _checked: act())
        return button

    def show_facts(self, facts: CardFacts, *, anew: bool) -> None:
        """Show the copy of a source; hidden for everything else."""
        self._facts = facts
        self.setVisible(facts.kind == "source")
        if facts.kind != "source":
            return
        copy = attachments.copy_of(facts.values or {})
        if anew or copy != self.copy:
            self._show_message("")
        self.copy = copy
        self._write()

    def _write(self) -> None:
        copy, theme = self.copy, current()
        writable = not self._session.read_only
        busy = bool(self._busy) and self._facts is not None and self._busy == self._facts.id
        self.progress.setVisible(busy)
        self._glyph.setVisible(copy is not None)
        self.name.setVisible(copy is not None)
        for button in self._buttons:
            button.setEnabled(not self._busy)
        for button in (self.open_button, self.save_button):
            button.setVisible(copy is not None)
        for button in (self.replace_button, self.remove_button):
            button.setVisible(copy is not None and writable)
        self.keep_button.setVisible(copy is None and writable)
        if copy is None:
            limit = size_text(attachments.LARGEST)
            self.about.setText(
                tr(
                    "Keep the PDF, web page, picture or text here, so that it isn’t lost. "
                    "Drop a file onto this card, or choose one of up to {limit}.",
                    limit=limit,
                )
            )
            self.about.setToolTip("")
            return
        self._glyph.setPixmap(pixmap("paperclip", theme.muted, _ICON))
        self.name.setText(breakable(copy.name))
        day = tr("kept on {day}", day=date_text(copy.kept)) if copy.kept else ""
        print_ = f"SHA-256 {copy.hash[:8]}…"
        self.about.setText(" · ".join(x for x in (size_text(copy.size), day, print_) if x))
        self.about.setToolTip(tip_text(f"SHA-256\n{copy.hash}"))
        known = Path(copy.name).suffix.lower() in OPENED
        self.open_button.setEnabled(known and not self._busy)
        self.open_button.setToolTip(
            "" if known else tr("Files of this kind are not opened from here. Save it instead.")
        )

    def _show_message(self, message: str) -> None:
        self.message.setText(message)
        self.message.setVisible(bool(message))

    # -- keeping ------------------------------------------------------------------------------

    def choose(self) -> None:
        """Let the user choose a file, and keep a copy of it."""
        chosen, _ = QFileDialog.getOpenFileName(
            self.window(),
            tr("Keep a copy"),
            "",
            tr(
                "Documents and pictures ({suffixes});;All files (*)",
                suffixes=" ".join(f"*{suffix}" for suffix in sorted(OPENED)),
            ),
        )
        if chosen:
            self.keep(Path(chosen))

    def takes(self, mime: QMimeData) -> bool:
        """Tell whether what is dragged can be dropped here."""
        facts = self._facts
        ready = facts is not None and facts.kind == "source" and facts.values is not None
        return ready and not self._session.read_only and dropped_file(mime) is not None

    def keep(self, path: Path) -> None:
        """Keep a copy of a file, asking first when it is large."""
        if self._facts is None or self._busy or self._session.read_only:
            return
        source = self._facts.id
        try:
            size = path.stat().st_size
        except OSError as error:
            self._show_message(
                tr("“{file}” can’t be read: {why}.", file=str(path), why=str(error.strerror))
            )
            return
        if attachments.LARGE < size <= attachments.LARGEST:
            ask_large(self, path, size, lambda: self._keep(source, path))
        else:
            self._keep(source, path)

    def _keep(self, source: str, path: Path) -> None:
        today = date.today().isoformat()  # noqa: DTZ011  # the user's own day
        self._begin(source)

        def kept(_written: object) -> None:
            self._end()
            self.edited.emit()

        self.task.write(
            lambda progress: attachments.keep(source, path, today, progress), kept, self._fail
        )

    def _begin(self, source: str) -> None:
        self._busy = source
        self._show_message("")
        self._write()

    def _end(self) -> None:
        self._busy = ""
        self._write()

    def _fail(self, message: str) -> None:
        self._end()
        self._show_message(message)

    def remove(self) -> None:
        """Take the copy from the source; undo brings it back."""
        if self._facts is not None and self.copy is not None and not self._session.read_only:
            self._session.do(attachments.remove(self._facts.id), then=lambda _w: self.edited.emit())

    # -- opening ------------------------------------------------------------------------------

    def open_copy(self) -> None:
        """Write the copy into a folder of its own, check it, and open it to be read.

        Of a web page its text alone, after a word on whose it is.
        """
        copy = self.copy
        if copy is None or self._facts is None:
            return
        suffix = Path(copy.name).suffix.lower()
        if suffix in PAGES:
            ask_text(self, copy.name, partial(self._open, copy))
        elif suffix in OPENED:
            self._open(copy)

    def _open(self, copy: Copy) -> None:
        def show(path: Path) -> None:
            if not self.open_file(path):
                self._show_message(
                    tr("No program on this computer opens this file. Save it instead.")
                )

        def write(queries: Queries, report: Progress) -> Path:
            folder = folder_for_copy()
            path = attachments.write_for_reading(queries.connection, copy, folder, report)
            return put_text_in_place(path) if path.suffix.lower() in PAGES else path

        self._write_out(write, show)

    def ask_where(self) -> None:
        """Let the user choose where to save the copy."""
        if self.copy is None:
            return
        name = attachments.file_name(self.copy.name)
        chosen = choose_file(self, tr("Save the copy"), name, tr("All files (*)"))
        if chosen is not None:
            self.save_to(chosen)

    def save_to(self, path: Path) -> None:
        """Save the copy as a file."""
        copy = self.copy
        if copy is None:
            return

        def write(queries: Queries, report: Progress) -> Path:
            return attachments.write_out(queries.connection, copy, path, report)

        self._write_out(write, partial(tell_written, self))

    def _write_out(
        self,
        write: Callable[[Queries, Progress], Path],
        then: Callable[[Path], None],
    ) -> None:
        if self._facts is None or self._busy:
            return
        self._begin(self._facts.id)

        def done(path: Path) -> None:
            self._end()
            then(path)

        self.task.read(write, done, self._fail)
