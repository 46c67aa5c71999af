"""The dialogs that no action of an untouched window opens."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from PySide6.QtWidgets import QWidget

from chipline.records.record import KINDS, id_of_slug
from chipline.store import edits
from chipline.store.workspace import Workspace
from chipline.windows.history.entry_data import preview
from chipline.windows.history.revert_dialog import RevertDialog
from chipline.windows.i18n import tr
from chipline.windows.inspector.delete_confirm import Consequences, ask_removal
from chipline.windows.review.check import repair_preview
from chipline.windows.review.check.repair_preview import RepairDialog
from chipline.windows.safety.closing_dialog import ClosingDialog
from chipline.windows.safety.damaged_dialog import DamageDialog
from chipline.windows.safety.progress_dialog import ProgressDialog
from chipline.windows.shell.window import Window
from chipline.windows.tables.bulk.bulk_dialog import BulkDialog
from chipline.windows.tables.paste.paste_dialog import PasteDialog

#: Actions that open a dialog.
OPENING = (
    "help.help",
    "help.keys",
    "help.about",
    "timeline.compare",
    "timeline.table",
    "go.search",
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
