"""Gathers the program's texts for the translators, and makes of their work what the program reads.

The texts are found as Python reads them: those written out in a call of `tr`, `Message` or `N_`,
those that a declaration holds (kinds, fields, actions, panes, …), and those of the rule files. They are handed to Qt's lupdate in
one file, because its own reader of Python skips what stands in f-strings.

    python packaging/translations.py              brings resources/translations up to date
    python packaging/translations.py --shipped    only makes anew what packages take along
"""

from __future__ import annotations

import ast
import dataclasses
import importlib
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree as ET

import PySide6

ROOT = Path(__file__).parents[1]
SOURCES = ROOT / "desktop" / "chipline"
TRANSLATIONS = ROOT / "resources" / "translations"
LANGUAGES = ("uk",)
#: A language is shipped from this share on: below it, two languages would stand side by side.
ENOUGH = 0.95
#: Texts are their first argument, what tells them apart their second, a number their third.
CALLS = ("tr", "Message", "N_")
#: Modules without one need not be parsed, which takes most of the time.
_A_CALL = re.compile(rf"\b(?:{'|'.join(CALLS)})\s*\(")
#: What of a declaration is for the user to read.
LABELS = (
    "label", "label_plural", "about", "help", "unit", "inverse", "choices", "text", "menu", "group",
)  # fmt: skip
#: What of an entry in a file of rules is.
RULE_TEXTS = (
    "rule", "name", "text", "caveat", "conditions", "counted_from", "before_compliance",
    "not_enforced", "enforced", "after",
)  # fmt: skip


class Text(NamedTuple):
    """A text, what tells it from others of the same words, and whether it counts something."""

    source: str
    comment: str = ""
    counts: bool = False


def written(source: str) -> Iterator[Text]:
    """Yield the texts that are written out in a module."""
    if not _A_CALL.search(source):
        return
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and _name(node.func) in CALLS and node.args:
            text, comment = (_literal(arg) for arg in (*node.args[:2], None)[:2])
            if text:
                yield Text(text, comment, len(node.args) > 2)


def _name(called: ast.expr) -> str:
    if isinstance(called, ast.Attribute):
        return called.attr
    return called.id if isinstance(called, ast.Name) else ""


def _literal(arg: ast.expr | None) -> str:
    value = arg.value if isinstance(arg, ast.Constant) else ""
    return value if isinstance(value, str) else ""


def declared() -> Iterator[Text]:
    """Yield the texts that declarations hold, by importing every module that may have some."""
    from chipline import paths  # noqa: PLC0415  # only where they are asked for
    from chipline.export_rules.rulebook.rules_file import load_rules  # noqa: PLC0415  # as above
    from chipline.records.kinds import ALL_KINDS  # noqa: PLC0415  # as above
    from chipline.records.notation.countries import jurisdiction_names  # noqa: PLC0415  # as above
    from chipline.records.vocabulary import PREDICATES  # noqa: PLC0415  # as above
    from chipline.windows.glossary.terms import terms  # noqa: PLC0415  # as above
    from chipline.windows.shell.help.help_pages import help_blocks  # noqa: PLC0415  # as above
    from chipline.windows.shell.pane_registry import PANES  # noqa: PLC0415  # as above
    from chipline.windows.timeline.notes.eras import shipped_eras  # noqa: PLC0415  # as above

    for kind in ALL_KINDS:
        yield from _labels([kind, *kind.fields.values()])
    for predicate in PREDICATES:
        yield from map(Text, predicate)
    yield from (Text(text) for era in shipped_eras() for text in (era.row, era.name))
    yield from map(Text, help_blocks())
    yield from (Text(text) for term in terms() for text in (term.name, term.text))
    yield from map(Text, jurisdiction_names().values())
    for document in load_rules(paths.rules()).documents.values():
        yield from map(Text, rule_texts(document))
    for entry in PANES:
        pane = entry.load()
        yield from _labels(pane.action_specs)
        for heading, keys in pane.keys_of_pane:
            yield from map(Text, (heading, *(text for row in keys for text in row)))
    for module in _modules():
        for held in vars(module).values():
            yield from _labels(held.values() if isinstance(held, dict) else held)


def rule_texts(document: Mapping[str, object]) -> Iterator[str]:
    """Yield what is to be read of a file of rules; citations and names of firms stay as they are."""
    for section, entries in document.items():
        if isinstance(entries, Mapping):
            if section == "names":
                yield from entries.values()
            continue
        for entry in entries if isinstance(entries, list) and section != "maker" else ():
            for key in RULE_TEXTS:
                words = entry.get(key, ())
                yield from (words,) if isinstance(words, str) else words


def _modules() -> Iterator[Any]:
    for package in (
        "records",
        "scenery",
        "timeline_layout",
        "map_layout",
        "relations_layout",
        "windows",
    ):
        folder = importlib.import_module(f"chipline.{package}")
        for found in pkgutil.walk_packages(folder.__path__, f"{folder.__name__}."):
            yield importlib.import_module(found.name)


def _labels(held: Any) -> Iterator[Text]:
    """Yield what is to be read of the declarations in a tuple, a list or the like."""
    # A range may be that of all days there are.
    if not isinstance(held, Iterable) or isinstance(held, str | type | range):
        return
    for each in held:
        if dataclasses.is_dataclass(each) or hasattr(each, "_fields"):
            for name in LABELS:
                words = getattr(each, name, "")
                # Plain strings: the members of an enumeration are for the program to read.
                known = words if isinstance(words, tuple) else (words,)
                yield from (Text(word) for word in known if type(word) is str)


def texts() -> list[Text]:
    """Return all the program's texts, each once, in alphabetical order."""
    found = {
        text for path in SOURCES.rglob("*.py") for text in written(path.read_text(encoding="utf-8"))
    }
    found.update(declared())
    return sorted(text for text in found if _is_prose(text.source))


def _is_prose(source: str) -> bool:
    """Tell words from signs, such as “°”, and from the colours of a theme."""
    return any(letter.isalpha() for letter in source) and not source.startswith("#")


def update(file: Path, scratch: Path) -> None:
    """Bring the file of the translators up to date; what they did is kept."""
    scratch.mkdir(parents=True, exist_ok=True)
    gathered = scratch / "texts.py"
    gathered.write_text("".join(map(_call, texts())), encoding="utf-8")
    _qt_tool(
        "lupdate", gathered, "-locations", "none", "-no-obsolete", "-source-language", "en",
        "-disable-heuristic", "sametext", "-disable-heuristic", "similartext", "-ts", file,
    )  # fmt: skip


def _call(text: Text) -> str:
    # lupdate takes what stands between quotes as C does: JSON's escapes are C's and Python's.
    rest = f", {_quoted(text.comment)}{', 1' if text.counts else ''}"
    return f"tr({_quoted(text.source)}{rest if text.comment or text.counts else ''})\n"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def release(file: Path, out: Path) -> None:
    """Make of the translators' file the one that the program reads."""
    _qt_tool("lrelease", file, "-nounfinished", "-qm", out)


def _qt_tool(name: str, *arguments: str | Path) -> None:
    folder = Path(PySide6.__file__).parent
    suffix = ".exe" if sys.platform == "win32" else ""
    command = [str(folder / f"{name}{suffix}"), *map(str, arguments)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{name}: {done.stdout}{done.stderr}")


def share_done(file: Path) -> float:
    """Return how much of a language is translated, from 0 to 1."""
    tree = ET.parse(file)  # noqa: S314  # a file of ours
    states = [each.get("type") for each in tree.iter("translation")]
    return states.count(None) / len(states)


def main(asked: list[str]) -> None:
    """Bring every language up to date, or make anew what packages take along."""
    TRANSLATIONS.mkdir(exist_ok=True)
    for language in LANGUAGES:
        file = TRANSLATIONS / f"chipline_{language}.ts"
        made = file.with_suffix(".qm")
        if asked != ["--shipped"]:
            update(file, ROOT / "build" / "translations")
        share = share_done(file)
        if asked != ["--shipped"] or share >= ENOUGH:
            release(file, made)
        else:
            # What a translator tried out in this checkout is not for users.
            made.unlink(missing_ok=True)
        print(f"{language}: {share:.0%} translated")


if __name__ == "__main__":
    main(sys.argv[1:])
