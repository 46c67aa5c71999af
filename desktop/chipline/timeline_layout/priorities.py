"""Which events are named first where not all have room: fixed by what they are, never by a look."""

from __future__ import annotations

import numpy as np

from chipline.scenery.columns import Ints
from chipline.scenery.event_mapping import CAUSAL, FORMS, KIND_NAMES, RELATIONS, Certainty
from chipline.scenery.events import Events
from chipline.timeline_layout.drawn_spans import DrawnSpans

_FORM = {
    "law": 30,
    "regulation": 30,
    "letter": 30,
    "deal": 22,
    "entity listing": 18,
    "enforcement": 16,
    "guidance": 14,
    "proposal": 8,
}
_CERTAINTY = {
    Certainty.CONFIRMED: 26,
    Certainty.REPORTED: 22,
    Certainty.ALLEGED: 20,
    Certainty.NON_MOVE: 16,
    Certainty.PLANNED: 12,
}
#: What any other kind of act, or of certainty, counts for.
_OTHERWISE = 16
_LINK, _TRIGGER, _LASTED, _ANSWER = 3, 9, 12, 30
_CAUSAL = [RELATIONS.index(word) for word in CAUSAL]
_TRIGGERS = [RELATIONS.index(word) for word in ("trigger", "triggers")]


def priorities(events: Events, spans: DrawnSpans) -> Ints:
    """Return how much each event counts: by its kind, its links, its sources, and how long it was."""
    by_form = np.array([_FORM.get(form, _OTHERWISE) for form in FORMS])
    by_certainty = np.array([_CERTAINTY.get(one, _OTHERWISE) for one in Certainty])
    rule = events.kind == KIND_NAMES.index("restriction")
    found = np.where(rule, by_form[events.form], by_certainty[events.certainty]).astype(np.int64)
    weight = np.where(np.isin(events.relation, _TRIGGERS), _TRIGGER, _LINK)
    for end in (events.causes, events.effects):
        found += np.bincount(end, weight, minlength=len(events)).astype(np.int64)
    answers = np.zeros(len(events), dtype=bool)
    answers[events.effects[np.isin(events.relation, _CAUSAL)]] = True
    found += events.cited + _LASTED * spans.ended + _ANSWER * answers
    return found
