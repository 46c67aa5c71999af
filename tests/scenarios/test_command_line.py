"""The command line, as scripts use it: what it writes, what it answers with, and without Qt."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from chipline.cli.main import main
from chipline.records.kinds import ALL_KINDS
from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.workspace import Workspace
from scenarios.commands import Out, refused, run, told

pytestmark = pytest.mark.usefixtures("starter_copied")


def slugs(out: Out, *arguments: object) -> set[str]:
    return {row["slug"] for row in told(out, "list", *arguments)}


# -- workspaces -------------------------------------------------------------------------------


def test_new_makes_a_workspace_of_the_starter_facts(tmp_path: Path, capsys: Out) -> None:
    path = tmp_path / "new.chipline"
    assert run("new", path) == 0
    assert str(path) in capsys.readouterr().out
    assert run("check", path) == 0
    assert capsys.readouterr().out == "No problem found.\n"
    assert told(capsys, "check", path) == []
    assert len(told(capsys, "list", "firms", path)) == len(told(capsys, "list", "firms")) >= 70
    assert told(capsys, "search", "华为", path)[0]["slug"] == "huawei"


def test_new_empty_makes_an_empty_one(tmp_path: Path, capsys: Out) -> None:
    path = tmp_path / "new.chipline"
    assert run("new", path, "--empty") == 0
    assert "nothing yet" in capsys.readouterr().out
    for kind in ALL_KINDS:
        assert told(capsys, "list", kind.plural, path) == []
    assert run("check", path) == 0


def test_new_never_takes_the_place_of_a_file(file: Path, capsys: Out) -> None:
    before = file.read_bytes()
    said = refused(capsys, 1, "new", file)
    assert str(file) in said
    assert "there already" in said
    assert file.read_bytes() == before
    assert "can’t be made" in refused(capsys, 1, "new", file.parent / "none" / "x.chipline")


def test_check_names_each_problem(file: Path, capsys: Out) -> None:
    workspace = Workspace.open(file)
    workspace.apply(edits.set_field("relocation", id_of_slug("rl-ali-sea-train"), "ended", "2024"))
    workspace.close()
    assert run("check", file) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("order: relocation rl-ali-sea-train: It ended (2024) before")
    assert lines[-1] == "1 problem found."
    assert run("check", file, "--json") == 1
    (fault,) = json.loads(capsys.readouterr().out)
    assert set(fault) == {"code", "kind", "record", "slug", "message", "field", "severity"}
    assert fault["slug"] == "rl-ali-sea-train"


@pytest.mark.parametrize(
    "command",
    [["check"], ["list", "firms"], ["show", "nvidia"], ["search", "nvidia"]],
    ids=lambda command: command[0],
)
def test_a_file_that_is_not_ours_is_refused(
    tmp_path: Path, capsys: Out, command: list[str]
) -> None:
    path = tmp_path / "notes.chipline"
    assert str(path) in refused(capsys, 1, *command, path)
    path.write_text("just text")
    assert "not a Chipline workspace" in refused(capsys, 1, *command, path)
    assert path.read_text() == "just text"


def test_a_file_that_is_being_written_can_be_read(file: Path, capsys: Out) -> None:
    workspace = Workspace.open(file)
    workspace.apply(edits.set_field("firm", id_of_slug("nvidia"), "notes", "fresh"))
    assert told(capsys, "show", "nvidia", file)["fields"]["notes"] == "fresh"
    assert run("check", file) == 0
    workspace.close()


# -- list -------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [kind.plural for kind in ALL_KINDS])
def test_every_kind_is_listed(capsys: Out, kind: str) -> None:
    rows = told(capsys, "list", kind)
    declared = next(found for found in ALL_KINDS if found.plural == kind)
    for row in rows:
        assert list(row)[:2] == ["slug", "name"]
        assert set(row) == set(declared.fields) | {"id", "slug", "name"}
        assert row["slug"]
    assert len({row["slug"] for row in rows}) == len(rows)
    assert rows or kind in ("briefings", "steps")
    assert run("list", kind) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(rows)


def test_a_list_gives_references_by_slug(file: Path, capsys: Out) -> None:
    (move,) = told(capsys, "list", "relocations", file)
    assert move["firms"] == ["alibaba"]
    assert move["trigger"] == "us-h20-letter-2025"
    assert move["to_countries"] == ["SG", "MY"]
    assert move["began"] == "2025-04~"
    assert move["ended"] is None
    assert "began_earliest" not in move
    (citation,) = told(capsys, "list", "citations", file)
    assert citation["record"] == "rl-ali-sea-train"
    assert citation["name"] == "Alibaba trains its models in leased sites abroad."


@pytest.mark.parametrize(
    ("kind", "where", "expected"),
    [
        ("firms", ["name=NVIDIA"], {"nvidia"}),
        ("firms", ["slug=nvidia"], {"nvidia"}),
        ("firms", ["hq_country=CN"], {"alibaba"}),
        ("firms", ["hq_country=china"], {"alibaba"}),
        ("firms", ["hq_country="], {"bis"}),
        ("firms", ["kinds=cloud"], {"alibaba"}),
        ("firms", ["kinds=Cloud; authority"], {"alibaba", "bis"}),
        ("firms", ["native_name=阿里巴巴"], {"alibaba"}),
        ("firms", ["text=rechen"], {"muller"}),
        ("firms", ["text~rechen"], {"muller"}),
        ("firms", ["text=Китай"], {"alibaba"}),
        ("firms", ["name~rechen"], {"muller"}),
        ("firms", ["native_name~里巴"], {"alibaba"}),
        ("firms", ["name~%"], set()),
        ("firms", ["hq_country=CN", "kinds=authority"], set()),
        ("chips", ["fp16_tflops=148"], {"nv-h20"}),
        ("chips", ["fp16_tflops=0,148 PFLOPS"], {"nv-h20"}),
        ("chips", ["fp16_tflops=100-150"], {"nv-h20"}),
        ("chips", ["fp16_tflops=at least 0.1 PFLOPS", "memory_gb=≤96 GB"], {"nv-h20"}),
        ("chips", ["fp16_tflops=149–200"], set()),
        ("chips", ["datacentre=yes"], {"nv-h20"}),
        ("chips", ["datacentre=no"], set()),
        ("chips", ["vendor=nvidia"], {"nv-h20"}),
        ("relocations", ["firms=alibaba"], {"rl-ali-sea-train"}),
        ("relocations", ["firms=nvidia"], set()),
        ("relocations", ["to_countries=SG"], {"rl-ali-sea-train"}),
        ("relocations", ["began=2025"], {"rl-ali-sea-train"}),
        ("relocations", ["began=2025-04-20"], {"rl-ali-sea-train"}),
        ("relocations", ["began=2025-05/.."], set()),
        ("relocations", ["began=2025-01/.."], {"rl-ali-sea-train"}),
        ("relocations", ["status=Reported"], {"rl-ali-sea-train"}),
        ("relocations", ["cited_by=src-ft"], {"rl-ali-sea-train"}),
        ("restrictions", ["cited_by=src-ft"], set()),
        ("citations", ["record=rl-ali-sea-train"], {"ct-1"}),
        ("links", ["object=nv-h20"], {"ln-1"}),
    ],
)
def test_where_narrows_a_list(
    file: Path, capsys: Out, kind: str, where: list[str], expected: set[str]
) -> None:
    options = [part for each in where for part in ("--where", each)]
    assert slugs(capsys, kind, file, *options) == expected


def test_a_saved_view_narrows_a_list(file: Path, capsys: Out) -> None:
    assert slugs(capsys, "relocations", file, "--view", "view-ft") == {"rl-ali-sea-train"}
    assert slugs(capsys, "firms", file, "--view", "view-ft") == set()
    assert "can’t be read" in refused(capsys, 1, "list", "firms", file, "--view", "view-odd")


def test_the_reports_view_shows_its_relocations(capsys: Out) -> None:
    found = slugs(capsys, "relocations", "--view", "view-ft-2025-11")
    assert found == slugs(capsys, "relocations", "--where", "cited_by=src-ft-2025-11-27")
    assert {"rl-ali-sea-train", "rl-bd-sea-train", "rl-deepseek-stay"} <= found


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["list", "gadgets"], "gadgets"),
        (["list", "firms", "--where", "colour=red"], "Fields: name"),
        (["list", "firms", "--where", "name"], "FIELD=VALUE"),
        (["list", "firms", "--where", "kinds~cloud"], "Use kinds=VALUE"),
        (["list", "firms", "--where", "hq_country=Atlantis"], "“Atlantis” is not a country"),
        (["list", "chips", "--where", "fp16_tflops=fast"], "not a number"),
        (
            ["list", "chips", "--where", "fp16_tflops=1,024"],
            "“1,024” can be 1,024 or 1.024: write 1024",
        ),
        (["list", "chips", "--where", "memory_gb=989,5,1"], "such as 989.5"),
        (
            ["assess", "--tpp", "4,800", "--to", "CN", "--on", "2025-04-09"],
            "“4,800” can be 4,800 or 4.8: write 4800",
        ),
        (["list", "relocations", "--where", "began=soon"], "“soon” is not a date"),
        (["list", "relocations", "--where", "status=rumoured"], "Choose"),
        (["list", "chips", "--where", "vendor=nobody"], "“nobody”"),
        (["list", "firms", "--view", "nobody"], "no saved view “nobody”"),
        (["list", "firms", "--view", "nvidia"], "no saved view “nvidia”"),
        (["show", "nobody"], "No record has the short name “nobody”"),
        (["show", "nv-h20", "--on", "2025-04"], "not one day"),
        (["show", "nv-h20", "--on", "soon"], "not a date"),
        (["show", "nv-h20", "--on", "4/9/2025"], "can be 4 September 2025 or 9 April 2025"),
        (["list", "relocations", "--where", "began=4/9/2025"], "“4/9/2025” can be"),
        (["list", "chips", "--where", "created=2025/2026"], "is a span"),
        (["list"], "KIND"),
        (["search"], "TEXT"),
        (["check"], "FILE"),
        (["--nonsense"], "usage"),
        (["list", "firms", "--nonsense"], "usage"),
    ],
)
def test_wrong_use_is_told_with_exit_code_2(capsys: Out, arguments: list[str], says: str) -> None:
    assert says in refused(capsys, 2, *arguments)


# -- show and search --------------------------------------------------------------------------


def test_show_tells_everything_of_a_record(file: Path, capsys: Out) -> None:
    shown = told(capsys, "show", "rl-ali-sea-train", file)
    parts = ["kind", "id", "slug", "name", "fields", "derived", "links", "citations"]
    assert list(shown) == parts
    assert shown["id"] == id_of_slug("rl-ali-sea-train")
    assert shown["kind"] == "relocation"
    assert shown["slug"] == "rl-ali-sea-train"
    assert shown["name"] == "Alibaba trains Qwen in South-East Asia"
    assert shown["fields"]["firms"] == ["alibaba"]
    assert told(capsys, "show", "src-ft", file)["derived"] == {}
    assert shown["links"] == []
    (cited,) = shown["citations"]
    assert cited["id"] == id_of_slug("ct-1")
    assert (cited["source"], cited["source_id"]) == ("src-ft", id_of_slug("src-ft"))
    assert cited["publisher"] == "Financial Times"
    assert (cited["reliability"], cited["credibility"]) == ("B", "3")
    assert cited["stance"] == "supports"
    assert cited["paraphrase"].startswith("Alibaba trains")


def test_show_gives_links_from_both_ends(file: Path, capsys: Out) -> None:
    def links(slug: str) -> set[tuple[str, str, str, str]]:
        found = told(capsys, "show", slug, file)["links"]
        return {(e["predicate"], e["direction"], e["kind"], e["slug"]) for e in found}

    assert links("nv-h20") == {("targeted by", "in", "restriction", "us-h20-letter-2025")}
    assert links("us-h20-letter-2025") == {
        ("targets", "out", "chip", "nv-h20"),
        ("trigger of", "in", "relocation", "rl-ali-sea-train"),
    }
    assert links("alibaba") == {("firms of", "in", "relocation", "rl-ali-sea-train")}


def test_show_derives_a_chips_values_as_of_a_day(capsys: Out) -> None:
    derived = told(capsys, "show", "nv-h20", "--on", "2025-05-01")["derived"]
    assert derived["as_of"] == "2025-05-01"
    assert derived["tpp"] == 2368
    assert derived["performance_density"] == pytest.approx(2.91, abs=0.01)
    before, after = (
        told(capsys, "show", "nv-a100-80", "--on", day)["derived"]
        for day in ("2022-01-01", "2024-06-01")
    )
    assert before["class"] != after["class"]
    assert before["tpp"] == after["tpp"] == 4992


def test_show_is_read_by_people_too(file: Path, capsys: Out) -> None:
    assert run("show", "nv-h20", file) == 0
    said = capsys.readouterr().out
    assert said.startswith("H20 (HGX) 96GB  [Chip, nv-h20]\n")
    assert "  Vendor: NVIDIA\n" in said
    assert "  Memory (GB): 96\n" in said
    assert "  For data centres: yes\n" in said
    assert "targeted by: H20 licence requirement [us-h20-letter-2025]" in said


def test_search_gives_the_best_first(file: Path, capsys: Out) -> None:
    hits = told(capsys, "search", "alibaba", file)
    keys = ["id", "kind", "slug", "name", "snippet", "found_as", "missing", "fields"]
    assert all(list(hit) == keys for hit in hits)
    fields = hits[0].pop("fields")
    assert fields == told(capsys, "show", "alibaba", file)["fields"]
    assert hits[0] == {
        "id": id_of_slug("alibaba"),
        "kind": "firm",
        "slug": "alibaba",
        "name": "Alibaba",
        "snippet": hits[0]["snippet"],
        "found_as": None,
        "missing": [],
    }
    assert "\x02" not in hits[0]["snippet"]
    assert {"rl-ali-sea-train", "ct-1"} <= {hit["slug"] for hit in hits}
    assert len(told(capsys, "search", "alibaba", file, "--limit", 1)) == 1
    assert told(capsys, "search", "阿里", file)[0]["slug"] == "alibaba"
    assert told(capsys, "search", "muller", file)[0]["slug"] == "muller"
    assert told(capsys, "search", "nobody at all", file) == []
    assert told(capsys, "search", "*", file) == []
    assert run("search", "nvidia", file) == 0
    assert "Firm\tnvidia\tNVIDIA\n" in capsys.readouterr().out


def test_search_says_as_what_a_record_was_found(file: Path, capsys: Out) -> None:
    (hit, *_rest) = told(capsys, "search", "Алібаба", file)
    assert (hit["slug"], hit["found_as"]) == ("alibaba", {"typed": "Алібаба", "means": "Alibaba"})
    assert run("search", "Алібаба", file) == 0
    assert "alibaba\tAlibaba\tfound as “Алібаба”: Alibaba\n" in capsys.readouterr().out


def test_search_shows_what_has_most_of_the_words(file: Path, capsys: Out) -> None:
    assert run("search", "alibaba zzzzqq", file) == 0
    told = capsys.readouterr()
    assert "No record has all the words. These have most of them." in told.err
    assert told.out.startswith("Firm\talibaba\tAlibaba\twithout “zzzzqq”\n")


@pytest.mark.parametrize("written", ["Q2 2025", "April – June 2025", "II квартал 2025 р."])
def test_a_date_is_asked_for_as_people_write_it(capsys: Out, written: str) -> None:
    wanted = slugs(capsys, "relocations", "--where", "began=2025-04/2025-06")
    assert wanted
    assert slugs(capsys, "relocations", "--where", f"began={written}") == wanted


def test_a_day_is_given_in_any_notation(capsys: Out) -> None:
    chip = ["assess", "--chip", "nv-h20", "--to", "CN", "--on"]
    days = {told(capsys, *chip, day)["day"] for day in ("2025-06-01", "June 1, 2025", "1.6.2025")}
    assert days == {"2025-06-01"}
    today = date.today()  # noqa: DTZ011  # the user's own day
    assert told(capsys, *chip, "today")["day"] == today.isoformat()


def test_search_finds_the_starter_facts(capsys: Out) -> None:
    assert told(capsys, "search", "nvidia")[0]["slug"] == "nvidia"
    assert told(capsys, "search", "h20")[0]["kind"] in ("chip", "restriction", "relocation")
    assert "huawei" in [hit["slug"] for hit in told(capsys, "search", "华为")]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["show", "华为"], "[Firm, huawei]"),
        (["show", "華為"], "[Firm, huawei]"),
        (["show", "Alibaba Group"], "[Firm, alibaba]"),
        (["show", "Huawei Technologies Co., Ltd."], "[Firm, huawei]"),
        (["show", "AMD Instinct MI300X"], "[Chip, amd-mi300x]"),
        (["list", "chips", "--where", "vendor=华为"], "hw-910c"),
        (
            ["assess", "--chip", "H20 HGX 96 GB", "--to", "PRC", "--on", "2025-06-01"],
            "H20 (HGX) 96GB to China",
        ),
        (
            [
                "assess",
                "--chip",
                "nv-h20",
                "--to",
                "SG",
                "--end-user",
                "阿里巴巴",
                "--on",
                "2025-06-01",
            ],
            "headquartered in China",
        ),
    ],
)
def test_a_record_is_named_by_any_of_its_names(
    arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 0
    assert says in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["show", "Huawey"], "It may be Huawei (similar name). Find it"),
        (["assess", "--chip", "A100", "--to", "CN", "--on", "2025-06-01"], "A100 SXM4 80GB"),
        (["assess", "--chip", "nv-h20", "--to", "Korea", "--on", "2025-06-01"], "North Korea (KP)"),
    ],
)
def test_what_a_name_may_mean_is_said_and_not_taken(
    arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert says in refused(capsys, 2, *arguments)
