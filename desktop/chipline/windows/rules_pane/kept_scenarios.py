"""Scenarios that are kept under a name, as saved views of the controls that change nothing else."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from chipline.records.notation.text import fold
from chipline.records.query import Query, ViewStateError
from chipline.records.view_content import ViewContent, content_of
from chipline.session.session import Session
from chipline.store import edits
from chipline.store.queries import Queries
from chipline.store.workspace import Commit
from chipline.windows.i18n import tr
from chipline.windows.rules_pane.rules_state import (
    Changes,
    RulesState,
    changes_from,
    changes_state,
)
from chipline.windows.theme import SPACE_S
from chipline.windows.widgets.boxes import hbox
from chipline.windows.widgets.choice_keys import press_by_enter
from chipline.windows.widgets.combo import Combo
from chipline.windows.widgets.editors.whole_line import name_dialog

_PANE = "controls"
#: What the layout of a kept scenario has, and nothing besides.
_SCENARIO = "scenario"


class KeptScenario(NamedTuple):
    """A scenario with its name, and the id of the view that keeps it."""

    id: str
    name: str
    changes: Changes


def kept_scenarios(queries: Queries) -> tuple[KeptScenario, ...]:
    """Ask for the scenarios that are kept, by name."""
    found = []
    for row in queries.records(Query("view")).rows:
        try:
            content = content_of(row["state"])
        except ViewStateError:
            continue
        held = content.layout.get(_SCENARIO)
        if content.pane == _PANE and len(content.layout) == 1 and isinstance(held, dict):
            found.append(KeptScenario(row["id"], str(row["name"]), changes_from(held)))
    return tuple(found)


class ScenarioChoice(QWidget):
    """Chooses among the scenarios that are kept, and keeps or lets go of the present one.

    Signals:
        chosen(object): these changes are to hold.
        named(): the present scenario has another name, or none.
    """

    chosen = Signal(object)
    named = Signal()

    def __init__(self, session: Session, rules_state: RulesState, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._rules_state = session, rules_state
        self.scenarios: tuple[KeptScenario, ...] = ()
        self.list = Combo(self)
        self.list.setAccessibleName(tr("Scenario"))
        self.keep = QPushButton(tr("Keep as…"), self)
        self.delete = QPushButton(tr("Delete"), self)
        for button in (self.keep, self.delete):
            press_by_enter(button)
        hbox((self.list, 1), self.keep, self.delete, on=self, spacing=SPACE_S)
        self.list.activated.connect(self._choose)
        self.keep.clicked.connect(self.ask_name)
        self.delete.clicked.connect(self._delete)
        session.changed.connect(self._follow_change)
        rules_state.changed.connect(self.show_present)
        self.refresh()

    def refresh(self) -> None:
        """Read the kept scenarios anew."""
        self._session.read(self, "scenarios", kept_scenarios, self._take)

    def _follow_change(self, written: Commit) -> None:
        if "view" in written.changes.touched():
            self.refresh()

    def _take(self, found: tuple[KeptScenario, ...]) -> None:
        self.scenarios = found
        self.show_present()

    def present(self) -> KeptScenario | None:
        """Return the kept scenario that holds; None when it is the law, or kept under no name."""
        held = self._rules_state.changes
        same = (
            one
            for one in self.scenarios
            if held and self._rules_state.kept_changes(one.changes) == held
        )
        return next(same, None)

    def show_present(self) -> None:
        """List the scenarios, and show which of them holds."""
        present, held = self.present(), self._rules_state.changes
        self.list.clear()
        self.list.addItem(tr("The law as it is"), {})
        for one in self.scenarios:
            self.list.addItem(one.name, one.changes)
        if held and present is None:
            self.list.addItem(tr("Changed, not kept"), dict(held))
        row = 0 if not held else self.list.count() - 1
        if present is not None:
            row = 1 + self.scenarios.index(present)
        self.list.setCurrentIndex(row)
        can_write = not self._session.read_only
        self.keep.setEnabled(bool(held) and can_write)
        self.delete.setEnabled(present is not None and can_write)
        self.named.emit()

    def _choose(self, row: int) -> None:
        self.chosen.emit(dict(self.list.itemData(row)))
        # What names no rule any more changes nothing.
        self.show_present()

    def ask_name(self) -> None:
        """Ask under which name the present scenario is kept; one of that name takes it on."""
        present = self.present()
        box = self.window()
        # A dialog above a popover would go with it.
        box.close()
        name = present.name if present else ""
        dialog = name_dialog(box.parentWidget(), "keep scenario", tr("Keep the scenario"), name)
        dialog.setLabelText(tr("Name of the scenario:"))
        dialog.textValueSelected.connect(partial(self.keep_as, dict(self._rules_state.changes)))
        dialog.open()

    def keep_as(self, changes: Changes, typed: str) -> None:
        """Keep changes under a name."""
        name = typed.strip()
        if not name or not changes:
            return
        state = ViewContent(pane=_PANE, layout={_SCENARIO: changes_state(changes)}).to_state()
        same = next((one for one in self.scenarios if fold(one.name) == fold(name)), None)
        self._session.do(
            edits.create("view", {"name": name, "state": state})
            if same is None
            else edits.set_fields("view", [same.id], {"name": name, "state": state}),
            asker=self,
        )

    def _delete(self) -> None:
        present = self.present()
        if present is not None:
            self._session.do(edits.delete("view", [present.id]), asker=self)
