"""How the relations word what they show."""

from __future__ import annotations

from chipline.windows.relations.relations_text import shared_beginnings


def test_names_share_whole_words_and_never_all_of_them() -> None:
    names = [
        "Alibaba Cloud Bangkok region",
        "Alibaba Cloud Dubai region",
        "Alibaba Zhangbei",
        "Alibaba",
        "H100 SXM5 80GB",
        "H100",
        "Huawei",
        "Huaweiish",
    ]
    assert shared_beginnings(names) == [
        "Alibaba Cloud",
        "Alibaba Cloud",
        "Alibaba",
        "",
        "",
        "",
        "",
        "",
    ]
