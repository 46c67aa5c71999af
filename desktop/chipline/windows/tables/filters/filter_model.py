"""The filter of one field among the shared filters: whose it is, how it is put and taken. No Qt."""

from __future__ import annotations

from chipline.records.changes import ChangeSet
from chipline.records.fields import ANY_KIND, FieldType
from chipline.records.query import ANY_TEXT, CITED_BY, SPECIAL, Filter, Query
from chipline.records.record import KINDS, Kind

#: Fields that many kinds have by the same name, but that mean something else in each.
OWN_MEANING = frozenset(
    {"name", "notes", "slug", "created", "updated", "status", "kind", "kinds", "announced"}
)
#: Types whose values are few enough, or alike enough, to be counted and ticked.
TICKED = frozenset(
    {
        FieldType.CHOICE,
        FieldType.CHOICES,
        FieldType.COUNTRY,
        FieldType.COUNTRIES,
        FieldType.REFERENCE,
        FieldType.REFERENCES,
        FieldType.YES_NO,
        FieldType.WORDS,
        FieldType.DATE,
        FieldType.STAMP,
    },
)
NUMERIC = frozenset({FieldType.NUMBER, FieldType.INTEGER})

Filters = tuple[Filter, ...]


def scope(kind: Kind, field: str) -> str:
    """Return the `kind` of a new filter on a field; empty when all kinds mean the same by it."""
    if field in SPECIAL:
        return ""
    if field in OWN_MEANING:
        return kind.name
    mine = kind.fields[field]
    others = (other.fields[field] for other in KINDS.values() if field in other.fields)
    alike = all(
        (spec.type, spec.choices, spec.reference) == (mine.type, mine.choices, mine.reference)
        for spec in others
    )
    return "" if alike else kind.name


def applying(filters: Filters, kind: Kind) -> Filters:
    """Return the filters that records of `kind` can be tested by."""
    return tuple(each for each in filters if each.applies_to(kind))


def standing_aside(filters: Filters, kind: Kind) -> Filters:
    """Return the filters that say nothing about `kind`."""
    return tuple(each for each in filters if not each.applies_to(kind))


def filter_on(filters: Filters, kind: Kind, field: str) -> Filter | None:
    """Return the filter that stands on a field of `kind`, if there is one."""
    return next((each for each in applying(filters, kind) if each.field == field), None)


def with_filter(filters: Filters, kind: Kind, field: str, wanted: Filter | None) -> Filters:
    """Let `wanted` be the only filter on a field of `kind`; None takes it away."""
    kept: list[Filter] = []
    placed = wanted is None
    for each in filters:
        if each.field != field or not each.applies_to(kind):
            kept.append(each)
        elif not placed and wanted is not None:
            kept.append(wanted)
            placed = True
    if not placed and wanted is not None:
        kept.append(wanted)
    return tuple(kept)


def concerns(kind: Kind, query: Query, touched: set[str]) -> bool:
    """Tell whether changes to these kinds of record may show in a table of `kind`."""
    pointed = {spec.reference for spec in kind.referring.values()}
    # The filters of a saved view name records of any kind.
    if kind.name in touched or pointed & touched or ANY_KIND in pointed or kind.name == "view":
        return True
    return "citation" in touched and any(each.field == CITED_BY for each in query.filters)


def order_stands(kind: Kind, query: Query, changes: ChangeSet) -> bool:
    """Tell whether changes leave every row of `query` where it is.

    They do when no record comes or goes and no field is touched by which rows are chosen or sorted.
    """
    if changes.unlisted or any(each.field in (ANY_TEXT, CITED_BY) for each in query.filters):
        return False
    sort = query.sort or ((kind.title, False),)
    deciding = {name for name, _ in sort} | {each.field for each in query.filters}
    named = {kind.fields[name].reference for name, _ in sort if name in kind.fields}
    for change in changes.changes:
        if change.kind in named or ANY_KIND in named:
            return False
        if change.kind != kind.name:
            continue
        if change.before is None or change.after is None or deciding & change.after.keys():
            return False
    return True
