"""Words by which people say that there is nothing, such as “n/a” in a cell."""

from __future__ import annotations

from chipline.records.fields import FieldSpec, FieldType
from chipline.records.notation.text import fold

_TEXTS = (FieldType.TEXT, FieldType.LONG_TEXT, FieldType.WORDS)
#: What people write where there is nothing, folded.
_NO_TEXT = frozenset(
    ("-", "--", "---", "n/a", "n.a.", "n.a", "#n/a", "tbd", "tba", "tbc", "н/д", "н. д.", "н.д.")
)
_NOTHING = _NO_TEXT | frozenset(
    (
        *("?", "??", "na", "none", "nil", "null", "nan", "unknown", "not known", "not available"),
        *("unspecified", "not specified", "undisclosed", "not disclosed", "to be determined"),
        *("to be announced", "k. a.", "k.a.", "unbekannt", "невідомо", "немає", "нема даних"),
        *(
            "немає даних",
            "неизвестно",
            "нет данных",
            "уточнюється",
            "未知",
            "不详",
            "无",
            "غير معروف",
        ),
    )
)
#: Longer than any of them, with what may stand around it.
_LONGEST = 2 * max(map(len, _NOTHING))
_LONGEST_IN_TEXT = 2 * max(map(len, _NO_TEXT))


def may_say_nothing(spec: FieldSpec, text: str) -> bool:
    """Tell whether a cell is short enough to say that there is nothing."""
    longest = _LONGEST_IN_TEXT if spec.type in _TEXTS else _LONGEST
    return not spec.required and len(text) <= longest


def says_nothing(spec: FieldSpec, text: str, *, could_not: bool) -> bool:
    """Tell whether a cell says that there is nothing; `could_not` be read as a value most words must.

    A text may be any word: only what is none to everybody is nothing there, and in any other field too,
    since “n/a” is no code of Namibia.
    """
    if not may_say_nothing(spec, text):
        return False
    word = fold(text)
    return word in _NO_TEXT or (could_not and spec.type not in _TEXTS and word in _NOTHING)
