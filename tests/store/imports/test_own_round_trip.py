"""Whatever records hold comes back from our own files the same, changes nothing, and is edited cell by cell."""

from __future__ import annotations

import csv
import json
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from chipline.exchange.export_formats.formats import FORMATS, write_to
from chipline.exchange.workspace_files import read_file_records, read_workspace_files
from chipline.export_content import WorkspaceContent, everything
from chipline.records.changes import Change, ChangeSet, Operation
from chipline.records.vocabulary import STARRED
from chipline.store.imports.import_plan import RowState
from chipline.store.imports.import_task import Conflicts
from chipline.store.imports.own_records import OwnPlan, WorkspaceRecords, import_own, plan_own
from chipline.store.journal import journal
from chipline.store.private_records import Privacy
from chipline.store.workspace import Workspace
from nasty_records import nasty_records
from store.dumps import tables

#: What each format that loses nothing is written into.
FILES = {"json": "all.json", "csv-folder": "tables", "xlsx": "all.xlsx"}
FORMS = pytest.mark.parametrize("form", FILES)


@contextmanager
def holding(changes: list[Change]) -> Iterator[tuple[Workspace, Path]]:
    """Make a workspace of records, and a folder for its exports."""
    made = Workspace.in_memory()
    try:
        facts = ChangeSet(Operation.BEGIN, tuple(changes), params={"copied": True})
        made.apply(lambda _queries: facts, act=journal.BASE)
        with tempfile.TemporaryDirectory() as folder:
            yield made, Path(folder)
    finally:
        made.close()


def exported(workspace: Workspace, folder: Path, form: str, privacy: Privacy | None = None) -> Path:
    path = folder / FILES[form]
    with workspace.reading() as queries:
        write_to(path, FORMATS[form], WorkspaceContent(queries, everything(), privacy=privacy))
    return path


def planned(workspace: Workspace, path: Path) -> OwnPlan:
    with workspace.reading() as queries:
        records = read_file_records(path, WorkspaceRecords(queries))
        return plan_own(queries, path.name, records, Conflicts.FAIL)


def content(path: Path) -> dict[str, bytes]:
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    return {each.name: each.read_bytes() for each in files}


def comes_back(form: str, changes: list[Change]) -> None:
    """R1 to R3: it comes back, is nothing new where it came from, and is written the same again."""
    with holding(changes) as (workspace, folder):
        path = exported(workspace, folder, form)
        back = read_workspace_files(path)
        assert {each.id: each for each in back.changes} == {each.id: each for each in changes}
        before = tables(workspace)
        plan = planned(workspace, path)
        assert not plan.changes
        assert plan.count(RowState.SAME) == len(changes)
        assert workspace.apply(import_own(plan)).entry is None
        assert tables(workspace) == before
        first = content(path)
        assert content(exported(workspace, folder, form)) == first


@FORMS
@settings(max_examples=4)
@given(changes=nasty_records())
def test_what_is_exported_comes_back_and_is_nothing_new(form: str, changes: list[Change]) -> None:
    comes_back(form, changes)


@pytest.mark.long
@FORMS
@settings(max_examples=400)
@given(changes=nasty_records())
def test_whatever_is_exported_comes_back_and_is_nothing_new(
    form: str, changes: list[Change]
) -> None:
    comes_back(form, changes)


@FORMS
@settings(max_examples=4)
@given(changes=nasty_records(), data=st.data())
def test_a_file_for_others_takes_nothing_away_where_it_came_from(
    form: str, changes: list[Change], data: st.DataObject
) -> None:
    ids = [each.id for each in changes]
    tags = {"private:us": data.draw(st.sets(st.sampled_from(ids), min_size=1, max_size=5))}
    tags[STARRED] = data.draw(st.sets(st.sampled_from(ids), max_size=5))
    tagged = []
    for each in changes:
        after = dict(each.after or {})
        held = after.get("tags")
        own = [tag for tag, chosen in tags.items() if each.id in chosen]
        more = [*(held if isinstance(held, list) else ()), *own]
        tagged.append(replace(each, after=after | ({"tags": more} if more else {})))
    with holding(tagged) as (workspace, folder):
        plan = planned(workspace, exported(workspace, folder, form, Privacy()))
        assert not plan.changes
        assert len(plan.rows) < len(changes)


def _in_json(path: Path, plural: str, record: str, field: str, value: str) -> None:
    plain = json.loads(path.read_text(encoding="utf-8"))
    (row,) = [row for row in plain[plural] if row["id"] == record]
    row[field] = value
    path.write_text(json.dumps(plain), encoding="utf-8")


def _in_folder(path: Path, plural: str, record: str, field: str, value: str) -> None:
    table = path / f"{plural}.csv"
    with table.open(encoding="utf-8", newline="") as file:
        heads, *rows = csv.reader(file)
    (row,) = [row for row in rows if row[0] == record]
    row[heads.index(field)] = value
    with table.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([heads, *rows])


def _in_workbook(path: Path, plural: str, record: str, field: str, value: str) -> None:
    book = load_workbook(path)
    sheet = next(book[name] for name in book.sheetnames if name.lower() == plural)
    heads, *rows = list(sheet.iter_rows())
    (row,) = [row for row in rows if row[-1].value == record]
    row[[cell.value for cell in heads].index(field.capitalize())].value = value
    book.save(path)


#: Puts a value into a cell of a file, as people do by hand or with another program.
EDITS: dict[str, Callable[..., None]] = {
    "json": _in_json,
    "csv-folder": _in_folder,
    "xlsx": _in_workbook,
}


def edited_comes_back(form: str, changes: list[Change], data: st.DataObject) -> None:
    """R4: a value that was changed in the file comes back as that one change."""
    firms = [each for each in changes if each.kind == "firm"]
    firm = data.draw(st.sampled_from(firms))
    with holding(changes) as (workspace, folder):
        path = exported(workspace, folder, form)
        EDITS[form](path, "firms", firm.id, "name", "Changed by hand")
        plan = planned(workspace, path)
        (change,) = plan.changes
        assert (change.kind, change.id) == ("firm", firm.id)
        after: dict[str, Any] = {
            name: value for name, value in (change.after or {}).items() if name != "updated"
        }
        assert after == {"name": "Changed by hand"}
        before = tables(workspace, stamps=False)
        workspace.apply(import_own(plan))
        assert tables(workspace, stamps=False) != before
        workspace.undo()
        assert tables(workspace, stamps=False) == before


@FORMS
@settings(max_examples=4)
@given(changes=nasty_records(), data=st.data())
def test_a_cell_changed_in_a_file_is_that_one_change(
    form: str, changes: list[Change], data: st.DataObject
) -> None:
    edited_comes_back(form, changes, data)


@pytest.mark.long
@FORMS
@settings(max_examples=200)
@given(changes=nasty_records(), data=st.data())
def test_any_cell_changed_in_a_file_is_that_one_change(
    form: str, changes: list[Change], data: st.DataObject
) -> None:
    edited_comes_back(form, changes, data)
