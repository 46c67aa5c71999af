"""The timeline's arrangement, responses, as-of modes, exports, notes and table, by hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTreeWidgetItem

from chipline.records.record import id_of_slug
from chipline.session.session import Session
from chipline.store import edits
from chipline.store.compound_edits.timeline_notes import pin_note
from chipline.timeline_layout.arrangement import preset
from chipline.windows.pictures import picture_files
from chipline.windows.shell.as_of.as_of_bar import AsOfBar
from chipline.windows.timeline.actions import show_date
from chipline.windows.timeline.dialogs.day_comparison import DayComparison
from chipline.windows.timeline.dialogs.event_table import EventTable
from chipline.windows.timeline.export.export_dialog import ExportDialog
from chipline.windows.timeline.export.sheets import Sheet
from chipline.windows.timeline.pane import TimelinePane
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.editors.new_record_box import NewRecordBox

LETTER = id_of_slug("us-h20-letter-2025")
MOVE = id_of_slug("rl-ali-sea-train")
LEFT = Qt.MouseButton.LeftButton


def lane_names(pane: TimelinePane) -> list[str]:
    lanes = pane.canvas.lanes
    assert lanes is not None
    return [lane.title for lane in lanes.made]


def test_presets_are_chosen_from_the_menu(pane: TimelinePane) -> None:
    menu = pane.header.preset.menu()
    pane.arrangements.fill_presets(menu)
    next(one for one in menu.actions() if one.text() == "Who moved where").trigger()
    assert pane.header.preset.text() == "Who moved where"
    assert lane_names(pane)[:4] == ["Malaysia", "Alibaba", "Singapore", "Alibaba"]
    assert pane.status() == "1 relocation, 0 tenancies"


def test_the_story_of_a_firm_is_that_of_the_selection(
    pane: TimelinePane, view_state: ViewState
) -> None:
    view_state.select("relocation", MOVE)
    pane.arrangements.choose_preset("firm")
    assert pane.header.preset.text() == "Story of Alibaba"
    assert pane.status().startswith("1 restriction, 1 relocation, 0 facilities")


def test_kinds_and_lanes_are_switched(pane: TimelinePane) -> None:
    menu = pane.header.lanes.menu()
    pane.arrangements.fill_lanes(menu)
    next(one for one in menu.actions() if one.text() == "Chips").trigger()
    assert pane.status() == "1 restriction, 1 relocation, 1 chip"
    assert lane_names(pane)[-1] == "NVIDIA"
    pane.arrangements.set(pane.arrangements.current.with_lanes("restriction", ("issuer",)))
    assert lane_names(pane)[0] == "Bureau of Industry and Security"
    assert pane.header.preset.text() == "Custom arrangement"


def test_a_lane_is_closed_by_a_click_on_its_name_and_moved_by_keys(
    pane: TimelinePane, view_state: ViewState
) -> None:
    pane.arrangements.set(preset("moves"))
    scene = pane.canvas.scene()
    assert scene is not None
    header = scene.headers[0]
    QTest.mouseClick(pane.canvas, LEFT, pos=QPoint(30, int(header.top + 8)))
    assert lane_names(pane)[:2] == ["Malaysia", "Singapore"]
    view_state.select("relocation", MOVE)
    QTest.keyClick(pane.canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert lane_names(pane)[:2] == ["Singapore", "Alibaba"]


def rows(item: QTreeWidgetItem) -> list[tuple[str, str]]:
    found = [item.child(n) for n in range(item.childCount())]
    return [(one.text(0), one.text(1)) for one in found if one is not None]


def test_responses_tell_what_a_source_states_from_what_only_followed(
    pane: TimelinePane, view_state: ViewState, session: Session
) -> None:
    view_state.select("restriction", LETTER)
    pane.header.responses.click()
    tree = pane.panel.tree
    recorded = tree.topLevelItem(1)
    assert recorded is not None
    assert rows(recorded) == [("Alibaba trains Qwen in South-East Asia", "−8 to +21 d")]
    citation = {
        "source": id_of_slug("src-ft"),
        "record": MOVE,
        "field": "trigger",
        "stance": "supports",
        "quote": "because of the letter",
    }
    session.do(edits.create("citation", citation))
    session.do(edits.create("relocation", {"name": "Later", "began": "2025-05-09"}))
    stated, recorded, followed = (tree.topLevelItem(n) for n in range(3))
    assert stated is not None
    assert recorded is not None
    assert followed is not None
    assert [len(rows(one)) for one in (stated, recorded, followed)] == [1, 0, 1]
    assert rows(followed) == [("Later", "+30 d")]
    first = stated.child(0)
    assert first is not None
    assert "because of the letter" in first.toolTip(0)
    assert pane.panel.summed.text().startswith("Median: 6 days. Responses: 1.")
    tree.itemClicked.emit(followed.child(0), 0)
    assert view_state.record != LETTER


def test_the_day_picks_out_what_was_so(pane: TimelinePane, view_state: ViewState) -> None:
    view_state.move_day(date(2025, 4, 20).toordinal())
    view_state.set_mode("instant")
    assert pane.as_of_text() == "1 restriction, 1 relocation held on 20 Apr 2025 (1 only possibly)"
    assert pane.status().endswith(pane.as_of_text())
    scene = pane.canvas.scene()
    assert scene is not None
    assert scene.bars.standing is not None
    view_state.set_mode("all")
    assert pane.as_of_text() == ""
    assert "held on" not in pane.status()


def test_time_plays_and_pauses(qtbot: Any, session: Session, view_state: ViewState) -> None:
    bar = AsOfBar(session, view_state)
    qtbot.addWidget(bar)
    view_state.move_day(date(2024, 6, 1).toordinal())
    bar.player.set_speed(365)
    bar.player.toggle()
    assert bar.player.playing
    qtbot.waitUntil(lambda: view_state.day > date(2024, 6, 20).toordinal(), timeout=5000)
    bar.player.toggle()
    day = view_state.day
    assert not any(timer.isActive() for timer in bar.player.findChildren(QTimer))
    QApplication.processEvents()
    assert view_state.day == day
    bar.close()


def test_shift_and_drag_measures_and_a_note_is_pinned_to_it(
    pane: TimelinePane, session: Session
) -> None:
    canvas, shift = pane.canvas, Qt.KeyboardModifier.ShiftModifier
    QTest.mousePress(canvas, LEFT, shift, QPoint(300, 500))
    QTest.mouseMove(canvas, QPoint(340, 500))
    QTest.mouseMove(canvas, QPoint(400, 500))
    QTest.mouseRelease(canvas, LEFT, shift, QPoint(400, 500))
    band = canvas.band
    assert band is not None
    assert band.measures
    assert band.last - band.first == pytest.approx(100 / canvas.shown.scale.per_day, abs=2)
    assert "days" in canvas.accessibleDescription()
    session.do(pin_note("Look here", band.first, band.last))
    assert [note.name for note in pane.notes.pinned()] == ["Look here"]
    session.undo()
    assert pane.notes.pinned() == []
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.band is None


def test_eras_take_room_from_the_lanes_and_can_be_put_away(pane: TimelinePane) -> None:
    shown = pane.canvas.scene()
    assert all(era.source for era in pane.canvas.eras)
    pane.actions_of_pane().run("timeline.eras")
    hidden = pane.canvas.scene()
    assert shown is not None
    assert hidden is not None
    assert shown.regions[0].top > hidden.regions[0].top
    assert pane.canvas.eras == ()
    assert pane.state()["eras"] is False


def test_a_box_is_zoomed_into(pane: TimelinePane) -> None:
    canvas = pane.canvas
    pane.actions_of_pane().run("timeline.box")
    scale = canvas.shown.scale
    QTest.mousePress(canvas, LEFT, pos=QPoint(400, 500))
    QTest.mouseMove(canvas, QPoint(430, 500))
    QTest.mouseMove(canvas, QPoint(500, 500))
    QTest.mouseRelease(canvas, LEFT, pos=QPoint(500, 500))
    assert canvas.shown.scale.origin == pytest.approx(scale.day(400 - canvas.gutter), abs=1)
    assert canvas.shown.scale.per_day > scale.per_day


def test_one_goes_to_a_date_and_to_the_selection(pane: TimelinePane, view_state: ViewState) -> None:
    show_date(pane.canvas, "2015")
    scale = pane.canvas.shown.scale
    assert scale.origin == pytest.approx(date(2015, 1, 1).toordinal())
    show_date(pane.canvas, "2020-06-15")
    scale = pane.canvas.shown.scale
    assert (scale.origin + scale.end) / 2 == pytest.approx(date(2020, 6, 15).toordinal())
    view_state.select("restriction", LETTER)
    QTest.keyClick(pane.canvas, Qt.Key.Key_F)
    assert pane.canvas.point_of(0) is not None
    assert pane.canvas.shown.scale.end - pane.canvas.shown.scale.origin < 800


def test_the_table_says_what_is_in_view(qtbot: Any, pane: TimelinePane) -> None:
    lanes = pane.canvas.lanes
    assert lanes is not None
    dialog = EventTable(pane, lanes, pane.canvas.shown)
    qtbot.addWidget(dialog)
    assert dialog.table.rowCount() == 2
    QTest.keyClick(dialog, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "Name\tKind\tLanes\tDates\tHow sure"
    assert "H20 licence requirement\tRestriction\tUnited States\tbegan 9 Apr 2025" in lines[2]
    assert "about Apr 2025" in lines[1]


def test_two_days_are_compared(qtbot: Any, pane: TimelinePane) -> None:
    events = pane.canvas.events
    assert events is not None
    days = (date(2025, 4, 20).toordinal(), date(2025, 9, 1).toordinal())
    dialog = DayComparison(pane, events, *days)
    qtbot.addWidget(dialog)
    heads = [dialog.tree.topLevelItem(number) for number in range(5)]
    assert [header.text(0) for header in heads if header] == [
        "Began (0)",
        "Ended (1)",
        "Took effect (0)",
        "Became more or less certain (1)",
        "Began and ended in between (0)",
    ]
    dialog.days[0].selectAll()
    QTest.keyClicks(dialog.days[0], "January 1, 2025")
    QTest.keyClick(dialog.days[0], Qt.Key.Key_Return)
    went = dialog.tree.topLevelItem(4)
    assert went is not None
    assert rows(went) == [("H20 licence requirement", "Restriction")]
    QTest.keyClick(dialog, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:5] == [
        "What became of it",
        "Name",
        "Kind",
        "1 Jan 2025",
        "1 Sep 2025",
    ]
    assert [line.split("\t")[0] for line in lines[1:]] == ["Began", "Began and ended in between"]
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.tree.itemActivated.emit(went.child(0), 0)
    assert chosen.args == [0]


def test_it_is_exported_as_picture_and_vectors(pane: TimelinePane, tmp_path: Path) -> None:
    failures: list[str] = []
    sheet = Sheet(1000, 700, scale=2)
    for name in ("t.png", "t.svg", "t.pdf"):
        pane.export(sheet, tmp_path / name, failures.append)
    assert failures == []
    assert QImage(str(tmp_path / "t.png")).width() == 2000
    drawn = (tmp_path / "t.svg").read_text(encoding="utf-8")
    assert "H20 licence requirement" in drawn
    assert "Financial Times report" in drawn
    assert (tmp_path / "t.pdf").read_bytes().startswith(b"%PDF")
    pane.export(sheet, tmp_path / "no folder" / "t.png", failures.append)
    assert len(failures) == 1


def test_a_pdf_goes_over_as_many_pages_as_are_asked_for(pane: TimelinePane, tmp_path: Path) -> None:
    sheet = Sheet(800, 600, across=3, whole=True, days=(737000, 740000))
    pane.export(sheet, tmp_path / "t.pdf", pytest.fail)
    text = (tmp_path / "t.pdf").read_bytes()
    assert text.count(b"/Type /Page\n") == 4


def test_a_picture_is_copied(pane: TimelinePane) -> None:
    pane.actions_of_pane().run("timeline.copy")
    assert not QGuiApplication.clipboard().image().isNull()


def test_the_export_dialog_gives_what_was_chosen(qtbot: Any, pane: TimelinePane) -> None:
    events = pane.canvas.events
    assert events is not None
    dialog = ExportDialog(pane, events.extent(), pane.notes.pinned(), with_eras=True)
    qtbot.addWidget(dialog)
    dialog.range.setCurrentIndex(1)
    dialog.lanes.setCurrentIndex(1)
    dialog.paper.dark.setChecked(True)
    dialog.paper.pages.setValue(3)
    sheet = dialog.sheet()
    assert (sheet.days, sheet.whole, sheet.theme, sheet.across) == (
        events.extent(),
        True,
        "dark",
        3,
    )
    assert picture_files.FORMATS == (".png", ".svg", ".pdf")


def drag(pane: TimelinePane, start: QPoint, by: int, *, drop: bool = True) -> None:
    canvas = pane.canvas
    QTest.mousePress(canvas, LEFT, pos=start)
    QTest.mouseMove(canvas, start + QPoint(by // 2, 0))
    QTest.mouseMove(canvas, start + QPoint(by, 0))
    if drop:
        QTest.mouseRelease(canvas, LEFT, pos=start + QPoint(by, 0))


def values_of(session: Session, kind: str, record: str) -> dict[str, Any]:
    found: list[Any] = []
    session.read(session, "test", lambda queries: queries.values(kind, record), found.append)
    return dict(found[0])


def test_a_bar_is_dragged_to_other_dates_and_back_by_undo(
    pane: TimelinePane, session: Session, view_state: ViewState
) -> None:
    pane.actions_of_pane().run("timeline.edit")
    canvas = pane.canvas
    canvas.show_range(date(2025, 1, 1).toordinal(), date(2026, 1, 1).toordinal())
    point = canvas.point_of(0)
    assert point is not None
    by = round(30 * canvas.shown.scale.per_day)
    view_state.select("", "")
    drag(pane, point, by)
    assert view_state.record == LETTER
    moved = values_of(session, "restriction", LETTER)
    assert moved["announced"] == moved["effective"] == "2025-05-09"
    assert moved["ended"] == "2025-09-07~"
    session.undo()
    assert values_of(session, "restriction", LETTER)["announced"] == "2025-04-09"
    drag(pane, point, by, drop=False)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(canvas, LEFT, pos=point)
    assert values_of(session, "restriction", LETTER)["announced"] == "2025-04-09"


def test_an_end_alone_is_dragged(pane: TimelinePane, session: Session) -> None:
    pane.actions_of_pane().run("timeline.edit")
    canvas = pane.canvas
    canvas.show_range(date(2025, 1, 1).toordinal(), date(2026, 1, 1).toordinal())
    scene = canvas.scene()
    assert scene is not None
    (bar,) = scene.bars_of(0).tolist()
    y = round(float(scene.bars.y[bar] + scene.bars.height[bar] / 2))
    end = QPoint(round(float(scene.bars.right[bar])), y)
    drag(pane, end, round(-20 * canvas.shown.scale.per_day))
    moved = values_of(session, "restriction", LETTER)
    assert moved["announced"] == "2025-04-09"
    assert moved["ended"] == "2025-07-19~"


def test_a_double_click_creates_in_its_lane(
    qtbot: Any, pane: TimelinePane, session: Session, view_state: ViewState
) -> None:
    pane.actions_of_pane().run("timeline.edit")
    canvas = pane.canvas
    scene = canvas.scene()
    assert scene is not None
    header = next(one for one in scene.headers if one.title == "Alibaba")
    at = QPoint(round(canvas.gutter) + 60, round(header.top + header.height / 2))
    before = session.stacks.undo
    QTest.mouseDClick(canvas, LEFT, pos=at)
    box = canvas.findChild(NewRecordBox)
    assert box is not None
    assert session.stacks.undo == before, "nothing is made before it has a name"
    qtbot.keyClicks(box.line, "Qwen to Kuching")
    with qtbot.waitSignal(pane.card_requested):
        qtbot.keyClick(box.line, Qt.Key.Key_Return)
    made = values_of(session, "relocation", view_state.record)
    assert made["firms"] == [id_of_slug("alibaba")]
    assert made["name"] == "Qwen to Kuching"
    assert session.stacks.undo is not None
    assert session.stacks.undo.label == "Create relocation “Qwen to Kuching”"
    assert len(made["began"]) == 7
