"""Sources, and the citations that tie them to a record or to one field of it."""

from __future__ import annotations

from chipline.records import vocabulary as words
from chipline.records.fields import (
    ANY_KIND,
    FieldType,
    address,
    by_program,
    choice,
    data,
    date,
    long_text,
    reference,
    text,
)
from chipline.records.record import Record, kind


@kind(
    plural="sources",
    label="Source",
    label_plural="Sources",
    about="A document that facts are drawn from.",
    when=("published",),
)
class Source(Record, table=True):
    """A document."""

    publisher: str | None = text("Publisher", column=True)
    published: str | None = date("Published", "As the document dates itself.", column=True)
    kind: str | None = choice("Kind", words.SOURCE_KINDS, column=True)
    url: str | None = address("Address")
    archived_url: str | None = address("Archived copy")
    language: str | None = text("Language", "ISO 639-1 code, such as en, zh, uk.", column=True)
    reliability: str | None = choice(
        "Reliability",
        tuple(words.RELIABILITY),
        "Admiralty code: A completely reliable … E unreliable, F cannot be judged.",
        column=True,
    )
    accessed: str | None = date(
        "Opened on", "The day on which somebody opened it; empty when nobody did.", column=True
    )
    dataset: str | None = text(
        "Data set", "Name and version of the data set that it is, such as epoch-hardware 2026-03."
    )
    mapping: str | None = data(
        "Columns as read", "How the columns of the data set were read, as JSON."
    )
    # The bytes stand in the table of contents, under the hash: see `store/compound_edits/attachments.py`.
    copy_name: str | None = by_program(
        FieldType.TEXT, "Kept copy", "File name of the copy that is kept in this workspace."
    )
    copy_size: int | None = by_program(FieldType.INTEGER, "Size of the copy", unit="bytes")
    copy_hash: str | None = by_program(FieldType.TEXT, "SHA-256 of the copy")
    copy_kept: str | None = by_program(FieldType.DATE, "Copy kept on")


@kind(
    plural="citations",
    label="Citation",
    label_plural="Citations",
    about="What one source says about one record or one field of it.",
    title="paraphrase",
    when=("verified",),
)
class Citation(Record, table=True):
    """What one source says about one record, or about one field of it."""

    name: str | None = text("Name")
    source: str = reference("Source", "source", required=True, column=True)
    record: str = reference("Record", ANY_KIND, required=True, column=True)
    field: str | None = text("Field", "Empty when it is about the whole record.", column=True)
    stance: str = choice("Stance", words.STANCES, required=True, column=True)
    quote: str | None = long_text("Quote", "The source’s own words.")
    paraphrase: str | None = long_text("What it says", "In our words.", column=True)
    locator: str | None = text("Where in it", "Page, paragraph, section or note.", column=True)
    credibility: str | None = choice(
        "Credibility",
        tuple(words.CREDIBILITY),
        "Admiralty code: 1 confirmed … 5 improbable, 6 cannot be judged.",
        column=True,
    )
    verified: str | None = date("Last verified", column=True)
