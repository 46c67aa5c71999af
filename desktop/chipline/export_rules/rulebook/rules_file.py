"""Making `Rules` from the TOML files, checked as they are read."""

from __future__ import annotations

import copy
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import date
from pathlib import Path
from types import MappingProxyType

from chipline.export_rules.rulebook import entry_makers
from chipline.export_rules.rulebook.entry_reader import RuleEntry, RulesError
from chipline.export_rules.rulebook.places import Atlas
from chipline.export_rules.rulebook.rules import Content, Documents, Regime, Rules

#: The files, and which kinds of entry each holds.
FILES: Mapping[str, frozenset[str]] = {
    "countries.toml": frozenset({"group", "membership", "place", "treated_as", "names"}),
    "thresholds.toml": frozenset({"regime", "paragraph", "exclusion", "memory_note"}),
    "licences.toml": frozenset(
        {
            "destination",
            "headquarters",
            "exception",
            "review",
            "embargo",
            "entity_list",
            "affiliates",
            "diffusion",
            "chinese_chip",
            "guidance",
        }
    ),
    "letters.toml": frozenset({"maker", "letter", "letter_event"}),
    "data.toml": frozenset({"data_regime", "data_note"}),
}


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
    entries = _Entries(_changed(documents, changes) if changes else documents)
    content = _content(entries)
    return Rules(
        **{each.name: getattr(content, each.name) for each in fields(Content)},
        documents=documents,
        change_days=MappingProxyType(entries.change_days()),
        build=make_rules,
        changes=MappingProxyType(dict(changes)),
    )


def _changed(documents: Documents, changes: Mapping[str, object]) -> Documents:
    changed: dict[str, Mapping[str, object]] = copy.deepcopy(dict(documents))
    by_key: dict[str, dict[str, object]] = {}
    for document in changed.values():
        for section in document.values():
            for values in section if isinstance(section, list) else ():
                by_key[values["id"]] = values
    for path, value in changes.items():
        name, dot, key = path.rpartition(".")
        if not dot or name not in by_key:
            raise RulesError("scenario", path, "names no entry of the rules")
        if value is None:
            by_key[name].pop(key, None)
        else:
            by_key[name][key] = value
    return changed


class _Entries:
    """The entries of all files by kind, each key once."""

    def __init__(self, documents: Documents) -> None:
        self._by_kind: dict[str, list[RuleEntry]] = {}
        self.treated_as: dict[str, str] = {}
        self.names: dict[str, str] = {}
        seen: set[str] = set()
        for file, document in documents.items():
            for kind, section in document.items():
                if kind not in FILES[file]:
                    raise RulesError(file, kind, "is not a kind of entry that this file has")
                self._add(file, kind, section, seen)

    def _add(self, file: str, kind: str, section: object, seen: set[str]) -> None:
        if kind in {"treated_as", "names"}:
            entry = RuleEntry(file, kind, section if isinstance(section, dict) else {"": section})
            getattr(self, kind).update({code: entry.text(code) for code in entry.values})
            return
        if not isinstance(section, list):
            raise RulesError(file, kind, "must be a list of entries, written [[...]]")
        for number, values in enumerate(section):
            entry = RuleEntry(file, f"{kind}[{number}]", values)
            entry.key = entry.text("id")
            if entry.key in seen:
                raise RulesError(file, entry.key, "is used twice as an id")
            seen.add(entry.key)
            self._by_kind.setdefault(kind, []).append(entry)

    def of(self, kind: str) -> Iterator[RuleEntry]:
        """Yield the entries of a kind, and refuse their unknown keys afterwards."""
        for entry in self._by_kind.get(kind, ()):
            yield entry
            entry.close()

    def keys(self, kind: str) -> frozenset[str]:
        """Return the keys of the entries of a kind."""
        return frozenset(entry.key for entry in self._by_kind.get(kind, ()))

    def one(self, kind: str) -> RuleEntry:
        """Return the only entry of a kind."""
        found = self._by_kind.get(kind, [])
        if len(found) != 1:
            file = next(name for name, kinds in FILES.items() if kind in kinds)
            raise RulesError(file, kind, f"must be there exactly once, not {len(found)} times")
        return found[0]

    def change_days(self) -> dict[date, tuple[str, ...]]:
        """Collect every day that an entry names, with the Restrictions it speaks of."""
        days: dict[date, list[str]] = {}
        for entries in self._by_kind.values():
            for entry in entries:
                for value in entry.values.values():
                    if isinstance(value, date):
                        slugs = days.setdefault(value, [])
                        keys = ("restriction", "suspension", "rescission")
                        found = (entry.values.get(key) for key in keys)
                        slugs += (slug for slug in found if isinstance(slug, str))
        return {day: tuple(dict.fromkeys(days[day])) for day in sorted(days)}


def _atlas(entries: _Entries) -> Atlas:
    groups = {entry.key: entry_makers.group(entry) for entry in entries.of("group")}
    stays = [entry_makers.membership(entry, groups) for entry in entries.of("membership")]
    places = {entry.key: entry_makers.place(entry, groups) for entry in entries.of("place")}
    return Atlas(
        groups=MappingProxyType(groups),
        memberships=MappingProxyType({(each.group, each.country): each for each in stays}),
        places=MappingProxyType(places),
        treated_as=MappingProxyType(entries.treated_as),
        names=MappingProxyType(entries.names),
    )


def _regimes(entries: _Entries) -> tuple[Regime, ...]:
    known = entries.keys("regime")
    paragraphs = [entry_makers.paragraph(entry, known) for entry in entries.of("paragraph")]
    exclusions = [entry_makers.exclusion(entry, known) for entry in entries.of("exclusion")]
    return tuple(
        entry_makers.regime(
            entry,
            tuple(each for key, each in paragraphs if key == entry.key),
            tuple(each for key, each in exclusions if key == entry.key),
        )
        for entry in entries.of("regime")
    )


def _content(entries: _Entries) -> Content:
    atlas = _atlas(entries)
    places = atlas.places
    make = entry_makers
    makers = tuple(make.maker(entry) for entry in entries.of("maker"))
    firms = frozenset(each.key for each in makers)
    letters = tuple(make.letter(entry, places, firms) for entry in entries.of("letter"))
    letter_keys = frozenset(each.key for each in letters)
    content = Content(
        atlas=atlas,
        regimes=_regimes(entries),
        memory_notes=tuple(make.note(entry, "memory") for entry in entries.of("memory_note")),
        destinations=tuple(make.place_rule(each, places) for each in entries.of("destination")),
        headquarters=tuple(make.place_rule(each, places) for each in entries.of("headquarters")),
        exceptions=tuple(make.exception(each, places) for each in entries.of("exception")),
        reviews=tuple(make.review(each, places) for each in entries.of("review")),
        letters=letters,
        letter_events=tuple(make.event(e, letter_keys) for e in entries.of("letter_event")),
        makers=makers,
        embargoes=tuple(make.embargo(each, places) for each in entries.of("embargo")),
        entity_list=make.entity_list(entries.one("entity_list")),
        affiliates=make.affiliates(entries.one("affiliates")),
        diffusion=make.diffusion(entries.one("diffusion"), places),
        chinese_chips=tuple(make.chinese_chip(each) for each in entries.of("chinese_chip")),
        guidance=tuple(make.guidance(each) for each in entries.of("guidance")),
        data_regimes=tuple(make.data_regime(each) for each in entries.of("data_regime")),
        data_notes=tuple(make.guidance(each) for each in entries.of("data_note")),
    )
    for kind in ("entity_list", "affiliates", "diffusion"):
        entries.one(kind).close()
    return content
