"""A long text shows its first lines, whole ones, until all of it is asked for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from chipline.windows import theme
from chipline.windows.widgets.labels.folding_label import FoldingLabel

LINE = "word " * 5 + "\n"


@pytest.fixture
def label(qtbot: QtBot) -> Iterator[FoldingLabel]:
    theme.dress("light")
    around = QWidget()
    qtbot.addWidget(around)
    made = FoldingLabel(4, around)
    column = QVBoxLayout(around)
    column.addWidget(made)
    column.addWidget(made.more)
    column.addStretch()
    around.resize(300, 900)
    around.show()
    yield made
    around.close()


@pytest.mark.parametrize("lines", [1, 4, 5])
def test_what_is_hardly_longer_is_shown_whole(label: FoldingLabel, lines: int) -> None:
    label.setText((LINE * lines).strip())
    assert label.more.isHidden()
    assert label.maximumHeight() > 10_000


@pytest.mark.parametrize("rich", [False, True])
def test_a_long_text_is_cut_between_lines_until_all_is_asked_for(
    label: FoldingLabel, *, rich: bool
) -> None:
    label.setTextFormat(Qt.TextFormat.RichText if rich else Qt.TextFormat.PlainText)
    label.setText(LINE.replace("\n", "<br>") * 30 if rich else LINE * 30)
    line = label.fontMetrics().lineSpacing()
    assert not label.more.isHidden()
    assert abs(label.maximumHeight() - 4 * line) <= 3
    label.more.click()
    assert label.more.text().strip() == "Show less"
    assert label.maximumHeight() > 10_000
    label.more.click()
    assert abs(label.maximumHeight() - 4 * line) <= 3
    label.more.click()
    label.setText("another")
    assert label.more.isHidden()


def test_the_button_goes_and_comes_with_the_text(label: FoldingLabel) -> None:
    label.setText(LINE * 30)
    label.hide()
    assert label.more.isHidden()
    label.show()
    assert not label.more.isHidden()
