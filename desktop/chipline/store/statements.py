"""Statements that are asked over and over, put together once: that takes longer than to run them."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import CompoundSelect, Select, func, literal_column, select, text, union_all
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

from chipline.records.kinds import ALL_KINDS
from chipline.records.record import KINDS, Kind
from chipline.store.file.formats.schema import reference
from chipline.store.search.filter_sql import conditions

_IDS = text("SELECT value FROM json_each(:ids)")
#: What points at the records of `:ids`.
POINTING = select(reference.c.kind, reference.c.owner, reference.c.field, reference.c.target).where(
    reference.c.target.in_(_IDS)
)
#: Kind, id, slug and title of the records of `:ids`, whatever their kinds.
TITLES = text(
    " UNION ALL ".join(
        f"SELECT '{kind.name}' AS kind, id, slug, "  # noqa: S608  # names of ours
        f"coalesce(\"{kind.title}\", name, slug, '') AS title "
        f'FROM "{kind.table.name}" WHERE id IN (SELECT value FROM json_each(:ids))'
        for kind in ALL_KINDS
    )
)


@cache
def with_ids(kind: str, names: tuple[str, ...] | None) -> Select[Any]:
    """Return what reads the records of `:ids`, all of their fields or those named."""
    table = KINDS[kind].table
    wanted = (
        [table] if names is None else [table.c[one] for one in {"id": 1, **dict.fromkeys(names)}]
    )
    return select(*wanted).where(table.c.id.in_(_IDS))


@cache
def titles_with_ids(kind: Kind) -> Select[Any]:
    """Return what reads id, slug and title of the records of `:ids` that are of a kind."""
    table = kind.table
    title = func.coalesce(table.c[kind.title], table.c.name, table.c.slug, "")
    return select(table.c.id, table.c.slug, title.label("title")).where(table.c.id.in_(_IDS))


@cache
def counts() -> str:
    """Return what counts the records of each kind as they are counted where nothing is filtered."""
    counted: CompoundSelect[Any] = union_all(
        *(
            select(literal_column(f"'{kind.name}'"), func.count())
            .select_from(kind.table)
            .where(*conditions(kind, ()))
            for kind in ALL_KINDS
        )
    )
    literally = {"literal_binds": True}
    return str(counted.compile(dialect=SQLiteDialect_pysqlite(), compile_kwargs=literally))
