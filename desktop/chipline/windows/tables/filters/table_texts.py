"""What the table pane says: counts, filters left aside, and what a deletion takes along."""

from __future__ import annotations

from collections.abc import Mapping

from chipline.records.changes import ChangeSet
from chipline.records.nouns import counted
from chipline.records.query import CITED_BY, Filter
from chipline.records.record import Kind
from chipline.windows import formats
from chipline.windows.i18n import tr
from chipline.windows.views.filter_texts import filter_sentence, spec_of


def share(passing: int, total: int, kind: Kind) -> str:
    """Write how many of all records pass, such as “12 of 38 relocations”."""
    return tr("{shown} of {all}", shown=passing, all=counted(kind.name, total))


def aside_sentence(aside: tuple[Filter, ...], names: Mapping[str, str]) -> str:
    """Say which filters do not apply to this kind."""
    said = "; ".join(filter_sentence(each, None, names) for each in aside)
    return tr("Not applied here: {filters}", filters=said)


def references_in(filters: tuple[Filter, ...], kind: Kind) -> set[str]:
    """Return the ids and slugs of the records that filters name."""
    return {
        str(value)
        for each in filters
        if each.field == CITED_BY or spec_of(each, kind).refers
        for value in each.values
        if value is not None
    }


def going_along(changes: ChangeSet, kind: Kind, ids: set[str]) -> str:
    """Say what else a deletion takes away, and which records it makes forget something."""
    gone: dict[str, int] = {}
    emptied: dict[str, int] = {}
    for change in changes.changes:
        if change.kind == kind.name and change.id in ids:
            continue
        counts = gone if change.deletes else emptied
        counts[change.kind] = counts.get(change.kind, 0) + 1
    parts = []
    if gone:
        records = formats.counted_list(gone.items())
        parts.append(
            tr("Deleted along with it: {records}.", records=records)
            if len(ids) == 1
            else tr("Deleted along with them: {records}.", records=records)
        )
    if emptied:
        records = formats.counted_list(emptied.items())
        parts.append(tr("No longer named in: {records}.", records=records))
    parts.append(tr("Undo brings everything back."))
    return " ".join(parts)
