"""Commands are found by what one would type for them, the likeliest first."""

from __future__ import annotations

import pytest

from chipline.windows.shell.palette.command_match import BEGINS, FAR, WHOLE, WITHIN, WORDS, rank


@pytest.mark.parametrize(
    ("typed", "text", "how"),
    [
        ("restore a backup", "Restore a backup…", WHOLE),
        ("Resto", "Restore a backup…", BEGINS),
        ("backup", "Restore a backup…", WORDS),
        ("theme dark", "Dark theme", WORDS),
        ("fold", "Show the backups’ folder", WORDS),
        ("ack", "Back", WITHIN),
        ("bun", "Back up now", FAR),
        ("bacn", "Back up now", FAR),
        ("", "Back", BEGINS),
        ("zzz", "Back", None),
        ("nub", "Back up now", None),
        ("bn", "Back up now", None),
        ("buw", "Back up now", None),
        ("sort", "Star this record, or take its star away", None),
    ],
)
def test_rank(typed: str, text: str, how: int | None) -> None:
    assert rank(typed, text) == how
