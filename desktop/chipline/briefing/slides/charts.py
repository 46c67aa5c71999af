"""Charts of a slide: native ones, with the workbook behind them, on a logarithmic scale."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pptx.chart.data import XyChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.enum.dml import MSO_LINE
from pptx.oxml import parse_xml
from pptx.util import Emu

from chipline.briefing.deck import ChartContent
from chipline.briefing.slides.drawing_ml import emu, printable
from chipline.briefing.slides.text_blocks import points, rgb
from chipline.scenery.theme_colours import Theme

if TYPE_CHECKING:
    from pptx.slide import Slide as PptxSlide

#: A workbook counts days from the end of 1899.
_FIRST_DAY = 693_594
_SPACE = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
_SIZE = 12.0


def add_chart(
    slide: PptxSlide, content: ChartContent, box: tuple[float, float, float, float], theme: Theme
) -> None:
    """Add a chart of lines over time; its points are days and values of its workbook."""
    # The library's types say less than it can: charts of points have a data class of their own.
    data: Any = XyChartData(number_format="General")  # type: ignore[no-untyped-call]  # the library's
    longest = max((len(series.points) for series in content.series), default=0)
    for series in content.series:
        added = data.add_series(printable(series.name))
        # LibreOffice leaves out a series that is shorter than one after it: each ends as often.
        last = series.points[-1:] * (longest - len(series.points))
        for day, value in (*series.points, *last):
            added.add_data_point(day - _FIRST_DAY, value)
    left, top, width, height = (Emu(emu(each)) for each in box)
    kind = XL_CHART_TYPE.XY_SCATTER_LINES_NO_MARKERS
    frame: Any = slide.shapes.add_chart(kind, left, top, width, height, data)
    frame._element.nvGraphicFramePr.cNvPr.set("descr", printable(content.picture.sentence))  # noqa: SLF001  # no call
    chart = frame.chart
    chart.font.size, chart.font.color.rgb = points(_SIZE), rgb(theme.text)
    chart.has_title = True
    chart.chart_title.text_frame.text = content.title
    chart.has_legend = True
    chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    chart.category_axis.tick_labels.number_format = "yyyy"
    chart.category_axis.tick_labels.number_format_is_linked = False
    chart.category_axis.has_major_gridlines = False
    days = [day for series in content.series for day, _ in series.points]
    if days:
        chart.category_axis.minimum_scale = int(min(days)) - _FIRST_DAY
        chart.category_axis.maximum_scale = int(max(days)) - _FIRST_DAY
        chart.category_axis.major_unit = 365.25
    scaling = chart.value_axis._element.find(  # noqa: SLF001  # no call for powers of ten
        "{http://schemas.openxmlformats.org/drawingml/2006/chart}scaling"
    )
    scaling.insert(0, parse_xml(f'<c:logBase {_SPACE} val="10"/>'))
    chart.value_axis.tick_labels.number_format = "#,##0"
    chart.value_axis.tick_labels.number_format_is_linked = False
    for plotted, series in zip(chart.plots[0].series, content.series, strict=True):
        plotted.smooth = False
        line = plotted.format.line
        line.color.rgb, line.width = rgb(series.colour), Emu(emu(2.4))
        if series.dashed:
            line.dash_style = MSO_LINE.DASH
