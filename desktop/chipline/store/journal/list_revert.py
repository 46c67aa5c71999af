"""Taking back what one past change did to a list, with what others did to it since left alone."""

from __future__ import annotations

from collections.abc import Sequence


def turned_back(
    current: Sequence[str], before: Sequence[str], after: Sequence[str]
) -> list[str] | None:
    """Return a list without what a change had added, with what it had taken, in its old order.

    What is so already comes back as it stands. None where it is so in part, and where somebody
    put the same values into yet another order: nobody can tell what is meant then.
    """
    here = list(dict.fromkeys(current))
    added = set(after) - set(before)
    taken = [one for one in dict.fromkeys(before) if one not in after]
    if not added & set(here) and set(taken) <= set(here):
        found = here
    elif added <= set(here) and not set(taken) & set(here):
        found = [one for one in here if one not in added] + taken
    else:
        return None
    ordered = _reordered(found, before, after)
    return list(current) if ordered == here else ordered


def _reordered(here: list[str], before: Sequence[str], after: Sequence[str]) -> list[str] | None:
    """Give what was there before and after the order of before, if the change had altered it."""
    both = set(here) & set(before) & set(after)
    old, new, now = (
        [one for one in dict.fromkeys(each) if one in both] for each in (before, after, here)
    )
    if old in (now, new):
        return here
    if now != new:
        return None
    rest = iter(old)
    return [next(rest) if one in both else one for one in here]
