"""Any picture leaves through one door: as an image, as vectors, as pages, with its sources."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from chipline.records.record import id_of_slug
from chipline.session.session import Session
from chipline.session.tasks import Cancelled
from chipline.windows.pictures import picture_files
from chipline.windows.pictures.export_run import ExportRun
from chipline.windows.pictures.picture import Page


@dataclass(frozen=True)
class Square:
    """A picture that is no timeline: one colour, three pages, and the sources as its title."""

    title: str = "Square"
    sharpness: float = 2.0

    def cited_records(self) -> list[str]:
        return [id_of_slug("rl-ali-sea-train")]

    def with_sources(self, sources: Iterable[str]) -> Square:
        return replace(self, title=", ".join(sources))

    def size(self) -> QSizeF:
        return QSizeF(60, 40)

    def paint(self, painter: QPainter) -> None:
        painter.fillRect(QRectF(0, 0, 60, 40), QColor("#123456"))

    def page_size(self) -> QSizeF:
        return QSizeF(30, 40)

    def pages(self) -> list[Page]:
        return [self.paint] * 3


def test_an_image_has_as_many_pixels_as_it_is_sharp(qapp: object, tmp_path: Path) -> None:
    picture_files.write(Square(), tmp_path / "s.png")
    found = QImage(str(tmp_path / "s.png"))
    assert (found.width(), found.height()) == (120, 80)
    assert found.pixelColor(119, 79) == QColor("#123456")


def test_vectors_have_the_title_and_the_size(qapp: object, tmp_path: Path) -> None:
    picture_files.write(Square(), tmp_path / "s.svg")
    text = (tmp_path / "s.svg").read_text(encoding="utf-8")
    assert "<title>Square</title>" in text
    assert 'viewBox="0 0 60 40"' in text


def test_each_page_is_told_before_it_is_painted(qapp: object, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    picture_files.write(Square(), tmp_path / "s.pdf", lambda *done: told.append(done))
    assert told == [(0, 3), (1, 3), (2, 3)]
    assert (tmp_path / "s.pdf").read_bytes().count(b"/Type /Page\n") == 3


def test_what_is_stopped_leaves_nothing(qapp: object, tmp_path: Path) -> None:
    def stop(done: int, _total: int) -> None:
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        picture_files.write(Square(), tmp_path / "s.pdf", stop)
    assert list(tmp_path.iterdir()) == []


def test_an_export_lists_the_sources_of_the_records_that_are_shown(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    asker = QWidget()
    qtbot.addWidget(asker)
    ExportRun(Square(), tmp_path / "s.svg", asker, pytest.fail).begin(session)
    assert "Financial Times report" in (tmp_path / "s.svg").read_text(encoding="utf-8")


def test_what_cannot_be_written_is_told(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    asker, told = QWidget(), list[str]()
    qtbot.addWidget(asker)
    ExportRun(Square(), tmp_path / "none" / "s.png", asker, told.append).begin(session)
    assert [one.startswith("“") for one in told] == [True]
