"""What the history is asked for: the words and filters above the list, as plain values."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from chipline.records.changes import Operation
from chipline.records.record import KINDS
from chipline.store.journal.history import WORDS, HistoryQuery
from chipline.store.journal.journal import BASE, REDO, UNDO, UNMERGE
from chipline.windows.i18n import tr

#: The two lists of the pane.
CHANGES, DELETED = "changes", "deleted"
#: Spans of time by name, with their days up to today; `days` is given by its first and last day.
ANY_TIME, THIS_YEAR, GIVEN_DAYS = "", "year", "days"
SPANS = {"today": 1, "week": 7, "month": 30}

#: The icon of everything that an entry may have done.
WORD_ICONS: dict[str, str] = {
    Operation.CREATE: "plus",
    Operation.DUPLICATE: "copy",
    Operation.CHANGE: "pencil",
    Operation.BULK_CHANGE: "pencil",
    Operation.DELETE: "trash-2",
    Operation.MERGE: "git-merge",
    Operation.IMPORT: "download",
    Operation.CITE: "quote",
    Operation.ATTACH: "paperclip",
    Operation.DETACH: "paperclip",
    Operation.NOTE: "pencil",
    Operation.VERIFY: "check",
    Operation.REPAIR: "wrench",
    Operation.REVERT: "rotate-ccw",
    Operation.RESTORE: "archive-restore",
    Operation.MERGE_COPY: "git-merge",
    Operation.ANSWER_PROPOSAL: "git-merge",
    UNDO: "undo-2",
    UNMERGE: "undo-2",
    REDO: "redo-2",
    BASE: "database",
}


def word_text(word: str) -> str:
    """Name what an entry may have done."""
    return {
        Operation.CREATE.value: tr("Created"),
        Operation.DUPLICATE.value: tr("Duplicated"),
        Operation.CHANGE.value: tr("Changed values"),
        Operation.BULK_CHANGE.value: tr("Changed in bulk"),
        Operation.DELETE.value: tr("Deleted"),
        Operation.MERGE.value: tr("Merged"),
        Operation.IMPORT.value: tr("Imported or pasted"),
        Operation.CITE.value: tr("Cited"),
        Operation.ATTACH.value: tr("Copy of a source kept"),
        Operation.DETACH.value: tr("Copy of a source removed"),
        Operation.NOTE.value: tr("Note on the timeline"),
        Operation.VERIFY.value: tr("Marked as verified"),
        Operation.REPAIR.value: tr("Fixed"),
        Operation.REVERT.value: tr("Taken back"),
        Operation.RESTORE.value: tr("Brought back"),
        Operation.MERGE_COPY.value: tr("Another copy merged"),
        Operation.ANSWER_PROPOSAL.value: tr("Proposal answered"),
        UNDO: tr("Undone"),
        UNMERGE: tr("Merge of a copy undone"),
        REDO: tr("Redone"),
        BASE: tr("Beginning"),
    }[word]


def span_text(span: str) -> str:
    """Name a span of time."""
    return {
        ANY_TIME: tr("Any time"),
        "today": tr("Today"),
        "week": tr("Last 7 days"),
        "month": tr("Last 30 days"),
        THIS_YEAR: tr("This year"),
        GIVEN_DAYS: tr("From … to …"),
    }[span]


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """Which changes, or which deleted records, are to be listed. What is empty does not narrow.

    `span` is a name of `SPANS`, or `days` for those from `first` to `last` (ISO). With `record`,
    only what touched this one record, whose `title` stands for it.
    """

    view: str = CHANGES
    text: str = ""
    who: str = ""
    word: str = ""
    kind: str = ""
    span: str = ANY_TIME
    first: str = ""
    last: str = ""
    record_kind: str = ""
    record: str = ""
    title: str = ""

    def narrows(self) -> bool:
        """Tell whether anything is left out."""
        return self != HistoryFilter(view=self.view)

    def days(self, today: date) -> tuple[date | None, date | None]:
        """Return the first and the last day; None is open."""
        if self.span in SPANS:
            return today - timedelta(days=SPANS[self.span] - 1), None
        if self.span == THIS_YEAR:
            return date(today.year, 1, 1), None
        if self.span == GIVEN_DAYS:
            return day_in(self.first), day_in(self.last)
        return None, None

    def wanted(self, today: date) -> HistoryQuery:
        """Return it as the store takes it: days of the user's calendar as moments."""
        first, last = self.days(today)
        return HistoryQuery(
            text=self.text.strip(),
            who=self.who,
            kind=self.kind,
            since=_moment(first, time.min) if first else "",
            until=_moment(last, time.max) if last else "",
            record=self.record,
            word=self.word if self.view == CHANGES else "",
        )

    def of_record(self, kind: str, record: str, title: str) -> HistoryFilter:
        """Ask for one record only; without one, for all."""
        return replace(self, record_kind=kind, record=record, title=title)


def asked_from(state: dict[str, Any]) -> HistoryFilter:
    """Read what was asked for from a stored state; what no longer fits is left out."""
    names = {each.name for each in fields(HistoryFilter)}
    kept = {
        name: value for name, value in state.items() if name in names and isinstance(value, str)
    }
    found = HistoryFilter(**kept)
    if found.view not in (CHANGES, DELETED):
        found = replace(found, view=CHANGES)
    if found.kind not in ("", *KINDS):
        found = replace(found, kind="")
    if found.word not in ("", *WORDS):
        found = replace(found, word="")
    if found.record_kind not in KINDS or not found.record:
        found = found.of_record("", "", "")
    if found.span not in (ANY_TIME, *SPANS, THIS_YEAR, GIVEN_DAYS):
        found = replace(found, span=ANY_TIME)
    return found


def day_in(written: str) -> date | None:
    """Return the day that a filter is kept with; None where it is none."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def _moment(day: date, at: time) -> str:
    """Return a moment of the user's own day as the journal stamps it."""
    local = datetime.combine(day, at.replace(microsecond=0)).astimezone()
    return local.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
