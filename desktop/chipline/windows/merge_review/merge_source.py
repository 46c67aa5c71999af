"""Where what is reviewed comes from: another copy's file, a change file, or proposed values."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Protocol

from chipline.exchange.change_file.change_file import opened_change_file
from chipline.store.change_files.proposal import Proposal, answer_proposal, read_proposal
from chipline.store.change_files.proposal_review import proposal_review
from chipline.store.change_files.sender_copy import LackingEntriesError, write_sender_copy
from chipline.store.change_files.sender_states import SenderState, sender_states
from chipline.store.errors import UnrelatedCopiesError
from chipline.store.progress import Progress
from chipline.store.queries import Queries
from chipline.store.workspace import Commit, Workspace
from chipline.store.workspace_merge.merge import merge_copy, opened_copy, planned
from chipline.store.workspace_merge.merge_review import MergeReview, review_of
from chipline.store.workspace_merge.questions import MergeAnswers
from chipline.windows.i18n import tr


class MergeSource(Protocol):
    """What somebody looks through and decides on, and how it is then written.

    `name` is what it is called. What `leaves` some for later can be written with questions open; what
    `waits` came from somebody else, and can be set aside as a whole.
    """

    name: str
    leaves: bool
    waits: bool
    #: Earlier states of the sender's up to which it can be taken, the latest first; and the one it is
    #: taken up to, empty where it is taken whole.
    states: tuple[SenderState, ...]
    until: str
    #: What is to be known of it besides; empty mostly.
    note: str

    def review(self, queries: Queries, answers: MergeAnswers, progress: Progress) -> MergeReview:
        """Read what is to be looked at; what `progress` raises ends it.

        Raises:
            UserError: it can't be read, or does not belong to this workspace.
        """

    def write(self, workspace: Workspace, answers: MergeAnswers, progress: Progress) -> Commit:
        """Write what was decided.

        Raises:
            UserError: it could not be written; nothing was.
        """

    def put_away(self) -> None:
        """Delete what was made to be looked at."""


class CopySource:
    """Another copy of the workspace as a file, which `name` calls as the user knows it."""

    leaves, note = False, ""

    def __init__(
        self,
        path: Path,
        own: Path | None,
        name: str = "",
        *,
        passing: bool = False,
        installation: str = "",
        states: tuple[SenderState, ...] = (),
        until: str = "",
    ) -> None:
        """Take a file; one that is `passing` was made only for this, in a folder of its own.

        What was done at `installation` is told as the user's own.
        """
        self.states, self.until = states, until
        self.name = name or path.stem
        self.waits = passing
        #: Whether it turned out to be no copy of the workspace.
        self.unrelated = False
        self._path, self._own, self._passing = path, own, passing
        self._installation = installation
        #: What was made only for this, we wrote ourselves; another one is looked through once.
        self._sound = passing

    def review(self, queries: Queries, answers: MergeAnswers, progress: Progress) -> MergeReview:
        """Plan the merge with the answers given so far."""
        with opened_copy(self._path, self._own, progress, sound=self._sound) as copy:
            self._sound = True
            try:
                with planned(queries, copy, answers, progress) as plan:
                    return review_of(plan, answers, installation=self._installation)
            except UnrelatedCopiesError:
                self.unrelated = True
                raise

    def write(self, workspace: Workspace, answers: MergeAnswers, progress: Progress) -> Commit:
        """Merge the copy."""
        with opened_copy(self._path, self._own, progress, sound=self._sound) as copy:
            return merge_copy(workspace, copy, answers, name=self.name, progress=progress)

    def put_away(self) -> None:
        """Delete a file that was made only for this."""
        if self._passing:
            shutil.rmtree(self._path.parent, ignore_errors=True)


class ProposalSource:
    """Values that somebody proposed."""

    leaves = waits = True
    states: tuple[SenderState, ...] = ()
    until = ""

    def __init__(self, proposal: Proposal, name: str, note: str = "") -> None:
        self.name, self.note = name, note
        self._proposal = proposal

    def review(self, queries: Queries, answers: MergeAnswers, _progress: Progress) -> MergeReview:
        """Compare what is proposed with what stands here, which is soon done."""
        return proposal_review(queries, self._proposal, answers)

    def write(self, workspace: Workspace, answers: MergeAnswers, progress: Progress) -> Commit:
        """Take over and refuse what was decided."""
        return answer_proposal(workspace, self._proposal, answers, progress=progress)

    def put_away(self) -> None:
        """Nothing was made to be looked at."""


def _lacking_note(proposal: Proposal) -> str:
    return tr(
        "It builds on changes that this workspace does not have, so each value is compared with what "
        "stood there before, and taken or refused by itself. Or close this, and ask {name} to send "
        "everything since the beginning.",
        name=proposal.manifest.sender.name or tr("who sent it"),
    )


def source_of_changes(
    workspace: Workspace,
    path: Path,
    progress: Progress,
    *,
    installation: str = "",
    until: str = "",
) -> MergeSource:
    """Look a change file through, as a whole or `until` an entry, and make of it what can be reviewed.

    Raises:
        UserError: it can't be read, or is of another workspace.
    """
    with opened_change_file(path) as file:
        proposes = file.proposes
    if proposes:
        return ProposalSource(read_proposal(workspace, path), path.stem)
    try:
        copy = write_sender_copy(workspace, path, until=until, progress=progress)
    except LackingEntriesError:
        proposal = read_proposal(workspace, path)
        return ProposalSource(proposal, path.stem, _lacking_note(proposal))
    with workspace.reading() as queries:
        states = sender_states(queries, path)
    return CopySource(
        copy,
        workspace.path,
        path.stem,
        passing=True,
        installation=installation,
        states=states,
        until=until,
    )
