"""The rules as values. `rules_file.load_rules` makes them from `resources/rules/*.toml`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Annotated, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SkipValidation,
    ValidationInfo,
    field_validator,
)

from chipline.export_rules.finding import Outcome, Review
from chipline.export_rules.question import Recipient, Region, Transaction
from chipline.export_rules.rulebook.entry_types import (
    AnyPlaceId,
    Country,
    DatedEntry,
    Day,
    Entry,
    Figure,
    Flag,
    LetterId,
    LowerText,
    MakerId,
    PlaceId,
    Text,
    not_below,
)
from chipline.export_rules.rulebook.periods import RuleSource
from chipline.export_rules.rulebook.places import Atlas, CountryGroup, CountrySet, Membership


class Rule(DatedEntry):
    """What every rule has: its key, a label to show, its days and its source."""

    rule: Text


class Paragraph(Entry):
    """One paragraph of ECCN 3A090: lower bounds inclusive, upper bounds exclusive."""

    regime: Text
    eccn: Text
    paragraph: Text
    tpp_min: Figure | None = None
    tpp_below: Figure | None = None
    density_min: Figure | None = None
    density_below: Figure | None = None
    io_min: Figure | None = None

    @field_validator("tpp_below")
    @classmethod
    def _tpp_has_room(cls, value: float | None, info: ValidationInfo) -> float | None:
        return not_below(value, info, "tpp_min", "lies under tpp_min")

    @field_validator("density_below")
    @classmethod
    def _density_has_room(cls, value: float | None, info: ValidationInfo) -> float | None:
        return not_below(value, info, "density_min", "lies under density_min")


class Exclusion(Entry):
    """A note that takes chips below `tpp_below`, marketed as `datacentre` says, off the list."""

    regime: Text
    name: Text
    text: Text
    citation: Text
    datacentre: Flag = False
    tpp_below: Figure


class Regime(Rule):
    """The control list of one span of days; paragraphs in the order in which they are tried."""

    rule: Text = Field(alias="name")
    paragraphs: tuple[Paragraph, ...] = Field((), alias="[[paragraph]]")
    exclusions: tuple[Exclusion, ...] = Field((), alias="[[exclusion]]")


class PlaceRule(Rule):
    """A licence requirement for classes, by destination or by headquarters in `place`.

    `free_recipients` need none; a recipient that is not said may be one of them if its parties are
    all headquartered in `open_headquarters`. With `elsewhere` the rule is given only where no
    requirement by destination applies.
    """

    place: PlaceId
    elsewhere: Flag = False
    eccns: frozenset[str] = frozenset()
    free_recipients: frozenset[Recipient] = frozenset()
    open_headquarters: frozenset[Country] = frozenset()


class ApprovedRecipient(DatedEntry):
    """Firms and bodies that a requirement for `place` frees by name, and as what it does."""

    place: PlaceId
    recipient: Recipient
    names: frozenset[LowerText]


class EligibleClass(BaseModel):
    """A paragraph of the list, and whether chips for data centres are meant."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    eccn: Text
    datacentre: Flag = False


class ExceptionRule(Rule):
    """A licence exception; with `otherwise` the sources leave two outcomes open."""

    name: Text
    eligible: frozenset[EligibleClass]
    destination: AnyPlaceId = ""
    party: AnyPlaceId = ""
    transactions: frozenset[Transaction] = frozenset()
    outcome: Outcome = Outcome.NO_LICENCE
    otherwise: Outcome | None = None
    conditions: tuple[str, ...] = ()

    def names_class(self, eccn: str, *, datacentre: bool | None) -> bool:
        """Tell whether chips of this paragraph, marketed so, may use it."""
        return any(each.eccn == eccn and each.datacentre is datacentre for each in self.eligible)


class ReviewRule(Rule):
    """How applications are read for classes, destinations, parties and figures.

    It does not reach a destination or a party in `unless`. With `sold_by` it asks for sale in the
    United States, which is taken as given for chips of these makers, but for those in
    `sale_unknown` and those designed for China.
    """

    rule: Literal["Review of applications"] = "Review of applications"
    eccns: frozenset[str] = frozenset()
    destination: AnyPlaceId = ""
    party: AnyPlaceId = ""
    end_user: AnyPlaceId = ""
    unless: AnyPlaceId = ""
    sold_by: frozenset[MakerId] = frozenset()
    sale_unknown: tuple[LowerText, ...] = ()
    from_united_states: Flag = False
    tpp_below: Figure | None = None
    memory_below: Figure | None = None
    review: Review
    text: Text
    conditions: tuple[str, ...] = ()


class Letter(Rule):
    """A letter to named firms: chips by name or by figures, destinations, headquarters.

    `tpp_min` and `io_min` are needed together; of the `any_` figures one is enough; of the
    `addressee_` figures one is enough for chips of the firms in `addressee_words`. For chips of
    the firms in `figures_unsure_for` the `any_` figures settle nothing, and until `unsure_until`
    it is open whether the letter had been sent.
    """

    caveat: Text
    addressees: frozenset[MakerId] = frozenset()
    others: Flag = False
    names: tuple[LowerText, ...] = ()
    tpp_min: Figure | None = None
    io_min: Figure | None = None
    datacentre: Flag | None = None
    any_memory_min: Figure | None = None
    any_io_min: Figure | None = None
    any_combined_min: Figure | None = None
    figures_unsure_for: frozenset[MakerId] = frozenset()
    unsure_until: Day | None = None
    addressee_words: frozenset[MakerId] = frozenset()
    addressee_memory_min: Figure | None = None
    addressee_io_min: Figure | None = None
    destination: PlaceId
    headquarters: AnyPlaceId = ""
    destinations_public: Flag = True


class LetterEvent(Rule):
    """What later happened under a letter, such as licences being granted.

    It concerns shipments to `place`, or to parties headquartered there.
    """

    rule: Literal["Licences under the letter"] = "Licences under the letter"
    letter: LetterId
    place: AnyPlaceId = ""
    names: tuple[LowerText, ...] = ()
    review: Review | None = None
    text: Text


class Maker(Entry):
    """A chip maker that letters address, known by words of its name or by a slug's beginning."""

    name: Text
    words: tuple[str, ...] = ()
    slugs: tuple[str, ...] = ()


class Embargo(Rule):
    """A licence requirement of part 746 for a place, which no exception for chips overcomes.

    It takes in chips of every class, or of those in `eccns`; with `regions` only these regions of
    the place.
    """

    place: PlaceId
    regions: frozenset[Region] = frozenset()
    eccns: frozenset[str] = frozenset()
    review: Review | None = None
    text: Text


class PartyHome(Rule):
    """What stands against a party headquartered in `place`, wherever the chip goes.

    It is a warning, or without `warning` only a hint.
    """

    place: PlaceId
    warning: Flag = True
    text: Text


class PlaceNote(DatedEntry):
    """What is worth knowing of a destination, or with `parties` of a party's home too.

    With `without_region` it is told only where no region of the place is said.
    """

    place: PlaceId
    parties: Flag = False
    without_region: Flag = False
    text: Text


class ForeignRule(DatedEntry):
    """A restriction of another state; what it leaves out bears on every chip, route or buyer.

    `reported` marks what is known from the press only, with no published text.
    """

    jurisdiction: Country
    reported: Flag = False
    destination: AnyPlaceId = ""
    origin: AnyPlaceId = ""
    party: AnyPlaceId = ""
    names: tuple[LowerText, ...] = ()
    makers: frozenset[MakerId] = frozenset()
    makers_of: frozenset[Country] = frozenset()
    except_makers_of: frozenset[Country] = frozenset()
    text: Text


class RulesEdition(Entry):
    """The last day up to which the rules were looked after."""

    holds_as_of: Day


class EntityList(Rule):
    """The licence requirement for listed parties."""

    caveat: Text
    text: Text


class Affiliates(Rule):
    """The ownership rule: `percent` or more held by listed parties counts as listed."""

    percent: Figure
    suspended_from: Day
    unknown_from: Day
    after: Text
    suspended_by: Text = Field(alias="suspension")

    @field_validator("unknown_from")
    @classmethod
    def _is_after_the_suspension(cls, value: Day, info: ValidationInfo) -> Day:
        return not_below(value, info, "suspended_from", "lies before suspended_from ({lower})")

    @cached_property
    def suspension(self) -> RuleSource:
        """Where the suspension is written."""
        return RuleSource(self.suspended_by, self.citation)


class Diffusion(Rule):
    """The worldwide licence requirement that is in the text but not enforced."""

    compliance_from: Day
    not_enforced_from: Day | None = None
    eccns: frozenset[str] = frozenset()
    partners: PlaceId
    rescinded_by: Text = Field(alias="rescission")
    before_compliance: Text
    not_enforced: Text
    enforced: Text

    @cached_property
    def rescission(self) -> RuleSource:
        """Where it is written that the rule is not enforced."""
        return RuleSource(self.rescinded_by, self.citation)


class ChineseChip(Rule):
    """Chips of one country's makers whose use is presumed to continue a violation."""

    caveat: Text
    maker_country: Text
    eccns: frozenset[str] = frozenset()
    names: tuple[LowerText, ...] = ()
    text: Text


class Guidance(Rule):
    """A statement on a topic: remote use, continued use, military end use and so on."""

    rule: Text = "Note"
    topic: Text
    text: Text


class MemoryNote(Guidance):
    """A statement on memory that is sold apart from a chip."""

    topic: Literal["memory"] = "memory"


class DataRegime(Rule):
    """Chinese thresholds for personal information leaving the country, in numbers of people."""

    rule: Text = Field(alias="name")
    measures: Flag = True
    counted_from: str = ""
    holder_assessment: Figure | None = None
    assessment: Figure | None = None
    sensitive_assessment: Figure | None = None
    contract: Figure | None = None
    sensitive_contract: Figure | None = None
    ciio_assessment: Figure | None = None
    necessity_exempt: Flag = False
    transit_exempt: Flag = False


def _only(entries: object) -> object:
    if isinstance(entries, list) and len(entries) != 1:
        raise ValueError(f"must be there exactly once, not {len(entries)} times")
    return entries[0] if isinstance(entries, list) else entries


_Only = BeforeValidator(_only)


#: A rules file as TOML reads it, by file name.
Documents = Mapping[str, Mapping[str, object]]


def entries(documents: Documents) -> Iterator[Mapping[str, object]]:
    """Yield every entry of the files, in their order."""
    for document in documents.values():
        for section in document.values():
            yield from section if isinstance(section, list) else ()


def _slugs(entry: Mapping[str, object]) -> Iterator[str]:
    for key in ("restriction", "suspension", "rescission"):
        slug = entry.get(key)
        if isinstance(slug, str):
            yield slug


class Rules(BaseModel):
    """The rules in force over all days, and what an analyst changed in them; lists in file order.

    Attributes:
        documents: the files as they are shipped.
        changes: what this scenario differs in from them: "entry.key" to value.
        changed: the files with these changes.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    documents: SkipValidation[Documents]
    changes: SkipValidation[Mapping[str, object]]
    changed: SkipValidation[Documents]
    build: SkipValidation[Callable[[Documents, Mapping[str, object]], Rules]]

    groups: tuple[CountryGroup, ...] = Field(alias="group")
    memberships: tuple[Membership, ...] = Field(alias="membership")
    places: tuple[CountrySet, ...] = Field(alias="place")
    treated_as: dict[str, Text]
    names: dict[str, Text]
    regimes: tuple[Regime, ...] = Field(alias="regime")
    memory_notes: tuple[MemoryNote, ...] = Field(alias="memory_note")
    destinations: tuple[PlaceRule, ...] = Field(alias="destination")
    headquarters: tuple[PlaceRule, ...]
    approved_recipients: tuple[ApprovedRecipient, ...] = Field(alias="approved_recipient")
    exceptions: tuple[ExceptionRule, ...] = Field(alias="exception")
    reviews: tuple[ReviewRule, ...] = Field(alias="review")
    letters: tuple[Letter, ...] = Field(alias="letter")
    letter_events: tuple[LetterEvent, ...] = Field(alias="letter_event")
    makers: tuple[Maker, ...] = Field(alias="maker")
    embargoes: tuple[Embargo, ...] = Field(alias="embargo")
    party_homes: tuple[PartyHome, ...] = Field(alias="party_home")
    place_notes: tuple[PlaceNote, ...] = Field(alias="place_note")
    foreign_rules: tuple[ForeignRule, ...] = Field(alias="foreign_rule")
    edition: Annotated[RulesEdition, _Only]
    entity_list: Annotated[EntityList, _Only]
    affiliates: Annotated[Affiliates, _Only]
    diffusion: Annotated[Diffusion, _Only]
    chinese_chips: tuple[ChineseChip, ...] = Field(alias="chinese_chip")
    guidance: tuple[Guidance, ...]
    data_regimes: tuple[DataRegime, ...] = Field(alias="data_regime")
    data_notes: tuple[Guidance, ...] = Field(alias="data_note")

    @cached_property
    def atlas(self) -> Atlas:
        """The country groups and places, of any day."""
        return Atlas(
            groups={each.key: each.countries for each in self.groups},
            memberships={(each.group, each.country): each for each in self.memberships},
            places={each.key: each for each in self.places},
            treated_as=self.treated_as,
            names=self.names,
        )

    @cached_property
    def change_days(self) -> Mapping[date, tuple[str, ...]]:
        """Every day that an entry names, sorted, with the Restrictions (slugs) it speaks of."""
        days: dict[date, dict[str, None]] = {}
        for entry in entries(self.changed):
            for value in entry.values():
                if isinstance(value, date):
                    days.setdefault(value, {}).update(dict.fromkeys(_slugs(entry)))
        return {day: tuple(days[day]) for day in sorted(days)}

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
        return {
            f"{entry['id']}.{key}": value
            for entry in entries(self.documents)
            for key, value in entry.items()
            if isinstance(value, int | float | date) and not isinstance(value, bool)
        }

    @property
    def restrictions(self) -> frozenset[str]:
        """The slugs of all Restriction records that the rules rest on."""
        return frozenset(slug for entry in entries(self.documents) for slug in _slugs(entry))
