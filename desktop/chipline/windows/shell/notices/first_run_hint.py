"""The three-step hint of the first minute."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from chipline.records.message import N_
from chipline.settings import Settings
from chipline.windows import theme
from chipline.windows.i18n import tr, translated
from chipline.windows.icons import pixmap
from chipline.windows.widgets.card_widgets import ElidedLabel
from chipline.windows.widgets.labels.plain_label import PlainLabel

#: Each in a sentence, and in fewer words for a narrow window.
_STEPS = (
    ("circle-dot", N_("Select a bar: its card opens at the right"), N_("Select a bar")),
    ("calendar-days", N_("Move the day at the bottom: every view follows"), N_("Move the day")),
    ("quote", N_("Open a source on the card: see who says so"), N_("Open a source")),
)


class FirstRunHint(QFrame):
    """A line above the pane; it goes for good when dismissed."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._pictures: list[tuple[QLabel, str]] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(8)
        for position, (icon_name, text, brief) in enumerate(_STEPS):
            if position:
                row.addSpacing(16)
            picture = PlainLabel(self)
            picture.setFixedSize(QSize(16, 16))
            self._pictures.append((picture, icon_name))
            row.addWidget(picture)
            words = ElidedLabel(translated(text), self)
            words.shorter = (translated(brief),)
            words.setProperty("role", "muted")
            row.addWidget(words)
        row.addStretch()
        self.got_it = QPushButton(tr("Got it"), self)
        self.got_it.setFlat(True)
        self.got_it.clicked.connect(self._dismiss)
        row.addWidget(self.got_it)
        self.setVisible(not settings.hint_dismissed)
        self.dress()

    def _dismiss(self) -> None:
        self._settings.hint_dismissed = True
        self.hide()

    def dress(self) -> None:
        """Take on the colours of the theme."""
        found = theme.current()
        self.setStyleSheet(
            f"FirstRunHint {{ background: {found.accent_soft}; border-bottom: 1px solid {found.line}; }}"
        )
        for picture, name in self._pictures:
            picture.setPixmap(pixmap(name, found.accent, 16))
