"""What an entry of the journal did, in one word: read off its act and the beginning of its label.

Labels are made by the program alone, so what they begin with is as good as a column, and a journal
that was written before there was such a word has it as well.
"""

from __future__ import annotations

from sqlalchemy import ColumnElement, case, or_

from chipline.store.file.schema import journal as entries_table
from chipline.store.journal import journal
from chipline.store.journal.journal import JournalEntry

CHANGE, CREATE, DELETE, MERGE, IMPORT = "change", "create", "delete", "merge", "import"
MEND, TAKE_BACK = "mend", "take back"
#: Every deed, in the order in which it is offered.
DEEDS = (
    CHANGE,
    CREATE,
    DELETE,
    MERGE,
    IMPORT,
    MEND,
    TAKE_BACK,
    journal.UNDO,
    journal.REDO,
    journal.BASE,
)
#: How labels begin. What begins like none of these changes values.
_BEGINNINGS: dict[str, tuple[str, ...]] = {
    CREATE: ("Create ", "Duplicate ", "Cite "),
    DELETE: ("Delete ",),
    MERGE: ("Merge ",),
    IMPORT: ("Import ",),
    MEND: ("Mend: ",),
    TAKE_BACK: ("Take back ", "Do again ", "Bring back "),
}
#: How the taking back of a change is named, and the taking back of that.
_TAKEN, _AGAIN = "Take back “", "Do again “"


def taken_back_label(entry: JournalEntry) -> str:
    """Name the taking back of an entry; that of a taking back does again what had been done."""
    done, backwards = entry.label, entry.act == journal.UNDO
    for beginning, turns in ((_TAKEN, True), (_AGAIN, False)):
        if done.startswith(beginning) and done.endswith("”"):
            done, backwards = done[len(beginning) : -1], backwards is not turns
            break
    return f"{_AGAIN if backwards else _TAKEN}{journal.quoted(done)[1:]}"


def deed_of(entry: JournalEntry) -> str:
    """Return what an entry did."""
    if entry.act != journal.DO:
        return entry.act
    found = (deed for deed, words in _BEGINNINGS.items() if entry.label.startswith(words))
    return next(found, CHANGE)


def deed_column() -> ColumnElement[str]:
    """Return what SQL reads as the deed of an entry."""
    columns = entries_table.c
    return case(
        (columns.act != journal.DO, columns.act),
        *(
            (or_(*(columns.label.startswith(word) for word in words)), deed)
            for deed, words in _BEGINNINGS.items()
        ),
        else_=CHANGE,
    )
