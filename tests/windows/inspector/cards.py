"""What the tests of the record card share: records, rows, and typing into them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from chipline.records.record import id_of_slug
from chipline.session.session import Session
from chipline.windows.inspector.card import Inspector
from chipline.windows.inspector.fields.field_row import FieldRow
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.editors.reference_editors import ReferenceEditor, ReferencesEditor
from chipline.windows.widgets.editors.value_editors import LineEditor

MOVE = id_of_slug("rl-ali-sea-train")
LETTER = id_of_slug("us-h20-letter-2025")
CHIP = id_of_slug("nv-h20")
SOURCE = id_of_slug("src-ft")
Key = Qt.Key
#: Returns what stands in the workspace of a record, by kind and id.
Stored = Callable[[str, str], dict[str, object]]


def make_card(session: Session, view_state: ViewState, qtbot: QtBot) -> Inspector:
    made = Inspector(session, view_state)
    qtbot.addWidget(made)
    made.resize(380, 900)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def row_of(card: Inspector, field: str) -> FieldRow:
    row = card.fields.row(field)
    assert row is not None
    return row


def line_of(row: FieldRow) -> QLineEdit:
    assert isinstance(row.editor, LineEditor | ReferenceEditor | ReferencesEditor)
    return row.editor.line


def retype(qtbot: QtBot, line: QLineEdit, text: str, key: Qt.Key | None = None) -> None:
    line.selectAll()
    qtbot.keyClick(line, Key.Key_Delete)
    qtbot.keyClicks(line, text)
    if key is not None:
        qtbot.keyClick(line, key)


def texts(widget: QWidget) -> list[str]:
    return [part.text() for part in widget.findChildren(QWidget) if hasattr(part, "text")]
