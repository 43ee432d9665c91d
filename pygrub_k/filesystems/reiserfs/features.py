"""What each magic, state and flag of a superblock means to this reader: read, ignored or refused.

ReiserFS has no bits for features: the magic, the version and the place of the journal tell.
"""

from __future__ import annotations

from pygrub_k._generated.reiserfs_superblock_records import CheckState, Flags, Hash, State
from pygrub_k.errors import UnsupportedError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k._generated.reiserfs_superblock_records import ReiserfsSuperblockRecord

STRUCTURE: Final = "ReiserFS superblock"
MAGICS: Final = {
    b"ReIsErFs": "3.5",
    b"ReIsEr2Fs": "3.6",
    b"ReIsEr3Fs": "either, with a journal of another size",
}
"""What is read; every item of the tree says itself in which of the two forms its key is."""
VERSIONS: Final = {0: "3.5", 2: "3.6"}
"""What is read of a superblock with the last magic; with the others Linux ignores the version."""
IGNORED_HASHES: Final = {
    Hash.unset: "all names of a directory are read",
    Hash.tea: "all names of a directory are read",
    Hash.rupasov: "all names of a directory are read",
    Hash.r5: "all names of a directory are read",
}
"""Others are ignored for the same reason; Linux looks names up by their hash, and refuses them."""
IGNORED_STATES: Final = {
    State.unmounted: "only shown: the journal tells whether something is to be replayed",
    State.mounted: "only shown: the journal tells whether something is to be replayed",
}
IGNORED_FLAGS: Final = {
    Flags.attributes_cleared: "attributes of chattr concern writing, and are not shown",
}
NOTED: Final = {
    CheckState.corrupt: "corruptions",
    CheckState.fatal: "fatal corruptions",
    CheckState.io_errors: "corruptions by errors of the device",
}
"""What a check left, which is shown; Linux mounts such file systems."""
UNFINISHED: Final = 0xFFFFFFFF
"""The root's block while reiserfsck makes a new tree."""


def check_features(record: ReiserfsSuperblockRecord, offset: int) -> None:
    """Raise UnsupportedError for what is not read, by name."""
    if record.magic.startswith(b"ReIsEr3Fs") and record.version not in VERSIONS:
        raise UnsupportedError(STRUCTURE, offset, f"version {record.version} is not supported")
    if record.root_block == UNFINISHED:
        reason = "reiserfsck --rebuild-tree was not completed: there is no tree until it is"
        raise UnsupportedError(STRUCTURE, offset, reason)
    if record.journal_device:
        reason = f"its journal is on another device, {record.journal_device:#x}"
        raise UnsupportedError(STRUCTURE, offset, reason)
