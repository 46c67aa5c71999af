"""What can be done with the map, declared once: its menu, its buttons and the list of keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from chipline.map_layout.map_presets import MAP_PRESETS
from chipline.map_layout.projection import GREENWICH
from chipline.session.session import Session
from chipline.windows.actions import ActionSpec, KeyTable, Scope
from chipline.windows.i18n import tr
from chipline.windows.map.canvas.map_canvas import MapCanvas
from chipline.windows.map.canvas.map_editing import MapEditing
from chipline.windows.map.map_header import MapHeader
from chipline.windows.map.map_list import MapList
from chipline.windows.pictures.export_run import copy_picture, export_picture
from chipline.windows.pictures.picture import Picture


@dataclass(frozen=True, slots=True)
class MapContext:
    """What the actions of the map work on."""

    session: Session
    canvas: MapCanvas
    editing: MapEditing
    header: MapHeader
    list: MapList
    #: Returns what is in view as a picture; None while nothing was read.
    picture: Callable[[], Picture | None]
    #: Shows the world about Greenwich, or about Asia and the Pacific again.
    turn_world: Callable[[], None]


def _read(context: MapContext) -> bool:
    return context.canvas.facts is not None


def _can_edit(context: MapContext) -> bool:
    return _read(context) and context.editing.can_edit


def _focus_list(context: MapContext) -> None:
    context.header.list.setChecked(True)
    context.list.tree.setFocus()


_PANE, _LOOK, _EDIT, _TAKE = Scope.PANE, "Look around", "Edit", "Copy and export"

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
    ActionSpec(
        "map.greenwich",
        "World centred on Greenwich",
        lambda c: c.turn_world(),
        enabled=_read,
        checked=lambda c: c.canvas.view.middle == GREENWICH,
        group=_LOOK,
        scope=_PANE,
    ),
    ActionSpec("map.list", "Go to the list", _focus_list, keys=("L",), group=_LOOK, scope=_PANE),
    ActionSpec(
        "map.compare",
        "Compare with another day",
        lambda c: c.header.compare.toggle(),
        keys=("D",),
        icon="columns-2",
        enabled=_read,
        group=_LOOK,
        scope=_PANE,
    ),
    ActionSpec(
        "map.edit",
        "Move sites on the map",
        lambda c: c.editing.turn(on=not c.editing.on),
        icon="square-pen",
        enabled=_can_edit,
        checked=lambda c: c.editing.on,
        divider_before=True,
        group=_EDIT,
        scope=_PANE,
    ),
    ActionSpec(
        "map.nudge",
        "Move the chosen site by keys",
        lambda c: c.editing.begin_by_keys(),
        keys=("M",),
        enabled=_can_edit,
        group=_EDIT,
        scope=_PANE,
    ),
    ActionSpec(
        "map.copy_picture",
        "Copy as picture",
        lambda c: copy_picture(c.picture()),
        icon="copy",
        enabled=_read,
        divider_before=True,
        group=_TAKE,
        scope=_PANE,
    ),
    ActionSpec(
        "map.export",
        "Export the map…",
        lambda c: export_picture(
            c.picture(), c.canvas, c.session, title=tr("Export the map"), name="map"
        ),
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
            ("Space", "Look at the chosen mark, or stop looking"),
            ("+, −", "Zoom in or out"),
            ("Shift+arrows", "Move the map"),
            ("0", "Show the whole world"),
            ("1 … 6", "Parts of the world by name"),
            ("Menu, Shift+F10", "What can be done with the chosen mark"),
        ),
    ),
)
