"""Help and About: pages for panes and jobs, found by words and by Ctrl+K, with pictures, and no network."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from chipline import paths
from chipline.cli.command_parser import command_names, command_parser
from chipline.exchange.starter import AREAS, edition
from chipline.windows import desktop_services
from chipline.windows.formats import date_text
from chipline.windows.shell.actions import ACTIONS
from chipline.windows.shell.help import about
from chipline.windows.shell.help.help_dialog import HelpDialog
from chipline.windows.shell.help.help_pages import (
    all_pages,
    help_blocks,
    help_folder,
    help_html,
    page_html,
    page_of_pane,
    page_title,
    pages_with,
)
from chipline.windows.shell.pane_registry import PANES
from chipline.windows.shell.window import Window
from chipline.windows.tables.actions import TABLE_ACTIONS


def _dialog(window: Window) -> HelpDialog:
    found = window.findChild(HelpDialog)
    assert found is not None
    return found


def test_every_page_is_listed_once_and_has_a_title() -> None:
    files = {file.stem for file in (help_folder() / "pages").glob("*.html")}
    assert files == set(all_pages())
    assert len(set(all_pages())) == len(all_pages())
    titles = [page_title(page) for page in all_pages()]
    assert len(set(titles)) == len(titles)


def test_every_pane_has_its_page() -> None:
    for entry in PANES:
        page = page_of_pane(entry.name)
        assert page in all_pages()
        assert page == "tables" or not entry.kind or page == entry.name
    for name in ("timeline", "controls", "history", "review", "views"):
        assert page_of_pane(name) == name
    assert page_of_pane("") == page_of_pane("hologram") == "overview"


@pytest.mark.parametrize("job", ["correct-a-fact", "brief-a-minister"])
def test_jobs_have_their_pages(job: str) -> None:
    assert page_html(job).count("<li>") >= 3


def test_what_pages_point_at_is_there() -> None:
    html = help_html()
    for target in re.findall(r'href="([^"]*)"', html):
        scheme, _, page = target.partition(":")
        assert scheme == "help", "nothing leads to a network"
        assert page.partition("#")[0] in all_pages()
    pictures = re.findall(r'<img src="([^"]*)"', html)
    assert pictures
    for picture in pictures:
        assert not QImage(str(help_folder() / "pictures" / picture)).isNull()


def test_the_translators_get_every_text_of_every_page() -> None:
    blocks = set(help_blocks())
    for page in all_pages():
        source = (help_folder() / "pages" / f"{page}.html").read_text(encoding="utf-8")
        for block in blocks:
            source = source.replace(f">{block}<", "><")
        assert not re.sub(r"<[^>]*>", "", source).strip(), page


def test_damage_has_its_page_with_what_is_offered_there() -> None:
    assert pages_with("damaged index")[0] == pages_with("salvage")[0] == "your-file"
    for offered in ("Rebuild the index", "Restore a backup", "Save what can be read"):
        assert offered in page_html("your-file")


def test_commands_that_pages_name_are_there() -> None:
    named = set(re.findall(r"(?<![.\w])chipline ([a-z]+)\b", re.sub(r"<[^>]*>", "", help_html())))
    assert {"rebuild", "restore", "salvage", "export"} <= named
    assert named <= set(command_names(command_parser()))


def test_help_opens_at_the_page_of_the_pane_and_stays_one_window(window: Window) -> None:
    window.view_state.show_pane("history")
    window.menus.run("help.help")
    dialog = _dialog(window)
    assert dialog.shown == "history"
    assert dialog.list.currentItem().text() == "History"
    window.view_state.show_pane("chips")
    window.menus.run("help.help")
    assert window.findChildren(HelpDialog) == [dialog]
    assert dialog.shown == "tables"


def test_pages_are_gone_through_and_back(window: Window, qtbot: QtBot) -> None:
    window.show_help("overview")
    dialog = _dialog(window)
    for row in range(dialog.list.count()):
        dialog.list.setCurrentRow(row)
        if dialog.list.item(row).flags():
            assert dialog.page.toPlainText().strip()
    dialog.page.backward()
    assert dialog.shown == all_pages()[-2]
    assert dialog.list.currentItem().text() == page_title(all_pages()[-2])


def test_pages_are_found_by_their_words(window: Window, qtbot: QtBot) -> None:
    window.show_help()
    dialog = _dialog(window)
    qtbot.keyClicks(dialog.finder, "scenario threshold")
    assert [dialog.list.item(row).text() for row in range(dialog.list.count())] == [
        page_title(page) for page in pages_with("scenario threshold")
    ]
    assert "scenario" in dialog.page.toPlainText().casefold()
    assert dialog.page.extraSelections()
    dialog.finder.setText("xyzzy")
    assert dialog.list.item(0).text() == "Nothing found. Try fewer or shorter words."
    qtbot.keyClick(dialog.finder, Qt.Key.Key_Escape)
    assert dialog.list.count() > len(all_pages())
    assert not dialog.page.extraSelections()


def test_a_page_about_it_comes_before_one_that_names_it() -> None:
    assert pages_with("Dates")[0] == "dates"
    assert pages_with("") == all_pages()


def test_a_term_is_found_by_ctrl_k_before_what_bears_it(window: Window, qtbot: QtBot) -> None:
    window.open_palette()
    box = window.palette_box
    box._field.setText("d:5")
    first = box._list.item(0)
    assert first.text() == "D:5"
    assert "arms embargo" in first.toolTip()
    qtbot.keyClick(box._field, Qt.Key.Key_Return)
    dialog = _dialog(window)
    assert dialog.shown == "glossary"
    assert "arms embargo" in dialog.page.toPlainText()


def test_words_of_a_term_find_it_after_the_records(window: Window) -> None:
    window.open_palette()
    box = window.palette_box
    box._field.setText("direct prod")
    texts = [box._list.item(row).text() for row in range(box._list.count())]
    assert "FDPR" in texts


def test_what_is_no_command_is_said(window: Window) -> None:
    window.open_palette()
    window.palette_box._field.setText("> xyzzy")
    assert window.palette_box._note.text() == "No command is called “xyzzy”."


def test_every_shortcut_is_listed() -> None:
    page = help_html()
    assert "<!--" not in page
    for action in (*ACTIONS, *TABLE_ACTIONS):
        assert not action.key or f"{action.key}&nbsp;" in page


def test_about_says_up_to_which_day_each_area_was_looked_for() -> None:
    page = about.about_html()
    facts = edition(paths.starter())
    assert set(facts.looked_for) == set(AREAS)
    for area, day in facts.looked_for.items():
        assert f"{AREAS[area]}: up to {date_text(day)}" in page


def test_about_names_every_library_with_its_version(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = about.about_html()
    for name, version, licence in about.libraries():
        assert version, name
        assert f"{version}&nbsp;" in page
        assert licence in page
    window.menus.run("help.about")
    shown = window.findChild(about.About)
    assert shown is not None
    assert "Show the licences" not in [each.text() for each in shown.findChildren(QPushButton)]
    shown.close()
    # As a package lays them.
    shutil.copytree(paths.resources() / "starter", tmp_path / "starter")
    (tmp_path / "licences").mkdir()
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    opened: list[QUrl] = []
    monkeypatch.setattr(desktop_services, "hand_over", lambda url: opened.append(url) or True)
    packaged = about.About(window)
    assert str(tmp_path / "licences") in about.about_html()
    next(b for b in packaged.findChildren(QPushButton) if "licences" in b.text()).click()
    assert opened == [QUrl.fromLocalFile(str(tmp_path / "licences"))]
    packaged.deleteLater()
