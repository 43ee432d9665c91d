# Made by scripts/build_parsers.py from specs/nilfs2_log.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Logs of NILFS2."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class LogFlags:
    # The first of logs that belong together.
    begins = 1
    # The last of them.
    ends = 2
    # It ends with a super root.
    super_root = 4
    # It has content alone, which fdatasync wrote.
    content_only = 8
    cleaner = 16


class SummaryRecord(Record):
    """What a log begins with; descriptions of files follow at byte `len_header`."""

    __slots__ = ()

    STRUCT = Struct("<IIIHHQQQIIIIQ")
    SIZE = 64
    NAMES = (
        "log_checksum", "summary_checksum", "magic", "len_header", "flags", "sequence", "created",
        "next_segment", "num_blocks", "num_files", "len_summary", "padding", "checkpoint",
    )

    # 0x0: CRC-32, not inverted, of the whole log without these bytes.
    log_checksum: int = property(itemgetter(0))
    # 0x4: The same of the summary, without both checksums.
    summary_checksum: int = property(itemgetter(1))
    # 0x8: 0x1eaffa11.
    magic: int = property(itemgetter(2))
    # 0xc
    len_header: int = property(itemgetter(3))
    # 0xe
    flags: int = property(itemgetter(4))
    # 0x10: Number of the segment in the order of writing.
    sequence: int = property(itemgetter(5))
    # 0x18: Seconds since 1970.
    created: int = property(itemgetter(6))
    # 0x20: First block of the segment that is written next.
    next_segment: int = property(itemgetter(7))
    # 0x28: All of the log, the summary too.
    num_blocks: int = property(itemgetter(8))
    # 0x2c
    num_files: int = property(itemgetter(9))
    # 0x30
    len_summary: int = property(itemgetter(10))
    # 0x34
    padding: int = property(itemgetter(11))
    # 0x38: Its number; there since Linux 3.4, as `len_header` tells.
    checkpoint: int = property(itemgetter(12))


class FileRecord(Record):
    """A file of which a log has blocks; descriptions of these follow, those of content first."""

    __slots__ = ()

    STRUCT = Struct("<QQII")
    SIZE = 24
    NAMES = (
        "inode", "checkpoint", "num_blocks", "num_data_blocks",
    )

    # 0x0
    inode: int = property(itemgetter(0))
    # 0x8
    checkpoint: int = property(itemgetter(1))
    # 0x10
    num_blocks: int = property(itemgetter(2))
    # 0x14: Those with content; the others are nodes of its tree.
    num_data_blocks: int = property(itemgetter(3))


class ContentBlockRecord(Record):
    """Which block of content one is; a node of a tree has the first number alone."""

    __slots__ = ()

    STRUCT = Struct("<QQ")
    SIZE = 16
    NAMES = (
        "virtual_block", "file_block",
    )

    # 0x0
    virtual_block: int = property(itemgetter(0))
    # 0x8
    file_block: int = property(itemgetter(1))


class TranslationNodeRecord(Record):
    """A node of the tree of the translation file, whose blocks of content have the first number alone."""

    __slots__ = ()

    STRUCT = Struct("<QB7s")
    SIZE = 16
    NAMES = (
        "file_block", "level", "padding",
    )

    # 0x0
    file_block: int = property(itemgetter(0))
    # 0x8
    level: int = property(itemgetter(1))
    # 0x9
    padding: bytes = property(itemgetter(2))


class SuperRootRecord(Record):
    """The head of the last block of a log that is a checkpoint."""

    __slots__ = ()

    STRUCT = Struct("<IHHQ")
    SIZE = 16
    NAMES = (
        "checksum", "len_super_root", "flags", "last_written",
    )

    # 0x0: CRC-32, not inverted, of `len_super_root` bytes without these.
    checksum: int = property(itemgetter(0))
    # 0x4
    len_super_root: int = property(itemgetter(1))
    # 0x6: Not used.
    flags: int = property(itemgetter(2))
    # 0x8: Seconds since 1970: of the last log that the cleaner has not written.
    last_written: int = property(itemgetter(3))
