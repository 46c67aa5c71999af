"""The pane of one kind's records: a header row, the table, and what is done in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from chipline.records.query import ANY_TEXT, Filter, Operator, Query
from chipline.records.record import KINDS
from chipline.records.view_content import TOP_ROW, WORDS_FOUND
from chipline.session.session import Session
from chipline.store.workspace import Commit
from chipline.windows.actions import ActionSet
from chipline.windows.formats import in_order_shown
from chipline.windows.i18n import tr, translated
from chipline.windows.pane import Pane
from chipline.windows.tables.actions import TABLE_ACTIONS, TABLE_KEYS, TableContext
from chipline.windows.tables.as_of.as_of_day import AsOfDay
from chipline.windows.tables.cells.cell_editing import CellEditing
from chipline.windows.tables.columns.column_choice import ColumnChoice
from chipline.windows.tables.columns.column_popover import open_columns
from chipline.windows.tables.columns.sort_order import Sort, clicked, sort_of
from chipline.windows.tables.empty_rows import EmptyRows
from chipline.windows.tables.filters.filter_model import applying, concerns, order_stands
from chipline.windows.tables.filters.shared_filters import SharedFilters
from chipline.windows.tables.groups.table_groups import TableGroups
from chipline.windows.tables.header_bar import HeaderBar
from chipline.windows.tables.left_out_notice import LeftOutNotice
from chipline.windows.tables.quick_look import QuickLook
from chipline.windows.tables.record_commands import RecordCommands, can_be_blank
from chipline.windows.tables.row_loader import LoadedRows, RowLoader
from chipline.windows.tables.row_model import RowModel
from chipline.windows.tables.selection_sync import SelectionSync
from chipline.windows.tables.table_foot import TableFoot
from chipline.windows.tables.table_menus import TableMenus
from chipline.windows.tables.table_status import TableStatus
from chipline.windows.tables.table_view import RecordTable
from chipline.windows.tables.top_row import TopRow
from chipline.windows.view_state import ViewState
from chipline.windows.views.saved_view_menu import SavedViewMenu
from chipline.windows.widgets.boxes import vbox

#: A pause in typing after which what is typed counts.
_PAUSE_MILLISECONDS = 120


class TablePane(Pane):
    """A table of the records of one kind.

    Signals:
        loaded(): rows are shown after a change of what is asked for.
    """

    loaded = Signal()
    action_specs = TABLE_ACTIONS
    keys_of_pane = TABLE_KEYS

    def __init__(
        self, session: Session, view_state: ViewState, kind_name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, view_state, parent)
        self.kind = KINDS[kind_name]
        self._sort: Sort = ()
        self._stale, self._due, self._total = True, False, 0
        self._shown: Query | None = None
        self._build()
        self._connect()
        self._actions: ActionSet[TableContext] = ActionSet(TABLE_ACTIONS, self, self)
        self._filters.show()

    def _build(self) -> None:
        self.model = RowModel(self.kind, self)
        self.source = RowLoader(self._session, self.model, self)
        self.table = RecordTable(self.model, self)
        self.table.edits_on_double_click = not self._lists_views
        self.table.setAccessibleName(translated(self.kind.label_plural))
        self.top = TopRow(self.table, self.source)
        self.columns = ColumnChoice(self.table, self.model)
        self.bar = HeaderBar(self.kind, self)
        self.status = TableStatus(self.kind, self.bar, self)
        self.day = AsOfDay(self._view_state, self.model, self)
        self.model.editable = not self._session.read_only
        self.editing = CellEditing(self._session, self.table, self)
        self.empty_rows = EmptyRows(self.kind, self._view_state, self.bar, self.table, self)
        self.empty = self.empty_rows.box
        self.peek = QuickLook(self.kind, self.table)
        self.selection = SelectionSync(self._view_state, self.table, self.source, self.peek, self)
        self.groups = TableGroups(self.table, self.selection, self)
        self.commands = RecordCommands(self._session, self._view_state, self.kind, self)
        self.views = SavedViewMenu(self._session, self._view_state, self)
        self._filters = SharedFilters(self._session, self._view_state, self.kind, self.bar, self)
        self.menus = TableMenus(self._session, self._view_state, self.table, self.columns, self)
        self.bar.views_wanted.connect(self._fill_views)
        self.bar.new.setVisible(self.can_create)
        self.foot = TableFoot(self._session, self.kind, self)
        self.foot.asked = lambda: (self.columns.shown(), self.selection.numbers(), self.model.order)
        self.tools = (self.bar,)
        self.left_out = LeftOutNotice(self.kind, self._view_state, self.bar, self.day, self)
        whole = (self.table, 1), (self.empty, 1)
        vbox(self.bar, *whole, self.left_out, self.foot, on=self, spacing=0)
        self.setFocusProxy(self.table)
        self._typing = QTimer(self, singleShot=True, interval=_PAUSE_MILLISECONDS)

    def _connect(self) -> None:
        bar, table, view_state = self.bar, self.table, self._view_state
        self._session.changed.connect(self._follow_change)
        view_state.filtered.connect(self._follow_filters)
        self.day.refresh_requested.connect(self._refresh_if_seen)
        self.day.told.connect(self._tell_count)
        bar.only.toggled.connect(self.day.set_hiding)
        self.source.arrived.connect(self._show_rows)
        self.source.waited.connect(self.status.wait)
        self.status.told.connect(self.status_changed)
        self.source.failed.connect(self.empty_rows.tell_failure)
        self._typing.timeout.connect(self.refresh)
        bar.finder.textChanged.connect(lambda _text: self._typing.start())
        bar.finder.entered.connect(self._enter_table)
        bar.finder.left.connect(table.setFocus)
        bar.filter.clicked.connect(lambda _checked: self.open_filter())
        bar.columns.clicked.connect(self.open_columns)
        bar.new.clicked.connect(self.new_record)
        bar.chips.save_requested.connect(view_state.save_view)
        self._filters.query_requested.connect(self._tell_query)
        self.empty_rows.new_requested.connect(self.new_record)
        self.empty_rows.clear_requested.connect(self._filters.clear)
        self.empty_rows.refresh_requested.connect(self.refresh)
        self.empty_rows.all_requested.connect(lambda: self.day.set_hiding(False))
        self.editing.said.connect(self.status.say)
        self.editing.closed.connect(self._refresh_if_due)
        self._connect_table()

    def _connect_table(self) -> None:
        table = self.table
        table.header.sort_requested.connect(
            lambda field, add: self.set_sort(clicked(self._sort, field, add=add))
        )
        menus = self.menus
        menus.sort_requested.connect(self.set_sort)
        menus.filter_requested.connect(self.open_filter)
        menus.filter_changed.connect(self._filters.change)
        menus.columns_requested.connect(self.open_columns)
        menus.group_requested.connect(self.groups.group_by)
        self.groups.refresh_requested.connect(self._refresh_if_seen)
        menus.view_update_requested.connect(self._view_state.save_view)
        menus.bulk_edit_requested.connect(self.bulk_edit)
        menus.compare_requested.connect(self.compare_selected)
        menus.export_requested.connect(self.export_rows)
        table.selectionModel().selectionChanged.connect(self.foot.refresh_soon)
        table.header.sectionResized.connect(self._follow_width)
        table.card_requested.connect(self._ask_card)
        table.left.connect(self._leave)
        table.typed.connect(self._begin_find)
        table.copy_requested.connect(self.copy_selected)
        table.paste_requested.connect(self.paste)
        table.edit_requested.connect(self.edit_cell)
        table.delete_requested.connect(self.delete_selected)
        table.duplicate_requested.connect(self.duplicate_selected)
        table.new_requested.connect(self.new_record)
        self.commands.made.connect(self._tell_created)
        self.commands.said.connect(self.status.say)
        self.commands.failed.connect(self._session.failed)
        self.commands.deleting.connect(self.selection.expect_removal)

    # -- what is shown ------------------------------------------------------------------------

    def title(self) -> str:
        """Return what the pane is called."""
        return translated(self.kind.label_plural)

    @property
    def query(self) -> Query:
        """What is asked for: the shared filters, what is typed to find, and the sort keys."""
        typed = self.bar.finder.text().strip()
        found = (Filter(ANY_TEXT, Operator.CONTAINS, (typed,)),) if typed else ()
        filters = (*applying(self._view_state.filters, self.kind), *found)
        sorted_by = (self.kind.fields[name] for name, _ in self._sort if name in self.kind.fields)
        named = ((spec.name, in_order_shown(spec)) for spec in sorted_by)
        ranked = tuple((name, values) for name, values in named if values)
        return Query(self.kind.name, filters, self._sort, ranked)

    def refresh(self) -> None:
        """Read everything again; what is shown stays until it comes."""
        self._stale = False
        self._typing.stop()
        record = self._view_state.record if self._view_state.kind == self.kind.name else ""
        self.source.read_order(
            self.query,
            top=self.table.first_row(),
            record=record,
            day=self.day.wanted,
            spans=self.day.spans,
            hides=self.day.hides,
            groups=(self.groups.field, frozenset(self.groups.folded)),
        )

    def _show_rows(self, loaded: LoadedRows) -> None:
        # A new order would close the cell that is being edited.
        self._due = self.editing.editor is not None
        if self._due:
            return
        chosen = self.selection.numbers()
        moved = self._shown is not None and self._shown != loaded.query
        scrolled = 0 if moved else self.table.verticalScrollBar().value()
        self.model.show_order(loaded.order, loaded.query.sort, loaded.pages, loaded.groups)
        self._shown, self._total = loaded.query, loaded.total
        self.day.show_rows(loaded)
        many, hidden = len(loaded.order), len(loaded.full) - len(loaded.order)
        self.empty_rows.show(many, self._total, hidden=hidden, can_create=self.can_create)
        self.columns.fit()
        self.table.verticalScrollBar().setValue(scrolled)
        self.selection.restore(loaded.record, loaded.row, chosen)
        self.top.bring_back()
        self.left_out.follow(loaded, moved=moved)
        self._tell_count()
        self.foot.refresh()
        self.loaded.emit()

    def _follow_width(self, _column: int, before: int, after: int) -> None:
        # A column that comes or goes has, or had, no width.
        if not before or not after:
            self.foot.refresh_soon()

    def _tell_count(self) -> None:
        """Tell how many rows are shown, and what the as-of day picks out of them."""
        picked = self.day.counts()
        passing = picked[1] if picked else len(self.model.order)
        self.status.count(passing, self._total, self.day.text(), picked)
        self.bar.offer_day(self.day.offer(), hides=self.day.hides)

    def _refresh_if_due(self) -> None:
        if self._due:
            self.refresh()

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    # -- what is done to the rows -------------------------------------------------------------

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written."""
        return self._session.read_only

    @property
    def can_create(self) -> bool:
        """Whether a record can be made here with no more than a name."""
        return can_be_blank(self.kind) and not self.read_only and not self._lists_views

    @property
    def _lists_views(self) -> bool:
        """Whether the records are saved views, which are made by other panes, and opened here."""
        return self.kind.name == "view"

    @property
    def has_selection(self) -> bool:
        """Whether rows are selected."""
        return self.table.selectionModel().hasSelection()

    def new_record(self) -> None:
        """Ask for a name, make a record of it and show its card."""
        if self.can_create:
            self.commands.ask_name(self.bar.new)

    def duplicate_selected(self) -> None:
        """Make a copy of the current record."""
        record = self.model.record(self.table.current_row)
        if record and not self.read_only:
            self.commands.duplicate(record)

    def delete_selected(self) -> None:
        """Ask, then delete the selected records with what hangs on them."""
        numbers = self.selection.numbers()
        if len(numbers) and not self.read_only:
            self.commands.delete(numbers)

    def copy_selected(self) -> None:
        """Put the selected rows onto the clipboard, with headers."""
        numbers = self.selection.numbers()
        if len(numbers):
            self.commands.copy(numbers, self.columns.shown())

    def export_rows(self) -> None:
        """Write the selected rows, or all in the table, into a file."""
        self.commands.export((self.selection.numbers(), self.model.order), self.columns.shown())

    def compare_selected(self) -> None:
        """Lay the selected records side by side."""
        self.commands.compare(self.selection.numbers())

    def paste(self) -> None:
        """Show what the rows on the clipboard would do, and let them in when that is right."""
        if not self.read_only:
            shown = self.columns.shown()
            current = self.model.fields[self.table.current_column].name
            first = shown.index(current) if current in shown else 0
            self.commands.paste(shown[first:], self.selection.numbers())

    def bulk_edit(self, field: str = "") -> None:
        """Change a field of the selected records, or of all that pass the filters."""
        if not self.read_only and len(self.model.rows):
            shown = self.columns.shown()
            # Many records are hardly ever to be called the same.
            at_keys = self.model.fields[self.table.current_column].name
            wanted = field or (at_keys if at_keys != shown[0] else [*shown, at_keys][1])
            self.commands.bulk_edit((self.selection.numbers(), self.model.order), wanted)

    def edit_cell(self, index: QModelIndex | None = None) -> None:
        """Edit a cell in place: the current one unless another is named."""
        if not self.read_only:
            self.editing.begin(self.table.currentIndex() if index is None else index)

    # -- what happens elsewhere ---------------------------------------------------------------

    def _follow_change(self, written: Commit) -> None:
        touched = written.changes.touched()
        if not concerns(self.kind, self.query, set(touched)):
            return
        self._filters.forget_names()
        if self.kind.name in touched:
            self.day.forget()
        if self._stale or not self.isVisible():
            self._stale = True
        elif (
            self._shown is not None
            and self.day.wanted is None
            and not self.groups.field
            and order_stands(self.kind, self._shown, written.changes)
        ):
            self.model.let_go()
            self.foot.refresh()
        else:
            self.refresh()

    def _follow_filters(self) -> None:
        self._filters.show()
        fields = frozenset(each.field for each in applying(self._view_state.filters, self.kind))
        for table in (self.table, self.table.staying):
            table.header.show_filtered(fields)
        if not self.isVisible():
            self._stale = True
        elif self.query != self._shown:
            self.refresh()

    def dress(self) -> None:
        """Take on the colours of the theme."""
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

    @property
    def sort(self) -> Sort:
        """What sorts the rows."""
        return self._sort

    def set_sort(self, sort: Sort) -> None:
        """Sort by these keys; without any, as at first."""
        if sort != self._sort:
            self._sort = sort
            self.refresh()

    def _ask_card(self, row: int) -> None:
        self.peek.hide()
        if (record := self.model.record(row)) and self._lists_views:
            self._view_state.open_view(record)
        elif record:
            self._view_state.select(self.kind.name, record)
            self.card_requested.emit(self.kind.name, record)

    def _fill_views(self, menu: QMenu) -> None:
        menu.clear()
        self.views.fill(menu)
        some = bool(self._view_state.filters)
        menu.addAction(tr("Clear all filters"), self._filters.clear).setEnabled(some)

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

    def _tell_created(self, record: str, named: bool) -> None:  # noqa: FBT001  # as it is told
        self.left_out.expect(record)
        self._view_state.select(self.kind.name, record)
        (self.card_requested if named else self.created).emit(self.kind.name, record)
        self.refresh()

    def is_about(self, kind: str) -> bool:
        """Beside a table stands the card of what is in its rows, and nothing else."""
        return self.shows(kind)

    def shows(self, kind: str) -> bool:
        """Show the records of its own kind."""
        return kind == self.kind.name

    def records_shown(self) -> tuple[str, ...]:
        """Return the records in its rows, where all of them were read."""
        return self.model.ids()

    def as_of_text(self) -> str:
        """Say how many of its records the as-of day picks out."""
        return self.day.text()

    def allow_writing(self) -> None:
        """Offer to make records."""
        self.model.editable = True
        self.bar.new.setVisible(self.can_create)

    def actions_of_pane(self) -> ActionSet[TableContext]:
        """Return what can be done with the rows."""
        return self._actions

    # -- what the window may ask for ----------------------------------------------------------

    def focus_find(self) -> None:
        """Put the keyboard into the find field."""
        self.bar.finder.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.finder.selectAll()

    def open_filter(self, field: str = "", at: QPoint | None = None) -> None:
        """Open the filter box, on a field if one is named."""
        self._filters.open_box(field, at)

    def open_columns(self) -> None:
        """Open the columns box below its button."""
        open_columns(self, self.bar.columns)

    def reset_columns(self) -> None:
        """Lay everything out as at first."""
        self.columns.reset()
        self.groups.group_by("")
        self.set_sort(())

    def set_bare(self, *, bare: bool) -> None:
        """Show the rows alone, a long name on two lines."""
        super().set_bare(bare=bare)
        self.table.wrap_names(on=bare)

    # -- keeping ------------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """Return how the table is laid out, as a plain value."""
        sort = [[name, down] for name, down in self._sort]
        kept = {"columns": self.columns.state(), "sort": sort, "only": self.day.hides}
        kept |= {"group": self.groups.field, TOP_ROW: self.top.record()}
        return {**kept, WORDS_FOUND: self.bar.finder.text().strip()}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Take on what `state` returned, leaving out what this version does not know."""
        if isinstance(columns := state.get("columns"), Mapping):
            self.columns.restore(columns)
        if isinstance(sort := state.get("sort"), list):
            before, self._sort = self._sort, sort_of(sort, self.kind)
            self._stale = self._stale or before != self._sort
        if WORDS_FOUND in state:
            self.bar.finder.setText(str(state[WORDS_FOUND]))
        self.day.set_hiding(state.get("only") is True)
        self.groups.group_by(str(state.get("group", "")))
        self.top.want(state.get(TOP_ROW))
        if self._stale and self.isVisible():
            self.refresh()
        elif not self._stale:
            self.top.bring_back()
