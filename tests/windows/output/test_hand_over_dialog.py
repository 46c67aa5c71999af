"""The dialog for a copy for others: what goes and what stays is listed, and only then written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from chipline.records.record import id_of_slug
from chipline.session.session import Session
from chipline.store import edits
from chipline.store.workspace import Workspace
from chipline.windows.output.hand_over_dialog import HandOverDialog


@pytest.fixture
def dialog(qtbot: QtBot, session: Session) -> Iterator[HandOverDialog]:
    session.do(edits.set_field("firm", id_of_slug("nvidia"), "tags", ["private"]))
    session.do(edits.set_field("firm", id_of_slug("alibaba"), "notes", "Of my own"))
    parent = QWidget()
    qtbot.addWidget(parent)
    made = HandOverDialog(session, parent)
    made.open()
    yield made
    made.close()


def test_what_goes_and_what_stays_is_listed(dialog: HandOverDialog) -> None:
    assert "firm" in dialog.goes.text()
    assert "3 entries of the journal" in dialog.stays.text()
    assert "1 record tagged private" in dialog.stays.text()
    assert "notes of 1 record" in dialog.stays.text()
    dialog.notes.click()
    assert "notes" not in dialog.stays.text()
    assert not dialog.copies.isEnabled()


def test_the_copy_lacks_what_was_listed(
    dialog: HandOverDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "for others.chipline"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(target), ""))
    dialog.choose.click()
    assert str(target) in dialog.said.text()
    copy = Workspace.open(target, read_only=True)
    with copy.reading() as queries:
        assert queries.by_slug("nvidia") is None
        firm = queries.values("firm", id_of_slug("alibaba"))
        assert firm is not None
        assert firm["notes"] is None
        assert len(queries.entries()) == 1
    copy.close()
    assert not dialog.show_folder.isHidden()


def test_a_file_that_is_there_stays_as_it_is(
    dialog: HandOverDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "for others.chipline"
    target.write_bytes(b"kept")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(target), ""))
    dialog.choose.click()
    assert "there already" in dialog.problem.text()
    assert target.read_bytes() == b"kept"
    assert dialog.choose.isEnabled()
