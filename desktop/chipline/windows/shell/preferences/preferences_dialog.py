"""The dialog of the preferences: whatever is chosen is kept, and holds, at once where it can."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGridLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QWidget,
)

from chipline.settings import Settings
from chipline.windows import theme
from chipline.windows.i18n import tr, translated
from chipline.windows.icons import icon
from chipline.windows.merge_review.author_dialog import LONGEST_NAME, device_field
from chipline.windows.shell.preferences.preference_list import (
    BACKUPS,
    GENERAL,
    PAGES,
    Effect,
    Preference,
    PreferencePage,
    with_present,
)
from chipline.windows.widgets.boxes import hbox, vbox
from chipline.windows.widgets.card_widgets import wrapping
from chipline.windows.widgets.combo import Combo
from chipline.windows.widgets.editors.whole_line import WholeLine
from chipline.windows.widgets.labels.plain_label import PlainLabel

_SIZE = (600, 440)
_PAGES_WIDTH = 164
_LABEL_WIDTH = 112
_FIELD_HEIGHT = 28
#: The row of the list that asks for another folder.
_CHOOSE = "…"


class PreferencesDialog(QDialog):
    """The pages of the preferences.

    Signals:
        changed(str): a setting has another value, which holds from now on.
        renewal_requested(): the dialog is closed, and what was changed needs the window anew.
    """

    changed = Signal(str)
    renewal_requested = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Preferences"))
        self.resize(*_SIZE)
        self._settings = settings
        self._needs_window = False
        #: The list of each preference, by its setting.
        self.combos: dict[str, Combo] = {}
        self.pages = QListWidget(self)
        self.pages.setFixedWidth(_PAGES_WIDTH)
        self.pages.setIconSize(QSize(16, 16))
        self.pages.setAccessibleName(tr("Pages of the preferences"))
        self._stack = QStackedWidget(self)
        for page in PAGES:
            self._add_page(page)
        self.pages.currentRowChanged.connect(self._stack.setCurrentIndex)
        self.pages.setCurrentRow(0)
        buttons = QDialogButtonBox(self)
        buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        middle = hbox(self.pages, (self._stack, 1), spacing=theme.SPACE_L)
        vbox((middle, 1), buttons, on=self, margins=theme.SPACE_L, spacing=theme.SPACE_M)
        self.finished.connect(self._finish)

    # -- pages --------------------------------------------------------------------------------

    def _add_page(self, page: PreferencePage) -> None:
        item = QListWidgetItem(icon(page.icon), translated(page.label))
        item.setSizeHint(QSize(0, theme.ROW_HEIGHT))
        self.pages.addItem(item)
        widget = QWidget(self)
        form = QGridLayout(widget)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(theme.SPACE_M)
        form.setVerticalSpacing(theme.SPACE_S)
        form.setColumnMinimumWidth(0, _LABEL_WIDTH)
        form.setColumnStretch(1, 1)
        if page is GENERAL:
            self._add_row(form, tr("Your name"), self._name_field(), _name_note())
            self._add_row(form, tr("This device"), self._device_field(), _device_note())
        for preference in page.preferences:
            combo = self._combo(preference)
            note = translated(preference.note) if preference.note else ""
            self._add_row(form, translated(preference.label), combo, note)
        if page is BACKUPS:
            self._add_row(form, tr("Folder"), self._folder_combo(), _folder_note())
        form.setRowStretch(form.rowCount(), 1)
        self._stack.addWidget(widget)

    def _add_row(self, form: QGridLayout, text: str, field: QWidget, note: str) -> None:
        label = PlainLabel(text, self)
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        label.setBuddy(field)
        field.setAccessibleName(text)
        field.setAccessibleDescription(note)
        field.setMinimumHeight(_FIELD_HEIGHT)
        row = form.rowCount()
        form.addWidget(label, row, 0)
        form.addWidget(field, row, 1)
        if note:
            explained = wrapping(note, "small")
            explained.setContentsMargins(0, 0, 0, theme.SPACE_S)
            form.addWidget(explained, row + 1, 1)

    def _name_field(self) -> QLineEdit:
        self.name = WholeLine(self._settings.name, self, longest=LONGEST_NAME)
        self.name.editingFinished.connect(self._take_typed)
        return self.name

    def _device_field(self) -> QLineEdit:
        self.device = device_field(self._settings.device_label, self)
        self.device.editingFinished.connect(self._take_typed)
        return self.device

    def _take_typed(self) -> None:
        self._take("name", self.name.text().strip())
        self._take("device_label", self.device.text().strip())

    def _combo(self, preference: Preference) -> Combo:
        combo = self.combos[preference.setting] = Combo(self)
        present = getattr(self._settings, preference.setting)
        for value, text in with_present(preference.choices(), present):
            combo.addItem(text, value)
        combo.setCurrentIndex(combo.findData(present))

        def choose(row: int) -> None:
            if self._take(preference.setting, combo.itemData(row)):
                self._needs_window |= preference.effect is Effect.WINDOW

        combo.activated.connect(choose)
        return combo

    # -- the folder of backups ------------------------------------------------------------------

    def _folder_combo(self) -> Combo:
        self._folder = self.combos["backup_folder"] = Combo(self)
        self._fill_folders()
        self._folder.activated.connect(self._take_folder)
        self._folder.picked.connect(self._ask_folder)
        return self._folder

    def _fill_folders(self) -> None:
        kept = self._settings.backup_folder
        self._folder.clear()
        self._folder.addItem(tr("Beside each workspace"), "")
        if kept:
            self._folder.addItem(kept, kept)
            self._folder.setCurrentIndex(1)
        self._folder.addItem(tr("In another folder…"), _CHOOSE)

    def _take_folder(self, row: int) -> None:
        folder = self._folder.itemData(row)
        if folder != _CHOOSE:
            self._take("backup_folder", folder)

    def _ask_folder(self) -> None:
        if self._folder.currentData() != _CHOOSE:
            return
        start = self._settings.backup_folder or str(Path.home())
        chosen = QFileDialog.getExistingDirectory(self, tr("Folder of the backups"), start)
        if chosen:
            self._take("backup_folder", str(Path(chosen)))
        self._fill_folders()

    # -- keeping ------------------------------------------------------------------------------

    def _take(self, setting: str, value: object) -> bool:
        """Keep a setting; False when it was so already."""
        if getattr(self._settings, setting) == value:
            return False
        setattr(self._settings, setting, value)
        self._settings.save()
        self.changed.emit(setting)
        return True

    def _finish(self) -> None:
        # Closed by Esc, the fields have not told yet what was typed.
        self._take_typed()
        if self._needs_window:
            self.renewal_requested.emit()
        self.deleteLater()


def _name_note() -> str:
    return tr("Stands in the history beside every change that you make from now on.")


def _device_note() -> str:
    return tr("Stands there as well, and tells your own machines apart; may be left empty.")


def _folder_note() -> str:
    return tr("Backups made before stay where they are, and are still listed.")
