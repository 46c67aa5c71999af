"""The language and the manner of writing that the user prefers to the system's."""

from __future__ import annotations

from PySide6.QtCore import QLocale

#: A style of dates: how a day, a month with its year, and a year are written.
Patterns = tuple[str, str, str]
DATE_STYLES: dict[str, Patterns] = {
    "words": ("d MMM yyyy", "MMM yyyy", "yyyy"),
    "year first": ("yyyy-MM-dd", "yyyy-MM", "yyyy"),
    "day first": ("dd.MM.yyyy", "MM.yyyy", "yyyy"),
}
#: Styles of numbers, each with a locale that writes so.
NUMBER_STYLES = {
    "point": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
    "comma": QLocale(QLocale.Language.Ukrainian, QLocale.Country.Ukraine),
}


class _Style:
    #: The system's own locale, once another one was preferred.
    system: QLocale | None = None
    dates = ""
    numbers = ""


def prefer(*, language: str = "", numbers: str = "", dates: str = "") -> None:
    """Prefer a language, by its code, and styles; what is empty or not known is the system's."""
    if language:
        _Style.system = _Style.system or QLocale()
        QLocale.setDefault(QLocale(language))
    elif _Style.system is not None:
        QLocale.setDefault(_Style.system)
        _Style.system = None
    _Style.dates = dates if dates in DATE_STYLES else ""
    _Style.numbers = numbers if numbers in NUMBER_STYLES else ""


def number_locale() -> QLocale:
    """Return the locale by which numbers are written and read."""
    return NUMBER_STYLES.get(_Style.numbers) or QLocale()


def date_patterns() -> Patterns | None:
    """Return how dates are written; None for the manner of the language."""
    return DATE_STYLES.get(_Style.dates)
