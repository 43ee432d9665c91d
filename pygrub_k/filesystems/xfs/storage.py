"""The bytes of one file system by its own addresses, and the problems found in them."""

from __future__ import annotations

from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.model import uuid_text
from pygrub_k.filesystems.xfs.superblock import SECTOR, checksum
from pygrub_k.limits import XFS_CACHED_BLOCKS

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Any, Protocol

    from pygrub_k.filesystems.xfs.superblock import Superblock
    from pygrub_k.findings import Findings
    from pygrub_k.source import ByteSource

    class Replayed(Protocol):
        """What the log has changed: the source of `replay`."""

        def has_changed(self, offset: int, length: int) -> bool: ...
        @property
        def num_changed_blocks(self) -> int: ...
        @property
        def stored(self) -> ByteSource: ...

    class Finished(Protocol):
        """What an inode holds once an unfinished change of it is finished."""

        @property
        def extents(self) -> list[tuple[int, int, int, bool]]: ...
        @property
        def size(self) -> int: ...
        @property
        def num_blocks(self) -> int: ...

    class Unfinished(Protocol):
        """What the log announces and does not mark as done: see `unfinished`."""

        @property
        def inodes(self) -> set[int]: ...
        @property
        def attributes(self) -> set[int]: ...
        @property
        def parents(self) -> set[int]: ...
        def finished(self, number: int) -> Finished | None: ...

    class Header(Protocol):
        """What every block of metadata carries in version 5 of the format."""

        OFFSET: Any

        @property
        def checksum(self) -> bytes: ...
        @property
        def block(self) -> int: ...
        @property
        def uuid(self) -> bytes: ...
        @property
        def owner(self) -> int: ...


class Storage:
    """Blocks by number, with a cache: neighbouring inodes share a block."""

    __slots__ = (
        "_blocks",
        "_sound",
        "findings",
        "is_past",
        "log_device",
        "log_is_missing",
        "log_was_seen",
        "replayed",
        "source",
        "superblock",
        "unfinished",
    )

    def __init__(
        self,
        source: ByteSource,
        superblock: Superblock,
        findings: Findings,
        *,
        replayed: Replayed | None = None,
    ) -> None:
        self.source = source
        self.is_past = False
        """Whether this is what there was before what the log has still to change."""
        self.superblock = superblock
        self.findings = findings
        self.replayed = replayed
        """`source`, as the log changes it: what it changed has no checksum that is up to date."""
        self.log_device: ByteSource | None = None
        """What the log lies on if it has a device of its own, and that is there."""
        self.log_was_seen = False
        """Whether the log is known to hold nothing more than `replayed`."""
        self.log_is_missing = False
        """Whether the log lies on a device that was not given, and may hold names and more."""
        self.unfinished: Unfinished | None = None
        """What the log announces and does not mark as done."""
        self._blocks: dict[tuple[int, int], bytes] = {}
        self._sound: set[tuple[int, int]] = set()

    @property
    def unreplayed(self) -> ByteSource:
        """What lies on the disk, without what the log changes."""
        return self.source if self.replayed is None else self.replayed.stored

    def block_index(self, number: int, count: int, structure: str, where: int | None) -> int:
        """Return the place of `count` blocks from block `number` on, in blocks from the start.

        `number` has the allocation group in its upper bits. Raises CorruptError, naming
        `structure` at byte `where`, unless all of them lie in that group.
        """
        record = self.superblock.record
        shift, size = record.log2_group_blocks, record.num_group_blocks
        group, block = number >> shift, number & (1 << shift) - 1
        first = group * size + block
        if block + count > size or first + count > record.num_blocks:
            raise CorruptError(
                structure,
                where,
                f"a run of length {count} at block {block} is beyond the end of group {group}",
            )
        return first

    def read(self, offset: int, length: int) -> bytes:
        """Return metadata; what was read last is kept."""
        data = self._blocks.get((offset, length))
        if data is None:
            data = self.source.read_at(offset, length)
            if len(self._blocks) >= XFS_CACHED_BLOCKS:
                oldest = next(iter(self._blocks))
                del self._blocks[oldest]
                self._sound.discard(oldest)
            self._blocks[offset, length] = data
        return data

    def check(  # noqa: PLR0913 - what a block says of itself, and what of it is known
        self,
        structure: str,
        offset: int,
        data: bytes,
        header: Header,
        owner: int,
        *,
        is_replayed: bool | None = None,
    ) -> None:
        """Verify what version 5 of the format says of the metadata `data` at byte `offset`.

        The checksum must be right, and it must be this file system's, this inode's (`owner`) and
        this place's. Findings decide what follows if not. `is_replayed` is given for what does
        not lie in one piece.
        """
        key = offset, len(data)
        if key in self._sound:
            return
        if is_replayed is None:
            is_replayed = self.is_replayed(offset, len(data))
        if not is_replayed:
            found = checksum(data, header.OFFSET.checksum)
            self.findings.verify_checksum(structure, offset, found, header.checksum)
        if header.block * SECTOR != offset:
            reason = f"belongs to byte {header.block * SECTOR} of the volume"
            self.findings.mismatch(structure, offset, reason)
        if header.owner != owner:
            self.findings.mismatch(structure, offset, f"belongs to inode {header.owner}")
        self.check_uuid(structure, offset, header.uuid)
        self._sound.add(key)

    def check_uuid(self, structure: str, offset: int, uuid: bytes) -> None:
        """Verify that metadata is of this file system, not of one that was here before."""
        if uuid != self.superblock.metadata_uuid:
            reason = f"belongs to the file system {uuid_text(uuid) or 'without a UUID'}"
            self.findings.mismatch(structure, offset, reason)

    def is_replayed(self, offset: int, length: int) -> bool:
        """Return whether the log has changed some of these bytes."""
        return self.replayed is not None and self.replayed.has_changed(offset, length)
