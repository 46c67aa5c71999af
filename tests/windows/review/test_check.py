# ruff: noqa: S608  # faults are planted by statements that hold our own ids
"""The check in the review pane, driven by widgets and keys."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from chipline.cli.main import main
from chipline.records import date_rules
from chipline.records.record import id_of_slug
from chipline.session.session import Session
from chipline.settings import Settings
from chipline.store import edits
from chipline.store.quality import plausibility
from chipline.store.quality.review_queue import QueueReason
from chipline.store.workspace import Workspace
from chipline.windows.inspector.fields.field_row import FieldRow
from chipline.windows.review.check import check_view
from chipline.windows.review.check.check_view import CheckView
from chipline.windows.review.check.finding_texts import FAULTS
from chipline.windows.review.check.repair_preview import RepairDialog
from chipline.windows.review.pane import ReviewPane
from chipline.windows.shell.window import Window
from chipline.windows.view_state import ViewState
from performance.generator import generate
from store.dumps import spoil, state
from store.tree_pages import leaf_pages, spoil_pages
from windows.review.steps import choose, make

ALIBABA = id_of_slug("alibaba")
NVIDIA = id_of_slug("nvidia")
H20 = id_of_slug("nv-h20")
MOVE = id_of_slug("rl-ali-sea-train")
LETTER = id_of_slug("us-h20-letter-2025")
NOBODY = id_of_slug("nobody")


def plant_all(workspace: Workspace) -> None:
    """Plant one fault of each kind, but a damaged file."""
    for act in ("UPDATE", "DELETE"):
        spoil(workspace, f"DROP TRIGGER journal_change_keeps_{act}")
    site = make(workspace, "facility", "site", power_live_mw=10, latitude=1)
    make(workspace, "facility", "abroad", country="SG", latitude=1.66, longitude=103.6)
    make(workspace, "tenancy", "large", facility=site, capacity_mw=11, status="reported")
    make(workspace, "cluster", "heap", quantity_low=9, quantity_high=3, chip=H20)
    late = make(workspace, "restriction", "late", announced="2025-05", effective="2025-04")
    make(workspace, "relocation", "early", began="2025-01", trigger=LETTER)
    make(workspace, "relocation", "ended", began="2025-05", ended="2024")
    make(workspace, "link", "self", subject=late, predicate="works with", object=late)
    for slug in ("l1", "l2"):
        make(workspace, "link", slug, subject=ALIBABA, predicate="works with", object=NVIDIA)
    one = make(workspace, "firm", "one")
    two = make(workspace, "firm", "two", ultimate_parent=one)
    make(workspace, "firm", "three", ultimate_parent=two)
    own = make(workspace, "firm", "own")
    workspace.apply(edits.set_field("firm", own, "ultimate_parent", own))
    make(workspace, "chip", "bare", external_ids=["wikidata:Q1"])
    make(workspace, "chip", "far", memory_gb=8e10)
    make(workspace, "chip", "apart", fp16_tflops=18, fp8_tops=3500)
    new = make(workspace, "source", "new", published="2026-02", accessed="2026-01-31")
    make(workspace, "citation", "seen", source=new, record=own, stance="supports",
         verified="2026-01-31")  # fmt: skip
    spoil(workspace, "UPDATE chip SET vendor = ? WHERE slug = 'nv-h20'", NOBODY)
    spoil(workspace, "UPDATE firm SET hq_country = 'XX' WHERE slug = 'alibaba'")
    spoil(workspace, "UPDATE citation SET field = 'colour' WHERE slug = 'ct-1'")
    spoil(workspace, f"UPDATE relocation SET began_latest = 1 WHERE id = '{MOVE}'")
    spoil(workspace, "UPDATE source SET copy_name = 'a.pdf', copy_hash = ? WHERE slug = 'new'",
          "a" * 64)  # fmt: skip
    spoil(workspace, "DELETE FROM external_id")
    spoil(workspace, "DELETE FROM search_doc WHERE row = 3")
    spoil(workspace, "CREATE VIEW mine AS SELECT 1")
    spoil(workspace, "DELETE FROM journal_change WHERE row = 3")
    # Without them the file would not be opened at all.
    for act in ("UPDATE", "DELETE"):
        spoil(workspace, f"CREATE TRIGGER journal_change_keeps_{act} BEFORE {act} ON journal_change "
              "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END")  # fmt: skip


def groups(view: CheckView) -> dict[str, list[str]]:
    """Return the texts of the tree: kinds of fault, and under each the records."""
    found = {}
    for row in range(view.tree.topLevelItemCount()):
        top = view.tree.topLevelItem(row)
        assert top is not None
        children = [top.child(at) for at in range(top.childCount())]
        found[top.text(0).rpartition("  (")[0]] = [each.text(0) for each in children if each]
    return found


def point(view: CheckView, code: str, record: int = 0) -> None:
    """Go to a finding of a kind."""
    group = view.tree._groups()[code]
    group.setExpanded(True)
    item = group.child(record)
    assert item is not None
    view.tree.setCurrentItem(item)


def test_each_kind_of_fault_is_named(window: Window, file_workspace: Workspace) -> None:
    plant_all(file_workspace)
    window._actions["edit.check"].trigger()
    assert isinstance(window.pane, ReviewPane)
    view = window.pane.check
    named = groups(view)
    assert set(named) == {words.name for code, words in FAULTS.items() if code != "damaged"}
    assert named[FAULTS["capacity"].name] == ["large"]
    assert named[FAULTS["value"].name] == ["Alibaba"]
    assert named[FAULTS["search"].name] == ["The whole workspace"]
    for code in view.tree._groups():
        point(view, code)
        assert view.what.text()
        assert "By hand: " in view.how.text()
    assert "can’t be right" in view.summary.text().lower()


def test_the_command_names_each_kind_of_fault(
    file_workspace: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    plant_all(file_workspace)
    path = file_workspace.path
    assert path is not None
    file_workspace.close()
    assert main(["check", str(path), "--all"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert {re.split("[: ]", line)[0] for line in lines[:-1]} == set(FAULTS) - {"damaged"}
    assert {rule.code for rule in date_rules.RULES} <= set(FAULTS)
    with path.open("r+b") as file:
        file.seek(3 * 4096)
        file.write(b"\xff" * 8 * 4096)
    assert main(["check", str(path)]) == 1
    written = capsys.readouterr()
    assert "damaged" in written.out + written.err


def test_a_damaged_file_is_named(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "damaged.chipline"
    workspace = Workspace.create(path)
    workspace.apply(lambda _reads: generate(3_000))
    while workspace.catch_up():
        pass
    workspace.close()
    spoil_pages(path, leaf_pages(path, "link")[:3])
    view_state = ViewState()
    session = Session(Workspace.open(path, read_only=True), inline=True)
    pane = ReviewPane(session, view_state)
    qtbot.addWidget(pane)
    pane.set_view("check")
    pane.show()
    pane.check.run()
    assert list(groups(pane.check)) == [FAULTS["damaged"].name]
    assert "backup" in pane.check.how.text()
    assert not pane.check.mend.isVisible()
    session.close()


def test_a_finding_leads_to_the_field(window: Window, pane: ReviewPane, qtbot: QtBot) -> None:
    pane.set_view("check")
    view = pane.check
    assert groups(view) == {}
    assert view.empty.heading.text() == "No faults found"
    window.session.do(edits.create("relocation", {"name": "When?"}))
    assert groups(view) == {"Missing inputs": ["When?"]}
    point(view, "inputs")
    view.tree.setFocus()
    qtbot.keyClick(view.tree, Qt.Key.Key_Return)
    assert view.tree.fault is not None
    assert (window.view_state.kind, window.view_state.record) == (
        "relocation",
        view.tree.fault.record,
    )
    edited = [
        row.spec.name for row in window.inspector.findChildren(FieldRow) if row.editor is not None
    ]
    assert edited == ["began"]


def test_one_click_mends_and_checks_again(
    window: Window, pane: ReviewPane, qtbot: QtBot, file_workspace: Workspace
) -> None:
    make(file_workspace, "link", "l", subject=ALIBABA, predicate="works with", object=ALIBABA)
    before = state(file_workspace, stamps=False)
    pane.set_view("check")
    view = pane.check
    assert list(groups(view)) == ["Links from a record to itself"]
    point(view, "self")
    qtbot.mouseClick(view.mend, Qt.MouseButton.LeftButton)
    assert view.empty.heading.text() == "No faults found"
    assert window.session.stacks.undo is not None
    assert window.session.stacks.undo.label.startswith("Fix: ")
    window._actions["edit.undo"].trigger()
    assert state(file_workspace, stamps=False) == before
    assert list(groups(view)) == ["Links from a record to itself"]


def test_what_is_derived_is_made_anew(
    pane: ReviewPane, qtbot: QtBot, file_workspace: Workspace
) -> None:
    spoil(file_workspace, "DELETE FROM search_doc WHERE row = 3")
    spoil(file_workspace, "DELETE FROM reference WHERE field = 'vendor'")
    pane.set_view("check")
    assert len(groups(pane.check)) == 2
    point(pane.check, "search")
    assert not pane.check.mend_all.isVisible()
    qtbot.mouseClick(pane.check.mend, Qt.MouseButton.LeftButton)
    assert groups(pane.check) == {}


def test_all_of_a_kind_are_mended_after_a_preview(
    window: Window, pane: ReviewPane, qtbot: QtBot, file_workspace: Workspace
) -> None:
    for slug in ("l1", "l2", "l3"):
        make(file_workspace, "link", slug, subject=ALIBABA, predicate="works with", object=NVIDIA)
    make(file_workspace, "citation", "c", source=id_of_slug("src-ft"), record=id_of_slug("l3"),
         stance="supports")  # fmt: skip
    before = state(file_workspace, stamps=False)
    pane.set_view("check")
    view = pane.check
    point(view, "double")
    qtbot.mouseClick(view.mend_all, Qt.MouseButton.LeftButton)
    box = view.findChild(RepairDialog)
    assert box is not None
    assert "Deletes 2 links and 1 citation." in box.summary.text()
    assert box.table.rowCount() == 3
    leave = box.buttons.buttons()[1]
    assert leave.text() == "Leave them"
    leave.click()
    assert state(file_workspace, stamps=False) == before
    qtbot.mouseClick(view.mend_all, Qt.MouseButton.LeftButton)
    box = view.findChildren(RepairDialog)[-1]
    mend = next(
        each
        for each in box.buttons.buttons()
        if box.buttons.buttonRole(each) is QDialogButtonBox.ButtonRole.AcceptRole
    )
    mend.click()
    assert "Duplicate links" not in groups(view)
    assert window.session.stacks.undo is not None
    assert window.session.stacks.undo.label == "Fix: 2 records"
    window._actions["edit.undo"].trigger()
    assert state(file_workspace, stamps=False) == before


def test_those_that_are_not_listed_are_mended_as_well(
    window: Window,
    pane: ReviewPane,
    qtbot: QtBot,
    file_workspace: Workspace,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(check_view, "survey", partial(plausibility.survey, most=2))
    for number in range(6):
        slug = f"l{number}"
        make(file_workspace, "link", slug, subject=ALIBABA, predicate="works with", object=NVIDIA)
    pane.set_view("check")
    view = pane.check
    point(view, "double")
    assert view.tree._groups()["double"].childCount() == 3, (
        "two of them, and the line that tells of the others"
    )
    qtbot.mouseClick(view.mend_all, Qt.MouseButton.LeftButton)
    assert not view.progress.isVisible(), "it is done looking"
    box = view.findChild(RepairDialog)
    assert box is not None
    assert "Deletes 5 links." in box.summary.text()
    box.accept()
    assert "double" not in view.tree._groups()
    with file_workspace.reading() as queries:
        assert queries.count("link") == 2
    assert window.session.stacks.undo is not None
    assert window.session.stacks.undo.label == "Fix: 5 records"


def test_circles_are_mended_one_by_one(pane: ReviewPane, file_workspace: Workspace) -> None:
    for one, other in ((ALIBABA, NVIDIA), (NVIDIA, ALIBABA)):
        file_workspace.apply(edits.set_field("firm", one, "ultimate_parent", other))
    pane.set_view("check")
    view = pane.check
    (records,) = groups(view).values()
    assert sorted(records) == ["Alibaba", "NVIDIA"]
    point(view, "cycle")
    assert not view.mend_all.isVisible()
    view.mend.click()
    assert groups(view) == {}, "the other end of the circle was right"


def test_a_check_can_be_given_up(qtbot: QtBot, tmp_path: Path) -> None:
    workspace = Workspace.create(tmp_path / "large.chipline")
    workspace.apply(lambda _reads: generate(25_000))
    session = Session(workspace)
    window = Window(session, Settings())
    qtbot.addWidget(window)
    window.show()
    window.view_state.show_pane("review")
    pane = window.pane
    assert isinstance(pane, ReviewPane)
    pane.set_view("check")
    view = pane.check
    qtbot.waitUntil(lambda: pane.is_settled)
    assert view.empty.button.text() == "Check the workspace", "a large one waits to be asked"
    # Not by `waitSignal`: what a thread told after the first would come to a blocker that is gone.
    told: list[tuple[int, int]] = []
    view.task.progressed.connect(lambda done, total: told.append((done, total)))
    qtbot.mouseClick(view.empty.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert view.progress.isVisible()
    assert view.progress.bar.maximum() == 1000
    qtbot.mouseClick(view.progress.cancel, Qt.MouseButton.LeftButton)
    assert not view.progress.isVisible()
    assert view.check.isEnabled()
    assert groups(view) == {}
    qtbot.waitUntil(lambda: pane.is_settled)
    assert view.empty.heading.text() == "This workspace was not checked yet"
    window.close()


def test_the_keyboard_is_where_the_answers_come(qtbot: QtBot, file_workspace: Workspace) -> None:
    """As users have it: what is read comes later than the view that shows it."""
    make(file_workspace, "firm", "twin", name="NVIDIA")
    for one in ("one", "two"):
        make(file_workspace, "link", one, subject=ALIBABA, predicate="works with", object=ALIBABA)
    window = Window(Session(file_workspace), Settings())
    qtbot.addWidget(window, before_close_func=Window.let_go)
    window.show()
    qtbot.waitExposed(window)
    window._actions["pane.review"].trigger()
    pane = window.pane
    assert isinstance(pane, ReviewPane)
    qtbot.waitUntil(pane.evidence.list.hasFocus)
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(pane.evidence.list, Qt.Key.Key_Tab, control)
    qtbot.waitUntil(pane.check.tree.hasFocus)
    point(pane.check, "self")
    pane.check.mend.setFocus()
    qtbot.keyClick(pane.check.mend, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(groups(pane.check).get("Links from a record to itself", "")) == 1)
    qtbot.waitUntil(pane.check.tree.hasFocus)
    qtbot.keyClick(pane.check.tree, Qt.Key.Key_Tab, control)
    qtbot.waitUntil(pane.duplicates.list.hasFocus)
    qtbot.keyClick(pane.duplicates.list, Qt.Key.Key_Return)
    qtbot.waitUntil(pane.compare.table.hasFocus)
    qtbot.keyClick(pane.compare.merge, Qt.Key.Key_Space)
    qtbot.waitUntil(pane.compare.bar.merge.isEnabled)
    qtbot.keyClick(pane.compare.bar.merge, Qt.Key.Key_Space)
    qtbot.waitUntil(pane.compare.empty.button.hasFocus)
    qtbot.keyClick(pane.compare.empty.button, Qt.Key.Key_Space)
    assert pane.view_name == "duplicates"
    qtbot.waitUntil(lambda: pane.duplicates.empty.heading.text() == "No likely duplicates")
    window.close()


def test_read_only_says_why_nothing_can_be_mended(
    qtbot: QtBot, file_workspace: Workspace, tmp_path: Path
) -> None:
    make(file_workspace, "link", "l", subject=ALIBABA, predicate="works with", object=ALIBABA)
    assert file_workspace.path is not None
    copy = tmp_path / "copy.chipline"
    file_workspace.copy_to(copy)
    window = Window(Session(Workspace.open(copy, read_only=True), inline=True), Settings())
    qtbot.addWidget(window, before_close_func=Window.let_go)
    window.show()
    window.view_state.show_pane("review")
    pane = window.pane
    assert isinstance(pane, ReviewPane)
    choose(pane.evidence, QueueReason.UNSOURCED)
    pane.evidence.list.selectionModel().select(
        pane.evidence.rows.index(0, 0),
        QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
    )
    assert not pane.evidence.verify.isEnabled()
    assert "reading only" in pane.evidence.chosen.text()
    pane.set_view("check")
    point(pane.check, "self")
    assert not pane.check.mend.isEnabled()
    assert not pane.check.mend_all.isEnabled()
    assert "reading only" in pane.check.how.text()
    window.close()
