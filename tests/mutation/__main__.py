"""Behind `make mutants`: would a test notice if the code decided otherwise? By cosmic-ray.

A sample of small changes is made, the same one for the same seed, each alone in a copy of the
checkout; what no test of its part notices is listed. As `python tests/mutation [PART ...]`, in
cosmic-ray's own environment: what it needs is not for the program.
"""

from __future__ import annotations

import ast
import os
import random
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from cosmic_ray.commands import execute, init
from cosmic_ray.config import ConfigDict
from cosmic_ray.work_db import WorkDB, use_db
from cosmic_ray.work_item import WorkItem

ROOT = Path(__file__).parents[2]
BUILD = ROOT / "build" / "mutants"
COPY = BUILD / "checkout"
CODE = Path("desktop", "chipline")
#: Of each part so many changes are tried.
SAMPLE = int(os.environ.get("MUTANTS", "24"))
#: Another number draws another sample: what was mended for one says little about the rest.
SEED = os.environ.get("SEED", "")
#: How constants are called that no test asserts.
DURATIONS = ("_MS", "_S", "_SECONDS")
#: What a change costs that never ends, in seconds.
PATIENCE_S = 300.0
#: Those of cosmic-ray's that change what is decided; most of the others can't even be run.
CHANGES = {
    *("AddNot", "ReplaceUnaryOperator_Delete_Not", "ReplaceAndWithOr", "ReplaceOrWithAnd"),
    *("ReplaceTrueWithFalse", "ReplaceFalseWithTrue", "NumberReplacer", "ZeroIterationForLoop"),
    *("ReplaceBreakWithContinue", "ReplaceContinueWithBreak", "ExceptionReplacer"),
    *("ReplaceComparisonOperator_Eq_NotEq", "ReplaceComparisonOperator_NotEq_Eq"),
    *("ReplaceComparisonOperator_Is_IsNot", "ReplaceComparisonOperator_IsNot_Is"),
    *("ReplaceComparisonOperator_Lt_LtE", "ReplaceComparisonOperator_LtE_Lt"),
    *("ReplaceComparisonOperator_Gt_GtE", "ReplaceComparisonOperator_GtE_Gt"),
    *("ReplaceBinaryOperator_Add_Sub", "ReplaceBinaryOperator_Sub_Add"),
    *("ReplaceBinaryOperator_Mul_Div", "ReplaceBinaryOperator_Div_Mul"),
    *("ReplaceBinaryOperator_BitOr_BitAnd", "ReplaceBinaryOperator_BitAnd_BitOr"),
}
#: Where decisions matter most: each part with the modules that are changed, and its own tests.
PARTS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "merge": (
        ("store/compound_edits/merge.py",),
        ("store/edits/test_merge.py", "store/edits/test_external_ids.py"),
    ),
    "revert": (
        ("store/journal/revert.py", "store/journal/list_revert.py"),
        (
            "store/journal/test_revert.py",
            "store/journal/test_list_revert.py",
            "store/journal/test_history.py",
        ),
    ),
    "search": (
        ("store/search",),
        ("unit/store", "store/search", "store/queries", "store/edits/test_paste.py"),
    ),
    "backup": (("store/backup",), ("store/backup",)),
    "session": (("session",), ("windows/test_session.py", "windows/safety")),
}


def modules(part: str) -> Iterator[Path]:
    """Yield the files of a part, as they stand in the copy, where all of this runs."""
    for name in PARTS[part][0]:
        place = CODE / name
        found = [place] if place.suffix else sorted(place.glob("*.py"))
        yield from (each for each in found if each.name != "__init__.py")


def unrun(path: Path) -> set[int]:
    """Return the lines of a file that no test could see changed: types, assertions, durations."""
    lines: set[int] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        said = [getattr(node, "returns", None), getattr(node, "annotation", None)]
        said += getattr(node, "decorator_list", [])
        said += [node] if isinstance(node, ast.Assert) else []
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]).endswith(DURATIONS):
            said.append(node)
        lines.update(each.lineno for each in said if each is not None)
    return lines


def is_separator(item: WorkItem) -> bool:
    """Tell whether a change takes the mark before arguments given by name for a multiplication."""
    (change,) = item.mutations
    line, column = change.start_pos
    text = change.module_path.read_text(encoding="utf-8").splitlines()[line - 1]
    return text[column - 1 :].lstrip().startswith("*,")


def sampled(db: WorkDB, part: str) -> list[WorkItem]:
    """Choose changes at different places, one at each."""
    left_out = {path: unrun(path) for path in modules(part)}
    places: dict[tuple[str, tuple[int, int]], list[WorkItem]] = {}
    for item in db.work_items:
        (change,) = item.mutations
        told = change.operator_name.removeprefix("core/")
        decides = change.start_pos[0] not in left_out[change.module_path]
        if told in CHANGES and decides and not is_separator(item):
            places.setdefault((str(change.module_path), change.start_pos), []).append(item)
    dice = random.Random(part + SEED)
    chosen = sorted(dice.sample(sorted(places), min(SAMPLE, len(places))))
    return [
        dice.choice(sorted(places[place], key=lambda each: each.mutations[0].operator_name))
        for place in chosen
    ]


def tried(part: str) -> tuple[int, int]:
    """Make the changes of a part; return how many were noticed, and how many there were."""
    tests = [str(Path("tests", each)) for each in PARTS[part][1]]
    options = ["-x", "-q", "-n", "0", "-p", "no:cacheprovider", "-p", "no:randomly"]
    python = str(ROOT / ".venv" / "bin" / "python")
    command = shlex.join([python, "-m", "pytest", *options, "-m", "not long", *tests])
    # What fails without any change would count as noticed with each.
    subprocess.run(shlex.split(command), cwd=COPY, check=True, stdout=subprocess.DEVNULL)
    session = BUILD / f"{part}.sqlite"
    session.unlink(missing_ok=True)
    config = ConfigDict(
        {
            "test-command": command,
            "timeout": PATIENCE_S,
            "distributor": {"name": "local"},
        }
    )
    with use_db(session, WorkDB.Mode.create) as db:
        init(list(modules(part)), db, {})
        chosen = sampled(db, part)
        db.clear()
        db.add_work_items(chosen)
        execute(db, config)
        results = dict(db.results)
    survived = [item for item in chosen if not results[item.job_id].is_killed]
    for item in survived:
        print(f"\nnot noticed ({part}, {item.mutations[0].definition_name}):")
        print(results[item.job_id].diff)
    return len(chosen) - len(survived), len(chosen)


def main() -> None:
    """Try the parts that are named, or all of them."""
    shutil.rmtree(COPY, ignore_errors=True)
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True)
    for name in filter(None, listed.stdout.decode().split("\0")):
        if (ROOT / name).is_file():
            (COPY / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, COPY / name)
    python = ROOT / ".venv" / "bin" / "python"
    subprocess.run([python, "-m", "compileall", "-q", "desktop", "tests"], cwd=COPY, check=False)
    os.chdir(COPY)
    scores = {part: tried(part) for part in sys.argv[1:] or PARTS}
    print()
    for part, (noticed, all_of_them) in scores.items():
        print(f"{part:8} {noticed:3} of {all_of_them:3}  {100 * noticed / all_of_them:4.0f} %")


if __name__ == "__main__":
    main()
