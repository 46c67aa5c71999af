"""Copies of a workspace whose owners only write to one another."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

from chipline.records.changes import Change, Operation, change_set
from chipline.store import edits
from chipline.store.change_files.proposal import (
    answer_proposal,
    proposed_questions,
    read_proposal,
)
from chipline.store.change_files.sender_copy import sender_copy
from chipline.store.change_files.sent_changes import SendWish, send_changes
from chipline.store.change_files.sent_proposal import send_proposal
from chipline.store.journal.author import Author
from chipline.store.journal.journal import BASE
from chipline.store.workspace import Workspace
from chipline.store.workspace_merge.journal_graph import JournalGraph
from chipline.store.workspace_merge.merge import merge_copy, planned
from chipline.store.workspace_merge.questions import MINE, MergeAnswer, all_for
from store.workspace_merge.memory_copies import copied

R0, R1, R2 = (f"00000000-0000-4000-8000-00000000000{number}" for number in range(3))


class Post:
    """Copies of one workspace on different machines, whose owners only write to one another."""

    def __init__(self, folder: Path, names: str) -> None:
        self.folder, self.sent = folder, 0
        made = Workspace.in_memory()
        firms = [
            Change("firm", record, None, {"name": f"Firm {number}", "slug": f"firm-{number}"})
            for number, record in enumerate((R0, R1, R2))
        ]
        made.apply(
            lambda _queries: change_set(
                Operation.CREATE, firms, params={"kind": "firm", "name": "Firms"}
            ),
            act=BASE,
        )
        self.open = {names[0]: made}
        for name in names[1:]:
            self.open[name] = copied(made)
        for name, each in self.open.items():
            each.author = Author(f"device {name}", f"Person {name}")

    def set(self, name: str, record: str, **values: Any) -> None:
        self.open[name].apply(edits.set_fields("firm", [record], values))

    def get(self, name: str, record: str, field: str) -> Any:
        with self.open[name].reading() as queries:
            values = queries.values("firm", record)
        return values[field] if values is not None else None

    def known(self, name: str) -> frozenset[str]:
        with self.open[name].reading() as queries:
            return JournalGraph(queries.connection).known()

    def send(self, name: str, to: str = "", **wish: Any) -> Path:
        self.sent += 1
        path = self.folder / f"{self.sent}.chipline-changes"
        wish = {"device": f"device {to}" if to else "", **wish}
        with self.open[name].reading() as queries:
            send_changes(queries, path, SendWish(**wish), author=self.open[name].author)
        return path

    def take(self, name: str, path: Path, side: str = MINE) -> int:
        """Take all of a file, answering every question for one side; return how many there were."""
        into, answers = self.open[name], dict[str, MergeAnswer]()
        with closing(sender_copy(into, path)) as copy:
            while True:
                with into.reading() as queries, planned(queries, copy, answers) as plan:
                    questions = list(plan.questions)
                if not questions:
                    break
                answers |= all_for(questions, side)
            merge_copy(into, copy, answers)
        return len(answers)

    def propose(self, name: str, *records: str, to: str = "") -> Path:
        self.sent += 1
        path = self.folder / f"{self.sent}.chipline-changes"
        wish = SendWish(device=f"device {to}" if to else "")
        with self.open[name].reading() as queries:
            send_proposal(queries, path, records, wish, author=self.open[name].author)
        return path

    def asked(self, name: str, path: Path) -> dict[tuple[str, str], Any]:
        """Return the proposed values that wait for an answer, by record and field."""
        proposal = read_proposal(self.open[name], path)
        with self.open[name].reading() as queries:
            found = proposed_questions(queries, proposal)
        return {(each.register.record, each.register.name): each.question.theirs for each in found}

    def answer(self, name: str, path: Path, word: str, fields: Iterable[str] | None = None) -> None:
        """Answer what is proposed, all or only for some fields, with one word."""
        into = self.open[name]
        proposal = read_proposal(into, path)
        with into.reading() as queries:
            found = proposed_questions(queries, proposal)
        chosen = [one for one in found if fields is None or one.register.name in fields]
        answer_proposal(into, proposal, {one.question.id: MergeAnswer(word) for one in chosen})

    def merge(self, name: str, other: str, side: str = MINE) -> int:
        """Merge another copy, answering every question for one side; return how many there were."""
        into, answers = self.open[name], dict[str, MergeAnswer]()
        while True:
            with (
                into.reading() as queries,
                planned(queries, self.open[other], answers) as plan,
            ):
                questions = list(plan.questions)
            if not questions:
                break
            answers |= all_for(questions, side)
        merge_copy(into, self.open[other], answers)
        return len(answers)
