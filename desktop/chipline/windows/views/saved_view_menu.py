"""The saved views that a pane offers: to open one, to keep what is shown, to rename and delete."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from chipline.records.query import Query, ViewStateError
from chipline.records.view_content import content_of
from chipline.session.session import Session
from chipline.store import edits
from chipline.store.queries import Queries
from chipline.store.workspace import Commit
from chipline.windows.i18n import tr
from chipline.windows.icons import icon
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.editors.whole_line import name_dialog


class ListedView(NamedTuple):
    """A saved view as a menu lists it; without a `pane` it is filters alone, for any."""

    id: str
    name: str
    pane: str


def listed_views(queries: Queries) -> tuple[ListedView, ...]:
    """Ask for the saved views that can be read, by name."""
    found = []
    for row in queries.records(Query("view")).rows:
        try:
            pane = content_of(row["state"]).pane
        except ViewStateError:
            # The pane of the saved views lists it, and says what is wrong with it.
            continue
        found.append(ListedView(row["id"], str(row["name"]), pane))
    return tuple(found)


class SavedViewMenu(QObject):
    """Fills a menu with the saved views of the pane in front."""

    def __init__(self, session: Session, view_state: ViewState, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._view_state, self._widget = session, view_state, parent
        self.views: tuple[ListedView, ...] = ()
        session.changed.connect(self._follow_change)
        self.refresh()

    def refresh(self) -> None:
        """Read the saved views anew."""
        self._session.read(self, "saved views", listed_views, self._keep)

    def _follow_change(self, written: Commit) -> None:
        if "view" in written.changes.touched():
            self.refresh()

    def _keep(self, views: tuple[ListedView, ...]) -> None:
        self.views = views

    def fill(self, menu: QMenu) -> None:
        """Add the views to a menu, and what can be done with the one that is shown."""
        view_state = self._view_state
        offered = [view for view in self.views if view.pane in ("", view_state.pane)]
        for view in offered:
            act = menu.addAction(_plain(view.name), partial(view_state.open_view, view.id))
            act.setCheckable(True)
            act.setChecked(view.name == view_state.view_name)
        if not offered:
            menu.addAction(tr("No saved views yet")).setEnabled(False)
        menu.addSeparator()
        save = menu.addAction(icon("bookmark"), tr("Save this view…"), view_state.save_view)
        save.setEnabled(not self._session.read_only)
        for view in offered:
            if view.name == view_state.view_name and not self._session.read_only:
                self._add_changes(menu, view)
        menu.addAction(tr("All saved views"), partial(view_state.show_pane, "views"))

    def _add_changes(self, menu: QMenu, view: ListedView) -> None:
        name = _plain(view.name)
        menu.addAction(
            tr("Update “{name}” to what is shown", name=name),
            partial(self._view_state.save_view, view.id),
        )
        menu.addAction(
            icon("pencil"), tr("Rename “{name}”…", name=name), partial(self.ask_name, view)
        )
        menu.addAction(
            icon("trash-2"), tr("Delete “{name}”", name=name), partial(self.delete, view)
        )

    def ask_name(self, view: ListedView) -> None:
        """Ask for another name of a view."""
        dialog = name_dialog(self._widget, "rename view", tr("Rename view"), view.name)
        dialog.setLabelText(tr("Name of the view:"))
        dialog.textValueSelected.connect(partial(self.rename, view))
        dialog.open()

    def rename(self, view: ListedView, typed: str) -> None:
        """Give a view another name."""
        name = typed.strip()
        if not name or name == view.name:
            return
        shown = view.name == self._view_state.view_name

        def named(_written: Commit) -> None:
            if shown:
                self._view_state.set_filters(self._view_state.filters, view_name=name)

        self._session.do(edits.set_field("view", view.id, "name", name), asker=self, then=named)

    def delete(self, view: ListedView) -> None:
        """Delete a view; what is shown stays, and undo brings the view back."""

        def gone(_written: Commit) -> None:
            self._view_state.forget({view.id})
            self._view_state.set_filters(self._view_state.filters)

        self._session.do(edits.delete("view", [view.id]), asker=self, then=gone)


def _plain(text: str) -> str:
    return text.replace("&", "&&")
