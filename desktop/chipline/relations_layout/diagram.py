"""A diagram: records in columns and ribbons through them, before anything has a place in pixels."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property

from chipline.relations_layout.ties import NEVER_DATED, Party, Span
from chipline.scenery.as_of import AsOfStatus
from chipline.scenery.event_mapping import Certainty

#: What tells a node from all others, whatever else is shown: its column and its records.
NodeKey = tuple[str, tuple[str, ...]]


class NodeForm(IntEnum):
    """What a node stands for."""

    RECORD = 0
    #: Nobody entered what belongs here.
    NOT_RECORDED = 1
    #: Further records of a group, which can be unfolded.
    MORE = 2
    #: A country, in which the sites of a large workspace are folded together.
    COUNTRY = 3


@dataclass(frozen=True, slots=True)
class DiagramNode:
    """A record, or several, in a column; `parties` are empty for what is not recorded.

    `weight` is how many ribbons go through it, `many` how many records a `MORE` stands for.
    """

    key: NodeKey
    column: int
    form: NodeForm
    parties: tuple[Party, ...]
    weight: int = 1
    standing: AsOfStatus = AsOfStatus.SURELY
    group: str = ""
    many: int = 0
    folded: bool = False

    @property
    def first(self) -> Party | None:
        """The record that it stands for, the first of several."""
        return self.parties[0] if self.parties else None

    @property
    def chinese(self) -> bool:
        """Whether its firm is headquartered in China."""
        return any(one.chinese for one in self.parties)


@dataclass(frozen=True, slots=True)
class Ribbon:
    """What goes through nodes from left to right, and the records that say so: one, or many folded.

    `role` is how its ends stand to each other, `forward` whether read from left to right.
    """

    key: tuple[str, ...]
    kind: str
    records: tuple[str, ...]
    title: str
    nodes: tuple[int, ...]
    standing: AsOfStatus
    certainty: Certainty | None = None
    chinese: bool = False
    span: Span = NEVER_DATED
    #: How many citations speak of its records; None where nobody counted.
    cited: int | None = None
    role: str = ""
    forward: bool = True


@dataclass(frozen=True)
class Diagram:
    """Columns of nodes in their order, and ribbons between them."""

    #: The names of the columns, from left to right.
    columns: tuple[str, ...]
    nodes: tuple[DiagramNode, ...]
    ribbons: tuple[Ribbon, ...]
    #: The numbers of each column's nodes, from top to bottom.
    order: tuple[tuple[int, ...], ...]
    #: How many records have no ribbon, since there are too many.
    left_out: int = 0
    #: The key of the node in the middle, around which the others stand.
    centre: NodeKey | None = None
    #: Nodes have the height of what goes through them.
    weighted: bool = True

    @cached_property
    def numbers(self) -> dict[NodeKey, int]:
        """The number of each node by its key."""
        return {node.key: number for number, node in enumerate(self.nodes)}

    @cached_property
    def through(self) -> tuple[tuple[int, ...], ...]:
        """The ribbons that go through each node."""
        found: list[list[int]] = [[] for _ in self.nodes]
        for number, ribbon in enumerate(self.ribbons):
            for node in ribbon.nodes:
                found[node].append(number)
        return tuple(map(tuple, found))

    @property
    def shown_order(self) -> ShownOrder:
        """The order of the nodes by their keys, to begin from when something comes or goes."""
        keys = (tuple(self.nodes[one].key for one in column) for column in self.order)
        return ShownOrder(dict(zip(self.columns, keys, strict=True)))

    def nodes_of(self, record: str) -> tuple[int, ...]:
        """Return the nodes that stand for a record, among others or alone."""
        return tuple(
            number
            for number, node in enumerate(self.nodes)
            if any(party.id == record for party in node.parties)
        )

    def ribbons_of(self, record: str) -> tuple[int, ...]:
        """Return the ribbons of which a record says that they are."""
        return tuple(
            number for number, ribbon in enumerate(self.ribbons) if record in ribbon.records
        )


@dataclass(frozen=True)
class ShownOrder:
    """In which order the nodes of each column were shown."""

    keys: dict[str, tuple[NodeKey, ...]] = field(default_factory=dict)
