"""What every pane is to the window around it: one contract, so that adding one touches one entry."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QSize, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from chipline.session.session import Session
from chipline.session.tasks import within
from chipline.windows.actions import ActionSet, ActionSpec, KeyTable
from chipline.windows.view_state import ViewState


class Pane(QWidget):
    """A pane: a view of the workspace that the window can show, keep, restore and draw.

    Signals:
        status_changed(str): what it shows, for the status line.
        card_requested(str, str): it wants the card of a record of a kind to be opened.
        field_requested(str): it wants a field of that record to be edited on its card.
        table_requested(str): it wants the records of a kind to be seen in their table.
        created(str, str): it made a record of a kind, which is selected.
        beside_requested(Workspace, str): a read-only workspace wants a window of its own beside this
            one, under a title.
        days_shown(): it shows other days than before.
        settled(): everything that it asked has been answered and painted once.
    """

    status_changed = Signal(str)
    card_requested = Signal(str, str)
    field_requested = Signal(str)
    table_requested = Signal(str)
    created = Signal(str, str)
    beside_requested = Signal(object, str)
    days_shown = Signal()
    settled = Signal()

    #: What can be done here, for the list of keys; `actions_of_pane` makes its actions of it.
    action_specs: ClassVar[tuple[ActionSpec[Any], ...]] = ()
    #: Whether the card of the selected record stands beside it; else it comes with a selection.
    with_card: ClassVar[bool] = True
    #: Keys that work here and are no actions.
    keys_of_pane: ClassVar[KeyTable] = ()

    def __init__(
        self, session: Session, view_state: ViewState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._view_state = session, view_state
        # No time at all, but after the painting that the answer has asked for.
        self._painted = QTimer(self, singleShot=True, interval=0)
        self._painted.timeout.connect(self._tell_settled)
        session.answered.connect(self._note_answer)

    def title(self) -> str:
        """Return what the pane is called, in the user's language."""
        return self.windowTitle()

    def state(self) -> dict[str, Any]:
        """Return what is looked at, as a plain value that can be stored."""
        return {}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Look again at what a state says; what it does not say stays."""

    def refresh(self) -> None:
        """Read anew what is shown."""

    def days(self) -> tuple[float, float] | None:
        """Return the first and the last day that it shows; None where it has no time axis."""
        return None

    def show_days(self, first: float, last: float) -> None:
        """Show these days, where it has a time axis."""

    def as_of_text(self) -> str:
        """Say what it counts on the as-of day; empty where it counts nothing, or all."""
        return ""

    def allow_writing(self) -> None:
        """Offer what changes records, now that they can be changed."""

    def shows(self, kind: str) -> bool:  # noqa: ARG002  # for panes that do
        """Tell whether a record of this kind can be shown here."""
        return False

    def actions_of_pane(self) -> ActionSet[Any] | None:
        """Return what can be done here besides what the window offers.

        One whose id is also an action of the window is what that does here, while it can be done;
        it has no key of its own.
        """
        return None

    def paint_to(self, painter: QPainter, size: QSize) -> None:
        """Paint the pane at a size, in logical pixels, on whatever the painter paints on."""
        self.resize(size)
        self.render(painter, QPoint())

    @property
    def is_settled(self) -> bool:
        """Whether nothing that it asked waits for an answer, or to be painted."""
        return not self._painted.isActive() and not self._session.awaits(self)

    def _note_answer(self, asker: QObject) -> None:
        if within(asker, self):
            self._painted.start()

    def _tell_settled(self) -> None:
        if not self._session.awaits(self):
            # What the answers want painted is painted now, not at some later turn of the loop.
            QCoreApplication.sendPostedEvents(self.window(), QEvent.Type.UpdateRequest.value)
            self.settled.emit()
