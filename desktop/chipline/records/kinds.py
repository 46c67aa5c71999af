"""Every kind of record and its fields, each declared once. Importing it fills `KINDS`."""

from __future__ import annotations

from chipline.records import saved_views, sources
from chipline.records import vocabulary as words
from chipline.records.fields import (
    ANY_KIND,
    choice,
    choices,
    countries,
    country,
    date,
    integer,
    jurisdictions,
    long_text,
    number,
    reference,
    references,
    text,
    yes_no,
)
from chipline.records.fields import words as word_list
from chipline.records.notation.former_names import former_name
from chipline.records.record import KINDS, Record, kind

_AS_WRITTEN = "An EDTF date: 2025, 2025-04, 2025-04-09, 2025-04~ (about), 2024/2025 (between)."


@kind(
    plural="firms",
    label="Firm",
    label_plural="Firms",
    about="A developer, cloud, chip designer, foundry, operator, reseller or authority.",
    when=("entity_list_date",),
)
class Firm(Record, table=True):
    """A firm or an authority."""

    native_name: str | None = text("Native name", "The name in its own script.")
    aliases: list[str] | None = word_list("Aliases", "Other names it is found under.")
    former_names: list[str] | None = word_list(
        "Former names",
        "Each with from and to in brackets, such as GDS International (../2025-01).",
        entry=former_name,
    )
    kinds: list[str] | None = choices("Roles", words.FIRM_KINDS, column=True)
    hq_country: str | None = country(
        "Headquarters", "Where it is headquartered; the test of 15 CFR 744.23 asks.", column=True
    )
    ultimate_parent: str | None = reference(
        "Ultimate parent",
        "firm",
        "Empty when it is its own ultimate parent.",
        column=True,
        inverse="Firms under it",
    )
    entity_list_date: str | None = date(
        "Entity List since", "Effective day of its first entry, 15 CFR 744 Supp. 4.", column=True
    )
    entity_list_citation: str | None = text("Entity List citation", "Federal Register page.")


@kind(
    plural="chips",
    label="Chip",
    label_plural="Chips",
    about="An accelerator as it is sold.",
    when=("release",),
)
class Chip(Record, table=True):
    """An accelerator as sold; throughput is dense, never with sparsity."""

    vendor: str | None = reference("Vendor", "firm", column=True, inverse="Chips it sells")
    release: str | None = date("Released", _AS_WRITTEN, column=True)
    architecture: str | None = text("Architecture")
    process: str | None = text("Process", "Foundry and node of the logic dies.")
    fp16_tflops: float | None = number(
        "FP16/BF16", "TFLOPS", "Dense throughput at 16 bits.", typical=(4, 40_000), column=True
    )
    fp8_tops: float | None = number(
        "FP8/INT8",
        "TOPS",
        "Dense throughput at 8 bits.",
        typical=(8, 100_000),
        column=True,
    )
    fp6_tflops: float | None = number(
        "FP6", "TFLOPS", "Dense throughput at 6 bits.", typical=(8, 100_000)
    )
    fp4_tflops: float | None = number(
        "FP4", "TFLOPS", "Dense throughput at 4 bits.", typical=(8, 200_000)
    )
    memory_gb: float | None = number("Memory", "GB", typical=(1, 4_000), column=True)
    memory_type: str | None = text("Memory type")
    memory_bandwidth_gbps: float | None = number(
        "Memory bandwidth", "GB/s", typical=(20, 200_000), column=True
    )
    interconnect_gbps: float | None = number(
        "Interconnect",
        "GB/s",
        "Aggregate bidirectional transfer rate, without memory.",
        typical=(10, 50_000),
    )
    die_area_mm2: float | None = number(
        "Die area",
        "mm²",
        "All logic dies on a non-planar process, without HBM.",
        typical=(20, 50_000),
    )
    die_area_estimated: bool | None = yes_no("Die area estimated")
    tdp_w: float | None = number("TDP", "W", typical=(5, 30_000))
    datacentre: bool | None = yes_no(
        "For data centres", "Designed or marketed for data centres (3A090, Note 2)."
    )
    designed_for_china: bool | None = yes_no("Designed for China", column=True)
    derived_from: str | None = reference("Derived from", "chip", inverse="Chips derived from it")


@kind(
    plural="facilities",
    label="Facility",
    label_plural="Facilities",
    about="A data-centre site.",
    when=("opened",),
)
class Facility(Record, table=True):
    """A data-centre site."""

    operator: str | None = reference(
        "Operator", "firm", column=True, inverse="Facilities it operates"
    )
    owner: str | None = reference("Owner", "firm", inverse="Facilities it owns")
    place: str | None = text("Place", column=True)
    country: str | None = country("Country", column=True)
    latitude: float | None = number("Latitude", "°", minimum=-90, maximum=90)
    longitude: float | None = number("Longitude", "°", minimum=-180, maximum=180)
    coordinate_precision: str | None = choice(
        "Coordinates precise to", words.COORDINATE_PRECISIONS, "How exactly the place is known."
    )
    coordinates_note: str | None = text(
        "About the coordinates", "Where they come from, and what is not sure about them."
    )
    power_announced_mw: float | None = number("Announced", "MW", typical=(0.1, 20_000), column=True)
    power_live_mw: float | None = number("Live", "MW", typical=(0, 20_000), column=True)
    power_basis: str | None = choice(
        "Power counts",
        words.POWER_BASES,
        "IT load: chips and servers; gross: all that the site draws; grid connection: what it may.",
    )
    power_as_of: str | None = date("Power as of", "The day that the figures in MW are from.")
    status: str | None = choice("Status", words.FACILITY_STATUSES, column=True)
    announced: str | None = date("Announced on", "When the site was first made public.")
    opened: str | None = date("Opened", _AS_WRITTEN, column=True)


@kind(
    plural="clusters",
    label="Cluster",
    label_plural="Clusters",
    about="Accelerators installed in one place, or stockpiled.",
    when=("began", "ended"),
)
class Cluster(Record, table=True):
    """Accelerators installed or stockpiled."""

    owner: str | None = reference(
        "Owner", "firm", "Who owns the hardware.", column=True, inverse="Clusters it owns"
    )
    facility: str | None = reference("Facility", "facility", column=True, inverse="Clusters there")
    country: str | None = country("Country", column=True)
    chip: str | None = reference("Chip", "chip", column=True, inverse="Clusters made of it")
    quantity_low: int | None = integer(
        "Quantity, low", "chips", typical=(1, 10_000_000), column=True
    )
    quantity_high: int | None = integer(
        "Quantity, high", "chips", typical=(1, 10_000_000), column=True
    )
    status: str | None = choice("Status", words.CERTAINTIES, column=True)
    began: str | None = date("From", _AS_WRITTEN, column=True)
    ended: str | None = date("To", _AS_WRITTEN)


@kind(
    plural="tenancies",
    label="Tenancy",
    label_plural="Tenancies",
    about="Who uses which facility or cluster, and on what terms.",
    when=("began", "ended"),
)
class Tenancy(Record, table=True):
    """The use of a facility or cluster by a firm."""

    tenant: str | None = reference("Tenant", "firm", column=True, inverse="Where it is a tenant")
    facility: str | None = reference("Facility", "facility", column=True, inverse="Tenancies there")
    cluster: str | None = reference("Cluster", "cluster", inverse="Who uses it")
    workloads: list[str] | None = choices("Workloads", words.WORKLOADS, column=True)
    tenure: str | None = choice("Tenure", words.TENURES, column=True)
    hardware_owner: str | None = reference(
        "Hardware owner", "firm", column=True, inverse="Tenancies on its hardware"
    )
    capacity_mw: float | None = number("Capacity", "MW", typical=(0.1, 20_000))
    status: str | None = choice("Status", words.CERTAINTIES, column=True)
    began: str | None = date("From", _AS_WRITTEN, column=True)
    ended: str | None = date("To", _AS_WRITTEN)


@kind(
    plural="models",
    label="AI model",
    label_plural="AI models",
    about="A released AI model.",
    when=("released",),
)
class AIModel(Record, table=True):
    """A released AI model."""

    __tablename__ = "model"

    developers: list[str] | None = references(
        "Developers", "firm", column=True, inverse="Models it developed"
    )
    family: str | None = text("Family", column=True)
    released: str | None = date("Released", _AS_WRITTEN, column=True)
    parameters_total_b: float | None = number(
        "Parameters", "billion", typical=(0.01, 50_000), column=True
    )
    parameters_active_b: float | None = number(
        "Active parameters", "billion", typical=(0.01, 50_000)
    )
    open_weights: bool | None = yes_no("Open weights", column=True)
    training_chips: list[str] | None = references(
        "Training chips", "chip", column=True, inverse="Models trained on it"
    )
    training_chip_quantity: int | None = integer(
        "Training chips, number", "chips", typical=(1, 10_000_000)
    )
    training_site: str | None = reference(
        "Training site", "facility", inverse="Models trained there"
    )
    training_as_reported: str | None = long_text(
        "Training as reported", "Chips or site in the source’s words where they are in dispute."
    )
    training_compute_flop: float | None = number("Training compute", "FLOP", typical=(1e17, 1e29))


@kind(
    plural="restrictions",
    label="Restriction",
    label_plural="Restrictions",
    about="A law, rule, letter, listing, guidance, proposal, enforcement act or deal.",
    when=("announced", "effective", "ended"),
)
class Restriction(Record, table=True):
    """An act of a state that limits, or frees, the trade in chips or the movement of data."""

    jurisdictions: list[str] | None = jurisdictions(
        "Jurisdiction", "Countries, the European Union or the Wassenaar Arrangement.", column=True
    )
    issuers: list[str] | None = references(
        "Issuer", "firm", column=True, inverse="Restrictions it issued"
    )
    kind: str | None = choice("Kind", words.RESTRICTION_KINDS, column=True)
    direction: str | None = choice(
        "Direction",
        tuple(words.DIRECTIONS),
        "Tightens: less may be sold, moved or used than before; loosens: more; neither: as it was.",
    )
    announced: str | None = date("Announced", _AS_WRITTEN, column=True)
    effective: str | None = date("Effective", _AS_WRITTEN, column=True)
    ended: str | None = date("Ended", "The first day on which it no longer held.", column=True)
    how_ended: str | None = text("How it ended")
    scope: str | None = long_text("Scope", "What it covers, in numbers where it has any.")
    official_citation: str | None = text("Official citation", "Such as 88 FR 73458.", column=True)
    rule: str | None = text(
        "Rule in this program", "The rule behind the controls that was written after it."
    )


@kind(
    plural="relocations",
    label="Relocation",
    label_plural="Relocations",
    about="A workload or capacity that moved, or notably did not.",
    when=("began", "ended"),
)
class Relocation(Record, table=True):
    """A workload or capacity that moved, or notably did not."""

    firms: list[str] | None = references("Firm", "firm", column=True, inverse="Its relocations")
    workloads: list[str] | None = choices("Workloads", words.WORKLOADS, column=True)
    models: list[str] | None = references("Models", "model", inverse="Relocations of its work")
    from_countries: list[str] | None = countries("From", column=True)
    to_countries: list[str] | None = countries("To", column=True)
    from_facility: str | None = reference(
        "From facility", "facility", inverse="Relocations away from it"
    )
    to_facility: str | None = reference("To facility", "facility", inverse="Relocations to it")
    tenures: list[str] | None = choices("Tenure", words.TENURES, column=True)
    hardware_owners: list[str] | None = references(
        "Hardware owner", "firm", inverse="Relocations onto its hardware"
    )
    hardware_owner_country: str | None = country("Hardware owner’s country", column=True)
    chips: list[str] | None = references(
        "Chips", "chip", column=True, inverse="Relocations that use it"
    )
    chips_as_reported: str | None = text("Chips as reported")
    quantity_as_reported: str | None = text("Quantity as reported")
    began: str | None = date("Began", _AS_WRITTEN, column=True)
    ended: str | None = date("Ended", _AS_WRITTEN, column=True)
    trigger: str | None = reference(
        "Trigger", "restriction", column=True, inverse="Relocations it triggered"
    )
    status: str | None = choice("Status", words.RELOCATION_STATUSES, column=True)


@kind(
    plural="links",
    label="Link",
    label_plural="Links",
    about="How one record stands to another.",
    title="predicate",
    when=("began", "ended"),
)
class Link(Record, table=True):
    """How one record stands to another, in one word from one vocabulary."""

    name: str | None = text("Name")
    subject: str = reference("Subject", ANY_KIND, required=True, column=True)
    predicate: str = choice(
        "Predicate", [found.name for found in words.PREDICATES], required=True, column=True
    )
    object: str = reference("Object", ANY_KIND, required=True, column=True)
    share: float | None = number(
        "Share",
        "%",
        "How much of a subsidiary, or of an investment, is owned.",
        maximum=100,
        typical=(0, 100),
    )
    began: str | None = date("From", _AS_WRITTEN, column=True)
    ended: str | None = date("To", _AS_WRITTEN, column=True)


#: The kinds in the order in which the window and the command line name them.
ORDER = (
    "firm",
    "chip",
    "facility",
    "cluster",
    "tenancy",
    "model",
    "restriction",
    "relocation",
    sources.Source.__tablename__,
    sources.Citation.__tablename__,
    "link",
    saved_views.View.__tablename__,
    "briefing",
    "step",
)
ALL_KINDS = tuple(KINDS[str(name)] for name in ORDER)
