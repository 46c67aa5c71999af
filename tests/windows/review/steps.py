"""What the tests of the review pane do again and again."""

from __future__ import annotations

from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.quality.review_queue import QueueReason
from chipline.store.workspace import Workspace
from chipline.windows.review.queue_view import QueueView
from chipline.windows.shell.window import Window


def make(workspace: Workspace, kind: str, slug: str, **values: object) -> str:
    record = id_of_slug(slug)
    workspace.apply(edits.create(kind, {"slug": slug, "name": slug, **values}, record_id=record))
    return record


def cite(window: Window, record: str, **values: object) -> None:
    given = {"source": id_of_slug("src-ft"), "record": record, "stance": "supports", **values}
    window.session.do(edits.create("citation", given))


def shown(view: QueueView) -> list[list[str]]:
    """Return the texts of the visible columns of every row."""
    columns = [at for at in range(view.rows.columnCount()) if not view.list.isColumnHidden(at)]
    return [
        [str(view.rows.index(row, at).data()) for at in columns]
        for row in range(view.rows.rowCount())
    ]


def choose(view: QueueView, reason: QueueReason) -> None:
    view.reasons.button(reason.value).click()
