"""Tables and answers as figures, for pages that have no tables of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from chipline.briefing.deck import RulesAnswer, TableContent
from chipline.briefing.figures.letter_widths import ruler, wrapped
from chipline.briefing.wording import Wording
from chipline.records.message import Message
from chipline.scenery.figures import Drawing, Figure, Ink, Line, Rectangle, TextLine
from chipline.scenery.theme_colours import Theme

_PAD, _LINE = 8.0, 16.0
_MOST_LINES = 2


def column_widths(table: TableContent, width: float) -> list[float]:
    """Share a width among columns by what their cells need; the first one gets what is left."""
    measure = ruler()
    needs = [
        max(
            [measure.width(head) * 1.1, *(measure.width(row[at]) for row in table.rows)],
            default=0.0,
        )
        + 2 * _PAD
        for at, head in enumerate(table.heads)
    ]
    most = width / max(len(needs), 1) * 1.25
    # A column that would take more than its share is wrapped instead.
    wanted = [needs[0], *(min(need, most) for need in needs[1:])]
    scale = width / sum(wanted) if sum(wanted) else 1.0
    return [each * scale for each in wanted]


def rows_that_fit(table: TableContent, widths: Sequence[float], height: float) -> int:
    """Return how many rows have room below the heads, each as high as its cells need."""
    room, shown = height - _LINE - 2 * _PAD - _LINE, 0
    for row in table.rows:
        room -= row_height(row, widths)
        if room < 0:
            break
        shown += 1
    return shown


def row_height(row: Sequence[str], widths: Sequence[float]) -> float:
    """Return how high a row is."""
    return max(len(_cell(cell, wide)) for cell, wide in zip(row, widths, strict=True)) * _LINE + 10


def _cell(text: str, width: float) -> list[str]:
    lines = wrapped(text, width - 2 * _PAD)
    if len(lines) <= _MOST_LINES:
        return lines
    rest = " ".join(lines[_MOST_LINES - 1 :])
    return [*lines[: _MOST_LINES - 1], ruler().shorten(rest, width - 2 * _PAD)]


def drawn_table(
    table: TableContent, size: tuple[float, float], theme: Theme, words: Wording
) -> Drawing:
    """Draw a table, as many of its rows as have room."""
    widths = column_widths(table, size[0])
    shown = rows_that_fit(table, widths, size[1])
    figures = _table(table, widths, shown, theme, note_of(table, shown, words))
    return Drawing(*size, theme.surface, table.sentence, tuple(figures))


def _table(
    table: TableContent, widths: Sequence[float], shown: int, theme: Theme, note: str
) -> Iterator[Figure]:
    measure = ruler(bold=True)
    lefts = [sum(widths[:at]) for at in range(len(widths))]
    yield Rectangle(0, 0, sum(widths), _LINE + 10, Ink(theme.window))
    for left, head in zip(lefts, table.heads, strict=True):
        yield TextLine(left + _PAD, _LINE / 2 + 5, head, theme.text, measure.width(head), bold=True)
    y = _LINE + 10
    for row in table.rows[:shown]:
        yield Line(((0, y), (sum(widths), y)), Ink(line=theme.line))
        for left, cell, wide in zip(lefts, row, widths, strict=True):
            for at, line in enumerate(_cell(cell, wide)):
                middle = y + 5 + _LINE * (at + 0.5)
                yield TextLine(left + _PAD, middle, line, theme.text, ruler().width(line))
        y += row_height(row, widths)
    yield Line(((0, y), (sum(widths), y)), Ink(line=theme.line))
    if note:
        yield TextLine(_PAD, y + _LINE, note, theme.muted, ruler().width(note))


def note_of(table: TableContent, shown: int, words: Wording) -> str:
    """Say how many rows there are, and how many of them are shown where that is not all."""
    if shown >= len(table.rows) or not table.note:
        return table.note
    return words.said(Message("{n} of {rows}", n=shown, rows=table.all_rows or table.note))


def answer_end(answer: RulesAnswer, caveats: int, words: Wording, reasons: int = 0) -> str:
    """Write what stands below an answer: what it is, how it changed, and what has no room above."""
    parts = [answer.note, answer.over_time]
    if reasons:
        said = Message("{n} reason has no room here.", "{n} reasons have no room here.", reasons)
        parts.append(words.said(said))
    if caveats:
        said = Message("{n} caveat has no room here.", "{n} caveats have no room here.", caveats)
        parts.append(words.said(said))
    return " ".join(filter(None, parts))


def drawn_answer(
    answer: RulesAnswer, size: tuple[float, float], theme: Theme, words: Wording
) -> Drawing:
    """Draw an answer: what it comes to, the sentence, and why."""
    return Drawing(
        *size, theme.surface, answer.sentence, tuple(_answer(answer, size, theme, words))
    )


def _answer(
    answer: RulesAnswer, size: tuple[float, float], theme: Theme, words: Wording
) -> Iterator[Figure]:
    width, height = size
    tone, room = theme.tone(answer.tone), width - 32
    y = 22.0
    yield Rectangle(0, 4, 6, 30, Ink(tone))
    bold = ruler(bold=True, size=20)
    yield TextLine(16, y, answer.outcome, tone, bold.width(answer.outcome), 20, bold=True)
    y += 30
    for line in wrapped(answer.sentence, room, size=15):
        yield TextLine(16, y, line, theme.text, ruler(size=15).width(line), 15)
        y += 20
    y += 8
    everything = answer_end(answer, len(answer.caveats), words, len(answer.reasons))
    height -= (len(wrapped(everything, room)) - 1) * _LINE
    reasons = caveats = 0
    for reason in answer.reasons:
        lines = wrapped(reason_text(reason.text, reason.rule), room - 24)
        if y + len(lines) * _LINE > height - _LINE:
            break
        reasons += 1
        ink = theme.text if reason.decides else theme.muted
        yield TextLine(16, y, f"{reasons}.", ink, 14, bold=reason.decides)
        for line in lines:
            width_ = ruler(bold=reason.decides).width(line)
            yield TextLine(40, y, line, ink, width_, bold=reason.decides)
            y += _LINE
        y += 4
    for caveat in answer.caveats:
        lines = wrapped(f"– {caveat}", room)
        if y + (len(lines) + 1) * _LINE > height - _LINE:
            break
        caveats += 1
        y += _LINE / 2
        for line in lines:
            yield TextLine(16, y, line, theme.text, ruler().width(line))
            y += _LINE
    left = len(answer.caveats) - caveats, words, len(answer.reasons) - reasons
    for number, line in enumerate(wrapped(answer_end(answer, *left), room)):
        y = height - 10 + number * _LINE
        yield TextLine(16, y, line, theme.muted, ruler().width(line))


def reason_text(text: str, rule: str) -> str:
    """Write a reason with the rule on which it rests."""
    return f"{text} [{rule}]" if rule else text
