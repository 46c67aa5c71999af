"""The pane of one kind's records: a header row, the table, and what is done in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from chipline.records.query import ANY_TEXT, Filter, Operation, Query
from chipline.records.record import KINDS
from chipline.session import Session
from chipline.store.workspace import Written
from chipline.windows.desk import Desk
from chipline.windows.tables import menus
from chipline.windows.tables.bar import PaneBar
from chipline.windows.tables.cells import ends_of
from chipline.windows.tables.columns import Columns
from chipline.windows.tables.commands import Commands, can_be_blank
from chipline.windows.tables.empty import Empty, why_empty
from chipline.windows.tables.filtering import applying, concerns, order_stands
from chipline.windows.tables.filters import Filters
from chipline.windows.tables.ordering import Sort, clicked
from chipline.windows.tables.peek import Peek
from chipline.windows.tables.rows import RowModel
from chipline.windows.tables.saved_views import SavedViews
from chipline.windows.tables.selecting import Selecting
from chipline.windows.tables.sentences import singular
from chipline.windows.tables.source import Loaded, RowSource
from chipline.windows.tables.telling import Telling
from chipline.windows.tables.view import RecordTable
from chipline.windows.words import tr

#: A pause in typing after which what is typed counts.
_PAUSE_MILLISECONDS = 120


class TablePane(QWidget):
    """A table of the records of one kind.

    Signals:
        card_asked(str, str): the record card is wanted for a kind and id.
        created(str, str): a record was made and is selected.
        status_changed(str): what the status line should say, such as “38 of 38 relocations”.
        loaded(): rows are shown after a change of what is asked for.
    """

    card_asked = Signal(str, str)
    created = Signal(str, str)
    status_changed = Signal(str)
    loaded = Signal()

    def __init__(
        self, session: Session, desk: Desk, kind_name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.kind = KINDS[kind_name]
        self._session = session
        self._desk = desk
        self._sort: Sort = ()
        self._dims = False
        self._stale = True
        self._total = 0
        self._shown: Query | None = None
        self._build()
        self._connect()
        self._filters.show()

    def _build(self) -> None:
        self.model = RowModel(self.kind, self)
        self.source = RowSource(self._session, self.model, self)
        self.table = RecordTable(self.model, self)
        self.table.setAccessibleName(tr(self.kind.label_plural))
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.staying.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.columns = Columns(self.table, self.model)
        self.bar = PaneBar(self.kind, self)
        self.telling = Telling(self.kind, self.bar, self)
        self.empty = Empty(self)
        self.empty.hide()
        self.peek = Peek(self.kind, self.table)
        self.selecting = Selecting(self._desk, self.table, self.source, self.peek, self)
        self.commands = Commands(self._session, self._desk, self.kind, self)
        self.views = SavedViews(self._session, self._desk, self)
        self._filters = Filters(self._session, self._desk, self.kind, self.bar, self)
        self.bar.views.setMenu(self.views.menu)
        self.bar.views.setPopupMode(self.bar.views.ToolButtonPopupMode.InstantPopup)
        self.bar.new.setVisible(self._can_create)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.table, 1)
        column.addWidget(self.empty, 1)
        self.setFocusProxy(self.table)
        self._typing = QTimer(self, singleShot=True, interval=_PAUSE_MILLISECONDS)

    def _connect(self) -> None:
        bar, table, desk = self.bar, self.table, self._desk
        self._session.changed.connect(self._take_change)
        desk.filtered.connect(self._take_filters)
        desk.day_moved.connect(self._take_day)
        desk.theme_changed.connect(self._dress)
        self.source.arrived.connect(self._take)
        self.source.waited.connect(self.telling.wait)
        self.telling.told.connect(self.status_changed)
        self.source.failed.connect(self._tell_failure)
        self._typing.timeout.connect(self.refresh)
        bar.finder.textChanged.connect(lambda _text: self._typing.start())
        bar.finder.entered.connect(self._enter_table)
        bar.finder.left.connect(table.setFocus)
        bar.filter.clicked.connect(lambda _checked: self.open_filter())
        bar.columns.clicked.connect(self.open_columns)
        bar.new.clicked.connect(self.new_record)
        bar.chips.save_asked.connect(self.views.ask_name)
        self._filters.query_asked.connect(self._tell_query)
        self.empty.pressed.connect(self._help_empty)
        self.views.failed.connect(self._session.failed)
        self._connect_table()
        self._connect_commands()

    def _connect_table(self) -> None:
        table = self.table
        table.header.sort_asked.connect(self._click_sort)
        table.header.menu_asked.connect(lambda name, at: menus.header_menu(self, name).popup(at))
        for view in (table, table.staying):
            view.customContextMenuRequested.connect(
                lambda at, view=view: menus.open_row_menu(self, view, at)
            )
        table.card_asked.connect(self._ask_card)
        table.left.connect(self._leave)
        table.typed.connect(self._begin_find)
        table.copy_asked.connect(self.copy_selected)
        table.delete_asked.connect(self.delete_selected)
        table.duplicate_asked.connect(self.duplicate_selected)
        table.new_asked.connect(self.new_record)

    def _connect_commands(self) -> None:
        self.commands.made.connect(self._take_made)
        self.commands.said.connect(self.telling.say)
        self.commands.failed.connect(self._session.failed)
        self.commands.deleting.connect(self.selecting.expect_removal)

    @property
    def _can_create(self) -> bool:
        return can_be_blank(self.kind) and not self._session.read_only

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written."""
        return self._session.read_only

    @property
    def dims(self) -> bool:
        """Whether what was not so on the day is dimmed."""
        return self._dims

    @property
    def filters(self) -> tuple[Filter, ...]:
        """The shared filters."""
        return self._desk.filters

    # -- what is shown ------------------------------------------------------------------------

    def title(self) -> str:
        """Return what the pane is called."""
        return tr(self.kind.label_plural)

    @property
    def query(self) -> Query:
        """What is asked for: the shared filters, what is typed to find, and the sort keys."""
        typed = self.bar.finder.text().strip()
        found = (Filter(ANY_TEXT, Operation.CONTAINS, (typed,)),) if typed else ()
        return Query(self.kind.name, (*applying(self._desk.filters, self.kind), *found), self._sort)

    def refresh(self) -> None:
        """Read everything again; what is shown stays until it comes."""
        self._stale = False
        self._typing.stop()
        record = self._desk.record if self._desk.kind == self.kind.name else ""
        self.source.read_order(self.query, top=self.table.first_row(), record=record)
        self.views.refresh()

    def _take(self, loaded: Loaded) -> None:
        chosen = self.selecting.numbers()
        moved = self._shown is not None and self._shown != loaded.query
        scrolled = 0 if moved else self.table.verticalScrollBar().value()
        self.model.show_order(loaded.order, loaded.query.sort, loaded.pages)
        self._shown, self._total = loaded.query, loaded.total
        self._show_emptiness()
        self.columns.fit()
        self.table.verticalScrollBar().setValue(scrolled)
        self.selecting.again(loaded.record, loaded.row, chosen)
        self.telling.count(len(self.model.order), self._total)
        self.loaded.emit()

    def _show_emptiness(self) -> None:
        nothing = not len(self.model.order)
        had_keyboard = self.table.hasFocus() or self.empty.button.hasFocus()
        self.empty.setVisible(nothing)
        if nothing:
            typed = self.bar.finder.text().strip() if not self._desk.filters else ""
            self.empty.say(
                *why_empty(self.kind, self._total, typed=typed, can_create=self._can_create)
            )
        offers = self.empty.button if self.empty.button.text() else self.bar.finder
        self.setFocusProxy(offers if nothing else self.table)
        if had_keyboard:
            self.setFocus()
        self.table.setVisible(not nothing)

    def _help_empty(self) -> None:
        if not self._total:
            self.new_record()
        elif self._desk.filters:
            self.bar.finder.clear()
            self._filters.clear()
        else:
            self.bar.finder.clear()
            self.refresh()
        self.table.setFocus()

    def _tell_failure(self, message: str) -> None:
        self.table.hide()
        self.empty.show()
        self._total = 0
        self.empty.say(tr("These records can’t be shown"), message)

    # -- what happens elsewhere ---------------------------------------------------------------

    def _take_change(self, written: Written) -> None:
        touched = written.changes.touched()
        if "view" in touched:
            self.views.refresh()
        if not concerns(self.kind, self.query, set(touched)):
            return
        self._filters.forget_names()
        if self._stale or not self.isVisible():
            self._stale = True
        elif self._shown is not None and order_stands(self.kind, self._shown, written.changes):
            self.model.let_go()
        else:
            self.refresh()

    def _take_filters(self) -> None:
        self._filters.show()
        fields = frozenset(each.field for each in applying(self._desk.filters, self.kind))
        for table in (self.table, self.table.staying):
            table.header.show_filtered(fields)
        if not self.isVisible():
            self._stale = True
        elif self.query != self._shown:
            self.refresh()

    def _take_day(self, day: int) -> None:
        if self._dims:
            self.model.dim(day)

    def _dress(self) -> None:
        self.bar.dress()
        self.table.dress()
        self._filters.show()

    def _tell_query(self) -> None:
        self._filters.query = self.query

    def showEvent(self, event: QShowEvent) -> None:
        """Read the rows when they are first seen, or have changed while they were not."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Close the look at a record: it would stand in the wrong place."""
        super().resizeEvent(event)
        self.peek.hide()

    # -- keys and clicks ----------------------------------------------------------------------

    def _click_sort(self, field: str, add: bool) -> None:  # noqa: FBT001  # as the signal has it
        self.set_sort(clicked(self._sort, field, add=add))

    def set_sort(self, sort: Sort) -> None:
        """Sort by these keys; without any, as at first."""
        if sort != self._sort:
            self._sort = sort
            self.refresh()

    def _ask_card(self, row: int) -> None:
        record = self.model.record(row)
        if record:
            self.peek.hide()
            self._desk.select(self.kind.name, record)
            self.card_asked.emit(self.kind.name, record)

    def _leave(self) -> None:
        """Give up one thing at a time: the look, then what is typed to find."""
        if self.peek.isVisible():
            self.peek.hide()
        else:
            self.bar.finder.clear()

    def _begin_find(self, text: str) -> None:
        self.bar.finder.setText(text)
        self.bar.finder.setFocus()

    def _enter_table(self) -> None:
        if self._typing.isActive():
            self.refresh()
        self.table.setFocus()
        if self.model.rowCount() and not self.table.selectionModel().hasSelection():
            self.table.go_to(0)

    def _take_made(self, record: str) -> None:
        self._desk.select(self.kind.name, record)
        self.created.emit(self.kind.name, record)
        if self.model.row_of(record) is None and self.query.filters:
            word = singular(self.kind)
            self.telling.say(tr("The new %s does not pass the filters.").replace("%s", word))

    # -- what the window may ask for ----------------------------------------------------------

    def new_record(self) -> None:
        """Make a record, select it and let its name be written."""
        if self._can_create:
            if self.kind.name == "view":
                self.views.ask_name()
            else:
                self.commands.create()

    def duplicate_selected(self) -> None:
        """Make a copy of the current record."""
        record = self.model.record(self.table.current_row)
        if record and not self._session.read_only:
            self.commands.duplicate(record)

    def delete_selected(self) -> None:
        """Ask, then delete the selected records with what hangs on them."""
        numbers = self.selecting.numbers()
        if len(numbers) and not self._session.read_only:
            self.commands.delete(numbers)

    def copy_selected(self) -> None:
        """Put the selected rows onto the clipboard, with headers."""
        numbers = self.selecting.numbers()
        if len(numbers):
            self.commands.copy(numbers, self.columns.shown())

    def focus_find(self) -> None:
        """Put the keyboard into the find field."""
        self.bar.finder.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.finder.selectAll()

    def open_filter(self, field: str = "", at: QPoint | None = None) -> None:
        """Open the filter box, on a field if one is named."""
        self._filters.open_box(field, at)

    def open_columns(self) -> None:
        """Open the columns box."""
        menus.open_columns(self)

    def reset_columns(self) -> None:
        """Lay everything out as at first."""
        self.columns.reset()
        self.set_sort(())

    def set_dimming(self, on: bool) -> None:  # noqa: FBT001  # a slot of a check box
        """Dim what was not so on the day of the desk, or no longer."""
        self._dims = on and ends_of(self.kind) is not None
        self.model.dim(self._desk.day if self._dims else None)

    def change_filter(self, field: str, wanted: Filter | None) -> None:
        """Let `wanted` be the shared filter of a field; None takes it away."""
        self._filters.change(field, wanted)

    # -- keeping ------------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """Return how the table is laid out, as a plain value."""
        sort = [[name, down] for name, down in self._sort]
        return {"columns": self.columns.state(), "sort": sort, "dim": self._dims}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Take on what `state` returned, leaving out what this version does not know."""
        columns = state.get("columns")
        if isinstance(columns, Mapping):
            self.columns.restore(columns)
        sort = state.get("sort")
        if isinstance(sort, list):
            pairs = [each for each in sort if isinstance(each, list | tuple) and len(each) == 2]
            wanted = tuple((str(n), bool(down)) for n, down in pairs if n in self.kind.fields)
            if wanted != self._sort:
                self._sort = wanted
                self._stale = True
        self.set_dimming(bool(state.get("dim", False)))
        if self._stale and self.isVisible():
            self.refresh()
