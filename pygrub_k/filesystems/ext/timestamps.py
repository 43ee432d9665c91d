"""When an inode was read, changed, written, created and deleted."""

from __future__ import annotations

from pygrub_k.record import Record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.filesystems.ext.stored_inode import StoredInode

_SECOND: Final = 1_000_000_000


class Timestamps(Record):
    """Nanoseconds since 1970, None where the inode has no such field; `deleted` in seconds.

    `deleted` is 0 for what is in use; in the list of orphans it is the next one's inode number.
    """

    accessed: int
    changed: int
    modified: int
    created: int | None
    deleted: int


def timestamps(inode: StoredInode) -> Timestamps:
    """Return an inode's times, as far as its extra fields reach.

    Seconds are signed and have 32 bits, to which the extra fields add two: -2^31 up to 2^34 - 1
    (Linux v6.12, Documentation/filesystems/ext4/inodes.rst, "Inode Timestamps").
    """
    core, extra = inode.core, inode.extra
    changed = modified = accessed = 0
    created: int | None = None
    if extra is not None:
        changed = extra.change_time_extra if extra.has_change_time_extra else 0
        modified = extra.modification_time_extra if extra.has_modification_time_extra else 0
        accessed = extra.access_time_extra if extra.has_access_time_extra else 0
        if extra.has_creation_time:
            more = extra.creation_time_extra if extra.has_creation_time_extra else 0
            created = _nanoseconds(extra.creation_time, more)
    return Timestamps(
        accessed=_nanoseconds(core.access_time, accessed),
        changed=_nanoseconds(core.change_time, changed),
        modified=_nanoseconds(core.modification_time, modified),
        created=created,
        deleted=core.deletion_time,
    )


def _nanoseconds(seconds: int, extra: int) -> int:
    """Join the seconds of 32 bits with 2 more bits of them, and with 30 bits of nanoseconds."""
    return (seconds + ((extra & 3) << 32)) * _SECOND + (extra >> 2)
