# Made by scripts/build_parsers.py from specs/nilfs2_metadata.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Files of NILFS2 that hold what others are found by."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class CheckpointFlags:
    # The cleaner leaves it.
    snapshot = 1
    invalid = 2
    sketch = 4
    # Of the cleaner, or it has changes of metadata alone.
    minor = 8


class UsageFlags:
    # It is being written; never stored.
    active = 1
    dirty = 2
    error = 4


class GroupRecord(Record):
    """A group of entries; there are as many of them in a group as bits in a block."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "num_free",
    )

    # 0x0
    num_free: int = property(itemgetter(0))


class TranslationRecord(Record):
    """An entry of the translation file."""

    __slots__ = ()

    STRUCT = Struct("<QQQQ")
    SIZE = 32
    NAMES = (
        "block", "first_checkpoint", "end_checkpoint", "reserved",
    )

    # 0x0: Of the volume; 0 if it has none (yet).
    block: int = property(itemgetter(0))
    # 0x8: The first that has the block.
    first_checkpoint: int = property(itemgetter(1))
    # 0x10: The first that has it no longer; all bits are set while it is in use.
    end_checkpoint: int = property(itemgetter(2))
    # 0x18
    reserved: int = property(itemgetter(3))


class CheckpointHeadRecord(Record):
    """What the file of checkpoints begins with, in the room of whole entries."""

    __slots__ = ()

    STRUCT = Struct("<QQQQ")
    SIZE = 32
    NAMES = (
        "num_checkpoints", "num_snapshots", "next_snapshot", "previous_snapshot",
    )

    # 0x0
    num_checkpoints: int = property(itemgetter(0))
    # 0x8
    num_snapshots: int = property(itemgetter(1))
    # 0x10: 0 for none, as everywhere.
    next_snapshot: int = property(itemgetter(2))
    # 0x18
    previous_snapshot: int = property(itemgetter(3))


class CheckpointRecord(Record):
    """An entry of the file of checkpoints; the inode of the inode file follows."""

    __slots__ = ()

    STRUCT = Struct("<IIQQQQQQQ")
    SIZE = 64
    NAMES = (
        "flags", "num_checkpoints", "next_snapshot", "previous_snapshot", "number", "created",
        "num_new_blocks", "num_inodes", "num_blocks",
    )

    # 0x0
    flags: int = property(itemgetter(0))
    # 0x4: In the first entry of a block: how many of it are valid.
    num_checkpoints: int = property(itemgetter(1))
    # 0x8
    next_snapshot: int = property(itemgetter(2))
    # 0x10
    previous_snapshot: int = property(itemgetter(3))
    # 0x18
    number: int = property(itemgetter(4))
    # 0x20: Seconds since 1970.
    created: int = property(itemgetter(5))
    # 0x28
    num_new_blocks: int = property(itemgetter(6))
    # 0x30
    num_inodes: int = property(itemgetter(7))
    # 0x38
    num_blocks: int = property(itemgetter(8))


class SegmentHeadRecord(Record):
    """What the file of segments begins with, in the room of whole entries."""

    __slots__ = ()

    STRUCT = Struct("<QQQ")
    SIZE = 24
    NAMES = (
        "num_clean", "num_dirty", "last_allocated",
    )

    # 0x0
    num_clean: int = property(itemgetter(0))
    # 0x8
    num_dirty: int = property(itemgetter(1))
    # 0x10
    last_allocated: int = property(itemgetter(2))


class SegmentUsageRecord(Record):
    """An entry of the file of segments."""

    __slots__ = ()

    STRUCT = Struct("<QII")
    SIZE = 16
    NAMES = (
        "modified", "num_blocks", "flags",
    )

    # 0x0: Seconds since 1970.
    modified: int = property(itemgetter(0))
    # 0x8: Blocks in it that logs have written.
    num_blocks: int = property(itemgetter(1))
    # 0xc: 0 for a clean segment.
    flags: int = property(itemgetter(2))
