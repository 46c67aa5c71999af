"""The wording of journal entries: every operation, every kind, and what comes from elsewhere."""

from __future__ import annotations

import json
from typing import Any

import pytest

from chipline.records.changes import Operation
from chipline.records.kinds import ALL_KINDS
from chipline.records.message import EdtfDate, Message, to_plain, verbatim
from chipline.records.record import KINDS
from chipline.store.compound_edits.bulk_edit import acts_on
from chipline.store.journal.wording import message, reason

STEP = {"what": "change", "params": {"kind": "firm", "fields": ["notes"], "name": "A"}}


@pytest.mark.parametrize(
    ("what", "params", "said"),
    [
        ("begin", {"as_of": "2026-08-31"}, "Starter facts as of 2026-08-31"),
        ("begin", {"salvaged_from": "a.chipline"}, "Salvaged from a.chipline"),
        ("create", {"kind": "model", "name": "Qwen"}, "Create AI model “Qwen”"),
        ("duplicate", {"kind": "chip", "name": "H20"}, "Duplicate chip “H20”"),
        ("change", STEP["params"], "Change Notes of “A”"),
        (
            "change",
            {"kind": "firm", "fields": ["name", "notes", "tags"], "count": 1200},
            "Change Name, Notes and Tags of 1,200 firms",
        ),
        ("change", {"kind": "firm", "fields": ["unknown"], "count": 1}, "Change unknown of 1 firm"),
        (
            "change",
            {"kind": "firm", "fields": ["name"], "name": "New firm", "to": "Kuching Holding"},
            "Rename “New firm” to “Kuching Holding”",
        ),
        ("delete", {"kind": "link", "name": "uses"}, "Delete link “uses”"),
        ("delete", {"kind": "link", "count": 2}, "Delete 2 links"),
        ("merge", {"kind": "firm", "count": 2, "name": "A"}, "Merge 2 firms into “A”"),
        ("import", {"kind": "chip", "count": 1, "via": "clipboard"}, "Paste 1 chip"),
        ("import", {"kind": "chip", "count": 12}, "Import 12 chips"),
        ("cite", {"cited": "source", "name": "FT", "kind": "chip", "field": None}, "Cite “FT”"),
        (
            "cite",
            {"cited": "source", "name": "FT", "kind": "firm", "field": "notes"},
            "Cite “FT” for Notes",
        ),
        ("cite", {"cited": "record", "name": "A", "kind": "firm", "field": None}, "Cite for “A”"),
        (
            "cite",
            {"cited": "record", "name": "A", "kind": "firm", "field": "notes"},
            "Cite for “A” for Notes",
        ),
        ("attach", {"name": "FT"}, "Keep a copy of “FT”"),
        ("detach", {"name": "FT"}, "Remove the copy of “FT”"),
        ("verify", {"count": 2}, "Mark 2 records as verified"),
        ("verify", {"name": "A"}, "Mark “A” as verified"),
        ("repair", {"count": 7}, "Fix: 7 records"),
        ("repair", {"step": STEP}, "Fix: Change Notes of “A”"),
        ("revert", {"step": STEP, "again": False}, "Take back: Change Notes of “A”"),
        ("revert", {"step": STEP, "again": True}, "Do again: Change Notes of “A”"),
        ("restore", {"kind": "firm", "name": "A"}, "Bring back firm “A”"),
        ("change", {"label": "As {it} was called"}, "As {it} was called"),
    ],
)
def test_what_was_done_is_worded(what: str, params: dict[str, Any], said: str) -> None:
    assert str(message(Operation(what), params)) == said


@pytest.mark.parametrize("kind", [kind.name for kind in ALL_KINDS])
def test_every_kind_has_a_noun(kind: str) -> None:
    label, plural = KINDS[kind].label, KINDS[kind].label_plural
    nouns = {str(message(Operation.CREATE, {"kind": kind, "name": "x"}))}
    nouns |= {str(message(Operation.DELETE, {"kind": kind, "count": count})) for count in (1, 2)}
    expected = {f"Create {label} “x”", f"Delete 1 {label}", f"Delete 2 {plural}"}
    assert {each.casefold() for each in nouns} == {each.casefold() for each in expected}


@pytest.mark.parametrize("field", ["notes", "tags", "hq_country", "name"])
def test_every_bulk_change_is_worded(field: str) -> None:
    spec = KINDS["firm"].fields[field]
    for act in acts_on(spec):
        params = {"act": act.value, "kind": "firm", "field": field, "count": 3}
        found = str(message(Operation.BULK_CHANGE, params))
        within = "in " if spec.many else ""
        assert found == f"{act.capitalize()} {within}{spec.label} of 3 firms"


@pytest.mark.parametrize(
    ("label", "text", "said"),
    [
        ("Create ai model “Qwen”", "Create {kind} “{name}”", "Create AI model “Qwen”"),
        ("Change Ended of “A of B”", "Change {fields} of {records}", None),
        ("Change Name and Notes of 1,200 firms", "Change {fields} of {records}", None),
        ("Delete 2 chips", "Delete {records}", None),
        ("Add in Tags of 2 firms", "Add in {field} of {records}", None),
        ("Merge 2 firms into “Alibaba”", "Merge {records} into “{name}”", None),
        ("Mend: 7 records", "Fix: {what}", "Fix: 7 records"),
        ("Mend: Delete link “uses”", "Fix: {what}", "Fix: Delete link “uses”"),
        (
            "Take back “Change Headquarters of ‘NVIDIA’”",
            "Take back: {what}",
            "Take back: Change Headquarters of “NVIDIA”",
        ),
        ("Cite “FT” for Notes", "Cite “{name}” for {field}", None),
        ("Starter facts as of 2026-08-31", "Starter facts as of {day}", None),
        ("What a person {wrote}", "{text}", None),
    ],
)
def test_entries_of_older_formats_are_worded_as_well(
    label: str, text: str, said: str | None
) -> None:
    found = message(Operation.CHANGE, {"label": label})
    assert found.text == text, "it is translated as what is done today"
    assert str(found) == (said or label)


@pytest.mark.parametrize(
    ("why", "params", "said"),
    [
        ("Takes back change 8.", {}, Message("Takes back change {number}.", number=8)),
        ("Because", {}, verbatim("Because")),
        ("", {}, None),
    ],
)
def test_a_reason_is_worded(why: str, params: dict[str, Any], said: Message | None) -> None:
    assert reason(why, params) == said


def test_a_finding_is_kept_as_the_reason_of_its_mend() -> None:
    found = Message("It ended ({later}), {what}", later=EdtfDate("2024"), what=Message("so", "", 1))
    kept = json.loads(json.dumps(to_plain(found)))
    assert reason(str(found), {"why": kept}) == found
