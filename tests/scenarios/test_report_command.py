"""`chipline export` of reports and dossiers: each format, of a day, and what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.workspace import Workspace
from scenarios.commands import Out, refused, run

_HEADS = {
    "pdf": b"%PDF",
    "odt": b"PK",
    "docx": b"PK",
    "html": b"<!DOCTYPE html>",
    "md": b"# NVIDIA",
}


@pytest.mark.parametrize("ending", _HEADS)
def test_a_dossier_is_written_in_each_format(file: Path, tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"nvidia.{ending}"
    assert run("export", file, out, "--dossier", "nvidia", "--on", "2025-06-01") == 0
    assert out.read_bytes().startswith(_HEADS[ending])
    assert list(tmp_path.glob("*.part")) == []


def test_a_country_has_a_dossier_by_any_of_its_names(file: Path, capsys: Out) -> None:
    for name in ("Malaysia", "MY", "Малайзія"):
        assert run("export", file, "-", "--format", "md", "--dossier", name) == 0
        assert capsys.readouterr().out.startswith("# Malaysia\n")


def test_any_record_has_a_report(file: Path, capsys: Out) -> None:
    assert run("export", file, "-", "--format", "md", "--record", "rl-ali-sea-train") == 0
    written = capsys.readouterr().out
    assert "| Alibaba trains Qwen" in written
    assert "Alibaba trains its models in leased sites abroad. | B3 |" in written


def test_what_is_no_report_is_refused_with_a_way_on(
    file: Path, tmp_path: Path, capsys: Out
) -> None:
    out = tmp_path / "x.md"
    assert "--record or --dossier" in refused(capsys, 2, "export", file, out)
    csv = tmp_path / "x.csv"
    assert "is a document" in refused(capsys, 2, "export", file, csv, "--dossier", "nvidia")
    pdf = ("export", file, "-", "--format", "pdf", "--record", "nv-h20")
    assert "standard output" in refused(capsys, 2, *pdf)
    nobody = ("export", file, out, "--dossier", "Nobody at all")
    assert "is called that" in refused(capsys, 2, *nobody)
    assert not out.exists()
    there = tmp_path / "not-there" / "x.md"
    gone = ("export", file, there, "--record", "nv-h20")
    assert "can’t be written" in refused(capsys, 1, *gone)


def test_a_table_of_a_day_has_what_stood_on_it(file: Path, capsys: Out) -> None:
    export = ("export", file, "-", "--format", "csv", "--kind", "relocations", "--plain", "--on")
    assert run(*export, "2025-06-01") == 0
    assert "Alibaba trains Qwen" in capsys.readouterr().out
    assert run(*export, "2024-06-01") == 0
    assert "Alibaba trains Qwen" not in capsys.readouterr().out
    # Firms have no days: all of them stay. A record without a date is left out, and that is said.
    assert run("export", file, "-", "--format", "csv", "--kind", "firms", "--on", "2001-01-01") == 0
    assert "NVIDIA" in capsys.readouterr().out
    undated = edits.set_field("relocation", id_of_slug("rl-ali-sea-train"), "began", None)
    workspace = Workspace.open(file)
    workspace.apply(undated)
    workspace.close()
    assert run(*export, "2025-06-01") == 0
    written = capsys.readouterr()
    assert "Alibaba trains Qwen" not in written.out
    assert "1 record without a date is left out." in written.err


def test_the_sources_of_a_report_lie_beside_it_as_references(
    file: Path, tmp_path: Path, capsys: Out
) -> None:
    report = ("export", file, tmp_path / "move.md", "--record", "rl-ali-sea-train", "--style")
    for style, name in (("csl.json", "move.csl.json"), ("bibtex", "move.bib"), ("ris", "move.ris")):
        assert run(*report, style) == 0
        assert "Financial Times report" in (tmp_path / name).read_text(encoding="utf-8")
    csv = ("export", file, tmp_path / "x.csv", "--kind", "firms", "--style", "ris")
    capsys.readouterr()
    assert "--style goes with" in refused(capsys, 2, *csv)
    stdout = ("export", file, "-", "--format", "md", "--record", "nv-h20", "--style", "ris")
    assert "beside OUT" in refused(capsys, 2, *stdout)
