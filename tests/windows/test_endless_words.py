"""A page shows the beginning of a word without an end, and all of everything else."""

from __future__ import annotations

from PySide6.QtGui import QTextDocument

from chipline.windows.widgets.labels.endless_words import without_endless_words


def test_a_word_without_an_end_is_cut_and_said_to_be() -> None:
    shown = without_endless_words(f"<p>All of <b>{'x' * 3_000_000}</b> is one.</p>")
    assert shown == f"<p>All of <b>{'x' * 300}…</b> is one.</p>"


def test_what_has_an_end_is_whole() -> None:
    picture = f'<img src="data:image/png;base64,{"A" * 90_000}">'
    address = "https://example.org/" + "a" * 200
    html = f"<p>{'a word of a page ' * 1_000}{address} &amp; more</p>{picture}"
    assert without_endless_words(html) == html
    assert without_endless_words("x" * 300) == "x" * 300


def test_a_mark_that_is_written_by_its_name_is_cut_nowhere_within() -> None:
    shown = without_endless_words(f"<i>{'&amp;' * 400}</i>")
    assert shown == f"<i>{'&amp;' * 300}…</i>"
    made = QTextDocument()
    made.setHtml(shown)
    assert made.toPlainText() == "&" * 300 + "…"


def test_marks_that_belong_to_nothing_are_no_tags() -> None:
    for strange in ("<" * 200_000, "<p" * 100_000):
        assert without_endless_words(strange) == strange
    assert without_endless_words("&" * 200_000) == "&" * 300 + "…"
