"""What each flag of a superblock means to this reader: read, ignored or refused."""

from __future__ import annotations

from pygrub_k._generated.jfs_superblock_records import Flags
from pygrub_k.errors import UnsupportedError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

STRUCTURE: Final = "JFS superblock"
READ: Final = {
    Flags.unicode: "names are in UTF-16",
    Flags.log_inside: "the log lies in the same volume",
    Flags.bad_second_table: "the copies of the first aggregate inodes are not used then",
    Flags.sparse: "files may have holes",
    Flags.directory_index: "an entry has a number, and so less of its name in its first slot",
    Flags.os2: "names are looked up in either case",
}
IGNORED: Final = {
    Flags.remount_on_errors: "concerns writing",
    Flags.continue_on_errors: "concerns writing",
    Flags.panic_on_errors: "concerns writing",
    Flags.user_quotas: "only limit what may be written",
    Flags.group_quotas: "only limit what may be written",
    Flags.no_integrity: "concerns writing",
    Flags.discard: "concerns writing",
    Flags.group_commit: "concerns writing",
    Flags.lazy_commit: "concerns writing",
    Flags.temporary: "never made",
    Flags.size_limits: "only limit what may be written",
    Flags.size_limits_unknown: "only limit what may be written",
    Flags.big_endian: "numbers are little-endian on whatever machine",
    Flags.linux: "only says who made it",
    Flags.dfs: "never made",
}
"""Linux ignores flags that it does not know, and so do we: none changes how anything is read."""
REFUSED: Final = {
    Flags.log_moves: "a file system whose log is being moved",
    Flags.aix: "a file system of AIX, whose numbers are big-endian",
}


def check_features(flags: int, offset: int) -> None:
    """Raise UnsupportedError for what is not read, by name."""
    for flag, name in REFUSED.items():
        if flags & flag:
            raise UnsupportedError(STRUCTURE, offset, f"{name} is not supported")
