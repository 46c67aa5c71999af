"""Opens addresses and files with the system's own programs: the one door to them."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from chipline.windows.i18n import tr

_WEB = ("http", "https")


@runtime_checkable
class Teller(Protocol):
    """Who can say that something could not be opened: the window."""

    def tell_unopened(self, message: str, address: str) -> None:
        """Say it, and offer to copy the address."""


def hand_over(url: QUrl) -> bool:
    """Hand an address to the system's program for it; False where there is none."""
    return QDesktopServices.openUrl(url)


def open_address(asker: QWidget, address: str) -> bool:
    """Open an address that stands in a record in the browser; tell where that can't be done.

    Only addresses of the web are opened. Whoever made the workspace may have written anything into
    it: a path, a share in the network, or the name of a program.
    """
    url = QUrl(address.strip())
    if not _is_opened(url):
        _tell(
            asker,
            tr(
                "“{address}” wasn’t opened: only addresses that begin with http:// or https:// are, "
                "and none with a user’s name in it.",
                address=_short(address),
            ),
            address,
        )
        return False
    if not hand_over(url):
        message = tr("The system has no program that opens “{address}”.", address=_short(address))
        _tell(asker, message, address)
        return False
    return True


def host_of(address: str) -> str:
    """Return the host that an address leads to, in letters that can't be taken for others.

    A name in Cyrillic letters that look like Latin ones begins with xn-- then. Empty where the
    address is not opened at all.
    """
    url = QUrl(address.strip())
    if not _is_opened(url):
        return ""
    return url.host(QUrl.ComponentFormattingOption.FullyEncoded)


def _is_opened(url: QUrl) -> bool:
    return bool(url.isValid() and url.scheme() in _WEB and url.host() and not url.userInfo())


def open_path(asker: QWidget, path: Path) -> bool:
    """Open a file or a folder of the user's own with the system's program; tell where it can't be."""
    if hand_over(QUrl.fromLocalFile(str(path.absolute()))):
        return True
    message = tr("The system has no program that opens “{address}”.", address=str(path))
    _tell(asker, message, str(path))
    return False


def _short(address: str) -> str:
    return address if len(address) <= 80 else f"{address[:79]}…"


def _tell(asker: QWidget, message: str, address: str) -> None:
    """Let the window say it that the asker belongs to, past dialogs."""
    found: QWidget | None = asker
    while found is not None:
        if isinstance(found, Teller):
            found.tell_unopened(message, address)
            return
        found = found.parentWidget()
