"""The review queue: facts without a source, in dispute, of low grade, or not looked at for long."""

from __future__ import annotations

from datetime import date

from chipline.records.record import id_of_slug
from chipline.store import edits, review
from chipline.store.review import Reason, Waiting
from chipline.store.workspace import Workspace

MOVE = id_of_slug("rl-ali-sea-train")
NVIDIA = id_of_slug("nvidia")
GOOD = id_of_slug("src-ft")
DAY = date(2026, 1, 1).toordinal()


def cite(workspace: Workspace, record: str, source: str = GOOD, **values: object) -> None:
    given = {"source": source, "record": record, "stance": "supports", **values}
    workspace.apply(edits.create("citation", given))


def slugs(workspace: Workspace, reason: Reason, kind: str) -> list[str | None]:
    with workspace.reading() as reads:
        found = review.queue(reads, reason, kind, stale_before=DAY)
        count = review.counts(reads, stale_before=DAY)[reason][kind]
    assert len(found) == count
    return [each.slug for each in found]


def test_facts_without_a_source(workspace: Workspace) -> None:
    assert slugs(workspace, Reason.UNSOURCED, "firm") == ["alibaba", "bis", "muller", "nvidia"]
    assert slugs(workspace, Reason.UNSOURCED, "relocation") == []
    cite(workspace, NVIDIA, stance="declined to comment")
    assert slugs(workspace, Reason.UNSOURCED, "firm") == ["alibaba", "bis", "muller"]
    with workspace.reading() as reads:
        page = review.queue(reads, Reason.UNSOURCED, "firm", limit=1, offset=1)
        assert [each.slug for each in page] == ["bis"]
        assert "source" not in review.counts(reads, stale_before=DAY)[Reason.UNSOURCED]
        (link,) = review.queue(reads, Reason.UNSOURCED, "link")
    assert (link.slug, link.title) == ("ln-1", "targets")


def test_disputed_facts_name_the_fields(workspace: Workspace) -> None:
    assert slugs(workspace, Reason.DISPUTED, "relocation") == []
    cite(workspace, MOVE, stance="contradicts", field="status")
    cite(workspace, MOVE, stance="contradicts", field="began", verified="2026-02")
    cite(workspace, MOVE, field="firms")
    with workspace.reading() as reads:
        found = review.queue(reads, Reason.DISPUTED, "relocation")
    title = "Alibaba trains Qwen in South-East Asia"
    fields = ("began", "status")
    expected = Waiting("relocation", MOVE, "rl-ali-sea-train", title, 4, fields, "2026-02")
    assert found == [expected]


def test_low_grades(workspace: Workspace) -> None:
    low = workspace.apply(edits.create("source", {"name": "Blog", "reliability": "E"}))
    cite(workspace, NVIDIA, low.changes.changes[0].id, credibility="2")
    assert slugs(workspace, Reason.LOW_GRADE, "firm") == ["nvidia"]
    cite(workspace, NVIDIA, credibility="5")
    assert slugs(workspace, Reason.LOW_GRADE, "firm") == ["nvidia"]
    cite(workspace, NVIDIA, stance="contradicts", credibility="1")
    assert slugs(workspace, Reason.LOW_GRADE, "firm") == ["nvidia"], "nothing good supports it"
    cite(workspace, NVIDIA, credibility="2")
    assert slugs(workspace, Reason.LOW_GRADE, "firm") == []
    assert slugs(workspace, Reason.LOW_GRADE, "chip") == [], "no source is another matter"


def test_stale_facts(workspace: Workspace) -> None:
    assert slugs(workspace, Reason.STALE, "relocation") == [], "never verified is not stale"
    cite(workspace, MOVE, verified="2025-06")
    assert slugs(workspace, Reason.STALE, "relocation") == ["rl-ali-sea-train"]
    cite(workspace, MOVE, verified="2025/2026-02")
    assert slugs(workspace, Reason.STALE, "relocation") == []
