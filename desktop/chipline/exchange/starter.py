"""The starter facts: the tables under `resources/starter/`, read into one change set."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from chipline.exchange.csv_tables import TableError, creations, read_table
from chipline.records.changes import ChangeSet, Operation, change_set
from chipline.records.kinds import ALL_KINDS
from chipline.records.message import N_, Message
from chipline.records.record import KINDS, id_of_slug

#: The areas of which `starter.toml` says up to which day they were looked for, as they are called.
AREAS = {
    "us_rules": N_("United States rules"),
    "chinese_rules": N_("Chinese rules"),
    "other_states": N_("Rules of other states"),
    "sites": N_("Sites"),
    "models": N_("AI models"),
}


@dataclass(frozen=True, slots=True)
class Edition:
    """Which starter facts these are.

    Attributes:
        holds_as_of: the day as of which they hold as a whole, the earliest in `looked_for`.
        collected: when they were gathered.
        looked_for: the newest day up to which each area was looked for.
    """

    holds_as_of: str
    collected: str
    about: str
    looked_for: Mapping[str, str]


def edition(folder: Path) -> Edition:
    """Read what the starter facts say of themselves."""
    plain = tomllib.loads((folder / "starter.toml").read_text(encoding="utf-8"))
    return Edition(
        str(plain["holds_as_of"]),
        str(plain["collected"]),
        str(plain["about"]),
        {area: str(day) for area, day in plain.get("looked_for", {}).items() if area in AREAS},
    )


def starter_facts(folder: Path) -> ChangeSet:
    """Read every starter table.

    Raises:
        TableError: a table can't be read; the message says where and why.
    """
    facts = edition(folder)
    moment = f"{facts.collected}T00:00:00Z"
    changes = [
        change
        for kind in ALL_KINDS
        if (path := folder / f"{kind.plural}.csv").exists()
        for change in creations(kind, read_table(path), moment=moment)
    ]
    _refuse_doubles([str((change.after or {})["slug"]) for change in changes])
    return change_set(Operation.BEGIN, changes, params={"as_of": facts.holds_as_of})


@dataclass(frozen=True, slots=True)
class StarterBriefing:
    """A briefing of the starter facts: its own values, and those of its steps in their order."""

    values: Mapping[str, Any]
    steps: tuple[Mapping[str, Any], ...]


def starter_briefing(folder: Path) -> StarterBriefing:
    """Read the starter briefing, as often as somebody wants one to change.

    Raises:
        TableError: a table can't be read; the message says where and why.
    """
    moment = f"{edition(folder).collected}T00:00:00Z"
    briefings, steps = (
        [
            dict(change.after or {})
            for change in creations(KINDS[kind], read_table(folder / name), moment=moment)
        ]
        for kind, name in (("briefing", "briefings.csv"), ("step", "steps.csv"))
    )
    first = briefings[0]
    briefing = id_of_slug(str(first["slug"]))
    own = sorted(
        (step for step in steps if step["briefing"] == briefing),
        key=lambda step: (step["position"] is None, step["position"]),
    )
    return StarterBriefing(first, tuple(own))


def _refuse_doubles(slugs: list[str]) -> None:
    seen: set[str] = set()
    for slug in slugs:
        if slug in seen:
            raise TableError(
                Message("The short name “{slug}” is used twice in the starter tables.", slug=slug)
            )
        seen.add(slug)
