"""The findings of the check as a tree: kinds of fault, and under each the records."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from chipline.store.quality.fault import ERROR, WARNING, Fault
from chipline.store.queries import Named
from chipline.windows.formats import number_text, title_text
from chipline.windows.i18n import tr, translated, worded
from chipline.windows.icons import icon, kind_icon
from chipline.windows.review.check.finding_texts import (
    SEVERITIES,
    SEVERITY_ICONS,
    SEVERITY_WORDS,
    words_of,
)
from chipline.windows.review.list_view import LinedRowDelegate
from chipline.windows.theme import BODY, current, font
from chipline.windows.widgets.labels.tool_tip import tip_text
from chipline.windows.widgets.lists.first_row import FirstRow
from chipline.windows.widgets.lists.foot_cover import FootCover

_FAULT = Qt.ItemDataRole.UserRole
_CODE = Qt.ItemDataRole.UserRole + 1
#: A kind of fault with more records than this is folded at first.
_UNFOLDED = 12


def severity_ink(severity: str) -> str:
    """Return the colour of a severity; its icon and its word say the same without it."""
    theme = current()
    return {ERROR: theme.error, WARNING: theme.warning}.get(severity, theme.muted)


class FindingTree(QTreeWidget):
    """The tree.

    Signals:
        pointed(): another row is the current one.
        opened(object): a `Fault`'s record is to be shown.
    """

    pointed = Signal()
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Findings"))
        self.setColumnCount(2)
        self.setHeaderLabels([tr("Record"), tr("What is wrong")])
        self.setItemDelegate(LinedRowDelegate(self))
        self.setUniformRowHeights(True)
        FootCover(self)
        FirstRow(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setExpandsOnDoubleClick(False)
        header = self.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        self.currentItemChanged.connect(lambda _now, _was: self.pointed.emit())
        self.itemDoubleClicked.connect(lambda item, _column: self._open(item))
        self.itemClicked.connect(lambda item, _column: self._fold(item))

    def show_faults(
        self, faults: tuple[Fault, ...], counts: Mapping[str, int], names: Mapping[str, Named]
    ) -> None:
        """Show findings, the graver kinds first; keep the place where the user was."""
        at = self.fault, self.code
        expanded = {code: item.isExpanded() for code, item in self._groups().items()}
        self.clear()
        by_code: dict[str, list[Fault]] = {}
        for fault in sorted(faults, key=lambda each: SEVERITIES.index(each.severity)):
            by_code.setdefault(fault.code, []).append(fault)
        alone = len(by_code) == 1
        for code, found in by_code.items():
            group = self._add_group(code, found[0].severity, counts.get(code, len(found)))
            for fault in found:
                self._add(group, fault, names.get(fault.record))
            few = alone or len(found) <= _UNFOLDED
            group.setExpanded(expanded.get(code, few))
            more = counts.get(code, 0) - len(found)
            if more > 0:
                rest = QTreeWidgetItem(group, [tr("… and {n} more", "… and {n} more", more)])
                rest.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self._return_to(*at)

    def _groups(self) -> dict[str, QTreeWidgetItem]:
        """Return the rows of the kinds of fault, by code."""
        rows = (self.topLevelItem(row) for row in range(self.topLevelItemCount()))
        return {str(item.data(0, _CODE)): item for item in rows if item is not None}

    def _add_group(self, code: str, severity: str, many: int) -> QTreeWidgetItem:
        name = translated(words_of(code).name)
        item = QTreeWidgetItem(self, [f"{name}  ({number_text(many)})", ""])
        item.setFirstColumnSpanned(True)
        item.setFont(0, font(BODY, bold=True))
        item.setIcon(0, icon(SEVERITY_ICONS[severity], severity_ink(severity)))
        item.setToolTip(0, translated(SEVERITY_WORDS[severity][0]))
        item.setData(0, _CODE, code)
        said = f"{translated(SEVERITY_WORDS[severity][0])}: {name}, {many}"
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, said)
        return item

    def _add(self, group: QTreeWidgetItem, fault: Fault, named: Named | None) -> None:
        title = (title_text(named) if named else "") or fault.slug or tr("The whole workspace")
        said = worded(fault.message)
        item = QTreeWidgetItem(group, [title, said])
        if fault.kind:
            item.setIcon(0, kind_icon(fault.kind))
        item.setToolTip(0, tip_text(title))
        item.setToolTip(1, tip_text(said))
        item.setData(0, _FAULT, fault)

    def _return_to(self, fault: Fault | None, code: str) -> None:
        """Go back to the same finding, else to its kind, else to the first."""
        groups = self._groups()
        group = groups.get(code) or next(iter(groups.values()), None)
        if group is None:
            return
        inside = (group.child(row) for row in range(group.childCount()))
        same = [item for item in inside if item is not None and item.data(0, _FAULT) == fault]
        self.setCurrentItem(same[0] if same and fault is not None else group)

    # -- what is pointed at -------------------------------------------------------------------

    @property
    def fault(self) -> Fault | None:
        """The finding that is the current row; None for a kind of fault."""
        item = self.currentItem()
        found = item.data(0, _FAULT) if item else None
        return found if isinstance(found, Fault) else None

    @property
    def code(self) -> str:
        """The kind of fault that the current row is or belongs to."""
        item = self.currentItem()
        top = item.parent() or item if item else None
        return str(top.data(0, _CODE)) if top else ""

    def _open(self, item: QTreeWidgetItem) -> None:
        fault = item.data(0, _FAULT)
        if isinstance(fault, Fault):
            self.opened.emit(fault)

    def _fold(self, item: QTreeWidgetItem) -> None:
        """Fold or unfold a kind of fault by a click anywhere on it."""
        if item.childCount() and item.parent() is None:
            item.setExpanded(not item.isExpanded())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows the record, or folds; the rest moves."""
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item:
            self._fold(item)
            self._open(item)
        else:
            super().keyPressEvent(event)
