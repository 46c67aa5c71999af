"""The lines of the history as Qt asks for them: changes under their days, read page by page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, Qt

from chipline.store.journal.history import Numbers
from chipline.store.journal.history import Order as Found
from chipline.windows import date_formats
from chipline.windows.formats import number_text
from chipline.windows.history.history_filter import CHANGES
from chipline.windows.i18n import tr
from chipline.windows.widgets.labels.missing_letters import shown_text
from chipline.windows.widgets.labels.tool_tip import tip_text
from chipline.windows.widgets.lists.paged_model import NO_INDEX, Index, PagedModel

Lines = dict[int, "HistoryLine"]
#: The columns.
TIME, WHAT, THIRD, WHO = range(4)


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One line: an entry of the journal, or a record that was deleted by one.

    `icon` is drawn in the colour of `kind` when that is given; `third` stands in the third column:
    how many records, or of which kind. `ended` says why it does not hold any more.
    """

    number: int
    seq: int
    time: str
    who: str
    icon: str
    text: str
    third: str
    kind: str = ""
    record: str = ""
    ended: str = ""
    tip: str = ""


class HistoryModel(PagedModel[Lines]):
    """The lines, newest first, with a heading before each day.

    A row is a line's number, or the ordinal of a day below zero for its heading.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.view = CHANGES
        self.count = 0
        self._day_counts: dict[int, int] = {}

    # -- what is shown ------------------------------------------------------------------------

    def show_order(self, found: Found, view: str, pages: dict[int, Lines]) -> None:
        """Show other lines; `pages` are those that will be seen first."""
        self.beginResetModel()
        self.view, self.count = view, len(found.numbers)
        rows, self._day_counts = with_headings(found)
        self.show_rows(rows, pages)
        self.endResetModel()

    # -- lines --------------------------------------------------------------------------------

    def is_heading(self, row: int) -> bool:
        """Tell whether a row heads a day."""
        return bool(0 <= row < len(self.rows) and self.rows[row] <= 0)

    def number(self, row: int) -> int:
        """Return the number of a row's line; 0 for a heading."""
        return max(0, int(self.rows[row])) if 0 <= row < len(self.rows) else 0

    def row_of(self, number: int) -> int:
        """Return the row of a line; -1 when it is not listed."""
        found = np.flatnonzero(self.rows == number)
        return int(found[0]) if number > 0 and len(found) else -1

    def line(self, row: int) -> HistoryLine | None:
        """Return a row's line, or None and ask for it when it is not here."""
        number = self.number(row)
        if not number:
            return None
        lines = self.page_of(row)
        return lines.get(number) if lines else None

    def heading(self, row: int) -> str:
        """Write the heading of a day: how long ago, which day, how many changes."""
        ordinal = -int(self.rows[row])
        many = self._day_counts.get(row, 0)
        return f"{day_text(ordinal)}  ·  {number_text(many)}"

    # -- Qt's questions -----------------------------------------------------------------------

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else WHO + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the keys pass over the headings."""
        if self.is_heading(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer for a cell from what is here."""
        row, column = index.row(), index.column()
        if role not in _ROLES or not index.isValid():
            return None
        if self.is_heading(row):
            return self.heading(row) if column == TIME else None
        line = self.line(row)
        if line is None:
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_text(line.tip) or None
        text = shown_text((line.time, line.text, line.third, line.who)[column])
        if role == Qt.ItemDataRole.AccessibleTextRole and column == WHAT and line.ended:
            return f"{text}, {line.ended}"
        return text

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Head the columns."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section <= WHO:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            if self.view == CHANGES:
                return (
                    tr("Time"),
                    tr("Change", "a noun: what somebody did"),
                    tr("Records"),
                    tr("Who"),
                )[section]
            return (tr("Time"), tr("Deleted record"), tr("Kind"), tr("Who"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = section == THIRD and self.view == CHANGES
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


_ROLES = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
    }
)


def with_headings(found: Found) -> tuple[Numbers, dict[int, int]]:
    """Put a heading before each run of one day; return the rows, and how many each heading heads.

    A clock that was set back gives a day a second heading: the order is that of the journal.
    """
    many = len(found.numbers)
    if not many:
        return np.empty(0, np.int64), {}
    begins = np.concatenate(([0], np.flatnonzero(np.diff(found.days)) + 1))
    rows = np.insert(found.numbers, begins, -found.days[begins])
    counts = np.diff(np.concatenate((begins, [many])))
    places = begins + np.arange(len(begins))
    return rows, dict(zip(places.tolist(), counts.tolist(), strict=True))


def day_text(ordinal: int) -> str:
    """Write a day in full; today and yesterday by name."""
    if ordinal <= 0:
        return tr("Unknown day")
    day = date.fromordinal(ordinal)
    text = f"{date_formats.date_part(day, 'dddd')}, {date_formats.day_text(day, long=True)}"
    ago = date.today().toordinal() - ordinal  # noqa: DTZ011  # the user's own day
    names = {0: tr("Today"), 1: tr("Yesterday")}
    return f"{names[ago]}, {text}" if ago in names else text
