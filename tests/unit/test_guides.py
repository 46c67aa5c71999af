"""What newcomers are told is true: each file named is there, and holds what is said to be in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDERS = [ROOT / name for name in ("desktop", "resources", "tests", "packaging", "docs")]
#: Where the code is explained: a guide, and the heading of the section.
SECTIONS = (("README.md", "## The code in five minutes"), ("CONTRIBUTING.md", "## Adding things"))
QUOTED = re.compile(r"`([^`\n]+)`")
FILE = re.compile(r"[\w./-]*(/|\.(py|toml|csv|tsv|md|json|txt))")
NAME = re.compile(r"[A-Za-z_]\w*(\.\w+)*(\([^)]*\))?")


@cache
def _known() -> list[str]:
    """Return each file and folder as its path from the root, which begins with a stroke."""
    below = [path for top in FOLDERS for path in (top, *top.rglob("*"))]
    below.append(ROOT / "pyproject.toml")
    return [f"/{path.relative_to(ROOT).as_posix()}" for path in below if path.suffix != ".pyc"]


def _meant(file: str) -> list[Path]:
    ending = f"/{file.rstrip('/')}"
    return [ROOT / known[1:] for known in _known() if known.endswith(ending)]


@cache
def _words(path: Path) -> set[str]:
    inside = path.rglob("*.py") if path.is_dir() else [path]
    return {word for each in inside for word in re.findall(r"\w+", each.read_text("utf-8"))}


def _lines() -> Iterator[tuple[str, list[str]]]:
    """Yield each line of the sections with what is quoted in it as code."""
    for guide, heading in SECTIONS:
        after = (ROOT / guide).read_text(encoding="utf-8").split(heading, 1)[1]
        for line in after.split("\n## ", 1)[0].splitlines():
            yield f"{guide}: {line[:60]}", QUOTED.findall(line)


def test_guides_are_looked_for_in_the_right_places() -> None:
    assert sum(bool(quoted) for _, quoted in _lines()) > 80
    assert _meant("store/edits.py") == [ROOT / "desktop/chipline/store/edits.py"]
    assert _meant("no_such.py") == []


def test_every_file_that_a_guide_names_is_there() -> None:
    files = [(each, where) for where, quoted in _lines() for each in quoted if _is_file(each)]
    assert [(file, where) for file, where in files if not _meant(file)] == []


def test_every_name_in_a_guide_stands_in_a_file_named_beside_it() -> None:
    lost = []
    for where, quoted in _lines():
        files = [path for each in quoted if _is_file(each) for path in _meant(each)]
        known = {word for path in files for word in _words(path)}
        names = [each for each in quoted if NAME.fullmatch(each) and not _is_file(each)]
        if files:
            lost += [(each, where) for each in names if not _parts(each) <= known]
    assert lost == []


def _is_file(quoted: str) -> bool:
    return FILE.fullmatch(quoted) is not None


def _parts(name: str) -> set[str]:
    return set(re.findall(r"[A-Za-z_]\w*", name))
