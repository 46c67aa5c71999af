"""The keys of the timeline, made from its actions: for the list that `?` shows, and for the help."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from chipline.windows import theme as themes
from chipline.windows.i18n import tr
from chipline.windows.timeline.actions import (
    ACTIONS,
    EDIT,
    KEYS_OF_PANE,
    LANES,
    LOOK,
    MARK,
    TAKE,
)


def lines_of_keys() -> list[tuple[str, list[tuple[str, str]]]]:
    """Return for each group what keys do: those of actions, then those that are no actions."""
    found = []
    for group in (LOOK, LANES, MARK, EDIT, TAKE):
        lines = [(", ".join(one.keys), one.text) for one in ACTIONS if one.group == group]
        lines = [(_shown(keys), tr(text).removesuffix("…")) for keys, text in lines]
        lines += [(tr(keys), tr(text)) for one, keys, text in KEYS_OF_PANE if one == group]
        found.append((tr(group), lines))
    return found


def _shown(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def keys_html() -> str:
    """Return the list of keys as a table with headings, for the help."""
    made = []
    for heading, lines in lines_of_keys():
        made.append(f'<tr><td colspan="2"><br><b>{escape(heading)}</b></td></tr>')
        made += [
            f'<tr><td style="white-space: nowrap; padding-right: 20px">{escape(keys)}</td>'
            f"<td>{escape(text)}</td></tr>"
            for keys, text in lines
        ]
    return f"<table>{''.join(made)}</table>"


class KeysDialog(QDialog):
    """Lists the keys of the timeline."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys of the timeline"))
        self.resize(660, 620)
        self.text = QLabel(keys_html())
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setWordWrap(True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setContentsMargins(themes.SPACE_M, 0, themes.SPACE_M, 0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(self.text)
        area.setAccessibleName(tr("Keys of the timeline"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.addWidget(area, 1)
        box.addWidget(buttons)
