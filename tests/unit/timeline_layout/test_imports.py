"""The parts of the timeline take what they use: no import goes round in a circle, for types neither."""

from __future__ import annotations

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

CODE = Path(__file__).parents[3] / "desktop"
MODULES = {
    ".".join(path.with_suffix("").relative_to(CODE).parts).removesuffix(".__init__"): path
    for path in CODE.rglob("*.py")
}


def imported(module: str) -> set[str]:
    """Return the modules of the program that a module imports, those for types included."""
    found = set[str]()
    for node in ast.walk(ast.parse(MODULES[module].read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names = {f"{node.module}.{one.name}" for one in node.names}
            found |= names | {node.module}
        elif isinstance(node, ast.Import):
            found |= {one.name for one in node.names}
    return found & MODULES.keys() - {module}


@pytest.mark.parametrize("package", ["windows.timeline", "windows.pictures", "timeline_layout"])
def test_no_imports_go_round_in_a_circle(package: str) -> None:
    parts = {name for name in MODULES if name.startswith(f"chipline.{package}.")}
    graph = {name: imported(name) & parts for name in parts}
    assert any(graph.values())
    # Raises a CycleError that names the circle.
    TopologicalSorter(graph).prepare()


def test_what_pictures_share_knows_no_pane() -> None:
    windows = {
        other
        for name in MODULES
        if name.startswith("chipline.windows.pictures.")
        for other in imported(name)
        if other.startswith("chipline.windows.")
    }
    rooms = {name.removeprefix("chipline.windows.").partition(".")[0] for name in windows}
    packages = {path.parent.name for path in (CODE / "chipline" / "windows").glob("*/__init__.py")}
    assert rooms & packages <= {"output", "pictures", "widgets"}
