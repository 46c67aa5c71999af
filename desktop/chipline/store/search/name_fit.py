"""How well what somebody types fits what a thing is called."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import IntEnum

from chipline.records.notation.legal_forms import without_legal_form
from chipline.records.notation.text import fold

_WORD_BEGINS = re.compile(r"(?<!\w)(?=\w)")


class Fit(IntEnum):
    """How a name fits, best first."""

    WHOLE = 0
    BEGINNING = 1
    WORDS = 2
    WITHIN = 3


def fit(typed: str, name: str) -> Fit | None:
    """Tell how a name fits what was typed; None when it does not."""
    wanted, held = fold(typed), fold(name)
    if not wanted:
        return None
    if held == wanted:
        return Fit.WHOLE
    if held.startswith(wanted) or without_legal_form(typed) == without_legal_form(name):
        return Fit.BEGINNING
    begins = [held[found.start() :] for found in _WORD_BEGINS.finditer(held)]
    if all(any(word.startswith(part) for word in begins) for part in wanted.split()):
        return Fit.WORDS
    return Fit.WITHIN if wanted in held else None


def best_fit(typed: str, names: Iterable[str]) -> tuple[Fit, str] | None:
    """Return the best fit among all that a thing is called, and the name that fits so."""
    fits = ((found, name) for name in names if (found := fit(typed, name)) is not None)
    return min(fits, key=lambda pair: pair[0], default=None)
