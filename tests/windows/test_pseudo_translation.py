"""Every text that a window shows is translated and has room: seen in a language made for that."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QEvent, QPoint, QTimer
from PySide6.QtGui import QContextMenuEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPushButton,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from chipline import paths
from chipline.records.fields import FieldType
from chipline.records.message import Message
from chipline.records.record import KINDS, id_of_slug
from chipline.session.session import Session
from chipline.settings import Settings
from chipline.store import edits
from chipline.store.workspace import Workspace
from chipline.windows import theme
from chipline.windows.actions import ActionSet
from chipline.windows.glossary.terms import terms
from chipline.windows.i18n import load_translations, tr, worded
from chipline.windows.inspector.fields.field_row import FieldRow
from chipline.windows.pseudo_translation import PseudoTranslator, pseudo
from chipline.windows.shell.help.about import libraries
from chipline.windows.shell.pane_registry import all_panes
from chipline.windows.shell.window import Window
from chipline.windows.tables.pane import TablePane
from chipline.windows.widgets.pickers import Picker
from conftest import SMALL
from windows.dialogs import dialogs
from windows.screen_texts import place_of, shown_widgets
from windows.text_reader import SIZE, Reader

#: They end the window, open another workspace, or make the window of another size or colour.
SPARED = re.compile(r"file\.(quit|folder|new|open)|view\.(full|light|dark|system).*|pane\..*")
#: Panes whose actions and menus are all tried; the other tables do as these do.
TRIED = ("timeline", "chips", "controls", "history", "review")
#: So many choices of a list are made in turn.
MOST_CHOICES = 12
#: What no field can hold, but one of text.
NONSENSE = "4/9/2025 ; ?"
#: Fields whose values are chosen from words of ours.
CHOSEN = {FieldType.CHOICE, FieldType.COUNTRY, FieldType.COUNTRIES, FieldType.YES_NO}


@pytest.fixture(scope="module")
def known(translations: ModuleType) -> frozenset[str]:
    """The texts that the translators get."""
    return frozenset(text.source for text in translations.texts())


@pytest.fixture
def _pseudo(known: frozenset[str], qapp: QApplication) -> Iterator[None]:
    translator = PseudoTranslator(known)
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture(scope="module")
def data() -> list[str]:
    """What comes from records, from the rules' sources and from libraries: nobody translates it."""
    found = {"Small facts", "small", "root"}
    for kind, slug, values in SMALL:
        found.add(slug)
        fields = KINDS[kind].fields
        for name, value in values.items():
            if fields[name].type not in CHOSEN and not fields[name].choices:
                found |= {str(one) for one in (value if isinstance(value, list) else [value])}
    for file in paths.rules().glob("*.toml"):
        for section in tomllib.loads(file.read_text(encoding="utf-8")).values():
            for entry in section if isinstance(section, list) else ():
                found |= {str(entry.get(key, "")) for key in ("citation", "restriction", "name")}
    found |= {word for row in libraries() for word in row}
    # What else a term is called in English, and where it stands.
    found |= {word for term in terms() for word in (*term.also, term.source)}
    return [word for word in found if len(word) > 2]


def _settle() -> None:
    """Let layouts find their places, which takes what is wrapped several rounds."""
    for _ in range(6):
        QApplication.processEvents()


class Walk:
    """Goes through a window: its panes, cards, menus, and all that its actions open."""

    def __init__(self, window: Window, reader: Reader) -> None:
        self.window = window
        self.reader = reader
        self._where = ""
        # A menu of a button runs a loop of its own, in which only a timer can act.
        self._popups = QTimer(window)
        self._popups.timeout.connect(self._read_popup)
        self._popups.start(20)

    def _read_popup(self) -> None:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            self.reader.read(popup, self._where)
            popup.close()

    def answer(self, dialog: QWidget) -> int:
        """Read what waits for an answer, in all its states, and give it up."""
        dialog.show()
        self.states(dialog, self._where)
        self._read_others()
        dialog.hide()
        return 0

    def states(self, dialog: QWidget, where: str) -> None:
        """Read a dialog as it is, with each of its choices made, and with nonsense typed."""
        _settle()
        self.reader.read(dialog, where)
        for tabs in dialog.findChildren(QTabBar):
            for tab in range(tabs.count()):
                tabs.setCurrentIndex(tab)
                self._read_state(dialog, f"{where}, tab {tab}")
        for number in range(len(dialog.findChildren(QComboBox))):
            self._choose_all(number, dialog, where)
        for line in dialog.findChildren(QLineEdit):
            if isValid(line) and line.isVisible() and line.isEnabled() and not line.isReadOnly():
                before = line.text()
                for typed in (NONSENSE, before):
                    line.setText(typed)
                    line.textEdited.emit(typed)
                    self._read_state(dialog, f"{where}, “{typed}” typed")

    def _choose_all(self, number: int, dialog: QWidget, where: str) -> None:
        """Make each choice of one of a dialog's boxes; one choice may make other boxes."""
        for choice in range(MOST_CHOICES):
            boxes = dialog.findChildren(QComboBox)
            box = boxes[number] if number < len(boxes) else None
            if box is None or not box.isVisible() or not box.isEnabled() or choice >= box.count():
                return
            box.setCurrentIndex(choice)
            box.activated.emit(choice)
            self._read_state(dialog, f"{where}, {box.accessibleName()} {choice}")

    def _read_state(self, dialog: QWidget, where: str) -> None:
        _settle()
        if dialog.isVisible():
            self.reader.read(dialog, where)

    def edit_card(self, kind: str) -> None:
        """Open the editor of every field of the card, and type what it refuses."""
        for row in self.window.inspector.findChildren(FieldRow):
            if not row.isVisibleTo(self.window) or not row.editable:
                continue
            row.edit()
            editor = row.editor
            if editor is None:
                continue
            for line in editor.findChildren(QLineEdit):
                line.setText(NONSENSE)
                line.textEdited.emit(NONSENSE)
            self.look_at(f"card of a {kind}, {row.spec.name} edited")
            row.give_up()

    def filter_by_every_field(self) -> None:
        """Open the filter of a table for each of its fields."""
        pane = self.window.pane
        assert isinstance(pane, TablePane)
        for name in pane.kind.fields:
            self._where = f"filter of {pane.kind.name}.{name}"
            pane.bar.chips.opened.emit(name)
            self._read_others()

    def _read_others(self) -> None:
        """Read whatever stands beside the window, and close it."""
        _settle()
        for each in QApplication.topLevelWidgets():
            if each is not self.window and each.isVisible():
                self.reader.read(each, self._where)
                each.hide()

    def look_at(self, where: str) -> None:
        """Read the window and what stands beside it."""
        self._where = where
        self._read_others()
        self.reader.read(self.window, where)

    def show(self, pane: str) -> None:
        """Show a pane."""
        self.window.view_state.show_pane(pane)
        QApplication.processEvents()
        self.window.grab()

    def menus(self, root: QWidget) -> None:
        """Read the menus of a menu bar or menu, and those below them."""
        for action in root.actions():
            menu = action.menu()
            if isinstance(menu, QMenu):
                menu.popup(QPoint(9, 9))
                self.reader.read(menu, self._where)
                menu.hide()
                self.menus(menu)

    def run_actions(self, pane: str) -> None:
        """Run all that can be done in a pane, and read what comes of it."""
        for actions in self.window.findChildren(ActionSet):
            for name, action in actions.actions.items():
                if SPARED.fullmatch(name) or not action.isEnabled():
                    continue
                self.window.view_state.show_pane(pane)
                self._where = f"{pane}, {name}"
                action.trigger()
                self._read_others()
        self.look_at(f"{pane}, after all its actions")

    def ask_menus(self, pane: str) -> None:
        """Ask for the context menu of every sort of widget in a pane."""
        self.window.view_state.show_pane(pane)
        asked: set[str] = set()
        for widget in list(shown_widgets(self.window)):
            place = place_of(widget)
            if place not in asked:
                asked.add(place)
                self._where = f"{pane}, context menu of {place}"
                at = QPoint(20, 10)
                event = QContextMenuEvent(
                    QContextMenuEvent.Reason.Mouse, at, widget.mapToGlobal(at)
                )
                QApplication.sendEvent(widget, event)
                self._read_others()


@pytest.fixture
def walk(
    qtbot: QtBot,
    file_workspace: Workspace,
    data: list[str],
    _pseudo: None,
    monkeypatch: pytest.MonkeyPatch,
) -> Walk:
    """A walk over a window of the laptop's size that speaks the language made for tests."""
    with file_workspace.reading() as queries:
        slugs = (queries.by_slug(slug) for _kind, slug, _values in SMALL)
        names = queries.names([named.id for named in slugs if named]).values()
    # A link is called by both its ends and its predicate.
    reader = Reader([*(named.title for named in names), *data])
    return _walk(qtbot, file_workspace, reader, monkeypatch)


@pytest.fixture
def ukrainian_walk(
    qtbot: QtBot, file_workspace: Workspace, ukrainian: None, monkeypatch: pytest.MonkeyPatch
) -> Walk:
    """A walk over the same window in Ukrainian, which reads only what is cut."""
    return _walk(qtbot, file_workspace, Reader([]), monkeypatch)


def _walk(
    qtbot: QtBot, workspace: Workspace, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> Walk:
    theme.dress("light")
    window = Window(Session(workspace, inline=True), Settings())
    qtbot.addWidget(window, before_close_func=Window.let_go)
    window.resize(*SIZE)
    window.show()
    qtbot.waitExposed(window)
    made = Walk(window, reader)

    def answer(dialog: QWidget) -> int:
        return made.answer(dialog)

    for kind in (QDialog, QMessageBox):
        monkeypatch.setattr(kind, "exec", answer)
    for name, nothing in (
        ("getOpenFileName", ("", "")),
        ("getOpenFileNames", ([], "")),
        ("getSaveFileName", ("", "")),
        ("getExistingDirectory", ""),
    ):
        monkeypatch.setattr(QFileDialog, name, lambda *_given, _nothing=nothing, **_named: _nothing)
    monkeypatch.setattr(QInputDialog, "getText", lambda *_given, **_named: ("Marko", True))
    _hear_what_is_painted(made.reader, monkeypatch)
    return made


def _hear_what_is_painted(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    draw: Callable[..., object] = QPainter.drawText

    def heard(painter: QPainter, *given: object) -> object:
        for each in given:
            if isinstance(each, str):
                reader.hear(each, "painted")
        return draw(painter, *given)

    monkeypatch.setattr(QPainter, "drawText", heard)


def _look_everywhere(walk: Walk, workspace: Workspace) -> None:
    """Read every pane with its menus, and the card of every kind with its editors."""
    for pane in all_panes():
        walk.show(pane)
        walk.look_at(pane)
        walk.menus(walk.window.menuBar())
    with workspace.reading() as queries:
        found = [(kind, queries.by_slug(slug)) for kind, slug, _ in SMALL]
    for kind, named in found:
        assert named is not None
        walk.window.view_state.select(kind, named.id)
        QApplication.processEvents()
        walk.look_at(f"card of a {kind}")
        walk.edit_card(kind)


@pytest.mark.modal
def test_every_pane_card_and_menu_is_translated_and_has_room(
    walk: Walk, file_workspace: Workspace
) -> None:
    _look_everywhere(walk, file_workspace)
    assert not walk.reader.untranslated
    assert not walk.reader.cut


@pytest.mark.long
@pytest.mark.modal
# Of one pane after the other, a table is asked to edit where no cell is current.
@pytest.mark.qt_log_ignore("edit: editing failed", extend=True)
def test_ukrainian_has_room_everywhere(ukrainian_walk: Walk, file_workspace: Workspace) -> None:
    _look_everywhere(ukrainian_walk, file_workspace)
    for pane in TRIED:
        ukrainian_walk.show(pane)
        ukrainian_walk.run_actions(pane)
    assert not ukrainian_walk.reader.cut


@pytest.mark.modal
@pytest.mark.parametrize(
    "pane",
    [name if name in TRIED else pytest.param(name, marks=pytest.mark.long) for name in all_panes()],
)
def test_all_that_a_pane_can_do_is_translated_and_has_room(walk: Walk, pane: str) -> None:
    walk.show(pane)
    walk.ask_menus(pane)
    if isinstance(walk.window.pane, TablePane):
        walk.filter_by_every_field()
    walk.run_actions(pane)
    assert not walk.reader.untranslated
    assert not walk.reader.cut


@pytest.mark.modal
def test_the_other_dialogs_are_translated_and_have_room(
    walk: Walk, file_workspace: Workspace
) -> None:
    firm = id_of_slug("alibaba")
    walk.window.session.do(edits.set_field("firm", firm, "native_name", "NVIDIA"))
    seen = set()
    for dialog in dialogs(walk.window, file_workspace):
        dialog.show()
        QApplication.processEvents()
        walk.states(dialog, type(dialog).__name__)
        seen.add(type(dialog).__name__)
        dialog.hide()
        # What it would still ask comes too late, once the workspace is closed.
        dialog.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(seen) == 8
    assert not walk.reader.untranslated
    assert not walk.reader.cut


def test_a_reader_finds_what_is_not_translated_and_what_is_cut(qtbot: QtBot) -> None:
    reader = Reader(["NVIDIA"])
    reader.hear("[Fíŕm one] · NVIDIA, 9 Apr 2025 (Ctrl+K)", "here")
    assert not reader.untranslated
    reader.hear("[Fíŕm one] of NVIDIA", "there")
    assert reader.untranslated == {"of": "there"}
    box = QWidget()
    qtbot.addWidget(box)
    label, button = QLabel("[Fíŕm one]", box), QPushButton("[Úñdó one]", box)
    choice, elided = QComboBox(box), Picker("", box)
    for each in (choice, elided):
        each.setEditable(True)
        each.setEditText("[Çĥíñá one]")
    choice.setGeometry(0, 70, 200, 30)
    elided.setGeometry(0, 110, 60, 30)
    label.resize(200, 20)
    button.setGeometry(0, 30, 200, 30)
    box.show()
    reader.read(box, "a box")
    assert not reader.cut
    label.resize(20, 20)
    button.resize(20, 30)
    choice.resize(60, 30)
    reader.read(box, "a box")
    assert {*reader.cut} == {"[Fíŕm one]", "[Úñdó one]", "[Çĥíñá one]"}
    assert reader.cut["[Çĥíñá one]"] == "a box: QComboBox"


@pytest.mark.usefixtures("_pseudo")
def test_messages_and_what_is_counted_are_in_brackets_too() -> None:
    assert tr("Undo") == "[Úñdó one]"
    assert tr("{n} record", "{n} records", 1) == "[1 ŕéçóŕd one]"
    assert tr("{n} record", "{n} records", 5) == "[5 ŕéçóŕdş one]"
    inner = Message("{n} record", "{n} records", 2)
    assert worded(Message("Delete {records}", records=inner)) == "[Déļéţé [2 ŕéçóŕdş one] one]"


def test_a_developer_can_ask_for_it(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHIPLINE_LANGUAGE", "pseudo")
    (translator,) = load_translations(qapp, tmp_path)
    assert tr("Whatever it is") == "[Wĥáţévéŕ íţ íş one]"
    qapp.removeTranslator(translator)
    assert tr("Whatever it is") == "Whatever it is"


def test_a_text_is_longer_by_a_third_and_keeps_what_is_no_word() -> None:
    text = "Delete <b>{title}</b> &amp; all that points at it, whatever it is?"
    made = pseudo(text)
    assert "<b>{title}</b> &amp;" in made
    assert len(made) >= len(text) * 4 / 3 - 6
    assert pseudo("–") == "–"
