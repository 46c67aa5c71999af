"""Colours hold the contrast that they promise, and every icon is there."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from chipline.records.kinds import ALL_KINDS
from chipline.windows.icons import KIND_ICONS, pixmap
from chipline.windows.theme import BODY, MICRO, PROJECTOR, SMALL, THEMES, Theme, dress, font


def _luminance(value: str) -> float:
    colour = QColor(value)
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours, WCAG 2."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("ground", ["window", "surface", "raised", "accent_soft"])
def test_text_is_legible(theme: Theme, ground: str) -> None:
    for ink in ("text", "muted", "error", "warning", "good"):
        found = contrast(getattr(theme, ink), getattr(theme, ground))
        assert found >= 4.5, f"{ink} on {ground}: {found:.2f}"


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_quiet_text_and_badges_are_legible_too(theme: Theme) -> None:
    for ink, ground in (
        ("faint", "surface"),
        ("faint", "raised"),
        ("warning", "warning_soft"),
        ("good", "good_soft"),
    ):
        found = contrast(getattr(theme, ink), getattr(theme, ground))
        assert found >= 4.5, f"{ink} on {ground}: {found:.2f}"


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_graphics_stand_out(theme: Theme) -> None:
    inks = ("edge", "accent", "restriction", "relocation", "chip", "firm", "facility", "model")
    for ink in inks:
        found = contrast(getattr(theme, ink), theme.surface)
        assert found >= 3, f"{ink}: {found:.2f}"
    assert contrast(theme.on_accent, theme.accent) >= 4.5


def test_what_an_audience_reads_stands_out_more() -> None:
    theme = PROJECTOR
    for ink in ("text", "muted", "faint", "accent", "error", "warning", "good", "restriction"):
        for ground in ("window", "surface", "raised"):
            found = contrast(getattr(theme, ink), getattr(theme, ground))
            assert found >= (7 if ground == "surface" or ink != "restriction" else 4.5), ink
    for ink in ("edge", "relocation", "loosening", "chip", "firm", "facility", "model"):
        assert contrast(getattr(theme, ink), theme.surface) >= 4.5, ink
    # What carries a mark lets it be told from it.
    for kind in ("restriction", "loosening", "relocation"):
        soft = getattr(theme, f"{kind}_soft")
        assert contrast(getattr(theme, kind), soft) >= 4.5, kind


def test_what_an_audience_reads_is_never_small(qapp: QApplication) -> None:
    dress("light")
    assert font(MICRO).pixelSize() == MICRO
    dress("projector")
    sizes = [int(one) for one in re.findall(r"font-size: (\d+)px", qapp.styleSheet())]
    # 12 pixels of a stage that is 853 wide are 13.5 pt of a slide that is 7.5 in high.
    assert [font(one).pixelSize() for one in (MICRO, SMALL, BODY)] == [12, 12, 13]
    assert min(sizes) == 12
    dress("light")


def test_every_kind_has_an_icon_that_draws_something(qapp: object) -> None:
    assert set(KIND_ICONS) == {kind.name for kind in ALL_KINDS}
    for name in KIND_ICONS.values():
        image = pixmap(name, "#000000", 24).toImage()
        inked = sum(image.pixelColor(x, y).alpha() > 0 for x in range(24) for y in range(24))
        assert inked > 10


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_type_box_of_a_file_dialog_has_an_arrow(qtbot: QtBot, name: str) -> None:
    theme = dress(name)
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.show()
    box = dialog.findChild(QComboBox, "fileTypeCombo")
    assert box is not None
    picture = box.grab().toImage()
    place = range(picture.width() - 24, picture.width() - 4)
    row = {picture.pixelColor(x, y).name() for x in place for y in range(8, picture.height() - 8)}
    assert theme.muted in row


@pytest.mark.parametrize("made", [QPushButton, QToolButton])
def test_a_button_has_one_ring_when_it_has_the_keyboard(
    qtbot: QtBot, made: type[QPushButton | QToolButton]
) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    first, second = made(box), made(box)
    for button in (first, second):
        button.setText("Cancel")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    second.move(0, 60)
    with qtbot.waitActive(box):
        box.show()
    inside = []
    for button in (second, first):
        # A key, since Qt shows where the keyboard is once there was one.
        while not button.hasFocus():
            qtbot.keyClick(QApplication.focusWidget() or box, Qt.Key.Key_Tab)
        within = first.rect().adjusted(4, 4, -4, -4)
        inside.append(first.grab(within).toImage())
    assert first.hasFocus()
    assert inside[0] == inside[1]
