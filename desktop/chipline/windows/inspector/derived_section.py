"""Shows what is worked out for the as-of day: value, and the working below it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from chipline.windows.date_formats import ordinal_text
from chipline.windows.derived_values import Derived
from chipline.windows.i18n import tr
from chipline.windows.icons import icon
from chipline.windows.theme import BODY, SMALL, SPACE_L, SPACE_S, current, font
from chipline.windows.widgets.boxes import vbox
from chipline.windows.widgets.card_widgets import Section, breakable, flat_button, wrapping

_WIDEST_LABEL = 128
#: Longer workings are folded.
_SHORT = 90


class DerivedSection(Section):
    """The derived values of a record; hidden when there are none.

    Signals:
        question_requested(): the user wants to ask the controls about this record.
    """

    question_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Derived"), tr("Ask"), parent)
        if self.add_button is not None:
            self.add_button.setIcon(icon("scale", current().muted))
            self.add_button.setToolTip(tr("Ask the controls about this record"))
            self.add_button.setAccessibleName(tr("Ask the controls about this record"))
            self.add_button.clicked.connect(self.question_requested)
        self._shown: tuple[tuple[Derived, ...], int] | None = None

    def show_derived(self, derived: tuple[Derived, ...], day: int, *, anew: bool) -> None:
        """Show what was derived for a day."""
        self.setVisible(bool(derived))
        if not anew and self._shown == (derived, day):
            return
        self._shown = derived, day
        self.count.setText(tr("as of {day}", day=ordinal_text(day)))
        self.clear()
        if not derived:
            return
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(SPACE_L, 0, SPACE_L, 4)
        grid.setHorizontalSpacing(SPACE_S)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        metrics = self.fontMetrics()
        widest = max(metrics.horizontalAdvance(each.label) for each in derived) + 2
        width = min(_WIDEST_LABEL, widest)
        grid.setColumnMinimumWidth(0, width)
        for number, each in enumerate(derived):
            label = wrapping(each.label, "muted")
            label.setFixedWidth(width)
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(label, 2 * number, 0, top)
            grid.addWidget(_value(each), 2 * number, 1, top)
            if each.explanation:
                grid.addWidget(_working(each), 2 * number + 1, 0, 1, 2)
        self.body.addWidget(holder)


def _value(derived: Derived) -> QLabel:
    value = wrapping(breakable(derived.value))
    value.setFont(font(BODY, bold=True, tabular=True))
    value.setAccessibleName(f"{derived.label}: {derived.value}. {derived.explanation}")
    if derived.tone:
        palette = value.palette()
        palette.setColor(value.foregroundRole(), current().tone(derived.tone))
        value.setPalette(palette)
    return value


def _working(derived: Derived) -> QWidget:
    """Show a short working as it is, and a long one behind a button."""
    why = wrapping(breakable(derived.explanation), "small")
    why.setContentsMargins(0, 0, 0, 4)
    if len(derived.explanation) <= _SHORT:
        return why
    holder = QWidget()
    button = flat_button(tr("Why"), "chevron-right", hint=tr("Show how this was worked out"))
    button.setFont(font(SMALL))
    button.setCheckable(True)
    # Flush with the text above, for all that the button has padding.
    button.setStyleSheet(
        "QToolButton, QToolButton:checked { padding: 2px 4px 2px 0; border: 1px solid transparent; }"
        f"QToolButton:focus {{ border-color: {current().accent}; }}"
    )
    vbox(button, why, on=holder, spacing=0)
    why.hide()

    def unfold(shown: bool) -> None:  # noqa: FBT001  # as the signal gives it
        why.setVisible(shown)
        button.setIcon(icon("chevron-down" if shown else "chevron-right", current().muted))

    button.toggled.connect(unfold)
    return holder
