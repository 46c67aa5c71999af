"""Text for the user in the user's language.

A text stands where it is translated, written out: `tr("Undo")`. What varies has a name in it:
`tr("Delete “{title}”?", title=title)`; what is counted, both of its English forms:
`tr("{n} record", "{n} records", many)`, from which a language makes as many as it has. A text that
is declared elsewhere (a field's label, an action's, one marked with `N_`) goes through `translated`.
"""

from __future__ import annotations

import math
import os
import re
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from chipline.records.message import DIGITS, EdtfDate, Message, Part, english, fill, message_of
from chipline.records.notation.dates import (
    OPEN,
    DateError,
    FuzzyDate,
    Precision,
    parse_date,
    year_part_of,
)
from chipline.records.notation.numbers import NARROW_SPACE
from chipline.windows import pseudo_translation
from chipline.windows.date_formats import day_text, month_text, year_text
from chipline.windows.locale_style import number_locale

#: No century is the first, so that no decade begins with the year 0.
_DECADE = re.compile("([0-9]*[1-9][0-9]*)X[~?%]?")
#: Texts stand in no context, as lupdate writes them that are in no class of Qt's.
_CONTEXT = ""
#: Above it, a count is told to Qt by its last digits.
_MOST = 1_000_000_000


#: Classes of Qt's whose texts its translations still have under the name of another.
_MOVED = {"QAbstractFileIconProvider": "QFileDialog"}


class _QtTexts(QTranslator):
    """Qt's own texts, also where a shortcut was put into one, or it moved, after it was translated."""

    def translate(
        self, context: str, source_text: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Find a text as it stands, or else as it was translated; an empty one would be shown as that."""
        place = _MOVED.get(context, context)
        found = super().translate(place, source_text, disambiguation, n)
        if not found and "&" in source_text:
            found = super().translate(place, source_text.replace("&", ""), disambiguation, n)
        return found or None


def load_translations(application: QCoreApplication, folder: Path) -> tuple[QTranslator, ...]:
    """Load the texts of the user's language, where there are some: Qt's own, and ours in `folder`.

    A developer may have asked for the language in which untranslated and cut texts are seen.
    """
    if os.environ.get(pseudo_translation.VARIABLE) == "pseudo":
        made = pseudo_translation.PseudoTranslator(parent=application)
        application.installTranslator(made)
        return (made,)
    loaded = []
    own = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    # Every text of ours passes through it, too. Where Qt's are English, no shortcut hides one.
    in_english = QLocale().language() is QLocale.Language.English
    qt_texts = QTranslator if in_english else _QtTexts
    for make, name, place in (
        (qt_texts, "qtbase", own),
        (QTranslator, "chipline", str(folder)),
    ):
        translator = make(application)
        if translator.load(QLocale(), name, "_", place):
            application.installTranslator(translator)
            loaded.append(translator)
    return tuple(loaded)


def renew_translations(application: QCoreApplication, folder: Path) -> None:
    """Load the texts of the language that is preferred now in the place of those loaded before."""
    for each in application.findChildren(QTranslator):
        application.removeTranslator(each)
        each.deleteLater()
    load_translations(application, folder)


def languages(folder: Path) -> list[str]:
    """Return the codes of the languages that texts can be shown in: English, and those in `folder`."""
    found = {file.stem.removeprefix("chipline_") for file in folder.glob("chipline_*.qm")}
    return ["en", *sorted(found - {"en"})]


def tr(text: str, comment: str = "", n: int | None = None, /, **parts: Part) -> str:
    """Translate a text that is written out here, and fill in its named parts.

    With a number `n`, `text` is the English for one and `comment` the English for any other number;
    without one, `comment` tells the translators what the text alone doesn't.
    """
    return fill(_found(text, comment, n), n, parts, _written)


def translated(text: str, **parts: Part) -> str:
    """Translate a text that was declared elsewhere, and fill in its named parts."""
    return fill(_found(text, "", None), None, parts, _written)


def worded(message: Message) -> str:
    """Word a message that comes from left of the session."""
    found = _found(message.text, message.comment, message.n)
    return fill(found, message.n, dict(message.parts), _written)


def error_text(error: BaseException) -> str:
    """Word an error for the user."""
    return _written(message_of(error))


def quoted_text(words: str) -> str:
    """Put words that are not ours into the quotation marks of the user's language."""
    return tr("“{name}”", name=words)


def _found(text: str, comment: str, n: int | None) -> str:
    if not text:
        # Qt answers the empty text with what stands at the head of the translation's file.
        return ""
    # The form goes by the last digits, and Qt takes no more than 32 bits.
    counted = -1 if n is None else n if abs(n) < _MOST else _MOST + abs(n) % _MOST
    found = QCoreApplication.translate(_CONTEXT, text, comment or None, counted)
    return english(text, comment, n) if found == text else found


def _written(part: Part) -> str:
    if isinstance(part, Message):
        return worded(part)
    if isinstance(part, datetime):
        moment = part.astimezone()
        return f"{day_text(moment.date())}, {moment:%H:%M}"
    if isinstance(part, date):
        return day_text(part, long=True)
    if isinstance(part, EdtfDate):
        return edtf_text(part)
    if isinstance(part, int) and not isinstance(part, bool):
        return locale_number(part)
    return figure_text(part) if isinstance(part, float) else str(part)


#: From here on, not every whole number can be told from its neighbours by most programs.
_WHOLE = 2**53


def locale_number(value: float, decimals: int = 0) -> str:
    """Write a number as the user's locale does, but so that nobody takes it for another one.

    Where a comma stands before decimals, a point between thousands makes 1.800 of 1800, and three
    decimals make 1,024 of 1.024, which others read as 1.8 and 1024: there thousands are parted by a
    narrow space, and three decimals get a fourth.
    """
    if not math.isfinite(value):
        return str(value)  # what figures of a stranger add up to has no digits
    locale = number_locale()
    if decimals == 3 and locale.decimalPoint() == "," and 1 <= abs(value) < 1000:
        decimals = 4
    if not decimals and abs(value) >= _WHOLE:
        # Qt's binding stumbles over them, and no figure of a record is as large.
        return str(int(value))
    text = locale.toString(float(value), "f", decimals) if decimals else locale.toString(int(value))
    return text.replace(".", NARROW_SPACE) if locale.groupSeparator() == "." else text


def figure_text(value: float) -> str:
    """Write a figure of a record as the user's locale does, with all of its digits."""
    text = str(value) if isinstance(value, int) else f"{value:.{DIGITS}g}"
    return text if "e" in text else locale_number(value, len(text.partition(".")[2]))


def edtf_text(written: str) -> str:
    """Write an EDTF date as people read it, no more exact than it was entered."""
    if written.count("/") > 1:
        return written  # no date: only a stranger's file holds it
    if "/" in written:
        first, _, last = written.partition("/")
        begin = tr("open") if first in ("", OPEN) else edtf_text(first)
        end = tr("open") if last in ("", OPEN) else edtf_text(last)
        return f"{begin} – {end}"
    try:
        found = parse_date(written)
    except DateError:
        return written
    text = _bare_text(found)
    if text == found.text:
        return text
    return f"{'~' if found.approximate else ''}{text}{'?' if found.uncertain else ''}"


def _bare_text(found: FuzzyDate) -> str:
    """Write a date without its marks; a span that has no name stays as it is kept."""
    if found.precision is Precision.SPAN or found.earliest is None:
        return _span_text(found.text)
    writers = {Precision.DAY: day_text, Precision.MONTH: month_text, Precision.YEAR: year_text}
    return writers[found.precision](date.fromordinal(found.earliest))


def _span_text(written: str) -> str:
    if part := year_part_of(written):
        return worded(part)
    decade = _DECADE.fullmatch(written)
    if decade is None:
        return written
    first = year_text(date(int(f"{decade[1]}0"), 1, 1))
    return tr("{year}s", "a decade, as in 2020s", year=first)
