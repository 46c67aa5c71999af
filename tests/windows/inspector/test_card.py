"""What the record card shows, and where a click on it leads."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from chipline.records.record import id_of_slug
from chipline.session.session import Session
from chipline.store import edits
from chipline.windows.derived_values import Derived
from chipline.windows.inspector.card import NARROWEST, Inspector
from chipline.windows.view_state import ViewState
from windows.inspector.cards import CHIP, LETTER, MOVE, SOURCE, row_of, texts


def record_lines(card: Inspector) -> list[str]:
    return [line.text() for line in card.links.lines]


def test_nothing_selected_tells_what_to_do(card: Inspector) -> None:
    assert card.empty.isVisible()
    assert card.empty.said.text() == "Select a record to see its card."


def test_a_card_that_is_held_shows_what_was_selected_last_once_it_goes_on(
    card: Inspector, view_state: ViewState
) -> None:
    card.hold()
    view_state.select("relocation", MOVE)
    view_state.select("restriction", LETTER)
    assert card.empty.isVisible()
    card.go_on()
    assert card.area.isVisible()
    assert card.head.name_row.shown.text() == "H20 licence requirement"
    view_state.select("", "")
    assert card.empty.isVisible()
    assert card.record_actions.facts is None, "what is done to the record is done to none"


@pytest.mark.usefixtures("ukrainian")
@pytest.mark.parametrize(
    ("kind", "record"),
    [("restriction", LETTER), ("relocation", MOVE), ("chip", CHIP), ("source", SOURCE)],
)
def test_the_narrowest_card_cuts_nothing_off_where_words_are_long(
    card: Inspector, view_state: ViewState, kind: str, record: str
) -> None:
    card.resize(NARROWEST, 720)
    view_state.select(kind, record)
    assert card.area.isVisible()
    room = card.area.viewport().width()
    parts = (card.area.widget(), *card.area.widget().findChildren(QWidget))
    least = {type(part).__name__: part.minimumSizeHint().width() for part in parts}
    assert {name: width for name, width in least.items() if width > room} == {}


def test_selecting_shows_name_sentence_and_fields(card: Inspector, view_state: ViewState) -> None:
    view_state.select("relocation", MOVE)
    assert card.head.name_row.shown.text() == "Alibaba trains Qwen in South-East Asia"
    assert card.head.kind_label.text() == "Relocation · reported"
    assert card.head.sentence.text().startswith("Alibaba moved pre-training from China to Singap")
    assert row_of(card, "to_countries").shown.text() == "Singapore, Malaysia"
    assert row_of(card, "began").shown.text() == "~Apr 2025"
    assert (
        row_of(card, "began").accessibleName()
        == "Began: between 1 and 30 April 2025, approximately, reported"
    )
    assert card.when.isVisible()


def test_empty_fields_are_folded_and_stay_open_once_opened(
    card: Inspector, view_state: ViewState
) -> None:
    view_state.select("relocation", MOVE)
    assert "ended" not in card.fields.rows
    assert "empty fields" in card.fields.fold.text()
    card.fields.fold.click()
    assert row_of(card, "ended").isVisible()
    view_state.select("restriction", LETTER)
    assert "scope" in card.fields.rows


def test_references_are_links_that_select(
    card: Inspector, view_state: ViewState, qtbot: QtBot
) -> None:
    view_state.select("relocation", MOVE)
    row_of(card, "trigger").shown.linkActivated.emit(f"restriction/{LETTER}")
    qtbot.waitUntil(lambda: view_state.record == LETTER)
    assert card.head.name_row.shown.text() == "H20 licence requirement"


def test_links_are_shown_both_ways(card: Inspector, view_state: ViewState) -> None:
    view_state.select("restriction", LETTER)
    assert record_lines(card) == ["H20 (HGX) 96GB", "Alibaba trains Qwen in South-East Asia"]
    view_state.select("chip", CHIP)
    assert record_lines(card) == ["H20 licence requirement"]


def test_long_groups_are_cut(card: Inspector, view_state: ViewState, session: Session) -> None:
    vendor = id_of_slug("nvidia")
    for number in range(10):
        session.do(edits.create("chip", {"name": f"Chip {number}", "vendor": vendor}))
    view_state.select("firm", vendor)
    assert len(record_lines(card)) == 8
    more = next(
        button
        for button in card.links.findChildren(QWidget)
        if button.accessibleName() == "Show all 11: Chips it sells"
    )
    more.click()  # type: ignore[attr-defined]  # a tool button
    assert len(record_lines(card)) == 11


def test_evidence_is_shown_with_its_grade(card: Inspector, view_state: ViewState) -> None:
    view_state.select("relocation", MOVE)
    (view,) = card.evidence.views
    assert view.stance.text() == "Supports"
    assert view.grade.text() == "B3"
    assert view.grade.toolTip() == "Source B: Usually reliable\nInformation 3: Possibly true"
    assert "Financial Times report" in view.origin.text()


def test_source_lists_what_leans_on_it(card: Inspector, view_state: ViewState) -> None:
    view_state.select("source", SOURCE)
    (view,) = card.evidence.views
    assert "Alibaba trains Qwen" in view.origin.text()
    assert card.evidence.heading.text() == "Records that point at it"


def test_citation_and_link_are_named_by_what_they_tie(
    card: Inspector, view_state: ViewState
) -> None:
    view_state.select("citation", id_of_slug("ct-1"))
    assert card.head.title.text() == (
        "“Financial Times report” supports “Alibaba trains Qwen in South-East Asia”"
    )
    view_state.select("link", id_of_slug("ln-1"))
    assert card.head.title.text() == "H20 licence requirement targets H20 (HGX) 96GB"


def test_derived_values_follow_the_day(card: Inspector, view_state: ViewState) -> None:
    card.set_derivations(
        lambda kind, _values, _names, day: [Derived("Class", f"{kind} {day}", "because", "good")]
    )
    view_state.move_day(738_000)
    view_state.select("chip", CHIP)
    assert card.derived.isVisible()
    assert "chip 738000" in texts(card.derived)
    view_state.move_day(738_001)
    assert "chip 738001" in texts(card.derived)
    assert card.derived.count.text().startswith("as of ")


def test_nothing_derived_shows_nothing(card: Inspector, view_state: ViewState) -> None:
    card.set_derivations(lambda *_: [])
    view_state.select("chip", CHIP)
    assert not card.derived.isVisible()


def test_the_kind_gives_way_to_what_its_sign_does_not_say(
    card: Inspector, view_state: ViewState, session: Session
) -> None:
    session.do(edits.set_field("restriction", LETTER, "direction", "tightens"))
    view_state.select("restriction", LETTER)
    label = card.head.kind_label
    whole = label.text()
    assert whole == "Restriction · letter · tightens"
    shown = {}
    for room in range(label.sizeHint().width() + 2, 20, -1):
        label.setFixedWidth(room)
        shown[label.elided] = label.elided
    told = [text for text in shown if "…" not in text]
    assert told == [whole, "Letter · tightens", "Letter"]
    assert whole in label.toolTip()
    view_state.select("relocation", MOVE)
    label.setFixedWidth(85)
    assert label.elided == "Reported"
