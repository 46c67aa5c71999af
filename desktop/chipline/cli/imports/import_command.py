"""Importing tables on the command line: nothing is written while something is open or would be lost."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from chipline.cli.command import (
    CommandError,
    ToldProgress,
    ended_as_by_hand,
    opened_to_write,
    record_called,
)
from chipline.cli.imports.import_own import import_own_file
from chipline.cli.imports.import_report import (
    ImportOutcome,
    tell,
    titles_in_conflict,
)
from chipline.cli.imports.mapping_options import add_mapping_options, with_options
from chipline.exchange.columns.column_reader import column_readers
from chipline.exchange.columns.suggestions import suggested_mapping
from chipline.exchange.import_files import ImportFiles, import_files
from chipline.exchange.mapping import TableMapping, read_mapping_file
from chipline.exchange.stage import Stage
from chipline.exchange.table_files.limits import TableFileError
from chipline.exchange.table_files.read_file import ReadOptions
from chipline.exchange.table_files.staging import stage_file
from chipline.records.fields import ANY_KIND, FieldSpec
from chipline.records.kinds import ALL_KINDS, ORDER
from chipline.records.message import Message, joined
from chipline.records.record import KINDS, Kind, by_plural
from chipline.records.values import clean
from chipline.settings import Settings
from chipline.store.backup import backup_policy
from chipline.store.backup.auto_backup import AutoBackup
from chipline.store.imports.import_edit import import_rows
from chipline.store.imports.import_plan import MOST_FIELDS_CITED, RowState, plan_import
from chipline.store.imports.import_task import (
    Conflicts,
    Gone,
    ImportTask,
    SourceDetails,
    Unmatched,
    dataset_of,
)
from chipline.store.imports.last_version import already_imported, earlier_imports
from chipline.store.imports.unread_rows import write_unread_rows
from chipline.store.queries import Queries
from chipline.store.search.named_records import match_names
from chipline.temporary_folders import temporary_folder

_PLURALS = [kind.plural for kind in ALL_KINDS]


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `import`."""
    import_ = commands.add_parser("import", help="take records in from tables, with their source")
    import_.add_argument("file", type=Path, metavar="FILE", help="a .chipline file")
    import_.add_argument(
        "tables",
        type=Path,
        nargs="+",
        metavar="TABLE",
        help="CSV, XLSX, ODS, JSON, GeoJSON …, or what chipline export wrote",
    )
    import_.add_argument("--kind", choices=_PLURALS, metavar="KIND", help=", ".join(_PLURALS))
    import_.add_argument("--sheet", default="", metavar="NAME", help="of a workbook: which sheet")
    import_.add_argument("--mapping", type=Path, metavar="M.json", help="how columns are read")
    import_.add_argument("--encoding", default="", help="of a text file; found without it")
    import_.add_argument("--delimiter", default="", help="of a text file: what parts cells")
    import_.add_argument("--dataset", default="", metavar="NAME", help="default: after the file")
    add_mapping_options(import_)
    import_.add_argument(
        "--unmatched",
        type=Unmatched,
        choices=tuple(Unmatched),
        default=Unmatched.FAIL,
        metavar="fail|new|leave",
        help="names that no record has: ask (default), make records, or leave empty",
    )
    import_.add_argument(
        "--learn-names",
        action="store_true",
        help="names that --value says are those of records become aliases of these",
    )
    import_.add_argument(
        "--conflicts",
        type=Conflicts,
        choices=tuple(Conflicts),
        default=Conflicts.FAIL,
        metavar="fail|mine|theirs",
        help="values that are others here: ask (default), keep those here, or take the table’s",
    )
    import_.add_argument(
        "--gone",
        type=Gone,
        choices=tuple(Gone),
        default=Gone.KEEP,
        metavar="keep|tag|delete",
        help="records whose rows the last version had and this one has not (keep)",
    )
    import_.add_argument(
        "--losses",
        choices=("fail", "leave"),
        default="fail",
        help="what can’t be read: write nothing (default), or leave it out",
    )
    _add_source_options(import_)
    import_.add_argument("--dry-run", action="store_true", help="only tell what it would do")
    import_.add_argument("--report", type=Path, metavar="R.csv", help="write rows with losses here")
    import_.add_argument("--json", action="store_true", help="write JSON")
    import_.set_defaults(run=import_tables)


def _add_source_options(import_: argparse.ArgumentParser) -> None:
    group = import_.add_argument_group("the source that the rows are cited from")
    group.add_argument("--source", metavar="SLUG", help="one that is there already")
    group.add_argument("--name", default="", help="what it is called (default: the file’s name)")
    group.add_argument("--publisher", default="")
    group.add_argument("--url", default="")
    group.add_argument("--published", default="", metavar="DATE")
    group.add_argument("--licence", default="")
    group.add_argument("--reliability", default="F", metavar="A-F", help="Admiralty letter (F)")
    group.add_argument(
        "--cite",
        choices=("rows", "fields"),
        default="rows",
        metavar="rows|fields",
        help=f"a citation for each row (default), or for each cell, of {MOST_FIELDS_CITED} at the most",
    )
    group.add_argument("--credibility", default="6", metavar="1-6", help="of each citation (6)")


def import_tables(options: argparse.Namespace) -> int:
    """Compare tables with a workspace and write them; 1 when something is open or would be lost."""
    backup_policy.adopt(backup_policy.policy_of(Settings.load()))
    workspace = opened_to_write(options.file)
    with ExitStack() as held:
        held.callback(workspace.close)
        held.enter_context(ended_as_by_hand())
        chosen = _chosen(options.tables)
        if chosen.own is not None:
            return import_own_file(workspace, options, chosen.own)
        folder = held.enter_context(temporary_folder())
        with workspace.reading() as queries:
            outcome = _compare(queries, options, chosen.tables, folder, held)
        if options.report:
            write_unread_rows(options.report, outcome.plans, ("row", "why"))
        if not outcome.questions and not options.dry_run:
            # Before very many records are written, they are backed up.
            AutoBackup(workspace)
            with ToldProgress(Message("Import")) as progress:
                outcome.written = workspace.apply(
                    import_rows(outcome.plans), progress=progress
                ).entry
            while workspace.catch_up():
                pass
        with workspace.reading() as queries:
            tell(queries, outcome, options)
    return 1 if outcome.questions else 0


def _compare(
    queries: Queries,
    options: argparse.Namespace,
    tables: Sequence[Path],
    folder: Path,
    held: ExitStack,
) -> ImportOutcome:
    """Read the tables and compare them, in the order in which their kinds point at one another."""
    outcome = ImportOutcome(losses_left=options.losses == "leave")
    tasks = []
    for n, path in enumerate(tables):
        stage = _staged(path, options, folder / f"{n}.stage")
        held.callback(stage.close)
        tasks.append(_task(queries, options, path, stage))
    tasks.sort(key=lambda task: ORDER.index(task.mapping.kind))
    for n, task in enumerate(tasks):
        if known := already_imported(queries.connection, task):
            outcome.known.append(known)
            continue
        place = folder / f"{n}.plan"
        place.mkdir()
        with ToldProgress(Message("Compare")) as progress:
            plan = plan_import(queries, task, place, read_version, progress, tuple(outcome.plans))
        held.callback(plan.close)
        outcome.plans.append(plan)
    if any(plan.counts.get(RowState.CONFLICT) for plan in outcome.plans):
        outcome.titles = titles_in_conflict(queries, outcome.plans)
    return outcome


def _chosen(given: Sequence[Path]) -> ImportFiles:
    """Return what is to be imported.

    Raises:
        CommandError: what was given can't be imported together.
    """
    try:
        return import_files(given)
    except TableFileError as error:
        raise CommandError(error.message) from error


def _staged(path: Path, options: argparse.Namespace, out: Path) -> Stage:
    given = read_mapping_file(options.mapping) if options.mapping else None
    found = ReadOptions(
        options.sheet or (given.table if given else ""),
        options.encoding or (given.encoding if given else ""),
        options.delimiter or (given.delimiter if given else ""),
    )
    with ToldProgress(Message("Read")) as progress:
        return stage_file(path, out, found, progress.go_on)


def read_version(path: Path, mapping: TableMapping, folder: Path) -> Stage:
    """Read the kept copy of an earlier version as it was read then."""
    found = ReadOptions(mapping.table, mapping.encoding, mapping.delimiter)
    stage = stage_file(path, folder / "stage", found)
    if mapping.extent is not None:
        stage.extent = mapping.extent
    return stage


def _task(queries: Queries, options: argparse.Namespace, path: Path, stage: Stage) -> ImportTask:
    given = read_mapping_file(options.mapping) if options.mapping else None
    if given is not None and given.extent is not None:
        stage.extent = given.extent
    kind = _kind(options, path, given)
    dataset = options.dataset or (given.dataset if given else "") or dataset_of(stage.facts.file)
    table = stage.facts.table if len(stage.facts.tables) > 1 else ""
    mapping = _begun(
        queries, kind, stage, given, TableMapping(kind.name, table=table, dataset=dataset)
    )
    mapping = replace(
        with_options(mapping, options),
        table=table,
        dataset=dataset,
        encoding=options.encoding or mapping.encoding,
        delimiter=options.delimiter or mapping.delimiter,
    )
    return ImportTask(
        stage,
        mapping,
        column_readers(stage, mapping),
        path,
        options.unmatched,
        options.conflicts,
        options.gone,
        _source(queries, options),
        options.learn_names,
    )


def _kind(options: argparse.Namespace, path: Path, given: TableMapping | None) -> Kind:
    if options.kind:
        return by_plural(options.kind) or KINDS[options.kind]
    if given is not None:
        return given.record_kind
    if found := by_plural(path.stem.lower()):
        return found
    raise CommandError(
        Message(
            "Say what the rows of {file} are: --kind {kinds}.",
            file=path.name,
            kinds=joined(_PLURALS),
        )
    )


def _begun(
    queries: Queries, kind: Kind, stage: Stage, given: TableMapping | None, bare: TableMapping
) -> TableMapping:
    """Return the mapping that was given, or that of the last version with what headings suggest."""
    if given is not None:
        return replace(given, kind=kind.name).for_headings(stage.headings())
    earlier = earlier_imports(queries.connection, bare.dataset, bare)
    saved = earlier[0].mapping if earlier else None
    return suggested_mapping(stage, kind, saved=saved, knows=partial(_share_known, queries))


def _share_known(queries: Queries, spec: FieldSpec, texts: Sequence[str]) -> float:
    """Tell which share of texts name records that a field may point at."""
    if spec.reference == ANY_KIND or not texts:
        return 0.0
    found = match_names(queries.connection, KINDS[spec.reference], texts)
    return sum(bool(matches.sure) for matches in found.values()) / len(texts)


def _source(queries: Queries, options: argparse.Namespace) -> SourceDetails:
    if options.source:
        found = record_called(queries, options.source, "source")
        return SourceDetails(
            record=found.id, credibility=options.credibility, each_field=options.cite == "fields"
        )
    fields = KINDS["source"].fields
    given: dict[str, Any] = {
        name: str(clean(fields[name], getattr(options, name)) or "")
        for name in ("publisher", "url", "published", "reliability")
    }
    credibility = str(clean(KINDS["citation"].fields["credibility"], options.credibility))
    return SourceDetails(
        name=options.name,
        licence=options.licence,
        credibility=credibility,
        each_field=options.cite == "fields",
        **given,
    )
