"""Whether the group descriptors of an ext file system can be right: all of them, in brief.

`verify` tells of each by itself; this is for whoever wants to know whether there is damage.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.errors import CorruptError, PygrubError
from pygrub_k.filesystems.ext.claims import copies, placed
from pygrub_k.filesystems.facts import numbers_text
from pygrub_k.findings import wrong_checksum

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.ext.claims import Claim
    from pygrub_k.filesystems.ext.driver import ExtFilesystem
    from pygrub_k.filesystems.ext.storage import Storage


def outline_faults(filesystem: ExtFilesystem) -> Iterator[PygrubError]:
    """Yield one error for each kind of fault that group descriptors have.

    It tells of the first that has it, and names the others. Kinds are wrong checksums, places
    outside of the file system, and places that overlap.
    """
    storage = filesystem.storage
    superblock = storage.superblock
    checksums, places, overlaps = _Faults(storage), _Faults(storage), _Faults(storage)
    claims: list[tuple[int, int, int]] = []
    first, end = superblock.record.first_data_block, superblock.num_blocks
    for group in range(superblock.num_groups):
        if storage.descriptor_offset(group) >= storage.source.size:
            continue  # that the end is missing is told of the file system as a whole
        try:
            data, low, high = storage.stored_descriptor(group)
        except PygrubError as error:
            places.add(group, str(error), error)
            continue
        found = storage.descriptor_checksum(group, data)
        if found is not None and found != low.checksum:
            checksums.add(group, wrong_checksum(found, low.checksum))
        claims += ((one.start, one.count, group) for one in copies(storage, group))
        for claim in placed(superblock, group, low, high):
            if claim.start < first or claim.start + claim.count > end or not claim.count:
                role = claim.role.partition(" of group")[0]
                places.add(group, f"its {role} is at block {claim.start}, and there are {end}")
            else:
                claims.append((claim.start, claim.count, group))
    for start, group, other in _overlapping(claims):
        overlaps.add(group, _words(storage, start, group, other))
    for faults in (checksums, places, overlaps):
        yield from faults.told()


def _overlapping(claims: list[tuple[int, int, int]]) -> Iterator[tuple[int, int, int]]:
    """Yield (block, group, group) of two claims on that block, the one that begins there first."""
    claims.sort()
    edge = owner = 0
    for start, count, group in claims:
        if start < edge:
            yield start, group, owner
        if start + count > edge:
            edge, owner = start + count, group


def _words(storage: Storage, block: int, group: int, other: int) -> str:
    """Return what two groups, or one, have at the same block."""
    names = dict.fromkeys(
        claim.role
        for one in dict.fromkeys((other, group))
        for claim in _claims(storage, one)
        if claim.start <= block < claim.start + claim.count
    )
    return f"block {block} is that of the {' and of the '.join(names)}"


def _claims(storage: Storage, group: int) -> Iterator[Claim]:
    yield from copies(storage, group)
    _, low, high = storage.stored_descriptor(group)
    yield from placed(storage.superblock, group, low, high)


class _Faults:
    """Faults of one kind: the first, and whose the others are."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        self._first: PygrubError | None = None
        self._words = ""
        self._groups: dict[int, None] = {}

    def add(self, group: int, words: str, error: PygrubError | None = None) -> None:
        """Remember a fault of a group: in words, or as it was raised."""
        if not self._groups:
            self._words, self._first = words, error
        self._groups[group] = None

    def told(self) -> Iterator[PygrubError]:
        """Yield an error for all of them, if there are any."""
        if not self._groups:
            return
        group, *others = self._groups
        if not others and self._first is not None:
            yield self._first
            return
        more = f"; as wrong are {_groups(others)} (verify tells of each)" if others else ""
        yield CorruptError(
            f"ext4 group descriptor {group}",
            self._storage.descriptor_offset(group),
            f"{self._words}{more}",
        )


def _groups(numbers: list[int]) -> str:
    if len(numbers) == 1:
        return f"that of group {numbers[0]}"
    return f"those of {len(numbers)} other groups, {numbers_text(numbers)}"
