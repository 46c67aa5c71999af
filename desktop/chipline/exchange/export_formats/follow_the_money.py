"""Firms, their links and the restrictions on them as entities of FollowTheMoney 4, a line each."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TextIO

from chipline.exchange.export_formats.content import ExportContent, Values, rows_of
from chipline.records.notation.dates import bounds
from chipline.records.notation.former_names import former_names
from chipline.records.vocabulary import SUBSIDIARY_OF

_INVESTS, _TARGETS = "invests in", "targets"
#: The properties of a firm that hold its ids in other data sets, by scheme.
_SCHEMES = {"lei": "leiCode", "wikidata": "wikidataId"}
_PUBLIC_BODY, _COMPANY = "PublicBody", "Company"


def write_follow_the_money(file: TextIO, content: ExportContent) -> None:
    """Write firms, the links between two of them, and a sanction for each restriction on one.

    Links to what FollowTheMoney has no entity for, such as chips, are left out.
    """
    file.writelines(
        json.dumps(each.plain(), ensure_ascii=False) + "\n" for each in entities(content)
    )


@dataclass(frozen=True, slots=True)
class Entity:
    """An entity: its id, schema and properties, and the id of the record that it is made of."""

    id: str
    schema: str
    properties: Mapping[str, Sequence[str]]
    record: str

    def plain(self) -> dict[str, Any]:
        """Return it as FollowTheMoney reads one."""
        return {"id": self.id, "schema": self.schema, "properties": dict(self.properties)}


def entities(content: ExportContent) -> Iterator[Entity]:
    """Yield firms, links between two of them, and sanctions on them."""
    firms = {row["id"]: _schema(row) for _kind, row in rows_of(content, "firm")}
    for _kind, row in rows_of(content, "firm"):
        yield _entity(row["id"], firms[row["id"]], _firm(row) | _sources(content, row))
    links = [row for _kind, row in rows_of(content, "link")]
    restrictions = {row["id"]: row for _kind, row in rows_of(content, "restriction")}
    issuers = content.values(
        "firm", {one for row in restrictions.values() for one in row["issuers"] or ()}
    )
    for link in links:
        restriction = restrictions.get(link["subject"])
        if link["subject"] in firms and link["object"] in firms:
            schema, properties = _link(link, firms)
            yield _entity(link["id"], schema, properties | _sources(content, link))
        elif link["predicate"] == _TARGETS and restriction and link["object"] in firms:
            told = _sanction(restriction, link["object"], issuers)
            told |= _sources(content, restriction)
            yield _entity(link["id"], "Sanction", told, restriction["id"])


def _entity(
    identity: str, schema: str, properties: Mapping[str, Sequence[Any]], record: str = ""
) -> Entity:
    """Make an entity without properties that have no value; it is of its own record, or another."""
    kept = {name: [str(one) for one in found if one] for name, found in properties.items()}
    filled = {name: found for name, found in kept.items() if found}
    return Entity(f"chipline-{identity}", schema, filled, record or identity)


def _schema(firm: Values) -> str:
    return _PUBLIC_BODY if "authority" in (firm["kinds"] or ()) else _COMPANY


def _firm(firm: Values) -> dict[str, Sequence[Any]]:
    found: dict[str, Sequence[Any]] = {
        "name": [firm["name"]],
        "alias": [firm["native_name"], *(firm["aliases"] or ())],
        "previousName": [each.name for each in former_names(firm)],
        "country": [(firm["hq_country"] or "").lower()],
        "notes": [firm["notes"]],
    }
    for external in firm["external_ids"] or ():
        scheme, _colon, value = external.partition(":")
        if scheme in _SCHEMES:
            found[_SCHEMES[scheme]] = [value]
    return found


def _link(link: Values, firms: Mapping[str, str]) -> tuple[str, dict[str, Sequence[Any]]]:
    subject, other = (f"chipline-{link[end]}" for end in ("subject", "object"))
    spell: dict[str, Sequence[Any]] = {
        "startDate": [sure_day(link["began"])],
        "endDate": [sure_day(link["ended"])],
    }
    owned = {SUBSIDIARY_OF: "subject", _INVESTS: "object"}.get(link["predicate"])
    # Only companies can be owned there.
    if owned is None or firms[link[owned]] != _COMPANY:
        ends = {"subject": [subject], "object": [other], "role": [link["predicate"]]}
        return "UnknownLink", spell | ends
    asset, owner = (subject, other) if owned == "subject" else (other, subject)
    share = "" if link["share"] is None else f"{link['share']:g}"
    return "Ownership", spell | {"owner": [owner], "asset": [asset], "percentage": [share]}


def _sanction(
    restriction: Values, firm: str, issuers: Mapping[str, Values]
) -> dict[str, Sequence[Any]]:
    return {
        "entity": [f"chipline-{firm}"],
        "program": [restriction["name"]],
        "authority": [
            issuers[one]["name"] for one in restriction["issuers"] or () if one in issuers
        ],
        "country": [code.lower() for code in restriction["jurisdictions"] or () if code.isalpha()],
        "listingDate": [sure_day(restriction["announced"])],
        "startDate": [sure_day(restriction["effective"])],
        "endDate": [sure_day(restriction["ended"])],
        "recordId": [restriction["official_citation"]],
        "summary": [restriction["scope"]],
    }


def _sources(content: ExportContent, row: Values) -> dict[str, Sequence[Any]]:
    cited = content.citations([row["id"]]).get(row["id"], ())
    sources = content.values("source", {each["source"] for each in cited})
    return {"sourceUrl": sorted({each["url"] for each in sources.values() if each["url"]})}


def sure_day(written: str | None) -> str:
    """Write the part of a date that is sure, since FollowTheMoney has no fuzzy ones."""
    first, last = (date.fromordinal(day).isoformat() if day else "" for day in bounds(written))
    if first == last:
        return first
    for shared in (7, 4):
        if first[:shared] == last[:shared] and first:
            return first[:shared]
    return ""
