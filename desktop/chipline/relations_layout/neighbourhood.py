"""What is around one record on a day: what acts on it, who stands behind it, what it uses, who runs that."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from chipline.records.message import N_
from chipline.records.vocabulary import SUBSIDIARY_OF
from chipline.relations_layout.diagram import (
    Diagram,
    DiagramNode,
    NodeForm,
    NodeKey,
    Ribbon,
    ShownOrder,
)
from chipline.relations_layout.ordering import ordered
from chipline.relations_layout.roles import BETWEEN_KINDS, ROLES, RoleSide, side_from, verb
from chipline.relations_layout.ties import Party, RecordTie, TieGraph
from chipline.scenery.as_of import AsOf, AsOfStatus

#: The columns, from what acts on a record to who stands behind what it uses.
AROUND_COLUMNS = {
    "issuers": N_("Issued by"),
    "acts": N_("Acts on it"),
    "owners": N_("Who owns those"),
    "behind": N_("Behind it"),
    "centre": N_("The record"),
    "ahead": N_("Uses and has"),
    "users": N_("Used by, and has"),
    "reach": N_("Reaches"),
    "runners": N_("Run by"),
    "parents": N_("Ultimate parent"),
}
#: So many of a group are shown; the others are one node that can be unfolded.
MOST_OF_GROUP = 12
#: What the column is called in which stands what a record of a kind has to do with.
_AHEAD_OF = {"restriction": "reach", "facility": "users", "cluster": "users", "chip": "users"}
_AHEAD = frozenset({"ahead", "users", "reach"})
#: Who runs a site, owns a cluster, or made a model or chip.
#: In which column the ultimate parents of a column's firms stand.
_OWNERS_OF = {"runners": "parents", "behind": "owners"}
_ISSUES, _OWNED = ("restriction.issuers",), (SUBSIDIARY_OF, "firm.ultimate_parent")
_RUNS = ("facility.operator", "cluster.owner", "model.developers", "chip.vendor")


@dataclass(frozen=True)
class AroundContent:
    """What is shown around a record: on which day, and which groups are unfolded."""

    graph: TieGraph
    centre: str
    as_of: AsOf
    unfolded: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A tie with where its further end stands: its column, and how it reads from the nearer end."""

    tie: RecordTie
    near: str
    far: str
    column: str
    group: str


def around_diagram(content: AroundContent, before: ShownOrder | None = None) -> Diagram:
    """Lay out what is around a record, in the order that was shown before where there was one."""
    centre = content.graph.parties.get(content.centre)
    if centre is None:
        return Diagram((), (), (), (), weighted=False)
    placed = list(_placed(content))
    builder = _Builder(content, centre)
    for one in placed:
        builder.add(one)
    return builder.finished(before)


def _placed(content: AroundContent) -> Iterator[_Placed]:
    """Return the ties that are shown: those of the record, and then those of what it uses."""
    graph, centre = content.graph, content.centre
    ties = graph.on(int(content.as_of.day))
    by_end: dict[str, list[RecordTie]] = defaultdict(list)
    for tie in ties:
        by_end[tie.subject].append(tie)
        by_end[tie.object].append(tie)
    columns = {centre: "centre"}
    rank = {name: number for number, name in enumerate(ROLES)}
    first = sorted(_around(by_end[centre], graph, centre), key=lambda one: rank[one.tie.role])
    for one in first:
        columns.setdefault(one.far, one.column)
    yield from (one for one in first if columns[one.far] == one.column)
    yield from _beyond(content, by_end, columns)


def _around(ties: Iterable[RecordTie], graph: TieGraph, centre: str) -> Iterator[_Placed]:
    kind = graph.parties[centre].kind
    between, ahead = kind in BETWEEN_KINDS, _AHEAD_OF.get(kind, "ahead")
    for tie in ties:
        far = tie.other(centre)
        if not between and graph.parties[far].kind in BETWEEN_KINDS:
            continue  # what it says is shown as a tie of those that it names
        forward = tie.subject == centre
        side = side_from(tie.role, subject=forward)
        column = {RoleSide.ACTS: "acts", RoleSide.BEHIND: "behind"}.get(side, ahead)
        yield _Placed(tie, centre, far, column, verb(tie.role, forward=forward))


def _beyond(
    content: AroundContent, by_end: dict[str, list[RecordTie]], columns: dict[str, str]
) -> Iterator[_Placed]:
    """Go one step further: who issued what acts on it, who runs what it uses, and who owns them."""
    for one in [each for each, column in columns.items() if column in {"acts", *_AHEAD}]:
        further = "issuers" if columns[one] == "acts" else "runners"
        roles = _ISSUES if columns[one] == "acts" else _RUNS
        yield from _onwards(by_end, columns, one, roles, further)
    owners, day = content.graph.owners, int(content.as_of.day)
    for firm in [each for each, column in columns.items() if column in _OWNERS_OF]:
        further = _OWNERS_OF[columns[firm]]
        above = owners.above(firm, day)
        for tie in by_end[firm]:
            owned = tie.subject == firm and tie.role in _OWNED and tie.object in above[:1]
            if owned and columns.setdefault(above[-1], further) == further:
                yield _Placed(tie, firm, above[-1], further, "")


def _onwards(
    by_end: dict[str, list[RecordTie]],
    columns: dict[str, str],
    near: str,
    roles: Sequence[str],
    column: str,
) -> Iterator[_Placed]:
    """Return what a record says of others by some roles, unless they stand in another column."""
    for tie in by_end[near]:
        says_so = tie.subject == near and tie.role in roles
        if says_so and columns.setdefault(tie.object, column) == column:
            yield _Placed(tie, near, tie.object, column, "")


class _Builder:
    """Puts nodes and ribbons together; more of a group than are shown are one node."""

    def __init__(self, content: AroundContent, centre: Party) -> None:
        self._content = content
        self._nodes: list[DiagramNode] = []
        self._ribbons: dict[tuple[str, ...], Ribbon] = {}
        self._groups: dict[str, dict[str, None]] = defaultdict(dict)
        self._placed: list[_Placed] = []
        self._centre = centre

    def add(self, one: _Placed) -> None:
        """Take a tie."""
        self._placed.append(one)
        self._groups[f"{one.column}:{one.group}"].setdefault(one.far)

    def finished(self, before: ShownOrder | None) -> Diagram:
        """Return the diagram."""
        standings = self._standings()
        columns = [
            name
            for name in AROUND_COLUMNS
            if name == "centre" or any(one.column == name for one in self._placed)
        ]
        place = {name: number for number, name in enumerate(columns)}
        shown = {key for keys in before.keys.values() for key in keys} if before else set()
        numbers = self._number_nodes(place, standings, shown)
        self._tie_nodes(numbers, place, standings)
        ribbons = tuple(self._ribbons.values())
        order = self._order(columns, ribbons, before)
        key: NodeKey = ("centre", (self._centre.id,))
        return Diagram(tuple(columns), tuple(self._nodes), ribbons, order, 0, key, weighted=False)

    def _standings(self) -> dict[str, AsOfStatus]:
        found: dict[str, AsOfStatus] = {self._centre.id: AsOfStatus.SURELY}
        for one in self._placed:
            standing = _standing(one.tie, self._content.as_of)
            if one.near != self._centre.id:
                standing = min(standing, found.get(one.near, AsOfStatus.OUT))
            found[one.far] = max(standing, found.get(one.far, AsOfStatus.OUT))
        return found

    def _number_nodes(
        self, place: dict[str, int], standings: dict[str, AsOfStatus], shown_before: set[NodeKey]
    ) -> dict[str, int]:
        parties, numbers = self._content.graph.parties, {}
        numbers[self._centre.id] = 0
        self._nodes.append(
            DiagramNode(
                ("centre", (self._centre.id,)), place["centre"], NodeForm.RECORD, (self._centre,)
            )
        )
        for name, members in self._groups.items():
            column, _, group = name.partition(":")
            ids = [one for one in members if one not in numbers]
            # What was shown stays; else what holds on the day is not what is folded away.
            ids.sort(
                key=lambda one: (
                    (column, (one,)) not in shown_before,
                    -standings[one],
                    parties[one].title.casefold(),
                )
            )
            folded = name not in self._content.unfolded and len(ids) > MOST_OF_GROUP + 1
            shown = ids[:MOST_OF_GROUP] if folded else ids
            for one in shown:
                numbers[one] = len(self._nodes)
                key: NodeKey = (column, (one,))
                self._nodes.append(
                    DiagramNode(
                        key,
                        place[column],
                        NodeForm.RECORD,
                        (parties[one],),
                        standing=standings[one],
                        group=group,
                    )
                )
            if folded:
                rest = ids[MOST_OF_GROUP:]
                numbers |= dict.fromkeys(rest, len(self._nodes))
                self._nodes.append(self._more(name, place[column], group, rest, standings))
        return numbers

    def _more(
        self,
        name: str,
        column: int,
        group: str,
        rest: Sequence[str],
        standings: dict[str, AsOfStatus],
    ) -> DiagramNode:
        standing = max(standings[one] for one in rest)
        return DiagramNode(
            (name, ()), column, NodeForm.MORE, (), standing=standing, group=group, many=len(rest)
        )

    def _tie_nodes(
        self,
        numbers: dict[str, int],
        place: dict[str, int],
        standings: dict[str, AsOfStatus],
    ) -> None:
        for one in self._placed:
            near, far = numbers[one.near], numbers[one.far]
            left, right = (
                (near, far) if place[one.column] > self._nodes[near].column else (far, near)
            )
            if self._nodes[left].column == self._nodes[right].column:
                continue
            tie = one.tie
            subject_left = numbers[tie.subject] == left
            key: tuple[str, ...] = (tie.record, tie.role, str(left), str(right))
            if NodeForm.MORE in (self._nodes[left].form, self._nodes[right].form):
                key = ("more", tie.role, str(left), str(right))
            else:
                key = tie.key
            known = self._ribbons.get(key)
            records = (*known.records, tie.record) if known else (tie.record,)
            standing = min(_standing(tie, self._content.as_of), standings[one.near])
            self._ribbons[key] = Ribbon(
                key=key,
                kind=tie.kind,
                records=tuple(dict.fromkeys(records)),
                title="",
                nodes=(left, right),
                standing=max(standing, known.standing) if known else standing,
                certainty=tie.certainty,
                span=tie.span,
                cited=self._content.graph.cited.get(tie.record, 0),
                role=tie.role,
                forward=subject_left,
            )

    def _order(
        self, columns: Sequence[str], ribbons: Sequence[Ribbon], before: ShownOrder | None
    ) -> tuple[tuple[int, ...], ...]:
        """Keep groups together, in the order in which they came; unfolding one moves no other."""
        nodes = self._nodes
        members = [
            [number for number, node in enumerate(nodes) if node.column == column]
            for column in range(len(columns))
        ]
        if before is not None:
            rank = {key: number for keys in before.keys.values() for number, key in enumerate(keys)}
            for column in members:
                groups = {nodes[one].group: None for one in column}
                place = {group: number for number, group in enumerate(groups)}
                known = {one: rank[nodes[one].key] for one in column if nodes[one].key in rank}
                column.sort(
                    key=lambda one: (
                        place[nodes[one].group],
                        nodes[one].form is NodeForm.MORE,
                        known.get(one, len(rank)),
                        one,
                    )
                )
            return tuple(map(tuple, members))
        pairs = np.array([one.nodes for one in ribbons], dtype=np.int64).reshape(-1, 2)
        free = {
            number
            for number, column in enumerate(columns)
            if column in ("runners", "parents", "issuers", "owners")
        }
        found = ordered(members, pairs)
        return tuple(
            found[number] if number in free else tuple(members[number])
            for number in range(len(columns))
        )


def _standing(tie: RecordTie, as_of: AsOf) -> AsOfStatus:
    """Tell how a tie stands to a day; what nobody dates is as it is recorded."""
    return AsOfStatus.SURELY if tie.span.undated else tie.span.standing(as_of)
