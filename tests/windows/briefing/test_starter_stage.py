"""The starter briefing before its audience: each step fills the stage, and nothing on it is cut."""

from __future__ import annotations

from itertools import product
from pathlib import Path

from pytestqt.qtbot import QtBot

from chipline.briefing_content import briefing_content
from chipline.records.record import id_of_slug
from chipline.session.session import Session
from chipline.windows import theme
from chipline.windows.briefing.stage.stage_parts import StageParts
from chipline.windows.pane import Pane
from chipline.windows.rules_pane.ask.ask_view import AskView
from chipline.windows.rules_pane.ask.question_form import CHIP
from chipline.windows.rules_pane.pane import RulesPane
from chipline.windows.shell.as_of.as_of_bar import AsOfBar
from chipline.windows.shell.palette.stage_search import search_beside
from chipline.windows.shell.pane_registry import all_panes, entry_of
from chipline.windows.tables.pane import TablePane
from chipline.windows.timeline.pane import TimelinePane
from conftest import in_memory

#: What stays blank at most below the last lane, as a share of the lanes.
_BLANK = 0.12


def test_every_step_fills_the_stage_and_nothing_is_cut(starter_file: Path, qtbot: QtBot) -> None:
    theme.dress("projector")
    workspace = in_memory(starter_file)
    with workspace.reading() as queries:
        content = briefing_content(queries, id_of_slug("training-abroad"))
    assert content is not None
    parts = StageParts(
        Session(workspace, inline=True),
        lambda name, over, state, parent: entry_of(name).make(over, state, parent),
        frozenset(all_panes()) - {"briefing"},
        AsOfBar,
        search_beside,
    )
    stage = parts.make_stage()
    qtbot.addWidget(stage)
    stage.show()
    looked_at = []
    for number, step in enumerate(content.steps, start=1):
        stage.show_step(step, number, len(content.steps))
        qtbot.waitUntil(lambda: stage.is_ready, timeout=30_000)
        if stage.asks:
            stage.reveal()
        pane = stage.pane
        if isinstance(pane, TimelinePane):
            scene = pane.canvas.scene()
            assert scene is not None
            assert scene.is_whole, step.name
            blank = pane.canvas.height() - max(one.top + one.height for one in scene.headers)
            assert 0 <= blank < _BLANK * pane.canvas.height(), step.name
            looked_at.append(number)
        elif isinstance(pane, RulesPane) and isinstance(pane.view, AskView):
            assert pane.view.page.verticalScrollBar().maximum() == 0, step.name
            told = pane.view.page.toPlainText()
            assert "not legal advice" in told
            # The answers over time are drawn, or it is said how many there were.
            drawn = pane.view.strip.isVisible() or pane.view.form.kind != CHIP
            assert drawn != ("The answer changed" in told), step.name
            looked_at.append(number)
        elif isinstance(pane, TablePane):
            table = pane.table
            assert table.verticalScrollBar().maximum() == 0, step.name
            for row, column in product(range(table.rows.rowCount()), range(5)):
                # What one line would cut has a second one.
                lines = table.rowHeight(row) // 18
                room = table.columnWidth(column) * (1 if lines == 1 else 1.8)
                assert table.isColumnHidden(column) or table.cells.width_of(row, column) <= room
            looked_at.append(number)
        # The foot names its sources whole.
        assert stage.sources.fontMetrics().horizontalAdvance(stage.sources.text()) <= max(
            stage.sources.width(), 0
        ), step.name
        # What no step of late has shown takes no memory.
        assert len(stage.findChildren(Pane)) <= 3
    assert looked_at == [1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12]
    # A pane that was let go comes back as it was.
    stage.show_step(content.steps[0], 1, len(content.steps))
    qtbot.waitUntil(lambda: stage.is_ready, timeout=30_000)
    assert stage.view_state.pane == "relocations"
    assert stage.view_state.record == id_of_slug("rl-ali-sea-train")
    workspace.close()
