"""The strip under a step's view: what the selected record is, and the best that a source says of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from chipline.records.message import Message
from chipline.records.record import KINDS, title_of
from chipline.records.summaries import sentence
from chipline.session.session import Session
from chipline.store.queries import Queries
from chipline.windows import theme as themes
from chipline.windows.formats import date_text, title_text
from chipline.windows.i18n import tr, translated, worded
from chipline.windows.widgets.boxes import text_label, vbox
from chipline.windows.widgets.citation_view import citation_words
from chipline.windows.widgets.labels.plain_label import PlainLabel
from chipline.windows.widgets.marks.grade_chip import grade_text


@dataclass(frozen=True, slots=True)
class StripContent:
    """What the strip says of a record; `quote` is the best graded of what is quoted or told of it."""

    kind: str
    title: str
    sentence: Message
    quote: str
    source: str
    published: str
    grade: str


def strip_content(queries: Queries, kind: str, record: str) -> StripContent | None:
    """Ask what the strip says of a record; None when it is gone."""
    values = queries.values(kind, record)
    if values is None:
        return None
    named: list[str] = []
    for field, spec in KINDS[kind].referring.items():
        value = values[field]
        named += value or () if spec.many else filter(None, (value,))
    titles = {one: title_text(each) for one, each in queries.names(named).items()}
    about = [each for each in queries.citations(record) if each["record"] == record]
    said = sorted(about, key=lambda each: _rank(each, citation_words(each)))
    best: dict[str, Any] = said[0] if said else {}
    source: dict[str, Any] = best.get("source_values") or {}
    return StripContent(
        kind,
        title_of(KINDS[kind], values),
        sentence(kind, values, titles),
        citation_words(best) if best else "",
        str(source.get("publisher") or source.get("name") or ""),
        str(source.get("published") or ""),
        grade_text(source, best) if best else "",
    )


def _rank(citation: dict[str, Any], words: str) -> tuple[bool, bool, str]:
    """Sort what says something first, then what supports, then by grade."""
    grade = grade_text(citation["source_values"], citation)
    return not words, citation["stance"] != "supports", grade.replace("–", "~") or "~"


class CardStrip(QFrame):
    """The strip."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.setProperty("role", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = text_label("heading", parent=self, wraps=True)
        self._sentence = PlainLabel(self, wordWrap=True)
        self._quote = text_label("muted", parent=self, wraps=True)
        for label in (self._title, self._sentence, self._quote):
            label.setTextFormat(Qt.TextFormat.PlainText)
        margins = (themes.SPACE_L, themes.SPACE_S, themes.SPACE_L, themes.SPACE_S)
        vbox(self._title, self._sentence, self._quote, on=self, margins=margins, spacing=2)
        self.hide()

    def show_record(self, kind: str, record: str) -> None:
        """Say what a record is; without one the strip goes."""
        if not record or kind not in KINDS:
            self.hide()
            return
        self._session.read(
            self, "strip", lambda queries: strip_content(queries, kind, record), self._show
        )

    def _show(self, found: StripContent | None) -> None:
        if found is None:
            self.hide()
            return
        kind = translated(KINDS[found.kind].label)
        self._title.setText(tr("{kind}: {title}", kind=kind, title=found.title))
        self._sentence.setText(worded(found.sentence))
        published = date_text(found.published) if found.published else ""
        origin = ", ".join(filter(None, (found.source, published, found.grade)))
        self._quote.setText(f"{found.quote} ({origin})" if found.quote else "")
        self._quote.setVisible(bool(found.quote))
        self.show()
