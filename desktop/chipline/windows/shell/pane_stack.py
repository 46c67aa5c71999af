"""The stack of panes: each is made when it is first shown, and says what it shows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from chipline.session.session import Session
from chipline.windows.fault_report import log_fault
from chipline.windows.pane import Pane
from chipline.windows.shell.pane_registry import entry_of
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.choice_keys import press_focused
from chipline.windows.widgets.error_page import ErrorPage

#: Where a check is made, and can be asked for: nothing else can offer it in its place.
_CHECKING = "review"
#: A projector of 1280 × 720 at 150 % leaves 853 × 480, less the window's frame.
_SMALLEST_PANE = (280, 150)
_CHILDREN = Qt.FindChildOption.FindDirectChildrenOnly


class PaneStack(QStackedWidget):
    """The panes, of which one is shown.

    Signals:
        made(Pane): a pane is there, and nothing is shown in it yet.
        said(str): what the pane in front shows.
        shown(): another pane is in front, or what stands in its place.
        check_requested(): the workspace is to be checked, since a pane can't be shown.
    """

    made = Signal(object)
    said = Signal(str)
    shown = Signal()
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

    def go_to(self, name: str, view: str = "") -> None:
        """Show a pane, or a view of it; one that is shown already gets the keyboard again."""
        self._view_state.show_pane(name)
        if self.pane is not None:
            self.pane.setFocus()
        if view:
            self.run(f"{name}.{view}")

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001  # as Qt calls it
        """Keep the keyboard in the pane when what had it is hidden, too; Qt would go to the rail."""
        lost, pane = QApplication.focusWidget(), self.pane
        if lost is not None and pane is not None and not lost.isVisible():
            pane.setFocus()
            now = QApplication.focusWidget()
            if now is not None and now is not lost and now.isVisible():
                return True
        return super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the buttons of the panes."""
        if not press_focused(event):
            super().keyPressEvent(event)

    def run(self, name: str) -> bool:
        """Do an action of the pane in front by its id; False if it has none that can be done now."""
        own = self.pane.actions_of_pane() if self.pane is not None else None
        spec = own.specs.get(name) if own is not None else None
        if own is None or spec is None or not spec.enabled(own.context):
            return False
        spec.run(own.context)
        return True

    def bring_up(self, name: str) -> None:
        """Show a pane and give it the keyboard."""
        shown = self._stand_ins.get(name) or self._panes.get(name) or self._try_to_make(name)
        self.setCurrentWidget(shown)
        self.said.emit("" if isinstance(shown, ErrorPage) else self._said.get(name, ""))
        shown.setFocus()
        self.shown.emit()

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
        made = self._stand_ins[name] = ErrorPage(report, self, checkable=name != _CHECKING)
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
        pane = entry_of(name).make(self._session, self._view_state, self)
        # A pane that would like more room must not push the record card off the screen.
        pane.setMinimumSize(*_SMALLEST_PANE)
        self.made.emit(pane)
        pane.status_changed.connect(lambda text, at=name: self._take_status(at, text))
        pane.restore_kept(self._kept.get(name, {}))
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

    def state_of(self, name: str) -> dict[str, Any]:
        """Return what a pane shows, or showed when it was last left."""
        pane = self._panes.get(name)
        return pane.state() if pane is not None else dict(self._kept.get(name, {}))

    def records_of(self, name: str) -> tuple[str, ...]:
        """Return the records that a pane shows; none where it was not looked at yet."""
        pane = self._panes.get(name)
        return pane.records_shown() if pane is not None else ()

    def restore(self, name: str, state: Mapping[str, Any]) -> None:
        """Let a pane that was shown show this.

        Raises:
            ValueError, TypeError, KeyError, AttributeError: something in it can't be read.
        """
        if name in self._panes:
            self._panes[name].restore(state)

    def states(self) -> dict[str, Any]:
        """Return what the panes show, by name, for the next start."""
        return {name: pane.state() for name, pane in self._panes.items()}
