"""Points of sites outside their country, or in water, by more than they may be wrong."""

from __future__ import annotations

import math
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.quality import plausibility
from chipline.store.quality.fault import WARNING, Fault
from chipline.store.quality.site_places import place_doubt
from chipline.store.workspace import Workspace

SITE = id_of_slug("site")


def _found(workspace: Workspace, **values: object) -> list[Fault]:
    workspace.apply(edits.create("facility", {"name": "Site", **values}, record_id=SITE))
    with workspace.reading() as queries:
        return [fault for fault in plausibility.examine(queries) if fault.code == "place"]


@pytest.mark.parametrize(
    ("country", "latitude", "longitude", "precise"),
    [
        ("MY", 1.66, 103.60, "site"),  # Kulai
        ("SG", 1.35, 103.82, "country"),
        ("SG", 1.27, 103.63, "site"),  # Tuas, on land that is newer than the map
        ("UA", 45.0, 34.1, "city"),  # Simferopol
        ("CN", 22.28, 114.16, "headquarters city"),
        ("US", 52.0, 179.0, "region"),  # the Aleutians, beyond the date line
        ("RU", 66.0, -170.5, "province"),
        ("FJ", -16.8, 179.9, "city"),
        ("MY", 1.66, 103.60, None),
    ],
)
def test_a_point_in_its_country_or_as_near_as_is_known(
    workspace: Workspace, country: str, latitude: float, longitude: float, precise: str | None
) -> None:
    where = {"latitude": latitude, "longitude": longitude, "coordinate_precision": precise}
    assert not _found(workspace, country=country, **where)
    assert place_doubt({"country": country, **where}) is None


@pytest.mark.parametrize(
    ("country", "latitude", "longitude", "precise", "said"),
    [
        ("SG", 1.66, 103.60, "site", "lies in Malaysia"),
        ("RU", 45.0, 34.1, "city", "lies in Ukraine"),
        ("MA", 24.5, -13.5, "city", "lies in Western Sahara"),
        ("MY", 3.0, 107.0, "city", "lies in water"),
        ("MY", 103.60 - 90, 1.66, "site", "km outside Malaysia"),
        ("JP", -35.6, 139.7, "city", "lies in Australia"),
    ],
)
def test_a_point_elsewhere_is_told_with_where_it_lies(
    workspace: Workspace, country: str, latitude: float, longitude: float, precise: str, said: str
) -> None:
    where = {"latitude": latitude, "longitude": longitude, "coordinate_precision": precise}
    (fault,) = _found(workspace, country=country, **where)
    assert said in str(fault.message)
    assert place_doubt({"country": country, **where}) == fault.message
    assert (fault.kind, fault.record, fault.field) == ("facility", SITE, "latitude")
    assert fault.severity == WARNING


def test_a_coarse_point_may_lie_across_the_border(workspace: Workspace) -> None:
    where = {"country": "SG", "latitude": 1.49, "longitude": 103.74}  # Johor Bahru
    assert _found(workspace, **where, coordinate_precision="site")
    workspace.apply(edits.set_field("facility", SITE, "coordinate_precision", "city"))
    with workspace.reading() as queries:
        assert "place" not in {fault.code for fault in plausibility.examine(queries)}


def test_a_site_without_a_point_or_a_country_is_not_doubted() -> None:
    assert place_doubt({"country": "SG"}) is None
    assert place_doubt({"latitude": 1.49, "longitude": 103.74}) is None
    assert place_doubt({"country": "SG", "latitude": 1.49, "longitude": None}) is None


@pytest.mark.parametrize("field", ["latitude", "longitude"])
@pytest.mark.parametrize(
    "figure",
    [1e308, -1e308, math.inf, math.nan, 10**400, 2**63, 181.0, "x", b"x", [1.0], [[]]],
    ids=lambda each: str(each)[:12],
)
def test_a_figure_that_is_no_place_on_the_globe_is_not_asked_where_it_lies(
    field: str, figure: object
) -> None:
    where = {"country": "CN", "latitude": 30.0, "longitude": 104.0, field: figure}
    assert place_doubt(where) is None


@pytest.mark.parametrize("field", ["latitude", "longitude"])
@pytest.mark.parametrize("figure", ["1e308", "-1e308", "9e999", "9223372036854775807"])
def test_nor_is_one_that_another_program_wrote(tmp_path: Path, field: str, figure: str) -> None:
    path = tmp_path / "facts.chipline"
    with closing(Workspace.create(path)) as made:
        values = {"name": "Site", "country": "CN", "latitude": 30.0, "longitude": 104.0}
        made.apply(edits.create("facility", values, record_id=SITE))
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute(f"UPDATE facility SET {field} = {figure}")  # noqa: S608  # of this test
    with closing(Workspace.open(path, read_only=True)) as opened, opened.reading() as queries:
        codes = [fault.code for fault in plausibility.examine(queries)]
    assert "value" in codes
    assert "place" not in codes
