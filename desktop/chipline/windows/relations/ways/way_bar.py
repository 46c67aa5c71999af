"""The row in which one says from which record to which a way is looked for, or to a finding.

Signals:
    changed(): other ends are asked for.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget
from shiboken6 import isValid

from chipline.records.fields import ANY_KIND
from chipline.session.session import Session
from chipline.store.queries import Named
from chipline.windows import theme as themes
from chipline.windows.i18n import tr, worded
from chipline.windows.icons import KIND_ICONS, icon
from chipline.windows.widgets.boxes import hbox, text_label
from chipline.windows.widgets.editors.reference_editors import TypeAhead
from chipline.windows.widgets.editors.whole_line import WholeLine
from chipline.windows.widgets.labels.tool_tip import tip_text
from chipline.windows.widgets.lists.offers import ENTER


class WayEndLine(WholeLine):
    """A line in which one names a record; what is not one is taken back.

    Signals:
        chosen(): another record is named, or none.
    """

    chosen = Signal()

    def __init__(self, name: str, session: Session, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(tr("Name a record"))
        self.setClearButtonEnabled(True)
        self.record: Named | None = None
        self._action = self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.offers = TypeAhead(self, session, ANY_KIND, making=False)
        self.offers.chosen.connect(self._choose)
        self.textChanged.connect(self._forget_cleared)
        self.editingFinished.connect(self._settle)

    def show_record(self, record: Named | None) -> None:
        """Name a record without telling."""
        self.record = record
        self.setText(worded(record.said) if record is not None else "")
        self.setCursorPosition(0)
        self.setToolTip(tip_text(self.text()))
        name = KIND_ICONS[record.kind] if record is not None else "search"
        self._action.setIcon(icon(name))

    def _choose(self, record: Named) -> None:
        self.offers.close()
        self.show_record(record)
        self.chosen.emit()

    def _forget_cleared(self, text: str) -> None:
        if not text and self.record is not None:
            self.show_record(None)
            self.chosen.emit()

    def _settle(self) -> None:
        # A line that goes with the keyboard in it ends its editing when its parts are gone already.
        if isValid(self._action) and not self.offers.is_open:
            self.show_record(self.record)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter take the marked offer, and Esc put the offers away."""
        if event.key() in ENTER and self.offers.choose_current():
            return
        if event.key() == Qt.Key.Key_Escape and self.offers.is_open:
            self.offers.close()
            return
        super().keyPressEvent(event)


class WayBar(QWidget):
    """From which record to which."""

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.begin = WayEndLine(tr("From"), session, self)
        self.end = WayEndLine(tr("To"), session, self)
        self.turn = QToolButton(self)
        self.turn.setText("⇄")
        self.turn.setToolTip(tr("Turn the way round"))
        self.turn.setAccessibleName(tr("Turn the way round"))
        self.finding = QToolButton(self)
        self.finding.setText(tr("To the finding"))
        self.finding.setToolTip(
            tr("The nearest tenancies, clusters and moves that the rules judge")
        )
        self.finding.setCheckable(True)
        self.finding.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.begin.chosen.connect(self._go_on)
        self.end.chosen.connect(self.changed)
        self.turn.clicked.connect(self._turn_round)
        self.finding.toggled.connect(self._switch_end)
        self.finding.clicked.connect(self.changed)
        self.dress()
        hbox(
            text_label("muted", tr("From"), parent=self),
            (self.begin, 1),
            self.turn,
            text_label("muted", tr("to"), parent=self),
            (self.end, 1),
            self.finding,
            on=self,
            margins=(themes.SPACE_L, 6, themes.SPACE_S, 6),
            spacing=themes.SPACE_S,
        )

    def dress(self) -> None:
        """Take on the colours of the theme."""
        self.finding.setIcon(icon("scale"))

    def show_ends(self, begin: Named | None, end: Named | None, *, finding: bool) -> None:
        """Show which ends are asked for, without telling."""
        self.begin.show_record(begin)
        self.end.show_record(end)
        self.finding.setChecked(finding)

    def _switch_end(self, on: bool) -> None:  # noqa: FBT001  # as the signal tells
        self.end.setEnabled(not on)
        self.turn.setEnabled(not on)

    def _go_on(self) -> None:
        """Look for ways, or ask where they end where nobody has said so."""
        if self.begin.record and not self.end.record and not self.finding.isChecked():
            self.end.setFocus()
        self.changed.emit()

    def _turn_round(self) -> None:
        self.show_ends(self.end.record, self.begin.record, finding=False)
        self.changed.emit()
