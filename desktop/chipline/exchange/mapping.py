"""How the columns of a table become fields of records: what was found, and what people decided.

It is kept as JSON (`mapping/1`, described in `docs/mapping-1.md`), in the source that an import makes
and in files of its own, so that the next version of a table is read in the same way.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from chipline.exchange.stage import Extent
from chipline.records.message import Message, UserError, joined
from chipline.records.notation.text import fold
from chipline.records.notation.written_dates import DayOrder
from chipline.records.record import KINDS, Kind

FORMAT = "mapping/1"
#: A column can hold both coordinates, such as “1.29, 103.85”.
COORDINATES = "coordinates"
_AXES = ("latitude", "longitude")
_COUNTRY_FIELDS = ("hq_country", "country")
#: A column can hold the ids of the records themselves, as our own tables do.
RECORD_ID = "id"


def combined_fields(kind: Kind) -> dict[str, tuple[str, str]]:
    """Map what one column may hold of two fields of a kind to both of them.

    These are the two coordinates, and the ends of a range, low first, by what they share: “quantity”.
    """
    lows = (name.removesuffix("_low") for name in kind.fields if name.endswith("_low"))
    found = {
        base: (f"{base}_low", f"{base}_high") for base in lows if f"{base}_high" in kind.fields
    }
    return found | ({COORDINATES: _AXES} if set(_AXES) <= kind.fields.keys() else {})


def country_field(kind: Kind | None) -> str:
    """Return the field that says of which country records of a kind are; empty without one."""
    fields = kind.fields if kind is not None else ()
    return next((name for name in _COUNTRY_FIELDS if name in fields), "")


class MappingError(UserError):
    """A mapping that can't be read or does not fit; the message says what and where."""


class Use(StrEnum):
    """What becomes of a text that is no value by itself.

    VALUE: another text is read in its place, of a reference the short name or id of the record. EMPTY:
    nothing. NOTES: it goes into the notes of the record, REPORTED: into the field “as reported”. NEW: a
    record is made that is called so. NO_ROW: its rows are left out.
    """

    VALUE = "value"
    EMPTY = "empty"
    NOTES = "notes"
    REPORTED = "reported"
    NEW = "new"
    NO_ROW = "no row"


@dataclass(frozen=True, slots=True)
class Becomes:
    """What a text becomes; `value` is what is read in its place."""

    use: Use
    value: str = ""


class ShownDates(StrEnum):
    """What the first days of months showed, in a file that does not tell: themselves, months, or years.

    Where those of January are YEARs, all others are months.
    """

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class KeyBy(StrEnum):
    """By what a row finds its record: NONE where each row is a new one."""

    SLUG = "slug"
    NAME = "name"
    EXTERNAL = "external"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class RowKey:
    """By what a row finds its record; `columns` are the headings of an external or composite key."""

    by: KeyBy = KeyBy.NAME
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """What becomes of one column, known by its `heading`; without a field it is left out.

    `unit` is that of figures which have none beside them, and each figure is multiplied by `factor`.
    `decimal` stands before decimals (empty: each cell is read for itself, as far as the column proves
    nothing). `order` tells what comes first in dates such as 04/09/2025; `short_years` that `Jul-25`
    is a month and a year; `seasons` that `2023-24` is a winter, as EDTF writes it, and False that it is
    two years; `century`, 1900 or 2000, which one years of two digits are of; `serials`,
    1900 or 1904, that bare numbers are days counted as spreadsheets count them from there;
    `year_begins` is the month in which a financial year begins, 1 to 12, or −1 to −12 if that is one of
    the year before; `longitude_first` that it stands before the latitude in one column. `dates_show` and `parts_are_shares` are of files that don't tell how cells were
    shown. All of them are 0 or None until they are known. `separator` parts lists. `missing` are words that mean nothing here, and
    `words` says what single texts become. `country_from` is the heading of the column with the countries
    of those that a column of names names, for the records that are made of them.
    """

    heading: str
    field: str = ""
    unit: str = ""
    factor: float = 1.0
    decimal: str = ""
    order: DayOrder | None = None
    short_years: bool = False
    seasons: bool | None = None
    longitude_first: bool | None = None
    century: int = 0
    serials: int = 0
    year_begins: int = 0
    dates_show: ShownDates | None = None
    parts_are_shares: bool | None = None
    separator: str = ""
    country_from: str = ""
    missing: tuple[str, ...] = ()
    words: Mapping[str, Becomes] = dataclasses.field(default_factory=dict)

    def becomes(self, text: str) -> Becomes | None:
        """Return what was decided about a text, whatever its case and spaces; None if nothing."""
        if not self.words:
            return None
        return self.words.get(text) or self.words.get(fold(text))

    def with_word(self, text: str, becomes: Becomes | None) -> ColumnMapping:
        """Return it with a decision about a text, or without the one that there was."""
        words = dict(self.words)
        if becomes is None:
            words.pop(fold(text), None)
        else:
            words[fold(text)] = becomes
        return replace(self, words=words)


@dataclass(frozen=True, slots=True)
class TableMapping:
    """How one table is read into records of one kind.

    `table` names the sheet or list of the file, `encoding` and `delimiter` are of text files; all
    three are empty and `extent` is None where what was found counts. `clearing` lets empty cells take
    values away. `dataset` is the short name of the data set, under which its next version is known.
    """

    kind: str
    columns: tuple[ColumnMapping, ...] = ()
    key: RowKey = dataclasses.field(default_factory=RowKey)
    table: str = ""
    encoding: str = ""
    delimiter: str = ""
    extent: Extent | None = None
    clearing: bool = False
    dataset: str = ""

    @property
    def record_kind(self) -> Kind:
        """The kind of the records."""
        return KINDS[self.kind]

    def column(self, heading: str) -> ColumnMapping | None:
        """Find a column by its heading."""
        return next((one for one in self.columns if one.heading == heading), None)

    def place_of(self, name: str) -> int | None:
        """Return the place of the column that fills a field; None if none does."""
        return next((n for n, one in enumerate(self.columns) if one.field == name), None)

    def with_column(self, column: ColumnMapping) -> TableMapping:
        """Return it with another mapping of the column with that heading."""
        columns = (column if one.heading == column.heading else one for one in self.columns)
        return replace(self, columns=tuple(columns))

    def for_headings(self, headings: tuple[str, ...]) -> TableMapping:
        """Return it with a column for each heading, in order; those that are new are left out."""
        known = {one.heading: one for one in self.columns}
        return replace(
            self, columns=tuple(known.get(name, ColumnMapping(name)) for name in headings)
        )


def mapping_text(mapping: TableMapping) -> str:
    """Write a mapping as JSON; what is as it is without saying is left out."""
    said = {"format": FORMAT} | _spoken(mapping)
    said["columns"] = [_column_spoken(one) for one in mapping.columns]
    return json.dumps(said, ensure_ascii=False, indent=1) + "\n"


def _spoken(value: Any) -> dict[str, Any]:
    """Return the parts of a mapping that are not as they are without saying."""
    usual = {each.name: _usual(each) for each in fields(value)}
    return {
        name: part
        for name, part in asdict(value).items()
        if getattr(value, name) != usual[name] and name not in ("columns", "words")
    }


def _usual(part: dataclasses.Field[Any]) -> Any:
    if part.default_factory is not dataclasses.MISSING:
        return part.default_factory()
    return part.default


def _column_spoken(column: ColumnMapping) -> dict[str, Any]:
    words = {
        text: one.value if one.use is Use.VALUE else {"use": one.use.value}
        for text, one in column.words.items()
    }
    return _spoken(column) | ({"words": words} if words else {})


def read_mapping(text: str, name: str = "mapping") -> TableMapping:
    """Read a mapping from JSON; `name` is what messages call it.

    Raises:
        MappingError: it is no mapping, or one of its parts can't be.
    """
    try:
        said = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise MappingError(
            Message("{file} is not JSON: {why}.", file=name, why=str(error))
        ) from error
    if not isinstance(said, dict) or said.pop("format", None) != FORMAT:
        raise MappingError(
            Message(
                "{file} is no mapping: its “format” is not “{format}”.", file=name, format=FORMAT
            )
        )
    columns = said.pop("columns", [])
    if not isinstance(columns, list) or not all(isinstance(one, dict) for one in columns):
        raise MappingError(Message("{file}: “columns” is not a list of objects.", file=name))
    said["columns"] = tuple(_read_column(one, name) for one in columns)
    _refuse_unknown(said, TableMapping, name)
    if said.get("kind") not in KINDS:
        raise MappingError(
            Message(
                "{file}: there is no kind “{kind}”. There are {kinds}.",
                file=name,
                kind=str(said.get("kind")),
                kinds=joined(KINDS),
            )
        )
    try:
        if "key" in said:
            key = said["key"]
            said["key"] = RowKey(KeyBy(key.get("by", "name")), tuple(key.get("columns", ())))
        if "extent" in said:
            given = said["extent"]
            out = tuple(map(int, given.get("left_out", ())))
            said["extent"] = Extent(int(given.get("first", 0)), int(given.get("last", 0)), out)
        found = TableMapping(**said)
    except (ValueError, TypeError, AttributeError) as error:
        raise MappingError(Message("{file}: {why}.", file=name, why=str(error))) from error
    _refuse_fields(found, name)
    return found


def read_mapping_file(path: Path) -> TableMapping:
    """Read a mapping from its file.

    Raises:
        MappingError: it can't be read, or is no mapping.
    """
    try:
        return read_mapping(path.read_text(encoding="utf-8-sig"), path.name)
    except (OSError, UnicodeDecodeError) as error:
        raise MappingError(
            Message("{file} can’t be read: {why}.", file=path.name, why=str(error))
        ) from error


def _read_column(said: dict[str, Any], name: str) -> ColumnMapping:
    _refuse_unknown(said, ColumnMapping, name)
    given = dict(said)
    try:
        given["heading"] = str(given["heading"])
        if given.get("order"):
            given["order"] = DayOrder(given["order"])
        if given.get("dates_show"):
            given["dates_show"] = ShownDates(given["dates_show"])
        given["missing"] = tuple(map(str, given.get("missing", ())))
        given["words"] = {
            fold(text): Becomes(Use.VALUE, one)
            if isinstance(one, str)
            else Becomes(Use(one["use"]))
            for text, one in given.get("words", {}).items()
        }
        given["factor"] = float(given.get("factor", 1))
        for each in ("century", "serials", "year_begins"):
            given[each] = int(given.get(each, 0))
        return ColumnMapping(**given)
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise MappingError(
            Message(
                "{file}, column “{column}”: {why}.",
                file=name,
                column=str(said.get("heading", "")),
                why=str(error),
            )
        ) from error


def _refuse_unknown(said: Mapping[str, Any], of: type[Any], name: str) -> None:
    known = [each.name for each in fields(of)]
    unknown = [each for each in said if each not in known]
    if unknown:
        raise MappingError(
            Message(
                "{file}: a mapping has no “{part}” here. It may have {parts}.",
                file=name,
                part=unknown[0],
                parts=joined(known),
            )
        )


def _refuse_fields(mapping: TableMapping, name: str) -> None:
    kind = mapping.record_kind
    known = {"", RECORD_ID, *kind.fields, *combined_fields(kind)}
    for column in mapping.columns:
        if column.field not in known:
            raise MappingError(
                Message(
                    "{file}, column “{column}”: no {kind} has a field “{field}”.",
                    file=name,
                    column=column.heading,
                    kind=mapping.kind,
                    field=column.field,
                )
            )
