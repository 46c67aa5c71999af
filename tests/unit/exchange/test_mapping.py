"""A mapping comes back from its JSON as it was; what it can't be is said with its place."""

from __future__ import annotations

import pytest

from chipline.exchange.mapping import (
    Becomes,
    ColumnMapping,
    KeyBy,
    MappingError,
    RowKey,
    TableMapping,
    Use,
    combined_fields,
    mapping_text,
    read_mapping,
)
from chipline.exchange.question import Asks, ImportQuestion, answered
from chipline.exchange.stage import Extent
from chipline.records.message import Message
from chipline.records.notation.written_dates import DayOrder
from chipline.records.record import KINDS

WHOLE = TableMapping(
    "cluster",
    (
        ColumnMapping("Name", "name"),
        ColumnMapping("Power", "quantity", unit="k", factor=2.0, decimal=",", missing=("?",)),
        ColumnMapping("Since", "began", order=DayOrder.MONTH, century=2000, serials=1904),
        ColumnMapping(
            "Country",
            "country",
            words={"eu": Becomes(Use.EMPTY), "россия": Becomes(Use.VALUE, "RU")},
        ),
        ColumnMapping("Remark"),
    ),
    RowKey(KeyBy.EXTERNAL, ("Name", "Country")),
    table="Sheet1",
    extent=Extent(2, 3, (9, 12)),
    dataset="epoch-clusters",
)


@pytest.mark.parametrize("mapping", [WHOLE, TableMapping("chip")])
def test_a_mapping_comes_back_as_it_was(mapping: TableMapping) -> None:
    assert read_mapping(mapping_text(mapping)) == mapping


def test_only_what_is_not_usual_is_written() -> None:
    assert mapping_text(TableMapping("chip", (ColumnMapping("A", "name"),))) == (
        '{\n "format": "mapping/1",\n "kind": "chip",\n "columns": [\n  {\n   "heading": "A",\n'
        '   "field": "name"\n  }\n ]\n}\n'
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "not JSON"),
        ("[]", "its “format” is not"),
        ('{"format": "mapping/2"}', "its “format” is not"),
        ('{"format": "mapping/1", "kind": "boat"}', "there is no kind “boat”"),
        ('{"format": "mapping/1", "kind": "chip", "columns": 1}', "not a list of objects"),
        ('{"format": "mapping/1", "kind": "chip", "colour": 1}', "no “colour” here"),
        ('{"format": "mapping/1", "kind": "chip", "key": {"by": "luck"}}', "luck"),
        (
            '{"format": "mapping/1", "kind": "chip", "columns": [{"heading": "A", "field": "owner"}]}',
            "no chip has a field “owner”",
        ),
        (
            '{"format": "mapping/1", "kind": "chip", "columns": [{"heading": "A", "field": "coordinates"}]}',
            "no chip has a field “coordinates”",
        ),
        (
            '{"format": "mapping/1", "kind": "chip", "columns": [{"heading": "A", "order": "xyz"}]}',
            "column “A”",
        ),
    ],
)
def test_what_is_no_mapping_is_said(text: str, said: str) -> None:
    with pytest.raises(MappingError, match=said):
        read_mapping(text)


def test_words_are_known_however_they_are_written() -> None:
    column = WHOLE.columns[3]
    assert column.becomes("  Eu ") == Becomes(Use.EMPTY)
    assert column.becomes("RUSSIA") is None
    assert column.with_word("EU", None).becomes("eu") is None


@pytest.mark.parametrize(
    ("asks", "value", "part", "answer"),
    [
        (Asks.ORDER, "dmy", "order", DayOrder.DAY),
        (Asks.SHORT_YEARS, "yes", "short_years", True),
        (Asks.UNIT, "byte", "unit", "byte"),
        (Asks.DECIMAL, ",", "decimal", ","),
        (Asks.CENTURY, "1900", "century", 1900),
        (Asks.SERIALS, "1904", "serials", 1904),
        (Asks.YEAR_BEGINS, "4", "year_begins", 4),
        (Asks.SEPARATOR, ";", "separator", ";"),
    ],
)
def test_an_answer_becomes_part_of_the_mapping(
    asks: Asks, value: str, part: str, answer: object
) -> None:
    question = ImportQuestion(asks, 4, "Remark", "", Message("?"))
    found = answered(WHOLE, question, value)
    assert getattr(found.columns[4], part) == answer
    assert found.columns[:4] == WHOLE.columns[:4]


def test_an_answer_about_a_text_is_kept_for_that_text() -> None:
    question = ImportQuestion(Asks.WORDS, 3, "Country", "country", Message("?"))
    found = answered(WHOLE, question, "SG", "Сингапур")
    assert found.columns[3].becomes("сингапур") == Becomes(Use.VALUE, "SG")
    assert answered(found, question, "", "Various").columns[3].becomes("Various") == Becomes(
        Use.EMPTY
    )


def test_a_mapping_goes_over_to_the_headings_of_another_version() -> None:
    found = WHOLE.for_headings(("Country", "New", "Name"))
    assert [one.field for one in found.columns] == ["country", "", "name"]
    assert (found.place_of("name"), found.place_of("began")) == (2, None)
    assert found.column("New") == ColumnMapping("New")
    assert found.column("Gone") is None


def test_one_column_may_hold_two_fields() -> None:
    assert combined_fields(KINDS["cluster"]) == {"quantity": ("quantity_low", "quantity_high")}
    assert combined_fields(KINDS["facility"]) == {"coordinates": ("latitude", "longitude")}
    assert combined_fields(KINDS["chip"]) == {}
