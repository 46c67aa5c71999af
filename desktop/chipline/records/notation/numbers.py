"""Figures as people type them, with the marks of their locale; what can mean two things is refused.

`1.800` is 1.8 to one reader and 1,800 to another. Both English notation, in which most sources are
written, and the locale's own are tried; a figure is taken if all that can read it agree.
"""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_SHOWN = 40
#: Marks that only say in which direction a script runs, as Qt writes them before a minus.
_DIRECTIONS = dict.fromkeys(
    map(ord, "\u061c\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069")
)
_ALIKE = _DIRECTIONS | {
    **dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f"), " "),
    ord("\u2212"): "-",
    ord("\u2019"): "'",
}


class NumberError(ValueError):
    """A text that is no number, or could be two; the message says how to write it."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands before decimals and between thousands; spaces may always stand between these."""

    decimal: str = "."
    group: str = ""


#: Program text, such as on the command line: a point before decimals.
PLAIN = Marks()
_ENGLISH = Marks(".", ",")


def read_number(text: str, marks: Marks = PLAIN) -> float:
    """Read a figure that was typed where these marks are usual.

    Raises:
        NumberError: it is not a finite number, or two readers would take it for different ones.
    """
    written = _alike(text).strip()
    readings: dict[float, None] = {}
    for convention in dict.fromkeys((marks, _ENGLISH if marks != PLAIN else PLAIN)):
        found = _reading(written, convention)
        if found is not None:
            readings[found] = None
    shown = text.strip() if len(text.strip()) <= _SHOWN else f"{text.strip()[:_SHOWN]}…"
    if re.fullmatch(r"(?i)[+-]?(nan|inf|infinity)", written):
        raise NumberError(f"“{shown}” is not a finite number.")
    if not readings:
        raise NumberError(f"“{shown}” is not a number. Write it with a point, such as 989.5.")
    if not all(map(math.isfinite, readings)):
        raise NumberError(f"“{shown}” is not a finite number.")
    if len(readings) > 1:
        low, high = sorted(readings, key=abs)
        raise NumberError(
            f"“{shown}” can be {high:,.15g} or {low:,.15g}: "
            f"write {write_number(high)} or {_with_decimals(low)}."
        )
    (figure,) = readings
    return figure


def write_number(value: float) -> str:
    """Write a figure so that `read_number` reads it back, whatever the marks are.

    Three decimals get a fourth, since one to three digits, a mark and three digits can be thousands.
    """
    text = f"{value:.15g}"
    return f"{text}0" if re.fullmatch(r"-?[1-9][0-9]{0,2}\.[0-9]{3}", text) else text


def _with_decimals(value: float) -> str:
    text = write_number(value)
    return f"{text}0" if re.search(r"\.[0-9]$", text) else text


def _alike(text: str) -> str:
    """Write digits of all scripts, spaces, minus signs and apostrophes in one way."""
    same = text.translate(_ALIKE)
    return "".join(str(unicodedata.decimal(each)) if each.isdecimal() else each for each in same)


def _reading(written: str, marks: Marks) -> float | None:
    plain, grouped = _patterns(marks)
    match = plain.fullmatch(written) or grouped.fullmatch(written)
    if not match:
        return None
    whole = re.sub("[^0-9]", "", match["whole"])
    fraction = f".{match['fraction']}" if match["fraction"] else ""
    power = match["power"] if "power" in match.groupdict() and match["power"] else ""
    return float(f"{match['sign']}{whole or '0'}{fraction}{power}")


@lru_cache(maxsize=16)
def _patterns(marks: Marks) -> tuple[re.Pattern[str], re.Pattern[str]]:
    decimal, group = (re.escape(_alike(mark)) for mark in (marks.decimal, marks.group))
    between = f"(?P<between>{group}| )" if group else "(?P<between> )"
    # India writes 12,34,567.
    groups = rf"(?:(?:{between}[0-9]{{3}})(?:(?P=between)[0-9]{{3}})*|(?:,[0-9]{{2}})+,[0-9]{{3}})"
    if group != ",":
        groups = rf"{between}[0-9]{{3}}(?:(?P=between)[0-9]{{3}})*"
    sign, fraction = "(?P<sign>[+-]?) ?", f"(?:{decimal}(?P<fraction>[0-9]*))?"
    plain = rf"{sign}(?=[0-9]|{decimal}[0-9])(?P<whole>[0-9]*){fraction}(?P<power>[eE][+-]?[0-9]+)?"
    grouped = rf"{sign}(?P<whole>[1-9][0-9]{{0,2}}{groups}){fraction}"
    return re.compile(plain), re.compile(grouped)
