"""What a tool tip says: text, whatever it looks like."""

from __future__ import annotations

from PySide6 import QtGui
from PySide6.QtCore import Qt

from chipline.windows.widgets.labels.missing_letters import shown_text

#: No tip that anybody reads is longer.
_LONGEST = 2_000


def tip_text(text: str) -> str:
    """Return what is given to a tool tip so that it shows a text as it stands.

    Qt reads a tip that looks like HTML as HTML, with pictures from wherever it says, as soon as the
    pointer rests on it. So what names records goes through here; what is HTML on purpose escapes
    what it quotes.
    """
    shown = shown_text(text)
    if len(shown) > _LONGEST:
        shown = f"{shown[:_LONGEST]}…"
    return QtGui.Qt.convertFromPlainText(shown) if QtGui.Qt.mightBeRichText(shown) else shown


def role_text(text: str, role: int) -> str:
    """Return what a model gives for a text: in a cell, or in the tip over it."""
    return tip_text(text) if role == Qt.ItemDataRole.ToolTipRole else shown_text(text)
