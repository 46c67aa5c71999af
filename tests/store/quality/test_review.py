"""The review queue: facts without a source, in dispute, of low grade, or not looked at for long."""

from __future__ import annotations

from datetime import date

from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.quality import review_queue
from chipline.store.quality.duplicates import tell_apart
from chipline.store.quality.review_queue import QueuedRecord, QueueReason
from chipline.store.workspace import Workspace

MOVE = id_of_slug("rl-ali-sea-train")
NVIDIA = id_of_slug("nvidia")
GOOD = id_of_slug("src-ft")
DAY = date(2026, 1, 1).toordinal()


def cite(workspace: Workspace, record: str, source: str = GOOD, **values: object) -> None:
    given = {"source": source, "record": record, "stance": "supports", **values}
    workspace.apply(edits.create("citation", given))


def slugs(workspace: Workspace, reason: QueueReason, kind: str) -> list[str | None]:
    with workspace.reading() as queries:
        found = review_queue.queue(queries, reason, kind, stale_before=DAY)
        count = review_queue.counts(queries, stale_before=DAY)[reason][kind]
    assert len(found) == count
    return [each.slug for each in found]


def test_facts_without_a_source(workspace: Workspace) -> None:
    assert slugs(workspace, QueueReason.UNSOURCED, "firm") == ["alibaba", "bis", "muller", "nvidia"]
    assert slugs(workspace, QueueReason.UNSOURCED, "relocation") == []
    cite(workspace, NVIDIA, stance="declined to comment")
    assert slugs(workspace, QueueReason.UNSOURCED, "firm") == ["alibaba", "bis", "muller"]
    with workspace.reading() as queries:
        page = review_queue.queue(queries, QueueReason.UNSOURCED, "firm", limit=1, offset=1)
        assert [each.slug for each in page] == ["bis"]
        assert "source" not in review_queue.counts(queries, stale_before=DAY)[QueueReason.UNSOURCED]
        (link,) = review_queue.queue(queries, QueueReason.UNSOURCED, "link")
    title = "H20 licence requirement targets H20 (HGX) 96GB"
    assert (link.slug, link.title) == ("ln-1", title)


def test_disputed_facts_name_the_fields(workspace: Workspace) -> None:
    assert slugs(workspace, QueueReason.DISPUTED, "relocation") == []
    cite(workspace, MOVE, stance="contradicts", field="status")
    cite(workspace, MOVE, stance="contradicts", field="began", verified="2026-02")
    cite(workspace, MOVE, field="firms")
    with workspace.reading() as queries:
        found = review_queue.queue(queries, QueueReason.DISPUTED, "relocation")
    title = "Alibaba trains Qwen in South-East Asia"
    fields = ("began", "status")
    expected = QueuedRecord(
        "relocation", MOVE, "rl-ali-sea-train", title, 4, fields, "2026-02", ("B3", "B–")
    )
    assert found == [expected]


def test_low_grades(workspace: Workspace) -> None:
    low = workspace.apply(edits.create("source", {"name": "Blog", "reliability": "E"}))
    cite(workspace, NVIDIA, low.changes.changes[0].id, credibility="2")
    assert slugs(workspace, QueueReason.LOW_GRADE, "firm") == ["nvidia"]
    cite(workspace, NVIDIA, credibility="5")
    assert slugs(workspace, QueueReason.LOW_GRADE, "firm") == ["nvidia"]
    cite(workspace, NVIDIA, stance="contradicts", credibility="1")
    assert slugs(workspace, QueueReason.LOW_GRADE, "firm") == ["nvidia"], "nothing good supports it"
    cite(workspace, NVIDIA, credibility="2")
    assert slugs(workspace, QueueReason.LOW_GRADE, "firm") == []
    assert slugs(workspace, QueueReason.LOW_GRADE, "chip") == [], "no source is another matter"


def test_stale_facts(workspace: Workspace) -> None:
    assert slugs(workspace, QueueReason.STALE, "relocation") == [], "never verified is not stale"
    cite(workspace, MOVE, verified="2025-06")
    assert slugs(workspace, QueueReason.STALE, "relocation") == ["rl-ali-sea-train"]
    cite(workspace, MOVE, verified="2025/2026-02")
    assert slugs(workspace, QueueReason.STALE, "relocation") == []


def test_looking_again_is_noted_on_every_citation(workspace: Workspace) -> None:
    cite(workspace, NVIDIA, verified="2025-06", field="hq_country")
    cite(workspace, NVIDIA)
    written = workspace.apply(review_queue.verify([NVIDIA, MOVE, "nobody"], date(2026, 3, 1)))
    assert written.entry.label == "Mark 2 records as verified"
    assert len(written.changes.changes) == 3
    with workspace.reading() as queries:
        said = [*queries.citations(NVIDIA), *queries.citations(MOVE)]
        assert {each["verified"] for each in said} == {"2026-03-01"}
    assert not workspace.apply(review_queue.verify(["nobody"], date(2026, 3, 1))).changes


def test_the_queue_goes_on_from_kind_to_kind(workspace: Workspace) -> None:
    with workspace.reading() as queries:
        counted = review_queue.counts(queries, stale_before=DAY)[QueueReason.UNSOURCED]
        whole = review_queue.whole_queue(queries, QueueReason.UNSOURCED, counted)
        parts = [
            each
            for start in range(0, 8, 3)
            for each in review_queue.whole_queue(
                queries, QueueReason.UNSOURCED, counted, limit=3, offset=start
            )
        ]
    assert len(whole) == sum(counted.values()) == 7
    assert parts == whole


def test_telling_records_apart_is_no_fact_to_be_sourced(workspace: Workspace) -> None:
    before = slugs(workspace, QueueReason.UNSOURCED, "link")
    workspace.apply(tell_apart(NVIDIA, id_of_slug("alibaba")))
    assert slugs(workspace, QueueReason.UNSOURCED, "link") == before


def test_a_fact_that_waits_for_two_reasons_waits_once(workspace: Workspace) -> None:
    def waiting() -> int:
        with workspace.reading() as queries:
            return review_queue.waiting(queries)

    with workspace.reading() as queries:
        unsourced = review_queue.counts(queries, stale_before=DAY)[QueueReason.UNSOURCED]
    assert waiting() == sum(unsourced.values()) > 0
    cite(workspace, MOVE, stance="contradicts", field="status")
    assert waiting() == sum(unsourced.values()) + 1
    # It has a source now: one of low grade, which another contradicts.
    cite(workspace, NVIDIA, credibility="6")
    cite(workspace, NVIDIA, stance="contradicts")
    assert waiting() == sum(unsourced.values()) + 1
