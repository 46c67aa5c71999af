"""Every preference that is chosen from a list, declared once: the dialog is made from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QLocale

from chipline import paths
from chipline.records.message import N_
from chipline.windows.date_formats import date_part
from chipline.windows.formats import number_text
from chipline.windows.i18n import languages, tr, translated
from chipline.windows.locale_style import DATE_STYLES, NUMBER_STYLES
from chipline.windows.shell.pane_registry import PANES

#: What a preference may be set to, and how that is said.
Choices = list[tuple[object, str]]
_SAMPLE_DAY = date(2025, 4, 9)
_SAMPLE_NUMBER = 1234.5
_SIZES = (90, 100, 110, 125, 150, 175, 200)
_MINUTES = (5, 10, 20, 30, 60)
_KEPT = (5, 10, 20, 50, 100)


class Effect(StrEnum):
    """When a preference takes effect."""

    NOW = "now"
    #: With the window that is opened anew when the dialog is closed, by the program itself if needed.
    WINDOW = "window"
    START = "start"


@dataclass(frozen=True, slots=True)
class Preference:
    """A setting that is chosen from a list: its field in `Settings`, and what the list offers."""

    setting: str
    label: str
    choices: Callable[[], Choices]
    note: str = ""
    effect: Effect = Effect.NOW


@dataclass(frozen=True, slots=True)
class PreferencePage:
    """A page of the dialog."""

    label: str
    icon: str
    preferences: tuple[Preference, ...]


def _panes() -> Choices:
    return [("", tr("Where I was last")), *((pane.name, translated(pane.label)) for pane in PANES)]


def _themes() -> Choices:
    return [("system", tr("Same as the desktop")), ("light", tr("Light")), ("dark", tr("Dark"))]


def _motions() -> Choices:
    return [
        ("", tr("Same as the system")),
        ("full", tr("Views glide into one another")),
        ("less", tr("Views follow at once")),
    ]


def _sizes() -> Choices:
    return [(size, tr("{percent} %", percent=size)) for size in _SIZES]


def _languages() -> Choices:
    known = languages(paths.resources() / "translations")
    return [("", tr("Same as the system")), *((code, _language_name(code)) for code in known)]


def _language_name(code: str) -> str:
    # English first of all calls itself “American English”.
    name = tr("English") if code == "en" else QLocale(code).nativeLanguageName()
    return name[:1].upper() + name[1:]


def _numbers() -> Choices:
    samples = (
        (name, locale.toString(_SAMPLE_NUMBER, "f", 1)) for name, locale in NUMBER_STYLES.items()
    )
    return [("", tr("Same as the language")), *samples]


def _dates() -> Choices:
    samples = ((name, date_part(_SAMPLE_DAY, style[0])) for name, style in DATE_STYLES.items())
    return [("", tr("Same as the language")), *samples]


def _intervals() -> Choices:
    often = (
        (minutes, tr("Every {n} minute", "Every {n} minutes", minutes)) for minutes in _MINUTES
    )
    return [*often, (0, tr("Only on opening and before bulk changes"))]


def _kept() -> Choices:
    return [(count, number_text(count)) for count in _KEPT]


def with_present(choices: Iterable[tuple[object, str]], value: object) -> Choices:
    """Return choices, and the present value among them, which may come from an edited file."""
    found = list(choices)
    return found if any(each == value for each, _ in found) else [*found, (value, str(value))]


GENERAL = PreferencePage(
    N_("General"),
    "settings",
    (Preference("start_pane", N_("Opens with"), _panes, effect=Effect.START),),
)
LOOKS = PreferencePage(
    N_("Looks"),
    "sun-moon",
    (
        Preference("theme", N_("Theme"), _themes),
        Preference(
            "text_size",
            N_("Size of text"),
            _sizes,
            N_(
                "Texts, rows and buttons together. The window comes back in it when you close this."
            ),
            Effect.WINDOW,
        ),
        Preference("motion", N_("In briefings"), _motions),
    ),
)
LANGUAGE = PreferencePage(
    N_("Language"),
    "globe",
    (
        Preference("language", N_("Language"), _languages, effect=Effect.WINDOW),
        Preference("dates", N_("Dates"), _dates, effect=Effect.WINDOW),
        Preference(
            "numbers",
            N_("Numbers"),
            _numbers,
            N_("Typed dates and numbers are read in every unmistakable form, whatever is chosen."),
            Effect.WINDOW,
        ),
    ),
)
BACKUPS = PreferencePage(
    N_("Backups"),
    "archive",
    (
        Preference("backup_minutes", N_("Made"), _intervals),
        Preference(
            "backups_kept",
            N_("Kept"),
            _kept,
            N_(
                "This many of the newest, and beyond them the last of each of 14 days and of each month."
            ),
        ),
    ),
)
PAGES = (GENERAL, LOOKS, LANGUAGE, BACKUPS)
