"""Countries: every name finds its code."""

from __future__ import annotations

import pycountry
import pytest

from chipline.records.notation.countries import (
    country_code,
    country_names,
    jurisdiction_code,
    jurisdiction_names,
    jurisdictions_called,
    names_of,
)
from chipline.records.record import KINDS
from chipline.records.values import FieldValueError, display, read, write


def test_every_short_name_is_unique_and_finds_its_code() -> None:
    names = country_names()
    assert len(names) >= 240
    assert len(set(names.values())) == len(names)
    for code, name in names.items():
        assert country_code(name) == code
        assert country_code(code.lower()) == code


#: What people write, by code; an empty code is nobody's name.
WRITTEN = {
    "AE": ["UAE", "U.A.E.", "U. A. E.", "United Arab Emirates (UAE)", "ОАЕ", "ОАЭ", "阿联酋"],
    "BS": ["Bahamas, The", "The Bahamas"],
    "CD": ["DRC", "Congo, Dem. Rep.", "Congo-Kinshasa", "Democratic Republic of the Congo"],
    "CG": ["Republic of the Congo", "Congo (Brazzaville)", "Congo, Rep."],
    "CI": ["Ivory Coast", "Cote d’Ivoire", "Côte d'Ivoire"],
    "CN": [
        *("PRC", "P.R.C.", "P. R. China", "PR China", "Mainland China", "China (mainland)"),
        *("People’s Republic of China", "China, People's Republic of", "People's Rep. of China"),
        *("China (CN)", "China (PRC)", "CHN", "156", "chn", "Китай", "КНР", "КИТАЙ"),
        *("Китайская Народная Республика", "中国", "中國", "中华人民共和国", "中華人民共和國"),
    ],
    "CZ": ["Czech Republic", "Czechia", "Чехія", "the Czech Republic"],
    "EG": ["Egypt, Arab Rep."],
    "GB": ["UK", "U.K.", "Great Britain", "Велика Британія", "Великобританія", "Англія", "英國"],
    "GE": ["Georgia", "Грузія"],
    "GN": ["Guinea", "Republic of Guinea"],
    "HK": [
        *("Hong Kong SAR", "Hong Kong S.A.R.", "Hong Kong, China", "Hong Kong SAR, China"),
        *("China, Hong Kong SAR", "HKSAR", "hong-kong", "Гонконг", "中国香港", "香港"),
        "Hong Kong (HK)",
    ],
    "IR": ["Iran (Islamic Republic of)", "Iran, Islamic Rep."],
    "KP": ["DPRK", "D.P.R.K.", "North Korea", "Korea, North", "Korea, Dem. People's Rep.", "КНДР"],
    "KR": [
        *("Republic of Korea", "ROK", "R.O.K.", "South Korea", "Korea, South", "Korea (South)"),
        *("Korea, Republic of", "Korea (Republic of)", "Korea, Rep.", "S. Korea"),
        *("Південна Корея", "Республіка Корея", "Южная Корея", "韩国", "韓國", "南韓", "대한민국"),
    ],
    "LA": ["Lao PDR", "Laos"],
    "LC": ["St. Lucia", "Saint Lucia", "St Lucia"],
    "MM": ["Burma", "Myanmar", "Myanmar (Burma)", "Бірма"],
    "MO": ["Macau", "Macao", "Macao SAR, China", "Macau SAR"],
    "MY": [" Malaysia ", "MALAYSIA", "Малайзія", "Малайзия", "马来西亚", "馬來西亞"],
    "NL": ["The Netherlands", "Netherlands", "Holland", "Нідерланди", "荷兰"],
    "PH": ["Philippines (the)", "The Philippines"],
    "PS": ["Palestine", "State of Palestine", "Palestinian Territories"],
    "RU": ["Russia", "Russian Federation", "Росія", "РФ", "Россия", "俄罗斯"],
    "SA": ["KSA", "K.S.A.", "Kingdom of Saudi Arabia", "Саудівська Аравія", "沙特"],
    "SG": ["SGP", "sg", "Singapore", "Сінгапур", "Сингапур", "新加坡"],
    "TR": ["Türkiye", "Turkiye", "Turkey", "TURKEY", "Turkey (Türkiye)", "Туреччина"],
    "TT": ["Trinidad & Tobago", "Trinidad and Tobago"],
    "TW": [
        *("taiwan", "Taiwan, China", "Taiwan, Province of China", "Taiwan (ROC)", "Chinese Taipei"),
        *("Тайвань", "台湾", "台灣", "臺灣", "中国台湾"),
    ],
    "US": [
        *("us", "USA", "U.S.", "U.S.A.", "U. S. A.", "United States of America", "United States"),
        *("the United States", "США", "Сполучені Штати", "Сполучені Штати Америки", "美国", "美國"),
    ],
    "VN": ["Viet Nam", "Vietnam", "Vìệt Nam", "В’єтнам", "В'єтнам"],
    "XK": ["Kosovo", "Косово", "XK"],
    "": [
        *("Atlantis", "", " ", "the", "of the", "Republic", "Islands", "South", "Various"),
        *("Middle East", "Близький Схід", "Southeast Asia", "Europe", "EU", "Shenzhen"),
    ],
}


@pytest.mark.parametrize(
    ("written", "code"),
    [(name, code or None) for code, names in WRITTEN.items() for name in names],
)
def test_a_country_is_found_by_whatever_people_call_it(written: str, code: str | None) -> None:
    assert country_code(written) == code


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ("Korea", ("KR", "KP")),
        ("Корея", ("KR", "KP")),
        ("Congo", ("CD", "CG")),
        ("the Congo", ("CD", "CG")),
        ("Конго", ("CD", "CG")),
        ("Republic of China", ("CN", "TW")),
        ("Virgin Islands", ("VG", "VI")),
        ("Georgia, USA", ("GE", "US")),
    ],
)
def test_what_may_be_two_is_refused_with_both_written_out(
    written: str, codes: tuple[str, str]
) -> None:
    names = country_names()
    assert jurisdictions_called(written) == codes
    assert country_code(written) is None
    with pytest.raises(FieldValueError) as refused:
        read(KINDS["firm"].fields["hq_country"], written)
    for code in codes:
        assert f"{names[code]} ({code})" in str(refused.value)


def test_every_name_and_code_of_iso_is_that_country() -> None:
    for country in pycountry.countries:
        told = [getattr(country, name, None) for name in ("common_name", "official_name", "name")]
        told += [country.alpha_2, country.alpha_3, country.numeric]
        # One of the two Congos has the bare name in ISO, which nobody can rely on.
        for written in {*told} - {None, "Congo"}:
            assert country_code(written) == country.alpha_2, written


@pytest.mark.parametrize("code", jurisdiction_names())
def test_all_that_a_country_or_body_is_called_is_read_as_it(code: str) -> None:
    names = names_of(code)
    assert names[0] in jurisdiction_names().values() or names[0] == code
    for written in names:
        assert code in jurisdictions_called(written), written
    assert jurisdiction_code(f"{jurisdiction_names()[code]} ({code})") == code
    assert jurisdiction_code(jurisdiction_names()[code].upper()) == code


def test_short_names_are_those_of_newspapers() -> None:
    names = country_names()
    assert names["HK"] == "Hong Kong"
    assert names["TW"] == "Taiwan"
    assert names["GB"] == "United Kingdom"


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("EU", "EU"),
        ("european union", "EU"),
        ("Wassenaar", "X-WA"),
        ("Wassenaar Arrangement", "X-WA"),
        ("x-wa", "X-WA"),
        ("E.U.", "EU"),
        ("the EU", "EU"),
        ("ЄС", "EU"),
        ("Європейський Союз", "EU"),
        ("欧盟", "EU"),
        ("歐盟", "EU"),
        ("European Union (EU)", "EU"),
        ("Вассенаарська домовленість", "X-WA"),
        ("瓦森纳安排", "X-WA"),
        ("Kosovo", "XK"),
        ("USA", "US"),
        ("European", None),
        ("WA", None),
    ],
)
def test_a_jurisdiction_is_a_country_or_a_body(written: str, code: str | None) -> None:
    assert jurisdiction_code(written) == code


def test_a_body_is_no_country_and_takes_no_code_of_one() -> None:
    bodies = jurisdiction_names().keys() - country_names().keys()
    assert bodies == {"EU", "X-WA"}
    assert not any(country_code(code) for code in bodies)


def test_only_jurisdictions_take_a_body() -> None:
    spec = KINDS["restriction"].fields["jurisdictions"]
    kept = read(spec, "European Union; Wassenaar; NL")
    assert kept == ["EU", "X-WA", "NL"]
    assert read(spec, write(spec, kept)) == kept
    assert display(spec, kept) == "European Union, Wassenaar Arrangement, Netherlands"
    assert read(spec, "EU, Wassenaar, NL") == kept
    assert read(spec, "NL\nЄС") == ["NL", "EU"]
    for kind, field in (("firm", "hq_country"), ("relocation", "to_countries")):
        with pytest.raises(FieldValueError, match="not a country"):
            read(KINDS[kind].fields[field], "EU")


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ("China; Hong Kong", ["CN", "HK"]),
        ("Korea, South; Hong Kong, China; JP", ["KR", "HK", "JP"]),
        ("Korea, South", ["KR"]),
        ("Bonaire, Sint Eustatius and Saba", ["BQ"]),
        ("Singapore, Malaysia", ["SG", "MY"]),
        ("Сінгапур, Малайзія, ОАЕ", ["SG", "MY", "AE"]),
        ("SG\nMY", ["SG", "MY"]),
        ("Taiwan", ["TW"]),
        ("Hong Kong, Macau, China", ["HK", "MO", "CN"]),
    ],
)
def test_several_countries_are_parted(written: str, codes: list[str]) -> None:
    assert read(KINDS["relocation"].fields["to_countries"], written) == codes


@pytest.mark.parametrize("written", ["Hong Kong, China", "China, Taiwan", "Taiwan, China"])
def test_one_name_that_may_be_two_countries_is_asked_in_a_list(written: str) -> None:
    with pytest.raises(FieldValueError, match=r"may be .* alone, or .* and .*\. Write one"):
        read(KINDS["relocation"].fields["to_countries"], written)
