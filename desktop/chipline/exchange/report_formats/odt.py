"""A report as OpenDocument text: real headings and tables, numbered sources to which numbers lead.

Written out here, since Qt's own writer makes plain paragraphs of headings and knows no pages.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator
from typing import BinaryIO
from xml.sax.saxutils import escape, quoteattr

from chipline.exchange.report_formats.column_shares import column_shares
from chipline.exchange.report_formats.png_size import fitted
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
from chipline.exchange.report_formats.xml_characters import for_xml
from chipline.records.message import Message, Part
from chipline.scenery.theme_colours import LIGHT

_TYPE = "application/vnd.oasis.opendocument.text"
#: The room between the margins of an A4 sheet on its side, in centimetres.
_WIDE, _HIGH = 26.1, 16.6
#: Of every file within, so that the same report gives the same bytes.
_STAMP = (1980, 1, 1, 0, 0, 0)
_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"'
    for name, urn in (
        ("office", "office"),
        ("style", "style"),
        ("text", "text"),
        ("table", "table"),
        ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
        ("svg", "svg-compatible"),
        ("meta", "meta"),
    )
)
_SPACES += ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"


def write_odt(
    file: BinaryIO, report: Report, words: Words = str, picture: bytes | None = None
) -> None:
    """Write a report with its timeline, a PNG; the document names no author."""
    writer = _Writer(words)
    body = "".join(writer.body(report, picture))
    parts = {
        "mimetype": _TYPE.encode(),
        "content.xml": _content(body, writer.column_styles).encode(),
        "styles.xml": _styles().encode(),
        "meta.xml": _meta(plain(report.subject, words)).encode(),
        "META-INF/manifest.xml": _manifest(with_picture=picture is not None).encode(),
    }
    if picture is not None:
        parts["Pictures/timeline.png"] = picture
    with zipfile.ZipFile(file, "w") as made:
        for name, content in parts.items():
            # What a file is stands first in it, as it is.
            packed = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            made.writestr(zipfile.ZipInfo(name, _STAMP), content, packed)


class _Writer:
    """The text of a document while it is written, and the widths of its columns."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self.column_styles: dict[str, float] = {}
        self._tables = 0

    def _said(self, part: Part) -> str:
        return for_xml(plain(part, self._words))

    def body(self, report: Report, picture: bytes | None) -> Iterator[str]:
        yield _heading(self._said(report.subject), 1)
        yield _paragraph(_text(f"{self._said(report.line)} · {self._said(report.as_of)}"), "Muted")
        for number, section in enumerate(report.sections):
            yield _heading(self._said(section.heading), 2)
            for block in section.blocks:
                yield self._block(block)
            if picture is not None and not number:
                yield _picture(picture)
        if report.sources:
            yield _heading(self._said(Message("Sources")), 2)
        for source in report.sources:
            yield self._source(source)
        for text in report.foot:
            yield _paragraph(_text(self._said(text)), "Muted")

    def _block(self, block: Block) -> str:
        if isinstance(block, ReportParagraph):
            said = _text(headed(block.text, self._said(block.text))) + _numbers(block.sources)
            return _paragraph(said, "Muted" if block.muted else "Body")
        return self._table(block)

    def _table(self, table: ReportTable) -> str:
        self._tables += 1
        heads = [self._said(column.heading) for column in table.columns]
        lines = [
            ["" if part is None else headed(part, self._said(part)) for part in row.cells]
            for row in table.rows
        ]
        sources = [" ".join(f"[{one}]" for one in row.sources) for row in table.rows]
        figures = [column.figures for column in table.columns]
        if table.cited:
            heads, figures = [*heads, self._said(Message("Sources"))], [*figures, False]
            measured = [[*line, said] for line, said in zip(lines, sources, strict=True)]
        else:
            measured = lines
        columns = "".join(self._columns([heads, *measured]))
        head = "".join(_cell(_text(each), "Head") for each in heads)
        rows = "".join(
            _row(
                "".join(
                    _cell(_text(said), "Figure" if figure else "Cell")
                    for said, figure in zip(line, figures, strict=False)
                )
                + (_cell(_numbers(row.sources).strip(), "Cell") if table.cited else "")
            )
            for line, row in zip(lines, table.rows, strict=True)
        )
        return (
            f'<table:table table:name="Table{self._tables}" table:style-name="Table">{columns}'
            f"<table:table-header-rows>{_row(head)}</table:table-header-rows>{rows}</table:table>"
            f"{_paragraph('', 'Body')}"
        )

    def _columns(self, lines: list[list[str]]) -> Iterator[str]:
        for number, share in enumerate(column_shares(lines)):
            name = f"Table{self._tables}.{number}"
            self.column_styles[name] = share * _WIDE
            yield f'<table:table-column table:style-name="{name}"/>'

    def _source(self, source: ReportSource) -> str:
        parts = [source.record, *source.parts, source.graded]
        said = ". ".join(self._said(part) for part in parts)
        links = "".join(f" {_link(address, address)}" for address in source.addresses)
        mark = f'<text:bookmark text:name="source_{source.number}"/>'
        return _paragraph(f"{mark}{_text(f'[{source.number}] {said}.')}{links}", "Body")


def _text(said: str) -> str:
    return escape(said).replace("\n", "<text:line-break/>").replace("\t", "<text:tab/>")


def _paragraph(inner: str, style: str) -> str:
    return f'<text:p text:style-name="{style}">{inner}</text:p>'


def _heading(said: str, level: int) -> str:
    return (
        f'<text:h text:style-name="Heading_20_{level}" text:outline-level="{level}">'
        f"{_text(said)}</text:h>"
    )


def _row(cells: str) -> str:
    return f'<table:table-row table:style-name="Row">{cells}</table:table-row>'


def _cell(inner: str, style: str) -> str:
    ground = "HeadCell" if style == "Head" else "BodyCell"
    return (
        f'<table:table-cell table:style-name="{ground}" office:value-type="string">'
        f"{_paragraph(inner, style)}</table:table-cell>"
    )


def _numbers(sources: Iterable[int]) -> str:
    return "".join(f" {_link(f'#source_{number}', f'[{number}]')}" for number in sources)


def _link(address: str, said: str) -> str:
    return (
        f'<text:a xlink:type="simple" xlink:href={quoteattr(address)}>'
        f'<text:span text:style-name="Link">{_text(said)}</text:span></text:a>'
    )


def _picture(picture: bytes) -> str:
    wide, high = fitted(picture, _WIDE, _HIGH)
    frame = (
        f'<draw:frame draw:name="Timeline" text:anchor-type="as-char" '
        f'svg:width="{wide:.2f}cm" svg:height="{high:.2f}cm">'
        '<draw:image xlink:href="Pictures/timeline.png" xlink:type="simple" '
        'xlink:show="embed" xlink:actuate="onLoad"/></draw:frame>'
    )
    return _paragraph(frame, "Body")


def _content(body: str, columns: dict[str, float]) -> str:
    widths = "".join(
        f'<style:style style:name="{name}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width:.3f}cm"/></style:style>'
        for name, width in columns.items()
    )
    cells = "".join(
        f'<style:style style:name="{name}" style:family="table-cell"><style:table-cell-properties '
        f'fo:padding="0.08cm" fo:border="0.5pt solid {LIGHT.line}"{ground}/></style:style>'
        for name, ground in (
            ("BodyCell", ""),
            ("HeadCell", f' fo:background-color="{LIGHT.raised}"'),
        )
    )
    return (
        f'{_HEAD}<office:document-content {_SPACES} office:version="1.2">'
        '<office:automatic-styles><style:style style:name="Table" style:family="table">'
        f'<style:table-properties style:width="{_WIDE}cm" table:align="left"/></style:style>'
        '<style:style style:name="Row" style:family="table-row"><style:table-row-properties '
        f'fo:keep-together="always"/></style:style>{widths}{cells}</office:automatic-styles>'
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )


def _styles() -> str:
    def style(name: str, paragraph: str, text: str) -> str:
        shown = name.replace("_20_", " ")
        return (
            f'<style:style style:name="{name}" style:display-name="{shown}" '
            f'style:family="paragraph"><style:paragraph-properties {paragraph}/>'
            f'<style:text-properties fo:font-family="Arial" {text}/></style:style>'
        )

    colour = f'fo:color="{LIGHT.text}"'
    body = 'fo:margin-top="0cm" fo:margin-bottom="0.15cm"'
    cell = 'fo:margin-top="0cm" fo:margin-bottom="0cm"'
    kept = 'fo:keep-with-next="always" fo:margin-bottom="0.2cm"'
    made = (
        style("Heading_20_1", f'{kept} fo:margin-top="0cm"', f'{colour} fo:font-size="20pt"'),
        style(
            "Heading_20_2",
            f'{kept} fo:margin-top="0.5cm"',
            f'{colour} fo:font-size="14pt" fo:font-weight="bold"',
        ),
        style("Body", body, f'{colour} fo:font-size="10pt"'),
        style("Muted", body, f'fo:color="{LIGHT.muted}" fo:font-size="10pt"'),
        style("Head", cell, f'{colour} fo:font-size="8.5pt" fo:font-weight="bold"'),
        style("Cell", cell, f'{colour} fo:font-size="8.5pt"'),
        style("Figure", f'{cell} fo:text-align="end"', f'{colour} fo:font-size="8.5pt"'),
    )
    link = (
        '<style:style style:name="Link" style:family="text">'
        f'<style:text-properties fo:color="{LIGHT.accent}"/></style:style>'
    )
    return (
        f'{_HEAD}<office:document-styles {_SPACES} office:version="1.2"><office:styles>'
        f"{''.join(made)}{link}</office:styles><office:automatic-styles>"
        '<style:page-layout style:name="Page"><style:page-layout-properties '
        'fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" '
        'fo:margin="1.8cm"/></style:page-layout></office:automatic-styles><office:master-styles>'
        '<style:master-page style:name="Standard" style:page-layout-name="Page"/>'
        "</office:master-styles></office:document-styles>"
    )


def _meta(title: str) -> str:
    said = escape(for_xml(title))
    return (
        f'{_HEAD}<office:document-meta {_SPACES} office:version="1.2"><office:meta>'
        f"<meta:generator>Chipline</meta:generator><dc:title>{said}</dc:title></office:meta>"
        "</office:document-meta>"
    )


def _manifest(*, with_picture: bool) -> str:
    files = [
        ("/", _TYPE),
        *((name, "text/xml") for name in ("content.xml", "styles.xml", "meta.xml")),
    ]
    if with_picture:
        files.append(("Pictures/timeline.png", "image/png"))
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}"/>'
        for name, kind in files
    )
    return (
        f'{_HEAD}<manifest:manifest xmlns:manifest="{_MANIFEST}" manifest:version="1.2">'
        f"{entries}</manifest:manifest>"
    )
