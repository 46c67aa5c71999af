"""The journal: undo and redo across restarts, nothing rewritten, and random edits taken back."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import DBAPIError

from chipline.records.changes import Change
from chipline.records.kinds import ALL_KINDS
from chipline.records.record import KINDS, id_of_slug
from chipline.records.values import clean
from chipline.store import edits
from chipline.store.journal import journal
from chipline.store.quality.check import check
from chipline.store.workspace import Edit, Workspace
from conftest import in_memory, labelled
from performance.generator import generate
from store.dumps import spoil, sql, state
from store.random_edits import CHANGED, DATES, Editor, edited_and_undone, reopened

ALIBABA = id_of_slug("alibaba")


def note(text: str) -> Edit:
    return edits.set_field("firm", ALIBABA, "notes", text)


def noted(workspace: Workspace) -> Any:
    with workspace.reading() as queries:
        found = queries.values("firm", ALIBABA)
    return found and found["notes"]


@pytest.fixture
def path(small_file: Path, tmp_path: Path) -> Path:
    """A small workspace file that nobody has open."""
    return Path(shutil.copy(small_file, tmp_path / "kept.chipline"))


def test_undo_and_redo_survive_restarts(path: Path) -> None:
    workspace = Workspace.open(path)
    for text in ("one", "two", "three"):
        workspace.apply(note(text))
    seen = []
    for step in "uuruuurrru":
        workspace = reopened(workspace)
        _ = workspace.undo() if step == "u" else workspace.redo()
        seen.append(noted(workspace))
    assert seen == ["two", "one", "two", "one", None, None, "one", "two", "three", "two"]
    with workspace.reading() as queries:
        stacks = queries.stacks()
        assert stacks.undo is not None
        assert stacks.redo is not None
        assert not check(queries)
    workspace.close()


def test_the_stacks_name_what_they_would_take(workspace: Workspace) -> None:
    workspace.apply(note("one"))
    written = workspace.apply(edits.set_field("firm", ALIBABA, "name", "Ali"))
    assert written.stacks.undo is not None
    assert written.stacks.undo.label == "Rename “Alibaba” to “Ali”"
    written = workspace.undo()
    assert written.stacks.undo is not None
    assert written.stacks.redo is not None
    assert written.stacks.undo.label == "Change Notes of “Alibaba”"
    assert written.stacks.redo.label == "Rename “Alibaba” to “Ali”"
    assert written.entry is not None
    assert (written.entry.act, written.entry.of) == (journal.UNDO, 3)


def test_a_new_edit_clears_redo(workspace: Workspace) -> None:
    workspace.apply(note("one"))
    workspace.apply(note("two"))
    workspace.undo()
    written = workspace.apply(note("three"))
    assert written.stacks.redo is None
    assert workspace.redo().entry is None
    assert noted(workspace) == "three"
    workspace.undo()
    assert noted(workspace) == "one"
    workspace.undo()
    assert noted(workspace) is None
    assert workspace.undo().entry is None


def test_what_a_workspace_begins_with_is_not_undone(workspace: Workspace) -> None:
    before = state(workspace, stamps=False)
    written = workspace.undo()
    assert written.entry is None
    assert not written.changes
    assert state(workspace, stamps=False) == before
    workspace.apply(note("one"))
    workspace.undo()
    workspace.undo()
    assert state(workspace, stamps=False) == before


def test_further_base_facts_end_what_can_be_undone(workspace: Workspace) -> None:
    workspace.apply(note("one"))
    workspace.apply(lambda _reads: generate(20), act=journal.BASE)
    assert workspace.undo().entry is None
    assert noted(workspace) == "one"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal SET label = 'forged'",
        "DELETE FROM journal",
        "UPDATE journal_change SET after = '{}'",
        "DELETE FROM journal_change WHERE row = 1",
    ],
)
def test_the_journal_can_only_grow(workspace: Workspace, statement: str) -> None:
    rows = sql(workspace, "SELECT * FROM journal_change")
    with pytest.raises(DBAPIError, match="append-only"):
        spoil(workspace, statement)
    assert sql(workspace, "SELECT * FROM journal_change") == rows


def test_every_act_is_an_entry_of_its_own(workspace: Workspace) -> None:
    workspace.apply(note("one"))
    workspace.undo()
    workspace.redo()
    acts = sql(workspace, "SELECT act, of, undo_top, redo_top FROM journal ORDER BY seq")
    assert acts == [
        ("base", None, None, None),
        ("do", None, 2, None),
        ("undo", 2, None, 3),
        ("redo", 3, 4, None),
    ]


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.sampled_from("dddurr"), max_size=14))
def test_the_stacks_do_what_two_lists_would(small_file: Path, steps: list[str]) -> None:
    workspace = in_memory(small_file)
    done: list[str | None] = [None]
    undone: list[str | None] = []
    for number, step in enumerate(steps):
        if step == "d":
            workspace.apply(note(str(number)))
            done.append(str(number))
            undone.clear()
        elif step == "u":
            workspace.undo()
            if len(done) > 1:
                undone.append(done.pop())
        else:
            workspace.redo()
            if undone:
                done.append(undone.pop())
        assert noted(workspace) == done[-1]
    workspace.close()


# -- in bulk ----------------------------------------------------------------------------------


def _caught_up(workspace: Workspace) -> None:
    while workspace.catch_up():
        pass


def test_a_bulk_import_is_journalled_like_any_other_edit(workspace: Workspace) -> None:
    facts = generate(3_000)
    before = state(workspace, stamps=False)
    written = workspace.apply(lambda _reads: facts)
    assert written.entry is not None
    with workspace.reading() as queries:
        kept = journal.changes_of(queries.connection, written.entry.seq)
    assert kept == facts.changes
    _caught_up(workspace)
    with workspace.reading() as queries:
        assert not check(queries)
    after = state(workspace, stamps=False)
    workspace.undo()
    _caught_up(workspace)
    assert state(workspace, stamps=False) == before
    workspace.redo()
    _caught_up(workspace)
    assert state(workspace, stamps=False) == after


def test_a_bulk_import_journals_values_of_every_type(workspace: Workspace) -> None:
    def row(kind: str, number: int, values: dict[str, Any]) -> Change:
        slug = f"bulk-{kind}-{number}"
        stamps = {"created": "2026-01-01T00:00:00Z", "updated": "2026-01-01T00:00:00Z"}
        given = {"name": f'{number} "q" é 华', "slug": slug, **stamps, **values}
        fields = KINDS[kind].fields
        cleaned = {name: clean(fields[name], value) for name, value in given.items()}
        kept = {name: value for name, value in cleaned.items() if value is not None}
        return Change(kind, id_of_slug(slug), None, kept)

    chips = [
        row(
            "chip",
            number,
            {
                "datacentre": (True, False, None)[number % 3],
                "fp16_tflops": number / 7,
                "fp8_tops": 1.3e24 * number,
                "release": DATES[number % len(DATES)],
                "vendor": ALIBABA,
            },
        )
        for number in range(600)
    ]
    firms = [
        row("firm", number, {"aliases": ["阿里", "a\\b", '"q"'], "notes": "one\n\ttwo", "tags": []})
        for number in range(600)
    ]
    clusters = [row("cluster", number, {"quantity_low": number * 10**12}) for number in range(600)]
    facts = labelled("Bulk", (*chips, *firms, *clusters))
    before = state(workspace, stamps=False)
    written = workspace.apply(lambda _reads: facts)
    assert written.entry is not None
    with workspace.reading() as queries:
        kept = journal.changes_of(queries.connection, written.entry.seq)
    for ours, theirs in zip(facts.changes, kept, strict=True):
        assert (ours.kind, ours.id, ours.before) == (theirs.kind, theirs.id, theirs.before)
        assert dict(ours.after or {}) == theirs.after
        assert all(type(v) is type((ours.after or {})[n]) for n, v in (theirs.after or {}).items())
    _caught_up(workspace)
    after = state(workspace, stamps=False)
    workspace.undo()
    _caught_up(workspace)
    assert state(workspace, stamps=False) == before
    workspace.redo()
    _caught_up(workspace)
    assert state(workspace, stamps=False) == after


def test_a_bulk_edit_and_a_bulk_deletion_are_undone(workspace: Workspace) -> None:
    workspace.apply(lambda _reads: generate(3_000), act=journal.BASE)
    _caught_up(workspace)
    before = state(workspace, stamps=False)
    moves = [row[0] for row in sql(workspace, "SELECT id FROM relocation")]
    workspace.apply(edits.set_fields("relocation", moves, {"to_countries": ["SG"], "notes": "云"}))
    workspace.apply(edits.delete("relocation", moves))
    assert sql(workspace, "SELECT count(*) FROM relocation") == [(0,)]
    workspace.undo()
    workspace.undo()
    _caught_up(workspace)
    assert state(workspace, stamps=False) == before
    with workspace.reading() as queries:
        assert not check(queries)


@pytest.mark.parametrize("seed", [1, 2])
def test_random_edits_are_undone_to_the_byte(path: Path, seed: int) -> None:
    edited_and_undone(path, 150, seed, compare_every=15)


@pytest.mark.long
def test_ten_thousand_random_edits_are_undone_to_the_byte(path: Path) -> None:
    edited_and_undone(path, 10_000, 3, compare_every=500)


def test_random_edits_are_of_every_form(path: Path) -> None:
    workspace = Workspace.open(path)
    editor = Editor(1)
    for _ in range(150):
        workspace.apply(editor.edit)
    forms = sql(
        workspace,
        "SELECT DISTINCT CASE WHEN before IS NULL THEN 'create' WHEN after IS NULL THEN 'delete' "
        "ELSE 'update' END FROM journal_change",
    )
    assert {form for (form,) in forms} == {"create", "update", "delete"}
    touched = {kind for (kind,) in sql(workspace, "SELECT DISTINCT kind FROM journal_change")}
    assert touched >= {*CHANGED, "link", "citation", "source", "view"}
    assert touched <= {kind.name for kind in ALL_KINDS}
    workspace.close()
