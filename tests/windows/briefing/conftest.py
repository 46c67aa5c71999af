"""A briefing over the small workspace: two timelines, a question to the rules, and words."""

from __future__ import annotations

import json

import pytest

from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.compound_edits.briefing_steps import add_step
from chipline.store.workspace import Workspace
from chipline.windows.briefing.pane import BriefingPane
from chipline.windows.shell.window import Window

TALK = id_of_slug("talk")
FIRST, SECOND, ASKS, WORDS, SKIPPED = map(id_of_slug, ("first", "second", "asks", "words", "skip"))
LETTER, MOVE = id_of_slug("us-h20-letter-2025"), id_of_slug("rl-ali-sea-train")


def timeline(first: str, last: str, day: str) -> str:
    return json.dumps(
        {"v": 1, "pane": "timeline", "day": day, "show": {"from": first, "to": last}, "glide": 300}
    )


STEPS = (
    (
        FIRST,
        {
            "name": "The letter",
            "caption": "One letter.",
            "said": "Say this.",
            "state": timeline("2025-01-01", "2025-07-01", "2025-04-09"),
            "records": [LETTER, MOVE],
            "selected": LETTER,
            "seconds": 60,
        },
    ),
    (
        SECOND,
        {
            "name": "What followed",
            "state": timeline("2024-01-01", "2026-01-01", "2025-06-01"),
            "records": [MOVE],
        },
    ),
    (SKIPPED, {"name": "Left out", "skipped": True}),
    (
        ASKS,
        {
            "name": "May it be sold?",
            "question": "May an H20 go to China?",
            "options": ["Yes", "No"],
            "answer": "Not without a licence.",
            "state": json.dumps(
                {
                    "pane": "controls",
                    "day": "2025-06-01",
                    "show": {
                        "view": "ask",
                        "views": {
                            "ask": {"kind": "chip", "chip": {"chip": "slug:nv-h20", "to": "CN"}}
                        },
                    },
                }
            ),
        },
    ),
    (WORDS, {"name": "Thank you", "caption": "Questions?", "state": '{"pane": "words"}'}),
)


def tell(workspace: Workspace) -> None:
    """Write the briefing into a workspace."""
    workspace.apply(edits.create("briefing", {"name": "Chips", "minutes": 5}, record_id=TALK))
    for step, values in STEPS:
        workspace.apply(add_step(TALK, values, new=step))


@pytest.fixture
def told(workspace: Workspace) -> Workspace:
    """The small workspace with the briefing."""
    tell(workspace)
    return workspace


def shown_in(window: Window, workspace: Workspace) -> BriefingPane:
    """Return the pane of the briefing, shown in a window."""
    tell(workspace)
    window.view_state.show_pane("briefing")
    shown = window.pane
    assert isinstance(shown, BriefingPane)
    return shown
