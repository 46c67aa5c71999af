"""Ranges as people write them: 100–150, “between 100 and 150 MW”, “at least 100”, >100, 100+."""

from __future__ import annotations

import re
from dataclasses import dataclass

from chipline.records.notation.numbers import figure_in, plain_text

_LEAST = (
    ">=|=>|≥|⩾|at least|no less than|not less than|no fewer than|minimum|min\\.?|from|щонайменше|"
    "не менше(?: ніж)?|мінімум|від|не менее|минимум|от|mindestens|ab|au moins|至少|不少于"
)
_MOST = (
    "<=|=<|≤|⩽|at most|no more than|not more than|up to|maximum|max\\.?|щонайбільше|"
    "не більше(?: ніж)?|максимум|до|не более|максимум|höchstens|bis zu|au plus|至多|不超过|最多"
)
_OVER = (
    ">|over|above|more than|greater than|exceeding|понад|більше(?: ніж| за)?|більш як|свыше|более|"
    "über|mehr als|plus de|超过|أكثر من"
)
_UNDER = (
    "<|under|below|less than|fewer than|менше(?: ніж| за)?|менш як|менее|unter|weniger als|"
    "moins de|低于|少于|أقل من"
)
_ONE_SIDED = re.compile(
    rf"(?:(?P<least>{_LEAST})|(?P<most>{_MOST})|(?P<over>{_OVER})|(?P<under>{_UNDER}))"
    r"\s*(?P<bound>[+-]?[.,٫]?[0-9].*)",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"(?P<bound>[+-]?[.,٫]?[0-9].*?)\s*"
    r"(?:(?P<least>\+|or more|and more|or over|і більше|и более|oder mehr|以上)"
    r"|(?P<most>or less|or fewer|і менше|и менее|oder weniger|以下|以内))",
    re.IGNORECASE,
)
_LOW, _HIGH = r"(?P<low>[+-]?[.,٫]?[0-9].*?)", r"(?P<high>[+-]?[.,٫]?[0-9].*)"
_BETWEEN = re.compile(
    rf"(?:between|між|между|zwischen|entre|بين)\s+{_LOW}\s+(?:and|та|і|й|и|und|et|و)\s*{_HIGH}",
    re.IGNORECASE,
)
# A minus behind ^ or the E of a power belongs to a figure.
_FROM_TO = re.compile(
    rf"(?:(?:from|від|от|von|de|从|من)\s*)?{_LOW}\s*"
    r"(?:(?<!\^)(?<![0-9][eEеЕ])-|\.\.+|…|~|至|到|(?<=\s)(?:to|till|through|до|bis|à|إلى)\s)\s*"
    rf"{_HIGH}",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?:[~≈≃∼～±]|c\.|ca\.?|circa|approx(?:\.|imately)?|about|around|roughly|some|nearly|almost|"
    r"близько|приблизно|прибл\.|бл\.|орієнтовно|майже|около|примерно|прим\.|ок\.|etwa|rund|ungefähr|"
    r"environ|约|大约|近|حوالي|تقريبا)\s*(?P<figure>[+-]?[.,٫]?[0-9].*)"
    r"|(?P<before>[+-]?[.,٫]?[0-9].*?)\s*(?:左右|or so|approx\.?|приблизно|\(approx\.?\))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class WrittenRange:
    """A range as it is written, each end with its unit; empty where it is open.

    An end that is left out itself (“over 100”) is not `closed`.
    """

    low: str
    high: str
    closed: bool = True


def range_in(text: str) -> WrittenRange | None:
    """Part a range into its ends; None if the text is none."""
    plain = plain_text(text)
    found = _ONE_SIDED.fullmatch(plain) or _BEHIND.fullmatch(plain)
    both = _two_sided(plain)
    if both is not None or found is None:
        return both
    named = found.groupdict()
    upwards = bool(named["least"] or named.get("over"))
    closed = not (named.get("over") or named.get("under"))
    low, high = (named["bound"], "") if upwards else ("", named["bound"])
    return WrittenRange(low, high, closed)


def about_in(text: str) -> str:
    """Return the figure of “about 16,000” or “~16,000” alone; empty if nothing says so."""
    found = _ABOUT.fullmatch(plain_text(text))
    return (found["figure"] or found["before"]) if found else ""


def _two_sided(plain: str) -> WrittenRange | None:
    found = _BETWEEN.fullmatch(plain) or _FROM_TO.fullmatch(plain)
    if found is None:
        return None
    first, last = figure_in(found["low"]), figure_in(found["high"])
    if first is None or last is None or range_in(found["high"]) is not None:
        return None
    # The unit may stand behind the second figure only.
    unit = "" if first.rest or not last.rest else f" {last.rest}"
    return WrittenRange(f"{found['low']}{unit}", found["high"])
