"""What is exported without loss comes back the same: every record, id, field, link and citation."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from chipline.exchange.export_formats.formats import FORMATS, write_to
from chipline.exchange.workspace_files import read_workspace_files
from chipline.export_content import WorkspaceContent, everything
from chipline.records.kinds import ALL_KINDS
from chipline.records.record import id_of_slug
from chipline.store.journal import journal
from chipline.store.workspace import Workspace
from scenarios.commands import Out, refused, run

_NAMES = {"json": "all.json", "csv-folder": "tables"}


def _records(workspace: Workspace) -> dict[str, list[dict[str, Any]]]:
    with workspace.reading() as queries:
        connection = queries.connection
        return {
            kind.name: [
                {name: row[name] for name in ("id", *kind.fields)}
                for row in connection.execute(
                    kind.table.select().order_by(kind.table.c.id)
                ).mappings()
            ]
            for kind in ALL_KINDS
        }


def _exported(workspace: Workspace, path: Path, name: str) -> Path:
    with workspace.reading() as queries:
        write_to(path, FORMATS[name], WorkspaceContent(queries, everything()))
    return path


def _come_back(path: Path) -> Workspace:
    made = Workspace.in_memory()
    facts = read_workspace_files(path)
    made.apply(lambda _reads: facts, act=journal.BASE)
    return made


@pytest.mark.parametrize("name", _NAMES)
def test_the_starter_facts_come_back_the_same(
    starter_file: Path, tmp_path: Path, name: str
) -> None:
    begun = Workspace.open(starter_file, read_only=True)
    back = _come_back(_exported(begun, tmp_path / _NAMES[name], name))
    assert _records(back) == _records(begun)
    assert sum(map(len, _records(back).values())) > 2_000
    begun.close()
    back.close()


def test_a_workspace_begins_with_an_export(file: Path, tmp_path: Path, capsys: Out) -> None:
    assert run("export", file, tmp_path / "tables") == 0
    again, third = tmp_path / "again.chipline", tmp_path / "again.json"
    assert run("new", again, "--from", tmp_path / "tables") == 0
    assert run("export", file, tmp_path / "all.json") == 0
    assert run("export", again, third) == 0
    capsys.readouterr()
    was, now = (json.loads(path.read_text()) for path in (tmp_path / "all.json", third))
    assert {k: v for k, v in was.items() if k != "about"} == {
        k: v for k, v in now.items() if k != "about"
    }


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"$schema": "other"}, "no export of Chipline"),
        ({"chips": 3}, "not a list"),
        ({"chips": [{"name": "No id"}]}, "has no id"),
        ({"chips": [{"id": id_of_slug("x"), "colour": "red"}]}, "no such field"),
        ({"chips": [{"id": id_of_slug("x"), "name": "X", "memory_gb": "much"}]}, "memory_gb"),
        ({"firms": []}, "there is no record"),
    ],
)
def test_what_cannot_stand_is_told_and_nothing_is_made(
    file: Path, tmp_path: Path, capsys: Out, change: dict[str, Any], says: str
) -> None:
    path, target = tmp_path / "all.json", tmp_path / "new.chipline"
    assert run("export", file, path) == 0
    capsys.readouterr()
    path.write_text(json.dumps(json.loads(path.read_text()) | change))
    assert says in refused(capsys, 1, "new", target, "--from", path)
    assert not target.exists()
