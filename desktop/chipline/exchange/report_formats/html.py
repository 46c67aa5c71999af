"""A report as one HTML file that asks nothing of a network, and its body as Qt's text shows it too."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from html import escape
from typing import TextIO

from chipline.exchange.report_formats.report import (
    Block,
    Report,
    ReportParagraph,
    ReportRow,
    ReportSource,
    ReportTable,
    Words,
    headed,
    plain,
    runs,
)
from chipline.exchange.report_formats.timeline_svg import timeline_svg
from chipline.records.message import Message, Part
from chipline.scenery.theme_colours import DARK, LIGHT, Theme

#: Gives the address to which a name leads, by kind and record; empty where it leads nowhere.
Address = Callable[[str, str], str]


def _colours(theme: Theme) -> str:
    """Return the colours of a theme as variables of a style sheet."""
    return (
        f"--text: {theme.text}; --muted: {theme.muted}; --line: {theme.line};"
        f" --head: {theme.raised}; --gone-to: {theme.warning_soft};"
    )


_STYLE = (
    f"""
:root {{ color-scheme: light dark; {_colours(LIGHT)} }}
@media (prefers-color-scheme: dark) {{
  :root {{ {_colours(DARK)} }}
  figure {{ background: {LIGHT.surface}; border-radius: 6px; padding: 8px; }}
}}
"""
    """
body { font: 14px/1.5 Inter, "Segoe UI", Arial, sans-serif; color: var(--text); max-width: 1100px;
  margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 26px; margin: 0; }
h2 { font-size: 18px; margin: 2rem 0 .5rem; }
p { margin: .4rem 0; }
.muted { color: var(--muted); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 13px; }
th { text-align: left; background: var(--head); }
th, td { border: 1px solid var(--line); padding: 4px 8px; vertical-align: top; }
.figure { text-align: right; font-variant-numeric: tabular-nums; }
figure { margin: 1rem 0; }
svg { width: 100%; height: auto; }
:target { background: var(--gone-to); }
@media print { body { margin: 0; max-width: none; } tr, figure { break-inside: avoid; }
  thead { display: table-header-group; } }
"""
)


def write_html(file: TextIO, report: Report, words: Words = str, language: str = "en") -> None:
    """Write a report as one file, without scripts and without anything that would be fetched."""
    title = escape(plain(report.subject, words))
    picture = ""
    if report.timeline is not None:
        picture = f"<figure>\n{timeline_svg(report.timeline, words)}</figure>\n"
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    file.write(
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
    )
    file.writelines(f"{part}\n" for part in html_parts(report, words, picture=picture))
    file.write("</body>\n</html>\n")


def nowhere(_kind: str, _record: str) -> str:
    """Lead nowhere: a file has no cards."""
    return ""


def html_parts(
    report: Report, words: Words, *, picture: str = "", address: Address = nowhere
) -> Iterator[str]:
    """Yield the body of a report; `picture` stands below its head, names lead to their `address`."""
    writer = _Writer(words, address)
    # The page of a record leads nowhere by its own name.
    yield f"<h1>{escape(plain(report.subject, words))}</h1>"
    yield f'<p class="muted">{writer.said(report.line)} · {writer.said(report.as_of)}</p>'
    first = True
    for section in report.sections:
        yield f"<h2>{writer.said(section.heading)}</h2>"
        for block in section.blocks:
            yield from writer.block(block)
        if first:
            yield picture
            first = False
    if report.sources:
        yield f"<h2>{writer.said(Message('Sources'))}</h2>"
        for source in report.sources:
            yield writer.source(source)
    if report.foot:
        yield "<hr>"
    for text in report.foot:
        yield f'<p class="muted">{writer.said(text)}</p>'


class _Writer:
    def __init__(self, words: Words, address: Address) -> None:
        self._words, self._address = words, address

    def said(self, part: Part) -> str:
        """Word a part with its names as links."""
        return "".join(self._runs(part)).replace("\n", "<br>")

    def _runs(self, part: Part) -> Iterator[str]:
        for run in runs(part, self._words):
            address = self._address(run.kind, run.record) if run.kind else ""
            text = escape(run.text)
            yield f'<a href="{escape(address)}">{text}</a>' if address else text

    def block(self, block: Block) -> Iterator[str]:
        """Write a paragraph or a table."""
        if isinstance(block, ReportParagraph):
            text = headed(block.text, self.said(block.text)) + self._numbers(block.sources)
            yield f'<p class="muted">{text}</p>' if block.muted else f"<p>{text}</p>"
            return
        yield '<div class="wide"><table width="100%" cellspacing="0">'
        heads = [self._cell("th", self.said(each.heading), each.figures) for each in block.columns]
        if block.cited:
            heads.append(self._cell("th", self.said(Message("Sources")), False))
        yield f"<thead><tr>{''.join(heads)}</tr></thead><tbody>"
        for row in block.rows:
            yield f"<tr>{''.join(self._cells(block, row))}</tr>"
        yield "</tbody></table></div>"

    def _cells(self, table: ReportTable, row: ReportRow) -> Iterator[str]:
        for column, cell in zip(table.columns, row.cells, strict=True):
            said = "" if cell is None else headed(cell, self.said(cell))
            yield self._cell("td", said, column.figures)
        if table.cited:
            yield self._cell("td", self._numbers(row.sources).strip(), False)

    def _cell(self, tag: str, inner: str, figure: bool) -> str:  # noqa: FBT001  # as columns have it
        marks = ' class="figure" align="right"' if figure else ""
        return f"<{tag}{marks}>{inner}</{tag}>"

    def _numbers(self, sources: Iterable[int]) -> str:
        return "".join(f' <a href="#source-{number}">[{number}]</a>' for number in sources)

    def source(self, source: ReportSource) -> str:
        """Write a numbered source, to which the numbers above lead."""
        at = f"source-{source.number}"
        parts = [self.said(source.record), *(self.said(part) for part in source.parts)]
        parts.append(self.said(source.graded))
        links = "".join(
            f' <a href="{escape(address)}" rel="noreferrer">{escape(address)}</a>'
            for address in source.addresses
            if address.startswith(("http://", "https://"))
        )
        return f'<p id="{at}"><a name="{at}"></a>[{source.number}] {". ".join(parts)}.{links}</p>'
