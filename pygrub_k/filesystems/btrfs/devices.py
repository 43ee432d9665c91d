"""The devices of one file system: which are there, and what reads bytes of those that are not."""

from __future__ import annotations

from pygrub_k.errors import MISSING_PART, PygrubError, SourceError
from pygrub_k.filesystems.btrfs.chunks import LostPart
from pygrub_k.filesystems.btrfs.superblock import read_superblock
from pygrub_k.findings import Findings
from pygrub_k.limits import BTRFS_DEVICES

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k._generated.btrfs_chunk_records import StripeRecord
    from pygrub_k.source import ByteSource


def other_devices(first: ByteSource, others: Sequence[ByteSource]) -> list[ByteSource]:
    """Return those of `others` that are further devices of the file system on `first`.

    Two copies of one device (snapshots, images) are not devices of one file system: of those that
    say that they are the same device, the first is taken, and none that says to be `first`.
    """
    fsid, number = identity_of(first)
    found: list[ByteSource] = []
    taken = {number}
    for source in others:
        try:
            other_fsid, other = identity_of(source)
        except PygrubError:
            continue
        if other_fsid == fsid and other not in taken and len(found) < BTRFS_DEVICES:
            taken.add(other)
            found.append(source)
    return found


def identity_of(source: ByteSource) -> tuple[bytes, int]:
    """Return the UUID of the file system that a device is of, and its number there."""
    superblock = read_superblock(source, Findings(verify=False))
    return superblock.head.fsid, superblock.device.number


class Devices:
    """The devices of a file system that are there, by number; `superblock` is the newest of all.

    A device whose superblock is older than that missed writes: its copies are taken last.
    """

    def __init__(self, sources: Sequence[ByteSource], findings: Findings) -> None:
        found = [(read_superblock(source, findings), source) for source in sources]
        self.superblock = max((one for one, _ in found), key=lambda one: one.head.generation)
        self.fsids = {one.metadata_fsid for one, _ in found}
        """What nodes may carry: those of a seed have its UUID, not that of what grew out of it."""
        newest = self.superblock.head.generation
        self.sources = {one.device.number: source for one, source in found}
        self.stale = {one.device.number for one, _ in found if one.head.generation < newest}

    @property
    def missing(self) -> int:
        """How many devices are not there."""
        return max(0, self.superblock.head.num_devices - len(self.sources))

    def has(self, part: StripeRecord | LostPart, *, fresh: bool) -> bool:
        """Return whether a part can be read; `fresh`: from devices that missed no writes."""
        stripes = _stripes(part)
        if any(stripe.device not in self.sources for stripe in stripes):
            return False
        return not fresh or not any(stripe.device in self.stale for stripe in stripes)

    def source_of(self, part: StripeRecord | LostPart) -> ByteSource:
        """Return what a part is read from, at the offsets of Chunk.pieces."""
        if isinstance(part, LostPart):
            from pygrub_k.reed_solomon import SumSource

            return SumSource(
                [(weight, _Shifted(self.source_of(one), one.offset)) for weight, one in part.parts]
            )
        found = self.sources.get(part.device)
        return _MissingDevice(part.device) if found is None else found


def _stripes(part: StripeRecord | LostPart) -> list[StripeRecord]:
    return [one for _, one in part.parts] if isinstance(part, LostPart) else [part]


class _MissingDevice:
    """A device that is not there: as large as any, and every read says so."""

    __slots__ = ("number", "size")

    def __init__(self, number: int) -> None:
        self.number = number
        self.size = 1 << 64

    def read_at(self, offset: int, length: int) -> bytes:
        raise SourceError(
            f"btrfs device {self.number} is missing: {length} bytes at {offset} of it are needed"
        ).because(MISSING_PART)


class _Shifted:
    """A stripe: what lies on a device from a byte on."""

    __slots__ = ("_source", "_start", "size")

    def __init__(self, source: ByteSource, start: int) -> None:
        self._source = source
        self._start = start
        self.size = 1 << 64

    def read_at(self, offset: int, length: int) -> bytes:
        return self._source.read_at(self._start + offset, length)
