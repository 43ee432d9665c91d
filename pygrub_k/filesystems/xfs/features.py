"""What each feature flag of a superblock means to this reader: read, ignored or refused.

By the format's own rule a reader must know every incompatible flag; the others only concern
writers. The names are those of mkfs.xfs and xfs_db.
"""

from __future__ import annotations

from pygrub_k._generated.xfs_superblock_records import Feature2, Incompatible, VersionFlag
from pygrub_k.errors import CorruptError, UnsupportedError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k._generated.xfs_superblock_records import XfsSuperblockRecord

    Names = dict[int, str]

VERSION_4: Final = 4
VERSION_5: Final = 5

READ: Final[Names] = {
    Incompatible.file_types: "ftype",
    Incompatible.metadata_uuid: "metauuid",
    Incompatible.big_times: "bigtime",
    Incompatible.needs_repair: "needsrepair",
    Incompatible.many_extents: "nrext64",
}
IGNORED: Final[dict[int, tuple[str, str]]] = {
    Incompatible.sparse_inodes: (
        "sparse",
        "chunks of inodes may have gaps; an inode's number says where it lies, as usual",
    ),
    Incompatible.exchange_range: (
        "exchange",
        "what the log may hold; files are stored as ever",
    ),
    Incompatible.parent_pointers: ("parent", "names of a file among its attributes"),
    Incompatible.metadata_directory: (
        "metadir",
        "a second tree for quota and real-time metadata, which holds no files",
    ),
    Incompatible.zoned: ("zoned", "how real-time files are laid out, whose content is refused"),
    Incompatible.zone_gaps: ("zone_gaps", "the same"),
}

_KNOWN: Final = sum(READ) + sum(IGNORED)


def refuse_unread(record: XfsSuperblockRecord) -> None:
    """Raise UnsupportedError, naming version, flags or bits, for what is not read.

    CorruptError for a version that does not exist.
    """
    if not 0 < record.version <= VERSION_5:
        raise CorruptError("XFS superblock", 0, f"version {record.version} of the format")
    if record.version < VERSION_4:
        raise _unsupported(f"version {record.version} of the format is not read")
    if record.version == VERSION_5:
        unknown = record.incompatible_features & ~_KNOWN
        if unknown:
            raise _unsupported(f"unknown incompatible features {unknown:#x}")
    elif not record.version_flags & VersionFlag.directories_2:
        raise _unsupported("directories of version 1, which Linux no longer reads either")


def _unsupported(reason: str) -> UnsupportedError:
    return UnsupportedError("XFS superblock", 0, reason)


def has_file_types(record: XfsSuperblockRecord) -> bool:
    """Return whether the entries of directories say what they name."""
    if record.version == VERSION_5:
        return bool(record.incompatible_features & Incompatible.file_types)
    return bool(
        record.version_flags & VersionFlag.more_features
        and (record.features_2 | record.misplaced_features_2) & Feature2.file_types
    )


def feature_names(record: XfsSuperblockRecord) -> list[str]:
    """Return the incompatible features in force, by mkfs.xfs's names."""
    names = READ | {flag: name for flag, (name, _) in IGNORED.items()}
    flags = record.incompatible_features if record.version == VERSION_5 else 0
    return [name for flag, name in sorted(names.items()) if flags & flag]
