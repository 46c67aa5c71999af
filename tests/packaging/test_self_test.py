"""The self-test itself, taken with everything blocked that the packages leave out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from chipline.cli.main import main
from chipline.cli.self_test import RESULT, Failed, SelfTest

PACKAGING = Path(__file__).parents[2] / "packaging"
#: Imports like the packaged program, in which the modules left out are not there.
BLOCKED = """
import sys
sys.path.insert(0, sys.argv[1])
import parts
for name in parts.EXCLUDED:
    sys.modules[name] = None
from chipline.cli.main import main
sys.exit(main(["--self-test", sys.argv[2]]))
"""


#: Half a minute: CI takes the same steps with the frozen program.
whole = pytest.mark.long


@pytest.fixture(scope="module")
def tested(tmp_path_factory: pytest.TempPathFactory) -> tuple[int, Path, str]:
    folder = tmp_path_factory.mktemp("self-test") / "new"
    done = subprocess.run(
        [sys.executable, "-c", BLOCKED, PACKAGING, folder],
        check=False,
        capture_output=True,
        text=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    return done.returncode, folder, done.stdout + done.stderr


@pytest.fixture
def result(tested: tuple[int, Path, str]) -> dict[str, Any]:
    code, folder, said = tested
    assert code == 0, said
    read: dict[str, Any] = json.loads((folder / RESULT).read_text(encoding="utf-8"))
    return read


@whole
def test_every_step_is_taken_without_what_the_packages_leave_out(result: dict[str, Any]) -> None:
    names = [step["name"] for step in result["steps"]]
    assert {"start", "create", "edit, undo, redo", "search", "assess", "export"} <= set(names)
    assert names[-1] == "check"
    assert all(step["ok"] for step in result["steps"])
    assert result["ok"]


@whole
def test_the_program_loads_no_module_of_qt_that_is_not_shipped(result: dict[str, Any]) -> None:
    sys.path.insert(0, str(PACKAGING))
    try:
        import parts  # noqa: PLC0415  # packaging is no package
    finally:
        sys.path.remove(str(PACKAGING))
    loaded = {name.removeprefix("PySide6.") for name in result["qt_modules"]}
    # Blocked modules stand in sys.modules as well, as None.
    loaded -= {name.removeprefix("PySide6.") for name in parts.EXCLUDED}
    # Other systems keep the screen awake without D-Bus.
    used = set(parts.QT_MODULES) - (set() if sys.platform == "linux" else {"QtDBus"})
    assert loaded == used, "parts.py ships what is used, and nothing else"


@whole
def test_the_result_says_what_it_ran_on_and_how_long_it_took(result: dict[str, Any]) -> None:
    assert result["seconds_to_window"] > 0
    assert {"python", "qt", "sqlite", "numpy"} <= set(result["versions"])
    assert result["qt_platform"] == "offscreen"
    assert result["frozen"] is False, "this is a checkout"


@whole
def test_every_pane_leaves_a_picture(tested: tuple[int, Path, str]) -> None:
    from chipline.windows.shell.pane_registry import all_panes  # noqa: PLC0415  # beside its one use

    pictures = {path.stem for path in tested[1].glob("*.png")}
    assert set(all_panes()) <= pictures
    assert (tested[1] / "timeline.svg").read_text(encoding="utf-8").count("<path") > 10
    assert (tested[1] / "timeline.pdf").read_bytes().startswith(b"%PDF")


@whole
def test_nothing_is_written_outside_the_folder(tested: tuple[int, Path, str]) -> None:
    assert (tested[1] / "home" / "settings.json").is_file()
    assert not Path(os.environ["CHIPLINE_HOME"]).exists()


def test_a_step_that_fails_is_told_and_the_others_are_taken(tmp_path: Path) -> None:
    test = SelfTest(tmp_path, lambda _arguments: 0)

    def fails() -> str:
        raise Failed("it is not so")

    test._step("first", fails)
    test._step("second", lambda: "fine")
    written = json.loads((tmp_path / RESULT).read_text(encoding="utf-8"))
    assert not written["ok"]
    assert [step["ok"] for step in written["steps"]] == [False, True]
    assert "it is not so" in written["steps"][0]["note"]


def test_a_failed_step_ends_with_exit_code_1(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SelfTest, "run", lambda _self: False)
    with pytest.raises(SystemExit) as ended:
        main(["--self-test", str(tmp_path / "new")])
    assert ended.value.code == 1


def test_a_folder_that_holds_something_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(SystemExit) as ended:
        main(["--self-test", str(tmp_path)])
    assert ended.value.code == 2
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
