"""By what the map shades countries: in words, and on a day as the band of each."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date

from chipline import paths
from chipline.derived import rules_in
from chipline.export_rules.overviews.destination_bands import (
    DESTINATION,
    NOTHING,
    SELECTED,
    bands,
    embargoed_regions,
    reach,
    shadings,
)
from chipline.windows.i18n import tr, translated

#: Places within a country that rules name, by the codes of their regions.
_REGIONS = {"crimea": "UA-43"}


def shading_names() -> dict[str, str]:
    """Return by what countries can be shaded, and what that is called."""
    rules = rules_in(paths.rules())
    atlas = rules.atlas
    names = {
        NOTHING: tr("No shading"),
        DESTINATION: tr("US rules for advanced chips"),
        SELECTED: tr("The selected restriction"),
    }
    for key in shadings(rules):
        if key in atlas.groups:
            names[key] = tr("Country Group {group}", group=key)
        elif key in atlas.places:
            names[key] = translated(atlas.places[key].name)
    return names


class CountryShading:
    """What was chosen, and the bands that it gave, which are kept from day to day."""

    def __init__(self) -> None:
        self.chosen = DESTINATION
        #: Short name and title of the restriction that was selected last.
        self.restriction = "", ""
        self._bands: dict[tuple[str, str, int], dict[str, str]] = {}

    @property
    def by_restriction(self) -> bool:
        """Whether countries are shaded by the restriction that is selected."""
        return self.chosen == SELECTED

    @property
    def name(self) -> str:
        """What the legend calls it."""
        own = self.restriction[1] if self.by_restriction else ""
        return own or shading_names()[self.chosen]

    def bands_on(self, day: date) -> dict[str, str]:
        """Return the band of each country on a day, by its code."""
        rules = rules_in(paths.rules())
        # Nothing changes between two days that some rule names.
        period = bisect_right(list(rules.change_days), day)
        slug = self.restriction[0] if self.by_restriction else ""
        key = self.chosen, slug, period
        if key not in self._bands:
            found = (
                reach(rules, slug, day) if self.by_restriction else bands(rules, self.chosen, day)
            )
            self._bands[key] = {code: str(band) for code, band in found.items()}
        return self._bands[key]

    def regions_on(self, day: date) -> frozenset[str]:
        """Return the codes of regions that are embargoed on a day, where that is what is shaded."""
        if self.chosen != DESTINATION:
            return frozenset()
        embargoed = embargoed_regions(rules_in(paths.rules()), day)
        return frozenset(code for name, code in _REGIONS.items() if name in embargoed)
