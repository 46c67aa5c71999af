"""Writing records into files of other programs."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path

from chipline.cli.command import CommandError, reading, record_called, say, warn
from chipline.cli.list_records import view_called, where
from chipline.cli.report import STYLES, Draw, write_report
from chipline.cli.show_record import day_of
from chipline.exchange.export_formats.csv_files import CsvNotation, write_csv
from chipline.exchange.export_formats.formats import (
    FORMATS,
    ExportFormat,
    as_text,
    format_of,
    write_to,
)
from chipline.exchange.report_formats.formats import (
    REPORT_FORMATS,
    ReportFormat,
    report_format_of,
)
from chipline.export_content import (
    Choice,
    WorkspaceContent,
    everything,
    record_with_evidence,
    standing_on,
)
from chipline.hand_over import hand_over, staying, survey
from chipline.records.kinds import ALL_KINDS
from chipline.records.message import Message, joined, verbatim
from chipline.records.notation.numbers import Marks
from chipline.records.query import Query
from chipline.records.record import Kind, by_plural
from chipline.store.file.opening import SUFFIX
from chipline.store.private_records import Privacy
from chipline.store.queries import Queries

_STDOUT = Path("-")


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser], draw: Draw) -> None:
    """Add `export`; `draw` writes the documents that need Qt."""
    export_ = commands.add_parser("export", help="write records into a file of another program")
    export_.add_argument("file", type=Path, metavar="FILE", help="a .chipline file")
    export_.add_argument(
        "out",
        type=Path,
        metavar="OUT",
        help="its ending says the format; without one, a folder of CSV files; - standard output",
    )
    formats = (*FORMATS, *REPORT_FORMATS)
    export_.add_argument("--format", choices=formats, help=", ".join(formats))
    chosen = export_.add_mutually_exclusive_group()
    plurals = [kind.plural for kind in ALL_KINDS]
    chosen.add_argument("--kind", choices=plurals, metavar="KIND", help=", ".join(plurals))
    chosen.add_argument("--view", metavar="SLUG", help="only what a saved view shows")
    chosen.add_argument(
        "--record", metavar="SLUG", help="a record with its links and sources, or its report"
    )
    chosen.add_argument(
        "--dossier",
        metavar="COUNTRY|SLUG",
        help="what is known of a country or a firm, as a document: md, html, pdf, odt or docx",
    )
    chosen.add_argument("--all", action="store_true", help="all that the format holds (default)")
    export_.add_argument(
        "--where",
        action="append",
        default=[],
        metavar="FIELD=VALUE",
        help="with --kind: only these records, as for chipline list",
    )
    export_.add_argument("--columns", metavar="FIELD,FIELD", help="with --kind: only these fields")
    export_.add_argument(
        "--public",
        action="store_true",
        help="without notes, saved views, briefings, and records tagged private",
    )
    for kept, what in (
        ("notes", "notes"),
        ("views", "saved views and briefings"),
        ("copies", "kept copies"),
    ):
        export_.add_argument(f"--with-{kept}", action="store_true", help=f"with --public: {what}")
    export_.add_argument(
        "--on", metavar="DATE", help="only what stood on this day; of a document: as of it"
    )
    export_.add_argument(
        "--style",
        choices=tuple(STYLES),
        help="of a document: its sources beside it, as references for Zotero and the like",
    )
    export_.add_argument("--delimiter", default=",", help="of CSV: what parts cells (,)")
    export_.add_argument("--decimal", choices=(".", ","), default=".", help="of CSV (.)")
    export_.add_argument("--plain", action="store_true", help="of CSV: without Excel’s mark")
    export_.set_defaults(run=export, draw=draw)


def export(options: argparse.Namespace) -> int:
    """Write what was chosen; what is left out is said."""
    document = _document(options)
    if document is not None:
        return write_report(options, document)
    privacy = _privacy(options)
    if options.out.suffix == SUFFIX:
        return _hand_over(options, privacy)
    used = _format(options)
    with reading(options.file) as queries:
        choices = _held(_choices(queries, options, used), used)
        if options.on:
            choices = _on_day(queries, choices, options.on)
        content = WorkspaceContent(queries, choices, about=_about(options), privacy=privacy)
        if options.out == _STDOUT and used.write is not None:
            used.write(sys.stdout.buffer, content)
        else:
            write_to(options.out, used, content)
    return 0


def _document(options: argparse.Namespace) -> ReportFormat | None:
    """Return the format of a report where one is asked for."""
    found = REPORT_FORMATS.get(options.format or "") or (
        report_format_of(options.out) if not options.format else None
    )
    if found is not None and not (options.record or options.dossier):
        raise CommandError(
            Message(
                "{format} is for one record, firm or country: give --record or --dossier.",
                format=verbatim(found.name),
            )
        )
    if found is None and options.style:
        raise CommandError(Message("--style goes with a report or dossier."))
    if found is None and options.dossier:
        raise CommandError(
            Message("A dossier is a document: {formats}.", formats=joined(REPORT_FORMATS))
        )
    return found


def _privacy(options: argparse.Namespace) -> Privacy | None:
    kept = Privacy(options.with_notes, options.with_views, options.with_copies)
    if options.public:
        return kept
    if kept != Privacy():
        raise CommandError(
            Message("--with-notes, --with-views and --with-copies go with --public.")
        )
    return None


def _hand_over(options: argparse.Namespace, privacy: Privacy | None) -> int:
    """Write a workspace for others, and say what it holds and what stayed."""
    if privacy is None or options.kind or options.view or options.record or options.on:
        raise CommandError(
            Message(
                "A workspace for others holds all that is public: give --public and nothing chosen. "
                "One with everything in it: chipline backup."
            )
        )
    with reading(options.file) as queries:
        found = survey(queries, privacy)
        number = hand_over(queries, options.out, privacy)
    say(Message("Wrote {n} record.", "Wrote {n} records.", number))
    for what in staying(found, privacy):
        say(Message("Left out: {what}.", what=what))
    return 0


def _format(options: argparse.Namespace) -> ExportFormat:
    found = FORMATS[options.format] if options.format else None
    if found is None and options.out != _STDOUT:
        found = format_of(options.out)
    if found is None or (options.out == _STDOUT and found.write is None):
        raise CommandError(
            Message("Say which format: --format {formats}.", formats=joined(FORMATS))
        )
    if found.name != "csv":
        return found
    if len(options.delimiter) != 1 or options.delimiter == options.decimal:
        raise CommandError(Message("--delimiter is one character, and another one than --decimal."))
    notation = CsvNotation(options.delimiter, Marks(options.decimal), marked=not options.plain)
    return replace(found, write=as_text(partial(write_csv, notation=notation)))


def _about(options: argparse.Namespace) -> dict[str, str]:
    told = {"kind": options.kind, "view": options.view, "record": options.record}
    told["on"] = options.on
    conditions = {"where": "; ".join(options.where)}
    return {name: value for name, value in (told | conditions).items() if value}


def _choices(
    queries: Queries, options: argparse.Namespace, used: ExportFormat
) -> tuple[Choice, ...]:
    if not options.kind and (options.where or options.columns):
        raise CommandError(Message("--where and --columns go with --kind."))
    if options.record:
        found = record_called(queries, options.record)
        return record_with_evidence(queries, found.kind, found.id)
    if options.view:
        return _of_view(queries, options.view, used)
    kind = by_plural(options.kind) if options.kind else None
    if kind is None:
        return everything(used.kinds)
    fields = _columns(kind, options.columns) if options.columns else ()
    return (Choice(Query(kind.name, where(queries, kind, options.where)), fields),)


def _on_day(queries: Queries, choices: tuple[Choice, ...], written: str) -> tuple[Choice, ...]:
    """Keep what stood on a day; what has no date is left out, and that is said."""
    kept, undated = standing_on(queries, choices, day_of(written).toordinal())
    if undated:
        warn(
            Message(
                "{n} record without a date is left out.",
                "{n} records without a date are left out.",
                undated,
            )
        )
    return kept


def _columns(kind: Kind, written: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in written.split(","))
    for name in names:
        if name not in kind.fields:
            raise CommandError(
                Message(
                    "No field “{field}”. There are {fields}.",
                    field=name,
                    fields=joined(kind.fields),
                )
            )
    return names


def _of_view(queries: Queries, slug: str, used: ExportFormat) -> tuple[Choice, ...]:
    """Choose what a view shows: the rows of its table, or what its filters let pass of each kind."""
    view = view_called(queries, slug)
    sort = tuple((str(name), bool(down)) for name, down in view.layout.get("sort") or ())
    if kind := by_plural(view.pane):
        columns = view.layout.get("columns") or {}
        hidden = {"", *columns.get("hidden", ())}
        shown = (name for name in columns.get("order", ()) if name in kind.fields.keys() - hidden)
        return (Choice(Query(kind.name, view.filters, sort), tuple(shown)),)
    chosen = everything({each.kind for each in view.filters if each.kind} or used.kinds)
    return tuple(replace(each, query=replace(each.query, filters=view.filters)) for each in chosen)


def _held(choices: tuple[Choice, ...], used: ExportFormat) -> tuple[Choice, ...]:
    """Leave out, and tell, what a format has no place for."""
    held = tuple(each for each in choices if not used.kinds or each.query.kind in used.kinds)
    if not held:
        raise CommandError(
            Message(
                "{format} holds {kinds}; nothing of that was chosen.",
                format=verbatim(used.name),
                kinds=joined(used.kinds),
            )
        )
    if len(held) < len(choices):
        kinds = joined(each.query.kind for each in choices if each not in held)
        warn(Message("{format} has no place for: {kinds}.", format=used.name, kinds=kinds))
    return held
