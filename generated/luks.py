# Made by scripts/build_parsers.py from specs/luks.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Luks(KaitaiStruct):
    """What an encrypted volume begins with. Versions 1 and 2 share the first eight bytes and the place
    of the UUID; the rest differs.
    
    .. seealso::
       LUKS2 On-Disk Format Specification 1.1.1, 2.1 - https://gitlab.com/cryptsetup/LUKS2-docs/-/blob/main/luks2_doc_wip.pdf
    """
    SEQ_FIELDS = ["start", "version_1", "version_2"]
    def __init__(self, _io, _parent=None, _root=None):
        super(Luks, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['start']['start'] = self._io.pos()
        self.start = Luks.Start(self._io, self, self._root)
        self.start._read()
        self._debug['start']['end'] = self._io.pos()
        if self.start.version == 1:
            pass
            self._debug['version_1']['start'] = self._io.pos()
            self.version_1 = Luks.Version1(self._io, self, self._root)
            self.version_1._read()
            self._debug['version_1']['end'] = self._io.pos()

        if self.start.version == 2:
            pass
            self._debug['version_2']['start'] = self._io.pos()
            self.version_2 = Luks.Version2(self._io, self, self._root)
            self.version_2._read()
            self._debug['version_2']['end'] = self._io.pos()



    def _fetch_instances(self):
        pass
        self.start._fetch_instances()
        if self.start.version == 1:
            pass
            self.version_1._fetch_instances()

        if self.start.version == 2:
            pass
            self.version_2._fetch_instances()


    class Start(KaitaiStruct):
        """What tells the versions apart.
        
        .. seealso::
           LUKS1 On-Disk Format Specification 1.2.3, 2.1 - https://gitlab.com/cryptsetup/cryptsetup/-/wikis/LUKS-standard/on-disk-format.pdf
        """
        SEQ_FIELDS = ["magic", "version"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Luks.Start, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(6)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\x4C\x55\x4B\x53\xBA\xBE":
                raise kaitaistruct.ValidationNotEqualError(b"\x4C\x55\x4B\x53\xBA\xBE", self.magic, self._io, u"/types/start/seq/0")
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u2be()
            self._debug['version']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Version1(KaitaiStruct):
        """What follows in version 1, less its eight key slots.
        
        .. seealso::
           LUKS1 On-Disk Format Specification 1.2.3, 2.1 - https://gitlab.com/cryptsetup/cryptsetup/-/wikis/LUKS-standard/on-disk-format.pdf
        """
        SEQ_FIELDS = ["cipher_name", "cipher_mode", "hash_name", "ofs_payload", "len_key", "key_digest", "key_salt", "num_iterations", "uuid"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Luks.Version1, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['cipher_name']['start'] = self._io.pos()
            self.cipher_name = self._io.read_bytes(32)
            self._debug['cipher_name']['end'] = self._io.pos()
            self._debug['cipher_mode']['start'] = self._io.pos()
            self.cipher_mode = self._io.read_bytes(32)
            self._debug['cipher_mode']['end'] = self._io.pos()
            self._debug['hash_name']['start'] = self._io.pos()
            self.hash_name = self._io.read_bytes(32)
            self._debug['hash_name']['end'] = self._io.pos()
            self._debug['ofs_payload']['start'] = self._io.pos()
            self.ofs_payload = self._io.read_u4be()
            self._debug['ofs_payload']['end'] = self._io.pos()
            self._debug['len_key']['start'] = self._io.pos()
            self.len_key = self._io.read_u4be()
            self._debug['len_key']['end'] = self._io.pos()
            self._debug['key_digest']['start'] = self._io.pos()
            self.key_digest = self._io.read_bytes(20)
            self._debug['key_digest']['end'] = self._io.pos()
            self._debug['key_salt']['start'] = self._io.pos()
            self.key_salt = self._io.read_bytes(32)
            self._debug['key_salt']['end'] = self._io.pos()
            self._debug['num_iterations']['start'] = self._io.pos()
            self.num_iterations = self._io.read_u4be()
            self._debug['num_iterations']['end'] = self._io.pos()
            self._debug['uuid']['start'] = self._io.pos()
            self.uuid = self._io.read_bytes(40)
            self._debug['uuid']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Version2(KaitaiStruct):
        """What follows in version 2, up to the area of JSON text.
        
        .. seealso::
           LUKS2 On-Disk Format Specification 1.1.1, 2.1 - https://gitlab.com/cryptsetup/LUKS2-docs/-/blob/main/luks2_doc_wip.pdf
        """
        SEQ_FIELDS = ["len_header", "sequence_id", "label", "checksum_algorithm", "salt", "uuid", "subsystem", "ofs_header", "padding", "checksum"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Luks.Version2, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['len_header']['start'] = self._io.pos()
            self.len_header = self._io.read_u8be()
            self._debug['len_header']['end'] = self._io.pos()
            self._debug['sequence_id']['start'] = self._io.pos()
            self.sequence_id = self._io.read_u8be()
            self._debug['sequence_id']['end'] = self._io.pos()
            self._debug['label']['start'] = self._io.pos()
            self.label = self._io.read_bytes(48)
            self._debug['label']['end'] = self._io.pos()
            self._debug['checksum_algorithm']['start'] = self._io.pos()
            self.checksum_algorithm = self._io.read_bytes(32)
            self._debug['checksum_algorithm']['end'] = self._io.pos()
            self._debug['salt']['start'] = self._io.pos()
            self.salt = self._io.read_bytes(64)
            self._debug['salt']['end'] = self._io.pos()
            self._debug['uuid']['start'] = self._io.pos()
            self.uuid = self._io.read_bytes(40)
            self._debug['uuid']['end'] = self._io.pos()
            self._debug['subsystem']['start'] = self._io.pos()
            self.subsystem = self._io.read_bytes(48)
            self._debug['subsystem']['end'] = self._io.pos()
            self._debug['ofs_header']['start'] = self._io.pos()
            self.ofs_header = self._io.read_u8be()
            self._debug['ofs_header']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_bytes(184)
            self._debug['padding']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_bytes(64)
            self._debug['checksum']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



