"""The as-of day in a table: what it picks out by the rule of the timeline, dims, hides and counts."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from chipline.records.record import KINDS, id_of_slug
from chipline.scenery.as_of import AsOf, AsOfStatus, Mode, standing
from chipline.scenery.columns import Relations
from chipline.scenery.event_mapping import KIND_NAMES
from chipline.scenery.events import events_from_columns
from chipline.session.session import Session
from chipline.store import edits
from chipline.store.columns.day_spans import read_spans
from chipline.store.columns.timeline_reads import event_columns
from chipline.store.workspace import Workspace
from chipline.windows.tables.as_of.as_of_filter import can_be_picked_out
from chipline.windows.tables.pane import TablePane
from chipline.windows.view_state import ViewState
from windows.tables.conftest import MakePane


def day(written: str) -> int:
    return date.fromisoformat(written).toordinal()


def move(pane: TablePane, view_state: ViewState, written: str) -> None:
    view_state.move_day(day(written))
    pane.day.catch_up_now()


def said(pane: TablePane) -> str:
    heard: list[str] = []
    pane.status_changed.connect(heard.append)
    pane._tell_count()
    pane.status_changed.disconnect(heard.append)
    return heard[-1]


def add_relocations(session: Session, *dates: tuple[str, str | None]) -> None:
    for number, (began, ended) in enumerate(dates):
        values = {"name": f"Move {number}", "began": began, "ended": ended}
        session.do(edits.create("relocation", values))


def test_in_all_time_nothing_is_dimmed(make_pane: MakePane, view_state: ViewState) -> None:
    pane = make_pane("restriction")
    move(pane, view_state, "2021-01-01")
    assert pane.model.is_dimmed(0), "the user's own move picks out what was so"
    view_state.set_mode("all")
    pane.day.catch_up_now()
    assert not pane.model.is_dimmed(0)
    assert not pane.bar.only.isVisible()
    assert said(pane) == "1 of 1 restriction"


def test_what_the_day_does_not_pick_out_is_dimmed_and_counted(
    make_pane: MakePane, view_state: ViewState
) -> None:
    pane = make_pane("restriction")
    view_state.set_mode("instant")
    move(pane, view_state, "2021-01-01")
    assert pane.model.is_dimmed(0)
    assert said(pane) == "0 of 1 restriction announced or in force on 1 Jan 2021"
    move(pane, view_state, "2025-06-01")
    assert not pane.model.is_dimmed(0)
    assert pane.bar.count.text() == "1 of 1"
    move(pane, view_state, "2026-10-01")
    assert pane.model.is_dimmed(0)
    view_state.set_mode("all")
    pane.day.catch_up_now()
    assert not pane.model.is_dimmed(0)


def test_what_is_only_possible_is_told_apart(
    make_pane: MakePane, session: Session, view_state: ViewState
) -> None:
    add_relocations(session, ("2025-05", None), ("2024-01", None), ("2025-06", None))
    pane = make_pane("relocation")
    view_state.set_mode("instant")
    move(pane, view_state, "2025-05-12")
    rows = {str(pane.model.index(row, 0).data()): row for row in range(4)}
    assert pane.model.is_only_possible(rows["Move 0"])
    assert not pane.model.is_only_possible(rows["Move 1"])
    assert pane.model.is_dimmed(rows["Move 2"])
    assert said(pane) == "3 of 4 relocations under way on 12 May 2025 (1 possibly)"


def test_records_without_a_date_are_told(
    make_pane: MakePane, session: Session, view_state: ViewState
) -> None:
    session.do(edits.create("relocation", {"name": "Some day"}))
    pane = make_pane("relocation")
    view_state.set_mode("instant")
    move(pane, view_state, "2025-05-12")
    assert said(pane).endswith("(1 more without a date)")


def test_window_and_everything_until_then_pick_out_more(
    make_pane: MakePane, session: Session, view_state: ViewState
) -> None:
    add_relocations(session, ("2020-01-01", "2021-01-01"), ("2024-06-01", "2024-08-01"))
    pane = make_pane("relocation")
    counts = {}
    for mode, months in (("instant", 0), ("window", 12), ("cumulative", 0)):
        view_state.set_mode(mode, months)
        move(pane, view_state, "2025-01-01")
        pane.day.catch_up_now()
        counts[mode] = pane.day.counts()
    assert counts == {"instant": (0, 3), "window": (2, 3), "cumulative": (2, 3)}
    assert said(pane) == "2 of 3 relocations begun by 1 Jan 2025"
    view_state.set_mode("window", 3)
    pane.day.catch_up_now()
    assert said(pane) == (
        "1 of 3 relocations under way between 1 Oct 2024 and 1 Apr 2025 (1 possibly)"
    )


def test_what_was_released_stays_so(make_pane: MakePane, view_state: ViewState) -> None:
    pane = make_pane("chip")
    for mode, last in (("instant", "12 May"), ("window", "12 Aug"), ("cumulative", "12 May")):
        view_state.set_mode(mode, 3)
        move(pane, view_state, "2025-05-12")
        pane.day.catch_up_now()
        assert said(pane) == f"1 of 1 chip released by {last} 2025"


def test_the_rest_can_be_hidden_and_comes_back(
    qtbot: QtBot, make_pane: MakePane, session: Session, view_state: ViewState
) -> None:
    add_relocations(session, ("2020-01-01", "2021-01-01"), ("2024-01-01", None))
    pane = make_pane("relocation")
    view_state.set_mode("instant")
    move(pane, view_state, "2024-06-01")
    assert pane.model.rowCount() == 3
    assert pane.bar.only.isVisible()
    qtbot.mouseClick(pane.bar.only, Qt.MouseButton.LeftButton)
    assert [pane.model.index(row, 0).data() for row in range(pane.model.rowCount())] == ["Move 1"]
    assert not pane.model.is_dimmed(0)
    assert said(pane) == "1 of 3 relocations under way on 1 Jun 2024, the others are hidden"
    move(pane, view_state, "2020-06-01")
    assert [pane.model.index(row, 0).data() for row in range(pane.model.rowCount())] == ["Move 0"]
    view_state.set_mode("all")
    pane.day.catch_up_now()
    assert pane.model.rowCount() == 3


def test_a_day_that_picks_out_nothing_offers_to_show_all(
    qtbot: QtBot, make_pane: MakePane, view_state: ViewState
) -> None:
    pane = make_pane("restriction")
    view_state.set_mode("instant")
    move(pane, view_state, "2021-01-01")
    pane.day.set_hiding(True)
    assert pane.empty.isVisible()
    assert pane.empty.heading.text() == "The as-of day picks out none of these"
    qtbot.mouseClick(pane.empty.button, Qt.MouseButton.LeftButton)
    assert pane.model.rowCount() == 1
    assert pane.table.isVisible()


def test_an_edit_of_a_date_counts_at_once(
    make_pane: MakePane, session: Session, view_state: ViewState
) -> None:
    pane = make_pane("restriction")
    view_state.set_mode("instant")
    move(pane, view_state, "2026-10-01")
    assert pane.day.counts() == (0, 1)
    session.do(edits.set_field("restriction", id_of_slug("us-h20-letter-2025"), "ended", None))
    assert pane.day.counts() == (1, 1)
    session.undo()
    assert pane.day.counts() == (0, 1)


def test_a_pane_that_is_not_seen_follows_when_it_is(
    make_pane: MakePane, view_state: ViewState
) -> None:
    pane = make_pane("restriction")
    pane.hide()
    view_state.set_mode("instant")
    move(pane, view_state, "2021-01-01")
    pane.show()
    assert pane.model.is_dimmed(0)


def test_what_is_hidden_is_remembered(
    qtbot: QtBot, make_pane: MakePane, view_state: ViewState
) -> None:
    pane = make_pane("restriction")
    pane.day.set_hiding(True)
    assert pane.state()["only"] is True
    other = make_pane("restriction")
    other.restore(pane.state())
    assert other.day.hides


@pytest.mark.parametrize("mode", [Mode.INSTANT, Mode.WINDOW, Mode.CUMULATIVE])
def test_tables_and_timeline_agree_on_every_record_and_day(
    workspace: Workspace, session: Session, mode: Mode
) -> None:
    add_relocations(
        session,
        ("2025-04~", "2025"),
        ("2024/2026", None),
        ("../2025-03", "2025-06"),
        ("2025", "2025"),
    )
    with workspace.reading() as queries:
        for name in KIND_NAMES:
            spans = read_spans(queries, KINDS[name])
            columns = event_columns(queries, name)
            parts = columns if isinstance(columns, list) else [columns]
            events = events_from_columns(parts, Relations.none())
            rows = {one: queries.row_number(name, one) for one in events.ids}
            order = np.array([rows[one] for one in events.ids], dtype=np.int64)
            placed = spans.of(order)
            for at in range(day("2023-12-01"), day("2026-06-01"), 17):
                wanted = AsOf(float(at), mode, 3)
                theirs = standing(events, np.arange(len(events)), wanted)
                assert placed.standing(wanted).tolist() == theirs.tolist()


def test_kinds_without_days_ask_nothing(make_pane: MakePane, view_state: ViewState) -> None:
    pane = make_pane("source")
    view_state.set_mode("instant")
    move(pane, view_state, "2021-01-01")
    assert not can_be_picked_out(KINDS["source"])
    assert not pane.model.is_dimmed(0)
    assert int(AsOfStatus.OUT) == 0
