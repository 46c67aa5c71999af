# ruff: noqa: S608  # faults are planted by statements that hold our own ids
"""Records held against one another: each planted fault is found, and what can be is mended."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from chipline.cli.main import main
from chipline.records.date_rules import PRECISIONS
from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.compound_edits import repairs
from chipline.store.compound_edits.repairs import mend
from chipline.store.quality.check import check
from chipline.store.quality.fault import ERROR, HINT, WARNING, Fault
from chipline.store.quality.plausibility import examine, survey
from chipline.store.workspace import Workspace
from conftest import in_memory
from performance.generator import generate
from store.dumps import spoil, state, tables

ALIBABA = id_of_slug("alibaba")
NVIDIA = id_of_slug("nvidia")
MULLER = id_of_slug("muller")
H20 = id_of_slug("nv-h20")
MOVE = id_of_slug("rl-ali-sea-train")
LETTER = id_of_slug("us-h20-letter-2025")
NOBODY = id_of_slug("nobody")


def faults(workspace: Workspace, *, hints: bool = False) -> list[Fault]:
    with workspace.reading() as queries:
        # What is planted by SQL is planted past the journal, which is a fault of its own.
        found = [each for each in examine(queries) if each.code != "history"]
        return [each for each in found if hints or each.severity != HINT]


def make(workspace: Workspace, kind: str, slug: str, **values: object) -> str:
    record = id_of_slug(slug)
    workspace.apply(edits.create(kind, {"slug": slug, "name": slug, **values}, record_id=record))
    return record


def put(workspace: Workspace, kind: str, record: str, **values: object) -> None:
    workspace.apply(edits.set_fields(kind, [record], values))


def _early_trigger(workspace: Workspace) -> None:
    put(workspace, "relocation", MOVE, began="2025-03")


def _effective_first(workspace: Workspace) -> None:
    put(workspace, "restriction", LETTER, effective="2025-04-01")


def _opened_first(workspace: Workspace) -> None:
    make(workspace, "facility", "early", announced="2025-02", opened="2025-01")


def _measured_first(workspace: Workspace) -> None:
    make(workspace, "facility", "early", announced="2025", power_as_of="2024-12-31",
         power_live_mw=1)  # fmt: skip


def _large_tenancy(workspace: Workspace) -> None:
    site = make(workspace, "facility", "site", power_announced_mw=100, power_live_mw=20,
                latitude=1, longitude=1)  # fmt: skip
    make(workspace, "tenancy", "large", facility=site, capacity_mw=101, status="reported")
    make(workspace, "tenancy", "fits", facility=site, capacity_mw=100)
    make(workspace, "tenancy", "plan", facility=site, capacity_mw=900, status="planned")


def _many_tenancies(workspace: Workspace) -> None:
    site = make(workspace, "facility", "site", power_live_mw=100, latitude=1, longitude=1)
    for slug in ("a", "b"):
        make(workspace, "tenancy", slug, facility=site, capacity_mw=60, status="confirmed")
    make(workspace, "tenancy", "over", facility=site, capacity_mw=60, status="confirmed",
         ended="2020")  # fmt: skip


def _owner_cycle(workspace: Workspace) -> None:
    put(workspace, "firm", ALIBABA, ultimate_parent=NVIDIA)
    put(workspace, "firm", NVIDIA, ultimate_parent=ALIBABA)


def _own_parent(workspace: Workspace) -> None:
    put(workspace, "firm", ALIBABA, ultimate_parent=ALIBABA)


def _chip_cycle(workspace: Workspace) -> None:
    other = make(workspace, "chip", "other", derived_from=H20, fp16_tflops=100, die_area_mm2=400)
    put(workspace, "chip", H20, derived_from=other)


def _parent_of_parent(workspace: Workspace) -> None:
    put(workspace, "firm", ALIBABA, ultimate_parent=NVIDIA)
    put(workspace, "firm", NVIDIA, ultimate_parent=MULLER)


def _self_link(workspace: Workspace) -> None:
    make(workspace, "link", "l", subject=ALIBABA, predicate="works with", object=ALIBABA)


def _double_link(workspace: Workspace) -> None:
    make(workspace, "link", "l1", subject=ALIBABA, predicate="works with", object=NVIDIA)
    make(workspace, "link", "l2", subject=NVIDIA, predicate="works with", object=ALIBABA)
    make(workspace, "link", "l3", subject=ALIBABA, predicate="supplies", object=NVIDIA)
    make(workspace, "link", "l4", subject=NVIDIA, predicate="supplies", object=ALIBABA)


def _link_cycle(workspace: Workspace) -> None:
    make(workspace, "link", "l1", subject=ALIBABA, predicate="subsidiary of", object=NVIDIA)
    make(workspace, "link", "l2", subject=NVIDIA, predicate="subsidiary of", object=MULLER)
    make(workspace, "link", "l3", subject=MULLER, predicate="subsidiary of", object=ALIBABA)


def _quantities(workspace: Workspace) -> None:
    make(workspace, "cluster", "c", quantity_low=9, quantity_high=3, chip=H20)


def _active_parameters(workspace: Workspace) -> None:
    make(workspace, "model", "m", parameters_active_b=70, parameters_total_b=7)


def _half_coordinates(workspace: Workspace) -> None:
    make(workspace, "facility", "f", latitude=1)


def _bytes_for_gigabytes(workspace: Workspace) -> None:
    make(workspace, "chip", "big", memory_gb=8e10)


def _german_thousand(workspace: Workspace) -> None:
    make(workspace, "chip", "b100", fp16_tflops=17.5, fp8_tops=3500)


def _quadrillion_of_parameters(workspace: Workspace) -> None:
    make(workspace, "model", "m", parameters_total_b=70e9)


@pytest.mark.parametrize(
    ("plant", "code", "severity", "slugs", "says", "mended"),
    [
        (_early_trigger, "trigger", WARNING, ["rl-ali-sea-train"], "before its trigger", True),
        (_effective_first, "announced", WARNING, ["us-h20-letter-2025"], "took effect", False),
        (_opened_first, "announced", WARNING, ["early"], "It opened", False),
        (_measured_first, "announced", WARNING, ["early"], "Its power is given", False),
        (_large_tenancy, "capacity", WARNING, ["large"], "101 MW are more than the 100 MW", False),
        (_many_tenancies, "capacity", WARNING, ["site"], "2 confirmed tenancies use 120", False),
        (_owner_cycle, "cycle", ERROR, ["nvidia", "alibaba"], "its own ultimate parent", True),
        (_own_parent, "cycle", ERROR, ["alibaba"], "its own ultimate parent", True),
        (_chip_cycle, "cycle", ERROR, ["nv-h20", "other"], "derived from itself", True),
        (_parent_of_parent, "parent", WARNING, ["alibaba"], "an ultimate parent itself", True),
        (_self_link, "self", ERROR, ["l"], "to itself", True),
        (_double_link, "double", WARNING, ["l2"], "is there twice", True),
        (_link_cycle, "cycle", ERROR, ["l1", "l2", "l3"], "leads round", True),
        (_quantities, "figures", ERROR, ["c"], "low quantity is over", True),
        (_active_parameters, "figures", ERROR, ["m"], "More parameters", False),
        (_bytes_for_gigabytes, "unusual", WARNING, ["big"], "80,000,000,000 GB is unusual", False),
        (_german_thousand, "precision", WARNING, ["b100"], "FP8/INT8 is 200 times", False),
        (_quadrillion_of_parameters, "unusual", WARNING, ["m"], "0.01 to 50,000 is", False),
        (_half_coordinates, "coordinates", ERROR, ["f"], "only one", False),
    ],
)
def test_a_planted_fault_is_found_and_mended(
    workspace: Workspace,
    plant: Callable[[Workspace], None],
    code: str,
    severity: str,
    slugs: list[str],
    says: str,
    mended: bool,  # noqa: FBT001  # a parameter of the test
) -> None:
    assert faults(workspace) == []
    plant(workspace)
    found = faults(workspace)
    assert {(each.code, each.severity) for each in found} == {(code, severity)}
    assert sorted(each.slug for each in found) == sorted(slugs)
    assert all(says in str(each.message) for each in found), found
    edit = mend(found[0])
    assert (edit is not None) == mended
    if edit is None:
        return
    before = state(workspace, stamps=False)
    written = workspace.apply(edit)
    assert written.entry is not None
    assert written.entry.label.startswith("Fix: ")
    assert written.entry.why == str(found[0].message)
    assert found[0] not in faults(workspace)
    assert len(faults(workspace)) < len(found)
    workspace.undo()
    assert state(workspace, stamps=False) == before


@pytest.mark.parametrize(
    ("statement", "gone"),
    [
        (f"UPDATE chip SET vendor = '{NOBODY}'", False),
        (f"UPDATE chip SET vendor = '{MOVE}'", False),
        (f"""UPDATE relocation SET firms = '["{NVIDIA}", "{NOBODY}"]'""", False),
        (f"UPDATE link SET object = '{NOBODY}'", True),
        ("UPDATE firm SET hq_country = 'XX' WHERE slug = 'alibaba'", False),
        ("UPDATE chip SET fp16_tflops = -1", False),
        ("UPDATE citation SET field = 'colour'", False),
    ],
)
def test_what_the_check_found_before_is_mended_too(
    workspace: Workspace, statement: str, *, gone: bool
) -> None:
    spoil(workspace, statement)
    fault = next(each for each in faults(workspace) if each.code in ("reference", "value", "field"))
    edit = mend(fault)
    assert edit is not None
    workspace.apply(edit)
    workspace.rebuild()
    assert [each for each in faults(workspace) if each.severity == ERROR] == []
    with workspace.reading() as queries:
        assert (fault.record not in queries.names([fault.record])) == gone
    if "firms" in statement:
        with workspace.reading() as queries:
            move = queries.values("relocation", MOVE)
        assert move is not None
        assert move["firms"] == [NVIDIA]


def test_what_a_person_must_decide_is_not_mended(workspace: Workspace) -> None:
    spoil(workspace, "UPDATE citation SET stance = ''")
    (fault,) = faults(workspace)
    assert mend(fault) is None, "a required field can't be emptied"
    assert mend(Fault("order", "relocation", MOVE, "", "")) is None


@pytest.mark.parametrize("column", ["began_earliest", "began_latest"])
def test_days_kept_beside_a_date_are_made_anew(workspace: Workspace, column: str) -> None:
    spoil(workspace, f"UPDATE relocation SET {column} = 7")
    fault = faults(workspace)[0]
    assert fault.code == "days"
    assert fault.code in repairs.REBUILT
    workspace.rebuild()
    assert faults(workspace) == []


def test_what_is_missing_is_only_a_hint(workspace: Workspace) -> None:
    make(workspace, "chip", "bare")
    make(workspace, "chip", "no-die", fp8_tops=400)
    make(workspace, "cluster", "bare-cluster")
    make(workspace, "facility", "bare-site")
    make(workspace, "relocation", "bare-move")
    found = {(each.slug, each.field) for each in faults(workspace, hints=True)}
    assert found == {
        ("bare", "fp16_tflops"),
        ("no-die", "die_area_mm2"),
        ("bare-cluster", "quantity_low"),
        ("bare-cluster", "chip"),
        ("bare-site", "latitude"),
        ("bare-move", "began"),
    }
    assert {each.severity for each in faults(workspace, hints=True)} == {HINT}
    with workspace.reading() as queries:
        assert check(queries) == []


@pytest.mark.parametrize("field", PRECISIONS)
def test_one_rate_at_any_bit_length_is_throughput_enough(workspace: Workspace, field: str) -> None:
    chip = make(workspace, "chip", "one-rate", **{field: 1000.0})
    found = [each.field for each in faults(workspace, hints=True) if each.record == chip]
    assert found == ["die_area_mm2"]


def test_a_stockpile_is_laid_in_before_its_trigger(workspace: Workspace) -> None:
    put(workspace, "relocation", MOVE, began="2021", workloads=["stockpile"])
    assert faults(workspace) == []


def test_the_starter_facts_are_free_of_errors_and_warnings(starter_file: Path) -> None:
    workspace = in_memory(starter_file)
    assert faults(workspace) == []
    workspace.close()


def test_the_command_ends_with_1_only_for_errors(
    small_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "facts.chipline"
    workspace = Workspace.open(Path(shutil.copy(small_file, path)))
    _double_link(workspace)
    make(workspace, "chip", "bare")
    assert main(["check", str(path)]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "double (warning): link l2: The same link is there twice."
    assert said[1].startswith("No problem found. Besides, 1 ")
    assert main(["check", str(path), "--all", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {each["severity"] for each in told} == {WARNING, HINT}
    _self_link(workspace)
    workspace.close()
    assert main(["check", str(path)]) == 1
    assert "1 problem found." in capsys.readouterr().out


# -- the whole workspace, step by step ------------------------------------------------------------


def test_a_survey_tells_how_far_it_is_and_keeps_so_many(workspace: Workspace) -> None:
    workspace.apply(lambda _reads: generate(3_000))
    told: list[tuple[int, int]] = []
    with workspace.reading() as queries:
        found = survey(queries, lambda done, total: told.append((done, total)), most=5)
        everything = examine(queries)
    assert found.records == 3_010
    assert told[-1][0] == told[-1][1]
    assert [done for done, _total in told] == sorted(done for done, _total in told)
    assert len(told) > 10
    by_code = Counter(each.code for each in everything)
    assert found.counts == by_code
    assert Counter(each.code for each in found.faults) == {
        code: min(5, many) for code, many in by_code.items()
    }


def test_a_survey_ends_when_it_is_told_to(workspace: Workspace) -> None:
    workspace.apply(lambda _reads: generate(3_000))

    def stop(done: int, _total: int) -> None:
        if done > 1_000:
            raise TimeoutError

    with workspace.reading() as queries, pytest.raises(TimeoutError):
        survey(queries, stop)


# -- mending many at once -------------------------------------------------------------------------


def test_many_findings_are_mended_as_one_step(workspace: Workspace) -> None:
    src = id_of_slug("src-ft")
    gone = make(workspace, "link", "l1", subject=ALIBABA, predicate="supplies", object=NVIDIA)
    make(workspace, "citation", "c1", source=src, record=gone, stance="supports")
    spoil(workspace, "UPDATE link SET object = ? WHERE slug IN ('l1', 'ln-1')", NOBODY)
    both = json.dumps([NVIDIA, NOBODY, id_of_slug("no-one")])
    spoil(workspace, "UPDATE relocation SET firms = ?, models = ?", both, json.dumps([NOBODY]))
    spoil(workspace, "UPDATE firm SET hq_country = 'XX', entity_list_date = 'soon'")
    before = tables(workspace, stamps=False)
    found = [each for each in faults(workspace) if each.code in ("reference", "value")]
    edit = repairs.mend_all(found)
    assert edit is not None
    written = workspace.apply(edit)
    assert written.entry is not None
    assert written.entry.label == "Fix: 7 records"
    workspace.rebuild()
    assert [each for each in faults(workspace) if each.severity == ERROR] == []
    with workspace.reading() as queries:
        assert queries.by_slug("l1") is None
        assert queries.by_slug("c1") is None
        move = queries.values("relocation", MOVE)
        assert move is not None
        assert (move["firms"], move["models"]) == ([NVIDIA], None)
    workspace.undo()
    after = tables(workspace, stamps=False)
    # Back references of what never was there are not among what an undo brings back.
    assert {name: after[name] for name in after if name != "reference"} == {
        name: before[name] for name in before if name != "reference"
    }


def test_circles_are_not_mended_all_at_once(workspace: Workspace) -> None:
    _owner_cycle(workspace)
    assert repairs.mend_all(faults(workspace)) is None
    assert repairs.mend_all([]) is None
