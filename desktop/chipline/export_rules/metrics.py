"""Total processing performance and performance density, with their working.

Legal source: 15 CFR 774 Supplement 1, ECCN 3A090, Technical Notes 1 to 4.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import isfinite

from chipline.records.message import Message, Part, joined

#: Largest input bit length of each format, in the order in which a tie is resolved.
FORMAT_BITS = (("FP16", 16), ("8-bit", 8), ("FP6", 6), ("FP4", 4))

#: Letters of a chip's name that are read: it is compared with those in the law, and shown.
_LONGEST_NAME = 1_000
_NUMBERS = (
    "fp16_tflops", "fp8_tops", "fp6_tflops", "fp4_tflops", "memory_gb",
    "memory_bandwidth_gbps", "interconnect_gbps", "die_area_mm2",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class ChipFigures:
    """The figures of one accelerator; None is "not known", never zero.

    Throughputs are dense, in tera-operations per second; memory in GB; bandwidths in GB/s
    (interconnect: aggregate, both directions, not to memory); die area in mm2, all non-planar
    logic dies together, memory left out. `tpp` and `density` override what would be computed,
    for a question asked by numbers. `datacentre` is "designed or marketed for data centres".

    Raises:
        ValueError: a figure is negative or not finite.
    """

    slug: str = ""
    name: str = ""
    fp16_tflops: float | None = None
    fp8_tops: float | None = None
    fp6_tflops: float | None = None
    fp4_tflops: float | None = None
    memory_gb: float | None = None
    memory_type: str = ""
    memory_bandwidth_gbps: float | None = None
    interconnect_gbps: float | None = None
    die_area_mm2: float | None = None
    die_area_estimated: bool = False
    datacentre: bool | None = None
    designed_for_china: bool | None = None
    vendor_country: str | None = None
    vendor: str = ""
    tpp: float | None = None
    density: float | None = None

    def __post_init__(self) -> None:
        for key in (*_NUMBERS, "tpp", "density"):
            value = getattr(self, key)
            if value is not None and not (isfinite(value) and value >= 0):
                raise ValueError(f"{key} must be zero or more, not {value}")

    @classmethod
    def from_record(
        cls, values: Mapping[str, object], *, vendor_country: str | None, vendor: str = ""
    ) -> ChipFigures:
        """Read the figures of a chip record given as plain values; None or "" is not known.

        Raises:
            ValueError: a figure is not a number, or negative.
        """
        numbers = {key: _number(key, values.get(key)) for key in _NUMBERS}
        datacentre, for_china = values.get("datacentre"), values.get("designed_for_china")
        return cls(
            slug=str(values.get("slug") or "")[:_LONGEST_NAME],
            name=str(values.get("name") or "")[:_LONGEST_NAME],
            memory_type=str(values.get("memory_type") or ""),
            die_area_estimated=bool(values.get("die_area_estimated")),
            datacentre=None if datacentre is None else bool(datacentre),
            designed_for_china=None if for_china is None else bool(for_china),
            vendor_country=vendor_country,
            vendor=vendor,
            **numbers,
        )

    @property
    def label(self) -> Part:
        """Return a name to show."""
        if self.name or self.slug:
            return self.name or self.slug
        if self.tpp is not None:
            return Message("a chip of TPP {tpp}", tpp=self.tpp)
        return Message("the chip")

    @property
    def words(self) -> frozenset[str]:
        """The words of name and slug in lower case, by which letters name chips."""
        return _words(self.name, self.slug)


@lru_cache(maxsize=10_000)
def _words(name: str, slug: str) -> frozenset[str]:
    # Asked for each name in each letter, of each day on which the law changed.
    return frozenset(re.findall(r"[a-z0-9]+", f"{name} {slug}".lower()))


def _number(key: str, value: object) -> float | None:
    if value is None or value == "":
        return None
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise ValueError(f"{key} must be a number, not {value!r}")  # noqa: TRY004 - as documented
    try:
        return float(value)
    except ValueError:
        raise ValueError(f"{key} must be a number, not {value!r}") from None


@dataclass(frozen=True, slots=True)
class Product:
    """One format's share of the working: throughput in tera-operations times bit length."""

    format: str
    tops: float
    bits: int

    @property
    def tpp(self) -> float:
        """Throughput times bit length."""
        return self.tops * self.bits

    @property
    def working(self) -> Message:
        """Show the product."""
        return Message(
            "{format} {tops} x {bits} = {total}",
            "As in: FP16 312 x 16 = 4,992",
            format=self.format,
            tops=self.tops,
            bits=self.bits,
            total=round(self.tpp),
        )


@dataclass(frozen=True, slots=True)
class Tpp:
    """Total processing performance: the highest product, and which formats it rests on.

    Technical Note 2 takes the highest value that the manufacturer claims, so a format that is
    not published does not count; with a single published format the value is a lower bound.
    """

    value: float
    format: str
    products: tuple[Product, ...]
    missing: tuple[str, ...] = ()

    @property
    def is_lower_bound(self) -> bool:
        """Tell whether only one format is published, so that the true value may be higher."""
        return len(self.products) == 1

    @property
    def working(self) -> Message:
        """Show every product, the highest last named."""
        total = round(self.value)
        if not self.products:
            return Message("TPP {total} as given", total=total)
        products = joined(each.working for each in self.products)
        if self.is_lower_bound:
            return Message(
                "TPP at least {total} ({products}; highest: {format})",
                total=total,
                products=products,
                format=self.format,
            )
        return Message(
            "TPP {total} ({products}; highest: {format})",
            total=total,
            products=products,
            format=self.format,
        )


@dataclass(frozen=True, slots=True)
class PerformanceDensity:
    """Performance density, TPP per mm2; the area is None when the density was given outright."""

    value: float
    area_mm2: float | None
    estimated: bool

    @property
    def working(self) -> Message:
        """Show the division."""
        density = round(self.value, 2)
        if self.area_mm2 is None:
            return Message("performance density {density} as given", density=density)
        if self.estimated:
            return Message(
                "performance density {density} (TPP over an estimated {area} mm2)",
                density=density,
                area=self.area_mm2,
            )
        return Message(
            "performance density {density} (TPP over {area} mm2)",
            density=density,
            area=self.area_mm2,
        )


def tpp(figures: ChipFigures) -> Tpp | None:
    """Compute the total processing performance; None when no throughput is known."""
    if figures.tpp is not None:
        return Tpp(figures.tpp, "given", ())
    rates = (figures.fp16_tflops, figures.fp8_tops, figures.fp6_tflops, figures.fp4_tflops)
    products, missing = [], []
    for (name, bits), rate in zip(FORMAT_BITS, rates, strict=True):
        if rate is None:
            missing.append(name)
        else:
            products.append(Product(name, rate, bits))
    if not products:
        return None
    best = max(products, key=lambda each: each.tpp)
    return Tpp(best.tpp, best.format, tuple(products), tuple(missing))


def performance_density(figures: ChipFigures) -> PerformanceDensity | None:
    """Compute TPP over die area; None when either is unknown or the area is zero."""
    if figures.density is not None:
        return PerformanceDensity(figures.density, None, estimated=False)
    total = tpp(figures)
    if total is None or not figures.die_area_mm2:
        return None
    area = figures.die_area_mm2
    return PerformanceDensity(total.value / area, area, estimated=figures.die_area_estimated)
