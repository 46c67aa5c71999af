"""The keys of the timeline, listed once: for the list that `?` shows, and for the help."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from chipline.windows import theme as themes
from chipline.windows.i18n import tr

#: What keys do, by what they are for. What a menu has as well stands there with the same key.
KEYS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "Look around",
        (
            ("←, →", "Event before or after, in its lane"),
            ("↑, ↓", "Nearest event in the lane above or below"),
            ("Enter", "Open the card"),
            ("Esc", "Let go: of what is measured, then of the selection"),
            ("+, −", "Zoom in or out"),
            ("Shift+←, Shift+→", "Move through time"),
            ("Page up, Page down", "Scroll the lanes"),
            ("Home", "Show all years"),
            ("F", "Show the selection and what followed"),
            ("G", "Go to a date"),
            ("B", "Zoom to a box: arrows move its end, Tab takes the other one, Enter zooms"),
            ("L", "List what lies in a dense spot"),
        ),
    ),
    (
        "Lanes",
        (
            ("C", "Close or open the lane of the selection"),
            ("Alt+↑, Alt+↓", "Move that lane up or down"),
            ("Ctrl+E", "Presets and saved views"),
            ("Shift+L", "Kinds shown, and their lanes"),
            ("U", "List what has no date"),
        ),
    ),
    (
        "Measure, mark, compare",
        (
            ("M", "Measure: arrows move the end, with Shift by a day, Enter copies"),
            ("N", "Pin a note to what is measured, or to the as-of day"),
            ("Shift+N", "Notes and eras: go to one, change or delete a note"),
            ("E", "Administrations and rule regimes"),
            ("D", "Compare two days"),
            ("R", "Responses"),
            ("K", "Links: of the selection, all, none"),
            ("I", "Legend"),
        ),
    ),
    (
        "Edit dates",
        (
            ("Shift+E", "Edit dates in place, on or off"),
            ("Ctrl+←, Ctrl+→", "Move the selected bar by its own precision"),
            ("Ctrl+Shift+←, Ctrl+Shift+→", "Move its end"),
            ("Tab", "While it moves: take the beginning, the end, or all of it"),
            ("Enter", "Save what was moved, as one step that can be undone"),
            ("Esc", "Leave it as it was"),
            ("Insert", "New record in the lane of the selection, on the as-of day"),
        ),
    ),
    (
        "Take away",
        (
            ("Ctrl+T", "What is in view, as a table"),
            ("Ctrl+C", "Copy what was measured, or what the selection is"),
            ("Ctrl+Shift+C", "Copy as a picture"),
            ("Ctrl+Shift+X", "Export"),
            ("?", "This list"),
        ),
    ),
)


def keys_html() -> str:
    """Return the list of keys as a table with headings, for the help."""
    made = []
    for heading, rows in KEYS:
        made.append(f'<tr><td colspan="2"><br><b>{escape(tr(heading))}</b></td></tr>')
        made += [
            f'<tr><td style="white-space: nowrap; padding-right: 20px">{escape(tr(keys))}</td>'
            f"<td>{escape(tr(text))}</td></tr>"
            for keys, text in rows
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
