"""Opens saved views, and keeps what a pane shows as one: its layout, the filters, the day."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from chipline.records.notation.text import fold
from chipline.records.query import ViewStateError
from chipline.records.view_content import ViewContent, content_of, is_note, note_days
from chipline.scenery.as_of import Mode
from chipline.session.session import Session
from chipline.store import edits
from chipline.store.queries import Values
from chipline.store.workspace import Commit
from chipline.windows.i18n import error_text, tr
from chipline.windows.shell.pane_registry import PANES, pane_called
from chipline.windows.shell.pane_stack import PaneStack
from chipline.windows.view_state import ViewState
from chipline.windows.views.saved_view_menu import ListedView, listed_views
from chipline.windows.widgets.editors.whole_line import name_dialog

#: Their pictures and answers are of a day, whatever it picks out elsewhere.
_OF_A_DAY = ("timeline", "controls")
_TIMELINE = PANES[0].name
#: The table that lists the views is no place to show one in.
_LIST = "views"
#: Days that are seen before and after a note.
_AROUND = 200


class SavedViews(QObject):
    """What the user does with saved views, wherever they are listed.

    Signals:
        failed(str): a view can't be read or saved, and why.
        told(str): something for the status line.
    """

    failed = Signal(str)
    told = Signal(str)

    def __init__(
        self, session: Session, view_state: ViewState, panes: PaneStack, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._view_state = session, view_state
        self._panes, self._window = panes, window
        view_state.view_requested.connect(self.open)
        view_state.view_save_requested.connect(self.save)

    # -- opening ------------------------------------------------------------------------------

    def open(self, view: str) -> None:
        """Show a saved view by its id."""
        self._session.read(
            self, "saved view", lambda queries: queries.values("view", view), self._show
        )

    def _show(self, values: Values | None) -> None:
        if values is None:
            self.failed.emit(tr("This saved view is no longer there."))
            return
        name = str(values["name"])
        try:
            if is_note(values["state"]):
                first, last = note_days(values["state"])
                self._apply("", _around(first, last), self._view_state.filters)
            else:
                content = content_of(values["state"])
                self._apply(name, content, content.filters)
        except ViewStateError as error:
            self.failed.emit(error_text(error))
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            # What another program wrote there, or a later version.
            self.failed.emit(
                tr("Not all of “{name}” could be shown: {error}.", name=name, error=str(error))
            )

    def _apply(self, name: str, content: ViewContent, filters: tuple[Any, ...]) -> None:
        view_state = self._view_state
        pane = pane_called(content.pane)
        if content.pane and not pane:
            self.failed.emit(
                tr("“{name}” shows a pane that this version of Chipline doesn’t have.", name=name)
            )
            return
        if content.pane or view_state.pane == _LIST:
            view_state.show_pane(pane or _TIMELINE)
        view_state.set_filters(filters, view_name=name)
        if content.layout:
            self._panes.restore(pane, content.layout)
        if content.day is not None:
            view_state.set_day(content.day)
        if content.mode in list(Mode):
            view_state.set_mode(content.mode, content.months)

    # -- keeping ------------------------------------------------------------------------------

    def save(self, view: str = "") -> None:
        """Keep what is shown: in the view with this id, or under a name that is asked for."""
        if view:
            self._session.read(
                self, "saved view", lambda queries: queries.values("view", view), self._update
            )
        else:
            self._session.read(self, "saved views", listed_views, self._ask_name)

    def _content(self, pane: str) -> ViewContent:
        """Return what a pane shows now, or showed when it was left."""
        view_state = self._view_state
        dated = pane in _OF_A_DAY or view_state.mode != Mode.ALL
        return ViewContent(
            view_state.filters,
            pane,
            self._panes.state_of(pane) if pane else {},
            view_state.day if dated else None,
            view_state.mode if pane else "",
            view_state.months,
        )

    def _update(self, values: Values | None) -> None:
        if values is None:
            self.failed.emit(tr("This saved view is no longer there."))
            return
        try:
            pane = content_of(values["state"]).pane
        except ViewStateError:
            # What can't be read is replaced by what can.
            pane = self._view_state.pane
        self._keep(str(values["name"]), str(values["id"]), pane)

    def _ask_name(self, views: tuple[ListedView, ...]) -> None:
        """Ask under which name to keep what is shown; a view of that name takes it on."""
        by_name = {fold(view.name): view for view in views}
        pane = self._view_state.pane
        begins = self._view_state.view_name
        dialog = name_dialog(self._window, "save view", tr("Save view"), begins)

        def label(typed: str) -> None:
            dialog.setLabelText(
                tr("There is a view of this name already. Saving replaces what it shows.")
                if fold(typed.strip()) in by_name
                else tr("Name of the view: it keeps filters, layout and order.")
            )

        def keep(typed: str) -> None:
            known = by_name.get(fold(typed.strip()))
            self._keep(known.name if known else typed.strip(), known.id if known else "", pane)

        label(begins)
        dialog.textValueChanged.connect(label)
        dialog.textValueSelected.connect(keep)
        dialog.open()

    def _keep(self, name: str, view: str, pane: str) -> None:
        if not name:
            self.failed.emit(tr("A saved view needs a name. Nothing was saved."))
            return
        state = self._content(pane).to_state()
        edit = (
            edits.set_field("view", view, "state", state)
            if view
            else edits.create("view", {"name": name, "state": state})
        )
        filters = self._view_state.filters

        def kept(_written: Commit) -> None:
            self._view_state.set_filters(filters, view_name=name)
            self.told.emit(tr("Saved the view “{name}”", name=name))

        self._session.do(edit, asker=self, then=kept, failed=self.failed.emit)


def _around(first: int, last: int) -> ViewContent:
    """Return the stretch of the timeline in which a note stands."""
    return ViewContent(
        pane=_TIMELINE, layout={"from": float(first - _AROUND), "to": float(last + _AROUND)}
    )
