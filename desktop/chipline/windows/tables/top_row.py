"""The row at the top of a table: which record stands there, so that a view comes back to it."""

from __future__ import annotations

from chipline.windows.tables.row_loader import RowLoader
from chipline.windows.tables.table_view import RecordTable


class TopRow:
    """Knows the record in the topmost row, and brings it back there once its rows are read.

    A record, since another row would stand at the same place as soon as one is added.
    """

    def __init__(self, table: RecordTable, source: RowLoader) -> None:
        self._table, self._source = table, source
        self._wanted: str | None = None

    def record(self) -> str:
        """Return the record at the top; empty where nothing was scrolled."""
        if self._wanted is not None:
            return self._wanted
        first = self._table.first_row()
        return self._table.rows.record(first) if first else ""

    def want(self, record: object) -> None:
        """Note which record is to stand at the top: empty for the first, None for whichever does."""
        self._wanted = record if isinstance(record, str) else None

    def bring_back(self) -> None:
        """Scroll to what is wanted, now that the rows are there; asked again where others come."""
        if self._wanted:
            self._source.find(self._wanted, self._scroll)
        elif self._wanted is not None:
            self._scroll(0 if self._table.first_row() else None)
            if (current := self._table.currentIndex()).isValid():
                self._table.scrollTo(current)

    def _scroll(self, row: int | None) -> None:
        self._wanted = None
        if row is not None:
            index = self._table.rows.index(row, 0)
            self._table.scrollTo(index, self._table.ScrollHint.PositionAtTop)
