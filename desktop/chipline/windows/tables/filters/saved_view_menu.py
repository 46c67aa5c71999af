"""Saved views: the menu that lists them, and the question under which name to save one."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from chipline.records.notation.text import fold
from chipline.records.query import Query, ViewStateError, filters_from_state, filters_to_state
from chipline.session.session import Session
from chipline.store import edits
from chipline.store.queries import Queries
from chipline.windows.i18n import error_text, tr
from chipline.windows.view_state import ViewState


class SavedViewMenu(QObject):
    """Lists saved views and applies one; saves the filters of the view state as one.

    Signals:
        failed(str): a view can't be read or saved, and why.
    """

    failed = Signal(str)

    def __init__(self, session: Session, view_state: ViewState, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._view_state = view_state
        self._window = parent
        self.views: list[dict[str, Any]] = []
        self.menu = QMenu(parent)
        self.menu.setToolTipsVisible(True)
        self.menu.aboutToShow.connect(self._fill)

    def refresh(self) -> None:
        """Read the saved views again."""

        def question(queries: Queries) -> list[dict[str, Any]]:
            return list(queries.records(Query("view")).rows)

        self._session.read(self, "views", question, self._keep)

    def _keep(self, views: list[dict[str, Any]]) -> None:
        self.views = views

    def _fill(self) -> None:
        self.menu.clear()
        for view in self.views:
            name = str(view["name"])
            action = self.menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(name == self._view_state.view_name)
            action.triggered.connect(partial(self.apply, name))
        if not self.views:
            self.menu.addAction(tr("No saved views yet")).setEnabled(False)
        self.menu.addSeparator()
        save = self.menu.addAction(tr("Save these filters as a view…"))
        save.setEnabled(bool(self._view_state.filters) and not self._session.read_only)
        save.triggered.connect(self.ask_name)
        clear = self.menu.addAction(tr("Clear all filters"))
        clear.setEnabled(bool(self._view_state.filters))
        clear.triggered.connect(lambda: self._view_state.set_filters(()))

    def apply(self, name: str, _checked: object = None) -> None:
        """Show a saved view."""
        view = next((each for each in self.views if each["name"] == name), None)
        if view is None:
            return
        try:
            filters = filters_from_state(view["state"])
        except ViewStateError as error:
            self.failed.emit(error_text(error))
            return
        self._view_state.set_filters(filters, view_name=name)

    def ask_name(self) -> None:
        """Ask under which name to save the filters, and save them."""
        dialog = QInputDialog(self._window)
        dialog.setObjectName("save view")
        dialog.setWindowTitle(tr("Save view"))
        dialog.setOkButtonText(tr("Save view"))
        dialog.setCancelButtonText(tr("Cancel"))
        dialog.setTextValue(self._view_state.view_name)
        taken = {fold(str(view["name"])) for view in self.views}

        def label(name: str) -> None:
            known = fold(name) in taken
            dialog.setLabelText(
                tr("There is a view of this name already. Saving replaces its filters.")
                if known
                else tr("Name of the view: its filters are kept under it.")
            )

        label(self._view_state.view_name)
        dialog.textValueChanged.connect(label)
        dialog.textValueSelected.connect(self.save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, typed: str) -> None:
        """Save the filters of the view state under a name; a view of that name takes them on."""
        name = typed.strip()
        if not name:
            self.failed.emit(tr("A saved view needs a name. Nothing was saved."))
            return
        filters = self._view_state.filters
        state = filters_to_state(filters)
        known = (each for each in self.views if fold(str(each["name"])) == fold(name))
        view = next(known, None)
        edit = (
            edits.create("view", {"name": name, "state": state})
            if view is None
            else edits.set_field("view", view["id"], "state", state)
        )
        self._session.do(
            edit,
            then=lambda _written: self._view_state.set_filters(filters, view_name=name),
            failed=self.failed.emit,
        )
