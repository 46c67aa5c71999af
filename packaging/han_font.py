"""Makes resources/fonts/Han-Regular.otf: the Chinese, Japanese and Korean letters of the starter facts.

    python packaging/han_font.py

Run on Debian, with fonts-noto-cjk installed and fontTools, which nothing else here needs, after a
starter fact brought a new letter; a test says when. The typeface goes by a name of its own, or it
would stand before a whole Noto of the system's.
"""

from __future__ import annotations

from pathlib import Path

from fontTools import subset

ROOT = Path(__file__).parents[1]
NOTO, SIMPLIFIED = Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"), 2
MADE = ROOT / "resources" / "fonts" / "Han-Regular.otf"
FAMILY = "Chipline Han"
#: Letters and signs of these languages: jamo, kana, Han, hangul, full width.
BLOCKS = ((0x1100, 0x11FF), (0x2E80, 0x9FFF), (0xAC00, 0xD7FF), (0xF900, 0xFAFF), (0xFE30, 0xFFEF))
#: By the numbers that the format of fonts gives to names: family, style, identity, whole name,
#: PostScript's name. Copyright, version and licence stay Noto's.
NAMES = {1: FAMILY, 2: "Regular", 3: f"{FAMILY} Regular", 4: FAMILY, 6: "ChiplineHan-Regular"}


def letters() -> str:
    """Return the letters in the starter facts that the other typeface lacks."""
    texts = (
        path.read_text(encoding="utf-8") for path in (ROOT / "resources/starter").glob("*.csv")
    )
    return "".join(
        sorted(
            letter
            for letter in set("".join(texts))
            if any(first <= ord(letter) <= last for first, last in BLOCKS)
        )
    )


def main() -> None:
    """Write the typeface."""
    options = subset.Options(font_number=SIMPLIFIED, hinting=False, layout_features=[])
    options.name_IDs = ["*"]
    options.desubroutinize = True
    font = subset.load_font(str(NOTO), options)
    cutter = subset.Subsetter(options)
    cutter.populate(text=letters())
    cutter.subset(font)
    for record in list(font["name"].names):
        if record.nameID in NAMES:
            record.string = NAMES[record.nameID]
        elif record.nameID in (16, 17):
            font["name"].removeNames(nameID=record.nameID)
    whole = font["CFF "].cff
    whole.fontNames[0] = NAMES[6]
    whole[0].FullName, whole[0].FamilyName = NAMES[4], NAMES[1]
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    subset.save_font(font, str(MADE), options)
    print(f"{len(letters())} letters, {MADE.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
