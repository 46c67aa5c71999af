"""Where one is: the rail, forward and back, from event to event, and the card beside it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from chipline.records.query import Filter, Operator
from chipline.records.record import id_of_slug, new_id
from chipline.store import edits
from chipline.windows.shell.pane_registry import all_panes
from chipline.windows.shell.window import Window

H20_LETTER = id_of_slug("us-h20-letter-2025")
MOVE = id_of_slug("rl-ali-sea-train")


def test_back_and_forward_walk_over_places(window: Window) -> None:
    window.view_state.show_pane("firms")
    window.view_state.select("firm", id_of_slug("alibaba"))
    window.menus.run("go.back")
    assert (window.view_state.pane, window.view_state.record) == ("firms", H20_LETTER)
    window.menus.run("go.back")
    assert window.view_state.pane == "timeline"
    window.menus.run("go.forward")
    window.menus.run("go.forward")
    assert (window.view_state.pane, window.view_state.record) == ("firms", id_of_slug("alibaba"))


def test_whoever_goes_back_and_elsewhere_has_nothing_to_go_forward_to(window: Window) -> None:
    window.view_state.show_pane("firms")
    window.menus.run("go.back")
    window.view_state.show_pane("chips")
    assert not window.view_state.can_go_forward
    assert not window._actions["go.forward"].isEnabled()
    window.menus.run("go.back")
    assert window.view_state.pane == "timeline"
    window.menus.run("go.forward")
    assert window.view_state.pane == "chips", "firms was left for it"


def test_the_day_moves_by_event(window: Window) -> None:
    window.view_state.move_day(date(2025, 1, 1).toordinal())
    window.menus.run("view.next_event")
    assert date.fromordinal(window.view_state.day) == date(2025, 4, 1)
    window.menus.run("view.next_event")
    assert date.fromordinal(window.view_state.day) == date(2025, 4, 9)
    window.menus.run("view.previous_event")
    assert date.fromordinal(window.view_state.day) == date(2025, 4, 1)


def test_a_card_that_was_asked_for_stays_in_a_narrow_window(window: Window) -> None:
    window.view_state.select("", "")
    window.view_state.show_pane("facilities")
    window.view_state.show_pane("timeline")
    window.resize(window.minimumSize())
    assert window._narrow
    window.view_state.select("restriction", H20_LETTER)
    assert window.inspector.isHidden()
    window.view_state.select("", "")
    window.view_state.show_pane("map")
    window._show_card("relocation", MOVE)
    assert not window.inspector.isHidden()


def test_the_card_leads_into_the_controls(window: Window) -> None:
    window.view_state.select("chip", id_of_slug("nv-h20"))
    window.inspector.derived.question_requested.emit()
    assert window.view_state.pane == "controls"
    asked = window.pane.views["ask"].state()  # type: ignore[union-attr]
    assert asked["chip"]["chip"] == id_of_slug("nv-h20")


def test_the_card_gives_way_where_it_has_nothing_to_say_and_comes_with_a_selection(
    window: Window,
) -> None:
    assert window.inspector.isVisible()
    for name in ("controls", "history", "review", "views"):
        kept = window.view_state.kind, window.view_state.record
        window.view_state.show_pane(name)
        assert not window.inspector.isVisible()
        window.view_state.select(*kept)
        window.view_state.show_pane("timeline")
        assert window.inspector.isVisible()
    window.view_state.show_pane("review")
    window.view_state.select("relocation", MOVE)
    assert window.inspector.isVisible()
    window.view_state.select("", "")
    assert window.inspector.isVisible(), "nothing jumps when a selection goes"
    window.view_state.show_pane("map")
    assert not window.inspector.isVisible(), "there is nothing to show a card of"
    window.view_state.select("relocation", MOVE)
    assert window.inspector.isVisible()
    window.view_state.show_pane("facilities")
    assert not window.inspector.isVisible(), "a move is not in that table"
    window.view_state.show_pane("relocations")
    assert window.inspector.isVisible()
    window.view_state.show_pane("timeline")
    window.view_state.open("controls", "firm", id_of_slug("alibaba"))
    assert not window.inspector.isVisible(), "as when a window is opened again on such a pane"
    window.view_state.show_pane("history")
    assert not window.inspector.isVisible()
    window.menus.run("view.inspector")
    assert window.inspector.isVisible(), "who asks for it gets it"
    assert window.settings.inspector_shown
    window.menus.run("view.inspector")
    window.view_state.show_pane("timeline")
    assert not window.inspector.isVisible(), "who has put it away does not get it back"


def test_beside_a_picture_stands_no_card_of_what_it_does_not_draw(window: Window) -> None:
    slugs = {"firm": "alibaba", "chip": "nv-h20", "restriction": "us-h20-letter-2025"}
    drawn = {"timeline": {"restriction"}, "map": set(), "relations": {*slugs}}
    for name, kinds in drawn.items():
        for kind, slug in slugs.items():
            window.view_state.open("history", kind, id_of_slug(slug))
            window.view_state.show_pane(name)
            shown = window.inspector.isVisible()
            assert shown is (kind in kinds), (name, kind)
            window.view_state.select("firm", id_of_slug("nvidia"))
            assert window.inspector.isVisible(), "what is selected there has its card"


def test_a_view_a_briefing_and_a_step_have_their_cards_beside_their_own_pane_alone(
    window: Window,
) -> None:
    places = ("facilities", "timeline", "map", "relations", "dossiers", "sources")
    for kind, own in (("view", "views"), ("briefing", "briefing"), ("step", "briefing")):
        made = new_id()
        values = {"name": "Mine"}
        if kind == "step":
            values["briefing"] = new_id()
            window.session.do(
                edits.create("briefing", {"name": "Told"}, record_id=values["briefing"])
            )
        window.session.do(edits.create(kind, values, record_id=made))
        window.view_state.open(own, kind, made)
        for name in places:
            window.view_state.show_pane(name)
            assert not window.inspector.isVisible(), (kind, name)
        window.view_state.show_pane("map")
        window.view_state.select("firm", id_of_slug("alibaba"))
        assert window.inspector.isVisible(), "what is selected here is what it shows"
        window.view_state.back()
        assert not window.inspector.isVisible(), "the selection goes back without the pane"
    window.view_state.show_pane("timeline")
    window.view_state.select("firm", id_of_slug("alibaba"))
    window.view_state.show_pane("history")
    window.inspector.show()
    window.view_state.select("step", made)
    assert window.inspector.isVisible(), "the history tells of every kind"


def test_every_pane_opens_from_the_rail(window: Window) -> None:
    for name in all_panes():
        window.rail.chosen.emit(name)
        assert window.view_state.pane == name
        assert window.stack.currentWidget() is window.pane, name


def test_the_rail_gives_the_keyboard_to_the_pane_that_is_shown_already(window: Window) -> None:
    window.rail.chosen.emit("firms")
    window.rail._buttons["chips"].setFocus()
    QTest.mouseClick(window.rail._buttons["firms"], Qt.MouseButton.LeftButton)
    assert window.pane is not None
    assert window.pane.isAncestorOf(QApplication.focusWidget())


def test_rail_counts_what_the_filters_leave(window: Window) -> None:
    window.resize(1366, 768)
    window.view_state.set_filters((Filter("hq_country", Operator.IS, ("US",)),))
    button = window.rail._buttons["firms"]
    assert button.toolTip() == "1 of 4 firms"
    window.view_state.set_filters(())
    assert button.toolTip() == "4 firms"


def test_rail_says_how_many_records_wait_for_review(window: Window) -> None:
    window.resize(1366, 768)
    badge = window.rail._buttons["review"].badge
    assert badge.isVisible()
    before = int(badge.text())
    window.session.do(edits.create("firm", {"name": "Nobody has written of it"}))
    assert badge.text() == str(before + 1)
    assert window.rail._buttons["review"].toolTip().startswith(f"{before + 1} records wait")


def test_rail_has_four_groups_and_no_pane_that_leads_nowhere(window: Window) -> None:
    assert [head.text() for head in window.rail._heads] == ["Look", "Records", "Evidence", "Work"]
    assert not {"briefings", "steps"} & {*window.rail._buttons, *all_panes()}
    # Dossiers are mostly reached from elsewhere.
    window.view_state.show_pane("firms")
    window.view_state.show_pane("dossiers")
    assert not any(button.isChecked() for button in window.rail._buttons.values())
