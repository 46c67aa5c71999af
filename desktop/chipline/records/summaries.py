"""One plain sentence that says what a record is, made of its own fields.

Nothing is invented: what is not known is left out. Each clause is a message of its own, so that it
can be translated whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from chipline.records.message import (
    N_,
    EdtfDate,
    Message,
    Part,
    declared,
    joined,
    listed,
    verbatim,
)
from chipline.records.notation.countries import country_code, jurisdiction_names
from chipline.records.notation.dates import OPEN, DateError, parse_date, year_part_of
from chipline.records.notation.former_names import former_names
from chipline.records.record import KINDS
from chipline.records.vocabulary import RELIABILITY

#: Countries that are named with an article within an English sentence.
_WITH_ARTICLE = frozenset({"AE", "EU", "GB", "NL", "PH", "US", "X-WA"})
#: What a relocation of each status did, told of one firm and of several.
_MOVES = {
    "alleged": (
        N_("{firms} is said to have moved {workloads}"),
        N_("{firms} are said to have moved {workloads}"),
    ),
    "denied": (
        N_("{firms} is said to have moved {workloads}"),
        N_("{firms} are said to have moved {workloads}"),
    ),
    "planned": (N_("{firms} plans to move {workloads}"), N_("{firms} plan to move {workloads}")),
    "non-move": (N_("{firms} did not move {workloads}"), N_("{firms} did not move {workloads}")),
}
_MOVED = (N_("{firms} moved {workloads}"), N_("{firms} moved {workloads}"))
#: A part of a sentence, or None for what is not known.
Clause = Message | None


def date_words(written: str) -> Part:
    """Word an EDTF date within a sentence: “about 2025-04”, “no later than 2024”."""
    if written.count("/") > 1:
        return written  # as a stranger may write it: no date, and no sentence is nested so deep
    if "/" in written:
        first, _, last = written.partition("/")
        if first in ("", OPEN):
            return Message("no later than {date}", date=date_words(last))
        if last in ("", OPEN):
            return Message("no earlier than {date}", date=date_words(first))
        return Message("between {first} and {last}", first=date_words(first), last=date_words(last))
    try:
        found = parse_date(written)
    except DateError:
        return written
    bare = year_part_of(found.text) or EdtfDate(found.text.rstrip("~?%"))
    said = Message("about {date}", date=bare) if found.approximate else bare
    return Message("{date} (uncertain)", date=said) if found.uncertain else said


class _Record:
    """The values of one record as parts of a sentence; None is what is not known."""

    def __init__(self, values: Mapping[str, Any], titles: Mapping[str, Part]) -> None:
        self.values = values
        self._titles = titles

    def word(self, field: str) -> Clause:
        """Return a word of a fixed list."""
        value = self.values.get(field)
        return declared(str(value)) if value else None

    def words(self, field: str) -> Clause:
        return _listed(declared(str(word)) for word in self.values.get(field) or ())

    def text(self, field: str) -> Clause:
        value = self.values.get(field)
        return verbatim(str(value)) if value else None

    def ids(self, field: str) -> list[str]:
        value = self.values.get(field) or ()
        return [value] if isinstance(value, str) else list(value)

    def title(self, field: str) -> Clause:
        return _listed(self._titles[one] for one in self.ids(field) if self._titles.get(one))

    def date(self, field: str) -> Part | None:
        value = self.values.get(field)
        return date_words(str(value)) if value else None

    def number(self, field: str) -> Part | None:
        value = self.values.get(field)
        return value if isinstance(value, int | float) else None

    def countries(self, field: str, *, article: bool = True) -> Clause:
        names = jurisdiction_names()
        return _listed(
            Message("the {country}", country=declared(names[code]))
            if article and code in _WITH_ARTICLE
            else declared(names[code])
            if code in names
            else code
            for code in self.ids(field)
        )


def sentence(kind: str, values: Mapping[str, Any], titles: Mapping[str, Part]) -> Message:
    """Say in one sentence what a record is; `titles` names the records that it points at.

    Whoever shows it writes its first letter large (`capitalised`), after translating it.
    """
    compose = _COMPOSERS.get(kind)
    said = compose(_Record(values, titles)) if compose else None
    return Message("{sentence}.", sentence=said) if said else declared(KINDS[kind].about)


def _listed(parts: Iterable[Part]) -> Clause:
    found = list(parts)
    return listed(found) if found else None


def _clauses(*clauses: Clause) -> Message:
    """Set what is known side by side; the first is."""
    return joined(clause for clause in clauses if clause is not None)


def _firm(of: _Record) -> Message:
    said = of.words("kinds") or Message("firm")
    if seat := of.countries("hq_country"):
        said = Message("{firm} headquartered in {country}", firm=said, country=seat)
    former = _listed(each.name for each in former_names(of.values))
    parent, since = of.title("ultimate_parent"), of.date("entity_list_date")
    return _clauses(
        said,
        Message("formerly {names}", names=former) if former else None,
        Message("part of {firm}", firm=parent) if parent else None,
        Message("on the Entity List since {date}", date=since) if since else None,
    )


def _chip(of: _Record) -> Message:
    vendor, release = of.title("vendor"), of.date("release")
    origin = of.title("derived_from")
    return _clauses(
        Message("accelerator by {firm}", firm=vendor) if vendor else Message("accelerator"),
        _released(release),
        Message("designed for China") if of.values.get("designed_for_china") else None,
        Message("derived from {chip}", chip=origin) if origin else None,
    )


def _released(date: Part | None) -> Clause:
    return Message("released {date}", date=date) if date else None


def _facility(of: _Record) -> Message:
    said, operator, opened = Message("data centre"), of.title("operator"), of.date("opened")
    if operator:
        said = Message("data centre of {firm}", firm=operator)
    place = of.text("place")
    # “Johor, Malaysia” and “Singapore” name their country already.
    named = country_code(str(of.values.get("place") or "").rpartition(",")[2]) in of.ids("country")
    country = None if named else of.countries("country", article=not place)
    places = [each for each in (place, country) if each]
    said = _in(said, joined(places) if places else None)
    live, announced = of.number("power_live_mw"), of.number("power_announced_mw")
    power = None
    if live is not None:
        power = Message("{power} MW live", power=live)
    elif announced is not None:
        power = Message("{power} MW announced", power=announced)
    return _clauses(
        said, of.word("status"), Message("opened {date}", date=opened) if opened else None, power
    )


def _in(said: Message, place: Clause) -> Message:
    return Message("{what} in {place}", what=said, place=place) if place else said


def _quantity(of: _Record) -> Part | None:
    low, high = of.number("quantity_low"), of.number("quantity_high")
    if low is None:
        return None if high is None else Message("up to {number}", number=high)
    if high is None:
        return Message("at least {number}", number=low)
    return low if low == high else Message("{low}–{high}", low=low, high=high)


def _cluster(of: _Record) -> Message:
    quantity, chip, owner = _quantity(of), of.title("chip"), of.title("owner")
    if quantity is not None and chip:
        said = Message("{number} {chip}", number=quantity, chip=chip)
    else:
        said = chip or Message("accelerators")
        said = declared("{number}", number=quantity) if quantity is not None else said
    if owner:
        said = Message("{what} owned by {firm}", what=said, firm=owner)
    return _doubted(of, _lasting(of, _in(said, of.title("facility") or of.countries("country"))))


def _lasting(of: _Record, said: Message) -> Message:
    """Tell from when to when."""
    began, ended = of.date("began"), of.date("ended")
    if began and ended:
        return Message("{what} from {first} until {last}", what=said, first=began, last=ended)
    if began:
        return Message("{what} from {first}", what=said, first=began)
    return Message("{what} until {last}", what=said, last=ended) if ended else said


def _doubted(of: _Record, said: Message) -> Message:
    """Name the status."""
    status = of.word("status")
    return Message("{what} ({note})", what=said, note=status) if status else said


def _tenancy(of: _Record) -> Clause:
    place, tenant = of.title("facility") or of.title("cluster"), of.title("tenant")
    if not (tenant and place):
        return None
    workloads, tenure = of.words("workloads"), of.word("tenure")
    said = Message("{firm} uses {place}", firm=tenant, place=place)
    if workloads:
        said = Message("{what} for {workloads}", what=said, workloads=workloads)
    if tenure:
        said = Message("{what} ({note})", what=said, note=tenure)
    capacity = of.number("capacity_mw")
    if capacity is not None:
        said = _clauses(said, Message("{power} MW", power=capacity))
    return _doubted(of, _lasting(of, said))


def _model(of: _Record) -> Message:
    said, developers = Message("AI model"), of.title("developers")
    if developers:
        said = Message("AI model of {firms}", firms=developers)
    size = of.number("parameters_total_b")
    if size is not None:
        said = Message("{model} with {number} billion parameters", model=said, number=size)
    weights = None
    if of.values.get("open_weights") is not None:
        is_open = of.values["open_weights"]
        weights = Message("open weights") if is_open else Message("closed weights")
    return _clauses(said, _released(of.date("released")), weights)


def _restriction(of: _Record) -> Message:
    said = of.word("kind") or Message("restriction")
    if issuers := of.title("issuers"):
        said = Message("{kind} of {issuers}", kind=said, issuers=issuers)
    if where := of.countries("jurisdictions", article=False):
        said = Message("{what} ({note})", what=said, note=where)
    effective, announced = of.date("effective"), of.date("announced")
    begun = None
    if effective:
        begun = Message("effective {date}", date=effective)
    elif announced:
        begun = Message("announced {date}", date=announced)
    ended = of.date("ended")
    return _clauses(said, begun, Message("ended {date}", date=ended) if ended else None)


def _relocation(of: _Record) -> Message:
    firms = of.title("firms")
    what = of.words("workloads") or Message("computing")
    said = _moved(of, firms, what) if firms else Message("move of {workloads}", workloads=what)
    return _doubted(of, _lasting(of, _route(of, said)))


def _moved(of: _Record, firms: Message, what: Message) -> Message:
    """Tell what a relocation of this status did, of one firm or of several."""
    one, several = _MOVES.get(str(of.values.get("status")), _MOVED)
    return declared(several if len(of.ids("firms")) > 1 else one, firms=firms, workloads=what)


def _route(of: _Record, said: Message) -> Message:
    start = of.title("from_facility") or of.countries("from_countries")
    end = of.title("to_facility") or of.countries("to_countries")
    if start and start == end:
        return Message("{move} within {place}", move=said, place=start)
    if start and end:
        return Message("{move} from {start} to {end}", move=said, start=start, end=end)
    if start:
        return Message("{move} from {start}", move=said, start=start)
    return Message("{move} to {end}", move=said, end=end) if end else said


def _source(of: _Record) -> Message:
    published, grade = of.date("published"), str(of.values.get("reliability") or "")
    return _clauses(
        of.word("kind") or Message("document"),
        of.text("publisher"),
        Message("published {date}", date=published) if published else None,
        Message("reliability {grade}: {meaning}", grade=grade, meaning=declared(RELIABILITY[grade]))
        if grade in RELIABILITY
        else None,
    )


def _citation(of: _Record) -> Clause:
    source, record = of.title("source"), of.title("record")
    if not (source and record):
        return None
    stance = of.values.get("stance")
    if stance == "supports":
        return Message("“{source}” supports “{record}”", source=source, record=record)
    if stance == "contradicts":
        return Message("“{source}” contradicts “{record}”", source=source, record=record)
    if stance == "declined to comment":
        return Message(
            "“{source}” reports that comment on “{record}” was declined",
            source=source,
            record=record,
        )
    return Message("“{source}” speaks of “{record}”", source=source, record=record)


def _link(of: _Record) -> Clause:
    subject, predicate, object_ = (
        of.title("subject"),
        of.values.get("predicate"),
        of.title("object"),
    )
    if not (subject and predicate and object_):
        return None
    return _lasting(of, link_message(subject, predicate, object_))


def link_message(subject: Part, predicate: str, object_: Part) -> Message:
    """Say how one record stands to another."""
    return Message(
        "{subject} {predicate} {object}",
        subject=subject,
        predicate=declared(predicate),
        object=object_,
    )


_COMPOSERS: dict[str, Callable[[_Record], Clause]] = {
    "firm": _firm,
    "chip": _chip,
    "facility": _facility,
    "cluster": _cluster,
    "tenancy": _tenancy,
    "model": _model,
    "restriction": _restriction,
    "relocation": _relocation,
    "source": _source,
    "citation": _citation,
    "link": _link,
}
