"""Sources for programs that keep references: CSL-JSON, which loses least, BibTeX and RIS."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, TextIO

from chipline.exchange.export_formats.content import ExportContent, Values, rows_of
from chipline.records.notation.dates import FuzzyDate, Precision, parse_date

#: The types of CSL 1.0.2, of BibLaTeX and of RIS, by kind of source.
_TYPES = {
    "law or rule text": ("legislation", "legislation", "STAT"),
    "official statement": ("webpage", "online", "GOVDOC"),
    "filing": ("report", "report", "RPRT"),
    "company statement": ("webpage", "online", "ELEC"),
    "press": ("article-newspaper", "article", "NEWS"),
    "research": ("report", "report", "RPRT"),
    "dataset": ("dataset", "dataset", "DATA"),
}
_OTHER = ("webpage", "online", "ELEC")
#: What means something else to TeX.
_TEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "%": r"\%", "&": r"\&", "$": r"\$",
    "#": r"\#", "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip


def sources_of(content: ExportContent) -> list[Values]:
    """Return the sources in the tables, and those that are cited for other records in them."""
    found: dict[str, Values] = {}
    cited: dict[str, None] = {}
    for kind, row in rows_of(content):
        if kind.name == "source":
            found[row["id"]] = row
        elif kind.name == "citation":
            cited[row["source"]] = None
        else:
            said = content.citations([row["id"]]).get(row["id"], ())
            cited |= dict.fromkeys(each["source"] for each in said)
    found |= content.values("source", [one for one in cited if one not in found])
    return sorted(found.values(), key=lambda each: (each["slug"] or "", each["id"]))


def write_csl_json(file: TextIO, content: ExportContent) -> None:
    """Write CSL-JSON."""
    items = [_csl(each) for each in sources_of(content)]
    json.dump(items, file, ensure_ascii=False, indent=1)
    file.write("\n")


def _key(source: Values) -> str:
    return re.sub(r"[^\w.:-]", "-", source["slug"] or source["id"], flags=re.ASCII)


def _types(source: Values) -> tuple[str, str, str]:
    return _TYPES.get(source["kind"] or "", _OTHER)


def _csl(source: Values) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": _key(source),
        "type": _types(source)[0],
        "title": source["name"],
        "publisher": source["publisher"],
        "container-title": source["publisher"] if source["kind"] == "press" else None,
        "issued": _csl_date(source["published"]),
        "accessed": _csl_date(source["accessed"]),
        "URL": source["url"],
        "archive_location": source["archived_url"],
        "language": source["language"],
        "version": source["dataset"],
    }
    return {name: value for name, value in item.items() if value}


def _csl_date(written: str | None) -> dict[str, Any] | None:
    if not written:
        return None
    when = parse_date(written)
    parts = _parts(when)
    if parts is None:
        return {"literal": written}
    about = {"circa": True} if when.approximate or when.uncertain else {}
    return {"date-parts": [parts], **about}


_SHOWN = {Precision.YEAR: 1, Precision.MONTH: 2, Precision.DAY: 3}


def _parts(when: FuzzyDate) -> list[int] | None:
    """Return year, month and day as far as they are known; None for a span."""
    if when.precision not in _SHOWN:
        return None
    return [int(part) for part in when.text.rstrip("?~%").split("-")]


def write_bibtex(file: TextIO, content: ExportContent) -> None:
    """Write BibTeX with BibLaTeX's fields for dates and addresses, in UTF-8."""
    for source in sources_of(content):
        body = "".join(f",\n  {name} = {{{value}}}" for name, value in _bibtex(source).items())
        file.write(f"@{_types(source)[1]}{{{_key(source)}{body}\n}}\n\n")


def _bibtex(source: Values) -> Mapping[str, str]:
    titled = "journaltitle" if source["kind"] == "press" else "organization"
    texts = {
        "title": _tex(source["name"]),
        titled: _tex(source["publisher"]),
        "date": source["published"],
        "url": source["url"],
        "urldate": source["accessed"],
        "langid": source["language"],
        "version": _tex(source["dataset"]),
        "note": _archived(source, _tex),
    }
    return {name: text for name, text in texts.items() if text}


def _archived(source: Values, escape: Any) -> str:
    archived = source["archived_url"]
    return f"Archived copy: {escape(archived)}" if archived else ""


def _tex(text: str | None) -> str:
    return "".join(_TEX.get(char, char) for char in text or "")


def write_ris(file: TextIO, content: ExportContent) -> None:
    """Write RIS."""
    for source in sources_of(content):
        for tag, value in _ris(source):
            if value:
                file.write(f"{tag}  - {' '.join(str(value).split())}\r\n")
        file.write("ER  - \r\n\r\n")


def _ris(source: Values) -> Iterator[tuple[str, str | None]]:
    yield "TY", _types(source)[2]
    yield "ID", _key(source)
    yield "TI", source["name"]
    yield "PB", source["publisher"]
    yield "DA", _slashed(source["published"])
    yield "PY", (source["published"] or "")[:4] if _slashed(source["published"]) else None
    yield "UR", source["url"]
    yield "L2", source["archived_url"]
    yield "LA", source["language"]
    yield "Y2", _slashed(source["accessed"])


def _slashed(written: str | None) -> str | None:
    """Write a date as RIS has it, YYYY/MM/DD/, as far as it is known; a span has no form there."""
    parts = _parts(parse_date(written)) if written else None
    if parts is None:
        return None
    year, *more = parts
    known = [f"{year:04}", *(f"{part:02}" for part in more)]
    return "/".join([*known, *[""] * (3 - len(known)), ""])
