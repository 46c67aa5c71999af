"""An answer as a page: outcome, sentence, chain of reasons, exceptions, caveats, what is missing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from html import escape

from PySide6.QtCore import QSizeF, QUrl
from PySide6.QtGui import QFont, QTextDocument

from chipline.export_rules.finding import (
    Finding,
    LicenceException,
    OtherStateRule,
    Outcome,
    RuleReason,
    Side,
)
from chipline.export_rules.personal_data import DataFinding, Mechanism
from chipline.export_rules.wording import DISCLAIMER
from chipline.records.message import Message, neat
from chipline.windows.formats import country_text
from chipline.windows.i18n import tr, translated, worded
from chipline.windows.rules_pane.outcome_style import Result, glyph_image, review_words, tone, word
from chipline.windows.theme import BODY, HEADING, SMALL, TITLE, current, font
from chipline.windows.widgets.labels.endless_words import without_endless_words

ACT = "act:"


@dataclass(frozen=True, slots=True)
class AnswerContent:
    """What a page shows.

    Attributes:
        figures: label and value of the chip's key figures.
        law: the finding by law, where the page is a scenario's and the two differ.
        omitted: how many caveats have no room on it.
        changes: how often the answer changed over time, where nothing else has room to show it.
    """

    outcome: Result
    sentence: Message
    reasons: tuple[RuleReason, ...]
    caveats: tuple[Message, ...]
    figures: tuple[tuple[str, str], ...] = ()
    exceptions: tuple[LicenceException, ...] = ()
    missing: tuple[Message, ...] = ()
    sides: tuple[Side, ...] = ()
    elsewhere: tuple[OtherStateRule, ...] = ()
    law: tuple[Result, Message] | None = None
    scenario: bool = False
    omitted: int = 0
    changes: int | None = None


def page_of(
    finding: Finding | DataFinding,
    sentence: Message,
    figures: tuple[tuple[str, str], ...],
    law: tuple[Result, Message] | None,
    *,
    scenario: bool,
) -> AnswerContent:
    """Make the page of a finding."""
    page = AnswerContent(
        finding.outcome,
        sentence,
        finding.reasons,
        finding.caveats,
        figures,
        law=law,
        scenario=scenario,
    )
    if isinstance(finding, DataFinding):
        return page
    return replace(
        page,
        exceptions=finding.exceptions,
        missing=finding.missing,
        sides=finding.sides,
        elsewhere=finding.elsewhere,
    )


def in_short(page: AnswerContent, *, caveats: bool, changes: int | None = None) -> AnswerContent:
    """Keep of a page what decides, with caveats or without: what is read from afar.

    `changes` are how often the answer changed over time, where only this can be said of it.
    """
    return replace(
        page,
        reasons=tuple(each for each in page.reasons if each.applies is not False),
        caveats=page.caveats if caveats else (),
        omitted=0 if caveats else len(page.caveats),
        changes=changes,
        exceptions=(),
        elsewhere=(),
    )


#: From this width on all key figures have room beside one another.
WIDE = 560


def document(page: AnswerContent, name_of: Callable[[str], str], width: float = 0) -> QTextDocument:
    """Make a document of a page, with its glyphs as pictures in it."""
    made = QTextDocument()
    dress(made)
    made.setHtml(without_endless_words(html(page, name_of)))
    if width:
        made.setPageSize(QSizeF(width, -1))
    return made


def plain_html(page: AnswerContent, name_of: Callable[[str], str]) -> str:
    """Write a page as HTML that stands alone: without glyphs, which only this program has, and links."""
    text = re.sub(r"<img[^>]*>", "", html(page, name_of))
    # The number of a reason stands before it, not in a cell of its own.
    text = re.sub(r'<td width="\d+"[^>]*>([^<]*)</td><td[^>]*>', r"<td>\1 ", text)
    return re.sub(r"<a [^>]*>(.*?)</a>", r"\1", text)


def dress(made: QTextDocument) -> None:
    """Give a document our type, and the glyphs in the colours of the theme."""
    base: QFont = font(BODY)
    if made.defaultFont() != base:
        made.setDefaultFont(base)
        made.setDocumentMargin(0)
    for result in (*Outcome, *Mechanism):
        for size in (16, 32):
            made.addResource(
                QTextDocument.ResourceType.ImageResource.value,
                QUrl(f"glyph:{result.value}-{size}"),
                glyph_image(result, size),
            )


def html(page: AnswerContent, name_of: Callable[[str], str], *, width: float = WIDE) -> str:
    """Write a page as HTML of the kind that Qt's text can show, for a width in pixels."""
    parts = [_head(page), _figures(page.figures, 4 if width >= WIDE else 2), _law(page)]
    parts.append(_missing(page))
    parts.append(_section(tr("Why"), _reasons(page.reasons, name_of)))
    if page.exceptions:
        parts.append(_section(tr("Exceptions"), _exceptions(page.exceptions, name_of)))
    if page.caveats:
        parts.append(_section(tr("Caveats"), _caveats(page.caveats)))
    if page.elsewhere:
        parts.append(
            _section(tr("Other states, which this answer leaves out"), _others(page, name_of))
        )
    theme = current()
    parts.append(
        f'<p style="margin-top:14px;margin-bottom:8px;font-size:{SMALL}px;color:{theme.muted}">'
        f"{escape(' '.join(_ends(page)))}</p>"
    )
    return f'<div style="color:{theme.text}">{"".join(filter(None, parts))}</div>'


def _ends(page: AnswerContent) -> Iterator[str]:
    yield translated(DISCLAIMER)
    if page.omitted:
        yield tr("{n} caveat has no room here.", "{n} caveats have no room here.", page.omitted)
    if page.changes:
        yield tr(
            "The answer changed once; there is no room to show when.",
            "The answer changed {n} times; there is no room to show when.",
            page.changes,
        )
    elif page.changes is not None:
        yield tr("The answer is the same on every day.")


def _glyph(outcome: Result, size: int) -> str:
    return f'<img src="glyph:{outcome.value}-{size}" width="{size}" height="{size}"/>'


def _head(page: AnswerContent) -> str:
    outcome = word(page.outcome)
    label = tr("Scenario: {outcome}", outcome=outcome) if page.scenario else outcome
    return (
        '<table cellspacing="0" cellpadding="0"><tr>'
        f'<td style="padding-right:12px;padding-top:2px">{_glyph(page.outcome, 32)}</td>'
        f'<td><p style="margin:0;font-size:{TITLE}px;font-weight:600;color:{tone(page.outcome)}">'
        f"{escape(label)}</p>"
        f'<p style="margin:0;font-size:{HEADING}px">{_shown(page.sentence)}</p></td>'
        "</tr></table>"
    )


def _figures(figures: tuple[tuple[str, str], ...], beside: int) -> str:
    """Set the figures out, so many beside one another."""
    if not figures:
        return ""
    lines = (figures[at : at + beside] for at in range(0, len(figures), beside))
    rows = "".join(f"<tr>{''.join(_figure(*each) for each in line)}</tr>" for line in lines)
    return f'<table cellspacing="0" cellpadding="0" style="margin-top:8px">{rows}</table>'


def _figure(label: str, value: str) -> str:
    # A figure that is broken over two lines reads as two figures.
    label, value = (escape(text).replace(" ", "&nbsp;") for text in (label, value))
    return (
        f'<td style="padding-right:24px;padding-bottom:6px">'
        f'<span style="font-size:{SMALL}px;color:{current().muted}">{label}</span><br/>'
        f'<span style="font-weight:600">{value}</span></td>'
    )


def _law(page: AnswerContent) -> str:
    if page.law is None:
        return ""
    outcome, sentence = page.law
    return _boxed(
        f"{_glyph(outcome, 16)}&nbsp; "
        f"<b>{escape(tr('By law: {outcome}', outcome=word(outcome)))}</b><br/>{_shown(sentence)}"
    )


def _boxed(inner: str) -> str:
    theme = current()
    return (
        f'<table width="100%" cellspacing="0" cellpadding="8" bgcolor="{theme.raised}"'
        f' style="margin-top:8px"><tr><td>{inner}</td></tr></table>'
    )


def _section(title: str, inner: str) -> str:
    return (
        f'<p style="margin-top:14px;margin-bottom:4px;font-size:{HEADING}px;font-weight:600">'
        f"{escape(title)}</p>{inner}"
    )


def _shown(message: Message) -> str:
    return escape(neat(worded(message)))


def _reasons(reasons: Iterable[RuleReason], name_of: Callable[[str], str]) -> str:
    """Write the chain, first what decides, then what was tested and does not apply.

    Steps that rest on the same text name it once, below the last of them.
    """
    chain = sorted(reasons, key=lambda each: each.applies is False)
    # Among steps that do not apply, those that do stand out.
    mixed = any(each.applies is False for each in chain)
    rows = ""
    for number, each in enumerate(chain, start=1):
        after = chain[number] if number < len(chain) else None
        sourced = _source_of(after) != _source_of(each)
        rows += _reason(number, each, name_of, sourced=sourced, decisive=mixed)
    return f'<table width="100%" cellspacing="0" cellpadding="0">{rows}</table>'


def _source_of(reason: RuleReason | None) -> tuple[str | None, str] | None:
    return (reason.restriction, reason.citation) if reason else None


def _reason(
    number: int,
    reason: RuleReason,
    name_of: Callable[[str], str],
    *,
    sourced: bool,
    decisive: bool,
) -> str:
    theme = current()
    shade = f"color:{theme.muted}" if reason.applies is False else f"color:{theme.text}"
    if reason.applies and decisive:
        shade += ";font-weight:600"
    small = f"font-size:{SMALL}px;color:{theme.muted}"
    below, gap = "", 2
    if sourced:
        cited = [
            _link(reason.restriction, name_of(reason.restriction or ""))
            or escape(translated(reason.rule))
        ]
        if reason.citation:
            cited.append(f'<span style="{small}">{escape(neat(reason.citation))}</span>')
        below, gap = "<br/>" + f' <span style="{small}">·</span> '.join(cited), 9
    return (
        f'<tr><td width="24" style="{small};padding-top:2px">{number}</td>'
        f'<td style="padding-bottom:{gap}px"><span style="{shade}">'
        f"{_shown(reason.text)}</span>{below}</td></tr>"
    )


def _link(slug: str | None, name: str) -> str:
    if not slug:
        return ""
    return (
        f'<a href="{ACT}{escape(slug)}" style="color:{current().accent};text-decoration:none">'
        f"{escape(name)}</a>"
    )


def _exceptions(found: Iterable[LicenceException], name_of: Callable[[str], str]) -> str:
    return "".join(
        f'<p style="margin:0"><b>{escape(each.name)}</b> &nbsp;'
        f"{_link(each.restriction, name_of(each.restriction or ''))}"
        f'<span style="font-size:{SMALL}px;color:{current().muted}"> · {escape(each.citation)}</span></p>'
        f"{_bullets(translated(condition) for condition in each.conditions)}"
        for each in found
    )


def _others(page: AnswerContent, name_of: Callable[[str], str]) -> str:
    """Write what other states ask for, published law told apart from what is only reported."""
    return "".join(
        f'<p style="margin-top:0;margin-bottom:6px"><b>{escape(_basis(each))}</b> '
        f"{_shown(each.text)}<br/>"
        f"{_link(each.restriction, name_of(each.restriction or ''))}"
        f'<span style="font-size:{SMALL}px;color:{current().muted}">'
        f"{' · ' if each.restriction else ''}{escape(each.citation)}</span></p>"
        for each in page.elsewhere
    )


def _basis(rule: OtherStateRule) -> str:
    state = country_text(rule.jurisdiction)
    if rule.reported:
        return tr("{state}, reported, with no published text:", state=state)
    return tr("{state}, published:", state=state)


def _bullets(texts: Iterable[str]) -> str:
    items = "".join(f"<li>{escape(neat(text))}</li>" for text in texts)
    return f'<ul style="margin-top:2px;margin-bottom:6px;margin-left:16px;-qt-list-indent:0">{items}</ul>'


def _caveats(texts: Iterable[Message]) -> str:
    theme = current()
    rows = "".join(
        f'<tr><td width="16" style="color:{theme.warning}">–</td>'
        f'<td style="padding-bottom:4px;color:{theme.text}">{_shown(text)}</td></tr>'
        for text in texts
    )
    return _boxed(f'<table width="100%" cellspacing="0" cellpadding="0">{rows}</table>')


def _missing(page: AnswerContent) -> str:
    if not page.missing and not page.sides:
        return ""
    parts = ""
    if page.missing:
        missing = ", ".join(map(worded, page.missing))
        parts += f"<b>{escape(tr('Not known:'))}</b> {escape(missing)}"
    rows = "".join(
        f'<tr><td style="padding-right:8px;padding-top:4px">{_glyph(side.outcome, 16)}</td>'
        f'<td style="padding-right:14px;padding-top:4px;font-weight:600">'
        f"{escape(word(side.outcome))}</td>"
        f'<td style="padding-top:4px">{_shown(side.condition) if side.condition else ""}</td></tr>'
        for side in page.sides
    )
    if rows:
        parts += f'<table cellspacing="0" cellpadding="0">{rows}</table>'
    return _boxed(parts)


def figures_shown(finding: Finding, tpp: str, density: str) -> tuple[tuple[str, str], ...]:
    """Choose the key figures that stand under the sentence."""
    if finding.eccn == "none":
        caught = tr("Not on the list")
        if finding.paragraph:
            caught = tr("Not on the list ({note})", note=translated(finding.paragraph))
    elif finding.eccn == "undetermined":
        caught = tr("Not determinable")
    else:
        caught = finding.paragraph or finding.eccn
    found = [(tr("ECCN paragraph"), caught)]
    if finding.review:
        found.append((tr("Review policy"), review_words(finding.review).capitalize()))
    return (*found, (tr("TPP"), tpp), (tr("Performance density"), density))
