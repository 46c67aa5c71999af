"""The foot of a table says what the figures of the selection, and of all shown, come to."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, QObject
from pytestqt.qtbot import QtBot

from chipline.session.session import Session
from chipline.store import edits
from chipline.windows.tables.pane import TablePane
from windows.tables.conftest import MakePane


@pytest.fixture
def pane(make_pane: MakePane, session: Session) -> TablePane:
    """A table of three sites, one of which has no figure."""
    for name, announced, live in (("Aa", 150, 52), ("Bb", 110.5, None), ("Cc", None, None)):
        values = {"name": name, "power_announced_mw": announced, "power_live_mw": live}
        session.do(edits.create("facility", values))
    return make_pane("facility")


def select(pane: TablePane, names: list[str]) -> None:
    rows = [row for row in range(pane.model.rowCount()) if pane.model.index(row, 0).data() in names]
    pane.table.clearSelection()
    for row in rows:
        pane.table.selectionModel().select(
            pane.model.index(row, 0),
            QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
        )


def test_the_selection_is_summed_up_with_units(pane: TablePane, qtbot: QtBot) -> None:
    select(pane, ["Aa", "Bb", "Cc"])
    qtbot.waitUntil(lambda: "3 selected" in pane.foot.selected.text())
    said = pane.foot.selected.text()
    assert "Announced: 260.5 MW, mean 130.25, 110.5 to 150 MW, 2 of 3 with a figure" in said
    assert "Live: 52 MW, mean 52, 52 to 52 MW, 1 of 3 with a figure" in said
    select(pane, ["Aa"])
    qtbot.waitUntil(lambda: not pane.foot.selected.text())


def test_all_that_is_shown_is_summed_up(pane: TablePane, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "Announced: 260.5 MW" in pane.foot.shown.text())
    assert "of 3 with a figure" in pane.foot.shown.toolTip()
    assert pane.foot.selected.isHidden(), "what says nothing takes no room from the sums"
    pane.columns.hide("power_announced_mw")
    qtbot.waitUntil(lambda: "Announced" not in pane.foot.shown.text())
    assert "Live" in pane.foot.shown.text()


def test_a_sum_that_says_nothing_is_not_told(make_pane: MakePane, qtbot: QtBot) -> None:
    pane = make_pane("chip")
    qtbot.waitUntil(lambda: "mean" in pane.foot.shown.toolTip())
    assert "GB/s" not in pane.foot.shown.text()


def test_without_figures_there_is_no_foot(make_pane: MakePane) -> None:
    assert make_pane("source").foot.isHidden()


def test_other_rows_are_counted_before_their_sums_have_come(
    pane: TablePane, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "260.5" in pane.foot.shown.text()
    read = session.read

    def all_but_sums(asker: QObject, name: str, *args: Any, **options: Any) -> None:
        if name != "sums":
            read(asker, name, *args, **options)

    monkeypatch.setattr(session, "read", all_but_sums)
    pane.bar.finder.setText("Bb")
    pane.refresh()
    assert pane.model.rowCount() == 1
    assert pane.foot.shown.text() == "1 facility"
    assert pane.foot.shown.toolTip() == "1 facility"
