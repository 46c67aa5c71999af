"""The session over a workspace, with everything done at once."""

from chipline.records.record import id_of_slug
from chipline.session.session import Session
from chipline.store import edits


def test_session_edits_and_undoes(session: Session) -> None:
    seen = []
    session.changed.connect(seen.append)
    session.do(edits.set_field("relocation", id_of_slug("rl-ali-sea-train"), "began", "2025-05"))
    assert session.stacks.undo.label == "Change Began of “Alibaba trains Qwen in South-East Asia”"
    session.undo()
    assert session.stacks.undo is None
    assert session.stacks.redo is not None
    assert len(seen) == 2
    found = []
    session.read(session, "x", lambda queries: queries.search("阿里"), found.extend)
    assert [hit.slug for hit in found] == ["alibaba", "rl-ali-sea-train", "ct-1"]
