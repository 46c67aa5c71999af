"""Sites moved and made on the map, and the menu of what lies at a point."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from chipline.map_layout.site_marks import SiteMark
from chipline.records.record import id_of_slug
from chipline.session.session import Session
from chipline.store import edits
from chipline.windows.map.pane import MapPane
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.editors.new_record_box import NewRecordBox

SITE = id_of_slug("a-site")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def site(session: Session, map_pane: MapPane, view_state: ViewState) -> SiteMark:
    """The one site in view, selected."""
    values = {"name": "Kulai", "country": "MY", "longitude": 103.52, "latitude": 1.72}
    session.do(edits.create("facility", values, record_id=SITE))
    map_pane.show_preset("johor-singapore")
    view_state.select("facility", SITE)
    chosen = map_pane.canvas.chosen
    assert isinstance(chosen, SiteMark)
    return chosen


def stored(session: Session, record: str = SITE) -> tuple[float, float]:
    found: list[dict[str, float]] = []
    session.read(session, "kept", lambda queries: queries.values("facility", record), found.append)
    return found[0]["longitude"], found[0]["latitude"]


def drag(pane: MapPane, qtbot: QtBot, mark: SiteMark, across: int, down: int) -> None:
    at = QPoint(round(mark.x), round(mark.y))
    qtbot.mousePress(pane.canvas, LEFT, pos=at)
    qtbot.mouseMove(pane.canvas, at + QPoint(across // 2, down // 2))
    qtbot.mouseMove(pane.canvas, at + QPoint(across, down))
    qtbot.mouseRelease(pane.canvas, LEFT, pos=at + QPoint(across, down))


def test_a_site_is_dragged_as_one_step_and_only_while_that_is_on(
    session: Session, map_pane: MapPane, site: SiteMark, qtbot: QtBot
) -> None:
    drag(map_pane, qtbot, site, 60, 40)
    assert stored(session) == (103.52, 1.72)
    map_pane.show_preset("johor-singapore")
    map_pane.editing.turn(on=True)
    drag(map_pane, qtbot, site, 60, 40)
    longitude, latitude = stored(session)
    assert longitude > 103.52
    assert latitude < 1.72
    assert len(str(longitude).split(".")[1]) <= 5
    session.undo()
    assert stored(session) == (103.52, 1.72)
    qtbot.mouseClick(map_pane.canvas, LEFT, pos=QPoint(round(site.x), round(site.y)))
    assert stored(session) == (103.52, 1.72)


def test_keys_move_a_site_and_esc_puts_it_back(
    session: Session, map_pane: MapPane, site: SiteMark, qtbot: QtBot
) -> None:
    canvas = map_pane.canvas
    canvas.setFocus()
    map_pane.editing.begin_by_keys()
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    qtbot.keyClick(canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert "Malaysia" in canvas.accessibleDescription()
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert stored(session) == (103.52, 1.72)
    map_pane.editing.begin_by_keys()
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert stored(session)[0] < 103.52
    canvas.chosen = None
    map_pane.editing.begin_by_keys()
    assert canvas.accessibleDescription() == "Choose one site first"


def test_a_double_click_makes_a_site_in_the_country_below_it(
    session: Session, map_pane: MapPane, site: SiteMark, qtbot: QtBot
) -> None:
    made: list[tuple[str, str]] = []
    map_pane.card_requested.connect(lambda kind, record: made.append((kind, record)))
    map_pane.editing.turn(on=True)
    x, y = map_pane.canvas.view.pixel(103.75, 1.6)
    qtbot.mouseDClick(map_pane.canvas, LEFT, pos=QPoint(round(x), round(y)))
    box = map_pane.canvas.findChild(NewRecordBox)
    assert box is not None
    assert not made, "nothing is made before it has a name"
    qtbot.keyClicks(box.line, "Kulai 2")
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert len(made) == 1
    found: list[dict[str, object]] = []
    session.read(
        session, "made", lambda queries: queries.values("facility", made[0][1]), found.append
    )
    assert (found[0]["name"], found[0]["country"]) == ("Kulai 2", "MY")
    assert stored(session, made[0][1]) == pytest.approx((103.75, 1.6), abs=0.01)


def menu_texts(pane: MapPane, at: QPointF) -> dict[str, object]:
    menu = pane.menus[0].menu_at(at)
    return {action.text(): action for action in menu.actions() if action.text()}


def test_the_menu_of_a_site_leads_on(
    map_pane: MapPane, site: SiteMark, view_state: ViewState
) -> None:
    at = QPointF(site.x, site.y)
    actions = menu_texts(map_pane, at)
    assert list(actions) == [
        "Open the card",
        "Show on the timeline",
        "Show its relations",
        "Copy coordinates",
        "Dossier of Malaysia",
        "Show only sites in Malaysia",
    ]
    actions["Copy coordinates"].trigger()  # type: ignore[attr-defined]  # an action
    assert QGuiApplication.clipboard().text() == "1.72000, 103.52000"
    actions["Show only sites in Malaysia"].trigger()  # type: ignore[attr-defined]  # an action
    assert [one.field for one in view_state.filters] == ["country"]
    assert "Show all again" in menu_texts(map_pane, at)
    shown: list[str] = []
    view_state.pane_requested.connect(shown.append)
    actions["Show on the timeline"].trigger()  # type: ignore[attr-defined]  # an action
    assert shown == ["timeline"]
    assert view_state.record == SITE


def test_the_menu_of_a_place_makes_a_site_there(map_pane: MapPane, site: SiteMark) -> None:
    x, y = map_pane.canvas.view.pixel(103.75, 1.6)
    actions = menu_texts(map_pane, QPointF(x, y))
    assert "New facility here" in actions
    assert "Open the card" not in actions
