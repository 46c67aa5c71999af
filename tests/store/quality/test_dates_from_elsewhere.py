"""Dates in a file that another program wrote: each place reads, judges and draws them at once."""

from __future__ import annotations

import numpy as np
import pytest

from chipline.cli.main import WRONG_USE, main
from chipline.records.notation.dates import DateError, bounds
from chipline.records.record import KINDS, id_of_slug
from chipline.store.columns.column_reads import DayColumn, read_columns
from chipline.store.compound_edits.paste import plan
from chipline.store.compound_edits.paste_plan import Pasting
from chipline.store.edits import create, set_fields
from chipline.store.quality.check import check
from chipline.store.workspace import Workspace
from store.dumps import spoil

pytestmark = pytest.mark.timeout(30)

ENDLESS = ("Y1E9999999", "{" + ",".join(["2025"] * 2000) + "}", "2025/" * 1200, "2025-X4")
H20 = id_of_slug("nv-h20")


@pytest.mark.parametrize("written", ENDLESS, ids=lambda text: text[:12])
def test_such_a_date_is_refused_by_edits_and_pastes(workspace: Workspace, written: str) -> None:
    with pytest.raises(DateError):
        workspace.apply(set_fields("chip", [H20], {"release": written}))
    pasting = Pasting("chip", ("slug", "release"), (("nv-h20", written),), (2,))
    with workspace.reading() as queries:
        ((_row, cell),) = plan(queries, pasting).lost
    assert cell is not None
    assert f"“{written[:7]}" in str(cell.why)


@pytest.mark.parametrize("written", ENDLESS, ids=lambda text: text[:12])
def test_such_a_date_in_a_row_is_found_by_the_check(workspace: Workspace, written: str) -> None:
    spoil(workspace, "UPDATE chip SET release = ? WHERE id = ?", written, H20)
    with workspace.reading() as queries:
        (fault,) = [each for each in check(queries) if each.code == "value"]
    assert (fault.record, fault.field) == (H20, "release")


@pytest.mark.parametrize(
    "arguments",
    [
        ["list", "restrictions", "%file", "--where", "announced=%s"],
        ["show", "nv-h20", "%file", "--on", "%s"],
        ["assess", "--chip", "nv-h20", "--to", "CN", "--on", "%s", "--file", "%file"],
        ["render", "timeline", "%file", "--as-of", "%s", "--out", "t.svg"],
    ],
)
@pytest.mark.parametrize("written", ENDLESS, ids=lambda text: text[:12])
def test_such_a_date_is_refused_by_every_command(
    file_workspace: Workspace,
    written: str,
    arguments: list[str],
    capfd: pytest.CaptureFixture[str],
) -> None:
    path = str(file_workspace.path)
    given = [one.replace("%s", written).replace("%file", path) for one in arguments]
    assert main(given) == WRONG_USE
    out, err = capfd.readouterr()
    assert out == ""
    assert f"“{written[:7]}" in err


@pytest.mark.parametrize("wrong", ["soon", -5, 0, 20_000_000, 2**62, 1e300, 3.5, b"\x00"])
def test_days_that_are_none_are_read_as_none(workspace: Workspace, wrong: object) -> None:
    spoil(
        workspace,
        "UPDATE chip SET release_earliest = ?, release_latest = ? WHERE id = ?",
        wrong,
        wrong,
        H20,
    )
    workspace.apply(create("chip", {"name": "H800", "release": "2023-03"}))
    column = DayColumn(KINDS["chip"], "release")
    with workspace.reading() as queries:
        read_columns(queries, KINDS["chip"], (column,), ())
        count = queries.count("chip")
    days = np.concatenate(column.days, axis=1)
    assert days.shape == (2, count)
    known = days[~np.isnan(days)]
    assert sorted(known) == [float(day) for day in bounds("2023-03")]
