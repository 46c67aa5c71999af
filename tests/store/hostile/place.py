"""A place for a hostile file: a folder for it, and a tree beside it that nobody may touch."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.workspace import Workspace
from conftest import prepared
from store.hostile.command_runner import CommandRunner, DirectRunner, Done

#: Those that together read all tables, for the tests of every day.
FEW = (
    ("check", "FILE", "--all"),
    ("list", "firms", "FILE"),
    ("search", "alibaba", "FILE"),
    ("show", "us-h20-letter-2025", "FILE", "--json"),
    ("export", "FILE", "OUT/all.json"),
)
#: Each command that reads a workspace FILE, and OUT for what is written elsewhere.
COMMANDS: tuple[tuple[str, ...], ...] = (
    ("check", "FILE", "--all"),
    ("list", "firms", "FILE"),
    ("list", "relocations", "FILE", "--json"),
    ("list", "links", "FILE"),
    ("search", "alibaba", "FILE"),
    ("search", "licence", "FILE", "--json"),
    ("show", "alibaba", "FILE"),
    ("show", "us-h20-letter-2025", "FILE", "--json"),
    ("assess", "--chip", "nv-h20", "--to", "SG", "--on", "2025-06-01", "--file", "FILE"),
    ("export", "FILE", "OUT/all.json"),
    ("export", "FILE", "OUT/all.xlsx"),
    ("export", "FILE", "OUT/cn.md", "--dossier", "CN"),
    ("export", "FILE", "OUT/public.chipline", "--public"),
    ("changes", "send", "FILE", "--to", "Olena", "--out", "OUT/for.chipline-changes"),
    ("merge", "SOUND", "FILE", "--dry-run"),
    ("merge", "FILE", "SOUND", "--dry-run"),
    ("backup", "FILE"),
    ("restore", "FILE", "--list"),
    ("salvage", "FILE", "OUT/saved.chipline"),
    ("restore", "FILE", "--from", "SOUND"),
)


Commands = tuple[tuple[str, ...], ...]


def worked_on(small_file: Path, folder: Path) -> Path:
    """Make a small workspace with a few edits, one of them taken back."""

    def work(workspace: Workspace) -> None:
        alibaba = id_of_slug("alibaba")
        workspace.apply(edits.set_field("firm", alibaba, "notes", "mine"))
        workspace.apply(edits.set_field("firm", alibaba, "notes", "yours"))
        workspace.apply(edits.delete("firm", [id_of_slug("muller")]))
        workspace.undo()

    return prepared(small_file, folder, work)


class Place:
    """A folder with a workspace in it, and beside it a tree that nobody may touch."""

    def __init__(self, folder: Path, sound: Path, runner: CommandRunner | DirectRunner) -> None:
        self._runner, self._sound = runner, sound
        self._canary = folder / "canary"
        self._work, self.out = folder / "work", folder / "out"
        for each in (self._work, self.out):
            each.mkdir()
        shutil.copytree(Path(__file__).parent, self._canary / "deep" / "er")
        (self._canary / "film.part1.rar").write_bytes(b"x" * 5_000)
        (self._work / "victim.txt").write_text("mine")
        (self._work / "x.part").write_text("mine")
        self.path = Path(shutil.copy(sound, self._work / "facts.chipline"))
        self._before = self._tree()

    def _tree(self) -> dict[str, str]:
        files = [*self._canary.rglob("*"), self._work / "victim.txt", self._work / "x.part"]
        return {
            str(each): hashlib.sha256(each.read_bytes()).hexdigest()
            for each in files
            if each.is_file()
        }

    def run(self, command: tuple[str, ...]) -> Done:
        """Run a command on the workspace."""
        words = {"FILE": str(self.path), "SOUND": str(self._sound)}
        given = [words.get(each, each.replace("OUT", str(self.out), 1)) for each in command]
        return self._runner.run(*given, folder=self._work)

    def run_all(self, commands: Commands = COMMANDS) -> dict[tuple[str, ...], Done]:
        """Run commands, all or some; the tree beside the file must stay as it is."""
        done = {command: self.run(command) for command in commands}
        self.look()
        return done

    def look(self) -> None:
        """See that the tree beside the file is as it was."""
        assert self._tree() == self._before, "a file elsewhere was changed"
