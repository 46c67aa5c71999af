"""How each chip stands if sold to China on a day; kept, since it changes on few days only."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date

from chipline.export_rules.classification import Classification, classify
from chipline.export_rules.engine import assess
from chipline.export_rules.finding import Finding
from chipline.export_rules.metrics import ChipFigures
from chipline.export_rules.question import Question
from chipline.export_rules.record_facts import Holdings, KnownChip
from chipline.export_rules.rulebook.rules import Rules


@dataclass(frozen=True, slots=True)
class ChinaSale:
    """A chip's class, and the answer to an export of it to an unlisted Chinese user."""

    chip: KnownChip
    classification: Classification
    finding: Finding


class Standings:
    """The standings of all chips under one set of rules, worked out as they are asked for.

    Between two change days of the rules nothing changes, so a standing is worked out once for
    each stretch between them. What `before` found under the same rules holds for chips whose
    figures are still the same.
    """

    def __init__(self, rules: Rules, holdings: Holdings, before: Standings | None = None) -> None:
        self.rules = rules
        self.holdings = holdings
        #: Class and answer by figures and stretch of days.
        self.answers: dict[tuple[ChipFigures, int], tuple[Classification, Finding]] = {}
        if before is not None and before.rules is rules:
            figures = {chip.figures for chip in holdings.chips.values()}
            # A copy first: another thread may still be asking the other one.
            kept = before.answers.copy()
            self.answers = {key: found for key, found in kept.items() if key[0] in figures}
        self._starts = [day.toordinal() for day in rules.change_days]
        self._known: dict[tuple[str, int], ChinaSale] = {}
        self._all: dict[int, tuple[ChinaSale, ...]] = {}

    def stretch(self, day: int) -> int:
        """Number the stretch of days in which a day lies."""
        return bisect_right(self._starts, day)

    def change_days(self) -> list[int]:
        """Return the days on which rules change, as ordinals."""
        return list(self._starts)

    def of(self, chip: KnownChip, day: int) -> ChinaSale:
        """Return how one chip stands on a day."""
        key = (chip.id, self.stretch(day))
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._work_out(chip, day)
        return found

    def all_on(self, day: int) -> tuple[ChinaSale, ...]:
        """Return how every chip stands on a day."""
        stretch = self.stretch(day)
        found = self._all.get(stretch)
        if found is None:
            found = tuple(self.of(chip, day) for chip in self.holdings.chips.values())
            self._all[stretch] = found
        return found

    def _work_out(self, chip: KnownChip, day: int) -> ChinaSale:
        key = (chip.figures, self.stretch(day))
        found = self.answers.get(key)
        if found is None:
            found = self.answers[key] = self._answer(chip.figures, date.fromordinal(day))
        return ChinaSale(chip, *found)

    def _answer(self, figures: ChipFigures, day: date) -> tuple[Classification, Finding]:
        question = Question(chip=figures, destination="CN", day=day, end_user_hq="CN")
        classification = classify(figures, day, self.rules)
        return classification, assess(question, self.rules, classification)
