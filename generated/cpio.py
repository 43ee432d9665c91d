# Made by scripts/build_parsers.py from specs/cpio.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Cpio(KaitaiStruct):
    """What every member of an archive begins with; its name and its content follow. A
    ramdisk of Linux is one archive or several, each packed or not. The member
    `TRAILER!!!` ends an archive.
    
    There are three formats. Linux unpacks the new one alone, without or with sums. The
    older ones have other numbers, and no padding behind the header: digits in base 8,
    or words of 16 bits in the byte order of whoever made them.
    
    .. seealso::
       initramfs buffer format - https://docs.kernel.org/6.6/driver-api/early-userspace/buffer-format.html
    """
    SEQ_FIELDS = ["member"]
    def __init__(self, _io, _parent=None, _root=None):
        super(Cpio, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['member']['start'] = self._io.pos()
        self.member = Cpio.Newc(self._io, self, self._root)
        self.member._read()
        self._debug['member']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.member._fetch_instances()

    class Newc(KaitaiStruct):
        """A member in the new format. Each number is 8 hexadecimal digits in ASCII. The
        name, and the content behind it, end at the next multiple of 4 bytes.
        
        .. seealso::
           initramfs buffer format - https://docs.kernel.org/6.6/driver-api/early-userspace/buffer-format.html
        """
        SEQ_FIELDS = ["magic", "inode", "mode", "owner", "group", "num_links", "modified", "len_content", "device_major", "device_minor", "special_major", "special_minor", "len_name", "checksum"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Cpio.Newc, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(6)
            self._debug['magic']['end'] = self._io.pos()
            self._debug['inode']['start'] = self._io.pos()
            self.inode = self._io.read_bytes(8)
            self._debug['inode']['end'] = self._io.pos()
            self._debug['mode']['start'] = self._io.pos()
            self.mode = self._io.read_bytes(8)
            self._debug['mode']['end'] = self._io.pos()
            self._debug['owner']['start'] = self._io.pos()
            self.owner = self._io.read_bytes(8)
            self._debug['owner']['end'] = self._io.pos()
            self._debug['group']['start'] = self._io.pos()
            self.group = self._io.read_bytes(8)
            self._debug['group']['end'] = self._io.pos()
            self._debug['num_links']['start'] = self._io.pos()
            self.num_links = self._io.read_bytes(8)
            self._debug['num_links']['end'] = self._io.pos()
            self._debug['modified']['start'] = self._io.pos()
            self.modified = self._io.read_bytes(8)
            self._debug['modified']['end'] = self._io.pos()
            self._debug['len_content']['start'] = self._io.pos()
            self.len_content = self._io.read_bytes(8)
            self._debug['len_content']['end'] = self._io.pos()
            self._debug['device_major']['start'] = self._io.pos()
            self.device_major = self._io.read_bytes(8)
            self._debug['device_major']['end'] = self._io.pos()
            self._debug['device_minor']['start'] = self._io.pos()
            self.device_minor = self._io.read_bytes(8)
            self._debug['device_minor']['end'] = self._io.pos()
            self._debug['special_major']['start'] = self._io.pos()
            self.special_major = self._io.read_bytes(8)
            self._debug['special_major']['end'] = self._io.pos()
            self._debug['special_minor']['start'] = self._io.pos()
            self.special_minor = self._io.read_bytes(8)
            self._debug['special_minor']['end'] = self._io.pos()
            self._debug['len_name']['start'] = self._io.pos()
            self.len_name = self._io.read_bytes(8)
            self._debug['len_name']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_bytes(8)
            self._debug['checksum']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Odc(KaitaiStruct):
        """A member in the portable format of POSIX. Each number is digits of base 8 in ASCII.
        Name and content follow without padding.
        
        .. seealso::
           The Single UNIX Specification, version 2, pax, "cpio Header" - https://pubs.opengroup.org/onlinepubs/007908799/xcu/pax.html
        """
        SEQ_FIELDS = ["magic", "device", "inode", "mode", "owner", "group", "num_links", "special", "modified", "len_name", "len_content"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Cpio.Odc, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(6)
            self._debug['magic']['end'] = self._io.pos()
            self._debug['device']['start'] = self._io.pos()
            self.device = self._io.read_bytes(6)
            self._debug['device']['end'] = self._io.pos()
            self._debug['inode']['start'] = self._io.pos()
            self.inode = self._io.read_bytes(6)
            self._debug['inode']['end'] = self._io.pos()
            self._debug['mode']['start'] = self._io.pos()
            self.mode = self._io.read_bytes(6)
            self._debug['mode']['end'] = self._io.pos()
            self._debug['owner']['start'] = self._io.pos()
            self.owner = self._io.read_bytes(6)
            self._debug['owner']['end'] = self._io.pos()
            self._debug['group']['start'] = self._io.pos()
            self.group = self._io.read_bytes(6)
            self._debug['group']['end'] = self._io.pos()
            self._debug['num_links']['start'] = self._io.pos()
            self.num_links = self._io.read_bytes(6)
            self._debug['num_links']['end'] = self._io.pos()
            self._debug['special']['start'] = self._io.pos()
            self.special = self._io.read_bytes(6)
            self._debug['special']['end'] = self._io.pos()
            self._debug['modified']['start'] = self._io.pos()
            self.modified = self._io.read_bytes(11)
            self._debug['modified']['end'] = self._io.pos()
            self._debug['len_name']['start'] = self._io.pos()
            self.len_name = self._io.read_bytes(6)
            self._debug['len_name']['end'] = self._io.pos()
            self._debug['len_content']['start'] = self._io.pos()
            self.len_content = self._io.read_bytes(11)
            self._debug['len_content']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class OldBe(KaitaiStruct):
        """The same, by a big-endian machine.
        
        .. seealso::
           cpio(5), "Old Binary Format" - https://man.freebsd.org/cgi/man.cgi?query=cpio&sektion=5&manpath=FreeBSD+14.0-RELEASE
        """
        SEQ_FIELDS = ["magic", "device", "inode", "mode", "owner", "group", "num_links", "special", "modified_upper", "modified_lower", "len_name", "len_content_upper", "len_content_lower"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Cpio.OldBe, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u2be()
            self._debug['magic']['end'] = self._io.pos()
            self._debug['device']['start'] = self._io.pos()
            self.device = self._io.read_u2be()
            self._debug['device']['end'] = self._io.pos()
            self._debug['inode']['start'] = self._io.pos()
            self.inode = self._io.read_u2be()
            self._debug['inode']['end'] = self._io.pos()
            self._debug['mode']['start'] = self._io.pos()
            self.mode = self._io.read_u2be()
            self._debug['mode']['end'] = self._io.pos()
            self._debug['owner']['start'] = self._io.pos()
            self.owner = self._io.read_u2be()
            self._debug['owner']['end'] = self._io.pos()
            self._debug['group']['start'] = self._io.pos()
            self.group = self._io.read_u2be()
            self._debug['group']['end'] = self._io.pos()
            self._debug['num_links']['start'] = self._io.pos()
            self.num_links = self._io.read_u2be()
            self._debug['num_links']['end'] = self._io.pos()
            self._debug['special']['start'] = self._io.pos()
            self.special = self._io.read_u2be()
            self._debug['special']['end'] = self._io.pos()
            self._debug['modified_upper']['start'] = self._io.pos()
            self.modified_upper = self._io.read_u2be()
            self._debug['modified_upper']['end'] = self._io.pos()
            self._debug['modified_lower']['start'] = self._io.pos()
            self.modified_lower = self._io.read_u2be()
            self._debug['modified_lower']['end'] = self._io.pos()
            self._debug['len_name']['start'] = self._io.pos()
            self.len_name = self._io.read_u2be()
            self._debug['len_name']['end'] = self._io.pos()
            self._debug['len_content_upper']['start'] = self._io.pos()
            self.len_content_upper = self._io.read_u2be()
            self._debug['len_content_upper']['end'] = self._io.pos()
            self._debug['len_content_lower']['start'] = self._io.pos()
            self.len_content_lower = self._io.read_u2be()
            self._debug['len_content_lower']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class OldLe(KaitaiStruct):
        """A member in the oldest format, by a little-endian machine. Numbers of 32 bits are two
        words, the upper one first. Name and content end at the next multiple of 2 bytes.
        
        .. seealso::
           cpio(5), "Old Binary Format" - https://man.freebsd.org/cgi/man.cgi?query=cpio&sektion=5&manpath=FreeBSD+14.0-RELEASE
        """
        SEQ_FIELDS = ["magic", "device", "inode", "mode", "owner", "group", "num_links", "special", "modified_upper", "modified_lower", "len_name", "len_content_upper", "len_content_lower"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Cpio.OldLe, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u2le()
            self._debug['magic']['end'] = self._io.pos()
            self._debug['device']['start'] = self._io.pos()
            self.device = self._io.read_u2le()
            self._debug['device']['end'] = self._io.pos()
            self._debug['inode']['start'] = self._io.pos()
            self.inode = self._io.read_u2le()
            self._debug['inode']['end'] = self._io.pos()
            self._debug['mode']['start'] = self._io.pos()
            self.mode = self._io.read_u2le()
            self._debug['mode']['end'] = self._io.pos()
            self._debug['owner']['start'] = self._io.pos()
            self.owner = self._io.read_u2le()
            self._debug['owner']['end'] = self._io.pos()
            self._debug['group']['start'] = self._io.pos()
            self.group = self._io.read_u2le()
            self._debug['group']['end'] = self._io.pos()
            self._debug['num_links']['start'] = self._io.pos()
            self.num_links = self._io.read_u2le()
            self._debug['num_links']['end'] = self._io.pos()
            self._debug['special']['start'] = self._io.pos()
            self.special = self._io.read_u2le()
            self._debug['special']['end'] = self._io.pos()
            self._debug['modified_upper']['start'] = self._io.pos()
            self.modified_upper = self._io.read_u2le()
            self._debug['modified_upper']['end'] = self._io.pos()
            self._debug['modified_lower']['start'] = self._io.pos()
            self.modified_lower = self._io.read_u2le()
            self._debug['modified_lower']['end'] = self._io.pos()
            self._debug['len_name']['start'] = self._io.pos()
            self.len_name = self._io.read_u2le()
            self._debug['len_name']['end'] = self._io.pos()
            self._debug['len_content_upper']['start'] = self._io.pos()
            self.len_content_upper = self._io.read_u2le()
            self._debug['len_content_upper']['end'] = self._io.pos()
            self._debug['len_content_lower']['start'] = self._io.pos()
            self.len_content_lower = self._io.read_u2le()
            self._debug['len_content_lower']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



