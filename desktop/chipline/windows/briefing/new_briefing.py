"""Makes a briefing: without steps, of steps that are there, or a step for each record of a view."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from chipline import paths
from chipline.briefing_content import NamedView, steps_of_view
from chipline.exchange.starter import starter_briefing
from chipline.records.record import KINDS, new_id
from chipline.session.session import Session
from chipline.store.compound_edits.briefing_steps import (
    briefing_of_steps,
    copies_of_steps,
    without_own,
)
from chipline.store.queries import Queries, Values
from chipline.windows.i18n import tr
from chipline.windows.widgets.editors.new_record_box import NewRecordBox

#: What a new briefing holds itself, and what its steps hold.
NewContent = tuple[Values, list[Values]]
ReadSteps = Callable[[Queries], NewContent]


class NewBriefing(QObject):
    """Asks for the name of a briefing, and makes it with its steps as one change.

    Signals:
        made(str): the briefing with this id is there.
    """

    made = Signal(str)

    def __init__(self, session: Session, beside: QWidget, parent: QWidget) -> None:
        """Make it; the name is asked for below `beside`."""
        super().__init__(parent)
        self._session, self._beside, self._parent = session, beside, parent

    def fill(self, menu: QMenu, selected: tuple[str, ...], views: tuple[NamedView, ...]) -> None:
        """Offer each way to begin: with nothing, the starter, the selected steps, a saved view."""
        writable, many = not self._session.read_only, len(selected)
        menu.addAction(tr("New briefing"), self.begin).setEnabled(writable)
        starter = menu.addAction(
            tr("New briefing from the starter briefing"), partial(self.begin, _of_starter)
        )
        starter.setEnabled(writable)
        of_steps = tr("New briefing from this step", "New briefing from {n} steps", many)
        copy: ReadSteps = partial(_copies, selected)
        menu.addAction(of_steps, partial(self.begin, copy)).setEnabled(writable and many > 0)
        listed = menu.addMenu(tr("New briefing from a saved view"))
        listed.setEnabled(writable and bool(views))
        for view in views:
            listed.addAction(view.name, partial(self.begin, partial(_of_view, view.id)))

    def begin(self, read: ReadSteps | None = None, beside: QWidget | None = None) -> None:
        """Ask for the name, and make the briefing; without a reader it has no steps."""
        if self._session.read_only:
            return
        box = NewRecordBox(KINDS["briefing"], self._parent)
        box.named.connect(lambda name: self._make(name, read))
        box.open_below(beside or self._beside)

    def _make(self, name: str, read: ReadSteps | None) -> None:
        if read is None:
            self._write(name, ({}, []))
        else:
            self._session.read(self, "steps", read, partial(self._write, name))

    def _write(self, name: str, content: NewContent) -> None:
        made = new_id()
        about, steps = content
        edit = briefing_of_steps(name, steps, briefing=made, about=about)
        self._session.do(edit, asker=self, then=lambda _written: self.made.emit(made))


def _copies(steps: tuple[str, ...], queries: Queries) -> NewContent:
    return {}, copies_of_steps(queries, steps)


def _of_view(view: str, queries: Queries) -> NewContent:
    return {}, steps_of_view(queries, view)


def _of_starter(queries: Queries) -> NewContent:
    """Read the starter briefing; records that are no longer there are left out of its steps."""
    found = starter_briefing(paths.starter())
    named = {one for step in found.steps for one in step.get("records", ())}
    named |= {step["selected"] for step in found.steps if step.get("selected")}
    there = queries.names(sorted(named))
    steps = []
    for step in found.steps:
        values = without_own("step", step)
        values["records"] = [one for one in step.get("records", ()) if one in there]
        selected = step.get("selected")
        values["selected"] = selected if selected in there else None
        steps.append(values)
    return without_own("briefing", found.values), steps
