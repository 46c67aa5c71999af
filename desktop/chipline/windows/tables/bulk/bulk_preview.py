"""The preview of a bulk edit as a table: each record, its value now, and what becomes of it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor

from chipline.records.fields import FieldSpec
from chipline.records.message import N_
from chipline.records.record import Kind, title_message
from chipline.store.compound_edits.bulk_edit import BulkOutcome, BulkPreview
from chipline.windows import theme
from chipline.windows.formats import value_text
from chipline.windows.i18n import tr, translated, worded
from chipline.windows.icons import icon
from chipline.windows.widgets.labels.tool_tip import role_text
from chipline.windows.widgets.lists.headed_model import NONE, HeadedModel, Index

_HEADS = (N_("Record"), N_("Now"), N_("Then"))


class BulkPreviewModel(HeadedModel):
    """What a bulk edit would do to each record."""

    def __init__(self, kind: Kind, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.heads = tuple(translated(head) for head in _HEADS)
        self._rows: tuple[BulkOutcome, ...] = ()
        self._names: dict[str, str] = {}
        self._spec: FieldSpec | None = None

    def show_preview(
        self, spec: FieldSpec, found: BulkPreview | None, names: dict[str, str]
    ) -> None:
        """Show what would become of each record; None shows nothing."""
        self.beginResetModel()
        self._spec = spec
        self._rows = found.outcomes if found else ()
        self._names = {**found.names, **names} if found else {}
        self.endResetModel()

    def rowCount(self, parent: Index = NONE) -> int:
        """Count the records."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer for a cell."""
        if not index.isValid() or self._spec is None:
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return role_text(" ".join(self._text(row, index.column()).split()), role)
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 2 and row.doubts:
            return icon("triangle-alert", theme.current().warning)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(row, index.column())
        return None

    def _text(self, row: BulkOutcome, column: int) -> str:
        if column == 0:
            return worded(title_message(self._kind, row.title))
        if column == 2 and row.why:
            return tr("Can’t: {why}", why=row.why)
        if column == 2 and not row.changes:
            return tr("stays as it is")
        assert self._spec is not None  # noqa: S101  # there are rows
        if column == 2 and row.doubts:
            # What it would be stands in what is doubtful about it.
            return " ".join(map(worded, row.doubts))
        return value_text(self._spec, row.after if column == 2 else row.before, self._names)

    def _colour(self, row: BulkOutcome, column: int) -> QColor | None:
        now = theme.current()
        if column == 2 and row.why:
            return QColor(now.error)
        if column == 2 and row.doubts:
            return QColor(now.warning)
        return None if row.changes and column != 1 else QColor(now.muted)
