"""What somebody who answers a proposal looks at: each value with who wrote it, and what sources say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from chipline.exchange.change_file.parts import SentRecord
from chipline.records.message import Message
from chipline.store.change_files.proposal import Proposal, ProposedQuestion, proposed_questions
from chipline.store.journal.journal import entry_at
from chipline.store.queries import Named, Queries
from chipline.store.workspace_merge.journal_graph import change_row
from chipline.store.workspace_merge.merge_review import (
    LastTouch,
    MergeReview,
    ReviewRow,
    evidence_of,
    names_of,
)
from chipline.store.workspace_merge.merge_summary import MergedValue
from chipline.store.workspace_merge.questions import MergeAnswers
from chipline.store.workspace_merge.registers import Register, touched

_ROWS = (
    "SELECT entry, kind, record, before, after, decides, into_record, answers FROM journal_change "
    "WHERE record = ? ORDER BY row DESC"
)


def proposed_names(
    queries: Queries, asked: Iterable[ProposedQuestion], records: Mapping[str, SentRecord]
) -> dict[str, Named]:
    """Name the records of a proposal as its sender does; what the sender has deleted, as it is here."""
    here = queries.names(each.register.record for each in asked)
    return here | {
        one: Named(record.kind, one, record.slug or None, record.title)
        for one, record in records.items()
        if record.title and (record.values is not None or one not in here)
    }


def proposed_value(asked: ProposedQuestion, names: Mapping[str, Named]) -> MergedValue:
    """Tell one proposed value; what comes of it is, unless it is taken over, what stands here."""
    register, question = asked.register, asked.question
    record = names.get(register.record)
    before = asked.proposed.before
    return MergedValue(
        kind=register.kind,
        record=register.record,
        slug=(record.slug or "") if record is not None else "",
        title=record.title if record is not None else "",
        field=register.name,
        element=register.element,
        before=tuple(before) if isinstance(before, list) else before,
        mine=question.mine,
        theirs=question.theirs,
        result=question.mine,
    )


def proposal_review(queries: Queries, proposal: Proposal, answers: MergeAnswers) -> MergeReview:
    """Tell a proposal as it is looked at: all that is not answered yet is to be decided.

    Raises:
        WorkspaceError: the journal is not whole.
    """
    asked = proposed_questions(queries, proposal)
    named = proposed_names(queries, asked, proposal.records)
    rows = tuple(_row(queries, each, named, answers) for each in asked)
    values = [row.value for row in rows]
    return MergeReview(
        to_decide=rows,
        taken=(),
        kept=(),
        names=named | queries.names(names_of(values)),
        open=sum(not row.answered for row in rows),
        nothing_new=not rows,
    )


def _row(
    queries: Queries, asked: ProposedQuestion, names: Mapping[str, Named], answers: MergeAnswers
) -> ReviewRow:
    given = answers.get(asked.question.id)
    proposed = asked.proposed
    return ReviewRow(
        value=proposed_value(asked, names),
        question=asked.question,
        answered=given.word if given is not None else "",
        mine_by=_last_touch(queries, asked.register),
        theirs_by=LastTouch(proposed.who, proposed.at, Message("Proposed"), proposed.why),
        mine_evidence=evidence_of(queries, [asked.register])[asked.register],
        theirs_evidence=(),
    )


def _last_touch(queries: Queries, register: Register) -> LastTouch | None:
    """Return who changed a value here last."""
    for entry, *row in queries.connection.exec_driver_sql(_ROWS, (register.record,)):
        if register in touched(change_row(tuple(row))):
            found = entry_at(queries.connection, entry)
            if found is not None:
                why = str(found.reason or "")
                return LastTouch(found.who, found.at, found.message, why, found.machine)
    return None
