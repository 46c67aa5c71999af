"""The same text filters the same records, typed in the window or after `--where`."""

from __future__ import annotations

import json

import pytest
from pytestqt.qtbot import QtBot

from chipline.cli.main import main
from chipline.records.query import Filter, Operator
from chipline.session.session import Session
from chipline.store import edits
from chipline.store.workspace import Workspace
from chipline.windows.tables.pane import TablePane
from chipline.windows.view_state import ViewState

OPERATORS = {"~": Operator.CONTAINS, "=": Operator.IS}
FIRMS = {
    "half": {"name": "Half 50% off", "aliases": ["Москва Вычисления", 'the "AI" firm']},
    "under": {"name": "a_b", "aliases": ["x[1]", "O’Reilly"]},
    "plain": {"name": "axb", "aliases": ["x1", "O'Reilly & Co"], "notes": "A–B; 100 percent"},
    "strasse": {"name": "Straße GmbH", "notes": "one\nline=and~another"},
}
IS = [
    ("name", "half 50% OFF", {"half"}),
    ("name", "Half 50%", set()),
    ("name", "A_B", {"under"}),
    ("name", "STRASSE gmbh", {"strasse"}),
    ("name", "%", set()),
    ("notes", "a-b; 100 percent", {"plain"}),
    ("notes", "one line=AND~another", {"strasse"}),
]
CASES = [
    ("name", "%", {"half"}),
    ("name", "50%", {"half"}),
    ("name", "_", {"under"}),
    ("name", "a_b", {"under"}),
    ("name", "STRASSE", {"strasse"}),
    ("aliases", "москва", {"half"}),
    ("aliases", '"ai"', {"half"}),
    ("aliases", "[", {"under"}),
    ("aliases", "x[1]", {"under"}),
    ("aliases", "o'reilly", {"under", "plain"}),
    ("aliases", "o’reilly", {"under", "plain"}),
    ("aliases", ",", set()),
    ("notes", "a-b", {"plain"}),
    ("notes", "one line", {"strasse"}),
    ("notes", "line=and", {"strasse"}),
    ("notes", "and~another", {"strasse"}),
    ("notes", "*", set()),
]


@pytest.mark.parametrize(
    ("sign", "field", "words", "expected"),
    [*(("~", *case) for case in CASES), *(("=", *case) for case in IS)],
)
def test_a_text_filters_alike_in_the_window_and_on_the_command_line(
    qtbot: QtBot,
    file_workspace: Workspace,
    capsys: pytest.CaptureFixture[str],
    sign: str,
    field: str,
    words: str,
    expected: set[str],
) -> None:
    for slug, values in FIRMS.items():
        file_workspace.apply(edits.create("firm", {"slug": slug, **values}))
    view_state = ViewState()
    session = Session(file_workspace, inline=True)
    pane = TablePane(session, view_state, "firm")
    qtbot.addWidget(pane)
    pane.show()
    pane.columns.show({"slug"})
    view_state.set_filters((Filter(field, OPERATORS[sign], (words,), "firm"),))
    column = pane.model.column("slug")
    rows = range(pane.model.rowCount())
    in_window = {str(pane.model.index(row, column).data()) for row in rows} & FIRMS.keys()
    assert (
        main(
            [
                "list",
                "firms",
                str(file_workspace.path),
                "--where",
                f"{field}{sign}{words}",
                "--json",
            ]
        )
        == 0
    )
    told = {row["slug"] for row in json.loads(capsys.readouterr().out)} & FIRMS.keys()
    assert in_window == told == expected
    session.close()
