"""What each feature of a pool means to this reader: read, ignored or refused.

A reader must know all of `features_for_read` that are in use; what else a pool may have concerns
only writers, and is not looked at.
"""

from __future__ import annotations

from pygrub_k.errors import UnsupportedError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Final

READ: Final = (
    b"com.delphix:device_removal",
    b"com.delphix:embedded_data",
    b"com.delphix:extensible_dataset",
    b"org.freebsd:zstd_compress",
    b"org.illumos:lz4_compress",
    b"org.open-zfs:large_blocks",
    b"org.zfsonlinux:large_dnode",
    b"org.zfsonlinux:longname",
    b"com.klarasystems:large_microzap",
    b"org.illumos:sha512",
    b"org.illumos:skein",
    b"org.openzfs:blake3",
)
UNVERIFIED: Final = (b"org.illumos:edonr",)
"""Read, too, but its checksums are not computed, which is noted where there are any."""
IGNORED: Final = {
    b"com.delphix:hole_birth": "when holes were made; for sending",
    b"com.delphix:head_errlog": "a list of known damage",
    b"com.joyent:multi_vdev_crash_dump": "where a kernel writes its memory to",
    b"com.datto:bookmark_v2": "bookmarks hold no files",
    b"com.delphix:bookmark_written": "bookmarks hold no files",
    b"com.delphix:redaction_bookmarks": "bookmarks hold no files",
    b"com.datto:resilver_defer": "when a mirror is made whole",
    b"com.datto:encryption": "each encrypted dataset is refused by itself",
    b"com.delphix:redacted_datasets": "each block that was left out is refused by itself",
    b"com.klarasystems:vdev_zaps_v2": "properties of devices",
    b"com.delphix:zpool_checkpoint": "an older state that is kept",
    b"com.delphix:log_spacemap": "free space",
}
REFUSED: Final = {
    b"org.openzfs:draid": "dRAID",
    b"org.openzfs:raidz_expansion": "a RAID-Z that was given further members",
    b"com.klarasystems:dynamic_gang_header": "gang headers of other sizes",
}
VERSIONS: Final = (*range(1, 29), 5000)
"""Of pools: those of Solaris that are documented, and that with features."""


def check_features(names: Iterable[bytes]) -> None:
    """Raise UnsupportedError, naming them, for features in use that are not read."""
    unread = []
    for name in names:
        if name not in READ and name not in UNVERIFIED and name not in IGNORED:
            shown = name.decode("utf-8", "backslashreplace")
            why = REFUSED.get(name)
            unread.append(f"{shown} ({why})" if why else shown)
    if unread:
        raise UnsupportedError("ZFS pool", None, f"features: {', '.join(sorted(unread))}")


def check_version(version: int) -> None:
    """Raise UnsupportedError for a pool of a version that nobody documented."""
    if version not in VERSIONS:
        raise UnsupportedError("ZFS pool", None, f"version {version} is not supported")
