"""Rows of a table written into a file: exactly what is shown, what was written is said, and offered."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from chipline.records.query import ANY_TEXT, Filter, Operator
from chipline.records.record import id_of_slug
from chipline.records.vocabulary import STARRED
from chipline.session.session import Session
from chipline.store import edits
from chipline.windows import desktop_services
from chipline.windows.tables.export.rows_export_dialog import RowsExportDialog
from chipline.windows.tables.pane import TablePane
from chipline.windows.view_state import ViewState
from windows.tables.conftest import MakePane


def _dialog(pane: TablePane) -> RowsExportDialog:
    pane.export_rows()
    (dialog,) = pane.findChildren(RowsExportDialog)
    return dialog


def _written(
    dialog: RowsExportDialog, path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> str:
    """Write in a format, as if the user had chosen a file; return what is in it."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(path), ""))
    dialog.format.setCurrentIndex(dialog.format.findData(name))
    dialog.choose.click()
    return path.read_text(encoding="utf-8-sig") if path.exists() else ""


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(text.splitlines()))


def test_the_rows_and_columns_shown_are_written(
    make_pane: MakePane, view_state: ViewState, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane = make_pane("chip")
    view_state.set_filters((Filter(ANY_TEXT, Operator.CONTAINS, ("H20",)),))
    shown = pane.columns.shown()
    dialog = _dialog(pane)
    rows = _rows(_written(dialog, tmp_path / "chips.csv", monkeypatch, "csv"))
    assert [row["id"] for row in rows] == [pane.model.record(n) for n in range(len(rows))]
    assert len(rows) == len(pane.model.order) == 1
    assert len(rows[0]) == 1 + len(shown)
    assert str(tmp_path / "chips.csv") in dialog.said.text()
    assert dialog.said.text().startswith("1 chip ")


def test_sorted_grouped_and_starred_rows_are_written_as_they_stand(
    make_pane: MakePane,
    session: Session,
    view_state: ViewState,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pane = make_pane("firm")
    pane.set_sort((("name", True),))
    pane.groups.group_by("hq_country")
    starred = [id_of_slug("alibaba"), id_of_slug("nvidia")]
    for firm in starred:
        session.do(edits.set_field("firm", firm, "tags", [STARRED]))
    everything = _rows(_written(_dialog(pane), tmp_path / "all.csv", monkeypatch, "csv"))
    shown = (pane.model.record(number) for number in range(pane.model.rowCount()))
    order = [record for record in shown if record]
    assert {row["id"] for row in everything} == set(order)
    assert [row["id"] for row in everything] == order
    for dialog in pane.findChildren(RowsExportDialog):
        dialog.setParent(None)
    view_state.set_filters((Filter("tags", Operator.IS, (STARRED,)),))
    rows = _rows(_written(_dialog(pane), tmp_path / "some.csv", monkeypatch, "csv"))
    assert {row["id"] for row in rows} == set(starred)


def test_only_the_selected_rows_or_every_field(
    make_pane: MakePane, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane = make_pane("firm")
    pane.table.go_to(0)
    chosen = pane.model.record(0)
    dialog = _dialog(pane)
    dialog.scopes.button(1).click()
    dialog.columns.button(1).click()
    rows = _rows(_written(dialog, tmp_path / "firms.csv", monkeypatch, "csv"))
    assert [row["id"] for row in rows] == [chosen]
    assert len(rows[0]) == 1 + len(pane.kind.fields)


def test_nothing_is_selected_so_only_all_can_be_written(make_pane: MakePane) -> None:
    pane = make_pane("firm")
    pane.table.clearSelection()
    dialog = _dialog(pane)
    assert not dialog.scopes.button(1).isEnabled()
    offered = {dialog.format.itemData(at) for at in range(dialog.format.count())}
    assert {"xlsx", "csv", "json", "ftm", "csl"} <= offered
    assert not {"ics", "csv-folder"} & offered


def test_what_stays_out_is_said(
    make_pane: MakePane, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.do(edits.set_field("firm", id_of_slug("nvidia"), "tags", ["private"]))
    pane = make_pane("firm")
    dialog = _dialog(pane)
    dialog.public.setChecked(True)
    found = json.loads(_written(dialog, tmp_path / "firms.json", monkeypatch, "json"))
    assert id_of_slug("nvidia") not in {each["id"] for each in found["firms"]}
    assert len(found["firms"]) == len(pane.model.order) - 1
    assert "1 stayed out" in dialog.said.text()


def test_what_was_written_can_be_opened(
    make_pane: MakePane, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        desktop_services, "hand_over", lambda url: opened.append(url.toLocalFile()) or True
    )
    dialog = _dialog(make_pane("firm"))
    assert dialog.open_it.isHidden()
    _written(dialog, tmp_path / "firms.csv", monkeypatch, "csv")
    dialog.open_it.click()
    dialog.show_folder.click()
    assert opened == [str(tmp_path / "firms.csv"), str(tmp_path)]


def test_a_file_that_cannot_be_written_is_told(
    make_pane: MakePane, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = _dialog(make_pane("firm"))
    _written(dialog, tmp_path / "none" / "firms.csv", monkeypatch, "csv")
    assert not dialog.problem.isHidden()
    assert "can’t be written" in dialog.problem.text()
    assert dialog.said.isHidden()
    assert dialog.choose.isEnabled()


def test_the_menu_of_a_row_offers_what_the_table_shows(make_pane: MakePane) -> None:
    pane = make_pane("firm")
    menu = pane.menus.row_menu(pane.model.index(0, 0))
    many = len(pane.model.order)
    (offered,) = (each for each in menu.actions() if each.text().startswith("Export these"))
    assert f"{many} firms" in offered.text()
    offered.trigger()
    assert pane.findChildren(RowsExportDialog)
