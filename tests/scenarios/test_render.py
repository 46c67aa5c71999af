"""`chipline render` and `chipline screens`: every pane becomes a picture, without a display."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from chipline.cli import render
from chipline.cli.main import main
from chipline.cli.render import pane_names
from chipline.windows.shell.window import Window

SIZE = "900x560"
pytestmark = pytest.mark.usefixtures("starter_copied")


def _colours(path: Path) -> int:
    """Count the different colours of a picture on a coarse grid: a blank one has a single one."""
    image = QImage(str(path))
    assert (image.width(), image.height()) == (900, 560)
    return len({image.pixel(x, y) for x in range(0, 900, 7) for y in range(0, 560, 7)})


@pytest.mark.parametrize("name", pane_names())
def test_every_pane_can_be_drawn(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    out = tmp_path / "pane.png"
    given = ["render", name, "--out", str(out), "--size", SIZE, "--select", "us-h20-letter-2025"]
    assert main(given) == 0
    assert _colours(out) > 5


@pytest.mark.parametrize("name", ["timeline", "restrictions", "card", "controls", "map"])
def test_vectors_keep_their_text(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    out = tmp_path / "pane.svg"
    given = ["render", name, "--out", str(out), "--size", SIZE, "--select", "us-h20-letter-2025"]
    assert main(given) == 0
    drawing = out.read_text(encoding="utf-8")
    assert drawing.count("<text") > 10
    assert "licence" in drawing


@pytest.mark.parametrize("name", ["timeline", "chips", "map"])
def test_a_page_of_pdf(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    out = tmp_path / "pane.pdf"
    assert main(["render", name, "--out", str(out), "--size", SIZE]) == 0
    assert out.read_bytes().startswith(b"%PDF-")
    assert out.stat().st_size > 5_000


@pytest.mark.parametrize("view", ["world", "johor-singapore", "gulf"])
def test_the_views_of_the_map(qtbot: QtBot, tmp_path: Path, view: str) -> None:
    out = tmp_path / "view.png"
    given = ["render", "map", "--view", view, "--shade", "D:5", "--out", str(out), "--size", SIZE]
    compared = ["--compare", "2026-06-30"] if view == "gulf" else []
    assert main([*given, "--as-of", "2026-07-10", "--theme", "dark", *compared]) == 0
    assert _colours(out) > 5


@pytest.mark.parametrize(
    "asked",
    [
        ["--view", "chain", "--select", "bytedance"],
        ["--select", "bytedance"],
        ["--from", "alibaba", "--to", "nvidia"],
        ["--from", "us-h20-letter-2025", "--to", "finding"],
    ],
)
def test_the_views_of_the_relations(qtbot: QtBot, tmp_path: Path, asked: list[str]) -> None:
    out = tmp_path / "view.png"
    given = ["render", "relations", *asked, "--out", str(out), "--size", SIZE]
    assert main([*given, "--as-of", "2025-06-01", "--theme", "dark"]) == 0
    assert _colours(out) > 5


@pytest.mark.parametrize("view", ["ask", "plane", "frontier", "touched"])
def test_the_views_of_the_controls(qtbot: QtBot, tmp_path: Path, view: str) -> None:
    out = tmp_path / "view.png"
    given = ["render", "controls", "--view", view, "--out", str(out), "--size", SIZE]
    assert main([*given, "--as-of", "2024-06-01", "--theme", "dark"]) == 0
    assert _colours(out) > 5


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["render", "nothing", "--out", "x.png"], "There is no pane “nothing”"),
        (["render", "chips", "--out", "x.gif"], "--out takes a file"),
        (["render", "chips"], "--out takes a file"),
        (["render", "chips", "--out", "x.png", "--size", "big"], "--size takes"),
        (["render", "chips", "--out", "x.png", "--size", "10x10"], "--size goes from"),
        (
            ["render", "chips", "--out", "x.png", "--select", "no-such"],
            "No record has the short name",
        ),
        (["render", "chips", "--out", "x.png", "--view", "ask"], "--view goes with"),
        (["render", "map", "--out", "x.png", "--view", "atlantis"], "has no view “atlantis”"),
        (["render", "map", "--out", "x.png", "--shade", "Z:9"], "can’t be shaded by “Z:9”"),
        (["render", "relations", "--out", "x.png", "--view", "graph"], "have no view “graph”"),
        (["render", "relations", "--out", "x.png", "--to", "finding"], "--from takes"),
        (
            ["render", "relations", "--out", "x.png", "--from", "no-such"],
            "No record has the short name",
        ),
        (
            ["render", "relations", "--out", "x.png", "--from", "nvidia", "--to", "nvidia"],
            "nothing to draw",
        ),
        (["render", "chips", "--out", "x.png", "--shade", "D:5"], "--shade goes with"),
        (["render", "dossiers", "--out", "x.png", "--view", "Atlantis"], "No country is called"),
        (["render", "chips", "--out", "x.png", "--as-of", "soon"], "is not a date"),
    ],
)
def test_wrong_use_says_how(
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    given: list[str],
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(given) == 2
    assert said in capsys.readouterr().err
    assert not list(tmp_path.glob("x.*"))


def test_a_folder_that_is_not_there(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "missing" / "pane.png"
    assert main(["render", "chips", "--out", str(out)]) == 1
    assert "could not be written" in capsys.readouterr().err


def test_what_stands_beside_a_pane_on_pictures_of_the_window_is_about_it(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qtbot is not None
    seen: dict[str, tuple[str, bool]] = {}

    def note(window: Window, _size: QSize, _out: Path) -> None:
        state = window.view_state
        seen[state.pane] = state.kind, window.inspector.isVisibleTo(window)

    monkeypatch.setattr(render, "all_panes", lambda: ("restrictions", "history", "firms"))
    monkeypatch.setattr(render, "SCREENS", ((1366, 768),))
    monkeypatch.setattr(render, "_draw", note)
    assert main(["screens", str(tmp_path)]) == 0
    assert seen == {
        "restrictions": ("restriction", True),
        "history": ("", False),
        "firms": ("firm", True),
    }


def test_the_panes_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["render", "--list"]) == 0
    assert capsys.readouterr().out.split() == list(pane_names())
