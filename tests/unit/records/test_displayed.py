"""How a text is shown that whoever made a file has written."""

from __future__ import annotations

import unicodedata

import pytest

from chipline.records.notation.text import displayed, normalise


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("ann\u202efdp.html", "annfdp.html"),
        ("\u2066a\u2069\u200e\u200f\u061cb", "ab"),
        ("red \x1b[31m\x07\x00", "red [31m"),
        ("one\r\ntwo\tthree", "one\ntwo\tthree"),
        ("half \ud83d of a pair", "half  of a pair"),
        ("tag \U000e0041", "tag "),
        ("NVIDIA <b>x</b>", "NVIDIA <b>x</b>"),
        ("阿里云 “Qwen”, Müller", "阿里云 “Qwen”, Müller"),
    ],
)
def test_what_directs_a_line_is_left_out(text: str, shown: str) -> None:
    assert displayed(text) == shown


@pytest.mark.parametrize("between", ["", "\u200d", "\u200b"])
def test_marks_do_not_pile_up(between: str) -> None:
    piled = "Z" + (f"\u0301{between}\u0323\u20dd") * 2_000 + "algo"
    shown = displayed(piled)
    marks = [each for each in shown if unicodedata.category(each) in ("Mn", "Me")]
    assert len(marks) == 6
    assert shown[0] == "Z"
    assert shown.endswith("algo")


@pytest.mark.parametrize(
    "text",
    [
        "Tiếng Việt",
        "שָׁלוֹם",
        "བསྒྲུབས",
        "ไม่มีที่",
        "e\u0301\u0323",
        "👩🏽‍💻 and 👨‍👩‍👧‍👦",
        "?!… (“—”) ***",
        "क्ष्म्य",
    ],
)
def test_what_people_write_stays(text: str) -> None:
    assert displayed(text) == text
    assert displayed(normalise(text)) == normalise(text)
