"""Where a table's rows come from: the session, off the GUI thread, the latest question first."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from chipline.records.query import Query
from chipline.records.record import Kind
from chipline.scenery.as_of import AsOf
from chipline.scenery.columns import Small
from chipline.session.session import Session
from chipline.store.columns.day_spans import AsOfRows, Spans, read_spans
from chipline.store.queries import Queries
from chipline.windows.tables.columns.sort_order import Order, place_in
from chipline.windows.tables.groups.row_groups import GroupedRows, grouped
from chipline.windows.tables.row_model import RowModel, Rows, read_rows
from chipline.windows.widgets.lists.paged_model import PAGE, PageLoader, part_of

#: Shorter waits go unsaid.
_PATIENCE_MILLISECONDS = 500


@dataclass(frozen=True, slots=True)
class LoadedRows:
    """An order with the pages that are seen first.

    `total` counts the records without any filter; `row` is where the wanted `record` stands.
    `full` has also the rows that the as-of day does not pick out, where those are hidden;
    `standing` tells how each row of `full` stands to that day, and `placed` to any other. `groups`
    are those in which the rows of the order stand, with the folded ones.
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
    groups: tuple[GroupedRows, Collection[str]] | None = None


class RowLoader(QObject):
    """Reads rows into a model.

    Signals:
        arrived(Loaded): an order is here; the model does not show it yet.
        waited(): reading takes so long that the user should be told.
        failed(str): it could not be read, and why.
    """

    arrived = Signal(object)
    waited = Signal()
    failed = Signal(str)

    def __init__(self, session: Session, model: RowModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._model = model
        self._kind: Kind = model.kind
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MILLISECONDS)
        self._patience.timeout.connect(self.waited)
        self.pages = PageLoader(
            session, model, lambda: partial(read_rows, kind=model.kind.name), self
        )

    def read_order(
        self,
        query: Query,
        *,
        top: int,
        record: str,
        day: AsOf | None = None,
        spans: Spans | None = None,
        hides: bool = False,
        groups: tuple[str, frozenset[str]] = ("", frozenset()),
    ) -> None:
        """Read a query's order with the rows around `top` and around a record.

        With a `day`, tell how each row stands to it, and leave out those it does not pick out when
        it `hides` them; `spans` saves reading the dates again. `groups` are the field by which rows
        are put together, and which groups are folded.
        """
        self._patience.start()
        kind = self._kind.name

        def question(queries: Queries) -> LoadedRows:
            full = order = queries.rows(query)
            by, folded = groups
            put = grouped(queries, kind, by, order, query.sort) if by else None
            if put is not None:
                full = order = put.order
            total = queries.count(kind) if query.filters else len(order)
            placed = standing = None
            if day is not None:
                placed = (spans or read_spans(queries, self._kind)).of(full)
                standing = placed.standing(day)
                order = full[standing > 0] if hides else full
            if put is not None and len(order) < len(full):
                put = grouped(queries, kind, by, order, query.sort)
            rows = order if put is None else put.shown(folded)[0]
            row = place_in(rows, queries.row_number(kind, record)) if record else None
            near = {place // PAGE for place in (top, top + PAGE // 2, row or top)}
            pages = {
                page: read_rows(queries, part_of(rows, page), kind)
                for page in near
                if page * PAGE < max(1, len(rows))
            }
            stood = None if put is None else (put, folded)
            return LoadedRows(
                query, record, order, total, row, pages, full, standing, placed, stood
            )

        self._session.read(self, "order", question, self._tell_order, failed=self._tell_failure)

    def _tell_order(self, loaded: LoadedRows) -> None:
        self._patience.stop()
        self.arrived.emit(loaded)

    def _tell_failure(self, message: str) -> None:
        self._patience.stop()
        self.failed.emit(message)

    def find(self, record: str, then: Callable[[int | None], None]) -> None:
        """Tell where a record stands in the order that is shown."""
        kind, order = self._kind.name, self._model.rows

        def question(queries: Queries) -> int | None:
            return place_in(order, queries.row_number(kind, record))

        def found(row: int | None) -> None:
            if order is self._model.rows:
                then(row)

        self._session.read(self, "find", question, found)
