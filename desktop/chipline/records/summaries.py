"""One plain sentence that says what a record is, made of its own fields.

Nothing is invented: what is not known is left out. No Qt here; how a date is written and how words
are translated is handed in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from chipline.records.message import N_
from chipline.records.notation.countries import jurisdiction_names
from chipline.records.notation.dates import OPEN, DateError, FuzzyDate, Precision, parse_date
from chipline.records.notation.former_names import former_names
from chipline.records.record import KINDS
from chipline.records.vocabulary import RELIABILITY

#: Countries that are named with an article within a sentence.
_WITH_ARTICLE = frozenset({"AE", "EU", "GB", "NL", "PH", "US", "X-WA"})
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()  # noqa: SIM905  # reads better
#: How a relocation of each status is told, for one firm and for several.
_MOVES = {
    "alleged": (N_("is said to have moved"), N_("are said to have moved")),
    "denied": (N_("is said to have moved"), N_("are said to have moved")),
    "planned": (N_("plans to move"), N_("plan to move")),
    "non-move": (N_("did not move"), N_("did not move")),
}


def plain_date(written: str) -> str:
    """Write an EDTF date within a sentence: “9 Apr 2025”, “about Apr 2025”, “2025 (uncertain)”."""
    if "/" in written:
        first, _, last = written.partition("/")
        if first in ("", OPEN):
            return f"no later than {plain_date(last)}"
        if last in ("", OPEN):
            return f"no earlier than {plain_date(first)}"
        return f"between {plain_date(first)} and {plain_date(last)}"
    try:
        found = parse_date(written)
    except DateError:
        return written
    about = "about " if found.approximate else ""
    return f"{about}{_bare(found)}{' (uncertain)' if found.uncertain else ''}"


def _bare(found: FuzzyDate) -> str:
    if found.earliest is None or found.precision is Precision.SPAN:
        return found.text
    day = date.fromordinal(found.earliest)
    if found.precision is Precision.YEAR:
        return str(day.year)
    month = f"{_MONTHS[day.month - 1]} {day.year}"
    return month if found.precision is Precision.MONTH else f"{day.day} {month}"


@dataclass(frozen=True)
class _Speaker:
    """The values of one record and the ways to put them into words."""

    values: Mapping[str, Any]
    titles: Mapping[str, str]
    translated: Callable[[str], str]
    say_date: Callable[[str], str]

    def say(self, template: str, *parts: str) -> str:
        """Fill a template; empty when one of its parts is not known."""
        if not all(parts):
            return ""
        text = self.translated(template)
        for part in parts:
            text = text.replace("%s", part, 1)
        return text

    def word(self, field: str) -> str:
        return self.translated(str(self.values.get(field) or "")) if self.values.get(field) else ""

    def each(self, field: str) -> str:
        return self.listed(self.translated(word) for word in self.values.get(field) or ())

    def title(self, field: str) -> str:
        value = self.values.get(field) or ()
        ids = [value] if isinstance(value, str) else value
        return self.listed(self.titles[one] for one in ids if self.titles.get(one))

    def former_names(self) -> str:
        return self.listed(each.name for each in former_names(self.values))

    def date(self, field: str) -> str:
        return self.say_date(self.values[field]) if self.values.get(field) else ""

    def number(self, field: str) -> str:
        value = self.values.get(field)
        return "" if value is None else f"{value:,.10g}".replace(",", "\u202f")

    def countries(self, field: str, *, article: bool = True) -> str:
        value = self.values.get(field) or ()
        codes = [value] if isinstance(value, str) else value
        names = (jurisdiction_names().get(code, code) for code in codes)
        return self.listed(
            f"the {name}" if article and code in _WITH_ARTICLE else name
            for code, name in zip(codes, names, strict=True)
        )

    def listed(self, words: Iterable[str]) -> str:
        found = list(words)
        if len(found) < 2:
            return "".join(found)
        return f"{', '.join(found[:-1])} {self.translated(N_('and'))} {found[-1]}"

    def period(self) -> str:
        """Tell from when to when, with a blank before it."""
        parts = [
            self.say(N_("from %s"), self.date("began")),
            self.say(N_("until %s"), self.date("ended")),
        ]
        return "".join(f" {part}" for part in parts if part)

    def doubt(self) -> str:
        """Name the status in brackets, with a blank before it."""
        return f" ({self.word('status')})" if self.values.get("status") else ""


def sentence(
    kind: str,
    values: Mapping[str, Any],
    titles: Mapping[str, str],
    *,
    translated: Callable[[str], str] = str,
    say_date: Callable[[str], str] = plain_date,
) -> str:
    """Say in one sentence what a record is; `titles` names the records that it points at."""
    speaker = _Speaker(values, titles, translated, say_date)
    compose = _COMPOSERS.get(kind)
    text = compose(speaker) if compose else ""
    if not text:
        return translated(KINDS[kind].about)
    return text[0].upper() + text[1:] + ("" if text.endswith(".") else ".")


def _clauses(head: str, *rest: str) -> str:
    return ", ".join([head, *(part for part in rest if part)])


def _firm(of: _Speaker) -> str:
    roles = of.each("kinds") or of.translated(N_("firm"))
    seat = of.say(N_("headquartered in %s"), of.countries("hq_country"))
    return _clauses(
        f"{roles} {seat}".rstrip(),
        of.say(N_("formerly %s"), of.former_names()),
        of.say(N_("part of %s"), of.title("ultimate_parent")),
        of.say(N_("on the Entity List since %s"), of.date("entity_list_date")),
    )


def _chip(of: _Speaker) -> str:
    head = f"{of.translated(N_('accelerator'))} {of.say(N_('by %s'), of.title('vendor'))}".rstrip()
    return _clauses(
        head,
        of.say(N_("released %s"), of.date("release")),
        of.translated(N_("designed for China")) if of.values.get("designed_for_china") else "",
        of.say(N_("derived from %s"), of.title("derived_from")),
    )


def _facility(of: _Speaker) -> str:
    place = ", ".join(
        part for part in (of.word("place"), of.countries("country", article=False)) if part
    )
    parts = (of.say(N_("of %s"), of.title("operator")), of.say(N_("in %s"), place))
    head = " ".join(part for part in (of.translated(N_("data centre")), *parts) if part)
    power = of.say(N_("%s MW live"), of.number("power_live_mw")) or of.say(
        N_("%s MW announced"), of.number("power_announced_mw")
    )
    return _clauses(head, of.word("status"), of.say(N_("opened %s"), of.date("opened")), power)


def _quantity(of: _Speaker) -> str:
    low, high = of.number("quantity_low"), of.number("quantity_high")
    if low and high:
        return low if low == high else f"{low}–{high}"
    return of.say(N_("at least %s"), low) or of.say(N_("up to %s"), high)


def _cluster(of: _Speaker) -> str:
    what = " ".join(part for part in (_quantity(of), of.title("chip")) if part)
    place = of.title("facility") or of.countries("country")
    parts = (
        what or of.translated(N_("accelerators")),
        of.say(N_("owned by %s"), of.title("owner")),
        of.say(N_("in %s"), place),
    )
    return " ".join(part for part in parts if part) + of.period() + of.doubt()


def _tenancy(of: _Speaker) -> str:
    where = of.title("facility") or of.title("cluster")
    who = of.title("tenant")
    if not (who and where):
        return ""
    text = of.say(N_("%s uses %s"), who, where)
    use = of.say(N_("for %s"), of.each("workloads"))
    tenure = f" ({of.word('tenure')})" if of.word("tenure") else ""
    capacity = of.say(N_("%s MW"), of.number("capacity_mw"))
    head = _clauses(f"{text} {use}".rstrip() + tenure, capacity)
    return head + of.period() + of.doubt()


def _model(of: _Speaker) -> str:
    size = of.say(N_("with %s billion parameters"), of.number("parameters_total_b"))
    head = [of.translated(N_("AI model")), of.say(N_("of %s"), of.title("developers")), size]
    weights = {True: of.translated(N_("open weights")), False: of.translated(N_("closed weights"))}
    return _clauses(
        " ".join(part for part in head if part),
        of.say(N_("released %s"), of.date("released")),
        weights.get(of.values.get("open_weights"), ""),  # type: ignore[arg-type]  # None is not a key, and may be asked
    )


def _restriction(of: _Speaker) -> str:
    where = of.countries("jurisdictions", article=False)
    parts = [
        of.word("kind") or of.translated(N_("restriction")),
        of.say(N_("of %s"), of.title("issuers")),
    ]
    head = " ".join(part for part in parts if part)
    effective = of.say(N_("effective %s"), of.date("effective"))
    return _clauses(
        head + (f" ({where})" if where else ""),
        effective or of.say(N_("announced %s"), of.date("announced")),
        of.say(N_("ended %s"), of.date("ended")),
    )


def _relocation(of: _Speaker) -> str:
    status = of.values.get("status") or ""
    one, several = _MOVES.get(status, ("moved", "moved"))
    who = of.title("firms")
    what = of.each("workloads") or of.translated(N_("computing"))
    where = _route(of)
    if who:
        verb = of.translated(several if len(of.values.get("firms") or ()) > 1 else one)
        head = f"{who} {verb} {what}"
    else:
        head = of.say(N_("move of %s"), what)
    return f"{head} {where}".rstrip() + of.period() + of.doubt()


def _route(of: _Speaker) -> str:
    start = of.title("from_facility") or of.countries("from_countries")
    end = of.title("to_facility") or of.countries("to_countries")
    if start and start == end:
        return of.say(N_("within %s"), start)
    parts = (of.say(N_("from %s"), start), of.say(N_("to %s"), end))
    return " ".join(part for part in parts if part)


def _source(of: _Speaker) -> str:
    grade = str(of.values.get("reliability") or "")
    meaning = of.translated(RELIABILITY[grade]) if grade in RELIABILITY else ""
    return _clauses(
        of.word("kind") or of.translated(N_("document")),
        of.word("publisher"),
        of.say(N_("published %s"), of.date("published")),
        f"{meaning[0].lower()}{meaning[1:]} ({grade})" if meaning else "",
    )


_STANCE_SAYINGS = {
    "supports": N_("“%s” supports “%s”"),
    "contradicts": N_("“%s” contradicts “%s”"),
    "declined to comment": N_("“%s” tells that comment was declined on “%s”"),
}


def _citation(of: _Speaker) -> str:
    saying = _STANCE_SAYINGS.get(str(of.values.get("stance")), "“%s” speaks of “%s”")
    return of.say(saying, of.title("source"), of.title("record"))


def _link(of: _Speaker) -> str:
    ends = of.title("subject"), of.title("object")
    if not all(ends):
        return ""
    return f"{ends[0]} {of.word('predicate')} {ends[1]}" + of.period()


_COMPOSERS: dict[str, Callable[[_Speaker], str]] = {
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
