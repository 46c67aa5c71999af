"""What is chosen, dropped or copied opens the window that fits, and afterwards just what came is shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from chipline.exchange.export_formats.formats import FORMATS, write_to
from chipline.export_content import WorkspaceContent, everything
from chipline.records.query import CITED_BY, RECORD
from chipline.records.record import KINDS, id_of_slug, new_id
from chipline.session.session import Session
from chipline.settings import Settings
from chipline.store import edits
from chipline.store.workspace import Workspace
from chipline.windows.import_wizard import left_out
from chipline.windows.import_wizard.import_dialog import ImportDialog
from chipline.windows.import_wizard.imported_tables import LeftOut, LeftOutLine
from chipline.windows.import_wizard.imports import Imports
from chipline.windows.import_wizard.left_out import LeftOutDialog
from chipline.windows.import_wizard.own_import_dialog import OwnImportDialog
from chipline.windows.import_wizard.table_pages import PREVIEW
from chipline.windows.shell.pane_registry import pane_of
from chipline.windows.tables.paste.paste_dialog import PasteDialog
from chipline.windows.tables.record_commands import RecordCommands
from chipline.windows.view_state import ViewState

H20 = id_of_slug("nv-h20")


@pytest.fixture
def view_state() -> ViewState:
    return ViewState()


@pytest.fixture
def imports(
    qtbot: QtBot, session: Session, view_state: ViewState, staged_here: None
) -> Iterator[Imports]:
    window = QWidget()
    made = Imports(session, Settings(), view_state, window)
    made.table_requested.connect(lambda kind: view_state.show_pane(pane_of(kind)))
    yield made
    for box in window.findChildren(ImportDialog) + window.findChildren(OwnImportDialog):
        box.reject()
    window.deleteLater()


def dialog(qtbot: QtBot, imports: Imports) -> ImportDialog:
    window = imports.parent()
    assert isinstance(window, QWidget)
    qtbot.waitUntil(lambda: window.findChild(ImportDialog) is not None)
    box = window.findChild(ImportDialog)
    assert box is not None
    qtbot.waitUntil(lambda: box.table.ready)
    return box


def own_dialog(qtbot: QtBot, imports: Imports) -> OwnImportDialog:
    window = imports.parent()
    assert isinstance(window, QWidget)
    qtbot.waitUntil(lambda: window.findChild(OwnImportDialog) is not None)
    box = window.findChild(OwnImportDialog)
    assert box is not None
    qtbot.waitUntil(lambda: box.preview.plan is not None or box.preview.why is not None)
    return box


def test_what_came_is_shown_and_all_again_once_it_is_taken_back(
    qtbot: QtBot, imports: Imports, view_state: ViewState, session: Session, tmp_path: Path
) -> None:
    (tmp_path / "chips.csv").write_text("Chip,Weight class\nNew One,80\n", encoding="utf-8")
    imports.start([tmp_path])
    box = dialog(qtbot, imports)
    box.table.columns_page.go_to("Weight class")
    box.table.columns_page.form.field.choose("memory_gb")
    box.table.columns_page.form.field.chosen.emit()
    box.steps.setCurrentRow(PREVIEW)
    qtbot.waitUntil(box.import_button.isEnabled)
    with qtbot.waitSignal(imports.told) as told:
        qtbot.mouseClick(box.import_button, Qt.MouseButton.LeftButton)
    assert told.args == ["1 chip imported from “chips.csv”. Undo takes all of it back."]
    (shown,) = view_state.filters
    assert (shown.field, view_state.pane) == (CITED_BY, "chips")
    # The heading is known from now on.
    assert Settings.load().learned_headings == {"chip": {"weight class": "memory_gb"}}
    session.undo()
    qtbot.waitUntil(lambda: view_state.filters == ())


def test_what_was_left_out_is_shown_afterwards(
    qtbot: QtBot, imports: Imports, workspace: Workspace, tmp_path: Path
) -> None:
    rows = "Chip,Memory (GB),Remark\nNew One,80,good\nNew Two,many,better\nTotal,80,\n"
    (tmp_path / "chips.csv").write_text(rows, encoding="utf-8")
    imports.start([tmp_path / "chips.csv"])
    box = dialog(qtbot, imports)
    box.steps.setCurrentRow(PREVIEW)
    qtbot.waitUntil(lambda: box.draft.plan is not None)
    box.table.preview_page.leave.setChecked(True)
    qtbot.waitUntil(box.import_button.isEnabled)
    with qtbot.waitSignal(imports.offered) as offered:
        qtbot.mouseClick(box.import_button, Qt.MouseButton.LeftButton)
    said, button, show = offered.args
    assert (said, button) == (
        "2 chips imported from “chips.csv”. Undo takes all of it back.",
        "Show what was left out",
    )
    show()
    window = imports.parent()
    assert isinstance(window, QWidget)
    shown = window.findChild(LeftOutDialog)
    assert shown is not None
    lines = [
        tuple(str(shown.model.index(row, place).data()) for place in range(1, 4))
        for row in range(shown.model.rowCount())
    ]
    assert lines == [
        ("", "Remark", ""),
        ("4", "", "Total · 80"),
        ("3", "Memory (GB)", "many"),
    ]
    assert "many" in str(shown.model.index(2, 4).data())
    shown.accept()


def test_what_was_left_out_can_be_saved(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, parent = tmp_path / "out.csv", QWidget()
    qtbot.addWidget(parent)
    line = LeftOutLine("chips.csv", "3", "Memory (GB)", "=1+1", "It is no number.")
    box = LeftOutDialog(LeftOut([line], more=True), parent)
    monkeypatch.setattr(left_out, "choose_file", lambda *_given: target)
    monkeypatch.setattr(left_out, "tell_written", lambda *_given: None)
    box.save()
    assert target.read_text(encoding="utf-8-sig").splitlines()[1:] == [
        "chips.csv,3,Memory (GB),'=1+1,It is no number."
    ]
    box.accept()


def test_the_clipboard_becomes_a_table_and_nothing_is_said_of_no_text(
    qtbot: QtBot, imports: Imports
) -> None:
    QGuiApplication.clipboard().setText("Chip\tMemory (GB)\nNew One\t80\n")
    imports.from_clipboard("chip")
    assert dialog(qtbot, imports).draft.kind == "chip"
    QGuiApplication.clipboard().clear()
    with qtbot.waitSignal(imports.told) as told:
        imports.from_clipboard()
    assert "no text on the clipboard" in told.args[0]


def test_rows_that_are_pasted_can_be_imported_with_a_source(
    qtbot: QtBot, imports: Imports, view_state: ViewState, session: Session
) -> None:
    window = imports.parent()
    assert isinstance(window, QWidget)
    commands = RecordCommands(session, view_state, KINDS["chip"], window)
    QGuiApplication.clipboard().setText("Chip\tMemory (GB)\nNew One\t80\n")
    commands.paste(["name"], np.array([], dtype=np.int64))
    pasting = window.findChild(PasteDialog)
    assert pasting is not None
    qtbot.mouseClick(pasting.with_source, Qt.MouseButton.LeftButton)
    assert dialog(qtbot, imports).draft.kind == "chip"


@pytest.mark.parametrize("form", ["json", "xlsx", "csv-folder"])
def test_what_chipline_wrote_comes_back_without_questions(
    qtbot: QtBot,
    imports: Imports,
    view_state: ViewState,
    workspace: Workspace,
    session: Session,
    tmp_path: Path,
    form: str,
) -> None:
    path = tmp_path / f"all{FORMATS[form].suffix}"
    with workspace.reading() as queries:
        write_to(path, FORMATS[form], WorkspaceContent(queries, everything()))
    session.do(edits.delete("chip", [H20]))
    imports.start([path])
    box = own_dialog(qtbot, imports)
    assert box.chips.chips[None].text() == f"All {len(box.preview.lines)}"
    first = [str(box.model.index(0, place).data()) for place in range(3)]
    assert first[1:] == ["new", "H20 (HGX) 96GB"]
    with qtbot.waitSignal(imports.told) as told:
        qtbot.mouseClick(box.import_button, Qt.MouseButton.LeftButton)
    assert f"imported from “{path.name}”. Undo" in told.args[0]
    with workspace.reading() as queries:
        assert queries.values("chip", H20)


def test_a_briefing_that_came_is_shown_among_the_briefings(
    qtbot: QtBot,
    imports: Imports,
    view_state: ViewState,
    workspace: Workspace,
    session: Session,
    tmp_path: Path,
) -> None:
    story = new_id()
    session.do(edits.create("briefing", {"name": "Told again"}, record_id=story))
    path = tmp_path / "all.json"
    with workspace.reading() as queries:
        write_to(path, FORMATS["json"], WorkspaceContent(queries, everything()))
    session.do(edits.delete("briefing", [story]))
    imports.start([path])
    qtbot.mouseClick(own_dialog(qtbot, imports).import_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view_state.pane == "briefing")


def test_a_conflict_with_what_chipline_wrote_is_decided_first(
    qtbot: QtBot,
    imports: Imports,
    view_state: ViewState,
    workspace: Workspace,
    session: Session,
    tmp_path: Path,
) -> None:
    path = tmp_path / "all.json"
    with workspace.reading() as queries:
        write_to(path, FORMATS["json"], WorkspaceContent(queries, everything()))
    session.do(edits.set_field("chip", H20, "memory_gb", 141))
    imports.start([path])
    box = own_dialog(qtbot, imports)
    assert [str(box.model.index(0, place).data()) for place in (1, 3)] == [
        *("conflict", "Memory (GB): 141 → 96")
    ]
    assert not box.import_button.isEnabled()
    box.conflicts.choose("theirs")
    box.conflicts.picked.emit("theirs")
    qtbot.waitUntil(box.import_button.isEnabled)
    assert box.import_button.text() == "Import 1 chip"
    qtbot.mouseClick(box.import_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(view_state.filters))
    assert (view_state.filters[0].field, view_state.filters[0].values) == (RECORD, (H20,))


@pytest.mark.modal
def test_what_cant_be_imported_together_is_said(
    qtbot: QtBot, imports: Imports, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        "chipline.windows.widgets.message_box.show_message", lambda _asker, text: said.append(text)
    )
    (tmp_path / "empty").mkdir()
    imports.start([tmp_path / "empty"])
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["The folder “empty” holds no table."]
