"""Answers that everybody gives alike, whoever asks and whichever copy is called mine."""

from __future__ import annotations

import hashlib

from chipline.store.workspace_merge.questions import MINE, THEIRS, MergeQuestion, QuestionKind


def common_answer(question: MergeQuestion) -> str:
    """Return the word of the choice that is the same on both sides."""
    words = [choice.word for choice in question.choices]
    if question.kind is QuestionKind.VALUE:
        return MINE if str(question.mine) >= str(question.theirs) else THEIRS
    if question.kind is QuestionKind.SHORT_NAME:
        ours, theirs = question.about["mine"][1], question.about["theirs"][1]
        return "rename mine" if ours > theirs else "rename theirs"
    if question.kind in (QuestionKind.CIRCLE, QuestionKind.PARENT_LOOP):
        return min(words)
    said = f"{question.register}{question.about.get('target', '')}"
    return words[hashlib.sha256(said.encode()).digest()[0] % len(words)]
