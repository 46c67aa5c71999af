"""A user's desk: the workspace, and the copy of a colleague who sends changes by e-mail."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from chipline.records.record import id_of_slug
from chipline.store.change_files.sent_changes import SendWish, send_changes
from chipline.store.change_files.sent_proposal import send_proposal
from chipline.store.workspace import Workspace
from chipline.windows.merge_review.copy_exchange import CopyExchange

H20 = id_of_slug("nv-h20")


@dataclass
class Desk:
    """The user's workspace, and Olena's copy with a changed figure."""

    exchange: CopyExchange
    parent: QWidget
    mine: Workspace
    hers: Workspace
    folder: Path
    told: list[str]

    def shown(self, kind: type[QDialog]) -> Any:
        return self.parent.findChild(kind)

    def post(self, *records: str, proposal: bool = False) -> Path:
        path = self.folder / "from Olena.chipline-changes"
        with self.hers.reading() as queries:
            if proposal:
                send_proposal(queries, path, [H20, *records], SendWish(), author=self.hers.author)
            else:
                send_changes(queries, path, SendWish(), author=self.hers.author)
        return path

    def memory(self) -> Any:
        with self.mine.reading() as queries:
            return (queries.values("chip", H20) or {})["memory_gb"]
