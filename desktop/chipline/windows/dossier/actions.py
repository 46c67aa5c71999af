"""What can be done with a dossier, declared once: its buttons, menu and the list of keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from chipline.windows.actions import ActionSpec
from chipline.windows.view_state import ViewState


@dataclass(frozen=True, slots=True)
class DossierContext:
    """What the actions of the dossier pane work on."""

    view_state: ViewState
    save: Callable[[], None]
    print_out: Callable[[], None]


def _of_one(context: DossierContext) -> bool:
    return bool(context.view_state.subject[0])


DOSSIER_ACTIONS: tuple[ActionSpec[DossierContext], ...] = (
    ActionSpec(
        "dossier.index",
        "All countries and firms",
        lambda c: c.view_state.show_dossier("", ""),
        menu="View",
        icon="rows-3",
        enabled=_of_one,
    ),
    ActionSpec(
        "dossier.save",
        "Save the dossier…",
        lambda c: c.save(),
        menu="File",
        icon="download",
        enabled=_of_one,
    ),
    ActionSpec(
        "dossier.print",
        "Print the dossier…",
        lambda c: c.print_out(),
        menu="File",
        icon="printer",
    ),
)
