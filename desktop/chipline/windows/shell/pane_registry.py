"""Every pane, one entry each: rail, menus, keys and the command line read this list.

A pane's module is imported when it is first needed: what nobody looks at costs no start.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from chipline.records.kinds import ALL_KINDS
from chipline.records.message import N_
from chipline.records.record import by_plural
from chipline.session.session import Session
from chipline.windows.icons import KIND_ICONS
from chipline.windows.pane import Pane
from chipline.windows.relations.relation_views import RELATION_VIEWS
from chipline.windows.rules_pane.control_views import CONTROL_VIEWS, SCENARIO
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.boxes import order_tabs

#: The groups of the rail, in its order.
GROUPS = (N_("Look"), N_("Records"), N_("Evidence"), N_("Work"))
_LOOK, _RECORDS, _EVIDENCE, _WORK = GROUPS
#: Where tables stand that hold no records of the world.
_GROUP_OF = {"source": _EVIDENCE, "citation": _EVIDENCE, "link": _EVIDENCE, "view": _WORK}
#: Kinds that have no table: the pane of briefings has both.
_TOLD = ("briefing", "step")
#: The tables have the figures that the panes before them leave.
_FIRST_FIGURE, _LAST_FIGURE = 3, 9


@dataclass(frozen=True, slots=True)
class PaneEntry:
    """One pane: what it is called, how it is reached, and where its class is."""

    name: str
    label: str
    icon: str
    load: Callable[[], type[Pane]]
    #: One of `GROUPS`.
    group: str
    key: str = ""
    #: The kind of record whose table it is.
    kind: str = ""
    #: The kinds whose records are looked at in it, where it is no table.
    holds: tuple[str, ...] = ()
    #: Whether the rail names it; what is mostly reached from elsewhere would crowd it.
    in_rail: bool = True
    #: What it shows one at a time or opens, as commands call it: the ends of their ids, texts, icons.
    views: tuple[tuple[str, str, str], ...] = ()

    def make(self, session: Session, view_state: ViewState, parent: QWidget) -> Pane:
        """Make the pane."""
        pane_class: Callable[..., Pane] = self.load()
        kind = (self.kind,) if self.kind else ()
        pane = pane_class(session, view_state, *kind, parent)
        order_tabs(pane)
        return pane


def _timeline() -> type[Pane]:
    from chipline.windows.timeline.pane import TimelinePane  # noqa: PLC0415  # see above

    return TimelinePane


def _map() -> type[Pane]:
    from chipline.windows.map.pane import MapPane  # noqa: PLC0415  # see above

    return MapPane


def _relations() -> type[Pane]:
    from chipline.windows.relations.pane import RelationsPane  # noqa: PLC0415  # see above

    return RelationsPane


def _controls() -> type[Pane]:
    from chipline.windows.rules_pane.pane import RulesPane  # noqa: PLC0415  # see above

    return RulesPane


def _dossier() -> type[Pane]:
    from chipline.windows.dossier.pane import DossierPane  # noqa: PLC0415  # see above

    return DossierPane


def _table() -> type[Pane]:
    from chipline.windows.tables.pane import TablePane  # noqa: PLC0415  # see above

    return TablePane


def _history() -> type[Pane]:
    from chipline.windows.history.pane import HistoryPane  # noqa: PLC0415  # see above

    return HistoryPane


def _review() -> type[Pane]:
    from chipline.windows.review.pane import ReviewPane  # noqa: PLC0415  # see above

    return ReviewPane


def _briefing() -> type[Pane]:
    from chipline.windows.briefing.pane import BriefingPane  # noqa: PLC0415  # see above

    return BriefingPane


def _tables() -> tuple[PaneEntry, ...]:
    return tuple(
        PaneEntry(
            kind.plural,
            kind.label_plural,
            KIND_ICONS[kind.name],
            _table,
            group=_GROUP_OF.get(kind.name, _RECORDS),
            key=f"Ctrl+{figure}" if figure <= _LAST_FIGURE else "",
            kind=kind.name,
        )
        for figure, kind in enumerate(ALL_KINDS, start=_FIRST_FIGURE)
        if kind.name not in _TOLD
    )


_DECLARED = (
    PaneEntry("timeline", "Timeline", "chart-gantt", _timeline, _LOOK, "Ctrl+1"),
    PaneEntry("map", "Map", "map", _map, _LOOK, "Ctrl+G"),
    PaneEntry(
        "relations", "Relations", "waypoints", _relations, _LOOK, "Ctrl+J", views=RELATION_VIEWS
    ),
    PaneEntry(
        "controls",
        "Controls",
        "scale",
        _controls,
        _LOOK,
        "Ctrl+2",
        views=(*CONTROL_VIEWS, SCENARIO),
    ),
    PaneEntry("dossiers", "Dossiers", "notebook-text", _dossier, _LOOK, "Ctrl+I", in_rail=False),
    *_tables(),
    # Not Ctrl+Shift+B, which saves a view.
    PaneEntry(
        "briefing", "Briefings", "presentation", _briefing, _WORK, "Ctrl+Shift+P", holds=_TOLD
    ),
    PaneEntry("history", "History", "history", _history, _WORK, "Ctrl+H"),
    PaneEntry("review", "Review", "clipboard-check", _review, _EVIDENCE, "Ctrl+R"),
)
#: In the order of the rail.
PANES = tuple(sorted(_DECLARED, key=lambda entry: GROUPS.index(entry.group)))
_BY_NAME = {entry.name: entry for entry in PANES}
_BY_KIND = {kind: entry.name for entry in PANES for kind in (*entry.holds, entry.kind) if kind}


def all_panes() -> tuple[str, ...]:
    """Return the names of all panes, in the order of the rail."""
    return tuple(_BY_NAME)


def make_pane(name: str, session: Session, view_state: ViewState, parent: QWidget) -> Pane:
    """Make the pane of a name."""
    return entry_of(name).make(session, view_state, parent)


def entry_of(name: str) -> PaneEntry:
    """Return the entry of a pane.

    Raises:
        KeyError: there is no such pane.
    """
    return _BY_NAME[name]


def pane_of(kind: str) -> str:
    """Return the name of the pane in which the records of a kind are looked at: mostly its table."""
    return _BY_KIND[kind]


def pane_called(name: str) -> str:
    """Return the pane that a kept name means, such as that of a table which has become a pane.

    Empty where there is none: a later version of Chipline may have written it.
    """
    if name in _BY_NAME:
        return name
    kind = by_plural(name)
    return pane_of(kind.name) if kind is not None else ""
