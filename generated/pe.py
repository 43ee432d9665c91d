# Made by scripts/build_parsers.py from specs/pe.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Pe(KaitaiStruct):
    """What tells a program for UEFI firmware, and where its sections lie: a header for
    DOS, which says where the real one is; that header; an optional one, which only
    who runs the program needs; and the list of sections.
    
    A unified kernel image is such a program whose sections are a kernel, a ramdisk,
    a command line and what else belongs to them (UAPI.5).
    
    .. seealso::
       PE Format, revision 11 (2017-01) - https://learn.microsoft.com/windows/win32/debug/pe-format
    """

    class Format(IntEnum):
        pe32 = 267
        pe32_plus = 523

    class Machine(IntEnum):
        i386 = 332
        arm_thumb = 450
        ia64 = 512
        riscv64 = 20580
        loongarch64 = 25188
        x86_64 = 34404
        aarch64 = 43620

    class Subsystem(IntEnum):
        efi_application = 10
        efi_boot_driver = 11
        efi_runtime_driver = 12
    SEQ_FIELDS = ["dos_header"]
    def __init__(self, _io, _parent=None, _root=None):
        super(Pe, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['dos_header']['start'] = self._io.pos()
        self.dos_header = Pe.DosHeader(self._io, self, self._root)
        self.dos_header._read()
        self._debug['dos_header']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.dos_header._fetch_instances()

    class DosHeader(KaitaiStruct):
        """The start of the file.
        
        .. seealso::
           PE Format, "MS-DOS Stub (Image Only)" - https://learn.microsoft.com/windows/win32/debug/pe-format
        """
        SEQ_FIELDS = ["magic", "dos_fields", "ofs_header"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Pe.DosHeader, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(2)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\x4D\x5A":
                raise kaitaistruct.ValidationNotEqualError(b"\x4D\x5A", self.magic, self._io, u"/types/dos_header/seq/0")
            self._debug['dos_fields']['start'] = self._io.pos()
            self.dos_fields = self._io.read_bytes(58)
            self._debug['dos_fields']['end'] = self._io.pos()
            self._debug['ofs_header']['start'] = self._io.pos()
            self.ofs_header = self._io.read_u4le()
            self._debug['ofs_header']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Header(KaitaiStruct):
        """The real header.
        
        .. seealso::
           PE Format, "COFF File Header (Object and Image)" - https://learn.microsoft.com/windows/win32/debug/pe-format
        """
        SEQ_FIELDS = ["signature", "machine", "num_sections", "timestamp", "ofs_symbols", "num_symbols", "len_optional_header", "characteristics"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Pe.Header, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['signature']['start'] = self._io.pos()
            self.signature = self._io.read_bytes(4)
            self._debug['signature']['end'] = self._io.pos()
            if not self.signature == b"\x50\x45\x00\x00":
                raise kaitaistruct.ValidationNotEqualError(b"\x50\x45\x00\x00", self.signature, self._io, u"/types/header/seq/0")
            self._debug['machine']['start'] = self._io.pos()
            self.machine = self._io.read_u2le()
            self._debug['machine']['end'] = self._io.pos()
            self._debug['num_sections']['start'] = self._io.pos()
            self.num_sections = self._io.read_u2le()
            self._debug['num_sections']['end'] = self._io.pos()
            self._debug['timestamp']['start'] = self._io.pos()
            self.timestamp = self._io.read_u4le()
            self._debug['timestamp']['end'] = self._io.pos()
            self._debug['ofs_symbols']['start'] = self._io.pos()
            self.ofs_symbols = self._io.read_u4le()
            self._debug['ofs_symbols']['end'] = self._io.pos()
            self._debug['num_symbols']['start'] = self._io.pos()
            self.num_symbols = self._io.read_u4le()
            self._debug['num_symbols']['end'] = self._io.pos()
            self._debug['len_optional_header']['start'] = self._io.pos()
            self.len_optional_header = self._io.read_u2le()
            self._debug['len_optional_header']['end'] = self._io.pos()
            self._debug['characteristics']['start'] = self._io.pos()
            self.characteristics = self._io.read_u2le()
            self._debug['characteristics']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class OptionalHeader(KaitaiStruct):
        """What follows the real header, as far as it is the same for 32 and for 64 bits; it
        goes on with what only who runs the program needs.
        
        .. seealso::
           PE Format, "Optional Header (Image Only)" - https://learn.microsoft.com/windows/win32/debug/pe-format
        """
        SEQ_FIELDS = ["magic", "program_fields", "subsystem"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Pe.OptionalHeader, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u2le()
            self._debug['magic']['end'] = self._io.pos()
            self._debug['program_fields']['start'] = self._io.pos()
            self.program_fields = self._io.read_bytes(66)
            self._debug['program_fields']['end'] = self._io.pos()
            self._debug['subsystem']['start'] = self._io.pos()
            self.subsystem = self._io.read_u2le()
            self._debug['subsystem']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Section(KaitaiStruct):
        """One section, in a list without an end mark.
        
        .. seealso::
           PE Format, "Section Table (Section Headers)" - https://learn.microsoft.com/windows/win32/debug/pe-format
        """
        SEQ_FIELDS = ["name", "len_memory", "memory_address", "len_stored", "ofs_stored", "ofs_relocations", "ofs_line_numbers", "num_relocations", "num_line_numbers", "characteristics"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Pe.Section, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['name']['start'] = self._io.pos()
            self.name = self._io.read_bytes(8)
            self._debug['name']['end'] = self._io.pos()
            self._debug['len_memory']['start'] = self._io.pos()
            self.len_memory = self._io.read_u4le()
            self._debug['len_memory']['end'] = self._io.pos()
            self._debug['memory_address']['start'] = self._io.pos()
            self.memory_address = self._io.read_u4le()
            self._debug['memory_address']['end'] = self._io.pos()
            self._debug['len_stored']['start'] = self._io.pos()
            self.len_stored = self._io.read_u4le()
            self._debug['len_stored']['end'] = self._io.pos()
            self._debug['ofs_stored']['start'] = self._io.pos()
            self.ofs_stored = self._io.read_u4le()
            self._debug['ofs_stored']['end'] = self._io.pos()
            self._debug['ofs_relocations']['start'] = self._io.pos()
            self.ofs_relocations = self._io.read_u4le()
            self._debug['ofs_relocations']['end'] = self._io.pos()
            self._debug['ofs_line_numbers']['start'] = self._io.pos()
            self.ofs_line_numbers = self._io.read_u4le()
            self._debug['ofs_line_numbers']['end'] = self._io.pos()
            self._debug['num_relocations']['start'] = self._io.pos()
            self.num_relocations = self._io.read_u2le()
            self._debug['num_relocations']['end'] = self._io.pos()
            self._debug['num_line_numbers']['start'] = self._io.pos()
            self.num_line_numbers = self._io.read_u2le()
            self._debug['num_line_numbers']['end'] = self._io.pos()
            self._debug['characteristics']['start'] = self._io.pos()
            self.characteristics = self._io.read_u4le()
            self._debug['characteristics']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



