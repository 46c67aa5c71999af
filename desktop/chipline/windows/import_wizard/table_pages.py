"""One of the tables of an import: its draft, and the five pages on which it is chosen what becomes of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QWidget

from chipline.records.kinds import ORDER
from chipline.session.session import Session
from chipline.store.imports.import_plan import ImportPlan, RowState
from chipline.store.imports.import_task import Conflicts, Unmatched
from chipline.windows.i18n import tr
from chipline.windows.import_wizard.import_draft import ImportDraft, Learned
from chipline.windows.import_wizard.pages.columns_page import ColumnsPage
from chipline.windows.import_wizard.pages.file_page import FilePage
from chipline.windows.import_wizard.pages.preview_page import PreviewPage
from chipline.windows.import_wizard.pages.records_page import RecordsPage
from chipline.windows.import_wizard.pages.values_page import ValuesPage
from chipline.windows.widgets.boxes import scrolled
from chipline.windows.widgets.long_task import LongTask

FILE, COLUMNS, VALUES, RECORDS, PREVIEW = range(5)
_WRITTEN = (RowState.NEW, RowState.CHANGED, RowState.CONFLICT)


class TablePages(QStackedWidget):
    """The pages of a table that is read from a file, or from `text` that was copied."""

    def __init__(
        self,
        session: Session,
        task: LongTask,
        given: Path | str,
        parent: QWidget,
        *,
        kind: str = "",
        learned: Mapping[str, Learned],
    ) -> None:
        super().__init__(parent)
        self.given = given
        #: Why the table can't be read, in the user's words; empty if it can.
        self.problem = ""
        self.draft = ImportDraft(session, task, self, learned)
        self.draft.kind = kind
        self.file_page = FilePage(self.draft, self)
        self.columns_page = ColumnsPage(self.draft, self)
        self.values_page = ValuesPage(self.draft, self)
        self.records_page = RecordsPage(self.draft, self)
        self.preview_page = PreviewPage(self.draft, self)
        pages = (self.file_page, self.columns_page, self.values_page, self.records_page)
        for page in (*pages, self.preview_page):
            self.addWidget(scrolled(page))

    @property
    def name(self) -> str:
        """What the table is called."""
        return tr("Clipboard") if isinstance(self.given, str) else self.given.name

    @property
    def place(self) -> int:
        """Where it stands among others: what is named comes before what names it."""
        kind = self.draft.kind
        return ORDER.index(kind) if kind in ORDER else len(ORDER)

    def open(self) -> None:
        """Read the table."""
        self.file_page.show_reading(self.name)
        if isinstance(self.given, str):
            self.draft.open_text(self.given)
        else:
            self.draft.open_file(self.given)

    @property
    def ready(self) -> bool:
        """Whether its columns were read."""
        return self.draft.columns is not None

    @property
    def writes(self) -> bool:
        """Whether something of it would be written."""
        result = self.draft.result
        return result is not None and result.plan.written > 0 and not result.nothing_new

    def open_questions(self) -> dict[int, int]:
        """Count by page what is open."""
        draft = self.draft
        words = sum(column.open for column in self.values_page.asked)
        if draft.unmatched is not Unmatched.FAIL:
            words = len(draft.questions(words=True))
        return {COLUMNS: len(draft.questions(words=False)), VALUES: words}

    def waiting(self) -> list[tuple[int, str]]:
        """Say what must be answered before anything is written, each with its page."""
        asked, draft = self.open_questions(), self.draft
        found: list[tuple[int, str]] = []
        if many := asked[COLUMNS]:
            said = tr("{n} question about columns", "{n} questions about columns", many)
            found.append((COLUMNS, said))
        if many := asked[VALUES]:
            said = tr("{n} word or name is open", "{n} words or names are open", many)
            found.append((VALUES, said))
        if draft.result and draft.conflicts is Conflicts.FAIL and (many := draft.result.conflicts):
            found.append((RECORDS, tr("{n} value differs here", "{n} values differ here", many)))
        if draft.plan and draft.plan.cites_too_many:
            said = tr(
                "of {n} cell not each gets a citation: choose one for each row",
                "of {n} cells not each gets a citation: choose one for each row",
                draft.plan.cells,
            )
            found.append((RECORDS, said))
        if draft.plan and not self.preview_page.losses_agreed:
            many = draft.plan.unreadable
            said = tr("{n} cell or row can’t be read", "{n} cells or rows can’t be read", many)
            found.append((PREVIEW, said))
        return found


def written_rows(plan: ImportPlan) -> int:
    """Return how many rows of a plan write something."""
    return sum(plan.counts.get(state, 0) for state in _WRITTEN)
