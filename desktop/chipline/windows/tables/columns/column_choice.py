"""Which columns a table shows, how wide and in which order; kept as a plain value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from chipline.records.fields import FieldSpec, FieldType
from chipline.windows.tables.columns.sort_order import merged, widened, widths_to_fit
from chipline.windows.tables.filters.filter_model import NUMERIC
from chipline.windows.tables.row_model import RowModel
from chipline.windows.tables.table_view import RecordTable

#: How wide a column may be at first where there is little room, and where there is plenty.
_LEAD = (300, 460)
_LEAD_SHARE = 0.24
_MODEST = {
    FieldType.LONG_TEXT: (220, 420),
    FieldType.TEXT: (180, 320),
    FieldType.DATA: (320, 640),
}
_OTHERS = (170, 300)
_UNKNOWN = 120
#: How narrow the leading column and other texts become, so that figures and dates are in sight.
_LEAST_LEAD, _LEAST = 160, 88
#: A cut date or figure says something else; these are never wide.
_SHORT = NUMERIC | {
    FieldType.DATE,
    FieldType.CHOICE,
    FieldType.STAMP,
    FieldType.YES_NO,
}
#: Rows whose cells tell how wide a column should be.
_MEASURED = 60


class ColumnChoice:
    """Lays out the columns of one table."""

    def __init__(self, table: RecordTable, model: RowModel) -> None:
        self._table = table
        self._model = model
        self._header = table.header
        self._fields = model.fields
        self._names = [spec.name for spec in model.fields]
        #: Whether the user, or what was kept, gave the widths: then they stay.
        self._given = False
        self._fitting = False
        self._ideals: dict[int, tuple[int, int]] = {}
        self._header.sectionResized.connect(self._note_width)
        table.resized.connect(self.fit)
        self.reset()

    def _note_width(self, _column: int, before: int, after: int) -> None:
        # Hiding and showing are told as a width of none.
        if before and after and not self._fitting:
            self._given = True

    def reset(self) -> None:
        """Show what is shown at first, in the order of the declaration."""
        self._arrange(tuple(self._names))
        for at, spec in enumerate(self._model.fields):
            self._table.setColumnHidden(at, not (spec.column or at == 0))
        self._given = False
        self.fit()

    def shown(self) -> list[str]:
        """Return the fields that are columns, from left to right."""
        order = [self._header.logicalIndex(place) for place in range(len(self._names))]
        return [self._names[at] for at in order if not self._table.isColumnHidden(at)]

    def show(self, fields: set[str]) -> None:
        """Show these fields and hide all others; the first column stays."""
        for at, name in enumerate(self._names):
            hidden = at > 0 and name not in fields
            if self._given and self._table.isColumnHidden(at) and not hidden:
                self._table.setColumnWidth(at, min(self._ideal(at), self._limits(at)[0]))
            self._table.setColumnHidden(at, hidden)
        self.fit()

    def move(self, field: str, step: int) -> bool:
        """Move a column so far to the right among those that are shown; the first stays first."""
        if not self.can_move(field, step):
            return False
        shown = self.shown()
        there = self._names.index(shown[shown.index(field) + step])
        header = self._header
        header.moveSection(header.visualIndex(self._names.index(field)), header.visualIndex(there))
        return True

    def can_move(self, field: str, step: int) -> bool:
        """Tell whether there is a place for a column so far to the right."""
        shown = self.shown()
        return field in shown[1:] and 1 <= shown.index(field) + step < len(shown)

    def hide(self, field: str) -> None:
        """Hide one column."""
        at = self._names.index(field)
        if at:
            self._table.setColumnHidden(at, True)
            self.fit()

    def fit(self) -> None:
        """Give columns the widths that the first rows ask for, unless the user has given others."""
        if self._given or not self._model.rowCount():
            return
        chosen = [self._names.index(name) for name in self.shown()]
        limits = [self._limits(at) for at in chosen]
        ideal = [min(self._ideal(at), limit[1]) for at, limit in zip(chosen, limits, strict=True)]
        room = self._table.viewport().width()
        limits[0] = (max(limits[0][0], int(room * _LEAD_SHARE)), limits[0][1])
        least = [self._least(at) for at in chosen]
        # What is left beside the figures is for the name: cut, rows can't be told apart.
        numeric = {at for at in chosen if self._fields[at].type in NUMERIC}
        figures = [place for place, at in enumerate(chosen) if at in numeric]
        ahead = sum(least[1 : figures[-1] + 1]) if figures else 0
        least[0] = min(limits[0][0], max(least[0], room - ahead))
        widths = widths_to_fit(ideal, [limit[0] for limit in limits], room, least)
        whole = [min(self._widest(at), limit[1]) for at, limit in zip(chosen, limits, strict=True)]
        widths = widened(widths, whole, room)
        texts = [self._fields[at].type not in _SHORT or not at for at in chosen]
        widths = widened(
            widths, [n if on else 0 for (_, n), on in zip(limits, texts, strict=True)], room
        )
        # Rows end at the edge; what begins at the left keeps its place, and so do figures.
        widths[0 if chosen[-1] in numeric else -1] += max(0, room - sum(widths))
        self._fitting = True
        for at, width in zip(chosen, widths, strict=True):
            self._table.setColumnWidth(at, width)
        self._fitting = False
        if self._table.cells.wraps:
            self._table.fit_rows()

    def _least(self, at: int) -> int:
        """Return how narrow a column may become: what a cut figure would say is another."""
        if self._fields[at].type in _SHORT and at:
            return self._ideal(at)
        return _LEAST if at else _LEAST_LEAD

    def _limits(self, at: int) -> tuple[int, int]:
        spec: FieldSpec = self._model.fields[at]
        modest, ample = _LEAD if at == 0 else _MODEST.get(spec.type, _OTHERS)
        least = self._header.sectionSizeFromContents(at).width()
        return max(modest, least), max(ample, least)

    def _ideal(self, at: int) -> int:
        """Return the width that the first rows fit into, of those that were there first."""
        return self._measures(at)[0]

    def _widest(self, at: int) -> int:
        """Return the width that all of those rows fit into."""
        return self._measures(at)[1]

    def _measures(self, at: int) -> tuple[int, int]:
        if at not in self._ideals:
            self._ideals[at] = self._measured(at)
        return self._ideals[at]

    def _measured(self, at: int) -> tuple[int, int]:
        """Return the width for the first rows, of texts nine in ten, and that of all of them."""
        rows = range(min(_MEASURED, self._model.rowCount()))
        widths = sorted(self._table.cells.width_of(row, at) for row in rows)
        part = 1.0 if self._model.fields[at].type in _SHORT else 0.97 if at == 0 else 0.9
        place = min(int(len(widths) * part), len(widths) - 1)
        wide, widest = (widths[place], widths[-1]) if widths else (_UNKNOWN, _UNKNOWN)
        head = self._header.sectionSizeFromContents(at).width()
        return max(wide, head), max(widest, head)

    def _arrange(self, names: tuple[str, ...]) -> None:
        for place, name in enumerate(names):
            self._header.moveSection(self._header.visualIndex(self._names.index(name)), place)

    # -- keeping ------------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """Return order, hidden columns and widths as a plain value."""
        order = [self._header.logicalIndex(place) for place in range(len(self._names))]
        hidden = [name for at, name in enumerate(self._names) if self._table.isColumnHidden(at)]
        widths = {
            name: self._table.columnWidth(at)
            for at, name in enumerate(self._names)
            if not self._table.isColumnHidden(at)
        }
        plain: dict[str, Any] = {"order": [self._names[at] for at in order], "hidden": hidden}
        # Widths that nobody has given would only stand in the way of better ones.
        return plain | ({"widths": widths} if self._given else {})

    def restore(self, state: Mapping[str, Any]) -> None:
        """Take a kept state on; what it does not know stays as it is at first."""
        order = state.get("order")
        if isinstance(order, list):
            self._arrange(merged(self._names, [str(name) for name in order]))
        hidden = state.get("hidden")
        if isinstance(hidden, list) and isinstance(order, list):
            for at, name in enumerate(self._names):
                if name in order:
                    self._table.setColumnHidden(at, at > 0 and name in hidden)
        widths = state.get("widths")
        if isinstance(widths, dict):
            for name, width in widths.items():
                if name in self._names and isinstance(width, int) and width > 0:
                    self._table.setColumnWidth(self._names.index(name), width)
            self._given = bool(widths)
