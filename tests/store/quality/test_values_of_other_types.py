"""Values that no field can hold are named by the check, with what is wrong with each."""

from __future__ import annotations

import pytest

from chipline.store.quality.check import check
from chipline.store.workspace import Workspace
from store.dumps import spoil


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("name", "x'ff00'", "bytes stand here"),
        ("kinds", "'no list'", "is not a list"),
        ("hq_country", "7.5", "is not a country"),
    ],
)
def test_a_value_of_another_type_is_named(
    workspace: Workspace, column: str, value: str, said: str
) -> None:
    spoil(workspace, f"UPDATE firm SET {column} = {value} WHERE slug = 'alibaba'")  # noqa: S608
    with workspace.reading() as queries:
        found = [str(fault.message) for fault in check(queries) if fault.code == "value"]
    assert any(said in each for each in found), found
