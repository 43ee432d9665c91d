# Made by scripts/build_parsers.py from specs/erofs_map.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class ErofsMap(KaitaiStruct):
    """Compressed content is cut into clusters of one block, usually. A piece that was
    compressed as a whole begins anywhere in a cluster, its head, and goes on to where the
    next piece begins. At the next multiple of 8 bytes behind an inode and its attributes
    stands a header; then, in the full form, 8 bytes that are not used and an index for each
    cluster.
    
    In the packed form, two or sixteen clusters share 8 or 32 bytes. The last 4 bytes are a
    block's number; in front of them stand 16 or 14 bits for each cluster: where in it a
    piece begins, or the distance to its head, and above that, in 2 bits, its kind. Blocks of
    pieces are counted from that number on. Clusters in front of the first multiple of 32
    bytes, and those behind the last sixteen, are packed in twos.
    
    .. seealso::
       Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/zmap.c?h=v6.12
    """

    class Advise(IntEnum):
        packed_sixteen = 1
        several_blocks_1 = 2
        several_blocks_2 = 4
        inline_tail = 8
        interlaced = 16
        fragment = 32

    class ClusterKind(IntEnum):
        plain = 0
        head_1 = 1
        not_head = 2
        head_2 = 3
    SEQ_FIELDS = ["header"]
    def __init__(self, _io, _parent=None, _root=None):
        super(ErofsMap, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['header']['start'] = self._io.pos()
        self.header = ErofsMap.Header(self._io, self, self._root)
        self.header._read()
        self._debug['header']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.header._fetch_instances()

    class Header(KaitaiStruct):
        """How the content of one inode is compressed.
        
        .. seealso::
           z_erofs_map_header - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["fragment_offset", "advise", "compressors", "cluster_bits"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ErofsMap.Header, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['fragment_offset']['start'] = self._io.pos()
            self.fragment_offset = self._io.read_u4le()
            self._debug['fragment_offset']['end'] = self._io.pos()
            self._debug['advise']['start'] = self._io.pos()
            self.advise = self._io.read_u2le()
            self._debug['advise']['end'] = self._io.pos()
            self._debug['compressors']['start'] = self._io.pos()
            self.compressors = self._io.read_u1()
            self._debug['compressors']['end'] = self._io.pos()
            self._debug['cluster_bits']['start'] = self._io.pos()
            self.cluster_bits = self._io.read_u1()
            self._debug['cluster_bits']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def first_compressor(self):
            if hasattr(self, '_m_first_compressor'):
                return self._m_first_compressor

            self._m_first_compressor = self.compressors & 15
            return getattr(self, '_m_first_compressor', None)

        @property
        def is_fragment(self):
            if hasattr(self, '_m_is_fragment'):
                return self._m_is_fragment

            self._m_is_fragment = self.cluster_bits & 128 != 0
            return getattr(self, '_m_is_fragment', None)

        @property
        def len_inline_tail(self):
            if hasattr(self, '_m_len_inline_tail'):
                return self._m_len_inline_tail

            self._m_len_inline_tail = (self.fragment_offset >> 16 & 281474976710655)
            return getattr(self, '_m_len_inline_tail', None)

        @property
        def log2_blocks(self):
            if hasattr(self, '_m_log2_blocks'):
                return self._m_log2_blocks

            self._m_log2_blocks = self.cluster_bits & 7
            return getattr(self, '_m_log2_blocks', None)

        @property
        def second_compressor(self):
            if hasattr(self, '_m_second_compressor'):
                return self._m_second_compressor

            self._m_second_compressor = self.compressors >> 4
            return getattr(self, '_m_second_compressor', None)


    class Index(KaitaiStruct):
        """A cluster, in the full form.
        
        .. seealso::
           z_erofs_lcluster_index - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["advise", "cluster_offset", "block"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ErofsMap.Index, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['advise']['start'] = self._io.pos()
            self.advise = self._io.read_u2le()
            self._debug['advise']['end'] = self._io.pos()
            self._debug['cluster_offset']['start'] = self._io.pos()
            self.cluster_offset = self._io.read_u2le()
            self._debug['cluster_offset']['end'] = self._io.pos()
            self._debug['block']['start'] = self._io.pos()
            self.block = self._io.read_u4le()
            self._debug['block']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def distance(self):
            if hasattr(self, '_m_distance'):
                return self._m_distance

            self._m_distance = self.block & 65535
            return getattr(self, '_m_distance', None)

        @property
        def is_partial(self):
            if hasattr(self, '_m_is_partial'):
                return self._m_is_partial

            self._m_is_partial = self.advise & 32768 != 0
            return getattr(self, '_m_is_partial', None)

        @property
        def kind(self):
            if hasattr(self, '_m_kind'):
                return self._m_kind

            self._m_kind = self.advise & 3
            return getattr(self, '_m_kind', None)


    class Pair(KaitaiStruct):
        """Two clusters, in the packed form.
        
        .. seealso::
           z_erofs_load_compact_lcluster - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/zmap.c?h=v6.12
        """
        SEQ_FIELDS = ["bits", "block"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ErofsMap.Pair, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['bits']['start'] = self._io.pos()
            self.bits = self._io.read_u4le()
            self._debug['bits']['end'] = self._io.pos()
            self._debug['block']['start'] = self._io.pos()
            self.block = self._io.read_u4le()
            self._debug['block']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Sixteen(KaitaiStruct):
        """Sixteen clusters, in the packed form.
        
        .. seealso::
           z_erofs_load_compact_lcluster - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/zmap.c?h=v6.12
        """
        SEQ_FIELDS = ["bits", "block"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ErofsMap.Sixteen, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['bits']['start'] = self._io.pos()
            self.bits = self._io.read_bytes(28)
            self._debug['bits']['end'] = self._io.pos()
            self._debug['block']['start'] = self._io.pos()
            self.block = self._io.read_u4le()
            self._debug['block']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class WholeFragment(KaitaiStruct):
        """The header again, where all content lies in the packed inode.
        
        .. seealso::
           z_erofs_fill_inode_lazy - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/zmap.c?h=v6.12
        """
        SEQ_FIELDS = ["value"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ErofsMap.WholeFragment, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['value']['start'] = self._io.pos()
            self.value = self._io.read_u8le()
            self._debug['value']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def offset(self):
            if hasattr(self, '_m_offset'):
                return self._m_offset

            self._m_offset = (self.value & 9223372036854775807)
            return getattr(self, '_m_offset', None)



