"""How a briefing that leaves the program is worded: in the user's language, or without Qt in English."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from chipline.records.message import EdtfDate, Message, Part, declared, english, fill
from chipline.records.notation.dates import DateError, Precision, parse_date
from chipline.timeline_layout.scale import Namer, plain_name


@dataclass(frozen=True, slots=True)
class Wording:
    """What words a message, and names the ticks of a time axis; `language` is its code."""

    said: Callable[[Message], str]
    tick: Namer
    language: str

    def declared(self, text: str) -> str:
        """Word a text that is declared elsewhere, such as the label of a field."""
        return self.said(declared(text)) if text else ""

    def day(self, day: float) -> str:
        """Write a day, given as an ordinal."""
        written = EdtfDate(date.fromordinal(int(day)).isoformat())
        return self.said(Message("{day}", day=written))

    def number(self, value: float) -> str:
        """Write a number."""
        return self.said(Message("{number}", number=value))


def english_text(message: Message) -> str:
    """Word a message in English, its dates as people read them."""
    parts = dict(message.parts)
    return fill(english(message.text, message.comment, message.n), message.n, parts, _written)


def _written(part: Part) -> str:
    if isinstance(part, Message):
        return english_text(part)
    if isinstance(part, EdtfDate):
        return _date_text(part)
    # Everything else is written as the command line does.
    return str(declared("{part}", part=part))


def _date_text(written: str) -> str:
    """Write an EDTF date in English, no more exact than it was entered."""
    if written.count("/") > 1:
        return written  # no date: only a stranger's file holds it
    if "/" in written:
        first, _, last = written.partition("/")
        begin, end = (_date_text(one) if one not in ("", "..") else "open" for one in (first, last))
        return f"{begin} – {end}"
    try:
        found = parse_date(written)
    except DateError:
        return written
    if found.earliest is None or found.precision is Precision.SPAN:
        return found.text
    day = date.fromordinal(found.earliest)
    text = {
        Precision.DAY: f"{day.day} {day:%b} {day.year}",
        Precision.MONTH: f"{day:%b} {day.year}",
        Precision.YEAR: str(day.year),
    }[found.precision]
    return f"{'~' if found.approximate else ''}{text}{'?' if found.uncertain else ''}"


#: Without Qt: for the command line.
ENGLISH = Wording(english_text, plain_name, "en")
