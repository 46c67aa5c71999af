"""What every pane is to the window around it: one contract, so that adding one touches one entry."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QSize, QTimer, Signal
from PySide6.QtGui import QPainter, QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from chipline.records.saved_views import KINDS_OF_WORK
from chipline.records.view_content import without_wild_figures
from chipline.session.session import Session
from chipline.session.tasks import within
from chipline.windows.actions import BARE, OFFER, ActionSet, ActionSpec, KeyTable
from chipline.windows.fault_report import log_fault
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
    #: Whether a selection brings the card to a pane without one; else only who asks for it.
    card_with_selection: ClassVar[bool] = True
    #: Whether the card stays beside it only of a kind that it draws; all others would take its room.
    card_of_drawn: ClassVar[bool] = False
    #: Keys that work here and are no actions.
    keys_of_pane: ClassVar[KeyTable] = ()

    def __init__(
        self, session: Session, view_state: ViewState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._view_state = session, view_state
        #: What it is worked with, and what shows nothing itself: rows of buttons, forms.
        self.tools: tuple[QWidget, ...] = ()
        # No time at all, but after the painting that the answer has asked for.
        self._painted = QTimer(self, singleShot=True, interval=0)
        self._painted.timeout.connect(self._tell_settled)
        session.answered.connect(self._note_answer)
        #: Whether the theme became another one while nobody saw the pane.
        self._undressed = False
        view_state.theme_changed.connect(self._follow_theme)

    def title(self) -> str:
        """Return what the pane is called, in the user's language."""
        return self.windowTitle()

    def state(self) -> dict[str, Any]:
        """Return what is looked at, as a plain value that can be stored."""
        return {}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Look again at what a state says; what it does not say stays."""

    def restore_kept(self, state: object) -> None:
        """Do so with a state that was read from a file, which may say anything at all.

        What can't be read is told in the log, and the pane shows what it shows without.
        """
        try:
            if isinstance(state, Mapping):
                self.restore(without_wild_figures(dict(state)))
        except Exception as error:  # noqa: BLE001  # whatever a wrong value leads to
            log_fault(error)
            self.restore({})

    def refresh(self) -> None:
        """Read anew what is shown."""

    def dress(self) -> None:
        """Take on the colours of the theme in use."""

    def _follow_theme(self) -> None:
        # Behind another pane it would hold up what is seen for something that may never be.
        self._undressed = self.isHidden() and self.window().isVisible()
        if not self._undressed:
            self.dress()

    def showEvent(self, event: QShowEvent) -> None:
        """Take on the colours that came while the pane was behind another."""
        super().showEvent(event)
        if self._undressed:
            self._undressed = False
            self.dress()

    def set_bare(self, *, bare: bool) -> None:
        """Show the picture alone, as before an audience, without what it is worked with."""
        for tool in self.tools:
            tool.setVisible(not bare)
        for offer in self.findChildren(QPushButton, OFFER):
            offer.setProperty(BARE, bare)
            offer.setVisible(bool(offer.text()))

    def bare_note(self) -> str:
        """Say what its tools would say and the bare picture can't; empty for nothing."""
        return ""

    def omitted(self) -> str:
        """Tell the speaker what the bare picture has no room for; empty for nothing."""
        return ""

    def has_room(self) -> bool | None:
        """Tell whether all that it shows is seen whole at its size; None where it can't tell."""
        return None

    def answer_text(self) -> str:
        """Return the answer that it shows, in a sentence; empty where it answers nothing."""
        return ""

    def records_shown(self) -> tuple[str, ...]:
        """Return the ids of the records that are seen in it; none where it can't tell."""
        return ()

    def days(self) -> tuple[float, float] | None:
        """Return the first and the last day that it shows; None where it has no time axis."""
        return None

    def show_days(self, first: float, last: float) -> None:
        """Show these days, where it has a time axis."""

    def glide_to(self, first: float, last: float) -> None:
        """Show these days as one of many frames, in which nothing is to jump."""
        self.show_days(first, last)

    def as_of_text(self) -> str:
        """Say what it counts on the as-of day; empty where it counts nothing, or all."""
        return ""

    def allow_writing(self) -> None:
        """Offer what changes records, now that they can be changed."""

    @property
    def with_card(self) -> bool:
        """Whether the card of the selected record stands beside it; else it comes with a selection."""
        kind = self._view_state.kind
        return bool(kind) and (self.shows(kind) if self.card_of_drawn else self.is_about(kind))

    def is_about(self, kind: str) -> bool:
        """Tell whether the card of a record of this kind says anything about what is shown here."""
        return kind not in KINDS_OF_WORK or self.shows(kind)

    def card_after(self, kind: str, *, before: bool) -> bool:
        """Tell whether the card stands beside it once a record of this kind, or none, was selected."""
        if not kind:
            return before
        return (before or self.card_with_selection) and self.is_about(kind)

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


#: Makes a pane by its name, over a session and a view state, within a widget.
MakePane = Callable[[str, Session, ViewState, QWidget], Pane]
