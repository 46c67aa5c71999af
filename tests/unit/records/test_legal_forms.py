"""Legal forms: whatever the script and the place, a name without one is the same name."""

from __future__ import annotations

import pytest

from chipline.records.notation import legal_forms
from chipline.records.notation.legal_forms import essence, name_key, without_legal_form

SAME = {
    "yangtze memory technologies": [
        "Yangtze Memory Technologies",
        "Yangtze Memory Technologies Co., Ltd.",
        "Yangtze Memory Technologies Co.,Ltd",
        "YANGTZE MEMORY TECHNOLOGIES COMPANY LIMITED",
        "Yangtze Memory Technologies Corp",
        "Yangtze Memory Technologies Joint Stock Company",
        "Yangtze Memory Technologies (Co., Ltd.)",
    ],
    "acme": [
        *("Acme Inc", "Acme, Inc.", "Acme Incorporated", "Acme LLC", "Acme L.L.C.", "Acme Corp."),
        *("Acme plc", "Acme Ltd", "Acme Limited", "Acme Pty. Ltd.", "Acme Pte. Ltd.", "Acme LLP"),
        *("Acme GmbH", "Acme GmbH & Co. KG", "Acme AG", "Acme S.A.", "Acme SA", "Acme S. A."),
        *("Acme S.p.A.", "Acme S.r.l.", "Acme B.V.", "Acme N.V.", "Acme AB", "Acme A/S", "Acme Oy"),
        *("Acme Sp. z o.o.", "Acme s.r.o.", "Acme d.o.o.", "Acme A.Ş.", "Acme Sdn. Bhd."),
        *("Acme Sdn Bhd", "Acme FZ-LLC", "Acme FZCO", "Acme DMCC", "Acme W.L.L.", "Acme P.J.S.C."),
        *("PT Acme Tbk", "PT. Acme", "JSC Acme", "Acme JSC", "PJSC Acme", "AO Acme", "OOO Acme"),
        *("Acme Public Company Limited", "Acme K.K.", "Acme Pvt. Ltd.", "Acme Private Limited"),
        *("Acme S.A. de C.V.", "Public Joint Stock Company Acme", "ÀCME Limited Liability Company"),
        *("Общество с ограниченной ответственностью «Acme»", "株式会社Acme", "Acme有限公司"),
    ],
    "ромашка": [
        *("ООО Ромашка", "ООО «Ромашка»", "Ромашка, ООО", "ТОВ «Ромашка»", "АТ Ромашка"),
        *("ПАТ «Ромашка»", "ПрАТ Ромашка", "ПАО «РОМАШКА»", "АО Ромашка", "ЗАО Ромашка"),
        *("Товариство з обмеженою відповідальністю «Ромашка»", "Акціонерне товариство Ромашка"),
        "Публичное акционерное общество «Ромашка»",
    ],
    "华为技术": [
        "华为技术有限公司",
        "華為技術有限公司",
        "华为技术 有限公司",
        "华为技术股份有限公司",
    ],
    "长江存储科技": ["长江存储科技有限责任公司", "長江存儲科技有限責任公司"],
    "メルカリ": [
        "株式会社メルカリ",
        "メルカリ株式会社",
        "(株)メルカリ",
        "㈱メルカリ",
        "メルカリ（株）",
    ],
    "삼성전자": [
        "삼성전자 주식회사",
        "삼성전자주식회사",
        "주식회사 삼성전자",
        "㈜삼성전자",
        "삼성전자(주)",
    ],
}


@pytest.mark.parametrize(
    ("written", "bare"), [(written, bare) for bare, names in SAME.items() for written in names]
)
def test_a_name_is_the_same_without_its_legal_form(written: str, bare: str) -> None:
    assert without_legal_form(written) == bare
    assert without_legal_form(bare) == bare


@pytest.mark.parametrize(
    "written", ["Company", "Limited", "ООО", "有限公司", "株式会社", "AG", "The Limited", "&", ""]
)
def test_a_name_that_is_nothing_else_stays(written: str) -> None:
    assert without_legal_form(written) or not name_key(written)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("AT&T", "T"),
        ("AS Roma", "Roma"),
        ("Huawei Cloud (HK) Ltd", "Huawei Cloud Ltd"),
        ("Moore Threads (Tencent)", "Tencent"),
        ("Stargate (OpenAI)", "OpenAI"),
        ("Corporate Cloud", "Cloud"),
        ("Limited Brands", "Brands"),
        ("公司研究", "研究"),
    ],
)
def test_what_only_looks_like_a_legal_form_stays(one: str, other: str) -> None:
    assert without_legal_form(one) != without_legal_form(other)


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("Kingsoft Cloud Holdings Limited", "kingsoft cloud"),
        ("The Alibaba Group", "alibaba"),
        ("华为技术有限公司", "华为"),
        ("腾讯控股有限公司", "腾讯"),
        ("浪潮集团有限公司", "浪潮"),
        ("GDS International Ltd", "gds international"),
        ("Bank of the West", "bank west"),
        ("The Group", "the group"),
    ],
)
def test_what_many_firms_are_called_tells_little(written: str, known: str) -> None:
    assert essence(written) == known


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("O’Reilly & Søns “AI”", "O'Reilly & Sons AI"),
        ("Yangtze Memory Co., Ltd.", "YANGTZE MEMORY CO LTD"),
        ("A-100", "A 100"),
        ("S.A. Acme", "SA Acme"),
    ],
)
def test_marks_between_words_make_no_other_name(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("C++ Labs", "C Labs"), ("GLM-4.5", "GLM-45"), ("A100", "A10")]
)
def test_what_is_part_of_a_name_stays(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


def test_a_name_is_folded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    folded: list[str] = []

    def fold(name: str) -> str:
        folded.append(name)
        return name.lower()

    monkeypatch.setattr(legal_forms, "fold", fold)
    assert without_legal_form.__wrapped__("Acme Tensor Ltd") == "acme tensor"
    assert folded == ["Acme Tensor Ltd"]
