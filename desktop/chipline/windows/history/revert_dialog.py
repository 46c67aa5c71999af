"""The question before a change of the past is taken back: what it would do, value by value."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QTextBrowser, QWidget

from chipline.session.session import Session
from chipline.store.journal import revert
from chipline.store.journal.journal import quoted
from chipline.store.journal.revert import RevertStatus
from chipline.store.workspace import Commit
from chipline.windows import theme
from chipline.windows.formats import stamp_text
from chipline.windows.history import entry_data
from chipline.windows.history.change_html import preview_html, preview_sentence
from chipline.windows.history.entry_data import RevertPreview
from chipline.windows.i18n import tr
from chipline.windows.widgets.boxes import STRETCH, hbox, vbox
from chipline.windows.widgets.card_widgets import wrapping
from chipline.windows.widgets.history.change_text import entry_label
from chipline.windows.widgets.labels.endless_words import without_endless_words

_SIZE = QSize(620, 420)


class RevertDialog(QDialog):
    """Shows what taking a change back would do, and does it.

    Signals:
        taken_back(Commit): it was done.
    """

    taken_back = Signal(object)

    def __init__(self, session: Session, preview: RevertPreview, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._preview = preview
        self.setWindowTitle(tr("Take a change back"))
        self.heading = wrapping("", "heading")
        self.about = wrapping("", "small")
        self.sentence = wrapping()
        self.text = QTextBrowser(self)
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(tr("What would be taken back"))
        self.text.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.problem: QLabel = wrapping("", "error")
        self.problem.hide()
        self.keep = QPushButton(self)
        self.go = QPushButton(self)
        self.go.clicked.connect(self._revert)
        self.keep.clicked.connect(self.reject)
        session.cancelled.connect(self._ask_again)
        self._lay_out()
        self.resize(_SIZE.boundedTo(parent.window().size()))
        self.show_preview(preview)

    def _lay_out(self) -> None:
        buttons = hbox(STRETCH, self.keep, self.go, spacing=theme.SPACE_S)
        vbox(
            self.heading,
            self.about,
            self.sentence,
            (self.text, 1),
            self.problem,
            buttons,
            on=self,
            margins=theme.SPACE_L,
            spacing=theme.SPACE_S,
        )

    def show_preview(self, preview: RevertPreview) -> None:
        """Show what taking the change back would do."""
        self._preview = preview
        entry = preview.entry
        self.heading.setText(tr("Take back {step}?", step=quoted(entry_label(entry))))
        self.about.setText(f"{stamp_text(entry.at)} · {entry.who}")
        said = preview_sentence(preview)
        if entry.merges:
            said = f"{said} {_merge_note()}"
        self.sentence.setText(said)
        self.text.setHtml(without_endless_words(preview_html(preview)))
        clean, stuck = self._many(RevertStatus.CLEAN), self._many(RevertStatus.CONFLICT)
        only = tr("Take back what can be taken back ({number})", number=clean)
        self.go.setText(only if stuck else tr("Take it back"))
        self.go.setVisible(bool(clean))
        self.keep.setText(
            (tr("Take back nothing") if stuck else tr("Keep it")) if clean else tr("Close")
        )
        (self.go if clean else self.keep).setDefault(True)
        (self.go if clean else self.keep).setFocus()

    def _many(self, standing: RevertStatus) -> int:
        return sum(each.standing is standing for each in self._preview.reversals)

    def _revert(self) -> None:
        # Without a conflict all of it is meant: should there be one by now, nothing is done.
        whole = not self._many(RevertStatus.CONFLICT)
        self.go.setEnabled(False)
        edit = revert.revert(self._preview.entry.seq, whole=whole)
        self._session.do(edit, asker=self, then=self._end, failed=self._fail)

    def _end(self, written: Commit) -> None:
        self.taken_back.emit(written)
        self.accept()

    def _ask_again(self) -> None:
        """Go on asking: the user stopped what was under way, and all is as it was."""
        self.go.setEnabled(True)

    def _fail(self, message: str) -> None:
        """Say why nothing was done, and show what could be done now."""
        self.problem.setText(message)
        self.problem.show()
        self.go.setEnabled(True)
        seq = self._preview.entry.seq
        self._session.read(
            self,
            "history.preview",
            lambda queries: entry_data.preview(queries, seq),
            self.show_preview,
        )


def _merge_note() -> str:
    return tr(
        "This takes it back for the others as well, once they get it. Undo, while the merge is the last "
        "step, takes it back here alone."
    )
