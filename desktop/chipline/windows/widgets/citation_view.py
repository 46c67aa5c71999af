"""One citation: stance, words, source and grade."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from chipline.records.vocabulary import CREDIBILITY, RELIABILITY
from chipline.store.queries import Named
from chipline.windows.formats import date_text, title_text
from chipline.windows.i18n import quoted_text, tr, translated
from chipline.windows.icons import pixmap
from chipline.windows.theme import SMALL, SPACE_L, SPACE_S, colour, current, font
from chipline.windows.widgets.boxes import hbox, text_label, vbox
from chipline.windows.widgets.card_widgets import REPAINTING, breakable, wrapping
from chipline.windows.widgets.labels.folding_label import FoldingLabel
from chipline.windows.widgets.labels.plain_label import PlainLabel
from chipline.windows.widgets.marks.grade_chip import GradeChip, grade_text
from chipline.windows.widgets.popover import Menu

_ICON = 14
#: So many lines of what a source says are shown at first.
_LINES = 5
_QUOTES = '“”"'
_GLYPHS = {"supports": "check", "contradicts": "x", "declined to comment": "ellipsis"}


def grade_spoken(source: Mapping[str, Any] | None, citation: Mapping[str, Any]) -> str:
    """Spell both grades out."""
    reliability = str((source or {}).get("reliability") or "")
    credibility = str(citation.get("credibility") or "")
    ungraded = tr("not graded")
    lines = (
        tr(
            "Source {grade}: {meaning}",
            grade=reliability or "–",
            meaning=translated(RELIABILITY.get(reliability, "")) or ungraded,
        ),
        tr(
            "Information {grade}: {meaning}",
            grade=credibility or "–",
            meaning=translated(CREDIBILITY.get(credibility, "")) or ungraded,
        ),
    )
    return "\n".join(lines)


def citation_words(citation: Mapping[str, Any]) -> str:
    """Return what a citation quotes, or says in other words."""
    if citation["quote"]:
        return quoted_text(citation["quote"].strip(_QUOTES))
    return str(citation["paraphrase"] or "")


def stance_ink(stance: str) -> str:
    """Return the colour of a stance; its glyph and its word say the same without it."""
    theme = current()
    return {"supports": theme.good, "contradicts": theme.error}.get(stance, theme.muted)


class CitationView(QWidget):
    """One citation. On a source's own card it names the record that points at it instead.

    Signals:
        record_requested(str, str): show this record.
        removal_requested(str): delete this citation.
    """

    record_requested = Signal(str, str)
    removal_requested = Signal(str)

    #: What it is to a screen reader.
    accessible_role = QAccessible.Role.ListItem

    def __init__(
        self,
        citation: Mapping[str, Any],
        field: str,
        other: Named | None,
        *,
        editable: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.citation = citation
        self._editable = editable
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = vbox(self._first_line(field), on=self, margins=(SPACE_L, 6, SPACE_L, 6), spacing=2)
        text = citation_words(self.citation)
        if text:
            said = FoldingLabel(_LINES)
            said.setText(breakable(text))
            column.addWidget(said)
            column.addWidget(said.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.origin = wrapping("", "small")
        self.origin.setTextFormat(Qt.TextFormat.RichText)
        self.origin.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self.origin.setText(self._origin(other))
        self.origin.linkActivated.connect(self._follow)
        column.addWidget(self.origin)
        source = title_text(other) if other else tr("(missing)")
        self.setAccessibleName(f"{source} {translated(citation['stance'])}: {text}")

    def _first_line(self, field: str) -> QHBoxLayout:
        stance = str(self.citation["stance"])
        glyph = PlainLabel()
        glyph.setPixmap(pixmap(_GLYPHS.get(stance, "info"), stance_ink(stance), _ICON))
        word = translated(stance)
        self.stance = PlainLabel(word[0].upper() + word[1:])
        self.stance.setFont(font(SMALL, bold=True))
        row = hbox(glyph, self.stance, spacing=4)
        if field:
            about = text_label("small", f"· {field}")
            row.addWidget(about)
        row.addStretch()
        source = self.citation.get("source_values")
        self.grade = GradeChip(
            grade_text(source, self.citation), grade_spoken(source, self.citation)
        )
        row.addWidget(self.grade)
        return row

    def _origin(self, other: Named | None) -> str:
        if other is None:
            name = escape(tr("(missing)"))
        else:
            title = escape(breakable(title_text(other) or tr("(no name)")))
            style = f'style="color:{current().accent}; text-decoration:none"'
            name = f'<a href="{other.kind}/{escape(other.id)}" {style}>{title}</a>'
        source = self.citation.get("source_values") or {}
        published = source.get("published")
        parts = [
            name,
            escape(str(self.citation["locator"] or "")),
            escape(date_text(published)) if published else "",
        ]
        return " · ".join(part for part in parts if part)

    def _follow(self, link: str) -> None:
        kind, _, record = link.partition("/")
        # Later: this label goes away when another record is shown.
        QTimer.singleShot(0, self, lambda: self.record_requested.emit(kind, record))

    def _open(self) -> None:
        self.record_requested.emit("citation", self.citation["id"])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Show what the keyboard or the pointer is on."""
        if not (self.hasFocus() or self.underMouse()):
            return
        theme = current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(colour(theme.raised))
            painter.setPen(QPen(colour(theme.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            area = QRectF(self.rect()).adjusted(SPACE_S, 0.5, -SPACE_S, -0.5)
            painter.drawRoundedRect(area, 4, 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and F2 open the citation to be edited, Delete deletes it."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._open()
        elif key == Qt.Key.Key_Delete and self._editable:
            self.removal_requested.emit(self.citation["id"])
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(key == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the citation."""
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Edit this citation"), self._open)
        removal = menu.addAction(tr("Delete this citation"))
        removal.triggered.connect(lambda: self.removal_requested.emit(self.citation["id"]))
        removal.setEnabled(self._editable)
        menu.popup(event.globalPos())

    def event(self, event: QEvent) -> bool:
        """Repaint when pointer or keyboard come and go."""
        if event.type() in REPAINTING:
            self.update()
        return bool(super().event(event))
