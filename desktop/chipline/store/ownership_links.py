"""The links that say who owns whom, read for `records/ownership.py`."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlalchemy import select, text

from chipline.records.ownership import Ownership
from chipline.records.record import KINDS
from chipline.records.vocabulary import SUBSIDIARY_OF
from chipline.store.queries import Queries


def ownerships(queries: Queries, firms: Iterable[str] | None = None) -> list[Ownership]:
    """Return who owns these firms, or any firm: the links “subsidiary of” with their days."""
    link = KINDS["link"].table
    columns = (
        link.c.id.label("link"),
        link.c.subject.label("subsidiary"),
        link.c.object.label("owner"),
        link.c.began_earliest.label("earliest"),
        link.c.ended_latest.label("latest"),
        link.c.share,
    )
    statement = select(*columns).where(link.c.predicate == SUBSIDIARY_OF)
    given = {}
    if firms is not None:
        statement = statement.where(link.c.subject.in_(text("SELECT value FROM json_each(:firms)")))
        given = {"firms": json.dumps(list(firms))}
    rows = queries.connection.execute(statement, given).mappings()
    return [Ownership(**row) for row in rows]
