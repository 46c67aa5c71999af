"""Settings: kept between runs, and never a reason not to start."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path

import pytest

from chipline.paths import settings_folder
from chipline.settings import Settings


def _file() -> Path:
    return settings_folder() / "settings.json"


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
