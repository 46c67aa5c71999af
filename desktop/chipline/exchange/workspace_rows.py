"""Rows of what Chipline wrote, as they stand there: read apart from the program, then into records."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from chipline.exchange.table_files.limits import limit_memory
from chipline.exchange.table_files.staging import MOST_MEMORY, GoOn, run_reader
from chipline.records.message import Message, UserError, to_plain
from chipline.temporary_folders import temporary_folder

#: What tells the other process to read rows of ours.
OWN = "--own"


class FileRow(NamedTuple):
    """A row: the kind of its record, the sheet or file that it stands in, its number there, its cells."""

    kind: str
    table: str
    number: int
    cells: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class FileRows:
    """The rows of a file or folder; of one `for_others` nothing is known of what is private."""

    rows: Iterable[FileRow]
    for_others: bool = False


def rows_read_apart(path: Path, go_on: GoOn | None = None) -> FileRows:
    """Read the rows of what Chipline wrote in another process, which may be made to harm.

    It waits for the end, so not in a GUI thread; `go_on` is asked some times a second.

    Raises:
        TableFileError: something can't be read; the message says what and where.
        StagingStopped: `go_on` said no.
    """
    with temporary_folder() as folder:
        out = folder / "rows"
        run_reader([str(path), str(out), OWN], path.name, go_on)
        with out.open(encoding="utf-8") as file:
            for_others = bool(json.loads(file.readline()))
            rows = [FileRow(*json.loads(line)) for line in file]
    return FileRows(rows, for_others)


def run_rows(
    path: Path, out: Path, read: Callable[[Path], FileRows], write: Callable[[str], None]
) -> int:
    """Write rows as the other process, a line of JSON each; say what is wrong; return the exit code."""
    limit_memory(MOST_MEMORY)
    try:
        found = read(path)
        with out.open("w", encoding="utf-8") as file:
            file.writelines(_lines(found))
    except UserError as error:
        said = error.message
    except MemoryError:
        said = Message("“{file}” needs more memory than there is for it.", file=path.name)
    except OSError as error:
        said = Message("“{file}” can’t be read: {why}.", file=path.name, why=error.strerror or "")
    else:
        return 0
    write(json.dumps({"error": to_plain(said)}) + "\n")
    return 1


def _lines(found: FileRows) -> Iterator[str]:
    yield json.dumps(found.for_others) + "\n"
    for row in found.rows:
        yield json.dumps(row, ensure_ascii=False) + "\n"
