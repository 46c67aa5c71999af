"""The stack of panes: each is made when it is first shown, and says what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from chipline.records.record import by_plural
from chipline.session.session import Session
from chipline.windows.shell.faults.fault_report import log_fault
from chipline.windows.shell.pane_registry import REVIEW, make_pane
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.error_page import ErrorPage

if TYPE_CHECKING:
    from chipline.windows.shell.pane_registry import Pane
    from chipline.windows.tables.pane import TablePane

#: A projector of 1280 × 720 at 150 % leaves 853 × 480, less the window's frame.
_SMALLEST_PANE = (320, 240)
_CHILDREN = Qt.FindChildOption.FindDirectChildrenOnly


class PaneStack(QStackedWidget):
    """The panes, of which one is shown.

    Signals:
        card_requested(str, str): a pane wants the card of a record to be opened.
        created(str, str): a table made a record.
        said(str): what the pane in front shows.
        check_requested(): the workspace is to be checked, since a pane can't be shown.
    """

    card_requested = Signal(str, str)
    created = Signal(str, str)
    said = Signal(str)
    check_requested = Signal()

    def __init__(
        self, session: Session, view_state: ViewState, kept: dict[str, Any], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self._session, self._view_state = session, view_state
        #: What the panes showed when they were last left, by name.
        self._kept = kept
        self._panes: dict[str, Pane] = {}
        #: What stands in the place of panes that can't be made or painted.
        self._stand_ins: dict[str, ErrorPage] = {}
        self._said: dict[str, str] = {}
        session.freed.connect(self._take_up)

    @property
    def pane(self) -> Pane | None:
        """The pane in front; None where one can't be shown."""
        name = self._view_state.pane
        return None if name in self._stand_ins else self._panes.get(name)

    @property
    def table(self) -> TablePane | None:
        """The pane in front, if it is a table."""
        return (
            cast("TablePane", self.pane) if by_plural(self._view_state.pane) and self.pane else None
        )

    def bring_up(self, name: str) -> None:
        """Show a pane and give it the keyboard."""
        shown = self._stand_ins.get(name) or self._panes.get(name) or self._try_to_make(name)
        self.setCurrentWidget(shown)
        self.said.emit("" if isinstance(shown, ErrorPage) else self._said.get(name, ""))
        shown.setFocus()

    def stand_in(self, widget: QWidget, report: str) -> bool:
        """Show a message in the place of the pane that a widget is part of; False if of none."""
        for name, pane in self._panes.items():
            if pane is widget or pane.isAncestorOf(widget):
                if name not in self._stand_ins:
                    self._replace(name, report)
                    if name == self._view_state.pane:
                        self.bring_up(name)
                return True
        return False

    def _replace(self, name: str, report: str) -> ErrorPage:
        made = self._stand_ins[name] = ErrorPage(report, self, checkable=name != REVIEW)
        made.retried.connect(lambda: self._try_again(name))
        made.check_requested.connect(self.check_requested)
        self.addWidget(made)
        return made

    def _try_again(self, name: str) -> None:
        stand_in = self._stand_ins.pop(name)
        self.bring_up(name)
        self.removeWidget(stand_in)
        stand_in.deleteLater()

    def _try_to_make(self, name: str) -> QWidget:
        try:
            return self._make(name)
        except Exception as error:  # noqa: BLE001  # whatever it is, the other panes must go on
            self._panes.pop(name, None)
            for part in self.findChildren(QWidget, options=_CHILDREN):
                if self.indexOf(part) < 0:
                    part.deleteLater()
            return self._replace(name, log_fault(error))

    def _make(self, name: str) -> Pane:
        # Made where it stays: Qt styles all within a widget anew when that gets another parent.
        pane = make_pane(name, self._session, self._view_state, self)
        # A pane that would like more room must not push the record card off the screen.
        pane.setMinimumSize(*_SMALLEST_PANE)
        if by_plural(name):
            cast("TablePane", pane).created.connect(self.created)
        pane.card_requested.connect(self.card_requested)
        pane.status_changed.connect(lambda text, at=name: self._take_status(at, text))
        pane.restore(self._kept.get(name, {}))
        self._panes[name] = pane
        self.addWidget(pane)
        return pane

    def _take_up(self) -> None:
        """Offer what changes records, now that they can be changed."""
        for pane in self._panes.values():
            pane.allow_writing()

    def _take_status(self, name: str, text: str) -> None:
        self._said[name] = text
        if name == self._view_state.pane:
            self.said.emit(text)

    def states(self) -> dict[str, Any]:
        """Return what the panes show, by name, for the next start."""
        return {name: pane.state() for name, pane in self._panes.items()}
