"""How wide letters are on slides and pages: those of Arial, which every system has or has an equal of.

So a picture is laid out alike wherever it is made, and its labels stand where they are wanted.
"""

from __future__ import annotations

from functools import cache

from chipline.paths import resources
from chipline.scenery.text_metrics import Ruler

#: The type size, in pixels, in which pictures are laid out.
SIZE = 12.0
#: Of letters that are not in the table: Chinese, Japanese and Korean fill their square.
_SQUARE, _OTHER = 1.0, 0.6
_FIRST_SQUARE = 0x2E80


@cache
def ruler(*, bold: bool = False, size: float = SIZE) -> Ruler:
    """Return what measures text in pixels."""
    widths = _widths()[1 if bold else 0]

    def advance(letter: str) -> float:
        found = widths.get(letter)
        if found is None:
            return size * (_SQUARE if ord(letter) >= _FIRST_SQUARE else _OTHER)
        return size * found / 1000

    return Ruler(advance, size * 1.25)


@cache
def _widths() -> tuple[dict[str, int], dict[str, int]]:
    """Read the widths of regular and bold letters, in thousandths of the type size."""
    regular, bold = dict[str, int](), dict[str, int]()
    table = resources() / "fonts" / "arial-widths.tsv"
    for line in table.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            point, plain, thick = line.split("\t")
            regular[chr(int(point, 16))], bold[chr(int(point, 16))] = int(plain), int(thick)
    return regular, bold


def wrapped(text: str, room: float, *, size: float = SIZE, bold: bool = False) -> list[str]:
    """Break a text into lines no wider than `room`; a word that is wider stands on a line alone."""
    measure = ruler(bold=bold, size=size)
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split():
            longer = f"{line} {word}" if line else word
            if line and measure.width(longer) > room:
                lines.append(line)
                line = word
            else:
                line = longer
        lines.append(line)
    return lines
