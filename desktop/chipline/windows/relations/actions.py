"""What can be done with a diagram of relations, declared once: its menu and the list of keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from chipline.session.session import Session
from chipline.windows.actions import ActionSpec, KeyTable, Scope
from chipline.windows.i18n import error_text, tr
from chipline.windows.output.destination import choose_file, tell_written
from chipline.windows.pictures.export_run import copy_picture, export_picture
from chipline.windows.pictures.picture import Picture
from chipline.windows.relations.graph_export import (
    Graph,
    diagram_graph,
    ways_graph,
    write_graph_file,
)
from chipline.windows.relations.relation_views import RELATION_VIEWS
from chipline.windows.relations.relations_canvas import RelationsCanvas
from chipline.windows.relations.relations_header import RelationsHeader
from chipline.windows.relations.relations_list import RelationsList
from chipline.windows.relations.ways.ways_view import WaysView
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.message_box import show_message


@dataclass(frozen=True, slots=True)
class RelationsContext:
    """What the actions of the pane work on."""

    session: Session
    view_state: ViewState
    canvas: RelationsCanvas
    header: RelationsHeader
    list: RelationsList
    ways: WaysView
    #: Returns what is shown as a picture; None while nothing was read.
    picture: Callable[[], Picture | None]
    has_picture: Callable[[], bool]
    show_around: Callable[[str, str], None]
    show_ways: Callable[[str], None]
    #: Which view is shown, and going to one by its name.
    view: Callable[[], str]
    go: Callable[[str], None]


def _read(context: RelationsContext) -> bool:
    return context.has_picture()


def _graph(context: RelationsContext) -> Graph | None:
    """Return what is shown as a graph: the ways that were found, or the diagram."""
    if not context.ways.isHidden():
        answer = context.ways.answer
        return ways_graph(answer) if answer is not None and answer.found else None
    diagram = context.canvas.diagram
    return diagram_graph(diagram) if diagram is not None and diagram.nodes else None


def _record(context: RelationsContext) -> tuple[str, str]:
    return context.canvas.record_of(context.canvas.chosen)


def _chosen(context: RelationsContext) -> bool:
    return context.canvas.chosen is not None


def _has_record(context: RelationsContext) -> bool:
    return bool(_record(context)[1])


def _dossier(context: RelationsContext) -> tuple[str, str]:
    """Return whose dossier can be opened: that of a firm, or of a country by its code."""
    kind, record = _record(context)
    if kind == "firm":
        return kind, record
    return "country", context.canvas.country_of(context.canvas.chosen)


def _focus_list(context: RelationsContext) -> None:
    context.header.list.setChecked(True)
    context.list.tree.setFocus()


def _export_graph(context: RelationsContext) -> None:
    """Ask where to, and write what is shown as a graph."""
    shown, canvas = _graph(context), context.canvas
    if shown is None:
        return
    name = f"relations-{date.today().isoformat()}.graphml"  # noqa: DTZ011  # the user's own day
    path = choose_file(canvas, tr("Export as a graph"), name, "GraphML (*.graphml)")
    if path is None:
        return
    try:
        write_graph_file(shown, path)
        tell_written(canvas, path)
    except OSError as error:
        show_message(canvas, error_text(error), tr("Export as a graph"))


_PANE, _LOOK, _TAKE = Scope.PANE, "Look around", "Copy and export"


def _view(name: str, text: str, icon: str) -> ActionSpec[RelationsContext]:
    return ActionSpec(
        f"relations.{name}",
        text,
        lambda c: c.go(name),
        menu="View",
        icon=icon,
        checked=lambda c: c.view() == name,
        scope=_PANE,
    )


#: What can be done with a diagram, in the order of its menu.
_DIAGRAM: tuple[ActionSpec[RelationsContext], ...] = (
    ActionSpec(
        "relations.open",
        "Open the card, or fold and unfold",
        lambda c: c.canvas.open_chosen(),
        enabled=_chosen,
        group=_LOOK,
        scope=_PANE,
    ),
    ActionSpec(
        "relations.show_around",
        "Show what is around it",
        lambda c: c.show_around(*_record(c)),
        icon="waypoints",
        enabled=_has_record,
        group=_LOOK,
        scope=_PANE,
    ),
    ActionSpec(
        "relations.ways_from",
        "Find ways from here",
        lambda c: c.show_ways(_record(c)[1]),
        icon="route",
        enabled=_has_record,
        group=_LOOK,
        scope=_PANE,
    ),
    ActionSpec(
        "relations.dossier",
        "Open its dossier",
        lambda c: c.view_state.show_dossier(*_dossier(c)),
        icon="notebook-text",
        enabled=lambda c: bool(_dossier(c)[1]),
        group=_LOOK,
        scope=_PANE,
    ),
    ActionSpec(
        "relations.leave",
        "Let nothing fade",
        lambda c: c.canvas.leave(),
        enabled=_chosen,
        group=_LOOK,
        scope=_PANE,
    ),
    ActionSpec(
        "relations.timeline",
        "Show on the timeline",
        lambda c: c.view_state.show_pane("timeline"),
        icon="chart-gantt",
        enabled=_has_record,
        divider_before=True,
        group=_LOOK,
        scope=_PANE,
    ),
    ActionSpec(
        "relations.map",
        "Show on the map",
        lambda c: c.view_state.show_pane("map"),
        icon="map",
        enabled=_has_record,
        group=_LOOK,
        scope=_PANE,
    ),
    ActionSpec(
        "relations.list",
        "Go to the list",
        _focus_list,
        keys=("L",),
        divider_before=True,
        group=_LOOK,
        scope=_PANE,
    ),
    ActionSpec(
        "relations.copy_picture",
        "Copy as picture",
        lambda c: copy_picture(c.picture()),
        icon="copy",
        enabled=_read,
        divider_before=True,
        group=_TAKE,
        scope=_PANE,
    ),
    ActionSpec(
        "relations.export",
        "Export the diagram…",
        lambda c: export_picture(
            c.picture(), c.canvas, c.session, title=tr("Export the diagram"), name="relations"
        ),
        menu="File",
        icon="download",
        enabled=_read,
        group=_TAKE,
        scope=_PANE,
    ),
    ActionSpec(
        "relations.export_graph",
        "Export as a graph (GraphML)…",
        _export_graph,
        icon="download",
        enabled=_read,
        group=_TAKE,
        scope=_PANE,
    ),
)
DIAGRAM_ACTIONS = [spec.id for spec in _DIAGRAM]
RELATIONS_ACTIONS = (*(_view(*each) for each in RELATION_VIEWS), *_DIAGRAM)
RELATIONS_KEYS: KeyTable = (
    (
        "Relations",
        (
            ("←, →", "Along a ribbon: from a node to its first ribbon, and on to the next node"),
            ("↑, ↓", "Next node of the column, or next ribbon beside"),
            ("Home, End", "First or last node"),
            ("Enter", "Open the card, or fold and unfold"),
            ("Ctrl+Enter", "Show what is around it"),
            ("+, −", "Wider or narrower"),
            ("0", "As wide as there is room"),
            ("Esc", "Let nothing fade"),
        ),
    ),
)
