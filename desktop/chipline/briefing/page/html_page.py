"""Writes a deck as one HTML file: it asks for nothing else, reads as an article, and can be shown.

Slides are sections with headings, pictures inline SVG whose events have names, answers open on demand.
Without a script all of it is there; with it, F5 or S begins a show.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from html import escape

from chipline.briefing.deck import (
    ChartContent,
    Content,
    Deck,
    PictureContent,
    Reference,
    RulesAnswer,
    Slide,
    TableContent,
)
from chipline.briefing.figures.block_figures import reason_text
from chipline.briefing.figures.svg import png_address, svg_of
from chipline.briefing.page.page_style import SCRIPT, STYLE
from chipline.briefing.wording import Wording
from chipline.records.message import Message
from chipline.scenery.figures import Drawing


def html_page(deck: Deck, words: Wording) -> str:
    """Write a deck as a page."""
    return "".join(_Page(deck, words).parts())


def _hash(text: str) -> str:
    """Return the hash by which a policy allows one script or style sheet, and no other."""
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


class _Page:
    def __init__(self, deck: Deck, words: Wording) -> None:
        self._deck, self._words = deck, words

    def _say(self, said: Message) -> str:
        return escape(self._words.said(said))

    def parts(self) -> Iterator[str]:
        deck = self._deck
        policy = f"default-src 'none'; style-src {_hash(STYLE)}; script-src {_hash(SCRIPT)}"
        if any(isinstance(slide.content, PictureContent) for slide in deck.slides):
            policy += "; img-src data:"
        yield f'<!DOCTYPE html>\n<html lang="{escape(deck.language)}">\n<head>\n<meta charset="utf-8">\n'
        yield f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">\n'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        yield f"<title>{escape(deck.title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n"
        yield self._head()
        for slide in deck.slides:
            yield self._slide(slide)
        yield self._sources()
        yield f"</main>\n<script>{SCRIPT}</script>\n</body>\n</html>\n"

    def _head(self) -> str:
        deck = self._deck
        keys = Message(
            "F5 or S shows one step at a time; Page Down and Page Up go on and back; "
            "arrows walk over what is drawn."
        )
        audience = (
            f'<p class="about">{self._say(Message("For: {audience}", audience=deck.audience))}</p>'
            if deck.audience
            else ""
        )
        facts = f'<p class="about">{escape(deck.facts)}</p>' if deck.facts else ""
        return (
            f"<header><h1>{escape(deck.title)}</h1>{audience}{facts}"
            f'<p class="keys">{self._say(keys)}</p></header>\n'
        )

    def _slide(self, slide: Slide) -> str:
        ident = f"step-{slide.number}"
        caption = f'<p class="caption">{escape(slide.caption)}</p>' if slide.caption else ""
        return (
            f'<section class="slide" id="{ident}" aria-labelledby="{ident}-title">'
            f'<h2 id="{ident}-title" tabindex="-1"><span class="number">{slide.number}</span>'
            f"{escape(slide.title)}</h2>{caption}"
            f"{self._asked(slide)}{self._content(slide.content, slide)}{self._card(slide)}"
            f"{self._said(slide)}{self._foot(slide)}</section>\n"
        )

    # -- what is shown ------------------------------------------------------------------------

    def _content(self, content: Content, slide: Slide) -> str:
        if isinstance(content, Drawing):
            return self._picture(content, slide)
        if isinstance(content, ChartContent):
            return self._picture(content.picture, slide)
        if isinstance(content, TableContent):
            return self._table(content)
        if isinstance(content, PictureContent):
            said, address = escape(content.sentence), png_address(content.png)
            return f'<div class="picture"><img src="{address}" alt="{said}"></div>'
        return self._answer(content) if isinstance(content, RulesAnswer) else ""

    def _picture(self, picture: Drawing, slide: Slide) -> str:
        made = (
            f'<div class="picture">{svg_of(picture)}</div><p class="told" aria-live="polite"></p>'
        )
        days = [one.first for one in picture.groups() if one.first is not None]
        if len(days) < 2:
            return made
        first, last = int(min(days)) - 30, int(max(days)) + 30
        label = self._say(Message("What had begun by"))
        ident = f"day-{slide.number}"
        return (
            f'{made}<div class="day" hidden><label for="{ident}">{label}</label>'
            f'<input id="{ident}" type="range" min="{first}" max="{last}" value="{last}">'
            f'<output for="{ident}"></output></div>'
        )

    def _table(self, table: TableContent) -> str:
        heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in table.heads)
        rows = "".join(
            "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>"
            for row in table.rows
        )
        return (
            f'<div class="scroll"><table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody>'
            f'</table></div><p class="note">{escape(table.note)}</p>'
        )

    def _answer(self, answer: RulesAnswer) -> str:
        reasons = "".join(
            f"<li{'' if one.decides else ' class=idle'}>{escape(reason_text(one.text, one.rule))}</li>"
            for one in answer.reasons
        )
        caveats = "".join(f'<p class="note">{escape(one)}</p>' for one in answer.caveats)
        told = escape(answer.over_time)
        over_time = f'<p class="note">{told}</p>' if told else ""
        return (
            f'<div class="answer {answer.tone}"><p class="outcome">{escape(answer.outcome)}</p>'
            f"<p>{escape(answer.sentence)}</p><ol>{reasons}</ol>{caveats}{over_time}"
            f'<p class="note">{escape(answer.note)}</p></div>'
        )

    def _asked(self, slide: Slide) -> str:
        """Ask, and keep the answer closed until somebody opens it."""
        if not slide.asks:
            return ""
        options = "".join(f"<li>{escape(one)}</li>" for one in slide.options)
        answer = f"<p>{escape(slide.answer)}</p>" if slide.answer else ""
        computed = self._answer(slide.computed) if slide.computed else ""
        practice = self._say(
            Message("For practice, not for exams: the answer stands in this file.")
        )
        return (
            f'<p class="question"><strong>{escape(slide.question)}</strong></p>'
            f'<ol class="options">{options}</ol>'
            f"<details><summary>{self._say(Message('Show the answer'))}</summary>"
            f'{answer}{computed}<p class="note">{practice}</p></details>'
        )

    def _card(self, slide: Slide) -> str:
        if not slide.card:
            return ""
        name, *lines = slide.card
        told = "".join(f"<p>{escape(line)}</p>" for line in lines)
        return f'<div class="card"><p><strong>{escape(name)}</strong></p>{told}</div>'

    def _said(self, slide: Slide) -> str:
        if not slide.said:
            return ""
        head = self._say(Message("What is said"))
        return f'<details class="said"><summary>{head}</summary>{escape(slide.said)}</details>'

    def _foot(self, slide: Slide) -> str:
        links = ", ".join(f'<a href="#source-{number}">{number}</a>' for number in slide.references)
        told = escape(slide.sources_line(self._deck))
        sources = self._say(Message("Sources:"))
        left = f"{sources} {told} ({links})" if links else ""
        undated = f"<span>{escape(slide.undated)}</span>" if slide.undated else ""
        day = (
            f'<span class="as-of">{self._say(Message("As of {day}", day=slide.day))}</span>'
            if slide.day
            else ""
        )
        return f'<div class="foot"><span>{left}</span>{undated}{day}</div>'

    # -- sources ------------------------------------------------------------------------------

    def _sources(self) -> str:
        deck = self._deck
        items = "".join(self._source(one) for one in deck.sources)
        closing = f"<p>{escape(deck.closing)}</p>" if deck.closing else ""
        head = self._say(Message("Sources"))
        facts = f'<p class="about">{escape(deck.facts)}</p>' if deck.facts else ""
        return (
            f'<footer class="sources"><h2 id="sources">{head}</h2><ol>{items}</ol>'
            f"{closing}{facts}</footer>\n"
        )

    def _source(self, one: Reference) -> str:
        grade = f" ({escape(one.grade)})" if one.grade else ""
        link = ""
        if one.address.startswith(("https://", "http://")):
            address = escape(one.address)
            link = f' <a href="{address}" rel="noreferrer">{address}</a>'
        claims = "".join(f"<li>{escape(claim)}</li>" for claim in one.claims)
        listed = f"<ul>{claims}</ul>" if claims else ""
        return f'<li id="source-{one.number}">{escape(one.text)}{grade}{link}{listed}</li>'
