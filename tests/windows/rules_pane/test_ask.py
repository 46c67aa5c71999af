"""Asking whether a chip could go somewhere on a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from chipline.records.notation.text import sort_key
from chipline.records.ownership import Ownership, by_subsidiary
from chipline.records.record import id_of_slug
from chipline.windows import theme
from chipline.windows.rules_pane.ask import answer_page
from chipline.windows.rules_pane.ask.answer_strip import _BAR, _TOP, change_text
from chipline.windows.rules_pane.ask.ask_view import AskView
from chipline.windows.rules_pane.ask.question_form import BY_NUMBERS
from chipline.windows.rules_pane.pane import RulesPane
from chipline.windows.rules_pane.rules_state import RulesState
from chipline.windows.view_state import ViewState
from windows.rules_pane import views

LETTER = "us-h20-letter-2025"
H20 = id_of_slug("nv-h20")


def test_chips_and_firms_are_offered_as_people_sort_them(pane: RulesPane) -> None:
    form = views.ask(pane).form.chip
    for offered, fixed in ((form.chip, "Tesla T4"), (form.user, "xFusion")):
        names = [offered.itemText(row) for row in range(offered.count())]
        told = [name for name in names if name not in ("By numbers…", "Any firm")]
        assert told == sorted(told, key=sort_key)
        assert fixed in told


def test_opens_with_the_story(pane: RulesPane) -> None:
    view = views.ask(pane)
    assert view.form.chip.chip.currentText().startswith("H20")
    assert view.form.chip.user.currentText() == "ByteDance"
    assert view.form.chip.home.value() == "CN"
    text = views.text(pane)
    assert "Licence required" in text
    assert "On 20 April 2025" in text
    assert "not legal advice" in text


def test_what_decides_is_told_before_what_does_not_apply(pane: RulesPane) -> None:
    told = views.text(pane)
    assert "A licence is needed by letter" in told
    assert told.index("A licence is needed by letter") < told.index("does not apply")


def test_before_an_audience_nothing_has_to_be_scrolled_to(pane: RulesPane) -> None:
    view = views.ask(pane)
    bar = view.page.verticalScrollBar()
    pane.resize(853, 300)
    QApplication.processEvents()
    assert bar.maximum() > 0
    pane.set_bare(bare=True)
    strips = []
    for high in (600, 380, 220):
        pane.resize(853, high)
        QApplication.processEvents()
        told = view.page.toPlainText()
        assert bar.maximum() == 0
        assert "A licence is needed by letter" in told
        assert "does not apply" not in told
        assert "not legal advice" in told
        assert pane.has_room() is ("Caveats" in told and not view.strip.isHidden())
        strips.append((view.strip.isHidden(), "Caveats" in told))
    assert strips[0] == (False, True)
    assert strips[-1] == (True, False)
    pane.set_bare(bare=False)
    assert "does not apply" in view.page.toPlainText()


def test_what_is_opened_before_the_records_are_read_asks_about_a_chip(
    pane: RulesPane, view_state: ViewState
) -> None:
    other = RulesState(pane._session, view_state, pane)
    view = AskView(other, pane)
    view.reload()
    other.load()
    view.reload()
    assert view.form.chip.chip.currentText().startswith("H20")


def test_a_chips_own_figures_stand_where_others_are_typed(pane: RulesPane, qtbot: QtBot) -> None:
    form = views.ask(pane).form.chip
    numbers, top = form.numbers, form.destination.y()
    assert (numbers.tpp.text(), numbers.density.text()) == ("2368", "2.91")
    assert not numbers.tpp.isEnabled()
    assert numbers.datacentre.currentText() == "Yes"
    form.chip.choose(BY_NUMBERS)
    form.chip.chosen.emit()
    qtbot.keyClicks(numbers.tpp, "5000")
    assert form.destination.y() == top, "nothing below jumps"
    assert numbers.datacentre.currentText() == "Not known"
    form.chip.choose(H20)
    form.chip.chosen.emit()
    assert numbers.tpp.text() == "2368"
    assert form.state()["tpp"] == "5000"
    form.restore(form.state() | {"chip": BY_NUMBERS})
    assert numbers.tpp.text() == "5000"


def test_the_day_is_chosen_beside_the_question(
    pane: RulesPane, view_state: ViewState, qtbot: QtBot
) -> None:
    box = views.ask(pane).form.day
    box.selectAll()
    qtbot.keyClicks(box, "8 Apr 2025")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert view_state.day == date(2025, 4, 8).toordinal()
    assert "No licence needed" in views.text(pane)
    view_state.move_day(date(2025, 4, 9).toordinal())
    assert box.day() == date(2025, 4, 9)


def test_the_line_of_the_day_stops_at_words(pane: RulesPane, view_state: ViewState) -> None:
    strip = views.ask(pane).strip
    row, accent = strip.rows[0], theme.current().accent
    first = strip.x_of(strip._first)
    change = strip.x_of(row.stretches[1][0].toordinal())
    day = strip.day_at((first + change) / 2)
    view_state.move_day(day)
    shot = strip.grab().toImage()
    x, middle = round(strip.x_of(day)), _TOP + _BAR // 2
    # The line is two pixels wide, and may begin between two.
    column = [
        accent in {shot.pixelColor(at, y).name() for at in (x - 1, x, x + 1)}
        for y in range(shot.height())
    ]
    assert column[_TOP - 6]
    assert column[_TOP + 2]
    assert not any(column[middle - 3 : middle + 3])
    assert column[_TOP + _BAR]


def test_the_day_changes_the_answer(pane: RulesPane, view_state: ViewState) -> None:
    view_state.move_day(date(2025, 4, 8).toordinal())
    assert "No licence needed" in views.text(pane)
    view_state.move_day(date(2025, 4, 9).toordinal())
    assert "Licence required" in views.text(pane)


def test_each_step_leads_to_its_restriction(
    pane: RulesPane, view_state: ViewState, qtbot: QtBot
) -> None:
    view = views.ask(pane)
    assert f'href="act:{LETTER}"' in view.page.toHtml()
    with qtbot.waitSignal(pane.card_requested) as asked:
        view.rules_state.show_act(LETTER)
    assert asked.args == ["restriction", id_of_slug(LETTER)]
    assert view_state.record == id_of_slug(LETTER)


def test_typing_finds_another_chip(pane: RulesPane, qtbot: QtBot) -> None:
    view = views.ask(pane)
    line = view.form.chip.chip.lineEdit()
    assert line is not None
    line.selectAll()
    qtbot.keyClicks(line, "A100 SXM4 80GB")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert "A100 SXM4 80GB" in views.text(pane)
    assert "3A090.a.1" in views.text(pane)
    line.selectAll()
    qtbot.keyClicks(line, "no such chip")
    line.editingFinished.emit()
    assert line.text() == "A100 SXM4 80GB"


def test_by_numbers_says_what_is_missing(pane: RulesPane, qtbot: QtBot) -> None:
    view = views.ask(pane)
    form = view.form.chip
    form.chip.setCurrentIndex(form.chip.count() - 1)
    form.chip.activated.emit(form.chip.count() - 1)
    assert form.numbers.tpp.isEnabled()
    assert "Choose a chip" in view.page.toPlainText()
    qtbot.keyClicks(form.numbers.tpp, "4700")
    text = view.page.toPlainText()
    assert "Not determinable" in text
    assert "Not known: die area" in text
    assert "if performance density is below 1.6" in text
    qtbot.keyClicks(form.numbers.density, "1")
    assert "No licence needed" in view.page.toPlainText()


def test_renting_in_malaysia_is_free_and_buying_is_not(pane: RulesPane) -> None:
    form = views.ask(pane).form.chip
    form.restore({"chip": id_of_slug("nv-b200"), "to": "MY", "user": id_of_slug("bytedance")})
    form.home.choose("CN")
    form.asked.emit()
    assert "Licence required" in views.text(pane)
    form.transaction.choose("remote-use")
    form.asked.emit()
    assert "No licence needed" in views.text(pane)
    assert "about the use only" in views.text(pane)


def test_a_whole_question_asks_the_same_whatever_was_asked_before(pane: RulesPane) -> None:
    form = views.ask(pane).form.chip
    asked = {"chip": id_of_slug("nv-b200"), "to": "MY", "user": id_of_slug("bytedance")}
    form.restore(asked)
    first = form.state()
    assert first["home"] == "CN"
    form.restore({**first, "home": "US", "transaction": "remote-use", "owner_home": "MY"})
    form.restore(asked)
    assert form.state() == first
    # A chip alone, as its card asks about it, leaves the rest.
    form.restore({"chip": id_of_slug("nv-h20")})
    assert form.state() == {**first, "chip": id_of_slug("nv-h20")}


def test_what_listed_firms_hold_can_be_said(
    pane: RulesPane, view_state: ViewState, qtbot: QtBot
) -> None:
    view_state.move_day(date(2025, 10, 1).toordinal())
    view = views.ask(pane)
    form = view.form.chip
    form.restore({"chip": id_of_slug("nv-l20"), "to": "MY"})
    form.asked.emit()
    assert "No licence needed" in views.text(pane)
    qtbot.keyClicks(form.share, "50 %")
    assert "Licence required" in views.text(pane)
    assert "Temporary General License 7" in views.text(pane)
    assert form.state()["share"] == "50 %"
    form.share.selectAll()
    qtbot.keyClicks(form.share, "101")
    assert "100" in view.page.toPlainText()
    assert form.question() is None


def test_a_recipient_on_the_list_is_known_by_its_record(
    pane: RulesPane, view_state: ViewState
) -> None:
    view_state.move_day(date(2026, 8, 1).toordinal())
    form = views.ask(pane).form.chip
    form.restore({"chip": id_of_slug("nv-gb300"), "to": "AE"})
    form.user.choose(id_of_slug("g42"))
    form.user.chosen.emit()
    assert "No licence needed" in views.text(pane)


def test_a_firms_listing_is_filled_in_for_the_day(pane: RulesPane, view_state: ViewState) -> None:
    form = views.ask(pane).form.chip
    form.user.choose(id_of_slug("huawei"))
    form.user.chosen.emit()
    assert form.listed.isChecked()
    view_state.move_day(date(2019, 1, 1).toordinal())
    assert not form.listed.isChecked()
    assert "not yet listed" in form.listed_note.text()


def test_an_arm_shows_its_parents_headquarters(pane: RulesPane) -> None:
    form = views.ask(pane).form.chip
    form.user.choose(id_of_slug("bytedance-sg"))
    form.user.chosen.emit()
    assert (form.home.value(), form.parent_home.value()) == ("SG", "CN")


def test_the_parents_headquarters_follow_the_day(pane: RulesPane, view_state: ViewState) -> None:
    form = views.ask(pane).form.chip
    arm, sold = id_of_slug("bytedance-sg"), date(2025, 4, 21).toordinal()
    link = Ownership(link="1", subsidiary=arm, owner=id_of_slug("nvidia"), earliest=sold)
    state = form._rules_state
    state.holdings = replace(state.holdings, ownerships=by_subsidiary([link]))
    form.user.choose(arm)
    form.user.chosen.emit()
    assert form.parent_home.value() == "CN"
    view_state.move_day(sold)
    assert form.parent_home.value() == "US"
    form.parent_home.choose("DE")
    view_state.move_day(sold + 1)
    assert form.parent_home.value() == "DE", "nothing has changed: what was chosen stays"


def test_the_strip_shows_the_change_and_moves_the_day(
    pane: RulesPane, view_state: ViewState, qtbot: QtBot
) -> None:
    strip = views.ask(pane).strip
    day = date(2025, 4, 9).toordinal()
    assert strip.changes()[0] == day
    assert any("H20 licence requirement" in mark.text for mark in strip.marks())
    x = round(strip.x_of(date(2024, 1, 1).toordinal()))
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(x, 15))
    assert abs(view_state.day - date(2024, 1, 1).toordinal()) < 10
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert view_state.day == day
    mark = strip.marks()[0]
    with qtbot.waitSignal(pane.card_requested):
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=mark.box.center().toPoint())


def test_personal_data_has_its_own_question(pane: RulesPane, qtbot: QtBot) -> None:
    view = views.ask(pane)
    view.form.switch.button("people").click()
    assert "Standard contract or certification" in view.page.toPlainText()
    view.form.people.sensitive.click()
    assert "Security assessment" in view.page.toPlainText()
    assert not view.strip.isVisible()
    view.form.people.people.clear()
    qtbot.keyClicks(view.form.people.people, "5")
    assert "of 5 people" in view.page.toPlainText()


def test_a_number_that_cant_be_read_is_told_and_not_left_out(pane: RulesPane, qtbot: QtBot) -> None:
    view = views.ask(pane)
    form = view.form.chip
    form.chip.setCurrentIndex(form.chip.count() - 1)
    form.chip.activated.emit(form.chip.count() - 1)
    qtbot.keyClicks(form.numbers.tpp, "4700")
    qtbot.keyClicks(form.numbers.density, "1,5,2")
    assert view.page.toPlainText().startswith("“1,5,2” is not a number")
    form.numbers.density.clear()
    qtbot.keyClicks(form.numbers.density, "1.5")
    assert "No licence needed" in view.page.toPlainText()


def test_a_click_marks_what_is_chosen_so_that_typing_replaces_it(
    pane: RulesPane, qtbot: QtBot
) -> None:
    chip = views.ask(pane).form.chip.chip
    line = chip.lineEdit()
    assert line is not None
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    for typed, found in (("H100 P", "H100 PCIe"), ("a100 sxm4 80", "A100 SXM4 80GB")):
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(30, 8))
        assert line.selectedText() == line.text()
        qtbot.keyClicks(chip, typed)
        popup = QApplication.activePopupWidget()
        assert popup is chip.offers.popup
        below = chip.mapToGlobal(QPoint(0, chip.height())).y()
        assert popup.mapToGlobal(QPoint(0, 0)).y() >= below
        qtbot.keyClick(popup, Qt.Key.Key_Return)
        assert chip.currentText().startswith(found)
        assert line.text() == chip.currentText()
        assert not chip.offers.is_open


def test_a_country_is_found_by_any_of_its_names(pane: RulesPane, qtbot: QtBot) -> None:
    destination = views.ask(pane).form.chip.destination
    line = destination.lineEdit()
    assert line is not None
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    for typed, code in (("Malay", "MY"), ("PRC", "CN"), ("US", "US"), ("emirates", "AE")):
        destination.setFocus()
        line.selectAll()
        qtbot.keyClicks(destination, typed)
        qtbot.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Return)
        assert destination.value() == code


def test_what_fits_nothing_gives_way_to_what_was_chosen(pane: RulesPane, qtbot: QtBot) -> None:
    destination = views.ask(pane).form.chip.destination
    before = destination.value()
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    destination.setFocus()
    qtbot.keyClicks(destination, "Atlantis")
    assert not destination.offers.is_open
    qtbot.keyClick(destination, Qt.Key.Key_Return)
    assert destination.value() == before
    assert "“Atlantis”" in QToolTip.text(), "it is said"
    line = destination.lineEdit()
    assert line is not None
    assert line.selectedText() == line.text() != "", "what is typed next takes its place"
    QToolTip.hideText()


def test_the_strip_names_the_act_and_what_it_changed(pane: RulesPane) -> None:
    view = views.ask(pane)
    form = view.form.chip
    form.restore({"chip": id_of_slug("nv-a100-80"), "to": "CN"})
    form.asked.emit()
    (row,) = view.strip.rows
    days = {start: place for place, (start, _found) in enumerate(row.stretches)}
    at = days[date(2023, 11, 17)]
    (_, before), (_, after) = row.stretches[at - 1 : at + 1]
    assert after.through[0] == "us-acs-ifr-2023"
    assert change_text(before, after, "The 2023 rule") == "The 2023 rule: 3A090.a.1"
    ended = replace(after, through=("us-ifr-2022-10",))
    assert change_text(before, ended, "The 2022 rule") == "The 2022 rule ends: 3A090.a.1"
    at = days[date(2026, 1, 15)]
    (_, before), (_, after) = row.stretches[at - 1 : at + 1]
    assert change_text(before, after, "The rule") == "The rule: case by case"


def test_an_act_without_a_record_is_named_by_its_rule(pane: RulesPane) -> None:
    view = views.ask(pane)
    form = view.form.chip
    form.restore({"chip": id_of_slug("nv-a100-80"), "to": "UA", "region": "crimea"})
    form.asked.emit()
    assert form.region.isEnabled()
    assert "occupied Crimea region of Ukraine" in views.text(pane)
    ((_, before), (start, after)) = view.strip.rows[0].stretches[:2]
    assert start == date(2015, 1, 29)
    assert change_text(before, after, "") == "15 CFR 746.6 (Crimea region of Ukraine)"
    form.destination.choose("CN")
    form.destination.chosen.emit()
    # It stays where it is: nothing below may jump while somebody answers.
    assert form.region.isVisibleTo(form)
    assert not form.region.isEnabled()
    assert "Ukraine" in form.region.accessibleDescription()
    assert "Crimea" not in views.text(pane)


def test_the_strip_is_hatched_beyond_the_rules(pane: RulesPane) -> None:
    view = views.ask(pane)
    strip, rules = view.strip, view.rules_state.rules
    form = view.form.chip
    form.restore({"chip": id_of_slug("nv-h200"), "to": "DE", "user": "", "home": ""})
    form.asked.emit()
    known = rules.edition.holds_as_of.toordinal()
    shot = strip.grab().toImage()

    def colours(first: int, last: int) -> set[int]:
        span = range(round(strip.x_of(first)) + 4, round(strip.x_of(last)) - 4)
        return {shot.pixel(x, 21) for x in span}

    assert len(colours(known + 3, known + 150)) > len(colours(known - 150, known - 3))


def test_what_other_states_ask_stands_apart(pane: RulesPane, view_state: ViewState) -> None:
    view_state.move_day(date(2025, 9, 20).toordinal())
    text = views.text(pane)
    apart = text.split("Other states, which this answer leaves out")[1]
    assert "China, published:" in apart
    assert "China, reported, with no published text:" in apart
    view_state.move_day(date(2025, 5, 1).toordinal())
    assert "Other states" not in views.text(pane)


def test_key_figures_stand_beside_one_another_where_there_is_room(pane: RulesPane) -> None:
    view = views.ask(pane)
    pane.resize(1100, 640)
    assert view.page.viewport().width() >= answer_page.WIDE
    lines = [line for line in views.text(pane).splitlines() if line.strip()]
    wide = view.page.document().size().height()
    pane.resize(640, 640)
    assert [line for line in views.text(pane).splitlines() if line.strip()] == lines
    assert view.page.document().size().height() > wide


def test_the_day_ends_where_the_other_fields_end(pane: RulesPane) -> None:
    form = views.ask(pane).form
    for height in (360, 1400):
        pane.resize(930, height)
        QApplication.processEvents()
        ends = [
            each.mapTo(form, QPoint(each.width(), 0)).x()
            for each in (form.day, form.chip.chip, form.chip.destination)
        ]
        assert len(set(ends)) == 1, (height, ends)


def test_a_page_that_goes_on_says_with_what(pane: RulesPane, qtbot: QtBot) -> None:
    view = views.ask(pane)
    page, foot, bar = view.page, view.foot, view.page.verticalScrollBar()
    pane.resize(1366, 1200)
    qtbot.waitUntil(lambda: bar.maximum() == 0 and not foot.isVisible())
    pane.resize(930, 520)
    qtbot.waitUntil(lambda: bar.maximum() > 0 and foot.isVisible())
    assert foot.text().startswith("Further down: Why")
    assert "Caveats" in foot.text()
    seen = foot.y() - page.viewport().y()
    line = page.cursorRect(page.cursorForPosition(QPoint(48, seen - 2)))
    assert line.bottom() <= seen + 1, "no line is cut in two above it"
    tallest = seen
    for _ in range(9):
        foot.click()
        QApplication.processEvents()
    qtbot.waitUntil(lambda: not foot.isVisible())
    assert bar.value() == bar.maximum()
    assert tallest > 100
    assert foot.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_the_strip_has_a_line_for_each_change_beside_a_scenario(pane: RulesPane) -> None:
    view = views.ask(pane)
    view.form.chip.chip.choose(id_of_slug("nv-h100-nvl"))
    view.form.chip.chip.chosen.emit()
    QApplication.processEvents()
    alone = view.strip.height()
    pane.rules_state.set_changes({"3a090-a-1.tpp_min": 5000})
    QApplication.processEvents()
    assert len(view.strip.rows) == 2
    assert view.strip.height() == view.strip.sizeHint().height() > alone
    assert view.strip.marks()[-1].box.bottom() <= view.strip.height()
