"""A copy of a workspace for others: its records as they stand, and nothing of how they came about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select

from chipline.export_content import WorkspaceContent, everything
from chipline.records.changes import Change, ChangeSet, Operation
from chipline.records.kinds import ALL_KINDS
from chipline.records.message import Message
from chipline.records.record import KINDS
from chipline.store.compound_edits import attachments
from chipline.store.file.creation import make_filled
from chipline.store.file.formats.schema import journal as journal_table
from chipline.store.journal import apply_changes, journal
from chipline.store.private_records import OWN_KINDS, Privacy, is_private, private_records
from chipline.store.progress import Progress, silent
from chipline.store.queries import Queries
from chipline.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class HandOverSurvey:
    """What a copy would hold, and what would stay behind.

    `goes` has the number of records by kind, `private` those tagged so, `hanging` those that go
    with a private one because they can't be without it; sizes are in bytes; `entries` are those of
    the journal, with what was changed and deleted.
    """

    goes: Mapping[str, int]
    private: int
    hanging: int
    notes: int
    views: int
    copies: int
    copies_size: int
    entries: int


def survey(queries: Queries, privacy: Privacy) -> HandOverSurvey:
    """Count what a copy would hold and what would stay behind."""
    hidden = private_records(queries, privacy)
    ids = {kind.name: _ids(queries, kind.name) for kind in ALL_KINDS}
    goes = {name: len(found - hidden) for name, found in ids.items()}
    views = sum(len(ids[name]) for name in OWN_KINDS)
    left_whole = 0 if privacy.views else views
    private = sum(_tagged(queries, kind.name) for kind in ALL_KINDS)
    source = KINDS["source"].table
    kept = select(func.count(), func.coalesce(func.sum(source.c.copy_size), 0)).where(
        source.c.copy_hash.is_not(None)
    )
    copies, size = queries.connection.execute(kept).one()
    entries = queries.connection.execute(select(func.count(journal_table.c.seq))).scalar()
    return HandOverSurvey(
        goes,
        private,
        max(0, len(hidden) - private - left_whole),
        sum(_noted(queries, kind.name) for kind in ALL_KINDS),
        views,
        copies,
        size,
        entries or 0,
    )


def staying(found: HandOverSurvey, privacy: Privacy) -> list[Message]:
    """Name what a copy for others lacks, one after another."""
    said = [
        Message(
            "{n} entry of the journal, with who wrote it and what it changed or deleted",
            "{n} entries of the journal, with who wrote them and what they changed or deleted",
            found.entries,
        )
    ]
    if found.private:
        said.append(
            Message(
                "{n} record tagged private",
                "{n} records tagged private",
                found.private,
            )
        )
    if found.hanging:
        said.append(
            Message(
                "{n} record that needs one of these",
                "{n} records that need one of these",
                found.hanging,
            )
        )
    if found.notes and not privacy.notes:
        said.append(Message("the notes of {n} record", "the notes of {n} records", found.notes))
    if found.views and not privacy.views:
        said.append(
            Message(
                "{n} saved view, briefing or step",
                "{n} saved views, briefings and steps",
                found.views,
            )
        )
    if found.copies and not privacy.copies:
        said.append(
            Message(
                "the kept copy of {n} source",
                "the kept copies of {n} sources",
                found.copies,
            )
        )
    return said


def _ids(queries: Queries, kind: str) -> set[str]:
    return set(queries.connection.execute(select(KINDS[kind].table.c.id)).scalars())


def _tagged(queries: Queries, kind: str) -> int:
    column = KINDS[kind].table.c.tags
    return sum(
        map(
            is_private,
            queries.connection.execute(select(column).where(column.is_not(None))).scalars(),
        )
    )


def _noted(queries: Queries, kind: str) -> int:
    column = KINDS[kind].table.c.notes
    return int(queries.connection.execute(select(func.count(column))).scalar() or 0)


def hand_over(
    queries: Queries, target: Path, privacy: Privacy, *, progress: Progress = silent
) -> int:
    """Write a workspace that begins with the records as they stand; return how many.

    It has one entry without a name of anybody, so nothing of what was deleted or changed. It is
    made anew, so no page of the old file is in it.

    Raises:
        WorkspaceError: it can't be made there, or there is a file already.
    """
    content = WorkspaceContent(queries, everything(), privacy=privacy, progress=progress)
    params = {"copied": True, "as_of": queries.facts_as_of()}
    facts = ChangeSet(Operation.BEGIN, tuple(_creations(content)), params=params)

    def fill(workspace: Workspace) -> None:
        nobody = journal.Signature("", content.changed, "", "", "")
        with workspace.transaction() as copy:
            connection = copy.connection
            if facts:
                apply_changes.apply(connection, facts, act=journal.BASE, signature=nobody)
            for change in facts.changes if privacy.copies else ():
                digest = (change.after or {}).get("copy_hash")
                if digest:
                    attachments.carry(queries.connection, connection, str(digest))

    make_filled(target, fill, indexed=True)
    return len(facts.changes)


def _creations(content: WorkspaceContent) -> Iterator[Change]:
    for table in content.tables:
        for page in table.pages():
            for row in page.rows:
                names = table.kind.fields
                made = {name: row[name] for name in names if row[name] is not None}
                yield Change(table.kind.name, row["id"], None, made)
