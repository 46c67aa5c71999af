"""One maker for each kind of entry of the rules files; `rules_file` calls them."""

from __future__ import annotations

from collections.abc import Mapping

from chipline.export_rules.finding import Outcome, Review
from chipline.export_rules.question import Recipient, Transaction
from chipline.export_rules.rulebook import rules
from chipline.export_rules.rulebook.entry_reader import RuleEntry, RulesError
from chipline.export_rules.rulebook.periods import RuleSource
from chipline.export_rules.rulebook.places import CountrySet, Membership

Known = Mapping[str, object] | frozenset[str]


def _countries(entry: RuleEntry, key: str) -> frozenset[str]:
    codes = entry.texts(key)
    for code in codes:
        if not (len(code) == 2 and code.isalpha() and code.isupper()):
            raise entry.error(key, f"has {code!r}, which is not a two-letter country code")
    return frozenset(codes)


def group(entry: RuleEntry) -> frozenset[str]:
    """Make a country group."""
    entry.text("id")
    entry.text("citation")
    return _countries(entry, "countries")


def membership(entry: RuleEntry, groups: Mapping[str, frozenset[str]]) -> Membership:
    """Make the dates of one country in one group."""
    entry.text("id")
    name, country = entry.text("group"), entry.text("country")
    if country not in groups.get(name, ()):
        raise entry.error("country", f"{country!r} is not listed in group {name!r}")
    return Membership(
        key=entry.key,
        group=name,
        country=country,
        period=entry.period(),
        unsure_until=entry.day("unsure_until"),
        source=entry.source(),
        caveat=entry.text("caveat", ""),
    )


def place(entry: RuleEntry, groups: Known) -> CountrySet:
    """Make a named set of countries."""
    for key in ("groups", "except_groups"):
        for name in entry.texts(key):
            if name not in groups:
                raise entry.error(key, f"names group {name!r}, which is defined nowhere")
    return CountrySet(
        key=entry.text("id"),
        name=entry.text("name"),
        groups=entry.texts("groups"),
        except_groups=entry.texts("except_groups"),
        countries=_countries(entry, "countries"),
    )


def paragraph(entry: RuleEntry, regimes: Known) -> tuple[str, rules.Paragraph]:
    """Make a paragraph of the control list, with the key of its regime."""
    made = rules.Paragraph(
        key=entry.text("id"),
        eccn=entry.text("eccn"),
        paragraph=entry.text("paragraph"),
        tpp_min=entry.number("tpp_min"),
        tpp_below=entry.number("tpp_below"),
        density_min=entry.number("density_min"),
        density_below=entry.number("density_below"),
        io_min=entry.number("io_min"),
    )
    for quantity in ("tpp", "density"):
        low, high = getattr(made, f"{quantity}_min"), getattr(made, f"{quantity}_below")
        if low is not None and high is not None and low > high:
            raise entry.error(f"{quantity}_below", f"lies under {quantity}_min")
    return entry.reference("regime", regimes), made


def exclusion(entry: RuleEntry, regimes: Known) -> tuple[str, rules.Exclusion]:
    """Make a note that takes chips off the list, with the key of its regime."""
    made = rules.Exclusion(
        key=entry.text("id"),
        name=entry.text("name"),
        text=entry.text("text"),
        citation=entry.text("citation"),
        datacentre=bool(entry.flag("datacentre", default=False)),
        tpp_below=entry.required_number("tpp_below"),
    )
    return entry.reference("regime", regimes), made


def regime(
    entry: RuleEntry,
    paragraphs: tuple[rules.Paragraph, ...],
    exclusions: tuple[rules.Exclusion, ...],
) -> rules.Regime:
    """Make a control list of one span of days."""
    return rules.Regime(
        key=entry.text("id"),
        rule=entry.text("name"),
        period=entry.period(),
        source=entry.source(),
        caveat=entry.text("caveat", ""),
        paragraphs=paragraphs,
        exclusions=exclusions,
    )


def place_rule(entry: RuleEntry, places: Known) -> rules.PlaceRule:
    """Make a licence requirement by destination or by headquarters."""
    free = entry.texts("free_recipients")
    if not set(free) <= {each.value for each in Recipient}:
        raise entry.error("free_recipients", f"must be among {', '.join(Recipient)}")
    return rules.PlaceRule(
        key=entry.text("id"),
        rule=entry.text("rule"),
        period=entry.period(),
        source=entry.source(),
        caveat=entry.text("caveat", ""),
        place=_required(entry, "place", places),
        eccns=frozenset(entry.texts("eccns")),
        free_recipients=frozenset(Recipient(each) for each in free),
        open_headquarters=_countries(entry, "open_headquarters"),
    )


def _required(entry: RuleEntry, key: str, known: Known) -> str:
    entry.text(key)
    return entry.reference(key, known)


def exception(entry: RuleEntry, places: Known) -> rules.ExceptionRule:
    """Make a licence exception."""
    eligible = set()
    for each in entry.tables("eligible"):
        eligible.add((each.text("eccn"), bool(each.flag("datacentre", default=False))))
        each.close()
    transactions = entry.texts("transactions")
    if not set(transactions) <= {each.value for each in Transaction}:
        raise entry.error("transactions", f"must be among {', '.join(Transaction)}")
    return rules.ExceptionRule(
        key=entry.text("id"),
        rule=entry.text("rule"),
        period=entry.period(),
        source=entry.source(),
        caveat=entry.text("caveat", ""),
        name=entry.text("name"),
        eligible=frozenset(eligible),
        destination=entry.reference("destination", places),
        party=entry.reference("party", places),
        transactions=frozenset(Transaction(each) for each in transactions),
        outcome=entry.choice("outcome", Outcome) or Outcome.NO_LICENCE,
        otherwise=entry.choice("otherwise", Outcome),
        conditions=entry.texts("conditions"),
    )


def review(entry: RuleEntry, places: Known) -> rules.ReviewRule:
    """Make a review policy."""
    policy = entry.choice("review", Review)
    if policy is None:
        raise entry.error("review", "is missing")
    return rules.ReviewRule(
        key=entry.text("id"),
        rule="Review of applications",
        period=entry.period(),
        source=entry.source(),
        caveat=entry.text("caveat", ""),
        eccns=frozenset(entry.texts("eccns")),
        destination=entry.reference("destination", places),
        party=entry.reference("party", places),
        end_user=entry.reference("end_user", places),
        from_united_states=bool(entry.flag("from_united_states", default=False)),
        tpp_below=entry.number("tpp_below"),
        memory_below=entry.number("memory_below"),
        review=policy,
        text=entry.text("text"),
        conditions=entry.texts("conditions"),
    )


def maker(entry: RuleEntry) -> rules.Maker:
    """Make a chip maker that letters address."""
    return rules.Maker(
        key=entry.text("id"),
        name=entry.text("name"),
        words=entry.texts("words"),
        slugs=entry.texts("slugs"),
    )


def letter(entry: RuleEntry, places: Known, makers: Known) -> rules.Letter:
    """Make a letter to named firms."""
    for key in ("addressees", "addressee_words"):
        for firm in entry.texts(key):
            if firm not in makers:
                raise entry.error(key, f"names {firm!r}, which is defined nowhere")
    return rules.Letter(
        key=entry.text("id"),
        rule=entry.text("rule"),
        period=entry.period(),
        source=entry.source(),
        caveat=entry.text("caveat"),
        addressees=frozenset(entry.texts("addressees")),
        others=bool(entry.flag("others", default=False)),
        names=tuple(name.lower() for name in entry.texts("names")),
        tpp_min=entry.number("tpp_min"),
        io_min=entry.number("io_min"),
        datacentre=entry.flag("datacentre"),
        any_memory_min=entry.number("any_memory_min"),
        any_io_min=entry.number("any_io_min"),
        any_combined_min=entry.number("any_combined_min"),
        addressee_words=frozenset(entry.texts("addressee_words")),
        addressee_memory_min=entry.number("addressee_memory_min"),
        addressee_io_min=entry.number("addressee_io_min"),
        destination=_required(entry, "destination", places),
        headquarters=entry.reference("headquarters", places),
        destinations_public=bool(entry.flag("destinations_public", default=True)),
    )


def event(entry: RuleEntry, letters: Known) -> rules.LetterEvent:
    """Make something that happened under a letter."""
    return rules.LetterEvent(
        key=entry.text("id"),
        rule="Licences under the letter",
        period=entry.period(),
        source=entry.source(),
        letter=_required(entry, "letter", letters),
        names=tuple(name.lower() for name in entry.texts("names")),
        review=entry.choice("review", Review),
        text=entry.text("text"),
    )


def embargo(entry: RuleEntry, places: Known) -> rules.Embargo:
    """Make an embargo for which the chip's class does not matter."""
    return rules.Embargo(
        key=entry.text("id"),
        rule=entry.text("rule"),
        period=entry.period(),
        source=entry.source(),
        place=_required(entry, "place", places),
        text=entry.text("text"),
    )


def entity_list(entry: RuleEntry) -> rules.EntityList:
    """Make the Entity List's requirement."""
    return rules.EntityList(
        key=entry.text("id"),
        rule=entry.text("rule"),
        period=entry.period(),
        source=entry.source(),
        caveat=entry.text("caveat"),
        text=entry.text("text"),
    )


def affiliates(entry: RuleEntry) -> rules.Affiliates:
    """Make the ownership rule with its suspension."""
    suspended, unknown = entry.day("suspended_from"), entry.day("unknown_from")
    if suspended is None or unknown is None or suspended > unknown:
        raise RulesError(
            entry.file, entry.key, "needs suspended_from and, not before it, unknown_from"
        )
    source = entry.source()
    return rules.Affiliates(
        key=entry.text("id"),
        rule=entry.text("rule"),
        period=entry.period(),
        source=source,
        percent=entry.required_number("percent"),
        suspended_from=suspended,
        unknown_from=unknown,
        suspension=RuleSource(entry.text("suspension"), source.citation),
    )


def diffusion(entry: RuleEntry, places: Known) -> rules.Diffusion:
    """Make the diffusion rule."""
    compliance = entry.day("compliance_from")
    if compliance is None:
        raise entry.error("compliance_from", "is missing")
    source = entry.source()
    return rules.Diffusion(
        key=entry.text("id"),
        rule=entry.text("rule"),
        period=entry.period(),
        source=source,
        compliance_from=compliance,
        not_enforced_from=entry.day("not_enforced_from"),
        eccns=frozenset(entry.texts("eccns")),
        partners=_required(entry, "partners", places),
        rescission=RuleSource(entry.text("rescission"), source.citation),
        before_compliance=entry.text("before_compliance"),
        not_enforced=entry.text("not_enforced"),
        enforced=entry.text("enforced"),
    )


def chinese_chip(entry: RuleEntry) -> rules.ChineseChip:
    """Make the presumption about one country's chips."""
    return rules.ChineseChip(
        key=entry.text("id"),
        rule=entry.text("rule"),
        period=entry.period(),
        source=entry.source(),
        caveat=entry.text("caveat"),
        maker_country=entry.text("maker_country"),
        eccns=frozenset(entry.texts("eccns")),
        names=tuple(name.lower() for name in entry.texts("names")),
        text=entry.text("text"),
    )


def guidance(entry: RuleEntry) -> rules.Guidance:
    """Make a statement on a topic of its own."""
    return note(entry, entry.text("topic"))


def note(entry: RuleEntry, topic: str) -> rules.Guidance:
    """Make a statement on a given topic."""
    return rules.Guidance(
        key=entry.text("id"),
        rule=entry.text("rule", "Note"),
        period=entry.period(),
        source=entry.source(),
        topic=topic,
        text=entry.text("text"),
    )


def data_regime(entry: RuleEntry) -> rules.DataRegime:
    """Make the Chinese thresholds of one span of days."""
    return rules.DataRegime(
        key=entry.text("id"),
        rule=entry.text("name"),
        period=entry.period(),
        source=entry.source(),
        caveat=entry.text("caveat", ""),
        measures=bool(entry.flag("measures", default=True)),
        counted_from=entry.text("counted_from", ""),
        holder_assessment=entry.number("holder_assessment"),
        assessment=entry.number("assessment"),
        sensitive_assessment=entry.number("sensitive_assessment"),
        contract=entry.number("contract"),
        sensitive_contract=entry.number("sensitive_contract"),
        ciio_assessment=entry.number("ciio_assessment"),
        necessity_exempt=bool(entry.flag("necessity_exempt", default=False)),
        transit_exempt=bool(entry.flag("transit_exempt", default=False)),
    )
