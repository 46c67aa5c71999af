"""What the entries of the rules are called where they bear no name of their own, and their figures."""

from __future__ import annotations

import re

from chipline.export_rules.rulebook.rules import Rules
from chipline.records.message import N_
from chipline.windows.formats import country_text
from chipline.windows.i18n import tr, translated

#: A state's place in a country group, such as D:4-AE.
_IN_GROUP = re.compile(r"([A-E]:\d)-([A-Z]{2})")
#: Words of an entry by which it may be known, the most telling first.
_TELLING = ("rule", "name")
_NAMES = {
    "edition": N_("Edition of these rules"),
    "hbm-2024": N_("High-bandwidth memory, 3A090.c"),
    "uae-government": N_("Government of the United Arab Emirates"),
    "uae-g42": N_("G42 and Core42"),
    "uae-us-firms": N_("Listed United States firms in the United Arab Emirates"),
    "review-2022": N_("Review of applications, October 2022"),
    "review-2022-allied": N_("Review of applications, October 2022, for firms of partners"),
    "review-2023-embargoed": N_("Review for Macau and D:5, October 2023"),
    "review-2023-groups": N_("Review for D:1 and D:4, October 2023"),
    "review-2023-headquarters-groups": N_(
        "Review by headquarters within D:1 and D:4, October 2023"
    ),
    "review-2023-headquarters-elsewhere": N_("Review by headquarters elsewhere, October 2023"),
    "review-2026": N_("Review case by case, January 2026"),
    "note-crimea": N_("Note on Crimea"),
    "note-occupied": N_("Note on the occupied regions of Ukraine"),
    "note-ethiopia": N_("Note on Ethiopia"),
    "mi308-licences-assured": N_("Licences for the MI308 assured"),
    "mi308-licences-granted": N_("Licences for the MI308 granted"),
    "h20-licences-assured": N_("Licences for the H20 assured"),
    "h20-licences-granted": N_("Licences for the H20 granted"),
    "cn-h20-summons": N_("Summons over the H20"),
    "cn-h20-guidance": N_("Guidance on the H20"),
    "cn-6000d-order": N_("Order on the RTX PRO 6000D"),
    "cn-port-checks": N_("Checks at ports"),
    "cn-state-data-centres": N_("State-funded data centres"),
    "cn-h200-customs": N_("The H200 at customs"),
    "cn-h200-approvals": N_("Approvals of the H200"),
    "cn-h200-mainland": N_("The H200 on the mainland"),
    "cn-5090dv2": N_("The RTX 5090 D V2"),
    "cn-procurement": N_("Bar from Chinese procurement"),
    "contract-measures": N_("Standard contract, before its measures"),
    "contract-route": N_("Standard contract"),
    "certification-route": N_("Certification"),
    "my-permit": N_("Malaysia’s permit"),
    "tw-listing": N_("Taiwan’s list"),
}


def entry_names(rules: Rules) -> dict[str, str]:
    """Name every entry of the rules, by its id."""
    return {
        one: _name_of(one, entry)
        for document in rules.documents.values()
        for section in document.values()
        for entry in (section if isinstance(section, list) else ())
        for one in (str(entry["id"]),)
    }


def _name_of(one: str, entry: dict[str, object]) -> str:
    if paragraph := entry.get("paragraph"):
        return str(paragraph)
    given = next((entry[key] for key in _TELLING if entry.get(key)), _NAMES.get(one))
    if given is None and (found := _IN_GROUP.fullmatch(one)):
        return tr("{group}, {country}", group=found[1], country=country_text(found[2]))
    return translated(str(given or one))
