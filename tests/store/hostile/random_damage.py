"""Damage at random, as disks, memory and programs that synchronise do it."""

from __future__ import annotations

import random
from collections.abc import Callable

PAGE = 4096
Damage = Callable[[bytearray, random.Random], None]


def _flipped(many: int) -> Damage:
    def damage(raw: bytearray, chance: random.Random) -> None:
        for _ in range(many):
            raw[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)

    return damage


def _cut(raw: bytearray, chance: random.Random) -> None:
    del raw[chance.randrange(100, len(raw)) :]


def _zeroed(raw: bytearray, chance: random.Random) -> None:
    put(raw, chance.randrange(len(raw) // PAGE), bytes(PAGE))


def _swapped(raw: bytearray, chance: random.Random) -> None:
    one, other = (chance.randrange(len(raw) // PAGE) for _ in range(2))
    pages = [bytes(raw[at * PAGE : (at + 1) * PAGE]) for at in (one, other)]
    put(raw, one, pages[1])
    put(raw, other, pages[0])


def _copied(raw: bytearray, chance: random.Random) -> None:
    one, other = (chance.randrange(len(raw) // PAGE) for _ in range(2))
    put(raw, one, bytes(raw[other * PAGE : (other + 1) * PAGE]))


def put(raw: bytearray, page: int, content: bytes) -> None:
    """Write over a page."""
    raw[page * PAGE : (page + 1) * PAGE] = content


DAMAGES: tuple[Damage, ...] = (
    *(_flipped(many) for many in (1, 10, 100)),
    *(_cut, _zeroed, _swapped, _copied),
)


def damaged(sound: bytes, number: int) -> bytes:
    """Return a file of which something was damaged, as its number tells."""
    raw = bytearray(sound)
    DAMAGES[number % len(DAMAGES)](raw, random.Random(number))
    return bytes(raw)
