"""Columns from elsewhere: what the whole column proves is read, everything else asked once or refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from chipline.exchange.columns.cell_reading import CellReading, DistinctCell
from chipline.exchange.columns.column_reader import ColumnReader, column_readers, open_questions
from chipline.exchange.mapping import (
    COORDINATES,
    RECORD_ID,
    Becomes,
    ColumnMapping,
    TableMapping,
    Use,
)
from chipline.exchange.question import Asks, answered
from chipline.exchange.stage import (
    CellKind,
    Extent,
    Stage,
    StagedCell,
    StageFacts,
    StageWriter,
)
from chipline.records.notation.written_dates import DayOrder
from chipline.records.record import KINDS


def reader_of(
    kind: str, field: str, cells: tuple[str | StagedCell, ...], heading: str = "X", **parts: Any
) -> ColumnReader:
    each = [cell if isinstance(cell, StagedCell) else StagedCell(cell) for cell in cells]
    distinct = [DistinctCell(cell, 1, row) for row, cell in enumerate(each, 2)]
    return ColumnReader(KINDS[kind], ColumnMapping(heading, field, **parts), distinct)


def reading(
    kind: str, field: str, cell: str | StagedCell, *beside: str, heading: str = "X", **parts: Any
) -> CellReading:
    given = cell if isinstance(cell, StagedCell) else StagedCell(cell)
    return reader_of(kind, field, (cell, *beside), heading, **parts).read(given)


def asked(reader: ColumnReader) -> dict[Asks, list[str]]:
    return {one.asks: [value.text for value in one.values] for one in reader.questions()}


# -- figures ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "beside", "figure"),
    [
        ("1.240,5", (), 1240.5),
        ("1.240", ("96,3",), 1240.0),
        ("1,240", ("96.3",), 1240.0),
        ("1,240", ("96,3",), 1.24),
        ("2 590", ("96,3",), 2590.0),
        ("2'590.5", (), 2590.5),
        ("0.125", (), 0.125),
        ("1.2 GW", (), 1200.0),
        ("350 kW", (), 0.35),
    ],
)
def test_the_column_proves_the_decimal_mark(
    cell: str, beside: tuple[str, ...], figure: float
) -> None:
    assert reading("facility", "power_live_mw", cell, *beside).values == {"power_live_mw": figure}


def test_figures_that_can_be_two_are_asked_once() -> None:
    reader = reader_of("facility", "power_live_mw", ("1,240", "3,000", "~1,500"))
    assert asked(reader) == {Asks.DECIMAL: ["1,240", "3,000", "~1,500"]}
    assert [reader.read(StagedCell(text)).asks for text in ("1,240", "~1,500")] == [True, True]
    (question,) = reader.questions()
    assert [str(answer.said) for answer in question.answers] == [
        "“1,240” is 1,240",
        "“1,240” is 1.24",
    ]
    mapping = TableMapping("facility", (ColumnMapping("X", "power_live_mw"),))
    column = answered(mapping, question, ".").columns[0]
    found = ColumnReader(KINDS["facility"], column, [DistinctCell(StagedCell("1,240"))])
    assert found.read(StagedCell("1,240")).values == {"power_live_mw": 1240.0}
    assert found.questions() == []


def test_a_number_of_the_file_needs_no_vote() -> None:
    cell = StagedCell("1.24", CellKind.NUMBER)
    assert reading("facility", "power_live_mw", cell, "96,3").values == {"power_live_mw": 1.24}


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("45%", "“%” can’t be turned into it"),
        (">100 MW", "an open range"),
        ("(35)", "not a number"),
        ("100–150", "is a range"),
        ("-5", "can’t be under"),
        (StagedCell("#DIV/0!", CellKind.ERROR), "the error #DIV/0!"),
        (StagedCell("2026-01", CellKind.DATE, "Jan-26"), "“Jan-26” is a date"),
    ],
)
def test_what_is_no_figure_says_why(cell: str | StagedCell, said: str) -> None:
    found = reading("facility", "power_live_mw", cell)
    assert said in str(found.why)
    assert not found.values
    assert not found.asks


@pytest.mark.parametrize(
    ("heading", "field", "cell", "figure"),
    [
        ("Memory (bytes)", "memory_gb", "192000000000.0", 192.0),
        ("Memory (GiB)", "memory_gb", "80", 85.89934592),
        ("Board memory (Byte)", "memory_gb", "192000000000", 192.0),
        ("Tensor-FP16/BF16 performance (FLOP/s)", "fp16_tflops", "2307000000000000.0", 2307.0),
        ("Memory bandwidth (byte/s)", "memory_bandwidth_gbps", "7370000000000.0", 7370.0),
        ("Memory - Size (bytes)", "memory_gb", "80 GB", 80.0),
        ("Die Size (mm^2)", "die_area_mm2", "1017.0", 1017.0),
    ],
)
def test_the_unit_of_a_heading_is_converted(
    heading: str, field: str, cell: str, figure: float
) -> None:
    found = reading("chip", field, cell, heading=heading)
    assert found.values == {field: pytest.approx(figure)}


def test_what_a_rule_changed_is_said() -> None:
    found = reading("chip", "memory_gb", "192000000000.0", heading="Memory (bytes)")
    assert str(found.said) == "192000000000.0 bytes → 192 GB"
    assert reading("chip", "memory_gb", "192", heading="Memory (GB)").said is None


def test_bits_are_never_taken_for_bytes_unasked() -> None:
    reader = reader_of("chip", "interconnect_gbps", ("900",), "Interconnect (Gbit/s)")
    assert reader.read(StagedCell("900")).asks
    (question,) = reader.questions()
    assert [answer.value for answer in question.answers] == ["0.125 GB/s", "GB/s"]
    mapping = TableMapping("chip", (ColumnMapping("Interconnect (Gbit/s)", "interconnect_gbps"),))
    for value, figure in (("0.125 GB/s", 112.5), ("GB/s", 900.0)):
        column = answered(mapping, question, value).columns[0]
        found = ColumnReader(KINDS["chip"], column, [DistinctCell(StagedCell("900"))])
        assert found.read(StagedCell("900")).values == {"interconnect_gbps": figure}
        assert not found.questions()


def test_figures_far_from_what_is_usual_ask_for_their_unit() -> None:
    reader = reader_of("chip", "memory_gb", ("192000000000.0", "80000000000"), "Memory")
    (question,) = reader.questions()
    assert (question.asks, question.answers[0].value) == (Asks.UNIT, "B")
    assert reader.read(StagedCell("80000000000")).asks
    assert reader.read(StagedCell("80 GB")).values == {"memory_gb": 80.0}
    assert not reader_of("chip", "memory_gb", ("192", "80"), "Memory").questions()


@pytest.mark.parametrize(
    ("cell", "low", "high"),
    [
        ("~16,000", 16000, 16000),
        ("10,000-12,000", 10000, 12000),
        ("10,000–12,000", 10000, 12000),
        ("10k", 10000, 10000),
        ("TBD", None, None),
        ("16384.0", 16384, 16384),
    ],
)
def test_a_quantity_fills_both_ends(cell: str, low: int | None, high: int | None) -> None:
    found = reading("cluster", "quantity", cell, "16384.0", "2,000,000", heading="Qty")
    assert found.values == {"quantity_low": low, "quantity_high": high}
    assert found.about is (cell == "~16,000")


def test_what_floats_made_of_a_whole_number_is_whole_and_said() -> None:
    found = reading("cluster", "quantity_low", StagedCell("200000.00000000003", CellKind.NUMBER))
    assert found.values == {"quantity_low": 200_000}
    assert str(found.said) == "“200000.00000000003” is 200,000, about."
    assert reading("cluster", "quantity_low", StagedCell("16384.0", CellKind.NUMBER)).said is None


def test_a_range_open_upwards_fills_its_low_end() -> None:
    assert reading("cluster", "quantity", "≥ 100").values == {"quantity_low": 100}
    assert "an open range" in str(reading("cluster", "quantity", ">100").why)


def test_figures_are_multiplied_as_it_was_decided() -> None:
    found = reading("chip", "memory_gb", "2", factor=1000.0)
    assert found.values == {"memory_gb": 2000.0}
    assert str(found.said) == "2 × 1,000 → 2,000 GB"


# -- dates ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("2025-07-22", "2025-07-22"),
        ("2025-07-22T00:00:00Z", "2025-07-22"),
        ("July 22, 2025", "2025-07-22"),
        ("22-Jul-25", "2025-07-22"),
        ("Q3 2025", "2025-35"),
        ("3Q25", "2025-35"),
        ("H1 2025", "2025-40"),
        ("late 2025", "2025-09~/2025-12~"),
        ("2025年7月", "2025-07"),
        ("липень 2025", "2025-07"),
        ("2026", "2026"),
        (StagedCell("2026", CellKind.NUMBER), "2026"),
        (StagedCell("2026-07", CellKind.DATE, "Jul-26"), "2026-07"),
    ],
)
def test_dates_are_read_as_people_write_them(cell: str | StagedCell, written: str) -> None:
    assert reading("cluster", "began", cell).values == {"began": written}


def test_a_date_proves_the_order_of_its_column() -> None:
    day = reading("cluster", "began", "03/04/2025", "15/11/2024")
    month = reading("cluster", "began", "03/04/2025", "11/15/2024")
    assert (day.values, month.values) == ({"began": "2025-04-03"}, {"began": "2025-03-04"})
    assert "“15/11/2024” proves" in str(day.said)


def test_a_year_and_two_figures_are_two_years_or_a_season_as_the_column_proves() -> None:
    """EDTF writes the winter of 2023 as others write a financial year; nothing tells them apart alone."""
    reader = reader_of("cluster", "began", ("2023-24", "2024-25", "2025"))
    assert asked(reader) == {Asks.SEASONS: ["2023-24", "2024-25"]}
    assert reader.read(StagedCell("2023-24")).asks
    (question,) = reader.questions()
    mapping = TableMapping("cluster", (ColumnMapping("X", "began"),))
    for answer, written in (("no", "2023/2024"), ("yes", "2023-24")):
        column = answered(mapping, question, answer).columns[0]
        found = ColumnReader(KINDS["cluster"], column, [DistinctCell(StagedCell("2023-24"))])
        assert found.read(StagedCell("2023-24")).values == {"began": written}
        assert found.questions() == []
    for proof, written in (
        ("2018-19", "2023/2024"),
        ("1999-00", "2023/2024"),
        ("2023-21", "2023-24"),
    ):
        found = reader_of("cluster", "began", ("2023-24", proof))
        assert found.questions() == []
        assert found.read(StagedCell("2023-24")).values == {"began": written}
    spans = reader_of("cluster", "began", ("2010-11", "2011-12", "2012-13"))
    assert spans.read(StagedCell("2011-12")).values == {"began": "2011/2012"}
    assert reading("cluster", "began", "2011-12").values == {"began": "2011-12"}


def test_our_own_tables_have_seasons_as_they_are_written_here(tmp_path: Path) -> None:
    writer = StageWriter(tmp_path / "stage")
    writer.add(1, ["id", "began"])
    writer.add(2, ["0b5e8f4e-9a6e-5d0b-8a3e-0f8d0c1b2a39", "2023-24"])
    writer.finish(StageFacts("clusters.csv", extent=Extent(1, 1)))
    stage = Stage(tmp_path / "stage")
    columns = (ColumnMapping("id", RECORD_ID), ColumnMapping("began", "began"))
    _id, began = column_readers(stage, TableMapping("cluster", columns))
    assert began.read(StagedCell("2023-24")).values == {"began": "2023-24"}
    assert began.questions() == []
    stage.close()


def test_dates_in_two_orders_are_listed_and_not_asked() -> None:
    reader = reader_of("cluster", "began", ("15/3/2025", "5/16/2025", "4/3/2025"))
    assert reader.questions() == []
    found = reader.read(StagedCell("4/3/2025"))
    assert "4 March 2025 or 3 April 2025" in str(found.why)
    assert reader.read(StagedCell("5/16/2025")).values == {"began": "2025-05-16"}


@pytest.mark.parametrize(
    ("cells", "asks", "answer", "written"),
    [
        (("4/3/2025", "5/6/2025"), Asks.ORDER, "mdy", "2025-04-03"),
        (("4/3/2025", "5/6/2025"), Asks.ORDER, "dmy", "2025-03-04"),
        (("Jul-25",), Asks.SHORT_YEARS, "yes", "2025-07"),
        (("22 Jul 85",), Asks.CENTURY, "1900", "1985-07-22"),
        (("46000",), Asks.SERIALS, "1900", "2025-12-09"),
        (("44653",), Asks.SERIALS, "1904", "2026-04-03"),
        (("FY2025",), Asks.YEAR_BEGINS, "-10", "2024-10/2025-09"),
        (("FY25",), Asks.YEAR_BEGINS, "4", "2025-04/2026-03"),
        (("FY2025",), Asks.YEAR_BEGINS, "1", "2025-01/2025-12"),
    ],
)
def test_what_a_date_leaves_open_is_asked_once(
    cells: tuple[str, ...], asks: Asks, answer: str, written: str
) -> None:
    reader = reader_of("cluster", "began", cells)
    assert reader.read(StagedCell(cells[0])).asks
    (question,) = reader.questions()
    assert (question.asks, question.values[0].text) == (asks, cells[0])
    assert answer in [one.value for one in question.answers]
    mapping = TableMapping("cluster", (ColumnMapping("X", "began"),))
    column = answered(mapping, question, answer).columns[0]
    distinct = [DistinctCell(StagedCell(cell)) for cell in cells]
    found = ColumnReader(KINDS["cluster"], column, distinct)
    assert found.read(StagedCell(cells[0])).values == {"began": written}
    assert not found.questions()


def test_both_orders_of_a_date_are_written_out() -> None:
    (question,) = reader_of("cluster", "began", ("4/3/2025",)).questions()
    assert [str(one.said) for one in question.answers] == [
        "day first: 2025-03-04",
        "month first: 2025-04-03",
    ]


def test_the_time_of_day_is_cut_off_and_said() -> None:
    found = reading("cluster", "began", "2025-07-22 13:45")
    assert "without the time of day" in str(found.said)


def test_a_serial_with_another_format_is_no_date() -> None:
    assert reading("cluster", "began", "soon").why
    assert not reading("cluster", "began", "soon").asks


# -- words ------------------------------------------------------------------------------------


def test_words_that_a_field_does_not_know_are_asked_once_each() -> None:
    cells = ("Likely", "Confirmed*", "rumored", "-", "Reported", "likely", "rumoured")
    reader = reader_of("cluster", "status", cells)
    assert reader.read(StagedCell("Confirmed*")).values == {"status": "confirmed"}
    assert "read as “Confirmed”" in str(reader.read(StagedCell("Confirmed*")).said)
    assert reader.read(StagedCell("-")).values == {"status": None}
    (question,) = reader.questions()
    assert [(one.text, one.rows) for one in question.values] == [
        ("Likely", 2),
        ("rumored", 1),
        ("rumoured", 1),
    ]
    mapping = TableMapping("cluster", (ColumnMapping("X", "status"),))
    column = answered(mapping, question, "reported", "Likely").columns[0]
    found = ColumnReader(KINDS["cluster"], column, [DistinctCell(StagedCell("LIKELY"))])
    assert found.read(StagedCell("LIKELY")).values == {"status": "reported"}
    assert not found.questions()


def test_ticks_are_proposed_and_not_taken() -> None:
    reader = reader_of("chip", "datacentre", ("x", "✓", "WAHR", "так", "1", "maybe"))
    (question,) = reader.questions()
    assert [(one.text, one.likely) for one in question.values] == [("x", "yes"), ("maybe", "")]
    assert reader.read(StagedCell("WAHR")).values == {"datacentre": True}
    assert reader.read(StagedCell("x")).asks


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        *(("U.S.", "US"), ("PRC", "CN"), ("Малайзія", "MY"), ("ОАЕ", "AE"), ("156", "CN")),
        *(("Korea (Republic of)", "KR"), ("Hong Kong SAR", "HK"), ("Philippines (the)", "PH")),
    ],
)
def test_countries_are_known_by_many_names(cell: str, code: str) -> None:
    assert reading("cluster", "country", cell).values == {"country": code}


@pytest.mark.parametrize(
    ("cell", "beside", "country"),
    [
        ("n/a", (), None),
        ("N.A.", ("CN",), None),
        ("NA", ("China",), None),
        ("NA", ("CN", "USA"), "NA"),
    ],
)
def test_what_is_not_available_is_not_in_namibia(
    cell: str, beside: tuple[str, ...], country: str | None
) -> None:
    found = reading("facility", "country", cell, *beside)
    assert found.values == {"country": country}
    assert (found.said is None) is (country is not None)
    decided = {"na": Becomes(Use.VALUE, "NA")}
    assert reading("facility", "country", "NA", "China", words=decided).values == {"country": "NA"}
    listed = reading("restriction", "jurisdictions", "China; n/a")
    assert listed.values == {"jurisdictions": ["CN"]}


@pytest.mark.parametrize(
    "cell",
    ["Under-Construction", "under_construction", "under  construction*", "UnderConstruction"],
)
def test_a_choice_is_known_whatever_marks_part_its_words(cell: str) -> None:
    found = reading("facility", "status", cell)
    assert found.values == {"status": "under construction"}
    assert reading("facility", "status", "announced?").asks


def test_what_may_be_no_country_is_asked() -> None:
    reader = reader_of("cluster", "country", ("EU", "Various", "China; Hong Kong", "China"))
    assert asked(reader) == {Asks.WORDS: ["EU", "Various", "China; Hong Kong"]}
    several = StagedCell('["CN", "HK"]', CellKind.LIST)
    assert asked(reader_of("firm", "hq_country", (several,))) == {Asks.WORDS: ["CN; HK"]}
    assert reading("firm", "hq_country", several, words={"cn; hk": Becomes(Use.VALUE, "CN")}).values
    one = StagedCell('["CN"]', CellKind.LIST)
    assert reading("firm", "hq_country", one).values == {"hq_country": "CN"}


@pytest.mark.parametrize(
    ("use", "values"),
    [(Use.EMPTY, {"country": None}), (Use.NOTES, {}), (Use.NO_ROW, {})],
)
def test_a_word_becomes_what_was_decided(use: Use, values: dict[str, Any]) -> None:
    decided = {"various": Becomes(use)}
    found = reading("cluster", "country", "Various", words=decided)
    assert found.values == values
    assert (found.becomes is not None) is (use is not Use.EMPTY)
    assert not reader_of("cluster", "country", ("Various",), words=decided).questions()


def test_words_that_mean_nothing_can_be_added() -> None:
    assert reading("cluster", "country", "Secret", missing=("SECRET",)).values == {"country": None}


# -- lists, text, names -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "field", "cell", "values"),
    [
        ("restriction", "jurisdictions", "US, Japan", ["US", "JP"]),
        ("restriction", "jurisdictions", "China|Taiwan", ["CN", "TW"]),
        ("restriction", "jurisdictions", "China\nTaiwan", ["CN", "TW"]),
        ("firm", "aliases", "A Co., Ltd.; B", ["A Co., Ltd.", "B"]),
        ("firm", "aliases", "A Co., Ltd.", ["A Co., Ltd."]),
        ("firm", "aliases", StagedCell('["A, B", "例"]', CellKind.LIST), ["A, B", "例"]),
        ("firm", "aliases", '["A", "B"]', ["A", "B"]),
    ],
)
def test_lists_are_parted(kind: str, field: str, cell: str | StagedCell, values: list[str]) -> None:
    assert reading(kind, field, cell).values == {field: values}


def test_a_comma_between_names_is_asked_about() -> None:
    reader = reader_of("model", "developers", ("Google, Meta", "OpenAI"))
    assert asked(reader) == {Asks.SEPARATOR: ["Google, Meta"]}
    (question,) = reader.questions()
    mapping = TableMapping("model", (ColumnMapping("X", "developers"),))
    for answer, names in ((",", ("Google", "Meta")), ("none", ("Google, Meta",))):
        column = answered(mapping, question, answer).columns[0]
        found = ColumnReader(KINDS["model"], column, [DistinctCell(StagedCell("Google, Meta"))])
        assert found.read(StagedCell("Google, Meta")).names == names
        assert not found.questions()


def test_a_comma_between_the_words_of_a_list_is_asked_about() -> None:
    cells = ("HiSilicon, Hisi", "Huawei Technologies Co., Ltd.")
    reader = reader_of("firm", "aliases", cells)
    assert asked(reader) == {Asks.SEPARATOR: [*cells]}
    (question,) = reader.questions()
    mapping = TableMapping("firm", (ColumnMapping("X", "aliases"),))
    column = answered(mapping, question, ",").columns[0]
    found = ColumnReader(KINDS["firm"], column, [DistinctCell(StagedCell(cells[0]))])
    assert found.read(StagedCell(cells[0])).values == {"aliases": ["HiSilicon", "Hisi"]}
    assert asked(reader_of("firm", "aliases", ("A, B; C",))) == {}
    assert asked(reader_of("firm", "aliases", (StagedCell('["A, B"]', CellKind.LIST),))) == {}


def test_names_are_left_to_who_knows_the_records() -> None:
    decided = {
        "alphabet": Becomes(Use.VALUE, "google"),
        "newco": Becomes(Use.NEW),
        "several": Becomes(Use.REPORTED),
    }
    reader = reader_of("cluster", "owner", ("Alphabet", "NewCo", "Various"), words=decided)
    assert reader.read(StagedCell("Google, YTL Power")).names == ("Google, YTL Power",)
    assert reader.read(StagedCell("Alphabet")).names == ("google",)
    assert reader.read(StagedCell("NewCo")).names == ("NewCo",)
    assert reader.read(StagedCell("Several")).becomes == Becomes(Use.REPORTED)
    assert reader.read(StagedCell("n/a")).values == {"owner": None}


def test_text_stays_as_it_is() -> None:
    assert reading("chip", "notes", "=HYPERLINK(1)").values == {"notes": "=HYPERLINK(1)"}
    found = reading("chip", "name", "A100\n SXM")
    assert (found.values, str(found.said)) == (
        {"name": "A100 SXM"},
        "Its lines are written as one.",
    )
    shown = StagedCell("123", CellKind.NUMBER, "00123")
    assert reading("chip", "memory_type", shown).values == {"memory_type": "00123"}


def test_the_first_of_several_addresses_is_taken_and_said() -> None:
    found = reading("source", "url", "https://a.b/c, https://d.e/f")
    assert found.values == {"url": "https://a.b/c"}
    assert "first of 2" in str(found.said)
    assert reading("source", "url", "www.x.y").why


def test_coordinates_may_stand_in_one_column() -> None:
    found = reading("facility", "coordinates", "1.29, 103.85")
    assert found.values == {"latitude": 1.29, "longitude": 103.85}
    assert found.said is None
    assert "Swap" in str(reading("facility", "coordinates", "103.85, 1.29").why)
    assert reading("facility", "latitude", "1°30'S").values == {"latitude": -1.5}


# -- a whole table ----------------------------------------------------------------------------


def test_coordinates_that_are_turned_round_are_asked_about_once() -> None:
    cells = ("103.8, 1.35", "3.1, 101.7", "101.5; 3.2", "200, 100")
    reader = reader_of("facility", COORDINATES, cells)
    assert asked(reader) == {Asks.LONGITUDE_FIRST: ["103.8, 1.35", "101.5; 3.2"]}
    assert [reader.read(StagedCell(text)).asks for text in cells] == [True, False, True, False]
    (question,) = reader.questions()
    mapping = TableMapping("facility", (ColumnMapping("X", COORDINATES),))
    column = answered(mapping, question, "yes").columns[0]
    found = ColumnReader(KINDS["facility"], column, [DistinctCell(StagedCell(cells[0]))])
    assert found.questions() == []
    assert found.read(StagedCell(cells[0])).values == {"latitude": 1.35, "longitude": 103.8}
    assert found.read(StagedCell("1.35° N, 103.8° E")).values["latitude"] == 1.35
    assert found.read(StagedCell(cells[1])).why
    refused = answered(mapping, question, "no").columns[0]
    found = ColumnReader(KINDS["facility"], refused, [DistinctCell(StagedCell(cells[0]))])
    assert (found.questions(), found.read(StagedCell(cells[0])).asks) == ([], False)


def test_a_table_is_read_column_by_column(tmp_path: Any) -> None:
    writer = StageWriter(tmp_path / "stage")
    for number, cells in enumerate((["A", "4/3/2025", "?"], ["B", "5/6/2025", ""]), 1):
        writer.add(number, cells)
    writer.finish(StageFacts("a.csv"))
    stage = Stage(tmp_path / "stage")
    mapping = TableMapping(
        "cluster",
        (ColumnMapping("A", "name"), ColumnMapping("B", "began"), ColumnMapping("C")),
    )
    readers = column_readers(stage, mapping)
    assert [(one.place, one.targets) for one in readers] == [(0, ("name",)), (1, ("began",))]
    (question,) = open_questions(readers)
    assert question.place == 1
    mapping = answered(mapping, question, DayOrder.DAY.value)
    second = column_readers(stage, mapping)[1]
    assert [second.read(row.cells[1]).values["began"] for row in stage.rows()] == [
        "2025-03-04",
        "2025-06-05",
    ]
    assert second.read(StagedCell()).values == {}
    assert second.read(StagedCell("  ")).values == {}
    stage.close()
