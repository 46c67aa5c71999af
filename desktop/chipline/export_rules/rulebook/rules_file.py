"""Making `Rules` from the TOML files, with errors that name file, entry and key."""

from __future__ import annotations

import copy
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from chipline.export_rules.rulebook.entry_types import Known
from chipline.export_rules.rulebook.rules import Documents, Rules, entries

#: The files, and which kinds of entry each holds.
FILES: Mapping[str, frozenset[str]] = {
    "countries.toml": frozenset({"group", "membership", "place", "treated_as", "names"}),
    "thresholds.toml": frozenset({"edition", "regime", "paragraph", "exclusion", "memory_note"}),
    "licences.toml": frozenset(
        {
            "destination",
            "headquarters",
            "approved_recipient",
            "exception",
            "review",
            "embargo",
            "party_home",
            "place_note",
            "entity_list",
            "affiliates",
            "diffusion",
            "chinese_chip",
            "guidance",
        }
    ),
    "letters.toml": frozenset({"maker", "letter", "letter_event"}),
    "other_states.toml": frozenset({"foreign_rule"}),
    "data.toml": frozenset({"data_regime", "data_note"}),
}
#: Kinds that are one table, and kinds whose ids are named elsewhere.
_TABLES = ("treated_as", "names")
_NAMED = ("group", "place", "maker", "letter")
#: Kinds that stand inside the entry that their `regime` names.
_WITHIN_REGIME = ("paragraph", "exclusion")
#: What is wrong, in words, by pydantic's name for it.
_PROBLEMS = {
    "missing": "is missing",
    "extra_forbidden": "is not a key that this kind of entry has",
    "bool_type": "must be true or false",
    "date_type": "must be a day such as 2023-11-17, not {input!r}",
    "string_type": "must be a text",
    "string_too_short": "must be a text",
    **dict.fromkeys(
        ("float_type", "greater_than_equal", "less_than", "finite_number"),
        "must be a number from zero up, not {input!r}",
    ),
    "enum": "must be one of {expected}, not {input!r}",
    "literal_error": "must be {expected}, not {input!r}",
    **dict.fromkeys(("tuple_type", "frozen_set_type"), "must be a list, not {input!r}"),
    "value_error": "{error}",
}
#: The same within a list.
_IN_LISTS = {
    "string_type": "must be a list of texts",
    "model_type": "must be a list of tables",
    "enum": "must be among {expected}, not {input!r}",
}


class RulesError(ValueError):
    """A rules file cannot be used; the text names the file, the entry's key and the fault."""

    def __init__(self, file: str, key: str, problem: str) -> None:
        super().__init__(f"{file}: {key}: {problem}")
        self.file, self.key, self.problem = file, key, problem


def load_rules(folder: Path) -> Rules:
    """Read the rules from a folder such as `resources/rules`.

    Raises:
        RulesError: a file is missing, is not TOML, or holds something that makes no sense.
    """
    documents: dict[str, Mapping[str, object]] = {}
    for file in FILES:
        try:
            documents[file] = tomllib.loads((folder / file).read_text(encoding="utf-8"))
        except OSError as error:
            raise RulesError(file, "file", f"cannot be read ({error.strerror})") from error
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise RulesError(file, "file", f"is not TOML ({error})") from error
    return make_rules(documents, {})


def make_rules(documents: Documents, changes: Mapping[str, object]) -> Rules:
    """Build the rules from documents with single values changed.

    Raises:
        RulesError: an entry is malformed, or a change names no entry.
    """
    changed = _changed(documents, changes) if changes else documents
    sections = _sections(changed)
    try:
        return Rules.model_validate(
            {
                **_nested(sections),
                "documents": documents,
                "changes": dict(changes),
                "changed": changed,
                "build": make_rules,
            },
            context=Known(
                ids={kind: frozenset(each["id"] for each in sections[kind]) for kind in _NAMED},
                countries={each["id"]: each.get("countries", ()) for each in sections["group"]},
            ),
        )
    except ValidationError as error:
        raise _told(error.errors()[0], sections) from error


def _changed(documents: Documents, changes: Mapping[str, object]) -> Documents:
    changed: dict[str, Mapping[str, object]] = copy.deepcopy(dict(documents))
    by_key: dict[object, Any] = {entry["id"]: entry for entry in entries(changed)}
    for path, value in changes.items():
        name, dot, key = path.rpartition(".")
        if not dot or name not in by_key:
            raise RulesError("scenario", path, "names no entry of the rules")
        if value is None:
            by_key[name].pop(key, None)
        else:
            by_key[name][key] = value
    return changed


def _sections(documents: Documents) -> dict[str, Any]:
    sections: dict[str, Any] = {kind: [] for kinds in FILES.values() for kind in kinds}
    sections |= {kind: {} for kind in _TABLES}
    seen: set[str] = set()
    for file, document in documents.items():
        for kind, section in document.items():
            if kind not in FILES[file]:
                raise RulesError(file, kind, "is not a kind of entry that this file has")
            if kind not in _TABLES:
                _check_ids(file, kind, section, seen)
            sections[kind] = section
    return sections


def _check_ids(file: str, kind: str, section: object, seen: set[str]) -> None:
    if not isinstance(section, list):
        raise RulesError(file, kind, "must be a list of entries, written [[...]]")
    for number, entry in enumerate(section):
        key = entry.get("id") if isinstance(entry, dict) else None
        if not isinstance(key, str):
            raise RulesError(file, f"{kind}[{number}].id", "is missing, or is not a text")
        if key in seen:
            raise RulesError(file, key, "is used twice as an id")
        seen.add(key)


def _nested(sections: Mapping[str, Any]) -> dict[str, Any]:
    nested = {kind: section for kind, section in sections.items() if kind not in _WITHIN_REGIME}
    within: dict[object, dict[str, Any]] = {
        each["id"]: each | {f"[[{kind}]]": [] for kind in _WITHIN_REGIME}
        for each in sections["regime"]
    }
    for kind in _WITHIN_REGIME:
        for entry in sections[kind]:
            regime = entry.get("regime")
            if regime not in within:
                problem = f"names regime {regime!r}, which is defined nowhere"
                raise RulesError(_file_of(kind), f"{entry['id']}.regime", problem)
            within[regime][f"[[{kind}]]"].append(entry)
    return nested | {"regime": list(within.values())}


def _file_of(kind: str) -> str:
    return next(file for file, kinds in FILES.items() if kind in kinds)


def _told(fault: ErrorDetails, sections: Mapping[str, Any]) -> RulesError:
    """Put into words what pydantic found, under the id of the entry in which it lies."""
    kind = str(fault["loc"][0])
    value: Any = _nested(sections)
    names: list[str] = []
    for step in fault["loc"]:
        if isinstance(value, list) and isinstance(step, str):
            (value,) = value
            names = [value["id"]]
        value = value.get(step) if isinstance(value, dict) else value[step]
        if isinstance(value, dict) and "id" in value:
            names = [value["id"]]
        elif isinstance(step, str):
            names.append(step)
    in_list = isinstance(fault["loc"][-1], int)
    context = fault.get("ctx", {})
    problem = _IN_LISTS.get(fault["type"]) if in_list else None
    problem = (problem or _PROBLEMS.get(fault["type"], "{message}")).format(
        message=fault["msg"],
        input=fault["input"],
        error=context.get("error"),
        expected=str(context.get("expected", "")).replace("'", ""),
    )
    return RulesError(_file_of(kind), ".".join(names), problem)
