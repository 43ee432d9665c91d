"""The blocks of a pool: read from the first copy that is sound, verified, decompressed, kept."""

from __future__ import annotations

from bisect import bisect_right

from pygrub_k._generated.zfs_block_records import (
    AddressRecord,
    EmbeddedKind,
    EmbeddedRecord,
    GangRecord,
    MappingRecord,
    PointerFlags,
    PointerRecord,
)
from pygrub_k.errors import CHECKSUM, CorruptError, FormatError, SourceError, UnsupportedError
from pygrub_k.filesystems.zfs.checksums import NAMES, NONE, checksum
from pygrub_k.filesystems.zfs.decompress import PLAIN, decompressed
from pygrub_k.filesystems.zfs.devices import Removed
from pygrub_k.filesystems.zfs.label import embedded_is_right
from pygrub_k.limits import (
    ZFS_BLOCK_SIZE,
    ZFS_BLOCKS_KEPT,
    ZFS_GANG_NESTING,
    ZFS_REMOVALS,
    ZFS_SLOW_SUM,
)
from pygrub_k.records import record_at, records

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Final

    from pygrub_k.filesystems.zfs.devices import Devices, Run
    from pygrub_k.findings import Findings

    Mapping = tuple[list[int], list[MappingRecord]]

SECTOR: Final = 512
_GANG: Final = 1 << 63
_OFFSETS: Final = _GANG - 1
PLACE: Final = "byte {} of its device"


class Pool:
    """The devices of a pool, and what was wrong with their blocks."""

    def __init__(self, devices: Devices, findings: Findings, *, verify_content: bool) -> None:
        self.devices = devices
        self.findings = findings
        self.verify_content = verify_content
        self.mapping_of: Callable[[int], bytes] | None = None
        """What reads an object of the pool that says where a removed device's blocks are."""
        self.group = 0
        """The transaction group that is read."""
        self.salt = b""
        """The key of some checksums."""
        self._mappings: dict[int, Mapping] = {}
        self._kept: dict[bytes, bytes] = {}
        self._room = ZFS_BLOCKS_KEPT

    def block(self, pointer: bytes, structure: str, level: int | None = None) -> bytes:
        """Return the block that a pointer leads to, which is no hole.

        Raises CorruptError or SourceError if no copy of it is sound, or it is on another `level`;
        UnsupportedError where it is encrypted or stored in a way that is not known.
        """
        found = self._kept.get(pointer)
        if found is None:
            found = self._read(pointer, structure, level)
            self._keep(pointer, found)
        return found

    def _keep(self, pointer: bytes, data: bytes) -> None:
        while self._kept and self._room < len(data):
            oldest = next(iter(self._kept))
            self._room += len(self._kept.pop(oldest))
        self._kept[pointer] = data
        self._room -= len(data)

    def _read(self, data: bytes, structure: str, level: int | None) -> bytes:
        pointer = self.checked(data, structure)
        if level is not None and pointer.level != level:
            reason = f"a block of level {pointer.level} where one of level {level} should be"
            raise CorruptError(structure, None, reason)
        if pointer.is_embedded:
            return self._embedded(data, structure)
        size, kind = pointer.size, pointer.compression
        if kind in PLAIN and pointer.len_stored < size:
            reason = f"a block of {size} bytes is stored in {pointer.len_stored}"
            raise CorruptError(structure, None, reason)
        stored = self._stored(pointer, structure, 0)
        return decompressed(kind, stored, size, structure)

    def checked(self, data: bytes, structure: str) -> PointerRecord:
        """Return a pointer; UnsupportedError for one that cannot be followed."""
        pointer = record_at(PointerRecord, data, 0, None)
        self.check(pointer, structure)
        return pointer

    def check(self, pointer: PointerRecord, structure: str) -> None:
        """Raise UnsupportedError for a pointer that cannot be followed."""
        if not pointer.level_raw & PointerFlags.little_endian:
            reason = "it was written by a big-endian machine, which is not supported"
            raise UnsupportedError(structure, None, reason)
        if pointer.level_raw & PointerFlags.encrypted:
            raise UnsupportedError(structure, None, "it is encrypted")
        if not pointer.is_embedded and pointer.size > ZFS_BLOCK_SIZE:
            reason = f"a block of {pointer.size} bytes, more than {ZFS_BLOCK_SIZE}"
            raise CorruptError(structure, None, reason)

    def _embedded(self, data: bytes, structure: str) -> bytes:
        pointer = record_at(EmbeddedRecord, data, 0, None)
        if pointer.embedded_kind == EmbeddedKind.redacted:
            raise UnsupportedError(structure, None, "it was left out when it was sent (redacted)")
        if pointer.embedded_kind != EmbeddedKind.data:
            reason = f"embedded data of kind {pointer.embedded_kind}"
            raise UnsupportedError(structure, None, reason)
        whole = pointer.first_bytes + pointer.more_bytes + pointer.last_bytes
        if pointer.len_stored > len(whole) or pointer.size > ZFS_BLOCK_SIZE:
            reason = f"{pointer.len_stored} bytes in a pointer, for a block of {pointer.size}"
            raise CorruptError(structure, None, reason)
        stored = whole[: pointer.len_stored]
        return decompressed(pointer.compression, stored, pointer.size, structure)

    # -- copies ----------------------------------------------------------------------------------

    def _stored(self, pointer: PointerRecord, structure: str, nesting: int) -> bytes:
        """Return a block as it is stored, from the first copy with the right checksum."""
        errors: list[FormatError | SourceError] = []
        wrong: bytes | None = None
        for address in addresses(pointer):
            try:
                for data in self._copies(pointer, address, structure, nesting):
                    if isinstance(data, SourceError):
                        errors.append(data)
                        continue
                    if self._is_right(pointer, address, data):
                        for error in errors:
                            self.findings.note(error)
                        return data
                    wrong = wrong or data
                    offset = (address.offset_raw & _OFFSETS) * SECTOR
                    where = f"{structure} on device {address.vdev}"
                    error = CorruptError(where, offset, "wrong checksum", PLACE)
                    errors.append(error.because(CHECKSUM))
            except (CorruptError, SourceError) as error:
                errors.append(error)
        if not errors:
            raise CorruptError(structure, None, "a pointer without an address")
        first = next((one for one in errors if isinstance(one, FormatError)), errors[0])
        if wrong is None:
            raise errors[0]
        self.findings.refuse(first)
        return wrong

    def _is_right(self, pointer: PointerRecord, address: AddressRecord, data: bytes) -> bool:
        kind = pointer.checksum_kind
        if address.offset_raw & _GANG or kind in NONE:
            return True
        if kind in NAMES and len(data) > ZFS_SLOW_SUM and not self.verify_content:
            return True
        found = checksum(kind, data, self.salt)
        if found is None:
            name = NAMES.get(kind, f"of kind {kind}")
            reason = f"checksums are {name}, which are not verified"
            self.findings.note(UnsupportedError("ZFS blocks", None, reason))
            return True
        return found == pointer.checksum

    def _copies(
        self, pointer: PointerRecord, address: AddressRecord, structure: str, nesting: int
    ) -> Iterator[bytes | SourceError]:
        offset = (address.offset_raw & _OFFSETS) * SECTOR
        if address.offset_raw & _GANG:
            birth = pointer.physical_birth or pointer.birth
            yield self._gang(pointer, address, birth, structure, nesting)
        else:
            yield from self.copies_at(address.vdev, offset, pointer.len_stored, 0)

    def copies_at(
        self, vdev: int, offset: int, length: int, nesting: int
    ) -> Iterator[bytes | SourceError]:
        """Yield what lies at a byte of a top-level device, likeliest first."""
        device = self.devices.device(vdev)
        if not isinstance(device, Removed):
            yield from device.copies(offset, length)
            return
        if nesting == ZFS_REMOVALS:
            reason = "devices that were removed lead from one to the other without end"
            raise CorruptError(f"ZFS device {device.name}", None, reason)
        pieces = [
            list(self.copies_at(other, at, step, nesting + 1))
            for step, other, at in self._moved(vdev, device.mapping, offset, length)
        ]
        for index in range(max(map(len, pieces), default=0)):
            some = [piece[min(index, len(piece) - 1)] for piece in pieces]
            failed = next((one for one in some if isinstance(one, SourceError)), None)
            yield failed or b"".join(one for one in some if not isinstance(one, SourceError))

    def unverified(self, pointer: PointerRecord) -> Iterator[bytes]:
        """Yield the copies of a block as it is stored, with any checksum."""
        for address in addresses(pointer):
            for data in self._copies(pointer, address, "ZFS block", 0):
                if not isinstance(data, SourceError):
                    yield data

    def runs(self, pointer: PointerRecord) -> list[Run] | None:
        """Return where a block lies that is stored as it is; None where it must be computed."""
        for address in addresses(pointer):
            if address.offset_raw & _GANG:
                return None
            try:
                device = self.devices.device(address.vdev)
            except (SourceError, UnsupportedError):
                continue
            if isinstance(device, Removed):
                continue
            found = device.runs(address.offset_raw * SECTOR, pointer.size)
            if found is not None:
                return found
        return None

    def _gang(
        self,
        pointer: PointerRecord,
        address: AddressRecord,
        birth: int,
        structure: str,
        nesting: int,
    ) -> bytes:
        """Return what the pieces of a block hold that did not fit in one."""
        if nesting == ZFS_GANG_NESTING:
            reason = f"gangs nested deeper than {ZFS_GANG_NESTING}"
            raise CorruptError(structure, None, reason)
        offset = (address.offset_raw & _OFFSETS) * SECTOR
        verifier = (address.vdev, offset, birth, 0)
        place = f"{structure}, gang header on device {address.vdev}"
        first: SourceError | CorruptError | None = None
        for data in self.copies_at(address.vdev, offset, GangRecord.SIZE, 0):
            if isinstance(data, SourceError):
                first = first or data
                continue
            if not embedded_is_right(data, verifier):
                error = CorruptError(place, offset, "wrong checksum", PLACE).because(CHECKSUM)
                first = first or error
                if self.findings.verify:
                    continue
                self.findings.note(error)
            header = record_at(GangRecord, data, 0, offset)
            whole = bytearray()
            for part in pointers_in(header.pointers):
                if not is_hole(part):
                    piece = self.checked(part, structure)
                    if len(whole) + piece.len_stored > pointer.len_stored:
                        reason = f"pieces of more than {pointer.len_stored} bytes"
                        raise CorruptError(place, offset, reason, PLACE)
                    whole += self._stored(piece, structure, nesting + 1)
            if len(whole) != pointer.len_stored:
                reason = f"pieces of {len(whole)} bytes, not {pointer.len_stored}"
                raise CorruptError(place, offset, reason, PLACE)
            return bytes(whole)
        assert first is not None
        raise first

    # -- devices that were removed ---------------------------------------------------------------

    def _moved(
        self, vdev: int, mapping: int, offset: int, length: int
    ) -> Iterator[tuple[int, int, int]]:
        """Yield (length, device, byte of it) for bytes of a device that was removed."""
        starts, entries = self._mapping(vdev, mapping)
        while length:
            index = bisect_right(starts, offset) - 1
            entry = entries[index] if index >= 0 else None
            skipped = offset - starts[index]
            if entry is None or skipped >= entry.num_sectors * SECTOR:
                reason = "no mapping has this byte of a device that was removed"
                raise CorruptError(f"ZFS device {vdev}", offset, reason, PLACE)
            step = min(length, entry.num_sectors * SECTOR - skipped)
            yield step, entry.vdev, (entry.offset_raw & _OFFSETS) * SECTOR + skipped
            offset += step
            length -= step

    def _mapping(self, vdev: int, number: int) -> Mapping:
        found = self._mappings.get(vdev)
        if found is None:
            if self.mapping_of is None:
                reason = "what says where its blocks are lies on itself"
                raise CorruptError(f"ZFS device {vdev}", None, reason)
            entries = records(MappingRecord, self.mapping_of(number), None)
            found = [(entry.source & _OFFSETS) * SECTOR for entry in entries], entries
            self._mappings[vdev] = found
        return found


def is_hole(pointer: bytes) -> bool:
    """Return whether a pointer leads nowhere: what it stands for is zeros."""
    if any(pointer[: AddressRecord.SIZE]):
        return False  # whatever else it says
    return hole(record_at(PointerRecord, pointer, 0, None))


def hole(pointer: PointerRecord) -> bool:
    """Return the same of a pointer that is parsed."""
    return not pointer.is_embedded and not any(pointer.addresses[: AddressRecord.SIZE])


def addresses(pointer: PointerRecord) -> Iterator[AddressRecord]:
    """Yield where the copies of a block lie."""
    for address in AddressRecord.iter(pointer.addresses):
        if any(address):
            yield address


def pointers_in(data: bytes) -> Iterator[bytes]:
    """Yield the pointers in a block of them, as they are stored."""
    for at in range(0, len(data) - PointerRecord.SIZE + 1, PointerRecord.SIZE):
        yield data[at : at + PointerRecord.SIZE]
