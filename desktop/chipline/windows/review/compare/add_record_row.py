"""The line above a comparison in which the name of one more record is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from chipline.records.fields import ANY_KIND
from chipline.records.nouns import noun
from chipline.session.session import Session
from chipline.store.queries import Named
from chipline.windows.i18n import tr
from chipline.windows.widgets.editors.reference_editors import TypeAhead
from chipline.windows.widgets.editors.whole_line import WholeLine


class AddRecordRow(WholeLine):
    """Where the name of one more record is typed.

    Signals:
        chosen(object): a `Named` was chosen.
    """

    chosen = Signal(object)

    def __init__(self, session: Session, kind: str, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.kind = kind
        self.setPlaceholderText(
            tr("Add a record…") if kind == ANY_KIND else tr("Add: {kind}…", kind=noun(kind))
        )
        self.setAccessibleName(tr("Add a record to the comparison"))
        self.setFixedWidth(max(170, self.fontMetrics().averageCharWidth() * 24))
        self.offers = TypeAhead(self, session, kind, making=False)
        self.offers.chosen.connect(self._choose)

    def _choose(self, named: Named) -> None:
        self.clear()
        self.chosen.emit(named)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes what is marked in the list."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not (enter and self.offers.choose_current()):
            super().keyPressEvent(event)
