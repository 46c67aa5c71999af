"""Every pane, one entry each: rail, menus, keys and the command line read this list.

A pane's module is imported when it is first needed: what nobody looks at costs no start.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from chipline.records.kinds import ALL_KINDS
from chipline.records.message import N_
from chipline.session.session import Session
from chipline.windows.icons import KIND_ICONS
from chipline.windows.pane import Pane
from chipline.windows.view_state import ViewState

#: The groups of the rail, in its order.
GROUPS = (N_("Look"), N_("Records"), N_("Evidence"), N_("Work"))
_LOOK, _RECORDS, _EVIDENCE, _WORK = GROUPS
#: Where tables stand that hold no records of the world; those of none are found by searching alone.
_GROUP_OF = {
    "source": _EVIDENCE,
    "citation": _EVIDENCE,
    "link": _EVIDENCE,
    "view": _WORK,
    # Nothing can be made of them yet.
    "briefing": "",
    "step": "",
}
#: The tables have the figures that the panes before them leave.
_FIRST_FIGURE, _LAST_FIGURE = 3, 9


@dataclass(frozen=True, slots=True)
class PaneEntry:
    """One pane: what it is called, how it is reached, and where its class is."""

    name: str
    label: str
    icon: str
    load: Callable[[], type[Pane]]
    key: str = ""
    #: The kind of record whose table it is.
    kind: str = ""
    #: One of `GROUPS`; without one it stands in neither rail nor menu.
    group: str = ""

    def make(self, session: Session, view_state: ViewState, parent: QWidget) -> Pane:
        """Make the pane."""
        pane: Callable[..., Pane] = self.load()
        kind = (self.kind,) if self.kind else ()
        return pane(session, view_state, *kind, parent)


def _timeline() -> type[Pane]:
    from chipline.windows.timeline.pane import TimelinePane  # noqa: PLC0415  # see above

    return TimelinePane


def _map() -> type[Pane]:
    from chipline.windows.map.pane import MapPane  # noqa: PLC0415  # see above

    return MapPane


def _controls() -> type[Pane]:
    from chipline.windows.rules_pane.pane import RulesPane  # noqa: PLC0415  # see above

    return RulesPane


def _table() -> type[Pane]:
    from chipline.windows.tables.pane import TablePane  # noqa: PLC0415  # see above

    return TablePane


def _history() -> type[Pane]:
    from chipline.windows.history.pane import HistoryPane  # noqa: PLC0415  # see above

    return HistoryPane


def _review() -> type[Pane]:
    from chipline.windows.review.pane import ReviewPane  # noqa: PLC0415  # see above

    return ReviewPane


def _tables() -> tuple[PaneEntry, ...]:
    return tuple(
        PaneEntry(
            kind.plural,
            kind.label_plural,
            KIND_ICONS[kind.name],
            _table,
            key=f"Ctrl+{figure}" if figure <= _LAST_FIGURE else "",
            kind=kind.name,
            group=_GROUP_OF.get(kind.name, _RECORDS),
        )
        for figure, kind in enumerate(ALL_KINDS, start=_FIRST_FIGURE)
    )


_DECLARED = (
    PaneEntry("timeline", "Timeline", "chart-gantt", _timeline, key="Ctrl+1", group=_LOOK),
    PaneEntry("map", "Map", "map", _map, key="Ctrl+M", group=_LOOK),
    PaneEntry("controls", "Controls", "scale", _controls, key="Ctrl+2", group=_LOOK),
    *_tables(),
    PaneEntry("history", "History", "history", _history, key="Ctrl+H", group=_WORK),
    PaneEntry("review", "Review", "clipboard-check", _review, key="Ctrl+R", group=_EVIDENCE),
)
#: In the order of the rail.
PANES = tuple(sorted(_DECLARED, key=lambda entry: (*GROUPS, "").index(entry.group)))
_BY_NAME = {entry.name: entry for entry in PANES}
_TABLES = {entry.kind: entry.name for entry in PANES if entry.kind}


def all_panes() -> tuple[str, ...]:
    """Return the names of all panes, in the order of the rail."""
    return tuple(_BY_NAME)


def entry_of(name: str) -> PaneEntry:
    """Return the entry of a pane.

    Raises:
        KeyError: there is no such pane.
    """
    return _BY_NAME[name]


def table_of(kind: str) -> str:
    """Return the name of the pane that is the table of a kind."""
    return _TABLES[kind]
