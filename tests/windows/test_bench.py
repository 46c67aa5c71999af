"""`make bench` keeps and tells what it has measured, whatever comes of the rest."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from performance.bench import Bench


def test_each_part_is_told_and_kept_when_it_is_done_also_beside_one_that_fails(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "new folder" / "bench.json"
    bench = Bench(tmp_path, 10, report)
    kept: list[list[str]] = []

    def second() -> dict[str, float]:
        kept.append(list(json.loads(report.read_text(encoding="utf-8"))))
        raise ZeroDivisionError("nothing to divide by")

    bench.parts = {"first": lambda: {"s": 1.5}, "second": second, "third": lambda: {"s": 2.5}}
    assert not bench.run(["first", "second", "third"])
    assert "first" in kept[0], "it is kept before the next one begins"
    found = json.loads(report.read_text(encoding="utf-8"))
    assert (found["first"]["s"], found["third"]["s"]) == (1.5, 2.5)
    assert found["second"]["failed"] == "ZeroDivisionError: nothing to divide by"
    assert {"wall_s", "processor_s"} == set(found["third"]["measured_in"])
    told = capsys.readouterr().out.splitlines()
    assert [line.partition(":")[0] for line in told] == ["first", "second", "third"]


def test_what_is_stopped_leaves_what_was_measured(tmp_path: Path) -> None:
    report = tmp_path / "bench.json"
    bench = Bench(tmp_path, 10, report)

    def stopped() -> dict[str, float]:
        raise KeyboardInterrupt

    bench.parts = {"first": lambda: {"s": 1.5}, "second": stopped}
    with pytest.raises(KeyboardInterrupt):
        bench.run(["first", "second"])
    assert json.loads(report.read_text(encoding="utf-8"))["first"]["s"] == 1.5
