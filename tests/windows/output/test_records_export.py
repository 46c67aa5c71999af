"""File > Export: what is chosen is written, filters and the day where they pick something out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from chipline.exchange.export_formats.formats import FORMATS
from chipline.records.query import Filter
from chipline.records.record import id_of_slug
from chipline.scenery.as_of import AsOf, Mode
from chipline.session.session import Session
from chipline.store import edits
from chipline.windows.output.records_export_dialog import RecordsExportDialog

_MOVE = id_of_slug("rl-ali-sea-train")


@pytest.fixture
def dialog(qtbot: QtBot, session: Session) -> Iterator[RecordsExportDialog]:
    parent = QWidget()
    qtbot.addWidget(parent)
    filters = (Filter("hq_country", values=("CN",)),)
    made = RecordsExportDialog(session, filters, AsOf(738000.0, Mode.INSTANT), parent)
    made.open()
    yield made
    made.close()


def _write(
    dialog: RecordsExportDialog, monkeypatch: pytest.MonkeyPatch, path: Path, kind: str, name: str
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(path), ""))
    dialog.kind.setCurrentIndex(dialog.kind.findData(kind))
    dialog.format.setCurrentIndex(dialog.format.findData(name))
    dialog.choose.click()


def _offered(dialog: RecordsExportDialog, kind: str) -> set[str]:
    dialog.kind.setCurrentIndex(dialog.kind.findData(kind))
    return {dialog.format.itemData(at) for at in range(dialog.format.count())}


def test_each_kind_is_offered_what_can_hold_it(dialog: RecordsExportDialog) -> None:
    assert _offered(dialog, "") == FORMATS.keys() - {"csv"}
    assert {"csv", "geojson", "xlsx"} <= _offered(dialog, "facility")
    assert not {"ics", "csv-folder", "ftm"} & _offered(dialog, "facility")


def test_filters_day_and_privacy_hold_where_they_are_ticked(
    dialog: RecordsExportDialog, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything = tmp_path / "all.json"
    _write(dialog, monkeypatch, everything, "", "json")
    found = json.loads(everything.read_text(encoding="utf-8"))
    assert len(found["firms"]) == 4
    assert str(everything) in dialog.said.text()
    dialog.filtered.setChecked(True)
    dialog.on_day.setChecked(True)
    session.do(edits.set_field("relocation", _MOVE, "began", None))
    _write(dialog, monkeypatch, everything, "", "json")
    found = json.loads(everything.read_text(encoding="utf-8"))
    assert [firm["slug"] for firm in found["firms"]] == ["alibaba"]
    assert found["relocations"] == []
    assert "without a date" in dialog.said.text()
    session.do(edits.set_field("firm", id_of_slug("alibaba"), "tags", ["private"]))
    dialog.public.setChecked(True)
    _write(dialog, monkeypatch, everything, "firm", "json")
    assert json.loads(everything.read_text(encoding="utf-8"))["firms"] == []


def test_a_folder_is_written_and_what_cannot_be_is_told(
    dialog: RecordsExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(dialog, monkeypatch, tmp_path / "tables", "", "csv-folder")
    assert (tmp_path / "tables" / "firms.csv").exists()
    assert not dialog.open_it.isHidden()
    _write(dialog, monkeypatch, tmp_path / "none" / "x.json", "firm", "json")
    assert "can’t be written" in dialog.problem.text()
    assert dialog.said.isHidden()
