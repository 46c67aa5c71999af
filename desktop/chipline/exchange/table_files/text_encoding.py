"""In which encoding a text file is: by its mark, as UTF-8 if it is that throughout, else by its letters."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from pathlib import Path

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: Of encodings that read a text equally well, the first: those that spreadsheets write.
_USUAL = (
    *("cp1251", "cp1252", "gb18030", "big5", "cp932", "cp949", "koi8_u", "koi8_r", "cp1250"),
    *("cp1254", "cp1256", "cp866", "cp437", "mac_cyrillic", "iso8859_5"),
)
_PIECE = 1 << 20
_SAMPLE, _SAMPLE_LINES = 65_536, 3
#: By so much of its measure of disorder another encoding may be worse and still be meant.
_AS_GOOD = 0.02
_LONGEST_LINE = 160
#: Where fewer than one byte in so many is a zero, it is no part of a letter; where one in four is, it
#: surely is.
_FEW, _MANY = 50, 4


@dataclass(frozen=True, slots=True)
class TextEncoding:
    """The encoding of a file by Python's name; `sure` where nothing else can be meant.

    `others` are those that may be meant, the likely one first, each with lines as it reads them.
    """

    name: str
    sure: bool = True
    others: tuple[tuple[str, str], ...] = ()


def encoding_of(path: Path) -> TextEncoding:
    """Tell in which encoding a text file is."""
    with path.open("rb") as file:
        head = file.read(_SAMPLE)
        marked = next((name for mark, name in _MARKS if head.startswith(mark)), "")
        if marked:
            return TextEncoding(marked)
        if wide := _without_mark(head):
            return TextEncoding(wide)
        file.seek(0)
        decoder = codecs.getincrementaldecoder("utf-8")()
        before = b""
        while piece := file.read(_PIECE):
            try:
                decoder.decode(piece)
            except UnicodeDecodeError:
                return _by_letters(_telling_lines(before[-_SAMPLE:] + piece))
            before = piece
        try:
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return _by_letters(_telling_lines(before))
    return TextEncoding("utf-8")


def _without_mark(head: bytes) -> str:
    """Tell UTF-16 by the zeros beside figures, spaces and the letters of English."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    zeros = even + odd
    if zeros * _FEW < len(head) or (zeros * _MANY < len(head) and _is_plain(head)):
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _is_plain(head: bytes) -> bool:
    """Tell whether bytes are text of one byte a letter, among which zeros have strayed."""
    bare = head.replace(b"\0", b"")
    return not any(byte < ord(" ") and byte not in b"\t\n\r" for byte in bare) and bare.isascii()


def _telling_lines(data: bytes) -> bytes:
    """Return the lines that are more than ASCII, since the others tell nothing."""
    found, size = [], 0
    for line in data.splitlines():
        if not line.isascii():
            found.append(line)
            size += len(line)
        if size > _SAMPLE:
            break
    return b"\n".join(found)


def _by_letters(lines: bytes) -> TextEncoding:
    # Imported here: most files are UTF-8.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    found = list(from_bytes(lines))
    best = min((each.chaos for each in found), default=0.0)
    good = {
        name: each.chaos
        for each in found
        if each.chaos <= best + _AS_GOOD
        for name in (each.encoding, *each.could_be_from_charset)
    }
    usual = [name for name in _USUAL if name in good]
    rest = [name for name in good if name not in usual]
    more = [name for name in _USUAL if name not in good and _decodes(lines, name)]
    names = list(dict.fromkeys((*usual, *rest, *more)))[:8] or ["cp1252"]
    return TextEncoding(names[0], sure=False, others=tuple((n, sample(lines, n)) for n in names))


def _decodes(lines: bytes, name: str) -> bool:
    try:
        lines.decode(name)
    except (UnicodeDecodeError, LookupError):
        return False
    return True


def sample(lines: bytes, name: str) -> str:
    """Return some lines as an encoding reads them."""
    some = lines.split(b"\n")[:_SAMPLE_LINES]
    return "\n".join(line.decode(name, errors="replace")[:_LONGEST_LINE] for line in some)
