"""Files with tables: found out by what they are, read as they stand, refused with a reason."""

from __future__ import annotations

import codecs
import json
import sqlite3
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chipline.exchange.stage import CellKind, Extent, Stage, StageWriter
from chipline.exchange.table_files import delimited_file, limits, workbook
from chipline.exchange.table_files.limits import TableFileError
from chipline.exchange.table_files.read_file import ReadOptions, read_file

DATA = Path(__file__).parents[2] / "data" / "exchange"
Staged = Callable[..., Stage]


@pytest.fixture
def staged(tmp_path: Path) -> Any:
    """Read a file, or bytes under a name, into a stage that is closed in the end."""
    opened: list[Stage] = []

    def read(file: Path | str, content: bytes | str = b"", **options: str) -> Stage:
        path = file if isinstance(file, Path) else tmp_path / file
        if not isinstance(file, Path):
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        out = tmp_path / f"stage{len(opened)}"
        read_file(path, out, ReadOptions(**options))
        opened.append(Stage(out))
        return opened[-1]

    yield read
    for stage in opened:
        stage.close()


def texts(stage: Stage) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in stage.rows()]


def told(stage: Stage) -> str:
    return " ".join(map(str, stage.facts.said))


# -- delimited text ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "delimiter", "rows"),
    [
        ("a,b\n1,2\n", ",", [["1", "2"]]),
        ("a;b\n1,5;2,5\n3;4\n", ";", [["1,5", "2,5"], ["3", "4"]]),
        ("a\tb\n1\t2\n", "\t", [["1", "2"]]),
        ("a|b\n1|2\n", "|", [["1", "2"]]),
        ("sep=;\na;b,c\n1;2\n", ";", [["1", "2"]]),
        ('a,b\n"1\n2","x ""y"""\n', ",", [["1\n2", 'x "y"']]),
        (
            'a,b\n"a tab\tand a tab\t",2\n3,"4\t5"\n',
            ",",
            [["a tab\tand a tab\t", "2"], ["3", "4\t5"]],
        ),
        ("name\nAcme, Inc.\nBeta\n", "", [["Acme, Inc."], ["Beta"]]),
        ("a,b\r1,2\r", ",", [["1", "2"]]),
        ("\n\na,b\n\n1,2\n\n", ",", [["1", "2"]]),
        ("a,b,c\n1,2\n3,4,5,6,7\n8\n", ",", [["1", "2", *[""] * 3], [*"34567"], ["8", *[""] * 4]]),
    ],
)
def test_delimiters_are_found(
    staged: Staged, content: str, delimiter: str, rows: list[list[str]]
) -> None:
    stage = staged("a.csv", content)
    assert stage.facts.delimiter == delimiter
    assert texts(stage) == rows


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1251", "koi8-u", "gb18030"]
)
def test_encodings_are_found(staged: Staged, encoding: str) -> None:
    text = "Name;Country\nКампус Київ;Україна\nКампус Ірпінь;Україна\n"
    if encoding == "gb18030":
        text = "Name;Country\n阿里巴巴集团;中国\n百度公司;中国\n"
    stage = staged("a.csv", text.encode(encoding))
    assert texts(stage) == [line.split(";") for line in text.splitlines()[1:]]
    sure = encoding.startswith("utf")
    assert ("not UTF-8" in told(stage)) is not sure
    assert bool(stage.facts.encodings) is not sure


def test_an_encoding_can_be_chosen(staged: Staged) -> None:
    content = "Назва;Країна\nЛьвів;Україна\n".encode("cp1251")
    stage = staged("a.csv", content, encoding="koi8_u")
    assert "Львів" not in str(texts(stage))
    name, sample = staged("b.csv", content).facts.encodings[0]
    assert (name, "Львів;Україна" in sample) == ("cp1251", True)


def test_the_encoding_is_found_by_what_stands_late(staged: Staged) -> None:
    content = b"a,b\n" + b"1,2\n" * 400_000 + "Зоря,3\n".encode("cp1251")
    stage = staged("a.csv", content)
    assert list(stage.rows(after=400_000))[-1].cells[0].text == "Зоря"


def test_rows_keep_their_numbers_and_uneven_ones_are_told(staged: Staged) -> None:
    stage = staged("a.csv", "a,b\n1,2\n\n3\n4,5,6\n")
    assert [row.number for row in stage.rows()] == [2, 4, 5]
    assert texts(stage)[1:] == [["3", "", ""], ["4", "5", "6"]]
    assert "2 rows have more or fewer cells" in told(stage)


def test_a_quote_without_an_end_is_refused(staged: Staged) -> None:
    with pytest.raises(TableFileError, match="row 3: a quotation mark"):
        staged("a.csv", 'a,b\n1,2\n"3,4\n5,6\n')


def test_text_behind_a_quote_is_told(staged: Staged) -> None:
    stage = staged("a.csv", 'a,b\n"Tall" building,2\n3,4\n')
    assert texts(stage) == [["Tall building", "2"], ["3", "4"]]
    assert "Row 2: text follows a closing quotation mark" in told(stage)


def test_our_own_table_loses_the_apostrophes_that_we_wrote(staged: Staged) -> None:
    identity = "0b5e8f4e-9a6e-5d0b-8a3e-0f8d0c1b2a39"
    own = staged("a.csv", f"id,name\n{identity},'=SUM(1)\n")
    assert texts(own) == [[identity, "=SUM(1)"]]
    assert texts(staged("b.csv", "name,notes\n'=SUM(1),x\n")) == [["'=SUM(1)", "x"]]


# -- what is refused --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.csv", b"", "is empty"),
        ("a.csv", b"\n\n \n", "no row with anything"),
        ("a.pdf", b"%PDF-1.7 ...", "is a PDF file"),
        ("a.csv", b"SQLite format 3\0", "is a SQLite file"),
        ("a.xml", b'<?xml version="1.0"?><a/>', "is written in XML"),
        ("a.xls", '\ufeff<?xml version="1.0"?><Workbook/>'.encode("utf-16-le"), "written in XML"),
        ("a.xls", b"\xef\xbb\xbf\n<HTML><table>", "is written in HTML, .* save it as XLSX"),
        ("a.csv", b"<!DOCTYPE html><p>Log in</p>", "is written in HTML"),
        ("a.xlsx", b"PK\x03\x04 broken", "is damaged"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 broken", "can’t be read as a workbook"),
        ("a.json", b"{", "can’t be read as JSON"),
        ("a.json", b'{"a": 1}', "holds no list of objects"),
        ("a.json", b"[" * 100_000, "can’t be read as JSON"),
        ("a.jsonl", b'{"a": 1}\n[1]\n', "line 2: it is no JSON object"),
        ("a.jsonl", b'{"a": 1}\n{"a"\n', "line 2: it is no JSON"),
        ("a.geojson", b'{"type": "FeatureCollection"}', "without a list of features"),
        ("a.csv", b"a,b\n1," + b"x" * 1_000_001, "row 2: a quotation mark"),
        ("a.csv", b"," * 3_000, "no row with anything"),
        ("a.csv", b"," * 3_000 + b"x", "row 1: there is something in column DKK, and 1,900"),
    ],
)
def test_what_is_no_table_is_refused(staged: Staged, name: str, content: bytes, said: str) -> None:
    with pytest.raises(TableFileError, match=said):
        staged(name, content)


def test_a_file_that_is_not_there_is_said(staged: Staged, tmp_path: Path) -> None:
    with pytest.raises(TableFileError, match="can’t be opened"):
        staged(tmp_path / "gone.csv")
    with pytest.raises(TableFileError, match="not a file"):
        staged(tmp_path)


def test_a_large_file_is_refused_before_it_is_read(
    staged: Staged, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MOST_BYTES", 1_000_000)
    with pytest.raises(TableFileError, match="has 2 MB, and up to 1 MB are read"):
        staged("a.csv", "a,b\n" * 250_010)


def test_a_file_that_changes_while_it_is_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.csv"
    path.write_text("a,b\n1,2\n")
    vote = delimited_file.vote

    def written_meanwhile(text: str) -> str:
        path.write_text("a,b\n1,2\n3,4\n")
        return vote(text)

    monkeypatch.setattr(delimited_file, "vote", written_meanwhile)
    with pytest.raises(TableFileError, match="was changed while it was read"):
        read_file(path, tmp_path / "stage")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (sqlite3.OperationalError("database or disk is full"), "Make room there"),
        (MemoryError(), "needs more memory"),
    ],
)
def test_what_the_system_lacks_is_said(
    staged: Staged, monkeypatch: pytest.MonkeyPatch, error: Exception, said: str
) -> None:
    def fails(*_given: object) -> None:
        raise error

    monkeypatch.setattr(StageWriter, "add", fails)
    with pytest.raises(TableFileError, match=said):
        staged("a.csv", "a,b\n1,2\n")


def packed(path: Path, **parts: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name.replace("__", "/"), content)
    return path


def test_a_zip_bomb_is_refused(staged: Staged, tmp_path: Path) -> None:
    path = packed(tmp_path / "a.xlsx", **{"xl__worksheets__sheet1.xml": b"0" * 30_000_000})
    with pytest.raises(TableFileError, match="made to harm"):
        staged(path)


def test_many_parts_that_unpack_to_too_much_are_refused(
    staged: Staged, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = packed(tmp_path / "a.xlsx", a=b"0" * 5_000, b=b"0" * 6_000)
    monkeypatch.setattr(limits, "MOST_BYTES", 10_000)
    with pytest.raises(TableFileError, match="made to harm"):
        staged(path)


def test_parts_that_share_their_bytes_are_refused_before_one_is_unpacked(
    staged: Staged, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a list of parts that all begin at one place a few kilobytes unpack to any size."""
    path = packed(tmp_path / "a.xlsx", **{f"{n:02}": b"%d" % n for n in range(20)})
    content = bytearray(path.read_bytes())
    entry = content.find(b"PK\1\2")
    while entry > 0:
        content[entry + 42 : entry + 46] = bytes(4)
        entry = content.find(b"PK\1\2", entry + 1)
    path.write_bytes(content)
    monkeypatch.setattr(zipfile.ZipFile, "open", None)
    with pytest.raises(TableFileError, match="made to harm"):
        staged(path)


@pytest.mark.parametrize(
    "content",
    [
        b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a>'.encode("utf-16-le"),
        b" " * ((1 << 20) - 5) + b"<!ENTITY b 'c'>",
    ],
)
@pytest.mark.parametrize("part", ["xl__workbook.xml", "xl__strings.dat", "[Content_Types].xml"])
def test_entities_are_refused(staged: Staged, tmp_path: Path, part: str, content: bytes) -> None:
    path = packed(tmp_path / "a.xlsx", **{part: content})
    with pytest.raises(TableFileError, match="declares entities"):
        staged(path)


def test_a_picture_within_a_workbook_declares_nothing(staged: Staged, tmp_path: Path) -> None:
    picture = b"\x89PNG\r\n <!ENTITY"
    path = packed(tmp_path / "a.xlsx", **{"xl__media__image1.png": picture})
    with pytest.raises(TableFileError, match="can’t be read as a workbook"):
        staged(path)


# -- workbooks --------------------------------------------------------------------------------


def test_a_workbook_is_read_as_it_is_shown(staged: Staged) -> None:
    stage = staged(DATA / "09_workbook.xlsx")
    first, second, third, fourth, *_rest = stage.rows()
    assert [cell.text for cell in first.cells] == [
        *("Chip A", "1234.5", "2469", "96 GB", "4000", "2026-04-03", "45%", "00123")
    ]
    assert [(cell.text, cell.kind) for cell in second.cells[1:3]] == [
        ("#DIV/0!", CellKind.ERROR),
        ("#N/A", CellKind.ERROR),
    ]
    assert (second.cells[5].text, second.cells[7].text) == ("2026-07", "00123")
    assert third.cells[5] == ("46000", CellKind.NUMBER, "")
    # The name is merged over two rows.
    assert (fourth.cells[0].text, fourth.cells[5].text) == ("Chip C", "2026")
    assert first.cells[4].shown == "4k"


def test_hidden_sheets_are_listed_and_not_taken(staged: Staged) -> None:
    facts = staged(DATA / "09_workbook.xlsx").facts
    assert [(one.name, one.hidden) for one in facts.tables] == [
        ("Chips 2026", False),
        ("old", True),
    ]
    assert facts.table == "Chips 2026"
    with pytest.raises(TableFileError, match=r"no sheet “new”\. It has Chips 2026, old"):
        staged(DATA / "09_workbook.xlsx", table="new")


def test_dates_count_from_1904_where_the_workbook_says_so(staged: Staged) -> None:
    stage = staged(DATA / "09b_1904.xlsx")
    assert next(stage.rows()).cells[0] == ("2026-04-03", CellKind.DATE, "")


@pytest.mark.parametrize("suffix", ["ods", "xls"])
def test_other_workbooks_are_read_by_their_values(staged: Staged, suffix: str) -> None:
    stage = staged(DATA / f"09_workbook.{suffix}")
    assert [cell.text for cell in next(stage.rows()).cells][:6] == [
        *("Chip A", "1234.5", "2469", "96", "4000", "2026-04-03")
    ]
    assert "nor which formulas failed" in told(stage)
    assert [one.hidden for one in stage.facts.tables] == [False, True]


def open_document(path: Path, rows: str) -> Path:
    """Write a workbook of OpenDocument with one sheet, by hand."""
    names = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    sheet = f'<table:table table:name="Chips">{rows}</table:table>'
    content = (
        f'<office:document-content{names} office:version="1.3"><office:body><office:spreadsheet>'
        f"{sheet}</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("mimetype", kind)
        packed.writestr("content.xml", content)
        packed.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
            "</manifest:manifest>",
        )
    return path


def test_merged_cells_of_open_document_name_all_they_span(staged: Staged, tmp_path: Path) -> None:
    def cell(text: str, more: str = "") -> str:
        value = 'office:value-type="string"'
        return f"<table:table-cell {value} {more}><text:p>{text}</text:p></table:table-cell>"

    def row(*cells: str, more: str = "") -> str:
        return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"

    covered = "<table:covered-table-cell/>"
    across, down = 'table:number-columns-spanned="2"', 'table:number-rows-spanned="2"'
    path = open_document(
        tmp_path / "groups.ods",
        row("<table:table-cell/>", more='table:number-rows-repeated="3"')
        + row(cell("Chip"), cell("Throughput", across), covered, cell("Memory"))
        + row(cell("Name"), cell("FP16"), cell("FP8"), cell("GB"))
        + row(cell("A", down), cell("1"), cell("2"), cell("80"))
        + row(covered, cell("3"), cell("4"), cell("96")),
    )
    stage = staged(path)
    assert stage.headings() == (
        *("Chip - Name", "Throughput - FP16", "Throughput - FP8", "Memory - GB"),
    )
    assert texts(stage) == [["A", "1", "2", "80"], ["A", "3", "4", "96"]]


@pytest.mark.parametrize(
    ("name", "most"),
    [("_MOST_STYLES", 10), ("_MOST_BYTES_OF_STYLES", 10), ("_MOST_WITH_FORMATS", 10)],
)
def test_what_is_too_large_for_formats_is_read_by_its_values(
    staged: Staged, monkeypatch: pytest.MonkeyPatch, name: str, most: int
) -> None:
    monkeypatch.setattr(workbook, name, most)
    stage = staged(DATA / "09_workbook.xlsx")
    assert next(stage.rows()).cells[6].text == "0.45"
    assert "how numbers are shown and which formulas failed" in told(stage)


def test_a_workbook_is_known_by_its_content(staged: Staged) -> None:
    stage = staged("chips.csv", (DATA / "09_workbook.xlsx").read_bytes())
    assert stage.facts.table == "Chips 2026"


def test_formulas_without_a_result_are_told(staged: Staged, tmp_path: Path) -> None:
    source = zipfile.ZipFile(DATA / "09_workbook.xlsx")
    path = tmp_path / "uncounted.xlsx"
    with source, zipfile.ZipFile(path, "w") as changed:
        for part in source.infolist():
            content = source.read(part)
            if part.filename.endswith("sheet1.xml"):
                assert b"<v>2469</v>" in content
                content = content.replace(b"<v>2469</v>", b"<v></v>")
            changed.writestr(part, content)
    stage = staged(path)
    assert "1 formula has no stored result" in told(stage)


# -- JSON -------------------------------------------------------------------------------------


def test_the_longest_list_of_objects_is_found(staged: Staged) -> None:
    found = {
        "meta": {"n": 2},
        "few": [{"a": 1}],
        "data": {"rows": [{"a": {"b": 1, "c": None}, "d": [1, "x"], "e": True}, {"f": 2.5}]},
    }
    stage = staged("a.json", json.dumps(found))
    assert [(one.name, one.rows) for one in stage.facts.tables] == [("data.rows", 2), ("few", 1)]
    assert stage.headings() == ("a.b", "a.c", "d", "e", "f")
    first, second = stage.rows()
    assert first.cells[0] == ("1", CellKind.NUMBER, "")
    assert first.cells[2] == ('["1", "x"]', CellKind.LIST, "")
    assert first.cells[3] == ("yes", CellKind.YES_NO, "")
    assert second.cells[4].text == "2.5"
    assert staged("b.json", json.dumps(found), table="few").headings() == ("a",)


@pytest.mark.parametrize(
    ("found", "headings", "first"),
    [
        ({"x": {"n": 1}, "y": {"n": 2}}, ("key", "n"), ["x", "1"]),
        ([["a", "b"], [1, 2]], ("a", "b"), ["1", "2"]),
        ([{"a": 1}, {"a": 2}], ("a",), ["1"]),
        ({"fieldKey": {"n": "name"}, "rows": [{"n": "X"}]}, ("name (n)",), ["X"]),
    ],
)
def test_other_shapes_of_json_are_tables_too(
    staged: Staged, found: Any, headings: tuple[str, ...], first: list[str]
) -> None:
    stage = staged("a.json", json.dumps(found))
    assert stage.headings() == headings
    assert texts(stage)[0] == first


@pytest.mark.parametrize("name", ["a.jsonl", "a.json", "a.ndjson"])
def test_an_object_a_line_is_a_row(staged: Staged, name: str) -> None:
    stage = staged(
        name, '{"a": 1}\n\n{"b": "x"}\n' if name != "a.json" else '{"a": 1}\n{"b": "x"}\n'
    )
    assert stage.headings() == ("a", "b")
    assert texts(stage) == [["1", ""], ["", "x"]]


@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a.geojson"])
def test_a_key_with_several_values_is_told(staged: Staged, name: str) -> None:
    twice, same = '{"a": 1, "b": 2, "a": 3}', '{"a": 4, "b": 5, "b": 5}'
    feature = '{{"type": "Feature", "geometry": null, "properties": {0}}}'.format
    features = f'{{"type": "FeatureCollection", "features": [{feature(twice)}, {feature(same)}]}}'
    written = {"a.json": f"[{twice}, {same}]", "a.jsonl": f"{twice}\n{same}\n"}
    stage = staged(name, written.get(name, features))
    assert [row[:2] for row in texts(stage)] == [["3", "2"], ["4", "5"]]
    assert told(stage).count("more than once") == 1
    assert "“a” stands in 1 object more than once, with several values" in told(stage)


def test_features_come_with_their_coordinates(staged: Staged) -> None:
    def feature(geometry: Any, **properties: Any) -> dict[str, Any]:
        return {"type": "Feature", "geometry": geometry, "properties": properties}

    square = [[[103, 1], [104, 1], [104, 2], [103, 2], [103, 1]]]
    features = [
        feature({"type": "Point", "coordinates": [103.85, 1.29]}, name="A"),
        feature({"type": "Polygon", "coordinates": square}, name="B"),
        feature({"type": "LineString", "coordinates": [[1, 2], [3, 4]]}, name="C"),
        feature(None, name="D"),
        feature({"type": "Point", "coordinates": ["x"]}, name="E"),
        feature(
            {
                "type": "GeometryCollection",
                "geometries": [{"type": "Polygon", "coordinates": square}],
            }
        ),
    ]
    stage = staged("a.geojson", json.dumps({"type": "FeatureCollection", "features": features}))
    assert stage.headings() == ("name", "Coordinates")
    assert texts(stage) == [
        *(["A", "1.29, 103.85"], ["B", "1.5, 103.5"], ["C", "3, 2"], ["D", ""], ["E", '["x"]']),
        ["", "1.5, 103.5"],
    ]
    assert "3 shapes are given by their middle" in told(stage)


# -- headings ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "extent"),
    [
        ("Name,Country,MW\nA,SG,5\nB,MY,6\n", Extent(1, 1)),
        ("Data centres of 2026\n\nName,Country,MW\nA,SG,5\nB,MY,6\n", Extent(3, 3)),
        ("A,SG,5\nB,MY,6\n", Extent()),
        ("Name,Country,MW\nA,SG,5\nB,MY,6\nTotal,,11\n", Extent(1, 1, (4,))),
        ("Name,Country,MW\nA,SG,5\nSum,,5\n\nSource: Epoch AI,,\n", Extent(1, 1, (3, 5))),
        ("Name,Country\nTotal,FR\nB,MY\nC,SG\n", Extent(1, 1)),
        ("Назва,Країна,МВт\nА,SG,5\nУсього,,5\n", Extent(1, 1, (3,))),
        ("Name,2024,2025\nA,5,6\nB,7,8\n", Extent(1, 1)),
        ("Name,Country\nA,Singapore\n", Extent(1, 1)),
        ("Here,There,Where\nA,B,C\nHere,E,A\nE,A,B\nA,There,E\n", Extent()),
        ("Here,There,Where\nA,B,C\nD,E,A\nE,A,B\nA,D,E\n", Extent(1, 1)),
    ],
)
def test_the_heading_is_found(staged: Staged, content: str, extent: Extent) -> None:
    assert staged("a.csv", content).facts.extent == extent


def test_a_heading_alone_is_said_to_have_no_rows(staged: Staged) -> None:
    assert "no row of data below the heading" in told(staged("a.csv", b"Chip,Vendor\n"))
    assert told(staged("b.csv", b"Chip,Vendor\nA,NVIDIA\n")) == ""


def test_equal_headings_are_told_apart(staged: Staged) -> None:
    stage = staged("a.csv", b"Chip,Chip,Vendor\nA,B,NVIDIA\n")
    assert stage.headings() == ("Chip", "Chip 2", "Vendor")
    assert stage.count() == 1


def test_equal_headings_that_name_fields_head_their_data(staged: Staged) -> None:
    rows = "A,80,81\nB,96,97\nC,48,49\n"
    stage = staged("a.csv", f"Chip,Memory (GB),Memory (GB)\n{rows}")
    assert stage.headings() == ("Chip", "Memory (GB)", "Memory (GB) 2")
    grouped = staged("b.csv", f",FP16,FP16\nChip,dense,sparse\n{rows}")
    assert grouped.headings() == ("Chip", "FP16 - dense", "FP16 - sparse")


def test_a_stray_character_or_zero_makes_no_other_data_of_a_text(staged: Staged) -> None:
    assert texts(staged("a.csv", "Name,Notes\nA,a\x07 bell\n")) == [["A", "a\x07 bell"]]
    stage = staged("b.csv", b"Name,MW\nCampus\0 A,5\nCampus B,\x006\n")
    assert texts(stage) == [["Campus A", "5"], ["Campus B", "6"]]
    assert "2 lines have bytes that are zero" in told(stage)


def test_data_of_other_programs_is_no_text(staged: Staged) -> None:
    with pytest.raises(TableFileError, match="no text but the data of some program"):
        staged("a.csv", bytes(range(256)) * 40)


def test_a_mark_of_the_byte_order_is_no_heading(staged: Staged) -> None:
    stage = staged("a.csv", codecs.BOM_UTF8 + b"Name,MW\nA,5\n")
    assert stage.headings() == ("Name", "MW")
