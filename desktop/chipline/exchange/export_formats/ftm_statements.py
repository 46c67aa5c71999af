"""FollowTheMoney's statements: each value of an entity as a row of its own, with the source that says it.

Columns, their order and the key of a statement are those of the library followthemoney 4.11.
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TextIO

from chipline.exchange.export_formats.content import ExportContent, Values
from chipline.exchange.export_formats.follow_the_money import Entity, entities, sure_day

COLUMNS = (
    "canonical_id",
    "entity_id",
    "prop",
    "prop_type",
    "schema",
    "value",
    "dataset",
    "origin",
    "lang",
    "original_value",
    "external",
    "first_seen",
    "last_seen",
    "id",
)
#: The types of the properties that are written, in the library's words.
_TYPES = {
    "name": "name",
    "alias": "name",
    "previousName": "name",
    "country": "country",
    "notes": "text",
    "summary": "text",
    "leiCode": "identifier",
    "wikidataId": "identifier",
    "owner": "entity",
    "asset": "entity",
    "subject": "entity",
    "object": "entity",
    "entity": "entity",
    "startDate": "date",
    "endDate": "date",
    "listingDate": "date",
    "sourceUrl": "url",
}
_OTHER = "string"
#: Says that there is an entity at all; the library gives it such a statement itself.
_BASE = "id"
#: The data set of what no source is cited for.
_OWN = "chipline"
#: The field of a record that a property is made of, where citations speak of one.
_FIELDS = {
    "name": ("name",),
    "alias": ("native_name", "aliases"),
    "previousName": ("former_names",),
    "country": ("hq_country", "jurisdictions"),
    "notes": ("notes",),
    "leiCode": ("external_ids",),
    "wikidataId": ("external_ids",),
    "percentage": ("share",),
    "startDate": ("began", "effective"),
    "endDate": ("ended",),
    "listingDate": ("announced",),
    "authority": ("issuers",),
    "recordId": ("official_citation",),
    "summary": ("scope",),
}


@dataclass(frozen=True, slots=True)
class _Seen:
    """A data set in which a value was seen, and on which days first and last, where they are known."""

    dataset: str
    first: str = ""
    last: str = ""


def write_statements(file: TextIO, content: ExportContent) -> None:
    """Write a statement for each value and each source that is cited for it.

    A source is the data set, by its short name; first seen is when it was published, last seen when
    the citation was verified, or else when the source was opened. What none is cited for is of the
    data set “chipline”.
    """
    writer = csv.writer(file, dialect=csv.unix_dialect)
    writer.writerow(COLUMNS)
    for entity in entities(content):
        cited = content.citations([entity.record]).get(entity.record, ())
        sources = content.values("source", {each["source"] for each in cited})
        writer.writerows(_statements(entity, cited, sources))


def _statements(
    entity: Entity, cited: Sequence[Values], sources: Mapping[str, Values]
) -> Iterator[tuple[str, ...]]:
    every = tuple(_seen(cited, sources)) or (_Seen(_OWN),)
    for seen in every:
        yield _statement(entity, _BASE, entity.id, seen)
    for name, values in entity.properties.items():
        fields = _FIELDS.get(name, ())
        own = [each for each in cited if each["field"] in fields]
        whole = [each for each in cited if not each["field"]]
        for value in values:
            said = tuple(_seen(own or whole, sources)) or (_Seen(_OWN),)
            yield from (_statement(entity, name, value, seen) for seen in said)


def _seen(cited: Iterable[Values], sources: Mapping[str, Values]) -> Iterator[_Seen]:
    """Yield the sources that support something, each once."""
    found: dict[str, _Seen] = {}
    for each in cited:
        source = sources.get(each["source"])
        if source is None or each["stance"] != "supports":
            continue
        dataset = str(source["slug"] or source["id"])
        last = sure_day(each["verified"]) or sure_day(source["accessed"])
        found.setdefault(dataset, _Seen(dataset, sure_day(source["published"]), last))
    yield from found.values()


def _statement(entity: Entity, name: str, value: str, seen: _Seen) -> tuple[str, ...]:
    kind = _BASE if name == _BASE else _TYPES.get(name, _OTHER)
    if name == _BASE:
        # The library keeps there a digest of all that the entity holds.
        value = _digest(value, *(part for values in entity.properties.values() for part in values))
    key = _digest(seen.dataset, entity.id, name, value)
    return (
        entity.id,
        entity.id,
        name,
        kind,
        entity.schema,
        value,
        seen.dataset,
        "",
        "",
        "",
        "f",
        seen.first,
        seen.last,
        key,
    )


def _digest(*parts: Any) -> str:
    text = ".".join(map(str, parts))
    return hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()
