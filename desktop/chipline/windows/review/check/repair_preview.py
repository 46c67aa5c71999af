"""What mending many findings at once would change, shown before it is done."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from chipline.records.changes import ChangeSet
from chipline.records.fields import FieldSpec
from chipline.records.message import N_
from chipline.records.record import KINDS
from chipline.store.queries import Queries
from chipline.store.workspace import Edit
from chipline.windows.formats import EMPTY, counted_list, title_text, value_text
from chipline.windows.i18n import tr, translated
from chipline.windows.theme import SPACE_L, SPACE_M
from chipline.windows.widgets.boxes import text_label, vbox
from chipline.windows.widgets.labels.plain_label import PlainLabel
from chipline.windows.widgets.labels.tool_tip import tip_text
from chipline.windows.widgets.lists.list_style import show_as_rows

_SHOWN = 200
_HEADERS = (N_("Record"), N_("Field"), N_("Now"), N_("Then"))


@dataclass(frozen=True, slots=True)
class RepairPreview:
    """The changes as lines, the first of them, and how many records change and go, by kind."""

    lines: tuple[tuple[str, str, str, str], ...]
    changed: dict[str, int]
    gone: dict[str, int]


def preview(edit: Edit, queries: Queries) -> RepairPreview:
    """Work out what an edit would do; nothing is written."""
    changes: ChangeSet = edit(queries)
    changed: Counter[str] = Counter()
    gone: Counter[str] = Counter()
    lines: list[tuple[str, str, str, str]] = []
    named = queries.names(change.id for change in changes.changes[:_SHOWN])
    pointed = _pointed(changes)
    titles = {one: title_text(each) for one, each in queries.names(pointed).items()}
    for change in changes.changes:
        (gone if change.deletes else changed)[change.kind] += 1
        if len(lines) >= _SHOWN:
            continue
        title = title_text(named[change.id]) if change.id in named else change.id
        if change.deletes:
            lines.append((title, translated(KINDS[change.kind].label), "", tr("deleted")))
            continue
        fields = KINDS[change.kind].fields
        for name, after in (change.after or {}).items():
            if name not in ("created", "updated"):
                spec, before = fields[name], (change.before or {}).get(name)
                now, then = (_shown(spec, value, titles) for value in (before, after))
                lines.append((title, translated(spec.label), now, then))
    return RepairPreview(tuple(lines[:_SHOWN]), dict(changed), dict(gone))


def _shown(spec: FieldSpec, value: Any, titles: dict[str, str]) -> str:
    try:
        return value_text(spec, value, titles)
    except (ValueError, TypeError, AttributeError):
        # What is to be mended may be of a type that nothing can write.
        return str(value)


def _pointed(changes: ChangeSet) -> set[str]:
    found: set[str] = set()
    for change in changes.changes[:_SHOWN]:
        for values in (change.before, change.after):
            for name, value in (values or {}).items():
                if KINDS[change.kind].fields[name].refers and value:
                    found.update(value if isinstance(value, list) else (str(value),))
    return found


class RepairDialog(QDialog):
    """Asks whether to mend many findings, with a list of what changes."""

    def __init__(self, found: RepairPreview, what: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("mend-all")
        self.setWindowTitle(tr("Fix all of this kind"))
        self.resize(680, 420)
        heading = text_label("heading", what, parent=self, wraps=True)
        self.summary = PlainLabel(_summary(found), self)
        self.summary.setWordWrap(True)
        self.table = QTableWidget(len(found.lines), len(_HEADERS), self)
        self.table.setHorizontalHeaderLabels([translated(each) for each in _HEADERS])
        self.table.setAccessibleName(tr("What would change"))
        show_as_rows(self.table, QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        across = self.table.horizontalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        across.setStretchLastSection(True)
        for at, width in enumerate((270, 130, 130)):
            across.resizeSection(at, width)
        for row, line in enumerate(found.lines):
            for column, text in enumerate(line):
                item = QTableWidgetItem(text or EMPTY)
                item.setToolTip(tip_text(text))
                self.table.setItem(row, column, item)
        self.buttons = QDialogButtonBox(self)
        mend = self.buttons.addButton(tr("Fix them"), QDialogButtonBox.ButtonRole.AcceptRole)
        mend.setDefault(True)
        self.buttons.addButton(tr("Leave them"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        vbox(
            heading,
            self.summary,
            self.table,
            self.buttons,
            on=self,
            margins=SPACE_L,
            spacing=SPACE_M,
        )


def _summary(found: RepairPreview) -> str:
    parts = []
    if found.changed:
        parts.append(tr("Changes {records}.", records=counted_list(found.changed.items())))
    if found.gone:
        parts.append(tr("Deletes {records}.", records=counted_list(found.gone.items())))
    total = sum(found.changed.values()) + sum(found.gone.values())
    if total > len(found.lines):
        parts.append(tr("The first of them are listed."))
    return " ".join([*parts, tr("One undo takes all of it back.")])
