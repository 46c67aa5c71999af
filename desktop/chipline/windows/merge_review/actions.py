"""What one can do with colleagues: merge their copy, take or send changes, propose some."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from chipline.windows.actions import ActionSpec
from chipline.windows.merge_review.copy_exchange import CopyExchange

C = TypeVar("C")


def exchange_actions(
    exchange: Callable[[C], CopyExchange],
    record: Callable[[C], str],
    enabled: Callable[[C], bool],
) -> tuple[ActionSpec[C], ...]:
    """Declare the actions, over a context that has the exchange and knows which record is selected."""
    return (
        ActionSpec(
            "file.merge",
            "Merge a copy…",
            lambda c: exchange(c).choose_and_merge(),
            menu="File",
            icon="git-merge",
            enabled=enabled,
            divider_before=True,
        ),
        ActionSpec(
            "file.take_changes",
            "Take changes…",
            lambda c: exchange(c).choose_and_take(),
            menu="File",
            enabled=enabled,
        ),
        ActionSpec(
            "file.send_changes",
            "Send changes…",
            lambda c: exchange(c).send(),
            menu="File",
            enabled=enabled,
        ),
        ActionSpec(
            "file.shared_folder",
            "Shared folder…",
            lambda c: exchange(c).choose_shared_folder(),
            menu="File",
            enabled=enabled,
        ),
        ActionSpec(
            "file.stop_sharing",
            "Stop sharing the folder",
            lambda c: exchange(c).stop_sharing(),
            menu="File",
            enabled=lambda c: exchange(c).shared.folder is not None,
        ),
        ActionSpec(
            "record.propose",
            "Propose this record’s changes…",
            lambda c: exchange(c).send((record(c),)),
            menu="File",
            enabled=lambda c: enabled(c) and bool(record(c)),
        ),
    )
