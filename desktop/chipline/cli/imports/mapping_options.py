"""The options of `chipline import` that say how columns are read, laid onto a mapping."""

from __future__ import annotations

import argparse
from dataclasses import replace

from chipline.cli.command import CommandError
from chipline.exchange.columns.column_reader import WORD_TYPES, ColumnReader
from chipline.exchange.headings import field_of
from chipline.exchange.mapping import (
    COORDINATES,
    Becomes,
    ColumnMapping,
    KeyBy,
    RowKey,
    TableMapping,
    Use,
    combined_fields,
)
from chipline.exchange.question import Asks, ImportQuestion, answered
from chipline.exchange.stage import StagedCell
from chipline.records.fields import FieldType
from chipline.records.message import Message, joined
from chipline.records.notation.written_dates import DayOrder

#: What may stand behind the field in --map besides a unit, and what it answers.
_PARTS = {
    "short-years": Asks.SHORT_YEARS,
    "seasons": Asks.SEASONS,
    "longitude-first": Asks.LONGITUDE_FIRST,
    "century": Asks.CENTURY,
    "serials": Asks.SERIALS,
    "year-begins": Asks.YEAR_BEGINS,
    "separator": Asks.SEPARATOR,
    "shown": Asks.DATES_SHOW,
    "shares": Asks.PARTS_ARE_SHARES,
    "decimal": Asks.DECIMAL,
    "order": Asks.ORDER,
}
_COUNTRY_FROM = "country-from"
_FIGURES = (FieldType.NUMBER, FieldType.INTEGER)


def add_mapping_options(command: argparse.ArgumentParser) -> None:
    """Add the options."""
    command.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="HEADING=FIELD[:UNIT]",
        help="the field that a column fills, with the unit of its figures, or one of "
        "separator=, century=, serials=, year-begins=, short-years, seasons=, longitude-first, shown=, shares=, country-from=HEADING; without a field it is left out",
    )
    command.add_argument(
        "--value",
        action="append",
        default=[],
        metavar="HEADING:TEXT=WORD",
        help="read another word in place of a text; without one it is left empty",
    )
    command.add_argument(
        "--leave-out",
        action="append",
        default=[],
        metavar="HEADING:TEXT",
        help="leave out the rows that have this text in this column",
    )
    command.add_argument(
        "--key",
        metavar="KEY",
        help="by what a row finds its record: name (default), slug, external=HEADING,HEADING "
        "or none: each row is a new record",
    )
    command.add_argument("--dates", choices=("dmy", "mdy", "ymd"), help="the order of dates")
    command.add_argument("--decimal", choices=(".", ","), help="the decimal mark")
    command.add_argument("--clear", action="store_true", help="empty cells take values away")


def with_options(mapping: TableMapping, options: argparse.Namespace) -> TableMapping:
    """Return a mapping with what the options say of it.

    Raises:
        CommandError: an option names a column or field that is not there, or can't be understood.
    """
    for written in options.map:
        mapping = _mapped(mapping, written)
    for written in options.value:
        mapping = _with_value(mapping, written)
    for written in options.leave_out:
        column, text = _divided(mapping, written, ":", "--leave-out")
        mapping = mapping.with_column(column.with_word(text, Becomes(Use.NO_ROW)))
    columns = [_with_notation(mapping, column, options) for column in mapping.columns]
    mapping = replace(mapping, columns=tuple(columns))
    if options.clear:
        mapping = replace(mapping, clearing=True)
    return replace(mapping, key=_key(mapping, options.key)) if options.key else mapping


def _mapped(mapping: TableMapping, written: str) -> TableMapping:
    column, said = _divided(mapping, written, "=", "--map")
    name, _colon, part = said.partition(":")
    field = _field(mapping, name.strip())
    # Another column that filled it by suggestion gives way.
    others = (
        replace(one, field="") if one.field == field and one.heading != column.heading else one
        for one in mapping.columns
    )
    mapping = replace(mapping, columns=tuple(others))
    column = replace(column, field=field)
    if not part:
        return mapping.with_column(column)
    word, _equals, value = part.partition("=")
    if word == _COUNTRY_FROM:
        beside, _nothing = _divided(mapping, f"{value}=", "=", "--map")
        return mapping.with_column(replace(column, country_from=beside.heading))
    asks = _PARTS.get(word, Asks.UNIT)
    answer = part if asks is Asks.UNIT else value or "yes"
    place = [one.heading for one in mapping.columns].index(column.heading)
    question = ImportQuestion(asks, place, column.heading, field, Message("{part}", part=part))
    try:
        return answered(mapping.with_column(column), question, answer)
    except ValueError as error:
        raise CommandError(
            Message("--map {written}: “{part}” is not understood.", written=written, part=part)
        ) from error


def _divided(
    mapping: TableMapping, written: str, mark: str, option: str
) -> tuple[ColumnMapping, str]:
    """Divide an option behind the heading that it begins with, which may hold the mark itself."""
    fitting = [
        column
        for column in mapping.columns
        if written.casefold().startswith(f"{column.heading.casefold()}{mark}")
    ]
    if not fitting:
        raise CommandError(
            Message(
                "{option} {written}: it begins with no heading of the table and “{mark}”. "
                "The headings are {headings}.",
                option=option,
                written=written,
                mark=mark,
                headings=joined(column.heading for column in mapping.columns),
            )
        )
    column = max(fitting, key=lambda each: len(each.heading))
    return column, written[len(column.heading) + len(mark) :]


def _field(mapping: TableMapping, name: str) -> str:
    kind = mapping.record_kind
    if name in ("", COORDINATES) or name in kind.fields or name in combined_fields(kind):
        return name
    if found := field_of(kind, name):
        return found
    raise CommandError(
        Message(
            "No {kind} has a field “{field}”. There are {fields}.",
            kind=kind.name,
            field=name,
            fields=joined(name for name, spec in kind.fields.items() if spec.editable),
        )
    )


def _with_value(mapping: TableMapping, written: str) -> TableMapping:
    column, said = _divided(mapping, written, ":", "--value")
    text, equals, word = said.rpartition("=")
    if not equals:
        raise CommandError(Message("--value {written}: give HEADING:TEXT=WORD.", written=written))
    becomes = Becomes(Use.VALUE, word.strip()) if word.strip() else Becomes(Use.EMPTY)
    column = column.with_word(text, becomes)
    spec = mapping.record_kind.fields.get(column.field)
    if spec is not None and spec.type in WORD_TYPES:
        why = ColumnReader(mapping.record_kind, column, ()).read(StagedCell(text)).why
        if why is not None:
            raise CommandError(Message("--value {written}: {why}", written=written, why=why))
    return mapping.with_column(column)


def _with_notation(
    mapping: TableMapping, column: ColumnMapping, options: argparse.Namespace
) -> ColumnMapping:
    kind = mapping.record_kind
    name = combined_fields(kind).get(column.field, (column.field,))[0]
    spec = kind.fields.get(name)
    if spec is None:
        return column
    if options.dates and spec.type is FieldType.DATE:
        return replace(column, order=DayOrder(options.dates))
    if options.decimal and spec.type in _FIGURES:
        return replace(column, decimal=options.decimal)
    return column


def _key(mapping: TableMapping, written: str) -> RowKey:
    word, _equals, said = written.partition("=")
    columns = tuple(part.strip() for part in said.split(",") if part.strip())
    headings = [column.heading for column in mapping.columns]
    unknown = [one for one in columns if one not in headings]
    if word not in set(KeyBy) or unknown or (word == KeyBy.EXTERNAL) != bool(columns):
        raise CommandError(
            Message(
                "--key {written}: give name, slug, none, or external=HEADING,HEADING. "
                "The headings are {headings}.",
                written=written,
                headings=joined(headings),
            )
        )
    return RowKey(KeyBy(word), columns)
