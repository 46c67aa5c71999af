"""What can be done with the timeline, declared once: its menu, its buttons and the list of keys.

Its dialogs and the writing of pictures are imported when somebody asks for them: no start does.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from chipline.session.session import Session
from chipline.timeline_layout.primitives import LinkMode
from chipline.windows.actions import ActionSpec, KeyTable, Scope
from chipline.windows.formats import typed_date
from chipline.windows.i18n import tr
from chipline.windows.timeline.canvas.canvas import TimelineCanvas
from chipline.windows.timeline.canvas.date_drag import DateDrag
from chipline.windows.timeline.canvas.keyboard import KeyboardHandler
from chipline.windows.timeline.canvas.range_marking import BOX, MEASURE
from chipline.windows.timeline.dialogs.dense_spot_list import DenseSpotList, spot_here
from chipline.windows.timeline.export.sheets import Sheet, TimelinePicture
from chipline.windows.timeline.notes.notes import NoteLayer
from chipline.windows.timeline.timeline_header import TimelineHeader


@dataclass(frozen=True, slots=True)
class TimelineContext:
    """What the actions of the timeline work on."""

    session: Session
    canvas: TimelineCanvas
    keyboard: KeyboardHandler
    header: TimelineHeader
    notes: NoteLayer
    date_drag: DateDrag
    dense_spot_list: DenseSpotList
    #: Selects an event.
    pick: Callable[[int], None]
    choose_links: Callable[[LinkMode], None]
    list_undated: Callable[[], None]
    #: Returns what is shown as a picture on a sheet, with title and status.
    picture: Callable[[Sheet], TimelinePicture]

    @property
    def writable(self) -> bool:
        """Whether records can be changed."""
        return not self.session.read_only


# -- looking around -------------------------------------------------------------------------------


def show_date(canvas: TimelineCanvas, written: str) -> None:
    """Show a date in the middle; a longer span is shown whole.

    Raises:
        DateError: it is not a date.
    """
    found = typed_date(written)
    low = found.earliest if found.earliest is not None else found.latest
    high = found.latest if found.latest is not None else found.earliest
    if low is None or high is None:
        return
    span = canvas.shown.scale.end - canvas.shown.scale.origin
    if high - low > 31:
        canvas.show_range(float(low), float(high + 1))
    else:
        middle = (low + high) / 2
        canvas.show_range(middle - span / 2, middle + span / 2)


def _ask_date(context: TimelineContext) -> None:
    from chipline.windows.timeline.dialogs.date_dialog import DateDialog  # noqa: PLC0415  # see above

    _open(DateDialog(context.canvas, partial(show_date, context.canvas)))


def _list_spot(context: TimelineContext) -> None:
    spot = spot_here(context.canvas)
    if spot is not None:
        context.dense_spot_list.open(spot)


def _next_links(context: TimelineContext) -> None:
    modes = list(LinkMode)
    now = modes.index(context.canvas.shown.links)
    context.choose_links(modes[(now + 1) % len(modes)])


def _show_table(context: TimelineContext) -> None:
    from chipline.windows.timeline.dialogs.event_table import EventTable  # noqa: PLC0415  # see above

    lanes = context.canvas.lanes
    if lanes is not None:
        table = EventTable(context.canvas, lanes, context.canvas.shown)
        table.chosen.connect(context.pick)
        _open(table)


def _compare(context: TimelineContext) -> None:
    """Compare the two ends of what was measured, or the as-of day with a year before it."""
    from chipline.windows.timeline.dialogs.day_comparison import DayComparison  # noqa: PLC0415  # see above

    canvas = context.canvas
    if canvas.events is None:
        return
    day = int(canvas.shown.as_of.day)
    first, last = (canvas.band.first, canvas.band.last) if canvas.band else (day - 365, day)
    dialog = DayComparison(canvas, canvas.events, int(first), int(last))
    dialog.chosen.connect(context.pick)
    _open(dialog)


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


# -- marking and editing --------------------------------------------------------------------------


def _toggle_marking(mode: str, context: TimelineContext) -> None:
    begins = context.keyboard.marking.mode != mode
    context.keyboard.cancel()
    if begins:
        context.canvas.setFocus()
        context.keyboard.marking.begin(mode)


def _marks(mode: str, context: TimelineContext) -> bool:
    return context.keyboard.marking.mode == mode


def _toggle_editing(context: TimelineContext) -> None:
    """Switch editing on or off, and say so where nobody can overlook it."""
    context.keyboard.cancel()
    on = not context.canvas.edit_mode
    context.canvas.show_edit_mode(on=on)
    context.canvas.say(tr("Editing dates is on") if on else tr("Editing dates is off"))


# -- taking it away -------------------------------------------------------------------------------


def _copy_picture(context: TimelineContext) -> None:
    """Put a picture of what is in view on the clipboard."""
    from chipline.windows.pictures.export_run import copy_picture  # noqa: PLC0415  # see above

    canvas = context.canvas
    sheet = Sheet(float(canvas.width()), canvas.height() + 240.0, scale=2.0, eras=canvas.eras)
    copy_picture(context.picture(sheet))


def _ask_export(context: TimelineContext) -> None:
    """Ask what to export, and where to."""
    from chipline.windows.pictures.export_run import export_picture  # noqa: PLC0415  # see above
    from chipline.windows.timeline.export.export_dialog import ExportDialog  # noqa: PLC0415  # see above

    canvas, notes = context.canvas, context.notes
    extent = canvas.events.extent() if canvas.events is not None else None
    dialog = ExportDialog(canvas, extent, notes.pinned(), with_eras=notes.with_eras)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return
    picture = context.picture(dialog.sheet())
    title = tr("Export the timeline")
    export_picture(picture, canvas, context.session, title=title, name="timeline")


# -- all of them ----------------------------------------------------------------------------------

LOOK, LANES, MARK, EDIT, TAKE = (
    "Look around",
    "Lanes",
    "Measure, mark, compare",
    "Edit dates",
    "Copy and export",
)

_PANE = Scope.PANE

#: In the order of the menu.
ACTIONS: tuple[ActionSpec[TimelineContext], ...] = (
    ActionSpec("timeline.date", "Go to a date…", _ask_date, keys=("G",), group=LOOK, scope=_PANE),
    ActionSpec(
        "timeline.fit",
        "Show all years",
        lambda c: c.canvas.fit(),
        keys=("Home",),
        group=LOOK,
        scope=_PANE,
    ),
    ActionSpec(
        "timeline.fit_selection",
        "Show the selection and what followed",
        lambda c: c.canvas.fit_selection(),
        keys=("F",),
        group=LOOK,
        scope=_PANE,
    ),
    ActionSpec(
        "timeline.box",
        "Zoom to a box",
        partial(_toggle_marking, BOX),
        keys=("B",),
        checked=partial(_marks, BOX),
        group=LOOK,
        scope=_PANE,
    ),
    ActionSpec(
        "timeline.spot",
        "List what lies in a dense spot",
        _list_spot,
        keys=("L",),
        group=LOOK,
        scope=_PANE,
    ),
    ActionSpec(
        "timeline.table",
        "What is in view, as a table",
        _show_table,
        keys=("Ctrl+T",),
        divider_before=True,
        group=TAKE,
        scope=_PANE,
    ),
    ActionSpec(
        "timeline.undated",
        "List what has no date",
        lambda c: c.list_undated(),
        keys=("U",),
        group=LANES,
        scope=_PANE,
    ),
    ActionSpec(
        "timeline.responses",
        "Responses",
        lambda c: c.header.responses.toggle(),
        keys=("R",),
        checked=lambda c: c.header.responses.isChecked(),
        group=MARK,
        scope=_PANE,
    ),
    ActionSpec(
        "timeline.links",
        "Links: selection, all, none",
        _next_links,
        keys=("K",),
        group=MARK,
        scope=_PANE,
    ),
    ActionSpec(
        "timeline.legend",
        "Legend",
        lambda c: c.header.legend.toggle(),
        keys=("I",),
        checked=lambda c: c.header.legend.isChecked(),
        group=MARK,
        scope=_PANE,
    ),
    ActionSpec(
        "timeline.lanes",
        "Lanes and kinds…",
        lambda c: c.header.lanes.showMenu(),
        keys=("Shift+L",),
        group=LANES,
        scope=_PANE,
    ),
    ActionSpec(
        "timeline.preset",
        "Presets and saved views…",
        lambda c: c.header.preset.showMenu(),
        keys=("Ctrl+E",),
        group=LANES,
        scope=_PANE,
    ),
    ActionSpec(
        "timeline.measure",
        "Measure a duration",
        partial(_toggle_marking, MEASURE),
        keys=("M",),
        checked=partial(_marks, MEASURE),
        divider_before=True,
        group=MARK,
        scope=_PANE,
    ),
    ActionSpec(
        "timeline.note",
        "Pin a note…",
        lambda c: c.notes.pin(),
        keys=("N",),
        enabled=lambda c: c.writable,
        group=MARK,
        scope=_PANE,
    ),
    ActionSpec(
        "timeline.notes",
        "Notes and eras…",
        lambda c: c.notes.offer_all(),
        keys=("Shift+N",),
        group=MARK,
        scope=_PANE,
    ),
    ActionSpec(
        "timeline.eras",
        "Administrations and rule regimes",
        lambda c: c.notes.show_eras(on=not c.notes.with_eras),
        keys=("E",),
        checked=lambda c: c.notes.with_eras,
        group=MARK,
        scope=_PANE,
    ),
    ActionSpec(
        "timeline.compare", "Compare two days…", _compare, keys=("D",), group=MARK, scope=_PANE
    ),
    ActionSpec(
        "timeline.edit",
        "Edit dates in place",
        _toggle_editing,
        keys=("Shift+E",),
        enabled=lambda c: c.writable,
        checked=lambda c: c.canvas.edit_mode,
        divider_before=True,
        group=EDIT,
        scope=_PANE,
    ),
    ActionSpec(
        "timeline.create",
        "New record in this lane",
        lambda c: c.date_drag.create_here(),
        keys=("Ins",),
        enabled=lambda c: c.writable,
        group=EDIT,
        scope=_PANE,
    ),
    ActionSpec(
        "timeline.copy",
        "Copy as a picture",
        _copy_picture,
        keys=("Ctrl+Shift+C",),
        divider_before=True,
        group=TAKE,
        scope=_PANE,
    ),
    ActionSpec(
        "timeline.export",
        "Export the timeline…",
        _ask_export,
        keys=("Ctrl+Shift+X",),
        group=TAKE,
        scope=_PANE,
    ),
)

#: What keys do besides: a group, the keys, and what they do.
KEYS_OF_PANE: KeyTable = (
    (
        LOOK,
        (
            ("←, →", "Event before or after, in its lane"),
            ("↑, ↓", "Nearest event in the lane above or below"),
            ("Enter", "Open the card"),
            ("Esc", "Clear what is measured, then the selection"),
            ("+, −", "Zoom in or out"),
            ("Shift+←, Shift+→", "Move through time"),
            ("Page up, Page down", "Scroll the lanes"),
            ("←, →, Tab, Enter", "In a box: move its end, take the other end, zoom to it"),
        ),
    ),
    (
        LANES,
        (
            ("C", "Close or open the lane of the selection"),
            ("Alt+↑, Alt+↓", "Move that lane up or down"),
        ),
    ),
    (
        MARK,
        (
            ("←, →, Tab, Enter", "While measuring: move the end, take the other end, copy"),
            ("Shift+←, Shift+→", "While measuring: move the end by a day"),
        ),
    ),
    (
        EDIT,
        (
            ("Ctrl+←, Ctrl+→", "Move the selected bar by its own precision"),
            ("Ctrl+Shift+←, Ctrl+Shift+→", "Move its end"),
            ("Tab", "While it moves: take the beginning, the end, or all of it"),
            ("Enter", "Save what was moved, as one step that can be undone"),
            ("Esc", "Leave it as it was"),
        ),
    ),
    (TAKE, (("Ctrl+C", "Copy what was measured, or what the selection is"),)),
)
