"""What the sender of a change file had at earlier times: a part of the file can be taken by itself."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

from chipline.exchange.change_file.change_file import opened_change_file
from chipline.exchange.change_file.parts import SentEntry
from chipline.store.journal.author import installation_of
from chipline.store.journal.journal import JournalEntry, entry_of
from chipline.store.queries import Queries
from chipline.store.workspace_merge.journal_graph import JournalGraph


@dataclass(frozen=True, slots=True)
class SenderState:
    """What somebody had right after one change of theirs: the id of its entry, and what that says."""

    id: str
    entry: JournalEntry


def sender_states(queries: Queries, path: Path) -> tuple[SenderState, ...]:
    """Return the earlier states that a change file can be taken up to, the latest first.

    Those are the sender's own changes that are not here, but for the last: with that it is the whole
    file. What somebody else had done is no state that the sender was in.

    Raises:
        ChangeFileError: the file can't be read.
        WorkspaceError: the journal is not whole.
    """
    known = JournalGraph(queries.connection).known()
    with opened_change_file(path) as file:
        sender = installation_of(file.manifest.sender.device)
        own = [
            SenderState(entry.id, _entry(entry))
            for entry in file.entries()
            if installation_of(entry.device) == sender and entry.id not in known
        ]
        if own and list(file.manifest.heads) == [own[-1].id]:
            del own[-1]
    return tuple(reversed(own))


def _entry(sent: SentEntry) -> JournalEntry:
    """Read an entry as the history does; it has no number here yet."""
    params = json.dumps(sent.params) if sent.params else None
    carried = sent.model_dump(
        include={"at", "who", "act", "label", "what", "why", "name", "device"}
    )
    row = SimpleNamespace(**carried, params=params, seq=0, size=len(sent.rows), of=None)
    return entry_of(row)
