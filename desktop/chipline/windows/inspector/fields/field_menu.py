"""The menu of what can be done with one field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMenu

from chipline.records.fields import FieldType
from chipline.windows.i18n import tr

if TYPE_CHECKING:
    from chipline.windows.inspector.fields.field_row import FieldRow


def row_menu(row: FieldRow) -> QMenu:
    """Make the menu of what can be done with a field."""
    spec, value = row.spec, row.value
    menu = QMenu(row)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    edit = menu.addAction(tr("Edit %s").replace("%s", tr(spec.label)))
    edit.triggered.connect(row.edit)
    copy = menu.addAction(tr("Copy value"))
    copy.triggered.connect(lambda: QApplication.clipboard().setText(row.plain()))
    if spec.type is FieldType.ADDRESS and value:
        browse = menu.addAction(tr("Open in the browser"))
        browse.triggered.connect(lambda: row.address_requested.emit(str(value)))
    cite = menu.addAction(tr("Add a citation for this field…"))
    # Shown only: the window's own action has the key.
    cite.setText(f"{cite.text()}\t{QKeySequence('F8').toString()}")
    cite.triggered.connect(lambda: row.citation_requested.emit(spec.name))
    held = menu.addAction(tr("History of this field…"))
    held.triggered.connect(lambda: row.history_requested.emit(spec.name))
    empty = menu.addAction(tr("Empty this field"))
    empty.triggered.connect(row.empty)
    for action in (edit, cite, empty):
        action.setEnabled(row.editable)
    cite.setVisible(row.cited)
    copy.setEnabled(value is not None)
    empty.setEnabled(row.editable and value is not None and not spec.required)
    return menu
