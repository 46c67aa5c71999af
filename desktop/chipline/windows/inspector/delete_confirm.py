"""Deleting a record: what goes along with it, said before it is done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QMessageBox, QWidget

from chipline.records.record import KINDS
from chipline.store import edits
from chipline.store.queries import Queries
from chipline.windows.i18n import tr, translated


@dataclass(frozen=True, slots=True)
class Consequences:
    """What deleting a record takes along, by kind, and how many records lose what they pointed at."""

    going: tuple[tuple[str, int], ...]
    emptied: int

    def spoken(self) -> str:
        """Say it in a sentence or two."""
        parts = [
            f"{many} {translated(KINDS[kind].label if many == 1 else KINDS[kind].label_plural).lower()}"
            for kind, many in self.going
        ]
        said = [tr("With it goes: %s.").replace("%s", ", ".join(parts))] if parts else []
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
) -> QMessageBox:
    """Ask whether a record is really to go; `then` is called if so."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    label = translated(KINDS[kind].label).lower()
    box.setWindowTitle(tr("Delete %s").replace("%s", label))
    box.setText(tr("Delete the %1 “%2”?").replace("%1", label).replace("%2", title))
    box.setInformativeText(found.spoken())
    go = box.addButton(tr("Delete %s").replace("%s", label), QMessageBox.ButtonRole.DestructiveRole)
    keep = box.addButton(tr("Keep it"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    box.finished.connect(lambda: then() if box.clickedButton() is go else None)
    box.finished.connect(box.deleteLater)
    box.open()
    return box
