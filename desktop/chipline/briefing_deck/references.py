"""The sources of a briefing: numbered as they first come, each with its grade and what it is cited for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from chipline.briefing.deck import Reference
from chipline.briefing.wording import Wording
from chipline.briefing_content import chosen_sources, publisher_of
from chipline.records.message import EdtfDate, Message, declared
from chipline.store.queries import Queries

Values = Mapping[str, Any]
#: A name in a foot has no more letters than this.
_SHORT = 34


class DeckSources:
    """Numbers sources as steps name them, and lists them in the end."""

    def __init__(self, queries: Queries, words: Wording) -> None:
        self._queries, self._words = queries, words
        self._numbers: dict[str, int] = {}
        self._sources: dict[str, Values] = {}
        # What a source says, by stance and grade, with the records of which it says so.
        self._claims: dict[str, dict[tuple[str, str, str], list[str]]] = {}
        self._grades: dict[str, str] = {}
        self._disputed: set[str] = set()
        # Of which records each source says something.
        self._about: dict[str, set[str]] = {}

    def of_step(self, records: Iterable[str]) -> tuple[int, ...]:
        """Number the sources of a step."""
        found = self._queries.names(records)
        listed = [(one, found[one].kind) for one in records if one in found]
        cited = self._queries.citations_of(one for one, kind in listed if kind != "source")
        numbers = []
        for source, said in chosen_sources(listed, cited).items():
            for record, row in said:
                self._claim(row, found[record].title)
                self._about.setdefault(source, set()).add(record)
            numbers.append(self._number(source))
        return tuple(numbers)

    def says_of(self, number: int) -> frozenset[str]:
        """Return of which records a source says something, as far as steps have named them."""
        source = next(one for one, of in self._numbers.items() if of == number)
        return frozenset(self._about.get(source, ()))

    def all(self) -> tuple[Reference, ...]:
        """List every source that was numbered."""
        return tuple(self._reference(source, number) for source, number in self._numbers.items())

    def _number(self, source: str) -> int:
        if source not in self._numbers:
            self._numbers[source] = len(self._numbers) + 1
            self._sources[source] = self._queries.values("source", source) or {}
        return self._numbers[source]

    def _claim(self, row: Values, record: str) -> None:
        source = row["source"]
        self._number(source)
        values = self._sources[source]
        grade = f"{values.get('reliability') or ''}{row['credibility'] or ''}"
        if row["stance"] == "contradicts":
            self._disputed.add(source)
        best = self._grades.get(source, "")
        if len(grade) == 2 and (not best or grade < best):
            self._grades[source] = grade
        if row["quote"]:
            words = self._words.said(Message("“{quote}”", quote=row["quote"]))
        else:
            words = str(row["paraphrase"] or "")
        stance = self._words.said(declared(row["stance"]))
        about = self._claims.setdefault(source, {}).setdefault(
            (words.rstrip("."), stance, grade or "–"), []
        )
        if record not in about:
            about.append(record)

    def _told(self, source: str) -> tuple[str, ...]:
        """Word what a source says, each statement once, with all records that it is about."""
        return tuple(
            self._words.said(
                Message(
                    "{record}: {words} ({stance}, {grade})",
                    record="; ".join(about),
                    words=words,
                    stance=stance,
                    grade=grade,
                )
            )
            for (words, stance, grade), about in self._claims.get(source, {}).items()
        )

    def _reference(self, source: str, number: int) -> Reference:
        values = self._sources[source]
        name, publisher = str(values.get("name") or ""), str(values.get("publisher") or "")
        published = values.get("published")
        when = self._words.said(Message("{date}", date=EdtfDate(published))) if published else ""
        who = publisher_of(values)
        short = who if len(who) <= _SHORT else who[: _SHORT - 1].rstrip() + "…"
        parts = [name, publisher if publisher not in name else "", when]
        return Reference(
            number,
            source,
            f"{short}, {when}" if when else short,
            ", ".join(part for part in parts if part),
            self._grades.get(source) or str(values.get("reliability") or ""),
            str(values.get("url") or ""),
            self._told(source),
            source in self._disputed,
        )
