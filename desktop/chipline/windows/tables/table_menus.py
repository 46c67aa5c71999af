"""The menus of a table: that of a column's header, that of a row, and the columns box."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPoint
from PySide6.QtWidgets import QMenu, QTableView

from chipline.records.fields import FieldSpec, FieldType
from chipline.records.query import Filter, Operation
from chipline.windows.actions import COMPARE_KEY
from chipline.windows.i18n import tr
from chipline.windows.icons import icon
from chipline.windows.tables.actions import key_of
from chipline.windows.tables.columns.column_popover import ColumnPopover
from chipline.windows.tables.filters.filter_model import TICKED, filter_on, scope
from chipline.windows.tables.filters.table_texts import value_word

if TYPE_CHECKING:  # the pane opens the menus, the menus act on the pane
    from chipline.windows.tables.pane import TablePane

#: Types of which one value is a fair question: “all that are reported”.
_ASKED_FOR = TICKED - {FieldType.DATE, FieldType.STAMP}


def header_menu(pane: TablePane, field: str) -> QMenu:
    """Make the menu of a column's header."""
    menu = _menu(pane)
    add = menu.addAction
    add(icon("chevron-up"), tr("Sort ascending"), lambda: pane.set_sort(((field, False),)))
    add(icon("chevron-down"), tr("Sort descending"), lambda: pane.set_sort(((field, True),)))
    as_first = add(tr("Default order"), lambda: pane.set_sort(()))
    as_first.setEnabled(bool(pane.model.sort_keys))
    menu.addSeparator()
    spec = pane.kind.fields[field]
    if spec.type is not FieldType.DATA:
        said = tr("Filter %s…").replace("%s", f"“{tr(spec.label)}”")
        add(icon("filter"), said, lambda: pane.open_filter(field, menu.pos()))
        clear = add(tr("Clear its filter"), lambda: pane.change_filter(field, None))
        clear.setEnabled(filter_on(pane.filters, pane.kind, field) is not None)
        menu.addSeparator()
    hide = add(tr("Hide this column"), lambda: pane.columns.hide(field))
    hide.setEnabled(field != pane.model.fields[0].name)
    add(icon("columns-3"), tr("Columns…"), pane.open_columns)
    return menu


def open_row_menu(pane: TablePane, view: QTableView, at: QPoint) -> None:
    """Open the menu of the row below a point of the table."""
    index = view.indexAt(at)
    if index.isValid():
        row_menu(pane, index).popup(view.viewport().mapToGlobal(at))


def row_menu(pane: TablePane, index: QModelIndex) -> QMenu:
    """Make the menu of a row, and of the cell in it that was pointed at."""
    menu = _menu(pane)
    row = index.row()
    add = menu.addAction
    card = add(
        tr("Open its card") + "\t" + tr("Enter"), lambda: pane.table.card_requested.emit(row)
    )
    menu.setDefaultAction(card)
    add(icon("eye"), tr("Peek") + "\t" + tr("Space"), pane.table.peek_requested.emit)
    values = pane.model.values(row)
    if pane.kind.name == "view" and values is not None:
        add(icon("bookmark"), tr("Show this view"), lambda: pane.views.apply(str(values["name"])))
    menu.addSeparator()
    spec = pane.model.fields[index.column()]
    if values is not None:
        _add_questions(pane, menu, spec, values[spec.name], pane.model.names(row))
    add(icon("copy"), tr("Copy with headers") + "\tCtrl+C", pane.copy_selected)
    add(
        icon("columns-2"),
        tr("Compare records…") + "\t" + COMPARE_KEY,
        pane.compare_selected,
    )
    if not pane.read_only:
        add(icon("clipboard-check"), tr("Paste rows…") + "\tCtrl+V", pane.paste)
        edit = add(icon("pencil"), tr("Edit this cell") + "\tF2", lambda: pane.edit_cell(index))
        edit.setEnabled(spec.editable)
        many = tr("Change a field of several…") + "\t" + key_of("edit.bulk")
        add(icon("list-checks"), many, lambda: pane.bulk_edit(spec.name))
        add(tr("Duplicate") + "\tCtrl+D", pane.duplicate_selected)
        add(icon("trash-2"), tr("Delete…") + "\t" + tr("Del"), pane.delete_selected)
    return menu


def _add_questions(
    pane: TablePane, menu: QMenu, spec: FieldSpec, value: Any, names: dict[str, str]
) -> None:
    """Offer to show only the records that have what is pointed at."""
    if spec.type not in _ASKED_FOR:
        return
    for one in value if isinstance(value, list) else [value]:
        said = value_word(spec, one, names)
        text = tr("Only %s").replace("%s", f"“{tr(spec.label)}: {said}”").replace("&", "&&")
        wanted = Filter(spec.name, Operation.IS, (one,), scope(pane.kind, spec.name))
        menu.addAction(
            icon("filter"), text, lambda wanted=wanted: pane.change_filter(spec.name, wanted)
        )
    menu.addSeparator()


def open_columns(pane: TablePane) -> ColumnPopover:
    """Open the columns box below its button."""
    box = ColumnPopover(pane.kind, pane)

    def show_state() -> None:
        box.show_state(set(pane.columns.shown()), pane.query.sort, hides=pane.day.hides)

    def reset() -> None:
        pane.reset_columns()
        show_state()

    box.columns_changed.connect(pane.columns.show)
    box.sort_changed.connect(pane.set_sort)
    box.hiding_changed.connect(pane.day.set_hiding)
    box.reset_requested.connect(reset)
    box.closed.connect(box.deleteLater)
    show_state()
    box.open_below(pane.bar.columns)
    return box


def _menu(pane: TablePane) -> QMenu:
    menu = QMenu(pane)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
