"""What each compressor and flag of a superblock means to this reader: read, ignored or refused."""

from __future__ import annotations

from pygrub_k._generated.squashfs_superblock_records import Compression, Flags
from pygrub_k.errors import CorruptError, UnsupportedError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k._generated.squashfs_superblock_records import SquashfsSuperblockRecord

READ: Final = {
    Compression.gzip: "gzip",
    Compression.lzma: "lzma",
    Compression.lzo: "lzo",
    Compression.xz: "xz",
    Compression.lz4: "lz4",
    Compression.zstd: "zstd",
}
"""Compressors, by the names of mksquashfs."""
IGNORED: Final[dict[int, tuple[str, str]]] = {
    Flags.inodes_uncompressed: ("noI", "each block says itself whether it is compressed"),
    Flags.data_uncompressed: ("noD", "the same"),
    Flags.fragments_uncompressed: ("noF", "the same"),
    Flags.attributes_uncompressed: ("noX", "the same"),
    Flags.ids_uncompressed: ("noId", "the same"),
    Flags.checked: ("check", "of versions before 4"),
    Flags.no_fragments: ("no-fragments", "each file says itself whether it has one"),
    Flags.always_fragments: ("always-use-fragments", "the same"),
    Flags.duplicates_removed: ("duplicates", "files may share blocks, which reading does not see"),
    Flags.exportable: ("exports", "the place of the export table says that there is one"),
    Flags.no_attributes: ("no-xattrs", "the place of their table says that there are none"),
    Flags.compressor_options: ("comp-opts", "options of the compressor, which no reader needs"),
}
"""Flags, by mksquashfs's options. Linux ignores those that it does not know, and so does this
reader: none has ever changed the meaning of what was there."""
_MAJOR: Final = 4


def refuse_unread(record: SquashfsSuperblockRecord) -> None:
    """Raise UnsupportedError, naming the version or compressor, for what is not read.

    CorruptError for a version that never was.
    """
    if not record.major_version:
        raise CorruptError("SquashFS superblock", 0, "version 0 of the format")
    if (record.major_version, record.minor_version) != (_MAJOR, 0):
        version = f"{record.major_version}.{record.minor_version}"
        raise _unsupported(f"version {version} of the format is not read, only {_MAJOR}.0")
    if record.compression not in READ:
        raise _unsupported(f"compressor {record.compression} is not known")


def _unsupported(reason: str) -> UnsupportedError:
    return UnsupportedError("SquashFS superblock", 0, reason)


def feature_names(record: SquashfsSuperblockRecord) -> list[str]:
    """Return the compressor and the flags, by mksquashfs's names."""
    flags = (name for flag, (name, _) in sorted(IGNORED.items()) if record.flags & flag)
    return [READ[record.compression], *flags]
