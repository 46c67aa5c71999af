"""“Would this have been allowed on that day, and why?” on the command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from chipline import paths
from chipline.cli.command import CommandError, reading, record_called, say, write_json, write_line
from chipline.cli.show_record import day_of
from chipline.derived import chip_figures, firm_on, rules_in
from chipline.export_rules.metrics import ChipFigures
from chipline.export_rules.question import Recipient, Region, Transaction
from chipline.export_rules.wording import assess_data_values, assess_values, figures_by_number
from chipline.records.fields import FieldSpec, FieldType
from chipline.records.message import N_, Message, declared, message_of
from chipline.records.values import FieldValueError, clean, read

_PUBLISHED = N_("{state} (published): {text}")
_REPORTED = N_("{state} (reported, no published text): {text}")


def _country(written: str) -> str:
    try:
        return str(clean(FieldSpec(FieldType.COUNTRY, "Country", required=True), written))
    except FieldValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _figure(label: str, unit: str = "", *, whole: bool = False) -> Callable[[str], float]:
    """Return what reads a figure of zero or more, which may bring its unit."""
    sort = FieldType.INTEGER if whole else FieldType.NUMBER
    spec = FieldSpec(sort, label, unit=unit, minimum=0, required=True)

    def figure(written: str) -> float:
        try:
            found = read(spec, written)
        except FieldValueError as error:
            told = Message("{problem} It must be zero or more.", problem=message_of(error))
            raise argparse.ArgumentTypeError(str(told)) from None
        return found if isinstance(found, int | float) else 0

    return figure


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `assess` and `assess-data`."""
    assess = commands.add_parser("assess", help="would this have been allowed on that day, and why")
    chip = assess.add_mutually_exclusive_group(required=True)
    chip.add_argument("--chip", metavar="CHIP", help="slug or any name of a chip record")
    chip.add_argument(
        "--tpp", type=_figure("TPP"), metavar="N", help="total processing performance"
    )
    assess.add_argument(
        "--density", type=_figure("Density"), metavar="N", help="performance density, per mm²"
    )
    assess.add_argument("--datacentre", choices=("yes", "no"))
    assess.add_argument(
        "--memory-gbps",
        type=_figure("Memory bandwidth", "GB/s"),
        metavar="N",
        help="memory bandwidth, GB/s",
    )
    assess.add_argument(
        "--io-gbps", type=_figure("Interconnect", "GB/s"), metavar="N", help="interconnect, GB/s"
    )
    assess.add_argument("--to", type=_country, required=True, metavar="CC", help="destination")
    assess.add_argument(
        "--end-user",
        metavar="FIRM",
        help="slug or any name of a firm record: its headquarters and owner on that day",
    )
    assess.add_argument("--end-user-hq", type=_country, metavar="CC", help="default: destination")
    assess.add_argument(
        "--parent-hq", type=_country, metavar="CC", help="ultimate parent’s country"
    )
    assess.add_argument("--owner-hq", type=_country, metavar="CC", help="owner of the hardware")
    assess.add_argument("--entity-listed", action="store_true")
    assess.add_argument(
        "--listed-owner-percent",
        type=_figure("Share"),
        metavar="N",
        help="share of the end user that listed parties hold",
    )
    assess.add_argument(
        "--recipient", choices=[str(r) for r in Recipient], help="asked for the Emirates only"
    )
    assess.add_argument(
        "--wmd", action="store_true", help="a use for weapons or the military is known"
    )
    assess.add_argument(
        "--sold-in-us",
        choices=("yes", "no", "unknown"),
        help="whether the chip was sold in the United States on 15 January 2026",
    )
    assess.add_argument(
        "--region", choices=[str(r) for r in Region], help="occupied region, with --to UA"
    )
    assess.add_argument("--transaction", choices=[str(t) for t in Transaction], default="export")
    assess.add_argument("--from", dest="origin", type=_country, metavar="CC")
    assess.add_argument("--on", required=True, metavar="DATE")
    assess.add_argument("--file", type=Path, metavar="FILE", help="where records are looked up")
    assess.add_argument("--json", action="store_true")
    assess.set_defaults(run=assess_chip, user_names=())
    people = commands.add_parser("assess-data", help="may this personal data leave China")
    people.add_argument("--people", type=_figure("People", whole=True), required=True, metavar="N")
    people.add_argument("--sensitive", action="store_true")
    people.add_argument("--ciio", action="store_true", help="critical information infrastructure")
    people.add_argument("--important-data", action="store_true")
    people.add_argument("--on", required=True, metavar="DATE")
    people.add_argument("--json", action="store_true")
    people.set_defaults(run=assess_people)


def _figures(options: argparse.Namespace) -> ChipFigures:
    if options.chip is None:
        return figures_by_number(
            tpp=options.tpp,
            density=options.density,
            datacentre=None if options.datacentre is None else options.datacentre == "yes",
            memory_gbps=options.memory_gbps,
            io_gbps=options.io_gbps,
        )
    with reading(options.file) as queries:
        found = record_called(queries, options.chip, "chip")
        return chip_figures(queries, queries.values("chip", found.id) or {})


def _look_up_user(options: argparse.Namespace, day: date) -> None:
    """Take from the end user's record what was not given by itself."""
    if options.end_user is None:
        return
    with reading(options.file) as queries:
        named = record_called(queries, options.end_user, "firm")
        firm = firm_on(queries, named.id, day)
    options.end_user_hq = options.end_user_hq or firm.home
    options.parent_hq = options.parent_hq or firm.parent_home
    options.entity_listed = options.entity_listed or firm.listed
    options.user_names = firm.names


def assess_chip(options: argparse.Namespace) -> int:
    """Answer for a chip."""
    day = day_of(options.on)
    _look_up_user(options, day)
    try:
        answer = assess_values(
            rules_in(paths.rules()),
            _figures(options),
            to=options.to,
            on=day,
            end_user_hq=options.end_user_hq,
            parent_hq=options.parent_hq,
            owner_hq=options.owner_hq,
            entity_listed=options.entity_listed,
            transaction=options.transaction,
            origin=options.origin,
            listed_owner_percent=options.listed_owner_percent,
            recipient=options.recipient,
            wmd_or_military_knowledge=options.wmd,
            sold_in_us={"yes": True, "no": False}.get(options.sold_in_us),
            region=options.region,
            user_names=options.user_names,
        )
    except ValueError as error:
        raise CommandError(message_of(error)) from error
    return _answer(answer, as_json=options.json)


def assess_people(options: argparse.Namespace) -> int:
    """Answer for personal data."""
    try:
        answer = assess_data_values(
            rules_in(paths.rules()),
            people=options.people,
            on=day_of(options.on),
            sensitive=options.sensitive,
            ciio=options.ciio,
            important_data=options.important_data,
        )
    except ValueError as error:
        raise CommandError(message_of(error)) from error
    return _answer(answer, as_json=options.json)


def _answer(answer: dict[str, Any], *, as_json: bool) -> int:
    if as_json:
        write_json(answer)
        return 0
    write_line(str(answer["answer"]))
    for reason in answer["reasons"]:
        write_line(
            f"  – {reason['text']}"
            + (f" [{reason['restriction']}]" if reason["restriction"] else "")
        )
    for caveat in answer["caveats"]:
        write_line(f"  ! {caveat}")
    others = answer.get("other_jurisdictions", ())
    if others:
        say(Message("Other states, which the answer above leaves out:"))
    for other in others:
        text = _REPORTED if other["basis"] == "reported" else _PUBLISHED
        told = declared(text, state=other["jurisdiction"], text=other["text"])
        write_line(f"  {told}" + (f" [{other['restriction']}]" if other["restriction"] else ""))
    write_line(str(answer["disclaimer"]))
    return 0
