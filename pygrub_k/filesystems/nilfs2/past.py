"""The past of a NILFS2: its checkpoints, as the rest of the package asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k._generated.nilfs2_metadata_records import CheckpointFlags
from pygrub_k.errors import NotFoundError
from pygrub_k.filesystems.facts import SECOND
from pygrub_k.filesystems.nilfs2.driver import Nilfs2Filesystem
from pygrub_k.filesystems.nilfs2.storage import Storage
from pygrub_k.filesystems.past import State, Step

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Final

    from pygrub_k.filesystems.nilfs2.checkpoints import Checkpoint
    from pygrub_k.filesystems.past import Change

_PREFIX: Final = "checkpoint "


class Nilfs2Past:
    """The checkpoints of one file system that the cleaner has left."""

    keeps_contents = True

    def __init__(self, filesystem: Nilfs2Filesystem) -> None:
        self._files = filesystem.storage.files
        self._found = {_name(one): one for one in self._files.checkpoints.all()}

    def states(self) -> Sequence[State]:
        """Return a state for each checkpoint, oldest first."""
        return [State(name, _time(one), _note(one)) for name, one in self._found.items()]

    def open(self, name: str) -> Nilfs2Filesystem:
        """Return the file system as it was at that checkpoint; else NotFoundError."""
        if name not in self._found:
            raise NotFoundError(f"no state {name!r}")
        return Nilfs2Filesystem(Storage(self._files, self._found[name], {}))

    def steps(self) -> Iterator[Step]:
        """Yield the checkpoints, oldest first."""
        for name, one in self._found.items():
            yield Step(name, _time(one), "complete", ())

    def step_names(self) -> Sequence[str]:
        """Return nothing: what a checkpoint changed is not told."""
        return ()

    def changes(self, name: str) -> Iterator[Change]:
        """Raise NotFoundError: what a checkpoint changed is not told."""
        raise NotFoundError(f"what {name!r} changed is not told")


def _name(one: Checkpoint) -> str:
    return f"{_PREFIX}{one.record.number}"


def _time(one: Checkpoint) -> int:
    return one.record.created * SECOND


def _note(one: Checkpoint) -> str:
    if one.record.flags & CheckpointFlags.snapshot:
        return "snapshot"
    return "minor" if one.record.flags & CheckpointFlags.minor else ""


def past_of(filesystem: Nilfs2Filesystem) -> Nilfs2Past:
    """Return the checkpoints of a file system; raises what reading their list raises."""
    return Nilfs2Past(filesystem)
