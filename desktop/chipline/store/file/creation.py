"""Making a workspace file: whole, or not at all."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from chipline.records.changes import ChangeSet
from chipline.records.message import Message, renamed
from chipline.store.errors import WorkspaceError, explained
from chipline.store.file import drafts
from chipline.store.file.rollback_journal import refuse_journal
from chipline.store.journal import journal
from chipline.store.workspace import Workspace


def make(path: Path, facts: ChangeSet | None = None, *, indexed: bool = False) -> None:
    """Make a workspace that begins with these facts; see `make_filled`."""

    def fill(workspace: Workspace) -> None:
        if facts is not None:
            workspace.apply(lambda _reads: facts, act=journal.BASE)

    make_filled(path, fill, indexed=indexed)


def make_filled(path: Path, fill: Callable[[Workspace], None], *, indexed: bool = False) -> None:
    """Make a workspace and fill it; `indexed` waits until search knows all that is in it.

    Whatever ends the program on the way, a half-made one is never opened the next time.

    Raises:
        WorkspaceError: it can't be made there, or there is a file already.
    """
    draft = drafts.draft_of(path)
    refuse_journal(path)
    try:
        with suppress(NotADirectoryError):
            drafts.clear(draft)
        with explained(draft):
            # What is there already is refused by its own name.
            workspace = Workspace.create(path if path.exists() else draft)
            try:
                fill(workspace)
                while indexed and workspace.catch_up():
                    pass
            finally:
                workspace.close()
        draft.replace(path)
    except WorkspaceError as error:
        # Nobody but us knows of a draft.
        raise type(error)(renamed(error.message, str(draft), str(path))) from error
    except OSError as error:
        raise WorkspaceError(
            Message(
                "“{path}” can’t be made: {why}. Choose another place or name.",
                path=str(path),
                why=error.strerror or str(error),
            )
        ) from error
    finally:
        drafts.put_away(draft)
