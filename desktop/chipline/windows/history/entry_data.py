"""What the detail of a change shows, asked of the workspace in one question. Plain values; no Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from chipline.records.changes import Change
from chipline.records.record import KINDS, title_message
from chipline.store.journal import deleted_records, history, revert
from chipline.store.journal.journal import JournalEntry, entry_at
from chipline.store.journal.revert import Reversal
from chipline.store.queries import Queries
from chipline.windows.formats import title_text
from chipline.windows.i18n import worded


@dataclass(frozen=True, slots=True)
class EntryFacts:
    """One entry, some of its changes, and what they name.

    `own` are the changes of the one record that the list is narrowed to, which stand first.
    """

    entry: JournalEntry
    changes: tuple[Change, ...]
    own: tuple[Change, ...]
    titles: Mapping[str, str]
    there: frozenset[str]
    undone_by: JournalEntry | None
    taken_back_by: JournalEntry | None
    #: The merge with which it came from another copy, and what undid that.
    came_with: JournalEntry | None = None
    merge_undone_by: JournalEntry | None = None

    @property
    def first_record(self) -> tuple[str, str]:
        """The kind and id of the record that the entry is about first: one that is still there."""
        listed = (*self.own, *self.changes)
        chosen = next((each for each in listed if each.id in self.there), None)
        chosen = chosen or next(iter(listed), None)
        return (chosen.kind, chosen.id) if chosen else ("", "")


@dataclass(frozen=True, slots=True)
class GoneFacts:
    """A record that is gone: what it held, and what would come back with it."""

    entry: JournalEntry
    change: Change
    back: tuple[Reversal, ...]
    titles: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class RevertPreview:
    """What taking an entry back would do."""

    entry: JournalEntry
    reversals: tuple[Reversal, ...]
    titles: Mapping[str, str]


def entry_facts(queries: Queries, seq: int, limit: int, record: str) -> EntryFacts | None:
    """Ask about an entry, with at most `limit` of its changes; None when it is not there."""
    entry = entry_at(queries.connection, seq)
    if entry is None:
        return None
    changes = history.changes(queries, seq, limit=limit)
    own = history.changes(queries, seq, record=record) if record else ()
    ids = {each.id for each in (*changes, *own)}
    titles, there = _titles(queries, ids | set(_named(changes)) | set(_named(own)))
    undone_by = _undone_by(queries, seq)
    # What was made and undone has no deletion that names it; it names itself.
    for each in (*changes, *own):
        title = _own_title(each)
        if title:
            titles.setdefault(each.id, title)
    taken_back_by = history.taken_back_by(queries, seq)
    merge = history.came_with(queries, seq)
    merge_undone_by = _undone_by(queries, merge.seq) if merge is not None else None
    return EntryFacts(
        entry, changes, own, titles, there, undone_by, taken_back_by, merge, merge_undone_by
    )


def _undone_by(queries: Queries, seq: int) -> JournalEntry | None:
    by = history.undone(queries).get(seq)
    return entry_at(queries.connection, by) if by else None


def gone_facts(queries: Queries, row: int) -> GoneFacts | None:
    """Ask about a deleted record by the journal's row; None when it came back meanwhile."""
    gone = deleted_records.deletions(queries, [row]).get(row)
    if gone is None or queries.names([gone.record]):
        return None
    changes = history.changes(queries, gone.entry.seq, record=gone.record)
    back = tuple(revert.preview_restore(queries, gone.record))
    ids = {each.record for each in back} | set(_named(changes))
    titles, _there = _titles(queries, ids)
    return GoneFacts(gone.entry, changes[-1], back, titles | {gone.record: worded(gone.said)})


def preview(queries: Queries, seq: int) -> RevertPreview:
    """Ask what taking an entry back would do.

    Raises:
        WorkspaceError: there is no such entry, or it is what the workspace began with.
    """
    reversals = tuple(revert.preview_revert(queries, seq))
    entry = entry_at(queries.connection, seq)
    assert entry is not None  # noqa: S101  # its preview was just made
    ids = {each.record for each in reversals if not each.title}
    for each in reversals:
        spec = KINDS[each.kind].fields.get(each.field)
        if spec is not None and spec.refers:
            ids |= set(_ids(each.now)) | set(_ids(each.then)) | set(_ids(each.made))
    titles, _there = _titles(queries, ids)
    return RevertPreview(entry, reversals, titles)


def title(queries: Queries, record: str) -> str:
    """Return what a record is called, or was called last; empty when nobody knows."""
    titles, _there = _titles(queries, {record})
    return titles.get(record, "")


def _titles(queries: Queries, ids: set[str]) -> tuple[dict[str, str], frozenset[str]]:
    names = queries.names(ids)
    former = deleted_records.former_titles(queries, ids - names.keys())
    titles = {one: worded(said) for one, said in former.items()}
    return titles | {one: title_text(named) for one, named in names.items()}, frozenset(names)


def _own_title(change: Change) -> str:
    values = change.after if change.creates else change.before if change.deletes else None
    kind = KINDS[change.kind]
    return worded(title_message(kind, str((values or {}).get(kind.title) or "")))


def _named(changes: Iterable[Change]) -> Iterable[str]:
    for change in changes:
        for name in KINDS[change.kind].referring:
            for values in (change.before, change.after):
                yield from _ids((values or {}).get(name))


def _ids(value: Any) -> list[str]:
    return value if isinstance(value, list) else [str(value)] if value else []
