"""Writing the report of a record, and the dossier of a firm or country, as a document."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from chipline import paths
from chipline.cli.command import CommandError, reading, record_called, say
from chipline.cli.show_record import day_of
from chipline.exchange.export_formats.formats import FORMATS, ExportFormat, write_to
from chipline.exchange.report_formats.formats import ReportFormat, write_text
from chipline.exchange.report_formats.html import write_html
from chipline.exchange.report_formats.markdown import write_markdown
from chipline.exchange.report_formats.report import COUNTRY, Report
from chipline.export_content import WorkspaceContent, sources_alone
from chipline.records.message import Message, UserError, message_of
from chipline.records.notation.countries import country_code
from chipline.reports.reports import FIRM, dossier, report
from chipline.scenery.as_of import AsOf, Mode
from chipline.store.private_records import Privacy
from chipline.store.queries import Queries

#: As what the sources of a report are written beside it: the words that --style takes, and the format.
STYLES = {"csl.json": "csl", "csl": "csl", "bibtex": "bibtex", "ris": "ris"}
#: Writes a report in a format that needs Qt, which this module does without.
Draw = Callable[[Path, ReportFormat, Report], None]


def write_report(options: argparse.Namespace, used: ReportFormat) -> int:
    """Write what --record or --dossier names into OUT; - is standard output."""
    to_stdout = options.out == Path("-")
    if to_stdout and used.drawn:
        raise CommandError(
            Message("{format} can’t go to standard output. Name a file.", format=used.name)
        )
    # A report is for others: what is private is in none, and notes only where they are asked for.
    privacy = Privacy(notes=options.with_notes)
    if to_stdout and options.style:
        raise CommandError(Message("--style writes a file beside OUT. Name a file."))
    with reading(options.file) as queries:
        told = _report(queries, options, privacy)
        if options.style:
            _write_references(queries, told, options.out, FORMATS[STYLES[options.style]], privacy)
    if to_stdout:
        sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # it is a text stream
        (write_html if used.name == "html" else write_markdown)(sys.stdout, told)
    else:
        _write(options.out, used, told, options.draw)
        say(Message("Wrote {file}.", file=str(options.out)))
    return 0


def _report(queries: Queries, options: argparse.Namespace, privacy: Privacy) -> Report:
    day = day_of(options.on).toordinal()
    # Without a day everything is told, as the window does that was just opened.
    as_of = AsOf(float(day), Mode.INSTANT if options.on else Mode.ALL)
    where = as_of, paths.rules(), privacy
    if options.record:
        found = record_called(queries, options.record)
        return report(queries, found.kind, found.id, *where)
    country = country_code(options.dossier)
    named = queries.called(options.dossier, FIRM).only
    if country is not None and named is None:
        return dossier(queries, COUNTRY, country, *where)
    found = record_called(queries, options.dossier, FIRM)
    return dossier(queries, FIRM, found.id, *where)


def _write_references(
    queries: Queries, told: Report, out: Path, used: ExportFormat, privacy: Privacy
) -> None:
    """Write the sources of a report beside it, for Zotero and other reference managers."""
    path = out.with_name(out.stem + used.suffix)
    chosen = sources_alone(queries, (source.record.record for source in told.sources))
    write_to(path, used, WorkspaceContent(queries, chosen, privacy=privacy))
    say(Message("Wrote {file}.", file=str(path)))


def _write(path: Path, used: ReportFormat, told: Report, draw: Draw) -> None:
    try:
        if used.drawn:
            draw(path, used, told)
        else:
            write_text(path, used, told)
    except OSError as error:
        raise UserError(message_of(error)) from error
