"""Long lists of JSON are written while they are made."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from chipline.cli.command import JsonStream, write_json


@pytest.mark.parametrize("many", [0, 1, 3])
def test_it_is_written_as_a_list_is(many: int, capsys: pytest.CaptureFixture[str]) -> None:
    values = [{"row": n, "name": "“Хмара”"} for n in range(many)]
    write_json({"records": values, "source": None})
    expected = capsys.readouterr().out
    write_json({"records": JsonStream(iter(values)), "source": None})
    assert capsys.readouterr().out == expected
    assert json.loads(expected)["records"] == values


def test_nothing_of_it_is_held(capsys: pytest.CaptureFixture[str]) -> None:
    written: list[int] = []

    def values() -> Iterator[dict[str, int]]:
        for n in range(5):
            yield {"row": n}
            written.append(capsys.readouterr().out.count("row"))

    write_json({"records": JsonStream(values())})
    # Between two that are asked for, one is written; the first is asked for beforehand.
    assert written == [1] * 5
