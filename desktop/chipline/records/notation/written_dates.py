"""Dates as people write them, brought into EDTF: in words, with figures in any order, as parts of a year.

What can mean two days is not guessed: it is a message with both of them, unless it was proved or
chosen which comes first.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from chipline.records.message import Message
from chipline.records.notation.date_words import KNOWN_WORDS, DateWords, year_part_words
from chipline.records.notation.text import fold


class DayOrder(StrEnum):
    """Which part of a date in figures comes first."""

    DAY = "dmy"
    MONTH = "mdy"
    YEAR = "ymd"


@dataclass(frozen=True)
class DateNotation:
    """How dates are written where a text comes from.

    `order` tells what comes first in `04/09/2025`, and `short_years` that `Apr-25` names a year,
    if either is known; `proof` is the date that proved it. With `today`, a word such as “yesterday”
    is a day.
    """

    words: DateWords = KNOWN_WORDS
    order: DayOrder | None = None
    short_years: bool = False
    today: date | None = None
    proof: str = ""


PLAIN_DATES = DateNotation()
_IN_FIGURES = re.compile(r"([0-9]{1,2})[./ -]([0-9]{1,2})[./ -](?:[0-9]{2}|[0-9]{4})(?![0-9])")
_MONTH_AND_YEAR = re.compile(r"[^\W\d_]+\.?[ -]?([0-9]{2})")
#: Of two figures of a year up to here, the century is this one's.
_CENTURY_ENDS = 68
_LAST_DAY, _MONTHS = 31, 12
_TIME = re.compile(
    r"(?<=[0-9])(?:t| |, ?)[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?"
    r"(?: ?[ap]\.?m\.?)?(?: ?(?:z|utc|gmt|[+-][0-9]{2}:?[0-9]{2}))?(?![0-9:])"
)
_TOKENS = r"""
    (?P<gap>[\s,;()]+|\.(?!\.))
  | (?P<figures>(?<![0-9])(?P<a>[0-9]{1,4})(?P<sep>\ ?[./-]\ ?|\ )(?P<b>[0-9]{1,2})(?P=sep)
        (?P<c>[0-9]{1,4})(?![0-9]|(?P=sep)[0-9]))
  | (?P<compact>(?<![0-9])[0-9]{8}(?![0-9]))
  | (?P<month_of>(?<![0-9])(?P<year>[0-9]{4})(?P<by>[./-])(?P<month>[0-9]{1,2})(?![0-9]))
  | (?P<of_year>(?<![0-9])(?P<first>[0-9]{1,2})[./-](?P<then>[0-9]{4})(?![0-9]))
  | (?P<decade>(?<![0-9])[0-9]{3}(?:x|0(?:'?s|-?ті|-?х|-?е|er|年代))(?![^\W_]))
  | (?P<chinese>[〇零一二三四五六七八九]{4}(?=年))
  | (?P<short>'[0-9]{2}(?![0-9]))
  | (?P<cjk>(?<![0-9])[0-9]{1,2}\ ?[月월])
  | (?P<phrase>%s)\.?
  | (?P<number>[0-9]+)(?:(?:st|nd|rd|th|er|ere|e|o|-?(?:й|ій|го|ше|ге|тє|а|е))(?![^\W_]))?
  | (?P<word>[^\W\d_]+)\.?
  | (?P<sign>\.\.+|[-/~?%%])
"""
_CHINESE = "〇一二三四五六七八九"
#: The tokens of what needs no words and can't be read in two ways.
_PLAIN: Mapping[str, Callable[[re.Match[str]], str]] = {
    "of_year": lambda match: f"{match['then']}-{int(match['first']):02d}",
    "decade": lambda match: f"{match[0][:3]}X",
    "chinese": lambda match: "".join(str(_CHINESE.index(each)) for each in match[0]),
    "cjk": lambda match: f"m{int(match[0][:-1])}",
    "number": lambda match: match["number"],
    "sign": lambda match: ".." if match[0].startswith("..") else match[0],
    "gap": lambda _match: "",
}
_APART = ("to", "-", "/", "..")
_YEAR, _MONTH, _DAY = "(?P<y>[0-9]{4})", "m(?P<m>[0-9]+)", "(?P<d>[0-9]{1,2})"
_SHORT = "(?P<yy>[0-9]{2})"
_POINTS = tuple(
    re.compile(form)
    for form in (
        f"{_DAY} {_MONTH} {_YEAR}",
        f"{_MONTH} {_DAY} {_YEAR}",
        f"{_YEAR} {_MONTH} {_DAY}",
        f"{_DAY} {_MONTH} {_SHORT}",
        f"{_MONTH} {_YEAR}",
        f"{_YEAR} {_MONTH}",
        _YEAR,
        "(?P<edtf>[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?|[0-9]{3}X)",
    )
)
_PART, _WHICH, _EITHER = "(?P<part>[qht])", "r?(?P<n>[1-4])", "(?P<y>[0-9]{4}|[0-9]{2})"
_YEAR_PARTS = tuple(
    re.compile(form)
    for form in (
        f"{_PART} {_WHICH} {_EITHER}",
        f"{_WHICH} {_PART} {_EITHER}",
        f"{_YEAR} {_PART} {_WHICH}",
        f"{_YEAR} {_WHICH} {_PART}",
        f"s(?P<s>2[1-4]) {_EITHER}",
        f"{_YEAR} s(?P<s>2[1-4])",
    )
)
_MONTH_AND_TWO = re.compile("(?:m(?P<m>[0-9]+) (?P<d>[0-9]{2})|(?P<e>[0-9]{2}) m(?P<n>[0-9]+))")
#: The code of the first of each, and how many there are.
_CODES = {"q": (33, 4), "t": (37, 3), "h": (40, 2)}
_HEMISPHERES = {"n": 4, "z": 8}


class _MeaningError(Exception):
    """It can mean two things, or something that only the writer knows; the message says which."""


def knowing(names: Iterable[tuple[int, str]], words: DateWords) -> DateWords:
    """Return words with which these names of parts of a year are read, each with its code."""
    for code, name in names:
        shown = name.replace("{year}", "2025")
        if edtf_of(shown, DateNotation(words)) != f"2025-{code}":
            words = words.with_(year_part_words(code, name))
    return words


def proved(texts: Iterable[str], notation: DateNotation) -> DateNotation:
    """Let the dates of one column prove in which order all of them are written.

    A first part over 12 is a day, and so is a second one; both in one column prove nothing. `Apr-32`
    proves that the figures beside a month are a year.
    """
    orders: dict[DayOrder, str] = {}
    year = ""
    for text in dict.fromkeys(texts):
        folded = fold(text)
        if found := _IN_FIGURES.match(folded):
            over = [int(part) > _MONTHS for part in found.groups()]
            if over == [True, False]:
                orders.setdefault(DayOrder.DAY, text)
            elif over == [False, True]:
                orders.setdefault(DayOrder.MONTH, text)
        elif (found := _MONTH_AND_YEAR.fullmatch(folded)) and not 1 <= int(found[1]) <= _LAST_DAY:
            year = year or text
    (order, proof), *others = orders.items() or [(None, "")]
    if notation.order or others:
        order, proof = notation.order, notation.proof
    return replace(
        notation, order=order, short_years=notation.short_years or bool(year), proof=proof or year
    )


def is_in_figures(text: str) -> bool:
    """Tell whether a text begins as a date in figures of which day or month may come first."""
    return _IN_FIGURES.match(fold(text)) is not None


def edtf_of(typed: str, notation: DateNotation = PLAIN_DATES) -> str | Message | None:
    """Return the EDTF text of a date or span; a message where it can mean two, None if it is none.

    Its days need not be in the calendar, nor in their order.
    """
    reader = _Reader(typed, notation)
    try:
        tokens = reader.tokens(_TIME.sub("", fold(typed)))
        return reader.span(tokens) if tokens else None
    except _MeaningError as error:
        (said,) = error.args
        return said if isinstance(said, Message) else None


@lru_cache(maxsize=8)
def _tokeniser(words: DateWords) -> re.Pattern[str]:
    return re.compile(_TOKENS % words.pattern, re.VERBOSE)


@dataclass(frozen=True)
class _Reader:
    """Reads one text, whose words `typed` the messages name."""

    typed: str
    notation: DateNotation

    # -- tokens -------------------------------------------------------------------------------

    def tokens(self, text: str) -> list[str]:
        """Part a folded text into tokens; none where something in it has no meaning."""
        found: list[str] = []
        end = 0
        for match in _tokeniser(self.notation.words).finditer(text):
            token = self._token(match) if match.start() == end else None
            if token is None:
                return []
            found += token.split()
            end = match.end()
        return found if end == len(text) else []

    def _token(self, match: re.Match[str]) -> str | None:
        """Return the tokens of a piece of text; None where it has no meaning."""
        text, group = match[0], match.lastgroup
        if group == "figures":
            return self._figures(match["a"], match["b"], match["c"], match["sep"].strip())
        if group == "month_of":
            return self._month_of(match["year"], match["month"])
        plain = _PLAIN.get(group or "")
        return plain(match) if plain else self._in_words(group, text, match)

    def _in_words(self, group: str | None, text: str, match: re.Match[str]) -> str | None:
        if group == "phrase":
            return self.notation.words.tokens[match["phrase"]]
        if group == "word":
            return self.notation.words.month(match["word"]) or None
        return self._compact(text) if group == "compact" else str(self._full(text[1:]))

    # -- figures ------------------------------------------------------------------------------

    def _figures(self, a: str, b: str, c: str, sep: str) -> str | None:
        if len(a) == 4:
            return f"{a}-{int(b):02d}-{int(c):02d}" if len(c) < 3 else None
        if len(a) == 3 or len(c) == 3:
            return None
        orders = list(DayOrder) if len(c) < 3 else [DayOrder.DAY, DayOrder.MONTH]
        readings = {order: self._ordered((a, b, c), order) for order in orders}
        if sep == "." and len(c) == 4:
            # Whoever parts them by points has the day first, unless it was shown otherwise.
            return self._chosen(readings, self.notation.order or DayOrder.DAY)
        return self._chosen(readings, self.notation.order)

    def _compact(self, text: str) -> str:
        readings = {
            order: self._ordered(parts, order)
            for order, parts in (
                (DayOrder.YEAR, (text[:4], text[4:6], text[6:])),
                (DayOrder.DAY, (text[:2], text[2:4], text[4:])),
                (DayOrder.MONTH, (text[:2], text[2:4], text[4:])),
            )
        }
        usual = {o: day for o, day in readings.items() if day and 1900 <= day.year <= 2100}
        return self._chosen(usual or readings, self.notation.order)

    def _ordered(self, parts: tuple[str, str, str], order: DayOrder) -> date | None:
        a, b, c = parts
        year, month, day = {
            DayOrder.DAY: (c, b, a),
            DayOrder.MONTH: (c, a, b),
            DayOrder.YEAR: (a, b, c),
        }[order]
        try:
            return date(self._full(year), int(month), int(day))
        except ValueError:
            return None

    def _chosen(self, readings: Mapping[DayOrder, date | None], order: DayOrder | None) -> str:
        """Take the one reading there is, or the one in the order that is known."""
        days = list(dict.fromkeys(day for day in readings.values() if day))
        known = readings.get(order) if order else None
        if known or len(days) == 1:
            return (known or days[0]).isoformat()
        if not days:
            raise _MeaningError(_no_day(self.typed))
        first, second, *others = days
        if others:
            text = Message(
                "“{typed}” can be {first}, {second} or {third}. "
                "Write the one that is meant, such as {example}.",
                typed=self.typed,
                first=first,
                second=second,
                third=others[0],
                example=first.isoformat(),
            )
            raise _MeaningError(text)
        raise _MeaningError(
            Message(
                "“{typed}” can be {first} or {second}. "
                "Write the one that is meant, such as {example}.",
                typed=self.typed,
                first=first,
                second=second,
                example=first.isoformat(),
            )
        )

    def _month_of(self, year: str, month: str) -> str | None:
        """Read `2025/04`, and `2024/25` as the two years that it names."""
        follows = len(month) == 2 and int(month) == (int(year) + 1) % 100
        is_month = 1 <= int(month) <= _MONTHS
        if follows and is_month:
            raise _MeaningError(
                Message(
                    "“{typed}” can be a month or two years. Write {month} or {years}.",
                    typed=self.typed,
                    month=f"{year}-{month}",
                    years=f"{year}/{int(year) + 1}",
                )
            )
        if follows:
            return f"{year} / {int(year) + 1}"
        return f"{year}-{int(month):02d}" if is_month else None

    def _full(self, year: str) -> int:
        """Return a year of four figures; of two, it is one of this century unless it can't be."""
        if len(year) > 2:
            return int(year)
        short = int(year)
        if short > _CENTURY_ENDS:
            raise _MeaningError(
                Message(
                    "“{typed}” can be of {first} or {second}. Write the year with four digits.",
                    typed=self.typed,
                    first=str(1900 + short),
                    second=str(2000 + short),
                )
            )
        return 2000 + short

    # -- spans --------------------------------------------------------------------------------

    def span(self, tokens: list[str]) -> str | None:
        """Read tokens as a span of two dates, or as one date."""
        head, *rest = tokens
        if head in ("<", ">", "from"):
            only = self._point(rest)
            if only:
                return f"../{_last(only)}" if head == "<" else f"{_first(only)}/.."
        if head in ("from", "between"):
            tokens = rest
        apart = (*_APART, "and", "r1") if head == "between" else _APART
        return self._point(tokens) or next(
            filter(None, (self._two(tokens, at) for at, one in enumerate(tokens) if one in apart)),
            None,
        )

    def _two(self, tokens: list[str], at: int) -> str | None:
        """Read what stands on both sides of a token; what one side lacks, the other one has."""
        left, right = tokens[:at], tokens[at + 1 :]
        if not (left and right) and tokens[at] not in ("/", ".."):
            return None
        if left in ([], [".."]) or right in ([], [".."]):
            begin, end = (
                ".." if side in ([], [".."]) else self._point(side) for side in (left, right)
            )
        else:
            begin = self._point(left) or self._helped(left, right)
            end = self._point(right) or self._helped(right, left)
        if not begin or not end or begin == end == "..":
            return None
        return f"{_first(begin)}/{_last(end)}"

    def _helped(self, lacking: list[str], other: list[str]) -> str | None:
        """Read `9` beside `12 April 2025`, or `30` beside `2025 April 1`."""
        if self._point(other) is None:
            return None
        begun = ([*lacking, *other[at:]] for at in range(1, len(other)))
        ended = ([*other[:at], *lacking] for at in range(len(other) - 1, 0, -1))
        return next(filter(None, map(self._point, (*begun, *ended))), None)

    # -- one date -----------------------------------------------------------------------------

    def _point(self, tokens: list[str]) -> str | None:
        """Read tokens as one date, with its marks; early, mid and late make a span of it."""
        marks = [each for each in tokens if each in ("~", "?", "%")]
        days = [int(each[1:]) for each in tokens if re.fullmatch("w[1-7]", each)]
        bare = [each for each in tokens if each not in (*marks, "-", "/") and each[0] != "w"]
        mark = "%" if "%" in marks or len(marks) == 2 else "".join(marks)
        if "fy" in bare:
            raise _MeaningError(_financial_year(self.typed))
        if not bare or {tokens[0], tokens[-1]} & {"-", "/"} or len(set(marks)) < len(marks):
            return None
        found = self._relative(bare) or self._third_of(bare) or self._named(bare)
        if found and days and len(found) == len("2025-04-09"):
            self._compare_weekday(found, days)
        return "/".join(f"{each}{mark}" for each in found.split("/")) if found else None

    def _relative(self, tokens: list[str]) -> str | None:
        if len(tokens) != 1 or not re.fullmatch("d(-?[01])", tokens[0]):
            return None
        if self.notation.today is None:
            raise _MeaningError(
                Message(
                    "“{typed}” is another day tomorrow. Write the day itself, such as 2025-04-09.",
                    typed=self.typed,
                )
            )
        return (self.notation.today + timedelta(days=int(tokens[0][1:]))).isoformat()

    def _third_of(self, tokens: list[str]) -> str | None:
        """Read early, mid or late: a third of a year or month, about."""
        third = next((one for one in (tokens[0], tokens[-1]) if one in ("e", "c", "l")), "")
        whole = self._named([one for one in tokens if one != third]) if third else None
        at = "ecl".index(third) if third else 0
        if whole and re.fullmatch("[0-9]{4}", whole):
            return f"{whole}-{4 * at + 1:02d}~/{whole}-{4 * at + 4:02d}~"
        if whole and re.fullmatch("[0-9]{4}-[0-9]{2}", whole) and 1 <= int(whole[5:]) <= _MONTHS:
            last = (
                calendar.monthrange(int(whole[:4]), int(whole[5:]))[1] if at == 2 else 10 * at + 10
            )
            return f"{whole}-{10 * at + 1:02d}~/{whole}-{last:02d}~"
        return None

    def _named(self, tokens: list[str]) -> str | None:
        """Read a day, month, year, decade or part of a year."""
        half = next((_HEMISPHERES[one] for one in tokens if one in _HEMISPHERES), 0)
        text = " ".join(one for one in tokens if one not in _HEMISPHERES)
        found = _any(_POINTS, text) if not half else None
        if found:
            return self._day(found)
        found = _any(_YEAR_PARTS, text)
        if found:
            return self._year_part(found, half)
        short = _MONTH_AND_TWO.fullmatch(text)
        return self._month_and_two(short) if short and not half else None

    def _day(self, found: Mapping[str, str]) -> str:
        if "edtf" in found:
            return found["edtf"]
        year = self._full(found.get("y") or found["yy"])
        parts = [f"{year:04d}", *(f"{int(found[name]):02d}" for name in "md" if name in found)]
        return "-".join(parts)

    def _year_part(self, found: Mapping[str, str], half: int) -> str | None:
        if "s" in found:
            return f"{self._full(found['y']):04d}-{int(found['s']) + half}"
        first, many = _CODES[found["part"]]
        number = int(found["n"])
        if number > many or half:
            return None
        return f"{self._full(found['y']):04d}-{first + number - 1}"

    def _month_and_two(self, found: re.Match[str]) -> str | None:
        """Read `Apr-25`, which is a month unless it is a day."""
        month, figures = int(found["m"] or found["n"]), found["d"] or found["e"]
        is_day = 1 <= int(figures) <= _LAST_DAY
        if found["m"] and (self.notation.short_years or not is_day):
            return f"{self._full(figures)}-{month:02d}"
        if not is_day:
            return None
        name = re.search(r"[^\W\d_]+", self.typed)
        raise _MeaningError(
            Message(
                "“{typed}” can be {month} {year}, or {day} {month} of a year that is not given. "
                "Write {example}, or the day with its year.",
                typed=self.typed,
                month=name[0] if name else str(month),
                year=str(self._full(figures)),
                day=str(int(figures)),
                example=f"{self._full(figures)}-{month:02d}",
            )
        )

    # -- what is refused ----------------------------------------------------------------------

    def _compare_weekday(self, written: str, days: list[int]) -> None:
        try:
            day = date.fromisoformat(written)
        except ValueError:
            return
        if day.isoweekday() not in days:
            raise _MeaningError(
                Message(
                    "“{typed}”: {day} is another day of the week. Correct one of the two.",
                    typed=self.typed,
                    day=day,
                )
            )


def _any(forms: tuple[re.Pattern[str], ...], text: str) -> dict[str, str] | None:
    matches = (form.fullmatch(text) for form in forms)
    found = next(filter(None, matches), None)
    return {name: part for name, part in found.groupdict().items() if part} if found else None


def _first(written: str) -> str:
    return written.partition("/")[0]


def _last(written: str) -> str:
    return written.rpartition("/")[2]


def _no_day(typed: str) -> Message:
    return Message("“{typed}” is not a day of the calendar. Write it as 2025-04-09.", typed=typed)


def _financial_year(typed: str) -> Message:
    return Message(
        "“{typed}”: a financial year begins in a month of its own. "
        "Write its first and last month, such as 2024-10/2025-09.",
        typed=typed,
    )
