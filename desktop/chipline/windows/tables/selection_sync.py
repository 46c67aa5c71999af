"""The selection of a table and that of the view state, each following the other; and the look at a row."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, QObject, QTimer
from PySide6.QtWidgets import QWidget

from chipline.windows.tables.columns.sort_order import Order, stretches
from chipline.windows.tables.quick_look import QuickLook
from chipline.windows.tables.row_loader import RowLoader
from chipline.windows.tables.table_view import RecordTable
from chipline.windows.view_state import ViewState

#: A held arrow key passes over rows; the view state is told where it rests.
_REST_MILLISECONDS = 120
#: A selection in more pieces than this is not kept over a change of the order.
_STRETCHES_AT_MOST = 500


class SelectionSync(QObject):
    """Keeps the table and the view state at one record."""

    def __init__(
        self,
        view_state: ViewState,
        table: RecordTable,
        source: RowLoader,
        peek: QuickLook,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._view_state = view_state
        self._table = table
        self._model = table.rows
        self._source = source
        self._peek = peek
        self._settled = -1
        self._resting = QTimer(self, singleShot=True, interval=_REST_MILLISECONDS)
        self._resting.timeout.connect(self._tell_view_state)
        table.moved.connect(self._follow_row)
        table.peek_requested.connect(self._toggle_peek)
        table.verticalScrollBar().valueChanged.connect(lambda _value: self._place_peek())
        source.pages.pages_arrived.connect(self._follow_pages)
        view_state.selected.connect(self._follow)

    # -- the table leads ----------------------------------------------------------------------

    def _follow_row(self, _row: int, held: bool) -> None:  # noqa: FBT001  # as the signal has it
        if held:
            self._resting.start()
        else:
            self._tell_view_state()
        self._place_peek()

    def _tell_view_state(self) -> None:
        """Select the current row's record everywhere; one that is not read yet comes later."""
        self._resting.stop()
        record = self._model.record(self._table.current_row)
        if record and self._table.is_chosen(self._table.current_row):
            self._table.mark_row(self._table.current_row)
            self._view_state.select(self._model.kind.name, record)

    def _follow_pages(self) -> None:
        self._tell_view_state()
        self._place_peek()

    def numbers(self) -> Order:
        """Return the row numbers of the selected rows, in their order."""
        ranges = self._ranges()
        chosen = np.zeros(len(self._model.rows), dtype=bool)
        for each in ranges:
            chosen[each.top() : each.bottom() + 1] = True
        numbers = self._model.rows[chosen]
        # Heads of groups are no rows of the workspace.
        return numbers[numbers >= 0]

    def _ranges(self) -> list[QItemSelectionRange]:
        selection = self._table.selectionModel().selection()
        return [selection.at(place) for place in range(selection.count())]

    # -- the view state leads -----------------------------------------------------------------------

    def _follow(self, kind: str, record: str) -> None:
        table = self._table
        if kind != self._model.kind.name or not record:
            table.selectionModel().clearSelection()
            table.mark_row(-1)
            self._peek.hide()
        elif self._model.record(table.current_row) == record and table.is_chosen(table.current_row):
            table.mark_row(table.current_row)
        elif (row := self._model.row_of(record)) is not None:
            table.go_to(row)
        elif len(self._model.rows):
            self._source.find(record, self._go)

    def _go(self, row: int | None) -> None:
        if row is None:
            self._table.selectionModel().clearSelection()
            self._table.mark_row(-1)
        else:
            self._table.go_to(row)

    # -- the order changes --------------------------------------------------------------------

    def expect_removal(self) -> None:
        """Note where the selection begins: what then stands there is selected next."""
        ranges = self._ranges()
        self._settled = min((each.top() for each in ranges), default=-1)

    def restore(self, record: str, row: int | None, chosen: Order) -> None:
        """Select what was selected, wherever it stands now; `record` stands in `row`."""
        count = len(self._model.rows)
        view_state = self._view_state
        if view_state.record not in ("", record):
            # Another record was selected while the rows were read: one just made, or, behind another
            # pane, one of another kind.
            self._settled = -1
            self._follow(view_state.kind, view_state.record)
            return
        if row is None and self._settled >= 0:
            row = self._settled
        self._settled = -1
        if row is None or not count:
            self._table.mark_row(-1)
            return
        self._table.go_to(min(row, count - 1))
        if len(chosen) > 1:
            self._select(stretches(np.flatnonzero(np.isin(self._model.rows, chosen))))

    def _select(self, places: list[tuple[int, int]]) -> None:
        if not 0 < len(places) <= _STRETCHES_AT_MOST:
            return
        model, last_column = self._model, self._model.columnCount() - 1
        wanted = QItemSelection()
        for first, last in places:
            wanted.select(model.index(first, 0), model.index(last, last_column))
        self._table.selectionModel().select(wanted, QItemSelectionModel.SelectionFlag.Select)

    # -- the look -----------------------------------------------------------------------------

    def _toggle_peek(self) -> None:
        if self._peek.isVisible():
            self._peek.hide()
        else:
            self._show_peek()

    def _place_peek(self) -> None:
        if self._peek.isVisible():
            self._show_peek()

    def _show_peek(self) -> None:
        table, row = self._table, self._table.current_row
        values = self._model.values(row) if row >= 0 else None
        if values is None:
            return
        self._peek.show_record(values, self._model.names(row))
        top = table.rowViewportPosition(row) + table.header.height()
        self._peek.place(top, top + table.rowHeight(row))
