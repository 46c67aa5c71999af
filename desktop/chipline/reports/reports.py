"""Which report tells of what: a country by its code, a firm's dossier, or any record."""

from __future__ import annotations

from pathlib import Path

from chipline.derived import rules_in
from chipline.exchange.report_formats.report import COUNTRY, Report
from chipline.records.message import Message, UserError
from chipline.records.query import Filter
from chipline.reports.country_dossier import country_dossier
from chipline.reports.dossier_index import dossier_index
from chipline.reports.firm_dossier import firm_dossier
from chipline.reports.record_report import record_report
from chipline.reports.report_reader import ReportReader
from chipline.scenery.as_of import AsOf
from chipline.store.private_records import OWN_KINDS, Privacy
from chipline.store.queries import Queries

FIRM = "firm"


class ReportError(UserError):
    """Something that there is no report of; the message says why."""


def dossier(
    queries: Queries,
    kind: str,
    record: str,
    as_of: AsOf,
    rules: Path,
    privacy: Privacy | None = None,
    filters: tuple[Filter, ...] = (),
) -> Report:
    """Tell what is known of a country, by its code, or of a firm; without a kind, list them all.

    With a `privacy`, what is not for others is left out; what is listed passes the `filters`.

    Raises:
        ReportError: it is not there, or not for others.
    """
    reader = ReportReader(queries, as_of, rules_in(rules), privacy, filters)
    if not kind:
        return dossier_index(reader)
    if kind == COUNTRY:
        return country_dossier(reader, record)
    _look(reader, FIRM, record)
    return firm_dossier(reader, record)


def report(
    queries: Queries,
    kind: str,
    record: str,
    as_of: AsOf,
    rules: Path,
    privacy: Privacy | None = None,
) -> Report:
    """Tell what is known of a record of any kind, with its evidence.

    Raises:
        ReportError: it is not there, not for others, or says nothing of the world.
    """
    if kind in OWN_KINDS:
        raise ReportError(
            Message("There is no report of a saved view or briefing: it holds no facts of its own.")
        )
    reader = ReportReader(queries, as_of, rules_in(rules), privacy)
    _look(reader, kind, record)
    return record_report(reader, kind, record)


def _look(reader: ReportReader, kind: str, record: str) -> None:
    if record in reader.hidden:
        raise ReportError(
            Message(
                "This record is tagged “private”, so it is in no report. Take the tag off to write "
                "one."
            )
        )
    # Of a damaged file one index knows a record that another one lacks.
    if not reader.values(kind, [record]) or reader.name(record) is None:
        raise ReportError(Message("This record is no longer there."))
