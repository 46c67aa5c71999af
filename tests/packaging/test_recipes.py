"""What the recipes promise, checked without building anything."""

from __future__ import annotations

import ast
import importlib.util
import os
import re
import shlex
import shutil
import struct
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest

from chipline.store.file.opening import SUFFIX

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
LOCKS = (
    "requirements.txt",
    "requirements-package.txt",
    "windows/requirements.txt",
    "windows/requirements-wine.txt",
)


@pytest.fixture(scope="module")
def parts() -> ModuleType:
    spec = importlib.util.spec_from_file_location("chipline_parts", PACKAGING / "parts.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


@cache
def _imports() -> tuple[str, ...]:
    return tuple(_imported())


def _imported() -> Iterator[str]:
    for path in (ROOT / "desktop").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_the_program_imports_nothing_that_is_left_out(parts: ModuleType) -> None:
    assert not [name for name in _imports() if parts.is_excluded(name)]


def test_every_module_of_qt_that_is_imported_is_shipped(parts: ModuleType) -> None:
    used = {name.split(".")[1] for name in _imports() if name.startswith("PySide6.Qt")}
    assert len(used) > 2, "imports are looked for in the right place"
    assert used <= set(parts.QT_MODULES)


def test_plugins_are_told_by_their_names_on_either_system(parts: ModuleType) -> None:
    assert parts.keeps_plugin("platforms", "libqxcb.so")
    assert parts.keeps_plugin("platforms", "qwindows.dll")
    assert not parts.keeps_plugin("platforms", "libqvnc.so")
    assert not parts.keeps_plugin("sqldrivers", "libqsqlite.so")


def test_texts_of_the_languages_are_shipped_and_of_no_other(
    parts: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "languages", lambda: ["uk"])
    kept = ("chipline_uk.qm", "qtbase_uk.qm")
    left = ("chipline_uk.ts", "qtbase_de.qm", "qt_help_uk.qm", "assistant_uk.qm")
    assert all(map(parts.keeps_translation, kept))
    assert not any(map(parts.keeps_translation, left))


@pytest.mark.parametrize("name", LOCKS)
def test_locks_are_hashed_and_name_no_address(name: str) -> None:
    text = (PACKAGING / name).read_text(encoding="utf-8")
    assert "://" not in text
    pinned = [
        line
        for line in re.sub(r"\\\n", " ", text).splitlines()
        if line.strip() and not line.startswith("#")
    ]
    assert pinned
    for line in pinned:
        assert re.match(r"[\w.\[\]-]+==\S+.*--hash=sha256:[0-9a-f]{64}", line), line


def test_what_is_packaged_is_what_is_tested() -> None:
    def pins(name: str) -> dict[str, str]:
        text = (PACKAGING / name).read_text(encoding="utf-8")
        return dict(re.findall(r"(?m)^([\w.-]+)==([^\s;\\]+)", text))

    program, building = pins("requirements.txt"), pins("requirements-package.txt")
    assert program.items() <= building.items()


def test_desktop_files_agree_on_names_and_type() -> None:
    menu = (PACKAGING / "linux/chipline.desktop").read_text(encoding="utf-8")
    mime = ET.parse(PACKAGING / "linux/chipline-mime.xml").getroot()  # noqa: S314  # our own file
    about = ET.parse(PACKAGING / "linux/chipline.metainfo.xml").getroot()  # noqa: S314  # likewise
    space = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    kind = mime.find("m:mime-type", space)
    assert kind is not None
    assert f"MimeType={kind.get('type')};" in menu
    glob = kind.find("m:glob", space)
    assert glob is not None
    assert glob.get("pattern") == f"*{SUFFIX}"
    assert about.findtext("provides/mediatype") == kind.get("type")
    setup = (PACKAGING / "windows/installer.nsi").read_text(encoding="utf-8")
    assert rf"Software\Classes\{SUFFIX}" in setup


def test_the_description_names_no_invented_address() -> None:
    root = ET.parse(PACKAGING / "linux/chipline.metainfo.xml").getroot()  # noqa: S314  # our own
    assert root.tag == "component"
    named = [each.text or "" for each in root.iter() if each.tag in ("url", "image", "video")]
    assert not [address for address in named if ".invalid" in address]


def test_the_setup_and_the_launcher_speak_of_the_same_mutex() -> None:
    setup = (PACKAGING / "windows/installer.nsi").read_text(encoding="utf-8")
    launcher = (PACKAGING / "windows/launcher.c").read_text(encoding="utf-8")
    found = re.search(r'RUNNING L"Global\\\\(\S+)"', launcher)
    assert found is not None
    assert f"Global\\{found[1]}" in setup


def test_the_setup_empties_only_folders_that_it_fills_itself() -> None:
    setup = (PACKAGING / "windows/installer.nsi").read_text(encoding="utf-8")
    emptied = set(re.findall(r"RMDir /r (\S+)", setup))
    assert emptied == {r'"$INSTDIR\app"', r'"$INSTDIR\lib"', r'"$INSTDIR\runtime"'}


def test_icons_hold_every_size(tmp_path: Path) -> None:
    subprocess.run([sys.executable, PACKAGING / "icons.py", tmp_path], check=True)
    body = (tmp_path / "chipline.ico").read_bytes()
    _zero, kind, count = struct.unpack_from("<3H", body)
    edges = {body[6 + 16 * index] or 256 for index in range(count)}
    assert kind == 1
    assert {16, 32, 48, 256} <= edges
    assert (tmp_path / "chipline-512.png").stat().st_size > 2_000


def test_shell_scripts_are_plain_sh() -> None:
    for name in ("install.sh", "uninstall.sh"):
        subprocess.run(["sh", "-n", PACKAGING / "linux" / name], check=True)


def test_everything_that_the_program_depends_on_is_in_the_notice() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    notice = (PACKAGING / "NOTICE.txt").read_text(encoding="utf-8").lower()
    for needed in project["project"]["dependencies"]:
        name = re.split(r"[=<>]", needed)[0].removesuffix("-Essentials").lower()
        assert name in notice, f"{name} is missing in packaging/NOTICE.txt"


@pytest.mark.skipif(sys.platform != "linux", reason="it installs on Linux")
@pytest.mark.parametrize("place", ["plain", "O'Brien & Söhne", "a|b", 'c\\d $HOME `x` "q" 50%'])
def test_the_installer_without_root_bears_any_folder(tmp_path: Path, place: str) -> None:
    stage, prefix = tmp_path / "stage", tmp_path / place
    shutil.copytree(PACKAGING / "linux", stage)
    (stage / "share/applications").mkdir(parents=True)
    shutil.copy(stage / "chipline.desktop", stage / "share/applications")
    (stage / "program").mkdir()
    program = stage / "program" / "chipline"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    stranger = prefix / "share/applications/other.desktop"
    stranger.parent.mkdir(parents=True)
    stranger.touch()

    def run(command: str) -> str:
        done = subprocess.run(
            ["sh", "-c", command], env=os.environ | {"CHIPLINE_PREFIX": str(prefix)},
            check=True, capture_output=True, text=True, cwd=tmp_path,
        )  # fmt: skip
        assert not done.stderr
        return done.stdout

    said = run(f"sh {shlex.quote(str(stage / 'install.sh'))}")
    entry = (prefix / "share/applications/chipline.desktop").read_text(encoding="utf-8")
    (command,) = re.findall(r'(?m)^Exec="(.*)" %f$', entry)
    # As the desktop reads it: the string's escapes, those of the quotes, and the field codes.
    for escape in (r"\\(.)", r"\\(.)", "%(%)"):
        command = re.sub(escape, r"\1", command)
    assert command == str(prefix / "lib/chipline/chipline")
    assert Path(command).is_file()
    # What it says how to remove it is what removes it.
    (removing,) = re.findall(r"(?m)^Remove it with (.*)$", said)
    assert "Chipline is removed." in run(removing)
    left = [path for path in prefix.rglob("*") if path.is_file() or path.is_symlink()]
    # The desktop's own tools keep a list of what is there.
    left = [path for path in left if path.name != "mimeinfo.cache"]
    assert left == [stranger]
