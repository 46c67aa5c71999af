"""Text: nothing unseen is kept, and what people take for the same folds to the same."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

import chipline.records.kinds  # noqa: F401  # declares the kinds
from chipline.records.notation.text import fold, fold_all, normalise, sort_key
from chipline.records.record import KINDS
from chipline.records.values import FieldValueError, clean, read

KEPT = [
    ("Huawei\u200b Cloud", "Huawei Cloud"),
    ("\ufeffHuawei", "Huawei"),
    ("Hua\u00adwei", "Huawei"),
    ("\u202eHuawei\u202c", "Huawei"),
    ("\u2066Huawei\u2069\u200e\u200f\u061c", "Huawei"),
    ("Huawei\u200d\u200c", "Huawei"),
    ("H20\ufe0f\u2060\u034f", "H20"),
    ("葛\U000e0100城", "葛城"),
    ("Hua\x00wei\x07\x1b\x7f\x9f", "Huawei"),
    ("Huawei\ud800", "Huawei"),
    ("Müller", "Müller"),
    ("й", "й"),
    ("ハ\u3099ード", "バード"),
    ("one\r\ntwo\rthree\u2028four\u2029five\x85six", "one\ntwo\nthree\nfour\nfive\nsix"),
    ("one\ttwo\nthree", "one\ttwo\nthree"),
    ("10\u00a0000", "10\u00a0000"),
    ("می\u200cخواهم", "می\u200cخواهم"),
    ("क्\u200dष", "क्\u200dष"),
    ("👩\u200d💻", "👩\u200d💻"),
    ("Huawei Technologies Co., Ltd.", "Huawei Technologies Co., Ltd."),
    ("华为 ＡＢＣ ﬁ ²", "华为 ＡＢＣ ﬁ ²"),
]


@pytest.mark.parametrize(("written", "kept"), KEPT)
def test_nothing_unseen_is_kept(written: str, kept: str) -> None:
    assert normalise(written) == unicodedata.normalize("NFC", kept)


@given(st.text())
def test_what_is_kept_stays_so(written: str) -> None:
    kept = normalise(written)
    assert normalise(kept) == kept
    assert kept == unicodedata.normalize("NFC", kept)


ALIKE = [
    ("МОСКВА", "москва"),
    ("Øresund", "ORESUND"),
    ("Straße", "STRASSE"),
    ("ẞ", "ss"),
    ("Łódź", "lodz"),
    ("Þór", "Thor"),
    ("Đakovo", "dakovo"),
    ("Æther Œuvre", "aether oeuvre"),
    ("İstanbul", "ISTANBUL"),
    ("Iğdır", "igdir"),
    ("Ёлка", "елка"),
    ("Москва́", "москва"),
    ("É É", "e e"),
    ("O’Reilly", "o'reilly"),
    ("об’єкт", "обʼєкт"),
    ("„AI“ «AI» “AI” ＂AI＂", '"ai" "ai" "ai" "ai"'),
    ("A—B–C‑D−E", "a-b-c-d-e"),
    ("1\u00a0000\u202f000\u3000x\tz\n", "1 000 000 x z"),
    ("ＲＴＸ６０００Ｄ", "rtx6000d"),
    ("ﾊｰﾄﾞｳｪｱ", "ハードウェア"),
    ("ﬁrm² H₂O", "firm2 h2o"),
    ("中芯國際", "中芯国际"),
    ("華為", "华为"),
    ("臺灣積體電路", "台湾积体电路"),
    ("長鑫存儲", "长鑫存储"),
    ("東京気象株式會社", "东京气象株式会社"),
    ("電気", "电气"),
    ("NVIDIA® H100™", "nvidia h100"),
    ("٢٠٢٥ ۲۰۲۵", "2025 2025"),
    ("شَرِكَة", "شركه"),
    ("ΣΊΣΥΦΟΣ", "σισυφος"),
    ("Hua\u00adwei\u200b", "huawei"),
    ("네이버", "네이버"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_what_people_take_for_the_same_folds_to_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Київ", "Киів"),
        ("край", "краи"),
        ("ґанок", "ганок"),
        ("є", "е"),
        ("バ", "ハ"),
        ("व्", "व"),
        ("A100", "A10"),
        ("A-100", "A100"),
        ("芸", "艺"),
        ("华为", "华硕"),
    ],
)
def test_letters_of_their_own_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text())
def test_what_is_folded_stays_so(written: str) -> None:
    folded = fold(written)
    assert fold(folded) == folded
    assert fold(unicodedata.normalize("NFD", written)) == folded


@given(st.text(st.characters(codec="utf-8"), max_size=30))
def test_ascii_and_other_text_fold_by_one_rule(written: str) -> None:
    assert fold(f"{written} É") == f"{fold(written)} e".strip()


_ASCII = st.text(st.characters(codec="ascii"), max_size=5)


@given(st.lists(_ASCII) | st.lists(st.text(max_size=5)))
def test_many_fold_as_each_alone(texts: list[str]) -> None:
    assert fold_all(texts) == list(map(fold, texts))


@given(st.lists(st.text("aB` ", max_size=4)))
def test_many_plain_ones_fold_as_each_alone(texts: list[str]) -> None:
    assert fold_all(texts) == list(map(fold, texts))


@given(st.text())
def test_what_is_not_seen_makes_no_other_text(written: str) -> None:
    assert fold(normalise(written)) == fold(written)


def test_every_value_is_normalised_on_its_way_in() -> None:
    fields = KINDS["firm"].fields
    assert clean(fields["name"], "\u200bMü\u200bller\u202e ") == "Müller"
    assert clean(fields["aliases"], ["A\u200b", "A", "\ufeffB"]) == ["A", "B"]
    assert clean(fields["notes"], "one\r\ntwo\x00") == "one\ntwo"
    assert clean(fields["name"], "A\tB") == "A B"
    assert clean(fields["notes"], "\u200b") is None
    assert read(fields["hq_country"], "\u200fSG\u200f") == "SG"
    assert read(fields["aliases"], "A\u200b; ;B") == ["A", "B"]
    with pytest.raises(FieldValueError):
        clean(fields["name"], "\u200b\u2060")
    with pytest.raises(FieldValueError, match="one line"):
        clean(fields["name"], "A\u2028B")


@pytest.mark.parametrize(
    "names",
    [
        ["A10", "A30", "A100", "A100 PCIe", "A800", "H20", "H20-3e", "H100", "H200"],
        ["910B", "910C", "1000", "01001"],
        ["Ascend 910", "ascend 910B", "Ascend 920", "Ascend 1000"],
        ["Alpha", "élan", "Intel", "İstanbul Veri", "Naver", "Øresund Compute", "Zeta"],
        ["Автор", "Варта", "Гора", "Ґанок", "Дніпро", "Ель", "Ємність", "Жито", "Завод"],
        ["Ива", "Іва", "Їжак", "Йод", "Київ"],
        ["Елка", "Ель", "Ёлка Чипы", "Ємність", "Жук", "Калина"],
        ["Łódź", "Lublin", "Ma", "Straße", "Strasse 2"],
    ],
)
def test_names_are_sorted_as_people_sort_them(names: list[str]) -> None:
    mixed = names[1::2] + names[::2]
    assert sorted(mixed, key=sort_key) == names
