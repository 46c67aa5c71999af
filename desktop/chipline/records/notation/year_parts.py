"""Seasons, quarters, thirds and halves of a year: their EDTF codes, their names and their days.

EDTF writes them where a month stands: `2025-21` is the spring of 2025. Its codes 21 to 24 name a
season and leave the hemisphere open, and no code says which December a winter begins in. What is
left open is part of the date: its days are all on which it may have been.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType

from chipline.records.message import N_, EdtfDate, Message, declared

_Months = tuple[int, int]
_SPRING, _SUMMER, _AUTUMN = (3, 5), (6, 8), (9, 11)
#: December to February; 0 is the December of the year before.
_WINTERS = (0, 2), (12, 14)


class LeftOpen(StrEnum):
    """What a code leaves open."""

    NONE = ""
    HEMISPHERE = "hemisphere"
    DECEMBER = "december"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class YearPart:
    """A part of a year: its name with `{year}` in it, and the months that it may stand for."""

    name: str
    months: tuple[_Months, ...]
    left_open: LeftOpen = LeftOpen.NONE

    def days(self, year: int) -> tuple[date, date]:
        """Return the first and the last day that it may stand for.

        Raises:
            ValueError: they lie outside the calendar.
        """
        first = min(begin for begin, _end in self.months)
        last = max(end for _begin, end in self.months)
        return _month(year, first), _month(year, last + 1) - timedelta(days=1)

    def named(self, year: str) -> Message:
        """Name it with its year, of four digits."""
        return declared(self.name, year=EdtfDate(year))


def _month(year: int, month: int) -> date:
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


YEAR_PARTS: Mapping[int, YearPart] = MappingProxyType(
    {
        21: YearPart(N_("spring {year}"), (_SPRING, _AUTUMN), LeftOpen.HEMISPHERE),
        22: YearPart(N_("summer {year}"), (_SUMMER, *_WINTERS), LeftOpen.BOTH),
        23: YearPart(N_("autumn {year}"), (_AUTUMN, _SPRING), LeftOpen.HEMISPHERE),
        24: YearPart(N_("winter {year}"), (*_WINTERS, _SUMMER), LeftOpen.BOTH),
        25: YearPart(N_("northern spring {year}"), (_SPRING,)),
        26: YearPart(N_("northern summer {year}"), (_SUMMER,)),
        27: YearPart(N_("northern autumn {year}"), (_AUTUMN,)),
        28: YearPart(N_("northern winter {year}"), _WINTERS, LeftOpen.DECEMBER),
        29: YearPart(N_("southern spring {year}"), (_AUTUMN,)),
        30: YearPart(N_("southern summer {year}"), _WINTERS, LeftOpen.DECEMBER),
        31: YearPart(N_("southern autumn {year}"), (_SPRING,)),
        32: YearPart(N_("southern winter {year}"), (_SUMMER,)),
        33: YearPart(N_("1st quarter of {year}"), ((1, 3),)),
        34: YearPart(N_("2nd quarter of {year}"), ((4, 6),)),
        35: YearPart(N_("3rd quarter of {year}"), ((7, 9),)),
        36: YearPart(N_("4th quarter of {year}"), ((10, 12),)),
        37: YearPart(N_("1st third of {year}"), ((1, 4),)),
        38: YearPart(N_("2nd third of {year}"), ((5, 8),)),
        39: YearPart(N_("3rd third of {year}"), ((9, 12),)),
        40: YearPart(N_("1st half of {year}"), ((1, 6),)),
        41: YearPart(N_("2nd half of {year}"), ((7, 12),)),
    }
)
