"""The map leaves as a picture: on screen, at any size, and in files with its sources."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter

from chipline.windows.map.paint.map_legend import boundary_text
from chipline.windows.map.paint.map_picture import MapBody
from chipline.windows.map.pane import MapPane
from chipline.windows.pictures import picture_files
from chipline.windows.pictures.picture import Picture


@pytest.mark.parametrize("ending", [".png", ".svg", ".pdf"])
def test_it_is_written_into_files_with_its_sources(
    sites: dict[str, str], map_pane: MapPane, tmp_path: Path, ending: str
) -> None:
    out = tmp_path / f"map{ending}"
    problems: list[str] = []
    picture = map_pane.picture(QSize(900, 600))
    assert picture is not None
    map_pane.export(picture, out, problems.append)
    assert not problems
    assert out.stat().st_size > 5000
    if ending == ".svg":
        text = out.read_text(encoding="utf-8")
        assert "Financial Times" in text
        assert boundary_text().split(";", maxsplit=1)[0][:20] in text


def words_of(picture: Picture, path: Path) -> str:
    picture_files.write(picture, path)
    root = ET.fromstring(path.read_text(encoding="utf-8"))  # noqa: S314  # our own file
    return "\n".join("".join(one.itertext()) for one in root.iter() if one.tag.endswith("text"))


def test_inset_and_strip_leave_with_the_map_as_they_are_on_the_screen(
    sites: dict[str, str], map_pane: MapPane, tmp_path: Path
) -> None:
    size, out = QSize(1000, 760), tmp_path / "map.svg"
    map_pane.strip.show_strip("power")
    picture = map_pane.picture(size)
    assert picture is not None
    text = words_of(picture, out)
    assert "Johor and Singapore" in text
    assert "Known power by country" in text
    assert "1 of 4 sites have both a date and a figure" in text
    map_pane.header.layer_switches["inset"].setChecked(False)
    map_pane.header.strip.setChecked(False)
    picture = map_pane.picture(size)
    assert picture is not None
    text = words_of(picture, out)
    assert "Johor and Singapore" not in text
    assert "Known power by country" not in text
    map_pane.header.strip.setChecked(True)
    low = map_pane.picture(QSize(700, 400))
    assert low is not None
    assert "Known power" not in words_of(low, out), "a low sheet is left to the map"


def test_a_picture_is_that_of_the_screen_at_its_size(
    sites: dict[str, str], map_pane: MapPane
) -> None:
    picture = map_pane.picture()
    scene = map_pane.canvas.scene()
    assert picture is not None
    assert scene is not None
    view = scene.view
    assert isinstance(picture.body, MapBody)
    drawn = picture.body.maps[0].scene_of(view.width, view.height)
    assert [one.key for one in drawn.marks] == [one.key for one in scene.marks]
    assert drawn.view == view
    assert picture_files.image(picture).width() == round(view.width * picture.sharpness)
    smaller = picture.with_sources([f"Source {one}" for one in range(9)])
    assert smaller.size() == picture.size()
    assert len(smaller.pages()) == 2


def test_it_paints_at_any_size(map_pane: MapPane) -> None:
    image = QImage(500, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    with QPainter(image) as painter:
        map_pane.paint_to(painter, QSize(500, 400))
    corners = {image.pixelColor(x, y).name() for x, y in ((2, 2), (497, 2), (2, 397), (497, 397))}
    assert "#000000" not in corners
