"""Another workspace that is no copy of this one is imported: its records are known by ids and short names."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from chipline.cli.main import main
from chipline.store import edits
from chipline.store.compound_edits import attachments
from chipline.store.errors import UnrelatedCopiesError
from chipline.store.imports.import_task import Conflicts
from chipline.store.imports.own_records import OwnPlan, import_own, plan_own
from chipline.store.imports.workspace_records import own_records
from chipline.store.quality.check import check
from chipline.store.workspace import Workspace
from chipline.store.workspace_merge.merge import merge_copy

#: The ids of one record here and there.
ARM_HERE, ARM_THERE, NEW, LINK_HERE, LINK_THERE, REPORT, CITE, X_HERE = (
    f"00000000-0000-4000-8000-00000000000{number}" for number in range(8)
)


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Workspace]:
    """A firm with a link to another one."""
    with closing(Workspace.create(tmp_path / "here.chipline")) as made:
        arm = {"name": "Arm", "slug": "arm", "notes": "ours"}
        made.apply(edits.create("firm", arm, record_id=ARM_HERE))
        made.apply(edits.create("firm", {"name": "X", "slug": "x"}, record_id=X_HERE))
        link = {"subject": ARM_HERE, "predicate": "invests in", "object": X_HERE}
        made.apply(edits.create("link", link, record_id=LINK_HERE))
        yield made


@pytest.fixture
def there(tmp_path: Path) -> Path:
    """The same firms and link made anew, one firm more, and a source with a kept copy that cites."""
    path, page = tmp_path / "there.chipline", tmp_path / "page.txt"
    page.write_text("what was said")
    with closing(Workspace.create(path)) as made:
        arm = {"name": "Arm", "slug": "arm", "hq_country": "GB"}
        made.apply(edits.create("firm", arm, record_id=ARM_THERE))
        made.apply(edits.create("firm", {"name": "X", "slug": "x"}, record_id=NEW[:-1] + "9"))
        made.apply(
            edits.create("firm", {"name": "New", "ultimate_parent": ARM_THERE}, record_id=NEW)
        )
        link = {"subject": ARM_THERE, "predicate": "invests in", "object": NEW[:-1] + "9"}
        made.apply(edits.create("link", link, record_id=LINK_THERE))
        made.apply(edits.create("source", {"name": "Report"}, record_id=REPORT))
        made.apply(attachments.keep(REPORT, page, "2026-02-01"))
        cite = {"source": REPORT, "record": ARM_THERE, "stance": "supports"}
        made.apply(edits.create("citation", cite, record_id=CITE))
    return path


def _plan(here: Workspace, there: Path) -> OwnPlan:
    with here.reading() as queries:
        found = plan_own(queries, there.name, own_records(queries, there), Conflicts.FAIL)
    return replace(found, copies=there)


def test_what_is_no_copy_is_imported_by_ids_and_short_names(here: Workspace, there: Path) -> None:
    with (
        closing(Workspace.open(there, read_only=True)) as other,
        pytest.raises(UnrelatedCopiesError),
    ):
        merge_copy(here, other, {})
    here.apply(import_own(_plan(here, there)))
    with here.reading() as queries:
        arm = queries.values("firm", ARM_HERE) or {}
        assert (arm["hq_country"], arm["notes"]) == ("GB", "ours")
        assert queries.values("firm", ARM_THERE) is None
        assert (queries.values("firm", NEW) or {})["ultimate_parent"] == ARM_HERE
        assert (queries.values("citation", CITE) or {})["record"] == ARM_HERE
        assert [link["id"] for link in queries.links(ARM_HERE)] == [LINK_HERE]
        assert not list(check(queries))
        kept = (queries.values("source", REPORT) or {})["copy_hash"]
        (size,) = queries.connection.exec_driver_sql(
            "SELECT size FROM content WHERE hash = ?", (kept,)
        ).one()
    assert size == len("what was said")
    # And once more: nothing is left to come.
    assert not _plan(here, there).changes


def test_values_that_differ_are_decided(here: Workspace, there: Path) -> None:
    here.apply(edits.set_fields("firm", [ARM_HERE], {"hq_country": "US"}))
    with closing(Workspace.open(there)) as other:
        other.apply(edits.set_fields("firm", [ARM_THERE], {"notes": "theirs"}))
    plan = _plan(here, there)
    clashing = {row.id: row.conflicts for row in plan.rows if row.conflicts}
    assert clashing == {ARM_HERE: {"hq_country": ("US", "GB"), "notes": ("ours", "theirs")}}


def test_the_command_line_imports_a_workspace(
    tmp_path: Path, there: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    into = tmp_path / "into.chipline"
    Workspace.create(into).close()
    assert main(["merge", str(into), str(there)]) == 1
    assert "Import the other one instead" in capsys.readouterr().err
    assert main(["import", str(into), str(there)]) == 0
    with closing(Workspace.open(into, read_only=True)) as made, made.reading() as queries:
        assert queries.count("firm") == 3
        assert not list(check(queries))
