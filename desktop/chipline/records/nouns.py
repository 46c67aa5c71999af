"""What records of each kind are called in the midst of a sentence: one of them, several, or so many."""

from __future__ import annotations

from collections.abc import Callable

from chipline.records.message import Message

_ONE: dict[str, Message] = {
    "firm": Message("firm"),
    "chip": Message("chip"),
    "facility": Message("facility"),
    "cluster": Message("cluster"),
    "tenancy": Message("tenancy"),
    "model": Message("AI model"),
    "restriction": Message("restriction"),
    "relocation": Message("relocation"),
    "source": Message("source"),
    "citation": Message("citation"),
    "link": Message("link"),
    "view": Message("saved view"),
    "briefing": Message("briefing"),
    "step": Message("step"),
}
_SEVERAL: dict[str, Message] = {
    "firm": Message("firms"),
    "chip": Message("chips"),
    "facility": Message("facilities"),
    "cluster": Message("clusters"),
    "tenancy": Message("tenancies"),
    "model": Message("AI models"),
    "restriction": Message("restrictions"),
    "relocation": Message("relocations"),
    "source": Message("sources"),
    "citation": Message("citations"),
    "link": Message("links"),
    "view": Message("saved views"),
    "briefing": Message("briefings"),
    "step": Message("steps"),
}
_NAME_OF_NEW: dict[str, Message] = {
    "firm": Message("Name of the new firm"),
    "chip": Message("Name of the new chip"),
    "facility": Message("Name of the new facility"),
    "cluster": Message("Name of the new cluster"),
    "tenancy": Message("Name of the new tenancy"),
    "model": Message("Name of the new AI model"),
    "restriction": Message("Name of the new restriction"),
    "relocation": Message("Name of the new relocation"),
    "source": Message("Name of the new source"),
    "citation": Message("Name of the new citation"),
    "link": Message("Name of the new link"),
    "view": Message("Name of the new saved view"),
    "briefing": Message("Name of the new briefing"),
    "step": Message("Name of the new step"),
}
_COUNTED: dict[str, Callable[[int], Message]] = {
    "firm": lambda n: Message("{n} firm", "{n} firms", n),
    "chip": lambda n: Message("{n} chip", "{n} chips", n),
    "facility": lambda n: Message("{n} facility", "{n} facilities", n),
    "cluster": lambda n: Message("{n} cluster", "{n} clusters", n),
    "tenancy": lambda n: Message("{n} tenancy", "{n} tenancies", n),
    "model": lambda n: Message("{n} AI model", "{n} AI models", n),
    "restriction": lambda n: Message("{n} restriction", "{n} restrictions", n),
    "relocation": lambda n: Message("{n} relocation", "{n} relocations", n),
    "source": lambda n: Message("{n} source", "{n} sources", n),
    "citation": lambda n: Message("{n} citation", "{n} citations", n),
    "link": lambda n: Message("{n} link", "{n} links", n),
    "view": lambda n: Message("{n} saved view", "{n} saved views", n),
    "briefing": lambda n: Message("{n} briefing", "{n} briefings", n),
    "step": lambda n: Message("{n} step", "{n} steps", n),
}


def noun(kind: str) -> Message:
    """Name one record of a kind; what is no kind is a record of any."""
    return _ONE.get(kind) or Message("record")


def nouns(kind: str) -> Message:
    """Name records of a kind, however many."""
    return _SEVERAL[kind]


def name_of_new(kind: str) -> Message:
    """Ask for the name of a record that is to be made of a kind."""
    return _NAME_OF_NEW[kind]


def counted(kind: str, n: int) -> Message:
    """Name so many records of a kind; what is no kind is a record of any."""
    return _COUNTED[kind](n) if kind in _COUNTED else Message("{n} record", "{n} records", n)
