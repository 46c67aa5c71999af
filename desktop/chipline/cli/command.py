"""The commands of the command line, each a function of its options that returns an exit code. No Qt."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy.exc import DBAPIError

from chipline import paths
from chipline.exchange.starter import starter_facts
from chipline.records.message import N_, Message, UserError, joined
from chipline.records.nouns import noun
from chipline.records.record import KINDS
from chipline.store.errors import explain
from chipline.store.file import connections
from chipline.store.journal import journal
from chipline.store.queries import Named, Queries
from chipline.store.search.named_records import in_words
from chipline.store.workspace import Workspace

#: Up to this size, in bytes, looking a file through takes less than half a second.
_LOOKED_THROUGH = 256_000_000
#: What is over sooner is not told of, and how often the rest is told.
_PATIENCE_S, _BETWEEN_S = 1.0, 0.2
#: Sentences that follow one another.
SENTENCES = N_("{first} {more}")


class CommandError(UserError):
    """The command was used wrongly; the message says how to use it."""


def starter_workspace() -> Workspace:
    """Make a workspace in memory that holds the starter facts, all of them found by search."""
    workspace = Workspace.in_memory()
    facts = starter_facts(paths.starter())
    workspace.apply(lambda _reads: facts, act=journal.BASE)
    while workspace.catch_up():
        pass
    return workspace


def opened(file: Path | None) -> Workspace:
    """Open a workspace for reading, the starter facts without a file.

    A person is told how far one of an older format is brought up to date.
    """
    if file is None:
        return starter_workspace()
    begun = last = time.monotonic()

    def tell(done: int, total: int) -> None:
        nonlocal last
        now = time.monotonic()
        if sys.stderr.isatty() and now - begun > _PATIENCE_S and now - last > _BETWEEN_S:
            last = now
            share = done * 100 // max(1, total)
            said = Message(
                "A copy of “{name}” is being brought up to date: {share} %",
                name=file.name,
                share=share,
            )
            print(f"\rchipline: {said}", end="", file=sys.stderr, flush=True)  # noqa: T201  # as in `warn`

    workspace = Workspace.open(file, read_only=True, progress=tell)
    if last != begun:
        print(file=sys.stderr)  # noqa: T201  # ends the line
    return workspace


@contextmanager
def reading(file: Path | None) -> Iterator[Queries]:
    """Read a workspace; without a file, the starter facts in memory."""
    workspace = opened(file)
    try:
        with workspace.reading() as queries:
            if file is not None and file.stat().st_size <= _LOOKED_THROUGH:
                _warn_of_damage(queries, file)
            yield queries
    except DBAPIError as error:
        known = explain(error, file)
        if known is None:
            raise
        raise known from error
    finally:
        workspace.close()


def _warn_of_damage(queries: Queries, file: Path) -> None:
    """Say that what can be read may not be all: damage elsewhere stops no reading by itself."""
    for state in connections.damage(queries.connection, 1):
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
                "“{name}” may be any of these: {records}. Give the slug.",
                name=written,
                records=each,
            )
        )
    told = [
        Message("No {kind} has the slug “{name}” or is called so.", kind=noun(kind), name=written)
    ]
    if found.perhaps:
        told.append(Message("It may be {records}.", records=in_words(found.perhaps)))
    told.append(
        Message("See: chipline list {kinds}", kinds=KINDS[kind].plural)
        if kind
        else Message("Find it with chipline search TEXT.")
    )
    raise CommandError(joined(told, SENTENCES))


def write_json(value: Any) -> None:
    """Write a value as JSON, for people as for programs."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def say(said: Message) -> None:
    """Tell what was done or found."""
    write_line(str(said))


def write_line(line: str) -> None:
    """Write one line of what was asked for."""
    sys.stdout.write(line + "\n")


def warn(said: Message) -> None:
    """Tell something beside the answer, which may go on to another program."""
    print(f"chipline: {said}", file=sys.stderr)  # noqa: T201  # that is where it goes
