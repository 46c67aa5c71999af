"""Units of measure: which can be turned into which, and by what factor. Bits are never bytes.

Each quantity has its units by the way they are written, with their size in one of them. Capitals
count, since mW is not MW and Gb is not GB; written otherwise, a unit is known only if it can be no
other one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import lru_cache

_SI = {"": 0, "k": 3, "K": 3, "M": 6, "G": 9, "T": 12, "P": 15, "E": 18, "Z": 21, "Y": 24}
_SI_WORDS = {"": 0, "kilo": 3, "mega": 6, "giga": 9, "tera": 12, "peta": 15, "exa": 18}
_IEC = {"Ki": 1, "Mi": 2, "Gi": 3, "Ti": 4, "Pi": 5}
_LARGE = {"thousand": 3, "million": 6, "mn": 6, "billion": 9, "bn": 9, "trillion": 12, "tn": 12}
_PER_SECOND = ("/s", "/sec", "/second", " per second", "ps")


def _ten(power: int) -> Fraction:
    return Fraction(10) ** power


def _prefixed(*units: str) -> dict[str, Fraction]:
    return {f"{prefix}{unit}": _ten(power) for unit in units for prefix, power in _SI.items()}


def _spelled(*words: str) -> dict[str, Fraction]:
    return {f"{kilo}{word}": _ten(power) for word in words for kilo, power in _SI_WORDS.items()}


def _binary(*units: str) -> dict[str, Fraction]:
    return {f"{prefix}{unit}": Fraction(1024) ** n for unit in units for prefix, n in _IEC.items()}


def _each_second(units: Mapping[str, Fraction]) -> dict[str, Fraction]:
    return {f"{unit}{per}": size for unit, size in units.items() for per in _PER_SECOND}


_BYTES = (
    _prefixed("B") | _spelled("byte", "bytes") | _prefixed("byte", "bytes") | _binary("B", "byte")
)
_BITS = _prefixed("b", "bit", "bits") | _spelled("bit", "bits") | _binary("b", "bit")
_COUNTS = {word: _ten(power) for word, power in _LARGE.items()}
#: The units of each quantity, with their size in one of them.
QUANTITIES: dict[str, dict[str, Fraction]] = {
    "throughput": (
        _prefixed("FLOPS", "FLOP/s", "FLOPs/s", "FLOP/sec", "OPS", "OP/s", "OPs/s")
        | _spelled("flops", "flop/s")
    ),
    "computation": _prefixed("FLOP", "OP") | _COUNTS,
    "information": _BYTES,
    "information in bits": _BITS,
    "data rate": _each_second(_BYTES),
    "data rate in bits": _each_second(_BITS),
    "power": {
        **_prefixed("W"),
        **_spelled("watt", "watts"),
        "mW": _ten(-3),
        "milliwatt": _ten(-3),
    },
    "area": {
        f"{unit}{square}": _ten(power)
        for unit, power in {"mm": -6, "cm": -4, "m": 0, "µm": -12, "um": -12, "nm": -18}.items()
        for square in ("²", "2", "^2")
    }
    | {"sq mm": _ten(-6), "sq cm": _ten(-4), "sq m": _ten(0)},
    "chips": {
        **dict.fromkeys(("chips", "chip", "GPUs", "GPU", "accelerators", "units"), _ten(0)),
        **_COUNTS,
        "k": _ten(3),
        "K": _ten(3),
    },
    "parameters": {
        **dict.fromkeys(("parameters", "params"), _ten(0)),
        **_COUNTS,
        "k": _ten(3),
        "K": _ten(3),
        "M": _ten(6),
        "B": _ten(9),
        "T": _ten(12),
    },
    "time": {
        **dict.fromkeys(("s", "sec", "second", "seconds"), _ten(0)),
        **dict.fromkeys(("min", "minute", "minutes"), Fraction(60)),
        **dict.fromkeys(("h", "hour", "hours"), Fraction(3600)),
    },
    "share": {**dict.fromkeys(("%", "percent", "per cent"), Fraction(1, 100))},
    "angle": dict.fromkeys(("°", "deg", "degree", "degrees"), _ten(0)),
}
#: Of which quantity a field's figure is, by the unit that the field declares.
_DECLARED = {"chips": "chips", "billion": "parameters", "FLOP": "computation"}
_FIGURE = re.compile(
    r"(?P<figure>[^\w(]*[\d][\d.,'\u2019\u066b\u066c\s]*(?:(?<=\d)[eE][+-]?\d+)?)"
    r"\s*(?P<unit>(?:[^\W\d_]|[°%‰]).*)?",
    re.DOTALL,
)
_HEADED = re.compile(
    r"(?P<base>.*\S)\s*(?:\((?P<round>[^()]*)\)|\[(?P<square>[^\[\]]*)\])\s*", re.DOTALL
)
_BEHIND = re.compile(r"(?:,\s*|\s+in\s+|\s+)")


@lru_cache(maxsize=4096)
def factor(unit: str, wanted: str) -> Fraction | None:
    """Return how many of the wanted unit one unit is; None if it can't be turned into it."""
    if " ".join(unit.split()) == wanted:
        return Fraction(1)
    quantity = QUANTITIES.get(_quantity(wanted), {})
    size, whole = _find(quantity, unit), _find(quantity, wanted)
    return size / whole if size is not None and whole is not None else None


def converted(figure: float, unit: str, wanted: str) -> float | None:
    """Turn a figure into another unit, exact to 15 digits; None if that can't be done."""
    found = factor(unit, wanted)
    return None if found is None else float(Fraction(f"{figure:.15g}") * found)


def is_unit(text: str) -> bool:
    """Tell whether a text is written as one of the units that are known."""
    return any(text in units for units in QUANTITIES.values())


def parted(text: str) -> tuple[str, str]:
    """Part a cell such as “80 GB” into its figure and its unit; the unit is empty if it has none."""
    match = _FIGURE.fullmatch(text.strip())
    if not match:
        return text.strip(), ""
    return match["figure"].strip(), (match["unit"] or "").strip()


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
        if base and is_unit(unit):
            yield base, unit
    yield heading.strip(), ""


@lru_cache(maxsize=1)
def _quantities() -> dict[str, str]:
    return {unit: name for name, units in QUANTITIES.items() for unit in units} | _DECLARED


def _quantity(wanted: str) -> str:
    return _quantities().get(wanted, "")


def _find(units: Mapping[str, Fraction], unit: str) -> Fraction | None:
    plain = " ".join(unit.split())
    if plain in units:
        return units[plain]
    alike = {size for one, size in units.items() if one.casefold() == plain.casefold()}
    return alike.pop() if len(alike) == 1 and not _in_bits(units, plain) else None


def _in_bits(units: Mapping[str, Fraction], unit: str) -> bool:
    """Tell whether a unit of bytes could as well be one of bits, but for its capitals."""
    bits = {"information": "information in bits", "data rate": "data rate in bits"}
    others = next((QUANTITIES[bits[name]] for name in bits if QUANTITIES[name] is units), {})
    return unit.casefold() in map(str.casefold, others)
