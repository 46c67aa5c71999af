"""Tables as people have them, read as a whole: each cell right, asked about, or refused with a reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from chipline.exchange.columns.column_reader import column_readers, open_questions
from chipline.exchange.columns.suggestions import suggested_mapping
from chipline.exchange.mapping import TableMapping
from chipline.exchange.question import Asks, ImportQuestion, answered
from chipline.exchange.stage import Extent, Stage
from chipline.exchange.table_files.read_file import read_file
from chipline.records.record import KINDS

DATA = Path(__file__).parents[2] / "data" / "exchange"


class ReadTable:
    """A table of a file read as records of a kind, with its first suggestions and answers to them."""

    def __init__(self, stage: Stage, kind: str) -> None:
        self.stage = stage
        self.mapping: TableMapping = suggested_mapping(stage, KINDS[kind])

    @property
    def fields(self) -> dict[str, str]:
        return {column.heading: column.field for column in self.mapping.columns if column.field}

    def questions(self) -> dict[tuple[str, Asks], ImportQuestion]:
        found = open_questions(column_readers(self.stage, self.mapping))
        return {(one.heading, one.asks): one for one in found}

    def answer(self, heading: str, asks: Asks, value: str, text: str = "") -> None:
        self.mapping = answered(self.mapping, self.questions()[heading, asks], value, text)

    def map(self, heading: str, field: str) -> None:
        column = self.mapping.column(heading)
        assert column
        self.mapping = self.mapping.with_column(replace(column, field=field))

    def values(self) -> list[dict[str, Any]]:
        readers = column_readers(self.stage, self.mapping)
        rows = []
        for row in self.stage.rows():
            values: dict[str, Any] = {}
            for reader in readers:
                reading = reader.read(row.cells[reader.place])
                values |= reading.values
                if reading.names:
                    values[reader.targets[0]] = list(reading.names)
            rows.append({name: value for name, value in values.items() if value is not None})
        return rows

    def refused(self, heading: str) -> dict[str, str]:
        readers = {one.column.heading: one for one in column_readers(self.stage, self.mapping)}
        reader = readers[heading]
        cells = (row.cells[reader.place] for row in self.stage.rows())
        return {cell.text: str(reading.why) for cell in cells if (reading := reader.read(cell)).why}


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Any]:
    opened: list[Stage] = []

    def read(name: str, kind: str) -> ReadTable:
        path = tmp_path / f"{len(opened)}.stage"
        read_file(DATA / name, path)
        opened.append(Stage(path))
        return ReadTable(opened[-1], kind)

    yield read
    for stage in opened:
        stage.close()


def test_units_of_another_data_set_and_a_tab_in_a_note(table: Any) -> None:
    found = table("01_units_and_tab.csv", "chip")
    assert (found.stage.facts.delimiter, found.stage.count(), found.stage.width) == (",", 8, 9)
    assert found.questions() == {}
    rows = found.values()
    assert rows[0] | {"notes": ""} == {
        "name": "Google TPU v7 Ironwood",
        "vendor": ["Google"],
        "notes": "",
        "release": "2025-11-06",
        "fp16_tflops": 2307.0,
        "memory_gb": 192.0,
        "memory_bandwidth_gbps": 7370.0,
        "tdp_w": 960.0,
    }
    assert rows[0]["notes"].count("\n") == 5
    assert rows[2]["die_area_mm2"] == 1017.0
    assert all(found.refused(heading) == {} for heading in found.fields)


def test_one_name_in_many_rows(table: Any) -> None:
    found = table("03_one_name_many_rows.csv", "cluster")
    assert found.fields["Chip quantity (primary)"] == "quantity"
    dates = [row.get("began") for row in found.values()]
    assert dates == [None, "2024-12-15", "2024-03-15", "2024-07-15", None, "2024-11-15"]
    assert found.values()[5]["quantity_high"] == 10_000
    assert list(found.questions()) == [("Status", Asks.WORDS)]
    found.answer("Status", Asks.WORDS, "confirmed", "Existing")
    assert found.questions() == {}
    assert [row["status"] for row in found.values()].count("confirmed") == 4


def test_semicolons_and_cyrillic_of_windows(table: Any) -> None:
    found = table("05_semicolon_cp1251.csv", "facility")
    assert (found.stage.facts.encoding, found.stage.facts.delimiter) == ("cp1251", ";")
    found.map("Потужність, МВт", "power_announced_mw")
    assert found.questions() == {}
    assert found.values() == [
        {
            "name": "Кампус А",
            "country": "MY",
            "power_announced_mw": 1240.5,
            "opened": "2025-04-03",
            "notes": "орієнтовно; друга черга",
        },
        {"name": "Кампус Б", "country": "SG", "power_announced_mw": 96.3, "opened": "2024-11-15"},
        {
            "name": "Кампус В",
            "country": "AE",
            "power_announced_mw": 2590.0,
            "opened": "2026",
            "notes": "план",
        },
    ]


def test_figures_and_dates_as_typed(table: Any) -> None:
    found = table("07_as_typed.tsv", "cluster")
    assert found.fields["Qty"] == "quantity"
    found.map("Certainty", "status")
    rows = found.values()
    assert [(row.get("quantity_low"), row.get("quantity_high")) for row in rows] == [
        (16000, 16000),
        (10000, 12000),
        (10000, 10000),
        (None, None),
        (16384, 16384),
    ]
    assert [row.get("began") for row in rows] == [
        *("2025-35", "2025-09~/2025-12~", "2026-05~/2026-08~", "2025-40", None)
    ]
    assert set(found.questions()) == {("Online", Asks.SHORT_YEARS), ("Certainty", Asks.WORDS)}
    found.answer("Online", Asks.SHORT_YEARS, "yes")
    assert found.values()[4]["began"] == "2025-07"
    assert [row["owner"] for row in rows] == [
        *(["Alibaba Group"], ["Aliyun"], ["字节跳动"], ["Huawei Technologies Co., Ltd."]),
        ["Google, YTL Power"],
    ]
    asked = found.questions()["Certainty", Asks.WORDS]
    assert [one.text for one in asked.values] == ["Likely", "rumored"]


def test_power_as_typed(table: Any) -> None:
    found = table("07_as_typed.tsv", "facility")
    found.map("Power", "power_live_mw")
    assert [row.get("power_live_mw") for row in found.values()] == [None, None, 1200.0, None, None]
    assert found.refused("Power").keys() == {"45%", ">100 MW", "(35)"}


def test_a_workbook_as_it_is_shown(table: Any) -> None:
    found = table("09_workbook.xlsx", "chip")
    assert found.fields == {
        "Chip": "name",
        "Throughput - FP16 (TFLOPS)": "fp16_tflops",
        "Throughput - FP8 (TOPS)": "fp8_tops",
        "Memory - Size": "memory_gb",
        "Memory - Bandwidth": "memory_bandwidth_gbps",
        "Release": "release",
    }
    assert [row["name"] for row in found.values()] == [
        "Chip A",
        "Chip B",
        "Chip C",
        "Chip C",
        "Chip D",
    ]
    assert found.stage.extent.left_out == (9,)
    rows = found.values()
    assert rows[0] == {
        "name": "Chip A",
        "fp16_tflops": 1234.5,
        "fp8_tops": 2469.0,
        "memory_gb": 96.0,
        "memory_bandwidth_gbps": 4000.0,
        "release": "2026-04-03",
    }
    assert [row.get("release") for row in rows[1:4]] == ["2026-07", None, "2026"]
    assert rows[4]["fp16_tflops"] == 1234.5
    assert "#DIV/0!" in found.refused("Throughput - FP16 (TFLOPS)")["#DIV/0!"]
    serials = found.questions()["Release", Asks.SERIALS]
    assert "9 December 2025" in str(serials.answers[0].said)
    found.answer("Release", Asks.SERIALS, "1900")
    assert found.values()[2]["release"] == "2025-12-09"
    found.map("Code", "memory_type")
    assert [row.get("memory_type") for row in found.values()][:2] == ["00123", "00123"]


def test_shares_in_per_cent_are_alike_however_they_are_kept(table: Any) -> None:
    found = table("09_workbook.xlsx", "link")
    found.map("Share", "share")
    assert [row.get("share") for row in found.values()][:2] == [45.0, 45.0]


@pytest.mark.parametrize("name", ["09_workbook.ods", "09_workbook.xls"])
def test_what_a_file_does_not_tell_is_asked_by_column(table: Any, name: str) -> None:
    found = table(name, "chip")
    asked = found.questions()["Release", Asks.DATES_SHOW]
    assert "2026-07-01" in str(asked.said)
    assert [one.value for one in asked.answers] == ["day", "month", "year"]
    assert [row.get("release") for row in found.values()][:4] == ["2026-04-03", None, None, None]
    found.answer("Release", Asks.DATES_SHOW, "year")
    assert [row.get("release") for row in found.values()][:4] == [
        *("2026-04-03", "2026-07", None, "2026")
    ]
    shares = table(name, "link")
    shares.map("Share", "share")
    assert [row.get("share") for row in shares.values()][:2] == [None, 45.0]
    shares.answer("Share", Asks.PARTS_ARE_SHARES, "yes")
    assert [row.get("share") for row in shares.values()][:2] == [45.0, 45.0]


def test_a_binary_workbook_is_read_and_asked_about_as_others(table: Any) -> None:
    found = table("dates.xlsb", "chip")
    found.stage.extent = Extent()
    found.mapping = found.mapping.for_headings(found.stage.headings())
    found.map("A", "release")
    assert [row.get("release") for row in found.values()][:2] == [None, "2021-01-02"]
    found.answer("A", Asks.DATES_SHOW, "day")
    assert [row.get("release") for row in found.values()][:2] == ["2021-01-01", "2021-01-02"]


def test_what_a_spreadsheet_would_run_stays_text(table: Any) -> None:
    found = table("11_injection.csv", "chip")
    rows = found.values()
    assert rows[0]["name"] == '=HYPERLINK("http://x.example","open")'
    assert rows[0]["notes"] == "-2+3+cmd|' /C calc'!A0"
    assert [row["name"] for row in rows[1:]] == ["@SUM(1)", "Tabbed", "'already quoted"]
    assert "can’t be under" in found.refused("tdp_w")["-5"]
    assert [row.get("tdp_w") for row in rows] == [None, 700.0, 250.0, 400.0]


def test_compact_keys_and_lists_of_json(table: Any) -> None:
    found = table("13_compact_keys.json", "firm")
    assert found.stage.facts.table == "entries"
    assert found.stage.headings()[:3] == ("name (n)", "alt names (a)", "countries (c)")
    found.map("countries (c)", "hq_country")
    assert found.values() == [
        {
            "name": "EXAMPLE TECH CO LTD",
            "aliases": ["EXAMPLE TECH", "例科技"],
            "entity_list_citation": "87 FR 77505",
        },
        {
            "name": "EXAMPLE TECH CO., LTD.",
            "hq_country": "CN",
            "entity_list_citation": "88 FR 71991; 89 FR 96830",
        },
        {"name": "DOE, JOHN"},
    ]
    asked = found.questions()["countries (c)", Asks.WORDS]
    assert [one.text for one in asked.values] == ["CN; HK"]
