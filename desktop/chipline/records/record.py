"""What every record has: ids, a slug, stamps, tags and notes; and how a kind is declared."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from pydantic import ValidationInfo, field_validator
from sqlalchemy import Column, Index, Integer, Table, Text
from sqlmodel import Field, SQLModel

from chipline.records import fields
from chipline.records.fields import FieldSpec, FieldType
from chipline.records.message import Message, declared, verbatim
from chipline.records.notation.external_ids import external_id
from chipline.records.values import clean

#: Every id that is not random is derived from a slug below this one, so that two workspaces which
#: began with the same starter facts know them by the same ids.
NAMESPACE = uuid.UUID("6f1f3f3e-5c0d-5c51-9b0a-3b6c7f0e2d11")


def new_id() -> str:
    """Make a random record id."""
    return str(uuid.uuid4())


def new_ids(at_once: int = 10_000) -> Iterator[str]:
    """Yield random record ids without end, those of each `at_once` in ascending order.

    Records that are made in this order lie beside one another in every index of ids: of a million,
    the database writes a fraction of the pages.
    """
    while True:
        drawn = os.urandom(16 * at_once).hex()
        yield from sorted(_written(drawn[start : start + 32]) for start in range(0, len(drawn), 32))


_VARIANTS = {digit: "89ab"[int(digit, 16) & 3] for digit in "0123456789abcdef"}


def _written(drawn: str) -> str:
    """Write random digits as `uuid.UUID(hex=drawn, version=4)` does, in a quarter of the time."""
    variant = _VARIANTS[drawn[16]]
    return f"{drawn[:8]}-{drawn[8:12]}-4{drawn[13:16]}-{variant}{drawn[17:20]}-{drawn[20:]}"


def id_of_slug(slug: str) -> str:
    """Derive the id of a record that came with a slug."""
    return str(uuid.uuid5(NAMESPACE, slug))


#: Letters of a title that are given to who only names the record.
LONGEST_TITLE = 10_000
#: What is said of a record rather than of what it records: it comes last, in this order.
LAST_FIELDS = ("tags", "notes", "external_ids", "slug", "created", "updated")


class Record(SQLModel):
    """The fields that records of every kind have."""

    # Most runs validate no record through pydantic, and its validators cost a tenth of the start.
    model_config = {"defer_build": True}  # pydantic reads it once

    id: str = Field(sa_type=Text, primary_key=True)
    slug: str | None = fields.text(
        "Short name", "What scripts and links know it by, such as nv-h20; unique."
    )
    name: str | None = fields.text("Name", required=True, column=True)
    created: str = fields.stamp("Created")
    updated: str = fields.stamp("Updated")
    tags: list[str] | None = fields.words("Tags")
    notes: str | None = fields.long_text("Notes")
    external_ids: list[str] | None = fields.words(
        "External ids",
        "What other data sets call it, as scheme:value, such as lei:… or wikidata:Q….",
        entry=external_id,
    )

    @field_validator("*", mode="before")
    @classmethod
    def _clean(cls, value: Any, info: ValidationInfo) -> Any:
        spec = specs_of(cls).get(str(info.field_name))
        return clean(spec, value) if spec else value


def specs_of(model: type[SQLModel]) -> dict[str, FieldSpec]:
    """Collect the declarations of a record class from its columns, in order of writing."""
    table: Table = model.__table__  # type: ignore[attr-defined]  # SQLModel adds it to every table class
    return {
        column.name: replace(column.info["spec"], name=column.name)
        for column in table.columns
        if "spec" in column.info
    }


def earliest_column(name: str) -> str:
    """Name the column that holds the earliest day of a date field."""
    return f"{name}_earliest"


def latest_column(name: str) -> str:
    """Name the column that holds the latest day of a date field."""
    return f"{name}_latest"


@dataclass(frozen=True)
class Kind:
    """A kind of record: its class, its words and its fields.

    `about` says in one sentence what such a record is; `title` names the field that stands for the
    record in lists; `when` names the date fields that a timeline draws, in order.
    """

    name: str
    plural: str
    label: str
    label_plural: str
    about: str
    model: type[Record]
    title: str = "name"
    when: tuple[str, ...] = ()

    @cached_property
    def table(self) -> Table:
        """The SQL table of this kind."""
        table: Table = self.model.__table__  # type: ignore[attr-defined]  # as in specs_of
        return table

    @cached_property
    def fields(self) -> dict[str, FieldSpec]:
        """The declared fields, what the user reads first coming first."""
        found = specs_of(self.model)
        return {name: found[name] for name in found if name not in LAST_FIELDS} | {
            name: found[name] for name in LAST_FIELDS
        }

    @cached_property
    def dates(self) -> tuple[str, ...]:
        """The names of its date fields."""
        return tuple(name for name, spec in self.fields.items() if spec.type is FieldType.DATE)

    @cached_property
    def referring(self) -> dict[str, FieldSpec]:
        """Its fields that point at other records."""
        return {name: spec for name, spec in self.fields.items() if spec.refers}

    @cached_property
    def _columns(self) -> tuple[frozenset[str], frozenset[str]]:
        """The names of its columns, and of those that no record leaves empty; the id stands beside them."""
        columns = self.table.columns
        needed = (each.name for each in columns if not each.nullable and each.name != "id")
        return frozenset(each.name for each in columns), frozenset(needed)

    def has(self, *values: Any) -> bool:
        """Tell whether these, as they were kept before and after a change, are values of such a record.

        None stands for no record; where there is but one, it is a whole record.
        """
        known, needed = self._columns
        given = [each for each in values if each is not None]
        if not all(isinstance(each, dict) and each.keys() <= known for each in given):
            return False
        return len(given) != 1 or needed <= given[0].keys()

    def blank(self) -> dict[str, Any]:
        """Return the values of a record in which nothing is filled in."""
        return dict.fromkeys(self.fields)


KINDS: dict[str, Kind] = {}


def kind(
    *,
    plural: str,
    label: str,
    label_plural: str,
    about: str,
    title: str = "name",
    when: tuple[str, ...] = (),
) -> Callable[[type[Record]], type[Record]]:
    """Register a record class as a kind, and lay the day columns beside its dates."""

    def register(model: type[Record]) -> type[Record]:
        table: Table = model.__table__  # type: ignore[attr-defined]  # as in specs_of
        declared = Kind(table.name, plural, label, label_plural, about, model, title, when)
        for name in declared.dates:
            for beside in (earliest_column(name), latest_column(name)):
                table.append_column(Column(beside, Integer, info={"beside": name}))
        for name, spec in declared.referring.items():
            if not spec.many:
                Index(f"ix_{table.name}_{name}", table.c[name])
        Index(f"ix_{table.name}_slug", table.c.slug, unique=True)
        Index(f"ix_{table.name}_name", table.c.name.collate("NOCASE"))
        KINDS[declared.name] = declared
        return model

    return register


def by_plural(plural: str) -> Kind | None:
    """Find a kind by its plural in lower case, as the command line names it."""
    return next((found for found in KINDS.values() if found.plural == plural), None)


def bounded_title(title: str, most: int = LONGEST_TITLE) -> str:
    """Return a title as it is named elsewhere: whoever made a file may have given it millions of letters."""
    return title if len(title) <= most else f"{title[:most]}…"


def title_of(found: Kind, values: Mapping[str, Any]) -> str:
    """Return what stands for a record in lists and headings."""
    return str(values.get(found.title) or values.get("name") or values.get("slug") or "")


def title_message(found: Kind, title: str) -> Message:
    """Word a title: a link's is one of our own words, every other one is a name."""
    spec = found.fields.get(found.title)
    return declared(title) if spec is not None and title in spec.choices else verbatim(title)
