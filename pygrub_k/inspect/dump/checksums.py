"""Whether checksums are right, and magics that a spec only describes, by their fields' paths."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from zlib import crc32

from pygrub_k._generated.erofs_superblock_records import Compatible
from pygrub_k._generated.f2fs_superblock_records import Features as F2fsFeatures
from pygrub_k._generated.ufs_superblock_records import Checksums as UfsChecksums
from pygrub_k._generated.ufs_superblock_records import Flags as UfsFlags
from pygrub_k.crc32c import crc32c
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.btrfs.checksums import checksum_algorithm
from pygrub_k.filesystems.btrfs.superblock import MAGIC as BTRFS_MAGIC
from pygrub_k.filesystems.erofs.features import OFFSET as EROFS_SUPERBLOCK
from pygrub_k.filesystems.f2fs.checksums import checksum as f2fs_checksum
from pygrub_k.filesystems.nilfs2.checksums import checksum as nilfs2_checksum
from pygrub_k.filesystems.xfs.superblock import checksum as xfs_checksum
from pygrub_k.inspect.dump.fields import Verdict, find
from pygrub_k.records import blanked
from pygrub_k.volumes.lvm2.label import crc as lvm_crc
from pygrub_k.volumes.mdraid.superblock import checksum as md_checksum

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from pygrub_k.inspect.dump.fields import Field

    Known = Mapping[str, Any]
    Check = Callable[[bytes, Field, Sequence[Field], Known], "bytes | None"]
    """Of (bytes, the field, all fields, what else is known): the checksum as it is stored.

    None where the format has none. Raises _UnknownError where it cannot be told.
    """


class _UnknownError(Exception):
    """Why a checksum cannot be verified."""


def verify(kind: str, data: bytes, fields: Sequence[Field], known: Known) -> None:
    """Give each field that holds a checksum its verdict; one that is not stored gets none."""
    for path, check in CHECKS.get(kind, ()):
        field = find(fields, path)
        if field is None or field.value is None:
            continue
        stored = data[field.start : field.end]
        try:
            computed = check(data, field, fields, known)
        except _UnknownError as reason:
            field.verdict = Verdict(holds=None, reason=str(reason))
            continue
        if computed is not None:
            holds = stored[: len(computed)] == computed
            field.verdict = Verdict(holds, "" if holds else f"should be {computed.hex(' ')}")


def _whole(known: Known) -> None:
    if not known.get("whole"):
        raise _UnknownError("not verified: the number of bytes that it covers is not known here")


def _seed(known: Known) -> int | None:
    """Return ext's seed, None for a file system without metadata checksums."""
    if "seed" not in known:
        raise _UnknownError("not verified: it depends on the superblock and on the place")
    seed: int | None = known["seed"]
    return seed


def _number(fields: Sequence[Field], path: str) -> int:
    found = find(fields, path)
    return found.value if found is not None and isinstance(found.value, int) else 0


def _little(value: int) -> bytes:
    return (value & 0xFFFFFFFF).to_bytes(4, "little")


# -- ext ---------------------------------------------------------------------------------------


def _ext_superblock(data: bytes, field: Field, fields: Sequence[Field], _: Known) -> bytes | None:
    has_checksums = "metadata_checksums" in _meaning(fields, "read_only_features")
    return _little(crc32c(data[: field.start])) if has_checksums else None


def _meaning(fields: Sequence[Field], path: str) -> tuple[str, ...]:
    found = find(fields, path)
    return found.meaning if found is not None else ()


def _ext_group(data: bytes, field: Field, _: Sequence[Field], known: Known) -> bytes | None:
    if "descriptor_checksum" not in known:
        _seed({})
    found: int | None = known["descriptor_checksum"](data)
    return None if found is None else found.to_bytes(field.end - field.start, "little")


def _ext_inode_low(data: bytes, _: Field, fields: Sequence[Field], known: Known) -> bytes | None:
    found = _ext_inode(data, fields, known)
    return None if found is None else found[:2]


def _ext_inode_high(data: bytes, _: Field, fields: Sequence[Field], known: Known) -> bytes | None:
    found = _ext_inode(data, fields, known)
    high = find(fields, "extra.has_checksum_high")
    return found[2:] if found is not None and high is not None and high.value else None


def _ext_inode(data: bytes, fields: Sequence[Field], known: Known) -> bytes | None:
    seed = _seed(known)
    if seed is None or not any(data):
        return None
    for path in ("core.checksum_low", "extra.checksum_high"):
        field, has_high = find(fields, path), find(fields, "extra.has_checksum_high")
        if field is not None and ("low" in path or (has_high is not None and has_high.value)):
            data = blanked(data, field.start, field.end - field.start)
    return _little(crc32c(data, seed))


def _ext_before(data: bytes, field: Field, _: Sequence[Field], known: Known) -> bytes | None:
    """The checksum in a tail, over the bytes before it."""
    seed = _seed(known)
    return None if seed is None else _little(crc32c(data[: field.start], seed))


def _ext_tail(data: bytes, _: Field, __: Sequence[Field], known: Known) -> bytes | None:
    """The checksum in the tail of a block; `data` is the tail alone."""
    seed, block = _seed(known), known["block"]
    tail = len(block) - len(data)
    return None if seed is None else _little(crc32c(block[:tail], seed))


def _ext_index(data: bytes, field: Field, fields: Sequence[Field], known: Known) -> bytes | None:
    seed = _seed(known)
    head = find(fields, "index.head")
    if seed is None or head is None:
        return None
    end = head.start + (head.end - head.start) * _number(fields, "index.head.num_entries")
    tail = find(fields, "index.tail")
    assert tail is not None
    covered = data[:end] + data[tail.start : field.start] + bytes(field.end - field.start)
    return _little(crc32c(covered, seed))


def _ext_attributes(data: bytes, field: Field, _: Sequence[Field], known: Known) -> bytes | None:
    seed = _seed(known)
    if seed is None:
        return None
    number = known["block_number"].to_bytes(8, "little")
    return _little(crc32c(number + blanked(data, field.start), seed))


def _journal(data: bytes, field: Field, fields: Sequence[Field], _: Known) -> bytes | None:
    features = _meaning(fields, "body.incompatible_features")
    if not {"checksums_2", "checksums_3"} & set(features):
        return None
    users = find(fields, "body.users")
    assert users is not None
    return crc32c(blanked(data[: users.end], field.start)).to_bytes(4, "big")


# -- XFS, btrfs --------------------------------------------------------------------------------


def _xfs(data: bytes, field: Field, _: Sequence[Field], known: Known) -> bytes | None:
    _whole(known)
    return xfs_checksum(data, field.start) if known.get("has_checksums", True) else None


def _xfs_tree(_: bytes, __: Field, ___: Sequence[Field], known: Known) -> bytes | None:
    """The magic that a block must have in the tree in which it was found."""
    magic: bytes | None = known.get("magic")
    return magic


def _xfs_superblock(data: bytes, field: Field, fields: Sequence[Field], _: Known) -> bytes | None:
    if _number(fields, "version") & 0xF < 5:  # noqa: PLR2004 - the first with checksums
        return None
    size = _number(fields, "sector_size")
    if not 0 < size <= len(data):
        raise _UnknownError(f"not verified: it covers {size} bytes")
    return xfs_checksum(data[:size], field.start)


def _btrfs_superblock(data: bytes, field: Field, fields: Sequence[Field], _: Known) -> bytes | None:
    return _btrfs(data, field, _number(fields, "head.checksum_type"))


def _btrfs_node(data: bytes, field: Field, _: Sequence[Field], known: Known) -> bytes | None:
    _whole(known)
    return _btrfs(data, field, known["checksum_type"])


def _btrfs(data: bytes, field: Field, kind: int) -> bytes:
    try:
        algorithm = checksum_algorithm(kind, 0)
    except PygrubError as error:
        raise _UnknownError(f"not verified: {error}") from error
    found = algorithm.of(data[field.end :])
    return found.ljust(field.end - field.start, b"\0")


# -- volumes -----------------------------------------------------------------------------------


def _gpt_header(data: bytes, field: Field, fields: Sequence[Field], _: Known) -> bytes | None:
    length = _number(fields, "len_header")
    if length > len(data):
        raise _UnknownError(f"not verified: it covers {length} bytes")
    return _little(crc32(blanked(data[:length], field.start)))


def _gpt_entries(_: bytes, __: Field, ___: Sequence[Field], known: Known) -> bytes | None:
    if "entries" not in known:
        raise _UnknownError("not verified: the entries are not here")
    return _little(crc32(known["entries"]))


def _lvm_label(data: bytes, _: Field, fields: Sequence[Field], known: Known) -> bytes | None:
    _whole(known)
    start = find(fields, "ofs_header")
    return _little(lvm_crc(data[start.start :])) if start is not None else None


def _lvm_area(data: bytes, field: Field, fields: Sequence[Field], known: Known) -> bytes | None:
    _whole(known)
    length = _number(fields, "header.len_header") or len(data)
    return _little(lvm_crc(data[field.end : length]))


def _md(data: bytes, field: Field, fields: Sequence[Field], _: Known) -> bytes | None:
    length = max(one.end for one in fields if not one.is_computed)
    return _little(md_checksum(data[:length], field.start))


def _md_0_90(data: bytes, field: Field, _: Sequence[Field], known: Known) -> bytes | None:
    _whole(known)
    return _little(md_checksum(data, field.start))


def _dm(data: bytes, field: Field, fields: Sequence[Field], known: Known) -> bytes | None:
    _whole(known)
    salt = field.name.replace("crc32c", "crc32c_salt")
    return _little(crc32c(data[field.end :]) ^ _number(fields, salt))


def _erofs_superblock(data: bytes, field: Field, fields: Sequence[Field], _: Known) -> bytes | None:
    features, bits = find(fields, "compatible_features"), find(fields, "log2_block_size")
    if features is None or bits is None or not features.value & Compatible.superblock_checksum:
        return None
    if len(data) + EROFS_SUPERBLOCK != 1 << min(bits.value, 32):
        raise _UnknownError("not verified: it covers the rest of a block of another size")
    return crc32c(blanked(data, field.start)).to_bytes(4, "little")


def _f2fs_superblock(data: bytes, field: Field, fields: Sequence[Field], _: Known) -> bytes | None:
    features = find(fields, "features")
    if features is None or not features.value & F2fsFeatures.superblock_checksum:
        return None
    return _little(f2fs_checksum(data[: field.start]))


def _nilfs2_superblock(
    data: bytes, field: Field, fields: Sequence[Field], _: Known
) -> bytes | None:
    length, seed = find(fields, "len_superblock"), find(fields, "checksum_seed")
    if length is None or seed is None or length.value != len(data):
        raise _UnknownError("not verified: it covers another number of bytes")
    return _little(nilfs2_checksum(blanked(data, field.start), seed.value))


def _ufs_superblock(data: bytes, field: Field, fields: Sequence[Field], _: Known) -> bytes | None:
    flags, kinds = find(fields, "flags"), find(fields, "checksums")
    if flags is None or kinds is None or not flags.value & UfsFlags.checksums:
        return None
    if not kinds.value & UfsChecksums.superblock:
        return None
    return _in_order(crc32c(blanked(data, field.start)), data, field)


def _ufs_inode(data: bytes, field: Field, _: Sequence[Field], __: Known) -> bytes | None:
    stored = data[field.start : field.end]
    return _in_order(crc32c(blanked(data, field.start)), data, field) if any(stored) else None


def _in_order(value: int, data: bytes, field: Field) -> bytes:
    """Return a number in the byte order in which it is right, if there is one."""
    big = value.to_bytes(4, "big")
    return big if data[field.start : field.end] == big else value.to_bytes(4, "little")


CHECKS: Final[dict[str, tuple[tuple[str, Check], ...]]] = {
    "ext_superblock": (("checksum", _ext_superblock),),
    "ext_group_descriptor": (("low.checksum", _ext_group),),
    "ext_inode": (
        ("core.checksum_low", _ext_inode_low),
        ("extra.checksum_high", _ext_inode_high),
    ),
    "ext_extent": (("tail.checksum", _ext_before),),
    "ext_directory.tail": (("checksum", _ext_tail),),
    "ext_directory.index_root": (("index.tail.checksum", _ext_index),),
    "ext_directory.index_node": (("index.tail.checksum", _ext_index),),
    "ext_xattr": (("header.checksum", _ext_attributes),),
    "ext_mmp": (("checksum", _ext_before),),
    "jbd2": (("body.checksum", _journal),),
    "f2fs_superblock": (("checksum", _f2fs_superblock),),
    "nilfs2_superblock": (("checksum", _nilfs2_superblock),),
    "ufs_superblock": (("checksum", _ufs_superblock),),
    "ufs_superblock_be": (("checksum", _ufs_superblock),),
    "ufs_inode.ufs2": (("checksum", _ufs_inode),),
    "ufs_inode_be.ufs2": (("checksum", _ufs_inode),),
    "erofs_superblock": (("checksum", _erofs_superblock),),
    "xfs_superblock": (("checksum", _xfs_superblock),),
    "xfs_group.free_space": (("checksum", _xfs),),
    "xfs_group.inodes": (("checksum", _xfs),),
    "xfs_inode": (("extension.checksum", _xfs),),
    "xfs_free_space.head_4": (("magic", _xfs_tree),),
    "xfs_free_space.head_5": (("magic", _xfs_tree), ("checksum", _xfs)),
    "xfs_extent.block_5": (("checksum", _xfs),),
    "xfs_attribute.leaf_header_5": (("checksum", _xfs),),
    "xfs_attribute.value_header": (("checksum", _xfs),),
    "xfs_directory.data_header_5": (("checksum", _xfs),),
    "xfs_directory.leaf_header_5": (("checksum", _xfs),),
    "xfs_directory.node_header_5": (("checksum", _xfs),),
    "btrfs_superblock": (
        ("head.checksum", _btrfs_superblock),
        ("head.magic", lambda *_: BTRFS_MAGIC),
    ),
    "btrfs_tree": (("header.checksum", _btrfs_node),),
    "gpt": (("header_crc32", _gpt_header), ("entries_crc32", _gpt_entries)),
    "lvm2_label": (("crc32", _lvm_label),),
    "lvm2_mda": (("header.crc32", _lvm_area),),
    "md_1": (("superblock.checksum", _md),),
    "md_0_90": (("superblock.checksum", _md_0_90),),
    "dm_thin": (("crc32c", _dm),),
    "dm_cache": (("crc32c", _dm),),
}
"""By type. A new one is a new line; fields without a line are shown without a verdict."""
