"""What a number format shows of a value: a share in per cent, a date of some precision, a unit."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import NamedTuple

from chipline.exchange.stage import CellKind, Content
from chipline.records.notation.units import is_unit

_QUOTED = re.compile(r'"([^"]*)"|\\(.)|_.|\*.')
_BRACKETED = re.compile(r"\[[^\]]*\]")
_ELAPSED = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_ZEROS = re.compile("0{2,}")
_DATE_PARTS = re.compile(r"y+|m+|d+|h+|s+|e+|g+|am/pm|a/p", re.IGNORECASE)
_DIGIT_PLACES = re.compile(r"[0#?]")


class ShownCell(NamedTuple):
    """A cell as it goes into a stage: its content, its kind and what was shown.

    Of a plain text or number there is no kind.
    """

    content: Content
    kind: CellKind | None = None
    shown: str = ""


class _NumberFormat(NamedTuple):
    """What a format does: parts of a date, per cent, width of zeros, and the words beside the figure."""

    precision: str = ""
    percent: bool = False
    zeros: int = 0
    before: str = ""
    behind: str = ""
    scaled: bool = False


@lru_cache(maxsize=4096)
def _read_format(written: str) -> _NumberFormat:
    positive = written.split(";", 1)[0] if not written.startswith(";") else written
    if _ELAPSED.search(positive):
        return _NumberFormat("time")
    bare = _BRACKETED.sub("", positive)
    plain = _QUOTED.sub("", bare)
    if _ZEROS.fullmatch(plain.strip()) and plain.strip() == bare.strip():
        return _NumberFormat(zeros=len(plain.strip()))
    if _DIGIT_PLACES.search(plain):
        first, last = (
            _DIGIT_PLACES.search(bare),
            list(_DIGIT_PLACES.finditer(bare))[-1],
        )
        before = _literal(bare[: first.start()]) if first else ""
        behind = _literal(bare[last.end() :].lstrip(".,"))
        scaled = bool(re.search(r"[0#?],+(?![0#?,])", plain))
        return _NumberFormat("", "%" in plain, 0, before, behind.replace("%", ""), scaled)
    return _NumberFormat(_precision(plain))


def _literal(written: str) -> str:
    return _QUOTED.sub(lambda found: found[1] or found[2] or "", written).strip()


def _precision(plain: str) -> str:
    """Tell what a format of dates shows: year, month, day or time; empty if it is none."""
    parts = [part.lower() for part in _DATE_PARTS.findall(plain)]
    letters = [part[0] for part in parts]
    months = [
        place
        for place, letter in enumerate(letters)
        if letter == "m"
        and "h" not in letters[max(0, place - 1) : place]
        and letters[place + 1 : place + 2] != ["s"]
    ]
    if "d" in letters:
        return "day"
    if months:
        return "month"
    if "y" in letters or "e" in letters:
        return "year"
    return "time" if letters else ""


def shown_number(value: float, written: str) -> ShownCell:
    """Return a number as its format shows it.

    A unit that the format adds becomes part of the text, a share gets its %, a code keeps its zeros.
    """
    if written in ("General", "@", ""):
        return ShownCell(value)
    found = _read_format(written)
    if found.percent:
        return ShownCell(f"{_figure(value * 100)}%", CellKind.PERCENT)
    if found.zeros and value >= 0 and float(value).is_integer():
        return ShownCell(f"{int(value):0{found.zeros}d}")
    if found.behind and not found.scaled and is_unit(found.behind):
        text = f"{_figure(value)} {found.behind}"
        return ShownCell(text, CellKind.NUMBER, text)
    if found.before or found.behind:
        figure = _figure(value / 1000 if found.scaled else value)
        return ShownCell(value, CellKind.NUMBER, f"{found.before}{figure}{found.behind}")
    return ShownCell(value)


def _figure(value: float) -> str:
    return f"{value:.15g}"


def shown_date(value: date | datetime | time | timedelta, written: str = "") -> ShownCell:
    """Return a date in EDTF, no finer than its format shows it; a time of day alone is text."""
    if isinstance(value, time | timedelta):
        return ShownCell(str(value))
    precision = _read_format(written).precision if written else "day"
    day = value.date() if isinstance(value, datetime) else value
    if precision == "time":
        return ShownCell(f"{value:%H:%M}" if isinstance(value, datetime) else day.isoformat())
    text = day.isoformat()
    if precision in ("year", "month"):
        text = text[:4] if precision == "year" else text[:7]
        return ShownCell(text, CellKind.DATE, text)
    clock = isinstance(value, datetime) and value.time() != time()
    return ShownCell(text, CellKind.DATE, str(value) if clock else "")
