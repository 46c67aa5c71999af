"""What a diagram shows as a list: every node by its column, and every ribbon.

Signals:
    chosen(object): the mark of a row was chosen.
    opened(): what is chosen is to be opened.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QTreeWidget, QTreeWidgetItem, QWidget

from chipline.records.record import KINDS
from chipline.relations_layout.diagram import Diagram
from chipline.relations_layout.diagram_scene import DiagramMark
from chipline.windows import theme as themes
from chipline.windows.i18n import tr, translated
from chipline.windows.icons import KIND_ICONS, icon
from chipline.windows.pictures.certainty_words import CERTAINTY_WORDS
from chipline.windows.relations.relations_text import (
    column_text,
    mark_text,
    node_text,
    ribbon_text,
    standing_text,
)
from chipline.windows.widgets.boxes import text_label, vbox
from chipline.windows.widgets.labels.tool_tip import tip_text
from chipline.windows.widgets.lists.name_row import show_names

_WIDTH, _DETAILS = 320, 120
_MARK = Qt.ItemDataRole.UserRole


class RelationsList(QFrame):
    """The list beside the diagram."""

    chosen = Signal(object)
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(_WIDTH)
        self.heading = text_label("small", tr("In the diagram"), parent=self)
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(tr("In the diagram"))
        show_names(self.tree)
        self.tree.header().resizeSection(1, _DETAILS)
        self.tree.currentItemChanged.connect(self._choose)
        self.tree.itemActivated.connect(lambda _item, _column: self.opened.emit())
        self._items: dict[tuple[bool, int], QTreeWidgetItem] = {}
        vbox(self.heading, (self.tree, 1), on=self, margins=(themes.SPACE_S,) * 4, spacing=4)

    def fill(self, diagram: Diagram) -> None:
        """List the nodes of each column and then the ribbons."""
        opened = self._opened()
        with QSignalBlocker(self.tree):
            self.tree.clear()
            self._items.clear()
            for name, column in zip(diagram.columns, diagram.order, strict=True):
                if not diagram.weighted and not column:
                    continue
                heading = self._heading(column_text(name), len(column))
                for number in column:
                    self._add(heading, diagram, DiagramMark(is_ribbon=False, number=number))
            by_kind: dict[str, list[int]] = {}
            for number, ribbon in enumerate(diagram.ribbons):
                by_kind.setdefault(ribbon.kind, []).append(number)
            for kind, numbers in by_kind.items():
                label = translated(KINDS[kind].label_plural)
                heading = self._heading(tr("Ribbons: {kind}", kind=label), len(numbers))
                for number in numbers:
                    self._add(heading, diagram, DiagramMark(is_ribbon=True, number=number))
            for place in range(self.tree.topLevelItemCount()):
                item = self.tree.topLevelItem(place)
                if item is not None and item.text(0) in opened:
                    item.setExpanded(True)

    def select(self, mark: DiagramMark | None) -> None:
        """Choose the row of a mark without telling."""
        item = self._items.get((mark.is_ribbon, mark.number)) if mark is not None else None
        if item is not None and item is self.tree.currentItem():
            return
        with QSignalBlocker(self.tree):
            if item is None:
                self.tree.setCurrentIndex(QModelIndex())
            else:
                self.tree.setCurrentItem(item)
                self.tree.scrollToItem(item)

    def _heading(self, name: str, many: int) -> QTreeWidgetItem:
        item = QTreeWidgetItem([name, str(many)])
        item.setFont(0, themes.font(themes.BODY, bold=True))
        self.tree.addTopLevelItem(item)
        item.setFirstColumnSpanned(True)
        return item

    def _add(self, heading: QTreeWidgetItem, diagram: Diagram, mark: DiagramMark) -> None:
        title, detail, kind = _row(diagram, mark)
        item = QTreeWidgetItem([title, detail])
        if kind in KIND_ICONS:
            item.setIcon(0, icon(KIND_ICONS[kind]))
        said = mark_text(diagram, mark)
        item.setToolTip(0, tip_text(said))
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, said)
        item.setData(0, _MARK, mark)
        heading.addChild(item)
        item.setFirstColumnSpanned(True)
        self._items[mark.is_ribbon, mark.number] = item

    def _opened(self) -> set[str]:
        items = (self.tree.topLevelItem(one) for one in range(self.tree.topLevelItemCount()))
        return {one.text(0) for one in items if one is not None and one.isExpanded()}

    def _choose(self, item: QTreeWidgetItem | None, _before: object = None) -> None:
        mark = item.data(0, _MARK) if item is not None else None
        if mark is not None:
            self.chosen.emit(DiagramMark(*mark))


def _row(diagram: Diagram, mark: DiagramMark) -> tuple[str, str, str]:
    """Return what a row says of a mark: its name, a detail and the kind of record."""
    if not mark.is_ribbon:
        node = diagram.nodes[mark.number]
        kind = node.first.kind if node.first is not None else ""
        said = standing_text(node.standing)
        return node_text(node), said or (str(node.weight) if diagram.weighted else ""), kind
    ribbon = diagram.ribbons[mark.number]
    sure = "" if ribbon.certainty is None else translated(CERTAINTY_WORDS[ribbon.certainty])
    return ribbon_text(diagram, ribbon), standing_text(ribbon.standing) or sure, ribbon.kind
