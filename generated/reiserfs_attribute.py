# Made by scripts/build_parsers.py from specs/reiserfs_attribute.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class ReiserfsAttribute(KaitaiStruct):
    """Each attribute is a file that no path leads to: its name is that of the attribute, and it
    lies in the directory `/.reiserfs_priv/xattrs/X.Y`, where X is the number of the object
    and Y its generation, both in upper-case hexadecimal digits. Behind this beginning lies
    the value. Access control lists are stored as in ext.
    
    .. seealso::
       reiserfs_xattr_header - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/xattr.h?h=v6.12
    """
    SEQ_FIELDS = ["magic", "hash"]
    def __init__(self, _io, _parent=None, _root=None):
        super(ReiserfsAttribute, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['magic']['start'] = self._io.pos()
        self.magic = self._io.read_u4le()
        self._debug['magic']['end'] = self._io.pos()
        self._debug['hash']['start'] = self._io.pos()
        self.hash = self._io.read_u4le()
        self._debug['hash']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass


