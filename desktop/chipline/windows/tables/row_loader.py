"""Where a table's rows come from: the session, off the GUI thread, the latest question first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from chipline.records.query import Query
from chipline.records.record import Kind
from chipline.scenery.as_of import AsOf
from chipline.scenery.columns import Small
from chipline.session.session import Session
from chipline.store.queries import Queries
from chipline.windows.tables.as_of.as_of_filter import AsOfRows, Spans, read_spans
from chipline.windows.tables.columns.sort_order import Order, place_in
from chipline.windows.tables.row_model import PAGE, RowModel, Rows, read_rows

#: Shorter waits go unsaid.
_PATIENCE_MILLISECONDS = 500


@dataclass(frozen=True, slots=True)
class LoadedRows:
    """An order with the pages that are seen first.

    `total` counts the records without any filter; `row` is where the wanted `record` stands.
    `full` has also the rows that the as-of day does not pick out, where those are hidden;
    `standing` tells how each row of `full` stands to that day, and `placed` to any other.
    """

    query: Query
    record: str
    order: Order
    total: int
    row: int | None
    pages: dict[int, Rows]
    full: Order
    standing: Small | None = None
    placed: AsOfRows | None = None


class RowLoader(QObject):
    """Reads rows into a model.

    Signals:
        arrived(Loaded): an order is here; the model does not show it yet.
        pages_arrived(): rows that were shown blank are here.
        waited(): reading takes so long that the user should be told.
        failed(str): it could not be read, and why.
    """

    arrived = Signal(object)
    pages_arrived = Signal()
    waited = Signal()
    failed = Signal(str)

    def __init__(self, session: Session, model: RowModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._model = model
        self._kind: Kind = model.kind
        self._generation = 0
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MILLISECONDS)
        self._patience.timeout.connect(self.waited)
        model.pages_wanted.connect(self.read_pages)

    def read_order(
        self,
        query: Query,
        *,
        top: int,
        record: str,
        day: AsOf | None = None,
        spans: Spans | None = None,
        hides: bool = False,
    ) -> None:
        """Read a query's order with the rows around `top` and around a record.

        With a `day`, tell how each row stands to it, and leave out those it does not pick out when
        it `hides` them; `spans` saves reading the dates again.
        """
        self._generation += 1
        self._patience.start()
        kind = self._kind.name

        def question(queries: Queries) -> LoadedRows:
            full = order = queries.rows(query)
            total = queries.count(kind) if query.filters else len(order)
            placed = standing = None
            if day is not None:
                placed = (spans or read_spans(queries, self._kind)).of(full)
                standing = placed.standing(day)
                order = full[standing > 0] if hides else full
            row = place_in(order, queries.row_number(kind, record)) if record else None
            near = {place // PAGE for place in (top, top + PAGE // 2, row or top)}
            pages = {
                page: read_rows(queries, kind, order[page * PAGE : (page + 1) * PAGE])
                for page in near
                if page * PAGE < max(1, len(order))
            }
            return LoadedRows(query, record, order, total, row, pages, full, standing, placed)

        self._session.read(self, "order", question, self._tell_order, failed=self._tell_failure)

    def _tell_order(self, loaded: LoadedRows) -> None:
        self._patience.stop()
        self.arrived.emit(loaded)

    def _tell_failure(self, message: str) -> None:
        self._patience.stop()
        self.failed.emit(message)

    def read_pages(self) -> None:
        """Read the pages that the model lacks."""
        wanted = self._model.wanted
        if not wanted:
            return
        kind, order = self._kind.name, self._model.order
        numbers = {page: order[page * PAGE : (page + 1) * PAGE] for page in wanted}

        def question(queries: Queries) -> dict[int, Rows]:
            return {page: read_rows(queries, kind, rows) for page, rows in numbers.items()}

        self._session.read(self, "pages", question, partial(self._add_pages, order))

    def _add_pages(self, order: Order, pages: dict[int, Rows]) -> None:
        # Pages of an order that is shown no more would stand in the wrong place.
        if order is self._model.order:
            self._model.add_pages(pages)
            self.pages_arrived.emit()

    def find(self, record: str, then: Callable[[int | None], None]) -> None:
        """Tell where a record stands in the order that is shown."""
        kind, order = self._kind.name, self._model.order

        def question(queries: Queries) -> int | None:
            return place_in(order, queries.row_number(kind, record))

        def found(row: int | None) -> None:
            if order is self._model.order:
                then(row)

        self._session.read(self, "find", question, found)
