"""How a field is declared: once, with its type, label, unit, help, choices and column.

Each factory below returns an SQLModel field whose `FieldSpec` sits in the column's `info`, which is
SQLAlchemy's own place for what an application knows about a column. Tables, forms, filters, CSV
headers, help and tests all read that declaration.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, Boolean, Float, Integer, Text
from sqlmodel import Field

from chipline.records.message import Message, Part, declared


class FieldType(StrEnum):
    """What a field holds. The editor that a form offers follows from it."""

    TEXT = "text"
    LONG_TEXT = "long text"
    WORDS = "words"
    NUMBER = "number"
    INTEGER = "integer"
    YES_NO = "yes or no"
    DATE = "date"
    STAMP = "time stamp"
    CHOICE = "choice"
    CHOICES = "choices"
    COUNTRY = "country"
    COUNTRIES = "countries"
    REFERENCE = "reference"
    REFERENCES = "references"
    ADDRESS = "address"
    DATA = "data"


#: Field types whose value is a list of strings.
MANY = frozenset(
    {FieldType.WORDS, FieldType.CHOICES, FieldType.COUNTRIES, FieldType.REFERENCES},
)
#: Field types whose values are ids of records.
REFERRING = frozenset({FieldType.REFERENCE, FieldType.REFERENCES})
#: The `reference` of a field that may point at a record of any kind.
ANY_KIND = "any"
#: Brings one word of a list into the form in which it is kept, or raises `UserError` and says why.
Entry = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field's declaration.

    `reference` names the kind that a reference points at (`ANY_KIND` for any), and `inverse` heads
    the records that point, on the card of the one that they point at; `minimum` and `maximum` are
    inclusive and in `unit`; `typical` is the range, in `unit`, beyond which a figure is doubted
    though it is taken; `column` tells whether a table shows it at first; `editable` is False
    for what only the program writes; `bodies` tells whether bodies of states count as countries;
    `entry` brings each word of a list into its form.
    """

    type: FieldType
    label: str
    help: str = ""
    unit: str = ""
    choices: tuple[str, ...] = ()
    reference: str = ""
    inverse: str = ""
    required: bool = False
    minimum: float | None = None
    maximum: float | None = None
    typical: tuple[float, float] | None = None
    column: bool = False
    editable: bool = True
    searched: bool = False
    bodies: bool = False
    entry: Entry | None = None
    name: str = ""

    @property
    def many(self) -> bool:
        """Whether the value is a list."""
        return self.type in MANY

    @property
    def refers(self) -> bool:
        """Whether the value is made of record ids."""
        return self.type in REFERRING

    @property
    def heading(self) -> str:
        """The label with its unit, as a table heads its column."""
        return f"{self.label} ({self.unit})" if self.unit else self.label

    @property
    def named(self) -> Message:
        """The label as a part of a text."""
        return declared(self.label)

    def measured(self, figure: float) -> Part:
        """Return a figure with the unit of the field, as a part of a text."""
        if not self.unit:
            return figure
        return Message("{figure} {unit}", figure=figure, unit=declared(self.unit))


_SQL_TYPES = {
    FieldType.NUMBER: Float,
    FieldType.INTEGER: Integer,
    FieldType.YES_NO: Boolean,
    **dict.fromkeys(MANY, JSON(none_as_null=True)),
}


def _declare(spec: FieldSpec, *, index: bool = False, default: Any = None) -> Any:
    return Field(
        default=default,
        sa_type=_SQL_TYPES.get(spec.type, Text),  # type: ignore[call-overload]  # SQLModel's stub wants a class, SQLAlchemy takes both
        nullable=not spec.required,
        index=index,
        sa_column_kwargs={"info": {"spec": spec}},
    )


def text(label: str, explain: str = "", *, required: bool = False, column: bool = False) -> Any:
    """Declare one line of text."""
    return _declare(
        FieldSpec(FieldType.TEXT, label, explain, required=required, column=column, searched=True),
    )


def long_text(label: str, explain: str = "", *, column: bool = False) -> Any:
    """Declare text of any length."""
    return _declare(FieldSpec(FieldType.LONG_TEXT, label, explain, column=column, searched=True))


def words(
    label: str, explain: str = "", *, column: bool = False, entry: Entry | None = None
) -> Any:
    """Declare a list of words or names, each brought into its form by `entry`."""
    return _declare(
        FieldSpec(FieldType.WORDS, label, explain, column=column, searched=True, entry=entry)
    )


def number(
    label: str,
    unit: str = "",
    explain: str = "",
    *,
    minimum: float = 0,
    maximum: float | None = None,
    typical: tuple[float, float] | None = None,
    column: bool = False,
) -> Any:
    """Declare a number in `unit`, from `minimum` to `maximum`, both inclusive.

    Outside of `typical` it is doubted, not refused.
    """
    return _declare(
        FieldSpec(
            FieldType.NUMBER,
            label,
            explain,
            unit,
            minimum=minimum,
            maximum=maximum,
            typical=typical,
            column=column,
        ),
    )


def integer(
    label: str,
    unit: str = "",
    explain: str = "",
    *,
    minimum: int = 0,
    maximum: int | None = None,
    typical: tuple[float, float] | None = None,
    column: bool = False,
) -> Any:
    """Declare a whole number in `unit`, from `minimum` to `maximum`, both inclusive.

    Outside of `typical` it is doubted, not refused.
    """
    return _declare(
        FieldSpec(
            FieldType.INTEGER,
            label,
            explain,
            unit,
            minimum=minimum,
            maximum=maximum,
            typical=typical,
            column=column,
        ),
    )


def yes_no(label: str, explain: str = "", *, column: bool = False) -> Any:
    """Declare yes, no or not known."""
    return _declare(FieldSpec(FieldType.YES_NO, label, explain, column=column))


def date(label: str, explain: str = "", *, column: bool = False) -> Any:
    """Declare an EDTF date; its earliest and latest day are kept in columns beside it."""
    return _declare(FieldSpec(FieldType.DATE, label, explain, column=column))


def choice(
    label: str,
    choices: Sequence[str],
    explain: str = "",
    *,
    required: bool = False,
    column: bool = False,
) -> Any:
    """Declare one of a fixed list of words."""
    return _declare(
        FieldSpec(
            FieldType.CHOICE,
            label,
            explain,
            choices=tuple(choices),
            required=required,
            column=column,
        ),
        default=None,
    )


def choices(label: str, options: Sequence[str], explain: str = "", *, column: bool = False) -> Any:
    """Declare any number out of a fixed list of words."""
    return _declare(
        FieldSpec(FieldType.CHOICES, label, explain, choices=tuple(options), column=column),
    )


def country(label: str, explain: str = "", *, column: bool = False) -> Any:
    """Declare one country by its ISO 3166-1 alpha-2 code."""
    return _declare(FieldSpec(FieldType.COUNTRY, label, explain, column=column))


def countries(label: str, explain: str = "", *, column: bool = False) -> Any:
    """Declare any number of countries by their ISO 3166-1 alpha-2 codes."""
    return _declare(FieldSpec(FieldType.COUNTRIES, label, explain, column=column))


def jurisdictions(label: str, explain: str = "", *, column: bool = False) -> Any:
    """Declare any number of countries, or of bodies such as the European Union, by their codes."""
    return _declare(FieldSpec(FieldType.COUNTRIES, label, explain, column=column, bodies=True))


def reference(
    label: str,
    kind: str,
    explain: str = "",
    *,
    required: bool = False,
    column: bool = False,
    inverse: str = "",
) -> Any:
    """Declare the id of one record of `kind`; `inverse` heads the records that point at it."""
    return _declare(
        FieldSpec(
            FieldType.REFERENCE,
            label,
            explain,
            reference=kind,
            inverse=inverse,
            required=required,
            column=column,
        ),
    )


def references(
    label: str, kind: str, explain: str = "", *, column: bool = False, inverse: str = ""
) -> Any:
    """Declare the ids of any number of records of `kind`; `inverse` as of `reference`."""
    return _declare(
        FieldSpec(
            FieldType.REFERENCES,
            label,
            explain,
            reference=kind,
            inverse=inverse,
            column=column,
        ),
    )


def address(label: str, explain: str = "") -> Any:
    """Declare a web address."""
    return _declare(FieldSpec(FieldType.ADDRESS, label, explain))


def data(label: str, explain: str = "", *, column: bool = False) -> Any:
    """Declare a small JSON document that the program itself reads, and shows in words."""
    return _declare(FieldSpec(FieldType.DATA, label, explain, column=column, editable=False))


def stamp(label: str) -> Any:
    """Declare a time stamp (UTC, ISO 8601) that only the program writes."""
    return _declare(FieldSpec(FieldType.STAMP, label, editable=False))


def by_program(field_type: FieldType, label: str, explain: str = "", unit: str = "") -> Any:
    """Declare what only the program writes, such as the size of a file that was kept."""
    return _declare(FieldSpec(field_type, label, explain, unit, editable=False))
