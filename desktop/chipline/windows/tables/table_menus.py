"""The menus of a table: that of a column's header, and that of a row."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QTableView, QWidget

from chipline.exchange.report_formats.report import COUNTRY
from chipline.records.fields import FieldSpec, FieldType
from chipline.records.notation.countries import country_names
from chipline.records.nouns import counted
from chipline.records.query import Filter, Operator
from chipline.session.session import Session
from chipline.windows.actions import COMPARE_KEY
from chipline.windows.formats import country_text, title_text_of
from chipline.windows.i18n import tr, translated
from chipline.windows.icons import icon
from chipline.windows.tables.actions import key_of
from chipline.windows.tables.columns.column_choice import ColumnChoice
from chipline.windows.tables.filters.filter_model import TICKED, filter_on, scope
from chipline.windows.tables.groups.row_groups import can_group
from chipline.windows.tables.table_view import RecordTable
from chipline.windows.view_state import ViewState
from chipline.windows.views.filter_texts import value_word
from chipline.windows.widgets.popover import Menu

#: Types of which one value is a fair question: “all that are reported”.
_ASKED_FOR = TICKED - {FieldType.DATE, FieldType.STAMP}
_FIRM = "firm"


class TableMenus(QObject):
    """Makes the menus of a table; what they offer is asked of the table or by a signal.

    Signals:
        sort_requested(Sort): rows are to be sorted by these keys.
        filter_requested(str, QPoint): the filter box is to be opened on a field, at a point.
        filter_changed(str, Filter): this is to be the filter of a field; None takes it away.
        columns_requested(): the columns box is to be opened.
        group_requested(str): rows are to be put together by a field; by none if it is empty.
        view_update_requested(str): the saved view with this id is to take on what its pane shows.
        bulk_edit_requested(str): a field of several records is to be changed.
        export_requested(): rows are to be written into a file.
        compare_requested(): the selected records are to be laid side by side.
    """

    sort_requested = Signal(object)
    filter_requested = Signal(str, QPoint)
    filter_changed = Signal(str, object)
    columns_requested = Signal()
    group_requested = Signal(str)
    view_update_requested = Signal(str)
    bulk_edit_requested = Signal(str)
    export_requested = Signal()
    compare_requested = Signal()

    def __init__(
        self,
        session: Session,
        view_state: ViewState,
        table: RecordTable,
        columns: ColumnChoice,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session, self._view_state = session, view_state
        self._table, self._columns, self._window = table, columns, parent
        self._model, self._kind = table.rows, table.rows.kind
        table.header.menu_requested.connect(lambda name, at: self.header_menu(name).popup(at))
        for view in (table, table.staying):
            view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            view.customContextMenuRequested.connect(lambda at, view=view: self._open(view, at))

    def _open(self, view: QTableView, at: QPoint) -> None:
        index = view.indexAt(at)
        if index.isValid():
            self.row_menu(index).popup(view.viewport().mapToGlobal(at))

    def _menu(self) -> QMenu:
        menu = Menu(self._window)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def header_menu(self, field: str) -> QMenu:
        """Make the menu of a column's header."""
        menu = self._menu()
        add, sort = menu.addAction, self.sort_requested.emit
        add(icon("chevron-up"), tr("Sort ascending"), lambda: sort(((field, False),)))
        add(icon("chevron-down"), tr("Sort descending"), lambda: sort(((field, True),)))
        as_first = add(tr("Default order"), lambda: sort(()))
        as_first.setEnabled(bool(self._model.sort_keys))
        menu.addSeparator()
        spec = self._kind.fields[field]
        if spec.type is not FieldType.DATA:
            said = tr("Filter “{field}”…", field=translated(spec.label))
            add(icon("filter"), said, lambda: self.filter_requested.emit(field, menu.pos()))
            clear = add(tr("Clear its filter"), lambda: self.filter_changed.emit(field, None))
            clear.setEnabled(filter_on(self._view_state.filters, self._kind, field) is not None)
            menu.addSeparator()
        if can_group(spec):
            by = self._model.grouped_by
            group = add(tr("Group by this column"), lambda: self.group_requested.emit(field))
            group.setEnabled(by != field)
            apart = add(tr("Don’t group"), lambda: self.group_requested.emit(""))
            apart.setEnabled(bool(by))
            menu.addSeparator()
        for words, step in ((tr("Move left"), -1), (tr("Move right"), 1)):
            move = add(words, partial(self._columns.move, field, step))
            move.setEnabled(self._columns.can_move(field, step))
        hide = add(tr("Hide this column"), lambda: self._columns.hide(field))
        hide.setEnabled(field != self._model.fields[0].name)
        add(icon("columns-3"), tr("Columns…"), self.columns_requested.emit)
        return menu

    def row_menu(self, index: QModelIndex) -> QMenu:
        """Make the menu of a row, and of the cell in it that was pointed at."""
        menu, table, row = self._menu(), self._table, index.row()
        add = menu.addAction
        values = self._model.values(row)
        is_view = self._kind.name == "view"
        opened = tr("Open this view") if is_view else tr("Open its card")
        card = add(opened + "\t" + tr("Enter"), lambda: table.card_requested.emit(row))
        menu.setDefaultAction(card)
        add(icon("eye"), tr("Peek") + "\t" + tr("Space"), table.peek_requested.emit)
        if is_view and values is not None and not self._session.read_only:
            self._add_view_changes(menu, index, str(values["id"]))
        menu.addSeparator()
        spec = self._model.fields[index.column()]
        if values is not None:
            names = self._model.names(row)
            self._add_dossiers(menu, spec, values, names)
            self._add_filters(menu, spec, values[spec.name], names)
        add(icon("copy"), tr("Copy with headers") + "\tCtrl+C", table.copy_requested.emit)
        every = counted(self._kind.name, len(self._model.order))
        export = tr("Export these {records}…", records=every)
        add(icon("download"), export, self.export_requested.emit)
        add(
            icon("columns-2"),
            tr("Compare records…") + "\t" + COMPARE_KEY,
            self.compare_requested.emit,
        )
        if not self._session.read_only:
            self._add_changes(menu, index)
        return menu

    def _add_view_changes(self, menu: QMenu, index: QModelIndex, view: str) -> None:
        """Offer what is done to a saved view where it is listed."""
        table = self._table
        name = index.siblingAtColumn(0)
        menu.addAction(
            icon("pencil"), tr("Rename") + "\tF2", lambda: table.edit_requested.emit(name)
        )
        menu.addAction(
            tr("Update to what its pane shows now"), lambda: self.view_update_requested.emit(view)
        )

    def _add_changes(self, menu: QMenu, index: QModelIndex) -> None:
        """Offer what changes records."""
        table, spec, add = self._table, self._model.fields[index.column()], menu.addAction
        add(icon("clipboard-check"), tr("Paste rows…") + "\tCtrl+V", table.paste_requested.emit)
        cell = tr("Edit this cell") + "\tF2"
        edit = add(icon("pencil"), cell, lambda: table.edit_requested.emit(index))
        edit.setEnabled(spec.editable)
        # Many records are hardly ever to be called the same.
        pointed_at = spec.name if index.column() and spec.editable else ""
        many = tr("Change a field of several…") + "\t" + key_of("edit.bulk")
        add(icon("list-checks"), many, lambda: self.bulk_edit_requested.emit(pointed_at))
        add(tr("Duplicate") + "\tCtrl+D", table.duplicate_requested.emit)
        add(icon("trash-2"), tr("Delete…") + "\t" + tr("Del"), table.delete_requested.emit)

    def _add_dossiers(
        self, menu: QMenu, spec: FieldSpec, values: Mapping[str, Any], names: Mapping[str, str]
    ) -> None:
        """Offer the dossiers of the countries and firms that are pointed at, or that the row is."""
        value = values[spec.name]
        pointed = [one for one in (value if isinstance(value, list) else [value]) if one]
        found: list[tuple[str, str, str]] = []
        if self._kind.name == _FIRM:
            found.append((_FIRM, values["id"], title_text_of(self._kind, values)))
        if spec.reference == _FIRM:
            found += [(_FIRM, one, names[one]) for one in pointed if one in names]
        elif spec.type in (FieldType.COUNTRY, FieldType.COUNTRIES):
            known = (code for code in pointed if code in country_names())
            found += [(COUNTRY, code, country_text(code)) for code in known]
        for kind, record, name in found:
            menu.addAction(
                icon("notebook-text"),
                tr("Dossier of {name}", name=name).replace("&", "&&"),
                partial(self._view_state.show_dossier, kind, record),
            )

    def _add_filters(self, menu: QMenu, spec: FieldSpec, value: Any, names: dict[str, str]) -> None:
        """Offer to show only the records that have what is pointed at."""
        if spec.type not in _ASKED_FOR:
            return
        for one in value if isinstance(value, list) else [value]:
            said = value_word(spec, one, names)
            text = tr("Only “{field}: {value}”", field=translated(spec.label), value=said)
            text = text.replace("&", "&&")
            wanted = Filter(spec.name, Operator.IS, (one,), scope(self._kind, spec.name))
            menu.addAction(
                icon("filter"),
                text,
                lambda wanted=wanted: self.filter_changed.emit(spec.name, wanted),
            )
        menu.addSeparator()
