# Made by scripts/build_parsers.py from specs/ext_orphan_file.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""Orphan file of ext4."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_EXT_ORPHAN_FILE_TAIL = Struct("<II")


class ExtOrphanFile(KaitaiStruct):
    """One block of the file that lists inodes to be deleted or truncated after a
    crash: inode numbers, zero for none, and a tail at the block's end.

    .. seealso::
       Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/orphan.rst?h=v6.12
    """

    inodes: ExtOrphanFile.Inodes
    tail: ExtOrphanFile.Tail

    def __init__(self, len_block: int, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(ExtOrphanFile, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self.len_block = len_block
        self._read()

    def _read(self) -> None:
        self._raw_inodes = self._io.read_bytes(self.len_block - 8)
        _io__raw_inodes = KaitaiStream(BytesIO(self._raw_inodes))
        self.inodes = ExtOrphanFile.Inodes(_io__raw_inodes, self, self._root)
        self.tail = ExtOrphanFile.Tail(self._io, self, self._root)

    def _fetch_instances(self) -> None:
        self.inodes._fetch_instances()
        self.tail._fetch_instances()

    class Inodes(KaitaiStruct):
        """Inode numbers up to the tail.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/orphan.rst?h=v6.12
        """

        numbers: list[ExtOrphanFile.Orphan]

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(ExtOrphanFile.Inodes, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.numbers = []
            i = 0
            while not self._io.is_eof():
                self.numbers.append(ExtOrphanFile.Orphan(self._io, self, self._root))
                i += 1

        def _fetch_instances(self) -> None:
            for i in range(len(self.numbers)):
                self.numbers[i]._fetch_instances()

    class Orphan(KaitaiStruct):
        """One place in the list.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/orphan.rst?h=v6.12
        """

        # Inode number; zero if the place is free.
        inode: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(ExtOrphanFile.Orphan, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.inode = self._io.read_u4le()

        def _fetch_instances(self) -> None:
            pass

    class Tail(KaitaiStruct):
        """The last 8 bytes of every block.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/orphan.rst?h=v6.12
        """

        magic: int
        # CRC-32C over the orphan file's seed, the block's number and the inode numbers.
        checksum: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(ExtOrphanFile.Tail, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.magic, self.checksum = _EXT_ORPHAN_FILE_TAIL.unpack(self._io.read_bytes(8))
            if not self.magic == 185649668:
                raise kaitaistruct.ValidationNotEqualError(185649668, self.magic, self._io, u"/types/tail/seq/0")

        def _fetch_instances(self) -> None:
            pass
