"""The search for duplicates can be stopped in each of its parts, and looks only at what can be one."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from pathlib import Path

import pytest

from chipline.records.notation.legal_forms import essence
from chipline.records.record import KINDS
from chipline.store import edits
from chipline.store.quality import duplicates
from chipline.store.workspace import Workspace
from conftest import in_memory
from performance.generator import generate


class _StoppedError(Exception):
    pass


@pytest.fixture
def generated(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    facts = generate(1_500)
    workspace.apply(lambda _reads: facts)
    monkeypatch.setattr(duplicates, "_PAIRS_A_STEP", 5)
    monkeypatch.setattr(duplicates, "RECORDS_A_STEP", 50)
    return workspace


def _steps(workspace: Workspace, until: int | None = None) -> int:
    """Return how often the search could be stopped; stop it at one of these steps."""
    taken = 0

    def step() -> None:
        nonlocal taken
        taken += 1
        if taken == until:
            raise _StoppedError

    with workspace.reading() as queries:
        duplicates.likely_duplicates(queries, "facility", step=step)
    return taken


def test_it_may_be_stopped_while_it_reads_names_groups_and_scores(generated: Workspace) -> None:
    with generated.reading() as queries:
        records = queries.count("facility")
    steps = _steps(generated)
    of_records = -(-records // 50)
    assert records > 100
    assert steps > 3 * of_records, "pairs are scored as well"
    for each in (1, of_records + 1, 2 * of_records + 1, steps):
        with pytest.raises(_StoppedError):
            _steps(generated, each)


@pytest.mark.parametrize("kind", ["chip", "firm", "facility", "source"])
def test_no_pair_that_shares_a_rare_word_is_lost(starter_file: Path, kind: str) -> None:
    """Of such pairs only those are looked at whose figures are the same: no other is ever alike."""
    facts = in_memory(starter_file)
    with facts.reading() as queries:
        rows = queries.many_values(
            kind,
            queries.connection.exec_driver_sql(
                f'SELECT id FROM "{KINDS[kind].table.name}"'  # noqa: S608  # a declared name
            ).scalars(),
        )
    names = {one: duplicates._names(values) for one, values in rows.items()}
    holders: dict[str, set[str]] = defaultdict(set)
    for one, called in names.items():
        for name in called:
            whole = (name.replace(" ", ""), essence(name).replace(" ", ""))
            for word in (*name.split(), *whole):
                holders[word].add(one)
    sharing = {
        pair
        for alike in holders.values()
        if len(alike) <= duplicates._COMMON
        for pair in combinations(sorted(alike), 2)
    }
    likely = {
        (one, other)
        for one, other in sharing
        if duplicates._score(KINDS[kind], rows[one], rows[other], names[one], names[other])[0]
        >= 0.5
    }
    found = {each[:2] for each in duplicates.likely_among(kind, rows, least=0.5)}
    assert likely <= found
    facts.close()


def test_one_address_brings_names_of_other_figures_together(workspace: Workspace) -> None:
    address = "https://example.org/atlas"
    for slug, name in (("a-1", "Atlas Quagga 900"), ("a-2", "Atlas Quagga 910")):
        workspace.apply(edits.create("source", {"slug": slug, "name": name, "url": address}))
        workspace.apply(edits.create("chip", {"slug": f"c-{slug}", "name": name}))
    with workspace.reading() as queries:
        assert duplicates.likely_duplicates(queries, "chip") == []
        (pair,) = duplicates.likely_duplicates(queries, "source", least=0.5)
    assert {pair.one.slug, pair.other.slug} == {"a-1", "a-2"}


def test_pairs_of_other_figures_are_not_scored(
    generated: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every name that is generated ends in a number of its own."""
    scored: list[object] = []
    monkeypatch.setattr(duplicates, "_score", lambda *given: scored.append(given) or (0.0, ()))
    with generated.reading() as queries:
        duplicates.likely_duplicates(queries, "relocation")
    assert not scored
    for name in ("Okapi moves", "Okapi moves"):
        generated.apply(edits.create("relocation", {"name": name}))
    with generated.reading() as queries:
        duplicates.likely_duplicates(queries, "relocation")
    assert len(scored) == 1
