"""The timeline's colours: legible in both themes, and apart for those who see fewer of them."""

from __future__ import annotations

import math
from itertools import combinations

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from chipline.scenery.event_mapping import FORMS, KIND_NAMES, Certainty, RuleDirection
from chipline.windows.pictures.kind_colours import KindColours
from chipline.windows.theme import DARK, LIGHT, Theme
from chipline.windows.timeline.paint.mark_pixmaps import Mark, paint_marks

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
#: How linear red, green and blue are seen without one sort of cone: Machado and others, 2009.
SEEN = {
    "all cones": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
}
#: A difference in CIE Lab that is seen at a glance between neighbours.
APART = 12.0


def linear(ink: QColor) -> list[float]:
    parts = (ink.redF(), ink.greenF(), ink.blueF())
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]


def contrast(first: QColor, second: QColor) -> float:
    """Return the contrast ratio of two colours, WCAG 2."""

    def luminance(ink: QColor) -> float:
        red, green, blue = linear(ink)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def lab(parts: list[float]) -> tuple[float, float, float]:
    red, green, blue = parts
    x = 0.4124 * red + 0.3576 * green + 0.1805 * blue
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = 0.0193 * red + 0.1192 * green + 0.9505 * blue

    def root(value: float) -> float:
        return value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116

    fx, fy, fz = root(x / 0.9505), root(y), root(z / 1.089)
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def seen(value: str, eyes: str) -> tuple[float, float, float]:
    parts = linear(QColor(value))
    rows = [sum(a * b for a, b in zip(row, parts, strict=True)) for row in SEEN[eyes]]
    return lab([min(max(one, 0.0), 1.0) for one in rows])


@THEMES
@pytest.mark.parametrize("eyes", SEEN)
def test_kinds_of_different_colour_are_told_apart(theme: Theme, eyes: str) -> None:
    colours = {theme.kind_colour(kind) for kind in KIND_NAMES}
    assert len(colours) == 5
    for first, second in combinations(sorted(colours), 2):
        found = math.dist(seen(first, eyes), seen(second, eyes))
        assert found >= APART, f"{first} and {second}: {found:.1f}"


@THEMES
@pytest.mark.parametrize("kind", KIND_NAMES)
@pytest.mark.parametrize("direction", RuleDirection)
def test_marks_stand_out_and_words_on_bars_are_legible(
    theme: Theme, kind: str, direction: RuleDirection
) -> None:
    colours, surface = KindColours.of(theme, kind, direction), QColor(theme.surface)
    assert contrast(colours.strong, surface) >= 3
    # What is drawn within a full mark, and the outline of a pale one.
    assert contrast(surface, colours.strong) >= 3
    assert contrast(colours.strong, colours.soft) >= 3
    assert contrast(QColor(theme.text), colours.soft) >= 4.5


@THEMES
def test_every_kind_of_act_and_direction_has_a_mark_of_its_own(theme: Theme, qapp: object) -> None:
    acts = [Mark("restriction", form, way) for form in FORMS[1:] for way in list(RuleDirection)[1:]]
    sure = [Mark("relocation", certainty=certainty) for certainty in Certainty]
    marks = [*acts, *sure]
    drawn = {mark: _alone(theme, mark) for mark in marks}
    assert len(set(drawn.values())) == len(marks)
    shapes = {_alone(theme, Mark("restriction", form, RuleDirection.NEITHER)) for form in FORMS[1:]}
    assert len(shapes) == len(FORMS) - 1, "the shape tells the kind of act without its colour"


def _alone(theme: Theme, mark: Mark) -> bytes:
    picture = QImage(20, 20, QImage.Format.Format_ARGB32)
    picture.fill(QColor(theme.surface))
    with QPainter(picture) as painter:
        paint_marks(painter, theme, mark, [(10.0, 10.0)])
    return bytes(picture.constBits())


@THEMES
def test_notes_eras_and_edit_mode_stand_out(theme: Theme) -> None:
    surface = QColor(theme.surface)
    assert contrast(QColor(theme.warning), surface) >= 4.5
    assert contrast(QColor(theme.muted), surface) >= 4.5
    assert contrast(QColor(theme.text), QColor(theme.accent_soft)) >= 4.5
    assert contrast(QColor(theme.on_accent), QColor(theme.accent)) >= 4.5
