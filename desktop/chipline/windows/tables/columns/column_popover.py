"""The columns box: which fields are columns, what sorts them, and what is hidden."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from chipline.records.record import Kind
from chipline.windows import theme
from chipline.windows.formats import heading
from chipline.windows.i18n import tr, translated
from chipline.windows.tables.as_of.as_of_day import AsOfDay
from chipline.windows.tables.as_of.as_of_filter import can_be_picked_out
from chipline.windows.tables.columns.column_choice import ColumnChoice
from chipline.windows.tables.columns.sort_order import Sort, field_order
from chipline.windows.tables.groups.row_groups import can_group
from chipline.windows.tables.groups.table_groups import TableGroups
from chipline.windows.widgets.boxes import STRETCH, divider, hbox, order_tabs, text_label, vbox
from chipline.windows.widgets.combo import Combo
from chipline.windows.widgets.labels.plain_label import PlainLabel
from chipline.windows.widgets.lists.checklist import TickLine, TickList
from chipline.windows.widgets.popover import Popover

_EVERY_RECORD = ("tags", "notes", "slug", "created", "updated")
_WIDTH, _HEIGHT = 300, 500


class ColumnPopover(Popover):
    """Chooses what the table shows.

    Signals:
        columns_changed(object): the set of fields that are to be columns.
        move_requested(str, int): the column of a field is to go left (-1) or right (1).
        sort_changed(object): the sort keys.
        group_changed(str): the field by which rows are put together; empty for none.
        hiding_changed(bool): whether to hide what the as-of day does not pick out.
        reset_requested(): columns, widths and order as they were at first.
    """

    columns_changed = Signal(object)
    move_requested = Signal(str, int)
    sort_changed = Signal(object)
    group_changed = Signal(str)
    hiding_changed = Signal(bool)
    reset_requested = Signal()

    def __init__(self, kind: Kind, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind = kind
        self.columns = TickList(self)
        self.columns.list.setAccessibleName(tr("Columns"))
        self.setFocusProxy(self.columns.search)
        self.key = Combo(self)
        self.key.setAccessibleName(tr("Sort by"))
        self.key.addItem(tr("Default order"), "")
        for name in field_order(kind):
            self.key.addItem(heading(kind.fields[name]), name)
        self.group = Combo(self)
        self.group.setAccessibleName(tr("Group by"))
        self.group.addItem(tr("No groups"), "")
        for name in field_order(kind):
            if can_group(kind.fields[name]):
                self.group.addItem(translated(kind.fields[name].label), name)
        self.down = QCheckBox(tr("Descending"), self)
        self.only = QCheckBox(tr("Hide what the as-of day leaves out"), self)
        self.only.setToolTip(
            tr("What the day picks out is chosen in the bar at the bottom; the rest is dimmed.")
        )
        self.only.setVisible(can_be_picked_out(kind))
        self._lay_out()
        self.setFixedSize(max(_WIDTH, self.sizeHint().width()), _HEIGHT)
        self.columns.ticked.connect(lambda: self.columns_changed.emit(set(self.columns.values())))
        self.columns.move_requested.connect(self.move_requested.emit)
        self.key.activated.connect(self._tell_sort)
        self.group.activated.connect(lambda: self.group_changed.emit(self.group.currentData()))
        self.down.clicked.connect(self._tell_sort)
        self.only.toggled.connect(self.hiding_changed)

    def _lay_out(self) -> None:
        reset = QPushButton(tr("Reset"), self)
        reset.setToolTip(tr("Reset columns, widths and order"))
        reset.clicked.connect(self.reset_requested)
        done = QPushButton(tr("Done"), self)
        done.setDefault(True)
        done.clicked.connect(self.close)
        wide = 0
        labels = PlainLabel(tr("Sort by"), self), PlainLabel(tr("Group by"), self)
        for label in labels:
            label.setProperty("role", "muted")
            wide = max(wide, label.sizeHint().width())
        for label in labels:
            label.setFixedWidth(wide)
        moving = tr("To move a column, drag its header, or press Alt+↑ or Alt+↓ in this list.")
        note = text_label("small", moving, parent=self, wraps=True)
        sort, group = hbox(labels[0], (self.key, 1)), hbox(labels[1], (self.group, 1))
        buttons = hbox(reset, STRETCH, done)
        vbox(
            (self.columns, 1),
            note,
            divider(self),
            sort,
            self.down,
            group,
            self.only,
            divider(self),
            buttons,
            on=self,
            margins=theme.SPACE_M,
            spacing=theme.SPACE_S,
        )
        order_tabs(self)

    def show_state(self, shown: Sequence[str], sort: Sort, *, group: str, hides: bool) -> None:
        """Show what are columns, in their order, what sorts and groups rows, and what is hidden."""
        self.show_order(shown)
        name, down = sort[0] if sort else ("", False)
        self.key.setCurrentIndex(max(0, self.key.findData(name)))
        self.group.setCurrentIndex(max(0, self.group.findData(group)))
        self.down.setChecked(down)
        self.down.setEnabled(bool(name))
        self.only.blockSignals(True)
        self.only.setChecked(hides)
        self.only.blockSignals(False)

    def show_order(self, shown: Sequence[str]) -> None:
        """List the columns from left to right, then what else could be one."""
        lead, *others = field_order(self._kind)
        left = [name for name in self._kind.fields if name in others and name not in shown]
        own = [name for name in left if name not in _EVERY_RECORD]
        every = [name for name in _EVERY_RECORD if name in left]
        groups = (
            (
                "# shown",
                tr("Columns, from left to right"),
                [each for each in shown if each != lead],
            ),
            ("# own", translated(self._kind.label), own),
            ("# every", tr("Every record"), every),
        )
        self.columns.lay_anew(
            line
            for key, words, names in groups
            if names
            for line in (
                TickLine(key, words, heading=True),
                *(self._line(name, shown) for name in names),
            )
        )

    def _line(self, name: str, shown: Sequence[str]) -> TickLine:
        return TickLine(name, heading(self._kind.fields[name]), ticked=name in shown)

    def _tell_sort(self) -> None:
        name = str(self.key.currentData() or "")
        self.down.setEnabled(bool(name))
        self.sort_changed.emit(((name, self.down.isChecked()),) if name else ())


class TableLayout(Protocol):
    """What of a table the box lays out."""

    kind: Kind
    columns: ColumnChoice
    day: AsOfDay
    groups: TableGroups

    @property
    def sort(self) -> Sort:
        """What sorts the rows."""

    def set_sort(self, sort: Sort) -> None:
        """Sort by these keys."""

    def reset_columns(self) -> None:
        """Lay everything out as at first."""


def open_columns(table: TableLayout, below: QWidget) -> ColumnPopover:
    """Open the box of a table below its button."""
    box = ColumnPopover(table.kind, below)

    def show_state() -> None:
        box.show_state(
            table.columns.shown(), table.sort, group=table.groups.field, hides=table.day.hides
        )

    def reset() -> None:
        table.reset_columns()
        show_state()

    def move(field: str, step: int) -> None:
        if table.columns.move(field, step):
            box.show_order(table.columns.shown())

    box.columns_changed.connect(table.columns.show)
    box.move_requested.connect(move)
    box.sort_changed.connect(table.set_sort)
    box.group_changed.connect(table.groups.group_by)
    box.hiding_changed.connect(table.day.set_hiding)
    box.reset_requested.connect(reset)
    box.closed.connect(box.deleteLater)
    show_state()
    box.open_below(below)
    return box
