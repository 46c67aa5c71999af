"""A change in words: the text of the detail and of the preview, with links to the records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from html import escape

from chipline.records.changes import Change
from chipline.records.record import KINDS, title_message
from chipline.store.journal.revert import Obstacle, Reversal, RevertStatus
from chipline.windows.formats import counted_list, number_text, value_text
from chipline.windows.history.entry_data import EntryFacts, GoneFacts, RevertPreview
from chipline.windows.i18n import tr, translated, worded
from chipline.windows.theme import BODY, current
from chipline.windows.widgets.history.change_text import ChangeText, shortened, told_changes

#: The link that asks for more of a long list.
MORE = "more"
#: Among many, a record that was made shows so many of its values.
_VALUES = 5
#: The room for the names of fields, in pixels.
_LABELS = 130
#: So many values are listed of each part of a preview.
_LISTED = 60


def entry_html(facts: EntryFacts) -> str:
    """Write what an entry did, record by record."""
    first = {each.id for each in facts.own}
    listed = [*facts.own, *(each for each in facts.changes if each.id not in first)]
    parts = [_change_html(each, facts.titles, whole=len(listed) == 1) for each in listed]
    hidden = facts.entry.size - len(facts.changes)
    if hidden > 0:
        more = tr("and {n} more", "and {n} more", hidden)
        parts.append(f'<p><a href="{MORE}" style="color:{current().accent}">{more}</a></p>')
    return _page("".join(parts))


def gone_html(facts: GoneFacts) -> str:
    """Write what a deleted record held, and what comes back with it."""
    rows = [
        _row(escape(each.label), escape(each.before))
        for each in told_changes(facts.change, facts.titles)
    ]
    return _page(f"{_heading(tr('What it held'))}{_table(rows)}{_back_html(facts)}")


def back_sentence(facts: GoneFacts) -> str:
    """Say in a sentence what comes back with a deleted record."""
    own = facts.change.id
    clean = [
        each for each in facts.back if each.standing is RevertStatus.CLEAN and each.record != own
    ]
    coming = Counter(each.kind for each in clean if not each.field)
    pointing = len({each.record for each in clean if each.field})
    parts = []
    if coming:
        records = counted_list(coming.most_common())
        parts.append(tr("It comes back with {records}.", records=records))
    if pointing:
        parts.append(
            tr("One record points at it again.", "{n} records point at it again.", pointing)
        )
    stuck = [each for each in facts.back if each.standing is RevertStatus.CONFLICT]
    if stuck:
        parts.append(
            tr(
                "{n} record that depended on it can’t come back: see below.",
                "{n} records that depended on it can’t come back: see below.",
                len(stuck),
            )
        )
    return " ".join(parts) or tr("Nothing else was deleted or emptied along with it.")


def preview_sentence(preview: RevertPreview) -> str:
    """Say in plain words what of an entry can be taken back."""
    many = Counter(each.standing for each in preview.reversals)
    clean, stuck = many[RevertStatus.CLEAN], many[RevertStatus.CONFLICT]
    if not clean and not stuck:
        return tr("All of it is already as it was before, so there is nothing to take back.")
    if not clean:
        return tr(
            "Nothing of it can be taken back by itself: everything that it touched was changed "
            "again since. Take back the later changes first, or change the values by hand."
        )
    if not stuck:
        return tr(
            "Nothing that it touched was changed since. You can undo this step like any other."
        )
    return tr(
        "{clean} of its {all} changes can be taken back. The rest was changed since and stays as "
        "it is.",
        clean=clean,
        all=clean + stuck,
    )


def preview_html(preview: RevertPreview) -> str:
    """Write value by value what taking an entry back would do."""
    headings = {
        RevertStatus.CONFLICT: tr("Stays as it is"),
        RevertStatus.CLEAN: tr("Will be taken back"),
        RevertStatus.ALREADY: tr("Already so"),
    }
    parts = []
    for standing, heading in headings.items():
        chosen = [each for each in reversed(preview.reversals) if each.standing is standing]
        if not chosen:
            continue
        parts.append(_heading(f"{heading} ({number_text(len(chosen))})"))
        rows = [_reversal_row(each, preview.titles) for each in chosen[:_LISTED]]
        parts.append(_table(rows))
        if len(chosen) > _LISTED:
            more = tr("and {n} more", "and {n} more", len(chosen) - _LISTED)
            parts.append(f"<p>{_muted(more)}</p>")
    return _page("".join(parts))


def _reversal_row(each: Reversal, titles: Mapping[str, str]) -> str:
    kind = KINDS[each.kind]
    title = worded(title_message(kind, each.title)) or titles.get(each.record) or tr("(no name)")
    if not each.field:
        name = f"{escape(title)} {_muted(translated(kind.label))}"
        return _row_wide(name, _whole_text(each))
    spec = kind.fields[each.field]
    values = (each.now, each.then, each.made)
    now, then, made = (_plain(value_text(spec, value, dict(titles))) for value in values)
    name = f"{escape(title)} {_muted(translated(spec.label))}"
    if each.standing is RevertStatus.CLEAN:
        now, then = shortened(now, then)
        return _row_wide(name, _arrow(now, then))
    if each.standing is RevertStatus.ALREADY:
        return _row_wide(name, escape(shortened(then, "")[0]))
    if each.obstacle is Obstacle.DELETED:
        return _row_wide(name, escape(tr("The record was deleted since.")))
    made, now = shortened(made, now)
    said = tr("Changed since: this change made it “{made}”, now it is “{now}”.", made=made, now=now)
    if each.obstacle is Obstacle.TARGET_GONE:
        said = tr(
            "It would point at “{target}”, which is gone; now it is “{now}”.",
            target=shortened(then, "")[0],
            now=now,
        )
    return _row_wide(name, escape(said))


def _whole_text(each: Reversal) -> str:
    made = each.then is None
    if each.standing is RevertStatus.CLEAN:
        return escape(tr("The record is deleted") if made else tr("The record comes back"))
    if each.standing is RevertStatus.ALREADY:
        return escape(tr("It is gone already") if made else tr("It is there already"))
    return escape(tr("The record {why}.", "As in: The record was changed since.", why=each.why))


def _back_html(facts: GoneFacts) -> str:
    own = facts.change.id
    with_it = [each for each in facts.back if each.record != own]
    if not with_it:
        return ""
    rows = []
    for each in with_it[:_LISTED]:
        kind = KINDS[each.kind]
        title = (
            worded(title_message(kind, each.title))
            or facts.titles.get(each.record)
            or tr("(no name)")
        )
        title = shortened(_plain(title), "")[0]
        name = f"{escape(title)} {_muted(translated(kind.label))}"
        if each.standing is RevertStatus.CONFLICT:
            said = tr("stays as it is: it {why}", "As in: it was changed since", why=each.why)
        elif each.field:
            field = translated(kind.fields[each.field].label)
            said = tr("points at it again ({field})", field=field)
        else:
            said = tr("comes back")
        rows.append(_row_wide(name, escape(said)))
    if len(with_it) > _LISTED:
        more = tr("and {n} more", "and {n} more", len(with_it) - _LISTED)
        rows.append(_row_wide(_muted(more), ""))
    return f"{_heading(tr('Also brought back'))}{_table(rows)}"


def _change_html(change: Change, titles: Mapping[str, str], *, whole: bool) -> str:
    kind = KINDS[change.kind]
    done = tr("created") if change.creates else tr("deleted") if change.deletes else ""
    about = " · ".join(part for part in (translated(kind.label), done) if part)
    title = escape(titles.get(change.id) or tr("(no name)"))
    link = (
        f'<a href="{escape(change.kind)}/{escape(change.id)}" style="color:{current().accent};'
        f' text-decoration:none"><b>{title}</b></a>'
    )
    told = told_changes(change, titles)
    shown = told if whole or done == "" else told[:_VALUES]
    rows = [_row(escape(each.label), _value_html(change, each)) for each in shown]
    if len(told) > len(shown):
        more = tr("and {n} more value", "and {n} more values", len(told) - len(shown))
        rows.append(f'<tr><td colspan="2">{_muted(more)}</td></tr>')
    return f'<p style="margin:10px 0 2px 0">{link} {_muted(about)}</p>{_table(rows)}'


def _value_html(change: Change, told: ChangeText) -> str:
    if change.creates:
        return escape(told.after)
    if change.deletes:
        return escape(told.before)
    return _arrow(told.before, told.after)


def _arrow(before: str, after: str) -> str:
    return f"{_muted(before)} → {escape(after)}"


def _row(label: str, value: str) -> str:
    muted = current().muted
    cell = f'<td style="padding:1px 10px 1px 0; color:{muted}" width="{_LABELS}">{label}</td>'
    return f'<tr>{cell}<td style="padding:1px 0">{value}</td></tr>'


def _row_wide(name: str, value: str) -> str:
    return (
        f'<tr><td style="padding:2px 12px 2px 0" width="44%">{name}</td>'
        f'<td style="padding:2px 0">{value}</td></tr>'
    )


def _table(rows: Iterable[str]) -> str:
    return f'<table width="100%" cellspacing="0" cellpadding="0">{"".join(rows)}</table>'


def _heading(text: str) -> str:
    return f'<p style="margin:10px 0 4px 0"><b>{escape(text)}</b></p>'


def _muted(text: str) -> str:
    return f'<span style="color:{current().muted}">{escape(text)}</span>'


def _page(html: str) -> str:
    return f'<div style="color:{current().text}; font-size:{BODY}px">{html}</div>'


def _plain(text: str) -> str:
    return " ".join(text.split())
