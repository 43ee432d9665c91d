"""HFS and HFS+: an identifier, from which blkid makes a UUID, and the name of the root."""

from __future__ import annotations

from pygrub_k._generated.hfs_records import (
    CatalogKeyRecord,
    ExtentRecord,
    MasterDirectoryBlockRecord,
    NodeRecord,
    TreeHeaderRecord,
    VolumeHeaderRecord,
)
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.model import uuid_text
from pygrub_k.loading import MD5
from pygrub_k.recognised.model import SECTOR, Identity, plain, utf16
from pygrub_k.records import read_record, record_at, records

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.source import ByteSource

_HEADER: Final = 1024
_PLUS: Final = (b"H+", b"HX")
_LEAF: Final = 0xFF
_ROOT_PARENT: Final = 1
_NAMESPACE: Final = bytes.fromhex("b3e20f39f29211d697a400306543ecac")
"""Apple's, for UUIDs of volumes."""
_LARGEST_NODE: Final = 65536


def is_wrapper(source: ByteSource) -> bool:
    """Tell whether a volume of HFS is only the wrapper of an HFS+."""
    return read_record(MasterDirectoryBlockRecord, source, _HEADER).embedded in _PLUS


def is_plain(source: ByteSource) -> bool:
    """Tell whether a volume of HFS, whose magic is short, makes sense, and is no wrapper."""
    found = read_record(MasterDirectoryBlockRecord, source, _HEADER)
    makes_sense = found.block_size and not found.block_size % SECTOR
    return bool(makes_sense) and found.embedded not in _PLUS


def is_plus(source: ByteSource) -> bool:
    """Tell whether a header of HFS+, whose magic is short, makes sense."""
    size = read_record(VolumeHeaderRecord, source, _HEADER).block_size
    return size >= SECTOR and not size & size - 1


def identify_plain(source: ByteSource) -> Identity:
    """Return the identity of an HFS."""
    found = read_record(MasterDirectoryBlockRecord, source, _HEADER)
    return Identity(_uuid(found.id), plain(found.label[: found.len_label]))


def identify(source: ByteSource) -> Identity:
    """Return the identity of an HFS+, which may lie inside an HFS."""
    start = _start(source)
    header = read_record(VolumeHeaderRecord, source, start + _HEADER)
    if header.magic not in _PLUS:
        raise CorruptError("HFS+ volume header", start + _HEADER, "no magic number")
    return Identity(_uuid(header.id), _label(source, start, header))


def _start(source: ByteSource) -> int:
    """Return where the HFS+ begins."""
    try:
        wrapper = read_record(MasterDirectoryBlockRecord, source, _HEADER)
    except CorruptError:
        return 0
    return wrapper.first_block * SECTOR + wrapper.embedded_block * wrapper.block_size


def _uuid(number: bytes) -> str:
    """Return the UUID of version 3 that Apple's systems make of an identifier; empty for none."""
    if not any(number):
        return ""
    try:
        module = __import__(MD5)
    except ImportError:  # a Python that was built without it
        return ""
    digest = bytearray(module.md5(_NAMESPACE + number).digest())
    digest[6] = digest[6] & 0x0F | 0x30
    digest[8] = digest[8] & 0x3F | 0x80
    return uuid_text(bytes(digest))


def _label(source: ByteSource, start: int, header: VolumeHeaderRecord) -> bytes:
    """Return the name of the root: it is in the first record of the catalog's first leaf."""
    extents = records(ExtentRecord, header.catalog_extents, start + _HEADER)
    place = start + extents[0].first_block * header.block_size
    tree = read_record(TreeHeaderRecord, source, place + NodeRecord.SIZE)
    least = NodeRecord.SIZE + CatalogKeyRecord.SIZE
    if not least <= tree.node_size <= _LARGEST_NODE or header.block_size < SECTOR:
        return b""
    block = tree.first_leaf * tree.node_size // header.block_size
    for extent in extents:
        if block < extent.num_blocks:
            where = start + (extent.first_block + block) * header.block_size
            return _name_in(source.read_at(where, tree.node_size), where)
        block -= extent.num_blocks
    return b""


def _name_in(leaf: bytes, where: int) -> bytes:
    node = record_at(NodeRecord, leaf, 0, where)
    key = record_at(CatalogKeyRecord, leaf, node.SIZE, where)
    if node.kind != _LEAF or not node.num_records or key.parent != _ROOT_PARENT:
        return b""
    begin = node.SIZE + key.SIZE
    return utf16(leaf[begin : begin + 2 * key.num_characters], "utf-16-be")
