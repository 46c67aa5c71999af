"""A field's value as the card shows it, as a screen reader says it, and as the clipboard takes it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from chipline.records.changes import Value
from chipline.records.fields import FieldSpec, FieldType
from chipline.records.notation.text import fold
from chipline.records.record import Kind, bounded_title
from chipline.records.values import write
from chipline.records.vocabulary import CREDIBILITY, RELIABILITY
from chipline.store.queries import Named
from chipline.windows.formats import EMPTY, kept_date_reading, stamp_text, title_text, value_text
from chipline.windows.i18n import tr, translated
from chipline.windows.widgets.card_widgets import breakable, links_text

#: Grades are letters and figures: their meaning stands beside them.
_GRADES = {"reliability": RELIABILITY, "credibility": CREDIBILITY}


def choice_text(spec: FieldSpec, word: str) -> str:
    """Write one of a field's choices; a grade with its meaning."""
    meaning = _GRADES.get(spec.name, {}).get(word)
    return f"{word} – {translated(meaning)}" if meaning else translated(word)


def shown_words(kind: Kind) -> dict[str, dict[str, str]]:
    """Map, by field, what choices are called on the screen, folded, to what is kept for each."""
    choices = {
        name: {
            fold(shown): word
            for word in spec.choices
            for shown in (translated(word), choice_text(spec, word))
        }
        for name, spec in kind.fields.items()
        if spec.choices
    }
    yes_no = {fold(tr("Yes")): "yes", fold(tr("No")): "no"}
    return choices | {
        name: yes_no for name, spec in kind.fields.items() if spec.type is FieldType.YES_NO
    }


def shown_value(spec: FieldSpec, value: Value, names: Mapping[str, Named]) -> str:
    """Write a value for the card; references become links."""
    found: Any = value
    if found is None:
        return EMPTY
    if spec.refers:
        return links_text(found if spec.many else [found], names)
    if spec.type is FieldType.STAMP:
        return stamp_text(str(found))
    if spec.type is FieldType.CHOICE:
        return choice_text(spec, str(found))
    return breakable(
        value_text(spec, found, {one: title_text(each) for one, each in names.items()})
    )


def plain_value(spec: FieldSpec, value: Value, names: Mapping[str, Named]) -> str:
    """Write a value as plain text; dates as they were entered."""
    if value is None or spec.type is FieldType.DATE:
        return write(spec, value)
    titles = {one: title_text(named) for one, named in names.items()}
    return value_text(spec, value, titles)


def spoken_value(spec: FieldSpec, value: Value, names: Mapping[str, Named], status: str) -> str:
    """Say a value, as much as anybody listens to; a date with the status of what happened then."""
    if value is None:
        return tr("empty")
    if spec.type is FieldType.DATE:
        day = kept_date_reading(str(value))
        return f"{day}, {translated(status)}" if status else day
    return bounded_title(plain_value(spec, value, names))


#: Fields that say nothing about the world, so that no source speaks of them.
_NOT_CITED = frozenset({"slug", "tags", "notes", "created", "updated"})
#: Kinds that sources speak of; the others are what we wrote ourselves.
_CITED_KINDS = frozenset(
    {"firm", "chip", "facility", "cluster", "tenancy", "model", "restriction", "relocation"}
)


def is_cited(kind: str, field: str) -> bool:
    """Tell whether a source can speak of a field."""
    return kind in _CITED_KINDS and field not in _NOT_CITED
