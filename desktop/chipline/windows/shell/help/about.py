"""What the program is, of which day its facts are, and what it is made of."""

from __future__ import annotations

import json
import platform
import sqlite3
from html import escape
from importlib import metadata

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from chipline import __version__, paths
from chipline.exchange.starter import AREAS, Edition, edition
from chipline.log import log_file
from chipline.windows.desktop_services import open_path
from chipline.windows.formats import date_text
from chipline.windows.i18n import tr, translated
from chipline.windows.widgets.choice_keys import press_by_enter

#: The libraries that go with the program: what they are called, and the licence each is under.
LIBRARIES = (
    ("PySide6-Essentials", "LGPL 3"),
    ("shiboken6", "LGPL 3"),
    ("pyqtgraph", "MIT"),
    ("numpy", "BSD"),
    ("SQLModel", "MIT"),
    ("SQLAlchemy", "MIT"),
    ("pydantic", "MIT"),
    ("pydantic-core", "MIT"),
    ("pysqlite3", "zlib"),
    ("edtf", "MIT"),
    ("pyparsing", "MIT"),
    ("python-dateutil", "BSD"),
    ("tzdata", "Apache 2.0"),
    ("pycountry", "LGPL 2.1"),
    ("platformdirs", "MIT"),
    ("filelock", "MIT"),
    ("XlsxWriter", "BSD"),
    ("openpyxl", "MIT"),
    ("et-xmlfile", "MIT"),
    ("python-calamine", "MIT"),
    ("charset-normalizer", "MIT"),
    ("python-pptx", "MIT"),
    ("python-docx", "MIT"),
    ("lxml", "BSD"),
    ("Pillow", "MIT-CMU"),
    ("annotated-types", "MIT"),
    ("typing-extensions", "PSF 2.0"),
    ("typing-inspection", "MIT"),
    ("colorama", "BSD"),
)
#: In resources/fonts, the second cut to few letters.
TYPEFACES = (("Inter", "4.001"), ("Noto Sans CJK", "2.004"))
#: Written into packages, which leave out the files by which Python knows versions.
VERSIONS = "versions.json"


def libraries() -> list[tuple[str, str, str]]:
    """Return name, version and licence of every part that is here."""
    packaged = _packaged()
    found = [
        ("Python", platform.python_version(), "PSF 2.0"),
        ("SQLite", sqlite3.sqlite_version, "public domain"),
    ]
    found += [(name, version, "OFL 1.1") for name, version in TYPEFACES]
    for name, licence in LIBRARIES:
        version = packaged.get(name.lower()) if packaged else _installed(name)
        # Some are there on one system alone.
        if version:
            found.append((name, version, licence))
    return found


def _packaged() -> dict[str, str]:
    """Return the versions that the package says it holds; nothing in a checkout."""
    try:
        read = json.loads((paths.resources() / "licences" / VERSIONS).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(name): str(version) for name, version in read.items()}


def _installed(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def about_html() -> str:
    """Return the page."""
    facts = edition(paths.starter())
    rows = "".join(
        f"<tr><td>{escape(name)}&nbsp;&nbsp;&nbsp;</td><td>{escape(version)}&nbsp;&nbsp;&nbsp;</td>"
        f"<td>{escape(licence)}</td></tr>"
        for name, version, licence in libraries()
    )
    return f"""
    <h2>Chipline {__version__}</h2>
    <p>{escape(tr("An offline explorer of AI-chip export restrictions and of the AI compute that moves because of them. An analyst’s model, not legal advice."))}</p>
    <p>{escape(tr("The starter facts hold as of {day} (gathered {gathered}).", day=date_text(facts.holds_as_of), gathered=date_text(facts.collected)))}</p>
    {_looked_for(facts)}
    <p>{escape(tr("Chipline is under the MIT licence. It uses Qt {version} under the LGPL version 3: its libraries are separate files that you may replace. Icons: Lucide (ISC). Typeface: Inter (OFL).", version=qVersion()))}</p>
    <table>{rows}</table>
    <p>{escape(tr("Licences: {where}", where=_where()))}<br>
    {escape(tr("Log: {file}", file=str(log_file())))}</p>
    """


def _looked_for(facts: Edition) -> str:
    """Say up to which day each area was looked for, as a list."""
    items = "".join(
        f"<li>{escape(tr('{area}: up to {day}', area=translated(AREAS[area]), day=date_text(day)))}</li>"
        for area, day in facts.looked_for.items()
    )
    return f"<p>{escape(tr('News was looked for, by area:'))}</p><ul>{items}</ul>" if items else ""


def _where() -> str:
    folder = paths.resources() / "licences"
    # Only packages carry the texts; in a checkout each library has its own.
    return str(folder) if folder.is_dir() else tr("with each library, where it is installed")


class About(QDialog):
    """The dialog."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About Chipline"))
        self.resize(580, 520)
        text = QTextBrowser(self)
        text.setHtml(about_html())
        text.setOpenLinks(False)
        text.setAccessibleName(self.windowTitle())
        buttons = QDialogButtonBox(self)
        folder = paths.resources() / "licences"
        if folder.is_dir():
            shown = buttons.addButton(
                tr("Show the licences"), QDialogButtonBox.ButtonRole.ActionRole
            )
            press_by_enter(shown)
            shown.clicked.connect(lambda: open_path(self, folder))
        close = buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(text)
        column.addWidget(buttons)
        self.finished.connect(self.deleteLater)
