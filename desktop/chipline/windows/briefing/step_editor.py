"""One step beside the outline: its picture, title, caption and notes, and what changed since."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from chipline.briefing.step_state import AUTO, GLIDE, StepState
from chipline.briefing_content import ChangeSince, StepContent
from chipline.briefing_deck.step_answers import outcome_name
from chipline.windows import theme as themes
from chipline.windows.briefing.step_list import stale_text
from chipline.windows.formats import stamp_text, title_text
from chipline.windows.i18n import tr, translated
from chipline.windows.widgets.boxes import hbox, text_label, vbox
from chipline.windows.widgets.card_widgets import ElidedLabel
from chipline.windows.widgets.editors.whole_line import WholeLine
from chipline.windows.widgets.labels.plain_label import PlainLabel
from chipline.windows.widgets.labels.tool_tip import tip_text
from chipline.windows.widgets.popover import Menu

_NOTES_LINES = 4
_NAMED_CHANGES = 3


class _Preview(PlainLabel):
    """The picture of a step, as large as there is room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture: QPixmap | None = None
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumSize(160, 90)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def show_picture(self, picture: QPixmap | None) -> None:
        """Show a picture, or that it is being drawn."""
        self._picture = picture
        if picture is None:
            self.setText(tr("Drawing the step…"))
            return
        ratio = self.devicePixelRatioF()
        made = picture.scaled(
            self.size() * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        made.setDevicePixelRatio(ratio)
        self.setPixmap(made)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the picture."""
        super().resizeEvent(event)
        if self._picture is not None:
            self.show_picture(self._picture)


def _lines_high(field: QPlainTextEdit, lines: int) -> int:
    """Return how high a field of text is that shows so many lines whole, and no part of another."""
    field.ensurePolished()
    around = field.contentsMargins().top() + field.contentsMargins().bottom()
    within = 2 * round(field.document().documentMargin())
    return lines * field.fontMetrics().lineSpacing() + within + around


class StepEditor(QWidget):
    """What is seen of a step and said over it; its other fields stand on its card.

    Signals:
        written(StepContent, str, str): this field of the step has another text.
        confirmed(): the step is right as the facts are now.
        view_requested(): its view is wanted in its own pane.
        state_changed(StepContent, StepState): it is to be put before its audience in another way.
        take_requested(): its view is to be taken anew, as it is shown in the pane before.
    """

    written = Signal(object, str, str)
    confirmed = Signal()
    view_requested = Signal()
    state_changed = Signal(object, object)
    take_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.step: StepContent | None = None
        #: What the pane before the briefings is called; empty where there was none.
        self.shown_beside = ""
        self._writable = False
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.preview = _Preview(self)
        self.name = self._line(tr("Title"))
        self.caption = self._line(tr("Caption for the audience, a line or two"))
        self.said = QPlainTextEdit(self)
        self.said.setPlaceholderText(tr("Notes that only the speaker sees"))
        self.said.setAccessibleName(tr("Speaker’s notes"))
        self.said.setFixedHeight(_lines_high(self.said, _NOTES_LINES))
        self.said.setTabChangesFocus(True)
        self.said.installEventFilter(self)
        self.records = ElidedLabel("", self)
        self.records.setProperty("role", "small")
        self.records.setTextFormat(Qt.TextFormat.PlainText)
        self.stale = text_label("small", parent=self, wraps=True)
        self.still_right = QPushButton(tr("Still right"), self)
        self.still_right.setToolTip(tr("The step is right as the facts are now"))
        self.open_view = QPushButton(tr("Open this view"), self)
        self.open_view.setToolTip(
            tr(
                "Open the view in its pane; Ctrl+Shift+M there, or here afterwards, takes it for this step"
            )
        )
        self.manner = QPushButton(tr("How it is shown"), self)
        self.manner.setMenu(Menu(self.manner))
        self.manner.menu().aboutToShow.connect(self._fill_manner)
        marks = hbox(
            (self.stale, 1),
            self.still_right,
            self.manner,
            self.open_view,
            spacing=themes.SPACE_S,
        )
        vbox(
            (self.preview, 1),
            marks,
            self.name,
            self.caption,
            self.said,
            self.records,
            on=self,
            margins=(themes.SPACE_L, themes.SPACE_M, themes.SPACE_L, themes.SPACE_M),
            spacing=themes.SPACE_S,
        )
        self.name.editingFinished.connect(self.finish)
        self.caption.editingFinished.connect(self.finish)
        self.still_right.clicked.connect(self.confirmed)
        self.open_view.clicked.connect(self.view_requested)
        self.show_step(None, writable=False)

    def _line(self, placeholder: str) -> QLineEdit:
        line = WholeLine(parent=self)
        line.setPlaceholderText(placeholder)
        line.setAccessibleName(placeholder)
        line.setToolTip(tip_text(placeholder))
        return line

    def _fill_manner(self) -> None:
        """Offer what of a step is not its view: which records pass, card, size of type, motion."""
        menu, step = self.manner.menu(), self.step
        menu.clear()
        if step is None:
            return
        if self.shown_beside:
            take = tr("Take its view anew, as “{pane}” shows it now", pane=self.shown_beside)
            menu.addAction(take, self.take_requested.emit)
            menu.addSeparator()
        state = step.state
        for text, chosen, changed, possible in (
            (
                tr("Only the records of this step"),
                state.only,
                replace(state, only=not state.only),
                bool(step.records) or state.only,
            ),
            (
                tr("With the card of the selected record"),
                state.card,
                replace(state, card=not state.card),
                step.selected is not None or state.card,
            ),
            (
                tr("Glide from the step before"),
                state.glide > 0,
                replace(state, glide=0 if state.glide else GLIDE),
                True,
            ),
            (
                tr("Let the day run from that of the step before, as long as is planned"),
                state.play,
                replace(state, play=not state.play),
                step.seconds > 0 or state.play,
            ),
        ):
            self._offer(menu, text, state=changed, chosen=chosen).setEnabled(possible)
        menu.addSeparator()
        for size, text in (
            (AUTO, tr("As large as fits")),
            ("large", tr("Large")),
            ("normal", tr("Normal")),
            ("small", tr("Small: hard to read from the last row")),
        ):
            self._offer(menu, text, state=replace(state, size=size), chosen=state.size == size)

    def _offer(self, menu: QMenu, text: str, *, state: StepState, chosen: bool) -> QAction:
        step = self.step
        action = menu.addAction(text, lambda: self.state_changed.emit(step, state))
        action.setCheckable(True)
        action.setChecked(chosen)
        return action

    def _texts(self) -> dict[str, str]:
        return {
            "name": self.name.text().strip(),
            "caption": self.caption.text().strip(),
            "said": self.said.toPlainText().strip(),
        }

    def show_step(self, step: StepContent | None, *, writable: bool) -> None:
        """Show a step; what was typed for the one before is written first."""
        before = self.step
        if before is not None and step is not None and before.id == step.id:
            # Read again while somebody types: what is typed stays.
            typing = {
                field
                for field, text in self._texts().items()
                if text != getattr(before, field) and self._field(field).hasFocus()
            }
        else:
            self.finish()
            typing = set()
        self.step, self._writable = step, writable and step is not None
        for field, line in (("name", self.name), ("caption", self.caption)):
            if field not in typing:
                line.setText(getattr(step, field) if step else "")
                line.setCursorPosition(0)
            line.setReadOnly(not self._writable)
        if "said" not in typing and self._texts()["said"] != (step.said.strip() if step else ""):
            self.said.setPlainText(step.said if step else "")
        self.said.setReadOnly(not self._writable)
        titles = [title_text(one) for one in step.records] if step is not None else []
        about = tr("About: {records}", records=", ".join(titles)) if titles else ""
        self.records.setText(about)
        self.records.setToolTip(tip_text("\n".join(titles)))
        self.open_view.setEnabled(step is not None)
        self.manner.setEnabled(self._writable)
        self.say_stale(())

    def _field(self, field: str) -> QWidget:
        fields: dict[str, QWidget] = {"name": self.name, "caption": self.caption}
        return fields.get(field, self.said)

    def finish(self) -> None:
        """Write what was typed; a step is never without a title."""
        step = self.step
        if step is None or not self._writable:
            return
        for field, text in self._texts().items():
            if text != str(getattr(step, field)).strip():
                if field == "name" and not text:
                    self.name.setText(step.name)
                else:
                    self.written.emit(step, field, text)

    def say_stale(self, changes: tuple[ChangeSince, ...]) -> None:
        """Say what is otherwise than when the view was taken, and who changed it when."""
        step = self.step
        stale = stale_text(step) if step is not None else ""
        told = [
            tr(
                "{record} by {name}, {when}",
                record=one.title,
                name=one.who,
                when=stamp_text(one.at),
            )
            if one.who
            else tr("{record}, {when}", record=one.title, when=stamp_text(one.at))
            for one in changes[:_NAMED_CHANGES]
        ]
        if step is not None and step.stale.answer is not None:
            answer = translated(outcome_name(step.stale.answer[1]))
            told.append(tr("now: {answer}", answer=answer))
        said = tr("Since the view was taken: {what}", what=stale) if stale else ""
        self.stale.setText(". ".join(filter(None, (said, "; ".join(told)))))
        self.still_right.setVisible(bool(stale) and self._writable)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Write the notes when the keyboard leaves them."""
        if watched is self.said and event.type() == QEvent.Type.FocusOut:
            self.finish()
        return super().eventFilter(watched, event)
