"""The rules that hold over a merged workspace: no broken reference, no short name twice, no loop.

Each looks at the merged state, and says what follows by itself and what has to be asked. Whatever it
reads is decided by the outcome, also what stays.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from chipline.records.record import KINDS
from chipline.store.compound_edits.merge import SAME
from chipline.store.workspace_merge.merged_state import MergedState
from chipline.store.workspace_merge.questions import MergeChoice, MergeQuestion, QuestionKind
from chipline.store.workspace_merge.registers import EXISTENCE, GONE, THERE, Register
from chipline.store.workspace_merge.side import CopySide
from chipline.store.workspace_merge.three_way import went_into

_PARENT = ("firm", "ultimate_parent")


@dataclass(slots=True)
class RuleFinding:
    """What a rule found: what follows by itself, what that read, and what has to be asked."""

    follows: dict[Register, Any] = field(default_factory=dict)
    reads: set[Register] = field(default_factory=set)
    questions: list[MergeQuestion] = field(default_factory=list)

    def __bool__(self) -> bool:
        """Whether anything was broken."""
        return bool(self.follows or self.questions)


def circles(state: MergedState) -> RuleFinding:
    """Find records that went into one another, so that none would be left."""
    found = RuleFinding()
    into = {
        (kind, record): target
        for kind, record, value in state.gone
        if (target := went_into(value)) is not None
    }
    seen: set[tuple[str, str]] = set()
    for kind, record in sorted(into):
        chain: list[str] = []
        one = record
        while (kind, one) in into and one not in chain and (kind, one) not in seen:
            chain.append(one)
            one = into[kind, one]
        if one in chain:
            ring = sorted(chain[chain.index(one) :])
            reads = frozenset(Register(kind, each, EXISTENCE) for each in ring)
            choices = tuple(
                MergeChoice(each, {Register(kind, each, EXISTENCE): THERE}) for each in ring
            )
            first = Register(kind, ring[0], EXISTENCE)
            found.questions.append(
                MergeQuestion(
                    QuestionKind.CIRCLE,
                    first,
                    state.mine.value(first),
                    state.theirs.value(first),
                    choices,
                    for_mine=_staying(state.mine, kind, ring),
                    for_theirs=_staying(state.theirs, kind, ring),
                    reads=reads,
                    about={"records": ring},
                )
            )
        seen.update((kind, each) for each in chain)
    return found


def _staying(side: CopySide, kind: str, ring: list[str]) -> str:
    there = [each for each in ring if side.value(Register(kind, each, EXISTENCE)) == THERE]
    return (there or ring)[0]


def followed(state: MergedState) -> RuleFinding:
    """Let what points at a record that went into another point at that one."""
    found = RuleFinding()
    ends: dict[str, tuple[str, list[Register]]] = {}
    for kind, record, value in state.gone:
        chain = [Register(kind, record, EXISTENCE)]
        target = went_into(value)
        while target is not None:
            register = Register(kind, target, EXISTENCE)
            if register in chain:
                target = None
                break
            chain.append(register)
            existence = state.value(register)
            if existence == THERE:
                break
            target = went_into(existence)
        if target is not None:
            ends[record] = (target, chain)
    for kind, owner, name, gone in state.pointing_at(ends):
        target, chain = ends[gone]
        if _would_loop(state, kind, owner, name, target):
            # As where records are merged by hand: nothing leads from what stays to itself.
            ended = dict(_ended(state, kind, owner, name, gone))
            found.follows |= ended
            found.reads |= {*ended, *chain}
            continue
        if KINDS[kind].fields[name].many:
            old, new = Register(kind, owner, name, gone), Register(kind, owner, name, target)
            found.follows |= {old: False, new: True}
            found.reads |= {old, new, *chain}
        else:
            register = Register(kind, owner, name)
            found.follows[register] = target
            found.reads |= {register, *chain}
    return found


def _ended(
    state: MergedState, kind: str, owner: str, name: str, gone: str
) -> Iterator[tuple[Register, Any]]:
    """Yield that a reference is no more, or that what can't be without it is gone."""
    spec = KINDS[kind].fields[name]
    if spec.required:
        yield from _cascade(state, kind, owner)
    elif spec.many:
        yield Register(kind, owner, name, gone), False
    else:
        yield Register(kind, owner, name), None


def _would_loop(state: MergedState, kind: str, owner: str, name: str, target: str) -> bool:
    """Tell whether a reference that follows would lead from a record to itself."""
    if owner == target:
        return True
    if kind != "link" or name not in ("subject", "object"):
        return False
    other = "object" if name == "subject" else "subject"
    return bool(state.value(Register(kind, owner, other)) == target)


def doubles(state: MergedState, turned: set[Register]) -> RuleFinding:
    """Drop links and citations that say the same since a reference of theirs followed."""
    found = RuleFinding()
    owners = {(one.kind, one.record) for one in turned if one.kind in SAME}
    if not owners:
        return found
    targets = {
        str(state.value(register))
        for register in turned
        if register.kind in SAME and register.name and not register.element
    }
    candidates = owners | {
        (kind, owner) for kind, owner, _name, _to in state.pointing_at(targets) if kind in SAME
    }
    alike: dict[tuple[Any, ...], list[tuple[str, str]]] = defaultdict(list)
    for kind, record in sorted(candidates):
        if state.is_there(kind, record):
            values = state.values(kind, record)
            alike[kind, *(values.get(name) for name in SAME[kind])].append((kind, record))
    for same in alike.values():
        if len(same) < 2 or not owners & set(same):
            continue
        stays, *others = sorted(record for _kind, record in same)
        kind = same[0][0]
        for other in others:
            found.follows[Register(kind, other, EXISTENCE)] = stays
        for record in (stays, *others):
            found.reads.add(Register(kind, record, EXISTENCE))
            found.reads |= {Register(kind, record, name) for name in SAME[kind]}
    return found


def broken_references(state: MergedState) -> RuleFinding:
    """Find what would point at a record that is gone, and went into none that is there."""
    found = RuleFinding()
    gone = {
        record: (kind, value)
        for kind, record, value in state.gone
        if not _leads_on(state, kind, value)
    }
    for kind, owner, name, target in state.pointing_at(gone):
        target_kind, existence = gone[target]
        spec = KINDS[kind].fields[name]
        element = target if spec.many else ""
        register = Register(kind, owner, name, element)
        back = MergeChoice("bring back", dict(_brought_back(state, target_kind, target)))
        if spec.required:
            out = MergeChoice("delete", dict(_cascade(state, kind, owner)))
        else:
            out = MergeChoice("empty", {register: False if element else None})
        ours = state.mine.value(Register(target_kind, target, EXISTENCE)) == THERE
        found.questions.append(
            MergeQuestion(
                QuestionKind.REFERENCE,
                register,
                state.mine.value(register),
                state.theirs.value(register),
                (back, out),
                for_mine=back.word if ours else out.word,
                for_theirs=out.word if ours else back.word,
                reads=frozenset(
                    (
                        register,
                        Register(kind, owner, EXISTENCE),
                        Register(target_kind, target, EXISTENCE),
                    )
                ),
                about={"target": target, "target_kind": target_kind, "existence": existence},
            )
        )
    return found


def _leads_on(state: MergedState, kind: str, existence: Any) -> bool:
    """Tell whether what a record went into is there, or leads to what is."""
    seen: set[str] = set()
    target = went_into(existence)
    while target is not None and target not in seen:
        seen.add(target)
        found = state.existence(kind, target)
        if found == THERE:
            return True
        target = went_into(found)
    return False


def _brought_back(state: MergedState, kind: str, record: str) -> Iterator[tuple[Register, Any]]:
    """Yield that a record is there, with what its deletion took along."""
    yield Register(kind, record, EXISTENCE), THERE
    for side in (state.mine, state.theirs):
        for touch in side.touches.get(Register(kind, record, EXISTENCE), ()):
            if touch.row.after is not None or touch.row.decides:
                continue
            for row in side.graph.rows(side.graph.entries[touch.entry]):
                referring = KINDS[row.kind].referring if row.kind in KINDS else {}
                needed = (name for name, spec in referring.items() if spec.required)
                took = row.after is None and row.before is not None
                if took and any((row.before or {}).get(name) == record for name in needed):
                    yield Register(row.kind, row.record, EXISTENCE), THERE


def _cascade(state: MergedState, kind: str, record: str) -> Iterator[tuple[Register, Any]]:
    """Yield that a record is gone, with what can't be without it; what may, lets go of it."""
    waiting, seen = [(kind, record)], set()
    while waiting:
        one = waiting.pop()
        if one in seen:
            continue
        seen.add(one)
        yield Register(*one, EXISTENCE), GONE
        for owner_kind, owner, name, target in state.pointing_at([one[1]]):
            spec = KINDS[owner_kind].fields[name]
            if spec.required:
                waiting.append((owner_kind, owner))
            elif spec.many:
                yield Register(owner_kind, owner, name, target), False
            else:
                yield Register(owner_kind, owner, name), None


def short_names(state: MergedState) -> RuleFinding:
    """Find short names that two records would bear."""
    found = RuleFinding()
    bearers: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for register in state.held:
        if register.name in ("slug", EXISTENCE):
            slug = state.value(Register(register.kind, register.record, "slug"))
            if slug and state.is_there(register.kind, register.record):
                bearers[slug].add((register.kind, register.record))
    here = state.mine.queries.by_slugs(bearers)
    for slug, holding in sorted(bearers.items()):
        other = here.get(slug)
        if other is not None and _bears(state, other.kind, other.id, slug):
            holding.add((other.kind, other.id))
        if len(holding) < 2:
            continue
        first, second, *_more = sorted(holding, key=lambda each: each[1])
        found.questions.append(_named_alike(state, slug, first, second))
    return found


def _bears(state: MergedState, kind: str, record: str, slug: str) -> bool:
    there = state.is_there(kind, record)
    return bool(there and state.value(Register(kind, record, "slug")) == slug)


def _named_alike(
    state: MergedState, slug: str, first: tuple[str, str], second: tuple[str, str]
) -> MergeQuestion:
    ours = first if state.mine.record(*first) is not None else second
    others = second if ours == first else first
    choices = [
        MergeChoice("rename mine", {Register(*ours, "slug"): _free(state, slug)}),
        MergeChoice("rename theirs", {Register(*others, "slug"): _free(state, slug)}),
    ]
    if first[0] == second[0]:
        choices.append(MergeChoice("one", dict(_as_one(state, first, second))))
    reads = {Register(*each, "slug") for each in (first, second)}
    reads |= {Register(*each, EXISTENCE) for each in (first, second)}
    return MergeQuestion(
        QuestionKind.SHORT_NAME,
        Register(*others, "slug"),
        slug,
        slug,
        tuple(choices),
        for_mine="rename theirs",
        for_theirs="rename mine",
        reads=frozenset(reads),
        about={"mine": list(ours), "theirs": list(others), "slug": slug},
    )


def _free(state: MergedState, slug: str) -> str:
    taken = {value for register, value in state.held.items() if register.name == "slug" and value}
    number = 2
    while (wanted := f"{slug}-{number}") in taken or _is_taken(state, wanted):
        number += 1
    return wanted


def _is_taken(state: MergedState, slug: str) -> bool:
    return any(side.queries.by_slug(slug) is not None for side in (state.mine, state.theirs))


def _as_one(
    state: MergedState, stays: tuple[str, str], goes: tuple[str, str]
) -> Iterator[tuple[Register, Any]]:
    """Yield that one record goes into the other, which takes over what it lacks."""
    yield Register(*goes, EXISTENCE), stays[1]
    yield Register(*stays, EXISTENCE), THERE
    kept, other = state.values(*stays), state.values(*goes)
    for name, spec in KINDS[stays[0]].fields.items():
        if name in ("created", "updated", "slug"):
            continue
        if spec.many:
            for element in other.get(name) or ():
                yield Register(*stays, name, element), True
        elif kept.get(name) is None and other.get(name) is not None:
            register = Register(*stays, name)
            if len(register.fields) == 1:
                yield register, other[name]


def parent_loops(state: MergedState) -> RuleFinding:
    """Find firms that would be their own ultimate parent by way of others."""
    found = RuleFinding()
    kind, name = _PARENT
    seen: set[str] = set()
    for register in sorted(each for each in state.held if each[0] == kind and each[2] == name):
        chain: list[str] = []
        one = register.record
        while one and one not in chain and one not in seen and state.is_there(kind, one):
            chain.append(one)
            one = state.value(Register(kind, one, name)) or ""
        seen.update(chain)
        if one not in chain:
            continue
        ring = sorted(chain[chain.index(one) :])
        links = [Register(kind, each, name) for each in ring]
        if _stands(state.mine, links, state) or _stands(state.theirs, links, state):
            continue
        changed = {side: _changed(links, by) for side, by in _sides(state).items()}
        choices = tuple(MergeChoice(each.record, {each: None}) for each in links)
        found.questions.append(
            MergeQuestion(
                QuestionKind.PARENT_LOOP,
                links[0],
                state.mine.value(links[0]),
                state.theirs.value(links[0]),
                choices,
                for_mine=(changed["theirs"] or ring)[0],
                for_theirs=(changed["mine"] or ring)[0],
                reads=frozenset(links),
                about={"records": ring},
            )
        )
    return found


def _sides(state: MergedState) -> dict[str, CopySide]:
    return {"mine": state.mine, "theirs": state.theirs}


def _changed(links: list[Register], side: CopySide) -> list[str]:
    return [each.record for each in links if each in side.touches]


def _stands(side: CopySide, links: list[Register], state: MergedState) -> bool:
    """Tell whether a loop is there already on one side, which nobody made by merging."""
    return all(side.value(each) == state.value(each) for each in links)
