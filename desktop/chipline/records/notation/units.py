"""Units of measure: which can be turned into which, and by what factor. Bits are never bytes.

Each quantity has its units by the way they are written, with their size in one of them. Capitals
count, since mW is not MW and Gb is not GB; written otherwise, a unit is known only if it can be no
other one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import lru_cache

_SI = {"": 0, "k": 3, "K": 3, "M": 6, "G": 9, "T": 12, "P": 15, "E": 18, "Z": 21, "Y": 24}
_SI_WORDS = {"": 0, "kilo": 3, "mega": 6, "giga": 9, "tera": 12, "peta": 15, "exa": 18}
_IEC = {"Ki": 1, "Mi": 2, "Gi": 3, "Ti": 4, "Pi": 5}
#: The same in Ukrainian letters.
_SI_UK = {"": 0, "к": 3, "К": 3, "М": 6, "Г": 9, "Т": 12, "П": 15, "Е": 18}
_IEC_UK = {"Кі": 1, "Мі": 2, "Гі": 3, "Ті": 4, "Пі": 5}
_SI_WORDS_UK = {"": 0, "кіло": 3, "мега": 6, "гіга": 9, "тера": 12, "пета": 15, "екса": 18}
#: Words for large numbers, by the power of ten. What is another number in another country is left
#: out: “Billion” in German, “兆” in Chinese.
_WORDS_OF_POWER = {
    3: "thousand thousands тис тис. тисяча тисячі тисяч тыс тыс. tsd tsd. tausend mille 千 ألف آلاف",
    4: "万 萬 만",
    5: "lakh lakhs",
    6: "million millions mn mln mio mio. millionen млн млн. мільйон мільйона мільйони мільйонів "
    "миллион миллиона миллионов 百万 百萬 مليون ملايين",
    7: "crore crores 千万 千萬",
    8: "亿 億 억",
    9: "billion billions bn bln mrd mrd. milliard milliards milliarde milliarden млрд млрд. мільярд "
    "мільярда мільярди мільярдів миллиард миллиарда миллиардов 十亿 十億 مليار مليارات",
    12: "trillion trillions tn trn трлн трлн. трильйон трильйона трильйони трильйонів триллион "
    "триллиона триллионов 万亿 萬億",
}
#: Letters for the same, which are prefixes of units as well; “m” is not among them.
_POWER_OF_LETTER = {"k": 3, "K": 3, "к": 3, "К": 3, "M": 6, "М": 6}
_PER_SECOND = ("/s", "/sec", "/second", " per second", "ps", "/с", "/сек")


def _ten(power: int) -> Fraction:
    return Fraction(10) ** power


def _prefixed(*units: str, by: Mapping[str, int] = _SI) -> dict[str, Fraction]:
    return {f"{prefix}{unit}": _ten(power) for unit in units for prefix, power in by.items()}


def _binary(*units: str, by: Mapping[str, int] = _IEC) -> dict[str, Fraction]:
    return {f"{prefix}{unit}": Fraction(1024) ** n for unit in units for prefix, n in by.items()}


def _spelled(*words: str) -> dict[str, Fraction]:
    return _prefixed(*words, by=_SI_WORDS)


def _ukrainian(*units: str) -> dict[str, Fraction]:
    return _prefixed(*units, by=_SI_UK)


def _each_second(units: Mapping[str, Fraction]) -> dict[str, Fraction]:
    return {f"{unit}{per}": size for unit, size in units.items() for per in _PER_SECOND}


def _counted(words: str) -> dict[str, Fraction]:
    return dict.fromkeys(words.split(), _ten(0))


_LENGTHS = {
    unit: _ten(power)
    for power, units in {
        -9: "nm нм",
        -6: "µm μm um мкм",
        -3: "mm мм",
        -2: "cm см",
        0: "m м",
        3: "km км",
    }.items()
    for unit in units.split()
}
_BYTES = (
    _prefixed("B", "byte", "bytes")
    | _spelled("byte", "bytes")
    | _binary("B", "byte")
    | _ukrainian("Б", "байт", "байта", "байтів")
    | _prefixed("байт", "байта", "байтів", by=_SI_WORDS_UK)
    | _binary("Б", by=_IEC_UK)
)
_BITS = (
    _prefixed("b", "bit", "bits")
    | _spelled("bit", "bits")
    | _binary("b", "bit")
    | _ukrainian("б", "біт", "біта", "бітів")
    | _prefixed("біт", by=_SI_WORDS_UK)
)
LARGE = {word: _ten(power) for power, words in _WORDS_OF_POWER.items() for word in words.split()}
LETTERS = {letter: _ten(power) for letter, power in _POWER_OF_LETTER.items()}
_PARAMETERS = _counted("parameters params параметр параметра параметри параметрів 参数")
#: As in the names of models: 671B.
_MANY_PARAMETERS = LETTERS | {"B": _ten(9), "T": _ten(12)}
#: The units of each quantity, with their size in one of them.
QUANTITIES: dict[str, dict[str, Fraction]] = {
    "throughput": (
        _prefixed("FLOPS", "FLOP/s", "FLOPs/s", "FLOP/sec", "OPS", "OP/s", "OPs/s")
        | _spelled("flops", "flop/s")
        | _ukrainian("ФЛОПС", "ФЛОП/с", "ОПС", "ОП/с")
    ),
    "computation": _prefixed("FLOP", "FLOPs", "OP", "OPs") | _ukrainian("ФЛОП", "ОП") | LARGE,
    "information": _BYTES,
    "information in bits": _BITS,
    "data rate": _each_second(_BYTES),
    "data rate in bits": _each_second(_BITS),
    "power": (
        _prefixed("W")
        | _spelled("watt", "watts")
        | _ukrainian("Вт")
        | _prefixed("ват", "вата", "ватів", by=_SI_WORDS_UK)
        | dict.fromkeys(("mW", "milliwatt", "мВт"), _ten(-3))
    ),
    "area": {
        f"{unit}{square}": size**2 for unit, size in _LENGTHS.items() for square in ("²", "2", "^2")
    }
    | {
        "sq mm": _ten(-6),
        "sq. mm": _ten(-6),
        "square mm": _ten(-6),
        "sq cm": _ten(-4),
        "sq m": _ten(0),
        "кв. мм": _ten(-6),
        "кв. м": _ten(0),
    },
    "length": _LENGTHS,
    "chips": (
        _counted(
            "chips chip GPUs GPU accelerators units pcs чип чипа чипи чипів чіп чіпа чіпи чіпів шт шт. "
            "одиниць прискорювач прискорювача прискорювачі прискорювачів 个 枚 块 片 颗 شريحة"
        )
        | LARGE
        | LETTERS
    ),
    "parameters": (
        _PARAMETERS
        | LARGE
        | _MANY_PARAMETERS
        | {f"{many} {word}": n for many, n in _MANY_PARAMETERS.items() for word in _PARAMETERS}
    ),
    "time": {
        **dict.fromkeys(("s", "sec", "second", "seconds", "с"), _ten(0)),
        **dict.fromkeys(("min", "minute", "minutes", "хв"), Fraction(60)),
        **dict.fromkeys(("h", "hour", "hours", "год"), Fraction(3600)),
    },
    "money": _counted("USD US$ $") | {f"USD {word}": size for word, size in LARGE.items()},
    "share": dict.fromkeys(
        ("%", "percent", "per cent", "pct", "відсоток", "відсотка", "відсотків", "٪"), _ten(-2)
    ),
    "angle": _counted("° deg degree degrees градус градуса градусів"),
}
#: Of which quantity a field's figure is, by the unit that the field declares.
_DECLARED = {"chips": "chips", "billion": "parameters", "FLOP": "computation"}
#: What is counted in bytes, and what the same is in bits.
_IN_BITS = {"information": "information in bits", "data rate": "data rate in bits"}
#: What another quantity's units are told from by capitals alone: FLOPs are counted, FLOPS a rate.
_CONFUSED = _IN_BITS | {"computation": "throughput"}
_BITS_IN_BYTE = 8
#: From here on characters are full-width ones.
_WIDE = 0xFEFF
_FIRST_IDEOGRAPH = "\u3400"
_HEADED = re.compile(
    r"(?P<base>.*\S)\s*(?:\((?P<round>[^()]*)\)|\[(?P<square>[^\[\]]*)\])\s*", re.DOTALL
)
#: Letters of a unit that is no word, such as kbit.
_LONGEST_SYMBOL = 3
_BEHIND = re.compile(r"(?:,\s*|\s+in\s+|\s+)")


@lru_cache(maxsize=4096)
def factor(unit: str, wanted: str) -> Fraction | None:
    """Return how many of the wanted unit one unit is; None if it can't be turned into it."""
    plain = _plain(unit)
    if plain == wanted:
        return Fraction(1)
    quantity = _quantity(wanted)
    size, whole = _find(quantity, plain), _find(quantity, wanted)
    if size is not None and whole is not None:
        return size / whole
    many, counted = _large(plain)
    rest = factor(counted, wanted) if counted else Fraction(1)
    return many * rest if many and rest is not None else None


def converted(figure: float, unit: str, wanted: str) -> float | None:
    """Turn a figure into another unit, exact to 15 digits; None if that can't be done."""
    size = factor(unit, wanted)
    return None if size is None else scaled(figure, size)


def scaled(figure: float, size: Fraction) -> float:
    """Multiply a figure by the size of its unit, exact to 15 digits.

    Raises:
        OverflowError: that is more than a number can be.
    """
    return figure if size == 1 else float(Fraction(f"{figure:.15g}") * size)


def _large(unit: str) -> tuple[Fraction | None, str]:
    """Part “thousand chips” or “млн” into how many it is and of what; Chinese needs no space."""
    head, _, rest = unit.partition(" ")
    if rest and head in LETTERS:
        return LETTERS[head], rest
    if head.casefold() in LARGE:
        return LARGE[head.casefold()], rest
    for length in (2, 1):
        if unit[:length] in LARGE and unit[:1] >= _FIRST_IDEOGRAPH:
            return LARGE[unit[:length]], unit[length:].strip()
    return None, ""


def prefixed_by(letter: str, unit: str) -> str:
    """Return a unit with another prefix, such as kW for “k” and MW; empty if there is none."""
    prefix = "k" if letter in "kKкК" else "M"
    known = QUANTITIES.get(_quantity(unit), {})
    bases = (unit[1:], unit) if unit[:1] in _SI else (unit,)
    return next((f"{prefix}{base}" for base in bases if f"{prefix}{base}" in known), "")


def look_alikes(unit: str, wanted: str) -> dict[str, Fraction]:
    """Return the units that one may be meant to be, for capitals alone tell them apart.

    Each with how many of the wanted unit it is, such as MW and mW for “mw”; one of them is not said.
    """
    name, plain = _quantity(wanted), _plain(unit)
    whole = _find(name, wanted)
    alike = _folded(name).get(plain.casefold(), {})
    if whole is None or len(alike) < 2 or plain in QUANTITIES[name]:
        return {}
    return {each: size / whole for size, each in alike.items()}


def bits_as_bytes(unit: str, wanted: str) -> tuple[str, Fraction] | None:
    """Tell how bits, or what could be bits, would be turned into a unit of bytes.

    Returns the unit of bytes that may have been meant, and how many of the wanted unit it is were it
    bits; None if the unit has nothing to do with bits, or the wanted one nothing with bytes.
    """
    in_bytes = _quantity(wanted)
    alike = _folded(_IN_BITS.get(in_bytes, "")).get(_plain(unit).casefold(), {})
    if len(alike) != 1:
        return None
    (size,) = alike
    units = QUANTITIES[in_bytes]
    return next(one for one, n in units.items() if n == size), size / units[wanted] / _BITS_IN_BYTE


def is_unit(text: str) -> bool:
    """Tell whether a text is written as one of the units that are known."""
    return _plain(text) in _quantities()


def headings(heading: str) -> Iterable[tuple[str, str]]:
    """Yield how a heading can be parted into what is measured and its unit, the surest first.

    What stands in brackets is taken for a unit whatever it is; behind a comma or a space only what
    is known as one. Underscores count as spaces there.
    """
    plain = " ".join(heading.replace("_", " ").split())
    if match := _HEADED.fullmatch(plain):
        yield match["base"], (match["round"] or match["square"] or "").strip()
        return
    for gap in _BEHIND.finditer(plain):
        base, unit = plain[: gap.start()], plain[gap.end() :]
        # Words begin with a capital in headings: “TDP, Watts”.
        if base and (is_unit(unit) or (len(unit) > _LONGEST_SYMBOL and is_unit(unit.lower()))):
            yield base, unit
    yield heading.strip(), ""


@lru_cache(maxsize=1)
def _quantities() -> dict[str, str]:
    return {unit: name for name, units in QUANTITIES.items() for unit in units} | _DECLARED


def _quantity(wanted: str) -> str:
    return _quantities().get(wanted, "")


@lru_cache(maxsize=32)
def _folded(quantity: str) -> dict[str, dict[Fraction, str]]:
    """Return the units of a quantity by what they are without capitals: each size with one of them."""
    folded: dict[str, dict[Fraction, str]] = {}
    for unit, size in QUANTITIES.get(quantity, {}).items():
        folded.setdefault(unit.casefold(), {}).setdefault(size, unit)
    return folded


def _find(quantity: str, unit: str) -> Fraction | None:
    plain = _plain(unit)
    exact = QUANTITIES.get(quantity, {}).get(plain)
    if exact is not None or plain == "m":
        # “m” is a million to some and a thousandth to others.
        return exact
    folded = plain.casefold()
    alike = list(_folded(quantity).get(folded, ()))
    confused = folded in _folded(_CONFUSED.get(quantity, ""))
    return alike[0] if len(alike) == 1 and not confused else None


def _plain(unit: str) -> str:
    """Write a unit in letters of common width, with single spaces, and none around its strokes."""
    # Not NFKC as a whole, which makes 2 of ².
    narrow = "".join(
        unicodedata.normalize("NFKC", each) if ord(each) > _WIDE else each for each in unit
    )
    return re.sub(r" ?/ ?", "/", " ".join(narrow.split()))
