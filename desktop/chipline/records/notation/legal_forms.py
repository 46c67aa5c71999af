"""Names without the legal form of a firm: Co., Ltd., GmbH, ООО, 有限公司, before or behind the name."""

from __future__ import annotations

import re
from functools import lru_cache

from chipline.records.notation.text import fold

#: As they are written behind a name; several may stand there, as in “Pte. Ltd.”
_BEHIND = """
co, company, corp, corporation, inc, incorporated, ltd, limited, llc, llp, lp, plc, pllc, l l c,
pte, pty, pvt, private limited, public limited, joint stock company, joint stock co,
limited liability company, limited liability partnership, limited partnership, unlimited company,
public joint stock company, closed joint stock company, open joint stock company, jsc, pjsc, ojsc,
cjsc, psc, qsc, qpsc, saog, saoc, ksc, kscp, kscc, wll, spc, bsc, fz llc, fzllc, fz co, fzco, fze,
dmcc, dwc llc, free zone company, free zone establishment, proprietary limited, opc,
gmbh, mbh, gesellschaft mit beschrankter haftung, aktiengesellschaft, ag, kg, kgaa, ohg, gbr, ug,
haftungsbeschrankt, se, gmbh co, sarl, s a r l, sas, sasu, sa, s a, snc, sca, eurl, scs,
societe anonyme, spa, s p a, srl, s r l, sapa, sl, slu, s l, sociedad anonima, sa de cv, s a de c v,
s de rl de cv, sab de cv, ltda, eireli, s a s, b v, bv, n v, nv, bvba, vof, cv, ab, a b, publ, hb, as,
asa, ans, a s, aps, oy, oyj, hf, ehf, ou, sia, uab, sp z oo, sp z o o, spzoo, spolka akcyjna, sa sk,
s r o, sro, spol s r o, doo, d o o, dd, d d, ad, ead, ood, eood, kft, zrt, nyrt, jdoo,
anonim sirketi, limited sirketi, a s ltd, ltd sti, sti, tic, san ve tic,
sdn, bhd, berhad, sendirian berhad, tbk, persero, pcl, public company, tnhh, cty, k k, kk,
kabushiki kaisha, kabushiki gaisha, godo kaisha, g k, gk, yugen kaisha, y k, jusik hoesa,
youxian gongsi, gufen youxian gongsi, αε, επε, ικε, בע מ, שותפות מוגבלת, ذمم, شمع, شمك, شمخ,
ооо, оао, зао, пао, ао, нао, ип, фгуп, гуп, тов, ат, пат, прат, дп, пп, тдв, еоод, оод, ад, еад, доо,
тоо, жшс, 株, 주
"""
#: As they are written before a name. Shorter Latin ones begin other names as well: AT&T, AS Roma.
_BEFORE = """
ооо, оао, зао, пао, ао, нао, ип, фгуп, гуп, тов, ат, пат, прат, дп, пп, тдв, тоо, жшс, ooo, oao, zao,
pao, ao, tov, prat, jsc, pjsc, ojsc, cjsc, llc, pt, sia, uab, cong ty, cong ty tnhh, cong ty co phan,
общество с ограниченной ответственностью, акционерное общество, публичное акционерное общество,
открытое акционерное общество, закрытое акционерное общество,
непубличное акционерное общество, товариство з обмеженою відповідальністю, акціонерне товариство,
публічне акціонерне товариство, приватне акціонерне товариство, приватне підприємство,
державне підприємство, joint stock company, limited liability company, public joint stock company,
株, 주, שותפות מוגבלת
"""
#: Of scripts that put no space between; the first only behind a name.
_CHINESE = "股份有限公司|有限责任公司|有限公司|有限合伙|公司"
_EITHER_SIDE = "株式会社|有限会社|合同会社|合资会社|合名会社|유한책임회사|주식회사|유한회사"
_JOINED_BEFORE = re.compile(f"^(?:{_EITHER_SIDE})(?=.)")
_JOINED_BEHIND = re.compile(f"(?<=.)(?:{_CHINESE}|{_EITHER_SIDE})$")
#: What many firms have in their names, so that it tells little about which one is meant.
COMMON_WORDS = frozenset(
    (
        *("the", "of", "and", "group", "holding", "holdings", "tech"),
        *("technology", "technologies", "група", "группа", "холдинг", "компанія", "компания"),
        *("корпорація", "корпорация", "та", "и", "і"),
    )
)
_COMMON_BEHIND = re.compile("(?<=..)(?:集团|控股|科技|技术)+$")

#: Letters with points behind each are one word, as in “S.A.”, and a point in a figure stays.
_INITIALS = re.compile(r"\b(?:[^\W\d]\.){2,}(?:[^\W\d]\b)?")
_BRACKET = re.compile(r"(?P<name>.*\S)\s*\((?P<inner>[^()]*)\)")
_FIGURE = re.compile(r"(?<=\d)\.(?=\d)")
_POINT = "\ue001"
_WORD = re.compile(rf"[\w+#{_POINT}]+")


def _forms(written: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(form.split()) for form in " ".join(written.split()).split(", "))


_ALONE = frozenset((form,) for form in _EITHER_SIDE.split("|"))
_SUFFIXES = _forms(_BEHIND) | _ALONE | {(form,) for form in _CHINESE.split("|")}
_PREFIXES = _forms(_BEFORE) | _ALONE
_LONGEST = max(map(len, _SUFFIXES | _PREFIXES))
#: Hardly any name ends or begins with one of these: only there forms are looked for.
_LAST, _FIRST = {form[-1] for form in _SUFFIXES}, {form[0] for form in _PREFIXES}


def words_of_name(name: str) -> list[str]:
    """Cut a name into its words, folded and without marks between them."""
    return _words(fold(name))


def _words(folded: str) -> list[str]:
    bare = _INITIALS.sub(lambda found: found[0].replace(".", ""), folded.replace("'", ""))
    if "." in bare:
        bare = _FIGURE.sub(_POINT, bare)
    return [word.replace(_POINT, ".") for word in _WORD.findall(bare)]


@lru_cache(maxsize=1 << 15)
def name_key(name: str) -> str:
    """Return what two ways to write one name have in common: its words."""
    return " ".join(words_of_name(name))


@lru_cache(maxsize=1 << 15)
def without_legal_form(name: str) -> str:
    """Return the words of a name without the legal form; a name that is nothing else stays."""
    folded = fold(name)
    bracketed = _BRACKET.fullmatch(folded)
    if bracketed is None:
        return " ".join(_stripped(_words(folded)))
    inner = words_of_name(bracketed["inner"])
    # “(株)” is a form itself; other brackets stand behind the form, as in “Co., Ltd. (PXW)”.
    if _stripped(["", *inner]) == [""]:
        inner = []
    return " ".join([*_stripped(words_of_name(bracketed["name"])), *inner])


def essence(name: str) -> str:
    """Return the words of a name by which a firm is known: no legal form, no “Group”, no “the”."""
    return essence_of_words(without_legal_form(name).split())


def essence_of_words(words: list[str]) -> str:
    """Return the same of the words of a name that has no legal form any more."""
    told = [word for word in words if word not in COMMON_WORDS]
    return _COMMON_BEHIND.sub("", " ".join(told or words))


def _stripped(words: list[str]) -> list[str]:
    while (shorter := _without_one(words)) != words:
        words = shorter
    return words


def _without_one(words: list[str]) -> list[str]:
    formal = bool(words) and (words[-1] in _LAST or words[0] in _FIRST)
    for many in range(min(_LONGEST, len(words) - 1) if formal else 0, 0, -1):
        if tuple(words[-many:]) in _SUFFIXES:
            return words[:-many]
        if tuple(words[:many]) in _PREFIXES:
            return words[many:]
    bare = words[:]
    if bare:
        bare[0] = _JOINED_BEFORE.sub("", bare[0])
        bare[-1] = _JOINED_BEHIND.sub("", bare[-1])
    return bare
