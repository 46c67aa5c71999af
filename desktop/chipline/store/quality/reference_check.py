"""Whether references lead to what is there, and are kept for reading from their other end as they stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy.engine import Connection

from chipline.records.fields import ANY_KIND, FieldSpec
from chipline.records.kinds import ALL_KINDS
from chipline.records.message import Message
from chipline.records.nouns import noun
from chipline.records.record import KINDS, Kind
from chipline.store.quality.fault import Fault
from chipline.store.queries import Queries

_EXTERNAL_IDS = "external_ids"
#: A kind and one of its fields.
_Place = tuple[str, str]


def reference_faults(connection: Connection) -> Iterator[Fault]:
    """Yield broken references, and those that are not kept beside as the records have them.

    What records say is looked at once, and nearly always all of it is found. Only where it is not,
    or where more is kept, is it asked for what.
    """
    sound = {}
    fields = [(kind, name) for kind in ALL_KINDS for name in kind.referring]
    for kind, name in fields:
        many, kept = connection.exec_driver_sql(_counted(kind, name)).one()
        if kept == many:
            sound[kind.name, name] = many
        else:
            yield from _untied(connection, kind, name)
    total = connection.exec_driver_sql("SELECT count(*) FROM reference").scalar()
    tied = len(sound) == len(fields) and total == sum(sound.values())
    if not tied:
        counts = _counts(connection, "SELECT kind, field, count(*) FROM reference GROUP BY 1, 2")
        for (owner, name), many in sound.items():
            if counts.get((owner, name), 0) != many:
                yield from _untied(connection, KINDS[owner], name)
    # What is kept is asked for in order of where it leads, which is much quicker than by records.
    if not tied or connection.exec_driver_sql(_leading()).scalar() != total:
        for kind, name in fields:
            yield from _broken(connection, kind, name, kind.fields[name])


def _counts(connection: Connection, asked: str) -> dict[_Place, int]:
    return {(row[0], row[1]): row[2] for row in connection.exec_driver_sql(asked)}


def _pointing(kind: Kind, name: str) -> str:
    """Return the SQL of owner, slug and target of one field, as the records themselves have it.

    What a list names twice counts once.
    """
    pointed = held = f'o."{name}"'
    source = f'"{kind.table.name}" AS o'
    once = ""
    if kind.fields[name].many:
        # A list that can't be read is a fault of its own: see `value_check.py`.
        source += f", json_each(CASE WHEN json_valid({held}) THEN {held} ELSE '[]' END) AS e"
        pointed = "e.value"
        before = f"SELECT 1 FROM json_each({held}) AS b WHERE b.key < e.key AND b.value = e.value"  # noqa: S608
        once = f" AND e.value IS NOT NULL AND (e.key = 0 OR NOT EXISTS ({before}))"
    return (
        f"SELECT o.id AS owner, o.slug, {pointed} AS target "  # noqa: S608  # declared names
        f"FROM {source} WHERE {held} IS NOT NULL{once}"
    )


def _table(spec: FieldSpec) -> str:
    return "record" if spec.reference == ANY_KIND else KINDS[spec.reference].table.name


def _counted(kind: Kind, name: str) -> str:
    """Return the SQL that counts references, and those that are kept beside."""
    return (
        "SELECT count(*), total(EXISTS (SELECT 1 FROM reference AS r WHERE r.target = f.target "  # noqa: S608
        f"AND r.owner = f.owner AND r.field = '{name}' AND r.kind = '{kind.name}')) "
        f"FROM ({_pointing(kind, name)}) AS f"
    )


def _leading() -> str:
    """Return the SQL that counts what is kept of references that lead to a record of their kind."""
    cases = " ".join(
        f"WHEN '{kind.name}.{name}' THEN "  # noqa: S608  # declared names
        f'EXISTS (SELECT 1 FROM "{_table(spec)}" AS o WHERE o.id = r.target)'
        for kind in ALL_KINDS
        for name, spec in kind.referring.items()
    )
    return f"SELECT total(CASE r.kind || '.' || r.field {cases} END) FROM reference AS r"  # noqa: S608


def _broken(connection: Connection, kind: Kind, name: str, spec: FieldSpec) -> Iterator[Fault]:
    """References to nothing, or to a record of the wrong kind."""
    rows = connection.exec_driver_sql(
        f"SELECT f.owner, f.slug, f.target FROM ({_pointing(kind, name)}) AS f "  # noqa: S608
        f'WHERE NOT EXISTS (SELECT 1 FROM "{_table(spec)}" AS r WHERE r.id = f.target)'
    ).all()
    there = Queries(connection).names(row.target for row in rows)
    for row in rows:
        other = there.get(row.target)
        if other:
            message = Message(
                "{field} points at a record of the wrong kind: {kind}, not {wanted}.",
                field=spec.named,
                kind=noun(other.kind),
                wanted=noun(spec.reference),
            )
        else:
            message = Message("{field} points at a record that is not there.", field=spec.named)
        yield Fault("reference", kind.name, row.owner, row.slug or "", message, name)


def _apart(connection: Connection, first: str, second: str) -> tuple[int, Any]:
    """Return how many rows the first has and the second has not, and the owner of one of them."""
    found = connection.exec_driver_sql(
        f"SELECT count(*), min(owner) FROM ({first} EXCEPT {second})"  # noqa: S608
    ).one()
    return int(found[0]), found[1]


def _untied(connection: Connection, kind: Kind, name: str) -> Iterator[Fault]:
    """What is kept for reading links from their other end, and what the records say, where they differ."""
    true = f"SELECT owner, target FROM ({_pointing(kind, name)})"  # noqa: S608  # declared names
    kept = f"SELECT owner, target FROM reference WHERE kind = '{kind.name}' AND field = '{name}'"  # noqa: S608
    field = kind.fields[name].named
    for lacks, (first, second) in ((True, (true, kept)), (False, (kept, true))):
        many, owner = _apart(connection, first, second)
        if not many:
            continue
        message = (
            Message(
                "{field}: {n} of these links is missing from its other end.",
                "{field}: {n} of these links are missing from their other end.",
                many,
                field=field,
            )
            if lacks
            else Message(
                "{field}: {n} link is listed at its other end only.",
                "{field}: {n} links are listed at their other end only.",
                many,
                field=field,
            )
        )
        named = Queries(connection).names([owner]).get(owner)
        slug = (named.slug if named else "") or ""
        yield Fault("backlink", kind.name, owner, slug, message)


def external_id_faults(connection: Connection) -> Iterator[Fault]:
    """Yield where the table of external ids is not what the records have."""
    rows = connection.exec_driver_sql("SELECT kind, count(*) FROM external_id GROUP BY kind")
    counts: dict[str, int] = {row[0]: row[1] for row in rows}
    for kind in ALL_KINDS:
        pointing = _pointing(kind, _EXTERNAL_IDS)
        many, found = connection.exec_driver_sql(
            "SELECT count(*), total(EXISTS (SELECT 1 FROM external_id AS x "  # noqa: S608
            f"WHERE x.value = f.target AND x.owner = f.owner AND x.kind = '{kind.name}')) "
            f"FROM ({pointing}) AS f"
        ).one()
        if not many == found == counts.get(kind.name, 0):
            yield from _unlisted(connection, kind, pointing)


def _unlisted(connection: Connection, kind: Kind, pointing: str) -> Iterator[Fault]:
    """External ids of a kind that only the records have, or only the table beside them."""
    true = f"SELECT owner, target FROM ({pointing})"  # noqa: S608  # declared names
    kept = f"SELECT owner, value FROM external_id WHERE kind = '{kind.name}'"  # noqa: S608
    for lacks, (first, second) in ((True, (true, kept)), (False, (kept, true))):
        many, owner = _apart(connection, first, second)
        if not many:
            continue
        message = (
            Message(
                "{n} external id is missing from the index.",
                "{n} external ids are missing from the index.",
                many,
            )
            if lacks
            else Message(
                "{n} external id in the index is no longer its record’s.",
                "{n} external ids in the index are no longer their records’.",
                many,
            )
        )
        yield Fault("external", kind.name, owner, "", message, _EXTERNAL_IDS)
