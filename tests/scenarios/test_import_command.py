"""`chipline import`, as scripts use it: nothing is written while something is open."""

from __future__ import annotations

import csv
import json
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from chipline.records.kinds import ALL_KINDS
from chipline.settings import Settings
from chipline.store.journal.author import installation_of
from chipline.store.journal.journal import who
from chipline.store.workspace import Workspace
from scenarios.commands import Out, refused, run, told
from store.dumps import sql

pytestmark = pytest.mark.usefixtures("starter_copied")

TABLE = (
    "Chip;Maker;Memory (bytes);Launch;Remark\n"
    "Wafer One;Cerebras;1.240,5;03.04.2025;big\n"
    "H20 (HGX) 96GB;NVIDIA Corporation;96000000000;15.11.2024;\n"
    "Wafer Two;Cerebras;many;;=1+1\n"
)
MAPPED = ("--kind", "chips", "--map", "Launch=release", "--map", "Remark=")


def imported(out: Out, code: int, *arguments: object) -> dict[str, Any]:
    """Run an import, and return the JSON that it wrote."""
    assert run("import", *arguments, "--json") == code
    written = out.readouterr()
    assert written.err == ""
    found: dict[str, Any] = json.loads(written.out)
    return found


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "wafers 2026-03.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_what_is_open_is_asked_with_the_option_that_answers_it(
    file: Path, table: Path, capsys: Out
) -> None:
    before = file.read_bytes()
    found = imported(capsys, 1, file, table, *MAPPED, "--dry-run")
    counts = {name: found[name] for name in ("new", "changed", "same", "conflicts", "unreadable")}
    assert counts == {"new": 2, "changed": 0, "same": 0, "conflicts": 1, "unreadable": 1}
    assert found["asked"] == 2
    asked = {(each["column"], each["option"]): each["values"] for each in found["questions"]}
    assert asked == {
        ("Maker", "--unmatched new|leave"): ["Cerebras"],
        ("Launch", "--conflicts mine|theirs"): ["2024-11-15"],
        ("Memory (bytes)", "--losses leave"): ["many"],
    }
    assert [(row["name"], row["state"]) for row in found["records"]] == [
        ("Wafer One", "new"),
        ("H20 (HGX) 96GB", "conflict"),
        ("Wafer Two", "new"),
    ]
    assert found["unused"] == ["Remark"]
    assert found["source"] is None
    assert file.read_bytes() == before


def test_answers_let_it_be_written_once(file: Path, table: Path, capsys: Out) -> None:
    answers = ("--unmatched", "new", "--conflicts", "mine", "--losses", "leave")
    about = ("--publisher", "Somebody", "--reliability", "b")
    report = table.with_name("report.csv")
    found = imported(capsys, 0, file, table, *MAPPED, *answers, *about, "--report", report)
    assert found["written"]
    assert found["made"] == 1
    assert found["source"]["slug"] == "src-wafers"
    (wafer,) = told(capsys, "list", "chips", file, "--where", "name=Wafer One")
    assert wafer["external_ids"] == ["wafers:Wafer One"]
    assert wafer["release"] == "2025-04-03"
    with report.open(encoding="utf-8-sig", newline="") as lost:
        (row,) = csv.DictReader(lost)
    assert row["Chipline: row"] == "4"
    assert row["Remark"] == "'=1+1"
    assert "many" in row["Chipline: why"]
    again = imported(capsys, 0, file, table, *MAPPED, *answers)
    assert not again["written"]
    assert len(again["already_imported"]) == 1
    assert again["source"]["slug"] == "src-wafers"
    assert run("check", file) == 0


def test_names_are_learned_and_cells_are_cited_where_that_is_said(
    file: Path, table: Path, capsys: Out
) -> None:
    table.write_text("Chip;Maker\nWafer Four;The Green Ones\n", encoding="utf-8")
    said = ("--value", "Maker:The Green Ones=nvidia", "--learn-names", "--cite", "fields")
    found = imported(capsys, 0, file, table, "--kind", "chips", *said)
    record = found["records"][0]["id"]
    with closing(Workspace.open(file, read_only=True)) as workspace:
        cited = sql(workspace, "SELECT field, quote FROM citation WHERE record = ?", record)
        (aliases,) = sql(workspace, "SELECT aliases FROM firm WHERE slug = 'nvidia'")[0]
    assert sorted(cited) == [("name", "Chip=Wafer Four"), ("vendor", "Maker=The Green Ones")]
    assert "The Green Ones" in aliases


def test_makers_that_are_made_get_their_country_from_a_column(
    file: Path, table: Path, capsys: Out
) -> None:
    table.write_text("Chip;Maker;Seat\nWafer Five;Cerebras;USA\n", encoding="utf-8")
    mapped = ("--kind", "chips", "--map", "Seat=", "--map", "Maker=vendor:country-from=Seat")
    imported(capsys, 0, file, table, *mapped, "--unmatched", "new")
    with closing(Workspace.open(file, read_only=True)) as workspace:
        assert sql(workspace, "SELECT hq_country FROM firm WHERE name = 'Cerebras'") == [("US",)]
    refused(
        capsys, 2, "import", file, table, "--kind", "chips", "--map", "Maker=vendor:country-from=x"
    )


def test_a_conflict_tells_who_gave_the_value_here_and_when(
    file: Path, table: Path, capsys: Out
) -> None:
    mapped = ("--kind", "chips", "--map", "Launch=release")
    table.write_text("Chip;Launch\nWafer Three;2025-04\n", encoding="utf-8")
    imported(capsys, 0, file, table, *mapped)
    later = table.with_name("others.csv")
    rows = "Wafer Three;2025-05\nH20 (HGX) 96GB;2024-11-15\n"
    later.write_text(f"Chip;Launch\n{rows}", encoding="utf-8")
    found = imported(capsys, 1, file, later, *mapped)
    day = datetime.now(UTC).date().isoformat()
    (ours,), (theirs,) = (row["conflicts"] for row in found["records"])
    told = {"field": "release", "here": "2025-04", "table": "2025-05", "by": who(), "on": day}
    assert ours == told
    # What a workspace begins with was given by nobody.
    assert (theirs["table"], theirs["by"], theirs["on"]) == ("2024-11-15", None, None)
    assert run("import", file, later, *mapped) == 1
    written = capsys.readouterr().out
    assert (
        f"Row 2, Wafer Three, Released: “2025-04” here, by {who()} on {day}; “2025-05” in"
        in written
    )
    assert "Row 3, H20 (HGX) 96GB, Released: " in written


def test_a_conflict_names_whom_the_table_names(file: Path, table: Path, capsys: Out) -> None:
    table.write_text("Chip;Maker\nH20 (HGX) 96GB;alibaba\n", encoding="utf-8")
    (asked,) = imported(capsys, 1, file, table, "--kind", "chips")["questions"]
    assert (asked["column"], asked["option"]) == ("Maker", "--conflicts mine|theirs")
    assert asked["values"] == ["Alibaba"]
    table.write_text("Chip;Maker\nH20 (HGX) 96GB;Wafers & Co\n", encoding="utf-8")
    (asked,) = imported(capsys, 1, file, table, "--kind", "chips", "--unmatched", "new")[
        "questions"
    ]
    assert asked["values"] == ["Wafers & Co"]


def test_what_could_not_be_read_comes_back_when_it_is_mended(
    file: Path, tmp_path: Path, capsys: Out
) -> None:
    """A figure under 0 is no formula, and what is marked as a text is one again."""
    path, report = tmp_path / "sites.csv", tmp_path / "report.csv"
    path.write_text(
        "Name,Latitude,Longitude,Live (MW),Notes\nSite A,-12.5,-73.9,many,=1+1\nSite B,1,2,5,\n",
        encoding="utf-8",
    )
    imported(capsys, 0, file, path, "--kind", "facilities", "--losses", "leave", "--report", report)
    mended = report.read_text(encoding="utf-8-sig")
    assert "Site A,-12.5,-73.9,many,'=1+1,2," in mended
    report.write_text(mended.replace("many", "7"), encoding="utf-8")
    found = imported(
        capsys, 0, file, report, "--kind", "facilities", "--map", "Live (MW)=power_live_mw"
    )
    assert (found["changed"], found["new"], found["unreadable"]) == (1, 0, 0)
    assert found["unused"] == ["Chipline: row", "Chipline: why"]
    (site,) = told(capsys, "list", "facilities", file, "--where", "name=Site A")
    assert (site["latitude"], site["power_live_mw"], site["notes"]) == (-12.5, 7.0, "=1+1")


def test_what_is_listed_comes_back_as_it_is(file: Path, tmp_path: Path, capsys: Out) -> None:
    """Links and citations have no name of their own: they are listed by what they say."""
    for kind in ALL_KINDS:
        assert run("list", kind.plural, file, "--json") == 0
        listed = capsys.readouterr().out
        if rows := json.loads(listed):
            (path := tmp_path / f"{kind.plural}.json").write_text(listed, encoding="utf-8")
            found = imported(capsys, 0, file, path, "--dry-run")
            assert (found["same"], found["changed"], found["new"]) == (len(rows), 0, 0), kind.name


def test_an_import_is_signed_as_what_is_done_in_a_window(
    file: Path, table: Path, capsys: Out, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHIPLINE_HOME", str(tmp_path / "home"))
    settings = Settings.load()
    settings.name, settings.device_label = "Olena", "laptop"
    settings.save()
    answers = ("--unmatched", "new", "--conflicts", "mine", "--losses", "leave")
    imported(capsys, 0, file, table, *MAPPED, *answers)
    with closing(Workspace.open(file, read_only=True)) as workspace, workspace.reading() as queries:
        (entry,) = queries.entries(1)
        (device,) = queries.connection.exec_driver_sql(
            "SELECT device FROM journal ORDER BY seq DESC LIMIT 1"
        ).one()
    assert (entry.who, entry.machine) == ("Olena", "laptop")
    assert installation_of(device) == Settings.load().installation


def test_tables_that_name_one_another_come_in_together(
    file: Path, tmp_path: Path, capsys: Out
) -> None:
    (tmp_path / "tables").mkdir()
    chips, firms = (tmp_path / "tables" / f"{name}.csv" for name in ("chips", "firms"))
    chips.write_text("Name,Vendor\nWafer One,Cerebras\nWafer Two,Cerebras\n", encoding="utf-8")
    firms.write_text("Name,Country\nCerebras,US\nAnother,US\n", encoding="utf-8")
    found = imported(capsys, 0, file, tmp_path / "tables", "--licence", "CC BY 4.0")
    assert (found["new"], found["made"]) == (4, 0)
    assert [each["slug"] for each in found["source"]] == ["src-firms", "src-chips"]
    (chip,) = told(capsys, "list", "chips", file, "--where", "name=Wafer Two")
    (firm,) = told(capsys, "list", "firms", file, "--where", "name=Cerebras")
    assert chip["vendor"] in (firm["id"], "Cerebras")


@pytest.mark.parametrize(
    ("option", "said"),
    [
        (("--map", "Size=memory_gb"), "it begins with no heading"),
        (("--map", "Launch=date_of_birth"), "has a field “date_of_birth”"),
        (("--map", "Launch=release:century=soon"), "is not understood"),
        (("--value", "Maker:Cerebras"), "HEADING:TEXT=WORD"),
        (
            ("--map", "Remark=datacentre", "--value", "Remark:big=perhaps"),
            "--value Remark:big=perhaps: ",
        ),
        (("--key", "external=Size"), "--key external=Size"),
        (("--key", "external"), "--key external"),
    ],
)
def test_options_that_fit_nothing_say_what_would(
    file: Path, table: Path, capsys: Out, option: tuple[str, str], said: str
) -> None:
    assert said in refused(capsys, 2, "import", file, table, "--kind", "chips", *option)


def test_rows_that_cant_be_taken_are_losses_too(file: Path, tmp_path: Path, capsys: Out) -> None:
    table = tmp_path / "firms.csv"
    table.write_text("Short name,Name\nnv-h20,Another\nnew-1,New\n", encoding="utf-8")
    found = imported(capsys, 1, file, table)
    assert (found["new"], found["unreadable"]) == (1, 1)
    (asked,) = found["questions"]
    assert (asked["values"], asked["option"]) == (["row 2"], "--losses leave")
    assert "is that of “H20 (HGX) 96GB”" in asked["question"]
    (tmp_path / "nothing").mkdir()
    assert "holds no table" in refused(capsys, 2, "import", file, tmp_path / "nothing")


def test_a_table_without_a_kind_and_a_file_without_a_table_are_refused(
    file: Path, table: Path, capsys: Out
) -> None:
    assert "--kind" in refused(capsys, 2, "import", file, table)
    nothing = table.with_name("none.csv")
    assert "none.csv" in refused(capsys, 1, "import", file, nothing, "--kind", "chips")
