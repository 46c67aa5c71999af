"""The marks of events as figures: the kind by the shape, direction and certainty by the fill."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from math import cos, pi, sin
from typing import NamedTuple

from chipline.records.message import N_
from chipline.scenery.event_mapping import FORMS, Certainty, RuleDirection
from chipline.scenery.figures import (
    Diamond,
    Disc,
    Figure,
    Ink,
    Line,
    Point,
    Polygon,
    Rectangle,
    moved,
)
from chipline.scenery.theme_colours import Theme, Tones, tones

#: Half of a mark, and half of it without its outline.
MARK = 6.0
_SIZE = MARK - 0.75
_OUTLINE = 1.5


class Mark(NamedTuple):
    """What a mark shows: kind, and of restrictions the kind of act and the direction."""

    kind: str
    form: str = ""
    direction: RuleDirection = RuleDirection.NONE
    certainty: Certainty = Certainty.CONFIRMED


_TIGHTENS, _LOOSENS = RuleDirection.TIGHTENS, RuleDirection.LOOSENS
_NEITHER = RuleDirection.NEITHER
#: The marks of restrictions with their words, the most needed first.
RESTRICTION_KEY: tuple[tuple[Mark, str], ...] = (
    (Mark("restriction", "regulation", _TIGHTENS), N_("tightens")),
    (Mark("restriction", "regulation", _LOOSENS), N_("loosens")),
    (Mark("restriction", "proposal", _TIGHTENS), N_("proposed")),
    (Mark("restriction", "regulation", _NEITHER), N_("rule")),
    (Mark("restriction", "letter", _NEITHER), N_("letter")),
    (Mark("restriction", "entity listing", _NEITHER), N_("listing")),
    (Mark("restriction", "deal", _NEITHER), N_("deal")),
    (Mark("restriction", "guidance", _NEITHER), N_("guidance")),
    (Mark("restriction", "enforcement", _NEITHER), N_("enforcement")),
    (Mark("restriction", "law", _NEITHER), N_("law")),
)


def mark_figures(theme: Theme, mark: Mark, x: float, y: float) -> tuple[Figure, ...]:
    """Draw a mark around a point."""
    found = tones(theme, mark.kind, mark.direction)
    if mark.kind == "restriction":
        made = _act(found, mark)
    elif mark.kind == "relocation":
        made = _disc(found, mark.certainty)
    else:
        made = [_polygon(found, mark)]
    return tuple(moved(each, x, y) for each in made)


def _act(found: Tones, mark: Mark) -> list[Figure]:
    """Draw the kind of act; what tightens is full, what loosens pale, what does neither grey."""
    full = mark.direction is RuleDirection.TIGHTENS
    ink = Ink(found.strong if full else found.soft, found.strong, _OUTLINE)
    within = Ink(line=found.surface if full else found.strong, width=1.2)
    return _ACTS[mark.form](ink, within)


def _square(ink: Ink, _within: Ink) -> list[Figure]:
    return [Rectangle(-_SIZE, -_SIZE, 2 * _SIZE, 2 * _SIZE, ink)]


def _level(within: Ink, half: float, *heights: float) -> list[Figure]:
    return [Line(((-half, y), (half, y)), within) for y in heights]


def _law(ink: Ink, within: Ink) -> list[Figure]:
    return [*_square(ink, within), *_level(within, 3, -1.75, 1.75)]


def _letter(ink: Ink, within: Ink) -> list[Figure]:
    flap = ((-5.5, -3.75), (0.0, 0.75), (5.5, -3.75))
    return [Rectangle(-6, -4.25, 12, 8.5, ink), Line(flap, within)]


def _listing(ink: Ink, within: Ink) -> list[Figure]:
    return [Rectangle(-4.5, -6, 9, 12, ink), *_level(within, 2.5, -2.75, 0.0, 2.75)]


def _deal(ink: Ink, _within: Ink) -> list[Figure]:
    return [Diamond(0, 0, MARK, ink)]


def _guidance(ink: Ink, _within: Ink) -> list[Figure]:
    corners = ((-6, -5), (6, -5), (6, 2.5), (0, 2.5), (-3, 5.75), (-3, 2.5), (-6, 2.5))
    return [_shape(corners, ink)]


def _enforcement(ink: Ink, _within: Ink) -> list[Figure]:
    near, far = 2.4, 5.5
    half = ((-near, -far), (near, -far), (far, -near), (far, near))
    return [_shape([(x * way, y * way) for way in (1, -1) for x, y in half], ink)]


def _proposal(ink: Ink, _within: Ink) -> list[Figure]:
    """Draw a broken square around what it would be: full or pale."""
    around = replace(ink, fill="", dashes=(2, 1.4))
    return [*_square(around, around), Rectangle(-2, -2, 4, 4, replace(ink, width=1.0))]


_ACTS: dict[str, Callable[[Ink, Ink], list[Figure]]] = {
    "": _square,
    "law": _law,
    "regulation": _square,
    "letter": _letter,
    "entity listing": _listing,
    "guidance": _guidance,
    "proposal": _proposal,
    "enforcement": _enforcement,
    "deal": _deal,
}
assert set(_ACTS) == set(FORMS)  # noqa: S101  # both lists are written by hand


def _disc(found: Tones, certainty: Certainty) -> list[Figure]:
    """Draw a relocation: full, with a core, hatched, broken, halved, or a ring for what stayed."""
    ink = Ink(found.surface, found.strong, _OUTLINE)
    core = Ink(found.strong)
    if certainty is Certainty.CONFIRMED:
        ink = replace(ink, fill=found.strong)
    elif certainty is Certainty.PLANNED:
        ink = replace(ink, dashes=(2, 1.6))
    elif certainty is Certainty.UNSTATED:
        ink = replace(ink, line=found.grey)
    elif certainty is Certainty.NON_MOVE:
        ink = replace(ink, width=2.4)
    made: list[Figure] = [Disc(0, 0, _SIZE, ink)]
    if certainty in (Certainty.REPORTED, Certainty.UNSTATED):
        made.append(Disc(0, 0, 2.5, core))
    elif certainty is Certainty.DISPUTED:
        arc = [(_SIZE * cos(pi * at / 12), -_SIZE * sin(pi * at / 12)) for at in range(13)]
        made.append(_shape(arc, core))
    elif certainty is Certainty.ALLEGED:
        ruled = Ink(line=found.strong, width=1.2)
        made += [Line(((at - 2, 3), (at + 1, -3)), ruled) for at in (-2.5, 0.5, 3.5)]
    return made


#: The corners of the marks: a shape for each kind, so that colour is never the only cue.
_SHAPES = {
    "facility": ((-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)),
    "tenancy": ((-1, -0.8), (1, -0.8), (0, 1)),
    "cluster": ((-1, 0), (-0.5, -0.9), (0.5, -0.9), (1, 0), (0.5, 0.9), (-0.5, 0.9)),
    "chip": ((-0.5, -1), (0.5, -1), (0.5, 1), (-0.5, 1)),
    "model": ((0, -1), (1, 0.8), (-1, 0.8)),
}


def _polygon(found: Tones, mark: Mark) -> Figure:
    dashes = (3.0, 2.0) if mark.certainty is Certainty.PLANNED else ()
    fill = {Certainty.CONFIRMED: found.strong, Certainty.REPORTED: found.soft}.get(
        mark.certainty, found.surface
    )
    corners = [(x * _SIZE, y * _SIZE) for x, y in _SHAPES[mark.kind]]
    return _shape(corners, Ink(fill, found.strong, _OUTLINE, dashes))


def _shape(corners: Sequence[Point], ink: Ink) -> Polygon:
    return Polygon((tuple((float(x), float(y)) for x, y in corners),), ink)
