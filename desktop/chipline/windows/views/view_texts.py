"""What a saved view shows, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from chipline.briefing.step_state import WORDS, step_state
from chipline.records.query import ViewStateError
from chipline.records.record import KINDS, by_plural
from chipline.records.view_content import ViewContent, content_of, is_note
from chipline.windows.i18n import error_text, tr, translated
from chipline.windows.views.filter_texts import filter_sentence


def view_text(state: str | None, names: Mapping[str, str] | None = None) -> str:
    """Say what a saved view or a step shows, such as “Facilities · Country: Malaysia · by Live (MW)”.

    `names` gives the titles of the records that its filters name.
    """
    if is_note(state):
        return tr("A note on the timeline")
    try:
        content = content_of(state)
    except ViewStateError as error:
        # A step keeps what a saved view keeps, with its day as people write it.
        try:
            content = step_state(state).view
        except ViewStateError:
            return error_text(error)
    if content.pane == WORDS:
        return tr("Title and text alone")
    return " · ".join(_parts(content, names or {}))


def pane_text(pane: str) -> str:
    """Name the pane that a view shows: a kind's table, or another; filters alone hold in any."""
    table = by_plural(pane) or KINDS.get(pane)
    label = table.label_plural if table is not None else pane.capitalize()
    return translated(label) if label else tr("Any pane")


def _parts(content: ViewContent, names: Mapping[str, str]) -> Iterator[str]:
    yield pane_text(content.pane)
    changed = content.layout.get("scenario")
    if changed and isinstance(changed, dict):
        yield tr("a scenario of {n} change", "a scenario of {n} changes", len(changed))
    kind = by_plural(content.pane)
    named = {
        str(value): names.get(str(value)) or tr("a record")
        for each in content.filters
        for value in each.values
    }
    yield from (filter_sentence(each, kind, named) for each in content.filters)
    if kind is not None and (keys := list(_sort_keys(kind.name, content.layout))):
        yield tr("by {fields}", "As in: by name, live (MW)", fields=", ".join(keys))


def _sort_keys(kind: str, layout: Mapping[str, Any]) -> Iterator[str]:
    for key in layout.get("sort") or ():
        name, down = key if isinstance(key, list) and len(key) == 2 else ("", False)
        spec = KINDS[kind].fields.get(str(name))
        if spec is not None:
            label = translated(spec.label)
            yield tr("{field}, descending", field=label) if down else label
