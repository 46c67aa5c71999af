"""Rows of which something can't be read, as a table that can be mended and imported again."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from chipline.exchange.formula_guard import MARKED_TABLE, guarded_cell
from chipline.records.message import Message
from chipline.store.imports.import_plan import ImportPlan
from chipline.whole_file import whole_file


def write_unread_rows(
    path: Path,
    plans: Sequence[ImportPlan],
    columns: tuple[str, str],
    worded: Callable[[Message], str] = str,
) -> None:
    """Write each row of which something can't be read, as it stands, with its number and why.

    `columns` are what these two are called.

    Raises:
        OSError: the file can't be written.
    """
    with whole_file(path) as draft, draft.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        for plan in plans:
            headings = plan.task.stage.headings()
            writer.writerow([*headings, *(f"{MARKED_TABLE}{one}" for one in columns)])
            writer.writerows(_lines(plan, worded))


def _lines(plan: ImportPlan, worded: Callable[[Message], str]) -> Iterator[list[str]]:
    for row in plan.rows(noted=True):
        why = [row.why] if row.why else [cell.why for cell in row.lost.values()]
        staged = plan.task.stage.row(row.number) if why else None
        if staged is not None:
            cells = [guarded_cell(cell.shown or cell.text) for cell in staged.cells]
            yield [*cells, str(row.number), " ".join(map(worded, why))]
