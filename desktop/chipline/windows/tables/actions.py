"""What can be done in a table, for the window's menus, the palette and the list of keys."""

from __future__ import annotations

from typing import Protocol

from chipline.windows.actions import ActionSpec, KeyTable


class TableContext(Protocol):
    """What the actions ask of a table's pane."""

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written."""

    @property
    def can_create(self) -> bool:
        """Whether a record can be made here."""

    @property
    def has_selection(self) -> bool:
        """Whether rows are selected."""

    def hasFocus(self) -> bool:
        """Tell whether the rows have the keyboard."""

    def new_record(self) -> None:
        """Make a record."""

    def edit_cell(self) -> None:
        """Edit the current cell in place."""

    def bulk_edit(self) -> None:
        """Change a field of the selected records, or of all that pass the filters."""

    def paste(self) -> None:
        """Let in the rows on the clipboard, after a look at what they would do."""

    def copy_selected(self) -> None:
        """Put the selected rows onto the clipboard, with headers."""

    def export_rows(self) -> None:
        """Write rows into a file."""

    def delete_selected(self) -> None:
        """Ask, then delete the selected records."""

    def compare_selected(self) -> None:
        """Lay the selected records side by side."""

    def focus_find(self) -> None:
        """Put the keyboard into the find field."""

    def open_filter(self) -> None:
        """Open the filter box."""

    def open_columns(self) -> None:
        """Open the box of columns, order and groups."""


Specs = tuple[ActionSpec[TableContext], ...]


def _can_write(table: TableContext) -> bool:
    return not table.read_only


#: Their keys hold wherever the keyboard is in the window: after a new record it is on the card.
#: `edit.compare` and `edit.delete` are what the window's own actions do while rows are selected.
TABLE_ACTIONS: Specs = (
    ActionSpec(
        "edit.new",
        "New record",
        lambda t: t.new_record(),
        menu="Edit",
        keys=("Ctrl+N",),
        icon="plus",
        enabled=lambda t: t.can_create,
    ),
    ActionSpec(
        "edit.bulk",
        "Change a field of several records…",
        lambda t: t.bulk_edit(),
        menu="Edit",
        keys=("Ctrl+Shift+E",),
        icon="list-checks",
        enabled=_can_write,
    ),
    ActionSpec(
        "edit.cell",
        "Edit this cell",
        lambda t: t.edit_cell(),
        menu="Edit",
        icon="pencil",
        enabled=_can_write,
    ),
    ActionSpec(
        "edit.paste",
        "Paste rows from a spreadsheet…",
        lambda t: t.paste(),
        menu="Edit",
        icon="clipboard-check",
        enabled=_can_write,
    ),
    ActionSpec(
        "edit.copy",
        "Copy rows with headers",
        lambda t: t.copy_selected(),
        menu="Edit",
        icon="copy",
        divider_before=True,
    ),
    ActionSpec(
        "file.export_rows",
        "Export rows…",
        lambda t: t.export_rows(),
        menu="File",
        icon="download",
    ),
    ActionSpec(
        "edit.find",
        "Find in this table",
        lambda t: t.focus_find(),
        menu="Edit",
        keys=("Ctrl+F",),
        icon="search",
    ),
    ActionSpec(
        "edit.filter",
        "Filter this table…",
        lambda t: t.open_filter(),
        menu="Edit",
        keys=("Ctrl+L",),
        icon="filter",
    ),
    ActionSpec(
        "view.columns",
        "Columns, sorting and groups…",
        lambda t: t.open_columns(),
        menu="View",
        icon="columns-3",
    ),
    ActionSpec(
        "edit.compare",
        "Compare records…",
        lambda t: t.compare_selected(),
        icon="columns-2",
        enabled=lambda t: t.has_selection,
    ),
    ActionSpec(
        "edit.delete",
        "Delete records…",
        lambda t: t.delete_selected(),
        icon="trash-2",
        enabled=lambda t: t.hasFocus() and t.has_selection and not t.read_only,
    ),
)

#: What the rows themselves answer while they have the keyboard.
TABLE_KEYS: KeyTable = (
    (
        "Rows",
        (
            ("Enter", "Open the card"),
            ("Space", "Peek at the record"),
            ("F2", "Edit this cell"),
            ("Ins", "New record"),
            ("Del", "Delete the selected records"),
            ("Ctrl+C", "Copy the selected rows with headers"),
            ("Ctrl+V", "Paste rows from a spreadsheet"),
            ("Esc", "Close the peek, then clear what is typed to find"),
        ),
    ),
)


def key_of(name: str) -> str:
    """Return the key of an action by its id, to stand beside it in other menus."""
    return next(spec.key for spec in TABLE_ACTIONS if spec.id == name)
