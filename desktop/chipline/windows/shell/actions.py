"""Every action of the window, declared once; those of the panes are declared beside them.

Menus, the command palette, the list of keys, the help and the tests read `ACTIONS`.
"""

from __future__ import annotations

from dataclasses import dataclass

from chipline.records.query import Filter, Operator
from chipline.records.vocabulary import STARRED
from chipline.session.session import Session
from chipline.store import edits
from chipline.store.private_records import OWN_KINDS
from chipline.windows.actions import COMPARE_KEY, ActionSpec
from chipline.windows.import_wizard.import_actions import import_actions
from chipline.windows.inspector.card import Inspector
from chipline.windows.merge_review.actions import exchange_actions
from chipline.windows.shell.as_of.as_of_bar import AsOfBar
from chipline.windows.shell.briefing_actions import briefing_actions
from chipline.windows.shell.briefings import Briefings
from chipline.windows.shell.file_actions import Files
from chipline.windows.shell.pane_actions import pane_actions
from chipline.windows.shell.pane_stack import PaneStack
from chipline.windows.shell.window_commands import WindowCommands
from chipline.windows.view_state import ViewState


@dataclass(frozen=True, slots=True)
class ActionContext:
    """What the window's actions act upon."""

    session: Session
    view_state: ViewState
    panes: PaneStack
    inspector: Inspector
    as_of_bar: AsOfBar
    files: Files
    window: WindowCommands
    briefings: Briefings
    #: Whether it is a past state that is shown, which is for looking only.
    past: bool = False


Specs = tuple[ActionSpec[ActionContext], ...]


def _can_write(context: ActionContext) -> bool:
    return not context.session.read_only


def _has_backups(context: ActionContext) -> bool:
    return _can_write(context) and context.session.path is not None


def _has_selection(context: ActionContext) -> bool:
    return bool(context.view_state.record) and _can_write(context)


def _duplicate(context: ActionContext) -> None:
    """Make a copy of the selected record and put the keyboard into its name."""
    context.inspector.show()
    context.inspector.record_actions.duplicate()


def _delete(context: ActionContext) -> None:
    """Ask, then delete what is selected in the pane, or else the record on the card."""
    if not context.panes.run("edit.delete"):
        context.inspector.record_actions.ask_to_delete()


def _compare(context: ActionContext) -> None:
    """Compare what is selected in the pane, or else begin with the selected record."""
    view_state = context.view_state
    if context.panes.run("edit.compare"):
        return
    if view_state.record and view_state.pane != "review":
        view_state.compare(view_state.kind, [view_state.record])
    else:
        view_state.show_review("compare")


def _has_report(context: ActionContext) -> bool:
    return bool(context.view_state.record) and context.view_state.kind not in OWN_KINDS


def _go_to_card(context: ActionContext) -> None:
    """Put the keyboard into the record card."""
    context.inspector.show()
    context.inspector.focus_first()


ACTIONS: Specs = (
    ActionSpec(
        "file.new",
        "New workspace…",
        lambda c: c.files.make_new(),
        menu="File",
        keys=("Ctrl+Shift+N",),
    ),
    ActionSpec(
        "file.open",
        "Open workspace…",
        lambda c: c.files.choose_and_open(),
        menu="File",
        keys=("Ctrl+O",),
    ),
    *import_actions(lambda c: c.files.imports, _can_write),
    ActionSpec(
        "file.copy",
        "Save a copy…",
        lambda c: c.files.save_copy(),
        menu="File",
        keys=("Ctrl+Shift+S",),
        divider_before=True,
    ),
    ActionSpec(
        "file.hand_over",
        "Save a copy for others…",
        lambda c: c.files.save_copy_for_others(),
        menu="File",
    ),
    *exchange_actions(lambda c: c.files.exchange, lambda c: c.view_state.record, _has_backups),
    ActionSpec(
        "file.export",
        "Export…",
        lambda c: c.files.export(c.view_state),
        menu="File",
        divider_before=True,
    ),
    ActionSpec(
        "briefing.export",
        "Export the briefing…",
        lambda c: c.briefings.export_last(),
        menu="File",
        icon="download",
    ),
    ActionSpec("file.folder", "Show in its folder", lambda c: c.files.show_folder(), menu="File"),
    ActionSpec(
        "file.backup",
        "Back up now",
        lambda c: c.files.back_up(),
        menu="File",
        icon="archive",
        enabled=_has_backups,
        divider_before=True,
    ),
    ActionSpec(
        "file.restore",
        "Restore a backup…",
        lambda c: c.files.restore(),
        menu="File",
        icon="archive-restore",
        enabled=_has_backups,
    ),
    ActionSpec(
        "file.backups",
        "Show the backups’ folder",
        lambda c: c.files.show_backups(),
        menu="File",
        icon="folder-open",
        enabled=lambda c: c.session.path is not None and not c.past,
    ),
    ActionSpec(
        "file.report",
        "Report of the record…",
        lambda c: c.inspector.record_actions.write_report(),
        menu="File",
        icon="download",
        enabled=_has_report,
        divider_before=True,
    ),
    ActionSpec(
        "file.card_pdf",
        "Save the card as PDF…",
        lambda c: c.inspector.record_actions.save_as_pdf(),
        menu="File",
        icon="download",
        enabled=lambda c: bool(c.view_state.record),
    ),
    ActionSpec(
        "file.card_print",
        "Print the card…",
        lambda c: c.inspector.record_actions.print_out(),
        menu="File",
        icon="printer",
        enabled=lambda c: bool(c.view_state.record),
    ),
    ActionSpec(
        "file.quit",
        "Quit",
        lambda c: c.window.close(),
        menu="File",
        keys=("Ctrl+Q",),
        divider_before=True,
    ),
    ActionSpec(
        "edit.undo",
        "Undo",
        lambda c: c.session.undo(),
        menu="Edit",
        keys=("Ctrl+Z",),
        icon="undo-2",
        enabled=lambda c: _can_write(c) and c.session.stacks.undo is not None,
    ),
    ActionSpec(
        "edit.redo",
        "Redo",
        lambda c: c.session.redo(),
        menu="Edit",
        keys=("Ctrl+Shift+Z",),
        icon="redo-2",
        enabled=lambda c: _can_write(c) and c.session.stacks.redo is not None,
    ),
    ActionSpec(
        "edit.duplicate",
        "Duplicate record",
        _duplicate,
        menu="Edit",
        keys=("Ctrl+D",),
        icon="copy",
        enabled=_has_selection,
        divider_before=True,
    ),
    ActionSpec(
        "edit.delete",
        "Delete record…",
        _delete,
        menu="Edit",
        icon="trash-2",
        enabled=_has_selection,
    ),
    ActionSpec(
        "edit.compare",
        "Compare records…",
        _compare,
        menu="Edit",
        keys=(COMPARE_KEY,),
        icon="columns-2",
        divider_before=True,
    ),
    ActionSpec(
        "edit.duplicates",
        "Look for duplicates",
        lambda c: c.view_state.show_review("duplicates"),
        menu="Edit",
        icon="git-compare",
    ),
    ActionSpec(
        "edit.check",
        "Check the workspace",
        lambda c: c.view_state.check(),
        menu="Edit",
        icon="shield-check",
    ),
    ActionSpec(
        "edit.cite",
        "Add a citation…",
        lambda c: c.inspector.cite(),
        menu="Edit",
        keys=("F8",),
        icon="quote",
        enabled=_has_selection,
    ),
    ActionSpec(
        "edit.star",
        "Star this record, or take its star away",
        lambda c: c.session.do(edits.toggle_tag(c.view_state.kind, c.view_state.record, STARRED)),
        menu="Edit",
        keys=("Ctrl+Shift+F",),
        enabled=_has_selection,
    ),
    ActionSpec(
        "edit.starred",
        "Only starred records",
        lambda c: c.view_state.filter_by(Filter("tags", Operator.IS, (STARRED,))),
        menu="Edit",
        icon="filter",
        divider_before=True,
    ),
    ActionSpec(
        "edit.changed_since",
        "Only what changed since I last looked",
        lambda c: c.view_state.filter_by(
            Filter("updated", Operator.BETWEEN, (c.view_state.looked, None))
        ),
        menu="Edit",
        icon="filter",
        enabled=lambda c: bool(c.view_state.looked),
    ),
    ActionSpec(
        "edit.clear_filters",
        "Clear all filters",
        lambda c: c.view_state.set_filters(()),
        menu="Edit",
        keys=("Ctrl+Shift+L",),
        icon="x",
        enabled=lambda c: bool(c.view_state.filters),
    ),
    ActionSpec(
        "edit.preferences",
        "Preferences…",
        lambda c: c.window.show_preferences(),
        menu="Edit",
        keys=("Ctrl+,",),
        icon="settings",
        enabled=lambda c: not c.past,
        divider_before=True,
    ),
    ActionSpec(
        "go.search",
        "Search everything…",
        lambda c: c.window.open_palette(),
        menu="Go",
        keys=("Ctrl+K",),
        icon="search",
    ),
    ActionSpec(
        "go.back",
        "Back",
        lambda c: c.view_state.back(),
        menu="Go",
        keys=("Alt+Left",),
        icon="arrow-left",
        enabled=lambda c: c.view_state.can_go_back,
        divider_before=True,
    ),
    ActionSpec(
        "go.forward",
        "Forward",
        lambda c: c.view_state.forward(),
        menu="Go",
        keys=("Alt+Right",),
        icon="arrow-right",
        enabled=lambda c: c.view_state.can_go_forward,
    ),
    ActionSpec(
        "go.dossier",
        "Dossier of the selected firm",
        lambda c: c.view_state.show_dossier("firm", c.view_state.record),
        menu="Go",
        keys=("Ctrl+Shift+I",),
        enabled=lambda c: c.view_state.kind == "firm" and bool(c.view_state.record),
    ),
    *pane_actions(lambda c: c.panes),
    ActionSpec(
        "view.inspector",
        "Show or hide the record card",
        lambda c: c.window.toggle_inspector(),
        menu="View",
        keys=("F4",),
        icon="panel-right",
    ),
    ActionSpec(
        "view.rail",
        "Widen or narrow the rail",
        lambda c: c.window.toggle_rail(),
        menu="View",
        keys=("Ctrl+B",),
        icon="panel-left",
    ),
    ActionSpec(
        "view.card",
        "Go to the record card",
        _go_to_card,
        menu="View",
        keys=("F6",),
        enabled=lambda c: bool(c.view_state.record),
    ),
    ActionSpec(
        "view.light",
        "Light theme",
        lambda c: c.window.set_theme("light"),
        menu="View",
        icon="sun",
        divider_before=True,
    ),
    ActionSpec(
        "view.dark", "Dark theme", lambda c: c.window.set_theme("dark"), menu="View", icon="moon"
    ),
    ActionSpec(
        "view.system_theme",
        "Follow the desktop’s theme",
        lambda c: c.window.set_theme("system"),
        menu="View",
        icon="sun-moon",
    ),
    ActionSpec(
        "view.save",
        "Save this view…",
        lambda c: c.view_state.save_view(),
        menu="View",
        keys=("Ctrl+Shift+B",),
        icon="bookmark",
        enabled=lambda c: _can_write(c) and c.view_state.pane != "views",
        divider_before=True,
    ),
    *briefing_actions(lambda c: c.briefings),
    ActionSpec(
        "view.today",
        "As of today",
        lambda c: c.as_of_bar.go_to_today(),
        menu="View",
        keys=("Ctrl+Shift+T",),
        icon="calendar-days",
        divider_before=True,
    ),
    ActionSpec(
        "view.day",
        "As of another day",
        lambda c: c.as_of_bar.take_day(),
        menu="View",
        keys=("Ctrl+Shift+G",),
    ),
    ActionSpec(
        "view.next_event",
        "Next event",
        lambda c: c.as_of_bar.step(1),
        menu="View",
        keys=("Alt+.",),
    ),
    ActionSpec(
        "view.previous_event",
        "Event before",
        lambda c: c.as_of_bar.step(-1),
        menu="View",
        keys=("Alt+,",),
    ),
    ActionSpec(
        "view.play",
        "Play or pause time",
        lambda c: c.as_of_bar.player.toggle(),
        menu="View",
        keys=("Ctrl+P",),
        icon="play",
    ),
    ActionSpec(
        "view.full_screen",
        "Full screen",
        lambda c: c.window.toggle_full_screen(),
        menu="View",
        keys=("F11",),
    ),
    ActionSpec(
        "help.help",
        "Help",
        lambda c: c.window.show_help(),
        menu="Help",
        keys=("F1",),
        icon="circle-help",
    ),
    ActionSpec(
        "help.glossary",
        "Glossary",
        lambda c: c.window.show_help("glossary"),
        menu="Help",
        icon="book-open",
    ),
    ActionSpec(
        "help.keys",
        "Keys…",
        lambda c: c.window.show_keys(),
        menu="Help",
        keys=("?",),
        icon="command",
    ),
    ActionSpec(
        "help.about", "About Chipline", lambda c: c.window.show_about(), menu="Help", icon="info"
    ),
)
MENUS = ("File", "Edit", "View", "Go", "Help")
