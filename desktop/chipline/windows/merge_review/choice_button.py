"""One answer to a question of a merge, as a button; a long one is cut and said in whole by its tip."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from chipline.windows.widgets.choice_keys import press_by_enter
from chipline.windows.widgets.labels.tool_tip import tip_text

#: A long text would push the other answers out of sight.
_WIDTH = 270


class ChoiceButton(QPushButton):
    """An answer that can be chosen, and stands out when it was; `cut` where not all of it is shown.

    A `whole` text is what a shorter one stands for.
    """

    def __init__(self, text: str, parent: QWidget, *, chosen: bool, whole: str = "") -> None:
        super().__init__(parent)
        shown = self.fontMetrics().elidedText(
            text.replace("\n", " "), Qt.TextElideMode.ElideRight, _WIDTH
        )
        whole = whole or text
        self.cut = shown != whole
        self.setText(shown.replace("&", "&&"))
        if self.cut:
            self.setToolTip(tip_text(whole))
            self.setAccessibleName(whole)
        self.setCheckable(True)
        self.setProperty("role", "choice")
        # Clicked, it leaves Space to lead on to the next.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        press_by_enter(self)
        self.setChecked(chosen)
