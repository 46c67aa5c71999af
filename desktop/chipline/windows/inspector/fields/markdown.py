"""Long text as Markdown, made safe: no HTML of the text's own, no pictures, links that only wait.

Line breaks stay where they were typed, for most notes were written without a thought of Markdown.
"""

from __future__ import annotations

import re

from PySide6.QtGui import QColor, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

from chipline.windows.theme import BODY, current, font
from chipline.windows.widgets.labels.tool_tip import tip_text

#: Without GitHub's additions: its “~” strikes out what stands between two “about” dates.
_FEATURES = (
    QTextDocument.MarkdownFeature.MarkdownDialectCommonMark
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)
_MARKS = re.compile(r"[*_`#>\[\]\\]|^\s*(?:[-+]|\d+[.)])\s|^\s*(?:-{3,}|={3,})\s*$", re.MULTILINE)


#: What of a text is laid out as Markdown: letters, lines, and lists and quotes within one another.
#: Qt takes half a second for each hundred levels, and more than that for each thousand items.
_LONGEST, _MOST_LINES, _DEEPEST = 10_000, 300, 12
#: What opens lists and quotes at the head of a line, with what it is indented by.
_LEADING = re.compile(r"^[ \t]*(?:>[ \t]*|(?:[-+*]|\d{1,9}[.)])(?:[ \t]+|$))*", re.MULTILINE)
_OPENING = re.compile(r">|[-+*]|\d{1,9}[.)]|\t|  ")


class _Sealed(QTextDocument):
    """A document that fetches nothing, whatever its text names."""

    def loadResource(self, _kind: int, _name: object) -> object:
        """Give nothing for pictures and style sheets."""
        return None


def is_plain(text: str) -> bool:
    """Tell whether a text is shown as it stands.

    So is what has nothing that Markdown would read, and what would take it too long to read.
    """
    return _MARKS.search(text) is None or _is_heavy(text)


def _is_heavy(text: str) -> bool:
    if len(text) > _LONGEST or text.count("\n") >= _MOST_LINES:
        return True
    return any(len(_OPENING.findall(line[0])) > _DEEPEST for line in _LEADING.finditer(text))


def is_followed(address: str) -> bool:
    """Tell whether a link may be opened in the browser: addresses of the web only."""
    return re.fullmatch(r"https?://[^\s\"'<>]+", address) is not None


def rendered(text: str) -> str:
    """Return a text as the rich text of a label."""
    document = _Sealed()
    document.setDefaultFont(font(BODY))
    document.setMarkdown(text.replace("\n", "  \n"), _FEATURES)
    block = document.begin()
    while block.isValid():
        _tame_heading(block)
        block = block.next()
    _tame_fragments(document)
    return document.toHtml()


def _tame_heading(block: QTextBlock) -> None:
    """Let a heading within a card be no larger than that of the card."""
    if not block.blockFormat().headingLevel():
        return
    cursor = QTextCursor(block)
    cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
    shown = QTextCharFormat()
    shown.setProperty(QTextCharFormat.Property.FontSizeAdjustment, 0)
    shown.setFontWeight(600)
    cursor.mergeCharFormat(shown)
    plain = block.blockFormat()
    plain.setHeadingLevel(0)
    plain.setTopMargin(6)
    plain.setBottomMargin(2)
    cursor.mergeBlockFormat(plain)


def _tame_fragments(document: QTextDocument) -> None:
    """Put words in the place of pictures, and take from links what does not lead into the web."""
    found: list[tuple[int, int, QTextCharFormat]] = []
    block = document.begin()
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            fragment = fragments.fragment()
            found.append((fragment.position(), fragment.length(), fragment.charFormat()))
            fragments += 1
        block = block.next()
    # From the end, so that the places before stay right.
    for position, length, shown in reversed(found):
        cursor = QTextCursor(document)
        cursor.setPosition(position)
        cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
        if shown.isImageFormat():
            picture = shown.toImageFormat()
            said = str(picture.property(QTextCharFormat.Property.ImageAltText) or "")
            cursor.insertText(f"[{said or picture.name()}]", QTextCharFormat())
        elif shown.isAnchor():
            safe = QTextCharFormat(shown)
            if is_followed(shown.anchorHref()):
                safe.setForeground(QColor(current().accent))
                safe.setToolTip(tip_text(shown.anchorHref()))
            else:
                safe.setAnchor(False)
                safe.setAnchorHref("")
                safe.clearForeground()
            safe.setFontUnderline(False)
            cursor.setCharFormat(safe)
