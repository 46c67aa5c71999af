"""Figures: what is moved keeps its shape, hatching stays in its box, and no two marks are alike."""

from __future__ import annotations

import pytest

from chipline.scenery.event_mapping import FORMS, KIND_NAMES, Certainty, RuleDirection
from chipline.scenery.event_marks import MARK, RESTRICTION_KEY, Mark, mark_figures
from chipline.scenery.figures import (
    Diamond,
    Disc,
    Drawing,
    Figure,
    Ink,
    Line,
    NamedGroup,
    Polygon,
    Rectangle,
    TextLine,
    arrowhead,
    extent,
    hatching,
    moved,
    rings_of,
)
from chipline.scenery.theme_colours import LIGHT, THEMES, mixed_hex, tones

INK = Ink("#ffffff", "#000000", 2.0)
SHAPES: tuple[Figure, ...] = (
    Rectangle(1, 2, 3, 4, INK, 1.0),
    Diamond(2, 2, 1, INK),
    Disc(2, 2, 1, INK),
    Polygon((((0, 0), (4, 0), (4, 4)),), INK),
    Line(((0, 0), (4, 4)), INK, arrow=True),
    TextLine(2, 2, "word", "#000000", 4),
    NamedGroup("name", "sentence", (Disc(2, 2, 1, INK),)),
)


@pytest.mark.parametrize("figure", SHAPES, ids=lambda one: type(one).__name__)
def test_what_is_moved_is_as_large_as_the_scale_says(figure: Figure) -> None:
    before, after = extent([figure]), extent([moved(figure, 10, 20, 2.0)])
    assert before is not None
    assert after == pytest.approx(
        tuple(2 * at + by for at, by in zip(before, (10, 20) * 2, strict=True))
    )


def test_nothing_has_no_extent() -> None:
    assert extent([]) is None


def test_hatching_stays_in_its_box() -> None:
    box = Rectangle(3, 7, 22, 14, INK)
    lines = list(hatching(box))
    assert len(lines) > 5
    assert all(
        box.x <= x <= box.x + box.width and box.y <= y <= box.y + box.height
        for line in lines
        for x, y in line
    )


def test_an_arrow_points_where_its_line_leads() -> None:
    tip, left, right = arrowhead(Line(((0, 0), (10, 0)), INK))
    assert tip == (10, 0)
    assert left == pytest.approx((3, 4))
    assert right == pytest.approx((3, -4))
    assert arrowhead(Line(((5, 5), (5, 5)), INK))[0] == (5, 5)


def test_a_diamond_has_four_corners() -> None:
    (ring,) = rings_of(Diamond(0, 0, 2, INK))
    assert set(ring) == {(0, -2), (2, 0), (0, 2), (-2, 0)}


def test_a_picture_lists_what_stands_for_something_and_every_word() -> None:
    inner = TextLine(0, 0, "inner", "#000000", 4)
    group = NamedGroup("name", "sentence", (inner,))
    picture = Drawing(10, 10, "#ffffff", "all", (TextLine(0, 0, "outer", "#000000", 4), group))
    assert list(picture.groups()) == [group]
    assert [one.text for one in picture.words()] == ["outer", "inner"]


def test_no_two_marks_are_drawn_alike() -> None:
    marks = [
        Mark("restriction", form, direction)
        for form in FORMS
        if form not in ("", "regulation")
        for direction in (RuleDirection.TIGHTENS, RuleDirection.LOOSENS, RuleDirection.NEITHER)
    ]
    marks += [Mark("relocation", certainty=one) for one in Certainty]
    marks += [Mark(kind) for kind in KIND_NAMES if kind not in ("restriction", "relocation")]
    drawn = [mark_figures(LIGHT, mark, 0, 0) for mark in marks]
    assert len(set(drawn)) == len(marks)
    for figures in drawn:
        found = extent(figures)
        assert found is not None
        assert max(map(abs, found)) <= MARK


def test_the_key_of_restrictions_says_every_mark_once() -> None:
    assert len({mark for mark, _ in RESTRICTION_KEY}) == len(RESTRICTION_KEY)
    assert {mark.form for mark, _ in RESTRICTION_KEY} == set(FORMS) - {""}


def test_kinds_without_a_pale_colour_of_their_own_get_a_mixed_one() -> None:
    assert mixed_hex("#000000", "#ffffff", 0.5) == "#808080"
    for theme in THEMES.values():
        assert tones(theme, "facility").soft not in (theme.facility, theme.surface)
        assert tones(theme, "restriction", RuleDirection.LOOSENS).strong == theme.loosening
