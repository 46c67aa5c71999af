"""How certainty is called: one table for marks, legend and words."""

from __future__ import annotations

from chipline.records.message import N_
from chipline.scenery.event_mapping import Certainty

CERTAINTY_WORDS = {
    Certainty.CONFIRMED: N_("Confirmed"),
    Certainty.REPORTED: N_("Reported"),
    Certainty.ALLEGED: N_("Alleged"),
    Certainty.DISPUTED: N_("Denied or disputed"),
    Certainty.PLANNED: N_("Planned, proposed"),
    Certainty.NON_MOVE: N_("Did not move"),
    Certainty.UNSTATED: N_("Not stated"),
}
