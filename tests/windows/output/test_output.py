"""What is taken along: cards and answers as pages, with sources; where files go, and that it is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, QSizeF
from PySide6.QtGui import QFont, QPainter
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from chipline import paths
from chipline.records.record import id_of_slug
from chipline.settings import Settings
from chipline.store import edits
from chipline.store.workspace import Workspace
from chipline.windows import desktop_services, theme
from chipline.windows.inspector.card_page import card_html
from chipline.windows.output.destination import file_name
from chipline.windows.output.printing import Printout, write_pdf
from chipline.windows.output.writing_dialog import WritingDialog
from chipline.windows.pictures import picture_files
from chipline.windows.rules_pane.ask.ask_view import AskView
from chipline.windows.rules_pane.pane import RulesPane
from chipline.windows.shell.window import Window
from chipline.windows.timeline.pane import TimelinePane
from chipline.windows.widgets.long_task import LongTask
from windows.dialogs import file_dialogs

MOVE = id_of_slug("rl-ali-sea-train")


class _Asked:
    """Stands for the file dialog: notes what is proposed, and answers."""

    def __init__(self) -> None:
        self.answer = ""
        self.proposed: list[Path] = []

    def __call__(
        self, _parent: object, _title: str, proposed: str, _pattern: str
    ) -> tuple[str, str]:
        self.proposed.append(Path(proposed))
        return self.answer, ""


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> _Asked:
    made = _Asked()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", made)
    return made


@pytest.fixture
def handed_over(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was to be opened with the system's own programs."""
    found: list[str] = []

    def take(url: object) -> bool:
        found.append(url.toLocalFile())  # type: ignore[attr-defined]  # a QUrl
        return True

    monkeypatch.setattr(desktop_services, "hand_over", take)
    return found


@pytest.fixture
def answered(window: Window, qtbot: QtBot) -> AskView:
    """The controls with an answer about the H20."""
    window.view_state.ask_rules("chip", id_of_slug("nv-h20"))
    pane = window.pane
    assert isinstance(pane, RulesPane)
    asking = pane.views["ask"]
    assert isinstance(asking, AskView)
    qtbot.waitUntil(lambda: asking.has_answer)
    return asking


def _is_pdf(path: Path) -> bool:
    return path.read_bytes().startswith(b"%PDF")


@pytest.mark.modal
def test_a_card_is_saved_told_and_opened_and_the_folder_is_remembered(
    window: Window, asked: _Asked, handed_over: list[str], tmp_path: Path
) -> None:
    window.view_state.select("relocation", MOVE)
    asked.answer = str(tmp_path / "sheets" / "card")
    (tmp_path / "sheets").mkdir()
    window.menus.run("file.card_pdf")
    made = tmp_path / "sheets" / "card.pdf"
    assert _is_pdf(made)
    assert asked.proposed[0].name == "Alibaba trains Qwen in South-East Asia.pdf"
    assert asked.proposed[0].parent in (paths.documents(), *paths.documents().parents)
    assert window.status._offer.text() == "Open it"
    window.status._offer.click()
    assert handed_over == [str(made)]
    assert Settings.load().export_folder == str(made.parent)
    window.menus.run("file.card_pdf")
    assert asked.proposed[1].parent == made.parent


@pytest.mark.modal
def test_a_file_that_cannot_be_written_is_told_and_leaves_nothing(
    window: Window, asked: _Asked, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(
        "chipline.windows.output.printing.message_box.show_message",
        lambda _parent, text: told.append(text),
    )
    window.view_state.select("relocation", MOVE)
    asked.answer = str(tmp_path / "missing" / "card.pdf")
    window.menus.run("file.card_pdf")
    assert len(told) == 1
    assert not (tmp_path / "missing").exists()
    assert Settings.load().export_folder == ""


def test_the_page_of_a_card_has_its_fields_links_and_sources(window: Window) -> None:
    window.view_state.select("relocation", MOVE)
    facts = window.inspector._facts
    assert facts is not None
    page = card_html(facts, window.view_state.day)
    for said in (
        "Alibaba trains Qwen in South-East Asia",
        "Singapore",
        "H20 licence requirement",
        "Financial Times report",
        "Alibaba trains its models in leased sites abroad.",
        "Supports · B3",
    ):
        assert said in page, said


def test_what_stands_in_a_record_is_text_on_its_page(window: Window) -> None:
    name = "<b>R&D</b> <img src=x>"
    window.session.do(edits.set_field("firm", id_of_slug("alibaba"), "name", name))
    window.view_state.select("firm", id_of_slug("alibaba"))
    facts = window.inspector._facts
    assert facts is not None
    page = card_html(facts, window.view_state.day)
    assert "<img" not in page
    assert "&lt;b&gt;R&amp;D&lt;/b&gt;" in page


def test_paper_is_light_whatever_the_window_wears(window: Window, tmp_path: Path) -> None:
    seen: list[str] = []
    window.view_state.select("relocation", MOVE)
    printout = window.inspector.record_actions.printout()
    assert printout is not None
    theme.dress("dark")
    try:
        made = Printout("x", lambda: (seen.append(theme.current().name), printout.make())[1])
        write_pdf(made, tmp_path / "x.pdf")
        assert seen == ["light"]
        assert theme.current().name == "dark"
    finally:
        theme.dress("light")


def test_the_answer_is_copied_as_text_with_reasons_and_sources(answered: AskView) -> None:
    QApplication.clipboard().clear()
    answered.copy_answer()
    copied = QApplication.clipboard().mimeData()
    text = copied.text()
    assert "licence would be needed to export H20 (HGX) 96GB to China" in text.splitlines()[1]
    assert "\n1 " in text
    assert "ECCN 3A090" in text
    assert "legal advice" in text
    assert "<img" not in copied.html()
    assert "act:" not in copied.html()
    assert "\ufffc" not in text


@pytest.mark.modal
def test_an_answer_is_saved_as_pdf(
    window: Window, answered: AskView, asked: _Asked, tmp_path: Path
) -> None:
    asked.answer = str(tmp_path / "answer.pdf")
    window.menus.run("controls.pdf")
    assert _is_pdf(tmp_path / "answer.pdf")
    assert "licence would be needed" in asked.proposed[0].name


@pytest.mark.modal
def test_an_answer_and_a_card_can_be_printed(
    window: Window, answered: AskView, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        "chipline.windows.output.printing.QDialog.open",
        lambda dialog: opened.append(dialog.windowTitle()),
    )
    window.menus.run("controls.print")
    window.view_state.select("relocation", MOVE)
    window.menus.run("file.card_print")
    assert len(opened) == 2
    assert opened[1] == "Print “Alibaba trains Qwen in South-East Asia”"
    for dialog in window.findChildren(QPrintDialog):
        dialog.deleteLater()


def test_without_a_question_there_is_no_answer_to_take_along(
    window: Window, answered: AskView
) -> None:
    assert not answered.take.isHidden()
    answered._show_text("Choose a chip.")
    assert answered.take.isHidden()
    window.refresh_actions()
    assert not window.menus.actions["controls.copy"].isEnabled()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("H20: <what> now?.pdf", "H20 what now.pdf"),
        ("a/b\\c.pdf", "a b c.pdf"),
        ("  .pdf", "Chipline.pdf"),
        ("x" * 200 + ".pdf", "x" * 80 + ".pdf"),
    ],
)
def test_names_of_files_are_such_as_every_system_takes(title: str, name: str) -> None:
    assert file_name(title) == name


class _Lettered:
    """A picture of one word."""

    title, sharpness = "Word", 1.0

    def size(self) -> QSizeF:
        return QSizeF(QSize(200, 50))

    def paint(self, painter: QPainter) -> None:
        painter.setFont(QFont("Inter"))
        painter.drawText(10, 30, "Word")


def test_text_in_svg_falls_back_on_a_generic_font(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "word.svg"
    picture_files.write(_Lettered(), path)  # type: ignore[arg-type]  # as much of one as is asked for
    text = path.read_text(encoding="utf-8")
    assert 'font-family="' in text
    assert text.count('font-family="') == text.count(', sans-serif"')


@pytest.mark.modal
def test_the_timeline_begins_its_export_where_the_last_one_went(
    window: Window, asked: _Asked, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.settings.export_folder = str(tmp_path)
    pane = window.pane
    assert isinstance(pane, TimelinePane)
    monkeypatch.setattr(
        "chipline.windows.timeline.export.export_dialog.ExportDialog.exec",
        lambda dialog: dialog.DialogCode.Accepted,
    )
    asked.answer = str(tmp_path / "out.svg")
    pane.actions_of_pane().run("timeline.export")
    assert asked.proposed[0].parent == tmp_path
    assert (tmp_path / "out.svg").is_file()
    assert window.status._offer.text() == "Open it"


@pytest.mark.modal
def test_one_button_stops_what_is_under_way(window: Window, file_workspace: Workspace) -> None:
    for dialog in file_dialogs(window, file_workspace):
        task = getattr(dialog, "task", None)
        if not isinstance(task, LongTask):
            continue
        dialog.show()
        task.begin()
        if isinstance(dialog, WritingDialog):
            dialog.begin_writing()
        words = [each.text() for each in dialog.findChildren(QPushButton) if each.isVisible()]
        assert words.count("Stop") <= 1, (type(dialog), words)
        if isinstance(dialog, WritingDialog):
            assert "Stop" in words
            assert "Cancel" not in words, "that would be a second button for the same"
        task.under_way = False
        dialog.hide()
