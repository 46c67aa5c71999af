"""One direction of a chart: where values stand, evenly or by their powers of ten."""

from __future__ import annotations

from dataclasses import dataclass
from math import log10


@dataclass(frozen=True, slots=True)
class Scale:
    """One direction of a chart: values between two ends on a stretch of pixels."""

    low: float
    high: float
    start: float
    end: float
    log: bool = True

    def at(self, value: float) -> float:
        """Return where a value stands; what is beyond the ends stands there."""
        inner = (log10(value) if value > 0 else self.low - 1) if self.log else value
        share = (inner - self.low) / ((self.high - self.low) or 1)
        return self.start + max(-2.0, min(3.0, share)) * (self.end - self.start)

    def value(self, place: float) -> float:
        """Return the value that stands at a place."""
        share = (place - self.start) / ((self.end - self.start) or 1)
        inner = self.low + share * (self.high - self.low)
        return float(10**inner) if self.log else inner
