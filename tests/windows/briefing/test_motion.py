"""Whether views may glide: as the user prefers, or as the desktop is set."""

from __future__ import annotations

from typing import Any

import pytest

from chipline.windows.briefing.show import motion


@pytest.mark.parametrize(
    ("kept", "glides"),
    [
        ({}, True),
        ({"reduced-motion": 0, "enable-animations": True}, True),
        ({"reduced-motion": 1}, False),
        ({"enable-animations": False}, False),
        ({"AnimationDurationFactor": "0"}, False),
        ({"AnimationDurationFactor": "1"}, True),
    ],
)
def test_views_glide_as_the_desktop_is_set_unless_the_user_says_otherwise(
    kept: dict[str, Any], *, glides: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def call(*asked: str) -> list[Any]:
        # An older portal has no ReadOne.
        *_where, method, _space, key = asked
        return [kept[key]] if method == "Read" and key in kept else []

    monkeypatch.setattr(motion.sys, "platform", "linux")
    monkeypatch.setattr(motion, "call", call)
    assert motion.glides("") is glides
    assert motion.glides("full")
    assert not motion.glides("less")
