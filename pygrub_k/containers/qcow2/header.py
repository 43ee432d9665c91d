"""The header of a qcow2 image: what it is, and whether all of it is understood.

QEMU, docs/interop/qcow2.txt.
"""

from __future__ import annotations

from pygrub_k._generated.qcow2_records import (
    CompressionRecord,
    CompressionType,
    Encryption,
    ExtensionKind,
    ExtensionRecord,
    HeaderRecord,
    Incompatible,
    MoreRecord,
)
from pygrub_k.containers.model import IMAGE
from pygrub_k.errors import CorruptError, LimitError, UnsupportedError
from pygrub_k.limits import IMAGE_DISK_SIZE, IMAGE_SNAPSHOTS, IMAGE_TEXT, MIB
from pygrub_k.record import Record
from pygrub_k.records import record_at
from pygrub_k.text import path_text, printable

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.source import ByteSource

STRUCTURE: Final = "qcow2 header"
_VERSIONS: Final = (2, 3)
_CLUSTERS: Final = range(9, 22)
"""Powers of two that a cluster may have: 512 bytes to 2 MiB, as QEMU."""
_L1_SIZE: Final = 32 * MIB
"""Bytes of a table of first level: as QEMU (QCOW_MAX_L1_SIZE)."""
_ENCRYPTIONS: Final = {Encryption.aes: "AES", Encryption.luks: "LUKS"}
_COMPRESSIONS: Final = {CompressionType.zlib: "zlib", CompressionType.zstd: "zstd"}
_KNOWN: Final = (
    Incompatible.dirty
    | Incompatible.corrupt
    | Incompatible.external_data_file
    | Incompatible.compression_type
    | Incompatible.extended_l2
)
_SUBCLUSTERS: Final = 32
_EXTENDED_CLUSTER: Final = 14
"""An extended image's clusters have 16 KiB or more: a subcluster is at least a sector."""
_PADDING: Final = ExtensionRecord.SIZE
"""Extensions are padded to as many bytes as their heads have."""


class Header(Record):
    """What a qcow2 image says of itself; sizes are bytes, names that it lacks are empty."""

    version: int
    size: int
    cluster_size: int
    num_l1_entries: int
    ofs_l1_table: int
    num_snapshots: int
    ofs_snapshots: int
    flags: int = 0
    compression: str = "zlib"
    backing_name: bytes = b""
    backing_format: str = ""
    data_file_name: bytes = b""

    @property
    def is_extended(self) -> bool:
        """Whether each entry of a table tells of 32 subclusters."""
        return bool(self.flags & Incompatible.extended_l2)

    @property
    def len_subcluster(self) -> int:
        """The bytes that are there or not by themselves: a subcluster, or a cluster."""
        return self.cluster_size // _SUBCLUSTERS if self.is_extended else self.cluster_size

    @property
    def has_data_file(self) -> bool:
        """Whether the clusters lie in a file of their own."""
        return bool(self.flags & Incompatible.external_data_file)

    @property
    def is_corrupt(self) -> bool:
        """Whether QEMU has met contradictions in this image."""
        return bool(self.flags & Incompatible.corrupt)


def read_header(source: ByteSource) -> Header:
    """Return the header of an image.

    Raises CorruptError for what cannot be, UnsupportedError for what is not read, LimitError.
    """
    raw = source.read_at(0, min(source.size, 2 << _CLUSTERS[-1]))
    first = record_at(HeaderRecord, raw, 0, 0, IMAGE)
    if first.version not in _VERSIONS:
        name = "qcow, an older format" if first.version == 1 else f"version {first.version}"
        raise UnsupportedError(STRUCTURE, 0, f"{name}; only versions 2 and 3 are read", IMAGE)
    if first.encryption:
        method = _ENCRYPTIONS.get(first.encryption, f"method {first.encryption}")
        raise UnsupportedError(STRUCTURE, 0, f"the image is encrypted ({method})", IMAGE)
    if first.log2_cluster not in _CLUSTERS:
        raise CorruptError(STRUCTURE, 0, f"clusters of 2^{first.log2_cluster} bytes", IMAGE)
    cluster_size = 1 << first.log2_cluster
    check_size(first.size, STRUCTURE)
    flags, length, compression = 0, first.SIZE, "zlib"
    if first.version > _VERSIONS[0]:
        flags, length, compression = _version_3(raw, first)
    check_l1(first.ofs_l1_table, first.num_l1_entries, cluster_size, STRUCTURE)
    if first.num_snapshots > IMAGE_SNAPSHOTS:
        raise LimitError(f"{STRUCTURE}: {first.num_snapshots} snapshots")
    area = raw[:cluster_size]
    known = dict(_extensions(area, length, first.ofs_backing_name or len(area)))
    return Header(
        first.version,
        first.size,
        cluster_size,
        first.num_l1_entries,
        first.ofs_l1_table,
        first.num_snapshots,
        first.ofs_snapshots,
        flags,
        compression,
        _backing_name(area, first),
        path_text(known.get(ExtensionKind.backing_format, b"")),
        known.get(ExtensionKind.data_file_name, b""),
    )


def check_size(size: int, structure: str, where: int = 0) -> None:
    """Refuse a disk of more than IMAGE_DISK_SIZE bytes, or of none."""
    if not 0 < size <= IMAGE_DISK_SIZE:
        raise CorruptError(structure, where, f"a disk of {size} bytes", IMAGE)


def check_l1(where: int, count: int, cluster_size: int, structure: str) -> None:
    """Refuse a table of first level that lies between clusters, or is longer than any of QEMU."""
    if where % cluster_size or count * ExtensionRecord.SIZE > _L1_SIZE:
        reason = f"a table of {count} entries at byte {where} of the image"
        raise CorruptError(structure, 0, reason, IMAGE)


def _version_3(raw: bytes, first: HeaderRecord) -> tuple[int, int, str]:
    """Return the incompatible features, the length of the header, the compression."""
    more = record_at(MoreRecord, raw, first.SIZE, first.SIZE, IMAGE)
    unknown = more.incompatible & ~_KNOWN
    if unknown:
        reason = f"unknown incompatible features {unknown:#x}"
        raise UnsupportedError(STRUCTURE, 0, reason, IMAGE)
    smallest = first.SIZE + more.SIZE
    if more.len_header < smallest or more.len_header % _PADDING:
        raise CorruptError(STRUCTURE, 0, f"its length is given as {more.len_header} bytes", IMAGE)
    if more.incompatible & Incompatible.extended_l2 and first.log2_cluster < _EXTENDED_CLUSTER:
        reason = f"clusters of 2^{first.log2_cluster} bytes with subclusters"
        raise CorruptError(STRUCTURE, 0, reason, IMAGE)
    kind = CompressionType.zlib
    if more.len_header > smallest:
        kind = record_at(CompressionRecord, raw, smallest, smallest, IMAGE).kind
    if not more.incompatible & Incompatible.compression_type and kind != CompressionType.zlib:
        raise CorruptError(STRUCTURE, 0, f"compression {kind} without its feature", IMAGE)
    if kind not in _COMPRESSIONS:
        raise UnsupportedError(STRUCTURE, 0, f"compression of type {kind}", IMAGE)
    return more.incompatible, more.len_header, _COMPRESSIONS[kind]


def _extensions(area: bytes, at: int, end: int) -> Iterator[tuple[int, bytes]]:
    """Yield (kind, data) of the extensions from byte `at` of the first cluster on."""
    end = min(end, len(area))
    while at + ExtensionRecord.SIZE <= end:
        head = record_at(ExtensionRecord, area, at, at, IMAGE)
        if head.kind == ExtensionKind.end:
            return
        at += head.SIZE
        if head.len_data > end - at:
            reason = f"an extension of {head.len_data} bytes at byte {at}"
            raise CorruptError(STRUCTURE, at, reason, IMAGE)
        yield head.kind, area[at : at + head.len_data]
        at += -(-head.len_data // _PADDING) * _PADDING


def _backing_name(area: bytes, first: HeaderRecord) -> bytes:
    at, length = first.ofs_backing_name, first.len_backing_name
    if not at:
        return b""
    name = area[at : at + length]
    if not length or len(name) < length or length > IMAGE_TEXT:
        reason = f"the backing file's name has {length} bytes at byte {at}"
        raise CorruptError(STRUCTURE, 0, reason, IMAGE)
    return name


def told(header: Header) -> tuple[tuple[str, str], ...]:
    """Return what is worth telling of a header, in words."""
    found = [("clusters", f"{header.cluster_size} bytes"), ("compression", header.compression)]
    if header.is_extended:
        found.append(("subclusters", f"{header.len_subcluster} bytes"))
    if header.flags & Incompatible.dirty:
        found.append(("state", "was not closed"))
    if header.has_data_file:
        name = printable(path_text(header.data_file_name)) or "without a name"
        found.append(("data file", name))
    if header.backing_name:
        found.append(("backing file", printable(path_text(header.backing_name))))
        found.append(("backing format", printable(header.backing_format) or "not recorded"))
    return tuple(found)
