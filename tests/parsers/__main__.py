"""Behind `make parsers`: do public libraries read what is exported, and read it as it was meant?

The starter facts are exported by the program, and each file is read by a library that others read
such files with. As `python tests/parsers CHIPLINE`, in an environment that has those libraries:
what they need is not for the program. Whatever is amiss ends it with exit code 1.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import bibtexparser
import icalendar
import networkx as nx
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
from citeproc import formatter as citeproc_formatter
from citeproc.source.json import CiteProcJSON
from geojson_pydantic import Feature, FeatureCollection
from geojson_pydantic.geometries import Geometry

Records = dict[str, list[dict[str, Any]]]


def main(chipline: str) -> int:
    """Export the starter facts, let each library read its file, and tell how it went."""
    with tempfile.TemporaryDirectory(prefix="chipline-parsers-") as folder:
        os.environ["CHIPLINE_HOME"] = str(Path(folder, "home"))
        workspace = Path(folder, "starter.chipline")
        _run(chipline, "new", workspace)
        for name in ("all.json", *READERS):
            _run(chipline, "export", workspace, Path(folder, name))
        records: Records = json.loads(Path(folder, "all.json").read_text(encoding="utf-8"))
        amiss = 0
        for name, read in READERS.items():
            try:
                told = read(Path(folder, name), records)
            except Exception as error:  # noqa: BLE001  # whatever a library makes of it
                amiss += 1
                told = f"AMISS: {type(error).__name__}: {error}"
            print(f"{name:10} {told}")
    return 1 if amiss else 0


def _run(chipline: str, *arguments: object) -> None:
    subprocess.run([chipline, *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)


def _see(found: object, expected: object, what: str) -> None:
    """Refuse what a library made of a file, where that is not what was written."""
    if found != expected:
        raise ValueError(f"{what}: {str(found)[:300]}, not {str(expected)[:300]}")


def _sources(records: Records) -> dict[str, dict[str, Any]]:
    return {each["slug"]: each for each in records["sources"]}


def _letters(text: str) -> str:
    """Return letters and digits alone: a style has its own quotes, dashes and capitals."""
    return "".join(filter(str.isalnum, text)).casefold()


def bibtex(path: Path, records: Records) -> str:
    """bibtexparser: every source is an entry under its short name, with its title and address."""
    library = bibtexparser.parse_file(str(path), encoding="utf-8")
    _see(library.failed_blocks, [], "blocks that can't be read")
    sources = _sources(records)
    entries = {each.key: each for each in library.entries}
    _see(entries.keys(), sources.keys(), "keys")
    for key, entry in entries.items():
        url = sources[key].get("url")
        _see("url" in entry.fields_dict, bool(url), f"whether {key} has an address")
        _see(bool(entry.fields_dict["title"].value.strip("{}")), True, f"a title of {key}")
    return f"{len(entries)} entries by bibtexparser"


def ris(path: Path, records: Records) -> str:
    """rispy: every source is a reference under its short name, with its title and address."""
    with path.open(encoding="utf-8", newline="") as file:
        found = {each["id"]: each for each in rispy.load(file)}
    sources = _sources(records)
    _see(found.keys(), sources.keys(), "ids")
    for key, each in found.items():
        _see(each.get("title"), sources[key]["name"], f"the title of {key}")
        _see(each.get("urls"), [sources[key]["url"]] if sources[key].get("url") else None, key)
        _see(each.get("unknown_tag"), None, f"unknown tags of {key}")
    return f"{len(found)} references by rispy"


def csl(path: Path, records: Records) -> str:
    """citeproc-py: every source is a line of a bibliography in which its title stands."""
    read = CiteProcJSON(json.loads(path.read_text(encoding="utf-8")))
    sources = _sources(records)
    _see(set(read), set(sources), "ids")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the style that comes with it
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        written = CitationStylesBibliography(style, read, citeproc_formatter.plain)
        for key in read:
            written.register(Citation([CitationItem(key)]))
        lines = {
            key: str(line) for key, line in zip(written.keys, written.bibliography(), strict=True)
        }
    for key, line in lines.items():
        _see(
            _letters(sources[key]["name"]) in _letters(line), True, f"the title of {key} in {line}"
        )
    return f"{len(lines)} lines of a bibliography by citeproc-py"


def geojson(path: Path, records: Records) -> str:
    """geojson-pydantic: valid features, each record with a place at its longitude and latitude."""
    found = FeatureCollection[Feature[Geometry, dict[str, Any]]].model_validate_json(
        path.read_bytes()
    )
    placed = {
        each["id"]: (each["longitude"], each["latitude"])
        for each in records["facilities"]
        if each.get("latitude") is not None
    }
    points = {
        str(each.id): tuple(each.geometry.coordinates[:2])
        for each in found.features
        if each.geometry is not None and str(each.id) in placed
    }
    _see(points, placed, "facilities")
    return f"{len(found.features)} features by geojson-pydantic, {len(points)} of them facilities"


def graph(read: Callable[[Path], Any]) -> Callable[[Path, Records], str]:
    """networkx: every firm is a node, called as it is."""

    def look(path: Path, records: Records) -> str:
        found = read(path)
        for firm in records["firms"]:
            _see(firm["id"] in found, True, f"a node for {firm['name']}")
            _see(found.nodes[firm["id"]].get("label"), firm["name"], "its label")
        return f"{len(found)} nodes, {found.number_of_edges()} edges by networkx"

    return look


def calendar(path: Path, records: Records) -> str:
    """icalendar: whole days that end after they begin, the H20 letter on its own."""
    found = icalendar.Calendar.from_ical(path.read_bytes())
    events = found.walk("VEVENT")
    _see([each.errors for each in events if each.errors], [], "errors")
    for event in events:
        begins, ends = event.decoded("DTSTART"), event.decoded("DTEND")
        _see(type(begins), date, f"the day of {event['SUMMARY']}")
        _see(begins < ends, True, f"that {event['SUMMARY']} ends after it begins")
    letter = next(each for each in records["restrictions"] if each["slug"] == "us-h20-letter-2025")
    days = {
        each.decoded("DTSTART").isoformat() for each in events if letter["name"] in each["SUMMARY"]
    }
    _see(letter["announced"] in days, True, f"{letter['announced']} of {letter['name']} in {days}")
    _see(len({each["UID"] for each in events}), len(events), "events of their own")
    return f"{len(events)} events by icalendar"


READERS: dict[str, Callable[[Path, Records], str]] = {
    "all.bib": bibtex,
    "all.ris": ris,
    "all.csl.json": csl,
    "all.geojson": geojson,
    "all.graphml": graph(nx.read_graphml),
    "all.gexf": graph(nx.read_gexf),
    "all.ics": calendar,
}

if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1]))
