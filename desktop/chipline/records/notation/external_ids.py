"""How other data sets call a record: “scheme:value”, such as lei:… or wikidata:Q…."""

from __future__ import annotations

import re

from chipline.records.message import Message, UserError

_FORM = re.compile(r"([A-Za-z][A-Za-z0-9._-]*)\s*:\s*(\S(?:.*\S)?)")


class ExternalIdError(UserError):
    """A text that is no external id; the message says how to write one."""


def external_id(written: str) -> str:
    """Bring an external id into the form in which it is kept: its scheme in lower case.

    Raises:
        ExternalIdError: it has no scheme, no value, or is a web address.
    """
    found = _FORM.fullmatch(written.strip())
    if found is None or found[2].startswith("//"):
        raise ExternalIdError(
            Message(
                "“{written}” is not of the form scheme:value, such as wikidata:Q182477.",
                written=written,
            )
        )
    return f"{found[1].lower()}:{found[2]}"
