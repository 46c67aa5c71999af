"""Words without an end, as only a stranger writes them: the page shows their beginning."""

from __future__ import annotations

from chipline.exchange.report_formats.report import LinkedName, runs
from chipline.records.message import Message
from chipline.windows.dossier.dossier_view import words


def test_an_endless_word_is_cut_and_its_link_stays() -> None:
    name = LinkedName("firm", "an-id", "x" * 3_000_000)
    found = [each for each in runs(Message("{firm} is one.", firm=name), words) if each.kind]
    assert [(each.kind, each.record, len(each.text)) for each in found] == [("firm", "an-id", 301)]


def test_what_has_an_end_is_whole() -> None:
    text = "a word of a page " * 1_000 + "https://example.org/" + "a" * 200
    assert words(Message("{text}", text=text)) == text
