"""Random histories of copies of one workspace, and what must hold after each of their steps.

What is lost is judged by who had seen what, read off the parents of entries, and not by the rule that
merges.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

from chipline.records.message import UserError
from chipline.records.record import KINDS
from chipline.store.change_files import proposal, sent_changes, sent_proposal
from chipline.store.change_files.sender_copy import sender_copy
from chipline.store.change_files.sender_states import sender_states
from chipline.store.file import connections
from chipline.store.journal import journal
from chipline.store.journal.author import Author
from chipline.store.quality.check import check
from chipline.store.workspace import Commit, Workspace
from chipline.store.workspace_merge.adoption import adopt
from chipline.store.workspace_merge.merge import planned
from chipline.store.workspace_merge.questions import MINE, THEIRS, MergeAnswer, MergeQuestion
from chipline.store.workspace_merge.registers import Register
from store.workspace_merge import judgement
from store.workspace_merge.common_answers import common_answer
from store.workspace_merge.file_copies import FileShelf
from store.workspace_merge.happenings import HAPPENINGS, Chance
from store.workspace_merge.judgement import HistoryError, Merged, Side
from store.workspace_merge.ledger import Ledger, Spot
from store.workspace_merge.memory_copies import Records, Shelf, begin, records_of

Chooser = Callable[[MergeQuestion], str]
_MOST_COPIES = 5
#: How often a file is closed and opened again after something happened to it.
_REOPENED = 0.25
#: How often only a part of a change file is taken.
_PARTS = 0.4


class Clock:
    """The clocks of all machines: each step takes a second, and some are slow."""

    def __init__(self) -> None:
        """Begin on a day of 2026."""
        self.moment = datetime(2026, 6, 1, tzinfo=UTC)
        self.late = 0

    def now(self, _zone: object = None) -> datetime:
        """Return what the machine shows that works now."""
        return self.moment - timedelta(seconds=self.late)


class History:
    """Several copies to which things happen; files of it lie in a folder."""

    def __init__(self, seed: int, copies: int, folder: Path, shelf: Shelf | FileShelf) -> None:
        """Begin with equal copies."""
        self.folder, self.shelf = folder, shelf
        self.dice = random.Random(seed)
        pages = tuple(folder / f"page-{name}.txt" for name in "ab")
        for page in pages:
            page.write_text(page.name)
        self.chance = Chance(self.dice, pages)
        self.clock = Clock()
        self.late = [0] * copies
        with closing(begin(more=True)) as begun:
            first = shelf.copied(begun)
        self.copies = [first, *(shelf.copied(first) for _ in range(copies - 1))]
        for number in range(copies):
            self._name(number)
        self.backups: list[Workspace] = []
        self.files: list[Path] = []
        self.proposals: list[Path] = []
        self.steps: list[str] = [f"seed {seed}, {copies} copies"]
        self.ledger = Ledger()
        self.seen: dict[int, Any] = {}
        self.stamps = [judgement.stamps(records_of(each)) for each in self.copies]
        self.answers: list[judgement.Given] = []
        self.asked = 0
        #: Whether a merge was undone: what that stamps is of one copy only.
        self.unmerged = False

    def _name(self, number: int) -> None:
        self.copies[number].author = Author(f"device {number}", f"Person {number}")

    def close(self) -> None:
        """Let all copies go."""
        for each in (*self.copies, *self.backups):
            self.shelf.let_go(each)

    def run(self, steps: int, *, sound_each_step: bool = False) -> None:
        """Let so many things happen, look after each, and bring all together at the end."""
        edits = sum(weight for weight, _ in HAPPENINGS)
        happenings: list[tuple[int, Callable[[int], None]]] = [
            (edits, self._edit),
            (5, self._undo),
            (3, self._redo),
            (12, self._merge),
            (3, self._merge_both_ways),
            (2, self._back_up),
            (1, self._restore),
            (1, self._copy_file),
            (1, self._set_clock),
            (3, self._send),
            (3, self.take),
            (2, self._propose),
            (3, self._answer),
        ]
        weights = [weight for weight, _ in happenings]
        with patch.object(journal, "datetime", self.clock):
            for _ in range(steps):
                happens = self.dice.choices(happenings, weights)[0][1]
                which = self.dice.randrange(len(self.copies))
                self.steps.append(f"{happens.__name__.strip('_')} in {which}")
                with self._at(which):
                    happens(which)
                if self.shelf.reopens and self.dice.random() < _REOPENED:
                    self.steps.append(f"open {which} again")
                    self.copies[which] = self.shelf.reopened(self.copies[which])
                self.look(which)
                if sound_each_step:
                    self._sound(which)
            if self.dice.random() < 0.12:
                self._all_at_once()
            self.bring_together()
        # They are equal now; what is derived from the records is each one's own.
        self._sound(self.dice.randrange(len(self.copies)))

    @contextmanager
    def _at(self, which: int) -> Iterator[None]:
        self.clock.moment += timedelta(seconds=1)
        self.clock.late = self.late[which]
        yield
        self.clock.late = 0

    # -- what happens -------------------------------------------------------------------------

    def _edit(self, which: int) -> None:
        weights = [weight for weight, _ in HAPPENINGS]
        happening = self.dice.choices(HAPPENINGS, weights)[0][1]
        self.steps[-1] += f": {happening.__name__.strip('_')}"
        edit = happening(self.copies[which], self.chance)
        if edit is None:
            return
        with suppress(UserError):
            commit = self.copies[which].apply(edit)
            self.steps[-1] += f" {[(c.id[:8], c.after) for c in commit.changes.changes]}"

    def _undo(self, which: int) -> None:
        self._stepped(self.copies[which].undo)

    def _redo(self, which: int) -> None:
        self._stepped(self.copies[which].redo)

    def _stepped(self, step: Callable[[], Commit]) -> None:
        with suppress(UserError):
            entry = step().entry
            self.unmerged = self.unmerged or (entry is not None and entry.merges)

    def _other(self, which: int) -> int:
        other = self.dice.choice([n for n in range(len(self.copies)) if n != which])
        self.steps[-1] += f" from {other}"
        return other

    def _merge(self, which: int) -> None:
        self.bring(which, self.copies[self._other(which)])

    def _merge_both_ways(self, which: int) -> None:
        other = self._other(which)
        before = self.shelf.copied(self.copies[which])
        self.bring(which, self.copies[other])
        self.bring(other, before)
        self.shelf.let_go(before)
        self.look(other)

    def _back_up(self, which: int) -> None:
        self.backups.append(self.shelf.copied(self.copies[which]))

    def _restore(self, which: int) -> None:
        if not self.backups:
            return
        backup = self.dice.choice(self.backups)
        self.copies[which] = self.shelf.restored(self.copies[which], backup, self.folder)
        self.stamps[which] = judgement.stamps(records_of(self.copies[which]))

    def _copy_file(self, which: int) -> None:
        """Copy a file onto another stick: it is the same person's with the same device."""
        if len(self.copies) < _MOST_COPIES:
            self.copies.append(self.shelf.copied(self.copies[which]))
            self.late.append(self.late[which])
            self.stamps.append(dict(self.stamps[which]))

    def _set_clock(self, which: int) -> None:
        self.late[which] = self.dice.choice((0, 50, 5000))

    def _send(self, which: int) -> None:
        other = self._other(which)
        path = self.folder / f"{len(self.files)}.chipline-changes"
        device = self.dice.choice((f"device {other}", ""))
        wish = sent_changes.SendWish(device=device, copies=self.dice.random() < 0.7)
        copy = self.copies[which]
        with suppress(UserError), copy.reading() as queries:
            sent_changes.send_changes(queries, path, wish, author=copy.author)
            self.files.append(path)

    def take(self, which: int) -> None:
        """Take over one of the files that were sent, or what its sender had at an earlier time."""
        if not self.files:
            return
        path = self.dice.choice(self.files)
        with self.copies[which].reading() as queries:
            states = sender_states(queries, path)
        until = self.dice.choice(states).id if states and self.dice.random() < _PARTS else ""
        self.steps.append(f"  {path.name} {until}")
        try:
            copy = sender_copy(self.copies[which], path, until=until)
        except UserError:
            return
        try:
            known = self.ledger.known(copy)
            same = self.seen.get(known) == judgement.content(records_of(copy))
            self._must(same, "nobody ever had what the sender's copy has")
            self.bring(which, copy)
        finally:
            self.shelf.let_go(copy)

    def _propose(self, which: int) -> None:
        records = list(records_of(self.copies[which]))
        self.propose(which, self.dice.sample(records, k=min(len(records), 4)))

    def propose(self, which: int, records: list[str]) -> None:
        """Propose what has changed of some records, where anything has."""
        path = self.folder / f"{len(self.proposals)}.proposal.chipline-changes"
        copy, wish = self.copies[which], sent_changes.SendWish()
        with suppress(UserError), copy.reading() as queries:
            sent_proposal.send_proposal(queries, path, records, wish, author=copy.author)
            self.proposals.append(path)

    def _answer(self, which: int) -> None:
        self.answer(which, lambda _register: self.dice.choice((MINE, THEIRS, THEIRS, "")))

    def answer(self, which: int, choose: Callable[[Register], str]) -> None:
        """Take over, refuse or leave for later each value of one of the proposals."""
        if not self.proposals:
            return
        path, copy = self.dice.choice(self.proposals), self.copies[which]
        self.steps.append(f"  {path.name}")
        read = proposal.read_proposal(copy, path)
        with copy.reading() as queries:
            asked = proposal.proposed_questions(queries, read)
        answers = {}
        refused = set[Register]()
        for each in asked:
            word = choose(each.register)
            if word == MINE and not each.register.name:
                refused.add(each.register)
            spec = KINDS[each.register.kind].fields.get(each.register.name)
            if word == MINE and spec is not None and spec.required and each.question.mine is None:
                # What a new record can't be without is refused only with all of it.
                word = MINE if each.register.existence in refused else ""
            self.steps.append(f"  {each.register}: {word or 'later'}")
            if word:
                answers[each.question.id] = MergeAnswer(word)
        with suppress(UserError):
            proposal.answer_proposal(copy, read, answers)

    def _by_chance(self, question: MergeQuestion) -> str:
        return self.dice.choice(question.choices).word

    def bring(self, which: int, other: Workspace, choose: Chooser | None = None) -> int:
        """Merge into a copy with answers by chance; return how many questions there were."""
        into, choose = self.copies[which], choose or self._by_chance
        if not self.ledger.known(other) & ~self.ledger.known(into):
            self._brings_nothing(into, other)
            return 0
        answers: dict[str, MergeAnswer] = {}
        mine, theirs, shown = self._side(into), self._side(other), set[Spot]()
        for _ in range(200):
            with (
                self.shelf.read(other, into) as read,
                into.writing() as queries,
                planned(queries, read, answers) as plan,
            ):
                questions = list(plan.questions)
                if not answers:
                    weighed = judgement.otherwise_weighed(
                        self.ledger, plan, mine.known, theirs.known
                    )
                    self._none(weighed, "the model weighs otherwise")
                if not questions:
                    shown = judgement.asked_spots(plan, answers)
                    adopt(queries.connection, plan, "another", author=into.author)
                    break
            again = judgement.asked_again(self.ledger, mine.known, theirs.known, questions)
            self._none(again, "asked again")
            for question in questions:
                answers[question.id] = MergeAnswer(choose(question))
                self.steps.append(
                    f"  {question.kind} {tuple(question.register)}: {answers[question.id].word}"
                )
        else:
            self._must(False, "the questions have no end")
        into.fold()
        merged = Merged(mine, theirs, records_of(into), shown, self.ledger.known(into))
        self._none(judgement.lost(self.ledger, merged), "lost")
        if shown:
            self.answers.append(judgement.given(merged, self.ledger.known(into)))
        self.asked += len(answers)
        return len(answers)

    def _brings_nothing(self, into: Workspace, other: Workspace) -> None:
        """I4: what knows nothing new brings nothing but the bytes of kept copies, and asks nothing."""
        last = into.last
        with (
            self.shelf.read(other, into) as read,
            into.writing() as queries,
            planned(queries, read, {}) as plan,
        ):
            self._must(not plan.questions, "a question without anything new")
            adopt(queries.connection, plan, "another", author=into.author)
        self._must(into.last == last, "a merge with nothing new wrote an entry")

    def _side(self, copy: Workspace) -> Side:
        return Side(self.ledger.known(copy), records_of(copy))

    # -- what must hold -----------------------------------------------------------------------

    def _must(self, holds: bool, what: str) -> None:  # noqa: FBT001  # as an assert
        if not holds:
            raise HistoryError("\n".join([what, *self.steps]))

    def _none(self, found: Iterator[str], what: str) -> None:
        named = list(found)
        self._must(not named, f"{what}: {named}")

    def look(self, which: int) -> None:
        """Look at one copy."""
        known, records = self.ledger.known(self.copies[which]), records_of(self.copies[which])
        self._none(iter(judgement.broken(records)), f"copy {which}")
        found = judgement.content(records)
        if known not in self.seen:
            self.seen[known] = found
            for broken in (
                judgement.broken_answers(self.ledger, known, records),
                judgement.broken_given(self.ledger, known, records, self.answers),
            ):
                self._none(broken, f"an answer in {which}")
        self._must(self.seen[known] == found, f"copy {which} differs from one that knew the same")
        stamps = judgement.stamps(records)
        fallen = [one for one, at in stamps.items() if at < self.stamps[which].get(one, "")]
        self._must(not fallen, f"the stamps of {fallen} fell")
        self.stamps[which] = stamps

    def _sound(self, which: int) -> None:
        with self.copies[which].reading() as queries:
            faults = [str(fault.message) for fault in check(queries)]
        self._must(not faults, f"copy {which} is not sound: {faults}")

    def _equal(self) -> None:
        """See that all copies are equal, down to the kept copies of sources: nothing is left to be asked."""
        first = self._whole(0)
        for number in range(1, len(self.copies)):
            for what, held in self._whole(number).items():
                same = held == first[what]
                self._must(same, f"{what} of copy {number} and the first: {held} {first[what]}")

    def _whole(self, which: int) -> dict[str, Any]:
        copy = self.copies[which]
        records: Records = records_of(copy)
        with copy.reading() as queries:
            raw = connections.raw(queries.connection)
            kept = sorted(raw.execute("SELECT hash, bytes FROM content").fetchall())
        return {
            "what is known": self.ledger.known(copy),
            "the values": judgement.content(records),
            "the stamps": self.unmerged or self._never_gone(judgement.stamps(records)),
            "the kept copies": kept,
        }

    def _never_gone(self, stamps: dict[str, str]) -> dict[str, str]:
        """Leave out what anybody deleted: come back, it has the stamp of who brought it back."""
        gone = {
            row.record
            for entry in self.ledger.entries.values()
            for row in entry.rows
            if row.after is None
        }
        return {record: at for record, at in stamps.items() if record not in gone}

    def _all_at_once(self) -> None:
        """I6: when all merge all at once, with equal answers, they come to rest."""
        self.steps.append("all at once")
        rounds = len(self.copies) + 2
        for _ in range(rounds):
            before = [self.shelf.copied(each) for each in self.copies]
            for number in range(len(self.copies)):
                for other in range(len(self.copies)):
                    if other != number:
                        self.bring(number, before[other], common_answer)
                        self.look(number)
            for each in before:
                self.shelf.let_go(each)
            if len({self.ledger.known(each) for each in self.copies}) == 1:
                return
        self._must(False, f"after {rounds} rounds they are not equal")

    def bring_together(self) -> None:
        """I5: all into one, and one into all."""
        self.steps.append("all into one, one into all")
        for number in range(1, len(self.copies)):
            self.bring(0, self.copies[number])
            self.look(0)
        for number in range(1, len(self.copies)):
            asked = self.bring(number, self.copies[0])
            self._must(asked == 0, f"copy {number} was asked on the way back")
            self.look(number)
        self._equal()
