"""The label of this program: what it shows is text, whatever it looks like."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from chipline.windows.widgets.labels.missing_letters import shown_text

#: Letters that a label lays out at once: more would hold the window up.
LONGEST = 10_000


class PlainLabel(QLabel):
    """Shows text as it stands.

    A QLabel by itself guesses whether its text is HTML. Records name anything, and whoever made a
    workspace may have put pictures from files and shares in the network into a name. What is HTML
    on purpose says so by `setTextFormat`, and escapes what it quotes.
    """

    def __init__(
        self, text: str | QWidget | None = None, parent: QWidget | None = None, **properties: Any
    ) -> None:
        """Make it as a QLabel: of a text and a parent, or of a parent alone."""
        words, parent = (text, parent) if isinstance(text, str) else ("", text or parent)
        # Before the text comes, so that it is never looked at as anything else.
        super().__init__(parent, textFormat=Qt.TextFormat.PlainText, **properties)
        if words:
            self.setText(words)

    def setText(self, text: str) -> None:
        """Show a text, without what could make it look like another or pile up over its line.

        Of one that is longer than anybody reads on a label, its beginning.
        """
        if len(text) > LONGEST and self.textFormat() is Qt.TextFormat.PlainText:
            text = f"{text[:LONGEST]}…"
        super().setText(shown_text(text))
