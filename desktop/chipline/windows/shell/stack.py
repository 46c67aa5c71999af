"""The stack of panes: each is made when it is first shown, and says what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from chipline.records.record import by_plural
from chipline.session import Session
from chipline.windows.desk import Desk
from chipline.windows.shell.panes import TIMELINE, make_pane

if TYPE_CHECKING:
    from chipline.windows.shell.panes import Pane
    from chipline.windows.tables.pane import TablePane
    from chipline.windows.timeline.pane import TimelinePane

#: A projector of 1280 × 720 at 150 % leaves 853 × 480, less the window's frame.
_SMALLEST_PANE = (320, 240)


class PaneStack(QStackedWidget):
    """The panes, of which one is shown.

    Signals:
        card_asked(str, str): a pane wants the card of a record to be opened.
        created(str, str): a table made a record.
        said(str): what the pane in front shows.
    """

    card_asked = Signal(str, str)
    created = Signal(str, str)
    said = Signal(str)

    def __init__(self, session: Session, desk: Desk, kept: dict[str, Any], parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self._session, self._desk = session, desk
        #: What the panes showed when they were last left, by name.
        self._kept = kept
        self._panes: dict[str, Pane] = {}
        self._said: dict[str, str] = {}
        session.freed.connect(self._take_up)

    @property
    def pane(self) -> Pane | None:
        """The pane in front."""
        return self._panes.get(self._desk.pane)

    @property
    def table(self) -> TablePane | None:
        """The pane in front, if it is a table."""
        return cast("TablePane", self.pane) if by_plural(self._desk.pane) and self.pane else None

    def bring_up(self, name: str) -> None:
        """Show a pane and give it the keyboard."""
        pane = self._panes.get(name) or self._make(name)
        self.setCurrentWidget(pane)
        self.said.emit(self._said.get(name, ""))
        pane.setFocus()

    def _make(self, name: str) -> Pane:
        # Made where it stays: Qt styles all within a widget anew when that gets another parent.
        pane = make_pane(name, self._session, self._desk, self)
        # A pane that would like more room must not push the record card off the screen.
        pane.setMinimumSize(*_SMALLEST_PANE)
        if by_plural(name):
            cast("TablePane", pane).created.connect(self.created)
        pane.card_asked.connect(self.card_asked)
        pane.status_changed.connect(lambda text, at=name: self._take_status(at, text))
        pane.restore(self._kept.get(name, {}))
        self._panes[name] = pane
        self.addWidget(pane)
        return pane

    def _take_up(self) -> None:
        """Offer what changes records, now that they can be changed; other panes look themselves."""
        from chipline.windows.tables.commands import can_be_blank  # noqa: PLC0415  # with tables only

        for name, pane in self._panes.items():
            kind = by_plural(name)
            if kind is not None:
                cast("TablePane", pane).bar.new.setVisible(can_be_blank(kind))
            elif name == TIMELINE:
                cast("TimelinePane", pane).doing.allow_writing()

    def _take_status(self, name: str, text: str) -> None:
        self._said[name] = text
        if name == self._desk.pane:
            self.said.emit(text)

    def states(self) -> dict[str, Any]:
        """Return what the panes show, by name, for the next start."""
        return {name: pane.state() for name, pane in self._panes.items()}
