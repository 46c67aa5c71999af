"""The source that an import makes: the table itself, with its kept copy and how its columns were read."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from typing import Any

from chipline.exchange.mapping import mapping_text
from chipline.records.changes import Change
from chipline.records.message import Message
from chipline.records.record import KINDS, new_id
from chipline.records.values import clean
from chipline.store.compound_edits import attachments
from chipline.store.edits import stamped
from chipline.store.errors import WorkspaceError, explain
from chipline.store.imports.import_plan import ImportPlan
from chipline.store.queries import Queries


def source_changes(
    queries: Queries, plan: ImportPlan, moment: str, day: str
) -> tuple[str, list[Change]]:
    """Return the id of the source and what makes it, or fills in what an existing one lacks.

    The next version of a data set is said to supersede the last. The bytes of the file are written.

    Raises:
        FieldValueError: what was said of the source does not fit its field.
        WorkspaceError: the file can't be read, or is no longer what was read.
    """
    task = plan.task
    given = _kept_copy(queries, plan, day)
    mapping = replace(task.mapping, dataset=task.dataset)
    given |= {"dataset": task.dataset, "mapping": mapping_text(mapping)}
    if task.source.record:
        return task.source.record, _filled_in(queries, task.source.record, given, moment)
    record = new_id()
    given |= _described(queries, plan, day) | {"created": moment, "updated": moment}
    fields = KINDS["source"].fields
    cleaned = {name: clean(fields[name], value) for name, value in given.items()}
    made = {name: value for name, value in cleaned.items() if value is not None}
    changes = [Change("source", record, None, made)]
    if plan.last is not None:
        link = {"subject": record, "predicate": "supersedes", "object": plan.last.earlier.source}
        stamps = {"created": moment, "updated": moment}
        changes.append(Change("link", new_id(), None, link | stamps))
    return record, changes


def _described(queries: Queries, plan: ImportPlan, day: str) -> dict[str, Any]:
    said, facts = plan.task.source, plan.task.stage.facts
    name = said.name or (f"{facts.file}: {facts.table}" if facts.table else facts.file)
    return {
        "slug": _free_slug(queries, f"src-{plan.task.dataset}"),
        "name": name,
        "kind": "dataset",
        "publisher": said.publisher,
        "url": said.url,
        "published": said.published,
        "notes": f"Licence: {said.licence}" if said.licence else None,
        "reliability": said.reliability,
        "accessed": day,
    }


def _free_slug(queries: Queries, wanted: str) -> str:
    slug, n = wanted, 1
    while queries.by_slug(slug) is not None:
        n += 1
        slug = f"{wanted}-{n}"
    return slug


def _filled_in(queries: Queries, record: str, given: dict[str, Any], moment: str) -> list[Change]:
    """Fill in what an existing source does not say of itself; its copy only as a whole."""
    values = queries.values("source", record)
    if values is None:
        raise WorkspaceError(
            Message("The source that was chosen is not there any more. Choose another.")
        )
    lacking = {name: value for name, value in given.items() if not values[name]}
    if values["copy_hash"]:
        lacking = {name: value for name, value in lacking.items() if name not in attachments.FIELDS}
    change = stamped("source", values, lacking, moment)
    return [change] if change else []


def _kept_copy(queries: Queries, plan: ImportPlan, day: str) -> dict[str, Any]:
    """Keep the bytes of the file, unless it is too large for that."""
    file, facts = plan.task.file, plan.task.stage.facts
    if file is None or facts.size > attachments.LARGEST:
        return {}
    try:
        digest, size = attachments.add(queries.connection, file)
    except OSError as error:
        raise WorkspaceError(
            Message(
                "“{path}” can’t be read: {why}. Nothing was imported.",
                path=str(file),
                why=error.strerror or str(error),
            )
        ) from error
    except sqlite3.Error as error:
        raise explain(error, None) or error from error
    if facts.sha256 not in ("", digest):
        raise WorkspaceError(
            Message(
                "“{path}” was changed since it was read. Nothing was imported. Import it again.",
                path=str(file),
            )
        )
    name = attachments.file_name(file.name)
    return dict(zip(attachments.FIELDS, (name, size, digest, day), strict=True))
