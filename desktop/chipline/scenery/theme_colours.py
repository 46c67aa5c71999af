"""The colours of each theme, by what they mean: for the window, and for every picture that leaves it.

Restrictions are warm, relocations cool, chips neutral. Text has a contrast of at least 4.5:1 on
`surface` and `window`, graphics of 3:1; before an audience, where light falls
on the screen, 7:1 and 4.5:1. A test holds them to it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from chipline.scenery.event_mapping import RuleDirection

ThemeName = Literal["light", "dark", "projector"]
#: How much of a strong colour its pale one has, where a kind has none of its own.
_SOFT = 0.22


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one theme, as #rrggbb."""

    name: ThemeName
    window: str
    surface: str
    raised: str
    line: str
    #: Round whatever can be used, and of axes.
    edge: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_soft: str
    on_accent: str
    error: str
    warning: str
    warning_soft: str
    good: str
    good_soft: str
    # Kinds of record
    restriction: str
    restriction_soft: str
    loosening: str
    loosening_soft: str
    neutral_soft: str
    relocation: str
    relocation_soft: str
    chip: str
    firm: str
    facility: str
    model: str
    source: str
    #: Of countries on a map that no rule shades.
    land: str

    def tone(self, name: str) -> str:
        """Return the colour in which something good, doubtful or wrong is written; else the text's."""
        return {
            "good": self.good,
            "warning": self.warning,
            "restriction": self.restriction,
            "error": self.error,
            "muted": self.muted,
        }.get(name, self.text)

    def kind_colour(self, kind: str) -> str:
        """Return the colour that stands for a kind of record everywhere."""
        return {
            "restriction": self.restriction,
            "relocation": self.relocation,
            "tenancy": self.relocation,
            "cluster": self.chip,
            "chip": self.chip,
            "firm": self.firm,
            "facility": self.facility,
            "model": self.model,
            "source": self.source,
            "citation": self.source,
        }.get(kind, self.muted)


LIGHT = Theme(
    name="light",
    window="#f3f4f6",
    surface="#ffffff",
    raised="#f8f9fa",
    line="#d9dde3",
    edge="#808a96",
    text="#1b1f24",
    muted="#57606a",
    faint="#69727c",
    accent="#1f5fbf",
    accent_soft="#e1ebfa",
    on_accent="#ffffff",
    error="#b3261e",
    warning="#8a5a00",
    warning_soft="#fff3d6",
    good="#006e50",
    good_soft="#d8efe6",
    restriction="#b84a08",
    restriction_soft="#fbe3d3",
    loosening="#6b5500",
    loosening_soft="#ffedb3",
    neutral_soft="#e3e6ea",
    relocation="#0072b2",
    relocation_soft="#d6eaf6",
    chip="#57606a",
    firm="#7d4a9e",
    facility="#006e50",
    model="#6b1058",
    source="#57606a",
    land="#f2f1ec",
)
DARK = Theme(
    name="dark",
    window="#15181c",
    surface="#1c2025",
    raised="#23282e",
    line="#353c45",
    edge="#77818d",
    text="#e6e9ed",
    muted="#a5aeb9",
    faint="#8d97a3",
    accent="#7fb2ff",
    accent_soft="#24395a",
    on_accent="#0f1a2b",
    error="#ff8a80",
    warning="#e5b567",
    warning_soft="#3a2e14",
    good="#4cc9a0",
    good_soft="#173a30",
    restriction="#f08c4f",
    restriction_soft="#4a2f1e",
    loosening="#e8c65c",
    loosening_soft="#453a14",
    neutral_soft="#343b44",
    relocation="#5cb8ea",
    relocation_soft="#1d3a4c",
    chip="#a5aeb9",
    firm="#c39be0",
    facility="#4cc9a0",
    model="#f5c8e6",
    source="#a5aeb9",
    land="#353c45",
)
#: What the program wears while a briefing is shown.
PROJECTOR = replace(
    LIGHT,
    name="projector",
    line="#b8bfc8",
    edge="#66707b",
    muted="#3d444d",
    faint="#4a525b",
    accent="#1a4f9f",
    accent_soft="#cfe0f8",
    error="#8c1d17",
    warning="#634000",
    good="#00523b",
    restriction="#943900",
    restriction_soft="#f8d3ba",
    loosening="#584500",
    loosening_soft="#ffe08a",
    relocation="#00598d",
    relocation_soft="#c2e0f2",
    chip="#434b54",
    firm="#693a8a",
    facility="#005a41",
    source="#434b54",
)
THEMES: dict[str, Theme] = {each.name: each for each in (LIGHT, DARK, PROJECTOR)}


@dataclass(frozen=True, slots=True)
class Tones:
    """The colours of one kind in one theme: of outlines and full marks, and of what is pale.

    A restriction that tightens is full, one that loosens pale with a dark outline: place and fill
    tell them apart as well as colour.
    """

    strong: str
    soft: str
    surface: str
    grey: str


@cache
def tones(theme: Theme, kind: str, direction: RuleDirection = RuleDirection.TIGHTENS) -> Tones:
    """Return the colours of a kind, of a restriction by its direction."""
    if kind == "restriction" and direction is RuleDirection.LOOSENS:
        strong, soft = theme.loosening, theme.loosening_soft
    elif kind == "restriction" and direction is not RuleDirection.TIGHTENS:
        strong, soft = theme.muted, theme.neutral_soft
    else:
        strong = theme.kind_colour(kind)
        own = {"restriction": theme.restriction_soft, "relocation": theme.relocation_soft}
        soft = own.get(kind) or mixed_hex(strong, theme.surface, _SOFT)
    return Tones(strong, soft, theme.surface, theme.faint)


def mixed_hex(first: str, second: str, share: float) -> str:
    """Mix two colours, each #rrggbb; `share` is the first one's, 0 to 1."""
    pairs = zip(_channels(first), _channels(second), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)


def _channels(colour: str) -> tuple[int, int, int]:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue
