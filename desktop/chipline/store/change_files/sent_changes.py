"""Writing a change file: everything that somebody lacks, to be taken over as it is."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from sqlalchemy.engine import Connection

from chipline.exchange.change_file import SUFFIX
from chipline.exchange.change_file.change_file import ChangeFileText, write_change_file
from chipline.exchange.change_file.parts import (
    VERSION,
    Manifest,
    Part,
    Sender,
    SentEntry,
    SentRecord,
    SentRow,
)
from chipline.records.message import Message
from chipline.records.record import KINDS, title_of
from chipline.store.change_files.unsent_entries import (
    UnsentEntries,
    known_before,
    known_to,
    unsent,
)
from chipline.store.compound_edits import attachments
from chipline.store.errors import WorkspaceError
from chipline.store.file.formats.schema import SCHEMA_VERSION
from chipline.store.journal import journal
from chipline.store.journal.author import Author
from chipline.store.journal.deleted_records import former_titles
from chipline.store.progress import Progress, silent
from chipline.store.queries import Queries
from chipline.store.workspace_merge.journal_graph import GraphEntry, JournalGraph

_ENTRY = (
    "SELECT id, at, who, act, label, why, what, params, device, name, format, of_id, parents, digest "
    "FROM journal WHERE seq = ?"
)
_AT_ONCE = 500
_NO_DIGEST = "0" * 64
_P = TypeVar("_P", bound=Part)


@dataclass(frozen=True, slots=True)
class SendWish:
    """What is to be sent: to the installation `device`, or what is since a day such as 2026-11-01.

    Without either it is everything since the workspace began. `copies` are the kept copies of sources.
    """

    device: str = ""
    since: str = ""
    message: str = ""
    copies: bool = True


def entries_to_send(queries: Queries, wish: SendWish) -> tuple[JournalGraph, UnsentEntries]:
    """Return what a change file has to hold.

    Raises:
        WorkspaceError: there is nothing to send, or the journal is not whole.
    """
    graph = JournalGraph(queries.connection)
    had: frozenset[str] = frozenset()
    if wish.device:
        had |= known_to(queries.connection, graph, wish.device)
    if wish.since:
        had |= known_before(queries.connection, graph, wish.since)
    found = unsent(graph, had)
    if not found.entries:
        raise WorkspaceError(
            Message("There is nothing to send: no change was made that they do not have.")
        )
    return graph, found


def send_changes(
    queries: Queries,
    path: Path,
    wish: SendWish,
    *,
    author: Author,
    label: str = "",
    progress: Progress = silent,
) -> Manifest:
    """Write what somebody lacks into a change file, for who has another copy of this workspace.

    What `progress` raises ends it, and leaves no file.

    Raises:
        WorkspaceError: there is nothing to send, or the journal is not whole.
        ChangeFileError: the file can't be written.
    """
    graph, found = entries_to_send(queries, wish)
    graph.keep_rows(found.entries)
    rows = {(row.kind, row.record) for entry in found.entries for row in graph.rows(entry)}
    manifest = new_manifest(queries, "entries", found, wish.message, author, label)
    lines = sent_entries(queries.connection, graph, found.entries)
    entries, records = len(found.entries), len(rows)
    text = ChangeFileText(
        manifest=manifest,
        lines=_counted(lines, 0, entries + records, progress),
        context=_counted(sent_records(queries, rows), entries, entries + records, progress),
        readme=readme(manifest, entries),
        contents=kept_contents(queries.connection, _hashes(graph, found.entries))
        if wish.copies
        else (),
    )
    return write_change_file(path, text)


def _counted(lines: Iterable[_P], before: int, total: int, progress: Progress) -> Iterator[_P]:
    for done, line in enumerate(lines, start=before):
        progress(done, total)
        yield line


def new_manifest(
    queries: Queries,
    what: str,
    found: UnsentEntries,
    message: str,
    author: Author,
    label: str,
) -> Manifest:
    """Say what a file is; its counts and its digest come with the writing."""
    lineage = queries.connection.exec_driver_sql(
        "SELECT id FROM journal ORDER BY seq LIMIT 1"
    ).scalar_one()
    return Manifest(
        version=VERSION,
        format=SCHEMA_VERSION,
        what="proposal" if what == "proposal" else "entries",
        lineage=lineage,
        sender=Sender(device=author.device, name=author.name or journal.who(), label=label),
        message=message,
        at=journal.now(),
        heads=list(found.heads),
        needs=list(found.needs),
        size=0,
        content=[],
        digest=_NO_DIGEST,
    )


def sent_entries(
    connection: Connection, graph: JournalGraph, entries: Iterable[GraphEntry]
) -> Iterator[SentEntry]:
    """Yield entries as they travel."""
    for entry in entries:
        row = connection.exec_driver_sql(_ENTRY, (entry.seq,)).one()
        said = dict(row._mapping)  # noqa: SLF001  # SQLAlchemy's public name for it
        yield SentEntry.model_validate(
            {
                **said,
                "params": json.loads(said["params"]) if said["params"] else None,
                "parents": json.loads(said["parents"]),
                "digest": bytes(said["digest"]).hex(),
                "rows": [
                    SentRow(
                        kind=change.kind,
                        record=change.record,
                        before=dict(change.before) if change.before is not None else None,
                        after=dict(change.after) if change.after is not None else None,
                        decides=int(change.decides),
                        into_record=change.into,
                        answers=list(change.answers) or None,
                    )
                    for change in graph.rows(entry)
                ],
            }
        )


def sent_records(queries: Queries, records: Iterable[tuple[str, str]]) -> Iterator[SentRecord]:
    """Yield what records are called, or were, and how they stand: a file can be read by itself."""
    wanted = sorted(records)
    for start in range(0, len(wanted), _AT_ONCE):
        part = wanted[start : start + _AT_ONCE]
        held = {
            kind: queries.many_values(kind, [record for each, record in part if each == kind])
            for kind in {kind for kind, _record in part}
        }
        gone = [record for kind, record in part if record not in held[kind]]
        former = former_titles(queries, gone)
        for kind, record in part:
            values = held[kind].get(record)
            yield SentRecord(
                kind=kind,
                record=record,
                slug=str((values or {}).get("slug") or ""),
                title=title_of(KINDS[kind], values)
                if values is not None
                else str(former.get(record, "")),
                values=dict(values) if values is not None else None,
            )


def _hashes(graph: JournalGraph, entries: Iterable[GraphEntry]) -> Iterator[str]:
    for entry in entries:
        for row in graph.rows(entry):
            if row.kind == "source" and row.after and row.after.get("copy_hash"):
                yield str(row.after["copy_hash"])


def kept_contents(connection: Connection, hashes: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the kept copies with these SHA-256 that are still kept."""
    for one in sorted(set(hashes)):
        if attachments.has(connection, one):
            yield one, b"".join(attachments.stored(connection, one))


def readme(manifest: Manifest, changes: int) -> str:
    """Tell who opens the packed file what it is, in the sender's language."""
    sender = manifest.sender
    name = sender.name or Message("somebody")
    told = (
        Message(
            "{n} proposed value from {name}, {at}",
            "{n} proposed values from {name}, {at}",
            changes,
            name=name,
            at=manifest.at,
        )
        if manifest.what == "proposal"
        else Message(
            "{n} change from {name}, {at}",
            "{n} changes from {name}, {at}",
            changes,
            name=name,
            at=manifest.at,
        )
    )
    lines = [
        told,
        Message("Workspace: {name}", name=sender.label) if sender.label else "",
        manifest.message,
        "",
        Message(
            "This file is for Chipline. Open your own copy of the same workspace, then choose File > "
            "Take changes and this file. Nothing is written before you have looked through them."
        ),
        Message("On the command line: chipline changes show NAME{suffix}", suffix=SUFFIX),
    ]
    return "\n".join(str(line) for line in lines) + "\n"
