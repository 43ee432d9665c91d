# Made by scripts/build_parsers.py from specs/susp.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Susp(KaitaiStruct):
    """What a directory record says beyond ISO 9660: a chain of entries, each with a
    signature of two letters. Rock Ridge describes files in the way of POSIX so. What
    finds no room in a record goes on elsewhere, where a CE entry says.
    
    Numbers stand there twice: least significant byte first, then most significant.
    
    .. seealso::
       IEEE P1281 Draft Standard 1.12 (SUSP), 4 - http://aminet.net/package/docs/misc/RRIP
    """

    class ComponentFlags(IntEnum):
        continues = 1
        current = 2
        parent = 4
        root = 8
        volume_root = 16
        host = 32

    class Kind(IntEnum):
        fifo = 1
        character_device = 2
        directory = 4
        block_device = 6
        file = 8
        symlink = 10
        socket = 12

    class NameFlags(IntEnum):
        continues = 1
        current = 2
        parent = 4
        host = 32

    class Signature(IntEnum):
        padding = 17488
        continuation = 17731
        relocated = 17746
        sparse_file = 18003
        timestamps = 18004
        compressed_file = 18010
        child_link = 19523
        parent_link = 19536
        symbolic_link = 19539
        alternate_name = 19790
        device_number = 20048
        sharing_protocol = 20563
        extensions_reference = 21061
        rock_ridge_in_use = 21074
        extension_selector = 21317
        terminator = 21587
        posix_attributes = 22608

    class SymbolicLinkFlags(IntEnum):
        continues = 1

    class TimestampFlags(IntEnum):
        created = 1
        modified = 2
        accessed = 4
        changed = 8
        backed_up = 16
        expires = 32
        effective = 64
        long_form = 128
    SEQ_FIELDS = ["entries"]
    def __init__(self, _io, _parent=None, _root=None):
        super(Susp, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['entries']['start'] = self._io.pos()
        self._debug['entries']['arr'] = []
        self.entries = []
        i = 0
        while not self._io.is_eof():
            self._debug['entries']['arr'].append({'start': self._io.pos()})
            _t_entries = Susp.Entry(self._io, self, self._root)
            try:
                _t_entries._read()
            finally:
                self.entries.append(_t_entries)
            self._debug['entries']['arr'][len(self.entries) - 1]['end'] = self._io.pos()
            i += 1

        self._debug['entries']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        for i in range(len(self.entries)):
            pass
            self.entries[i]._fetch_instances()


    class AlternateName(KaitaiStruct):
        """A part of the name that POSIX systems see.
        
        .. seealso::
           IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.4 - http://aminet.net/package/docs/misc/RRIP
        """
        SEQ_FIELDS = ["head", "name"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Susp.AlternateName, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['head']['start'] = self._io.pos()
            self.head = Susp.AlternateNameHead(self._io, self, self._root)
            self.head._read()
            self._debug['head']['end'] = self._io.pos()
            self._debug['name']['start'] = self._io.pos()
            self.name = self._io.read_bytes_full()
            self._debug['name']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            self.head._fetch_instances()


    class AlternateNameHead(KaitaiStruct):
        """The fixed part.
        
        .. seealso::
           IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.4 - http://aminet.net/package/docs/misc/RRIP
        """
        SEQ_FIELDS = ["flags"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Susp.AlternateNameHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u1()
            self._debug['flags']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Component(KaitaiStruct):
        """What stands between two slashes.
        
        .. seealso::
           IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.3.1 - http://aminet.net/package/docs/misc/RRIP
        """
        SEQ_FIELDS = ["head", "content"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Susp.Component, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['head']['start'] = self._io.pos()
            self.head = Susp.ComponentHead(self._io, self, self._root)
            self.head._read()
            self._debug['head']['end'] = self._io.pos()
            self._debug['content']['start'] = self._io.pos()
            self.content = self._io.read_bytes(self.head.len_content)
            self._debug['content']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            self.head._fetch_instances()


    class ComponentHead(KaitaiStruct):
        """The fixed part.
        
        .. seealso::
           IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.3.1 - http://aminet.net/package/docs/misc/RRIP
        """
        SEQ_FIELDS = ["flags", "len_content"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Susp.ComponentHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u1()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['len_content']['start'] = self._io.pos()
            self.len_content = self._io.read_u1()
            self._debug['len_content']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class CompressedFile(KaitaiStruct):
        """A file whose extent holds compressed blocks (zisofs).
        
        .. seealso::
           zisofs format, Rock Ridge entry ZF - https://dev.lovelyhq.com/libburnia/libisofs/src/branch/master/doc/zisofs_format.txt
        """
        SEQ_FIELDS = ["algorithm", "header_size_quarter", "block_size_shift", "size", "size_be"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Susp.CompressedFile, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['algorithm']['start'] = self._io.pos()
            self.algorithm = self._io.read_bytes(2)
            self._debug['algorithm']['end'] = self._io.pos()
            self._debug['header_size_quarter']['start'] = self._io.pos()
            self.header_size_quarter = self._io.read_u1()
            self._debug['header_size_quarter']['end'] = self._io.pos()
            self._debug['block_size_shift']['start'] = self._io.pos()
            self.block_size_shift = self._io.read_u1()
            self._debug['block_size_shift']['end'] = self._io.pos()
            self._debug['size']['start'] = self._io.pos()
            self.size = self._io.read_u4le()
            self._debug['size']['end'] = self._io.pos()
            self._debug['size_be']['start'] = self._io.pos()
            self.size_be = self._io.read_bytes(4)
            self._debug['size_be']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Continuation(KaitaiStruct):
        """Where the chain goes on when these entries are at their end.
        
        .. seealso::
           IEEE P1281 Draft Standard 1.12 (SUSP), 5.1 - http://aminet.net/package/docs/misc/RRIP
        """
        SEQ_FIELDS = ["block", "block_be", "offset", "offset_be", "size", "size_be"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Susp.Continuation, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['block']['start'] = self._io.pos()
            self.block = self._io.read_u4le()
            self._debug['block']['end'] = self._io.pos()
            self._debug['block_be']['start'] = self._io.pos()
            self.block_be = self._io.read_bytes(4)
            self._debug['block_be']['end'] = self._io.pos()
            self._debug['offset']['start'] = self._io.pos()
            self.offset = self._io.read_u4le()
            self._debug['offset']['end'] = self._io.pos()
            self._debug['offset_be']['start'] = self._io.pos()
            self.offset_be = self._io.read_bytes(4)
            self._debug['offset_be']['end'] = self._io.pos()
            self._debug['size']['start'] = self._io.pos()
            self.size = self._io.read_u4le()
            self._debug['size']['end'] = self._io.pos()
            self._debug['size_be']['start'] = self._io.pos()
            self.size_be = self._io.read_bytes(4)
            self._debug['size_be']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class DeviceNumber(KaitaiStruct):
        """What a device node stands for.
        
        .. seealso::
           IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.2 - http://aminet.net/package/docs/misc/RRIP
        """
        SEQ_FIELDS = ["high", "high_be", "low", "low_be"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Susp.DeviceNumber, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['high']['start'] = self._io.pos()
            self.high = self._io.read_u4le()
            self._debug['high']['end'] = self._io.pos()
            self._debug['high_be']['start'] = self._io.pos()
            self.high_be = self._io.read_bytes(4)
            self._debug['high_be']['end'] = self._io.pos()
            self._debug['low']['start'] = self._io.pos()
            self.low = self._io.read_u4le()
            self._debug['low']['end'] = self._io.pos()
            self._debug['low_be']['start'] = self._io.pos()
            self.low_be = self._io.read_bytes(4)
            self._debug['low_be']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Entry(KaitaiStruct):
        """One entry.
        
        .. seealso::
           IEEE P1281 Draft Standard 1.12 (SUSP), 4.1 - http://aminet.net/package/docs/misc/RRIP
        """
        SEQ_FIELDS = ["header", "body"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Susp.Entry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['header']['start'] = self._io.pos()
            self.header = Susp.Header(self._io, self, self._root)
            self.header._read()
            self._debug['header']['end'] = self._io.pos()
            _ = self.header
            if not _.len_entry >= 4:
                raise kaitaistruct.ValidationExprError(self.header, self._io, u"/types/entry/seq/0")
            self._debug['body']['start'] = self._io.pos()
            _on = self.header.signature
            if _on == 17731:
                pass
                self._raw_body = self._io.read_bytes(self.header.len_entry - 4)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Susp.Continuation(_io__raw_body, self, self._root)
                self.body._read()
            elif _on == 18003:
                pass
                self._raw_body = self._io.read_bytes(self.header.len_entry - 4)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Susp.SparseFile(_io__raw_body, self, self._root)
                self.body._read()
            elif _on == 18004:
                pass
                self._raw_body = self._io.read_bytes(self.header.len_entry - 4)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Susp.Timestamps(_io__raw_body, self, self._root)
                self.body._read()
            elif _on == 18010:
                pass
                self._raw_body = self._io.read_bytes(self.header.len_entry - 4)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Susp.CompressedFile(_io__raw_body, self, self._root)
                self.body._read()
            elif _on == 19523:
                pass
                self._raw_body = self._io.read_bytes(self.header.len_entry - 4)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Susp.Link(_io__raw_body, self, self._root)
                self.body._read()
            elif _on == 19536:
                pass
                self._raw_body = self._io.read_bytes(self.header.len_entry - 4)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Susp.Link(_io__raw_body, self, self._root)
                self.body._read()
            elif _on == 19539:
                pass
                self._raw_body = self._io.read_bytes(self.header.len_entry - 4)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Susp.SymbolicLink(_io__raw_body, self, self._root)
                self.body._read()
            elif _on == 19790:
                pass
                self._raw_body = self._io.read_bytes(self.header.len_entry - 4)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Susp.AlternateName(_io__raw_body, self, self._root)
                self.body._read()
            elif _on == 20048:
                pass
                self._raw_body = self._io.read_bytes(self.header.len_entry - 4)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Susp.DeviceNumber(_io__raw_body, self, self._root)
                self.body._read()
            elif _on == 20563:
                pass
                self._raw_body = self._io.read_bytes(self.header.len_entry - 4)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Susp.SharingProtocol(_io__raw_body, self, self._root)
                self.body._read()
            elif _on == 21061:
                pass
                self._raw_body = self._io.read_bytes(self.header.len_entry - 4)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Susp.ExtensionsReference(_io__raw_body, self, self._root)
                self.body._read()
            elif _on == 21074:
                pass
                self._raw_body = self._io.read_bytes(self.header.len_entry - 4)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Susp.RockRidgeInUse(_io__raw_body, self, self._root)
                self.body._read()
            elif _on == 21317:
                pass
                self._raw_body = self._io.read_bytes(self.header.len_entry - 4)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Susp.ExtensionSelector(_io__raw_body, self, self._root)
                self.body._read()
            elif _on == 22608:
                pass
                self._raw_body = self._io.read_bytes(self.header.len_entry - 4)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Susp.PosixAttributes(_io__raw_body, self, self._root)
                self.body._read()
            else:
                pass
                self.body = self._io.read_bytes(self.header.len_entry - 4)
            self._debug['body']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            self.header._fetch_instances()
            _on = self.header.signature
            if _on == 17731:
                pass
                self.body._fetch_instances()
            elif _on == 18003:
                pass
                self.body._fetch_instances()
            elif _on == 18004:
                pass
                self.body._fetch_instances()
            elif _on == 18010:
                pass
                self.body._fetch_instances()
            elif _on == 19523:
                pass
                self.body._fetch_instances()
            elif _on == 19536:
                pass
                self.body._fetch_instances()
            elif _on == 19539:
                pass
                self.body._fetch_instances()
            elif _on == 19790:
                pass
                self.body._fetch_instances()
            elif _on == 20048:
                pass
                self.body._fetch_instances()
            elif _on == 20563:
                pass
                self.body._fetch_instances()
            elif _on == 21061:
                pass
                self.body._fetch_instances()
            elif _on == 21074:
                pass
                self.body._fetch_instances()
            elif _on == 21317:
                pass
                self.body._fetch_instances()
            elif _on == 22608:
                pass
                self.body._fetch_instances()
            else:
                pass


    class ExtensionSelector(KaitaiStruct):
        """Which extension the entries behind it are of.
        
        .. seealso::
           IEEE P1281 Draft Standard 1.12 (SUSP), 5.6 - http://aminet.net/package/docs/misc/RRIP
        """
        SEQ_FIELDS = ["number"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Susp.ExtensionSelector, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['number']['start'] = self._io.pos()
            self.number = self._io.read_u1()
            self._debug['number']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class ExtensionsReference(KaitaiStruct):
        """Names an extension that the entries follow.
        
        .. seealso::
           IEEE P1281 Draft Standard 1.12 (SUSP), 5.5 - http://aminet.net/package/docs/misc/RRIP
        """
        SEQ_FIELDS = ["head", "identifier", "descriptor", "source"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Susp.ExtensionsReference, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['head']['start'] = self._io.pos()
            self.head = Susp.ExtensionsReferenceHead(self._io, self, self._root)
            self.head._read()
            self._debug['head']['end'] = self._io.pos()
            self._debug['identifier']['start'] = self._io.pos()
            self.identifier = self._io.read_bytes(self.head.len_identifier)
            self._debug['identifier']['end'] = self._io.pos()
            self._debug['descriptor']['start'] = self._io.pos()
            self.descriptor = self._io.read_bytes(self.head.len_descriptor)
            self._debug['descriptor']['end'] = self._io.pos()
            self._debug['source']['start'] = self._io.pos()
            self.source = self._io.read_bytes(self.head.len_source)
            self._debug['source']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            self.head._fetch_instances()


    class ExtensionsReferenceHead(KaitaiStruct):
        """The fixed part.
        
        .. seealso::
           IEEE P1281 Draft Standard 1.12 (SUSP), 5.5 - http://aminet.net/package/docs/misc/RRIP
        """
        SEQ_FIELDS = ["len_identifier", "len_descriptor", "len_source", "version"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Susp.ExtensionsReferenceHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['len_identifier']['start'] = self._io.pos()
            self.len_identifier = self._io.read_u1()
            self._debug['len_identifier']['end'] = self._io.pos()
            self._debug['len_descriptor']['start'] = self._io.pos()
            self.len_descriptor = self._io.read_u1()
            self._debug['len_descriptor']['end'] = self._io.pos()
            self._debug['len_source']['start'] = self._io.pos()
            self.len_source = self._io.read_u1()
            self._debug['len_source']['end'] = self._io.pos()
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u1()
            self._debug['version']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Header(KaitaiStruct):
        """What every entry begins with.
        
        .. seealso::
           IEEE P1281 Draft Standard 1.12 (SUSP), 4.1 - http://aminet.net/package/docs/misc/RRIP
        """
        SEQ_FIELDS = ["signature", "len_entry", "version"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Susp.Header, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['signature']['start'] = self._io.pos()
            self.signature = self._io.read_u2le()
            self._debug['signature']['end'] = self._io.pos()
            self._debug['len_entry']['start'] = self._io.pos()
            self.len_entry = self._io.read_u1()
            self._debug['len_entry']['end'] = self._io.pos()
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u1()
            self._debug['version']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Link(KaitaiStruct):
        """From where a directory belongs to where it was put because it lies too deep
        (CL), or the other way (PL).
        
        .. seealso::
           IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.5.1, 4.1.5.2 - http://aminet.net/package/docs/misc/RRIP
        """
        SEQ_FIELDS = ["block", "block_be"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Susp.Link, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['block']['start'] = self._io.pos()
            self.block = self._io.read_u4le()
            self._debug['block']['end'] = self._io.pos()
            self._debug['block_be']['start'] = self._io.pos()
            self.block_be = self._io.read_bytes(4)
            self._debug['block_be']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class PosixAttributes(KaitaiStruct):
        """Mode, links and owner.
        
        .. seealso::
           IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.1 - http://aminet.net/package/docs/misc/RRIP
        """
        SEQ_FIELDS = ["core", "serial_number"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Susp.PosixAttributes, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['core']['start'] = self._io.pos()
            self.core = Susp.PosixAttributesCore(self._io, self, self._root)
            self.core._read()
            self._debug['core']['end'] = self._io.pos()
            self._debug['serial_number']['start'] = self._io.pos()
            self.serial_number = self._io.read_bytes_full()
            self._debug['serial_number']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            self.core._fetch_instances()


    class PosixAttributesCore(KaitaiStruct):
        """What every edition has.
        
        .. seealso::
           IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.1 - http://aminet.net/package/docs/misc/RRIP
        """
        SEQ_FIELDS = ["mode", "mode_be", "num_links", "num_links_be", "uid", "uid_be", "gid", "gid_be"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Susp.PosixAttributesCore, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['mode']['start'] = self._io.pos()
            self.mode = self._io.read_u4le()
            self._debug['mode']['end'] = self._io.pos()
            self._debug['mode_be']['start'] = self._io.pos()
            self.mode_be = self._io.read_bytes(4)
            self._debug['mode_be']['end'] = self._io.pos()
            self._debug['num_links']['start'] = self._io.pos()
            self.num_links = self._io.read_u4le()
            self._debug['num_links']['end'] = self._io.pos()
            self._debug['num_links_be']['start'] = self._io.pos()
            self.num_links_be = self._io.read_bytes(4)
            self._debug['num_links_be']['end'] = self._io.pos()
            self._debug['uid']['start'] = self._io.pos()
            self.uid = self._io.read_u4le()
            self._debug['uid']['end'] = self._io.pos()
            self._debug['uid_be']['start'] = self._io.pos()
            self.uid_be = self._io.read_bytes(4)
            self._debug['uid_be']['end'] = self._io.pos()
            self._debug['gid']['start'] = self._io.pos()
            self.gid = self._io.read_u4le()
            self._debug['gid']['end'] = self._io.pos()
            self._debug['gid_be']['start'] = self._io.pos()
            self.gid_be = self._io.read_bytes(4)
            self._debug['gid_be']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class RockRidgeInUse(KaitaiStruct):
        """Which entries of Rock Ridge are in this record. Of the first edition only; a hint.
        
        .. seealso::
           Rock Ridge Interchange Protocol, version 1 (1991), RR - https://archive.org/details/rockridge
        """
        SEQ_FIELDS = ["entries"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Susp.RockRidgeInUse, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['entries']['start'] = self._io.pos()
            self.entries = self._io.read_u1()
            self._debug['entries']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class SerialNumber(KaitaiStruct):
        """Equal for names of the same file (hard links).
        
        .. seealso::
           IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.1 - http://aminet.net/package/docs/misc/RRIP
        """
        SEQ_FIELDS = ["number", "number_be"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Susp.SerialNumber, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['number']['start'] = self._io.pos()
            self.number = self._io.read_u4le()
            self._debug['number']['end'] = self._io.pos()
            self._debug['number_be']['start'] = self._io.pos()
            self.number_be = self._io.read_bytes(4)
            self._debug['number_be']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class SharingProtocol(KaitaiStruct):
        """First of all in the root directory's record of itself; says that SUSP is in use.
        
        .. seealso::
           IEEE P1281 Draft Standard 1.12 (SUSP), 5.3 - http://aminet.net/package/docs/misc/RRIP
        """
        SEQ_FIELDS = ["check", "len_skipped"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Susp.SharingProtocol, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['check']['start'] = self._io.pos()
            self.check = self._io.read_bytes(2)
            self._debug['check']['end'] = self._io.pos()
            if not self.check == b"\xBE\xEF":
                raise kaitaistruct.ValidationNotEqualError(b"\xBE\xEF", self.check, self._io, u"/types/sharing_protocol/seq/0")
            self._debug['len_skipped']['start'] = self._io.pos()
            self.len_skipped = self._io.read_u1()
            self._debug['len_skipped']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class SparseFile(KaitaiStruct):
        """A file with holes; its extent begins with tables that say where they are.
        
        .. seealso::
           IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.7 - http://aminet.net/package/docs/misc/RRIP
        """
        SEQ_FIELDS = ["size_high", "size_high_be", "size_low", "size_low_be", "depth"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Susp.SparseFile, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['size_high']['start'] = self._io.pos()
            self.size_high = self._io.read_u4le()
            self._debug['size_high']['end'] = self._io.pos()
            self._debug['size_high_be']['start'] = self._io.pos()
            self.size_high_be = self._io.read_bytes(4)
            self._debug['size_high_be']['end'] = self._io.pos()
            self._debug['size_low']['start'] = self._io.pos()
            self.size_low = self._io.read_u4le()
            self._debug['size_low']['end'] = self._io.pos()
            self._debug['size_low_be']['start'] = self._io.pos()
            self.size_low_be = self._io.read_bytes(4)
            self._debug['size_low_be']['end'] = self._io.pos()
            self._debug['depth']['start'] = self._io.pos()
            self.depth = self._io.read_u1()
            self._debug['depth']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class SymbolicLink(KaitaiStruct):
        """A part of where a symlink points, as components.
        
        .. seealso::
           IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.3 - http://aminet.net/package/docs/misc/RRIP
        """
        SEQ_FIELDS = ["head", "components"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Susp.SymbolicLink, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['head']['start'] = self._io.pos()
            self.head = Susp.SymbolicLinkHead(self._io, self, self._root)
            self.head._read()
            self._debug['head']['end'] = self._io.pos()
            self._debug['components']['start'] = self._io.pos()
            self._debug['components']['arr'] = []
            self.components = []
            i = 0
            while not self._io.is_eof():
                self._debug['components']['arr'].append({'start': self._io.pos()})
                _t_components = Susp.Component(self._io, self, self._root)
                try:
                    _t_components._read()
                finally:
                    self.components.append(_t_components)
                self._debug['components']['arr'][len(self.components) - 1]['end'] = self._io.pos()
                i += 1

            self._debug['components']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            self.head._fetch_instances()
            for i in range(len(self.components)):
                pass
                self.components[i]._fetch_instances()



    class SymbolicLinkHead(KaitaiStruct):
        """The fixed part.
        
        .. seealso::
           IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.3 - http://aminet.net/package/docs/misc/RRIP
        """
        SEQ_FIELDS = ["flags"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Susp.SymbolicLinkHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u1()
            self._debug['flags']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Timestamps(KaitaiStruct):
        """Moments, one for each bit that is set, from the lowest.
        
        .. seealso::
           IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.6 - http://aminet.net/package/docs/misc/RRIP
        """
        SEQ_FIELDS = ["head", "moments"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Susp.Timestamps, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['head']['start'] = self._io.pos()
            self.head = Susp.TimestampsHead(self._io, self, self._root)
            self.head._read()
            self._debug['head']['end'] = self._io.pos()
            self._debug['moments']['start'] = self._io.pos()
            self.moments = self._io.read_bytes_full()
            self._debug['moments']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            self.head._fetch_instances()


    class TimestampsHead(KaitaiStruct):
        """The fixed part.
        
        .. seealso::
           IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.6 - http://aminet.net/package/docs/misc/RRIP
        """
        SEQ_FIELDS = ["flags"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Susp.TimestampsHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u1()
            self._debug['flags']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



