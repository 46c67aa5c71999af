"""In which order a record's citations are read."""

from __future__ import annotations

from typing import Any

from chipline.windows.inspector.citation.evidence_order import best_first, disputed_fields


def cited(
    grade: str, field: str | None = None, stance: str = "supports", told: str = ""
) -> dict[str, Any]:
    letter, figure = grade
    return {
        "field": field,
        "stance": stance,
        "credibility": figure.strip("-") or None,
        "source_values": {"reliability": letter.strip("-") or None},
        "told": told or grade,
    }


def order(*citations: dict[str, Any]) -> list[str]:
    return [each["told"] for each in best_first(citations)]


def test_the_best_grade_comes_first_and_the_letter_counts_before_the_figure() -> None:
    assert order(cited("C1"), cited("--"), cited("B3"), cited("-2"), cited("A3"), cited("B1")) == [
        "A3", "B1", "B3", "C1", "-2", "--",
    ]  # fmt: skip


def test_of_one_grade_the_record_comes_before_its_fields() -> None:
    assert order(cited("B2", "began", told="field"), cited("B2", told="record")) == [
        "record",
        "field",
    ]


def test_both_sides_of_a_dispute_stand_together_where_the_best_of_them_belongs() -> None:
    sides = cited("D4", "began", "contradicts", "against"), cited("A1", "began", told="for")
    assert disputed_fields([*sides, cited("B2")]) == {"began"}
    assert order(cited("B2"), *sides, cited("A2")) == ["for", "against", "A2", "B2"]


def test_a_citation_whose_source_is_gone_is_not_graded_by_it() -> None:
    lost = cited("A1", told="lost") | {"source_values": None}
    assert order(lost, cited("C3")) == ["C3", "lost"]
