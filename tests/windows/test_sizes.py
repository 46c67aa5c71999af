"""Every pane and dialog has room at every size and scale that people have."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.workspace import Workspace
from chipline.windows.shell.pane_registry import PANES
from chipline.windows.shell.window import Window
from chipline.windows.tables.pane import TablePane
from windows.dialogs import OPENING, dialogs
from windows.screen_texts import cut_texts, misplaced

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
SHOWN = [
    entry.name
    for entry in PANES
    if entry.name in ("timeline", "controls", "facilities", "citations", "history", "review")
]
LETTER = id_of_slug("us-h20-letter-2025")


def faults(root: QWidget, where: str) -> Iterator[str]:
    """Yield what has no room in a widget."""
    for fault in misplaced(root):
        yield f"{where}: {fault}"
    for place, text in cut_texts(root):
        yield f"{where}: “{text}” is cut in {place}"


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
def test_every_pane_has_room_at_every_size(window: Window, pane: str) -> None:
    window.view_state.show_pane(pane)
    window.view_state.select("restriction", LETTER)
    found: list[str] = []
    for size in SIZES:
        window.resize(*size)
        QApplication.processEvents()
        assert (window.width(), window.height()) == size
        found += faults(window, f"{pane} at {size[0]} × {size[1]}")
    assert not found, "\n".join(found)


@pytest.mark.parametrize("view", ["ask", "plane", "frontier", "touched"])
def test_every_view_of_the_controls_has_room(window: Window, view: str) -> None:
    window.view_state.show_pane("controls")
    assert window.pane is not None
    window.pane.restore({"view": view})
    found: list[str] = []
    for size in SIZES:
        window.resize(*size)
        QApplication.processEvents()
        found += faults(window, f"{view} at {size[0]} × {size[1]}")
    assert not found, "\n".join(found)


@pytest.mark.modal
def test_every_dialog_fits_on_the_smallest_screen(
    window: Window, file_workspace: Workspace
) -> None:
    firm = id_of_slug("alibaba")
    window.session.do(edits.set_field("firm", firm, "native_name", "NVIDIA"))
    window.resize(*SMALLEST)
    found: list[str] = []
    for dialog in (*dialogs(window, file_workspace), *opened(window)):
        name = type(dialog).__name__
        dialog.show()
        dialog.resize(dialog.size().boundedTo(window.size()))
        QApplication.processEvents()
        found += faults(dialog, name)
        dialog.resize(*SMALLEST)
        QApplication.processEvents()
        if dialog.width() > SMALLEST[0] or dialog.height() > SMALLEST[1]:
            found.append(f"{name} can’t be smaller than {dialog.width()} × {dialog.height()}")
        dialog.hide()
    assert not found, "\n".join(found)


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
