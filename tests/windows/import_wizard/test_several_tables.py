"""Several tables come in as one step, those that others name first; also one that was copied."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from chipline.session.session import Session
from chipline.store.workspace import Workspace
from chipline.windows.import_wizard.import_dialog import ImportDialog
from chipline.windows.import_wizard.pages import columns_page
from chipline.windows.import_wizard.table_pages import COLUMNS, PREVIEW

Opened = Callable[..., ImportDialog]
#: The chips name a firm that comes in the other file.
TABLES = {
    "chips.csv": "Chip,Vendor,Memory (GB)\nNew One,Newcomer,80\n",
    "firms.csv": "Firm,HQ country\nNewcomer,MY\n",
}


def preview(qtbot: QtBot, box: ImportDialog) -> None:
    box.steps.setCurrentRow(PREVIEW)
    tables = [box.pages.widget(place) for place in range(box.pages.count())]
    qtbot.waitUntil(lambda: all(table.draft.result is not None for table in tables))


def counts(workspace: Workspace) -> dict[str, int]:
    with workspace.reading() as queries:
        return queries.counts()


def test_tables_that_name_one_another_are_one_step(
    qtbot: QtBot, opened_files: Opened, session: Session, workspace: Workspace
) -> None:
    box = opened_files(TABLES)
    before = counts(workspace)
    assert [box.tables.item(place).text() for place in range(2)] == ["chips.csv", "firms.csv"]
    preview(qtbot, box)
    model = box.table.preview_page.model
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    assert model.index(0, 3).data() == "Newcomer"
    # Nobody is asked about the firm, since it comes along.
    assert box.waits.text() == ""
    assert box.import_button.text() == "Import 1 firm, 1 chip, 2 sources"
    with qtbot.waitSignal(box.imported) as told:
        qtbot.mouseClick(box.import_button, Qt.MouseButton.LeftButton)
    (done,) = told.args
    assert done.said == "1 firm, 1 chip imported from 2 files."
    assert (done.kinds, len(done.sources)) == (("firm", "chip"), 2)
    assert counts(workspace)["chip"] == before["chip"] + 1
    session.undo()
    assert counts(workspace) == before


def test_a_table_that_cant_be_read_is_left_out_by_hand(qtbot: QtBot, opened_files: Opened) -> None:
    box = opened_files({**TABLES, "more.csv": "%PDF-1.7"})
    box.tables.setCurrentRow(2)
    assert "PDF" in box.problem.text()
    assert not box.next.isEnabled()
    qtbot.mouseClick(box.leave_out, Qt.MouseButton.LeftButton)
    assert box.tables.count() == 2
    preview(qtbot, box)
    assert box.import_button.isEnabled()


def test_what_was_copied_becomes_a_table_with_its_source(
    qtbot: QtBot, opened_files: Opened, workspace: Workspace
) -> None:
    text = "Chip\tMemory (GB)\tNotes\r\nNew One\t80\t'=1+1\r\nNew Two\t96\t'said'\r\n"
    box = opened_files({}, copied=text)
    assert box.table.file_page.name.text() == "Clipboard"
    assert box.draft.facts is not None
    assert box.draft.facts.rows == 3
    preview(qtbot, box)
    with qtbot.waitSignal(box.imported) as told:
        qtbot.mouseClick(box.import_button, Qt.MouseButton.LeftButton)
    (done,) = told.args
    assert done.said == "2 chips imported from “Clipboard”."
    with workspace.reading() as queries:
        source = queries.values("source", done.sources[0])
    assert source is not None
    assert source["copy_name"] == "Clipboard.tsv"
    with workspace.reading() as queries:
        chips = (queries.called(name, "chip").only for name in ("New One", "New Two"))
        notes = [(queries.values("chip", one.id) or {})["notes"] for one in chips if one]
    # The mark before what a spreadsheet would run is taken away again, and no other.
    assert notes == ["=1+1", "'said'"]
    again = opened_files({}, copied="Chip\tMemory (GB)\nNew Three\t80\n")
    preview(qtbot, again)
    # It is no next version of what was copied before.
    assert again.draft.plan is not None
    assert again.draft.plan.last is None


def test_what_was_chosen_is_saved_and_used_for_another_table(
    qtbot: QtBot, opened_files: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = tmp_path / "saved.json"
    monkeypatch.setattr(columns_page, "choose_file", lambda *_given: saved)
    monkeypatch.setattr(
        columns_page.QFileDialog, "getOpenFileName", lambda *_given: (str(saved), "")
    )
    first = opened_files({"a.csv": "Chip,Weight class,Old\nA,80,1\n"})
    column = first.draft.mapping.column("Weight class")
    assert column is not None
    first.table.columns_page.go_to("Weight class")
    first.table.columns_page.form.field.choose("memory_gb")
    first.table.columns_page.form.field.chosen.emit()
    qtbot.waitUntil(lambda: first.draft.mapping.columns[1].field == "memory_gb")
    first.steps.setCurrentRow(COLUMNS)
    qtbot.mouseClick(first.table.columns_page.save, Qt.MouseButton.LeftButton)
    assert first.draft.learned_headings() == {"chip": "", "weight class": "memory_gb", "old": ""}

    other = opened_files({"b.csv": "Weight class,Chip\n81,B\n"})
    assert [one.field for one in other.draft.mapping.columns] == ["", "name"]
    qtbot.mouseClick(other.table.columns_page.load, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: other.draft.mapping.columns[0].field == "memory_gb")

    taught = opened_files(
        {"c.csv": "Weight class,Chip\n82,C\n"}, learned={"chip": {"weight class": "memory_gb"}}
    )
    assert [one.field for one in taught.draft.mapping.columns] == ["memory_gb", "name"]
