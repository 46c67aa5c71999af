"""Slides: what PowerPoint would have to repair, names and sentences of what is drawn, notes, charts."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from lxml import etree
from pptx import Presentation

from chipline.briefing.deck import ChartContent, Deck, Reference, Slide
from chipline.briefing.figures.frontier_figures import frontier_content
from chipline.briefing.slides.drawing_ml import emu, shapes_of
from chipline.briefing.slides.presentation import write_presentation
from chipline.briefing.wording import ENGLISH
from chipline.briefing_deck.deck_content import SIZE, deck_of
from chipline.cli.command import reading
from chipline.export_rules.metrics import ChipFigures
from chipline.export_rules.overviews.frontier import Frontier, FrontierLine, FrontierStep, Metric
from chipline.export_rules.record_facts import KnownChip
from chipline.records.record import id_of_slug
from chipline.scenery.figures import Drawing, Ink, NamedGroup, Rectangle, TextLine
from chipline.scenery.theme_colours import PROJECTOR

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
#: The shapes that are used, all of them named in ISO/IEC 29500-1, 20.1.10.56; dashes in 20.1.10.49.
PRESETS = {"rect", "roundRect", "ellipse", "diamond", "line"}
DASHES = {"sysDot", "sysDash", "dash"}
WIDE, HIGH = 12_192_000, 6_858_000


@pytest.fixture(scope="module")
def deck() -> Deck:
    with reading(None) as queries:
        return deck_of(queries, id_of_slug("training-abroad"), ENGLISH)


@pytest.fixture(scope="module")
def package(deck: Deck, tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    path = tmp_path_factory.mktemp("slides") / "briefing.pptx"
    write_presentation(deck, path, ENGLISH)
    return zipfile.ZipFile(BytesIO(path.read_bytes()))


def parts(package: zipfile.ZipFile, pattern: str) -> Iterator[tuple[str, Any]]:
    for name in package.namelist():
        if re.fullmatch(pattern, name):
            yield name, etree.fromstring(package.read(name))


SLIDES = r"ppt/slides/slide\d+\.xml"


def test_every_part_is_declared_and_every_relation_leads_somewhere(
    package: zipfile.ZipFile,
) -> None:
    names = set(package.namelist())
    types = etree.fromstring(package.read("[Content_Types].xml"))
    overridden = {each.get("PartName")[1:] for each in types.iter(f"{TYPES}Override")}
    endings = {each.get("Extension").lower() for each in types.iter(f"{TYPES}Default")}
    assert overridden <= names
    rest = names - overridden - {"[Content_Types].xml"}
    assert {name.rpartition(".")[2].lower() for name in rest} <= endings
    for name, relations in parts(package, r".*\.rels"):
        base = PurePosixPath(name).parent.parent
        for relation in relations.iter(f"{RELATIONS}Relationship"):
            target = relation.get("Target")
            if relation.get("TargetMode") == "External":
                assert target.startswith(("https://", "http://"))
                continue
            path = PurePosixPath(target[1:]) if target.startswith("/") else base / target
            resolved = re.sub(r"[^/]+/\.\./", "", str(path))
            assert resolved in names, (name, target)


def test_no_picture_of_other_slides_goes_along(package: zipfile.ZipFile) -> None:
    assert not [name for name in package.namelist() if "thumbnail" in name]


def test_what_a_slide_names_by_relation_is_there(package: zipfile.ZipFile) -> None:
    for name, slide in parts(package, SLIDES):
        rels = f"ppt/slides/_rels/{PurePosixPath(name).name}.rels"
        known = {each.get("Id") for each in etree.fromstring(package.read(rels))}
        used = {
            value
            for each in slide.iter()
            for key, value in each.attrib.items()
            if key.startswith(
                "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
            )
        }
        assert used <= known


def test_shapes_have_ids_of_their_own_and_known_names(package: zipfile.ZipFile) -> None:
    for name, slide in parts(package, SLIDES):
        ids = [each.get("id") for each in slide.iter(f"{P}cNvPr")]
        assert len(ids) == len(set(ids)), name
        assert {each.get("prst") for each in slide.iter(f"{A}prstGeom")} <= PRESETS
        assert {each.get("val") for each in slide.iter(f"{A}prstDash")} <= DASHES
        colours = {each.get("val") for each in slide.iter(f"{A}srgbClr")}
        assert all(re.fullmatch("[0-9A-F]{6}", one) for one in colours)


def test_nothing_is_of_no_size_or_off_the_slide(package: zipfile.ZipFile) -> None:
    for name, slide in parts(package, SLIDES):
        for place in slide.iter(f"{A}xfrm"):
            off, ext = place.find(f"{A}off"), place.find(f"{A}ext")
            x, y, wide, high = (
                int(each) for each in (off.get("x"), off.get("y"), ext.get("cx"), ext.get("cy"))
            )
            assert wide >= 0, name
            assert high >= 0, name
            assert x >= -emu(10), (name, x)
            assert x + wide <= WIDE + emu(30), (name, x + wide)
            assert y + high <= HIGH + emu(4), (name, y + high)


def test_groups_of_groups_have_the_space_of_their_children(package: zipfile.ZipFile) -> None:
    for _, slide in parts(package, SLIDES):
        for group in slide.iter(f"{P}grpSpPr"):
            place = group.find(f"{A}xfrm")
            if place is not None and place.find(f"{A}chOff") is not None:
                assert dict(place.find(f"{A}off").attrib) == dict(place.find(f"{A}chOff").attrib)
                assert dict(place.find(f"{A}ext").attrib) == dict(place.find(f"{A}chExt").attrib)


def test_every_event_is_a_group_with_its_sentence(package: zipfile.ZipFile, deck: Deck) -> None:
    told = {
        (each.get("name"), each.get("descr"))
        for _, slide in parts(package, SLIDES)
        for group in slide.iter(f"{P}grpSp")
        for each in [group.find(f"{P}nvGrpSpPr/{P}cNvPr")]
    }
    for slide in deck.slides:
        if isinstance(slide.content, Drawing):
            for group in slide.content.groups():
                assert (group.name, group.sentence) in told
    letter = dict(one for one in told if one[0] == "H20 licence requirement")
    assert letter["H20 licence requirement"].startswith("Letter of Bureau of Industry and Security")


def test_no_text_is_too_small_to_be_read_from_the_last_row(package: zipfile.ZipFile) -> None:
    sizes = {
        int(each.get("sz"))
        for _, slide in parts(package, SLIDES)
        for each in slide.iter(f"{A}rPr")
        if each.get("sz")
    }
    assert min(sizes) >= 1350


def test_titles_captions_and_numbers_are_placeholders_of_the_layout(
    package: zipfile.ZipFile, deck: Deck
) -> None:
    opened = Presentation(package.fp)
    layout = opened.slide_layouts[0]
    assert [each.name for each in opened.slide_layouts] == ["Chipline step"]
    assert {each.placeholder_format.idx for each in layout.placeholders} == {0, 11, 12, 13}
    titles = [slide.shapes.title.text_frame.text for slide in opened.slides if slide.shapes.title]
    assert titles[0] == deck.title
    assert {slide.title for slide in deck.slides} <= set(titles)
    # What asks takes two slides: first the question, then the answer.
    assert titles.count(deck.slides[3].title) == 2
    assert len(titles) == len(opened.slides)


def test_notes_hold_what_is_said_and_the_sources(package: zipfile.ZipFile, deck: Deck) -> None:
    notes = [
        "".join(each.itertext())
        for _, each in parts(package, r"ppt/notesSlides/notesSlide\d+\.xml")
    ]
    step = deck.slides[4]
    (found,) = [note for note in notes if step.said.splitlines()[0] in note]
    for number in step.references:
        assert deck.reference(number).text in found
    assert "https://" in found


def test_without_notes_there_are_none(deck: Deck, tmp_path: Path) -> None:
    path = tmp_path / "b.pptx"
    write_presentation(deck.without_notes(), path, ENGLISH)
    with zipfile.ZipFile(path) as package:
        assert not [name for name in package.namelist() if "notesSlide" in name]


def test_a_drawing_stands_where_the_slide_has_room_for_it() -> None:
    bar = NamedGroup("A bar", "What it is.", (Rectangle(10, 20, 30, 40, Ink("#123456")),))
    drawing = Drawing(100, 100, "#ffffff", "All of it.", (bar,))
    (xml,) = shapes_of(drawing, (16, 80, 200, 200), 7)
    group = etree.fromstring(xml)
    shape = group.find(f"{P}sp")
    off, ext = shape.find(f".//{A}off"), shape.find(f".//{A}ext")
    assert (int(off.get("x")), int(off.get("y"))) == (emu(16 + 20), emu(80 + 40))
    assert (int(ext.get("cx")), int(ext.get("cy"))) == (emu(60), emu(80))
    assert group.find(f"{P}nvGrpSpPr/{P}cNvPr").get("id") == "7"


def test_names_of_records_are_no_markup() -> None:
    words = TextLine(0, 0, "R&D <b> “x”", "#000000", 40)
    group = NamedGroup('A "B" & <C>', "It’s <so> & so.", (words,))
    (xml,) = shapes_of(Drawing(10, 10, "#ffffff", "", (group,)), (0, 0, 10, 10), 2)
    found = etree.fromstring(xml)
    assert found.find(f"{P}nvGrpSpPr/{P}cNvPr").get("name") == group.name
    assert "".join(found.itertext()) == words.text


def test_what_was_pasted_with_odd_characters_still_opens(tmp_path: Path) -> None:
    odd = "A\x0bB\x00C\x1f"
    bar = NamedGroup(odd, odd, (TextLine(0, 0, odd, "#000000", 40),))
    drawing = Drawing(100, 100, "#ffffff", odd, (bar,))
    options = tuple(f"Option {number}" for number in range(9))
    slides = (
        Slide(1, "a", odd, odd, drawing, said=odd, undated=odd, references=(1,)),
        Slide(2, "b", "Asks", question=odd, options=options, answer=odd),
    )
    source = Reference(1, "s", odd, odd, "B2", "https://example.org", (odd,))
    path = tmp_path / "b.pptx"
    write_presentation(Deck(odd, odd, odd, odd, slides, (source,)), path, ENGLISH)
    opened = Presentation(str(path))
    texts = [
        shape.text_frame.text
        for slide in opened.slides
        for shape in slide.shapes
        if shape.has_text_frame
    ]
    assert any("I.  Option 8" in text for text in texts)


def chart() -> ChartContent:
    days = [date(year, 3, 1).toordinal() for year in (2021, 2022, 2023)]
    chips = [KnownChip(id=str(at), figures=ChipFigures(name=f"Chip {at}")) for at in range(3)]
    steps = tuple(
        FrontierStep(day, chip, 1000.0 * 4**at)
        for at, (day, chip) in enumerate(zip(days, chips, strict=True))
    )
    lines = {FrontierLine.ANYWHERE: steps, FrontierLine.FREE: steps[:1], FrontierLine.DOMESTIC: ()}
    found = Frontier(Metric.TPP, lines, 0, 0, ())
    return frontier_content(found, days[-1] + 200, SIZE, PROJECTOR, ENGLISH)


def test_a_frontier_is_a_native_chart_with_its_workbook(tmp_path: Path) -> None:
    content = chart()
    assert [series.name for series in content.series] == [
        "best sold anywhere",
        "best for China without a licence",
    ]
    # A value holds until the day on which it changes.
    points = content.series[0].points
    assert points[1] == (points[2][0], points[0][1])
    slide = Slide(1, "s", "Frontier", content=content)
    path = tmp_path / "b.pptx"
    write_presentation(Deck("D", "", "", "Facts of today.", (slide,), ()), path, ENGLISH)
    # Who says nothing at the end still says of which day the facts are.
    last = Presentation(str(path)).slides[-1]
    assert {one.text_frame.text for one in last.placeholders} == {"D", "Facts of today.", "3"}
    with zipfile.ZipFile(path) as package:
        (made,) = [one for _, one in parts(package, r"ppt/charts/chart\d+\.xml")]
        assert [name for name in package.namelist() if name.endswith(".xlsx")]
    tags = [etree.QName(each).localname for each in made.iter() if isinstance(each.tag, str)]
    assert "scatterChart" in tags
    assert "logBase" in tags
    names = [group.name for group in content.picture.groups()]
    assert {"Chip 0", "Chip 1", "Chip 2"} <= set(names)


def test_caveats_without_room_are_counted_on_the_slide(deck: Deck, tmp_path: Path) -> None:
    asked = next(
        slide for slide in deck.slides if slide.computed and len(slide.computed.caveats) > 1
    )
    path = tmp_path / "b.pptx"
    write_presentation(Deck("D", "", "", "", (asked,), deck.sources), path, ENGLISH)
    answered = Presentation(str(path)).slides[2]
    told = [one.text_frame.text for one in answered.shapes if one.has_text_frame]
    assert asked.computed is not None
    shown = sum(f"– {caveat}" in text for text in told for caveat in asked.computed.caveats)
    omitted = len(asked.computed.caveats) - shown
    assert omitted > 0
    assert any("no room here." in text and text.count(str(omitted)) for text in told)


@pytest.mark.parametrize("many", [22, 43, 60])
def test_the_last_slide_of_sources_holds_no_remnant(many: int, tmp_path: Path) -> None:
    sources = tuple(Reference(n, f"s{n}", f"Source {n}", f"Source {n}") for n in range(1, many + 1))
    path = tmp_path / "b.pptx"
    write_presentation(Deck("D", "", "", "", (), sources), path, ENGLISH)
    listed = [
        [line for line in one.text_frame.text.splitlines() if re.match(r"\d+\. ", line)]
        for slide in Presentation(str(path)).slides
        for one in slide.shapes
        if one.has_text_frame and "Source " in one.text_frame.text
    ]
    sizes = [len(lines) for lines in listed]
    assert sum(sizes) == many
    assert len(sizes) == -(-many // 21)
    assert max(sizes) - min(sizes) <= len(sizes)
