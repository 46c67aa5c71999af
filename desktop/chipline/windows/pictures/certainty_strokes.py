"""How a certainty looks as a line: its style, and how strong its colour is."""

from __future__ import annotations

from PySide6.QtCore import Qt

from chipline.scenery.event_mapping import Certainty

#: The style of a line and its opacity, from 0 to 1.
CERTAINTY_STROKES = {
    Certainty.CONFIRMED: (Qt.PenStyle.SolidLine, 1.0),
    Certainty.REPORTED: (Qt.PenStyle.SolidLine, 0.75),
    Certainty.ALLEGED: (Qt.PenStyle.DotLine, 0.9),
    Certainty.UNSTATED: (Qt.PenStyle.DotLine, 0.6),
    Certainty.PLANNED: (Qt.PenStyle.DashLine, 0.75),
    Certainty.DISPUTED: (Qt.PenStyle.DashDotLine, 0.75),
    Certainty.NON_MOVE: (Qt.PenStyle.DotLine, 0.5),
}
