"""A folder into which colleagues put change files: which of them hold something that is not here."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from chipline.exchange.change_file import SUFFIX
from chipline.exchange.change_file.change_file import ChangeFile, opened_change_file
from chipline.records.message import UserError
from chipline.store.change_files.proposal import proposal_of, proposed_questions
from chipline.store.queries import Queries
from chipline.store.workspace_merge.journal_graph import JournalGraph

#: So many files of a folder are looked at, the newest first, of so many bytes at the most.
_MOST_FILES, _MOST_BYTES = 100, 50_000_000


@dataclass(frozen=True, slots=True)
class WaitingChanges:
    """A change file that brings something: who sent it, and how many changes or proposed values."""

    path: Path
    name: str
    size: int


def waiting_changes(queries: Queries, folder: Path, own_device: str) -> list[WaitingChanges]:
    """Return the files of others that bring something, the oldest first.

    Files of another workspace, what can't be read, and a folder that is away, are passed over: they
    are told of when somebody opens them.

    Raises:
        WorkspaceError: the journal is not whole.
    """
    graph = JournalGraph(queries.connection)
    lineage = next(iter(graph.entries), "")
    found = []
    for path in _newest(folder):
        with suppress(UserError, OSError), opened_change_file(path) as file:
            manifest = file.manifest
            if manifest.lineage != lineage or manifest.sender.device == own_device:
                continue
            size = _size(queries, file, graph)
            if size:
                found.append(WaitingChanges(path, manifest.sender.name, size))
    return found[::-1]


def _newest(folder: Path) -> list[Path]:
    aged = []
    with suppress(OSError):
        for path in folder.iterdir():
            if path.suffix == SUFFIX and path.is_file():
                state = path.stat()
                if state.st_size <= _MOST_BYTES:
                    aged.append((state.st_mtime, path))
    return [path for _age, path in sorted(aged, reverse=True)[:_MOST_FILES]]


def _size(queries: Queries, file: ChangeFile, graph: JournalGraph) -> int:
    known = graph.known()
    if file.proposes or not graph.entries.keys() >= set(file.manifest.needs):
        return len(proposed_questions(queries, proposal_of(file)))
    if known.issuperset(file.manifest.heads):
        return 0
    return sum(entry.id not in known for entry in file.entries())
