"""`chipline export`: what each format holds of a workspace, and that it takes nothing for a formula."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from chipline.exchange.export_formats import csv_files, formats
from chipline.exchange.export_formats.formats import FORMATS
from chipline.exchange.export_formats.workspace_json import SCHEMA, workspace_schema
from chipline.exchange.report_formats import formats as report_formats
from chipline.records.record import KINDS, id_of_slug
from chipline.store import edits
from chipline.store.workspace import Workspace
from chipline.whole_file import whole_file
from scenarios.commands import Out, refused, run

_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
#: What a spreadsheet would run, and what only looks so: see cases/exchange/11_injection.csv.
_LIVE = ('=HYPERLINK("http://x")', "+1+1", "-2+3", "@SUM(A1)", "\t=1", "'=1", "'already quoted")


def _with(file: Path, *made: edits.Edit) -> Path:
    workspace = Workspace.open(file)
    for edit in made:
        workspace.apply(edit)
    workspace.close()
    return file


def _written(out: Out, file: Path, *arguments: object) -> str:
    """Return what is written to standard output."""
    assert run("export", file, "-", *arguments) == 0
    return out.readouterr().out


def _cells(path: Path, sheet: str) -> Iterator[tuple[str, str, str]]:
    """Return place, type and text of the cells of a sheet that is written inline."""
    with zipfile.ZipFile(path) as book:
        listed = ET.fromstring(book.read("xl/workbook.xml"))  # noqa: S314  # written by us
        names = [each.get("name") for each in listed.iter(f"{_SHEET}sheet")]
        part = book.read(f"xl/worksheets/sheet{names.index(sheet) + 1}.xml")
    root = ET.fromstring(part)  # noqa: S314  # as above
    assert not list(root.iter(f"{_SHEET}f"))
    for cell in root.iter(f"{_SHEET}c"):
        yield cell.get("r", ""), cell.get("t", "n"), "".join(cell.itertext())


def test_a_table_for_spreadsheets_has_names_and_ids(file: Path, capsys: Out) -> None:
    text = _written(
        capsys, file, "--format", "csv", "--kind", "chips", "--columns", "name,vendor,memory_gb"
    )
    assert text.startswith("\ufeffid,Name,Vendor,Memory (GB)\r\n")
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(text[1:], newline=""))}
    assert rows[id_of_slug("nv-h20")] == {
        "id": id_of_slug("nv-h20"), "Name": "H20 (HGX) 96GB", "Vendor": "NVIDIA", "Memory (GB)": "96",
    }  # fmt: skip


def test_a_table_is_what_the_conditions_let_pass(file: Path, capsys: Out) -> None:
    where = ("--kind", "chips", "--where", "name~H20", "--columns", "name,fp16_tflops")
    continental = ("--delimiter", ";", "--decimal", ",", "--plain")
    _with(file, edits.set_field("chip", id_of_slug("nv-h20"), "fp16_tflops", 147.5))
    text = _written(capsys, file, "--format", "csv", *where, *continental)
    assert text == f"id;Name;FP16/BF16 (TFLOPS)\r\n{id_of_slug('nv-h20')};H20 (HGX) 96GB;147,5\r\n"


def test_text_is_never_a_formula_and_a_figure_never_text(
    file: Path, capsys: Out, tmp_path: Path
) -> None:
    _with(file, *(edits.create("firm", {"name": name, "notes": name}) for name in _LIVE))
    facility = {"name": "South", "latitude": -33.5, "longitude": -70.0}
    _with(file, edits.create("facility", facility))
    text = _written(capsys, file, "--format", "csv", "--kind", "firms", "--columns", "name")
    names = [row[1] for row in csv.reader(io.StringIO(text[1:], newline=""))]
    for name in _LIVE:
        live = name != "'already quoted"
        assert ("'" if live else "") + name.strip("\t") in names
    text = _written(
        capsys, file, "--format", "csv", "--kind", "facilities", "--columns", "name,latitude"
    )
    assert ",South,-33.5\r\n" in text
    book = tmp_path / "all.xlsx"
    assert run("export", file, book, "--all") == 0
    firms = {text: kind for _place, kind, text in _cells(book, "Firms")}
    for name in _LIVE:
        assert firms[name.strip("\t")] == "inlineStr"
    assert ("n", "-33.5") in {(kind, text) for _place, kind, text in _cells(book, "Facilities")}


def test_a_workbook_has_typed_cells_and_numbered_sources(file: Path, tmp_path: Path) -> None:
    book = tmp_path / "chips.xlsx"
    assert run("export", file, book, "--kind", "chips") == 0
    cells = {place: (kind, text) for place, kind, text in _cells(book, "Chips")}
    headings = {
        text: place.rstrip("1")
        for place, (_kind, text) in cells.items()
        if place.endswith("1") and place[:-1].isalpha()
    }
    row = next(
        place.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        for place, (_k, text) in cells.items()
        if text == "H20 (HGX) 96GB"
    )
    assert cells[headings["Memory (GB)"] + row] == ("n", "96")
    assert cells[headings["id"] + row] == ("inlineStr", id_of_slug("nv-h20"))
    assert cells[headings["Vendor, id"] + row] == ("inlineStr", id_of_slug("nvidia"))
    moves = tmp_path / "moves.xlsx"
    assert run("export", file, moves, "--kind", "relocations") == 0
    assert "[1]" in {text for _place, _kind, text in _cells(moves, "Relocations")}
    assert "Financial Times report" in {text for _place, _kind, text in _cells(moves, "Sources")}
    with zipfile.ZipFile(book) as parts:
        assert b"<dc:creator></dc:creator>" in parts.read("docProps/core.xml")


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_records_give_the_same_bytes(file: Path, tmp_path: Path, name: str) -> None:
    suffix = FORMATS[name].suffix
    chosen = ("--kind", "chips") if name == "csv" else ("--all",)
    found = []
    for number in "12":
        path = tmp_path / f"{number}{suffix}"
        assert run("export", file, path, "--format", name, *chosen) == 0
        each = sorted(path.iterdir()) if path.is_dir() else [path]
        found.append([part.read_bytes() for part in each])
        assert all(found[-1])
    assert found[0] == found[1]
    assert not list(tmp_path.rglob("*.part"))


def test_json_has_every_field_of_every_record_and_follows_its_schema(
    file: Path, capsys: Out
) -> None:
    found = json.loads(_written(capsys, file, "--format", "json"))
    assert found["$schema"] == SCHEMA
    chip = next(each for each in found["chips"] if each["slug"] == "nv-h20")
    assert chip["vendor"] == id_of_slug("nvidia")
    assert chip["memory_gb"] == 96
    assert {view["slug"] for view in found["views"]} == {"view-ft", "view-odd"}
    kept = Path(__file__).parents[2] / "docs" / SCHEMA
    assert json.loads(kept.read_text(encoding="utf-8")) == workspace_schema()
    fields = workspace_schema()["properties"]["chips"]["items"]["properties"]
    assert chip.keys() <= fields.keys()


def test_a_map_has_longitude_first(file: Path, capsys: Out) -> None:
    place = {"name": "Johor", "latitude": 1.5, "longitude": 103.7}
    _with(file, edits.create("facility", place))
    found = json.loads(_written(capsys, file, "--format", "geojson"))
    johor = next(each for each in found["features"] if each["properties"]["name"] == "Johor")
    assert johor["geometry"] == {"type": "Point", "coordinates": [103.7, 1.5]}


def test_a_calendar_says_about_where_a_day_is_not_known(file: Path, capsys: Out) -> None:
    act = {"name": "A; rule, with\nmarks", "announced": "2025-04~", "effective": "2025-05-13"}
    text = _with(
        file, edits.create("restriction", act | {"name": "A; rule, with marks " + "ї" * 60})
    )
    written = _written(capsys, text, "--format", "ics")
    lines = written.replace("\r\n ", "").split("\r\n")
    assert "SUMMARY:A\\; rule\\, with marks " + "ї" * 60 + ": Announced (about)" in lines
    at = next(n for n, line in enumerate(lines) if line.endswith("Announced (about)"))
    assert lines[at - 2 : at] == ["DTSTART;VALUE=DATE:20250401", "DTEND;VALUE=DATE:20250501"]
    assert max(len(line.encode()) for line in written.split("\r\n")) <= 75


def test_references_are_those_of_what_was_chosen(file: Path, capsys: Out) -> None:
    every = json.loads(_written(capsys, file, "--format", "csl"))
    one = json.loads(_written(capsys, file, "--format", "csl", "--record", "nv-h20"))
    assert {each["id"] for each in one} < {each["id"] for each in every}
    assert all(each["title"] and each["type"] for each in every)
    bib = _written(capsys, file, "--format", "bibtex", "--record", "src-ft")
    assert bib.startswith("@online{src-ft,\n  title = {")
    ris = _written(capsys, file, "--format", "ris", "--record", "src-ft")
    assert ris.startswith("TY  - ELEC\r\nID  - src-ft\r\n")
    assert ris.endswith("ER  - \r\n\r\n")


def test_graphs_have_only_edges_between_their_nodes(file: Path, tmp_path: Path) -> None:
    for name in ("graph.graphml", "graph.gexf"):
        assert run("export", file, tmp_path / name) == 0
        root = ET.parse(tmp_path / name).getroot()  # noqa: S314  # written by us
        nodes = {each.get("id") for each in root.iter() if each.tag.endswith("}node")}
        edges = [each for each in root.iter() if each.tag.endswith("}edge")]
        assert id_of_slug("nvidia") in nodes
        assert {each.get(end) for each in edges for end in ("source", "target")} <= nodes


def test_entities_of_follow_the_money_name_firms_and_who_is_meant(file: Path, capsys: Out) -> None:
    restriction, firm = id_of_slug("us-h20-letter-2025"), id_of_slug("nvidia")
    link = {"subject": restriction, "predicate": "targets", "object": firm}
    _with(file, edits.create("link", link))
    lines = _written(capsys, file, "--format", "ftm").splitlines()
    found = {each["id"]: each for each in map(json.loads, lines)}
    assert found[f"chipline-{firm}"]["schema"] == "Company"
    (sanction,) = (each for each in found.values() if each["schema"] == "Sanction")
    assert sanction["properties"]["entity"] == [f"chipline-{firm}"]
    assert "" not in [one for values in sanction["properties"].values() for one in values]


def test_what_is_private_stays_at_home(file: Path, capsys: Out) -> None:
    secret = {"name": "Secret broker", "slug": "secret", "tags": ["private:olena"]}
    chip = {"name": "Odd chip", "slug": "odd-chip", "notes": "Not for others"}
    _with(file, edits.create("firm", secret), edits.create("chip", chip))
    found = json.loads(_written(capsys, file, "--format", "json"))["firms"]
    owner = next(each["id"] for each in found if each["slug"] == "secret")
    link = {"subject": owner, "predicate": "supplies", "object": id_of_slug("nvidia")}
    cited = {"source": id_of_slug("src-ft"), "record": owner, "stance": "supports", "quote": "Hm."}
    odd = next(
        each["id"]
        for each in json.loads(_written(capsys, file, "--format", "json"))["chips"]
        if each["slug"] == "odd-chip"
    )
    _with(
        file,
        edits.create("link", link),
        edits.create("citation", cited),
        edits.set_field("chip", odd, "vendor", owner),
    )
    for name in ("json", "csl", "ftm"):
        text = _written(capsys, file, "--format", name, "--public")
        assert owner not in text
        assert not {"Secret broker", "Not for others", "Hm.", "view-ft"} & set(text.split('"'))
    odd_chip = next(
        each
        for each in json.loads(_written(capsys, file, "--format", "json", "--public"))["chips"]
        if each["slug"] == "odd-chip"
    )
    assert "vendor" not in odd_chip
    assert owner in _written(capsys, file, "--format", "json")


def test_wrong_use_is_told(file: Path, capsys: Out, tmp_path: Path) -> None:
    said = refused(capsys, 2, "export", file, tmp_path / "x.docm")
    assert "--format" in said
    assert "CSV folder" in refused(capsys, 1, "export", file, tmp_path / "x.csv")
    assert "nothing of that" in refused(
        capsys, 2, "export", file, tmp_path / "x.ics", "--kind", "chips"
    )
    assert "no_such" in refused(
        capsys, 2, "export", file, tmp_path / "x.csv", "--kind", "chips", "--columns", "no_such"
    )
    said = refused(capsys, 1, "export", file, tmp_path / "none" / "x.json")
    assert "can’t be written" in said
    assert "view-none" in refused(
        capsys, 2, "export", file, tmp_path / "x.json", "--view", "view-none"
    )
    assert list(tmp_path.glob("x*")) == []


def test_statements_say_for_each_value_by_which_source_it_is(file: Path, capsys: Out) -> None:
    cited = {
        "source": id_of_slug("src-ft"),
        "record": id_of_slug("alibaba"),
        "field": "hq_country",
        "stance": "supports",
        "verified": "2026-03-01",
    }
    against = cited | {"stance": "contradicts", "field": "native_name"}
    _with(file, edits.create("citation", cited), edits.create("citation", against))
    text = _written(capsys, file, "--format", "ftm-statements")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    firm = [row for row in rows if row["entity_id"] == f"chipline-{id_of_slug('alibaba')}"]
    by_value = {(row["prop"], row["value"]): row for row in firm}
    country = by_value["country", "cn"]
    assert (country["dataset"], country["last_seen"]) == ("src-ft", "2026-03-01")
    assert (country["prop_type"], country["schema"]) == ("country", "Company")
    # What is not cited, or only contradicted, is said by nobody else.
    assert by_value["alias", "阿里巴巴"]["dataset"] == "chipline"
    assert len({row["id"] for row in rows}) == len(rows)
    key = f"src-ft.{country['entity_id']}.country.cn"
    assert country["id"] == hashlib.sha1(key.encode(), usedforsecurity=False).hexdigest()


@pytest.mark.parametrize(
    ("name", "kind"),
    [(name, (*used.kinds, "chip")[0]) for name, used in FORMATS.items() if used.write],
)
def test_no_row_at_all_is_a_whole_file(
    file: Path, tmp_path: Path, capsys: Out, name: str, kind: str
) -> None:
    path, plural = tmp_path / "none", KINDS[kind].plural
    chosen = ("--kind", plural, "--where", "slug=nothing-is-called-so")
    assert run("export", file, path, "--format", name, *chosen) == 0
    assert capsys.readouterr().err == ""
    assert path.exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows limits no files")
@pytest.mark.parametrize("out", ["all.xlsx", "all.json", "tables", "China.pdf", "China.odt"])
def test_what_has_no_room_is_not_written_at_all(
    file: Path, tmp_path: Path, capsys: Out, monkeypatch: pytest.MonkeyPatch, out: str
) -> None:
    import resource  # noqa: PLC0415  # only POSIX has it

    temporary, target = tmp_path / "temporary", tmp_path / "made" / out
    temporary.mkdir()
    target.parent.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    what = ("--dossier", "CN") if out.startswith("China") else ()
    former = resource.getrlimit(resource.RLIMIT_FSIZE)

    def read(path: Path) -> AbstractContextManager[Path]:
        # As on a disk that is full from here on, with the workspace open.
        resource.setrlimit(resource.RLIMIT_FSIZE, (400, former[1]))
        return whole_file(path)

    for module in (formats, csv_files, report_formats):
        monkeypatch.setattr(module, "whole_file", read)
    try:
        said = refused(capsys, 1, "export", file, target, *what)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, former)
    assert "can’t be written" in said
    assert list(target.parent.iterdir()) == []
    assert list(temporary.iterdir()) == []
