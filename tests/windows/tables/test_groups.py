"""A table stands in groups that fold, each with what its figures come to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from chipline.records.record import id_of_slug
from chipline.session.session import Session
from chipline.store import edits
from chipline.windows.tables.pane import TablePane
from chipline.windows.view_state import ViewState
from windows.tables.conftest import MakePane

SITES = (
    ("Aa", "MY", 150),
    ("Bb", "SG", 78),
    ("Cc", "MY", 600),
    ("Dd", None, 10),
    ("Ee", "TH", None),
)


@pytest.fixture
def pane(make_pane: MakePane, session: Session) -> TablePane:
    """A table of five sites in three countries, one of them unknown."""
    for name, country, announced in SITES:
        values = {"name": name, "country": country, "power_announced_mw": announced}
        session.do(edits.create("facility", values, record_id=id_of_slug(name)))
    made = make_pane("facility")
    made.groups.group_by("country")
    return made


def column(pane: TablePane, name: str = "name") -> list[str]:
    at = pane.model.column(name)
    return [str(pane.model.index(row, at).data() or "") for row in range(pane.model.rowCount())]


def heads(pane: TablePane) -> list[str]:
    rows = range(pane.model.rowCount())
    return [str(pane.model.index(row, 0).data()) for row in rows if pane.model.group_at(row)]


def test_rows_stand_under_the_heads_of_their_groups(pane: TablePane) -> None:
    assert column(pane) == [
        "Malaysia  (2)", "Aa", "Cc", "Singapore  (1)", "Bb", "Thailand  (1)", "Ee", "–  (1)", "Dd",
    ]  # fmt: skip
    assert column(pane, "power_announced_mw")[0] == "750"
    # Of none of them a figure is known: that is no zero.
    assert column(pane, "power_announced_mw")[5] == "–"
    assert pane.bar.count.text() == "5"


def test_groups_are_sorted_as_the_column_is(pane: TablePane) -> None:
    pane.set_sort((("power_announced_mw", True),))
    assert heads(pane) == ["Malaysia  (2)", "Singapore  (1)", "Thailand  (1)", "–  (1)"]
    assert column(pane)[1:3] == ["Cc", "Aa"]
    pane.set_sort((("power_announced_mw", False),))
    assert heads(pane)[0] == "Singapore  (1)"


def test_a_group_folds_by_click_and_key(pane: TablePane, qtbot: QtBot) -> None:
    table = pane.table
    head = table.visualRect(pane.model.index(0, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=head)
    assert column(pane)[:2] == ["Malaysia  (2)", "Singapore  (1)"]
    assert pane.bar.count.text() == "5"
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: column(pane)[:3] == ["Malaysia  (2)", "Aa", "Cc"])


def test_heads_are_neither_selected_nor_edited(
    pane: TablePane, view_state: ViewState, qtbot: QtBot
) -> None:
    pane.table.selectAll()
    assert len(pane.selection.numbers()) == 5
    assert not pane.model.flags(pane.model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
    assert pane.model.record(0) == ""
    view_state.select("facility", id_of_slug("Bb"))
    assert pane.model.index(pane.table.current_row, 0).data() == "Bb"
    qtbot.waitUntil(lambda: "Announced: 838 MW" in pane.foot.shown.text())


def test_sums_follow_a_change_and_groups_a_new_value(pane: TablePane, session: Session) -> None:
    session.do(edits.set_field("facility", id_of_slug("Dd"), "country", "SG"))
    assert "Singapore  (2)" in heads(pane)
    assert column(pane, "power_announced_mw")[3] == "88"


def test_groups_are_kept_and_put_away(pane: TablePane, make_pane: MakePane) -> None:
    kept = pane.state()
    again = make_pane("facility")
    again.restore(kept)
    assert heads(again) == heads(pane)
    pane.menus.header_menu("country")
    pane.groups.group_by("")
    assert not heads(pane)
    assert column(pane) == ["Aa", "Bb", "Cc", "Dd", "Ee"]
    pane.groups.group_by("notes")
    assert not heads(pane), "every note is one of its own"


def test_rows_stand_together_by_the_record_they_point_at(make_pane: MakePane) -> None:
    pane = make_pane("chip")
    pane.groups.group_by("vendor")
    assert any(head.startswith("NVIDIA") for head in heads(pane))


def test_a_filter_leaves_groups_without_rows_out(pane: TablePane, qtbot: QtBot) -> None:
    pane.bar.finder.setText("Bb")
    qtbot.waitUntil(lambda: heads(pane) == ["Singapore  (1)"])
