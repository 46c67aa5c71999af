"""What a merge would do, in words, and the buttons that do it or leave it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from chipline.records.nouns import counted
from chipline.store.compound_edits.merge import MergePreview
from chipline.windows.formats import counted_list
from chipline.windows.i18n import tr
from chipline.windows.theme import SPACE_L, SPACE_S
from chipline.windows.widgets.boxes import hbox, text_label, vbox
from chipline.windows.widgets.labels.plain_label import PlainLabel

_NAMED = 6


class MergeBar(QFrame):
    """The bar below a comparison while merging.

    Signals:
        merge_requested(): do it.
        given_up(): leave everything as it is.
    """

    merge_requested = Signal()
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.said = PlainLabel(self)
        self.said.setWordWrap(True)
        self.kept = text_label("muted", parent=self, wraps=True)
        self.problem = text_label("error", parent=self, wraps=True)
        self.leave = QPushButton(tr("Cancel"), self)
        self.merge = QPushButton(tr("Merge"), self)
        self.merge.setDefault(True)
        self.leave.clicked.connect(self.given_up)
        self.merge.clicked.connect(self.merge_requested)
        words = vbox(self.said, self.kept, self.problem, spacing=2)
        row = hbox(
            (words, 1), on=self, margins=(SPACE_L, SPACE_S, SPACE_L, SPACE_S), spacing=SPACE_S
        )
        row.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.merge, 0, Qt.AlignmentFlag.AlignVCenter)

    def wait(self, kind: str, many: int) -> None:
        """Say on the button what would be merged; what it would do is still being worked out."""
        self.merge.setText(tr("Merge {records}", records=counted(kind, many)))
        self.merge.setEnabled(False)

    def tell(self, found: MergePreview, stays: str) -> None:
        """Say what a merge would do."""
        parts = []
        if found.turned:
            turned = counted_list(found.turned.items())
            parts.append(
                tr("{records} will point at “{title}” instead.", records=turned, title=stays)
            )
        else:
            parts.append(tr("Nothing else points at what goes."))
        if found.dropped:
            dropped = counted_list(found.dropped.items())
            parts.append(
                tr(
                    "Deleted, since they would otherwise be there twice: {records}.",
                    records=dropped,
                )
            )
        parts.append(tr("One undo brings all of it back."))
        kept = []
        if found.aliases:
            kept.append(tr("Kept as aliases: {names}", names=_some(found.aliases)))
        if found.tags:
            kept.append(tr("Kept as tags: {names}", names=_some(found.tags)))
        self._show(" ".join(parts), "   ".join(kept), "")
        self.merge.setEnabled(True)

    def refuse(self, message: str) -> None:
        """Say why these can't be merged so."""
        self._show("", "", message)
        self.merge.setEnabled(False)

    def _show(self, said: str, kept: str, problem: str) -> None:
        for label, text in ((self.said, said), (self.kept, kept), (self.problem, problem)):
            label.setText(text)
            label.setVisible(bool(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave it by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


def _some(names: Sequence[str]) -> str:
    more = f", … ({len(names)})" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more
