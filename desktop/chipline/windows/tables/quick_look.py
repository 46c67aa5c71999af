"""A look at a record without leaving the table: its name, what it is, its key fields."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QGraphicsDropShadowEffect, QWidget

from chipline.records.fields import FieldType
from chipline.records.record import Kind
from chipline.store.queries import Values
from chipline.windows import formats, theme
from chipline.windows.formats import heading, title_text_of
from chipline.windows.i18n import tr, translated
from chipline.windows.widgets.boxes import text_label, vbox
from chipline.windows.widgets.labels.plain_label import PlainLabel

_WIDTH = 380
_FIELDS_AT_MOST = 10
_TEXT_AT_MOST = 320
_MARGIN = 16


class QuickLook(QFrame):
    """A card that floats over the table; the table keeps the keyboard."""

    def __init__(self, kind: Kind, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind = kind
        self._table = parent
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedWidth(_WIDTH)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 4)
        shadow.setColor(theme.colour(theme.LIGHT.text, 70))
        self.setGraphicsEffect(shadow)
        self.name = text_label("heading", parent=self, wraps=True)
        self.about = text_label("small", parent=self, wraps=True)
        self._fields = QWidget(self)
        self._notes = PlainLabel(self)
        self._notes.setWordWrap(True)
        hint = text_label(
            "small", tr("Enter opens the card, Space or Esc closes this."), parent=self
        )
        self._column = vbox(
            self.name,
            self.about,
            self._fields,
            self._notes,
            hint,
            on=self,
            margins=(_MARGIN, theme.SPACE_M, _MARGIN, theme.SPACE_M),
            spacing=theme.SPACE_S,
        )
        self.hide()

    def show_record(self, values: Values, names: dict[str, str]) -> None:
        """Show a record; the caller places the card."""
        self.name.setText(title_text_of(self._kind, values))
        self.about.setText(f"{translated(self._kind.label)}. {translated(self._kind.about)}")
        self._show_fields(values, names)
        long = next(
            (
                str(values[name])
                for name, spec in self._kind.fields.items()
                if spec.type is FieldType.LONG_TEXT and name != self._kind.title and values[name]
            ),
            "",
        )
        cut = len(long) > _TEXT_AT_MOST
        self._notes.setText(long[:_TEXT_AT_MOST].rstrip() + "…" if cut else long)
        self._notes.setVisible(bool(long))
        self.setAccessibleName(self.name.text())

    def _show_fields(self, values: Values, names: dict[str, str]) -> None:
        fresh = QWidget(self)
        form = QFormLayout(fresh)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(theme.SPACE_L)
        form.setVerticalSpacing(4)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        shown = [
            spec
            for spec in self._kind.fields.values()
            if spec.column and spec.name != self._kind.title and values[spec.name] is not None
        ]
        for spec in shown[:_FIELDS_AT_MOST]:
            label = text_label("muted", heading(spec), parent=fresh)
            value = PlainLabel(formats.value_text(spec, values[spec.name], names), fresh)
            value.setWordWrap(True)
            form.addRow(label, value)
        self._column.replaceWidget(self._fields, fresh)
        self._fields.hide()
        self._fields.deleteLater()
        self._fields = fresh
        fresh.setVisible(bool(shown))

    def place(self, row_top: int, row_bottom: int) -> None:
        """Stand below a row, or above it where there is no room, at the right of the parent."""
        self._column.activate()
        parent = self._table
        height = self._column.totalHeightForWidth(self.width())
        self.resize(self.width(), max(height, self._column.minimumSize().height()))
        x = max(theme.SPACE_S, parent.width() - self.width() - 2 * theme.SPACE_L)
        y = row_bottom + 6
        if y + self.height() > parent.height() - theme.SPACE_S:
            above = row_top - 6 - self.height()
            y = above if above > 0 else parent.height() - self.height() - theme.SPACE_S
        self.move(QPoint(x, max(theme.SPACE_S, y)))
        self.show()
        self.raise_()
