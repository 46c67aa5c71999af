"""The filter box: the fields at the left, the filter of the chosen one at the right."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QRadioButton,
    QStackedWidget,
    QWidget,
)

from chipline.records.fields import FieldSpec, FieldType
from chipline.records.query import CITED_BY, SPECIAL, Filter
from chipline.records.record import Kind
from chipline.store.queries import Facet
from chipline.windows import theme
from chipline.windows.formats import heading
from chipline.windows.i18n import tr, translated
from chipline.windows.icons import icon
from chipline.windows.tables.filters.field_filter import FieldFilter
from chipline.windows.tables.filters.filter_model import filter_on
from chipline.windows.widgets.boxes import STRETCH, hbox, text_label, vbox
from chipline.windows.widgets.lists.first_row import FirstRow
from chipline.windows.widgets.lists.foot_cover import FootCover
from chipline.windows.widgets.lists.list_style import RowDelegate
from chipline.windows.widgets.popover import Popover

_WIDTH, _HEIGHT = 580, 440
_FIELDS_WIDTH = 200
#: What can't be filtered by: the program's own data.
_LEFT_OUT = frozenset({FieldType.DATA})

ReadFacets = Callable[[str], None]


class FilterPopover(Popover):
    """Edits the filters of one kind.

    Signals:
        changed(str, Filter | None): the filter of a field is another.
    """

    changed = Signal(str, object)

    def __init__(self, kind: Kind, read_facets: ReadFacets, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind = kind
        self._read_facets = read_facets
        self._filters: tuple[Filter, ...] = ()
        self._names: Mapping[str, str] = {}
        self._pages: dict[str, FieldFilter] = {}
        self.specs: dict[str, FieldSpec] = {
            name: spec for name, spec in kind.fields.items() if spec.type not in _LEFT_OUT
        } | {CITED_BY: SPECIAL[CITED_BY]}
        self.setFixedSize(_WIDTH, _HEIGHT)
        self._build()

    def _build(self) -> None:
        self.fields = QListWidget(self)
        self.fields.setAccessibleName(tr("Fields"))
        self.fields.setFixedWidth(_FIELDS_WIDTH)
        self.fields.setIconSize(QSize(12, 12))
        self.fields.setUniformItemSizes(True)
        FootCover(self.fields)
        FirstRow(self.fields)
        self.fields.setItemDelegate(RowDelegate(self.fields))
        self.fields.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for spec in self.specs.values():
            QListWidgetItem(heading(spec), self.fields)
        self.heading = text_label("heading", parent=self)
        self.help = text_label("small", parent=self, wraps=True)
        self._stack = QStackedWidget(self)
        self.clear = QPushButton(tr("Clear this filter"), self)
        self.done = done = QPushButton(tr("Done"), self)
        done.setDefault(True)
        done.clicked.connect(self.close)
        self.clear.clicked.connect(self._clear)
        buttons = hbox(self.clear, STRETCH, done)
        right = vbox(
            self.heading,
            self.help,
            (self._stack, 1),
            buttons,
            margins=(theme.SPACE_L, theme.SPACE_M, theme.SPACE_L, theme.SPACE_M),
            spacing=theme.SPACE_S,
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(1, theme.SPACE_S, 1, 1)
        row.setSpacing(0)
        row.addWidget(self.fields, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(right, 1)
        self.fields.currentItemChanged.connect(self._show_field)
        self.fields.activated.connect(lambda _index: self._go_on())

    def showEvent(self, event: QShowEvent) -> None:
        """Give the fields as many whole lines as there is room for: half a name is none."""
        super().showEvent(event)
        line, frame = self.fields.sizeHintForRow(0), 2 * self.fields.frameWidth()
        self.fields.setFixedHeight((_HEIGHT - theme.SPACE_S - frame) // line * line + frame)

    @property
    def field(self) -> str:
        """The field whose filter is shown."""
        row = self.fields.currentRow()
        return list(self.specs)[row] if row >= 0 else ""

    @property
    def page(self) -> FieldFilter:
        """The filter that is shown."""
        return self._pages[self.field]

    def choose(self, field: str) -> None:
        """Show the filter of a field."""
        names = list(self.specs)
        self.fields.setCurrentRow(names.index(field) if field in names else 0)
        self._show_field()

    def show_filters(self, filters: tuple[Filter, ...], names: Mapping[str, str]) -> None:
        """Show the filters as they are; `names` gives the titles of the records in them."""
        self._filters, self._names = filters, names
        for at, name in enumerate(self.specs):
            stands = filter_on(filters, self._kind, name) is not None
            item = self.fields.item(at)
            item.setIcon(icon("filter", theme.current().accent) if stands else _no_icon())
            item.setSelected(item is self.fields.currentItem())
        if self.field in self._pages:
            self._refresh_page()

    def show_facets(self, field: str, facets: list[Facet]) -> None:
        """Show how many records have which value."""
        if field in self._pages:
            self._pages[field].show_facets(facets, self._names)

    def _show_field(self) -> None:
        if not self.field:
            return
        spec = self.specs[self.field]
        if self.field not in self._pages:
            page = FieldFilter(self._kind, spec, self._stack)
            page.changed.connect(partial(self.changed.emit, self.field))
            self._pages[self.field] = page
            self._stack.addWidget(page)
            # Tab goes from the fields to the filter, and to the buttons last.
            self.setTabOrder(page.findChildren(QRadioButton)[-1], self.clear)
            self.setTabOrder(self.clear, self.done)
        self._stack.setCurrentWidget(self.page)
        self.heading.setText(heading(spec))
        self.help.setText(translated(spec.help))
        self.help.setVisible(bool(spec.help))
        self._refresh_page()

    def _go_on(self) -> None:
        """Go from a field to its filter: to the search in its values, or as Tab does."""
        values = self.page.values
        if values is not None and values.search.isVisible():
            values.search.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.focusNextChild()

    def _refresh_page(self) -> None:
        wanted = filter_on(self._filters, self._kind, self.field)
        self.page.show_filter(wanted)
        self.clear.setEnabled(wanted is not None)
        if self.page.values is not None:
            self._read_facets(self.field)

    def _clear(self) -> None:
        self.changed.emit(self.field, None)


def _no_icon() -> QIcon:
    """Return an icon of nothing, so that labels with and without one begin at one line."""
    nothing = QPixmap(16, 16)
    nothing.fill(Qt.GlobalColor.transparent)
    return QIcon(nothing)
