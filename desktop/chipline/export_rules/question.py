"""What is asked: which chip goes where, to whom, in which way, on which day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from chipline.export_rules.metrics import ChipFigures
from chipline.records.message import Message, UserError


class QuestionError(UserError, ValueError):
    """What is asked can't be; the message says why."""


class Transaction(StrEnum):
    """What happens to the chip (15 CFR 734.13, 734.14 and 734.16 for the first three)."""

    EXPORT = "export"
    REEXPORT = "reexport"
    TRANSFER = "transfer"
    REMOTE_USE = "remote-use"
    CONTINUED_USE = "continued-use"


class Recipient(StrEnum):
    """What kind of party receives it, where a rule asks; only the Emirates' rule of 2026 does."""

    GOVERNMENT = "government"
    APPROVED = "approved"
    COMMERCIAL = "commercial"


class Region(StrEnum):
    """An occupied region of Ukraine that 15 CFR 746.6 names."""

    CRIMEA = "crimea"
    DONETSK = "donetsk"
    LUHANSK = "luhansk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question. Countries are ISO 3166-1 alpha-2 codes in upper case.

    Attributes:
        destination: where the chip goes, or stands in the case of remote or continued use.
        end_user_hq: headquarters of the end user, or of its ultimate parent; the destination
            when not given.
        parent_hq: headquarters of the ultimate parent, where it is known apart.
        owner_hq: headquarters of the owner of the hardware.
        consignee_hq: headquarters of a purchaser or consignee.
        entity_listed: a party is on the Entity List on that day.
        listed_owner_percent: share of the end user held by listed parties, 0 to 100.
        origin: where the chip is shipped from; None is the United States for an export.
        wmd_or_military_knowledge: knowledge of a use for weapons of mass destruction or
            military intelligence.
        sold_in_us: whether the chip was sold in the United States on 15 January 2026; None goes
            by what is known of its maker.
        user_names: names of the end user and of its owners, by which a rule may know them.
        region: the occupied region of Ukraine to which it goes; the destination is then "UA".

    Raises:
        QuestionError: the share is not within 0 to 100, or the region not within the destination.
        ValueError: a country is not two capital letters, or the transaction, recipient or region
            not one of theirs.
    """

    chip: ChipFigures
    destination: str
    day: date
    end_user_hq: str | None = None
    parent_hq: str | None = None
    owner_hq: str | None = None
    consignee_hq: str | None = None
    entity_listed: bool = False
    listed_owner_percent: float | None = None
    transaction: Transaction = Transaction.EXPORT
    origin: str | None = None
    wmd_or_military_knowledge: bool = False
    recipient: Recipient | None = None
    user_names: tuple[str, ...] = ()
    sold_in_us: bool | None = None
    region: Region | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "transaction", Transaction(self.transaction))
        if self.recipient is not None:
            object.__setattr__(self, "recipient", Recipient(self.recipient))
        if self.region is not None:
            object.__setattr__(self, "region", Region(self.region))
            if self.destination != "UA":
                raise QuestionError(
                    Message("A region can be given only where the destination is UA (Ukraine).")
                )
        for code in (self.destination, *self.headquarters, self.origin):
            if code is not None and not (
                len(code) == 2 and code.isascii() and code.isalpha() and code.isupper()
            ):
                raise ValueError(f"a country is written as two capital letters, not {code!r}")
        share = self.listed_owner_percent
        if share is not None and not 0 <= share <= 100:
            raise QuestionError(
                Message("A share is from 0 to 100 percent, not {share}.", share=share)
            )

    @property
    def user_hq(self) -> str:
        """The end user's headquarters, which is the destination unless said otherwise."""
        return self.end_user_hq or self.destination

    @property
    def headquarters(self) -> tuple[str, ...]:
        """The headquarters of all parties, the end user's first, each once."""
        parties = (self.user_hq, self.parent_hq, self.consignee_hq, self.owner_hq)
        return tuple(dict.fromkeys(code for code in parties if code))

    @property
    def from_united_states(self) -> bool:
        """Tell whether this is an export from the United States itself."""
        return self.transaction is Transaction.EXPORT and self.origin in (None, "US")
