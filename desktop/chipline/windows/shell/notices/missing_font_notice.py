"""Says once that letters are drawn as boxes, and which font brings them."""

from __future__ import annotations

import sys
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from chipline.settings import Settings
from chipline.windows.i18n import tr
from chipline.windows.safety.banner import Banner
from chipline.windows.widgets.labels.missing_letters import missing_letters

#: Debian's and Ubuntu's packages of fonts: of Chinese, Japanese and Korean, and of all else.
EAST_ASIAN_FONTS, OTHER_FONTS = "fonts-noto-cjk", "fonts-noto-core"


class MissingFontNotice(QObject):
    """Tells about letters that this system can't draw, in a line above the panes of a window."""

    def __init__(self, settings: Settings, banner: Banner, parent: QObject) -> None:
        super().__init__(parent)
        self._settings, self._banner = settings, banner
        letters = missing_letters()
        letters.found.connect(self._tell)
        for east_asian in letters.east_asian:
            self._tell(east_asian)

    def _tell(self, east_asian: bool) -> None:  # noqa: FBT001  # as the signal gives it
        package = EAST_ASIAN_FONTS if east_asian else OTHER_FONTS
        if package in self._settings.fonts_told:
            return
        self._settings.fonts_told.append(package)
        self._settings.save()
        if east_asian:
            title = tr(
                "Boxes stand for Chinese, Japanese or Korean letters here, since this system has no "
                "font for them."
            )
        else:
            title = tr("Boxes stand for some letters here, since this system has no font for them.")
        if sys.platform != "linux":
            details = tr("Install a font that has them, then start Chipline again.")
            self._banner.say(title, details, may_go=True)
            return
        details = tr(
            "On Debian and Ubuntu, install the package {package}, then start Chipline again.",
            package=package,
        )
        copy = partial(QApplication.clipboard().setText, package)
        self._banner.say(
            title, details, choices=((tr("Copy the package’s name"), copy),), may_go=True
        )
