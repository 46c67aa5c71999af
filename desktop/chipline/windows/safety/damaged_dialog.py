"""A workspace that can't be opened because it is damaged: what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from chipline.session.tasks import SerialWorker
from chipline.store.backup import backups
from chipline.store.backup.backups import Backup
from chipline.store.file.salvage import Salvaged
from chipline.windows import theme
from chipline.windows.i18n import error_text, tr
from chipline.windows.icons import pixmap
from chipline.windows.safety.messages import age_text, moment_text
from chipline.windows.widgets.boxes import hbox, text_label
from chipline.windows.widgets.choice_keys import press_by_enter
from chipline.windows.widgets.labels.plain_label import PlainLabel


class DamageDialog(QDialog):
    """Offers the last sound backup, what can still be read, and another workspace.

    Signals:
        backup_chosen(Path): this backup is to be put in the place of the damaged file.
        others_requested(): the user wants to choose among all backups.
        salvage_requested(): what can be read is to be saved into a new workspace.
        another_requested(): the user wants to open another workspace.
    """

    backup_chosen = Signal(object)
    others_requested = Signal()
    salvage_requested = Signal()
    another_requested = Signal()

    def __init__(
        self, path: Path, message: str, parent: QWidget | None = None, *, inline: bool = False
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Chipline")
        self.setMinimumWidth(560)
        self._path = path
        self._backup: Backup | None = None
        self._errands = SerialWorker(inline=inline, parent=self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.SPACE_L, theme.SPACE_M, theme.SPACE_L, theme.SPACE_M)
        self._column.setSpacing(4)
        self._lay_head(message)
        self._restore, self._about = self._offer(
            tr("Restore the last sound backup"), tr("Looking for one…"), self._take_backup
        )
        self._restore.setEnabled(False)
        self._offer(
            tr("Choose among the backups…"),
            tr("All of them, with what each holds"),
            self.others_requested.emit,
        )
        self._salvage, _ = self._offer(
            tr("Save what can be read…"),
            tr("Into a new workspace; the damaged file is only read"),
            self.salvage_requested.emit,
        )
        self._offer(
            tr("Open another workspace…"),
            tr("This one is left as it is"),
            self.another_requested.emit,
        )
        close = QPushButton(tr("Close"), self)
        press_by_enter(close)
        close.clicked.connect(self.reject)
        self._column.addSpacing(8)
        self._column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.finished.connect(self._end)
        self._errands.run(lambda: backups.newest_sound(path), self._show, self._fail)

    def _lay_head(self, message: str) -> None:
        picture = PlainLabel(self)
        picture.setPixmap(pixmap("triangle-alert", theme.current().error, 24))
        title = text_label("title", tr("This workspace is damaged"), parent=self)
        head = hbox(picture, (title, 1), spacing=12)
        text = PlainLabel(message, self)
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._column.addLayout(head)
        self._column.addWidget(text)

    def _offer(
        self, text: str, about: str, act: Callable[[], object]
    ) -> tuple[QPushButton, QLabel]:
        button = QPushButton(text, self)
        button.setAutoDefault(True)
        button.setAccessibleDescription(about)
        button.clicked.connect(lambda _on=False: act())
        note = text_label("small", about, parent=self)
        note.setContentsMargins(2, 0, 0, 4)
        self._column.addWidget(button)
        self._column.addWidget(note)
        return button, note

    def _show(self, found: Backup | None) -> None:
        self._backup = found
        if found is None:
            self._about.setText(tr("There is none in its backup folder"))
            self._salvage.setDefault(True)
            self._salvage.setFocus()
            return
        told = tr(
            "Made on {when} ({age}), checked and found sound",
            when=moment_text(found.made),
            age=age_text(found.age()),
        )
        self._about.setText(told)
        self._restore.setAccessibleDescription(told)
        self._restore.setEnabled(True)
        self._restore.setDefault(True)
        self._restore.setFocus()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error
        self._about.setText(error_text(error))

    def _take_backup(self) -> None:
        if self._backup is not None:
            self.backup_chosen.emit(self._backup.path)

    def _end(self, _code: int) -> None:
        self._errands.close()
        self.deleteLater()


def salvaged_text(saved: Salvaged) -> str:
    """Say what was brought to safety of a damaged workspace."""
    records = sum(saved.records.values())
    told = [tr("{n} record was saved.", "{n} records were saved.", records)]
    if saved.from_journal:
        told.append(
            tr(
                "{n} of them was found only in the history.",
                "{n} of them were found only in the history.",
                saved.from_journal,
            )
        )
    if saved.left_out:
        told.append(
            tr(
                "{n} could not be kept, since what it needs is lost.",
                "{n} could not be kept, since what they need is lost.",
                saved.left_out,
            )
        )
    return " ".join(told)
