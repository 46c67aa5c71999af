"""Sections that list records: a table with what the rules of the day say, or that none is recorded."""

from __future__ import annotations

from collections.abc import Iterable

from chipline.exchange.report_formats.report import Block
from chipline.records.message import Message
from chipline.reports.answers import case_column
from chipline.reports.assembly import none_known
from chipline.reports.record_tables import record_table
from chipline.reports.report_reader import Found, ReportReader


def told_of(
    reader: ReportReader, found: Found, nothing: Message, *, without: Iterable[str] = ()
) -> tuple[Block, ...]:
    """List records, or say `nothing`; fields `without` are left out, since the heading says them."""
    if not found:
        return none_known(nothing)
    return record_table(reader, found, without=without, extra=case_column(reader, found.kind))
