"""Reading of one entry of a rules file, with errors that name file, entry and key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from chipline.export_rules.rulebook.periods import Period, RuleSource

Choice = TypeVar("Choice", bound=StrEnum)


class RulesError(ValueError):
    """A rules file cannot be used; the text names the file, the entry's key and the fault."""

    def __init__(self, file: str, key: str, problem: str) -> None:
        super().__init__(f"{file}: {key}: {problem}")
        self.file, self.key, self.problem = file, key, problem


@dataclass(slots=True)
class RuleEntry:
    """One table of a rules file; remembers which keys were read, to refuse the unknown ones."""

    file: str
    key: str
    values: Mapping[str, object]
    read: set[str] = field(default_factory=set)

    def error(self, key: str, problem: str) -> RulesError:
        """Make an error about one key of this entry."""
        return RulesError(self.file, f"{self.key}.{key}", problem)

    def _take(self, key: str) -> object | None:
        self.read.add(key)
        return self.values.get(key)

    def text(self, key: str, default: str | None = None) -> str:
        """Read a text; required unless there is a default."""
        value = self._take(key)
        if value is None and default is not None:
            return default
        if not isinstance(value, str) or not value:
            raise self.error(key, "must be a text" if value is not None else "is missing")
        return value

    def number(self, key: str) -> float | None:
        """Read a number from zero up; None when absent."""
        value = self._take(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1e12:
            raise self.error(key, f"must be a number from zero up, not {value!r}")
        return float(value)

    def required_number(self, key: str) -> float:
        """Read a number from zero up that must be there."""
        value = self.number(key)
        if value is None:
            raise self.error(key, "is missing")
        return value

    def flag(self, key: str, *, default: bool | None = None) -> bool | None:
        """Read true or false."""
        value = self._take(key)
        if value is None:
            return default
        if not isinstance(value, bool):
            raise self.error(key, "must be true or false")
        return value

    def day(self, key: str) -> date | None:
        """Read a day; None when absent."""
        value = self._take(key)
        if value is None:
            return None
        if not isinstance(value, date) or isinstance(value, datetime):
            raise self.error(key, f"must be a day such as 2023-11-17, not {value!r}")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Read a list of texts; empty when absent."""
        value = self._take(key)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise self.error(key, "must be a list of texts")
        return tuple(value)

    def tables(self, key: str) -> tuple[RuleEntry, ...]:
        """Read a list of small tables."""
        value = self._take(key)
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            raise self.error(key, "must be a list of tables")
        return tuple(
            RuleEntry(self.file, f"{self.key}.{key}[{number}]", each)
            for number, each in enumerate(value)
        )

    def choice(self, key: str, kind: type[Choice]) -> Choice | None:
        """Read one of a fixed set of words; None when absent."""
        value = self._take(key)
        if value is None:
            return None
        words = [each.value for each in kind]
        if value not in words:
            raise self.error(key, f"must be one of {', '.join(words)}, not {value!r}")
        return kind(value)

    def reference(self, key: str, known: Mapping[str, object] | frozenset[str]) -> str:
        """Read the key of another entry; "" when absent."""
        value = self.text(key, "")
        if value and value not in known:
            raise self.error(key, f"names {value!r}, which is defined nowhere")
        return value

    def period(self) -> Period:
        """Read `from` and `until`."""
        start, end = self.day("from"), self.day("until")
        if start is not None and end is not None and start > end:
            raise self.error("until", f"lies before from ({start})")
        return Period(start, end)

    def source(self) -> RuleSource:
        """Read `restriction` and `citation`; the citation is required."""
        return RuleSource(self.text("restriction", "") or None, self.text("citation"))

    def close(self) -> None:
        """Refuse keys that nobody asked for.

        Raises:
            RulesError: there is such a key.
        """
        for key in self.values:
            if key not in self.read:
                raise self.error(key, "is not a key that this kind of entry has")
