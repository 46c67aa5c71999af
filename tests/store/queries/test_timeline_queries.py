"""Columns for the timeline are what the records say, whatever the kind and however they are read."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from chipline.records.message import EdtfDate, joined
from chipline.records.query import Filter, Query
from chipline.records.record import KINDS, id_of_slug
from chipline.scenery.columns import EventColumns, Keys, Texts
from chipline.scenery.event_mapping import DRAWN, RELATIONS, EventMapping, groupings_of
from chipline.scenery.events import events_from_columns
from chipline.store import edits
from chipline.store.columns import column_reads
from chipline.store.columns import parallel_reads as beside_module
from chipline.store.columns.parallel_reads import beside
from chipline.store.columns.timeline_reads import (
    cited_causes,
    cited_sources,
    event_columns,
    event_relations,
)
from chipline.store.workspace import Workspace
from chipline.timeline_layout.arrangement import preset
from chipline.windows.timeline.queries import lanes_question
from conftest import in_memory

FIRM = id_of_slug("alibaba")


@pytest.fixture(scope="module")
def starter(starter_file: Path) -> Iterator[Workspace]:
    made = in_memory(starter_file)
    yield made
    made.close()


def ids_of(parts: list[EventColumns]) -> list[str]:
    return [one.decode() for part in parts for one in part.ids.tolist()]


@pytest.mark.parametrize("drawn", DRAWN, ids=[one.kind for one in DRAWN])
def test_columns_say_what_the_records_say(
    starter: Workspace, drawn: EventMapping, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Small parts, so that records fall into several.
    monkeypatch.setattr(column_reads, "_PART", 7)
    with starter.reading() as queries:
        rows = {row["id"]: row for row in queries.records(Query(drawn.kind)).rows}
        for grouping in groupings_of(drawn.kind):
            parts = event_columns(queries, drawn.kind, by=(grouping.name,))
            ids = ids_of(parts)
            assert sorted(ids) == sorted(rows)
            titles = Texts.joined([part.titles for part in parts])
            assert list(titles) == [rows[one]["name"] or "" for one in ids]
            field = KINDS[drawn.kind].fields[grouping.fields[drawn.kind]]
            keys = Keys.joined([part.keys[0] for part in parts])
            for event, one in enumerate(ids):
                own = keys.codes[keys.offsets[event] : keys.offsets[event + 1]]
                value = rows[one][field.name]
                wanted = value if isinstance(value, list) else [value or ""]
                if not (grouping.through and field.reference == "chip"):
                    assert [keys.values[code] for code in own] == (wanted or [""])
        for name in drawn.dates:
            wanted_days = [
                [rows[one][f"{name}_{end}"] or np.nan for one in ids]
                for end in ("earliest", "latest")
            ]
            days = np.hstack([part.days[name] for part in parts])
            np.testing.assert_array_equal(days, np.array(wanted_days, dtype=float))
            marks = [
                ("~" in text or "%" in text) + 2 * ("?" in text or "%" in text)
                for text in (rows[one][name] or "" for one in ids)
            ]
            assert np.concatenate([part.doubts[name] for part in parts]).tolist() == marks


def test_filters_and_a_firm_narrow_what_is_read(starter: Workspace) -> None:
    with starter.reading() as queries:
        every = event_columns(queries, "relocation")
        reported = event_columns(queries, "relocation", (Filter("status", values=("reported",)),))
        assert 0 < len(ids_of(reported)) < len(ids_of(every))
        for drawn in DRAWN:
            of_firm = event_columns(queries, drawn.kind, firm=FIRM)
            assert len(ids_of(of_firm)) < len(ids_of(event_columns(queries, drawn.kind)))
        assert ids_of(event_columns(queries, "restriction", firm=FIRM))


def test_links_run_from_the_earlier_to_the_later_one(starter: Workspace) -> None:
    with starter.reading() as queries:
        columns = [
            part for one in ("restriction", "relocation") for part in event_columns(queries, one)
        ]
        events = events_from_columns(columns, event_relations(queries))
        links = queries.records(Query("link")).rows
    words = {RELATIONS[int(one)] for one in events.relation}
    assert {"trigger", "supersedes", "amends", "responds to", "suspends"} <= words
    (link,) = [row for row in links if row["predicate"] == "suspends"][:1]
    assert events.by_id[link["subject"]] in events.followed(events.by_id[link["object"]])


def test_a_source_states_a_cause_only_where_it_speaks_of_it(starter: Workspace) -> None:
    with starter.reading() as queries:
        moves = queries.records(Query("relocation")).rows
        ids = [row["id"] for row in moves if row["trigger"]]
        found = cited_causes(queries, ids)
        assert 0 < len(found) < len(ids)
        assert cited_sources(queries, ids)
        assert cited_sources(queries, []) == []


def test_a_source_in_an_export_is_told_with_its_publisher_and_day(
    file_workspace: Workspace,
) -> None:
    file_workspace.apply(edits.set_field("source", id_of_slug("src-ft"), "published", "2025-11-27"))
    with file_workspace.reading() as queries:
        (told,) = cited_sources(queries, [id_of_slug("rl-ali-sea-train")])
    assert told == joined(["Financial Times report", "Financial Times", EdtfDate("2025-11-27")])
    assert str(told) == "Financial Times report, Financial Times, 2025-11-27"


def test_an_empty_kind_has_no_columns(workspace: Workspace) -> None:
    with workspace.reading() as queries:
        assert event_columns(queries, "cluster", by=("firm", "chip_vendor")) == []


def test_texts_and_ids_that_nobody_writes_are_read_all_the_same(workspace: Workspace) -> None:
    odd = {"id": "short", "name": "One\x1ftwo", "created": "", "updated": "", "trigger": "t"}
    workspace.apply(edits.create("relocation", {"name": "Plain"}))
    with workspace._engine.begin() as connection:
        connection.execute(KINDS["relocation"].table.insert(), [odd])
    with workspace.reading() as queries:
        parts = event_columns(queries, "relocation", by=("firm",))
    assert ids_of(parts)[-1] == "short"
    titles = list(Texts.joined([part.titles for part in parts]))
    assert titles[-2:] == ["Plain", "One two"]
    trigger = parts[-1].trigger
    assert trigger is not None
    assert trigger[-2:].tolist() == [b"", b"t"]


def test_doubts_are_read_from_the_marks(workspace: Workspace) -> None:
    for written in ("2024~", "2024?", "2024%", "2024-05-01", "2023/2024~"):
        values = {"name": written, "began": written}
        workspace.apply(edits.create("relocation", values))
    with workspace.reading() as queries:
        (found,) = event_columns(queries, "relocation")
    read = dict(zip(found.titles, found.doubts["began"].tolist(), strict=True))
    assert [read[one] for one in ("2024~", "2024?", "2024%", "2024-05-01", "2023/2024~")] == [
        1,
        2,
        3,
        0,
        1,
    ]


def test_two_connections_read_a_share_each_of_the_same_state(
    starter_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Workspace.open(Path(shutil.copy(starter_file, tmp_path / "w.chipline")))
    reader = made.new_reader()
    kinds = ("restriction", "relocation")
    with reader.reading() as queries, beside(queries, kinds) as other:
        assert other is None, "not worth it"
    monkeypatch.setattr(beside_module, "WORTH_IT", 1)
    with reader.reading() as queries, beside(queries, kinds) as other:
        assert other is not None
        whole = ids_of(event_columns(queries, "restriction"))
        halves = [
            ids_of(event_columns(each, "restriction", share=(number, 2)))
            for number, each in enumerate((queries, other))
        ]
        assert all(halves)
        assert halves[0] + halves[1] == whole
    with reader.reading() as queries:
        queries.stacks()
        made.apply(edits.create("relocation", {"name": "Later"}))
        with beside(queries, kinds) as other:
            assert other is None, "somebody has written since"
    reader.close()
    made.close()


def test_a_workspace_without_a_file_is_read_by_one(starter: Workspace) -> None:
    with starter.reading() as queries, beside(queries, ("relocation",)) as other:
        assert other is None


def test_a_large_table_is_laid_into_the_same_lanes(
    starter_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Workspace.open(Path(shutil.copy(starter_file, tmp_path / "w.chipline")))
    reader, question = made.new_reader(), lanes_question((), preset("responses"))
    with reader.reading() as queries:
        alone = question(queries)
        monkeypatch.setattr(beside_module, "WORTH_IT", 1)
        together = question(queries)
    assert together.titles == alone.titles
    assert list(together.events.ids) == list(alone.events.ids)
    np.testing.assert_array_equal(together.event, alone.event)
    np.testing.assert_array_equal(together.events.causes, alone.events.causes)
    reader.close()
    made.close()
