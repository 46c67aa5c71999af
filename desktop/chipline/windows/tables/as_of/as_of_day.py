"""Lets a table follow the as-of day: what it does not pick out is dimmed, or hidden when asked."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from chipline.records.record import Kind
from chipline.scenery.as_of import AsOf
from chipline.scenery.columns import Small
from chipline.store.columns.day_spans import AsOfRows, Spans
from chipline.windows.i18n import tr
from chipline.windows.tables.as_of.as_of_filter import (
    as_of,
    can_be_picked_out,
    sentence,
    when,
)
from chipline.windows.tables.columns.sort_order import Order
from chipline.windows.tables.row_loader import LoadedRows
from chipline.windows.tables.row_model import RowModel
from chipline.windows.view_state import ViewState


class AsOfDay(QObject):
    """What the view state's day picks out of one table.

    Signals:
        refresh_requested(): rows must be read again.
        told(): what there is to say has changed.
    """

    refresh_requested = Signal()
    told = Signal()

    def __init__(self, view_state: ViewState, model: RowModel, parent: QObject) -> None:
        super().__init__(parent)
        self._view_state = view_state
        self._model = model
        self._kind: Kind = model.kind
        self._hides = False
        self._spans: Spans | None = None
        self._placed: AsOfRows | None = None
        self._full: Order = np.empty(0, np.int64)
        self._found: Small | None = None
        # The day runs while time plays: one answer a turn of the event loop is enough.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._catch_up)
        view_state.day_moved.connect(self._move)
        view_state.mode_changed.connect(self._move)

    @property
    def wanted(self) -> AsOf | None:
        """The day and what it picks out; None when it picks out everything."""
        return as_of(self._view_state, self._kind)

    @property
    def spans(self) -> Spans | None:
        """The days of all records, as far as they have been read."""
        return self._spans

    @property
    def hides(self) -> bool:
        """Whether what the day does not pick out is to be hidden, not only dimmed."""
        return self._hides

    def set_hiding(self, on: bool) -> None:  # noqa: FBT001  # a slot of a button
        """Hide what the day does not pick out, or only dim it."""
        if on != self._hides:
            self._hides = on and can_be_picked_out(self._kind)
            if self.wanted is not None:
                self.refresh_requested.emit()
            self.told.emit()

    def forget(self) -> None:
        """Read the days anew next time: records have changed."""
        self._spans = None

    def _move(self) -> None:
        if can_be_picked_out(self._kind):
            self._soon.start()

    def catch_up_now(self) -> None:
        """Follow the day at once, if it has moved since."""
        if self._soon.isActive():
            self._catch_up()

    def _catch_up(self) -> None:
        self._soon.stop()
        wanted = self.wanted
        if wanted is None and len(self._full) == len(self._model.order):
            self._found = None
            self._model.show_standing(None)
            self.told.emit()
        elif wanted is None or self._hides or self._spans is None or self._placed is None:
            self.refresh_requested.emit()
        else:
            self._found = self._placed.standing(wanted)
            self._model.show_standing(self._found)
            self.told.emit()

    def show_rows(self, loaded: LoadedRows) -> None:
        """Take in what was read; the model shows its order already."""
        self._placed = loaded.placed
        self._spans = loaded.placed.spans if loaded.placed else self._spans
        self._full, self._found = loaded.full, loaded.standing
        shown = loaded.standing
        if shown is not None and len(loaded.order) != len(loaded.full):
            shown = shown[shown > 0]
        self._model.show_standing(shown)

    def text(self) -> str:
        """Say what is picked out; empty when everything is."""
        wanted = self.wanted
        if wanted is None or self._found is None or self._placed is None:
            return ""
        said = sentence(self._kind, self._found, wanted, self._placed.undated)
        return tr("{said}, the others are hidden", said=said) if self._hides else said

    def offer(self) -> str:
        """Say what hiding would leave; empty when there is nothing to hide."""
        wanted = self.wanted
        if wanted is None:
            return ""
        return tr("Show only what was {standing}", standing=when(self._kind, wanted))

    def counts(self) -> tuple[int, int] | None:
        """Return how many rows are picked out of how many that pass the filters."""
        if self.wanted is None or self._found is None:
            return None
        return int((self._found > 0).sum()), len(self._found)
