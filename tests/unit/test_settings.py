"""Settings: kept between runs, and never a reason not to start."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from pathlib import Path

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
