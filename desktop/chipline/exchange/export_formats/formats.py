"""The formats that records can be written in, and how a file is put into its place once it is whole."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TextIO

from chipline.exchange.export_formats.bibliography import write_bibtex, write_csl_json, write_ris
from chipline.exchange.export_formats.content import ExportContent, ExportError
from chipline.exchange.export_formats.csv_files import write_csv, write_csv_folder
from chipline.exchange.export_formats.follow_the_money import write_follow_the_money
from chipline.exchange.export_formats.ftm_statements import write_statements
from chipline.exchange.export_formats.geojson import write_geojson
from chipline.exchange.export_formats.graphs import NODES, write_gexf, write_graphml
from chipline.exchange.export_formats.icalendar import write_calendar
from chipline.exchange.export_formats.workspace_json import write_workspace_json
from chipline.records.kinds import ALL_KINDS
from chipline.records.message import N_, Message
from chipline.records.saved_views import KINDS_OF_WORK
from chipline.whole_file import whole_file

Writer = Callable[[BinaryIO, ExportContent], None]


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """A format: its name on the command line, what users call it, and how its files end.

    `kinds` are those that it can hold; all where it is empty. `write` is None for a folder.
    """

    name: str
    label: str
    suffix: str
    write: Writer | None
    kinds: tuple[str, ...] = ()


def as_text(write: Callable[[TextIO, ExportContent], None]) -> Writer:
    """Let what writes text write bytes, in UTF-8."""

    def to_bytes(file: BinaryIO, content: ExportContent) -> None:
        text = io.TextIOWrapper(file, encoding="utf-8", newline="")
        write(text, content)
        text.flush()
        text.detach()

    return to_bytes


def _write_xlsx(file: BinaryIO, content: ExportContent) -> None:
    # Imported here: reading it in costs 0.1 s, and most runs never need it.
    from chipline.exchange.export_formats.xlsx import write_xlsx  # noqa: PLC0415

    write_xlsx(file, content)


_CITED = tuple(kind.name for kind in ALL_KINDS if kind.name not in KINDS_OF_WORK)
FORMATS = {
    found.name: found
    for found in (
        ExportFormat("xlsx", N_("Excel workbook"), ".xlsx", _write_xlsx),
        ExportFormat("csv", N_("CSV table"), ".csv", as_text(write_csv)),
        ExportFormat("csv-folder", N_("CSV folder"), "", None),
        ExportFormat("json", N_("JSON"), ".json", as_text(write_workspace_json)),
        ExportFormat(
            "ftm",
            N_("FollowTheMoney entities"),
            ".jsonl",
            as_text(write_follow_the_money),
            ("firm", "restriction", "link"),
        ),
        ExportFormat(
            "ftm-statements",
            N_("FollowTheMoney statements"),
            ".statements.csv",
            as_text(write_statements),
            ("firm", "restriction", "link"),
        ),
        ExportFormat(
            "geojson",
            N_("GeoJSON map"),
            ".geojson",
            as_text(write_geojson),
            ("facility", "cluster", "relocation"),
        ),
        ExportFormat("graphml", N_("GraphML graph"), ".graphml", write_graphml, (*NODES, "link")),
        ExportFormat("gexf", N_("GEXF graph"), ".gexf", write_gexf, (*NODES, "link")),
        ExportFormat(
            "ics",
            N_("Calendar"),
            ".ics",
            as_text(write_calendar),
            ("restriction", "relocation"),
        ),
        ExportFormat(
            "csl", N_("CSL-JSON references"), ".csl.json", as_text(write_csl_json), _CITED
        ),
        ExportFormat("bibtex", N_("BibTeX references"), ".bib", as_text(write_bibtex), _CITED),
        ExportFormat("ris", N_("RIS references"), ".ris", as_text(write_ris), _CITED),
    )
}


def format_of(path: Path) -> ExportFormat | None:
    """Return the format that the name of a file asks for; a name without an ending is a folder."""
    if not path.suffix:
        return FORMATS["csv-folder"]
    fitting = [each for each in FORMATS.values() if each.suffix and path.name.endswith(each.suffix)]
    return max(fitting, key=lambda each: len(each.suffix), default=None)


def write_to(path: Path, used: ExportFormat, content: ExportContent) -> None:
    """Write a file, or a folder of them; each takes its place once it is whole.

    Raises:
        ExportError: the format can't hold the records, or the file can't be written.
    """
    try:
        if used.write is None:
            write_csv_folder(path, content)
            return
        with whole_file(path) as draft, draft.open("wb") as file:
            used.write(file, content)
    except OSError as error:
        raise ExportError(
            Message(
                "“{path}” can’t be written: {why}. If another program has it open, close it there.",
                path=str(path),
                why=error.strerror or str(error),
            )
        ) from error
