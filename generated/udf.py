# Made by scripts/build_parsers.py from specs/udf.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Udf(KaitaiStruct):
    """What UDF says of its identity: the anchor at sector 256 leads to a sequence of descriptors.
    
    .. seealso::
       ECMA-167, 3rd edition, part 3 - https://ecma-international.org/publications-and-standards/standards/ecma-167/
    """
    SEQ_FIELDS = []
    def __init__(self, _io, _parent=None, _root=None):
        super(Udf, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        pass


    def _fetch_instances(self):
        pass

    class Anchor(KaitaiStruct):
        """Where the descriptors lie.
        
        .. seealso::
           ECMA-167, 3rd edition, 3/10.2 - https://ecma-international.org/publications-and-standards/standards/ecma-167/
        """
        SEQ_FIELDS = ["tag", "len_sequence", "first_sector"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Udf.Anchor, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['tag']['start'] = self._io.pos()
            self.tag = self._io.read_bytes(16)
            self._debug['tag']['end'] = self._io.pos()
            self._debug['len_sequence']['start'] = self._io.pos()
            self.len_sequence = self._io.read_u4le()
            self._debug['len_sequence']['end'] = self._io.pos()
            self._debug['first_sector']['start'] = self._io.pos()
            self.first_sector = self._io.read_u4le()
            self._debug['first_sector']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Logical(KaitaiStruct):
        """The volume's name.
        
        .. seealso::
           ECMA-167, 3rd edition, 3/10.6 - https://ecma-international.org/publications-and-standards/standards/ecma-167/
        """
        SEQ_FIELDS = ["tag", "sequence", "characters", "encoding", "name", "len_name"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Udf.Logical, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['tag']['start'] = self._io.pos()
            self.tag = self._io.read_bytes(16)
            self._debug['tag']['end'] = self._io.pos()
            self._debug['sequence']['start'] = self._io.pos()
            self.sequence = self._io.read_u4le()
            self._debug['sequence']['end'] = self._io.pos()
            self._debug['characters']['start'] = self._io.pos()
            self.characters = self._io.read_bytes(64)
            self._debug['characters']['end'] = self._io.pos()
            self._debug['encoding']['start'] = self._io.pos()
            self.encoding = self._io.read_u1()
            self._debug['encoding']['end'] = self._io.pos()
            self._debug['name']['start'] = self._io.pos()
            self.name = self._io.read_bytes(126)
            self._debug['name']['end'] = self._io.pos()
            self._debug['len_name']['start'] = self._io.pos()
            self.len_name = self._io.read_u1()
            self._debug['len_name']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Primary(KaitaiStruct):
        """The volume.
        
        .. seealso::
           ECMA-167, 3rd edition, 3/10.1 - https://ecma-international.org/publications-and-standards/standards/ecma-167/
        """
        SEQ_FIELDS = ["tag", "sequence", "number", "name", "set_sequence", "most_sequence", "level", "most_level", "characters", "most_characters", "set_encoding", "set_name", "len_set_name"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Udf.Primary, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['tag']['start'] = self._io.pos()
            self.tag = self._io.read_bytes(16)
            self._debug['tag']['end'] = self._io.pos()
            self._debug['sequence']['start'] = self._io.pos()
            self.sequence = self._io.read_u4le()
            self._debug['sequence']['end'] = self._io.pos()
            self._debug['number']['start'] = self._io.pos()
            self.number = self._io.read_u4le()
            self._debug['number']['end'] = self._io.pos()
            self._debug['name']['start'] = self._io.pos()
            self.name = self._io.read_bytes(32)
            self._debug['name']['end'] = self._io.pos()
            self._debug['set_sequence']['start'] = self._io.pos()
            self.set_sequence = self._io.read_u2le()
            self._debug['set_sequence']['end'] = self._io.pos()
            self._debug['most_sequence']['start'] = self._io.pos()
            self.most_sequence = self._io.read_u2le()
            self._debug['most_sequence']['end'] = self._io.pos()
            self._debug['level']['start'] = self._io.pos()
            self.level = self._io.read_u2le()
            self._debug['level']['end'] = self._io.pos()
            self._debug['most_level']['start'] = self._io.pos()
            self.most_level = self._io.read_u2le()
            self._debug['most_level']['end'] = self._io.pos()
            self._debug['characters']['start'] = self._io.pos()
            self.characters = self._io.read_u4le()
            self._debug['characters']['end'] = self._io.pos()
            self._debug['most_characters']['start'] = self._io.pos()
            self.most_characters = self._io.read_u4le()
            self._debug['most_characters']['end'] = self._io.pos()
            self._debug['set_encoding']['start'] = self._io.pos()
            self.set_encoding = self._io.read_u1()
            self._debug['set_encoding']['end'] = self._io.pos()
            self._debug['set_name']['start'] = self._io.pos()
            self.set_name = self._io.read_bytes(126)
            self._debug['set_name']['end'] = self._io.pos()
            self._debug['len_set_name']['start'] = self._io.pos()
            self.len_set_name = self._io.read_u1()
            self._debug['len_set_name']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Tag(KaitaiStruct):
        """What each descriptor begins with.
        
        .. seealso::
           ECMA-167, 3rd edition, 3/7.2 - https://ecma-international.org/publications-and-standards/standards/ecma-167/
        """
        SEQ_FIELDS = ["kind", "version", "checksum", "reserved", "serial", "content_checksum", "len_content", "sector"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Udf.Tag, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u2le()
            self._debug['kind']['end'] = self._io.pos()
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u2le()
            self._debug['version']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u1()
            self._debug['checksum']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_u1()
            self._debug['reserved']['end'] = self._io.pos()
            self._debug['serial']['start'] = self._io.pos()
            self.serial = self._io.read_u2le()
            self._debug['serial']['end'] = self._io.pos()
            self._debug['content_checksum']['start'] = self._io.pos()
            self.content_checksum = self._io.read_u2le()
            self._debug['content_checksum']['end'] = self._io.pos()
            self._debug['len_content']['start'] = self._io.pos()
            self.len_content = self._io.read_u2le()
            self._debug['len_content']['end'] = self._io.pos()
            self._debug['sector']['start'] = self._io.pos()
            self.sector = self._io.read_u4le()
            self._debug['sector']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



