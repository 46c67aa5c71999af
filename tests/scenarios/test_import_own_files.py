"""What Chipline wrote comes back: into an empty file all of it, into its own nothing, a changed cell alone."""

from __future__ import annotations

import csv
import json
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from chipline.exchange import workspace_files
from chipline.exchange.table_files import staging
from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.workspace import Workspace
from scenarios.commands import Out, refused, run, told
from scenarios.test_export_round_trip import _records

H20, NVIDIA = id_of_slug("nv-h20"), id_of_slug("nvidia")
FORMS = ("tables", "all.json", "all.xlsx")


def imported(out: Out, code: int, *arguments: object) -> dict[str, Any]:
    assert run("import", *arguments, "--json") == code
    written = out.readouterr()
    assert written.err == ""
    found: dict[str, Any] = json.loads(written.out)
    return found


def records(path: Path) -> dict[str, list[dict[str, Any]]]:
    workspace = Workspace.open(path, read_only=True)
    found = _records(workspace)
    workspace.close()
    return found


@pytest.mark.parametrize("form", FORMS)
def test_all_comes_into_an_empty_file_and_nothing_into_its_own(
    starter_file: Path, tmp_path: Path, capsys: Out, form: str
) -> None:
    empty, file = tmp_path / "empty.chipline", tmp_path / "same.chipline"
    file.write_bytes(starter_file.read_bytes())
    assert run("new", empty, "--empty") == 0
    assert run("export", file, tmp_path / form) == 0
    capsys.readouterr()
    same = imported(capsys, 0, file, tmp_path / form)
    assert (same["new"], same["changed"], same["conflicts"], same["written"]) == (0, 0, 0, False)
    assert same["same"] > 2_000
    whole = imported(capsys, 0, empty, tmp_path / form)
    assert whole["new"] == same["same"]
    assert records(empty) == records(file)


@pytest.mark.parametrize("form", FORMS)
def test_it_is_read_by_another_process(
    file: Path, tmp_path: Path, capsys: Out, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    """Whoever made it, what it does to its reader the program does not feel."""
    # As users have it: the program itself, started once more.
    monkeypatch.setattr(staging, "subprocess", subprocess)
    assert run("export", file, tmp_path / form) == 0
    capsys.readouterr()

    def read_here(*_given: object) -> None:
        raise AssertionError

    for name in ("workbook_rows", "_json_rows", "_folder_rows"):
        monkeypatch.setattr(workspace_files, name, read_here)
    assert imported(capsys, 0, file, tmp_path / form)["new"] == 0
    if form != "all.xlsx":
        assert run("new", tmp_path / "new.chipline", "--from", tmp_path / form) == 0


def test_a_workbook_of_ours_that_was_made_to_harm_is_refused(
    file: Path, tmp_path: Path, capsys: Out
) -> None:
    path, harmful = tmp_path / "all.xlsx", tmp_path / "bomb.xlsx"
    assert run("export", file, path) == 0
    with zipfile.ZipFile(path) as read, zipfile.ZipFile(harmful, "w", zipfile.ZIP_DEFLATED) as made:
        for part in read.namelist():
            bomb = b" " * 50_000_000 if part == "xl/sharedStrings.xml" else b""
            made.writestr(part, read.read(part) + bomb)
        if "xl/sharedStrings.xml" not in read.namelist():
            made.writestr("xl/more.xml", b" " * 50_000_000)
    capsys.readouterr()
    before = file.read_bytes()
    assert "unpacks to more than can be right" in refused(capsys, 1, "import", file, harmful)
    cut = tmp_path / "cut.xlsx"
    with zipfile.ZipFile(path) as read, zipfile.ZipFile(cut, "w") as made:
        for part in read.namelist():
            content = read.read(part)
            made.writestr(part, content[: len(content) // 2] if "sheet2" in part else content)
    assert "may be damaged" in refused(capsys, 1, "import", file, cut)
    assert file.read_bytes() == before


def _edit_workbook(path: Path, sheet: str, cells: dict[str, object]) -> None:
    book = load_workbook(path)
    rows = book[sheet]
    headings = [cell.value for cell in rows[1]]
    (row,) = [row for row in rows if str(row[0].value).startswith("H20")]
    for heading, value in cells.items():
        row[headings.index(heading)].value = value
    book.save(path)


def test_cells_changed_in_a_workbook_come_back_as_just_those_changes(
    file: Path, tmp_path: Path, capsys: Out
) -> None:
    path = tmp_path / "all.xlsx"
    assert run("export", file, path) == 0
    _edit_workbook(path, "Chips", {"Memory (GB)": 141, "Vendor": "Alibaba", "Die area (mm²)": None})
    capsys.readouterr()
    found = imported(capsys, 0, file, path)
    assert [row["slug"] for row in found["records"] if row["state"] == "changed"] == ["nv-h20"]
    (chip,) = told(capsys, "list", "chips", file, "--where", "slug=nv-h20")
    assert (chip["memory_gb"], chip["die_area_mm2"]) == (141.0, None)
    workspace = Workspace.open(file)
    with workspace.reading() as queries:
        values = queries.values("chip", H20)
    assert values is not None
    assert values["vendor"] == id_of_slug("alibaba")
    workspace.undo()
    with workspace.reading() as queries:
        values = queries.values("chip", H20)
    assert values is not None
    assert (values["vendor"], values["memory_gb"]) == (NVIDIA, 96.0)
    workspace.close()


def test_what_was_changed_here_as_well_must_be_decided(
    file: Path, tmp_path: Path, capsys: Out
) -> None:
    path = tmp_path / "tables"
    assert run("export", file, path) == 0
    workspace = Workspace.open(file)
    workspace.apply(edits.set_field("chip", H20, "memory_gb", 100))
    workspace.close()
    capsys.readouterr()
    found = imported(capsys, 1, file, path)
    (asked,) = found["questions"]
    assert (asked["column"], asked["values"]) == ("memory_gb", ["96.0"])
    assert imported(capsys, 0, file, path, "--conflicts", "mine")["written"] is False
    imported(capsys, 0, file, path, "--conflicts", "theirs")
    (chip,) = told(capsys, "list", "chips", file, "--where", "slug=nv-h20")
    assert chip["memory_gb"] == 96.0


def test_a_public_export_takes_no_notes_away(file: Path, tmp_path: Path, capsys: Out) -> None:
    workspace = Workspace.open(file)
    workspace.apply(edits.set_field("chip", H20, "notes", "for us alone"))
    workspace.close()
    assert run("export", file, tmp_path / "tables", "--public") == 0
    capsys.readouterr()
    assert imported(capsys, 0, file, tmp_path / "tables")["changed"] == 0


def test_what_cant_stand_is_told_with_its_place(file: Path, tmp_path: Path, capsys: Out) -> None:
    path = tmp_path / "all.xlsx"
    assert run("export", file, path) == 0
    _edit_workbook(path, "Chips", {"Vendor": "Nobody knows"})
    capsys.readouterr()
    said = refused(capsys, 1, "import", file, path)
    assert "sheet Chips, row 2, column “Vendor”" in said
    tables = tmp_path / "tables"
    assert run("export", file, tables) == 0
    with (tables / "chips.csv").open(encoding="utf-8", newline="") as text:
        rows = list(csv.reader(text))
    rows[1][rows[0].index("slug")] = "bis"
    rows[1][0] = "00000000-0000-4000-8000-000000000000"
    with (tables / "chips.csv").open("w", encoding="utf-8", newline="") as text:
        csv.writer(text).writerows(rows)
    capsys.readouterr()
    assert "“bis” is that of" in refused(capsys, 1, "import", file, tables)
    assert "Import it alone" in refused(capsys, 2, "import", file, tables, path)
