"""Cells of a file that does not tell how they were shown: whether a date is a month, and a part a share."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from chipline.exchange.columns.cell_reading import CellReading, DistinctCell
from chipline.exchange.mapping import ColumnMapping, ShownDates
from chipline.exchange.question import Answer, AskedValue, Asks, ImportQuestion
from chipline.exchange.stage import CellKind, StagedCell
from chipline.records.fields import FieldSpec, FieldType
from chipline.records.message import EdtfDate, Message

_FIRST_OF_MONTH = re.compile(r"[0-9]{4}-[0-9]{2}-01")
_SAMPLES = 3
#: What heads a column of shares.
_SHARES = re.compile(r"%|per ?cent|share|частка|відсот|процент", re.IGNORECASE)
_PER_CENT = "%"


class UnformattedCells:
    """Reads the cells of one column as they were shown, so far as that was answered.

    A spreadsheet keeps July 2026 as its first day, and 45 % as 0.45. Where its file does not tell which
    was shown, neither is taken unasked.
    """

    def __init__(
        self, spec: FieldSpec | None, column: ColumnMapping, cells: Iterable[DistinctCell]
    ) -> None:
        self._column = column
        self._name = spec.name if spec else column.field
        dated = spec is not None and spec.type is FieldType.DATE
        shares = (spec is not None and spec.unit == _PER_CENT) or bool(
            _SHARES.search(column.heading)
        )
        self._firsts: list[DistinctCell] = []
        self._parts: list[DistinctCell] = []
        self._new_year = False
        for each in cells:
            if column.becomes(each.cell.text) is not None:
                continue
            if dated and _is_first(each.cell):
                self._new_year |= each.cell.text.endswith("-01-01")
                self._firsts += [each] if len(self._firsts) < _SAMPLES else []
            elif each.cell.kind is CellKind.NUMBER:
                # A figure of more than one would be many times the whole.
                shares = shares and -1.0 <= float(each.cell.text) <= 1.0
                fraction = shares and not float(each.cell.text).is_integer()
                self._parts += [each] if fraction and len(self._parts) < _SAMPLES else []
        self._parts = self._parts if shares else []
        self._ask_dates = bool(self._firsts) and column.dates_show is None
        self._ask_parts = bool(self._parts) and column.parts_are_shares is None

    def shown(self, cell: StagedCell) -> StagedCell:
        """Return a cell as it was shown, so far as that is known."""
        if _is_first(cell) and self._column.dates_show not in (None, ShownDates.DAY):
            whole_year = self._column.dates_show is ShownDates.YEAR and cell.text.endswith("-01-01")
            text = cell.text[:4] if whole_year else cell.text[:7]
            return StagedCell(text, CellKind.DATE, text)
        if cell.kind is CellKind.NUMBER and self._column.parts_are_shares:
            return StagedCell(f"{float(cell.text) * 100:.15g}%", CellKind.PERCENT)
        return cell

    def waits(self, cell: StagedCell) -> CellReading | None:
        """Return why a cell can't be read before an answer; None if it can."""
        if self._ask_dates and _is_first(cell):
            return CellReading(why=self._which_dates(), asks=True)
        if self._ask_parts and cell.kind is CellKind.NUMBER:
            return CellReading(why=self._which_parts(), asks=True)
        return None

    def questions(self) -> list[ImportQuestion]:
        """Ask what dates showed, and whether parts are shares."""
        found = []
        if self._ask_dates:
            days = [each.cell.text for each in self._firsts]
            answers = [
                Answer(ShownDates.DAY.value, _as_day(days[0])),
                Answer(ShownDates.MONTH.value, _as_shown(days[0], days[0][:7])),
            ]
            if self._new_year:
                said = Message("the first of January is a year, any other first of a month a month")
                answers.append(Answer(ShownDates.YEAR.value, said))
            option = f'--map "{self._column.heading}={self._column.field}:shown=month"'
            found.append(
                self._ask(Asks.DATES_SHOW, self._which_dates(), self._firsts, answers, option)
            )
        if self._ask_parts:
            part = self._parts[0].cell.text
            answers = [
                Answer("yes", _as_shown(part, f"{float(part) * 100:.15g} %")),
                Answer("no", Message("“{given}” is {figure}", given=part, figure=float(part))),
            ]
            option = f'--map "{self._column.heading}={self._column.field}:shares=yes"'
            found.append(
                self._ask(Asks.PARTS_ARE_SHARES, self._which_parts(), self._parts, answers, option)
            )
        return found

    def _ask(
        self,
        asks: Asks,
        said: Message,
        cells: Iterable[DistinctCell],
        answers: Iterable[Answer],
        option: str,
    ) -> ImportQuestion:
        values = tuple(
            AskedValue(one.cell.text, one.rows, one.first_row) for one in islice(cells, _SAMPLES)
        )
        heading = self._column.heading
        return ImportQuestion(asks, 0, heading, self._name, said, values, tuple(answers), option)

    def _which_dates(self) -> Message:
        return Message(
            "Does “{sample}” show the day? The file keeps a month as its first day, and does not say which it is.",
            sample=self._firsts[0].cell.text,
        )

    def _which_parts(self) -> Message:
        return Message(
            "Is “{sample}” a share of 1? The file keeps percentages that way, and does not say which it is.",
            sample=self._parts[0].cell.text,
        )


def _is_first(cell: StagedCell) -> bool:
    return cell.kind is CellKind.DATE and bool(_FIRST_OF_MONTH.fullmatch(cell.text))


def _as_day(day: str) -> Message:
    return Message("“{given}” is {date}", given=day, date=EdtfDate(day))


def _as_shown(kept: str, shown: str) -> Message:
    if _FIRST_OF_MONTH.fullmatch(kept):
        return Message("“{given}” is {date}", given=kept, date=EdtfDate(shown))
    return Message("“{given}” is {shown}", given=kept, shown=shown)
