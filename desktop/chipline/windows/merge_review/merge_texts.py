"""What the review of a merge says of values, sides and answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from chipline.records.record import KINDS
from chipline.store.queries import Named
from chipline.store.workspace_merge.merge_review import (
    LastTouch,
    MergeReview,
    ReviewRow,
    SideEvidence,
)
from chipline.store.workspace_merge.merge_summary import MergedValue
from chipline.store.workspace_merge.questions import BOTH, MINE, OTHER, THEIRS, QuestionKind
from chipline.store.workspace_merge.registers import EXISTENCE, GONE, THERE, group_of
from chipline.store.workspace_merge.three_way import MergeReason
from chipline.windows.formats import author_text, heading, stamp_text, title_text
from chipline.windows.i18n import edtf_text, tr, translated, worded
from chipline.windows.widgets.history.change_text import parting
from chipline.windows.widgets.value_text import plain_value

Names = Mapping[str, Named]
#: So many records are named one by one.
_FEW = 4
#: What is longer has no room beside the other answers.
_LONG = 24
#: As much is shown of what two texts have in common before they part.
_COMMON = 8


def record_text(value: MergedValue) -> str:
    """Name the record that a value is of, with its kind."""
    return tr(
        "{kind}: {title}",
        kind=translated(KINDS[value.kind].label),
        title=value.title or value.slug or value.record,
    )


def field_text(value: MergedValue) -> str:
    """Name what the value is of."""
    if value.field == EXISTENCE:
        return tr("The whole record")
    fields = KINDS[value.kind].fields
    labels = [heading(fields[name]) for name in group_of(value.kind, value.field)]
    return ", ".join(labels)


def value_text_of(value: MergedValue, held: Any, names: Names) -> str:
    """Write what a field holds, or whether a record or an element of a list is there."""
    if value.field == EXISTENCE:
        if held == THERE:
            return tr("is there")
        if held in (GONE, None):
            return tr("is not there")
        into = names.get(held)
        return tr("was merged into {title}", title=title_text(into) if into else str(held))
    if value.element:
        shown = names.get(value.element)
        element = title_text(shown) if shown else value.element
        return (
            tr("with {element}", element=element)
            if held
            else tr("without {element}", element=element)
        )
    fields = group_of(value.kind, value.field)
    specs = KINDS[value.kind].fields
    if len(fields) == 1:
        return plain_value(specs[value.field], held, names) or tr("empty")
    parts = held if isinstance(held, tuple | list) else (None,) * len(fields)
    written = [
        plain_value(specs[name], one, names) or "–" for name, one in zip(fields, parts, strict=True)
    ]
    return ", ".join(written)


def side_values(value: MergedValue, names: Names, *, cut: bool) -> tuple[str, str]:
    """Write what both sides hold; `cut`, long texts begin shortly before where they part."""
    mine, theirs = (value_text_of(value, held, names) for held in (value.mine, value.theirs))
    if not cut or mine == theirs or max(len(mine), len(theirs)) <= _LONG:
        return mine, theirs
    start = parting(mine, theirs, _COMMON)
    return (f"…{mine[start:]}", f"…{theirs[start:]}") if start else (mine, theirs)


def mark_text(mark: LastTouch | None) -> str:
    """Say who wrote a value last, when and why."""
    if mark is None:
        return tr("Not changed since the copies parted")
    said = tr(
        "{who}, {when}: {what}",
        who=author_text(mark.who, mark.machine),
        when=stamp_text(mark.at),
        what=worded(mark.what),
    )
    if mark.why:
        said = tr("{said} ({why})", said=said, why=mark.why)
    if mark.own:
        # The copy has it from here, where it is no more.
        return tr("{said}. Yours, from before a restore or from another copy of yours.", said=said)
    return said


def summary_text(review: MergeReview, *, leaves: bool) -> str:
    """Say how far it is decided; what `leaves` some for later is a proposal."""
    if review.nothing_new and leaves:
        return tr("Nothing is left to answer: all of it is here, or was answered before.")
    if review.nothing_new:
        return tr("Nothing new: the other copy has nothing that this one lacks.")
    if leaves:
        return tr(
            "{n} value waits for an answer. What you leave is not lost: open the file again.",
            "{n} values wait for an answer. What you leave is not lost: open the file again.",
            review.open,
        )
    if review.open:
        return tr(
            "{n} value has to be decided. Nothing is written before you choose “Merge”.",
            "{n} values have to be decided. Nothing is written before you choose “Merge”.",
            review.open,
        )
    return tr("All is decided. One undo takes the whole merge back.")


def evidence_text(evidence: tuple[SideEvidence, ...]) -> str:
    """List what sources say, a line each, the best grades first."""
    if not evidence:
        return tr("No source speaks of it.")
    return "\n".join(
        tr(
            "{grade}  {source}, {day}: {says}",
            grade=each.grade,
            source=each.source,
            day=edtf_text(each.dated) if each.dated else tr("no date"),
            says=each.says,
        )
        for each in evidence
    )


def side_texts(row: ReviewRow, names: Names) -> tuple[str, str]:
    """Tell of each side, mine first, what there is to weigh: a long value in whole, and what sources say."""
    if row.question is None:
        return "", ""
    sides = (row.value.mine, row.mine_evidence), (row.value.theirs, row.theirs_evidence)
    told = []
    for held, evidence in sides:
        written = value_text_of(row.value, held, names)
        whole = f"{written}\n\n" if len(written) > _LONG or "\n" in written else ""
        told.append(f"{whole}{evidence_text(evidence)}")
    return told[0], told[1]


def question_text(row: ReviewRow, names: Names, *, proposed: bool) -> str:
    """Ask what is to be decided; `proposed` is what one may take or leave."""
    question = row.question
    if row.alike is not None:
        return tr(
            "This new record and yours, “{title}”, are alike: {reasons}. Both stay; if they are one, "
            "merge them afterwards in Review.",
            title=title_text(row.alike),
            reasons=", ".join(worded(each) for each in row.alike_in),
        )
    if row.doubt is not None:
        return tr(
            "{doubt} Each side changed a part of it; nothing is lost by merging, and Review finds it.",
            doubt=worded(row.doubt),
        )
    if question is None:
        return _reason_text(row)
    title = row.value.title or row.value.slug or row.value.record
    if proposed:
        return _proposed_text(row, title, names)
    return {
        QuestionKind.VALUE: tr(
            "Both sides changed “{field}” of “{title}”. Which value holds?",
            field=field_text(row.value),
            title=title,
        ),
        QuestionKind.DELETION: _deletion_text(row, title, names),
        QuestionKind.CIRCLE: tr("These records were merged into one another. Which one stays?"),
        QuestionKind.REFERENCE: tr(
            "“{title}” points at “{other}”, which was deleted on one side.",
            title=title,
            other=_named(names, str(question.about.get("target", ""))),
        ),
        QuestionKind.SHORT_NAME: tr(
            "“{mine}” here and “{theirs}” there would have the same short name, “{slug}”.",
            mine=_named(names, str(question.about.get("mine", ("",))[-1])),
            theirs=_named(names, str(question.about.get("theirs", ("",))[-1])),
            slug=str(question.mine),
        ),
        QuestionKind.PARENT_LOOP: tr(
            "These firms would be one another’s ultimate parent. Which one’s parent is emptied?"
        ),
    }[question.kind]


def _reason_text(row: ReviewRow) -> str:
    """Say why a value that both sides changed is not asked about; nothing where only one did."""
    if row.reason is MergeReason.ANSWERED:
        return (
            tr("A proposal of it was answered before, so mine holds without being asked about.")
            if row.value.result == row.value.mine
            else tr(
                "A proposal of it was answered before, so theirs holds without being asked about."
            )
        )
    if row.reason is MergeReason.PUT_BACK:
        return tr("One side changed it and took that back, so what the other side did holds.")
    if row.reason is MergeReason.ELEMENT:
        return tr("Both sides changed the list: what either of them has in it stays.")
    return ""


def _named(names: Names, record: str) -> str:
    return title_text(names[record]) if record in names else record


def _went_into(row: ReviewRow, names: Names) -> str:
    """Name what a record was merged into on one side; empty where it was deleted."""
    for held in (row.value.mine, row.value.theirs):
        if held not in (THERE, GONE, None):
            return _named(names, str(held))
    return ""


def _proposed_text(row: ReviewRow, title: str, names: Names) -> str:
    who = row.theirs_by.who if row.theirs_by is not None else "–"
    if row.value.field != EXISTENCE:
        return tr(
            "{who} proposes another value of “{field}” of “{title}”. Which one holds?",
            who=who,
            field=field_text(row.value),
            title=title,
        )
    if row.value.theirs == THERE:
        return tr("{who} proposes the new record “{title}”. Is it taken?", who=who, title=title)
    if row.value.theirs == GONE:
        return tr("{who} proposes to delete “{title}”. Does it stay?", who=who, title=title)
    return tr(
        "{who} proposes to merge “{title}” into “{other}”. Does it stay?",
        who=who,
        title=title,
        other=_named(names, str(row.value.theirs)),
    )


def _deletion_text(row: ReviewRow, title: str, names: Names) -> str:
    into = _went_into(row, names)
    asked = (
        tr(
            "“{title}” was merged into “{other}” on one side and changed on the other. Does it stay?",
            title=title,
            other=into,
        )
        if into
        else tr(
            "“{title}” was deleted on one side and changed on the other. Does it stay?", title=title
        )
    )
    if not row.pointing:
        return asked
    shown = ", ".join(title_text(each) for each in row.pointing[:_FEW])
    more = len(row.pointing) - _FEW
    if more > 0:
        shown = tr("{some} and {n} more", "{some} and {n} more", more, some=shown)
    return tr("{question} It is pointed at by {records}.", question=asked, records=shown)


def _record_answers(row: ReviewRow, names: Names) -> tuple[str, str]:
    """Name the two answers to what is proposed of a record as a whole; empty for anything else."""
    value = row.value
    if value.field != EXISTENCE or THERE not in (value.mine, value.theirs):
        return "", ""
    if value.theirs == THERE:
        return tr("Leave it out"), tr("Take it")
    into = _went_into(row, names)
    return tr("It stays"), tr("It is merged into {title}", title=into) if into else tr("It goes")


def choice_text_of(row: ReviewRow, word: str, names: Names, *, cut: bool = False) -> str:
    """Name one answer; `cut`, what both sides begin alike with gives way to where they part."""
    record = _record_answers(row, names)
    mine, theirs = side_values(row.value, names, cut=cut)
    said = {
        MINE: record[0] or tr("Mine: {value}", value=mine),
        THEIRS: record[1] or tr("Theirs: {value}", value=theirs),
        OTHER: tr("Another value: {value}", value=value_text_of(row.value, row.value.result, names))
        if row.answered == OTHER
        else tr("Another value…"),
        BOTH: tr("Both texts"),
        "there": tr("It stays, with what was changed"),
        "gone": tr("It goes"),
        "bring back": tr("Bring the deleted record back"),
        "empty": tr("Empty the field"),
        "delete": tr("Delete this one too"),
        "rename mine": tr("Give mine another short name"),
        "rename theirs": tr("Give theirs another short name"),
        "one": tr("They are one and the same: merge them"),
    }
    if word == "gone" and (into := _went_into(row, names)):
        return tr("It is merged into {title}", title=into)
    if word in said:
        return said[word]
    named = names.get(word)
    return title_text(named) if named else word
