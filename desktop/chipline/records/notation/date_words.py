"""The words of dates in the languages that are read everywhere; a window adds those of its locale.

Each word or phrase stands for a token, or for several, of which `written_dates.py` knows the order:
`m4` is April, `s21` spring, `w3` Wednesday, `q`, `h` and `t` a quarter, half and third, `r2` the
second, `e`, `c` and `l` early, mid and late, `d-1` yesterday. What has no token says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from chipline.records.notation.text import fold

#: Months in their order, parted by bars; a month in all its forms.
_MONTHS = (
    (
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|"
        "september sep sept|october oct|november nov|december dec"
    ),
    (
        "січень січня січні січ|лютий лютого лютому лют|березень березня березні бер берез|"
        "квітень квітня квітні кві квіт|травень травня травні тра трав|червень червня червні чер черв|"
        "липень липня липні лип|серпень серпня серпні сер серп|вересень вересня вересні вер верес|"
        "жовтень жовтня жовтні жов жовт|листопад листопада листопаді лис лист листоп|"
        "грудень грудня грудні гру груд"
    ),
    (
        "январь января январе янв|февраль февраля феврале фев февр|март марта марте мар|"
        "апрель апреля апреле апр|май мая мае|июнь июня июне июн|июль июля июле июл|"
        "август августа августе авг|сентябрь сентября сентябре сен сент|октябрь октября октябре окт|"
        "ноябрь ноября ноябре ноя нояб|декабрь декабря декабре дек"
    ),
    (
        "januar jänner jan|februar feber feb|märz maerz mär mrz|april apr|mai|juni jun|juli jul|"
        "august aug|september sep sept|oktober okt|november nov|dezember dez"
    ),
    (
        "janvier janv|février févr fév|mars|avril avr|mai|juin|juillet juil|août|septembre sept|"
        "octobre oct|novembre nov|décembre déc"
    ),
    "一月|二月|三月|四月|五月|六月|七月|八月|九月|十月|十一月|十二月",
)
_WEEKDAYS = (
    (
        "monday mon|tuesday tue tues|wednesday wed|thursday thu thur thurs|friday fri|saturday sat|"
        "sunday sun"
    ),
    "понеділок пн|вівторок вт|середа ср|четвер чт|п'ятниця пт|субота сб|неділя нд",
    "понедельник|вторник|среда|четверг|пятница|суббота|воскресенье вс",
    "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag",
    "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
    "星期一|星期二|星期三|星期四|星期五|星期六|星期日",
)
#: Words and phrases by what they mean, in English, Ukrainian, Russian, German, French, Chinese.
_PHRASES: Mapping[str, str] = {
    "s21": "spring|весна|весни|весною|навесні|весны|весной|frühling|frühjahr|printemps|春|春季|春天",
    "s22": "summer|літо|літа|влітку|лето|лета|летом|sommer|été|夏|夏季|夏天",
    "s23": "autumn|fall|осінь|осені|восени|осень|осени|осенью|herbst|automne|秋|秋季|秋天",
    "s24": "winter|зима|зими|взимку|зимы|зимой|hiver|冬|冬季|冬天",
    "n": "northern|north|northern hemisphere|північна півкуля|північ|северное полушарие|"
    "nordhalbkugel|hémisphère nord|北半球",
    "z": "southern|south|southern hemisphere|південна півкуля|південь|южное полушарие|"
    "südhalbkugel|hémisphère sud|南半球",
    "q": "q|quarter|qtr|квартал|кварталу|кварталі|квартале|квартала|кв|quartal|trimestre|trim|t|季度|季",
    "h": "h|half|half year|півріччя|півріччі|половина|половині|полугодие|полугодии|половине|"
    "halbjahr|hälfte|hj|semestre|sem",
    "t": "third of|third of the|третина",
    "1 h": "上半年",
    "2 h": "下半年",
    "r1": "first|i|і|перший|перша|перше|першому|первый|первая|первое|первом|erstes|erste|"
    "premier|第一|一",
    "r2": "second|ii|іі|другий|друга|друге|другому|второй|вторая|второе|втором|zweites|zweite|"
    "deuxième|第二|二",
    "r3": "third|iii|ііі|третій|третьому|третий|третьем|drittes|dritte|troisième|第三|三",
    "r4": "fourth|iv|іv|четвертий|четвертому|четвёртый|четвёртом|viertes|vierte|quatrième|第四|四",
    "e": "early|beginning|start|початок|початку|начало|начале|anfang|début|初|年初|月初",
    "c": "mid|middle|середина|середині|середине|mitte|mi|milieu|中|年中|月中",
    "l": "late|end|кінець|кінця|кінці|наприкінці|конец|конце|ende|fin|末|底|年末|年底|月末|月底",
    "~": "about|around|circa|ca|c|approximately|approx|близько|приблизно|орієнтовно|около|"
    "примерно|etwa|ungefähr|environ|vers|约",
    "?": "uncertain|непевно|неточно|unsicher|incertain|不确定",
    "..": "open|відкрито|открыто|offen|ouvert",
    "to": "to|until|till|through|по|до|bis|au|à|至|到",
    "and": "and|та|и|und|et|和",
    "from": "from|since|від|з|із|с|от|ab|seit|von|depuis|自|从",
    "between": "between|між|между|zwischen|entre",
    "<": "no later than|not later than|не пізніше|не позднее|spätestens|au plus tard|不晚于",
    ">": "no earlier than|not earlier than|не раніше|не ранее|frühestens|au plus tôt|不早于",
    "d0": "today|сьогодні|сегодня|heute|aujourd'hui|今天",
    "d-1": "yesterday|вчора|учора|вчера|gestern|hier|昨天",
    "d1": "tomorrow|завтра|morgen|demain|明天",
    "fy": "fy|fiscal year|financial year|фінансовий рік|финансовый год|geschäftsjahr|财年",
    "": "the|of|in|on|onwards|year|рік|року|році|р|у|в|на|год|года|году|г|гг|рр|im|am|des|jahr|"
    "jahres|den|der|le|la|de|du|l'|année|年|日|号|起|第|년|일",
}


def plain(word: str) -> str:
    """Bring a word or phrase into the form in which it is looked up."""
    return fold(word).strip(" .")


@dataclass(frozen=True, eq=False)
class DateWords:
    """Words and phrases, in the form of `plain`, each with its tokens."""

    tokens: Mapping[str, str]

    def with_(self, more: Iterable[tuple[str, str]]) -> DateWords:
        """Return these words and others, which go before them."""
        return DateWords({**self.tokens, **{plain(word): token for word, token in more if word}})

    @cached_property
    def pattern(self) -> str:
        """What finds the longest of the phrases; only in Chinese may one follow on another."""
        longest = sorted(filter(None, self.tokens), key=len, reverse=True)
        # By their first letters, of which one look rules most of them out.
        rests: dict[str, list[str]] = {}
        for phrase in longest:
            rest = f"{re.escape(phrase[1:])}{_not('?!', phrase[-1])}"
            rests.setdefault(phrase[0], []).append(rest)
        return "|".join(
            f"{_not('?<!', first)}{re.escape(first)}(?:{'|'.join(rest)})"
            for first, rest in rests.items()
        )

    def month(self, begun: str) -> str:
        """Return the month that begins with three or more letters; empty where it is not one."""
        if len(begun) < 3:
            return ""
        found = {
            token
            for word, token in self.tokens.items()
            if token[:1] == "m" and word.startswith(begun)
        }
        return found.pop() if len(found) == 1 else ""


def year_part_words(code: int, name: str) -> Iterator[tuple[str, str]]:
    """Yield the words of a translated name of a part of a year, with `{year}` in it."""
    pieces = sorted(name.split("{year}"), key=len, reverse=True)
    words = (plain(piece).strip(" ,;()") for piece in pieces)
    for at, word in enumerate(filter(None, words)):
        if at == 0:
            yield word, _tokens_of(code)
        elif word not in KNOWN_WORDS.tokens:
            yield word, ""


def _tokens_of(code: int) -> str:
    if code <= 32:
        half = ("", "n ", "z ")[(code - 21) // 4]
        return f"{half}s{21 + (code - 21) % 4}"
    mark, first = next((m, f) for m, f in (("h", 40), ("t", 37), ("q", 33)) if code >= f)
    return f"{code - first + 1} {mark}"


def _not(look: str, letter: str) -> str:
    """Return what forbids another letter beside one, or another digit beside a digit."""
    if letter.isdigit():
        return f"({look}[0-9])"
    return rf"({look}[^\W\d_])" if letter.isalpha() and letter < "\u2e80" else ""


def _known() -> DateWords:
    pairs = [(word, token) for token, words in _PHRASES.items() for word in words.split("|")]
    for mark, languages in (("w", _WEEKDAYS), ("m", _MONTHS)):
        for names in languages:
            for number, forms in enumerate(names.split("|"), 1):
                pairs += [(form, f"{mark}{number}") for form in forms.split()]
    return DateWords({}).with_(pairs)


KNOWN_WORDS = _known()
