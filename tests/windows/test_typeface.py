"""The typeface that comes with the program is the one that is used, in every script that it has."""

from __future__ import annotations

from PySide6.QtGui import QFontInfo, QFontMetrics, QPixmap, QRawFont
from PySide6.QtWidgets import QApplication, QLabel

from chipline.windows import theme

LETTERS = "Їжак ґрунт Ђорђе ŁódźŞğ άλφα “”–—…×→°µ²³½ №₴€ 0123456789"


def test_the_bundled_typeface_is_used(qapp: QApplication) -> None:
    theme.dress("light")
    for bold in (False, True):
        font = theme.font(bold=bold)
        assert QFontInfo(font).family() == theme.TYPEFACE
        raw = QRawFont.fromFont(font)
        # Glyph 0 stands for what a font has not.
        assert 0 not in raw.glyphIndexesForString(LETTERS)
        assert 0 in raw.glyphIndexesForString("芯片")


def test_figures_of_tables_have_one_width(qapp: QApplication) -> None:
    theme.dress("light")
    metrics = QFontMetrics(theme.font(tabular=True))
    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("8080")
    plain = QFontMetrics(theme.font())
    assert plain.horizontalAdvance("1111") != plain.horizontalAdvance("8080")


def test_bold_is_the_bundled_semibold_and_not_drawn_twice(qapp: QApplication) -> None:
    theme.dress("light")

    def drawn(text: str) -> QPixmap:
        label = QLabel(text)
        label.resize(120, 24)
        return label.grab()

    heavy = drawn("<b>Alibaba</b>").toImage()
    assert heavy == drawn('<span style="font-weight:600">Alibaba</span>').toImage()
    assert heavy != drawn("<span>Alibaba</span>").toImage()
