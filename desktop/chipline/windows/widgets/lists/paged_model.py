"""A table of which only the pages near to what is seen are here; the others are asked for.

The rows are an array of numbers, so that the scroll bar is true. A page is asked for when one of
its cells is painted and kept until other pages push it out. Nothing here ever queries.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping
from functools import partial
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QTimer,
    Signal,
)

from chipline.session.session import Session
from chipline.store.queries import Queries

Index = QModelIndex | QPersistentModelIndex
Numbers = NDArray[np.int64]
Page = TypeVar("Page")

PAGE = 128
NO_INDEX = QModelIndex()
_KEPT_PAGES = 64
#: As many pages as a fast drag of the scroll bar may leave waiting; older ones are out of sight.
_WANTED_PAGES = 6


def part_of(rows: Numbers, page: int) -> Numbers:
    """Return the numbers that stand on a page."""
    return rows[page * PAGE : (page + 1) * PAGE]


class PagedModel(QAbstractTableModel, Generic[Page]):
    """Rows by their numbers, with what stands behind those that are seen.

    Signals:
        pages_wanted(): `wanted` has pages that are shown and not here.
    """

    pages_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Numbers = np.empty(0, np.int64)
        self.pages: OrderedDict[int, Page] = OrderedDict()
        self._stale: set[int] = set()
        self._wanted: OrderedDict[int, None] = OrderedDict()
        # Painting asks cell by cell: the pages that it lacks are asked for together, after it.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.pages_wanted)

    def show_rows(self, rows: Numbers, pages: Mapping[int, Page]) -> None:
        """Show other rows, between begin and end of a reset; `pages` will be seen first."""
        self.rows = rows
        self.pages = OrderedDict(pages)
        self._stale.clear()
        self._wanted.clear()

    def add_pages(self, pages: Mapping[int, Page]) -> None:
        """Take in pages that were asked for."""
        for number, page in pages.items():
            self.pages[number] = page
            self.pages.move_to_end(number)
            self._stale.discard(number)
            self._wanted.pop(number, None)
        while len(self.pages) > _KEPT_PAGES:
            self.pages.popitem(last=False)
        for number in pages:
            self.repaint(number * PAGE, min((number + 1) * PAGE, len(self.rows)) - 1)

    def let_go(self) -> None:
        """Ask anew for every row that is seen, and show what is here until it comes."""
        self._stale.update(self.pages)
        self._wanted.clear()
        self.repaint(0, len(self.rows) - 1)

    def repaint(self, first: int, last: int) -> None:
        """Have rows painted anew, `last` among them."""
        if last >= first:
            right = self.columnCount() - 1
            self.dataChanged.emit(self.index(first, 0), self.index(last, right))

    @property
    def wanted(self) -> list[int]:
        """The pages that are shown and not here, with their neighbours."""
        last = (len(self.rows) - 1) // PAGE
        near = (page + step for page in self._wanted for step in (0, 1, -1))
        return [page for page in dict.fromkeys(near) if 0 <= page <= last and self._lacks(page)]

    def _lacks(self, page: int) -> bool:
        return page not in self.pages or page in self._stale

    def page_of(self, row: int) -> Page | None:
        """Return the page of a row, and ask for it when it is not here or not new."""
        page = row // PAGE
        if not self._lacks(page):
            self.pages.move_to_end(page)
        elif page not in self._wanted:
            self._wanted[page] = None
            while len(self._wanted) > _WANTED_PAGES:
                self._wanted.popitem(last=False)
            self._soon.start()
        return self.pages.get(page)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Count the rows."""
        return 0 if parent.isValid() else len(self.rows)


class PageLoader(QObject, Generic[Page]):
    """Reads the pages that a model lacks, off the GUI thread.

    Signals:
        pages_arrived(): rows that were shown blank are here.
    """

    pages_arrived = Signal()

    def __init__(
        self,
        session: Session,
        model: PagedModel[Page],
        reader: Callable[[], Callable[[Queries, Numbers], Page]],
        parent: QObject | None = None,
    ) -> None:
        """Read with what `reader` returns at the time of asking: a page from its numbers."""
        super().__init__(parent)
        self._session = session
        self._model = model
        self._reader = reader
        model.pages_wanted.connect(self.read_pages)

    def read_pages(self) -> None:
        """Read the pages that the model lacks."""
        rows, read = self._model.rows, self._reader()
        wanted = {page: part_of(rows, page) for page in self._model.wanted}
        if not wanted:
            return

        def question(queries: Queries) -> dict[int, Page]:
            return {page: read(queries, part) for page, part in wanted.items()}

        self._session.read(self, "pages", question, partial(self._add_pages, rows))

    def _add_pages(self, rows: Numbers, pages: dict[int, Page]) -> None:
        # Pages of an order that is shown no more would stand in the wrong place.
        if rows is self._model.rows:
            self._model.add_pages(pages)
            self.pages_arrived.emit()
