"""Text and tables of a slide, each in the sizes of the stage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE
from pptx.oxml import parse_xml
from pptx.util import Emu, Pt

from chipline.briefing.deck import PictureContent, RulesAnswer, TableContent
from chipline.briefing.figures.block_figures import (
    column_widths,
    note_of,
    row_height,
    rows_that_fit,
)
from chipline.briefing.slides.drawing_ml import emu, hundredths, printable
from chipline.briefing.wording import Wording
from chipline.scenery.theme_colours import Theme

if TYPE_CHECKING:
    from pptx.slide import Slide as PptxSlide

Bounds = tuple[float, float, float, float]
_SIZE = 12.0
_HEAD = 26.0
#: A table on a slide has no more rows: further back nobody reads them.
_MOST_ROWS = 12
_SPACE = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A paragraph: its text, type size in pixels of the stage, colour, the space after it, an address."""

    text: str
    size: float
    colour: str
    bold: bool = False
    after: float = 0.0
    link: str = ""


def rgb(colour: str) -> RGBColor:
    """Turn #rrggbb into the library's colour."""
    channels = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return RGBColor(*channels)  # type: ignore[no-untyped-call]  # the library has no type for it


def points(size: float) -> Any:
    """Turn a type size in pixels of the stage into points."""
    return Pt(hundredths(size) / 100)


def add_picture(slide: PptxSlide, content: PictureContent, box: Bounds) -> None:
    """Add a picture as large as a box has room, with what it shows for who listens."""
    left, top, width, height = box
    scale = min(width / content.width, height / content.height)
    sizes = (left, top, content.width * scale, content.height * scale)
    made = slide.shapes.add_picture(BytesIO(content.png), *(Emu(emu(each)) for each in sizes))
    element: Any = made._element  # noqa: SLF001  # no call for it
    element.nvPicPr.cNvPr.set("descr", content.sentence)


def add_text(slide: PptxSlide, box: Bounds, paragraphs: Sequence[TextBlock]) -> None:
    """Add one text box with several paragraphs."""
    left, top, width, height = (Emu(emu(each)) for each in box)
    shape = slide.shapes.add_textbox(left, top, width, height)
    frame = shape.text_frame
    frame.word_wrap = True
    frame.auto_size = MSO_AUTO_SIZE.NONE
    frame.vertical_anchor = MSO_ANCHOR.TOP
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    for at, one in enumerate(paragraphs):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        paragraph.space_after = points(one.after)
        run = paragraph.add_run()
        run.text = one.text
        run.font.size, run.font.bold = points(one.size), one.bold
        run.font.color.rgb = rgb(one.colour)
        if one.link:
            link = paragraph.add_run()
            link.text, link.font.size = f" {one.link}", points(one.size)
            if one.link.startswith(("https://", "http://")):
                link.hyperlink.address = one.link


def answer_table(answer: RulesAnswer, heads: tuple[str, ...]) -> TableContent:
    """Lay the reasons of an answer out as a table."""
    rows = tuple(
        (str(number), one.text, one.rule) for number, one in enumerate(answer.reasons, start=1)
    )
    return TableContent(heads, rows, "", answer.sentence)


def add_table(
    slide: PptxSlide,
    content: TableContent,
    box: Bounds,
    theme: Theme,
    words: Wording,
    bold: Sequence[bool] = (),
) -> float:
    """Add a table with as many rows as have room, and below it how many there are.

    Returns where it ends, in the pixels of `box`.
    """
    left, top, width, height = box
    widths = column_widths(content, width)
    shown = content.rows[: min(rows_that_fit(content, widths, height), _MOST_ROWS)]
    heights = [_HEAD, *(row_height(row, widths) for row in shown)]
    frame = slide.shapes.add_table(
        len(shown) + 1,
        len(content.heads),
        Emu(emu(left)),
        Emu(emu(top)),
        Emu(emu(width)),
        Emu(emu(sum(heights))),
    )
    frame._element.nvGraphicFramePr.cNvPr.set("descr", printable(content.sentence))  # noqa: SLF001  # no call
    table = frame.table
    table.first_row, table.horz_banding = True, False
    for at, wide in enumerate(widths):
        table.columns[at].width = Emu(emu(wide))
    for at, high in enumerate(heights):
        table.rows[at].height = Emu(emu(high))
    for at, head in enumerate(content.heads):
        _fill_cell(table.cell(0, at), head, theme, ground=theme.window, bold=True)
    for down, cells in enumerate(shown, start=1):
        thick = bool(bold and bold[down - 1])
        for at, text in enumerate(cells):
            _fill_cell(table.cell(down, at), text, theme, ground=theme.surface, bold=thick)
    note = note_of(content, len(shown), words)
    if note:
        below = (left, top + sum(heights) + 4, width, 18.0)
        add_text(slide, below, [TextBlock(note, _SIZE, theme.muted)])
    return top + sum(heights) + (22.0 if note else 0.0)


def _fill_cell(cell: Any, text: str, theme: Theme, *, ground: str, bold: bool) -> None:
    cell.fill.solid()
    cell.fill.fore_color.rgb = rgb(ground)
    cell.margin_left = cell.margin_right = Emu(emu(8))
    cell.margin_top = cell.margin_bottom = Emu(emu(4))
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    paragraph = cell.text_frame.paragraphs[0]
    run = paragraph.add_run()
    run.text = text
    run.font.size, run.font.bold = points(_SIZE), bold
    run.font.color.rgb = rgb(theme.text)
    # A line below each row; the lines of other sides stand before it in the schema's order.
    properties = cell._tc.get_or_add_tcPr()  # noqa: SLF001  # no call for the edges of cells
    colour = theme.line[1:].upper()
    for at, side in enumerate(("lnL", "lnR", "lnT", "lnB")):
        inside = (
            f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'
            if side == "lnB"
            else "<a:noFill/>"
        )
        line = parse_xml(f'<a:{side} {_SPACE} w="12700">{inside}</a:{side}>')
        properties.insert(at, line)
