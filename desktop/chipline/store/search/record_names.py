"""All names under which the records of a kind are known: the name, and those beside it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from typing import NamedTuple

from sqlalchemy.engine import Connection

from chipline.records.message import N_
from chipline.records.notation.former_names import kept_former_name
from chipline.records.record import Kind
from chipline.store.file.connections import raw

#: The tag that keeps the slug of a record which was merged into another.
FORMER_SLUG = "was:"
#: Who made a thing stands before its name as often as not: “NVIDIA A100”.
_MAKERS = ("vendor", "developers")


class MatchReason(Enum):
    """By what a record is known."""

    ID = N_("id")
    SHORT_NAME = N_("short name")
    NAME = N_("name")
    NATIVE_NAME = N_("native name")
    ALIAS = N_("alias")
    FORMER_NAME = N_("former name")
    FORMER_SHORT_NAME = N_("former short name")
    LEGAL_FORM = N_("name without the legal form")
    MAKER = N_("name with its maker")
    SIMILAR = N_("similar name")


class RecordName(NamedTuple):
    """One of the names of a record; `made_by` has the ids of who made it, as they are kept."""

    kind: str
    id: str
    slug: str | None
    title: str
    made_by: str | None
    reason: MatchReason
    name: str

    @property
    def makers(self) -> list[str]:
        """The ids of who made it."""
        return _parts(self.made_by) if self.made_by else []


def _parts(kept: str) -> list[str]:
    """Read a list as it is kept, or one value as a list of it."""
    found: list[str] = json.loads(kept) if kept.startswith("[") else [kept]
    return found


def _former_names(kept: str) -> list[str]:
    return [kept_former_name(each).name for each in _parts(kept)]


def _former_slugs(kept: str) -> list[str]:
    if FORMER_SLUG not in kept:
        return []
    return [tag.removeprefix(FORMER_SLUG) for tag in _parts(kept) if tag.startswith(FORMER_SLUG)]


#: The fields in which names stand besides the name itself, and which names a field holds.
_FIELDS: dict[str, tuple[MatchReason, Callable[[str], Iterable[str]]]] = {
    "native_name": (MatchReason.NATIVE_NAME, lambda kept: (kept,)),
    "aliases": (MatchReason.ALIAS, _parts),
    "former_names": (MatchReason.FORMER_NAME, _former_names),
    "tags": (MatchReason.FORMER_SHORT_NAME, _former_slugs),
}


def title_sql(kind: Kind) -> str:
    """Return the SQL of what a record is called on the screen; the table is `t`."""
    return f"coalesce(t.\"{kind.title}\", t.name, t.slug, '')"


def names_of_records(
    connection: Connection, kind: Kind, ids: Iterable[str] | None = None
) -> Iterator[RecordName]:
    """Yield every name of every record of a kind, or of some records."""
    held = [name for name in _FIELDS if name in kind.fields]
    maker = next((f't."{name}"' for name in _MAKERS if name in kind.fields), "NULL")
    columns = ", ".join(
        ["t.id, t.slug", title_sql(kind), maker, "t.name", *(f"t.{n}" for n in held)]
    )
    chosen = "" if ids is None else "WHERE t.id IN (SELECT value FROM json_each(?))"
    rows = raw(connection).execute(
        f'SELECT {columns} FROM "{kind.table.name}" AS t {chosen}',  # noqa: S608  # declared names
        () if ids is None else (json.dumps(list(ids)),),
    )
    for record, slug, title, made_by, name, *values in rows:
        if name:
            yield RecordName(kind.name, record, slug, title, made_by, MatchReason.NAME, name)
        for field, kept in zip(held, values, strict=True):
            if kept:
                reason, names_in = _FIELDS[field]
                for each in names_in(kept):
                    yield RecordName(kind.name, record, slug, title, made_by, reason, each)
