"""Names of a stranger's file may have any length; no pane takes all of it into its widgets."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.workspace import Workspace
from store.hostile.wrong_values import filled
from windows.pane_walk import places
from windows.safety.visitor import Visitor

#: More than any widget is given (a line that is edited has 32,767 letters at most), and few enough
#: for all panes to be looked at soon.
_LONG = "Wörd " * 20_000
_MOST = 32_767
_NAMED = (
    ("firm", "nvidia"),
    ("firm", "alibaba"),
    ("chip", "nv-h20"),
    ("restriction", "us-h20-letter-2025"),
    ("relocation", "rl-ali-sea-train"),
)


def _longest(window: QWidget) -> tuple[int, str]:
    found = [(0, "")]
    for each in window.findChildren(QWidget):
        texts = [each.accessibleName(), each.accessibleDescription(), each.toolTip()]
        if isinstance(each, QLabel | QLineEdit | QAbstractButton):
            texts.append(each.text())
        found += [(len(text), f"{type(each).__name__} {each.objectName()}") for text in texts]
    return max(found)


@pytest.mark.modal
def test_no_widget_is_given_all_of_a_name_without_end(
    small_file: Path, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    path = filled(small_file, tmp_path)
    with closing(Workspace.open(path)) as workspace:
        for kind, slug in _NAMED:
            workspace.apply(edits.set_field(kind, id_of_slug(slug), "name", _LONG))
    visitor = Visitor(qapp, qtbot)
    assert visitor.start(path).opened
    window = visitor.window
    longest = {}
    for name, show in places(window, 2):
        visitor.look_at(show)
        longest[name] = _longest(window)
    visitor.close()
    assert len(longest) > 20
    assert not {found for found in longest.values() if found[0] > _MOST}
