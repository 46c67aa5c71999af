"""Figures as people type them, in the marks and digits of any locale; what can mean two things is refused.

`1.800` is 1.8 to one reader and 1,800 to another. A figure is taken if all who may have written it
agree: where a point stands before decimals, readers of the locale and of English; where a comma
does, readers of all notations. What none of them can read, but one of the others, can only be that.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from chipline.records.message import Message, UserError

#: Between thousands and before decimals of a figure that is written for people, whatever the locale.
NARROW_SPACE = "\u202f"
_SHOWN = 40
_LONGEST = 400
_ALIKE = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-"),
        **dict.fromkeys("\ufe62\uff0b", "+"),
        **dict.fromkeys("\u2018\u2019\u02bc\u02b9\u2032\u00b4`\uff07", "'"),
        **dict.fromkeys("\uff0c\u060c\ufe50", ","),
        **dict.fromkeys("\uff0e\ufe52", "."),
    }
)
_TIMES = str.maketrans(dict.fromkeys("\u00b7\u22c5\u2219\u2217*xX\u0445\u0425", "×"))
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
_RAISED = re.compile("(?<![0-9])10([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)")
#: Of the marks only Arabic ones can be nothing else: ٫ stands before decimals, ٬ between thousands.
#: The E of a power is also Cyrillic, and Arabic, as Qt writes it in such locales.
_FIGURE = re.compile(
    r"""
    (?P<sign>[+-]?)[ ]?
    (?: 10[ ]?(?:\^|××)[ ]?(?P<alone>[+-]?[0-9]+)
    |   (?P<digits>[.,٫]?[0-9](?:[0-9.,'٫٬ ]*[0-9])?[.,٫]?)
        (?: (?:[eEеЕ]|[أا]س)(?P<power>[+-]?[0-9]+)
        |   [ ]?×[ ]?10[ ]?(?:\^|××)[ ]?(?P<times>[+-]?[0-9]+) )?
    )
    """,
    re.VERBOSE,
)


class NumberError(UserError, ValueError):
    """A text that is no number, or could be two; its message says how to write it."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands before decimals and between thousands; spaces and apostrophes may always part these.

    `proven` marks are those of the text, so that nobody else's reading counts.
    """

    decimal: str = "."
    group: str = ""
    proven: bool = False


#: Program text, such as on the command line: a point before decimals.
PLAIN = Marks()
_ENGLISH, _CONTINENTAL, _ARABIC = Marks(".", ","), Marks(",", "."), Marks("٫", "٬")
_ALL = (_ENGLISH, _CONTINENTAL, _ARABIC)


@dataclass(frozen=True, slots=True)
class Figure:
    """The figure at the head of a text: sign, digits with their marks, and a power of ten.

    `rest` is what follows it.
    """

    sign: str
    digits: str
    power: str
    rest: str


def plain_text(text: str) -> str:
    """Write digits of all scripts, spaces, dashes and marks in one way; leave out what is invisible."""
    if text.isascii():
        return text.replace("`", "'").strip()
    plain = "".join(map(_plain_character, text)).translate(_ALIKE).strip()
    return _RAISED.sub(lambda found: f"10^{found[1].translate(_SUPERSCRIPT)}", plain)


def figure_in(text: str) -> Figure | None:
    """Part the figure at the head of a text from what follows; None if there is none."""
    plain = plain_text(text) if len(text) <= _LONGEST else ""
    found = _FIGURE.match(plain.translate(_TIMES))
    if found is None:
        return None
    power = found["alone"] or found["power"] or found["times"]
    return Figure(
        found["sign"],
        found["digits"] or "1",
        power or "",
        plain[found.end() :].strip(),
    )


def read_number(text: str, marks: Marks = PLAIN) -> float:
    """Read a figure that was typed where these marks are usual.

    Raises:
        NumberError: it is not a finite number, or two readers would take it for different ones.
    """
    found = figure_in(text)
    if found is None or found.rest:
        raise not_a_number(text, marks)
    return read_digits(found, text, marks)


def read_plain(text: str) -> float:
    """Read program text, in which nothing but a point stands before decimals.

    Raises:
        NumberError: it is not a finite number.
    """
    figure = figure_in(text)
    number = _reading(figure, PLAIN) if figure and not figure.rest else None
    if number is None:
        raise not_a_number(text)
    return number


def read_digits(figure: Figure, text: str, marks: Marks = PLAIN) -> float:
    """Read the figure that stands in a text.

    Raises:
        NumberError: as `read_number`.
    """
    found = readings(figure, marks)
    if not found:
        raise not_a_number(text, marks)
    if not all(map(math.isfinite, found)):
        raise not_finite(text)
    if len(found) > 1:
        low, high = sorted(found, key=abs)[:2]
        raise NumberError(
            Message(
                "“{typed}” can be {high} or {low}: write {write_high} or {write_low}.",
                typed=shortened(text),
                high=tidy(high),
                low=tidy(low),
                write_high=write_number(high, marks),
                write_low=_with_decimals(low, marks),
            )
        )
    return found[0]


def readings(figure: Figure, marks: Marks = PLAIN) -> tuple[float, ...]:
    """Return what a figure may be where these marks are usual, each once; empty if it is none."""
    if figure.digits.isdigit() and not figure.power:
        return (float(f"{figure.sign}{figure.digits}"),)
    return _read_by(figure, _likely(marks)) or _read_by(figure, _ALL)


def may_be(text: str, value: float, marks: Marks = PLAIN) -> bool:
    """Tell whether a text can be read as a number, be it as one of two."""
    figure = figure_in(text)
    return figure is not None and not figure.rest and value in readings(figure, marks)


def not_a_number(text: str, marks: Marks = PLAIN) -> NumberError:
    """Say that a text is no number, and how one is written."""
    typed = shortened(text)
    if re.fullmatch(r"(?i)[+-]?(nan|inf|infinity)", plain_text(text[:_SHOWN])):
        return not_finite(text)
    return NumberError(
        Message(
            "“{typed}” is not a number. Write it in digits, such as {example}.",
            typed=typed,
            example=write_number(989.5, marks),
        )
    )


def not_finite(text: str) -> NumberError:
    """Say that a text is no finite number, or too large for one."""
    return NumberError(Message("“{typed}” is not a finite number.", typed=shortened(text)))


def write_number(value: float, marks: Marks = PLAIN) -> str:
    """Write a figure so that `read_number` reads it back, whatever the marks are there.

    Of these marks a comma before decimals is written, and a point stands for all others.
    Three decimals get a fourth, since one to three digits, a mark and three digits can be thousands.
    """
    text = f"{value:.15g}"
    if re.fullmatch(r"-?[1-9][0-9]{0,2}\.[0-9]{3}", text):
        text += "0"
    return text.replace(".", ",") if marks.decimal == "," else text


def tidy(value: float) -> float | int:
    """Return a whole figure as an integer, for a message that writes it with all of its digits."""
    return int(value) if value.is_integer() and abs(value) < 1e15 else value  # as a float holds


def shortened(text: str) -> str:
    """Cut what was typed to what a message can quote."""
    typed = text.strip()
    return typed if len(typed) <= _SHOWN else f"{typed[:_SHOWN]}…"


@dataclass(frozen=True, slots=True)
class ColumnMarks:
    """The marks with which a column is written, and its first cell that they alone can read.

    `proof` is empty where no cell proves any.
    """

    marks: Marks
    proof: str = ""

    def decide(self, text: str, usual: Marks) -> bool:
        """Tell whether they read a cell as another figure than it would be where `usual` ones are."""
        figure = figure_in(text) if self.proof else None
        return figure is not None and readings(figure, usual) != readings(figure, self.marks)


def column_marks(cells: Iterable[str], marks: Marks) -> ColumnMarks:
    """Tell with which marks a column is written; `marks` are those where nothing proves others.

    What stands in some of its cells can be read in one way only, and so decides for the others;
    where such cells disagree, or there are none, each cell is read for itself.
    """
    proofs: dict[Marks, str] = {}
    for text in cells:
        figure = figure_in(text)
        if figure is None or figure.power:
            # Programs write powers of ten with a point, wherever they run.
            continue
        able = [each for each in _ALL if _reading(figure, each) is not None]
        if len(able) == 1:
            proofs.setdefault(able[0], text.strip())
    if len(proofs) != 1:
        return ColumnMarks(marks)
    ((found, proof),) = proofs.items()
    return ColumnMarks(Marks(found.decimal, found.group, proven=True), proof)


def has_marks(text: str) -> bool:
    """Tell whether there is a figure at the head of a text that has more than digits."""
    figure = figure_in(text)
    return figure is not None and not figure.digits.isdigit()


def _with_decimals(value: float, marks: Marks) -> str:
    text = write_number(value, marks)
    return f"{text}0" if re.search("[.,][0-9]$", text) else text


@lru_cache(maxsize=1024)
def _plain_character(each: str) -> str:
    if each.isascii():
        return each
    if each.isdecimal():
        return str(unicodedata.decimal(each))
    category = unicodedata.category(each)
    return "" if category == "Cf" else " " if category == "Zs" else each


def _likely(marks: Marks) -> tuple[Marks, ...]:
    if marks.proven or marks == PLAIN:
        return (marks,)
    return (marks, _ENGLISH) if marks.decimal == "." else (marks, *_ALL)


def _read_by(figure: Figure, notations: Iterable[Marks]) -> tuple[float, ...]:
    found = (_reading(figure, each) for each in notations)
    return tuple(dict.fromkeys(each for each in found if each is not None))


def _reading(figure: Figure, marks: Marks) -> float | None:
    plain, grouped = _patterns(marks)
    match = plain.fullmatch(figure.digits)
    if match is None and not figure.power:
        match = grouped.fullmatch(figure.digits)
    if match is None:
        return None
    whole = re.sub("[^0-9]", "", match["whole"]) or "0"
    power = f"e{figure.power}" if figure.power else ""
    return float(f"{figure.sign}{whole}.{match['fraction'] or '0'}{power}")


@lru_cache(maxsize=16)
def _patterns(marks: Marks) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return how figures are written in one row of digits, and with thousands parted."""
    group, decimal = plain_text(marks.group), re.escape(marks.decimal)
    between = f"(?P<between>[ '{re.escape(group)}])"
    groups = f"{between}[0-9]{{3}}(?:(?P=between)[0-9]{{3}})*"
    if group == ",":
        # India writes 12,34,567.
        groups = f"(?:{groups}|(?:,[0-9]{{2}})+,[0-9]{{3}})"
    fraction = f"(?:{decimal}(?P<fraction>[0-9]*))?"
    return (
        re.compile(f"(?P<whole>[0-9]*){fraction}"),
        re.compile(f"(?P<whole>[1-9][0-9]{{0,2}}{groups}){fraction}"),
    )
