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


def make_pane(name: str, session: Session, view_state: ViewState, parent: QWidget) -> Pane:
    """Make the pane of this name."""
    kind = by_plural(name)
    if kind is not None:
        return _table(session, view_state, kind.name, parent)
    if name == HISTORY:
        return _history(session, view_state, parent)
    if name == REVIEW:
        return _review(session, view_state, parent)
    return (
        _controls(session, view_state, parent)
        if name == CONTROLS
        else _timeline(session, view_state, parent)
    )


def _table(session: Session, view_state: ViewState, kind: str, parent: QWidget) -> TablePane:
    from chipline.windows.tables.pane import TablePane  # noqa: PLC0415  # see the module's sentence

    return TablePane(session, view_state, kind, parent)


def _controls(session: Session, view_state: ViewState, parent: QWidget) -> ControlsPane:
    from chipline.windows.rules_pane.pane import ControlsPane  # noqa: PLC0415  # likewise

    return ControlsPane(session, view_state, parent)


def _history(session: Session, view_state: ViewState, parent: QWidget) -> HistoryPane:
    from chipline.windows.history.pane import HistoryPane  # noqa: PLC0415  # likewise

    pane = HistoryPane(session, view_state, parent)
    pane.beside_requested.connect(cast("Window", parent.window()).beside_requested)
    return pane


def _review(session: Session, view_state: ViewState, parent: QWidget) -> ReviewPane:
    from chipline.windows.review.pane import ReviewPane  # noqa: PLC0415  # likewise

    pane = ReviewPane(session, view_state, parent)
    pane.field_requested.connect(cast("Window", parent.window()).inspector.edit_field)
    return pane


def _timeline(session: Session, view_state: ViewState, parent: QWidget) -> TimelinePane:
    from chipline.windows.timeline.pane import TimelinePane  # noqa: PLC0415  # likewise

    pane = TimelinePane(session, view_state, parent)
    pane.table_requested.connect(lambda wanted: view_state.show_pane(KINDS[wanted].plural))
    return pane
