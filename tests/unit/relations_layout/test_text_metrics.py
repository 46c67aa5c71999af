"""How wide text is, however long it is."""

from __future__ import annotations

import random

import pytest

from chipline.scenery.text_metrics import Ruler


def _ruler() -> Ruler:
    return Ruler(lambda character: 3.0 + ord(character) % 7)


def _broken_everywhere(ruler: Ruler, text: str) -> float:
    """Break a text at each of its spaces and take the narrowest."""
    words = text.split(" ")
    return min(
        (
            max(ruler.width(" ".join(words[:one])), ruler.width(" ".join(words[one:])))
            for one in range(1, len(words))
        ),
        default=ruler.width(text),
    )


def test_two_lines_are_as_wide_as_the_best_break_leaves_them() -> None:
    chance = random.Random(3)
    for _ in range(300):
        text = "".join(chance.choices("abc 中é ", k=chance.randrange(30)))
        ruler = _ruler()
        assert ruler.width_on_two_lines(text) == pytest.approx(_broken_everywhere(ruler, text))


def test_of_a_name_of_millions_of_letters_only_so_many_are_measured() -> None:
    asked: list[str] = []

    def advance(character: str) -> float:
        asked.append(character)
        return 5.0

    long = "word " * 600_000
    ruler = Ruler(advance)
    wide = ruler.width(long)
    assert 5_000 < wide < 50_000
    assert ruler.width_on_two_lines(long) <= wide
    assert ruler.widest_word(long) == 20.0
    assert ruler.lines(long, 500.0) < 1_000
    assert ruler.widths([long, "ab"]).tolist() == [wide, 10.0]
    assert ruler.shorten(long, 100.0).endswith("…")
    assert len(ruler.shorten(long, 100.0)) <= 20
    assert len(set(asked)) == len(asked), "each letter is measured once"
    for kept in (ruler._wide, ruler._broken, ruler._shortened):
        for key in kept:
            assert len(key[0] if isinstance(key, tuple) else key) < 10_000, "nothing long is held"


def test_letters_of_every_plane_are_as_wide_among_many_texts_as_alone() -> None:
    texts = ["Müller", "", "阿里巴巴", "smile 😀", "𠀋", "\U0010ffff", "Müller"]
    ruler = _ruler()
    before = ruler.widths(texts[:3])
    assert list(before) == [_ruler().width(text) for text in texts[:3]]
    assert list(ruler.widths(texts)) == [_ruler().width(text) for text in texts]
