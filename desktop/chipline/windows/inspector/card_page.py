"""A card as a page of text: fields, what is worked out, links, and what each source says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from html import escape
from typing import Any

from PySide6.QtGui import QTextDocument

from chipline.records.fields import FieldType
from chipline.records.record import KINDS
from chipline.store.compound_edits.attachments import FIELDS as COPY_FIELDS
from chipline.windows.date_formats import day_text, ordinal_text
from chipline.windows.formats import date_text, heading, period_text, title_text
from chipline.windows.i18n import tr, translated
from chipline.windows.inspector.card_data import CardFacts, TieGroup
from chipline.windows.inspector.card_header import card_sentence, card_title, kind_texts
from chipline.windows.inspector.link_section import group_heading
from chipline.windows.theme import BODY, HEADING, SMALL, TITLE, current, font
from chipline.windows.widgets.citation_view import citation_words
from chipline.windows.widgets.labels.endless_words import without_endless_words
from chipline.windows.widgets.marks.grade_chip import grade_text
from chipline.windows.widgets.value_text import plain_value


def card_document(facts: CardFacts, day: int) -> QTextDocument:
    """Lay a card out for paper, with what was worked out for a day."""
    made = QTextDocument()
    made.setDefaultFont(font(BODY))
    made.setHtml(without_endless_words(card_html(facts, day)))
    return made


def card_html(facts: CardFacts, day: int) -> str:
    """Write a card as HTML of the kind that Qt's text can show."""
    parts = [_head(facts), _table(_fields(facts))]
    if facts.derived:
        rows = ((each.label, each.value, each.explanation) for each in facts.derived)
        on = tr("Worked out as of {day}", day=ordinal_text(day))
        parts += [_heading(on), _table(rows)]
    if facts.groups:
        parts += [_heading(tr("Links")), *map(_group, facts.groups)]
    if facts.citations:
        parts += [_heading(tr("Evidence")), *(_citation(facts, each) for each in facts.citations)]
    parts.append(f"<hr><p>{_small(_foot())}</p>")
    return f'<div style="color:{current().text}">{"".join(parts)}</div>'


def _head(facts: CardFacts) -> str:
    name = escape(card_title(facts))
    return (
        f"<p>{_small(kind_texts(facts)[0])}<br>"
        f'<span style="font-size:{TITLE}px;font-weight:600">{name}</span><br>'
        f"{escape(card_sentence(facts))}</p>"
    )


def _foot() -> str:
    today = day_text(date.today())  # noqa: DTZ011  # the user's own day
    return tr("Chipline, {day}. Grades are those of the Admiralty code.", day=today)


def _small(text: str) -> str:
    return f'<span style="font-size:{SMALL}px;color:{current().muted}">{escape(text)}</span>'


def _heading(text: str) -> str:
    return f'<p style="font-size:{HEADING}px;font-weight:600">{escape(text)}</p>'


def _fields(facts: CardFacts) -> Iterator[tuple[str, str, str]]:
    kind, values = KINDS[facts.kind], facts.values or {}
    for name, spec in kind.fields.items():
        value = values.get(name)
        if value is None or name == kind.title or name in COPY_FIELDS:
            continue
        if spec.type is not FieldType.DATA:
            yield heading(spec), plain_value(spec, value, facts.names), ""


def _table(rows: Iterable[tuple[str, str, str]]) -> str:
    """Set labels, values and what explains them below one another."""
    lines = "".join(
        f'<tr><td width="30%" style="padding-right:12px">{_small(label)}</td>'
        f"<td>{_lines(value)}{f'<br>{_small(more)}' if more else ''}</td></tr>"
        for label, value, more in rows
    )
    return f'<table width="100%" cellspacing="0" cellpadding="2">{lines}</table>'


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _group(group: TieGroup) -> str:
    lines = "<br>".join(
        escape(title_text(tie.brief.named))
        + (f" {_small(when)}" if (when := period_text(tie.brief.began, tie.brief.ended)) else "")
        for tie in group.ties
    )
    return f"<p>{_small(group_heading(group))}<br>{lines}</p>"


def _citation(facts: CardFacts, citation: Mapping[str, Any]) -> str:
    """Say what a source says; on the card of a source, of which record."""
    source = citation.get("source_values") or {}
    own = citation["source"] == facts.id
    other = facts.names.get(citation["record" if own else "source"])
    about = KINDS[facts.kind].fields.get(citation["field"] or "") if not own else None
    first = [translated(str(citation["stance"])).capitalize(), grade_text(source, citation)]
    if about is not None:
        first.append(translated(about.label))
    origin = (
        title_text(other) if other else tr("(missing)"),
        source.get("publisher") if not own else None,
        date_text(source["published"]) if source.get("published") else None,
        citation["locator"],
        source.get("url"),
    )
    return (
        f"<p><b>{escape(' · '.join(filter(None, first)))}</b><br>{_lines(citation_words(citation))}"
        f"<br>{_small(' · '.join(str(part) for part in origin if part))}</p>"
    )
