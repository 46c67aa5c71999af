"""What was decided in reviews that were closed, until they are done: kept beside the settings."""

from __future__ import annotations

import json
import logging
from contextlib import suppress
from pathlib import Path
from typing import Any

from chipline.paths import settings_folder
from chipline.store.workspace_merge.questions import MergeAnswer
from chipline.whole_file import whole_file

_log = logging.getLogger(__name__)
_FILE = "review-answers.json"
#: So many reviews are kept, those that were last closed.
_MOST = 30

Answers = dict[str, MergeAnswer]


class KeptAnswers:
    """Answers by what was reviewed in which workspace.

    Each is bound to the values that were seen, so that it says nothing of any others.
    """

    def __init__(self, own: Path | None) -> None:
        """Take the workspace's place."""
        self._own = str(own)

    def of(self, path: Path) -> Answers:
        """Return what was decided so far on a file."""
        held = _read().get(self._key(path), {})
        return {
            question: MergeAnswer(str(given[0]), given[1])
            for question, given in held.items()
            if isinstance(given, list) and len(given) == 2  # a word and a value
        }

    def keep(self, path: Path, answers: Answers) -> None:
        """Keep what was decided on a file; nothing, once it is done."""
        found = _read()
        found.pop(self._key(path), None)
        if answers:
            found[self._key(path)] = {one: [a.word, a.value] for one, a in answers.items()}
        kept = dict(list(found.items())[-_MOST:])
        try:
            settings_folder().mkdir(parents=True, exist_ok=True)
            with whole_file(settings_folder() / _FILE) as draft:
                draft.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
        except OSError:
            _log.warning("Decisions of a review could not be kept", exc_info=True)

    def _key(self, path: Path) -> str:
        return f"{self._own} < {path}"


def _read() -> dict[str, dict[str, Any]]:
    with suppress(OSError, ValueError):
        found = json.loads((settings_folder() / _FILE).read_text(encoding="utf-8"))
        if isinstance(found, dict) and all(isinstance(each, dict) for each in found.values()):
            return found
    return {}
