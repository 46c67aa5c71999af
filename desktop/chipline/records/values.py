"""Values: how a field's value is checked, read from what was typed, and written as plain text.

`clean` is the one gate through which every value enters a record.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable
from typing import Any

from chipline.records.changes import Value
from chipline.records.fields import FieldSpec, FieldType
from chipline.records.message import N_, Message, UserError, declared, joined, listed, message_of
from chipline.records.notation.countries import (
    coded_name,
    country_names,
    jurisdiction_names,
    jurisdictions_called,
)
from chipline.records.notation.dates import parse_date, plain_text, read_date
from chipline.records.notation.figures import read_figure, read_range
from chipline.records.notation.numbers import PLAIN, Marks, NumberError, read_plain, write_number
from chipline.records.notation.stamps import local_text
from chipline.records.notation.text import fold, normalise
from chipline.records.notation.written_dates import PLAIN_DATES, DateNotation

_YES = frozenset(
    ("yes", "y", "true", "1", "✓", "✔", "так", "да", "ja", "wahr", "oui", "vrai", "是", "نعم")
)
_NO = frozenset(
    ("no", "n", "false", "0", "✗", "✘", "ні", "нет", "nein", "falsch", "non", "faux", "否", "لا")
)
#: What programs write and read again, byte by byte.
_AS_WRITTEN = (FieldType.DATA, FieldType.STAMP)
#: The form of a record's id.
ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
SEPARATOR = "; "
#: Whole numbers up to here are exact, in JSON and in a table as well.
_LARGEST = 2**53 - 1


class FieldValueError(UserError, ValueError):
    """A value that can't stand in its field; the message says why and how to mend it."""


def clean(spec: FieldSpec, value: Any) -> Value:
    """Check a value and bring it into the form in which it is kept; blank becomes None.

    Raises:
        FieldValueError: it does not fit the field.
    """
    if isinstance(value, str) and spec.type not in _AS_WRITTEN:
        value = normalise(value)
    if value in (None, "", [], ()):
        if spec.required:
            raise FieldValueError(Message("{field} can’t be empty.", field=spec.named))
        return None
    if spec.many:
        if not isinstance(value, list | tuple):
            raise FieldValueError(Message("{field} takes a list.", field=spec.named))
        one = _CLEANERS[spec.type]
        plain = (normalise(part) if isinstance(part, str) else part for part in value)
        return list(dict.fromkeys(one(spec, part) for part in plain))
    cleaned: Value = _CLEANERS[spec.type](spec, value)
    return cleaned


def read(
    spec: FieldSpec,
    text: str,
    marks: Marks = PLAIN,
    unit: str = "",
    dates: DateNotation = PLAIN_DATES,
) -> Value:
    """Turn typed text into a value; several values are separated by semicolons.

    `marks` are those with which figures are written where the text comes from, `unit` is that of a
    figure that has none beside it; without either it is in the field's own. `dates` tells how
    dates are written there.

    Raises:
        FieldValueError, DateError: it does not fit the field.
    """
    written = normalise(text).strip()
    if not written:
        return clean(spec, None)
    if spec.type in (FieldType.LONG_TEXT, *_AS_WRITTEN):
        return clean(spec, text)
    value: Any = written
    if spec.type in (FieldType.NUMBER, FieldType.INTEGER):
        value = _measured(spec, written, marks, unit)
    elif spec.type is FieldType.DATE:
        value = read_date(written, dates).text
    elif spec.type is FieldType.COUNTRIES:
        value = _separate_countries(written)
    elif spec.many:
        value = [part.strip() for part in written.split(";") if part.strip()]
    return clean(spec, value)


def read_bounds(
    spec: FieldSpec, text: str, marks: Marks = PLAIN
) -> tuple[float | None, float | None] | None:
    """Read a range of figures, such as “100–150 MW” or “at least 100”; None if the text is none.

    Raises:
        FieldValueError: an end does not fit the field, or the range leaves it out.
    """
    if spec.type not in (FieldType.NUMBER, FieldType.INTEGER):
        return None
    try:
        found = read_range(spec, text, marks)
    except NumberError as error:
        raise FieldValueError(message_of(error)) from error
    if found is None:
        return None
    low, high = (None if end is None else _number(spec, end) for end in found)
    return low, high


def write(spec: FieldSpec, value: Value, marks: Marks = PLAIN) -> str:
    """Write a value as plain text that `read` turns back into it; a figure with these marks."""
    if value is None:
        return ""
    if isinstance(value, list):
        return SEPARATOR.join(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and spec.type is FieldType.NUMBER:
        return write_number(value, marks)
    return str(value)


def display(spec: FieldSpec, value: Value) -> str:
    """Write a value for reading: countries by name, parts of a year in words, otherwise as `write`.

    Time stamps are in the time of the place where the reader is.
    """
    if isinstance(value, str) and spec.type in _SHOWN:
        return _SHOWN[spec.type](value)
    if spec.type is FieldType.COUNTRIES and isinstance(value, list):
        return ", ".join(jurisdiction_names().get(code, code) for code in value)
    if isinstance(value, list):
        return ", ".join(value)
    return write(spec, value)


_SHOWN: dict[FieldType, Callable[[str], str]] = {
    FieldType.COUNTRY: lambda code: jurisdiction_names().get(code, code),
    FieldType.DATE: plain_text,
    FieldType.STAMP: local_text,
}


def _text(spec: FieldSpec, value: Any) -> str:
    if not isinstance(value, str):
        raise FieldValueError(Message("{field} takes text.", field=spec.named))
    written = value.strip() if spec.type is not FieldType.LONG_TEXT else value.strip("\n")
    if not written.strip():
        raise FieldValueError(Message("{field} can’t be only spaces.", field=spec.named))
    if spec.type is FieldType.TEXT and "\n" in written:
        raise FieldValueError(
            Message("{field} takes one line. Put longer text into the notes.", field=spec.named)
        )
    if spec.type is not FieldType.LONG_TEXT:
        written = written.replace("\t", " ")
    if spec.many and ";" in written:
        raise FieldValueError(
            Message(
                "{field}: “{written}” contains a semicolon, which separates values.",
                field=spec.named,
                written=written,
            )
        )
    return _entry(spec, written)


def _entry(spec: FieldSpec, written: str) -> str:
    try:
        return spec.entry(written) if spec.entry else written
    except (UserError, ValueError) as error:
        raise FieldValueError(
            Message("{field}: {why}", field=spec.named, why=message_of(error))
        ) from error


def _number(spec: FieldSpec, value: Any) -> float | int:
    try:
        figure = read_plain(value) if isinstance(value, str) else float(value)
    except NumberError as error:
        raise FieldValueError(message_of(error)) from error
    except (TypeError, OverflowError) as error:
        raise FieldValueError(Message("“{value}” is not a number.", value=str(value))) from error
    if not math.isfinite(figure):
        raise FieldValueError(Message("{field} takes a finite number.", field=spec.named))
    if spec.minimum is not None and figure < spec.minimum:
        raise FieldValueError(
            Message(
                "{field} can’t be under {least}.",
                field=spec.named,
                least=spec.measured(spec.minimum),
            )
        )
    if spec.maximum is not None and figure > spec.maximum:
        raise _too_large(spec, spec.maximum)
    if spec.type is FieldType.INTEGER:
        if figure != int(figure):
            # What a program worked out with floats, such as 200000.00000000003, is whole to 15 digits.
            figure = float(f"{figure:.15g}")
        if figure != int(figure):
            raise FieldValueError(Message("{field} takes a whole number.", field=spec.named))
        if abs(figure) > _LARGEST:
            raise _too_large(spec, _LARGEST)
        return int(figure)
    # To the digits that `write` holds, so that a figure comes back as it was; and with no sign on
    # nothing, since some versions of SQLite don't keep it.
    return float(f"{figure:.15g}") + 0.0


def _too_large(spec: FieldSpec, most: float) -> FieldValueError:
    return FieldValueError(
        Message("{field} can’t be over {most}.", field=spec.named, most=spec.measured(most))
    )


def _measured(spec: FieldSpec, text: str, marks: Marks, unit: str) -> float:
    try:
        return read_figure(spec, text, marks, unit)
    except NumberError as error:
        raise FieldValueError(message_of(error)) from error


def _yes_no(spec: FieldSpec, value: Any) -> bool:
    if isinstance(value, bool):
        return value
    word = fold(str(value))
    if word in _YES | _NO:
        return word in _YES
    raise FieldValueError(
        Message("{field} is yes, no or empty, not “{value}”.", field=spec.named, value=str(value))
    )


def _date(_spec: FieldSpec, value: Any) -> str:
    return parse_date(str(value)).text


def _choice(spec: FieldSpec, value: Any) -> str:
    word = str(value).strip()
    for known in spec.choices:
        if fold(known) == fold(word):
            return known
    raise FieldValueError(
        Message(
            "{field} can’t be “{value}”. Choose: {choices}.",
            field=spec.named,
            value=word,
            choices=joined(map(declared, spec.choices)),
        )
    )


def _country(spec: FieldSpec, value: Any) -> str:
    known = jurisdiction_names() if spec.bodies else country_names()
    found = [code for code in jurisdictions_called(str(value)) if code in known]
    if len(found) > 1:
        raise FieldValueError(
            Message(
                "“{value}” may be {countries}. Write which of them, or its code.",
                value=str(value),
                countries=joined(map(coded_name, found), N_("{first} or {more}")),
            )
        )
    if not found:
        raise FieldValueError(
            Message(
                "“{value}” is not a country. Write its name or its two-letter code, such as SG.",
                value=str(value),
            )
        )
    return found[0]


def _separate_countries(written: str) -> list[str]:
    """Separate countries at semicolons and lines, and at commas where no name has them.

    Raises:
        FieldValueError: “Hong Kong, China” may be one of them or both.
    """
    if re.search("[;\n]", written):
        return [part.strip() for part in re.split("[;\n]", written) if part.strip()]
    parts = [part.strip() for part in written.split(",") if part.strip()]
    whole = jurisdictions_called(written)
    if not whole or len(parts) == 1:
        return parts
    each = [jurisdictions_called(part) for part in parts]
    if len(whole) == 1 and all(len(found) == 1 for found in each):
        raise FieldValueError(
            Message(
                "“{value}” may be {country} alone, or {countries}. "
                "Write one name or code for each, with a semicolon between them.",
                value=written,
                country=coded_name(whole[0]),
                countries=listed(coded_name(found[0]) for found in each),
            )
        )
    return [written]


def is_id(written: str) -> bool:
    """Tell whether a text has the form of a record's id."""
    return bool(ID.fullmatch(written))


def _reference(spec: FieldSpec, value: Any) -> str:
    if not isinstance(value, str) or not is_id(value):
        raise FieldValueError(
            Message(
                "{field}: “{value}” is not a record. Pick one from the list.",
                field=spec.named,
                value=str(value),
            )
        )
    return value


def _address(spec: FieldSpec, value: Any) -> str:
    written = str(value).strip()
    if not re.fullmatch(r"https?://\S+", written):
        raise FieldValueError(
            Message("{field} begins with http:// or https:// and has no spaces.", field=spec.named)
        )
    return written


def _data(spec: FieldSpec, value: Any) -> str:
    try:
        json.loads(str(value))
    except (ValueError, RecursionError) as error:
        raise FieldValueError(
            Message("{field} is not JSON: {error}.", field=spec.named, error=str(error))
        ) from error
    return str(value).strip()


def _stamp(_spec: FieldSpec, value: Any) -> str:
    return str(value)


_CLEANERS: dict[FieldType, Callable[[FieldSpec, Any], Any]] = {
    FieldType.TEXT: _text,
    FieldType.LONG_TEXT: _text,
    FieldType.WORDS: _text,
    FieldType.NUMBER: _number,
    FieldType.INTEGER: _number,
    FieldType.YES_NO: _yes_no,
    FieldType.DATE: _date,
    FieldType.STAMP: _stamp,
    FieldType.CHOICE: _choice,
    FieldType.CHOICES: _choice,
    FieldType.COUNTRY: _country,
    FieldType.COUNTRIES: _country,
    FieldType.REFERENCE: _reference,
    FieldType.REFERENCES: _reference,
    FieldType.ADDRESS: _address,
    FieldType.DATA: _data,
}
