"""Each mend of the rule is needed: with one of them switched off, what must hold does not."""

from __future__ import annotations

import builtins
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.engine import Connection

from chipline.store import edits
from chipline.store.change_files import sent_changes
from chipline.store.compound_edits import attachments
from chipline.store.compound_edits import merge as record_merge
from chipline.store.journal import journal
from chipline.store.journal.author import Author
from chipline.store.workspace_merge import adoption, merge_plan, side, three_way
from chipline.store.workspace_merge.merge_plan import MergePlan
from chipline.store.workspace_merge.questions import MINE, MergeQuestion, QuestionKind
from chipline.store.workspace_merge.registers import EXISTENCE, THERE
from store.workspace_merge import histories
from store.workspace_merge.histories import History
from store.workspace_merge.judgement import HistoryError
from store.workspace_merge.memory_copies import FIRMS, SOURCE, Shelf

R0, R1, R2 = FIRMS
NEW, SECOND = (f"00000000-0000-4000-8000-00000000020{number}" for number in range(2))
Case = Callable[[History], None]
Control = Callable[[pytest.MonkeyPatch], None]
A, B, C = range(3)


@pytest.fixture
def history(tmp_path: Path) -> Iterator[History]:
    shelf = Shelf()
    made = History(0, 3, tmp_path, shelf)
    for number in range(3):
        made.look(number)
    yield made
    made.close()
    shelf.close()


def _do(history: History, which: int, *steps: Any) -> None:
    for step in steps:
        history.copies[which].apply(step)
        history.look(which)


def _undo(history: History, which: int, times: int = 1) -> None:
    for _ in range(times):
        history.copies[which].undo()
        history.look(which)


def _bring(history: History, into: int, other: int, word: str = MINE) -> int:
    def choose(question: MergeQuestion) -> str:
        words = [choice.word for choice in question.choices]
        return word if word in words else question.for_mine

    asked = history.bring(into, history.copies[other], choose)
    history.look(into)
    return asked


def _notes(record: str, value: str | None) -> Any:
    return edits.set_fields("firm", [record], {"notes": value})


# -- what happens ---------------------------------------------------------------------------------


def _set_back_by_hand(history: History) -> None:
    _do(history, A, _notes(R0, "a"), _notes(R0, None))
    _do(history, B, _notes(R0, "b"))
    _bring(history, A, B)


def _changed_and_deleted(history: History) -> None:
    _do(history, B, _notes(R2, "work"))
    _do(history, A, edits.delete("firm", [R2]))
    _bring(history, A, B)


def _merged_into_what_is_deleted(history: History) -> None:
    for record in (NEW, SECOND):
        _do(history, A, edits.create("source", {"name": "Page"}, record_id=record))
    _bring(history, B, A)
    _do(history, A, record_merge.merge("source", NEW, [SECOND]))
    _do(history, B, edits.delete("source", [NEW]))
    _bring(history, A, B)


def _merged_into_two(history: History) -> None:
    _do(history, A, record_merge.merge("firm", R0, [R2]))
    _do(history, B, record_merge.merge("firm", R1, [R2]))
    _bring(history, A, B)


def _each_renames_the_others(history: History) -> None:
    _do(history, A, edits.create("firm", {"name": "One", "slug": "newco"}, record_id=NEW))
    _do(history, B, edits.create("firm", {"name": "Two", "slug": "newco"}, record_id=SECOND))
    before = history.shelf.copied(history.copies[A])
    _bring(history, A, B, "rename theirs")
    history.bring(B, before, lambda _question: "rename theirs")
    history.shelf.let_go(before)
    history.look(B)
    _bring(history, A, B)


def _slow_clock(history: History) -> None:
    _do(history, A, _notes(R0, "a"))
    _bring(history, B, A)
    _bring(history, C, A)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(edits, "now", lambda: "2026-02-01T00:00:00Z")
        _do(history, C, edits.toggle_tag("firm", R0, "x"))
    _bring(history, B, C)
    history.bring_together()


def _slow_clock_of_the_other(history: History) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(edits, "now", lambda: "2026-02-01T00:00:00Z")
        _do(history, B, edits.toggle_tag("firm", R0, "x"))
    _do(history, A, _notes(R0, "a"))
    _bring(history, A, B)


def _undone_merge(history: History) -> None:
    _do(history, B, _notes(R0, "2"))
    _bring(history, A, B)
    _do(history, A, _notes(R1, "own"))
    _undo(history, A, 2)
    _bring(history, B, A)
    _bring(history, A, B)


def _undone_further_than_a_merge(history: History) -> None:
    _do(history, A, edits.create("firm", {"name": "Nine"}, record_id=NEW))
    _bring(history, B, A)
    _do(history, B, edits.set_fields("firm", [R0], {"ultimate_parent": NEW}))
    _bring(history, A, B)
    _do(history, A, _notes(R1, "x"))
    _undo(history, A, 3)
    _bring(history, A, B)


def _file_of_a_decision(history: History) -> None:
    _do(history, A, _notes(R0, "1"))
    _do(history, B, _notes(R0, "2"))
    _bring(history, A, B)
    _send(history, A)
    history.files = history.files[-1:]
    history.take(C)


def _send(history: History, which: int, *, copies: bool = True) -> None:
    path = history.folder / f"{len(history.files)}.chipline-changes"
    wish = sent_changes.SendWish(copies=copies)
    with history.copies[which].reading() as queries:
        sent_changes.send_changes(queries, path, wish, author=history.copies[which].author)
    history.files.append(path)


def _refused(history: History) -> None:
    _do(history, A, _notes(R0, "5"))
    history.propose(A, [R0])
    history.answer(B, lambda _register: MINE)
    history.look(B)
    _bring(history, B, A)


def _taken_and_changed(history: History) -> None:
    _do(history, A, _notes(R0, "5"))
    history.propose(A, [R0])
    history.answer(B, lambda _register: "theirs")
    history.look(B)
    _do(history, A, _notes(R0, "6"))
    if _bring(history, B, A):
        raise HistoryError("what was only taken over is asked about")


def _bytes_come_later(history: History) -> None:
    _do(history, B, attachments.keep(SOURCE, history.chance.pages[0], "2026-02-01"))
    _send(history, B, copies=False)
    history.take(A)
    history.bring_together()


# -- what is switched off ---------------------------------------------------------------------------


def _by_value(patch: pytest.MonkeyPatch) -> None:
    def put_back(self: side.CopySide, register: Any) -> bool:
        touched = register in self.touches
        return touched and self.value(register) == side.found_by_first(self, register)

    patch.setattr(side.CopySide, "all_put_back", put_back)


def _no_deletion_against_change(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(merge_plan, "deletion_against_change", lambda *_: False)


def _existence_of_target_untouched(patch: pytest.MonkeyPatch) -> None:
    touched = side.touched
    patch.setattr(
        side,
        "touched",
        lambda row: (each for each in touched(row) if row.into is None or each.record != row.into),
    )


def _target_not_compared(patch: pytest.MonkeyPatch) -> None:
    weighed = three_way._weighed

    def without(register: Any, mine: Any, theirs: Any, m: Any, t: Any) -> Any:
        if register.name == EXISTENCE and THERE not in (m, t):
            return three_way.MergeReason.EQUAL, m
        return weighed(register, mine, theirs, m, t)

    patch.setattr(three_way, "_weighed", without)


def _decides_only_what_changes(patch: pytest.MonkeyPatch) -> None:
    take = merge_plan._take

    def taken(plan: merge_plan.MergePlan, question: MergeQuestion, answers: Any) -> bool:
        before = set(plan.decided)
        if not take(plan, question, answers):
            return False
        choice = question.choice(answers[question.id])
        if question.kind is not QuestionKind.VALUE and choice is not None:
            plan.decided = before | set(choice.values)
        return True

    patch.setattr(merge_plan, "_take", taken)


def _stamps_of_the_clock(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(edits, "max", lambda moment, _stands: moment, raising=False)


def _stamps_of_the_other(patch: pytest.MonkeyPatch) -> None:
    def latest(*given: Any, **how: Any) -> Any:
        return given[-1] if len(given) == 2 else builtins.max(*given, **how)

    patch.setattr(adoption, "max", latest, raising=False)


def _own_entries_stay_known(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(
        journal, "heads_before", lambda connection, _seq: journal.present_heads(connection)
    )


def _undo_goes_past_a_merge(patch: pytest.MonkeyPatch) -> None:
    next_place, place = journal.next_place, journal.EntryPlace
    below: list[int | None] = [None]

    def looked(*given: Any, **how: Any) -> journal.EntryPlace:
        found = next_place(*given, **how)
        below[0] = found.below
        return found

    def placed(*given: Any, **how: Any) -> journal.EntryPlace:
        made = place(*given, **how)
        return replace(made, undo_top=below[0]) if made.act == journal.MERGE else made

    patch.setattr(journal, "next_place", looked)
    patch.setattr(adoption.journal, "EntryPlace", placed)


def _cut_by_position(patch: pytest.MonkeyPatch) -> None:
    unsent = sent_changes.unsent

    def cut(graph: Any, had: Any) -> Any:
        found = unsent(graph, had)
        entries = found.entries[:-1]
        parents = {one for entry in entries for one in entry.parents}
        heads = tuple(sorted({entry.id for entry in entries} - parents))
        return replace(found, entries=entries, heads=heads)

    patch.setattr(sent_changes, "unsent", cut)


def _no_answers(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(three_way, "_answers", lambda *_: False)


def _nothing_taken_over(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(three_way, "_took_over", lambda *_: False)


def _bytes_only_with_entries(patch: pytest.MonkeyPatch) -> None:
    adopt = adoption.adopt

    def adopted(connection: Connection, plan: MergePlan, name: str, *, author: Author) -> None:
        if not plan.nothing_new:
            adopt(connection, plan, name, author=author)

    patch.setattr(histories, "adopt", adopted)


CONTROLS: tuple[tuple[Control, Case], ...] = (
    (_by_value, _set_back_by_hand),
    (_no_deletion_against_change, _changed_and_deleted),
    (_existence_of_target_untouched, _merged_into_what_is_deleted),
    (_target_not_compared, _merged_into_two),
    (_decides_only_what_changes, _each_renames_the_others),
    (_stamps_of_the_clock, _slow_clock),
    (_stamps_of_the_other, _slow_clock_of_the_other),
    (_own_entries_stay_known, _undone_merge),
    (_undo_goes_past_a_merge, _undone_further_than_a_merge),
    (_cut_by_position, _file_of_a_decision),
    (_no_answers, _refused),
    (_nothing_taken_over, _taken_and_changed),
    (_bytes_only_with_entries, _bytes_come_later),
)


@pytest.mark.parametrize("case", [case for _control, case in CONTROLS])
def test_what_must_hold_does(history: History, case: Case) -> None:
    case(history)


@pytest.mark.parametrize(("control", "case"), CONTROLS)
def test_it_does_not_without_the_mend(
    history: History, control: Control, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    control(monkeypatch)
    with pytest.raises(HistoryError):
        case(history)
