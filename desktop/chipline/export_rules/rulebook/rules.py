"""The rules as values. `rules_file.load_rules` makes them from `resources/rules/*.toml`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from chipline.export_rules.finding import Outcome, Review
from chipline.export_rules.question import Recipient, Transaction
from chipline.export_rules.rulebook.periods import Period, RuleSource
from chipline.export_rules.rulebook.places import Atlas


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What every rule has: its key, a label to show, its days and its source."""

    key: str
    rule: str
    period: Period
    source: RuleSource
    caveat: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph of ECCN 3A090: lower bounds inclusive, upper bounds exclusive."""

    key: str
    eccn: str
    paragraph: str
    tpp_min: float | None = None
    tpp_below: float | None = None
    density_min: float | None = None
    density_below: float | None = None
    io_min: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Exclusion:
    """A note that takes chips below `tpp_below`, marketed as `datacentre` says, off the list."""

    key: str
    name: str
    text: str
    citation: str
    datacentre: bool
    tpp_below: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Regime(Rule):
    """The control list of one span of days; paragraphs in the order in which they are tried."""

    paragraphs: tuple[Paragraph, ...]
    exclusions: tuple[Exclusion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRule(Rule):
    """A licence requirement for classes, by destination or by headquarters in `place`."""

    place: str
    eccns: frozenset[str]
    free_recipients: frozenset[Recipient] = frozenset()
    open_headquarters: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class ExceptionRule(Rule):
    """A licence exception; with `otherwise` the sources leave two outcomes open."""

    name: str
    eligible: frozenset[tuple[str, bool]]
    destination: str
    party: str
    transactions: frozenset[Transaction]
    outcome: Outcome
    otherwise: Outcome | None
    conditions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewRule(Rule):
    """How applications are read for classes, destinations, parties and figures."""

    eccns: frozenset[str]
    destination: str
    party: str
    end_user: str
    from_united_states: bool
    tpp_below: float | None
    memory_below: float | None
    review: Review
    text: str
    conditions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter(Rule):
    """A letter to named firms: chips by name or by figures, destinations, headquarters.

    `tpp_min` and `io_min` are needed together; of the `any_` figures one is enough; of the
    `addressee_` figures one is enough for chips of the firms in `addressee_words`.
    """

    addressees: frozenset[str]
    others: bool
    names: tuple[str, ...]
    tpp_min: float | None
    io_min: float | None
    datacentre: bool | None
    any_memory_min: float | None
    any_io_min: float | None
    any_combined_min: float | None
    addressee_words: frozenset[str]
    addressee_memory_min: float | None
    addressee_io_min: float | None
    destination: str
    headquarters: str
    destinations_public: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterEvent(Rule):
    """What later happened under a letter, such as licences being granted."""

    letter: str
    names: tuple[str, ...]
    review: Review | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Maker:
    """A chip maker that letters address, known by words of its name or by a slug's beginning."""

    key: str
    name: str
    words: tuple[str, ...]
    slugs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Embargo(Rule):
    """A country for which the chip's class does not matter."""

    place: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityList(Rule):
    """The licence requirement for listed parties."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Affiliates(Rule):
    """The ownership rule: `percent` or more held by listed parties counts as listed."""

    percent: float
    suspended_from: date
    unknown_from: date
    suspension: RuleSource


@dataclass(frozen=True, slots=True, kw_only=True)
class Diffusion(Rule):
    """The worldwide licence requirement that is in the text but not enforced."""

    compliance_from: date
    not_enforced_from: date | None
    eccns: frozenset[str]
    partners: str
    rescission: RuleSource
    before_compliance: str
    not_enforced: str
    enforced: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChineseChip(Rule):
    """Chips of one country's makers whose use is presumed to continue a violation."""

    maker_country: str
    eccns: frozenset[str]
    names: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Guidance(Rule):
    """A statement on a topic: remote use, continued use, military end use and so on."""

    topic: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DataRegime(Rule):
    """Chinese thresholds for personal information leaving the country, in numbers of people."""

    measures: bool
    counted_from: str
    holder_assessment: float | None
    assessment: float | None
    sensitive_assessment: float | None
    contract: float | None
    sensitive_contract: float | None
    ciio_assessment: float | None
    necessity_exempt: bool
    transit_exempt: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Everything the files say, as values; lists are in file order."""

    atlas: Atlas
    regimes: tuple[Regime, ...]
    memory_notes: tuple[Guidance, ...]
    destinations: tuple[PlaceRule, ...]
    headquarters: tuple[PlaceRule, ...]
    exceptions: tuple[ExceptionRule, ...]
    reviews: tuple[ReviewRule, ...]
    letters: tuple[Letter, ...]
    letter_events: tuple[LetterEvent, ...]
    makers: tuple[Maker, ...]
    embargoes: tuple[Embargo, ...]
    entity_list: EntityList
    affiliates: Affiliates
    diffusion: Diffusion
    chinese_chips: tuple[ChineseChip, ...]
    guidance: tuple[Guidance, ...]
    data_regimes: tuple[DataRegime, ...]
    data_notes: tuple[Guidance, ...]


#: A rules file as TOML reads it, by file name.
Documents = Mapping[str, Mapping[str, object]]


@dataclass(frozen=True, kw_only=True)
class Rules(Content):
    """The rules in force over all days, and what an analyst changed in them.

    Attributes:
        change_days: every day on which some rule begins or ends, sorted, with the Restrictions
            (slugs) that change on it.
        changes: what this scenario differs in from the rules shipped: "entry.key" to value.
    """

    documents: Documents
    change_days: Mapping[date, tuple[str, ...]]
    build: Callable[[Documents, Mapping[str, object]], Rules]
    changes: Mapping[str, object]

    def with_scenario(self, changes: Mapping[str, object]) -> Rules:
        """Return rules in which single values differ; what is shipped stays as it is.

        Args:
            changes: "entry.key" to a number, day, text, list, or None to take the key away; for
                example {"3a090-a-1.tpp_min": 6000, "letter-h20-2025.from": date(2025, 6, 1)}.

        Raises:
            RulesError: no such entry, or the changed rules do not hold together.
        """
        return self.build(self.documents, {**self.changes, **changes})

    def adjustable(self) -> dict[str, float | date]:
        """List every threshold and date, by the key that `with_scenario` takes."""
        found: dict[str, float | date] = {}
        for document in self.documents.values():
            for section in document.values():
                for entry in section if isinstance(section, list) else ():
                    for key, value in entry.items():
                        if isinstance(value, int | float | date) and not isinstance(value, bool):
                            found[f"{entry['id']}.{key}"] = value
        return found

    @property
    def restrictions(self) -> frozenset[str]:
        """The slugs of all Restriction records that the rules rest on."""
        found: set[str] = set()
        for document in self.documents.values():
            for section in document.values():
                for entry in section if isinstance(section, list) else ():
                    slugs = (entry.get(key) for key in ("restriction", "suspension", "rescission"))
                    found.update(slug for slug in slugs if isinstance(slug, str))
        return frozenset(found)
