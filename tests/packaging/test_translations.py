"""Every text that a user reads can be translated: the translators' tools find it, whole."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest

from chipline.export_rules.rulebook.rules_file import load_rules
from chipline.records.kinds import ALL_KINDS
from chipline.records.notation.countries import jurisdiction_names
from chipline.records.query import SPECIAL
from chipline.records.vocabulary import CREDIBILITY, PREDICATES, RELIABILITY
from chipline.scenery.event_mapping import GROUPINGS
from chipline.timeline_layout.arrangement import PRESETS
from chipline.windows.shell.actions import ACTIONS
from chipline.windows.shell.pane_registry import PANES

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "desktop" / "chipline").rglob("*.py"))
PART = re.compile(r"\{(\w+)\}")
#: How many forms Ukrainian has of what is counted: 1 запис, 2 записи, 5 записів.
FORMS = 3


@pytest.fixture(scope="module")
def found(translations: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> ET.Element:
    """What lupdate finds in the program, as a translator gets it."""
    folder = tmp_path_factory.mktemp("translations")
    translations.update(folder / "chipline_uk.ts", folder)
    return _read(folder / "chipline_uk.ts")


def _read(file: Path) -> ET.Element:
    return ET.parse(file).getroot()  # noqa: S314  # a file of ours


def _sources(found: ET.Element) -> set[str]:
    return {each.text or "" for each in found.iter("source")}


@cache
def _every_call() -> list[tuple[str, str, ast.Call]]:
    """Return each call in the program: of what, where it stands, and itself."""
    found = []
    for path in SOURCES:
        if path.name in ("message.py", "i18n.py"):
            continue  # where they are made
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                called = node.func
                name = called.attr if isinstance(called, ast.Attribute) else ast.unparse(called)
                found.append((name, f"{path.relative_to(ROOT)}:{node.lineno}", node))
    return found


@pytest.fixture(autouse=True, scope="module")
def _calls_dropped() -> Iterator[None]:
    """Drop a million nodes once they are read: each look for garbage would go through them."""
    yield
    _every_call.cache_clear()


def _calls(*names: str) -> Iterator[tuple[str, ast.Call]]:
    """Yield the calls of some functions, and where they stand."""
    return ((where, call) for name, where, call in _every_call() if name in names)


def _literals(call: ast.Call) -> list[str]:
    """Return the text and the comment of a call, so far as they are written out."""
    values = (arg.value for arg in call.args[:2] if isinstance(arg, ast.Constant))
    return [value for value in values if isinstance(value, str)]


def test_all_stand_in_the_context_that_the_program_looks_in(found: ET.Element) -> None:
    assert [each.text or "" for each in found.iter("name")] == [""]


def test_the_words_of_every_kind_and_field_are_found(found: ET.Element) -> None:
    fields = [spec for kind in ALL_KINDS for spec in kind.fields.values()] + [*SPECIAL.values()]
    words = {word for kind in ALL_KINDS for word in (kind.label, kind.label_plural, kind.about)}
    words |= {word for spec in fields for word in (spec.label, spec.help, spec.inverse)}
    words |= {word for spec in fields for word in spec.choices if word.isalpha()}
    assert words - {""} <= _sources(found)


def test_the_fixed_words_are_found(found: ET.Element) -> None:
    words = {word for predicate in PREDICATES for word in predicate}
    assert words | {*RELIABILITY.values(), *CREDIBILITY.values()} <= _sources(found)


def test_the_texts_of_the_rules_and_the_names_of_countries_are_found(found: ET.Element) -> None:
    rules = load_rules(ROOT / "resources" / "rules")
    words = {text for letter in rules.letters for text in (letter.rule, letter.caveat)}
    words |= {place.name for place in rules.atlas.places.values()}
    words |= {text for each in rules.exceptions for text in each.conditions}
    words |= {*rules.atlas.names.values(), *jurisdiction_names().values()}
    words |= {rules.diffusion.enforced, rules.data_regimes[1].counted_from}
    assert words - {""} <= _sources(found)
    assert rules.letters[0].source.citation not in _sources(found)


def test_every_action_and_menu_is_found(found: ET.Element) -> None:
    specs = [*ACTIONS, *(spec for entry in PANES for spec in entry.load().action_specs)]
    words = {word for spec in specs for word in (spec.text, spec.menu, spec.group)} - {""}
    assert words <= _sources(found)


def test_the_words_of_the_timeline_are_found(found: ET.Element) -> None:
    words = {word for preset in PRESETS for word in (preset.label, preset.about)}
    words |= {grouping.label for grouping in GROUPINGS}
    tables = [entry.load().keys_of_pane for entry in PANES]
    words |= {heading for keys in tables for heading, _ in keys} - {""}
    words |= {said for keys in tables for _, rows in keys for _, said in rows}
    words |= {entry.label for entry in PANES}
    assert words <= _sources(found)


def test_every_text_that_is_written_out_is_found(found: ET.Element) -> None:
    words = {_literals(call)[0] for _, call in _calls("tr", "Message", "N_") if _literals(call)}
    signs = {word for word in words if not any(letter.isalpha() for letter in word)}
    assert words - signs <= _sources(found)


def test_what_is_counted_has_all_the_forms_of_the_language(found: ET.Element) -> None:
    counted = {_literals(call)[0] for _, call in _calls("tr", "Message") if len(call.args) > 2}
    forms = {
        each.findtext("source"): len(each.findall("translation/numerusform"))
        for each in found.iter("message")
        if each.get("numerus")
    }
    assert counted
    assert forms == dict.fromkeys(counted, FORMS)


def test_only_what_is_written_out_is_handed_to_the_translation() -> None:
    """What is put together at run time can't be found; what is declared goes by translated()."""
    dark = {
        where
        for where, call in _calls("tr", "Message", "N_")
        if len(_literals(call)) != min(len(call.args), 2)
    }
    assert not dark


def test_what_is_counted_is_written_out_for_one_and_for_many() -> None:
    lacking = {
        where
        for where, call in _calls("tr", "Message")
        if len(call.args) > 2 and ("{n}" not in _literals(call)[1] or not all(_literals(call)))
    }
    assert not lacking


def test_every_part_that_a_text_names_is_given_and_no_other() -> None:
    wrong = {}
    for where, call in _calls("tr", "Message"):
        given = {each.arg for each in call.keywords}
        counted = len(call.args) > 2
        texts = _literals(call) if counted else _literals(call)[:1]
        named = {part for text in texts for part in PART.findall(text)}
        missing = named - given - ({"n"} if counted else set())
        # Those that several texts share are handed on as **named.
        if given - named - {None} or (missing and None not in given):
            wrong[where] = (named, given)
    assert not wrong


def test_every_translation_names_the_parts_of_its_text() -> None:
    wrong = {}
    for file in (ROOT / "resources" / "translations").glob("*.ts"):
        for message in _read(file).iter("message"):
            said = message.find("translation")
            if said is None or said.get("type") == "unfinished":
                continue
            source = f"{message.findtext('source')} {message.findtext('comment') or ''}"
            for form in said.findall("numerusform") or [said]:
                named = set(PART.findall(form.text or ""))
                if named != set(PART.findall(source)):
                    wrong[source] = form.text
    assert not wrong


def test_work_that_was_done_is_kept(translations: ModuleType, tmp_path: Path) -> None:
    file = tmp_path / "chipline_uk.ts"
    file.write_bytes((ROOT / "resources" / "translations" / "chipline_uk.ts").read_bytes())
    translations.update(file, tmp_path)
    done = {
        each.findtext("source"): each.findtext("translation")
        for each in _read(file).iter("message")
    }
    assert done["Undo"] == "Скасувати"
    assert done["Firms"] == "Фірми"


@pytest.mark.parametrize(("states", "share"), [(" type='unfinished'", 0.5), ("", 1.0)])
def test_how_much_is_translated(
    translations: ModuleType, tmp_path: Path, states: str, share: float
) -> None:
    file = tmp_path / "chipline_uk.ts"
    file.write_text(
        f"<TS><message><translation>Так</translation></message>"
        f"<message><translation{states}>Ні</translation></message></TS>",
        encoding="utf-8",
    )
    assert translations.share_done(file) == share


def test_a_half_done_language_is_not_shipped(
    translations: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(translations, "TRANSLATIONS", tmp_path)
    (tmp_path / "chipline_uk.ts").write_bytes(
        (ROOT / "resources" / "translations" / "chipline_uk.ts").read_bytes()
    )
    (tmp_path / "chipline_uk.qm").write_bytes(b"what was tried out")
    monkeypatch.setattr(translations, "ENOUGH", 1.01)
    translations.main(["--shipped"])
    assert not (tmp_path / "chipline_uk.qm").exists()
    monkeypatch.setattr(translations, "ENOUGH", 0.0)
    translations.main(["--shipped"])
    assert (tmp_path / "chipline_uk.qm").stat().st_size > 1000
