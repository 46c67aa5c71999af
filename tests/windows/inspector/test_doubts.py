"""What the card says of a value: doubts apart from errors, Markdown, and the as-of day."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from chipline.records.record import id_of_slug
from chipline.session.session import Session
from chipline.store import edits
from chipline.windows.derived_values import derivations
from chipline.windows.inspector.card import Inspector
from chipline.windows.inspector.fields.markdown import is_plain, rendered
from chipline.windows.view_state import ViewState
from windows.inspector.cards import CHIP, LETTER, MOVE, Key, Stored, line_of, retype, row_of, texts

# -- doubts --------------------------------------------------------------------------------------


def test_a_doubt_is_told_while_typing_and_does_not_stand_in_the_way(
    card: Inspector, view_state: ViewState, qtbot: QtBot, stored: Stored
) -> None:
    view_state.select("restriction", LETTER)
    row = row_of(card, "effective")
    row.edit()
    retype(qtbot, line_of(row), "2025-03")
    said = "It took effect (Mar 2025) before it was announced (9 Apr 2025)."
    assert row.notes.doubt.text() == said
    assert row.notes.doubt.isVisible()
    assert row.message.text() == "between 1 and 31 March 2025"
    assert row.message.property("role") == "small", "it is no error"
    qtbot.keyClick(line_of(row), Key.Key_Return)
    assert row.editor is None
    assert stored("restriction", LETTER)["effective"] == "2025-03"
    assert row.notes.doubt.isVisible(), "and is still told at rest"
    assert said in row.accessibleName()
    assert not row_of(card, "announced").notes.doubt.isVisible(), "once is enough"


def test_a_point_outside_its_country_is_doubted_on_the_card(
    session: Session, card: Inspector, view_state: ViewState
) -> None:
    site = id_of_slug("a-site")
    where = {"country": "SG", "latitude": 1.66, "longitude": 103.6, "coordinate_precision": "site"}
    session.do(edits.create("facility", {"name": "A site", **where}, record_id=site))
    view_state.select("facility", site)
    row = row_of(card, "latitude")
    assert "lies in Malaysia" in row.notes.doubt.text()
    session.do(edits.set_field("facility", site, "country", "MY"))
    assert not row_of(card, "latitude").notes.doubt.text()


def test_the_field_that_is_typed_into_tells_the_doubt(
    card: Inspector, view_state: ViewState, qtbot: QtBot
) -> None:
    view_state.select("restriction", LETTER)
    row = row_of(card, "announced")
    row.edit()
    retype(qtbot, line_of(row), "2025-05")
    assert "before it was announced (May 2025)" in row.notes.doubt.text()
    qtbot.keyClick(line_of(row), Key.Key_Escape)
    assert not row.notes.doubt.isVisible()


def test_a_date_is_held_against_that_of_another_record(
    card: Inspector, view_state: ViewState, qtbot: QtBot
) -> None:
    view_state.select("relocation", MOVE)
    row = row_of(card, "began")
    assert not row.notes.doubt.isVisible()
    row.edit()
    retype(qtbot, line_of(row), "2025-01")
    assert "before its trigger “H20 licence requirement” was announced" in row.notes.doubt.text()
    retype(qtbot, line_of(row), "2025-13")
    assert row.message.property("role") == "error"


# -- calm while choosing ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "record", "field", "typed"),
    [("chip", CHIP, "vendor", "nobody"), ("relocation", MOVE, "from_countries", "Atlan")],
)
def test_what_is_still_being_chosen_is_not_wrong_until_it_is_left(
    card: Inspector,
    view_state: ViewState,
    qtbot: QtBot,
    kind: str,
    record: str,
    field: str,
    typed: str,
) -> None:
    view_state.select(kind, record)
    row = row_of(card, field)
    row.edit()
    retype(qtbot, line_of(row), typed)
    assert not row.message.isVisible()
    card.fields.fold.setFocus()
    assert row.editor is not None
    assert row.message.isVisible()
    assert row.message.property("role") == "error"
    assert typed in row.message.text()


# -- long text ---------------------------------------------------------------------------------------


def test_notes_are_shown_as_markdown_and_edited_as_they_were_typed(
    card: Inspector, view_state: ViewState, qtbot: QtBot, session: Session
) -> None:
    text = "# Why\n\nIt is **firm**.\n- one\n- two"
    session.do(edits.set_field("chip", CHIP, "notes", text))
    view_state.select("chip", CHIP)
    row = row_of(card, "notes")
    assert row.shown.textFormat() is Qt.TextFormat.RichText
    assert "<li" in row.shown.text()
    assert "**" not in row.shown.text()
    row.edit()
    assert row.editor is not None
    assert row.editor.value() == text
    assert "Markdown" in row.message.text()


def test_plain_notes_stay_plain(card: Inspector, view_state: ViewState, session: Session) -> None:
    text = "About ~30,000 to ~40,000 of them.\nSee 15 CFR 744.23 <a@b>."
    session.do(edits.set_field("chip", CHIP, "notes", text.replace(" <a@b>", "")))
    view_state.select("chip", CHIP)
    assert row_of(card, "notes").shown.textFormat() is Qt.TextFormat.PlainText


def test_markdown_lets_nothing_in(qapp: object) -> None:
    found = rendered(
        "<script>alert(1)</script> <img src=x onerror=y> ![picture](file:///etc/passwd) "
        "![](https://example.org/t.png) [file](file:///etc/passwd) [js](javascript:alert) "
        "[web](https://example.org/a)"
    )
    assert "<script" not in found
    assert "<img" not in found
    assert "&lt;img" in found
    assert "[picture]" in found
    assert found.count("href=") == 1
    assert 'href="https://example.org/a"' in found


def test_markdown_keeps_line_breaks_and_tildes(qapp: object) -> None:
    assert is_plain("from ~2020 to ~2021")
    found = rendered("*from* ~2020 to ~2021\nnext")
    assert "~2020 to ~2021" in found
    assert "line-through" not in found
    assert found.index("next") - found.index("~2021") < 250
    assert "<br" in found or found.count("<p") == 2


def test_a_link_in_notes_opens_only_when_it_is_clicked(
    card: Inspector, view_state: ViewState, session: Session, qtbot: QtBot
) -> None:
    session.do(edits.set_field("chip", CHIP, "notes", "[a](https://example.org/a)"))
    view_state.select("chip", CHIP)
    row = row_of(card, "notes")
    assert not row.shown.openExternalLinks()
    row.address_requested.disconnect()
    with qtbot.waitSignal(row.address_requested) as asked:
        row.shown.linkActivated.emit("https://example.org/a")
    assert asked.args == ["https://example.org/a"]
    with qtbot.assertNotEmitted(row.address_requested):
        row.shown.linkActivated.emit("file:///etc/passwd")


# -- the as-of day -----------------------------------------------------------------------------------


def test_the_card_says_how_the_record_stands_to_the_day(
    card: Inspector, view_state: ViewState
) -> None:
    view_state.move_day(date(2025, 5, 12).toordinal())
    view_state.select("restriction", LETTER)
    assert card.standing.text.text() == "In force on 12 May 2025"
    view_state.move_day(date(2025, 4, 1).toordinal())
    assert card.standing.text.text() == "Not announced yet on 1 Apr 2025"
    view_state.move_day(date(2025, 10, 1).toordinal())
    assert card.standing.text.text() == "No longer in force on 1 Oct 2025"
    view_state.set_mode("cumulative")
    assert card.standing.text.text() == "Announced by 1 Oct 2025"
    view_state.set_mode("window", 3)
    assert card.standing.text.text() == "In force on some day from 1 Jul 2025 to 1 Jan 2026"
    view_state.select("firm", id_of_slug("alibaba"))
    assert not card.standing.isVisible()


def test_the_finding_follows_the_chip_of_the_cluster_and_the_parent_of_the_firm(
    card: Inspector, view_state: ViewState, session: Session
) -> None:
    card.set_derivations(derivations())
    view_state.move_day(date(2025, 5, 12).toordinal())
    owner = session_make(session, "firm", name="Branch", hq_country="SG")
    cluster = session_make(
        session, "cluster", name="Hall", owner=owner, country="SG", chip=CHIP, began="2025-05"
    )
    view_state.select("cluster", cluster)
    before = texts(card.derived)
    assert card.derived.isVisible()
    session.do(edits.set_field("firm", owner, "ultimate_parent", id_of_slug("alibaba")))
    with_parent = texts(card.derived)
    assert with_parent != before
    session.do(edits.set_field("firm", id_of_slug("alibaba"), "hq_country", "DE"))
    assert texts(card.derived) != with_parent
    with_chip = texts(card.derived)
    session.do(edits.set_fields("chip", [CHIP], {"fp16_tflops": None, "fp8_tops": None}))
    assert texts(card.derived) != with_chip


def test_the_finding_follows_who_owned_the_firm_on_the_day(
    card: Inspector, view_state: ViewState, session: Session, qtbot: QtBot
) -> None:
    card.set_derivations(derivations())
    view_state.move_day(date(2025, 5, 12).toordinal())
    owner = session_make(session, "firm", name="Branch", hq_country="SG")
    cluster = session_make(
        session, "cluster", name="Hall", owner=owner, country="SG", chip=CHIP, began="2025-05"
    )
    view_state.select("cluster", cluster)

    def said() -> str:
        (found,) = card.record_actions.facts.derived if card.record_actions.facts else ()
        return found.value

    alone = said()
    link = session_make(
        session, "link", subject=owner, predicate="subsidiary of", object=id_of_slug("alibaba"),
        began="2025-05-01",
    )  # fmt: skip
    owned = said()
    assert owned != alone
    session.do(edits.set_field("link", link, "began", "2025-06-01"))
    assert said() == alone
    view_state.move_day(date(2025, 6, 1).toordinal())
    labels = card.derived.findChildren
    qtbot.waitUntil(
        lambda: any(each.text() == owned and each.isVisible() for each in labels(QLabel))
    )


def session_make(session: Session, kind: str, **values: object) -> str:
    made: list[str] = []
    session.do(
        edits.create(kind, values), then=lambda written: made.append(written.changes.changes[0].id)
    )
    return made[0]


def test_groups_of_neighbours_are_named_for_people(card: Inspector, view_state: ViewState) -> None:
    view_state.select("restriction", LETTER)
    assert "Relocations it triggered (1)" in texts(card.links)
    view_state.select("firm", id_of_slug("nvidia"))
    assert "Chips it sells (1)" in texts(card.links)


def test_an_unusual_figure_is_doubted_while_it_is_typed_and_taken(
    card: Inspector, view_state: ViewState, qtbot: QtBot, stored: Stored
) -> None:
    view_state.select("chip", CHIP)
    row = row_of(card, "fp16_tflops")
    row.edit()
    retype(qtbot, line_of(row), "1.8")
    assert "FP16/BF16: 1.8 TFLOPS is unusual, 4 to 40000 is typical." in row.notes.doubt.text()
    assert "FP8/INT8 is 160 times FP16/BF16" in row.notes.doubt.text()
    qtbot.keyClick(line_of(row), Key.Key_Return)
    assert stored("chip", CHIP)["fp16_tflops"] == 1.8
    assert row.notes.doubt.isVisible()
