"""Notes of any length and depth: laid out as far as anybody reads, and all of them on demand."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from chipline.records.record import KINDS
from chipline.windows.inspector.fields.markdown import is_plain, rendered
from chipline.windows.inspector.fields.value_label import ValueLabel
from chipline.windows.widgets.labels.plain_label import LONGEST
from chipline.windows.widgets.labels.text_window import TextWindow

NOTES = KINDS["firm"].fields["notes"]
HEAVY = {
    "a list in a list": "* " * 3_000 + "x",
    "a quote in a quote": ">" * 3_000 + " x",
    "quotes and lists": "> 1. - " * 500 + "x",
    "deeper with each line": "\n".join(" " * (2 * depth) + "- x" for depth in range(200)),
    "many items": "* a\n" * 20_000,
    "many letters": "*x* " * 250_000,
    "one word": "x" * 1_000_000,
}


def _deepest(html: str) -> int:
    document = QTextDocument()
    document.setHtml(html)
    block, deepest = document.begin(), 0
    while block.isValid():
        listed = block.textList()
        deepest = max(deepest, listed.format().indent() if listed else 0)
        block = block.next()
    return deepest


@pytest.mark.parametrize("name", HEAVY)
def test_what_would_take_long_to_lay_out_stands_as_it_is(qtbot: QtBot, name: str) -> None:
    text = HEAVY[name]
    assert is_plain(text)
    parent = QWidget()
    qtbot.addWidget(parent)
    label = ValueLabel(NOTES, parent)
    label.resize(300, 100)
    parent.show()
    label.show_value(text, {})
    assert len(label.text()) <= LONGEST + 1
    shown = label.text()[:LONGEST].replace("\u200b", "")  # where a long word may break
    assert text.startswith(shown)
    assert ("all" in label.more.text()) is (len(text) > LONGEST)


def test_all_of_it_is_shown_on_demand(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    label = ValueLabel(NOTES, parent)
    label.resize(300, 100)
    parent.show()
    label.show_value("word " * 50_000 + "end", {})
    label.more.click()
    shown = parent.findChild(TextWindow)
    assert shown is not None
    assert shown.text.toPlainText().endswith("word end")
    assert shown.text.isReadOnly()
    shown.reject()
    label.show_value("short", {})
    assert "all" not in label.more.text()


def test_what_people_write_is_laid_out() -> None:
    for text in ("- one\n  - two\n    - three", "> said\n>> before", "1. a\n2. b", "*" * 40):
        assert not is_plain(text), text
    assert _deepest(rendered("- one\n  - two\n    - three")) == 3
    assert _deepest(rendered("* " * 12 + "x")) <= 12
