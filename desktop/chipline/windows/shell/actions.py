"""Every action of the window, declared once: text, shortcut, menu, icon, and when it can be done.

Menus, the command palette, the list of shortcuts in the help and the tests read `ACTIONS`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from chipline.records.kinds import ALL_KINDS
from chipline.windows.icons import KIND_ICONS
from chipline.windows.review import actions

if TYPE_CHECKING:
    from chipline.windows.shell.window import Window


def _always(_window: Window) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that the user can do; `run` and `enabled` get the window."""

    name: str
    text: str
    run: Callable[[Window], object]
    menu: str = ""
    shortcut: str = ""
    icon: str = ""
    enabled: Callable[[Window], bool] = _always
    divider_before: bool = False


def _can_write(window: Window) -> bool:
    return not window.session.read_only


def _has_backups(window: Window) -> bool:
    return _can_write(window) and window.session.path is not None


def _has_selection(window: Window) -> bool:
    return bool(window.view_state.record) and _can_write(window)


def _in_table(window: Window) -> bool:
    return window.table is not None


def _can_create(window: Window) -> bool:
    return _in_table(window) and _can_write(window)


def _can_edit_rows(window: Window) -> bool:
    return _in_table(window) and _can_write(window)


#: The panes in the order of the rail: name, label, icon.
PANES: tuple[tuple[str, str, str], ...] = (
    ("timeline", "Timeline", "chart-gantt"),
    ("controls", "Controls", "scale"),
    *((kind.plural, kind.label_plural, KIND_ICONS[kind.name]) for kind in ALL_KINDS),
    ("history", "History", "history"),
    ("review", "Review", "clipboard-check"),
)


#: Keys of panes that stand too far down the rail for a figure.
_PANE_KEYS = {"history": "Ctrl+H", "review": "Ctrl+R"}


def all_panes() -> tuple[str, ...]:
    """Return the names of all panes, in the order of the rail."""
    return tuple(name for name, _label, _icon in PANES)


def _show_pane(name: str, window: Window) -> None:
    window.view_state.show_pane(name)


def _pane_actions() -> tuple[Action, ...]:
    made = []
    for position, (name, label, icon) in enumerate(PANES, start=1):
        made.append(
            Action(
                f"pane.{name}",
                label,
                partial(_show_pane, name),
                menu="Go",
                shortcut=f"Ctrl+{position}" if position < 10 else _PANE_KEYS.get(name, ""),
                icon=icon,
                divider_before=position == 1,
            )
        )
    return tuple(made)


ACTIONS: tuple[Action, ...] = (
    Action("file.new", "New workspace…", lambda w: w.files.make_new(), "File", "Ctrl+Shift+N"),
    Action("file.open", "Open workspace…", lambda w: w.files.choose_and_open(), "File", "Ctrl+O"),
    Action(
        "file.copy",
        "Save a copy…",
        lambda w: w.files.save_copy(),
        "File",
        "Ctrl+Shift+S",
        divider_before=True,
    ),
    Action("file.folder", "Show in its folder", lambda w: w.files.show_folder(), "File"),
    Action(
        "file.backup",
        "Back up now",
        lambda w: w.files.back_up(),
        "File",
        icon="archive",
        enabled=_has_backups,
        divider_before=True,
    ),
    Action(
        "file.restore",
        "Restore a backup…",
        lambda w: w.files.restore(),
        "File",
        icon="archive-restore",
        enabled=_has_backups,
    ),
    Action(
        "file.backups",
        "Show the backups’ folder",
        lambda w: w.files.show_backups(),
        "File",
        icon="folder-open",
        enabled=lambda w: w.session.path is not None and not w.past,
    ),
    Action("file.quit", "Quit", lambda w: w.close(), "File", "Ctrl+Q", divider_before=True),
    Action(
        "edit.undo",
        "Undo",
        lambda w: w.session.undo(),
        "Edit",
        "Ctrl+Z",
        "undo-2",
        lambda w: _can_write(w) and w.session.stacks.undo is not None,
    ),
    Action(
        "edit.redo",
        "Redo",
        lambda w: w.session.redo(),
        "Edit",
        "Ctrl+Shift+Z",
        "redo-2",
        lambda w: _can_write(w) and w.session.stacks.redo is not None,
    ),
    Action(
        "edit.new",
        "New record",
        lambda w: w.new_record(),
        "Edit",
        "Ctrl+N",
        "plus",
        _can_create,
        divider_before=True,
    ),
    Action(
        "edit.duplicate",
        "Duplicate record",
        lambda w: w.duplicate_record(),
        "Edit",
        "Ctrl+D",
        "copy",
        _has_selection,
    ),
    Action(
        "edit.delete",
        "Delete record…",
        lambda w: w.delete_record(),
        "Edit",
        "",
        "trash-2",
        _has_selection,
    ),
    Action(
        "edit.compare",
        "Compare records…",
        actions.compare,
        "Edit",
        "Ctrl+Shift+D",
        "columns-2",
        divider_before=True,
    ),
    Action(
        "edit.duplicates",
        "Look for duplicates",
        lambda w: actions.show_view(w, "duplicates"),
        "Edit",
        icon="git-compare",
    ),
    Action("edit.check", "Check the workspace", actions.check, "Edit", icon="shield-check"),
    Action(
        "edit.cite",
        "Add a citation…",
        lambda w: w.inspector.cite(),
        "Edit",
        "F8",
        "quote",
        _has_selection,
    ),
    Action(
        "edit.bulk",
        "Change a field of several records…",
        lambda w: w.in_table("bulk_edit"),
        "Edit",
        "Ctrl+Shift+E",
        "list-checks",
        _can_edit_rows,
    ),
    Action(
        "edit.cell",
        "Edit this cell",
        lambda w: w.in_table("edit_cell"),
        "Edit",
        "",
        "pencil",
        _can_edit_rows,
    ),
    Action(
        "edit.paste",
        "Paste rows from a spreadsheet…",
        lambda w: w.in_table("paste"),
        "Edit",
        "",
        "clipboard-check",
        _can_edit_rows,
    ),
    Action(
        "edit.copy",
        "Copy rows with headers",
        lambda w: w.in_table("copy_selected"),
        "Edit",
        "",
        "copy",
        _in_table,
        divider_before=True,
    ),
    Action(
        "edit.find",
        "Find in this table",
        lambda w: w.in_table("focus_find"),
        "Edit",
        "Ctrl+F",
        "search",
        _in_table,
    ),
    Action(
        "edit.filter",
        "Filter this table…",
        lambda w: w.in_table("open_filter"),
        "Edit",
        "Ctrl+L",
        "filter",
        _in_table,
    ),
    Action(
        "edit.clear_filters",
        "Clear all filters",
        lambda w: w.view_state.set_filters(()),
        "Edit",
        "Ctrl+Shift+L",
        "x",
        lambda w: bool(w.view_state.filters),
    ),
    Action("go.search", "Search everything…", lambda w: w.open_palette(), "Go", "Ctrl+K", "search"),
    Action(
        "go.back",
        "Back",
        lambda w: w.view_state.back(),
        "Go",
        "Alt+Left",
        "arrow-left",
        lambda w: w.view_state.can_go_back,
        divider_before=True,
    ),
    Action(
        "go.forward",
        "Forward",
        lambda w: w.view_state.forward(),
        "Go",
        "Alt+Right",
        "arrow-right",
        lambda w: w.view_state.can_go_forward,
    ),
    *_pane_actions(),
    Action(
        "view.inspector",
        "Show or hide the record card",
        lambda w: w.toggle_inspector(),
        "View",
        "F4",
        "panel-right",
    ),
    Action(
        "view.rail",
        "Widen or narrow the rail",
        lambda w: w.toggle_rail(),
        "View",
        "Ctrl+B",
        "panel-left",
    ),
    Action(
        "view.card",
        "Go to the record card",
        lambda w: w.go_to_card(),
        "View",
        "F6",
        enabled=lambda w: bool(w.view_state.record),
    ),
    Action(
        "view.light",
        "Light theme",
        lambda w: w.set_theme("light"),
        "View",
        icon="sun",
        divider_before=True,
    ),
    Action("view.dark", "Dark theme", lambda w: w.set_theme("dark"), "View", icon="moon"),
    Action(
        "view.system_theme",
        "Theme of the desktop",
        lambda w: w.set_theme("system"),
        "View",
        icon="sun-moon",
    ),
    Action(
        "view.today",
        "As of today",
        lambda w: w.as_of_bar.go_to_today(),
        "View",
        "Ctrl+Shift+T",
        "calendar-days",
        divider_before=True,
    ),
    Action("view.next_event", "Next event", lambda w: w.as_of_bar.step(1), "View", "Ctrl+."),
    Action("view.previous_event", "Event before", lambda w: w.as_of_bar.step(-1), "View", "Ctrl+,"),
    Action(
        "view.play",
        "Play or pause time",
        lambda w: w.as_of_bar.player.toggle(),
        "View",
        "Ctrl+P",
        "play",
    ),
    Action("view.full_screen", "Full screen", lambda w: w.toggle_full_screen(), "View", "F11"),
    Action("help.help", "Help", lambda w: w.show_help(), "Help", "F1", "circle-help"),
    Action("help.about", "About Chipline", lambda w: w.show_about(), "Help", icon="info"),
)
MENUS = ("File", "Edit", "View", "Go", "Help")


def shortcut(name: str) -> str:
    """Return the key of an action, to stand beside it wherever it is offered."""
    return next(action.shortcut for action in ACTIONS if action.name == name)
