"""Settings: kept between runs, and never a reason not to start."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from dataclasses import asdict, fields
from pathlib import Path
from typing import NoReturn

import pytest

from chipline.paths import settings_folder
from chipline.settings import Settings


def _file() -> Path:
    return settings_folder() / "settings.json"


def _bad() -> Path:
    return settings_folder() / "settings.json.bad"


def test_without_a_file_all_is_at_its_default(caplog: pytest.LogCaptureFixture) -> None:
    assert Settings.load() == Settings()
    assert not caplog.records


def test_what_is_saved_is_loaded() -> None:
    kept = Settings(
        theme="dark",
        rail_wide=False,
        splitter=[200, 900],
        recent=["/a/«Ünïcode» 文.chipline"],
        panes={"table:firm": {"columns": ["name"]}},
        places={"/a": ["timeline", "firm", "id", "2025-04-09"]},
    )
    kept.save()
    assert Settings.load() == kept
    assert [path.name for path in settings_folder().iterdir()] == ["settings.json"]


@pytest.mark.parametrize("text", ["", "{", "[1, 2]", "null", "\ufeff{}"])
def test_a_spoiled_file_is_left_aside(text: str) -> None:
    settings_folder().mkdir(parents=True)
    _file().write_text(text, encoding="utf-8")
    assert Settings.load() == Settings()


def test_a_spoiled_file_is_told_of_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    settings_folder().mkdir(parents=True)
    _file().write_bytes(b"\xff\xfe{")
    assert Settings.load() == Settings()
    assert "settings.json" in caplog.text


def test_a_value_of_the_wrong_type_is_left_at_its_default() -> None:
    settings_folder().mkdir(parents=True)
    wrong = {"theme": 7, "rail_wide": "no", "recent": "x", "panes": [], "unheard_of": 1}
    _file().write_text(json.dumps({**wrong, "inspector_shown": False}), encoding="utf-8")
    assert Settings.load() == Settings(inspector_shown=False)
    assert json.loads(_bad().read_text())["theme"] == 7, "what was there is kept beside"


#: What a file may say in the place of any value.
WRONG = (
    *(None, True, -5, 10**30, 1e30, float("nan"), "\0", "\ud800", "x", "", [], {}, [1], [None]),
    *([["a"]], ["a", "b"], {"a": 5}, {"a": [[]]}, {"\0": "a"}, {"a": None}, [{}], {"/a": ["x"]}),
    *({"/a": ["timeline", "", "", -5]}, {"/a": ["timeline", "", "", 10**9]}),
    *({"/a": ["timeline", "", "", 700_000, "on", -1]}, ["/a", "b", "c", "d"]),
)


@pytest.mark.parametrize("wrong", WRONG, ids=repr)
def test_every_value_is_looked_at(wrong: object) -> None:
    settings_folder().mkdir(parents=True)
    default = asdict(Settings())
    _file().write_text(json.dumps(dict.fromkeys(default, wrong)))
    found = asdict(Settings.load())
    for name, value in found.items():
        assert value in (default[name], wrong), name
        assert type(value) is type(default[name]), name
    Settings.load().save()
    assert Settings.load() == Settings.load()


@pytest.mark.parametrize(
    "text", ["[" * 100_000, '{"panes":' * 5_000, '{"a":' * 60 + "1" + "}" * 60]
)
def test_what_is_nested_without_end_is_left_aside(text: str) -> None:
    settings_folder().mkdir(parents=True)
    _file().write_text(text)
    assert Settings.load() == Settings()
    assert _bad().read_text() == text
    Settings.load().save()
    assert Settings.load() == Settings()


def test_a_place_or_a_show_that_cannot_be_is_left_at_its_default() -> None:
    settings_folder().mkdir(parents=True)
    for wrong in ({"/a": ["timeline", "", "", 0]}, {"/a": ["timeline", "", "", None]}, {"/a": []}):
        _file().write_text(json.dumps({"places": wrong, "briefing": ["a", "b", "c", None]}))
        assert Settings.load() == Settings()


def test_settings_that_cannot_be_kept_do_no_harm(caplog: pytest.LogCaptureFixture) -> None:
    settings_folder().parent.mkdir(parents=True, exist_ok=True)
    settings_folder().write_text("a file where the folder should be")
    Settings().save()
    assert "could not be kept" in caplog.text


def test_what_was_opened_last_stands_first() -> None:
    kept = Settings()
    for number in range(12):
        kept.opened(Path(f"/{number}.chipline"))
    assert kept.recent[0] == str(Path("/11.chipline"))
    assert len(kept.recent) == 8
    kept.opened(Path("/7.chipline"))
    assert kept.recent[0] == str(Path("/7.chipline"))
    assert len(kept.recent) == len(set(kept.recent)) == 8


def test_every_setting_has_a_default_that_json_keeps() -> None:
    plain = {each.name: getattr(Settings(), each.name) for each in fields(Settings)}
    assert json.loads(json.dumps(plain)) == plain


def _no_file(path: Path) -> None:
    path.mkdir()
    (path / "mine").write_text("mine")


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _link_to_pipe(path: Path) -> None:
    os.mkfifo(path.with_name("pipe"))
    path.symlink_to(path.with_name("pipe"))


def _endless(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _dangling(path: Path) -> None:
    path.symlink_to(path.with_name("nowhere"))


def _round(path: Path) -> None:
    path.symlink_to(path)


def _large(path: Path) -> None:
    path.write_bytes(b'{"name": "' + b"x" * 50_000_000 + b'"}')


def _binary(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 1_000)


def _digits(path: Path) -> None:
    path.write_text('{"splitter": [' + "9" * 100_000 + "]}")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes of this sort")
@pytest.mark.parametrize(
    "lay",
    [_no_file, _pipe, _link_to_pipe, _endless, _dangling, _round, _large, _binary, _digits],
    ids=lambda lay: lay.__name__.strip("_"),
)
def test_whatever_lies_in_the_place_of_the_file_the_program_starts_and_goes_on(
    lay: Callable[[Path], None],
) -> None:
    settings_folder().mkdir(parents=True)
    lay(_file())
    assert Settings.load() == Settings()
    Settings(theme="dark").save()
    assert Settings.load() == Settings(theme="dark")
    if lay in (_large, _binary, _digits):
        assert _bad().stat().st_size > 50_000, "what was there is kept beside"
    if lay is _no_file:
        assert (_bad() / "mine").read_text() == "mine"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes of this sort")
def test_what_lies_in_the_way_of_what_is_kept_is_not_written_into(tmp_path: Path) -> None:
    settings_folder().mkdir(parents=True)
    mine = tmp_path / "mine"
    mine.write_text("mine")
    _file().write_text("{")
    _bad().symlink_to(mine)
    os.mkfifo(_file().with_suffix(".new"))
    os.mkfifo(settings_folder() / "settings.json.bad.new")
    assert Settings.load() == Settings()
    Settings(theme="dark").save()
    assert mine.read_text() == "mine"
    assert _bad().read_text() == "{"
    assert Settings.load() == Settings(theme="dark")


def test_a_file_that_may_not_be_read_is_put_aside_as_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings_folder().mkdir(parents=True)
    _file().write_text('{"theme": "dark"}')

    def refuse(*_given: object, **_named: object) -> NoReturn:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as denied:
        denied.setattr(Path, "read_text", refuse)
        denied.setattr(shutil, "copyfile", refuse)
        assert Settings.load() == Settings()
    Settings(theme="light").save()
    assert _bad().read_text() == '{"theme": "dark"}'
