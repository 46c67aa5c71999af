"""Names of a stranger's file may have any length; no pane takes all of it into its widgets."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QInputDialog,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from chipline.records.fields import FieldType
from chipline.records.kinds import ALL_KINDS
from chipline.records.record import id_of_slug
from chipline.records.values import write
from chipline.store import edits
from chipline.store.workspace import Workspace
from chipline.windows.timeline.notes.eras import Era
from chipline.windows.timeline.notes.note_dialog import NoteDialog
from chipline.windows.widgets.editors.value_editors import LineEditor
from chipline.windows.widgets.editors.whole_line import WholeLine, name_dialog
from chipline.windows.widgets.pickers import Picker
from store.hostile.wrong_values import filled
from windows.pane_walk import places
from windows.safety.visitor import Visitor

#: More than any widget is given that does not edit it, and few enough for all panes to be looked at
#: soon; Qt's own lines would cut it.
_LONG = "Wörd " * 7_000
_MOST = 32_767
_NAMED = (
    ("firm", "nvidia"),
    ("firm", "alibaba"),
    ("chip", "nv-h20"),
    ("restriction", "us-h20-letter-2025"),
    ("relocation", "rl-ali-sea-train"),
)


def _longest(window: QWidget) -> tuple[int, str]:
    found = [(0, "")]
    for each in window.findChildren(QWidget):
        texts = [each.accessibleName(), each.accessibleDescription(), each.toolTip()]
        if isinstance(each, QLabel | QLineEdit | QAbstractButton):
            texts.append(each.text())
        found += [(len(text), f"{type(each).__name__} {each.objectName()}") for text in texts]
    return max(found)


@pytest.mark.modal
def test_no_widget_is_given_all_of_a_name_without_end(
    small_file: Path, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    path = filled(small_file, tmp_path)
    with closing(Workspace.open(path)) as workspace:
        for kind, slug in _NAMED:
            workspace.apply(edits.set_field(kind, id_of_slug(slug), "name", _LONG))
    visitor = Visitor(qapp, qtbot)
    assert visitor.start(path).opened
    window = visitor.window
    longest = {}
    for name, show in places(window, 2):
        visitor.look_at(show)
        longest[name] = _longest(window)
    visitor.close()
    assert len(longest) > 20
    assert not {found for found in longest.values() if found[0] > _MOST}


@pytest.mark.long
@pytest.mark.modal
@pytest.mark.parametrize("word", ["Wörd ", "x"], ids=["words", "one word"])
def test_three_million_letters_keep_no_pane_waiting(
    small_file: Path, tmp_path: Path, qapp: QApplication, qtbot: QtBot, word: str
) -> None:
    """The visitor waits for each pane as long as a user would at the most."""
    path = Path(shutil.copy(small_file, tmp_path / "endless.chipline"))
    with closing(Workspace.open(path)) as workspace:
        for kind, slug in _NAMED:
            name = word * (3_000_000 // len(word))
            workspace.apply(edits.set_field(kind, id_of_slug(slug), "name", name))
    visitor = Visitor(qapp, qtbot)
    assert visitor.start(path).opened
    for _name, show in places(visitor.window, 2):
        visitor.look_at(show)
    walked = visitor.walk()
    visitor.close()
    assert not walked.faults


_WRITTEN = [
    spec
    for kind in ALL_KINDS
    for spec in kind.fields.values()
    if spec.type in (FieldType.TEXT, FieldType.WORDS, FieldType.ADDRESS)
]


def test_an_editor_gives_back_the_whole_of_what_it_shows(qtbot: QtBot) -> None:
    assert {"name", "aliases", "url"} <= {spec.name for spec in _WRITTEN}
    begins = {"external_ids": "wikidata:"}
    for spec in _WRITTEN:
        address = "https://example.com/" if spec.type is FieldType.ADDRESS else ""
        stored = begins.get(spec.name, address) + "x" * len(_LONG)
        editor = LineEditor(spec)
        qtbot.addWidget(editor)
        editor.set_value([stored] if spec.many else stored, {})
        assert write(spec, editor.value()) == stored


def test_so_do_notes_and_dialogs_that_ask_for_a_name(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    note = NoteDialog(holder, Era(_LONG.strip(), "", 739_000.0, 739_001.0, id="note"))
    assert note.text == _LONG.strip()
    asking: QInputDialog = name_dialog(holder, "name", "Rename", _LONG)
    assert asking.textValue() == _LONG


def test_a_line_that_takes_so_many_letters_shows_all_that_stood_there(qtbot: QtBot) -> None:
    for stood in ("a" * 70, "\N{GRINNING FACE}" * 70, "short"):
        line = WholeLine(stood, longest=60)
        qtbot.addWidget(line)
        assert line.text() == stood
    qtbot.keyClicks(line, "y" * 100)
    assert len(line.text()) == 60


def test_leaving_a_list_with_a_long_name_refuses_nothing(qtbot: QtBot) -> None:
    picker = Picker("Firm")
    qtbot.addWidget(picker)
    picker.fill([("a", "Short"), ("b", _LONG)])
    picker.choose("b")
    told: list[str] = []
    picker.chosen.connect(lambda: told.append(picker.value()))
    line = picker.lineEdit()
    assert line is not None
    line.editingFinished.emit()
    assert (picker.value(), told) == ("b", [])
    assert picker.findText(line.text()) == picker.currentIndex()
