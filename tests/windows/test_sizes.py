"""Every pane and dialog has room at every size and scale that people have."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import chain
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from chipline.records.kinds import ALL_KINDS
from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.workspace import Workspace
from chipline.windows.shell.pane_registry import all_panes
from chipline.windows.shell.window import Window
from chipline.windows.tables.pane import TablePane
from windows.briefing.conftest import tell
from windows.dialogs import OPENING, dialogs, every_dialog, file_dialogs, small_dialogs
from windows.screen_texts import cut_texts, half_rows, misplaced

#: Screens in pixels, each at 100, 125, 150 and 200 %; and the smallest laptop.
SIZES = sorted(
    {
        (int(width / scale), int(height / scale))
        for width, height in ((1280, 720), (1366, 768), (1920, 1080))
        for scale in (1, 1.25, 1.5, 2)
    }
    | {(1024, 600)}
)
SMALLEST = (640, 360)
#: All tables are one class: some stand for all.
TABLES = {kind.plural for kind in ALL_KINDS} - {"facilities", "citations", "views"}
SHOWN = [name for name in all_panes() if name not in TABLES]
SUBJECTS = [("country", "MY"), ("firm", id_of_slug("alibaba"))]
#: What else a pane can show, by what it calls its state.
STATES: dict[str, list[dict[str, Any]]] = {
    "timeline": [{"legend": True, "responses": True}, {"legend": False}],
    "map": [{"legend": True, "list": True, "strip": "sites"}, {"compared": "2024-01-01"}],
    "relations": [
        {"view": "chain", "legend": True, "list": True},
        {"view": "around", "centre": ["firm", id_of_slug("alibaba")]},
        {"view": "ways"},
    ],
    "controls": [{"view": view} for view in ("ask", "plane", "frontier", "touched")],
    "dossiers": [{"subject": subject} for subject in SUBJECTS],
    "review": [{"view": view} for view in ("evidence", "check", "duplicates", "compare")],
}
LETTER = id_of_slug("us-h20-letter-2025")


def faults(root: QWidget, where: str) -> Iterator[str]:
    """Yield what has no room in a widget."""
    for fault in misplaced(root):
        yield f"{where}: {fault}"
    for place, text in cut_texts(root):
        yield f"{where}: “{text}” is cut in {place}"
    for place in half_rows(root):
        yield f"{where}: half a row shows at the foot of {place}"


def opened(window: Window) -> Iterator[QWidget]:
    """Open the dialogs that actions of the window and the timeline open."""
    window.view_state.show_pane("timeline")
    for name in OPENING:
        window.menus.run(name)
        QApplication.processEvents()
        yield from (each for each in window.findChildren(QDialog) if each.isVisible())


def test_the_sizes_are_those_of_the_list() -> None:
    assert SIZES[0] == SMALLEST
    assert {(1366, 768), (853, 480), (960, 540), (1024, 600), (1920, 1080)} < set(SIZES)


@pytest.mark.parametrize("pane", SHOWN)
def test_every_pane_has_room_at_every_size(
    window: Window, file_workspace: Workspace, pane: str
) -> None:
    if pane == "briefing":
        tell(file_workspace)
    window.view_state.show_pane(pane)
    window.view_state.select("restriction", LETTER)
    found: list[str] = []
    for state in STATES.get(pane, [{}]):
        if "subject" in state:
            window.view_state.show_dossier(*state["subject"])
        assert window.pane is not None
        window.pane.restore(state)
        for size in SIZES:
            window.resize(*size)
            # What gives way to the card, and what that makes room for, takes a round each.
            for _ in range(3):
                QApplication.processEvents()
            assert (window.width(), window.height()) == size
            found += faults(window, f"{pane} {state or ''} at {size[0]} × {size[1]}")
    assert not found, "\n".join(found)


#: What buttons are called that leave a dialog and do nothing else.
LEAVING = {"Cancel", "Close", "Keep it", "Leave them", "Stay"}
#: The help is read beside the window, and a click elsewhere closes the palette.
WINDOWS_OF_THEIR_OWN = {"HelpDialog", "CommandPalette"}


@pytest.mark.modal
def test_every_dialog_fits_on_the_smallest_screen(
    window: Window, file_workspace: Workspace
) -> None:
    firm = id_of_slug("alibaba")
    window.session.do(edits.set_field("firm", firm, "native_name", "NVIDIA"))
    window.resize(*SMALLEST)
    found: list[str] = []
    seen = set()
    # One after the other: the pages of a dialog are one dialog, which is asked page by page.
    for dialog in chain(
        dialogs(window, file_workspace),
        file_dialogs(window, file_workspace),
        small_dialogs(window),
        opened(window),
    ):
        name = type(dialog).__name__
        seen.add(type(dialog))
        dialog.show()
        dialog.resize(dialog.size().boundedTo(window.size()))
        QApplication.processEvents()
        found += faults(dialog, name)
        buttons = {each.text() for each in dialog.findChildren(QPushButton)}
        if isinstance(dialog, QDialog) and name not in WINDOWS_OF_THEIR_OWN:
            # Not every desktop draws a cross on a window's frame.
            assert buttons & LEAVING, f"{name} has no button that leaves it: {buttons}"
        dialog.resize(*SMALLEST)
        QApplication.processEvents()
        if dialog.width() > SMALLEST[0] or dialog.height() > SMALLEST[1]:
            found.append(f"{name} can’t be smaller than {dialog.width()} × {dialog.height()}")
        dialog.hide()
    missing = every_dialog() - seen
    assert not missing, missing
    assert not found, "\n".join(found)


@pytest.mark.long
@pytest.mark.timeout(900)
@pytest.mark.parametrize("scale", ["1.25", "1.5", "2"])
def test_all_of_it_holds_at_a_real_scale(scale: str) -> None:
    """As on such a screen, and with a larger size of text, which is Qt's scale as well.

    Qt takes a scale on when it begins, so that another program has to try it.
    """
    done = subprocess.run(  # this very file
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            __file__,
            "-m",
            "not long",
        ],
        env=os.environ | {"QT_SCALE_FACTOR": scale},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_figures_are_in_sight_beside_the_card(window: Window) -> None:
    window.resize(1366, 768)
    window.view_state.show_pane("facilities")
    window.view_state.select("restriction", LETTER)
    QApplication.processEvents()
    pane = window.pane
    assert isinstance(pane, TablePane)
    table = pane.table
    right = table.columnViewportPosition(pane.model.column("power_live_mw")) + table.columnWidth(
        pane.model.column("power_live_mw")
    )
    assert right <= table.viewport().width()
