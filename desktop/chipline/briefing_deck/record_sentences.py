"""The sentences that say what records are."""

from __future__ import annotations

from chipline.records.message import Message
from chipline.records.record import KINDS
from chipline.records.summaries import sentence
from chipline.store.queries import Queries


def record_sentences(queries: Queries, ids: list[str]) -> dict[str, Message]:
    """Say of records in one sentence each what they are."""
    found: dict[str, Message] = {}
    kinds = {one.kind for one in queries.names(ids).values()}
    for kind in kinds:
        rows = queries.many_values(kind, ids)
        targets = {
            one
            for values in rows.values()
            for name, spec in KINDS[kind].referring.items()
            if values[name]
            for one in (values[name] if spec.many else [values[name]])
        }
        titles = {one: named.title for one, named in queries.names(targets).items()}
        found |= {one: sentence(kind, values, titles) for one, values in rows.items()}
    return found
