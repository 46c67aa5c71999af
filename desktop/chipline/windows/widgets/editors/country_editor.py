"""Countries and bodies of states, found by any of their names while somebody types."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from chipline.records.changes import Value
from chipline.records.fields import FieldSpec
from chipline.records.notation.countries import country_names, jurisdiction_names, names_of
from chipline.records.notation.text import sort_key
from chipline.records.values import SEPARATOR
from chipline.store.queries import Named
from chipline.windows.formats import country_text
from chipline.windows.widgets.editors.value_editors import LineEditor
from chipline.windows.widgets.lists.offers import ENTER, Offer, OfferList, fitting

_MOST = 10


def country_offers(*, bodies: bool) -> tuple[Offer, ...]:
    """Offer every country with its code, by name, and bodies of states on request."""
    known = [
        (country_text(code), code) for code in (jurisdiction_names if bodies else country_names)()
    ]
    ordered = sorted(known, key=lambda each: sort_key(each[0]))
    return tuple(Offer(code, f"{name} ({code})", names_of(code)) for name, code in ordered)


class CountryEditor(LineEditor):
    """A country, or several parted by semicolons. Enter takes the marked one and saves."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self.offers = OfferList(self.line)
        self.offers.chosen.connect(self._choose)
        if not spec.many:
            self.offers.popup.clicked.connect(lambda: self.committed.emit(0))
        self.line.textEdited.connect(self._offer)

    def set_value(self, value: Value, names: Mapping[str, Named]) -> None:
        """Write the names."""
        super().set_value(value, names)
        codes = value if isinstance(value, list) else [str(value)] if value else []
        self.line.setText(SEPARATOR.join(map(country_text, codes)))

    @cached_property
    def _countries(self) -> tuple[Offer, ...]:
        return country_offers(bodies=self.spec.bodies)

    def choosing(self) -> bool:
        """Tell that a country is being looked for."""
        return True

    def _parts(self) -> tuple[str, str]:
        """Return what stands before the country that is being typed, and what is typed of it."""
        typed = self.line.text()
        if not self.spec.many:
            return "", typed
        kept, mark, word = typed.rpartition(";")
        return (f"{kept.strip()}{SEPARATOR}" if mark else ""), word.strip()

    def _offer(self) -> None:
        found, marked = fitting(self._parts()[1], self._countries)
        self.offers.show(found[:_MOST], marked)

    def _choose(self, code: str) -> None:
        self.line.setText(self._parts()[0] + country_text(code))

    def handle_key(self, event: QKeyEvent) -> bool:
        """Let Enter and Tab take the marked country, Esc close the list, Down open it."""
        key = event.key()
        if key in (*ENTER, Qt.Key.Key_Tab):
            self.offers.choose_marked()
        elif key == Qt.Key.Key_Escape and self.offers.is_open:
            self.offers.close()
            return True
        elif key == Qt.Key.Key_Down and not self.offers.is_open:
            self._offer()
            return True
        return super().handle_key(event)
