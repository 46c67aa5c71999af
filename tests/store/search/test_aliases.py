"""Words of other languages and spellings find what they name; each table is word and record."""

from __future__ import annotations

import tomllib

import pytest

from chipline.paths import resources
from chipline.records.notation.text import fold
from chipline.records.query import ANY_TEXT, Filter, Operator, Query
from chipline.records.record import KINDS
from chipline.store import edits
from chipline.store.search.aliases import alias_at, words_of
from chipline.store.search.terms import terms_of
from chipline.store.workspace import Workspace

#: The words of the story that the project begins with, and what is to be among the first three.
STORY = {
    "Китай": "chinatelecom",
    "китайські компанії": "alibaba",
    "чіпи": "us-chipsec-2025",
    "чипів": "us-ifr-2022-10",
    "чипів Nvidia H20": "cn-h20-summons-2025",
    "дата-центр": "us-dcveu-2024",
    "дата-центри": "us-dcveu-2024",
    "центрів обробки даних": "us-dcveu-2024",
    "ЦОД": "us-dcveu-2024",
    "Сінгапур": "sg-moratorium-2019",
    "сінгапурських": "sg-moratorium-2019",
    "Малайзія": "my-permit-2025",
    "Малайзії": "my-permit-2025",
    "Близький Схід": "us-letter-2023-07",
    "Близьким Сходом": "us-letter-2023-07",
    "Південно-Східна Азія": "rl-ali-sea-train",
    "Південно-Східній Азії": "rl-ali-sea-train",
    "правило дифузії": "us-diffusion-2025",
    "дифузія": "us-diffusion-2025",
    "скасована": "us-diffusion-rescission-2025",
    "оренда": "rl-bd-dayone",
    "орендують": "rl-bd-dayone",
    "експортний контроль": "bis",
    "персональні дані": "cn-pipl-2021",
    "персональної інформації": "cn-pipl-2021",
    "вивезення персональної інформації": "cn-cac-assess-2022",
    "обчислення": "cn-unicom-xining",
    "навчання моделей": "rl-ali-sea-train",
    "навчання LLM": "us-iaas-kyc-2024",
    "великих мовних моделей": "us-iaas-kyc-2024",
    "виведення": "rl-infer-domestic",
    "інференс": "rl-infer-domestic",
    "ліцензія": "us-letter-2022-08",
    "Алібаба": "alibaba",
    "БайтДенс": "bytedance",
    "Нвідіа": "nvidia",
    "Енвідіа": "nvidia",
    "Хуавей": "huawei",
    "Діпсік": "deepseek",
    "Доубао": "doubao-pro",
    "Qwen": "qwen-72b",
    "Doubao": "doubao-pro",
    "запаси": "rl-deepseek-stockpile",
    "накопичені чіпи": "rl-h20-stockpile",
    "вітчизняні чипи": "rl-infer-domestic",
    "домашні чіпи": "rl-infer-domestic",
    "власник": "highflyer",
    "зарубіжні": "rl-overseas-serve",
    "закордонні кластери": "rl-overseas-serve",
    "регулювання": "cn-netdata-2025",
    "Трамп": "us-president",
    "Дональда Трампа": "us-president",
    "Дубай": "ae-ali-dubai",
    "хмарних сервісів": "us-iaas-kyc-2024",
    "санкції": "us-el-huawei-2019",
    "чорний список": "us-el-huawei-2019",
    "зростання": "rl-sea-growth",
    "клієнтів": "rl-personal-data-stay",
    "не давали коментарі": "ct-alibaba-3",
}
ENGLISH = {
    "training of models in Singapore": "rl-ali-sea-train",
    "ban on H20": "cn-h20-guidance-2025",
    "the diffusion rule": "us-diffusion-2025",
    "rent from DayOne": "rl-bd-dayone",
    "Southeast Asia": "rl-ali-sea-train",
    "south east asia": "rl-ali-sea-train",
    "license": "us-letter-2022-08",
    "license requirement": "us-h20-letter-2025",
    "licence requirement": "us-h20-letter-2025",
    "data center": "us-dcveu-2024",
    "datacentre": "us-dcveu-2024",
    "data-centers": "us-dcveu-2024",
    "did not comment": "ct-alibaba-3",
    "declined to comment": "ct-alibaba-3",
    "owned by non-Chinese": "rl-ali-sea-train",
    "public LLM": "us-iaas-kyc-2024",
    "purchase ban": "cn-state-dc-2025",
    "diffusion rule": "us-diffusion-2025",
    "blacklist": "us-el-huawei-2019",
    "semiconductors": "us-chipsec-2025",
    "department of defence": "us-dod",
    "KSA": "us-ksa-deal-2025",
    "UAE": "us-uae-rule-2026",
    "Republic of Korea": "samsung",
    "RTX6000D": "nv-6000d",
    "RTX 6000 D": "nv-6000d",
    "Byte Dance": "bytedance",
}
CHINESE = {
    "在新加坡": "sg-moratorium-2019",
    "中国的芯片": "rl-infer-domestic",
    "芯片的出口管制": "jp-sme-2023",
    "华为": "huawei",
    "華為": "huawei",
    "英伟达": "nvidia",
    "輝達": "nvidia",
    "中芯国际": "smic",
    "台积电": "tsmc",
    "芯片": "us-chipsec-2025",
    "中国芯片": "rl-infer-domestic",
    "出口管制": "bis",
    "实体清单": "us-el-huawei-2019",
    "實體清單": "us-el-huawei-2019",
    "马来西亚": "my-permit-2025",
    "馬來西亞": "my-permit-2025",
    "数据中心": "us-dcveu-2024",
    "資料中心": "us-dcveu-2024",
    "訓練": "rl-ali-sea-train",
    "推理": "rl-infer-domestic",
    "个人信息": "cn-pipl-2021",
    "扩散规则": "us-diffusion-2025",
    "昇腾910B": "hw-910b",
    "东南亚": "rl-ali-sea-train",
    "通义千问": "qwen-72b",
}
RUSSIAN = {
    "Китая": "chinatelecom",
    "чипы": "us-chipsec-2025",
    "Сингапур": "sg-moratorium-2019",
    "дата-центры": "us-dcveu-2024",
    "аренда": "rl-bd-dayone",
    "обучение моделей": "rl-ali-sea-train",
    "чёрный список": "us-el-huawei-2019",
    "черный список": "us-el-huawei-2019",
    "Юго-Восточная Азия": "rl-ali-sea-train",
    "персональные данные": "cn-pipl-2021",
    "лицензия": "us-letter-2022-08",
    "экспортный контроль": "bis",
    "правило диффузии": "us-diffusion-2025",
    "Нвидиа": "nvidia",
    "Хуавэй": "huawei",
    "отечественные чипы": "rl-infer-domestic",
}

#: As people type them: in any case, with what joins words, and names as they sound.
FORMS = {
    "в Китаї": "chinatelecom",
    "китайцям": "chinatelecom",
    "чіпами": "us-chipsec-2025",
    "дата-центрами": "us-dcveu-2024",
    "датацентри": "us-dcveu-2024",
    "у Сінгапурі": "sg-moratorium-2019",
    "з Сінгапуру": "sg-moratorium-2019",
    "Малайзією": "my-permit-2025",
    "на Близькому Сході": "us-letter-2023-07",
    "правилом дифузії": "us-diffusion-2025",
    "правила поширення ШІ": "us-diffusion-2025",
    "орендою": "rl-bd-dayone",
    "орендувати": "rl-bd-dayone",
    "експортного контролю": "bis",
    "персональних даних": "cn-pipl-2021",
    "навчанням моделей": "rl-ali-sea-train",
    "тренувати": "rl-ali-sea-train",
    "виведенням": "rl-infer-domestic",
    "ліцензіями": "us-letter-2022-08",
    "ліцензувати": "us-letter-2022-08",
    "без ліцензії": "us-letter-2022-08",
    "Саудівська": "us-ksa-deal-2025",
    "Емірати": "us-uae-rule-2026",
    "Індонезії": "bdx",
    "Тайваню": "tsmc",
    "Японії": "jp-sme-2023",
    "Корейська": "samsung",
    "В'єтнам": "rl-grey-c4ads",
    "Алібабою": "alibaba",
    "Тенсентом": "tencent",
    "Хуавею": "huawei",
    "Нвідією": "nvidia",
    "Інтелом": "intel",
    "Мікрософт": "microsoft",
    "ОпенАІ": "openai",
    "Камбрикон": "cambricon",
    "Мур Тредс": "moorethreads",
    "Гайгон": "hygon",
    "Хайгону": "hygon",
    "Фоксконном": "foxconn",
    "СенсТайм": "sensetime",
    "Лунгсон": "loongson",
    "Метою": "meta",
    "суперкомп'ютери": "sugon",
    "графічні процесори": "us-chipsec-2025",
    "рідкоземельні метали": "cn-rareearth-2025",
    "митні збори": "us-tariff-2026",
    "тарифами": "us-tariff-2026",
    "порушення": "cn-samr-nvidia-2025",
    "контрабандою": "sg-fraud-2025",
    "кінцевий користувач": "us-dcveu-2024",
    "Пентагон": "us-dod",
    "Мінторг США": "us-commerce",
    "Конгрес США": "us-congress",
    "Нідерланди": "nl-duv-2023",
    "хмара": "us-iaas-kyc-2024",
    "сервери": "sg-fraud-2025",
    "пам'яттю": "us-hbm-2024",
    "потужністю": "cn-unicom-xining",
    "з Китаю до Малайзії": "rl-suitcase",
    "контроль за експортом": "bis",
    "захист персональних даних": "cn-pipl-2021",
    "список суб'єктів": "us-el-huawei-2019",
    "мікрочіпи": "us-chipsec-2025",
    "у ЦОДах": "us-dcveu-2024",
    "ліцензування": "us-letter-2022-08",
    "в Китае": "chinatelecom",
    "Микрософт": "microsoft",
    "без лицензии": "us-letter-2022-08",
    "Алибабе": "alibaba",
    "лицензировать": "us-letter-2022-08",
}


@pytest.mark.parametrize(
    ("typed", "slug"),
    [pair for table in (STORY, FORMS, ENGLISH, CHINESE, RUSSIAN) for pair in table.items()],
)
def test_a_word_finds_what_it_names_among_the_first_three(
    starter: Workspace, typed: str, slug: str
) -> None:
    with starter.reading() as queries:
        assert slug in [hit.slug for hit in queries.search(typed)][:3]


@pytest.mark.parametrize(
    ("typed", "slug", "reason"),
    [
        ("Китай", "chinatelecom", ("Китай", "China")),
        ("дата-центр", "us-dcveu-2024", ("дата-центр", "data centre")),
        ("Чіпів H20", "cn-h20-summons-2025", ("Чіпів", "chip")),
        ("license", "us-letter-2022-08", ("license", "licence")),
        ("華為", "huawei", None),
        ("licence", "us-letter-2022-08", None),
        ("Alibaba rents", "rl-ali-sea-train", ("rents", "leased")),
        ("UAE", "ae-government", ("UAE", "United Arab Emirates")),
        ("Камбрикон", "cambricon", ("Камбрикон", "Cambricon")),
    ],
)
def test_a_hit_says_what_the_word_stands_for(
    starter: Workspace, typed: str, slug: str, reason: tuple[str, str] | None
) -> None:
    with starter.reading() as queries:
        (hit,) = [hit for hit in queries.search(typed, 200) if hit.slug == slug]
    assert hit.found_as == reason


def test_a_word_is_enough_begun(starter: Workspace) -> None:
    with starter.reading() as queries:
        for typed in ("сінг", "правило диф", "дата-ц", "малай"):
            assert queries.search(typed), typed
        assert queries.search("си") == []


def test_a_record_named_as_it_is_typed_comes_before_what_the_word_stands_for(
    workspace: Workspace,
) -> None:
    workspace.apply(edits.create("firm", {"name": "Alibaba of China"}))
    workspace.apply(edits.create("firm", {"name": "Алібаба Україна"}))
    with workspace.reading() as queries:
        hits = queries.search("Алібаба")
    assert [(hit.title, hit.found_as is None) for hit in hits[:2]] == [
        ("Алібаба Україна", True),
        ("Alibaba", False),
    ]


def test_a_country_is_found_by_whatever_it_is_called(starter: Workspace) -> None:
    with starter.reading() as queries:
        for typed in ("Таїланд", "泰國", "Thaïlande", "Kingdom of Thailand"):
            assert "th-tiktok" in [hit.slug for hit in queries.search(typed)], typed


@pytest.mark.parametrize(
    "typed", ["9 Apr 2025", "April 9, 2025", "09.04.2025", "9 квітня 2025", "2025年4月9日"]
)
def test_a_day_is_found_however_it_is_written(starter: Workspace, typed: str) -> None:
    with starter.reading() as queries:
        found = [hit.slug for hit in queries.search(typed)]
        of_that_day = [hit.slug for hit in queries.search("2025-04-09")]
    assert found[0] == "us-h20-letter-2025"
    # What says the day in the very words that are typed is found besides.
    assert [slug for slug in found if slug in of_that_day] == of_that_day


@pytest.mark.parametrize("typed", ["Малайзія", "license", "数据中心", "Близький Схід", "H20-3e"])
def test_the_find_field_of_a_table_finds_as_many(starter: Workspace, typed: str) -> None:
    with starter.reading() as queries:
        hits = queries.search(typed, 5_000)
        for kind in KINDS:
            asked = (Filter(ANY_TEXT, Operator.CONTAINS, (typed,)),)
            found = {str(row["id"]) for row in queries.records(Query(kind, asked)).rows}
            named = {hit.id for hit in hits if hit.kind == kind}
            assert found <= named, "search looks up names as well, and else the same"


def test_every_entry_of_the_table_can_be_typed_and_finds_something() -> None:
    table = tomllib.loads((resources() / "search" / "aliases.toml").read_text(encoding="utf-8"))
    languages = {"en", "uk", "ru", "zh"}
    for entry in table["alias"]:
        assert set(entry) <= {"finds", "also", "means", *languages}, entry
        assert entry["finds"], entry
        forms = [form for language in languages & set(entry) for form in entry[language]]
        assert forms, entry
        for form in forms:
            words = words_of(fold(form.replace("*", "")))
            found = alias_at(words, 0)
            assert found, form
            assert found[0] == len(words), form


def test_a_form_stands_for_one_thing_only() -> None:
    table = tomllib.loads((resources() / "search" / "aliases.toml").read_text(encoding="utf-8"))
    owners: dict[str, str] = {}
    for entry in table["alias"]:
        for language in ("en", "uk", "ru", "zh"):
            for form in entry.get(language, ()):
                assert owners.setdefault(fold(form), entry["finds"][0]) == entry["finds"][0]


def test_the_longest_words_count() -> None:
    (term,) = terms_of("Персональні дані")
    assert term.alias
    assert term.alias.means == "personal data"
    assert [each.alias.means for each in terms_of("中国芯片") if each.alias] == ["China", "chip"]
