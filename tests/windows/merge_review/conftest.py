"""What the tests of exchange with colleagues begin with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from chipline.session.session import Session
from chipline.settings import Settings
from chipline.store import edits
from chipline.store.journal.author import Author
from chipline.store.workspace import Workspace
from chipline.windows.merge_review.copy_exchange import CopyExchange
from windows.merge_review.desk import H20, Desk


@pytest.fixture
def desk(qtbot: QtBot, file_workspace: Workspace, tmp_path: Path) -> Iterator[Desk]:
    path = tmp_path / "hers.chipline"
    file_workspace.copy_to(path)
    hers = Workspace.open(path)
    hers.author = Author("elsewhere", "Olena")
    hers.apply(edits.set_fields("chip", [H20], {"memory_gb": 97.0}))
    settings = Settings(installation="here", name="Marko")
    session = Session(file_workspace, inline=True)
    session.sign(Author("here", "Marko"))
    parent = QWidget()
    qtbot.addWidget(parent)
    exchange = CopyExchange(session, settings, lambda: tmp_path, parent)
    made = Desk(exchange, parent, file_workspace, hers, tmp_path, [])
    exchange.told.connect(made.told.append)
    yield made
    hers.close()
    session.close()
