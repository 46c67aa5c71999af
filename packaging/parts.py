"""Which parts of the libraries go into the packages; read by every build and by tests/packaging."""

from __future__ import annotations

import re
from pathlib import Path

#: The modules of Qt that are shipped. Everything else of PySide6 is left out.
#: pyqtgraph can't be imported without QtOpenGL and QtOpenGLWidgets.
QT_MODULES = (
    "QtCore",
    "QtDBus",  # asks a Linux desktop to keep the screen awake
    "QtGui",
    "QtOpenGL",
    "QtOpenGLWidgets",
    "QtPrintSupport",
    "QtSvg",
    "QtWidgets",
)

#: Plugins by folder; the names are those of Linux (without lib and .so) and of Windows.
QT_PLUGINS = {
    "platforms": ("qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"),
    "platformthemes": ("qxdgdesktopportal",),
    "platforminputcontexts": (
        "composeplatforminputcontextplugin",
        "ibusplatforminputcontextplugin",
    ),
    "imageformats": ("qsvg", "qico"),
    "iconengines": ("qsvgicon",),
    "printsupport": ("cupsprintersupport", "windowsprintersupport", "cocoaprintersupport"),
    "styles": ("qmodernwindowsstyle", "qmacstyle"),
    "xcbglintegrations": (),
    "wayland-shell-integration": ("xdg-shell",),
    # GNOME's frame of windows, and the frame elsewhere: Qt takes what fits the desktop.
    "wayland-decoration-client": ("adwaita", "bradient"),
    "wayland-graphics-integration-client": (),
}

#: The libraries of Qt that the above need.
QT_LIBRARIES = {
    "Core", "DBus", "Gui", "OpenGL", "OpenGLWidgets", "PrintSupport", "Svg", "WaylandClient",
    "Widgets", "WlShellIntegration", "XcbQpa",
}  # fmt: skip

#: Python modules that something imports but that we never reach. `tests/packaging` runs the
#: self-test with all of them blocked.
EXCLUDED = (
    # of Qt: pyqtgraph tries them and does without
    "PySide6.QtNetwork",
    "PySide6.QtQml",
    "PySide6.QtSql",
    "PySide6.QtSvgWidgets",
    "PySide6.QtTest",
    "PySide6.QtUiTools",
    "PySide6.QtXml",
    "PySide6.scripts",
    # of pyqtgraph
    "pyqtgraph.console",
    "pyqtgraph.examples",
    "pyqtgraph.jupyter",
    "pyqtgraph.opengl",
    # of numpy
    "numpy.distutils",
    "numpy.f2py",
    "numpy.testing",
    # of SQLAlchemy: one database is enough
    "sqlalchemy.dialects.mssql",
    "sqlalchemy.dialects.mysql",
    "sqlalchemy.dialects.oracle",
    "sqlalchemy.dialects.postgresql",
    "sqlalchemy.ext.asyncio",
    "sqlalchemy.testing",
    # of Pillow: slides and reports hold no pictures of these kinds, and set no type with it
    "PIL.ImageQt",
    "PIL.ImageTk",
    "PIL._avif",
    "PIL._imagingcms",
    "PIL._imagingft",
    "PIL._imagingmath",
    "PIL._imagingmorph",
    "PIL._imagingtk",
    "PIL._webp",
    # of lxml: its tree is all that the libraries for documents use
    "lxml.html",
    "lxml.includes",
    "lxml.isoschematron",
    "lxml.objectify",
    "lxml.sax",
    # of the interpreter
    "curses",
    "ensurepip",
    "idlelib",
    "lib2to3",
    "pip",
    "pytest",
    "readline",
    "setuptools",
    "test",
    "tkinter",
    "turtle",
    "unittest",
    "venv",
    "xmlrpc",
)

#: Files that libraries bring and that we never read: icons of pyqtgraph's own windows, lists of
#: languages, scripts, currencies and provinces. Paths begin as they do among the libraries.
UNREAD = (
    re.compile(r"pyqtgraph/icons/.+\.(svg|png)"),
    re.compile(r"pyqtgraph/colors/maps/.+"),
    re.compile(r"pycountry/databases/iso(639-3|639-5|15924|4217|3166-2|3166-3)\.json"),
    re.compile(r"pycountry/locales/.+"),
)

#: Left out of the folders of libraries wherever they stand.
UNWANTED_NAMES = {"tests", "test", "examples", "__pycache__"}
UNWANTED_SUFFIXES = {".pyi", ".pxd", ".pyx", ".h", ".c", ".lib", ".a"}

ROOT = Path(__file__).parents[1]


def is_excluded(module: str) -> bool:
    """Tell whether a module is one of those left out, or inside one."""
    return any(module == name or module.startswith(f"{name}.") for name in EXCLUDED)


def is_unread(path: str) -> bool:
    """Tell whether a file of a library, with / in its path, is one that nothing here reads."""
    return any(pattern.fullmatch(path) for pattern in UNREAD)


def languages() -> list[str]:
    """Return the languages that the program speaks besides English."""
    folder = ROOT / "resources" / "translations"
    return sorted(path.stem.removeprefix("chipline_") for path in folder.glob("chipline_*.qm"))


def keeps_translation(file: str) -> bool:
    """Tell whether a file of texts is shipped: ours, and Qt's own in the same languages."""
    stem, dot, suffix = file.partition(".")
    languages_of = {f"{whose}_{each}" for whose in ("chipline", "qtbase") for each in languages()}
    return stem in languages_of and dot + suffix == ".qm"


def keeps_plugin(folder: str, file: str) -> bool:
    """Tell whether a plugin of Qt is shipped."""
    stem = file.partition(".")[0]
    wanted = QT_PLUGINS.get(folder, ())
    return stem in wanted or stem.removeprefix("lib") in wanted
