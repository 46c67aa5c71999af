"""What a check finds, and how far it is."""

from __future__ import annotations

from dataclasses import dataclass

from chipline.records.kinds import ALL_KINDS
from chipline.records.message import Message
from chipline.store.progress import Progress
from chipline.store.queries import Queries

_ROWS_A_STEP = 500
#: What comes after the walk over all records counts as so large a part of them.
_AFTERWARDS = 4
#: What can't be right, what is hardly right, and what is only missing.
ERROR, WARNING, HINT = "error", "warning", "hint"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that can't be right. `record` is empty where it concerns the file as a whole."""

    code: str
    kind: str
    record: str
    slug: str
    message: Message
    field: str = ""
    severity: str = ERROR


#: How many questions are asked of all records at once: one of each kind's references, and four.
QUESTIONS = len(ALL_KINDS) + 4


class Meter:
    """Counts how far a check is: a step for each record, then some for each question after."""

    def __init__(self, tell: Progress | None = None, *, questions: int = QUESTIONS) -> None:
        self.records = 0
        self._tell = tell
        self._questions = questions
        self._done = self._per_question = self._total = 0

    def begin(self, queries: Queries) -> None:
        """Count what there is to do; not before it is known that the file can be read at all."""
        if self._tell:
            self.records = sum(queries.counts().values())
            self._per_question = self.records // _AFTERWARDS // self._questions + 1
            self._total = self.records + self._per_question * self._questions

    def looked_at(self, records: int) -> None:
        """Count records."""
        before, self._done = self._done, self._done + records
        if self._tell and before // _ROWS_A_STEP < self._done // _ROWS_A_STEP:
            self._tell(self._done, self._total)

    def question(self) -> None:
        """Count a question that was asked of all records at once."""
        self._done = min(self._done + self._per_question, self._total)
        if self._tell:
            self._tell(self._done, self._total)


def one_line(text: str, most: int = 120) -> str:
    """Return what somebody else wrote so that it fits into a line: short, and nothing that acts on it."""
    plain = "".join(sign if sign.isprintable() else "�" for sign in text[: 4 * most])
    return plain if len(plain) <= most else plain[: most - 1] + "…"
