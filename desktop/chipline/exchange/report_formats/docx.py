"""A report as a Word document: real headings and tables, numbered sources to which numbers lead."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO
from typing import Any, BinaryIO

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Emu, Pt, RGBColor

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

_MUTED, _LINK = (RGBColor.from_string(hue[1:]) for hue in (LIGHT.muted, LIGHT.accent))
_MARGIN, _WIDE, _HIGH = Cm(1.8), Cm(29.7 - 2 * 1.8), Cm(16.6)


def write_docx(
    file: BinaryIO, report: Report, words: Words = str, picture: bytes | None = None
) -> None:
    """Write a report with its timeline, a PNG; the document names no author."""
    _Document(words).write(file, report, picture)


class _Document:
    """A document while it is written."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._document: Any = docx.Document()
        self._marks = 0
        page = self._document.sections[0]
        page.orientation = WD_ORIENT.LANDSCAPE
        page.page_width, page.page_height = Cm(29.7), Cm(21)
        page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = _MARGIN
        style = self._document.styles["Normal"]
        style.font.name, style.font.size = "Calibri", Pt(10.5)

    def write(self, file: BinaryIO, report: Report, picture: bytes | None) -> None:
        """Write all of it."""
        self._describe(report)
        self._document.add_heading(self._said(report.subject), level=0)
        line = self._document.add_paragraph()
        self._run(line, f"{self._said(report.line)} · {self._said(report.as_of)}", muted=True)
        for number, section in enumerate(report.sections):
            self._document.add_heading(self._said(section.heading), level=1)
            for block in section.blocks:
                self._block(block)
            if picture is not None and not number:
                wide, high = fitted(picture, _WIDE, _HIGH)
                self._document.add_picture(BytesIO(picture), Emu(int(wide)), Emu(int(high)))
        if report.sources:
            self._document.add_heading(self._said(Message("Sources")), level=1)
        for source in report.sources:
            self._source(source)
        for text in report.foot:
            self._run(self._document.add_paragraph(), self._said(text), muted=True)
        self._document.save(file)

    def _describe(self, report: Report) -> None:
        about = self._document.core_properties
        about.title = self._said(report.subject)
        # The template names its own maker and day.
        about.author = about.last_modified_by = about.comments = about.keywords = ""
        about.created = about.modified = datetime.now(UTC).replace(tzinfo=None, microsecond=0)

    def _said(self, part: Part) -> str:
        return for_xml(plain(part, self._words))

    def _run(self, paragraph: Any, text: str, *, muted: bool = False) -> None:
        run = paragraph.add_run(text)
        if muted:
            run.font.color.rgb = _MUTED

    def _block(self, block: Block) -> None:
        if isinstance(block, ReportParagraph):
            paragraph = self._document.add_paragraph()
            self._run(paragraph, headed(block.text, self._said(block.text)), muted=block.muted)
            self._numbers(paragraph, block.sources)
            return
        self._table(block)

    def _table(self, table: ReportTable) -> None:
        heads = [self._said(column.heading) for column in table.columns]
        heads += [self._said(Message("Sources"))] * table.cited
        made = self._document.add_table(rows=1, cols=len(heads), style="Light Grid Accent 1")
        made.autofit = False
        _repeat_heading(made.rows[0])
        for at, head in enumerate(heads):
            self._cell(made.rows[0].cells[at], head, bold=True)
        for row in table.rows:
            cells = made.add_row().cells
            for at, (column, part) in enumerate(zip(table.columns, row.cells, strict=True)):
                said = "" if part is None else headed(part, self._said(part))
                self._cell(cells[at], said, figure=column.figures)
            if table.cited:
                self._numbers(self._cell(cells[-1], ""), row.sources, small=True)
        for row in made.rows:
            _keep_whole(row)
        _fit(made)
        self._document.add_paragraph()

    def _cell(self, cell: Any, text: str, *, bold: bool = False, figure: bool = False) -> Any:
        paragraph = cell.paragraphs[0]
        run = paragraph.add_run(text)
        run.font.size, run.bold = Pt(8.5), bold
        if figure:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        return paragraph

    def _numbers(self, paragraph: Any, sources: Iterable[int], *, small: bool = False) -> None:
        for number in sources:
            self._link(paragraph, f" [{number}]", anchor=f"source_{number}", small=small)

    def _source(self, source: ReportSource) -> None:
        paragraph = self._document.add_paragraph()
        self._mark(paragraph, f"source_{source.number}")
        parts = [source.record, *source.parts, source.graded]
        said = ". ".join(self._said(part) for part in parts)
        self._run(paragraph, f"[{source.number}] {said}.")
        for address in source.addresses:
            self._run(paragraph, " ")
            self._link(paragraph, address, address=address)

    def _mark(self, paragraph: Any, name: str) -> None:
        """Give a paragraph a name to which links lead; the library has no call for it."""
        self._marks += 1
        for tag in ("w:bookmarkStart", "w:bookmarkEnd"):
            mark = OxmlElement(tag)
            mark.set(qn("w:id"), str(self._marks))
            if tag == "w:bookmarkStart":
                mark.set(qn("w:name"), name)
            paragraph._p.append(mark)  # noqa: SLF001  # see above

    def _link(
        self,
        paragraph: Any,
        text: str,
        *,
        anchor: str = "",
        address: str = "",
        small: bool = False,
    ) -> None:
        link = OxmlElement("w:hyperlink")
        if anchor:
            link.set(qn("w:anchor"), anchor)
        else:
            related = paragraph.part.relate_to(
                address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True
            )
            link.set(qn("r:id"), related)
        run = paragraph.add_run(for_xml(text))
        run.font.color.rgb = _LINK
        if small:
            run.font.size = Pt(8.5)
        link.append(run._r)  # noqa: SLF001  # as in `_mark`
        paragraph._p.append(link)  # noqa: SLF001  # as in `_mark`


def _fit(table: Any) -> None:
    """Give each column room by how much stands in it; the library leaves all of them alike."""
    lines = [[cell.text for cell in row.cells] for row in table.rows]
    for column, share in zip(table.columns, column_shares(lines), strict=True):
        column.width = width = int(_WIDE * share)
        for cell in column.cells:
            cell.width = width


def _keep_whole(row: Any) -> None:
    """Let no row be broken between two pages."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001  # as in `_mark`


def _repeat_heading(row: Any) -> None:
    """Let the heads stand on top of each page that the table reaches."""
    head = OxmlElement("w:tblHeader")
    head.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(head)  # noqa: SLF001  # as in `_mark`
