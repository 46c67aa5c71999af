"""Lets the user choose which of the change files that wait is looked through, or another one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from chipline.store.change_files.shared_folder import WaitingChanges
from chipline.windows import theme
from chipline.windows.i18n import tr
from chipline.windows.widgets.boxes import text_label, vbox
from chipline.windows.widgets.choice_keys import press_by_enter
from chipline.windows.widgets.labels.missing_letters import shown_text
from chipline.windows.widgets.labels.tool_tip import tip_text
from chipline.windows.widgets.lists.first_row import FirstRow
from chipline.windows.widgets.lists.foot_cover import FootCover
from chipline.windows.widgets.lists.list_style import RowDelegate

_SIZE = (460, 260)


class WaitingDialog(QDialog):
    """Change files that wait, the oldest first; `path` is what was chosen, None for another file."""

    def __init__(self, waiting: Sequence[WaitingChanges], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Take changes"))
        self.path: Path | None = None
        self._waiting = tuple(waiting)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Changes that wait"))
        self.list.setItemDelegate(RowDelegate(self.list))
        FootCover(self.list)
        FirstRow(self.list)
        for each in self._waiting:
            said = tr(
                "{name}: {n} change ({file})",
                "{name}: {n} changes ({file})",
                each.size,
                name=each.name or tr("a colleague"),
                file=each.path.stem,
            )
            QListWidgetItem(shown_text(said), self.list).setToolTip(tip_text(said))
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(lambda _item: self._choose())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, parent=self)
        self.another = buttons.addButton(
            tr("Another file…"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.another.clicked.connect(self.accept)
        press_by_enter(self.another)
        look = buttons.addButton(tr("Look through…"), QDialogButtonBox.ButtonRole.AcceptRole)
        look.setDefault(True)
        buttons.accepted.connect(self._choose)
        buttons.rejected.connect(self.reject)
        vbox(
            text_label("muted", tr("These wait to be looked through:"), parent=self, wraps=True),
            (self.list, 1),
            buttons,
            on=self,
            margins=theme.SPACE_L,
            spacing=theme.SPACE_M,
        )
        self.resize(*_SIZE)
        self.list.setFocus()

    def _choose(self) -> None:
        self.path = self._waiting[self.list.currentRow()].path
        self.accept()
