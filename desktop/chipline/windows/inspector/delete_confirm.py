"""Deleting a record: what goes along with it, said before it is done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QMessageBox, QWidget

from chipline.records.nouns import noun
from chipline.store import edits
from chipline.store.queries import Queries
from chipline.windows.formats import counted_list
from chipline.windows.i18n import tr
from chipline.windows.widgets.message_box import MessageBox


@dataclass(frozen=True, slots=True)
class Consequences:
    """What deleting a record takes along, by kind, and how many records lose what they pointed at."""

    going: tuple[tuple[str, int], ...]
    emptied: int

    def spoken(self) -> str:
        """Say it in a sentence or two."""
        said = []
        if self.going:
            records = counted_list(self.going)
            said.append(tr("Deleted along with it: {records}.", records=records))
        if self.emptied:
            said.append(
                tr(
                    "One record that points at it will do so no longer.",
                    "{n} records that point at it will do so no longer.",
                    self.emptied,
                )
            )
        return " ".join([*said, tr("Undo brings everything back.")])


def consequences_of(kind: str, record_id: str) -> Callable[[Queries], Consequences]:
    """Return the question what deleting a record would take along."""

    def question(queries: Queries) -> Consequences:
        steps = edits.delete(kind, [record_id])(queries)
        going = Counter(
            change.kind for change in steps.changes if change.deletes and change.id != record_id
        )
        emptied = sum(not change.deletes for change in steps.changes)
        return Consequences(tuple(going.most_common()), emptied)

    return question


def ask_removal(
    parent: QWidget, kind: str, title: str, found: Consequences, then: Callable[[], None]
) -> MessageBox:
    """Ask whether a record is really to go; `then` is called if so."""
    what = noun(kind)
    box = MessageBox(parent, tr("Delete {kind}", kind=what))
    box.setText(tr("Delete the {kind} “{title}”?", kind=what, title=title))
    box.setInformativeText(found.spoken())
    go = box.addButton(tr("Delete {kind}", kind=what), QMessageBox.ButtonRole.DestructiveRole)
    keep = box.addButton(tr("Keep it"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    box.finished.connect(lambda: then() if box.clickedButton() is go else None)
    box.finished.connect(box.deleteLater)
    box.open()
    return box
