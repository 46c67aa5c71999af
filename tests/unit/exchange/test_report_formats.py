"""Reports as files: nothing of a record is taken for markup, headings and tables are real ones."""

from __future__ import annotations

import io
import re
import zipfile
from html.parser import HTMLParser
from struct import pack
from xml.etree import ElementTree as ET
from zlib import compress, crc32

import docx
import pytest

from chipline.exchange.report_formats.column_shares import column_shares
from chipline.exchange.report_formats.docx import write_docx
from chipline.exchange.report_formats.html import html_parts, write_html
from chipline.exchange.report_formats.markdown import write_markdown
from chipline.exchange.report_formats.odt import write_odt
from chipline.exchange.report_formats.png_size import fitted
from chipline.exchange.report_formats.report import (
    BarGroup,
    Claim,
    LinkedName,
    Report,
    ReportBar,
    ReportColumn,
    ReportParagraph,
    ReportRow,
    ReportSection,
    ReportSource,
    ReportTable,
    ReportTimeline,
    Run,
    headed,
    plain,
    runs,
)
from chipline.exchange.report_formats.timeline_svg import timeline_svg
from chipline.records.message import Message, declared, joined, verbatim

#: What HTML, Markdown, XML and spreadsheets read something into.
_HOSTILE = '<script>alert(1)</script> | *x* & "q" [a](javascript:b) \x07 \ue000'
_NAME = LinkedName("firm", "id-1", _HOSTILE)
_SOURCE = ReportSource(
    1,
    LinkedName("source", "id-2", "A filing"),
    ("Publisher",),
    Message("{grade}: {meaning}", grade="B", meaning="Usually reliable"),
    ("https://example.org/?a=1&b=2",),
    (Claim(_NAME, None, Message("supports"), "B2", "said", quoted=True),),
)
_TABLE = ReportTable(
    (
        ReportColumn(Message("Name")),
        ReportColumn(Message("MW"), figures=True),
        ReportColumn(Message("Empty")),
    ),
    (ReportRow((_NAME, 1234.5, None), (1,)), ReportRow((verbatim("Second"), None, None))),
)
_BARS = (
    ReportBar(_NAME, 738000, 738100, 739000, 739200),
    ReportBar(_NAME, 738000, 738000, 738000, 738000, instant=True, sure=False),
    ReportBar(_NAME, 738000, 738300, 738400, 738400, open_end=True, sure=False),
)
_REPORT = Report(
    _NAME,
    Message("Firm"),
    Message("As of a day."),
    (
        ReportSection(Message("First"), (ReportParagraph(Message("of {firm}", firm=_NAME), (1,)),)),
        ReportSection(
            Message("Second"), (_TABLE.filled(), ReportParagraph(Message("aside"), muted=True))
        ),
    ),
    (_SOURCE,),
    ReportTimeline((BarGroup(Message("Moves"), "relocation", _BARS, more=2),), 738500.0),
    (Message("The end."),),
)


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def _html() -> str:
    file = io.StringIO()
    write_html(file, _REPORT)
    return file.getvalue()


def test_columns_that_nobody_filled_are_left_out() -> None:
    assert [str(column.heading) for column in _TABLE.filled().columns] == ["Name", "MW"]


def test_a_name_in_a_sentence_leads_to_its_record() -> None:
    said = Message("{one} owns {other}.", one=LinkedName("firm", "a", "A"), other="B")
    assert list(runs(said, str)) == [Run("A", "firm", "a"), Run(" owns B.")]
    assert list(runs(12, str)) == [Run("12")]


def test_what_a_record_holds_keeps_its_small_letters() -> None:
    said = (
        (declared("live"), "Live"),
        (joined([declared("hosting"), declared("inference")]), "Hosting, inference"),
        (verbatim("nv-h20"), "nv-h20"),
        ("nv-h20", "nv-h20"),
        (LinkedName("firm", "a", "xAI"), "xAI"),
        (joined([LinkedName("firm", "a", "xAI"), "iFlytek"]), "xAI, iFlytek"),
        (Message("no licence needed"), "No licence needed"),
        (12, "12"),
    )
    for part, shown in said:
        assert headed(part, plain(part, str)) == shown


def test_html_asks_for_nothing_and_runs_nothing() -> None:
    read = _Tags()
    read.feed(_html())
    assert not {tag for tag, _ in read.tags} & {"script", "img", "link", "iframe", "object"}
    assert not any(name.startswith("on") for _, attributes in read.tags for name in attributes)
    leads = {
        attributes["href"] for tag, attributes in read.tags if tag == "a" and "href" in attributes
    }
    assert leads == {"#source-1", "https://example.org/?a=1&b=2"}
    assert "default-src 'none'" in _html()
    assert not re.search(r"url\(|@import", _html())


def test_html_in_the_window_leads_to_cards() -> None:
    body = "".join(html_parts(_REPORT, str, address=lambda kind, record: f"{kind}:{record}"))
    assert '<a href="firm:id-1">&lt;script&gt;' in body


def test_markdown_keeps_its_tables_and_takes_names_for_text() -> None:
    file = io.StringIO()
    write_markdown(file, _REPORT)
    lines = file.getvalue().splitlines()
    rows = [line for line in lines if line.startswith("|")]
    assert all(len(re.findall(r"(?<!\\)\|", row)) == 4 for row in rows)
    assert not re.search(r"(?<!\\)<script", file.getvalue())
    assert lines[-1] == "*The end.*"
    assert any(line.startswith("1. A filing. Publisher. Reliability B") for line in lines)


def test_a_word_document_has_headings_tables_and_no_author(png: bytes) -> None:
    file = io.BytesIO()
    write_docx(file, _REPORT, picture=png)
    read = docx.Document(file)
    styles = [each.style.name for each in read.paragraphs if each.style.name.startswith("Heading")]
    assert styles == ["Heading 1"] * 3
    (table,) = read.tables
    assert [cell.text for cell in table.rows[0].cells] == ["Name", "MW", "Sources"]
    assert table.rows[1].cells[1].text == "1,234.5"
    about = read.core_properties
    assert (about.author, about.last_modified_by, about.comments) == ("", "", "")
    assert len(read.inline_shapes) == 1


def test_an_opendocument_text_is_whole_and_always_the_same(png: bytes) -> None:
    first, again = io.BytesIO(), io.BytesIO()
    for file in (first, again):
        write_odt(file, _REPORT, picture=png)
    assert first.getvalue() == again.getvalue()
    with zipfile.ZipFile(first) as made:
        assert made.namelist()[0] == "mimetype"
        parts = {name: made.read(name) for name in made.namelist()}
    for name in ("content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"):
        ET.fromstring(parts[name])  # noqa: S314  # written by us
    content = parts["content.xml"].decode()
    assert content.count("<text:h ") == 4
    assert "<table:table-header-rows>" in content
    assert "creator" not in parts["meta.xml"].decode()


@pytest.mark.parametrize("width", range(600, 640, 3))
def test_no_year_of_a_timeline_is_cut_off_at_its_edge(width: int) -> None:
    assert _REPORT.timeline
    drawn = timeline_svg(_REPORT.timeline, str, width=width)
    root = ET.fromstring(drawn)  # noqa: S314  # written by us
    years = [one for one in root.iter() if one.tag.endswith("text") and (one.text or "").isdigit()]
    assert years
    assert all(float(one.get("x", "")) + 29 <= width for one in years)


def test_the_timeline_is_a_picture_in_which_all_is_drawn() -> None:
    assert _REPORT.timeline is not None
    root = ET.fromstring(timeline_svg(_REPORT.timeline, str))  # noqa: S314  # written by us
    texts = ["".join(each.itertext()) for each in root.iter("{http://www.w3.org/2000/svg}text")]
    assert "Moves" in texts
    assert "and 2 earlier ones" in texts
    wide = float(root.get("width", "0"))
    for each in root.iter("{http://www.w3.org/2000/svg}rect"):
        assert float(each.get("width", "-1")) >= 0
        assert float(each.get("x", "-1")) + float(each.get("width", "0")) <= wide


def test_columns_share_the_page_so_that_words_stay_whole() -> None:
    shares = column_shares([["Name", "Status"], ["a name of several words " * 5, "deployed"]])
    assert sum(shares) == pytest.approx(1)
    assert shares[0] > shares[1] > 0.1
    many = column_shares([["Responsibility"] * 6 + ["x" * 90]])
    assert min(many) * 150 >= len("Responsibility")
    # More words than a page has room for share it alike.
    assert len(set(column_shares([["Responsibilities"] * 12]))) == 1


def test_a_picture_keeps_its_proportions(png: bytes) -> None:
    assert fitted(png, 100, 100) == (100, 50)
    assert fitted(png, 1000, 10) == (20, 10)


@pytest.fixture
def png() -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return pack(">I", len(data)) + name + data + pack(">I", crc32(name + data))

    head = pack(">IIBBBBB", 2, 1, 8, 0, 0, 0, 0)
    body = compress(b"\x00\x00\x00")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")
