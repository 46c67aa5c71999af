"""Makes panes, each when it is first shown: what nobody looks at costs no start."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, cast

from PySide6.QtWidgets import QWidget

from chipline.records.record import KINDS, by_plural
from chipline.session.session import Session
from chipline.windows.view_state import ViewState

if TYPE_CHECKING:
    from chipline.windows.history.pane import HistoryPane
    from chipline.windows.review.pane import ReviewPane
    from chipline.windows.rules_pane.pane import ControlsPane
    from chipline.windows.shell.window import Window
    from chipline.windows.tables.pane import TablePane
    from chipline.windows.timeline.pane import TimelinePane

    Pane: TypeAlias = ControlsPane | HistoryPane | ReviewPane | TablePane | TimelinePane

TIMELINE, CONTROLS, HISTORY, REVIEW = "timeline", "controls", "history", "review"


def make_pane(name: str, session: Session, desk: ViewState, parent: QWidget) -> Pane:
    """Make the pane of this name."""
    kind = by_plural(name)
    if kind is not None:
        return _table(session, desk, kind.name, parent)
    if name == HISTORY:
        return _history(session, desk, parent)
    if name == REVIEW:
        return _review(session, desk, parent)
    return (
        _controls(session, desk, parent) if name == CONTROLS else _timeline(session, desk, parent)
    )


def _table(session: Session, desk: ViewState, kind: str, parent: QWidget) -> TablePane:
    from chipline.windows.tables.pane import TablePane  # noqa: PLC0415  # see the module's sentence

    return TablePane(session, desk, kind, parent)


def _controls(session: Session, desk: ViewState, parent: QWidget) -> ControlsPane:
    from chipline.windows.rules_pane.pane import ControlsPane  # noqa: PLC0415  # likewise

    return ControlsPane(session, desk, parent)


def _history(session: Session, desk: ViewState, parent: QWidget) -> HistoryPane:
    from chipline.windows.history.pane import HistoryPane  # noqa: PLC0415  # likewise

    pane = HistoryPane(session, desk, parent)
    pane.beside_asked.connect(cast("Window", parent.window()).beside_asked)
    return pane


def _review(session: Session, desk: ViewState, parent: QWidget) -> ReviewPane:
    from chipline.windows.review.pane import ReviewPane  # noqa: PLC0415  # likewise

    pane = ReviewPane(session, desk, parent)
    pane.field_asked.connect(cast("Window", parent.window()).inspector.edit_field)
    return pane


def _timeline(session: Session, desk: ViewState, parent: QWidget) -> TimelinePane:
    from chipline.windows.timeline.pane import TimelinePane  # noqa: PLC0415  # likewise

    pane = TimelinePane(session, desk, parent)
    pane.table_asked.connect(lambda wanted: desk.show_pane(KINDS[wanted].plural))
    return pane
