"""Dossiers of countries and firms: what they tell of the starter facts, on which day, and to whom."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from chipline import paths
from chipline.exchange.report_formats.report import (
    COUNTRY,
    LinkedName,
    Report,
    ReportParagraph,
    ReportSection,
    ReportTable,
)
from chipline.records.query import Filter
from chipline.records.record import id_of_slug
from chipline.reports.reports import FIRM, ReportError, dossier, report
from chipline.scenery.as_of import AsOf, Mode
from chipline.store import edits
from chipline.store.private_records import Privacy
from chipline.store.workspace import Workspace
from conftest import in_memory

_ALL = AsOf(float(date(2026, 8, 31).toordinal()))


def _on(*day: int) -> AsOf:
    return AsOf(float(date(*day).toordinal()), Mode.INSTANT)


@pytest.fixture(scope="module")
def starter(starter_file: Path) -> Iterator[Workspace]:
    made = in_memory(starter_file)
    yield made
    made.close()


def _told(
    workspace: Workspace, kind: str, record: str, as_of: AsOf, privacy: Privacy | None = None
) -> Report:
    with workspace.reading() as queries:
        return dossier(queries, kind, record, as_of, paths.rules(), privacy)


def _section(told: Report, heading: str) -> ReportSection:
    return next(each for each in told.sections if str(each.heading) == heading)


def _rows(told: Report, heading: str) -> dict[str, dict[str, str]]:
    """Return the tables of a section: the first cell of each row, and its others by column."""
    found = {}
    for block in _section(told, heading).blocks:
        if isinstance(block, ReportTable):
            heads = [str(column.heading) for column in block.columns]
            for row in block.rows:
                cells = ["" if cell is None else str(cell) for cell in row.cells]
                found[cells[0]] = dict(zip(heads, cells, strict=True))
    return found


def _sentences(told: Report, heading: str) -> str:
    blocks = _section(told, heading).blocks
    return " ".join(str(block.text) for block in blocks if isinstance(block, ReportParagraph))


def test_a_country_on_a_day_has_what_stood_there(starter: Workspace) -> None:
    told = _told(starter, COUNTRY, "MY", _on(2023, 6, 1))
    sites = _rows(told, "Sites")
    assert "Bridge MY06 Sedenak" in sites
    assert "YTL AI Cloud" not in sites
    assert sites["DayOne Nusajaya Tech Park campus"]["On the day"] == "possibly"
    later = _told(starter, COUNTRY, "MY", _on(2026, 8, 31))
    assert "YTL AI Cloud" in _rows(later, "Sites")
    assert _rows(later, "Its own restrictions").keys() == {"Malaysian permit for US AI chips"}


def test_power_is_told_with_of_how_many_it_is_known(starter: Workspace) -> None:
    said = _sentences(_told(starter, COUNTRY, "MY", _on(2026, 8, 31)), "At a glance")
    assert said.startswith(
        "8 sites; the power of 6 is known: 1,179.5 MW announced at 6 of them, 102 MW live at 2 of them."
    )
    nothing = _sentences(_told(starter, COUNTRY, "AE", _on(2026, 8, 31)), "At a glance")
    assert "the power of none is known" in nothing


def test_the_rules_of_a_country_are_those_of_the_day(starter: Workspace) -> None:
    before = _sentences(_told(starter, COUNTRY, "AE", _on(2026, 7, 9)), "Rules towards it")
    after = _sentences(_told(starter, COUNTRY, "AE", _on(2026, 7, 10)), "Rules towards it")
    assert "except" not in before
    assert "except for recipients that the rule frees" in after
    hong_kong = _told(starter, COUNTRY, "HK", _ALL)
    assert "The rules treat it as China." in _sentences(hong_kong, "Rules towards it")
    home = _sentences(_told(starter, COUNTRY, "US", _ALL), "Rules towards it")
    assert "those of the United States themselves" in home


def test_chips_of_one_answer_stand_together_and_are_all_there(starter: Workspace) -> None:
    told = _told(starter, COUNTRY, "CN", _on(2026, 8, 31))
    rows = _rows(told, "Would a chip have been allowed there on that day?")
    with starter.reading() as queries:
        most = queries.count("chip")
    assert 50 < sum(int(row["Chips"]) for row in rows.values()) <= most


def test_moves_in_and_out_are_told_apart_from_those_within(starter: Workspace) -> None:
    told = _told(starter, COUNTRY, "CN", _ALL)
    moves = [
        _rows(told, heading).keys()
        for heading in ("Moves in", "Moves out", "Moves within it, and what did not move")
    ]
    assert all(moves)
    assert not (moves[0] & moves[1] | moves[1] & moves[2] | moves[0] & moves[2])


def test_every_number_leads_to_a_source_with_its_grade(starter: Workspace) -> None:
    for told in (
        _told(starter, COUNTRY, "MY", _ALL),
        _told(starter, FIRM, id_of_slug("bytedance"), _ALL),
    ):
        numbers = {
            number
            for section in told.sections
            for block in section.blocks
            for row in (block.rows if isinstance(block, ReportTable) else (block,))
            for number in row.sources
        }
        assert [each.number for each in told.sources] == list(range(1, len(told.sources) + 1))
        assert numbers == {each.number for each in told.sources}
        assert all(str(each.graded).startswith("Reliability ") for each in told.sources)


def test_an_owner_is_told_for_the_day_and_all_of_them_in_time(starter: Workspace) -> None:
    firm = id_of_slug("bridge")
    before = _told(starter, FIRM, firm, _on(2020, 1, 1))
    after = _told(starter, FIRM, firm, _on(2026, 1, 1))
    assert "On 1 January 2020 it belongs to Chindata." in _sentences(before, "Owners")
    assert "On 1 January 2026 it belongs to Bain Capital." in _sentences(after, "Owners")
    assert list(_rows(before, "Owners")) == list(_rows(after, "Owners"))
    assert {"Chindata", "Bain Capital"} <= _rows(before, "Owners").keys()


def test_what_acts_on_a_firm_is_named(starter: Workspace) -> None:
    told = _told(starter, FIRM, id_of_slug("bytedance"), _ALL)
    rows = _rows(told, "What acts on it")
    assert "H200 imports conditionally approved" in rows
    assert _rows(told, "What it rents")
    assert _rows(told, "What it trains")
    # Names lead to cards, those of countries to their dossiers.
    table = next(b for b in _section(told, "What it rents").blocks if isinstance(b, ReportTable))
    assert isinstance(table.rows[0].cells[0], LinkedName)


def test_what_is_private_is_in_no_report(starter_file: Path) -> None:
    starter = in_memory(starter_file)
    site, source = id_of_slug("my-bridge-my06"), "Press release on Bridge Data Centres MY06"
    starter.apply(edits.set_field("facility", site, "tags", ["private"]))
    own = _told(starter, COUNTRY, "MY", _ALL)
    assert "Bridge MY06 Sedenak" in _rows(own, "Sites")
    for told in (
        _told(starter, COUNTRY, "MY", _ALL, Privacy()),
        _told(starter, FIRM, id_of_slug("bytedance"), _ALL, Privacy()),
    ):
        assert site not in told.records
        assert "Bridge MY06 Sedenak" not in repr(told.sections)
        assert not any(bar.record.record == site for g in _groups(told) for bar in g.bars)
        assert all(each.record.record != site for s in told.sources for each in s.claims)
    assert source in {str(each.record) for each in own.sources}
    with starter.reading() as queries, pytest.raises(ReportError, match="private"):
        report(queries, "facility", site, _ALL, paths.rules(), Privacy())
    starter.close()


def _groups(told: Report) -> tuple[object, ...]:
    return told.timeline.groups if told.timeline is not None else ()


def test_what_is_gone_has_no_report(starter: Workspace) -> None:
    with starter.reading() as queries:
        with pytest.raises(ReportError, match="no longer there"):
            dossier(queries, FIRM, "nobody", _ALL, paths.rules())
        with pytest.raises(ReportError, match="saved view"):
            report(queries, "view", "nobody", _ALL, paths.rules())


def test_filters_narrow_what_a_dossier_lists_and_never_whose_it_is(starter: Workspace) -> None:
    with starter.reading() as queries:
        whole = dossier(queries, COUNTRY, "MY", _ALL, paths.rules())
        filters = (Filter("status", values=("live",), kind="facility"),)
        live = dossier(queries, COUNTRY, "MY", _ALL, paths.rules(), filters=filters)
        firm = id_of_slug("alibaba")
        none = (Filter("slug", values=("no-such-firm",), kind="firm"),)
        told = dossier(queries, FIRM, firm, _ALL, paths.rules(), filters=none)
    assert live.records < whole.records
    assert "Only what passes 1 filter is listed." in str(live.as_of)
    assert "filter" not in str(whole.as_of)
    assert told.subject.record == firm


@pytest.mark.parametrize("subject", [True, False])
def test_a_link_of_a_word_that_this_version_lacks_is_told_as_it_is(
    starter_file: Path,
    subject: bool,  # noqa: FBT001  # from which end it is read
) -> None:
    alibaba, other = id_of_slug("alibaba"), id_of_slug("bytedance")
    ends = (alibaba, other) if subject else (other, alibaba)
    workspace = in_memory(starter_file)
    try:
        values = {"subject": ends[0], "predicate": "responds to", "object": ends[1]}
        workspace.apply(edits.create("link", values, record_id="later"))
        with workspace.transaction() as queries:
            run = queries.connection.exec_driver_sql
            run("UPDATE link SET predicate = 'outbids' WHERE id = 'later'")
        told = _told(workspace, FIRM, alibaba, _ALL)
        said = {
            str(row.cells[0])
            for section in told.sections
            for block in section.blocks
            if isinstance(block, ReportTable)
            for row in block.rows
        }
        assert "outbids" in said
        with workspace.reading() as queries:
            written = report(queries, FIRM, alibaba, _ALL, paths.rules())
        assert "outbids" in str(written)
    finally:
        workspace.close()
