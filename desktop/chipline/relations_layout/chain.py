"""The chain: who rents what from whom, with which chips, one ribbon a tenancy, in fixed columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from chipline.records.message import N_
from chipline.relations_layout.diagram import Diagram, DiagramNode, NodeForm, Ribbon, ShownOrder
from chipline.relations_layout.ordering import ordered
from chipline.relations_layout.ties import NEVER_DATED, Owners, Party, Span
from chipline.scenery.as_of import AsOf, AsOfStatus
from chipline.scenery.event_mapping import Certainty

#: The columns that a chain can have, in their order, and what each is called.
CHAIN_COLUMNS = {
    "chips": N_("Chips"),
    "hardware owner": N_("Hardware owner"),
    "site": N_("Site"),
    "operator": N_("Operator"),
    "ultimate parent": N_("Ultimate parent"),
    "tenant": N_("Tenant"),
    "model": N_("Model trained"),
    "trigger": N_("Moved because of"),
}
FIRST_COLUMNS: tuple[str, ...] = (
    "chips",
    "hardware owner",
    "site",
    "operator",
    "ultimate parent",
    "tenant",
)
#: Beyond so many ribbons, sites are folded to countries and firms to their ultimate parents.
MOST_RIBBONS = 400
#: A cluster that nobody is known to use ends at its site.
_OF_CLUSTERS = frozenset({"chips", "hardware owner", "site"})


@dataclass(frozen=True, slots=True)
class ChainRow:
    """A tenancy, or a cluster that nobody is known to use: what stands in each column, by ids."""

    kind: str
    record: str
    title: str
    ends: Mapping[str, tuple[str, ...]]
    span: Span = NEVER_DATED
    certainty: Certainty = Certainty.UNSTATED


@dataclass(frozen=True)
class ChainFacts:
    """What the chain shows: rows, the records that they name, and who owns the firms among them.

    `unread` counts what passes the filters and was not read, since there is too much of it.
    """

    rows: tuple[ChainRow, ...]
    parties: Mapping[str, Party]
    owners: Owners = field(default_factory=Owners)
    unread: int = 0


@dataclass(frozen=True)
class ChainContent:
    """What of the facts is shown: on which day, and in which columns.

    In those that are `folded`, what is not recorded takes little room.
    """

    facts: ChainFacts
    as_of: AsOf
    columns: tuple[str, ...] = FIRST_COLUMNS
    folded: frozenset[str] = frozenset()


def chain_diagram(content: ChainContent, before: ShownOrder | None = None) -> Diagram:
    """Lay tenancies out in columns, in the order that was shown before where there was one."""
    facts = content.facts
    large = len(facts.rows) > MOST_RIBBONS
    bands = _bands(content, large=large)
    bands.sort(key=lambda one: -len(one.rows))
    left_out = sum(len(one.rows) for one in bands[MOST_RIBBONS:])
    del bands[MOST_RIBBONS:]
    nodes, ribbons = _nodes_and_ribbons(content, bands)
    columns = [
        [number for number, node in enumerate(nodes) if node.column == column]
        for column in range(len(content.columns))
    ]
    pairs = [pair for one in ribbons for pair in zip(one.nodes, one.nodes[1:], strict=False)]
    order = ordered(
        columns,
        np.array(pairs, dtype=np.int64).reshape(-1, 2),
        last=frozenset(n for n, one in enumerate(nodes) if one.form is NodeForm.NOT_RECORDED),
        before=[before.keys.get(name, ()) for name in content.columns] if before else (),
        key_of=lambda number: nodes[number].key,
    )
    return Diagram(content.columns, tuple(nodes), tuple(ribbons), order, left_out)


@dataclass(slots=True)
class _Band:
    """Rows that go through the same nodes: one, unless the workspace is large."""

    path: tuple[tuple[str, ...], ...]
    rows: list[ChainRow]


def _bands(content: ChainContent, *, large: bool) -> list[_Band]:
    ends = _Ends(content.facts, int(content.as_of.day), folded=large)
    of_clusters = [one for one in content.columns if one in _OF_CLUSTERS]
    found: dict[object, _Band] = {}
    for row in content.facts.rows:
        columns = content.columns if row.kind == "tenancy" else of_clusters
        path = ends.path(row, columns)
        key = (row.kind, path) if large else row.record
        if key in found:
            found[key].rows.append(row)
        else:
            found[key] = _Band(path, [row])
    return list(found.values())


class _Ends:
    """What stands in each column of a row; of many rows, each that is new is worked out once."""

    def __init__(self, facts: ChainFacts, day: int, *, folded: bool) -> None:
        self._facts, self._day, self._folded = facts, day, folded
        self._known: dict[tuple[str, tuple[str, ...]], tuple[str, ...]] = {}

    def path(self, row: ChainRow, columns: Sequence[str]) -> tuple[tuple[str, ...], ...]:
        """Return ids of records for each column, or the code of a country."""
        found = []
        for column in columns:
            ids = row.ends.get("operator" if column == "ultimate parent" else column, ())
            shown = self._known.get((column, ids))
            if shown is None:
                shown = self._known[column, ids] = self._end(column, ids)
            found.append(shown)
        return tuple(found)

    def _end(self, column: str, ids: tuple[str, ...]) -> tuple[str, ...]:
        folded = self._folded and column in ("hardware owner", "operator", "tenant")
        if column == "ultimate parent" or folded:
            owners = (self._facts.owners.ultimate(one, self._day) for one in ids)
            return tuple(dict.fromkeys(owners))
        if column == "site" and self._folded:
            parties = self._facts.parties
            homes = (parties[one].home for one in ids if one in parties)
            return tuple(dict.fromkeys(home for home in homes if home))
        return ids


def _nodes_and_ribbons(
    content: ChainContent, bands: Sequence[_Band]
) -> tuple[list[DiagramNode], list[Ribbon]]:
    numbers: dict[tuple[str, tuple[str, ...]], int] = {}
    standings: list[AsOfStatus] = []
    ribbons = []
    for band in bands:
        standing = max(row.span.standing(content.as_of) for row in band.rows)
        keys = zip(content.columns, band.path, strict=False)
        path = tuple([numbers.setdefault(key, len(numbers)) for key in keys])
        standings += [AsOfStatus.OUT] * (len(numbers) - len(standings))
        for number in path:
            standings[number] = max(standings[number], standing)
        ribbons.append(_ribbon(content, band, path, standing))
    weights = Counter(number for one in ribbons for number in one.nodes)
    place = {name: number for number, name in enumerate(content.columns)}
    nodes = [
        _node(content, key, place[key[0]], weights[number], standings[number])
        for key, number in numbers.items()
    ]
    return nodes, ribbons


def _node(
    content: ChainContent,
    key: tuple[str, tuple[str, ...]],
    column: int,
    weight: int,
    standing: AsOfStatus,
) -> DiagramNode:
    name, ids = key
    parties = tuple(content.facts.parties.get(one) or Party(one, "", one, home=one) for one in ids)
    form = NodeForm.RECORD if ids else NodeForm.NOT_RECORDED
    if name == "site" and parties and not parties[0].kind:
        form = NodeForm.COUNTRY
    folded = form is NodeForm.NOT_RECORDED and name in content.folded
    return DiagramNode(key, column, form, parties, weight, standing, folded=folded)


def _ribbon(
    content: ChainContent, band: _Band, path: tuple[int, ...], standing: AsOfStatus
) -> Ribbon:
    facts, day, first = content.facts, int(content.as_of.day), band.rows[0]
    user = "tenant" if first.kind == "tenancy" else "hardware owner"
    parents = (facts.owners.ultimate(firm, day) for firm in first.ends.get(user, ()))
    return Ribbon(
        key=tuple(row.record for row in band.rows),
        kind=first.kind,
        records=tuple(row.record for row in band.rows),
        title=first.title if len(band.rows) == 1 else "",
        nodes=path,
        standing=standing,
        certainty=min(row.certainty for row in band.rows),
        chinese=any(facts.parties[one].chinese for one in parents if one in facts.parties),
        span=first.span if len(band.rows) == 1 else NEVER_DATED,
    )
