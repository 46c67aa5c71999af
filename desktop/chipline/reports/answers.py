"""Whether something would have been allowed on the day, as sections and columns of reports."""

from __future__ import annotations

from collections.abc import Callable

from chipline.derived import case_of, known_chips
from chipline.exchange.report_formats.report import (
    LinkedName,
    ReportColumn,
    ReportParagraph,
    ReportRow,
    ReportSection,
    ReportTable,
)
from chipline.export_rules.overviews.affected import chip_answer
from chipline.export_rules.record_questions import STRICTNESS, CaseAnswer, case_line
from chipline.records.message import Message, Part, joined
from chipline.records.notation.text import sort_key
from chipline.records.vocabulary import CASE_KINDS
from chipline.reports.record_tables import Extra
from chipline.reports.report_reader import ReportReader, Values

#: Each answer asks for the records around its own; more than these would take too long.
_MOST_ASKED = 150


def chip_answers(reader: ReportReader, code: str) -> tuple[ReportSection, ...]:
    """Tell of each chip for data centres on sale by the day whether it could go to a country."""
    rules, day = reader.rules, reader.day
    chips = [
        chip
        for chip in known_chips(reader.queries)
        if chip.figures.datacentre is not False
        and chip.released(day.toordinal()) is not False
        and chip.id not in reader.hidden
    ]
    if not chips or code == "US":
        return ()
    groups: dict[Message, list[LinkedName]] = {}
    answered = [(chip, chip_answer(chip, code, day, rules)) for chip in chips]
    answered.sort(key=lambda each: (-STRICTNESS.index(each[1].outcome), sort_key(each[0].name)))
    for chip, answer in answered:
        name = reader.name(chip.id)
        if name is not None:
            groups.setdefault(_outcome(answer), []).append(name)
    rows = tuple(ReportRow((said, len(names), joined(names))) for said, names in groups.items())
    heads = (
        ReportColumn(Message("Answer")),
        ReportColumn(Message("Chips"), figures=True),
        ReportColumn(Message("Which")),
    )
    told = Message(
        "Asked of a new supply, on that day, to a user that is headquartered there, with no party on "
        "the Entity List. An analyst’s model of the published rules, not legal advice."
    )
    blocks = (ReportParagraph(told, muted=True), ReportTable(heads, rows).filled())
    return (ReportSection(Message("Would a chip have been allowed there on that day?"), blocks),)


def _outcome(answer: CaseAnswer) -> Message:
    """Return the short line without the paragraph, so that chips of one answer stand together."""
    line = case_line(answer)
    said = dict(line.parts).get("answer")
    return said if isinstance(said, Message) else line


def case_column(reader: ReportReader, kind: str) -> tuple[Extra, ...]:
    """Return the column that says what the rules of the day say to a cluster, tenancy or move."""
    if kind not in CASE_KINDS:
        return ()
    return ((Message("Rules of the day"), _asker(reader, kind)),)


def _asker(reader: ReportReader, kind: str) -> Callable[[Values], Part | None]:
    asked = 0

    def ask(row: Values) -> Part | None:
        nonlocal asked
        asked += 1
        if asked > _MOST_ASKED:
            return None
        return case_line(case_of(reader.queries, kind, row, reader.day, reader.rules))

    return ask
