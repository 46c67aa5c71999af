"""Cells of dates: the order of their parts proved by the column, or asked; nothing finer than it is shown."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from chipline.exchange.columns.cell_reading import CellReading, DistinctCell
from chipline.exchange.mapping import ColumnMapping
from chipline.exchange.question import Answer, AskedValue, Asks, ImportQuestion
from chipline.exchange.stage import CellKind, StagedCell
from chipline.records.fields import FieldSpec
from chipline.records.message import EdtfDate, Message, Part, UserError, joined, message_of
from chipline.records.notation.dates import DateError, parse_date, read_date
from chipline.records.notation.text import fold
from chipline.records.notation.written_dates import PLAIN_DATES, DateNotation, DayOrder, proved
from chipline.records.values import FieldValueError, clean

#: Days as spreadsheets count them that may be meant: from 1954 to 2119 from 1900 on.
_SERIAL = re.compile(r"[2-7][0-9]{4}(?:\.[0-9]+)?")
_DAY_NUMBER_1 = {1900: date(1899, 12, 30), 1904: date(1904, 1, 1)}
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"[0-9](?:t| |, ?)[0-9]{1,2}:[0-9]{2}")
_FINANCIAL = re.compile(
    r"(?:fy|fiscal(?: year)?|financial year|f\.y\.)[ -]*'?(?P<year>[0-9]{4}|[0-9]{2})"
)
_SHORT_YEAR = re.compile(r"(.*?[^0-9'])('?)([0-9]{2})")
_MONTH_AND_TWO = re.compile(r"[^\W\d_]+\.?[ '-]?([0-9]{2})")
_YEAR_AND_TWO = re.compile(r"([0-9]{4})[-–]([0-9]{2})")
_LAST_MONTH = 12
#: The codes of seasons and other parts of a year in EDTF.
_YEAR_PARTS = range(21, 42)
#: When financial years begin: the month, counted back from the year's own January where it is
#: negative; each with who has such.
_BEGINNINGS = (1, 4, -10, -7, -4, -2)
_SAMPLES = 3


class DateCells:
    """Reads dates into a field."""

    def __init__(
        self, spec: FieldSpec, column: ColumnMapping, cells: Iterable[DistinctCell]
    ) -> None:
        self.targets: tuple[str, ...] = (spec.name,)
        self._spec, self._column = spec, column
        self._texts: dict[str, DistinctCell] = {}
        self._serials: list[DistinctCell] = []
        for each in cells:
            if each.cell.kind is CellKind.TEXT and not _ISO.match(each.cell.text):
                self._texts.setdefault(each.cell.text.strip(), each)
            if _is_serial(each.cell):
                self._serials.append(each)
        chosen = replace(PLAIN_DATES, order=column.order, short_years=column.short_years)
        self._notation = proved(self._texts, chosen)
        self._seasons = _seasons(self._texts) if column.seasons is None else column.seasons

    # -- reading ------------------------------------------------------------------------------

    def read(self, cell: StagedCell) -> CellReading:
        """Read a date in EDTF, or as people write it."""
        if cell.kind is CellKind.DATE:
            return self._value(parse_date(cell.text).text)
        text = cell.text.strip()
        if _is_serial(cell):
            return self._serial(text)
        if found := _FINANCIAL.fullmatch(fold(text)):
            return self._financial(text, found["year"])
        if years := _two_years(text):
            if self._asks_seasons(text):
                return CellReading(why=_two_meanings(text, years), asks=True)
            text = years if self._seasons is False else text
        try:
            full = self._with_century(text)
            written = read_date(full, self._notation).text
            value = clean(self._spec, written)
        except (DateError, FieldValueError) as error:
            return CellReading(why=message_of(error), asks=self._would_help(text))
        return CellReading({self._spec.name: value}, said=self._rule(cell.text.strip(), written))

    def _value(self, written: str, said: Message | None = None) -> CellReading:
        return CellReading({self._spec.name: written}, said=said)

    def _serial(self, text: str) -> CellReading:
        if not self._column.serials:
            why = Message(
                "“{given}” is no date by itself. Counted in days as spreadsheets do, it is {date}.",
                given=text,
                date=_counted(text, 1900),
            )
            return CellReading(why=why, asks=True)
        day = _counted(text, self._column.serials)
        return self._value(day.isoformat(), self._arrow(text, day.isoformat()))

    def _financial(self, text: str, year: str) -> CellReading:
        if not self._column.year_begins:
            try:
                read_date(text)
            except DateError as error:
                return CellReading(why=message_of(error), asks=True)
        full = int(year) if len(year) > 2 else (self._column.century or 2000) + int(year)
        span = _financial_year(full, self._column.year_begins)
        return self._value(span, self._arrow(text, span))

    def _with_century(self, text: str) -> str:
        """Write a year of two digits with four, where it was answered which century they are of."""
        found = _SHORT_YEAR.fullmatch(text) if self._column.century else None
        if found is None or re.search("[0-9]{4}", text):
            return text
        return f"{found[1]}{self._column.century + int(found[3])}"

    def _would_help(self, text: str) -> bool:
        """Tell whether an answer about the column would let a text be read."""
        return any(
            _reads(text, replace(self._notation, order=order, short_years=True)) is not None
            for order in (DayOrder.DAY, DayOrder.MONTH)
        ) or _is_of_either_century(text)

    def _rule(self, text: str, written: str) -> Message | None:
        if written == text:
            return None
        if _TIME.search(fold(text)):
            return Message(
                "{given} → {date}, without the time of day", given=text, date=EdtfDate(written)
            )
        if self._notation.proof and _reads(text, PLAIN_DATES) is None:
            return Message(
                "{given} → {date}, in the order that “{proof}” proves",
                given=text,
                date=EdtfDate(written),
                proof=self._notation.proof,
            )
        return self._arrow(text, written)

    def _arrow(self, text: str, written: str) -> Message:
        return Message("{given} → {date}", given=text, date=EdtfDate(written))

    # -- questions ----------------------------------------------------------------------------

    def questions(self) -> list[ImportQuestion]:
        """Ask for the order of days and months, for centuries, and for what counts days."""
        found = [
            self._which_order(),
            self._short_years(),
            self._seasons_or_years(),
            self._which_century(),
            self._which_serials(),
            self._when_years_begin(),
        ]
        return [one for one in found if one is not None]

    def _ask(
        self,
        asks: Asks,
        said: Message,
        cells: Iterable[DistinctCell],
        answers: Iterable[Answer],
        option: str,
    ) -> ImportQuestion:
        values = tuple(AskedValue(one.cell.text, one.rows, one.first_row) for one in cells)
        heading, name = self._column.heading, self._spec.name
        return ImportQuestion(asks, 0, heading, name, said, values, tuple(answers), option)

    def _which_order(self) -> ImportQuestion | None:
        if self._notation.order is not None or self._both_orders():
            return None
        open_ones = [
            each for text, each in self._texts.items() if len(set(_in_orders(text).values())) > 1
        ]
        if not open_ones:
            return None
        samples = open_ones[:_SAMPLES]
        answers = []
        for order in (DayOrder.DAY, DayOrder.MONTH):
            shown: list[Part] = [
                EdtfDate(day) for one in samples if (day := _in_orders(one.cell.text).get(order))
            ]
            first = (
                Message("day first: {dates}", dates=joined(shown))
                if order is DayOrder.DAY
                else Message("month first: {dates}", dates=joined(shown))
            )
            answers.append(Answer(order.value, first))
        said = Message("Does the day or the month come first? No date of the column proves it.")
        return self._ask(Asks.ORDER, said, open_ones, answers, "--dates dmy|mdy")

    def _both_orders(self) -> bool:
        """Tell whether some dates of the column prove the one order, and others the other."""
        proofs = {proved([text], PLAIN_DATES).order for text in self._texts}
        return {DayOrder.DAY, DayOrder.MONTH} <= proofs

    def _short_years(self) -> ImportQuestion | None:
        if self._notation.short_years:
            return None
        short = replace(self._notation, short_years=True)
        open_ones = [
            each
            for text, each in self._texts.items()
            if _MONTH_AND_TWO.fullmatch(fold(text))
            and _reads(text, self._notation) is None
            and _reads(text, short) is not None
        ]
        if not open_ones:
            return None
        sample = open_ones[0].cell.text.strip()
        meant = EdtfDate(_reads(sample, short) or "")
        answers = [Answer("yes", Message("“{given}” is {date}", given=sample, date=meant))]
        said = Message(
            "Is “{sample}” a month with its year? It can be a day of a year that is not given.",
            sample=sample,
        )
        option = f'--map "{self._column.heading}={self._spec.name}:short-years"'
        return self._ask(Asks.SHORT_YEARS, said, open_ones, answers, option)

    def _asks_seasons(self, text: str) -> bool:
        return self._seasons is None and bool(_two_years(text)) and _part_of_year(text) > 0

    def _seasons_or_years(self) -> ImportQuestion | None:
        open_ones = [each for text, each in self._texts.items() if self._asks_seasons(text)]
        if not open_ones:
            return None
        sample = open_ones[0].cell.text.strip()
        answers = [
            Answer(answer, Message("“{given}” is {date}", given=sample, date=EdtfDate(meant)))
            for answer, meant in (("no", _two_years(sample)), ("yes", sample.replace("–", "-")))
        ]
        said = Message(
            "Is “{sample}” two years? EDTF, the notation in which dates are kept here, writes a part of a "
            "year so.",
            sample=sample,
        )
        option = f'--map "{self._column.heading}={self._spec.name}:seasons=no"'
        return self._ask(Asks.SEASONS, said, open_ones, answers, option)

    def _which_century(self) -> ImportQuestion | None:
        if self._column.century:
            return None
        open_ones = [each for text, each in self._texts.items() if _is_of_either_century(text)]
        if not open_ones:
            return None
        said = Message("Which century do years of two digits belong to?")
        answers = [
            Answer("1900", Message("1900 to 1999")),
            Answer("2000", Message("2000 to 2099")),
        ]
        option = f'--map "{self._column.heading}={self._spec.name}:century=2000"'
        return self._ask(Asks.CENTURY, said, open_ones, answers, option)

    def _which_serials(self) -> ImportQuestion | None:
        if self._column.serials or not self._serials:
            return None
        sample = self._serials[0].cell.text
        answers = [
            Answer(
                str(begin),
                Message(
                    "days counted from {begin}: “{given}” is {date}",
                    begin=str(begin),
                    given=sample,
                    date=_counted(sample, begin),
                ),
            )
            for begin in _DAY_NUMBER_1
        ]
        said = Message(
            "“{sample}” has no format of a date. Are such numbers days, as spreadsheets count them?",
            sample=sample,
        )
        option = f'--map "{self._column.heading}={self._spec.name}:serials=1900"'
        return self._ask(Asks.SERIALS, said, self._serials, answers, option)

    def _when_years_begin(self) -> ImportQuestion | None:
        open_ones = [e for text, e in self._texts.items() if _FINANCIAL.fullmatch(fold(text))]
        if self._column.year_begins or not open_ones:
            return None
        sample = open_ones[0].cell.text.strip()
        found = _FINANCIAL.fullmatch(fold(sample))
        year = int(found["year"]) if found else 0
        full = year if year > 99 else 2000 + year
        answers = [
            Answer(
                str(begin),
                Message(
                    "“{given}” is {date}",
                    given=sample,
                    date=EdtfDate(_financial_year(full, begin)),
                ),
            )
            for begin in _BEGINNINGS
        ]
        said = Message("When does a financial year such as “{sample}” begin?", sample=sample)
        option = f'--map "{self._column.heading}={self._spec.name}:year-begins=-10"'
        return self._ask(Asks.YEAR_BEGINS, said, open_ones, answers, option)


def _is_serial(cell: StagedCell) -> bool:
    return cell.kind in (CellKind.TEXT, CellKind.NUMBER) and bool(
        _SERIAL.fullmatch(cell.text.strip())
    )


def _two_years(text: str) -> str:
    """Write a year and two figures as a span, where those are the year that follows; else empty."""
    found = _YEAR_AND_TWO.fullmatch(text.strip())
    if found is None or (int(found[1]) + 1) % 100 != int(found[2]):
        return ""
    return f"{found[1]}/{int(found[1]) + 1}"


def _part_of_year(text: str) -> int:
    """Return the code of a part of a year that a text has in EDTF; 0 without one."""
    found = _YEAR_AND_TWO.fullmatch(text.strip())
    return int(found[2]) if found and int(found[2]) in _YEAR_PARTS else 0


def _seasons(texts: Iterable[str]) -> bool | None:
    """Tell whether a column proves that `2023-24` is a season, or two years; None if neither."""
    proofs = {
        bool(_part_of_year(text))
        for text in texts
        if (found := _YEAR_AND_TWO.fullmatch(text))
        # No part of a year is called so, nor a month; or no year follows on the other so.
        and bool(_part_of_year(text)) != bool(_two_years(text))
        and (_part_of_year(text) or int(found[2]) > _LAST_MONTH or found[2] == "00")
    }
    return proofs.pop() if len(proofs) == 1 else None


def _two_meanings(text: str, years: str) -> Message:
    return Message(
        "“{given}” can be {years}, or {season}.",
        given=text,
        years=EdtfDate(years),
        season=EdtfDate(text.replace("–", "-")),
    )


def _counted(text: str, begin: int) -> date:
    return _DAY_NUMBER_1[begin] + timedelta(days=int(float(text)))


def _financial_year(year: int, begins: int) -> str:
    """Return the months of a financial year; one that begins in the year before has a minus.

    `begins` is the month, 1 to 12.
    """
    first_year = year - 1 if begins < 0 else year
    month = abs(begins)
    end = month - 1 or _LAST_MONTH
    last_year = first_year if end == _LAST_MONTH else first_year + 1
    return f"{first_year}-{month:02d}/{last_year}-{end:02d}"


def _reads(text: str, notation: DateNotation) -> str | None:
    try:
        return read_date(text, notation).text
    except UserError:
        return None


def _in_orders(text: str) -> dict[DayOrder, str]:
    """Return what a text means in each order in which it means something."""
    read = {
        order: _reads(text, replace(PLAIN_DATES, order=order))
        for order in (DayOrder.DAY, DayOrder.MONTH)
    }
    return {order: found for order, found in read.items() if found}


def _is_of_either_century(text: str) -> bool:
    """Tell whether a text has a year of two digits that is not surely of this century."""
    found = _SHORT_YEAR.fullmatch(text.strip())
    if found is None or re.search("[0-9]{4}", text) or _reads(text, PLAIN_DATES) is not None:
        return False
    full = f"{found[1]}{1900 + int(found[3])}"
    short = replace(PLAIN_DATES, short_years=True)
    return bool(_in_orders(full) or _reads(full, short)) and not any(
        _reads(text, replace(short, order=order)) for order in (DayOrder.DAY, DayOrder.MONTH)
    )
