"""How certainty looks and is called: one table for bars, marks, legend and words."""

from __future__ import annotations

from dataclasses import dataclass

from chipline.records.message import N_
from chipline.scenery.event_mapping import Certainty


@dataclass(frozen=True, slots=True)
class CertaintyStyle:
    """Colours are names in the colours of a kind; a bar that is `half` is strong above only."""

    word: str
    fill: str
    outline: str = ""
    mark: str = "surface"
    hatched: bool = False
    half: bool = False


CERTAINTY_STYLES = {
    Certainty.CONFIRMED: CertaintyStyle(N_("Confirmed"), "strong", mark="strong"),
    Certainty.REPORTED: CertaintyStyle(N_("Reported"), "lighter", "strong", mark="lighter"),
    Certainty.ALLEGED: CertaintyStyle(N_("Alleged"), "surface", "strong", hatched=True),
    Certainty.DISPUTED: CertaintyStyle(N_("Denied or disputed"), "surface", "strong", half=True),
    Certainty.PLANNED: CertaintyStyle(N_("Planned, proposed"), "surface", "strong"),
    #: A slim bar, which needs no outline.
    Certainty.NON_MOVE: CertaintyStyle(N_("Did not move"), "slim"),
    Certainty.UNSTATED: CertaintyStyle(N_("Not stated"), "span", "grey", mark="strong"),
}
