"""By what the map shades countries, in words."""

from __future__ import annotations

from chipline import paths
from chipline.derived import rules_in
from chipline.export_rules.overviews.destination_bands import (
    DESTINATION,
    NOTHING,
    SELECTED,
    shadings,
)
from chipline.windows.i18n import tr, translated


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
