"""Notes and eras on the timeline: pinned, changed, removed, laid out, and taken along in exports."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from chipline.paths import resources
from chipline.session.session import Session
from chipline.store.compound_edits.timeline_notes import pin_note
from chipline.timeline_layout.layout import AXIS, HEADING
from chipline.timeline_layout.primitives import Viewport
from chipline.timeline_layout.scale import TimeScale
from chipline.windows.timeline.export.sheets import Sheet
from chipline.windows.timeline.notes.eras import Era, shipped_eras
from chipline.windows.timeline.notes.note_dialog import NoteDialog
from chipline.windows.timeline.notes.note_strip import (
    HIGH,
    bottom_room,
    entry_at,
    entry_text,
    strip_entries,
)
from chipline.windows.timeline.pane import TimelinePane

LEFT = Qt.MouseButton.LeftButton


def day(*parts: int) -> float:
    return float(date(*parts).toordinal())


@pytest.fixture
def pane(pane: TimelinePane) -> TimelinePane:
    """The pane on one year."""
    pane.canvas.show_range(day(2025, 1, 1), day(2026, 1, 1))
    return pane


def note(name: str, first: float, last: float | None = None) -> Era:
    return Era(name, "Notes", first, (last or first) + 1, id=name)


VIEW = Viewport(TimeScale.fitting(day(2025, 1, 1), day(2026, 1, 1), 730), 400, 100)


def test_a_note_of_one_day_has_its_words_beside_it(qapp: object) -> None:
    (one,) = strip_entries(VIEW, [note("Look here", day(2025, 4, 9))])
    assert one.text == "Look here"
    assert one.right - one.left == pytest.approx(2, abs=0.1)
    assert one.reach > one.right + 20
    assert entry_at([one], VIEW, one.left + 15, one.top + 5) is one
    assert entry_at([one], VIEW, one.left - 5, one.top + 5) is None


def test_notes_that_are_near_take_rows_of_their_own(qapp: object) -> None:
    notes = [note(f"A longer note {n}", day(2025, 4, 9 + n)) for n in range(3)]
    found = strip_entries(VIEW, notes)
    assert len({one.top for one in found}) == 3
    assert bottom_room(notes) == bottom_room([*notes, note("x", day(2025, 9, 1))])


def test_notes_that_cover_one_another_are_counted(qapp: object) -> None:
    notes = [note(f"A longer note {n}", day(2025, 4, 9)) for n in range(6)]
    found = strip_entries(VIEW, notes)
    assert sorted(len(one.eras) for one in found) == [1, 1, 4]
    crowded = next(one for one in found if len(one.eras) == 4)
    assert crowded.text == "4 notes"
    assert all(one.name in entry_text(crowded) for one in crowded.eras)


def test_words_of_an_era_run_on_to_the_next_one(qapp: object) -> None:
    eras = [Era("Short but long-named", "Rules", day(2025, 2, 1), day(2025, 2, 10), "A source")]
    (alone,) = strip_entries(VIEW, eras)
    assert alone.text == "Short but long-named"
    eras.append(Era("Next", "Rules", day(2025, 2, 20), day(2026, 1, 1), "A source"))
    assert strip_entries(VIEW, eras)[0].text != "Short but long-named"
    assert "A source" in entry_text(alone)


def test_every_era_names_its_source_and_what_it_was_checked_against() -> None:
    with (resources() / "timeline" / "eras.toml").open("rb") as file:
        eras = tomllib.load(file)["era"]
    assert len(eras) == len(shipped_eras())
    for era in eras:
        assert era["source"]
        assert era["checked"].startswith("20"), era["name"]
        assert era["first"] < era.get("last", date.max)


def test_a_note_is_pinned_to_what_was_measured(pane: TimelinePane) -> None:
    canvas = pane.canvas
    pane.actions_of_pane().run("timeline.measure")
    for _ in range(4):
        QTest.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    band = canvas.band
    assert band is not None
    pane.actions_of_pane().run("timeline.note")
    dialog = pane.findChild(NoteDialog)
    assert dialog is not None
    QTest.keyClick(dialog.words, Qt.Key.Key_Return)
    assert dialog.problem.text() == "A note needs some text."
    dialog.words.setText("\u200b")
    QTest.keyClick(dialog.words, Qt.Key.Key_Return)
    assert dialog.problem.text() == "A note needs some text."
    dialog.words.setText("Tal\u00adks\u202c")
    dialog.accept()
    (made,) = pane.notes.pinned()
    assert (made.name, made.first, made.last_day) == ("Talks", band.first, band.last)


def test_a_note_is_changed_and_removed_where_it_stands(
    pane: TimelinePane, session: Session
) -> None:
    session.do(pin_note("Talks", day(2025, 5, 10), day(2025, 5, 12)))
    canvas = pane.canvas
    scene = canvas.scene()
    assert scene is not None
    x = round(canvas.gutter + canvas.shown.scale.x(day(2025, 5, 10)) + 4)
    at = QPoint(x, canvas.height() - 8)
    QTest.mouseMove(canvas, at)
    assert canvas.noted == {pane.notes.pinned()[0].id}
    assert canvas.toolTip() == "Talks\n10 May 2025 – 12 May 2025"
    QTest.mouseClick(canvas, LEFT, pos=at)
    dialog = pane.findChild(NoteDialog)
    assert dialog is not None
    dialog.words.setText("Talks in Geneva")
    dialog.last.setText("2025-05-01")
    dialog.accept()
    assert dialog.problem.text() == "The last day comes before the first one."
    dialog.last.setText("2025-05")
    dialog.accept()
    (made,) = pane.notes.pinned()
    assert (made.name, made.last_day) == ("Talks in Geneva", day(2025, 5, 31))
    session.undo()
    assert pane.notes.pinned()[0].name == "Talks"
    QApplication.sendPostedEvents(None, 52)
    other = pane.notes.open(pane.notes.pinned()[0])
    other._remove()
    assert pane.notes.pinned() == []
    session.undo()
    assert len(pane.notes.pinned()) == 1


def test_a_note_is_gone_to_by_key(pane: TimelinePane, session: Session) -> None:
    session.do(pin_note("Long ago", day(2016, 5, 10), day(2016, 5, 12)))
    menu = pane.notes.menu(pane.notes.pinned())
    (act,) = menu.actions()
    assert act.text().endswith("Long ago")
    act.trigger()
    scale = pane.canvas.shown.scale
    assert scale.origin < day(2016, 5, 10) < scale.end
    menu.deleteLater()


def test_an_era_that_is_clicked_on_fills_the_view(pane: TimelinePane) -> None:
    canvas = pane.canvas
    scene = canvas.scene()
    assert scene is not None
    x = round(canvas.gutter + canvas.shown.scale.x(day(2025, 3, 1)))
    # Below the axis, in the second row of eras.
    at = QPointF(x, AXIS + 1.5 * HIGH)
    entry = canvas.entry_at(at.x(), at.y())
    assert entry is not None
    assert entry.eras[0].name.startswith("Diffusion rule")
    QTest.mouseClick(canvas, LEFT, pos=at.toPoint())
    assert canvas.shown.scale.origin < day(2025, 1, 13) < day(2025, 5, 13) < canvas.shown.scale.end
    assert canvas.shown.scale.end - canvas.shown.scale.origin < 200


def test_an_era_is_gone_to_by_key(pane: TimelinePane) -> None:
    QTest.keyClick(pane.canvas, Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    menus = [menu for menu in pane.findChildren(QMenu) if menu.title() == "US chip rules"]
    (act,) = [act for act in menus[0].actions() if act.text() == "Rule of October 2022"]
    act.trigger()
    scale = pane.canvas.shown.scale
    assert scale.origin < day(2022, 10, 7) < scale.end < day(2024, 1, 1)


def test_exports_take_notes_eras_and_their_sources_along(
    pane: TimelinePane, session: Session, tmp_path: Path
) -> None:
    session.do(pin_note("Talks in Geneva", day(2025, 5, 10), day(2025, 5, 12)))
    plain = Sheet(1200, 900)
    for name, sheet in (
        ("with.svg", pane.as_seen(plain)),
        ("without.svg", plain),
    ):
        pane.export(sheet, tmp_path / name, pytest.fail)
    drawn = (tmp_path / "with.svg").read_text(encoding="utf-8")
    for words in (
        "Talks in Geneva",
        "Trump, second term",
        "90 FR 4544",
        "Relocation",
        "entity listing",
    ):
        assert words in drawn, words
    assert "AI model" not in drawn, "the legend explains what is drawn, and nothing else"
    bare = (tmp_path / "without.svg").read_text(encoding="utf-8")
    assert "Talks in Geneva" not in bare
    assert "90 FR 4544" not in bare
    assert "Financial Times report" in bare
    pages = pane.as_seen(Sheet(900, 700, across=2, whole=True))
    pane.export(pages, tmp_path / "with.pdf", pytest.fail)
    assert (tmp_path / "with.pdf").read_bytes().startswith(b"%PDF")


def test_no_era_runs_into_the_column_of_names_of_a_drawing(
    pane: TimelinePane, tmp_path: Path
) -> None:
    sheet = Sheet(1200, 900, days=(day(2025, 2, 1), day(2025, 4, 1)))
    pane.export(pane.as_seen(sheet), tmp_path / "eras.svg", pytest.fail)
    drawn = (tmp_path / "eras.svg").read_text(encoding="utf-8")
    assert "Trump, second term" in drawn
    # What is smaller is a mark, which has its own origin.
    boxes = re.findall(r'<rect x="(-?[\d.]+)" y="-?[\d.]+" width="([\d.]+)"', drawn)
    lefts = [float(left) for left, width in boxes if float(width) > 14]
    assert lefts
    assert min(lefts) >= 0


def test_eras_stand_below_the_axis_and_give_way_in_a_low_window(pane: TimelinePane) -> None:
    canvas = pane.canvas
    canvas.resize(canvas.width(), 520)
    scene = canvas.scene()
    assert scene is not None
    assert scene.view.bands == 2 * HIGH
    assert scene.regions[0].top == AXIS + scene.view.bands + HEADING
    entries = strip_entries(replace(scene.view, height=520.0), canvas.eras)
    assert {one.top for one in entries if not one.note} == {AXIS, AXIS + HIGH}
    canvas.resize(canvas.width(), 330)
    low = canvas.scene()
    assert low is not None
    assert low.view.bands == 0
    assert low.regions[0].top == AXIS + HEADING
