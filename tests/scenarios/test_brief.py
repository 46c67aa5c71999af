"""Briefings on the command line, as scripts use them."""

from __future__ import annotations

import base64
import json
import re
import zipfile
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from chipline.records.record import id_of_slug, new_id
from chipline.store import edits
from chipline.store.compound_edits.briefing_steps import add_step
from chipline.store.workspace import Workspace
from scenarios.commands import Out, refused, run, told

pytestmark = pytest.mark.usefixtures("starter_copied")
NAME = "training-abroad"


def test_briefings_are_listed_and_told(capsys: Out) -> None:
    (listed,) = told(capsys, "brief", "list")
    assert listed["slug"] == NAME
    assert listed["steps"] == 12
    shown = told(capsys, "brief", "show", listed["name"])
    assert [step["number"] for step in shown["steps"]] == list(range(1, 13))
    assert "licence was needed" in shown["steps"][3]["computed"]
    assert run("brief", "show", NAME) == 0
    assert "   B. A licence is needed\n" in capsys.readouterr().out


def test_check_tells_what_changed(starter_file: Path, tmp_path: Path, capsys: Out) -> None:
    path = tmp_path / "facts.chipline"
    path.write_bytes(starter_file.read_bytes())
    assert run("brief", "check", NAME, path) == 0
    assert capsys.readouterr().out == "No step shows anything other than when it was made.\n"
    letter, step = id_of_slug("us-h20-letter-2025"), id_of_slug("step-letter")
    seen = json.dumps({"at": "2026-01-01T00:00:00Z", "records": {letter: "00000000"}})
    workspace = Workspace.open(path)
    workspace.apply(edits.set_field("step", step, "seen", seen))
    workspace.close()
    assert run("brief", "check", NAME, path) == 1
    out = capsys.readouterr().out
    assert out == "5. One letter stops the H20: changed since: H20 licence requirement\n"
    assert run("brief", "check", NAME, path, "--json") == 1
    assert json.loads(capsys.readouterr().out)[0]["step"] == 5


def test_check_tells_of_a_question_with_one_option(
    starter_file: Path, tmp_path: Path, capsys: Out
) -> None:
    path = tmp_path / "facts.chipline"
    path.write_bytes(starter_file.read_bytes())
    step = id_of_slug("step-letter")
    workspace = Workspace.open(path)
    workspace.apply(edits.set_fields("step", [step], {"question": "Now?", "options": ["Yes"]}))
    workspace.close()
    assert run("brief", "check", NAME, path) == 1
    assert "a question has 2 to 6 options, and this one has 1" in capsys.readouterr().out


def test_it_is_exported_whole_or_in_part(tmp_path: Path, capsys: Out) -> None:
    out = tmp_path / "briefing.html"
    out.write_text("what stood there before", encoding="utf-8")
    assert told(capsys, "brief", "export", NAME, "--out", out, "--steps", "2,5-6")["slides"] == 3
    written = out.read_text(encoding="utf-8")
    assert written.count('<section class="slide"') == 3
    assert "What is said" not in written
    assert run("brief", "export", NAME, "--out", out, "--steps", "5", "--notes") == 0
    assert "What is said" in out.read_text(encoding="utf-8")
    assert [each.name for each in tmp_path.iterdir()] == [out.name]


def test_slides_come_with_notes_unless_unwanted(tmp_path: Path) -> None:
    out = tmp_path / "briefing.pptx"
    for options, many in (((), 3), (("--no-notes",), 0)):
        assert run("brief", "export", NAME, "--out", out, "--steps", "4-5", *options) == 0
        with zipfile.ZipFile(out) as package:
            names = package.namelist()
        assert (
            len(
                [name for name in names if "notesSlides/notesSlide" in name and "_rels" not in name]
            )
            == many
        )


def test_views_that_are_no_shapes_leave_as_pictures_as_from_the_window(
    starter_file: Path, tmp_path: Path, capsys: Out
) -> None:
    path, out = tmp_path / "facts.chipline", tmp_path / "views.html"
    path.write_bytes(starter_file.read_bytes())
    workspace = Workspace.open(path)
    talk = new_id()
    workspace.apply(edits.create("briefing", {"name": "Views"}, record_id=talk))
    letter = id_of_slug("us-h20-letter-2025")
    for name, view in (("review", {}), ("history", {}), ("relations", {"view": "ways"})):
        state = json.dumps({"pane": name, "day": "2025-06-01", "show": view})
        values = {"name": name.capitalize(), "state": state, "records": [letter]}
        workspace.apply(add_step(talk, values, new=new_id()))
    words = {"name": "Thank you", "state": '{"pane": "words"}'}
    workspace.apply(add_step(talk, words, new=new_id()))
    workspace.close()
    before = path.read_bytes()
    assert run("brief", "export", "Views", path, "--out", out, "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert found["slides"] == 4
    assert len(found["remarks"]) == 3
    assert all("leaves as a picture" in remark for remark in found["remarks"])
    page = out.read_text(encoding="utf-8")
    pictures = re.findall(r'<img src="data:image/png;base64,([^"]+)" alt="([^"]+)"', page)
    assert len({data for data, _said in pictures}) == 3
    for data, said in pictures:
        assert "H20 licence requirement" in said
        picture = QImage.fromData(base64.b64decode(data), "PNG")
        # Something is drawn on it, as wide as the stage and twice as fine.
        assert picture.width() == 2 * 853
        colours = {picture.pixel(x, y) for x in range(0, 1700, 7) for y in range(0, 600, 7)}
        assert len(colours) > 8
    # Whoever writes slides changes nothing.
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "code", "told_of"),
    [
        (("brief", "show", "nobody"), 2, "nobody"),
        (("brief", "show", "nvidia"), 2, "nvidia"),
        (("brief", "export", NAME, "--out", "b.docx"), 2, ".html"),
        (("brief", "export", NAME, "--out", "b.html", "--steps", "2-x"), 2, "2-x"),
        (("brief", "export", NAME, "--out", "b.html", "--steps", "12-14"), 2, "13"),
        (("brief", "export", NAME, "--out", "b.html", "--layout", "script"), 2, "PDF"),
        (("brief", "export", NAME, "--out", "none/b.html"), 1, "b.html"),
    ],
)
def test_wrong_use_is_told(
    arguments: tuple[str, ...], code: int, told_of: str, capsys: Out
) -> None:
    assert told_of in refused(capsys, code, *arguments)


def test_a_moving_day_becomes_numbered_pictures(tmp_path: Path, capsys: Out) -> None:
    out = tmp_path / "frames"
    arguments = ("brief", "frames", NAME, "--step", "6", "--out", out, "--width", "640")
    days = ("--from", "2025-01-01", "--to", "2025-03-01", "--every", "30")
    assert told(capsys, *arguments, *days)["frames"] == 3
    pictures = sorted(out.iterdir())
    assert [each.name for each in pictures] == [f"frame-000{n}.png" for n in (1, 2, 3)]
    assert len({each.read_bytes() for each in pictures}) == 3
    assert "empty" in refused(capsys, 2, *arguments)
    empty = ("brief", "frames", NAME, "--out", tmp_path / "other", "--step")
    assert "no step 99" in refused(capsys, 1, *empty, "99")
    assert "before" in refused(capsys, 1, *empty, "6", "--from", "2026-01-01")
    assert "most" in refused(capsys, 1, *empty, "6", "--every", "1", "--from", "2015-01-01")
