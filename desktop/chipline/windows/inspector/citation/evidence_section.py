"""What sources say about a record and its fields: stance, words, source and grade."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from chipline.records.record import KINDS
from chipline.records.vocabulary import CREDIBILITY, RELIABILITY
from chipline.session.session import Session
from chipline.store.queries import Named
from chipline.windows.i18n import date_text, tr
from chipline.windows.icons import pixmap
from chipline.windows.inspector.card_data import CardFacts
from chipline.windows.inspector.citation.citation_form import CitationForm
from chipline.windows.theme import SMALL, SPACE_L, SPACE_S, colour, current, font
from chipline.windows.widgets.card_widgets import (
    REPAINTING,
    Section,
    breakable,
    flat_button,
    wrapping,
)

_SHOWN = 8
#: Beyond this many, “Show all” goes in steps: each is a widget with labels of its own.
_AT_ONCE = 100
_ICON = 14
_QUOTES = '“”"'
_GLYPHS = {"supports": "check", "contradicts": "x", "declined to comment": "ellipsis"}


def grade_text(source: Mapping[str, Any] | None, citation: Mapping[str, Any]) -> str:
    """Write both Admiralty grades in short, such as “B3”; a dash for one that was not given."""
    reliability = (source or {}).get("reliability")
    credibility = citation.get("credibility")
    if not reliability and not credibility:
        return ""
    return f"{reliability or '–'}{credibility or '–'}"


def grade_spoken(source: Mapping[str, Any] | None, citation: Mapping[str, Any]) -> str:
    """Spell both grades out."""
    reliability = str((source or {}).get("reliability") or "")
    credibility = str(citation.get("credibility") or "")
    ungraded = tr("not graded")
    lines = (
        tr("Source %1: %2")
        .replace("%1", reliability or "–")
        .replace("%2", tr(RELIABILITY.get(reliability, "")) or ungraded),
        tr("Information %1: %2")
        .replace("%1", credibility or "–")
        .replace("%2", tr(CREDIBILITY.get(credibility, "")) or ungraded),
    )
    return "\n".join(lines)


def stance_ink(stance: str) -> str:
    """Return the colour of a stance; its glyph and its word say the same without it."""
    theme = current()
    return {"supports": theme.good, "contradicts": theme.error}.get(stance, theme.muted)


class CitationView(QWidget):
    """One citation. On a source's own card it names the record that leans on it instead.

    Signals:
        record_requested(str, str): show this record.
        removal_requested(str): delete this citation.
    """

    record_requested = Signal(str, str)
    removal_requested = Signal(str)

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
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, 6, SPACE_L, 6)
        column.setSpacing(2)
        column.addLayout(self._first_line(field))
        text = self._words()
        if text:
            said = wrapping(breakable(text))
            column.addWidget(said)
        self.origin = wrapping("", "small")
        self.origin.setTextFormat(Qt.TextFormat.RichText)
        self.origin.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self.origin.setText(self._origin(other))
        self.origin.linkActivated.connect(self._follow)
        column.addWidget(self.origin)
        source = other.title if other else tr("(missing)")
        self.setAccessibleName(f"{source} {tr(citation['stance'])}: {text}")

    def _first_line(self, field: str) -> QHBoxLayout:
        stance = str(self.citation["stance"])
        row = QHBoxLayout()
        row.setSpacing(4)
        glyph = QLabel()
        glyph.setPixmap(pixmap(_GLYPHS.get(stance, "info"), stance_ink(stance), _ICON))
        row.addWidget(glyph)
        word = tr(stance)
        self.stance = QLabel(word[0].upper() + word[1:])
        self.stance.setFont(font(SMALL, bold=True))
        row.addWidget(self.stance)
        if field:
            about = QLabel(f"· {field}")
            about.setProperty("role", "small")
            row.addWidget(about)
        row.addStretch()
        source = self.citation.get("source_values")
        self.grade = QLabel(grade_text(source, self.citation))
        self.grade.setFont(font(SMALL, bold=True, tabular=True))
        self.grade.setToolTip(grade_spoken(source, self.citation))
        self.grade.setAccessibleName(grade_spoken(source, self.citation).replace("\n", ", "))
        row.addWidget(self.grade)
        return row

    def _words(self) -> str:
        if self.citation["quote"]:
            return f"“{self.citation['quote'].strip(_QUOTES)}”"
        return str(self.citation["paraphrase"] or "")

    def _origin(self, other: Named | None) -> str:
        if other is None:
            name = escape(tr("(missing)"))
        else:
            title = escape(breakable(other.title or tr("(no name)")))
            style = f'style="color:{current().accent}; text-decoration:none"'
            name = f'<a href="{other.kind}/{other.id}" {style}>{title}</a>'
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
            painter.setPen(QPen(colour(theme.accent), 1) if self.hasFocus() else Qt.PenStyle.NoPen)
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
        menu = QMenu(self)
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


class EvidenceSection(Section):
    """All citations of a record; on a source's card, all that lean on it.

    Signals:
        view_made(object): a `CitationView` was made; connect to what it tells.
        citation_given(object): the `Edit` that adds a citation.
        form_opened(): the form is there.
        form_closed(): it was filled in or given up.
    """

    form_opened = Signal()
    form_closed = Signal()
    view_made = Signal(object)
    citation_given = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(tr("Evidence"), tr("Add citation…"), parent)
        self._session = session
        self._facts: CardFacts | None = None
        self._upto = _SHOWN
        self.views: list[CitationView] = []
        self.form: CitationForm | None = None
        if self.add_button is not None:
            self.add_button.clicked.connect(lambda _checked: self.open_form())

    def show_facts(self, facts: CardFacts, *, anew: bool) -> None:
        """Show the citations; those that are shown already stay as they are unless `anew`."""
        before, self._facts = self._facts, facts
        if anew:
            self.close_form()
            self._upto = _SHOWN
        elif before is not None and (before.citations, before.names) == (
            facts.citations,
            facts.names,
        ):
            return
        self._lay_out()

    def _lay_out(self) -> None:
        facts, form = self._facts, self.form
        if facts is None:
            return
        if form is not None:
            self.body.removeWidget(form)
        self.clear()
        self.views = []
        if form is not None:
            self.body.addWidget(form)
        leaning = facts.kind == "source"
        self.heading.setText(tr("Records that lean on it") if leaning else tr("Evidence"))
        self.count.setText(str(len(facts.citations)) if facts.citations else "")
        if leaning and len(facts.citations) > 1:
            summary = wrapping(leaning_text(facts), "small")
            summary.setContentsMargins(SPACE_L, 0, SPACE_L, 4)
            self.body.addWidget(summary)
        shown = facts.citations[: self._upto]
        disputed = disputed_fields(facts.citations)
        at: str | None = None
        for citation in shown:
            field = str(citation["field"] or "")
            if field in disputed and field != at and not leaning:
                self.body.addWidget(_disputed_label(facts.kind, field))
            at = field
            self._add_view(facts, citation)
        if len(shown) < len(facts.citations):
            self._add_more(len(facts.citations))
        if not facts.citations:
            empty = (
                tr("No record leans on this source yet.")
                if leaning
                else tr("No source stands behind this record yet.")
            )
            label = wrapping(empty, "small")
            label.setContentsMargins(SPACE_L, 0, SPACE_L, 4)
            self.body.addWidget(label)

    def _add_view(self, facts: CardFacts, citation: Mapping[str, Any]) -> None:
        leaning = facts.kind == "source" and citation["source"] == facts.id
        other = facts.names.get(citation["record" if leaning else "source"])
        kind = other.kind if leaning and other else facts.kind
        spec = KINDS[kind].fields.get(str(citation["field"]))
        view = CitationView(
            citation,
            tr(spec.label) if spec else "",
            other,
            editable=not self._session.read_only,
        )
        self.views.append(view)
        self.body.addWidget(view)
        self.view_made.emit(view)

    def _add_more(self, many: int) -> None:
        left = many - self._upto
        text = tr("Show all %n", many)
        if left > _AT_ONCE:
            text = tr("Show %1 more of %2").replace("%1", str(_AT_ONCE)).replace("%2", str(left))
        more = flat_button(text, "chevron-down")
        more.setFont(font(SMALL))
        more.clicked.connect(lambda: self.show_more(_AT_ONCE))
        self.body.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_more(self, many: int) -> None:
        """Show that many more citations."""
        self._upto += many
        self._lay_out()

    def view_of(self, field: str) -> CitationView | None:
        """Return the first citation of a field, showing all when it is not shown yet."""
        citations = self._facts.citations if self._facts else ()
        place = next((n for n, each in enumerate(citations) if (each["field"] or "") == field), -1)
        if place >= self._upto:
            self.show_more(place + 1 - self._upto)
        return self._first(field)

    def _first(self, field: str) -> CitationView | None:
        return next((view for view in self.views if (view.citation["field"] or "") == field), None)

    def open_form(self, field: str = "") -> None:
        """Show the form for a new citation, about a field if one is named."""
        if self._facts is None:
            return
        if self.form is None:
            self.form = CitationForm(self._session, self._facts.kind, self._facts.id)
            self.form.citation_given.connect(self.citation_given)
            self.form.given_up.connect(self._leave_form)
            self.body.insertWidget(0, self.form)
        self.form.choose_field(field)
        self.form.show()
        self.form.line.setFocus()
        self.form_opened.emit()

    def _leave_form(self) -> None:
        self.close_form()
        self.form_closed.emit()

    def close_form(self) -> None:
        """Put the form away."""
        form, self.form = self.form, None
        if form is not None:
            self.body.removeWidget(form)
            form.hide()
            form.deleteLater()


def leaning_text(facts: CardFacts) -> str:
    """Count the records that lean on a source, by kind."""
    records = {each["record"] for each in facts.citations if each["source"] == facts.id}
    kinds = Counter(facts.names[one].kind for one in records if one in facts.names)
    parts = [
        f"{many} {tr(KINDS[kind].label if many == 1 else KINDS[kind].label_plural).lower()}"
        for kind, many in kinds.most_common()
    ]
    return ", ".join(parts)


def disputed_fields(citations: Sequence[Mapping[str, Any]]) -> frozenset[str]:
    """Name the fields of which some sources say one thing and some another; "" is the record."""
    for_, against = (
        {str(each["field"] or "") for each in citations if each["stance"] == stance}
        for stance in ("supports", "contradicts")
    )
    return frozenset(for_ & against)


def _disputed_label(kind: str, field: str) -> QLabel:
    what = tr(KINDS[kind].fields[field].label) if field in KINDS[kind].fields else tr("This record")
    label = wrapping(tr("%s is in dispute").replace("%s", what))
    label.setFont(font(SMALL, bold=True))
    label.setContentsMargins(SPACE_L, 6, SPACE_L, 0)
    return label
