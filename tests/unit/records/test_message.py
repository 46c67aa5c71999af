"""A message names its parts, counts, and words itself in English."""

from __future__ import annotations

from datetime import date

import pytest

from chipline.records.message import (
    N_,
    Message,
    UserError,
    from_plain,
    joined,
    listed,
    message_of,
    to_plain,
    verbatim,
)


def test_named_parts_are_filled_in() -> None:
    assert str(Message("“{name}” of {day}", name="H20", day=date(2025, 4, 9))) == (
        "“H20” of 9 April 2025"
    )


@pytest.mark.parametrize(
    ("n", "said"), [(0, "0 records"), (1, "1 record"), (2, "2 records"), (1500, "1,500 records")]
)
def test_counts_in_english(n: int, said: str) -> None:
    assert str(Message("{n} record", "{n} records", n)) == said


def test_a_comment_is_not_said() -> None:
    assert str(Message("Open", "a verb")) == "Open"


def test_a_missing_part_leaves_its_place() -> None:
    assert str(Message("{name} is damaged: {cause}", name="a.chip")) == "a.chip is damaged: {cause}"


def test_what_is_filled_in_is_not_filled_again() -> None:
    assert str(Message("{one} {two}", one="{two}", two="{one}")) == "{two} {one}"


def test_a_message_within_a_message() -> None:
    assert str(Message("{what}.", what=Message("{n} link", "{n} links", 1))) == "1 link."


def test_messages_that_say_the_same_are_equal() -> None:
    one, same = (Message("{a} and {b}", a=1, b="x") for _ in range(2))
    assert one == same
    assert hash(one) == hash(same)
    assert one != Message("{a} and {b}", a=2, b="x")
    assert one != "1 and x"


def test_a_number_with_a_fraction() -> None:
    assert str(Message("{power} MW", power=12.5)) == "12.5 MW"


def test_an_error_says_its_message() -> None:
    assert str(ValueError(Message("{n} fault", "{n} faults", 3))) == "3 faults"


def test_the_marker_changes_nothing() -> None:
    assert N_("Firms") == "Firms"


@pytest.mark.parametrize(
    ("parts", "said"), [(["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_a_list_names_its_last_part_with_and(parts: list[str], said: str) -> None:
    assert str(listed(parts)) == said
    assert str(joined(parts)) == ", ".join(parts)


def test_what_nobody_translates_is_no_template() -> None:
    assert str(verbatim("{path} of 5")) == "{path} of 5"


def test_an_error_is_told_by_its_message_or_its_words() -> None:
    said = Message("{n} fault", "{n} faults", 3)
    assert message_of(UserError(said)) is said
    assert str(message_of(ValueError("as it is"))) == "as it is"


def test_very_many_parts_are_joined_as_few_are() -> None:
    words = [f"word {n}" for n in range(5_000)]
    said = joined(words)
    assert str(said) == ", ".join(words)
    assert str(from_plain(to_plain(said))) == str(said)
