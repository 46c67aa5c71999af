"""The view state: what all panes show together. One selection, one day, one set of filters, one history.

Signals:
    selected(str, str): the kind and id of the selected record, both empty for none.
    day_moved(int): the as-of day as an ordinal.
    played(bool): time begins to run by itself, or no longer does.
    mode_changed(): what the as-of day picks out has changed.
    day_picked_out(int): everything was shown until the user moved the day, from this one; now it
        picks out what was so on it.
    facts_end_changed(): the facts go up to another day than was known.
    filtered(): the shared filters have changed.
    pane_requested(str): somebody wants to see this pane.
    history_requested(str, str): the changes of this record, by kind and id, are to be listed.
    theme_changed(): colours have changed; repaint.
    compare_requested(str, object): records of a kind, a list of ids, are to stand side by side.
    review_requested(str): this view of the review is wanted.
    check_requested(): the workspace is to be checked.
    view_requested(str): the saved view with this id is to be shown.
    view_save_requested(str): what is shown is to be kept in the saved view with this id, or under a
        name that is asked for.
    question_requested(str, str): the rules are to be asked about this record, by kind and id.
    import_requested(str, str): rows of this kind that were copied, as a text, are to be imported.
    dossier_requested(str, str): the dossier of this country or firm is to be shown, by “country” and
        code or “firm” and id; both empty for the list of all.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Signal

from chipline.records.query import Filter
from chipline.scenery.as_of import AROUND, AsOf, Mode


@dataclass(frozen=True, slots=True)
class Place:
    """Where the user is: a pane and a selected record. Back and forward walk over these."""

    pane: str
    kind: str = ""
    record: str = ""
    #: Whose dossier was shown last, as `dossier_requested` has it.
    subject: tuple[str, str] = ("", "")


class ViewState(QObject):
    """The state that the panes share."""

    selected = Signal(str, str)
    day_moved = Signal(int)
    played = Signal(bool)
    mode_changed = Signal()
    day_picked_out = Signal(int)
    facts_end_changed = Signal()
    filtered = Signal()
    pane_requested = Signal(str)
    history_requested = Signal(str, str)
    theme_changed = Signal()
    compare_requested = Signal(str, object)
    review_requested = Signal(str)
    check_requested = Signal()
    question_requested = Signal(str, str)
    import_requested = Signal(str, str)
    dossier_requested = Signal(str, str)
    view_requested = Signal(str)
    view_save_requested = Signal(str)
    history_moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.kind = ""
        self.record = ""
        self.pane = ""
        #: Whose dossier is shown, or was last, as `dossier_requested` has it.
        self.subject = ("", "")
        #: When the workspace was looked at before, as entries are stamped; empty if never.
        self.looked = ""
        self.day = date.today().toordinal()  # noqa: DTZ011  # the user's own day
        #: What the day picks out; a window goes so many months around it.
        self.mode = Mode.ALL
        self.months = AROUND
        #: Whether time runs by itself, so that what moves may be seen to move.
        self.playing = False
        #: The day up to which the facts go; None while nobody says.
        self.facts_end: int | None = None
        self.filters: tuple[Filter, ...] = ()
        self.view_name = ""
        self._back: list[Place] = []
        self._forward: list[Place] = []

    @property
    def place(self) -> Place:
        """Where the user is now."""
        return Place(self.pane, self.kind, self.record, self.subject)

    def select(self, kind: str, record: str) -> None:
        """Select a record in every pane."""
        if (kind, record) == (self.kind, self.record):
            return
        self._remember()
        self.kind, self.record = kind, record
        self.selected.emit(kind, record)

    def show_pane(self, pane: str) -> None:
        """Bring a pane to the front."""
        if pane == self.pane:
            return
        self._remember()
        self.pane = pane
        self.pane_requested.emit(pane)

    def compare(self, kind: str, records: list[str]) -> None:
        """Lay records of a kind side by side in the review pane."""
        self.show_pane("review")
        self.compare_requested.emit(kind, records)

    def show_review(self, view: str) -> None:
        """Show a view of the review pane by its name."""
        self.show_pane("review")
        self.review_requested.emit(view)

    def check(self) -> None:
        """Check the workspace in the review pane."""
        self.show_pane("review")
        self.check_requested.emit()

    def open_view(self, view: str) -> None:
        """Show a saved view by its id."""
        self.view_requested.emit(view)

    def save_view(self, view: str = "") -> None:
        """Keep what is shown in a saved view, or without an id under a name that is asked for."""
        self.view_save_requested.emit(view)

    def ask_rules(self, kind: str, record: str) -> None:
        """Ask in the controls pane what the rules say of a record."""
        self.show_pane("controls")
        self.question_requested.emit(kind, record)

    def import_text(self, kind: str, text: str) -> None:
        """Import rows of a kind that were copied, with a source."""
        self.import_requested.emit(kind, text)

    def show_history(self, kind: str, record: str) -> None:
        """List the changes of one record in the history."""
        self.show_pane("history")
        self.history_requested.emit(kind, record)

    def open(self, pane: str, kind: str, record: str) -> None:
        """Go to a record in a pane as one step of the history."""
        self._step(Place(pane, kind, record, self.subject))

    def show_dossier(self, kind: str, record: str) -> None:
        """Show the dossier of a country, by its code, or of a firm, which is then selected."""
        chosen = (kind, record) if kind == "firm" else (self.kind, self.record)
        self._step(Place("dossiers", *chosen, (kind, record)))

    def _step(self, target: Place) -> None:
        if target != self.place:
            self._remember()
            self._go(target)

    @property
    def as_of(self) -> AsOf:
        """The as-of day and what it picks out."""
        return AsOf(float(self.day), self.mode, self.months)

    def move_day(self, day: int) -> None:
        """Move the as-of day in every pane, as the user asks: it then picks out what was so on it."""
        before = self.day
        self.set_day(day)
        if day != before and self.mode is Mode.ALL:
            self.set_mode(Mode.INSTANT)
            self.day_picked_out.emit(before)

    def set_day(self, day: int) -> None:
        """Put the as-of day where it is kept to be; what it picks out stays."""
        if day != self.day:
            self.day = day
            self.day_moved.emit(day)

    def set_playing(self, *, on: bool) -> None:
        """Tell every pane that time runs by itself, or no longer does."""
        if on != self.playing:
            self.playing = on
            self.played.emit(on)

    def set_mode(self, mode: str, months: int = 0) -> None:
        """Choose what the as-of day picks out; a window goes so many months around it."""
        chosen = Mode(mode), months or self.months
        if chosen != (self.mode, self.months):
            self.mode, self.months = chosen
            self.mode_changed.emit()

    def set_facts_end(self, day: int | None) -> None:
        """Tell every pane up to which day the facts go."""
        if day != self.facts_end:
            self.facts_end = day
            self.facts_end_changed.emit()

    def set_filters(self, filters: tuple[Filter, ...], *, view_name: str = "") -> None:
        """Replace the shared filters; `view_name` tells which saved view they came from."""
        if (filters, view_name) != (self.filters, self.view_name):
            self.filters, self.view_name = filters, view_name
            self.filtered.emit()

    def filter_by(self, wanted: Filter) -> None:
        """Put a filter in the place of any other of its field."""
        others = tuple(each for each in self.filters if each.field != wanted.field)
        self.set_filters((*others, wanted), view_name=self.view_name)

    # -- back and forward ---------------------------------------------------------------------

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place to go back to."""
        return bool(self._back)

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place to go forward to."""
        return bool(self._forward)

    def back(self) -> None:
        """Go to the place before."""
        if self._back:
            self._forward.append(self.place)
            self._go(self._back.pop())

    def forward(self) -> None:
        """Go to the place that was left by going back."""
        if self._forward:
            self._back.append(self.place)
            self._go(self._forward.pop())

    def forget(self, records: set[str]) -> None:
        """Drop deleted records from the selection and the history."""
        self._back = [place for place in self._back if not _names(place, records)]
        self._forward = [place for place in self._forward if not _names(place, records)]
        if self.subject[1] in records:
            self.subject = ("", "")
            self.dossier_requested.emit("", "")
        if self.record in records:
            self.kind = self.record = ""
            self.selected.emit("", "")
        self.history_moved.emit()

    def _remember(self) -> None:
        if self.pane and (not self._back or self._back[-1] != self.place):
            self._back.append(self.place)
            del self._back[:-200]
        self._forward.clear()
        self.history_moved.emit()

    def _go(self, place: Place) -> None:
        moved = place.pane != self.pane
        chosen = (place.kind, place.record) != (self.kind, self.record)
        other = place.subject != self.subject
        self.pane, self.kind, self.record = place.pane, place.kind, place.record
        self.subject = place.subject
        # The pane last: whether it wants the card beside it counts, not that something was selected.
        if chosen:
            self.selected.emit(place.kind, place.record)
        if moved:
            self.pane_requested.emit(place.pane)
        if other:
            self.dossier_requested.emit(*place.subject)
        self.history_moved.emit()


def _names(place: Place, records: set[str]) -> bool:
    """Tell whether a place is about any of some records."""
    return place.record in records or place.subject[1] in records
