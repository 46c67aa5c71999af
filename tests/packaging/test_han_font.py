"""The bundled letters: all that the starter facts write in Chinese, Japanese and Korean."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QRawFont
from PySide6.QtWidgets import QApplication

from chipline import paths
from chipline.windows import theme

FILE = paths.resources() / "fonts" / "Han-Regular.otf"
#: From here on, letters and signs of these languages: jamo, kana, Han, hangul, full width.
FIRST, LATIN = 0x1100, range(0x1E00, 0x2E80)


@pytest.fixture
def letters() -> str:
    texts = (path.read_text(encoding="utf-8") for path in paths.starter().glob("*.csv"))
    found = {letter for letter in "".join(texts) if ord(letter) >= FIRST}
    return "".join(letter for letter in found if ord(letter) not in LATIN)


def test_every_letter_of_the_starter_facts_can_be_drawn(qapp: QApplication, letters: str) -> None:
    font = QRawFont(str(FILE), 14)
    assert font.isValid()
    assert len(letters) > 100
    lacking = [letter for letter in letters if not font.supportsCharacter(ord(letter))]
    assert not lacking, "make it anew: python packaging/han_font.py"


def test_it_stays_small_and_goes_by_a_name_of_its_own(qapp: QApplication) -> None:
    assert FILE.stat().st_size < 1_000_000
    assert QRawFont(str(FILE), 14).familyName() == theme.HAN_TYPEFACE


def test_the_window_draws_with_it_after_its_own_typeface(qapp: QApplication) -> None:
    theme.dress("light")
    families = QApplication.font().families()
    assert families[:2] == [theme.TYPEFACE, theme.HAN_TYPEFACE]
    assert theme.HAN_TYPEFACE in QFontDatabase.families()
    assert QFont(theme.HAN_TYPEFACE).exactMatch()
    assert Path(FILE).parent.joinpath("LICENSE").read_text(encoding="utf-8").count("Copyright") >= 2
