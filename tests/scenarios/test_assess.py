"""Questions to the rules, as scripts ask them on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.workspace import Workspace
from scenarios.commands import Out, refused, run, told

pytestmark = pytest.mark.usefixtures("starter_copied")


@pytest.mark.parametrize(
    ("arguments", "outcome"),
    [
        (["--chip", "nv-h20", "--to", "CN", "--on", "2025-05-01"], "licence-required"),
        (["--chip", "nv-h20", "--to", "CN", "--on", "2024-06-01"], "no-licence"),
        (["--chip", "nv-a100-80", "--to", "CN", "--on", "2021-06-01"], "no-licence"),
        (["--chip", "nv-h100-sxm", "--to", "CN", "--on", "2024-06-01"], "licence-required"),
        (["--chip", "nv-h100-sxm", "--to", "AE", "--on", "2026-08-01"], "undetermined"),
        (
            [
                "--chip",
                "nv-h100-sxm",
                "--to",
                "AE",
                "--recipient",
                "government",
                "--on",
                "2026-08-01",
            ],
            "no-licence",
        ),
        (
            [
                "--chip",
                "nv-v100",
                "--to",
                "MY",
                "--listed-owner-percent",
                "50",
                "--on",
                "2025-10-01",
            ],
            "licence-required",
        ),
        (["--chip", "nv-v100", "--to", "CN", "--wmd", "--on", "2025-10-01"], "licence-required"),
        (
            ["--chip", "nv-v100", "--to", "UA", "--region", "crimea", "--on", "2024-06-01"],
            "licence-required",
        ),
        (
            ["--chip", "nv-h800-sxm", "--to", "CN", "--sold-in-us", "no", "--on", "2026-02-01"],
            "licence-required",
        ),
        (["--chip", "nv-h200", "--to", "CN", "--on", "2026-01-20"], "licence-required"),
    ],
)
def test_assess_answers_for_a_day(capsys: Out, arguments: list[str], outcome: str) -> None:
    answer = told(capsys, "assess", *arguments)
    assert answer["outcome"].startswith(outcome), answer["answer"]
    assert answer["day"] == arguments[-1]
    assert answer["reasons"]
    assert "not legal advice" in answer["disclaimer"]
    assert run("assess", *arguments) == 0
    said = capsys.readouterr().out
    assert said.startswith(answer["answer"])
    others = answer["other_jurisdictions"]
    assert all(each["text"] in said for each in others)
    assert ("Other states" in said) == bool(others)
    assert said.rstrip().endswith(answer["disclaimer"])


def test_assess_takes_figures_and_other_files(file: Path, capsys: Out) -> None:
    by_figures = told(
        capsys, "assess", "--tpp", 5000, "--density", 6, "--datacentre", "yes",
        "--to", "china", "--on", "2024-06-01",
    )  # fmt: skip
    assert by_figures["outcome"].startswith("licence-required")
    found = told(
        capsys, "assess", "--chip", "nv-h20", "--file", file, "--to", "CN", "--on", "2025-05-01"
    )
    assert found["outcome"].startswith("licence-required")
    people = told(capsys, "assess-data", "--people", 50, "--on", "2025-05-01")
    assert people["outcome"] == "exempt"


def test_assess_asks_who_owned_the_end_user_on_the_day(file: Path, capsys: Out) -> None:
    site, muller, alibaba = (id_of_slug(slug) for slug in ("site", "muller", "alibaba"))
    workspace = Workspace.open(file)
    values = {"name": "Site", "slug": "site", "hq_country": "SG", "ultimate_parent": alibaba}
    workspace.apply(edits.create("firm", values, record_id=site))
    sale = {"subject": site, "predicate": "subsidiary of", "object": muller}
    workspace.apply(edits.create("link", {**sale, "began": "2025-06-01"}))
    workspace.close()
    asked = ("assess", "--chip", "nv-h20", "--file", file, "--to", "SG", "--end-user", "site")
    before = told(capsys, *asked, "--on", "2025-05-31")
    after = told(capsys, *asked, "--on", "2025-06-01")
    assert before["outcome"].startswith("licence-required")
    assert after["outcome"] == "no-licence"
    said = refused(capsys, 2, *asked[:-1], "nv-h20", "--on", "2025-06-01")
    assert "No firm has the short name “nv-h20”" in said


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["assess", "--chip", "nobody", "--to", "CN", "--on", "2025-05-01"], "“nobody”"),
        (["assess", "--chip", "nvidia", "--to", "CN", "--on", "2025-05-01"], "“nvidia”"),
        (
            [
                "assess",
                "--chip",
                "nv-h20",
                "--to",
                "PL",
                "--region",
                "crimea",
                "--on",
                "2025-05-01",
            ],
            "only where the destination is UA",
        ),
        (["assess", "--chip", "nv-h20", "--to", "Atlantis", "--on", "2025-05-01"], "Atlantis"),
        (["assess", "--chip", "nv-h20", "--to", "CN", "--on", "2025"], "not one day"),
        (["assess", "--chip", "nv-h20", "--to", "CN", "--on", "soon"], "“soon”"),
        (["assess", "--tpp", "-1", "--to", "CN", "--on", "2025-05-01"], "zero or more"),
        (["assess", "--tpp", "nan", "--to", "CN", "--on", "2025-05-01"], "zero or more"),
        (["assess", "--to", "CN", "--on", "2025-05-01"], "--chip"),
        (["assess", "--chip", "nv-h20", "--tpp", "1", "--to", "CN", "--on", "2025"], "not allowed"),
        (["assess-data", "--people", "x", "--on", "2025-05-01"], "“x” is not a number"),
    ],
)
def test_a_wrong_question_is_told_with_exit_code_2(
    capsys: Out, arguments: list[str], says: str
) -> None:
    assert says in refused(capsys, 2, *arguments)
