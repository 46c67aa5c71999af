"""A report as Markdown with tables and numbered sources, as GitHub, Pandoc and Obsidian read it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TextIO

from chipline.exchange.report_formats.report import (
    Block,
    Report,
    ReportParagraph,
    ReportSource,
    ReportTable,
    Words,
    headed,
    plain,
)
from chipline.records.message import Message, Part

#: What means something else to Markdown; a number at a line's head would begin a list.
_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~$])")
_AT_HEAD = re.compile(r"^(\s*)([-+=]|\d+[.)])(?=\s|$)")


def write_markdown(file: TextIO, report: Report, words: Words = str) -> None:
    """Write a report; what is text of records stays text."""
    file.writelines(line + "\n" for line in _lines(report, words))


def _lines(report: Report, words: Words) -> Iterator[str]:
    yield f"# {_said(report.subject, words)}"
    yield ""
    yield f"{_said(report.line, words)} · {_said(report.as_of, words)}"
    for section in report.sections:
        yield ""
        yield f"## {_said(section.heading, words)}"
        for block in section.blocks:
            yield ""
            yield from _block(block, words)
    if report.sources:
        yield ""
        yield f"## {_said(Message('Sources'), words)}"
        yield ""
        for source in report.sources:
            yield _source(source, words)
    if report.foot:
        yield ""
        yield "---"
    for text in report.foot:
        yield ""
        yield f"*{_said(text, words)}*"


def _block(block: Block, words: Words) -> Iterator[str]:
    if isinstance(block, ReportParagraph):
        text = _AT_HEAD.sub(r"\1\\\2", headed(block.text, _said(block.text, words)))
        said = f"{text}{_numbers(block.sources)}"
        yield f"*{said}*" if block.muted else said
        return
    yield from _table(block, words)


def _table(table: ReportTable, words: Words) -> Iterator[str]:
    heads = [_said(column.heading, words) for column in table.columns]
    rules = ["--:" if column.figures else "---" for column in table.columns]
    if table.cited:
        heads, rules = [*heads, _said(Message("Sources"), words)], [*rules, "---"]
    yield _row(heads)
    yield _row(rules)
    for row in table.rows:
        cells = ["" if cell is None else _cell(cell, words) for cell in row.cells]
        yield _row([*cells, _numbers(row.sources).strip()] if table.cited else cells)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(part: Part, words: Words) -> str:
    return _said(part, words).replace("\n", "<br>")


def _numbers(sources: Iterable[int]) -> str:
    # Brackets that lead nowhere are text to every reader; escaped, none takes them for a link.
    return "".join(f" \\[{number}\\]" for number in sources)


def _source(source: ReportSource, words: Words) -> str:
    parts = [_said(source.record, words), *(_said(part, words) for part in source.parts)]
    parts.append(_said(source.graded, words))
    addresses = (f"<{address}>" for address in source.addresses)
    return f"{source.number}. {'. '.join(parts)}. {' '.join(addresses)}".rstrip()


def _said(part: Part, words: Words) -> str:
    return _MARKS.sub(r"\\\1", plain(part, words))
