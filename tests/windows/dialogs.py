"""The dialogs that no action of an untouched window opens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from unittest.mock import patch

import numpy as np
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

from chipline.briefing_content import briefing_content
from chipline.exchange.export_formats.formats import FORMATS, write_to
from chipline.exchange.stage import Stage
from chipline.exchange.table_files.read_file import ReadOptions, read_file
from chipline.export_content import WorkspaceContent, everything
from chipline.records.record import KINDS, id_of_slug
from chipline.session.session import Session
from chipline.settings import Settings
from chipline.store import edits
from chipline.store.backup import backups
from chipline.store.change_files.shared_folder import WaitingChanges
from chipline.store.journal.author import Author
from chipline.store.workspace import Workspace
from chipline.windows.briefing.export.briefing_export_dialog import BriefingExportDialog
from chipline.windows.history.entry_data import preview
from chipline.windows.history.revert_dialog import RevertDialog
from chipline.windows.i18n import tr
from chipline.windows.import_wizard import staged_table
from chipline.windows.import_wizard.import_dialog import ImportDialog
from chipline.windows.import_wizard.left_out import LeftOut, LeftOutDialog, LeftOutLine
from chipline.windows.import_wizard.own_import_dialog import OwnImportDialog
from chipline.windows.import_wizard.table_pages import VALUES
from chipline.windows.inspector.delete_confirm import Consequences, ask_removal
from chipline.windows.merge_review.author_dialog import AuthorDialog
from chipline.windows.merge_review.merge_dialog import MergeDialog
from chipline.windows.merge_review.merge_source import CopySource
from chipline.windows.merge_review.own_value_dialog import OwnValueDialog
from chipline.windows.merge_review.send_dialog import SendDialog
from chipline.windows.merge_review.waiting_dialog import WaitingDialog
from chipline.windows.output.hand_over_dialog import HandOverDialog
from chipline.windows.output.records_export_dialog import RecordsExportDialog
from chipline.windows.output.report_dialog import ReportDialog, ReportSubject
from chipline.windows.output.writing_dialog import WritingDialog
from chipline.windows.review.check import repair_preview
from chipline.windows.review.check.repair_preview import RepairDialog
from chipline.windows.safety.closing_dialog import ClosingDialog
from chipline.windows.safety.damaged_dialog import DamageDialog
from chipline.windows.safety.progress_dialog import ProgressDialog
from chipline.windows.safety.restore_dialog import RestoreDialog
from chipline.windows.shell.preferences.preferences_dialog import PreferencesDialog
from chipline.windows.shell.window import Window
from chipline.windows.tables.bulk.bulk_dialog import BulkDialog
from chipline.windows.tables.export.rows_export_dialog import RowsExportDialog
from chipline.windows.tables.paste.paste_dialog import PasteDialog
from chipline.windows.timeline.dialogs.date_dialog import DateDialog
from chipline.windows.timeline.export.export_dialog import ExportDialog
from chipline.windows.timeline.notes.eras import Era
from chipline.windows.timeline.notes.note_dialog import NoteDialog
from chipline.windows.widgets.labels.text_window import TextWindow
from windows.briefing.conftest import TALK, tell

#: Actions that open a dialog.
OPENING = (
    "help.help",
    "help.keys",
    "help.about",
    "timeline.compare",
    "timeline.table",
    "go.search",
)
TABLE = (
    "Chips of 2026\n\n"
    "Chip,Maker,Memory (bytes),Released,For data centres,Colour\n"
    "H20 (HGX) 96GB,NVIDIA,97000000000,4/3/2025,yes,green\n"
    "New One,Nobody,80000000000,5/6/2025,x,red\n"
    "New Two,NVIDIA,much,5/6/2025,no,red\n"
)


def dialogs(window: Window, workspace: Workspace) -> Iterator[QWidget]:
    """Make each of them; some want two firms that have a name in common."""
    session, rows = window.session, np.arange(2)
    fields = list(KINDS["chip"].fields)
    # One that is there, and one that is new, by a maker of which nobody knows.
    pasted = "H20 (HGX) 96GB\tNVIDIA\nsmall\troot\n"
    yield PasteDialog(session, KINDS["chip"], pasted, shown=fields[:4], chosen=rows, parent=window)
    yield BulkDialog(session, KINDS["firm"], (rows, rows), "hq_country", window)
    path = session.path
    assert path is not None
    yield DamageDialog(path, "small", window, inline=True)
    yield ClosingDialog(session, lambda: True, lambda: None, window)
    yield ProgressDialog("small", window)
    gone = Consequences((("chip", 1), ("link", 5)), 2)
    yield ask_removal(window, "firm", "NVIDIA", gone, lambda: None)
    with workspace.reading() as queries:
        edit = edits.set_field("firm", id_of_slug("nvidia"), "hq_country", "SG")
        repair = repair_preview.preview(edit, queries)
        yield RepairDialog(repair, tr("Fix all of this kind"), window)
        yield RevertDialog(session, preview(queries, 2), window)


def file_dialogs(window: Window, workspace: Workspace) -> Iterator[QWidget]:
    """Make those that take in or write files; a dialog of several pages comes once a page."""
    session, rows, path = window.session, np.arange(2), workspace.path
    assert path is not None
    backups.back_up(path)
    yield RestoreDialog(path, window, inline=True)
    yield RecordsExportDialog(session, (), window.view_state.as_of, window)
    yield RowsExportDialog(session, KINDS["firm"], (rows, rows), ["name"], window)
    yield HandOverDialog(session, window)
    subject = ReportSubject("firm", id_of_slug("nvidia"), "NVIDIA", window.view_state.as_of)
    yield ReportDialog(session, subject, window)
    tell(workspace)
    with workspace.reading() as queries:
        content = briefing_content(queries, TALK)
    assert content is not None
    yield BriefingExportDialog(session, content, window.briefings._parts.make_stage, window)
    yield AuthorDialog("root", window)
    yield WaitingDialog([WaitingChanges(path, "Olena", 3), WaitingChanges(path, "", 1)], window)
    author = Author("here", "root")
    for records in ((), (id_of_slug("nvidia"),)):
        yield SendDialog(session, author, window, records)
    yield from _merge_dialogs(session, workspace, path.with_name("other.chipline"), window)
    yield from _import_dialogs(session, path.with_name("chips.csv"), window)
    yield _own_import_dialog(workspace, path.with_name("small.json"), window)
    line = LeftOutLine("small", "3", "small", "root", "root")
    yield LeftOutDialog(LeftOut([line], more=True), window)


def small_dialogs(window: Window) -> Iterator[QWidget]:
    """Make those of the timeline and of the window itself; preferences come once a page."""
    day = date(2025, 4, 9).toordinal()
    yield NoteDialog(window, Era("", "", day, day + 1))
    yield DateDialog(window, lambda _written: None)
    yield ExportDialog(window, None, (), with_eras=True)
    yield TextWindow("small", window)
    preferences = PreferencesDialog(Settings(), window)
    for page in range(preferences.pages.count()):
        preferences.pages.setCurrentRow(page)
        yield preferences


def _merge_dialogs(
    session: Session, workspace: Workspace, other: Path, window: Window
) -> Iterator[QWidget]:
    workspace.copy_to(other)
    copy = Workspace.open(other)
    firm, chip = id_of_slug("nvidia"), id_of_slug("nv-h20")
    copy.apply(edits.set_fields("chip", [chip], {"memory_gb": 97.0}))
    copy.apply(edits.set_fields("firm", [firm], {"notes": "A long note from there. " * 12}))
    copy.close()
    session.do(edits.set_fields("chip", [chip], {"memory_gb": 98.0}))
    dialog = MergeDialog(session, CopySource(other, workspace.path), {}, window)
    _wait(lambda: dialog._groups.count() > 0)
    for group in range(dialog._groups.count()):
        dialog._groups.setCurrentRow(group)
        yield dialog
    spec, note = KINDS["firm"].fields["notes"], "A long note from here. " * 12
    yield OwnValueDialog(spec, note, {}, session, dialog)


def _import_dialogs(session: Session, table: Path, window: Window) -> Iterator[QWidget]:
    def stage_here(path: Path, out: Path, options: ReadOptions, _go_on: object = None) -> Stage:
        """Read it here, since another process takes seconds."""
        read_file(path, out, options)
        return Stage(out)

    table.write_text(TABLE, encoding="utf-8")
    with patch.object(staged_table, "stage_file", stage_here):
        dialog = ImportDialog(session, [table], window)
        _wait(lambda: dialog.draft.columns is not None)
        for page in range(dialog.steps.count()):
            dialog.steps.setCurrentRow(page)
            if page >= VALUES:
                _wait(lambda: dialog.draft.result is not None)
            yield dialog
    dialog.reject()


def _own_import_dialog(workspace: Workspace, file: Path, window: Window) -> QWidget:
    """Show what an export brings back of which something was changed here since."""
    with workspace.reading() as queries:
        write_to(file, FORMATS["json"], WorkspaceContent(queries, everything()))
    window.session.do(edits.set_field("chip", id_of_slug("nv-h20"), "memory_gb", 141))
    dialog = OwnImportDialog(window.session, file, window)
    _wait(lambda: dialog.preview.plan is not None)
    return dialog


def _wait(done: Callable[[], bool]) -> None:
    """Wait until threads of a dialog have done their work."""
    for _ in range(1000):
        if done():
            return
        QTest.qWait(5)
    raise AssertionError("a dialog did not come to rest")


def every_dialog() -> set[type[QDialog]]:
    """Return the classes of all dialogs of the program that are loaded, but what others are made of."""
    found: set[type[QDialog]] = set()
    left: list[type[QDialog]] = [QDialog]
    while left:
        made = left.pop().__subclasses__()
        found |= {each for each in made if each.__module__.startswith("chipline.")}
        left += made
    return found - {WritingDialog}
