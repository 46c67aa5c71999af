"""The dialog that writes a briefing: what is chosen, what was written, what is told, and stopping."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from PySide6.QtCore import QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from chipline.briefing_content import BriefingContent, briefing_content
from chipline.records.record import id_of_slug, new_id
from chipline.session.session import Session
from chipline.store import edits
from chipline.store.compound_edits.briefing_steps import add_step
from chipline.store.workspace import Workspace
from chipline.windows.briefing.export.briefing_export_dialog import BriefingExportDialog, DeckKind
from chipline.windows.briefing.stage.stage_parts import StageParts
from chipline.windows.briefing.stage.step_stage import StepStage
from chipline.windows.shell.as_of.as_of_bar import AsOfBar
from chipline.windows.shell.palette.stage_search import search_beside
from chipline.windows.shell.pane_registry import all_panes, entry_of
from chipline.windows.shell.window import Window
from conftest import in_memory


@pytest.fixture
def dialog(qtbot: QtBot, starter_file: Path) -> Iterator[BriefingExportDialog]:
    workspace = in_memory(starter_file)
    session = Session(workspace, inline=True)
    parent = QWidget()
    qtbot.addWidget(parent)
    with workspace.reading() as queries:
        content = briefing_content(queries, id_of_slug("training-abroad"))
    assert content is not None
    content = replace(content, name="Why: AI abroad?")
    yield BriefingExportDialog(session, content, stage_of(session), parent)
    session.close()


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "out"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(path), ""))
    return path


def stage_of(session: Session) -> Callable[[], StepStage]:
    return StageParts(
        session,
        lambda name, over, state, parent: entry_of(name).make(over, state, parent),
        frozenset(all_panes()) - {"briefing"},
        AsOfBar,
        search_beside,
    ).make_stage


def choose(dialog: BriefingExportDialog, kind: DeckKind) -> None:
    dialog.kind.setCurrentIndex(dialog.kind.findData(kind))


@pytest.mark.parametrize(
    ("kind", "ending"),
    [
        (DeckKind.PPTX, ".pptx"),
        (DeckKind.HTML, ".html"),
        (DeckKind.HAND_OUT, ".pdf"),
        (DeckKind.SCRIPT, ".pdf"),
    ],
)
def test_each_kind_is_written_under_its_ending(
    dialog: BriefingExportDialog, target: Path, kind: DeckKind, ending: str
) -> None:
    choose(dialog, kind)
    # The audience gets what is said only where nobody but the speaker reads it.
    assert dialog.notes.isChecked() is (kind in (DeckKind.PPTX, DeckKind.SCRIPT))
    dialog.chosen.setText("5")
    dialog.ask_where()
    written = target.with_name(target.name + ending)
    assert written.stat().st_size > 5_000
    assert dialog.problem.isHidden()
    assert dialog.said.text() == f"1 step is in “{written}”."
    assert not dialog.open_it.isHidden()


def test_steps_that_can_not_be_are_told_beside_the_field(
    dialog: BriefingExportDialog, target: Path
) -> None:
    for written, why in (("2-x", "2-x"), ("13", "12 steps")):
        dialog.chosen.setText(written)
        dialog.ask_where()
        assert why in dialog.problem.text()
        assert not dialog.problem.isHidden()
    assert not list(target.parent.iterdir())
    dialog.chosen.setText("1 – 2")
    choose(dialog, DeckKind.HTML)
    dialog.ask_where()
    assert dialog.problem.isHidden()


def test_what_can_not_be_written_is_told(
    dialog: BriefingExportDialog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "none" / "b.html"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(path), ""))
    choose(dialog, DeckKind.HTML)
    dialog.chosen.setText("1")
    dialog.ask_where()
    assert "b.html" in dialog.problem.text()
    assert dialog.choose.isEnabled()


def test_a_step_leaves_as_numbered_pictures_of_a_moving_day(
    dialog: BriefingExportDialog, target: Path
) -> None:
    choose(dialog, DeckKind.FRAMES)
    assert dialog.every.isVisibleTo(dialog)
    assert not dialog.notes.isVisibleTo(dialog)
    dialog.chosen.setText("2-5")
    dialog.ask_where()
    assert "in one step" in dialog.problem.text()
    dialog.chosen.setText("5")
    dialog.every.setValue(60)
    dialog.ask_where()
    assert dialog.said.text() == f"4 pictures are in “{target}”."
    first, *_others, last = sorted(target.iterdir())
    assert (first.name, last.name) == ("frame-0001.png", "frame-0004.png")
    assert QImage(str(first)).width() == 1920
    # They are never put among what stands there already.
    dialog.ask_where()
    assert "holds something already" in dialog.problem.text()
    assert len(list(target.iterdir())) == 4
    assert [each.name for each in target.parent.iterdir()] == [target.name]


def test_a_view_without_shapes_leaves_as_its_picture_and_says_what_it_is(
    qtbot: QtBot, workspace: Workspace, target: Path
) -> None:
    session = Session(workspace, inline=True)
    parent = QWidget()
    qtbot.addWidget(parent)
    talk = new_id()
    session.do(edits.create("briefing", {"name": "Talk"}, record_id=talk))
    firms = [id_of_slug("alibaba"), id_of_slug("nvidia")]
    for name, pane, show in (
        ("What was changed", "history", {}),
        (
            "Two firms",
            "review",
            {
                "view": "compare",
                "compare": {"kind": "firm", "ids": firms, "differences": True},
            },
        ),
    ):
        state = json.dumps({"pane": pane, "show": show})
        values = {"name": name, "state": state, "records": firms}
        session.do(add_step(talk, values, new=new_id()))
    with workspace.reading() as queries:
        content = briefing_content(queries, talk)
    assert content is not None
    dialog = BriefingExportDialog(session, content, stage_of(session), parent)
    colours: list[bool] = []
    dialog.before_audience.connect(colours.append)
    dialog.ask_where()
    qtbot.waitUntil(lambda: not dialog.open_it.isHidden())
    assert colours == [True, False]
    assert "Step 1: its view leaves as a picture, which can’t be edited." in dialog.said.text()
    # Side by side is a table that can.
    assert "Step 2" not in dialog.said.text()
    made = Presentation(str(target.with_name("out.pptx")))
    pictured, compared = made.slides[1], made.slides[2]
    (picture,) = (each for each in pictured.shapes if each.shape_type == MSO_SHAPE_TYPE.PICTURE)
    said = picture._element.nvPicPr.cNvPr.get("descr")
    assert said == "A picture: What was changed. It is about Alibaba, NVIDIA."
    (table,) = (each.table for each in compared.shapes if each.has_table)
    assert [cell.text for cell in table.rows[0].cells] == ["Field", "Alibaba", "NVIDIA"]
    assert ["Headquarters", "China", "United States"] in [
        [cell.text for cell in row.cells] for row in table.rows
    ]
    choose(dialog, DeckKind.HTML)
    dialog.ask_where()
    page = target.with_name("out.html")
    qtbot.waitUntil(page.exists)
    text = page.read_text()
    assert "img-src data:" in text
    assert f'alt="{said}"' in text
    session.close()


def test_a_window_that_closes_asks_nothing_of_a_dialog_that_was_closed(
    window: Window, qtbot: QtBot
) -> None:
    window.briefings.export(BriefingContent("b", "Abroad", "", 0, "", ()))
    dialog = window.findChild(BriefingExportDialog)
    dialog.reject()
    # It is still known here, as by whatever else Python keeps of it, when Qt has deleted it.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(dialog)
    with qtbot.captureExceptions() as met:
        window.let_go()
    assert not met
