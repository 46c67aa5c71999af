"""The kept copy of a source on its card: dropped, opened, saved, replaced, removed, undone."""

from __future__ import annotations

import hashlib
import stat
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from chipline.session.session import Session
from chipline.store.compound_edits import attachments
from chipline.store.workspace import Workspace
from chipline.windows.inspector.attachments.page_text import put_text_in_place
from chipline.windows.inspector.card import Inspector
from chipline.windows.view_state import ViewState
from store.dumps import spoil
from windows.inspector.cards import MOVE, SOURCE, Stored, make_card

PAGES = b"%PDF-1.7\n" + b"page " * 300_000
Left = Qt.MouseButton.LeftButton


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    made = tmp_path / "notice.pdf"
    made.write_bytes(PAGES)
    return made


def mime(*paths: Path) -> QMimeData:
    made = QMimeData()
    made.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return made


def entering(card: Inspector, dragged: QMimeData) -> bool:
    event = QDragEnterEvent(
        QPoint(50, 50), Qt.DropAction.CopyAction, dragged, Left, Qt.KeyboardModifier.NoModifier
    )
    event.ignore()
    card.dragEnterEvent(event)
    return event.isAccepted()


def test_a_source_without_a_copy_says_how_to_get_one(
    card: Inspector, view_state: ViewState
) -> None:
    view_state.select("source", SOURCE)
    assert card.attachments.isVisible()
    assert card.attachments.keep_button.isVisible()
    assert "Drop a file onto this card" in card.attachments.about.text()
    assert "500 MB" in card.attachments.about.text()
    assert not card.attachments.open_button.isVisible()
    view_state.select("relocation", MOVE)
    assert not card.attachments.isVisible()


def test_a_dropped_file_is_kept_shown_and_undone(
    card: Inspector, view_state: ViewState, session: Session, paper: Path, stored: Stored
) -> None:
    view_state.select("source", SOURCE)
    dragged = mime(paper)
    assert entering(card, dragged)
    drop = QDropEvent(
        QPoint(50, 50), Qt.DropAction.CopyAction, dragged, Left, Qt.KeyboardModifier.NoModifier
    )
    card.dropEvent(drop)
    keeping = card.attachments
    assert keeping.name.text() == "notice.pdf"
    digest = hashlib.sha256(PAGES).hexdigest()
    assert keeping.about.text().startswith("1.5 MB · kept on ")
    assert f"SHA-256 {digest[:8]}…" in keeping.about.text()
    assert digest in keeping.about.toolTip()
    assert stored("source", SOURCE)["copy_hash"] == digest
    assert not keeping.keep_button.isVisible()
    assert not keeping.progress.isVisible()
    assert "copy_hash" not in card.fields.rows, "the section shows it, not the list of fields"
    session.undo()
    assert keeping.keep_button.isVisible()
    session.redo()
    assert keeping.name.text() == "notice.pdf"


def test_only_one_file_can_be_dropped_and_only_on_a_source(
    card: Inspector, view_state: ViewState, paper: Path, tmp_path: Path
) -> None:
    assert not entering(card, mime(paper))
    view_state.select("relocation", MOVE)
    assert not entering(card, mime(paper))
    view_state.select("source", SOURCE)
    assert not entering(card, mime(paper, paper))
    assert not entering(card, mime(tmp_path))
    web = QMimeData()
    web.setUrls([QUrl("https://example.org/a.pdf")])
    assert not entering(card, web)


def test_a_copy_is_opened_read_only_and_as_it_was(
    card: Inspector, view_state: ViewState, paper: Path, qtbot: QtBot
) -> None:
    view_state.select("source", SOURCE)
    card.attachments.keep(paper)
    paper.unlink()
    opened: list[Path] = []

    def show(path: Path) -> bool:
        opened.append(path)
        return True

    card.attachments.open_file = show
    qtbot.mouseClick(card.attachments.open_button, Left)
    (path,) = opened
    assert path.name == "notice.pdf"
    assert path.read_bytes() == PAGES
    assert not path.stat().st_mode & stat.S_IWUSR
    card.attachments.open_file = lambda _path: False
    card.attachments.open_copy()
    assert "No program" in card.attachments.message.text()


def test_what_is_no_document_is_saved_but_never_opened(
    card: Inspector, view_state: ViewState, tmp_path: Path
) -> None:
    program = tmp_path / "report.desktop"
    program.write_text("[Desktop Entry]\nExec=sh\n", encoding="utf-8")
    view_state.select("source", SOURCE)
    card.attachments.keep(program)
    opened: list[Path] = []

    def show(path: Path) -> bool:
        opened.append(path)
        return True

    card.attachments.open_file = show
    assert not card.attachments.open_button.isEnabled()
    assert "Save it instead" in card.attachments.open_button.toolTip()
    card.attachments.open_copy()
    assert not opened
    card.attachments.save_to(tmp_path / "saved")
    assert (tmp_path / "saved").read_bytes() == program.read_bytes()


def test_bytes_that_do_not_match_are_told_and_not_opened(
    card: Inspector, view_state: ViewState, paper: Path, workspace: Workspace, tmp_path: Path
) -> None:
    view_state.select("source", SOURCE)
    card.attachments.keep(paper)
    spoil(workspace, "UPDATE content SET bytes = zeroblob(size)")
    opened: list[Path] = []

    def show(path: Path) -> bool:
        opened.append(path)
        return True

    card.attachments.open_file = show
    card.attachments.open_copy()
    assert not opened
    assert "is damaged" in card.attachments.message.text()
    card.attachments.save_to(tmp_path / "out.pdf")
    assert not (tmp_path / "out.pdf").exists()


def test_a_copy_is_removed_and_undo_brings_it_back(
    card: Inspector, view_state: ViewState, session: Session, paper: Path, qtbot: QtBot
) -> None:
    view_state.select("source", SOURCE)
    card.attachments.keep(paper)
    qtbot.mouseClick(card.attachments.remove_button, Left)
    assert card.attachments.keep_button.isVisible()
    session.undo()
    assert card.attachments.name.text() == "notice.pdf"


@pytest.mark.parametrize("answer", ["Keep the copy", "Leave it"])
def test_a_large_file_is_asked_about(
    card: Inspector,
    view_state: ViewState,
    paper: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
) -> None:
    monkeypatch.setattr(attachments, "LARGE", 1_000_000)
    view_state.select("source", SOURCE)
    card.attachments.keep(paper)
    box = card.findChild(QMessageBox)
    assert box is not None
    assert "1.5 MB" in box.text()
    assert "the folder of its backups" in box.informativeText()
    assert card.attachments.copy is None
    button = next(each for each in box.findChildren(QPushButton) if each.text() == answer)
    qtbot.mouseClick(button, Left)
    assert (card.attachments.copy is not None) is (answer == "Keep the copy")


def test_what_cannot_be_read_is_told_on_the_card(
    card: Inspector, view_state: ViewState, tmp_path: Path
) -> None:
    view_state.select("source", SOURCE)
    empty = tmp_path / "empty.pdf"
    empty.touch()
    card.attachments.keep(empty)
    assert "is empty" in card.attachments.message.text()
    card.attachments.keep(tmp_path / "none.pdf")
    assert "can’t be read" in card.attachments.message.text()
    assert card.attachments.keep_button.isEnabled()


def test_keeping_over_threads_shows_how_far_it_is_and_can_be_cancelled(
    file_workspace: Workspace, view_state: ViewState, qtbot: QtBot, tmp_path: Path
) -> None:
    session = Session(file_workspace)
    card = make_card(session, view_state, qtbot)
    view_state.select("source", SOURCE)
    qtbot.waitUntil(card.attachments.isVisible)
    large = tmp_path / "large.pdf"
    large.write_bytes(bytes(60) * 500_000)
    parts: list[int] = []
    card.attachments.task.progressed.connect(
        lambda done, total: parts.append(1000 * done // max(1, total))
    )
    card.attachments.keep(large)
    assert card.attachments.progress.isVisible()
    qtbot.mouseClick(card.attachments.progress.cancel, Left)
    assert not card.attachments.progress.isVisible()
    card.attachments.keep(large)
    qtbot.waitUntil(lambda: card.attachments.copy is not None, timeout=20_000)
    qtbot.waitUntil(lambda: not card.attachments.progress.isVisible())
    assert parts == sorted(parts) or parts.index(max(parts)) > 0
    assert max(parts) == 1000
    with file_workspace.reading() as queries:
        assert queries.stacks().undo is not None
        assert len(queries.history(SOURCE)) == 2, "what was cancelled was not written"
    session.close()


def test_a_copy_can_be_looked_at_in_a_workspace_that_is_read_only(
    file_workspace: Workspace, view_state: ViewState, qtbot: QtBot, paper: Path
) -> None:
    file_workspace.apply(attachments.keep(SOURCE, paper, "2026-11-23"))
    assert file_workspace.path is not None
    session = Session(Workspace.open(file_workspace.path, read_only=True), inline=True)
    card = make_card(session, view_state, qtbot)
    view_state.select("source", SOURCE)
    assert card.attachments.open_button.isVisible()
    assert card.attachments.open_button.isEnabled()
    assert not card.attachments.remove_button.isVisible()
    assert not entering(card, mime(paper))
    session.close()


#: What a browser would run or fetch, and what the page says.
_PAGE = (
    '<html><head><title>The report</title><meta http-equiv="refresh" content="0;url=http://x.y">'
    "<script>alert('ran')</script><style>p {color: red}</style></head>"
    '<body onload="alert(1)"><h1>Чипи</h1><p>First<br>second</p><iframe src="http://x.y"></iframe>'
    '<img src="http://x.y/z.png"><li>one</li><!-- hidden --></body></html>'
)


@pytest.mark.parametrize("name", ["report.html", "report.HTM", "repo\u202ert.xhtml", "report.xml"])
def test_of_a_web_page_the_text_alone_is_opened_after_a_word(
    card: Inspector, view_state: ViewState, tmp_path: Path, name: str
) -> None:
    page = tmp_path / name
    page.write_text(_PAGE, encoding="utf-8")
    view_state.select("source", SOURCE)
    card.attachments.keep(page)
    opened: list[Path] = []
    card.attachments.open_file = lambda path: opened.append(path) is None
    for answer in ("Leave it", "Show its text"):
        card.attachments.open_copy()
        box = next(each for each in card.findChildren(QMessageBox) if each.isVisible())
        assert "whoever made this workspace" in box.text()
        assert "\u202e" not in box.text()
        assert not opened
        next(each for each in box.buttons() if each.text() == answer).click()
    (path,) = opened
    assert path.name == "report.txt"
    there = [each.name for each in path.parent.iterdir() if not each.name.startswith(".")]
    assert there == ["report.txt"]
    text = path.read_text(encoding="utf-8")
    assert "Чипи" in text
    if not name.endswith("xml"):  # of which the source is shown
        assert [line for line in text.splitlines() if line] == [
            *("The report", "Чипи", "First", "second", "one")
        ]


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"<", b"<p>" * 100_000, b"\x00" * 1_000])
def test_what_only_calls_itself_a_page_is_text_too(tmp_path: Path, data: bytes) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(data)
    assert put_text_in_place(page).read_text(encoding="utf-8") is not None
    assert not page.exists()
