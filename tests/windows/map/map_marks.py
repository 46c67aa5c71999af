"""What is on the map, in words, and a site more."""

from __future__ import annotations

from PySide6.QtWidgets import QTreeWidgetItem

from chipline.session.session import Session
from chipline.store import edits
from chipline.windows.map.map_text import mark_text
from chipline.windows.map.pane import MapPane


def add_site(
    session: Session, name: str, longitude: float | None, latitude: float | None, **more: object
) -> str:
    values = {"name": name, "country": "MY", "longitude": longitude, "latitude": latitude, **more}
    edit = edits.create("facility", values)
    session.do(edit)
    found: list[str] = []
    session.read(
        session, "made", lambda queries: queries.called(name).only, lambda one: found.append(one.id)
    )
    return found[0]


def marks(pane: MapPane) -> list[str]:
    scene, facts = pane.canvas.scene(), pane.canvas.facts
    assert scene is not None
    assert facts is not None
    return [mark_text(facts, one) for one in scene.marks]


def listed(pane: MapPane) -> dict[str, list[str]]:
    tree = pane.list.tree
    found = {}
    for place in range(tree.topLevelItemCount()):
        item = tree.topLevelItem(place)
        assert isinstance(item, QTreeWidgetItem)
        found[item.text(0)] = [item.child(one).text(0) for one in range(item.childCount())]
    return found


def johor(pane: MapPane) -> None:
    pane.show_preset("johor-singapore")
