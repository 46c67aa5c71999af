"""Text for users that is written without Qt is a message: nothing is told as bare text.

Types hold it where a text is passed on (`UserError`, `Fault`, `Doubt`, … take a `Message`); this
finds sentences wherever else they stand.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "desktop" / "chipline"
LEFT = (
    "records", "scenery", "export_rules", "timeline_layout", "store", "exchange", "derived.py", "session",
    "cli", "briefing", "briefing_content.py", "briefing_deck",
)  # fmt: skip
#: Texts that are marked, and calls whose texts are for the log alone.
MARKED = {"Message", "N_"}
LOG = {"debug", "info", "warning", "exception"}
#: Declarations, whose texts `make translations` finds without a mark (`Kind`, `FieldSpec`).
DECLARED = {"records/kinds.py", "records/sources.py", "records/saved_views.py", "records/record.py"}
#: The help of the commands, as English as their options; what the self-test tells developers.
ENGLISH = {"cli/command_parser.py", "cli/self_test.py"}
#: Only what a person reads begins large and ends as a sentence, or quotes a part of itself.
SENTENCE = re.compile(r"^[A-Z“][^.]* [^.]*\w[”’)]?[.!?](\s|$)|\w “[^“”]*”|“[^“”]*” \w")
PATTERN = "(?P<"


def _name(called: ast.expr) -> str:
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


def _prose(node: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield the sentences in the code below a node that nobody could translate."""
    if isinstance(node, ast.Call) and _name(node.func) in MARKED | LOG:
        return
    if isinstance(node, ast.JoinedStr):
        parts = (each.value if isinstance(each, ast.Constant) else "X" for each in node.values)
        yield node.lineno, "".join(map(str, parts))
        return
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return  # a docstring
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.lineno, node.value
    for child in ast.iter_child_nodes(node):
        yield from _prose(child)


def _sentences(source: str) -> list[tuple[int, str]]:
    return [
        (line, text)
        for line, text in _prose(ast.parse(source))
        if SENTENCE.search(text) and PATTERN not in text
    ]


@pytest.mark.parametrize(
    "told",
    [
        'raise ValueError("The file is not there.")',
        'raise ValueError(f"“{path}” is not there")',
        'return f"{label} can’t be read: {error}. Nothing was changed."',
    ],
)
def test_bare_sentences_are_found(told: str) -> None:
    assert _sentences(f"def tell() -> str:\n    '''Tell it.'''\n    {told}")


@pytest.mark.parametrize(
    "kept",
    [
        'Message("“{path}” is not there.", path=path)',
        'RULE = N_("It ended before it began.")',
        'log.warning("The file is gone.")',
        'rows = run(f"SELECT t.id FROM \\"{table}\\" AS t WHERE t.id = ?")',
        "'''What this module is.'''",
    ],
)
def test_marked_texts_and_statements_are_left_alone(kept: str) -> None:
    assert not _sentences(kept)


def test_nothing_is_told_as_bare_text_without_qt() -> None:
    found = {}
    for part in LEFT:
        place = PACKAGE / part
        for path in sorted(place.rglob("*.py")) if place.is_dir() else [place]:
            name = path.relative_to(PACKAGE).as_posix()
            if name not in DECLARED | ENGLISH and (
                said := _sentences(path.read_text(encoding="utf-8"))
            ):
                found[name] = said
    assert found == {}
