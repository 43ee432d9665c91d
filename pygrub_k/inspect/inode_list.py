"""All inodes of file systems, in batches: what `inodes` shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pygrub_k.errors import NotFoundError, PygrubError, UnsupportedError
from pygrub_k.filesystems.batch import TIMES, Batch, TableScan
from pygrub_k.filesystems.inode_table import num_inodes, stretches_of
from pygrub_k.inspect.inode_readers import InodeTable
from pygrub_k.inspect.scans import scan_of
from pygrub_k.inspect.volume_names import named_volume

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pygrub_k.filesystems.batch import Scan
    from pygrub_k.filesystems.inode_table import Stretch
    from pygrub_k.filesystems.model import Filesystem, Inode
    from pygrub_k.inspect.inspection import Inspection


@dataclass(frozen=True, slots=True)
class Inodes:
    """Some inodes: what they say, and their states.

    What were never written have their numbers alone.
    """

    batch: Batch
    states: Sequence[str]
    is_written: bool


@dataclass(slots=True)
class _Numbered:
    """An inode by its number, opened when it is looked at: an identity for scans by objects."""

    table: InodeTable
    number: int

    @property
    def inode(self) -> Inode:
        return self.table.inode(self.number)


class InodeList:
    """All inodes of one volume's file system."""

    def __init__(self, volume: str, filesystem: Filesystem, wanted: Sequence[str]) -> None:
        self.volume = volume
        self.scan: Scan = scan_of(filesystem, wanted)
        self._filesystem = filesystem
        self._wanted = wanted

    def batches(self, inspection: Inspection) -> Iterator[Inodes]:
        """Yield the inodes in the states that are wanted, and note what went wrong."""
        wanted = set(inspection.request.inode_states)
        inspection.progress.unit = b"I"
        inspection.progress.expect(lambda: num_inodes(self._filesystem))
        for stretch in stretches_of(self._filesystem) or ():
            inspection.progress.done += len(stretch.numbers)
            found = _chosen(stretch, wanted) if wanted else stretch
            if not found.numbers:
                continue
            batch = self._batch(found) if found.is_written else self._blank(found)
            for row, error in batch.faults.items():
                inspection.note(f"({self.volume}) inode {found.numbers[row]}", error)
            yield Inodes(batch, found.states, found.is_written)

    def _batch(self, stretch: Stretch) -> Batch:
        scan = self.scan
        if isinstance(scan, TableScan):
            pairs = zip(stretch.numbers, stretch.states, strict=True)
            free = {number for number, state in pairs if state in {"free", "unknown"}}
            return scan.batch(scan.of_numbers(stretch.place, stretch.numbers), free)
        filesystem = self._filesystem
        assert isinstance(filesystem, InodeTable)  # drivers that list inodes have them by number
        return scan.batch([_Numbered(filesystem, number) for number in stretch.numbers])

    def _blank(self, stretch: Stretch) -> Batch:
        """Return inodes of which nothing but their numbers is known."""
        count = len(stretch.numbers)
        columns: dict[str, Sequence[Any]] = {name: [None] * count for name in self._wanted}
        columns |= {f"{name}_ns": [0] * count for name in TIMES if name in columns}
        columns["number"] = stretch.numbers
        numbers = list(stretch.numbers)
        return Batch(numbers, [0] * count, numbers, columns, lambda _row: None)


def _chosen(stretch: Stretch, wanted: set[str]) -> Stretch:
    pairs = zip(stretch.numbers, stretch.states, strict=True)
    kept = [(number, state) for number, state in pairs if state in wanted]
    numbers, states = [number for number, _ in kept], [state for _, state in kept]
    return type(stretch)(stretch.place, numbers, states, stretch.is_written)


def inode_lists(inspection: Inspection, wanted: Sequence[str]) -> list[InodeList]:
    """Return the lists of all volumes, or of the one that was asked for.

    A file system on several volumes counts once. A file system whose inodes cannot be listed is an
    UnsupportedError if it was asked for, else a note; NotFoundError if no inodes can be listed.
    """
    guest, asked = inspection.guest, inspection.request.volume
    found: dict[int, InodeList] = {}
    for name in guest.volumes() if asked is None else (named_volume(guest, asked),):
        try:
            filesystem = guest.filesystem(name)
            if id(filesystem) in found:
                continue
            kind = guest.filesystem_type(name)
            _require_listing("file system" if kind is None else kind.name, filesystem)
            found[id(filesystem)] = InodeList(name, filesystem, wanted)
        except UnsupportedError as error:
            if asked is not None:
                raise
            inspection.say(f"({name}) {error}")
        except PygrubError:  # Guest keeps it as a problem
            if asked is not None:
                raise
    if not found:
        raise NotFoundError("no volume has a file system whose inodes can be listed")
    return list(found.values())


def _require_listing(name: str, filesystem: Filesystem) -> None:
    """Raise UnsupportedError where a file system's inodes cannot be listed."""
    if not isinstance(filesystem, InodeTable) or stretches_of(filesystem) is None:
        raise UnsupportedError(name, None, "its inodes are not listed; `ls -R` lists its names")
