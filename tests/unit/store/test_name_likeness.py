"""How alike names are: what is one thing is found, what only looks alike is kept apart."""

from __future__ import annotations

import pytest

from chipline.records.notation.legal_forms import without_legal_form
from chipline.store.quality.duplicates import LEAST
from chipline.store.search.name_likeness import LEAST_WITHIN, SAME, by_names, within


def likeness(one: str, other: str) -> float:
    return by_names([without_legal_form(one)], [without_legal_form(other)], 0.5)[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Huawei Cloud Computing Technologies Co., Ltd.", "Huawei Cloud Computing Technology Ltd"),
        ("Yangtze Memory Technologies Co., Ltd.", "Yangtze Memory Technologies Corp"),
        ("华为技术有限公司", "华为"),
        ("中芯國際", "中芯国际"),
        ("ООО Ромашка", "Ромашка"),
        ("Sitronics JSC", "AO Sitronics"),
        ("Micro Systems (HK) Ltd", "Microsystems HK Limited"),
        ("Gigabyte", "Giga-Byte Technology Co., Ltd."),
        ("A-B-C Company", "ABC Company"),
        ("株式会社メルカリ", "メルカリ"),
        ("OOO Sintez", "LLC Sintez"),
        ("Kingsoft Cloud Holdings Limited", "Kingsoft Cloud"),
        ("Phoenix Systems Sdn. Bhd.", "Phoenix Systems"),
        ("Łódź Compute Sp. z o.o.", "Lodz Compute"),
        ("Straße GmbH", "Strasse GmbH"),
        ("Møller Data A/S", "Moller Data"),
        ("Alibaba Group", "Alibaba"),
        ("Megaspeed International Pte. Ltd.", "Megaspeed"),
        (
            "Pengxinwei IC Manufacturing Co., Ltd. (PXW)",
            "Shenzhen Pengxinwei IC Manufacturing Company, Ltd.",
        ),
        ("AMD Advanced Micro Devices", "Advanced Micro Devices, Inc."),
        ("Super Micro Computer", "Supermicro Computer, Inc."),
    ],
)
def test_one_name_in_two_forms_is_alike(one: str, other: str) -> None:
    assert likeness(one, other) >= LEAST
    assert likeness(other, one) >= LEAST


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bank of the West", "Bank of the East"),
        ("North Bank", "South Bank"),
        ("A-B-C Company", "D-E-F Company"),
        ("A100 PCIe", "A10 PCIe"),
        ("MI300A", "MI300X"),
        ("Instinct MI300A", "Instinct MI300X"),
        ("H20", "H200"),
        ("H20 0", "H200"),
        ("Ascend 910B", "Ascend 910C"),
        ("H100 PCIe", "H100 SXM"),
        ("RTX PRO 6000", "RTX PRO 6000D"),
        ("GeForce RTX 4090", "GeForce RTX 4090 D"),
        ("Huawei Technologies Co., Ltd.", "Huawei Device Co., Ltd."),
        ("China Mobile", "China Telecom"),
        ("China Mobile Communications", "China Telecommunications"),
        ("GDS Holdings Limited", "GDS International"),
        ("International Data", "Global Data"),
        ("International", "Global"),
        ("Sea Systems Asia", "Systems Europe"),
        ("Shenzhen Pengxinwei", "Pengxin"),
        ("Kunlun Tech", "Kunlun Cloud"),
        ("有限公司", "公司"),
    ],
)
def test_what_only_looks_alike_is_kept_apart(one: str, other: str) -> None:
    assert likeness(one, other) < LEAST
    assert likeness(other, one) < LEAST


def test_the_more_of_a_name_is_written_the_likelier_it_is_meant() -> None:
    scores = [within(one, "nvidia h20 96gb hgx") for one in ("nvidia", "nvidia h20")]
    assert LEAST_WITHIN < scores[0] < scores[1] < SAME
    assert within("nvidia h20 96gb hgx", "nvidia h20") == scores[1]
    assert within("nvidia h200", "nvidia h20 96gb") == 0.0
