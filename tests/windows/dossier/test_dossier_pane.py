"""The dossier pane: ways to it and back, what it follows, and where its names lead."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QUrl
from PySide6.QtGui import QImage, QPainter, QTextDocument
from PySide6.QtWidgets import QFileDialog, QMenu

from chipline.records.query import Filter
from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.windows.dossier.pane import DossierPane
from chipline.windows.map.pane import MapPane
from chipline.windows.output.report_dialog import ReportDialog
from chipline.windows.shell.palette.country_match import countries_called
from chipline.windows.shell.window import Window
from chipline.windows.tables.pane import TablePane

ALIBABA, MOVE = id_of_slug("alibaba"), id_of_slug("rl-ali-sea-train")


def _pane(window: Window) -> DossierPane:
    assert isinstance(window.pane, DossierPane)
    return window.pane


def _text(window: Window) -> str:
    return _pane(window).view.toPlainText()


def _choose(window: Window, typed: str, what: tuple[str, str]) -> None:
    """Type into the box that searches everything, and take a dossier from what it lists."""
    box = window.palette_box
    window.open_palette()
    box._field.setText(typed)
    items = [box._list.item(row) for row in range(box._list.count())]
    (item,) = (each for each in items if each.data(0x0100) == ("dossier", *what))
    box._take(item)


def _texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions()]


def test_a_country_is_found_by_its_name_and_left_again(window: Window) -> None:
    window.view_state.show_pane("firms")
    _choose(window, "Malaysia", ("country", "MY"))
    assert _text(window).startswith("Malaysia\n")
    assert "Alibaba trains Qwen in South-East Asia" in _text(window)
    _choose(window, "Alibaba", ("firm", ALIBABA))
    assert _text(window).startswith("Alibaba\n")
    assert (window.view_state.kind, window.view_state.record) == ("firm", ALIBABA)
    window.view_state.back()
    assert _text(window).startswith("Malaysia\n")
    window.view_state.back()
    assert window.view_state.pane == "firms"
    window.view_state.forward()
    assert _text(window).startswith("Malaysia\n")


def test_names_lead_to_cards_and_countries_to_their_dossiers(window: Window) -> None:
    window.view_state.show_dossier("country", "MY")
    view = _pane(window).view
    view.anchorClicked.emit(QUrl(f"relocation:{MOVE}"))
    assert window.view_state.record == MOVE
    assert _text(window).startswith("Malaysia\n")
    view.anchorClicked.emit(QUrl("country:CN"))
    assert _text(window).startswith("China\n")
    view.anchorClicked.emit(QUrl("#source-1"))
    window.view_state.show_dossier("", "")
    assert _text(window).startswith("Countries and firms\n")
    _pane(window).view.anchorClicked.emit(QUrl(f"dossier:{ALIBABA}"))
    assert _text(window).startswith("Alibaba\n")


def test_the_page_follows_day_mode_and_records(window: Window) -> None:
    window.view_state.show_dossier("country", "MY")
    assert "Records of all days" in _text(window)
    window.view_state.move_day(730000)
    assert "Alibaba trains Qwen in South-East Asia" not in _text(window)
    assert "No move in is recorded" in _text(window)
    window.view_state.set_mode("cumulative")
    assert "What had begun by" in _text(window)
    window.view_state.set_mode("all")
    window.session.do(edits.set_field("relocation", MOVE, "name", "Qwen goes south"))
    assert "Qwen goes south" in _text(window)
    # While nobody looks, nothing is asked.
    window.view_state.show_pane("firms")
    window.session.do(edits.set_field("relocation", MOVE, "name", "And back"))
    window.view_state.show_pane("dossiers")
    assert "And back" in _text(window)


def test_the_page_of_a_firm_that_is_deleted_gives_way_to_the_list(window: Window) -> None:
    window.view_state.select("", "")
    window.view_state.show_dossier("country", "CN")
    window.view_state.show_dossier("firm", ALIBABA)
    window.session.do(edits.delete("firm", [ALIBABA]))
    assert _text(window).startswith("Countries and firms\n")
    window.view_state.back()
    assert _text(window).startswith("China\n")


def test_what_was_shown_is_shown_again_unless_another_is_asked_for(window: Window) -> None:
    window.view_state.show_dossier("country", "MY")
    kept = _pane(window).state()
    other = DossierPane(window.session, window.view_state, window)
    window.view_state.subject = ("country", "CN")
    other.restore(kept)  # the first time, what was asked for stays
    assert window.view_state.subject == ("country", "CN")
    other.restore(kept)
    assert window.view_state.subject == ("country", "MY")
    for odd in (
        {},
        {"subject": "MY"},
        {"subject": ["country", "nowhere"]},
        {"subject": ["x", "y"]},
    ):
        other.restore(odd)
        assert window.view_state.subject == ("country", "MY")
    other.deleteLater()


def test_tables_and_the_map_offer_dossiers(window: Window) -> None:
    window.view_state.show_pane("firms")
    table = window.pane
    assert isinstance(table, TablePane)
    rows = [table.model.values(row) or {} for row in range(table.model.rowCount())]
    at = next(n for n, row in enumerate(rows) if row.get("id") == ALIBABA)
    column = next(n for n, spec in enumerate(table.model.fields) if spec.name == "hq_country")
    index: QModelIndex = table.model.index(at, column)
    assert {"Dossier of Alibaba", "Dossier of China"} <= set(_texts(table.menus.row_menu(index)))
    window.view_state.show_pane("map")
    shown = window.pane
    assert isinstance(shown, MapPane)
    heads = [shown.list.tree.topLevelItem(n) for n in range(shown.list.tree.topLevelItemCount())]
    codes = [shown.list.country_of(item) for item in heads]
    assert {"CN", "MY", "SG"} <= set(codes)
    assert shown.list.country_of(None) == ""
    (action,) = shown.country_menu.menu("MY").actions()
    action.trigger()
    assert _text(window).startswith("Malaysia\n")


def test_a_firm_offers_its_dossier_on_its_card(window: Window) -> None:
    window.view_state.select("firm", ALIBABA)
    head = window.inspector.head
    assert not head.open_dossier.isHidden()
    head.open_dossier.click()
    assert _text(window).startswith("Alibaba\n")
    window.view_state.select("relocation", MOVE)
    assert window.inspector.head.open_dossier.isHidden()


def test_the_dossier_is_written_and_that_is_said(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.view_state.show_dossier("country", "MY")
    _pane(window).save()
    dialog = window.findChild(ReportDialog)
    assert dialog is not None
    targets: list[str] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (targets[-1], ""))
    for name in ("pdf", "docx", "odt", "html", "md"):
        dialog.format.setCurrentIndex(dialog.format.findData(name))
        targets.append(str(tmp_path / f"malaysia.{name}"))
        dialog.choose.click()
        assert targets[-1] in dialog.said.text()
        assert Path(targets[-1]).stat().st_size > 0
    assert not dialog.open_it.isHidden()
    targets.append(str(tmp_path / "not there" / "x.md"))
    dialog.choose.click()
    assert "can’t be written" in dialog.problem.text()
    dialog.close()


def test_the_report_of_a_private_record_says_why_there_is_none(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.session.do(edits.set_field("relocation", MOVE, "tags", ["private"]))
    window.view_state.select("relocation", MOVE)
    window.menus.run("file.report")
    dialog = window.findChild(ReportDialog)
    assert dialog is not None
    target = tmp_path / "x.md"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(target), ""))
    dialog.choose.click()
    assert "private" in dialog.problem.text()
    assert not target.exists()
    dialog.close()


def test_the_picture_is_as_wide_as_the_page_and_drawn_sharply(window: Window) -> None:
    window.view_state.show_dossier("country", "MY")
    view = _pane(window).view
    image = view.document().resource(
        QTextDocument.ResourceType.ImageResource.value, QUrl("chipline:timeline")
    )
    assert isinstance(image, QImage)
    assert image.deviceIndependentSize().width() <= view.viewport().width()
    page = QImage(400, 300, QImage.Format.Format_RGB32)
    with QPainter(page) as painter:
        _pane(window).paint_to(painter, page.size())


def test_countries_are_called_by_any_name_but_not_by_two_letters() -> None:
    assert countries_called("Malaysia") == [("MY", True)]
    assert countries_called("малайзія") == [("MY", True)]
    assert countries_called("malay") == [("MY", False)]
    assert countries_called("bun") == []  # Bundesrepublik: only as a whole
    assert ("TW", True) in countries_called("Taiwan")
    assert countries_called("MY") == []
    assert countries_called("UAE") == [("AE", True)]
    assert countries_called("usa") == [("US", True)]
    assert ("AD", True) not in countries_called("and")
    assert countries_called("saint") == []  # too many begin so


def test_the_shared_filters_narrow_what_it_lists_and_it_says_so(window: Window) -> None:
    window.view_state.show_dossier("country", "MY")
    assert "Alibaba trains Qwen in South-East Asia" in _text(window)
    assert "filter is listed" not in _text(window)
    window.view_state.set_filters((Filter("status", values=("confirmed",), kind="relocation"),))
    assert "Alibaba trains Qwen in South-East Asia" not in _text(window)
    assert "Only what passes 1 filter is listed." in _text(window)
    assert "1 filter" in _pane(window).as_of_text()
    window.view_state.set_filters(())
    assert "Alibaba trains Qwen in South-East Asia" in _text(window)
