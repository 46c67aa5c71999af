"""The sources of a report, numbered as they are first cited, with what each says and its grade."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from chipline.exchange.report_formats.report import Claim, LinkedName, ReportSource
from chipline.records.message import EdtfDate, Message, Part, declared, verbatim
from chipline.records.record import KINDS
from chipline.records.vocabulary import RELIABILITY
from chipline.store.queries import Queries

_UNGRADED = "–"


class SourceNumbers:
    """Numbers sources; private citations and sources, the `hidden`, have none."""

    def __init__(
        self,
        queries: Queries,
        hidden: frozenset[str],
        name: Callable[[str | None], LinkedName | None],
    ) -> None:
        self._queries, self._hidden, self._name = queries, hidden, name
        self._numbers: dict[str, int] = {}
        self._said: dict[str, list[dict[str, Any]]] = {}

    def cited(self, ids: Iterable[str]) -> Mapping[str, list[dict[str, Any]]]:
        """Return what sources say about some records, by record, and keep it for their list."""
        wanted = {one: None for one in ids if one not in self._said}
        for one in wanted:
            self._said[one] = []
        pointers = self._queries.pointing_at(wanted)
        owners = [
            owner
            for kind, owner, field, _target in pointers
            if (kind, field) == ("citation", "record") and owner not in self._hidden
        ]
        found = self._queries.many_values("citation", owners)
        for said in sorted(found.values(), key=_order):
            # In a damaged file a citation may be listed at a record other than its own.
            if said["source"] not in self._hidden and said["record"] in wanted:
                self._said[said["record"]].append(said)
        return self._said

    def of(self, record: str) -> tuple[int, ...]:
        """Return the numbers of the sources cited for a record."""
        said = self.cited([record])[record]
        numbers = {self._numbers.setdefault(each["source"], self._next()) for each in said}
        return tuple(sorted(numbers))

    def number(self, source: str) -> int:
        """Return the number of a source."""
        return self._numbers.setdefault(source, self._next())

    def _next(self) -> int:
        return len(self._numbers) + 1

    def listed(self) -> tuple[ReportSource, ...]:
        """List the sources by their numbers, each with all that it says of what was told."""
        sources = self._queries.many_values("source", self._numbers)
        claims: dict[str, list[dict[str, Any]]] = {}
        for said in self._said.values():
            for each in said:
                claims.setdefault(each["source"], []).append(each)
        return tuple(
            self._source(number, sources[one], claims.get(one, []))
            for one, number in self._numbers.items()
            if one in sources
        )

    def _source(
        self, number: int, source: Mapping[str, Any], said: Iterable[Mapping[str, Any]]
    ) -> ReportSource:
        grade = str(source["reliability"] or "")
        meaning = (
            Message("{grade}: {meaning}", grade=grade, meaning=declared(RELIABILITY[grade]))
            if grade in RELIABILITY
            else Message("not graded")
        )
        return ReportSource(
            number,
            LinkedName("source", source["id"], verbatim(str(source["name"]))),
            tuple(_parts(source)),
            meaning,
            tuple(one for one in (source["url"], source["archived_url"]) if one),
            tuple(filter(None, (self._claim(grade, each) for each in said))),
        )

    def _claim(self, reliability: str, said: Mapping[str, Any]) -> Claim | None:
        record = self._name(said["record"])
        if record is None:
            return None
        spec = KINDS[record.kind].fields.get(said["field"] or "")
        return Claim(
            record,
            spec.named if spec else None,
            declared(said["stance"]),
            grade_of(reliability, said["credibility"]),
            str(said["quote"] or said["paraphrase"] or ""),
            bool(said["quote"]),
            str(said["locator"] or ""),
        )


def grade_of(reliability: str | None, credibility: str | None) -> str:
    """Write a grade of the Admiralty code, such as “B2”; what nobody graded is a dash."""
    return f"{reliability or _UNGRADED}{credibility or _UNGRADED}"


def _parts(source: Mapping[str, Any]) -> Iterator[Part]:
    if source["publisher"]:
        yield source["publisher"]
    if source["published"]:
        yield EdtfDate(source["published"])
    if source["accessed"]:
        yield Message("opened on {date}", date=EdtfDate(source["accessed"]))


def _order(said: Mapping[str, Any]) -> tuple[str, str, str]:
    return str(said["credibility"] or "9"), str(said["field"] or ""), str(said["id"])
