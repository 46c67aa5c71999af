"""What can be done with the map, declared once: its menu, its buttons and the list of keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from chipline.map_layout.map_presets import MAP_PRESETS
from chipline.session.session import Session
from chipline.windows.actions import ActionSpec, KeyTable, Scope
from chipline.windows.i18n import tr
from chipline.windows.map.map_canvas import MapCanvas
from chipline.windows.map.map_header import MapHeader
from chipline.windows.map.map_list import MapList
from chipline.windows.map.map_picture import MapPicture
from chipline.windows.output.destination import choose_file
from chipline.windows.pictures import picture_files
from chipline.windows.pictures.export_run import ExportRun


@dataclass(frozen=True, slots=True)
class MapContext:
    """What the actions of the map work on."""

    session: Session
    canvas: MapCanvas
    header: MapHeader
    list: MapList
    #: Returns what is in view as a picture; None while nothing was read.
    picture: Callable[[], MapPicture | None]


def _read(context: MapContext) -> bool:
    return context.canvas.facts is not None


def _focus_list(context: MapContext) -> None:
    context.header.list.setChecked(True)
    context.list.tree.setFocus()


def _copy_picture(context: MapContext) -> None:
    picture = context.picture()
    if picture is not None:
        QGuiApplication.clipboard().setImage(picture_files.image(picture))


def _export(context: MapContext) -> None:
    """Ask where to, and write what is in view with its sources."""
    picture, canvas = context.picture(), context.canvas
    if picture is None:
        return
    name = f"map-{date.today().isoformat()}.pdf"  # noqa: DTZ011  # the user's own day
    path = choose_file(canvas, tr("Export the map"), name, "PDF (*.pdf);;SVG (*.svg);;PNG (*.png)")
    if path is not None:
        ExportRun(picture, path, canvas, partial(_show_failure, canvas)).begin(context.session)


def _show_failure(canvas: MapCanvas, message: str) -> None:
    QMessageBox.warning(canvas, tr("Export the map"), message)


_PANE, _LOOK, _TAKE = Scope.PANE, "Look around", "Copy and export"

#: In the order of the menu.
MAP_ACTIONS: tuple[ActionSpec[MapContext], ...] = (
    ActionSpec(
        "map.world",
        "Show the whole world",
        lambda c: c.canvas.show_preset(MAP_PRESETS[0]),
        icon="maximize",
        group=_LOOK,
        scope=_PANE,
    ),
    ActionSpec("map.list", "Go to the list", _focus_list, keys=("L",), group=_LOOK, scope=_PANE),
    ActionSpec(
        "map.copy_picture",
        "Copy as picture",
        _copy_picture,
        icon="copy",
        enabled=_read,
        divider_before=True,
        group=_TAKE,
        scope=_PANE,
    ),
    ActionSpec(
        "map.export",
        "Export the map…",
        _export,
        menu="File",
        icon="download",
        enabled=_read,
        group=_TAKE,
        scope=_PANE,
    ),
)
MAP_KEYS: KeyTable = (
    (
        "Map",
        (
            ("←, →, ↑, ↓", "Nearest mark in that direction"),
            ("Home, End", "First or last mark"),
            ("Enter", "Open the card, or list what lies there"),
            ("+, −", "Zoom in or out"),
            ("Shift+arrows", "Move the map"),
            ("0", "Show the whole world"),
            ("1 … 6", "Parts of the world by name"),
        ),
    ),
)
