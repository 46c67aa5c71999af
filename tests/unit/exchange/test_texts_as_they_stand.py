"""Most texts of a table are taken as they stand: what that gives is what reading them gives."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chipline.exchange.columns.column_reader import ColumnReader
from chipline.exchange.mapping import Becomes, ColumnMapping, Use
from chipline.exchange.stage import StagedCell
from chipline.records.record import KINDS

_ODD = st.text(st.sampled_from(" abcТD-/.0\t\n\u00a0\u200b"), max_size=14)


@given(_ODD | st.text(max_size=30))
def test_a_text_that_is_taken_as_it_stands_is_what_reading_it_gives(text: str) -> None:
    for field in ("name", "notes", "memory_type"):
        reader = ColumnReader(KINDS["chip"], ColumnMapping("A", field), ())
        assert reader.takes_any_text
        found, read = reader.as_it_stands(text), reader.read(StagedCell(text))
        assert found is None or (read.is_plain and read.values == {field: found})


def test_a_column_about_which_something_was_decided_takes_no_text_so() -> None:
    words = {"x": Becomes(Use.EMPTY)}
    for column in (
        ColumnMapping("A", "name", words=words),
        ColumnMapping("A", "notes", missing=("none",)),
        ColumnMapping("A", "aliases"),
    ):
        assert not ColumnReader(KINDS["firm"], column, ()).takes_any_text
