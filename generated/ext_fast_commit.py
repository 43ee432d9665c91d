# Made by scripts/build_parsers.py from specs/ext_fast_commit.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""Fast commits of ext4."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_EXT_FAST_COMMIT_ADD_RANGE = Struct("<IIHHI")
_EXT_FAST_COMMIT_BEGIN = Struct("<II")
_EXT_FAST_COMMIT_DELETE_RANGE = Struct("<III")
_EXT_FAST_COMMIT_NAME_HEAD = Struct("<II")
_EXT_FAST_COMMIT_TAG_HEAD = Struct("<HH")
_EXT_FAST_COMMIT_TAIL = Struct("<II")


class ExtFastCommit(KaitaiStruct):
    """One block of the area at a journal's end that holds what changed since the last
    transaction, as tags with values. A group of tags counts once its tail is there.
    Unlike the rest of a journal these blocks are little-endian.

    .. seealso::
       Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
    """

    class Kind(IntEnum):
        add_range = 1
        delete_range = 2
        create = 3
        link = 4
        unlink = 5
        inode = 6
        padding = 7
        tail = 8
        begin = 9

    tags: list[ExtFastCommit.Tag]

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(ExtFastCommit, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        self.tags = []
        i = 0
        while not self._io.is_eof():
            self.tags.append(ExtFastCommit.Tag(self._io, self, self._root))
            i += 1

    def _fetch_instances(self) -> None:
        for i in range(len(self.tags)):
            self.tags[i]._fetch_instances()

    class AddRange(KaitaiStruct):
        """A run of blocks that a file got.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/fast_commit.h?h=v6.12
        """

        inode: int
        logical_block: int
        # Above 32768 the run is unwritten, and by so much shorter.
        num_blocks_raw: int
        start_high: int
        start_low: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(ExtFastCommit.AddRange, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.inode,
                self.logical_block,
                self.num_blocks_raw,
                self.start_high,
                self.start_low,
            ) = _EXT_FAST_COMMIT_ADD_RANGE.unpack(self._io.read_bytes(16))

        def _fetch_instances(self) -> None:
            pass

        @property
        def is_unwritten(self) -> bool:
            if hasattr(self, '_m_is_unwritten'):
                return self._m_is_unwritten

            self._m_is_unwritten = self.num_blocks_raw > 32768
            return getattr(self, '_m_is_unwritten', None)

        @property
        def num_blocks(self) -> int:
            if hasattr(self, '_m_num_blocks'):
                return self._m_num_blocks

            self._m_num_blocks = (self.num_blocks_raw - 32768 if self.num_blocks_raw > 32768 else self.num_blocks_raw)
            return getattr(self, '_m_num_blocks', None)

        @property
        def start(self) -> int:
            if hasattr(self, '_m_start'):
                return self._m_start

            self._m_start = self.start_low | self.start_high << 32
            return getattr(self, '_m_start', None)

    class Begin(KaitaiStruct):
        """Value of the first tag of all.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/fast_commit.h?h=v6.12
        """

        # None is defined.
        features: int
        # Number of the transaction that was running; it is not in the log.
        sequence: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(ExtFastCommit.Begin, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.features, self.sequence = _EXT_FAST_COMMIT_BEGIN.unpack(self._io.read_bytes(8))

        def _fetch_instances(self) -> None:
            pass

    class DeleteRange(KaitaiStruct):
        """Blocks that a file lost.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/fast_commit.h?h=v6.12
        """

        inode: int
        logical_block: int
        num_blocks: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(ExtFastCommit.DeleteRange, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.inode,
                self.logical_block,
                self.num_blocks,
            ) = _EXT_FAST_COMMIT_DELETE_RANGE.unpack(self._io.read_bytes(12))

        def _fetch_instances(self) -> None:
            pass

    class InodeHead(KaitaiStruct):
        """An inode that changed; its bytes, as far as they are in use, fill the rest of the value.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/fast_commit.h?h=v6.12
        """

        inode: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(ExtFastCommit.InodeHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.inode = self._io.read_u4le()

        def _fetch_instances(self) -> None:
            pass

    class NameHead(KaitaiStruct):
        """A name that was made or removed; the name itself fills the rest of the value.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/fast_commit.h?h=v6.12
        """

        directory: int
        inode: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(ExtFastCommit.NameHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.directory,
                self.inode,
            ) = _EXT_FAST_COMMIT_NAME_HEAD.unpack(self._io.read_bytes(8))

        def _fetch_instances(self) -> None:
            pass

    class Tag(KaitaiStruct):
        """A tag and its value.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/fast_commit.h?h=v6.12
        """

        head: ExtFastCommit.TagHead
        value: bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(ExtFastCommit.Tag, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.head = ExtFastCommit.TagHead(self._io, self, self._root)
            self.value = self._io.read_bytes(self.head.len_value)

        def _fetch_instances(self) -> None:
            self.head._fetch_instances()

    class TagHead(KaitaiStruct):
        """What kind of value follows, and how long it is.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/fast_commit.h?h=v6.12
        """

        kind: ExtFastCommit.Kind | int
        # Bytes.
        len_value: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(ExtFastCommit.TagHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.kind, self.len_value = _EXT_FAST_COMMIT_TAG_HEAD.unpack(self._io.read_bytes(4))
            self.kind = KaitaiStream.resolve_enum(ExtFastCommit.Kind, self.kind)
            if not self.len_value <= 65535:
                raise kaitaistruct.ValidationGreaterThanError(65535, self.len_value, self._io, u"/types/tag_head/seq/1")

        def _fetch_instances(self) -> None:
            pass

    class Tail(KaitaiStruct):
        """Makes all tags before it count.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/fast_commit.h?h=v6.12
        """

        sequence: int
        # CRC-32C, begun with zero, over all tags since the last tail, and this one up to here.
        checksum: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(ExtFastCommit.Tail, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.sequence, self.checksum = _EXT_FAST_COMMIT_TAIL.unpack(self._io.read_bytes(8))

        def _fetch_instances(self) -> None:
            pass
