"""How the window is dressed: colours, type and spacing, each with a name and a meaning.

The colours themselves stand in `scenery.theme_colours`, since pictures leave without a window too.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from chipline.paths import resources
from chipline.scenery.theme_colours import DARK, LIGHT, PROJECTOR, THEMES, Theme, ThemeName

__all__ = ["DARK", "LIGHT", "PROJECTOR", "THEMES", "Theme", "ThemeName"]

#: The 4 px grid.
SPACE_S, SPACE_M, SPACE_L = 8, 12, 16
#: Type sizes in device-independent pixels.
MICRO, SMALL, BODY, HEADING, TITLE = 11, 12, 13, 15, 20
#: Of every list and table, and of the inside of whatever is typed into or pressed.
ROW_HEIGHT, CONTROL_HEIGHT = 26, 28
#: Bundled, so that every system looks alike; what it lacks is taken from the system's fonts.
TYPEFACE = "Inter"
#: Writes the Chinese, Japanese and Korean names of the starter facts where the system has no letters
#: for them; made by `packaging/han_font.py`.
HAN_TYPEFACE = "Chipline Han"


class _Current:
    theme = LIGHT


def current() -> Theme:
    """Return the theme in use."""
    return _Current.theme


def colour(value: str, alpha: int = 255) -> QColor:
    """Make a colour from #rrggbb and an opacity of 0 to 255."""
    made = QColor(value)
    made.setAlpha(alpha)
    return made


def font(size: int = BODY, *, bold: bool = False, tabular: bool = False) -> QFont:
    """Return the application's font at one of our sizes; `tabular` gives figures of one width.

    Before an audience nothing is smaller than what is read from the last row.
    """
    made = QFont(QApplication.font())
    made.setPixelSize(max(size, _least(_Current.theme)))
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def _least(theme: Theme) -> int:
    return SMALL if theme is PROJECTOR else MICRO


def dress(name: str) -> Theme:
    """Dress the application in a theme: light, dark, or with "system" whichever the desktop uses."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)  # noqa: S101  # made before any window
    if name == "system":
        name = "dark" if desktop_scheme() is Qt.ColorScheme.Dark else "light"
    theme = THEMES.get(name, LIGHT)
    if application.property("chipline_theme") == theme.name:
        # A style sheet is costly to set: every widget there is gets polished anew.
        return theme
    application.setProperty("chipline_theme", theme.name)
    _Current.theme = theme
    if application.styleSheet():
        # Put in the place of another, it takes three times as long as off and on again.
        application.setStyleSheet("")
    else:
        application.setStyle("Fusion")
        # Half of the entries of a menu have none.
        application.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus)
        base = QFont(application.font())
        base.setFamilies([*_bundled(), *base.families()])
        base.setPixelSize(BODY)
        application.setFont(base)
    application.setPalette(_palette(theme))
    application.setStyleSheet(_sheet(theme))
    return theme


@cache
def _bundled() -> tuple[str, ...]:
    """Bring in the bundled typefaces; return their families, or nothing where one can't be read.

    The semibold face of the first says in its file that it is the bold one (OS/2 weight 700): where Qt is asked
    for bold, as by `<b>`, headings and Markdown, it would draw a semibold face twice.
    """
    files = resources().glob("fonts/*.[ot]tf")
    read = [QFontDatabase.addApplicationFont(str(file)) for file in files]
    return (TYPEFACE, HAN_TYPEFACE) if read and min(read) >= 0 else ()


@contextmanager
def on_paper() -> Iterator[None]:
    """Use the colours of paper meanwhile, whatever the window wears."""
    worn, _Current.theme = _Current.theme, LIGHT
    try:
        yield
    finally:
        _Current.theme = worn


def desktop_scheme() -> Qt.ColorScheme:
    """Return whether the desktop is light or dark, as far as it says."""
    return QGuiApplication.styleHints().colorScheme()


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    made = QPalette()
    for which, value in (
        (role.Window, theme.window),
        (role.WindowText, theme.text),
        (role.Base, theme.surface),
        (role.AlternateBase, theme.raised),
        (role.Text, theme.text),
        (role.PlaceholderText, theme.faint),
        (role.Button, theme.raised),
        (role.ButtonText, theme.text),
        (role.ToolTipBase, theme.raised),
        (role.ToolTipText, theme.text),
        (role.Highlight, theme.accent),
        (role.HighlightedText, theme.on_accent),
        (role.Link, theme.accent),
        (role.BrightText, theme.error),
        (role.Mid, theme.line),
        (role.Midlight, theme.line),
        (role.Dark, theme.line),
        (role.Shadow, theme.line),
        (role.Light, theme.surface),
        (role.Accent, theme.accent),
    ):
        made.setColor(which, QColor(value))
    for which in (role.Text, role.WindowText, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(theme.faint))
    return made


def _drawing(name: str, theme: Theme) -> str:
    """Return a drawing for a theme: style sheets take files only, and can't colour them."""
    which = "dark" if theme is DARK else "light"
    return (resources() / "icons" / f"{name}-{which}.svg").as_posix()


def _sheet(theme: Theme) -> str:
    """Style what Fusion's palette can't: hairlines, flat buttons, headers, chips."""
    least = _least(theme)
    return f"""
QToolTip {{ color: {theme.text}; background: {theme.raised}; border: 1px solid {theme.line};
    padding: 4px 6px; }}
QMainWindow::separator {{ background: {theme.line}; width: 1px; height: 1px; }}
QSplitter::handle {{ background: {theme.line}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
QMenuBar {{ background: {theme.window}; border-bottom: 1px solid {theme.line}; }}
QMenuBar::item {{ padding: 4px 10px; background: transparent; }}
QMenuBar::item:selected {{ background: {theme.accent_soft}; }}
QMenu {{ background: {theme.surface}; border: 1px solid {theme.line}; padding: 4px 0; }}
QMenu::item {{ padding: 5px 28px 5px 12px; }}
QMenu::icon {{ padding-left: 10px; }}
QMenu::item:selected {{ background: {theme.accent_soft}; color: {theme.text}; }}
QMenu::item:disabled {{ color: {theme.faint}; }}
QMenu::separator {{ height: 1px; background: {theme.line}; margin: 4px 8px; }}
QToolButton, QPushButton[flat="true"] {{ border: 1px solid transparent; border-radius: 4px;
    padding: 4px 8px; background: transparent; color: {theme.text}; }}
QToolButton:hover, QPushButton[flat="true"]:hover {{ background: {theme.accent_soft}; }}
QToolButton:pressed, QToolButton:checked {{ background: {theme.accent_soft}; }}
QToolButton:focus, QPushButton[flat="true"]:focus {{ border: 2px solid {theme.accent};
    padding: 3px 7px; }}
QToolButton:disabled {{ color: {theme.faint}; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
QPushButton, QToolButton {{ outline: 0; }}
QPushButton {{ border: 1px solid {theme.edge}; border-radius: 4px; padding: 4px 12px;
    background: {theme.surface}; color: {theme.text}; }}
QPushButton:hover {{ border-color: {theme.accent}; }}
QPushButton:focus {{ border: 2px solid {theme.accent}; padding: 3px 11px; }}
QPushButton[role="choice"]:checked {{ background: {theme.accent_soft}; border-color: {theme.accent}; }}
QPushButton:default {{ background: {theme.accent}; color: {theme.on_accent};
    border-color: {theme.accent}; }}
QPushButton:default:focus {{ border-color: {theme.text}; }}
QPushButton:disabled {{ color: {theme.faint}; background: {theme.window};
    border-color: {theme.line}; }}
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDoubleSpinBox {{
    border: 1px solid {theme.edge}; border-radius: 4px; padding: 3px 6px;
    background: {theme.surface}; color: {theme.text};
    selection-background-color: {theme.accent}; selection-color: {theme.on_accent}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus {{
    border: 2px solid {theme.accent}; padding: 2px 5px; }}
QTextBrowser[role="page"], QTextBrowser[role="page"]:focus {{ border: 0; padding: 0;
    border-radius: 0; }}
QComboBox {{ combobox-popup: 0; }}
QLineEdit, QComboBox {{ min-height: {CONTROL_HEIGHT - 8}px; }}
QSpinBox {{ min-height: 0; max-height: {CONTROL_HEIGHT - 8}px; padding: 3px 0; }}
QSpinBox:focus {{ padding: 2px 0; }}
QComboBox QLineEdit, QComboBox QLineEdit:focus, QAbstractSpinBox QLineEdit {{ border: 0;
    padding: 0; min-height: 0; background: transparent; }}
QComboBox::drop-down {{ border: 0; width: 20px; }}
QComboBox::down-arrow {{ image: none; }}
QFileDialog QComboBox::down-arrow {{ image: url("{_drawing("chevron", theme)}"); width: 14px; }}
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled {{ color: {theme.faint};
    background: {theme.window}; border-color: {theme.line}; }}
QLabel:disabled {{ color: {theme.faint}; }}
QLineEdit[doubtful="true"] {{ border-color: {theme.warning}; }}
QLineEdit[problem="true"] {{ border-color: {theme.error}; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: 14px; height: 14px;
    border: 1px solid {theme.edge}; background: {theme.surface}; border-radius: 3px; }}
QRadioButton::indicator {{ border-radius: 8px; }}
QAbstractItemView::indicator {{ width: 14px; height: 14px; border: 1px solid {theme.edge};
    background: {theme.surface}; border-radius: 3px; }}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{ border-color: {theme.accent}; background: {theme.accent};
    image: url("{_drawing("tick", theme)}"); }}
QRadioButton::indicator:checked {{ width: 6px; height: 6px; border: 5px solid {theme.accent};
    background: {theme.on_accent}; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {theme.faint}; }}
QComboBox QAbstractItemView {{ border: 1px solid {theme.edge}; background: {theme.surface};
    selection-background-color: {theme.accent_soft}; selection-color: {theme.text}; padding: 4px; }}
QHeaderView {{ background: {theme.surface}; }}
QHeaderView::section {{ background: {theme.surface}; color: {theme.muted}; border: 0;
    border-bottom: 1px solid {theme.line}; padding: 4px 8px; font-size: {SMALL}px; }}
QHeaderView::section:hover {{ background: {theme.raised}; color: {theme.text}; }}
QTableView {{ border: 0; background: {theme.surface}; gridline-color: transparent;
    selection-background-color: {theme.accent_soft}; selection-color: {theme.text}; outline: 0; }}
QTableView::item {{ padding: 0 5px; border: 0; }}
QTableView::item:selected {{ background: {theme.accent_soft}; color: {theme.text}; }}
QTreeView::item, QListView::item {{ padding: 0 5px; border: 0; }}
QTreeView::item:hover, QListView::item:hover {{ background: {theme.raised}; }}
QTreeView::item:selected, QListView::item:selected {{ background: {theme.accent_soft};
    color: {theme.text}; }}
QListView, QTreeView {{ border: 0; background: {theme.surface}; outline: 0;
    selection-background-color: {theme.accent_soft}; selection-color: {theme.text}; }}
QScrollArea {{ border: 0; background: transparent; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {theme.edge}; border-radius: 3px; margin: 3px; min-height: 24px;
    min-width: 24px; }}
QScrollBar::handle:hover {{ background: {theme.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
QStatusBar {{ background: {theme.window}; border-top: 1px solid {theme.line};
    color: {theme.muted}; font-size: {SMALL}px; }}
QStatusBar::item {{ border: 0; }}
QStatusBar QToolButton {{ padding: 0 6px; font-size: {SMALL}px; }}
QProgressBar {{ border: 1px solid {theme.line}; border-radius: 3px; background: {theme.surface}; }}
QProgressBar::chunk {{ background: {theme.accent}; }}
QStatusBar QLabel {{ color: {theme.muted}; font-size: {SMALL}px; }}
QLabel[role="title"] {{ font-size: {TITLE}px; font-weight: 600; }}
QLabel[role="heading"] {{ font-size: {HEADING}px; font-weight: 600; }}
QLabel[role="muted"] {{ color: {theme.muted}; }}
QLabel[role="small"] {{ color: {theme.muted}; font-size: {SMALL}px; }}
QLabel[role="warning"] {{ color: {theme.warning}; font-size: {SMALL}px; }}
QLabel[role="error"] {{ color: {theme.error}; font-size: {SMALL}px; }}
QLabel[role="head"] {{ color: {theme.muted}; font-size: {least}px; font-weight: 600;
    padding: 8px 6px 3px 6px; }}
QLabel[role="badge"] {{ color: {theme.warning}; background: {theme.warning_soft};
    font-size: {least}px; font-weight: 600; border-radius: 8px; padding: 1px 6px; }}
QFrame[role="line"] {{ background: {theme.line}; border: 0; max-height: 1px; min-height: 1px; }}
QWidget[role="surface"] {{ background: {theme.surface}; }}
QWidget[role="rail"] {{ background: {theme.window}; border-right: 1px solid {theme.line}; }}
QWidget[role="rail"] QToolButton:hover:!checked {{ background: {theme.line}; }}
QWidget[role="bar"] {{ background: {theme.window}; border-top: 1px solid {theme.line}; }}
QFrame[role="foot"] {{ background: {theme.surface}; border-radius: 6px; }}
QFrame[role="popup"] {{ background: {theme.surface}; border: 1px solid {theme.edge};
    border-radius: 6px; }}
QFrame[role="chip"] {{ background: {theme.accent_soft}; border: 1px solid {theme.line};
    border-radius: 11px; }}
QFrame[role="chip"] QLabel {{ font-size: {SMALL}px; color: {theme.text}; }}
QDialog {{ background: {theme.surface}; }}
QDialogButtonBox, QMessageBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
"""
