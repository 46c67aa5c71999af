"""JSON and JSONL: the longest list of objects found, nested objects as columns `a.b`, lists as lists."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from chipline.exchange.stage import (
    CellKind,
    CellMark,
    Content,
    FoundTable,
    StageFacts,
    StageWriter,
)
from chipline.exchange.table_files.limits import TableFileError, refuse_long_cell, refuse_many_keys
from chipline.exchange.table_files.progress import Progress
from chipline.records.message import Message, joined

#: So deep lists are looked for, and objects taken apart.
_DEEPEST = 8
_LEAST_OBJECTS = 2
#: So many keys that stand twice are told, those of most objects first.
_TOLD = 5
#: Of a legend so many keys of the rows must be explained.
_LEGEND_SHARE = 0.5
#: The column of the keys, where objects stand under keys of their own.
_KEY = "key"
Row = Mapping[str, Any]


class RepeatedKeys:
    """Reads JSON, and remembers which keys stand in one object with several values.

    JSON does not forbid it, and whoever reads it takes the last one.
    """

    def __init__(self) -> None:
        self._objects: Counter[str] = Counter()

    def read(self, text: str | bytes) -> Any:
        """Read JSON.

        Raises:
            ValueError, RecursionError: it is none.
        """
        return json.loads(text, object_pairs_hook=self._object)

    def _object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            self._objects.update({key for key, value in pairs if found[key] != value})
        return found

    @property
    def said(self) -> tuple[Message, ...]:
        """What is to be told of them."""
        return tuple(
            Message(
                "“{key}” stands in {n} object more than once, with several values: the last one is taken.",
                "“{key}” stands in {n} objects more than once, with several values: the last one is taken.",
                many,
                key=key,
            )
            for key, many in self._objects.most_common(_TOLD)
        )


def read_json(
    path: Path,
    found: Any,
    writer: StageWriter,
    facts: StageFacts,
    progress: Progress,
    table: str = "",
) -> StageFacts:
    """Write a list of objects that was read into a stage, each a row; `table` is its path in the file.

    Raises:
        TableFileError: it holds no list of objects there.
    """
    lists = dict(_lists(found))
    if not lists:
        raise TableFileError(
            Message("“{file}” holds no list of objects, so no table.", file=path.name)
        )
    name = table or max(lists, key=lambda each: len(lists[each]))
    if name not in lists:
        raise TableFileError(
            Message(
                "“{file}” has no list “{list}”. It has {lists}.",
                file=path.name,
                list=table,
                lists=joined(lists),
            )
        )
    tables = sorted((FoundTable(each, len(rows)) for each, rows in lists.items()), key=_by_rows)
    writing = RowsOfObjects(path, writer, progress)
    writing.write(lists[name], len(lists[name]))
    legend = _legend(found, writing.keys)
    headings = tuple(f"{legend[key]} ({key})" if key in legend else key for key in writing.keys)
    return replace(facts, table=name, tables=tuple(tables), headings=headings)


def _by_rows(table: FoundTable) -> int:
    return -(table.rows or 0)


def read_json_lines(
    path: Path, writer: StageWriter, facts: StageFacts, progress: Progress
) -> StageFacts:
    """Read a file with an object in each line.

    Raises:
        TableFileError: a line is no JSON object.
    """
    writing, repeated = RowsOfObjects(path, writer, progress), RepeatedKeys()
    size = path.stat().st_size
    try:
        with path.open(encoding="utf-8-sig") as file:
            done = 0
            for number, line in enumerate(file, 1):
                done += len(line)
                if line.strip():
                    writing.add(number, _object_of(path, number, line, repeated))
                progress.told(number, done / size)
    except UnicodeDecodeError as error:
        raise no_json(path, error) from error
    return replace(facts, headings=tuple(writing.keys), said=repeated.said)


def _object_of(path: Path, number: int, line: str, repeated: RepeatedKeys) -> Row:
    try:
        found: Any = repeated.read(line)
    except (ValueError, RecursionError) as error:
        raise TableFileError(
            Message(
                "“{file}”, line {row}: it is no JSON: {why}.",
                file=path.name,
                row=number,
                why=str(error),
            )
        ) from error
    if not isinstance(found, dict):
        raise TableFileError(
            Message("“{file}”, line {row}: it is no JSON object.", file=path.name, row=number)
        )
    return found


def no_json(path: Path, error: Exception) -> TableFileError:
    """Say why a file is no JSON."""
    return TableFileError(
        Message("“{file}” can’t be read as JSON: {why}.", file=path.name, why=str(error))
    )


def _lists(found: Any, path: str = "", depth: int = 0) -> Iterator[tuple[str, list[Row]]]:
    """Yield the lists of objects, by their paths; objects under keys of their own are one too."""
    if depth > _DEEPEST:
        return
    if isinstance(found, list):
        rows: list[Row] = [one for one in found if isinstance(one, dict)]
        if rows and 2 * len(rows) >= len(found):
            yield path or "$", rows
        elif headed := _headed(found):
            yield path or "$", headed
    elif isinstance(found, dict):
        inner = list(found.values())
        if len(inner) >= _LEAST_OBJECTS and all(isinstance(one, dict) for one in inner):
            yield path or "$", [{_KEY: key, **row} for key, row in found.items()]
            return
        for key, value in found.items():
            yield from _lists(value, f"{path}.{key}" if path else str(key), depth + 1)


def _headed(found: list[Any]) -> list[Row]:
    """Read a list of lists of one length whose first has the headings."""
    if len(found) < _LEAST_OBJECTS or not all(isinstance(one, list) for one in found):
        return []
    first, *rest = found
    if not first or not all(isinstance(one, str) for one in first):
        return []
    return [dict(zip(first, one, strict=False)) for one in rest]


def _legend(found: Any, keys: Iterable[str]) -> dict[str, str]:
    """Return what an object of texts says of the keys of the rows, if there is one."""
    wanted = set(keys)
    for value in found.values() if isinstance(found, dict) else ():
        if not isinstance(value, dict) or not value:
            continue
        known = {
            key: text for key, text in value.items() if key in wanted and isinstance(text, str)
        }
        if len(known) == len(value) and len(known) >= _LEGEND_SHARE * len(wanted):
            return known
    return {}


class RowsOfObjects:
    """Writes objects as rows; a key that is new makes a column."""

    def __init__(self, path: Path, writer: StageWriter, progress: Progress) -> None:
        self._path, self._writer, self._progress = path, writer, progress
        self._places: dict[str, int] = {}

    @property
    def keys(self) -> list[str]:
        """The keys of all objects so far, in their order."""
        return list(self._places)

    def write(self, rows: Iterable[Row], total: int) -> None:
        """Write objects, numbered from 1 on."""
        for number, row in enumerate(rows, 1):
            self.add(number, row)
            self._progress.told(number, number / max(1, total))

    def add(self, number: int, row: Row) -> None:
        """Write one object."""
        cells: list[Content] = [None] * len(self._places)
        marks: list[CellMark] = []
        for key, value in _flat(row):
            place = self._places.setdefault(key, len(self._places))
            refuse_many_keys(self._path, number, key, place)
            cells += [None] * (place + 1 - len(cells))
            content, kind = _content(value)
            if isinstance(content, str):
                refuse_long_cell(self._path, content, number, key)
            cells[place] = content
            if kind is not None and content is not None:
                marks.append(CellMark(place, kind))
        self._writer.add(number, cells, marks)


def _flat(row: Row, before: str = "", depth: int = 0) -> Iterator[tuple[str, Any]]:
    for key, value in row.items():
        name = f"{before}{key}"
        if isinstance(value, dict) and value and depth < _DEEPEST:
            yield from _flat(value, f"{name}.", depth + 1)
        else:
            yield name, value


def _content(value: Any) -> tuple[Content, CellKind | None]:
    if value is None or value in ([], {}):
        return None, None
    if isinstance(value, bool):
        return ("yes" if value else "no"), CellKind.YES_NO
    if isinstance(value, int | float):
        return (value if math.isfinite(value) else str(value)), None
    if isinstance(value, str):
        return value, None
    if isinstance(value, list):
        plain = [
            one if isinstance(one, str) else json.dumps(one, ensure_ascii=False)
            for one in value
            if one is not None
        ]
        return json.dumps(plain, ensure_ascii=False) if plain else None, CellKind.LIST
    return json.dumps(value, ensure_ascii=False), None
