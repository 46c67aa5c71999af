"""The small parts that the sections of a card are made of: headings, lines, wrapping text, buttons, links."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolButton, QToolTip, QVBoxLayout, QWidget

from chipline.store.queries import Named
from chipline.windows.formats import title_text
from chipline.windows.glossary.term_hover import explain_terms
from chipline.windows.i18n import tr
from chipline.windows.icons import icon
from chipline.windows.theme import BODY, SMALL, SPACE_L, SPACE_S, current, font
from chipline.windows.widgets.boxes import beside_icon, hbox, vbox
from chipline.windows.widgets.labels.plain_label import PlainLabel
from chipline.windows.widgets.labels.tool_tip import tip_text

_ICON = 16
_PAD = 4
#: As little room as a word needs.
_NARROWEST_LINE = 40
#: What changes how a line of the card is painted: pointer and keyboard come and go.
REPAINTING = frozenset(
    {QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.Enter, QEvent.Type.Leave}
)
#: Where a long word may be broken: after what parts a web address.
_BREAKS = str.maketrans({mark: f"{mark}\u200b" for mark in "/-_.?&=#"})
#: What has no such place, such as a hash, is broken all the same.
_UNBROKEN = re.compile(r"[0-9A-Za-z]{32}(?=[0-9A-Za-z])")


def breakable(text: str) -> str:
    """Let long words such as addresses wrap instead of being cut off."""
    parts = (word.translate(_BREAKS) if len(word) > 24 else word for word in text.split(" "))
    return _UNBROKEN.sub("\\g<0>\u200b", " ".join(parts))


def wrapping(text: str = "", role: str = "") -> QLabel:
    """Make a label that wraps to whatever width there is, and explains the terms in it."""
    label = PlainLabel(text)
    let_wrap(label)
    if role:
        label.setProperty("role", role)
    return label


def let_wrap(label: QLabel) -> None:
    """Let a label of plain text wrap to whatever width there is, and explain the terms in it."""
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    explain_terms(label)


def links_text(ids: Sequence[str], names: Mapping[str, Named]) -> str:
    """Write records as links that name their kind and id."""
    ink = current().accent
    parts = [
        f'<a href="{names[one].kind}/{escape(one)}" style="color:{ink}; text-decoration:none">'
        f"{escape(title_text(names[one]) or tr('(no name)'))}</a>"
        if one in names
        else escape(tr("(missing)"))
        for one in ids
    ]
    return "<br>".join(parts)


def flat_button(text: str, name: str = "", *, hint: str = "") -> QToolButton:
    """Make a quiet button with an icon, a text or both."""
    button = QToolButton()
    button.setText(beside_icon(text.strip()) if name and text else text)
    button.setAccessibleName(hint or text.strip())
    button.setToolTip(tip_text(hint))
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    if name:
        button.setIcon(icon(name, current().muted))
        button.setIconSize(QSize(_ICON, _ICON))
        style = Qt.ToolButtonStyle
        button.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if text else style.ToolButtonIconOnly
        )
    return button


class Section(QWidget):
    """A part of the card under a heading; `add` is the button beside the heading, if it has one."""

    def __init__(self, title: str, add: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rule = PlainLabel()
        rule.setFixedHeight(1)
        rule.setStyleSheet(f"background: {current().line}")
        self.heading = PlainLabel(title)
        self.heading.setFont(font(BODY, bold=True))
        self.heading.setWordWrap(True)
        row = hbox(self.heading, margins=(SPACE_L, SPACE_S, SPACE_S, _PAD))
        row.addSpacing(_PAD)
        # In some languages all three are wider than the narrowest card, which would be cut off.
        self.count = ElidedLabel()
        self.count.setProperty("role", "small")
        row.addWidget(self.count)
        row.addStretch()
        self.add_button = flat_button(add, "plus") if add else None
        if self.add_button is not None:
            self.add_button.setFont(font(SMALL))
            row.addWidget(self.add_button)
        else:
            row.addSpacing(1)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        vbox(rule, row, self.body, on=self, margins=(0, 0, 0, SPACE_S), spacing=0)

    def clear(self) -> None:
        """Take away what the section shows under its heading."""
        while (part := self.body.takeAt(0)) is not None:
            widget = part.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def inset(widget: QWidget) -> QWidget:
    """Set a widget in from the edges of the card."""
    around = QWidget()
    hbox(widget, on=around, margins=(SPACE_L, 2, SPACE_L, 2))
    return around


class ElidedLabel(PlainLabel):
    """A line that gives way to others: it ends in “…” where it has no room, and its tool tip has all.

    `shorter` says the same in fewer words, longest first: the first that has room is shown.
    """

    shorter: tuple[str, ...] = ()

    @property
    def elided(self) -> str:
        """What of the text has room."""
        width, metrics = self.contentsRect().width(), self.fontMetrics()
        said = (self.text(), *self.shorter)
        whole = (text for text in said if metrics.horizontalAdvance(text) <= width)
        return next(whole, "") or metrics.elidedText(said[-1], Qt.TextElideMode.ElideRight, width)

    def minimumSizeHint(self) -> QSize:
        """Ask for little."""
        return QSize(_NARROWEST_LINE, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write as much as has room."""
        with QPainter(self) as painter:
            self.style().drawItemText(
                painter,
                self.contentsRect(),
                self.alignment().value,
                self.palette(),
                self.isEnabled(),
                self.elided,
                self.foregroundRole(),
            )

    def event(self, event: QEvent) -> bool:
        """Show the whole text where it is cut."""
        if isinstance(event, QHelpEvent) and not self.toolTip():
            QToolTip.showText(
                event.globalPos(), tip_text(self.text() if self.elided != self.text() else "")
            )
            return True
        return super().event(event)
