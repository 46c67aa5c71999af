"""Answering a proposal: each value is taken over, refused, or left for later; nothing else comes in."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from chipline.exchange.change_file.change_file import (
    ChangeFile,
    ChangeFileError,
    opened_change_file,
)
from chipline.exchange.change_file.parts import Manifest, ProposedValue, SentRecord
from chipline.records.changes import Change, ChangeSet, Operation
from chipline.records.fields import FieldSpec
from chipline.records.message import Message
from chipline.records.record import KINDS, title_of
from chipline.records.values import FieldValueError, clean, is_id
from chipline.store.change_files.proposed_entries import values_of_entries
from chipline.store.change_files.sender_copy import refuse_foreign
from chipline.store.edits import foreign_field, refuse_missing, refuse_taken, stamped
from chipline.store.errors import WorkspaceError
from chipline.store.file import content_folder
from chipline.store.journal import apply_changes, journal
from chipline.store.journal.write_order import in_turn
from chipline.store.progress import Progress, silent
from chipline.store.queries import Queries
from chipline.store.workspace import Commit, Workspace
from chipline.store.workspace_merge.journal_graph import change_row
from chipline.store.workspace_merge.questions import (
    MINE,
    MergeAnswers,
    MergeQuestion,
    value_question,
)
from chipline.store.workspace_merge.registers import (
    EXISTENCE,
    GONE,
    THERE,
    ChangeRow,
    Register,
    group_of,
    is_list,
    put_into,
    touched,
)
from chipline.store.workspace_merge.side import CopySide
from chipline.store.workspace_merge.three_way import went_into

_ANSWERS = (
    "SELECT kind, record, before, after, decides, into_record, answers FROM journal_change "
    "WHERE answers IS NOT NULL AND record IN (SELECT value FROM json_each(?))"
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a file proposes, read and checked: the values, and the records as the sender has them."""

    manifest: Manifest
    values: tuple[ProposedValue, ...]
    records: Mapping[str, SentRecord]
    contents: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class ProposedQuestion:
    """A proposed value that is not yet answered, and what stands in its place here."""

    proposed: ProposedValue
    question: MergeQuestion

    @property
    def register(self) -> Register:
        """What it is of."""
        return self.question.register


def read_proposal(workspace: Workspace, path: Path) -> Proposal:
    """Read a file of proposed values; of a file of entries, what they come to, as if it were proposed.

    Raises:
        ChangeFileError: it can't be read, is of another workspace, or a value can't stand in its field.
    """
    with opened_change_file(path) as file:
        refuse_foreign(file, workspace)
        return proposal_of(file)


def proposal_of(file: ChangeFile) -> Proposal:
    """Read what an open file proposes.

    Raises:
        ChangeFileError: a part can't be read, or a value can't stand in its field.
    """
    values = tuple(file.proposed() if file.proposes else values_of_entries(file))
    for each in values:
        _refuse_unfit(file, each)
    records = {each.record: each for each in file.context()}
    return Proposal(file.manifest, values, records, dict(file.contents()))


def _refuse_unfit(file: ChangeFile, proposed: ProposedValue) -> None:
    """Refuse a value that its field can't hold."""
    name, value = proposed.field, proposed.value
    spec = KINDS[proposed.kind].fields.get(name)
    why: Message | None = None
    if name == EXISTENCE:
        fits = not proposed.element and (value in (THERE, GONE) or is_id(str(value)))
    elif spec is None or group_of(proposed.kind, name)[0] != name:
        fits = False
    elif is_list(proposed.kind, name):
        fits = isinstance(value, bool) and bool(proposed.element)
    else:
        fits, why = _fits(proposed.kind, name, value)
        fits = fits and not proposed.element
    if not fits:
        raise ChangeFileError(
            Message(
                "“{file}” proposes a value that can’t stand in “{field}”: {why}. Nothing was taken "
                "from it.",
                file=file.path.name,
                field=spec.named if spec is not None else name or Message("the whole record"),
                why=why or Message("it is not written as Chipline writes it"),
            )
        )


def _fits(kind: str, name: str, value: Any) -> tuple[bool, Message | None]:
    group = group_of(kind, name)
    held = value if len(group) > 1 else [value]
    if not isinstance(held, list) or len(held) != len(group):
        return False, None
    for each, one in zip(group, held, strict=True):
        # What a field has to have is looked at when the record is whole.
        spec: FieldSpec = replace(KINDS[kind].fields[each], required=False)
        try:
            if clean(spec, one) != one:
                return False, None
        except FieldValueError as error:
            return False, error.message
    return True, None


def _register(proposed: ProposedValue) -> Register:
    return Register(proposed.kind, proposed.record, proposed.field, proposed.element)


def _value(proposed: ProposedValue) -> Any:
    return tuple(proposed.value) if isinstance(proposed.value, list) else proposed.value


def proposed_questions(queries: Queries, proposal: Proposal) -> list[ProposedQuestion]:
    """Return what is to be answered: what differs from what stands here, and was not answered before.

    What came with a merge was answered by that, or changed since by somebody who had seen it.

    Raises:
        WorkspaceError: the journal is not whole.
    """
    mine = CopySide(queries)
    mine.load({(each.kind, each.record) for each in proposal.values})
    answered = _answered(queries, {each.record for each in proposal.values})
    found = []
    for each in proposal.values:
        register, value = _register(each), _value(each)
        here = mine.value(register)
        said = answered.get(register, set()) | mine.known
        if here != value and not (each.entries and said.issuperset(each.entries)):
            question = value_question(register, here, value, each.before)
            found.append(ProposedQuestion(each, question))
    return found


def _answered(queries: Queries, records: Iterable[str]) -> dict[Register, set[str]]:
    """Return by register the ids of the proposed entries that were answered for it."""
    found: dict[Register, set[str]] = defaultdict(set)
    for given in queries.connection.exec_driver_sql(_ANSWERS, (json.dumps(sorted(records)),)):
        row = change_row(tuple(given))
        for register in touched(row):
            found[register].update(row.answers)
    return found


def answer_proposal(
    workspace: Workspace,
    proposal: Proposal,
    answers: MergeAnswers,
    *,
    progress: Progress = silent,
) -> Commit:
    """Take over and refuse values, as one change of this copy; what has no answer stays for later.

    An answer other than `MINE` and `THEIRS` holds as a value of one's own. A refusal changes nothing
    but is remembered, and travels with a merge: the same is not asked again.

    Raises:
        WorkspaceError: nothing was answered, or it could not be written.
        FieldValueError: what is taken over can't stand, such as a short name that another record has.
    """
    with workspace.writing() as queries:
        asked = proposed_questions(queries, proposal)
        taken = [each for each in asked if _word(each, answers) not in ("", MINE)]
        refused = [each for each in asked if _word(each, answers) == MINE]
        if not taken and not refused:
            raise WorkspaceError(Message("Nothing was decided, so there is nothing to write."))
        _refuse_lacking(queries, proposal, asked, refused)
        for known, data in proposal.contents.items():
            queries.connection.exec_driver_sql(content_folder.PUT, (known, len(data), data))
        changes = tuple(in_turn(_changes(queries, taken, answers)))
        steps = ChangeSet(
            Operation.ANSWER_PROPOSAL,
            changes,
            params={
                "name": proposal.manifest.sender.name,
                "taken": len(taken),
                "refused": len(refused),
            },
        )
        place = replace(
            journal.next_place(queries.connection),
            decides=tuple(_decisions(taken, refused, changes, answers)),
        )
        entry = apply_changes.apply(
            queries.connection, steps, author=workspace.author, progress=progress, place=place
        )
        written = Commit(entry, steps, queries.stacks())
    # What was acknowledged is written once more change by change where a file lost it; decisions are not.
    workspace.fold()
    return written


def _word(each: ProposedQuestion, answers: MergeAnswers) -> str:
    given = answers.get(each.question.id)
    return given.word if given is not None else ""


def _chosen(each: ProposedQuestion, answers: MergeAnswers) -> Any:
    given = answers[each.question.id]
    choice = each.question.choice(given)
    return choice.values[each.register] if choice is not None else given.value


def _decisions(
    taken: Iterable[ProposedQuestion],
    refused: Iterable[ProposedQuestion],
    changes: Iterable[Change],
    answers: MergeAnswers,
) -> Iterator[journal.Decision]:
    """Yield what is answered though nothing changes by it, so that it is not asked again."""
    changed = {
        register
        for change in changes
        for register in touched(
            ChangeRow(change.kind, change.id, change.before, change.after, into=change.into)
        )
    }
    for each in taken:
        if each.register not in changed:
            yield _decision(each, _chosen(each, answers))
    for each in refused:
        yield _decision(each, each.question.mine)._replace(refuses=True)


def _decision(each: ProposedQuestion, value: Any) -> journal.Decision:
    register, into = each.register, None
    held: dict[str, Any] = {}
    if register.name == EXISTENCE:
        held[EXISTENCE] = THERE if value == THERE else GONE
        into = went_into(value)
    elif register.element:
        ways: dict[str, list[str]] = {"in": [], "out": []}
        ways["in" if value else "out"].append(register.element)
        held[register.name] = ways
    else:
        put_into(register, value, held)
    answered = tuple(each.proposed.entries)
    return journal.Decision(register.kind, register.record, held, into, answered)


def _changes(
    queries: Queries, taken: Iterable[ProposedQuestion], answers: MergeAnswers
) -> Iterator[Change]:
    by_record: dict[tuple[str, str], list[ProposedQuestion]] = defaultdict(list)
    for each in taken:
        by_record[each.register.kind, each.register.record].append(each)
    coming = frozenset(
        record
        for (_kind, record), found in by_record.items()
        if any(
            each.register.name == EXISTENCE and _chosen(each, answers) == THERE for each in found
        )
    )
    made: dict[tuple[str, str], Change] = {}
    for (kind, record), found in by_record.items():
        change = _change(queries, kind, record, found, answers, coming)
        if change is not None:
            made[kind, record] = change
    _refuse_broken(queries, made)
    going = [change for change in made.values() if change.deletes]
    yield from (change for change in made.values() if not change.deletes)
    yield from going


def _change(
    queries: Queries,
    kind: str,
    record: str,
    found: list[ProposedQuestion],
    answers: MergeAnswers,
    coming: frozenset[str],
) -> Change | None:
    fields = KINDS[kind].fields
    before = queries.values(kind, record)
    said = tuple(dict.fromkeys(one for each in found for one in each.proposed.entries))
    existence = next(
        (_chosen(each, answers) for each in found if each.register.name == EXISTENCE), None
    )
    if existence is not None and existence != THERE:
        if before is None:
            return None
        held = {name: before[name] for name in fields if before[name] is not None}
        return Change(kind, record, held, None, went_into(existence), said)
    if before is None and existence is None:
        raise WorkspaceError(
            Message(
                "“{title}” is not here, so none of its values can be taken over. Take over the whole "
                "record as well, or leave these for later.",
                title=found[0].proposed.record,
            )
        )
    after: dict[str, Any] = dict(before or {})
    for each in found:
        if each.register.name != EXISTENCE:
            put_into(each.register, _chosen(each, answers), after)
    moment = journal.now()
    if before is None:
        after |= {"created": moment, "updated": moment}
    names = [name for name in fields if before is None or before.get(name) != after.get(name)]
    held = {name: clean(fields[name], after.get(name)) for name in names}
    refuse_taken(queries, held, [record])
    refuse_missing(queries, KINDS[kind], held, coming)
    if wrong := foreign_field(queries, kind, {**after, **held}):
        raise FieldValueError(wrong)
    if before is None:
        made = {name: value for name, value in held.items() if value is not None}
        return Change(kind, record, None, made, None, said)
    change = stamped(kind, before, held, moment)
    return replace(change, answers=said) if change is not None else None


def _refuse_lacking(
    queries: Queries,
    proposal: Proposal,
    asked: Iterable[ProposedQuestion],
    refused: Iterable[ProposedQuestion],
) -> None:
    """Refuse to take away from a new record, while it may still come, what it can't be without."""
    whole = {each.register.existence for each in refused if each.register.name == EXISTENCE}
    waiting = {each.register for each in asked if each.register.name == EXISTENCE} - whole
    wanted = [each.register for each in refused if each.register.existence in waiting]
    here = queries.names({register.record for register in wanted})
    for register in wanted:
        spec = KINDS[register.kind].fields.get(register.name)
        if spec is not None and spec.required and register.record not in here:
            record = proposal.records.get(register.record)
            raise WorkspaceError(
                Message(
                    "“{title}” can’t be without “{field}”, so that can’t be refused by itself. Refuse "
                    "the whole record as well, or leave this for later.",
                    title=record.title if record is not None else register.record,
                    field=spec.named,
                )
            )


def _refuse_broken(queries: Queries, made: Mapping[tuple[str, str], Change]) -> None:
    """Refuse to let go of a record that something would still point at."""
    going = {record: kind for (kind, record), change in made.items() if change.deletes}
    for kind, owner, field, target in queries.pointing_at(going):
        change = made.get((kind, owner))
        if change is not None and (change.deletes or _points_away(change, field, target)):
            continue
        there = queries.names([owner, target])
        values = queries.values(going[target], target) or {}
        raise WorkspaceError(
            Message(
                "“{title}” can’t go while “{owner}” points at it ({field}). Take that over as well, or "
                "leave it for later.",
                title=title_of(KINDS[going[target]], values),
                owner=there[owner].said if owner in there else owner,
                field=KINDS[kind].fields[field].named,
            )
        )


def _points_away(change: Change, field: str, target: str) -> bool:
    after = change.after or {}
    held = after.get(field, target)
    return target not in held if isinstance(held, list) else held != target
