"""The dialog that lists the backups of a workspace, and says what restoring one would change."""

from __future__ import annotations

from html import escape
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QTextBrowser,
    QWidget,
)

from chipline.session.tasks import SerialWorker
from chipline.store.backup import backups, restoration
from chipline.store.backup.backups import Backup
from chipline.store.backup.restoration import Restored, RestorePreview
from chipline.store.errors import WorkspaceError
from chipline.store.file.opening import SUFFIX
from chipline.store.journal.journal import JournalEntry
from chipline.windows import theme
from chipline.windows.desktop_services import open_path
from chipline.windows.formats import size_text, stamp_text
from chipline.windows.i18n import error_text, tr, worded
from chipline.windows.safety.messages import age_text, moment_text, records_text, why_text
from chipline.windows.widgets.boxes import text_label, vbox
from chipline.windows.widgets.choice_keys import press_by_enter
from chipline.windows.widgets.history.change_text import entry_label
from chipline.windows.widgets.labels.endless_words import without_endless_words
from chipline.windows.widgets.labels.tool_tip import tip_text
from chipline.windows.widgets.lists.list_style import show_as_rows

#: So many changes are named; the rest are counted.
_NAMED = 100
_SIZE = (920, 560)


def show_backups(asker: QWidget, path: Path) -> bool:
    """Open the folder of the backups; False when there is none yet."""
    folder = backups.folder_of(path)
    if not folder.is_dir():
        return False
    open_path(asker, folder)
    return True


def restored_text(restored: Restored) -> str:
    """Say where what stood there before is, and which kept copies could not be put back."""
    told = []
    if restored.aside is not None:
        told.append(
            tr(
                "What stood there before is kept among the backups: {file}",
                file=restored.aside.name,
            )
        )
    if restored.lost:
        many = len(restored.lost)
        named = [worded(each) for each in restored.lost[:_NAMED]]
        more = [tr("{n} more", "{n} more", many - _NAMED)] if many > _NAMED else []
        told.append(
            tr(
                "A kept copy is no longer beside the backups, or is spoilt: {copies}. Keep it again.",
                "{n} kept copies are no longer beside the backups, or are spoilt: {copies}. "
                "Keep them again.",
                many,
                copies=", ".join([*named, *more]),
            )
        )
    return "\n".join(told)


class RestoreDialog(QDialog):
    """The backups of one workspace, which need not be one that can be opened.

    Signals:
        chosen(Path): this backup is to be put in the place of the workspace.
    """

    chosen = Signal(object)

    def __init__(self, path: Path, parent: QWidget | None = None, *, inline: bool = False) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Restore a backup"))
        self.resize(*_SIZE)
        self._path = path
        self._errands = SerialWorker(inline=inline, parent=self)
        self._backups: list[Backup] = []
        self._surveyed = Path()
        self._build()
        self.finished.connect(self._end)
        self._errands.run(lambda: backups.listing(path), self._show, self._fail)

    def _build(self) -> None:
        heading = text_label("heading", tr("Backups of {file}", file=self._path.stem), parent=self)
        self._table = QTableWidget(0, 4, self)
        self._table.setAccessibleName(heading.text())
        self._table.setHorizontalHeaderLabels([tr("When"), tr("Age"), tr("Why"), tr("Size")])
        show_as_rows(self._table, QAbstractItemView.SelectionMode.SingleSelection)
        header = self._table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._details = QTextBrowser(self)
        # The line between the two is enough of a frame.
        self._details.setStyleSheet("QTextBrowser { border: 0; }")
        self._details.document().setDocumentMargin(theme.SPACE_M)
        self._details.setAccessibleName(tr("What restoring it would change"))
        self._details.setText(tr("Looking for backups…"))
        middle = QSplitter(Qt.Orientation.Horizontal, self)
        middle.setChildrenCollapsible(False)
        middle.addWidget(self._table)
        middle.addWidget(self._details)
        middle.setSizes([_SIZE[0] * 56 // 100, _SIZE[0] * 44 // 100])
        promise = tr(
            "The workspace as it is now is set aside among the backups first, so that you can "
            "come back to it."
        )
        note = text_label("muted", promise, parent=self, wraps=True)
        vbox(heading, (middle, 1), note, self._make_buttons(), on=self, margins=16, spacing=12)
        self._table.currentCellChanged.connect(lambda row, *_: self._choose(row))
        self._table.cellDoubleClicked.connect(lambda *_: self._take())

    def _make_buttons(self) -> QHBoxLayout:
        folder = QPushButton(tr("Show the backups’ folder"), self)
        folder.clicked.connect(lambda: show_backups(self, self._path))
        self._folder = folder
        other = QPushButton(tr("Another file…"), self)
        other.setToolTip(tr("A backup that lies elsewhere, or of a workspace that was renamed"))
        other.clicked.connect(self._choose_other)
        cancel = QPushButton(tr("Cancel"), self)
        cancel.clicked.connect(self.reject)
        self._restore = QPushButton(tr("Restore this backup"), self)
        self._restore.setDefault(True)
        self._restore.setEnabled(False)
        self._restore.clicked.connect(self._take)
        row = QHBoxLayout()
        for button in (folder, other):
            press_by_enter(button)
            row.addWidget(button)
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(self._restore)
        return row

    # -- the list -----------------------------------------------------------------------------

    def _show(self, found: list[Backup]) -> None:
        self._backups = found
        self._folder.setEnabled(backups.folder_of(self._path).is_dir())
        self._table.setRowCount(len(found))
        for row, each in enumerate(found):
            self._fill(row, each)
        if found:
            self._table.setCurrentCell(0, 0)
            self._table.setFocus()
        else:
            self._details.setHtml(
                f"<p>{escape(tr('There is no backup of this workspace yet.'))}</p><p>"
                + escape(
                    tr(
                        "Chipline makes one soon after a workspace is opened, before bulk work and "
                        "every ten minutes while you work. If the workspace was renamed or moved, "
                        "its backups lie in the folder that was named for it: choose another file."
                    )
                )
                + "</p>"
            )

    def _fill(self, row: int, each: Backup) -> None:
        values = (moment_text(each.made), age_text(each.age()), why_text(each))
        for column, text in enumerate((*values, size_text(each.size))):
            item = QTableWidgetItem(text)
            item.setToolTip(tip_text(str(each.path)))
            self._table.setItem(row, column, item)
        size = self._table.item(row, 3)
        if size is not None:
            size.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, WorkspaceError | OSError):
            raise error
        self._details.setPlainText(error_text(error))

    def _choose_other(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            tr("Restore another file"),
            str(self._path.parent),
            f"{tr('Chipline workspaces')} (*{SUFFIX})",
        )
        if not chosen:
            return
        other = Path(chosen)
        found = backups.read(other)
        if found is None or other.resolve() == self._path.resolve():
            self._details.setPlainText(
                tr("“{file}” is no backup that can be restored here.", file=chosen)
            )
            return
        self._backups.insert(0, found)
        self._table.insertRow(0)
        self._fill(0, found)
        self._table.setCurrentCell(0, 0)
        self._choose(0)

    # -- what would change --------------------------------------------------------------------

    def _choose(self, row: int) -> None:
        self._restore.setEnabled(False)
        if not 0 <= row < len(self._backups):
            return
        backup = self._backups[row]
        self._surveyed = backup.path
        self._details.setText(tr("Comparing it with the workspace…"))

        def show(survey: RestorePreview) -> None:
            # Another one may have been chosen while this one was read.
            if self._surveyed == backup.path:
                self._tell(backup, survey)

        self._errands.run(lambda: restoration.survey(self._path, backup.path), show, self._fail)

    def _tell(self, backup: Backup, survey: RestorePreview) -> None:
        self._details.setHtml(without_endless_words(survey_html(backup, survey)))
        found = survey.difference
        self._restore.setEnabled(found is None or bool(found.since or found.only_there))

    def _take(self) -> None:
        row = self._table.currentRow()
        if self._restore.isEnabled() and 0 <= row < len(self._backups):
            self.accept()
            self.chosen.emit(self._backups[row].path)

    def _end(self, _code: int) -> None:
        self._errands.close()
        self.deleteLater()


def survey_html(backup: Backup, survey: RestorePreview) -> str:
    """Say what restoring a backup would change."""
    head = tr("Back to {when}", when=moment_text(backup.made))
    parts = [f"<h3>{escape(head)}</h3>"]
    found = survey.difference
    if found is None:
        told = tr("What differs can’t be said, since the present file can’t be read:")
        parts.append(
            f"<p>{escape(told)} {escape(worded(survey.why_not) if survey.why_not else '')}</p>"
        )
        parts.append(_section(tr("The backup holds"), records_text(survey)))
        return "".join(parts)
    if not found.since and not found.only_there:
        parts.append(f"<p>{escape(tr('It is the same as the workspace is now.'))}</p>")
        return "".join(parts)
    lost = tr("{n} change is taken back", "{n} changes are taken back", len(found.since))
    parts.append(_section(lost, _entries(found.since)))
    if found.since:
        parts.append(f"<p>{escape(_returning())}</p>")
    gained = tr("{n} change comes back", "{n} changes come back", len(found.only_there))
    parts.append(_section(gained, _entries(found.only_there)))
    parts.append(_section(tr("Records now → then"), records_text(survey)))
    return "".join(parts)


def _returning() -> str:
    return tr(
        "What colleagues have received of these comes back when you merge with them; the review shows it."
    )


def _section(title: str, lines: list[str]) -> str:
    """Put lines of HTML under a title."""
    if not lines:
        return ""
    return f"<p style='margin: 14px 0 4px 0'><b>{escape(title)}</b></p>" + "".join(
        f"<p style='margin: 0 0 4px 0'>{line}</p>" for line in lines
    )


def _entries(entries: tuple[JournalEntry, ...]) -> list[str]:
    """Write changes as a line each, with who made it when below in small."""
    muted = f"color: {theme.current().muted}; font-size: {theme.SMALL}px"
    told = [
        f"{escape(entry_label(each))}<br><span style='{muted}'>"
        f"{escape(stamp_text(each.at))} · {escape(each.who)}</span>"
        for each in entries[:_NAMED]
    ]
    if len(entries) > _NAMED:
        told.append(tr("and {n} more", "and {n} more", len(entries) - _NAMED))
    return told
