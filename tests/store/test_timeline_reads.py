"""Columns for the timeline are what the records say, whatever the kind and however they are read."""

from __future__ import annotations

import numpy as np
import pytest

from chipline import paths
from chipline.exchange.starter import starter_facts
from chipline.records.query import Filter, Query
from chipline.records.record import KINDS, id_of_slug
from chipline.store import edits, journal, timeline_reads
from chipline.store.timeline_reads import (
    cited_causes,
    cited_sources,
    event_columns,
    event_relations,
)
from chipline.store.workspace import Workspace
from chipline.timeline.drawn import DRAWN, RELATIONS, Drawn, groupings_of
from chipline.timeline.events import events_from_columns

FIRM = id_of_slug("alibaba")


@pytest.fixture(scope="module")
def starter() -> Workspace:
    made = Workspace.in_memory()
    facts = starter_facts(paths.starter())
    made.apply(lambda _reads: facts, act=journal.BASE)
    return made


@pytest.mark.parametrize("drawn", DRAWN, ids=[one.kind for one in DRAWN])
def test_columns_say_what_the_records_say(
    starter: Workspace, drawn: Drawn, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Small parts, so that records fall into several.
    monkeypatch.setattr(timeline_reads, "_PART", 7)
    with starter.reading() as reads:
        rows = {row["id"]: row for row in reads.records(Query(drawn.kind)).rows}
        for grouping in groupings_of(drawn.kind):
            found = event_columns(reads, drawn.kind, by=(grouping.name,))
            ids = [one.decode() for one in found.ids.tolist()]
            assert sorted(ids) == sorted(rows)
            assert list(found.titles) == [rows[one]["name"] or "" for one in ids]
            field = KINDS[drawn.kind].fields[grouping.fields[drawn.kind]]
            keys = found.keys[0]
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
            np.testing.assert_array_equal(found.days[name], np.array(wanted_days, dtype=float))
            marks = [
                ("~" in text or "%" in text) + 2 * ("?" in text or "%" in text)
                for text in (rows[one][name] or "" for one in ids)
            ]
            assert found.doubts[name].tolist() == marks


def test_filters_and_a_firm_narrow_what_is_read(starter: Workspace) -> None:
    with starter.reading() as reads:
        every = event_columns(reads, "relocation")
        reported = event_columns(reads, "relocation", (Filter("status", values=("reported",)),))
        assert 0 < len(reported.ids) < len(every.ids)
        for drawn in DRAWN:
            of_firm = event_columns(reads, drawn.kind, firm=FIRM)
            assert len(of_firm.ids) < len(event_columns(reads, drawn.kind).ids)
        assert len(event_columns(reads, "restriction", firm=FIRM).ids)


def test_links_run_from_the_earlier_to_the_later_one(starter: Workspace) -> None:
    with starter.reading() as reads:
        columns = [event_columns(reads, one) for one in ("restriction", "relocation")]
        events = events_from_columns(columns, event_relations(reads))
        links = reads.records(Query("link")).rows
    words = {RELATIONS[int(one)] for one in events.relation}
    assert {"trigger", "supersedes", "amends", "responds to", "suspends"} <= words
    (link,) = [row for row in links if row["predicate"] == "suspends"][:1]
    assert events.by_id[link["subject"]] in events.followed(events.by_id[link["object"]])


def test_a_source_states_a_cause_only_where_it_speaks_of_it(starter: Workspace) -> None:
    with starter.reading() as reads:
        moves = reads.records(Query("relocation")).rows
        ids = [row["id"] for row in moves if row["trigger"]]
        found = cited_causes(reads, ids)
        assert 0 < len(found) < len(ids)
        assert cited_sources(reads, ids)
        assert cited_sources(reads, []) == []


def test_an_empty_kind_has_empty_columns(workspace: Workspace) -> None:
    with workspace.reading() as reads:
        found = event_columns(reads, "cluster", by=("firm", "chip_vendor"))
    assert (len(found.ids), len(found.titles), len(found.keys)) == (0, 0, 2)


def test_doubts_are_read_from_the_marks(workspace: Workspace) -> None:
    for written in ("2024~", "2024?", "2024%", "2024-05-01", "2023/2024~"):
        values = {"name": written, "began": written}
        workspace.apply(edits.create("relocation", values))
    with workspace.reading() as reads:
        found = event_columns(reads, "relocation")
    read = dict(zip(found.titles, found.doubts["began"].tolist(), strict=True))
    assert [read[one] for one in ("2024~", "2024?", "2024%", "2024-05-01", "2023/2024~")] == [
        1,
        2,
        3,
        0,
        1,
    ]
