"""What a table leaves open, and what may be answered; an answer becomes part of the mapping."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from chipline.exchange.mapping import Becomes, ShownDates, TableMapping, Use
from chipline.records.message import Message
from chipline.records.notation.written_dates import DayOrder


class Asks(StrEnum):
    """What a question is about: a part of a column's mapping, or what single texts become."""

    UNIT = "unit"
    DECIMAL = "decimal"
    ORDER = "order"
    SHORT_YEARS = "short_years"
    SEASONS = "seasons"
    LONGITUDE_FIRST = "longitude_first"
    CENTURY = "century"
    SERIALS = "serials"
    YEAR_BEGINS = "year_begins"
    SEPARATOR = "separator"
    DATES_SHOW = "dates_show"
    PARTS_ARE_SHARES = "parts_are_shares"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Answer:
    """What may be answered: as it stands in a mapping and on the command line, and in words."""

    value: str
    said: Message


@dataclass(frozen=True, slots=True)
class AskedValue:
    """A text that is asked about, in how many rows it stands, and which answer is likely, if any."""

    text: str
    rows: int
    first_row: int = 0
    likely: str = ""


@dataclass(frozen=True, slots=True)
class ImportQuestion:
    """One question about one column: `place` from 0 on, its heading, and the field that it fills.

    `values` are the texts that it is about, and `answers` what may be answered, if it is one of few.
    `option` is what answers it on the command line.
    """

    asks: Asks
    place: int
    heading: str
    field: str
    said: Message
    values: tuple[AskedValue, ...] = ()
    answers: tuple[Answer, ...] = ()
    option: str = ""


def answered(
    mapping: TableMapping, question: ImportQuestion, value: str, text: str = ""
) -> TableMapping:
    """Return a mapping with the answer to a question; `text` is the one that is spoken of.

    Raises:
        ValueError: the answer is none of this question's.
    """
    column = mapping.columns[question.place]
    if question.asks is Asks.WORDS:
        becomes = Becomes(Use.VALUE, value) if value else Becomes(Use.EMPTY)
        return mapping.with_column(column.with_word(text, becomes))
    part = {question.asks.value: _PARTS[question.asks](value)}
    if question.asks is Asks.UNIT and (found := _MULTIPLIED.fullmatch(value)):
        part = {"unit": found["unit"], "factor": float(found["factor"])}
    return mapping.with_column(replace(column, **part))


#: A unit of which each figure is a part or a multiple, such as “0.125 GB/s”.
_MULTIPLIED = re.compile(r"(?P<factor>[0-9.]+(?:e[+-]?[0-9]+)?) (?P<unit>\S.*)")
#: The parts of a column's mapping by which questions are answered, each read from the answer.
_PARTS: dict[Asks, Callable[[str], Any]] = {
    Asks.UNIT: str,
    Asks.DECIMAL: str,
    Asks.ORDER: DayOrder,
    Asks.SHORT_YEARS: lambda value: value == "yes",
    Asks.SEASONS: lambda value: value == "yes",
    Asks.LONGITUDE_FIRST: lambda value: value == "yes",
    Asks.CENTURY: int,
    Asks.SERIALS: int,
    Asks.YEAR_BEGINS: int,
    Asks.SEPARATOR: str,
    Asks.DATES_SHOW: ShownDates,
    Asks.PARTS_ARE_SHARES: lambda value: value == "yes",
}
