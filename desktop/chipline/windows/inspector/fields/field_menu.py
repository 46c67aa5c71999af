"""The menu of what can be done with one field."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from chipline.records.changes import Value
from chipline.records.fields import FieldSpec, FieldType
from chipline.windows.i18n import tr, translated


class FieldMenu(QMenu):
    """What can be done with a field that holds a value; whoever opens it connects the actions.

    `editable` tells whether it can be changed, `cited` whether sources can speak of it.
    """

    def __init__(
        self, spec: FieldSpec, value: Value, *, editable: bool, cited: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.edit = self.addAction(tr("Edit “{field}”", field=translated(spec.label)))
        self.copy = self.addAction(tr("Copy value"))
        self.browse = self.addAction(tr("Open in the browser"))
        self.cite = self.addAction(tr("Add a citation for this field…"))
        # Shown only: the window's own action has the key.
        self.cite.setText(f"{self.cite.text()}\t{QKeySequence('F8').toString()}")
        self.history = self.addAction(tr("History of this field…"))
        self.empty = self.addAction(tr("Empty this field"))
        for action in (self.edit, self.cite, self.empty):
            action.setEnabled(editable)
        if spec.type is not FieldType.ADDRESS or not value:
            self.removeAction(self.browse)
        self.cite.setVisible(cited)
        self.copy.setEnabled(value is not None)
        self.empty.setEnabled(editable and value is not None and not spec.required)
