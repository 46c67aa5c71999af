# ruff: noqa: S608  # faults are planted by statements that hold our own ids
"""The check: each fault, planted past our code, is found and named."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.quality.check import check
from chipline.store.quality.fault import Fault
from chipline.store.workspace import Workspace
from performance.generator import generate
from store.dumps import spoil

H20 = id_of_slug("nv-h20")
MOVE = id_of_slug("rl-ali-sea-train")
NVIDIA = id_of_slug("nvidia")
NOBODY = id_of_slug("nobody")


def faults(workspace: Workspace) -> list[Fault]:
    with workspace.reading() as queries:
        # What is planted is planted past the journal: see `test_history_faults.py`.
        return [each for each in check(queries) if each.code != "history"]


@pytest.fixture
def unguarded(workspace: Workspace) -> Iterator[Workspace]:
    """The small workspace without the triggers that keep the journal."""
    for act in ("UPDATE", "DELETE"):
        spoil(workspace, f"DROP TRIGGER journal_change_keeps_{act}")
    return workspace


def test_a_sound_workspace_has_no_fault(workspace: Workspace) -> None:
    assert faults(workspace) == []


def test_a_workspace_that_still_waits_for_search_has_no_fault(workspace: Workspace) -> None:
    workspace.apply(lambda _reads: generate(3_000))
    assert faults(workspace) == []
    while workspace.catch_up():
        assert faults(workspace) == []
    assert faults(workspace) == []


@pytest.mark.parametrize(
    ("statement", "code", "slug", "says"),
    [
        (f"UPDATE chip SET vendor = '{NOBODY}'", "reference", "nv-h20",
         "Vendor points at a record that is not there"),
        (f"UPDATE chip SET vendor = '{MOVE}'", "reference", "nv-h20",
         "Vendor points at a record of the wrong kind: relocation, not firm"),
        (f"""UPDATE relocation SET firms = '["{NVIDIA}", "{NOBODY}"]'""", "reference",
         "rl-ali-sea-train", "Firm points at a record that is not there"),
        (f"UPDATE link SET object = '{NOBODY}'", "reference", "ln-1", "Object points at"),
        (f"UPDATE citation SET source = '{NVIDIA}'", "reference", "ct-1", "firm, not source"),
        ("UPDATE firm SET hq_country = 'XX' WHERE slug = 'alibaba'", "value", "alibaba",
         "Headquarters: “XX” is not a country"),
        ("UPDATE firm SET name = '  ' WHERE slug = 'alibaba'", "value", "alibaba", "only spaces"),
        ("UPDATE firm SET kinds = '[\"bakery\"]' WHERE slug = 'alibaba'", "value", "alibaba",
         "can’t be “bakery”"),
        ("UPDATE firm SET kinds = '[oops' WHERE slug = 'alibaba'", "value", "alibaba",
         "“[oops” is not a list"),
        ("UPDATE relocation SET firms = '[oops'", "value", "rl-ali-sea-train", "is not a list"),
        ("UPDATE firm SET kinds = '\"cloud\"' WHERE slug = 'alibaba'", "value", "alibaba",
         "takes a list"),
        ("UPDATE chip SET fp16_tflops = -1", "value", "nv-h20", "can’t be under 0 TFLOPS"),
        ("UPDATE chip SET fp16_tflops = 'fast'", "value", "nv-h20", "“fast” is not a number"),
        ("UPDATE relocation SET status = 'rumoured'", "value", "rl-ali-sea-train", "Choose"),
        ("UPDATE relocation SET began = 'soon'", "value", "rl-ali-sea-train", "“soon”"),
        ("UPDATE citation SET stance = ''", "value", "ct-1", "Stance can’t be empty"),
        ("UPDATE relocation SET began_earliest = 1", "days", "rl-ali-sea-train",
         "Began: the days kept beside it"),
        ("UPDATE relocation SET began_latest = NULL", "days", "rl-ali-sea-train", "Began"),
        ("UPDATE relocation SET ended_latest = 1", "days", "rl-ali-sea-train", "Ended"),
        ("UPDATE citation SET field = 'colour'", "field", "ct-1",
         "“colour”, which no relocation has"),
        ("DELETE FROM search_doc WHERE row = 3", "search", "", "knows 9 records of 10"),
        ("DELETE FROM search WHERE rowid = 3", "search", "", "knows 9 records of 10"),
        ("INSERT INTO search_doc (row, kind, record) VALUES (99, 'firm', 'nobody')", "search", "", "search index"),
        ("DELETE FROM journal_change WHERE row = 3", "journal", "",
         "Journal entry 1 “Small facts”: Of its 10 changes, 9 are there"),
        ("DELETE FROM reference WHERE field = 'vendor'", "backlink", "nv-h20", "Vendor"),
        # As many as there should be, of which one is another.
        (f"UPDATE reference SET target = '{MOVE}' WHERE field = 'vendor'", "backlink", "nv-h20", "Vendor"),
        (f"INSERT INTO reference VALUES ('{H20}', '{MOVE}', 'trigger', 'relocation')",
         "backlink", "rl-ali-sea-train", "listed at its other end only"),
    ],
)  # fmt: skip
def test_a_fault_is_found_and_named(
    unguarded: Workspace, statement: str, code: str, slug: str, says: str
) -> None:
    if "INTO reference" in statement:
        statement = statement.replace(
            "reference VALUES", "reference (target, owner, field, kind) VALUES"
        )
    spoil(unguarded, statement)
    found = [fault for fault in faults(unguarded) if fault.code == code]
    assert found, faults(unguarded)
    assert any(says in str(fault.message) for fault in found), found
    assert found[0].slug == slug


def test_what_ended_before_it_began(workspace: Workspace) -> None:
    workspace.apply(edits.set_field("relocation", MOVE, "ended", "2024"))
    (fault,) = faults(workspace)
    assert (fault.code, fault.kind, fault.record) == ("order", "relocation", MOVE)
    assert str(fault.message) == "It ended (2024) before it began (2025-04~)."
    workspace.apply(edits.set_field("relocation", MOVE, "ended", "2025"))
    assert not faults(workspace), "it may have ended after it began"
    letter = id_of_slug("us-h20-letter-2025")
    workspace.apply(edits.set_field("restriction", letter, "ended", "2025-04-08"))
    (fault,) = faults(workspace)
    assert (fault.code, fault.slug) == ("order", "us-h20-letter-2025")


def test_several_faults_are_all_named(workspace: Workspace) -> None:
    spoil(workspace, "UPDATE chip SET fp16_tflops = -1, memory_gb = -1, vendor = ?", NOBODY)
    spoil(workspace, "UPDATE firm SET hq_country = 'XX'")
    codes = [fault.code for fault in faults(workspace)]
    assert codes.count("value") == 6
    assert codes.count("reference") == 1


def test_a_rebuild_mends_what_is_derived(workspace: Workspace) -> None:
    spoil(workspace, "DELETE FROM reference")
    spoil(workspace, "DELETE FROM search_doc WHERE row < 5")
    assert {fault.code for fault in faults(workspace)} == {"backlink", "search"}
    workspace.rebuild()
    assert not faults(workspace)


def test_a_fault_can_be_written_as_json(workspace: Workspace) -> None:
    spoil(workspace, "UPDATE chip SET fp16_tflops = -1")
    (fault,) = faults(workspace)
    assert json.loads(json.dumps(str(fault.message))) == str(fault.message)
    assert (fault.kind, fault.record, fault.slug) == ("chip", H20, "nv-h20")
