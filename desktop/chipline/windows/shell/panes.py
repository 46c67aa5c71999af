"""Makes panes, each when it is first shown: what nobody looks at costs no start."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtWidgets import QWidget

from chipline.records.record import KINDS, by_plural
from chipline.session import Session
from chipline.windows.desk import Desk

if TYPE_CHECKING:
    from chipline.windows.controls.pane import ControlsPane
    from chipline.windows.tables.pane import TablePane
    from chipline.windows.timeline.pane import TimelinePane

    Pane: TypeAlias = ControlsPane | TablePane | TimelinePane

TIMELINE, CONTROLS = "timeline", "controls"


def make_pane(name: str, session: Session, desk: Desk, parent: QWidget) -> Pane:
    """Make the pane of this name."""
    kind = by_plural(name)
    if kind is not None:
        return _table(session, desk, kind.name, parent)
    return (
        _controls(session, desk, parent) if name == CONTROLS else _timeline(session, desk, parent)
    )


def _table(session: Session, desk: Desk, kind: str, parent: QWidget) -> TablePane:
    from chipline.windows.tables.pane import TablePane  # noqa: PLC0415  # see the module's sentence

    return TablePane(session, desk, kind, parent)


def _controls(session: Session, desk: Desk, parent: QWidget) -> ControlsPane:
    from chipline.windows.controls.pane import ControlsPane  # noqa: PLC0415  # likewise

    return ControlsPane(session, desk, parent)


def _timeline(session: Session, desk: Desk, parent: QWidget) -> TimelinePane:
    from chipline.windows.timeline.pane import TimelinePane  # noqa: PLC0415  # likewise

    pane = TimelinePane(session, desk, parent)
    pane.table_asked.connect(lambda wanted: desk.show_pane(KINDS[wanted].plural))
    return pane
