"""Cells of words that are known: choices, yes or no, countries; each other word is asked about once."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from contextlib import suppress

from chipline.exchange.columns.cell_reading import CellReading, DistinctCell
from chipline.exchange.columns.list_cells import list_parts, separator_of
from chipline.exchange.mapping import Becomes, ColumnMapping, Use
from chipline.exchange.question import Answer, AskedValue, Asks, ImportQuestion
from chipline.exchange.stage import StagedCell
from chipline.records.changes import Value
from chipline.records.fields import FieldSpec, FieldType
from chipline.records.message import Message, UserError, declared, message_of
from chipline.records.notation.blank_words import says_nothing
from chipline.records.notation.countries import (
    country_names,
    jurisdiction_names,
    jurisdictions_called,
)
from chipline.records.notation.text import fold
from chipline.records.values import read

#: What footnotes and stars add to a word.
_FOOTNOTE = re.compile(r"\s*(?:[*†‡§¹²³⁰-⁹]+|\[\d+\]|\(\d+\))+\s*$")
#: What stands between the words of one choice.
_BETWEEN = re.compile(r"[\s_./–—-]+")
_TICKS = {
    "yes": frozenset(("x", "х", "✓", "✔", "☑", "+", "1.0", "t")),
    "no": frozenset(("✗", "✘", "☐", "0.0", "f")),
}
#: Between countries; a comma may also stand within a name.
_SEVERAL = re.compile(r"[;|\n]")
_CLOSE = 0.75
_COUNTRIES = (FieldType.COUNTRY, FieldType.COUNTRIES)
#: The code of Namibia, and “not available” to most.
_NAMIBIA, _LONGEST_CODE = "na", 3


class WordCells:
    """Reads words that a field knows; of lists, each part."""

    def __init__(
        self, spec: FieldSpec, column: ColumnMapping, cells: Iterable[DistinctCell]
    ) -> None:
        self.targets: tuple[str, ...] = (spec.name,)
        self._spec, self._column = spec, column
        self._cells = list(cells)
        self._codes_alone = True
        self._separator = separator_of(spec, column, self._cells, self._known)
        if spec.type in _COUNTRIES:
            parts = (part for each in self._cells for part in self._parts(each.cell))
            self._codes_alone = all(len(part.strip()) <= _LONGEST_CODE for part in parts)

    def _known(self, text: str) -> bool:
        return self._one(text)[0] is not None

    def _parts(self, cell: StagedCell) -> list[str]:
        return [cell.text] if not self._spec.many else list_parts(cell, self._separator)

    def read(self, cell: StagedCell) -> CellReading:
        """Read a word or a list of words."""
        parts = self._parts(cell)
        found: list[str | bool] = []
        said: Message | None = None
        for part in parts:
            chosen = self._column.becomes(part)
            becomes = chosen or Becomes(Use.VALUE, part)
            if becomes.use is not Use.VALUE:
                if becomes.use is Use.EMPTY or len(parts) > 1:
                    continue
                return CellReading(becomes=becomes)
            value, rule, why = self._one(becomes.value, decided=chosen is not None)
            if why is not None:
                return CellReading(why=why, asks=True)
            if becomes.value != part:
                rule = Message("“{given}” is read as “{word}”.", given=part, word=becomes.value)
            said = said or rule
            found += value if isinstance(value, list) else [] if value is None else [value]
        kept: Value = (
            [str(one) for one in dict.fromkeys(found)] or None
            if self._spec.many
            else next(iter(found), None)
        )
        return CellReading({self._spec.name: kept}, said=said)

    def _one(
        self, text: str, *, decided: bool = False
    ) -> tuple[str | bool | list[str] | None, Message | None, Message | None]:
        """Read one word: its value, the rule that it took, and why it can't be read."""
        if says_nothing(self._spec, text, could_not=False) or (
            # Where countries are named, nobody means Namibia by its code.
            not (self._codes_alone or decided) and fold(text) == _NAMIBIA
        ):
            return None, self._left_empty(text), None
        if self._spec.type is FieldType.COUNTRY and _SEVERAL.search(text.strip()):
            said = Message(
                "{field} takes one country, and “{given}” names several.",
                field=self._spec.named,
                given=text.strip(),
            )
            return None, None, said
        try:
            return self._value(text), None, None
        except UserError as error:
            if says_nothing(self._spec, text, could_not=True):
                return None, self._left_empty(text), None
            for word in filter(None, (_FOOTNOTE.sub("", text), self._alike(text))):
                with suppress(UserError):
                    value = self._value(word)
                    rule = Message("“{given}” is read as “{word}”.", given=text.strip(), word=word)
                    return value, rule, None
            return None, None, message_of(error)

    def _left_empty(self, text: str) -> Message:
        return Message("“{word}” is left empty.", word=text.strip())

    def _alike(self, text: str) -> str:
        """Return the choice that is written with other marks between its words; empty without one."""
        word = _BETWEEN.sub("", fold(_FOOTNOTE.sub("", text)))
        return next((one for one in self._spec.choices if _BETWEEN.sub("", fold(one)) == word), "")

    def _value(self, text: str) -> str | bool | list[str] | None:
        value = read(self._spec, text)
        return value if isinstance(value, str | bool | list) else None

    def questions(self) -> list[ImportQuestion]:
        """Ask what the words mean that the field does not know."""
        unknown: dict[str, list[AskedValue]] = {}
        for each in self._cells:
            for part in self._parts(each.cell):
                if self._column.becomes(part) is None and self._one(part)[2] is not None:
                    asked = AskedValue(part.strip(), each.rows, each.first_row, self._likely(part))
                    unknown.setdefault(fold(part), []).append(asked)
        if not unknown:
            return []
        values = tuple(
            AskedValue(
                ones[0].text, sum(one.rows for one in ones), ones[0].first_row, ones[0].likely
            )
            for ones in unknown.values()
        )
        said = Message(
            "{field} does not know {n} word of the column. What does it become?",
            "{field} does not know {n} words of the column. What does each become?",
            len(values),
            field=self._spec.named,
        )
        option = f'--value "{self._column.heading}:{values[0].text}={values[0].likely or "WORD"}"'
        return [
            ImportQuestion(
                Asks.WORDS,
                0,
                self._column.heading,
                self._spec.name,
                said,
                values,
                self._choices(),
                option,
            )
        ]

    def _choices(self) -> tuple[Answer, ...]:
        words = ("yes", "no") if self._spec.type is FieldType.YES_NO else self._spec.choices
        return tuple(Answer(word, declared(word)) for word in words)

    def _likely(self, text: str) -> str:
        """Return the word that is likely meant; it is only ever offered."""
        word = fold(text)
        if self._spec.type is FieldType.YES_NO:
            return next((yes for yes, ticks in _TICKS.items() if word in ticks), "")
        if self._spec.choices:
            close = difflib.get_close_matches(word, map(fold, self._spec.choices), 1, _CLOSE)
            return next((one for one in self._spec.choices if close and fold(one) == close[0]), "")
        known = jurisdiction_names() if self._spec.bodies else country_names()
        return next((code for code in jurisdictions_called(text) if code in known), "")
