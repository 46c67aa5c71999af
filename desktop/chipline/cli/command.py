"""The commands of the command line, each a function of its options that returns an exit code. No Qt."""

from __future__ import annotations

import json
import re
import signal
import sys
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain, islice
from pathlib import Path
from types import FrameType
from typing import Any, Self

from chipline import paths
from chipline.records.message import N_, Message, UserError, joined
from chipline.records.nouns import noun
from chipline.records.record import KINDS
from chipline.settings import Settings
from chipline.store.errors import DamagedWorkspaceError, explained, is_of_index
from chipline.store.file import connections
from chipline.store.file.opening import LOOKED_THROUGH
from chipline.store.journal import journal
from chipline.store.journal.author import Author
from chipline.store.queries import Named, Queries
from chipline.store.search.named_records import in_words
from chipline.store.workspace import Workspace

#: Up to this size, in bytes, looking a file through takes less than half a second.
_LOOKED_THROUGH = 256_000_000
#: What is over sooner is not told of, and how often the rest is told.
_PATIENCE_S, _BETWEEN_S = 1.0, 0.2
#: What moves a terminal's cursor, colours it or answers for the user, and what turns writing round.
_ACTING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
#: What would begin another cell or line.
_WITHIN_CELLS = re.compile(r"[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]")
#: So many lines are written at a time.
_LINES = 1_000
#: Sentences that follow one another.
SENTENCES = N_("{first} {more}")


class CommandError(UserError):
    """The command was used wrongly; the message says how to use it."""


def starter_workspace() -> Workspace:
    """Make a workspace in memory that holds the starter facts, all of them found by search."""
    # Imported here: a window opens a file, in which they are already.
    from chipline.exchange.starter import starter_facts  # noqa: PLC0415  # see above

    workspace = Workspace.in_memory()
    facts = starter_facts(paths.starter())
    workspace.apply(lambda _reads: facts, act=journal.BASE)
    while workspace.catch_up():
        pass
    return workspace


@contextmanager
def ended_as_by_hand() -> Iterator[None]:
    """Let whoever ends the program end it as Ctrl+C does, so that nothing of long work stays behind."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def end(_signal: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    former = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, former)


def own_author() -> Author:
    """Return who writes here: this installation, its user's name and what the machine is called."""
    return Author(*Settings.load().author())


def opened_to_write(file: Path) -> Workspace:
    """Open a workspace to write in it, under the name that its user chose."""
    workspace = Workspace.open(file)
    workspace.author = own_author()
    return workspace


def opened(file: Path | None, *, values_up_to: int = LOOKED_THROUGH) -> Workspace:
    """Open a workspace for reading, the starter facts without a file.

    A person is told how far one of an older format is brought up to date. A larger one than
    `values_up_to` bytes is not looked through for values that can't be read.
    """
    if file is None:
        return starter_workspace()
    what = Message("A copy of “{name}” is being brought up to date", name=file.name)
    with ToldProgress(what) as progress:
        return Workspace.open(file, read_only=True, progress=progress, values_up_to=values_up_to)


class ToldProgress:
    """Tells a person on a terminal how far long work is, while it is under way."""

    def __init__(self, what: Message) -> None:
        self._what = what
        self._begun = self._last = time.monotonic()

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, *_error: object) -> None:
        """End the line, so that what is told next begins its own."""
        if self._last != self._begun:
            print(file=sys.stderr)  # noqa: T201  # as in `warn`

    def __call__(self, done: int, total: int) -> None:
        """Tell it, if there is somebody to be told and it takes long."""
        now = time.monotonic()
        if (
            sys.stderr.isatty()
            and now - self._begun > _PATIENCE_S
            and now - self._last > _BETWEEN_S
        ):
            self._last = now
            share = min(100, done * 100 // max(1, total))
            said = harmless(str(Message("{what}: {share} %", what=self._what, share=share)))
            print(f"\rchipline: {said}", end="", file=sys.stderr, flush=True)  # noqa: T201  # as in `warn`

    def go_on(self, _rows: int, share: float) -> bool:
        """Tell which share of a file was read, from 0 to 1, and go on with it."""
        self(int(share * 1_000), 1_000)
        return True


@contextmanager
def reading(file: Path | None) -> Iterator[Queries]:
    """Read a workspace; without a file, the starter facts in memory."""
    workspace = opened(file)
    if workspace.mistyped.columns:
        _warn_of_values(file)
    try:
        with explained(file), workspace.reading() as queries:
            if file is not None and file.stat().st_size <= _LOOKED_THROUGH:
                _warn_of_damage(queries, file)
            yield queries
    except (
        *(LookupError, TypeError, ValueError, ArithmeticError, AttributeError, RecursionError),
        # Such as a record that one index knows and another one does not.
        AssertionError,
    ):
        if file is not None and not isinstance(sys.exc_info()[1], UserError):
            _blame_file(file)
        raise
    finally:
        workspace.close()


def _warn_of_values(file: Path | None) -> None:
    """Say that what stands in the place of some values is not what was written."""
    warn(
        Message(
            "“{file}” has values that can’t be read; that is said in their place, and figures and "
            "days are left out. To see all of them: chipline check “{file}” --all",
            file=str(file),
        )
    )


def _blame_file(file: Path) -> None:
    """Say what in a file can't be read, if anything: then that ended the command, and no fault of ours.

    Raises:
        DamagedWorkspaceError: something in the file can't be read.
    """
    from chipline.store.quality.check import check  # noqa: PLC0415  # hardly ever needed

    workspace = Workspace.open(file, read_only=True)
    try:
        with workspace.reading() as queries:
            found = [each for each in check(queries) if each.code != "reference"]
    finally:
        workspace.close()
    if found:
        raise DamagedWorkspaceError(
            Message(
                "“{path}” has values that can’t be read: {first} To see all of them: "
                "chipline check “{path}”",
                path=str(file),
                first=found[0].message,
            )
        )


def _warn_of_damage(queries: Queries, file: Path) -> None:
    """Say that what can be read may not be all: damage elsewhere stops no reading by itself."""
    for state in connections.damage(queries.connection, 1):
        if is_of_index(state):
            warn(
                Message(
                    "The search index of “{file}” is damaged: what is found may not be all. No "
                    "record is lost. To make it anew: chipline rebuild “{file}”",
                    file=str(file),
                )
            )
            continue
        told = " ".join(state.split())
        warn(
            Message(
                "“{file}” is damaged in part ({state}): what is read here may not be all. "
                "To put a backup in its place: chipline restore “{file}”",
                file=str(file),
                state=told,
            )
        )


def record_called(queries: Queries, written: str, kind: str = "") -> Named:
    """Find the record that somebody named, by its slug or by any name that it has or had.

    Raises:
        CommandError: nothing is called so, or more than one record is.
    """
    found = queries.called(written, kind)
    if found.only:
        return Named(found.only.kind, found.only.id, found.only.slug, found.only.title)
    if found.sure:
        each = joined(f"{one.slug or one.id} ({one.title})" for one in found.sure)
        raise CommandError(
            Message(
                "“{name}” may be any of these: {records}. Give the short name.",
                name=written,
                records=each,
            )
        )
    told = [
        Message(
            "No {kind} has the short name “{name}” or is called that.",
            kind=noun(kind),
            name=written,
        )
    ]
    if found.perhaps:
        told.append(Message("It may be {records}.", records=in_words(found.perhaps)))
    told.append(
        Message("See: chipline list {kinds}", kinds=KINDS[kind].plural)
        if kind
        else Message("Find it with chipline search TEXT.")
    )
    raise CommandError(joined(told, SENTENCES))


class JsonStream(list[Any]):
    """A list of JSON that is written while it is made, and never held as a whole; read it once."""

    def __init__(self, values: Iterable[Any]) -> None:
        super().__init__()
        self._values = iter(values)
        self._first = list(islice(self._values, 1))

    def __iter__(self) -> Iterator[Any]:
        """Yield the values."""
        return chain(self._first, self._values)

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self._first)


def write_json(value: Any) -> None:
    """Write a value as JSON, for people as for programs; a `JsonStream` in it piece by piece."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def say(said: Message) -> None:
    """Tell what was done or found."""
    write_line(str(said))


def write_line(line: str) -> None:
    """Write one line of what was asked for; on a terminal nothing in it acts on that."""
    sys.stdout.write((harmless(line) if sys.stdout.isatty() else line) + "\n")


def write_rows(rows: Iterable[Iterable[str]]) -> None:
    """Write lines of cells as `write_cells` does, many at a time."""
    shown = sys.stdout.isatty()
    lines = iter(rows)
    while part := ["\t".join(map(_in_cell, cells)) for cells in islice(lines, _LINES)]:
        text = "\n".join(map(harmless, part) if shown else part)
        sys.stdout.write(text + "\n")


def _in_cell(cell: str) -> str:
    # Nearly none has what would begin another cell or line.
    return cell if cell.isprintable() else _WITHIN_CELLS.sub(_escaped, cell)


def write_cells(cells: Iterable[str]) -> None:
    """Write one line of cells with tabs between them, and none within one."""
    write_line("\t".join(_WITHIN_CELLS.sub(_escaped, cell) for cell in cells))


def harmless(text: str) -> str:
    """Write what a terminal would obey, or would turn the text round by, as its code."""
    return _ACTING.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    return found[0].encode("unicode_escape").decode()


def warn(said: Message) -> None:
    """Tell something beside the answer, which may go on to another program."""
    text = f"chipline: {said}"
    shown = harmless(text) if sys.stderr is not None and sys.stderr.isatty() else text
    print(shown, file=sys.stderr)  # noqa: T201  # that is where it goes
