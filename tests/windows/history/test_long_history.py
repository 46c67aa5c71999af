"""A journal of a hundred thousand entries: any of it is shown, and no read holds the window up."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from chipline.records.record import id_of_slug
from chipline.session.session import Session
from chipline.store import edits
from chipline.store.file import snapshot
from chipline.store.journal import deleted_records, history, journal, revert
from chipline.store.journal.history import HistoryQuery
from chipline.store.workspace import Workspace
from chipline.windows import theme
from chipline.windows.formats import number_text
from chipline.windows.history import history_model
from chipline.windows.history.pane import HistoryPane
from chipline.windows.view_state import ViewState

ALIBABA = id_of_slug("alibaba")
MANY = 100_000
#: Edits of one field in turn, ten minutes apart, as the journal would have them.
_ENTRIES = """
WITH RECURSIVE number(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM number WHERE n < :last)
INSERT INTO journal (seq, id, at, who, act, label, first_row, size, undo_top, below)
SELECT n, 'entry-' || n, strftime('%Y-%m-%dT%H:%M:%SZ', '2020-01-01', (n * 10) || ' minutes'),
    CASE WHEN n % 7 = 0 THEN 'borys' ELSE 'anna' END, 'do',
    CASE WHEN n % 1000 = 0 THEN 'Change Memory of “Rare”' ELSE 'Change Notes of “Alibaba”' END,
    (SELECT max(row) FROM journal_change) + n - 1, 1, n, n - 1 FROM number
"""
_CHANGES = """
INSERT INTO journal_change (row, entry, kind, record, before, after)
SELECT first_row, seq, 'firm', :record,
    CASE WHEN seq = 2 THEN json_object('notes', NULL) ELSE json_object('notes', 'n' || (seq - 1)) END,
    json_object('notes', 'n' || seq) FROM journal WHERE seq > 1
"""


@pytest.fixture(scope="module")
def long_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace whose journal is long."""
    from conftest import small_facts  # noqa: PLC0415  # its fixtures are for one test each

    path = tmp_path_factory.mktemp("long") / "long.chipline"
    workspace = Workspace.create(path)
    workspace.apply(lambda _reads: small_facts(), act=journal.BASE)
    with workspace.transaction() as queries:
        run = queries.connection.exec_driver_sql
        run(_ENTRIES, {"last": MANY + 1})
        run(_CHANGES, {"record": ALIBABA})
        run("UPDATE firm SET notes = ? WHERE id = ?", (f"n{MANY + 1}", ALIBABA))
    workspace.close()
    return path


@pytest.fixture
def session(qapp: object, long_file: Path) -> Iterator[Session]:
    made = Session(Workspace.open(long_file, read_only=True))
    yield made
    made.close()


@pytest.fixture
def pane(qtbot: QtBot, session: Session, view_state: ViewState) -> HistoryPane:
    theme.dress("light")
    made = HistoryPane(session, view_state)
    qtbot.addWidget(made)
    made.resize(1100, 640)
    made.show()
    qtbot.waitUntil(lambda: made.model.count > 0, timeout=20_000)
    return made


def seen(pane: HistoryPane) -> list[str]:
    """Return the texts of the lines in view; blank where one is not here yet."""
    first, last = pane.list.rowAt(0), pane.list.rowAt(pane.list.viewport().height() - 1)
    last = last if last >= 0 else pane.model.rowCount() - 1
    rows = (row for row in range(first, last + 1) if not pane.model.is_heading(row))
    return [pane.model.index(row, history_model.WHAT).data() or "" for row in rows]


def test_every_entry_can_be_scrolled_to_and_no_read_is_on_the_windows_thread(
    pane: HistoryPane, qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert pane.model.count == MANY + 1
    assert pane.bar.count.text() == number_text(MANY + 1)
    threads = set()
    plain = history.numbered

    def noted(*given: object) -> object:
        threads.add(threading.current_thread())
        return plain(*given)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr(history, "numbered", noted)
    bar = pane.list.verticalScrollBar()
    for part in (0.5, 0.93, 0.08, 1.0):
        bar.setValue(round(bar.maximum() * part))
        pane.list.viewport().repaint()
        qtbot.waitUntil(lambda: all(seen(pane)), timeout=10_000)
    assert seen(pane)[-1] == "Small facts"
    assert threads
    assert threading.main_thread() not in threads
    assert len(pane.model.pages) <= 64
    pane.list.setFocus()
    pane.list.go_to(pane.list.last_line())
    qtbot.waitUntil(lambda: pane.detail.heading.text() == "Small facts", timeout=10_000)


def test_the_bar_is_dragged_over_everything(pane: HistoryPane, qtbot: QtBot) -> None:
    bar = pane.list.verticalScrollBar()
    for step in range(200):
        bar.setValue(round(bar.maximum() * (step * 37 % 200) / 200))
        pane.list.viewport().repaint()
    qtbot.waitUntil(lambda: all(seen(pane)), timeout=10_000)


def test_filters_and_words_narrow_it(pane: HistoryPane, qtbot: QtBot) -> None:
    pane.bar.finder.setText("rare")
    pane.bar._ask_text()
    qtbot.waitUntil(
        lambda: pane.bar.count.text() == f"{number_text(100)} of {number_text(MANY + 1)}",
        timeout=20_000,
    )
    pane.bar.clear.click()
    qtbot.waitUntil(lambda: pane.bar.count.text() == number_text(MANY + 1), timeout=20_000)
    pane.bar.who.setCurrentIndex(pane.bar.who.findData("borys"))
    pane.bar.who.activated.emit(pane.bar.who.currentIndex())
    qtbot.waitUntil(
        lambda: pane.bar.count.text() == f"{number_text(14_285)} of {number_text(MANY + 1)}",
        timeout=20_000,
    )


def test_it_is_read_whole(long_file: Path) -> None:
    workspace = Workspace.open(long_file, read_only=True)
    with workspace.reading() as queries:
        for wanted in (
            HistoryQuery(),
            HistoryQuery(text="alibaba notes"),
            HistoryQuery(record=ALIBABA),
        ):
            assert len(history.order(queries, wanted).numbers) >= MANY * 0.99
        assert len(deleted_records.gone(queries, HistoryQuery()).numbers) == 0
    workspace.close()


def test_a_state_far_back_is_opened(long_file: Path) -> None:
    workspace = Workspace.open(long_file, read_only=True)
    past = snapshot.workspace_as_of(workspace, 50_000)
    with past.reading() as queries:
        values = queries.values("firm", ALIBABA)
        assert values is not None
        assert values["notes"] == "n50000"
        assert history.count(queries) == 50_000
    past.close()
    workspace.close()


def test_an_entry_far_back_is_taken_back(long_file: Path, tmp_path: Path) -> None:
    workspace = Workspace.open(long_file, read_only=True)
    workspace.copy_to(tmp_path / "copy.chipline")
    workspace.close()
    copy = Workspace.open(tmp_path / "copy.chipline")
    copy.apply(edits.set_field("firm", ALIBABA, "notes", "n77"))
    written = copy.apply(revert.revert(77))
    assert written.entry is not None
    with copy.reading() as queries:
        values = queries.values("firm", ALIBABA)
    copy.close()
    assert values is not None
    assert values["notes"] == "n76"
