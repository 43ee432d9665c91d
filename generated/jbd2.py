# Made by scripts/build_parsers.py from specs/jbd2.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""Journal of ext3 and ext4."""

from __future__ import annotations

from typing import Any

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_JBD2_BLOCK_HEADER = Struct(">III")
_JBD2_COMMIT = Struct(">BB2s8IQI")
_JBD2_LONG_TAG_REST = Struct(">III")
_JBD2_SHORT_TAG_REST = Struct(">HH")
_JBD2_SUPERBLOCK = Struct(">IIIIIiIII16sIIIIB3sII160sI768s")


class Jbd2(KaitaiStruct):
    """One block of a journal that is not a copy of a block of the file system. A
    transaction is a descriptor, the copies that it announces, more such groups,
    revocations, and a commit block. Feature flags stand in the journal's
    superblock, its first block.

    .. seealso::
       Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
    """

    class BlockType(IntEnum):
        descriptor = 1
        commit = 2
        superblock_1 = 3
        superblock_2 = 4
        revocation = 5

    class Compatible(IntEnum):
        checksum = 1

    class Incompatible(IntEnum):
        revocations = 1
        wide = 2
        async_commit = 4
        checksums_2 = 8
        checksums_3 = 16
        fast_commit = 32

    class TagFlags(IntEnum):
        escaped = 1
        same_uuid = 2
        deleted = 4
        last = 8

    header: Jbd2.BlockHeader
    body: Jbd2.Descriptor | Jbd2.Commit | Jbd2.Superblock | Jbd2.Revocation | bytes

    def __init__(self, is_wide: bool, has_checksums_2: bool, has_checksums_3: bool, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(Jbd2, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self.is_wide = is_wide
        self.has_checksums_2 = has_checksums_2
        self.has_checksums_3 = has_checksums_3
        self._read()

    def _read(self) -> None:
        self.header = Jbd2.BlockHeader(self._io, self, self._root)
        _on = self.header.block_type
        if _on == Jbd2.BlockType.commit:
            self._raw_body = self._io.read_bytes_full()
            _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
            self.body = Jbd2.Commit(_io__raw_body, self, self._root)
        elif _on == Jbd2.BlockType.descriptor:
            self._raw_body = self._io.read_bytes_full()
            _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
            self.body = Jbd2.Descriptor(self.is_wide, self.has_checksums_2, self.has_checksums_3, _io__raw_body, self, self._root)
        elif _on == Jbd2.BlockType.revocation:
            self._raw_body = self._io.read_bytes_full()
            _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
            self.body = Jbd2.Revocation(self.is_wide, _io__raw_body, self, self._root)
        elif _on == Jbd2.BlockType.superblock_1:
            self._raw_body = self._io.read_bytes_full()
            _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
            self.body = Jbd2.Superblock(_io__raw_body, self, self._root)
        elif _on == Jbd2.BlockType.superblock_2:
            self._raw_body = self._io.read_bytes_full()
            _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
            self.body = Jbd2.Superblock(_io__raw_body, self, self._root)
        else:
            self.body = self._io.read_bytes_full()

    def _fetch_instances(self) -> None:
        self.header._fetch_instances()
        _on = self.header.block_type
        if _on == Jbd2.BlockType.commit:
            self.body._fetch_instances()
        elif _on == Jbd2.BlockType.descriptor:
            self.body._fetch_instances()
        elif _on == Jbd2.BlockType.revocation:
            self.body._fetch_instances()
        elif _on == Jbd2.BlockType.superblock_1:
            self.body._fetch_instances()
        elif _on == Jbd2.BlockType.superblock_2:
            self.body._fetch_instances()
        else:
            pass

    class BlockHeader(KaitaiStruct):
        """What every such block begins with.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
        """

        magic: int
        block_type: Jbd2.BlockType | int
        # Number of the transaction; wraps.
        sequence: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Jbd2.BlockHeader, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.magic,
                self.block_type,
                self.sequence,
            ) = _JBD2_BLOCK_HEADER.unpack(self._io.read_bytes(12))
            self.block_type = KaitaiStream.resolve_enum(Jbd2.BlockType, self.block_type)
            if not self.magic == 3225106840:
                raise kaitaistruct.ValidationNotEqualError(3225106840, self.magic, self._io, u"/types/block_header/seq/0")

        def _fetch_instances(self) -> None:
            pass

    class Commit(KaitaiStruct):
        """Ends a transaction; what has none did not happen.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
        """

        # 1 for CRC-32 of all blocks of the transaction, with the flag `checksum`.
        checksum_type: int
        len_checksum: int
        padding: bytes
        # The first is that CRC-32, or CRC-32C over seed and block with zero in its place.
        checksums: list[int]
        # Since 1970.
        seconds: int
        nanoseconds: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Jbd2.Commit, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.checksum_type,
                self.len_checksum,
                self.padding,
                *self.checksums,
                self.seconds,
                self.nanoseconds,
            ) = _JBD2_COMMIT.unpack(self._io.read_bytes(48))

        def _fetch_instances(self) -> None:
            for i in range(len(self.checksums)):
                pass

    class Descriptor(KaitaiStruct):
        """Announces the copies that follow it, in their order.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
        """

        # Until the last one says so, or the block is full.
        tags: list[Jbd2.Tag]

        def __init__(self, is_wide: bool, has_checksums_2: bool, has_checksums_3: bool, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Jbd2.Descriptor, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self.is_wide = is_wide
            self.has_checksums_2 = has_checksums_2
            self.has_checksums_3 = has_checksums_3
            self._read()

        def _read(self) -> None:
            self.tags = []
            i = 0
            while True:
                _ = Jbd2.Tag(self.is_wide, self.has_checksums_2, self.has_checksums_3, self._io, self, self._root)
                self.tags.append(_)
                if  ((_.is_last) or (self._io.size() - self._io.pos() < self.len_least)) :
                    break
                i += 1

        def _fetch_instances(self) -> None:
            for i in range(len(self.tags)):
                self.tags[i]._fetch_instances()

        @property
        def len_least(self) -> int:
            """Bytes that another tag needs, and the checksum at the block's end."""
            if hasattr(self, '_m_len_least'):
                return self._m_len_least

            self._m_len_least = self.len_tag + (4 if  ((self.has_checksums_2) or (self.has_checksums_3))  else 0)
            return getattr(self, '_m_len_least', None)

        @property
        def len_tag(self) -> int:
            """Bytes of a tag without a UUID."""
            if hasattr(self, '_m_len_tag'):
                return self._m_len_tag

            self._m_len_tag = (16 if self.has_checksums_3 else (8 + (4 if self.is_wide else 0)) + (2 if self.has_checksums_2 else 0))
            return getattr(self, '_m_len_tag', None)

    class LongTagRest(KaitaiStruct):
        """What follows the block number in a tag with checksums of version 3.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
        """

        # Bit mask, see enum `tag_flags`.
        flags: int
        # Counts only if the journal is wide.
        block_high: int
        # CRC-32C over seed, sequence and copy.
        checksum: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Jbd2.LongTagRest, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.flags,
                self.block_high,
                self.checksum,
            ) = _JBD2_LONG_TAG_REST.unpack(self._io.read_bytes(12))

        def _fetch_instances(self) -> None:
            pass

    class NarrowBlock(KaitaiStruct):
        """A revoked block.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
        """

        block: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Jbd2.NarrowBlock, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.block = self._io.read_u4be()

        def _fetch_instances(self) -> None:
            pass

    class Revocation(KaitaiStruct):
        """Copies up to this transaction that must not be written back any more.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
        """

        head: Jbd2.RevocationHead
        blocks: Jbd2.RevokedBlocks | None = None
        wide_blocks: Jbd2.RevokedWideBlocks | None = None

        def __init__(self, is_wide: bool, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Jbd2.Revocation, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self.is_wide = is_wide
            self._read()

        def _read(self) -> None:
            self.head = Jbd2.RevocationHead(self._io, self, self._root)
            if (not (self.is_wide)):
                self._raw_blocks = self._io.read_bytes(self.head.len_used - 16)
                _io__raw_blocks = KaitaiStream(BytesIO(self._raw_blocks))
                self.blocks = Jbd2.RevokedBlocks(_io__raw_blocks, self, self._root)

            if self.is_wide:
                self._raw_wide_blocks = self._io.read_bytes(self.head.len_used - 16)
                _io__raw_wide_blocks = KaitaiStream(BytesIO(self._raw_wide_blocks))
                self.wide_blocks = Jbd2.RevokedWideBlocks(_io__raw_wide_blocks, self, self._root)

        def _fetch_instances(self) -> None:
            self.head._fetch_instances()
            if (not (self.is_wide)):
                self.blocks._fetch_instances()

            if self.is_wide:
                self.wide_blocks._fetch_instances()

    class RevocationHead(KaitaiStruct):
        """What comes before the block numbers.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
        """

        # Bytes of the block in use, its header of 12 bytes and this field included.
        len_used: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Jbd2.RevocationHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.len_used = self._io.read_u4be()
            if not self.len_used >= 16:
                raise kaitaistruct.ValidationLessThanError(16, self.len_used, self._io, u"/types/revocation_head/seq/0")
            if not self.len_used <= 65536:
                raise kaitaistruct.ValidationGreaterThanError(65536, self.len_used, self._io, u"/types/revocation_head/seq/0")

        def _fetch_instances(self) -> None:
            pass

    class RevokedBlocks(KaitaiStruct):
        """Block numbers, back to back.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
        """

        numbers: list[Jbd2.NarrowBlock]

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Jbd2.RevokedBlocks, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.numbers = []
            i = 0
            while not self._io.is_eof():
                self.numbers.append(Jbd2.NarrowBlock(self._io, self, self._root))
                i += 1

        def _fetch_instances(self) -> None:
            for i in range(len(self.numbers)):
                self.numbers[i]._fetch_instances()

    class RevokedWideBlocks(KaitaiStruct):
        """Block numbers of a wide journal, back to back.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
        """

        numbers: list[Jbd2.WideBlock]

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Jbd2.RevokedWideBlocks, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.numbers = []
            i = 0
            while not self._io.is_eof():
                self.numbers.append(Jbd2.WideBlock(self._io, self, self._root))
                i += 1

        def _fetch_instances(self) -> None:
            for i in range(len(self.numbers)):
                self.numbers[i]._fetch_instances()

    class ShortTagRest(KaitaiStruct):
        """What follows the block number in a tag without checksums, or with those of version 2.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
        """

        # The low half of that of version 3.
        checksum: int
        # Bit mask, see enum `tag_flags`.
        flags: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Jbd2.ShortTagRest, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.checksum, self.flags = _JBD2_SHORT_TAG_REST.unpack(self._io.read_bytes(4))

        def _fetch_instances(self) -> None:
            pass

    class Superblock(KaitaiStruct):
        """The journal's superblock behind its header. In version 1 everything behind
        `error` is unused.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
        """

        # Bytes.
        block_size: int
        # Blocks of the journal, this one and those for fast commits included.
        num_blocks: int
        # First block of the log, to which it wraps.
        first_block: int
        # Number of the first transaction that the log holds.
        first_sequence: int
        # Where that transaction begins; zero if the log is empty.
        start_block: int
        # Error number of a kernel that gave up writing.
        error: int
        # Bit mask, see enum `compatible`.
        compatible_features: int
        # Bit mask, see enum `incompatible`.
        incompatible_features: int
        # None is defined.
        read_only_features: int
        # Of the journal.
        uuid: bytes
        # File systems that share an external journal.
        num_users: int
        dynamic_superblock: int
        max_transaction: int
        max_transaction_data: int
        # 4 for CRC-32C.
        checksum_type: int
        padding_1: bytes
        # Blocks at the end for fast commits; 0 stands for 256 if `fast_commit` is set.
        num_fast_commit_blocks: int
        # Where the log of a clean journal ended.
        head_block: int
        padding_2: bytes
        # CRC-32C of the superblock with zero in this place.
        checksum: int
        # UUIDs of the file systems that share an external journal.
        users: bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Jbd2.Superblock, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.block_size,
                self.num_blocks,
                self.first_block,
                self.first_sequence,
                self.start_block,
                self.error,
                self.compatible_features,
                self.incompatible_features,
                self.read_only_features,
                self.uuid,
                self.num_users,
                self.dynamic_superblock,
                self.max_transaction,
                self.max_transaction_data,
                self.checksum_type,
                self.padding_1,
                self.num_fast_commit_blocks,
                self.head_block,
                self.padding_2,
                self.checksum,
                self.users,
            ) = _JBD2_SUPERBLOCK.unpack(self._io.read_bytes(1012))

        def _fetch_instances(self) -> None:
            pass

    class Tag(KaitaiStruct):
        """Where one copy belongs. The layout depends on the journal's features.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
        """

        low: Jbd2.TagLow
        long: Jbd2.LongTagRest | None = None
        short: Jbd2.ShortTagRest | None = None
        high: Jbd2.TagHigh | None = None
        # By an oversight that became the format.
        padding: bytes | None = None
        uuid: bytes | None = None

        def __init__(self, is_wide: bool, has_checksums_2: bool, has_checksums_3: bool, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Jbd2.Tag, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self.is_wide = is_wide
            self.has_checksums_2 = has_checksums_2
            self.has_checksums_3 = has_checksums_3
            self._read()

        def _read(self) -> None:
            self.low = Jbd2.TagLow(self._io, self, self._root)
            if self.has_checksums_3:
                self.long = Jbd2.LongTagRest(self._io, self, self._root)

            if (not (self.has_checksums_3)):
                self.short = Jbd2.ShortTagRest(self._io, self, self._root)

            if  ((self.is_wide) and ((not (self.has_checksums_3)))) :
                self.high = Jbd2.TagHigh(self._io, self, self._root)

            if  ((self.has_checksums_2) and ((not (self.has_checksums_3)))) :
                self.padding = self._io.read_bytes(2)

            if self.flags & 2 == 0:
                self.uuid = self._io.read_bytes(16)

        def _fetch_instances(self) -> None:
            self.low._fetch_instances()
            if self.has_checksums_3:
                self.long._fetch_instances()

            if (not (self.has_checksums_3)):
                self.short._fetch_instances()

            if  ((self.is_wide) and ((not (self.has_checksums_3)))) :
                self.high._fetch_instances()

            if  ((self.has_checksums_2) and ((not (self.has_checksums_3)))) :
                pass

            if self.flags & 2 == 0:
                pass

        @property
        def flags(self) -> Any:
            """Bit mask, see enum `tag_flags`."""
            if hasattr(self, '_m_flags'):
                return self._m_flags

            self._m_flags = (self.long.flags if self.has_checksums_3 else self.short.flags)
            return getattr(self, '_m_flags', None)

        @property
        def is_last(self) -> bool:
            if hasattr(self, '_m_is_last'):
                return self._m_is_last

            self._m_is_last = self.flags & 8 != 0
            return getattr(self, '_m_is_last', None)

    class TagHigh(KaitaiStruct):
        """Behind a short tag of a wide journal.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
        """

        block_high: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Jbd2.TagHigh, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.block_high = self._io.read_u4be()

        def _fetch_instances(self) -> None:
            pass

    class TagLow(KaitaiStruct):
        """What every tag begins with, the number of the block in the file system.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
        """

        block_low: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Jbd2.TagLow, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.block_low = self._io.read_u4be()

        def _fetch_instances(self) -> None:
            pass

    class Tail(KaitaiStruct):
        """The last 4 bytes of a descriptor or revocation block, with checksums of version 2 or 3.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
        """

        # CRC-32C over seed and block with zero in this place.
        checksum: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Jbd2.Tail, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.checksum = self._io.read_u4be()

        def _fetch_instances(self) -> None:
            pass

    class WideBlock(KaitaiStruct):
        """A revoked block in a wide journal.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
        """

        block: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Jbd2.WideBlock, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.block = self._io.read_u8be()

        def _fetch_instances(self) -> None:
            pass
