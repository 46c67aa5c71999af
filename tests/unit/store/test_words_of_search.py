"""Forms of one Cyrillic word, and Latin names as they sound in Cyrillic."""

from __future__ import annotations

import pytest

from chipline.store.search.words.inflection import is_form_of, joins, other_number
from chipline.store.search.words.phonetic_keys import key, keys_of_cyrillic, name_forms


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("хуавею", "хуавея"),
        ("нвідією", "нвідія"),
        ("тренувати", "тренуван"),
        ("ліцензувати", "ліцензі"),
        ("дубаєм", "дубаї"),
        ("сінгапур", "сінгапурі"),
        ("інтелом", "інтел"),
        ("росія", "росії"),
    ],
)
def test_forms_of_one_word(one: str, other: str) -> None:
    assert is_form_of(one, other)
    assert is_form_of(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("право", "правил"),
        ("банк", "банан"),
        ("порти", "портал"),
        ("модуль", "модель"),
        ("центр", "центральн"),
        ("сервіс", "сервер"),
        ("митні", "мито"),
        ("дані", "дано"),
        ("chips", "chip"),
    ],
)
def test_words_that_only_begin_alike(one: str, other: str) -> None:
    assert not is_form_of(one, other)


def test_english_words_in_the_other_number() -> None:
    words = ("models", "model", "facilities", "facility", "glass", "gds", "h200s", "чіпи", "chips")
    assert [other_number(word) for word in words] == [
        *("model", "models", "facility", "facilities", "", "", "", "", "chip")
    ]


def test_what_only_joins_words() -> None:
    words = ("в", "від", "чіп", "со", "віза", "i", "的", "线", "of", "official")
    assert [word for word in words if joins(word, last=True)] == ["в", "від", "со", "的"]
    assert [word for word in words if joins(word, last=False)] == ["в", "від", "со", "的", "of"]


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("cambricon", "камбрикон"),
        ("microsoft", "мікрософт"),
        ("microsoft", "майкрософтом"),
        ("threads", "тредс"),
        ("openai", "опенаі"),
        ("foxconn", "фоксконном"),
        ("phytium", "фітіум"),
        ("datasection", "датасекшн"),
        ("sensetime", "сенстайм"),
        ("huawei", "гуавей"),
        ("hygon", "гайгон"),
        ("hygon", "хайгону"),
        ("google", "гугл"),
        ("asml", "асмл"),
        ("anthropic", "антропік"),
        ("blackstone", "блекстоун"),
        ("moonshot", "муншот"),
        ("singtel", "сінгтел"),
        ("quanta", "кванта"),
    ],
)
def test_a_name_is_known_by_its_sound(name: str, typed: str) -> None:
    assert key(name) in keys_of_cyrillic(typed)


@pytest.mark.parametrize(
    ("name", "typed"), [("cambricon", "камертон"), ("lenovo", "нове"), ("biren", "барселона")]
)
def test_other_names_sound_otherwise(name: str, typed: str) -> None:
    assert key(name) not in keys_of_cyrillic(typed)


def test_short_words_figures_and_other_scripts_have_no_sound() -> None:
    assert [key(word) for word in ("amd", "h200", "mi300x", "oui", "müller")] == [""] * 5
    assert [keys_of_cyrillic(word) for word in ("в", "chip", "华为", "ою", "")] == [()] * 5


def test_the_sounds_of_a_name_stand_beside_its_forms() -> None:
    assert name_forms("Moore Threads RTX 6000 D") == "rtx6000d 6000d ъmr ъtrds"
    assert name_forms("H20") is None
    assert name_forms(None) is None
