# Made by scripts/build_parsers.py from specs/jbd2.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

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
    SEQ_FIELDS = ["header", "body"]
    def __init__(self, is_wide, has_checksums_2, has_checksums_3, _io, _parent=None, _root=None):
        super(Jbd2, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self.is_wide = is_wide
        self.has_checksums_2 = has_checksums_2
        self.has_checksums_3 = has_checksums_3
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['header']['start'] = self._io.pos()
        self.header = Jbd2.BlockHeader(self._io, self, self._root)
        self.header._read()
        self._debug['header']['end'] = self._io.pos()
        self._debug['body']['start'] = self._io.pos()
        _on = self.header.block_type
        if _on == Jbd2.BlockType.commit:
            pass
            self._raw_body = self._io.read_bytes_full()
            _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
            self.body = Jbd2.Commit(_io__raw_body, self, self._root)
            self.body._read()
        elif _on == Jbd2.BlockType.descriptor:
            pass
            self._raw_body = self._io.read_bytes_full()
            _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
            self.body = Jbd2.Descriptor(self.is_wide, self.has_checksums_2, self.has_checksums_3, _io__raw_body, self, self._root)
            self.body._read()
        elif _on == Jbd2.BlockType.revocation:
            pass
            self._raw_body = self._io.read_bytes_full()
            _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
            self.body = Jbd2.Revocation(self.is_wide, _io__raw_body, self, self._root)
            self.body._read()
        elif _on == Jbd2.BlockType.superblock_1:
            pass
            self._raw_body = self._io.read_bytes_full()
            _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
            self.body = Jbd2.Superblock(_io__raw_body, self, self._root)
            self.body._read()
        elif _on == Jbd2.BlockType.superblock_2:
            pass
            self._raw_body = self._io.read_bytes_full()
            _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
            self.body = Jbd2.Superblock(_io__raw_body, self, self._root)
            self.body._read()
        else:
            pass
            self.body = self._io.read_bytes_full()
        self._debug['body']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.header._fetch_instances()
        _on = self.header.block_type
        if _on == Jbd2.BlockType.commit:
            pass
            self.body._fetch_instances()
        elif _on == Jbd2.BlockType.descriptor:
            pass
            self.body._fetch_instances()
        elif _on == Jbd2.BlockType.revocation:
            pass
            self.body._fetch_instances()
        elif _on == Jbd2.BlockType.superblock_1:
            pass
            self.body._fetch_instances()
        elif _on == Jbd2.BlockType.superblock_2:
            pass
            self.body._fetch_instances()
        else:
            pass

    class BlockHeader(KaitaiStruct):
        """What every such block begins with.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
        """
        SEQ_FIELDS = ["magic", "block_type", "sequence"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Jbd2.BlockHeader, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u4be()
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == 3225106840:
                raise kaitaistruct.ValidationNotEqualError(3225106840, self.magic, self._io, u"/types/block_header/seq/0")
            self._debug['block_type']['start'] = self._io.pos()
            self.block_type = KaitaiStream.resolve_enum(Jbd2.BlockType, self._io.read_u4be())
            self._debug['block_type']['end'] = self._io.pos()
            self._debug['sequence']['start'] = self._io.pos()
            self.sequence = self._io.read_u4be()
            self._debug['sequence']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Commit(KaitaiStruct):
        """Ends a transaction; what has none did not happen.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
        """
        SEQ_FIELDS = ["checksum_type", "len_checksum", "padding", "checksums", "seconds", "nanoseconds"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Jbd2.Commit, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['checksum_type']['start'] = self._io.pos()
            self.checksum_type = self._io.read_u1()
            self._debug['checksum_type']['end'] = self._io.pos()
            self._debug['len_checksum']['start'] = self._io.pos()
            self.len_checksum = self._io.read_u1()
            self._debug['len_checksum']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_bytes(2)
            self._debug['padding']['end'] = self._io.pos()
            self._debug['checksums']['start'] = self._io.pos()
            self._debug['checksums']['arr'] = []
            self.checksums = []
            for i in range(8):
                self._debug['checksums']['arr'].append({'start': self._io.pos()})
                self.checksums.append(self._io.read_u4be())
                self._debug['checksums']['arr'][i]['end'] = self._io.pos()

            self._debug['checksums']['end'] = self._io.pos()
            self._debug['seconds']['start'] = self._io.pos()
            self.seconds = self._io.read_u8be()
            self._debug['seconds']['end'] = self._io.pos()
            self._debug['nanoseconds']['start'] = self._io.pos()
            self.nanoseconds = self._io.read_u4be()
            self._debug['nanoseconds']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.checksums)):
                pass



    class Descriptor(KaitaiStruct):
        """Announces the copies that follow it, in their order.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
        """
        SEQ_FIELDS = ["tags"]
        def __init__(self, is_wide, has_checksums_2, has_checksums_3, _io, _parent=None, _root=None):
            super(Jbd2.Descriptor, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self.is_wide = is_wide
            self.has_checksums_2 = has_checksums_2
            self.has_checksums_3 = has_checksums_3
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['tags']['start'] = self._io.pos()
            self._debug['tags']['arr'] = []
            self.tags = []
            i = 0
            while True:
                self._debug['tags']['arr'].append({'start': self._io.pos()})
                _t_tags = Jbd2.Tag(self.is_wide, self.has_checksums_2, self.has_checksums_3, self._io, self, self._root)
                try:
                    _t_tags._read()
                finally:
                    _ = _t_tags
                    self.tags.append(_)
                self._debug['tags']['arr'][len(self.tags) - 1]['end'] = self._io.pos()
                if  ((_.is_last) or (self._io.size() - self._io.pos() < self.len_least)) :
                    break
                i += 1
            self._debug['tags']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.tags)):
                pass
                self.tags[i]._fetch_instances()


        @property
        def len_least(self):
            """Bytes that another tag needs, and the checksum at the block's end."""
            if hasattr(self, '_m_len_least'):
                return self._m_len_least

            self._m_len_least = self.len_tag + (4 if  ((self.has_checksums_2) or (self.has_checksums_3))  else 0)
            return getattr(self, '_m_len_least', None)

        @property
        def len_tag(self):
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
        SEQ_FIELDS = ["flags", "block_high", "checksum"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Jbd2.LongTagRest, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u4be()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['block_high']['start'] = self._io.pos()
            self.block_high = self._io.read_u4be()
            self._debug['block_high']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u4be()
            self._debug['checksum']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class NarrowBlock(KaitaiStruct):
        """A revoked block.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
        """
        SEQ_FIELDS = ["block"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Jbd2.NarrowBlock, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['block']['start'] = self._io.pos()
            self.block = self._io.read_u4be()
            self._debug['block']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Revocation(KaitaiStruct):
        """Copies up to this transaction that must not be written back any more.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
        """
        SEQ_FIELDS = ["head", "blocks", "wide_blocks"]
        def __init__(self, is_wide, _io, _parent=None, _root=None):
            super(Jbd2.Revocation, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self.is_wide = is_wide
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['head']['start'] = self._io.pos()
            self.head = Jbd2.RevocationHead(self._io, self, self._root)
            self.head._read()
            self._debug['head']['end'] = self._io.pos()
            if (not (self.is_wide)):
                pass
                self._debug['blocks']['start'] = self._io.pos()
                self._raw_blocks = self._io.read_bytes(self.head.len_used - 16)
                _io__raw_blocks = KaitaiStream(BytesIO(self._raw_blocks))
                self.blocks = Jbd2.RevokedBlocks(_io__raw_blocks, self, self._root)
                self.blocks._read()
                self._debug['blocks']['end'] = self._io.pos()

            if self.is_wide:
                pass
                self._debug['wide_blocks']['start'] = self._io.pos()
                self._raw_wide_blocks = self._io.read_bytes(self.head.len_used - 16)
                _io__raw_wide_blocks = KaitaiStream(BytesIO(self._raw_wide_blocks))
                self.wide_blocks = Jbd2.RevokedWideBlocks(_io__raw_wide_blocks, self, self._root)
                self.wide_blocks._read()
                self._debug['wide_blocks']['end'] = self._io.pos()



        def _fetch_instances(self):
            pass
            self.head._fetch_instances()
            if (not (self.is_wide)):
                pass
                self.blocks._fetch_instances()

            if self.is_wide:
                pass
                self.wide_blocks._fetch_instances()



    class RevocationHead(KaitaiStruct):
        """What comes before the block numbers.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
        """
        SEQ_FIELDS = ["len_used"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Jbd2.RevocationHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['len_used']['start'] = self._io.pos()
            self.len_used = self._io.read_u4be()
            self._debug['len_used']['end'] = self._io.pos()
            if not self.len_used >= 16:
                raise kaitaistruct.ValidationLessThanError(16, self.len_used, self._io, u"/types/revocation_head/seq/0")
            if not self.len_used <= 65536:
                raise kaitaistruct.ValidationGreaterThanError(65536, self.len_used, self._io, u"/types/revocation_head/seq/0")


        def _fetch_instances(self):
            pass


    class RevokedBlocks(KaitaiStruct):
        """Block numbers, back to back.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
        """
        SEQ_FIELDS = ["numbers"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Jbd2.RevokedBlocks, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['numbers']['start'] = self._io.pos()
            self._debug['numbers']['arr'] = []
            self.numbers = []
            i = 0
            while not self._io.is_eof():
                self._debug['numbers']['arr'].append({'start': self._io.pos()})
                _t_numbers = Jbd2.NarrowBlock(self._io, self, self._root)
                try:
                    _t_numbers._read()
                finally:
                    self.numbers.append(_t_numbers)
                self._debug['numbers']['arr'][len(self.numbers) - 1]['end'] = self._io.pos()
                i += 1

            self._debug['numbers']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.numbers)):
                pass
                self.numbers[i]._fetch_instances()



    class RevokedWideBlocks(KaitaiStruct):
        """Block numbers of a wide journal, back to back.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
        """
        SEQ_FIELDS = ["numbers"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Jbd2.RevokedWideBlocks, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['numbers']['start'] = self._io.pos()
            self._debug['numbers']['arr'] = []
            self.numbers = []
            i = 0
            while not self._io.is_eof():
                self._debug['numbers']['arr'].append({'start': self._io.pos()})
                _t_numbers = Jbd2.WideBlock(self._io, self, self._root)
                try:
                    _t_numbers._read()
                finally:
                    self.numbers.append(_t_numbers)
                self._debug['numbers']['arr'][len(self.numbers) - 1]['end'] = self._io.pos()
                i += 1

            self._debug['numbers']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.numbers)):
                pass
                self.numbers[i]._fetch_instances()



    class ShortTagRest(KaitaiStruct):
        """What follows the block number in a tag without checksums, or with those of version 2.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
        """
        SEQ_FIELDS = ["checksum", "flags"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Jbd2.ShortTagRest, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u2be()
            self._debug['checksum']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u2be()
            self._debug['flags']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Superblock(KaitaiStruct):
        """The journal's superblock behind its header. In version 1 everything behind
        `error` is unused.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
        """
        SEQ_FIELDS = ["block_size", "num_blocks", "first_block", "first_sequence", "start_block", "error", "compatible_features", "incompatible_features", "read_only_features", "uuid", "num_users", "dynamic_superblock", "max_transaction", "max_transaction_data", "checksum_type", "padding_1", "num_fast_commit_blocks", "head_block", "padding_2", "checksum", "users"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Jbd2.Superblock, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['block_size']['start'] = self._io.pos()
            self.block_size = self._io.read_u4be()
            self._debug['block_size']['end'] = self._io.pos()
            self._debug['num_blocks']['start'] = self._io.pos()
            self.num_blocks = self._io.read_u4be()
            self._debug['num_blocks']['end'] = self._io.pos()
            self._debug['first_block']['start'] = self._io.pos()
            self.first_block = self._io.read_u4be()
            self._debug['first_block']['end'] = self._io.pos()
            self._debug['first_sequence']['start'] = self._io.pos()
            self.first_sequence = self._io.read_u4be()
            self._debug['first_sequence']['end'] = self._io.pos()
            self._debug['start_block']['start'] = self._io.pos()
            self.start_block = self._io.read_u4be()
            self._debug['start_block']['end'] = self._io.pos()
            self._debug['error']['start'] = self._io.pos()
            self.error = self._io.read_s4be()
            self._debug['error']['end'] = self._io.pos()
            self._debug['compatible_features']['start'] = self._io.pos()
            self.compatible_features = self._io.read_u4be()
            self._debug['compatible_features']['end'] = self._io.pos()
            self._debug['incompatible_features']['start'] = self._io.pos()
            self.incompatible_features = self._io.read_u4be()
            self._debug['incompatible_features']['end'] = self._io.pos()
            self._debug['read_only_features']['start'] = self._io.pos()
            self.read_only_features = self._io.read_u4be()
            self._debug['read_only_features']['end'] = self._io.pos()
            self._debug['uuid']['start'] = self._io.pos()
            self.uuid = self._io.read_bytes(16)
            self._debug['uuid']['end'] = self._io.pos()
            self._debug['num_users']['start'] = self._io.pos()
            self.num_users = self._io.read_u4be()
            self._debug['num_users']['end'] = self._io.pos()
            self._debug['dynamic_superblock']['start'] = self._io.pos()
            self.dynamic_superblock = self._io.read_u4be()
            self._debug['dynamic_superblock']['end'] = self._io.pos()
            self._debug['max_transaction']['start'] = self._io.pos()
            self.max_transaction = self._io.read_u4be()
            self._debug['max_transaction']['end'] = self._io.pos()
            self._debug['max_transaction_data']['start'] = self._io.pos()
            self.max_transaction_data = self._io.read_u4be()
            self._debug['max_transaction_data']['end'] = self._io.pos()
            self._debug['checksum_type']['start'] = self._io.pos()
            self.checksum_type = self._io.read_u1()
            self._debug['checksum_type']['end'] = self._io.pos()
            self._debug['padding_1']['start'] = self._io.pos()
            self.padding_1 = self._io.read_bytes(3)
            self._debug['padding_1']['end'] = self._io.pos()
            self._debug['num_fast_commit_blocks']['start'] = self._io.pos()
            self.num_fast_commit_blocks = self._io.read_u4be()
            self._debug['num_fast_commit_blocks']['end'] = self._io.pos()
            self._debug['head_block']['start'] = self._io.pos()
            self.head_block = self._io.read_u4be()
            self._debug['head_block']['end'] = self._io.pos()
            self._debug['padding_2']['start'] = self._io.pos()
            self.padding_2 = self._io.read_bytes(160)
            self._debug['padding_2']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u4be()
            self._debug['checksum']['end'] = self._io.pos()
            self._debug['users']['start'] = self._io.pos()
            self.users = self._io.read_bytes(768)
            self._debug['users']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Tag(KaitaiStruct):
        """Where one copy belongs. The layout depends on the journal's features.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
        """
        SEQ_FIELDS = ["low", "wide_rest", "short_rest", "high", "padding", "uuid"]
        def __init__(self, is_wide, has_checksums_2, has_checksums_3, _io, _parent=None, _root=None):
            super(Jbd2.Tag, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self.is_wide = is_wide
            self.has_checksums_2 = has_checksums_2
            self.has_checksums_3 = has_checksums_3
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['low']['start'] = self._io.pos()
            self.low = Jbd2.TagLow(self._io, self, self._root)
            self.low._read()
            self._debug['low']['end'] = self._io.pos()
            if self.has_checksums_3:
                pass
                self._debug['wide_rest']['start'] = self._io.pos()
                self.wide_rest = Jbd2.LongTagRest(self._io, self, self._root)
                self.wide_rest._read()
                self._debug['wide_rest']['end'] = self._io.pos()

            if (not (self.has_checksums_3)):
                pass
                self._debug['short_rest']['start'] = self._io.pos()
                self.short_rest = Jbd2.ShortTagRest(self._io, self, self._root)
                self.short_rest._read()
                self._debug['short_rest']['end'] = self._io.pos()

            if  ((self.is_wide) and ((not (self.has_checksums_3)))) :
                pass
                self._debug['high']['start'] = self._io.pos()
                self.high = Jbd2.TagHigh(self._io, self, self._root)
                self.high._read()
                self._debug['high']['end'] = self._io.pos()

            if  ((self.has_checksums_2) and ((not (self.has_checksums_3)))) :
                pass
                self._debug['padding']['start'] = self._io.pos()
                self.padding = self._io.read_bytes(2)
                self._debug['padding']['end'] = self._io.pos()

            if self.flags & 2 == 0:
                pass
                self._debug['uuid']['start'] = self._io.pos()
                self.uuid = self._io.read_bytes(16)
                self._debug['uuid']['end'] = self._io.pos()



        def _fetch_instances(self):
            pass
            self.low._fetch_instances()
            if self.has_checksums_3:
                pass
                self.wide_rest._fetch_instances()

            if (not (self.has_checksums_3)):
                pass
                self.short_rest._fetch_instances()

            if  ((self.is_wide) and ((not (self.has_checksums_3)))) :
                pass
                self.high._fetch_instances()

            if  ((self.has_checksums_2) and ((not (self.has_checksums_3)))) :
                pass

            if self.flags & 2 == 0:
                pass


        @property
        def flags(self):
            """Bit mask, see enum `tag_flags`."""
            if hasattr(self, '_m_flags'):
                return self._m_flags

            self._m_flags = (self.wide_rest.flags if self.has_checksums_3 else self.short_rest.flags)
            return getattr(self, '_m_flags', None)

        @property
        def is_last(self):
            if hasattr(self, '_m_is_last'):
                return self._m_is_last

            self._m_is_last = self.flags & 8 != 0
            return getattr(self, '_m_is_last', None)


    class TagHigh(KaitaiStruct):
        """Behind a short tag of a wide journal.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
        """
        SEQ_FIELDS = ["block_high"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Jbd2.TagHigh, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['block_high']['start'] = self._io.pos()
            self.block_high = self._io.read_u4be()
            self._debug['block_high']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class TagLow(KaitaiStruct):
        """What every tag begins with, the number of the block in the file system.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
        """
        SEQ_FIELDS = ["block_low"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Jbd2.TagLow, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['block_low']['start'] = self._io.pos()
            self.block_low = self._io.read_u4be()
            self._debug['block_low']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Tail(KaitaiStruct):
        """The last 4 bytes of a descriptor or revocation block, with checksums of version 2 or 3.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
        """
        SEQ_FIELDS = ["checksum"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Jbd2.Tail, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u4be()
            self._debug['checksum']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class WideBlock(KaitaiStruct):
        """A revoked block in a wide journal.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
        """
        SEQ_FIELDS = ["block"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Jbd2.WideBlock, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['block']['start'] = self._io.pos()
            self.block = self._io.read_u8be()
            self._debug['block']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



