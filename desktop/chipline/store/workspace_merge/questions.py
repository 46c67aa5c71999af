"""Questions of a merge: what only a person can decide, with what each answer would do."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from chipline.records.fields import FieldType
from chipline.records.record import KINDS
from chipline.store.workspace_merge.registers import Register
from chipline.store.workspace_merge.text_union import both_texts

MINE, THEIRS = "mine", "theirs"
#: What a question about a value is answered with besides: a value of one's own; of long texts both.
OTHER, BOTH = "other", "both"
_SIDES = (MINE, THEIRS)


class QuestionKind(StrEnum):
    """What is asked."""

    VALUE = "value"
    DELETION = "deletion"
    CIRCLE = "circle"
    REFERENCE = "reference"
    SHORT_NAME = "short-name"
    PARENT_LOOP = "parent-loop"


@dataclass(frozen=True, slots=True)
class MergeChoice:
    """One answer, by its word, and what the registers would hold."""

    word: str
    values: Mapping[Register, Any]


@dataclass(frozen=True, slots=True)
class MergeQuestion:
    """What is asked about one register; `reads` are all that the answer depends on.

    `mine` and `theirs` are what the two sides have; `for_mine` and `for_theirs` are the words of the
    choices that hold to one side. The id changes with what the sides have, so that an answer holds
    only for what was seen.
    """

    kind: QuestionKind
    register: Register
    mine: Any
    theirs: Any
    choices: tuple[MergeChoice, ...]
    for_mine: str = MINE
    for_theirs: str = THEIRS
    reads: frozenset[Register] = frozenset()
    about: Mapping[str, Any] = field(default_factory=dict)

    @property
    def named(self) -> set[str]:
        """The ids of the records that it speaks of besides its own."""
        told = self.about.get("target"), *(self.about.get(side, (None,))[-1] for side in _SIDES)
        return {str(one) for one in (*told, *self.about.get("records", ())) if one}

    @property
    def id(self) -> str:
        """What an answer is kept under."""
        said = [self.kind.value, *self.register, self.mine, self.theirs, dict(self.about)]
        text = json.dumps(said, sort_keys=True, default=str, ensure_ascii=False)
        return hashlib.sha256(text.encode()).hexdigest()[:20]

    def choice(self, answer: MergeAnswer) -> MergeChoice | None:
        """Return what an answer would do; None when it is none of this question's."""
        if answer.word == OTHER and self.kind is QuestionKind.VALUE:
            return MergeChoice(OTHER, {self.register: answer.value})
        return next((each for each in self.choices if each.word == answer.word), None)


@dataclass(frozen=True, slots=True)
class MergeAnswer:
    """An answer: the word of a choice, or with `OTHER` a value of one's own."""

    word: str
    value: Any = None


MergeAnswers = Mapping[str, MergeAnswer]


def value_question(register: Register, mine: Any, theirs: Any, before: Any) -> MergeQuestion:
    """Ask which of two values a register is to hold; of texts that were written from `before`, or both."""
    values = {MINE: mine, THEIRS: theirs}
    spec = KINDS[register.kind].fields.get(register.name)
    if spec is not None and spec.type is FieldType.LONG_TEXT and mine and theirs:
        joined = both_texts(before or "", mine, theirs)
        if joined not in values.values():
            values[BOTH] = joined
    return MergeQuestion(
        QuestionKind.VALUE,
        register,
        mine,
        theirs,
        tuple(MergeChoice(word, {register: value}) for word, value in values.items()),
        reads=frozenset((register,)),
    )


def all_for(questions: Iterable[MergeQuestion], side: str) -> dict[str, MergeAnswer]:
    """MergeAnswer questions for one side, `MINE` or `THEIRS`."""
    return {
        each.id: MergeAnswer(each.for_mine if side == MINE else each.for_theirs)
        for each in questions
    }
