"""Names that a firm once had, each with the days on which it had it: “GDS International (../2025-01)”."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from chipline.records.notation.dates import DateError, FuzzyDate, parse_date

_WITH_DAYS = re.compile(r"(?P<name>.*\S)\s*\((?P<held>[^()]*)\)")
#: What stands in brackets and is no date is part of the name, as in “Foo (Shanghai)”.
_LIKE_A_DATE = re.compile(r"[\d.][\dX./~?%-]*")


@dataclass(frozen=True, slots=True)
class FormerName:
    """A name, and when it was the firm's; `held` is None where nobody knows."""

    name: str
    held: FuzzyDate | None = None

    @property
    def text(self) -> str:
        """The name as it is kept in a list of them."""
        return f"{self.name} ({self.held.text})" if self.held else self.name

    def on(self, day: int) -> bool:
        """Tell whether it may have been the name on a day, an ordinal; False where nobody knows."""
        return self.held is not None and (
            (self.held.earliest is None or self.held.earliest <= day)
            and (self.held.latest is None or day <= self.held.latest)
        )


def parse_former_name(written: str) -> FormerName:
    """Read a former name; the interval in brackets behind it may be missing.

    Raises:
        DateError: what stands in brackets looks like a date and is none.
    """
    text = written.strip()
    found = _WITH_DAYS.fullmatch(text)
    if found is None:
        return FormerName(text)
    try:
        return FormerName(found["name"], parse_date(found["held"]))
    except DateError:
        if _LIKE_A_DATE.fullmatch(found["held"].strip()):
            raise
        return FormerName(text)


def former_names(values: Mapping[str, Any]) -> list[FormerName]:
    """Return a firm's former names; one that can't be read, which the check tells, as it stands."""
    return [kept_former_name(each) for each in values.get("former_names") or ()]


def kept_former_name(written: str) -> FormerName:
    """Read a former name as it is kept; what can't be read is taken for a name without days."""
    try:
        return parse_former_name(written)
    except DateError:
        return FormerName(written)


def former_name(written: str) -> str:
    """Bring a former name into the form in which it is kept.

    Raises:
        DateError: as `parse_former_name`.
    """
    return parse_former_name(written).text


def name_on(values: Mapping[str, Any], day: int) -> str:
    """Return the name that a firm had on a day, an ordinal: the earliest to end of those that fit."""
    held = [each for each in former_names(values) if each.on(day)]
    # Two names that meet within a month may both fit: the older one is left last.
    held.sort(key=lambda each: (each.held.latest if each.held else None) or day)
    return held[0].name if held else str(values.get("name") or "")
