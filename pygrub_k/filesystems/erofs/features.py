"""What each feature flag of a superblock means to this reader: read, ignored or refused.

By the format's own rule a reader must know every incompatible flag. The names are Linux's, as in
/sys/fs/erofs/features. Some flags of the superblock have two meanings; inodes say which is meant.
"""

from __future__ import annotations

from pygrub_k._generated.erofs_superblock_records import Compatible, Compressor, Incompatible
from pygrub_k.errors import UnsupportedError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k._generated.erofs_superblock_records import ErofsSuperblockRecord

    Names = dict[int, str]

STRUCTURE: Final = "EROFS superblock"
OFFSET: Final = 1024
READ: Final[Names] = {
    Incompatible.zero_padding: "zero_padding",
    Incompatible.compressor_settings: "compr_cfgs, big_pcluster",
    Incompatible.chunks: "chunked_file",
    Incompatible.devices: "device_table, compr_head2",
    Incompatible.inline_tails: "ztailpacking",
    Incompatible.fragments: "fragments, dedupe",
    Incompatible.attribute_prefixes: "xattr_prefixes",
}
IGNORED: Final[dict[int, tuple[str, str]]] = {
    Compatible.superblock_checksum: ("sb_chksum", "the checksum is verified where it is set"),
    Compatible.modification_time: ("mtime", "which time it is that inodes have"),
    Compatible.attribute_filter: ("xattr_filter", "saves looking for names; all are read here"),
}
"""Compatible flags, of which a reader need not know any."""
REFUSED: Final[Names] = {
    Incompatible.blocks_48: "48bit",
    Incompatible.metadata_inode: "metabox",
}
"""Both are experimental in Linux 6.17."""
COMPRESSORS: Final[Names] = {
    Compressor.lz4: "LZ4",
    Compressor.lzma: "MicroLZMA",
    Compressor.deflate: "DEFLATE",
    Compressor.zstd: "Zstandard",
}

_KNOWN: Final = sum(READ)


def refuse_unread(record: ErofsSuperblockRecord) -> None:
    """Raise UnsupportedError, naming flags or bits, for what is not read."""
    flags = record.incompatible_features
    names = [name for flag, name in REFUSED.items() if flags & flag]
    if names:
        raise _unsupported(f"feature {' and '.join(names)}")
    if flags & ~_KNOWN:
        raise _unsupported(f"unknown incompatible features {flags & ~_KNOWN:#x}")
    if record.log2_directory_blocks:
        raise _unsupported(f"directories in pieces of 2^{record.log2_directory_blocks} blocks")
    if flags & Incompatible.compressor_settings:
        unknown = record.compressors >> len(COMPRESSORS)
        if unknown:
            raise _unsupported(f"compressors that are not known: {record.compressors:#x}")


def _unsupported(reason: str) -> UnsupportedError:
    return UnsupportedError(STRUCTURE, OFFSET, reason)


def feature_names(record: ErofsSuperblockRecord) -> list[str]:
    """Return the features in force, by Linux's names."""
    known = [name for flag, name in sorted(READ.items()) if record.incompatible_features & flag]
    others = (name for flag, (name, _) in IGNORED.items() if record.compatible_features & flag)
    return [*known, *others]
