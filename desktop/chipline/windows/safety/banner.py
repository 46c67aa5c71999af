"""A line above the panes that says what is the matter with the workspace, and what can be done."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QWidget

from chipline.windows import theme
from chipline.windows.i18n import tr
from chipline.windows.icons import pixmap
from chipline.windows.widgets.boxes import hbox
from chipline.windows.widgets.choice_keys import press_by_enter
from chipline.windows.widgets.labels.plain_label import PlainLabel

INFO, GOOD, WARNING, ERROR = "info", "good", "warning", "error"
#: What a button says, and what it does.
Choice = tuple[str, Callable[[], object]]
#: How long good news stays.
BRIEFLY_MS = 8_000


class Banner(QFrame):
    """One such line; it is hidden until it has something to say."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._tone, self._icon = INFO, "info"
        self._picture = PlainLabel(self)
        self._picture.setFixedSize(QSize(16, 16))
        self._text = PlainLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._row = hbox(self._picture, (self._text, 1), on=self, margins=(16, 6, 8, 6), spacing=8)
        self._buttons: list[QPushButton] = []
        self._leave = QTimer(self)
        self._leave.setSingleShot(True)
        self._leave.timeout.connect(self.hide)
        self.hide()

    @property
    def buttons(self) -> list[QPushButton]:
        """The buttons that are offered, in order."""
        return self._buttons

    def say(
        self,
        title: str,
        details: str,
        *,
        tone: str = INFO,
        icon: str = "info",
        choices: tuple[Choice, ...] = (),
        may_go: bool = False,
        briefly: bool = False,
    ) -> None:
        """Show a message; `may_go` lets the user put it away, `briefly` lets it go by itself."""
        self._tone, self._icon = tone, icon
        self._text.setText(f"<b>{escape(title)}</b> {escape(details)}")
        self.setAccessibleName(f"{title} {details}")
        for button in self._buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self._buttons = []
        for text, act in choices:
            self._add(text, act, flat=False)
        if may_go:
            self._add(tr("Dismiss"), self.hide, flat=True)
        self.dress()
        self.show()
        if briefly:
            self._leave.start(BRIEFLY_MS)
        else:
            self._leave.stop()

    def _add(self, text: str, act: Callable[[], object], *, flat: bool) -> None:
        button = QPushButton(text, self)
        button.setFlat(flat)
        press_by_enter(button)
        button.clicked.connect(lambda _on=False: act())
        self._row.addWidget(button)
        self._buttons.append(button)

    def dress(self) -> None:
        """Take on the colours of the theme; a strip at the left carries the tone."""
        found = theme.current()
        tone = {INFO: found.accent, GOOD: found.good, WARNING: found.warning, ERROR: found.error}
        colour = tone[self._tone]
        self.setStyleSheet(
            f"Banner {{ background: {found.raised}; border-left: 3px solid {colour}; "
            f"border-bottom: 1px solid {found.line}; }}"
        )
        self._picture.setPixmap(pixmap(self._icon, colour, 16))
