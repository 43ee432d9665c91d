# Made by scripts/build_parsers.py from specs/elf.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Elf(KaitaiStruct):
    """How a program lies in its file: a header, which says for which machine it is and where
    two lists lie. Those of segments say what is loaded; those of sections give names to
    parts of the file. Notes are small records that the program's author leaves for whoever
    loads it: a kernel's notes for Xen say how it wants to be started.
    
    A file is for 32 or for 64 bits, and its numbers are of either byte order. Big-endian
    files are only recognised, so there is no more than their first fields.
    
    .. seealso::
       System V ABI, edition 4.3, "ELF Header" - https://gabi.xinuos.com/elf/02-eheader.html
    """

    class ByteOrder(IntEnum):
        little_endian = 1
        big_endian = 2

    class FileClass(IntEnum):
        bits_32 = 1
        bits_64 = 2

    class Kind(IntEnum):
        relocatable = 1
        executable = 2
        shared = 3
        core = 4

    class Machine(IntEnum):
        i386 = 3
        mips = 8
        powerpc = 20
        powerpc64 = 21
        arm = 40
        sparc64 = 43
        ia64 = 50
        x86_64 = 62
        aarch64 = 183
        riscv = 243

    class SectionKind(IntEnum):
        note = 7

    class SegmentFlag(IntEnum):
        executed = 1
        written = 2
        read = 4

    class SegmentKind(IntEnum):
        load = 1
        note = 4

    class System(IntEnum):
        system_v = 0
        netbsd = 2
        linux = 3
        freebsd = 9

    class XenFeature(IntEnum):
        writable_page_tables = 1
        writable_descriptor_tables = 2
        auto_translated_physmap = 4
        supervisor_mode_kernel = 8
        pae_pgdir_above_4gb = 16
        mmu_pt_update_preserve_ad = 32
        highmem_assist = 64
        gnttab_map_avail_bits = 128
        hvm_callback_vector = 256
        hvm_safe_pvclock = 512
        hvm_pirqs = 1024
        dom0 = 2048
        grant_map_identity = 4096
        memory_op_vnode_supported = 8192
        arm_smccc_supported = 16384
        linux_rsdp_unrestricted = 32768

    class XenNote(IntEnum):
        entry = 1
        hypercall_page = 2
        virtual_base = 3
        physical_offset = 4
        xen_version = 5
        guest_system = 6
        guest_version = 7
        loader = 8
        pae_mode = 9
        features = 10
        symbols = 11
        hypervisor_start = 12
        l1_valid = 13
        suspend_cancel = 14
        first_p2m = 15
        module_start = 16
        supported_features = 17
        pvh_entry = 18
        pvh_places = 19
    SEQ_FIELDS = ["start"]
    def __init__(self, _io, _parent=None, _root=None):
        super(Elf, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['start']['start'] = self._io.pos()
        self.start = Elf.Start(self._io, self, self._root)
        self.start._read()
        self._debug['start']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.start._fetch_instances()

    class Note(KaitaiStruct):
        """What a note begins with. Its name and its description follow, each padded to a
        multiple of 4 bytes.
        
        .. seealso::
           System V ABI, edition 4.3, "Note Section" - https://gabi.xinuos.com/elf/07-pheader.html
        """
        SEQ_FIELDS = ["len_name", "len_description", "kind"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Elf.Note, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['len_name']['start'] = self._io.pos()
            self.len_name = self._io.read_u4le()
            self._debug['len_name']['end'] = self._io.pos()
            self._debug['len_description']['start'] = self._io.pos()
            self.len_description = self._io.read_u4le()
            self._debug['len_description']['end'] = self._io.pos()
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u4le()
            self._debug['kind']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Rest32(KaitaiStruct):
        """What follows `start` in a file for 32 bits.
        
        .. seealso::
           System V ABI, edition 4.3, "ELF Header" - https://gabi.xinuos.com/elf/02-eheader.html
        """
        SEQ_FIELDS = ["entry_address", "ofs_segments", "ofs_sections", "flags", "len_header", "len_segment", "num_segments", "len_section", "num_sections", "names_section"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Elf.Rest32, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['entry_address']['start'] = self._io.pos()
            self.entry_address = self._io.read_u4le()
            self._debug['entry_address']['end'] = self._io.pos()
            self._debug['ofs_segments']['start'] = self._io.pos()
            self.ofs_segments = self._io.read_u4le()
            self._debug['ofs_segments']['end'] = self._io.pos()
            self._debug['ofs_sections']['start'] = self._io.pos()
            self.ofs_sections = self._io.read_u4le()
            self._debug['ofs_sections']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u4le()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['len_header']['start'] = self._io.pos()
            self.len_header = self._io.read_u2le()
            self._debug['len_header']['end'] = self._io.pos()
            self._debug['len_segment']['start'] = self._io.pos()
            self.len_segment = self._io.read_u2le()
            self._debug['len_segment']['end'] = self._io.pos()
            self._debug['num_segments']['start'] = self._io.pos()
            self.num_segments = self._io.read_u2le()
            self._debug['num_segments']['end'] = self._io.pos()
            self._debug['len_section']['start'] = self._io.pos()
            self.len_section = self._io.read_u2le()
            self._debug['len_section']['end'] = self._io.pos()
            self._debug['num_sections']['start'] = self._io.pos()
            self.num_sections = self._io.read_u2le()
            self._debug['num_sections']['end'] = self._io.pos()
            self._debug['names_section']['start'] = self._io.pos()
            self.names_section = self._io.read_u2le()
            self._debug['names_section']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Rest64(KaitaiStruct):
        """What follows `start` in a file for 64 bits.
        
        .. seealso::
           System V ABI, edition 4.3, "ELF Header" - https://gabi.xinuos.com/elf/02-eheader.html
        """
        SEQ_FIELDS = ["entry_address", "ofs_segments", "ofs_sections", "flags", "len_header", "len_segment", "num_segments", "len_section", "num_sections", "names_section"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Elf.Rest64, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['entry_address']['start'] = self._io.pos()
            self.entry_address = self._io.read_u8le()
            self._debug['entry_address']['end'] = self._io.pos()
            self._debug['ofs_segments']['start'] = self._io.pos()
            self.ofs_segments = self._io.read_u8le()
            self._debug['ofs_segments']['end'] = self._io.pos()
            self._debug['ofs_sections']['start'] = self._io.pos()
            self.ofs_sections = self._io.read_u8le()
            self._debug['ofs_sections']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u4le()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['len_header']['start'] = self._io.pos()
            self.len_header = self._io.read_u2le()
            self._debug['len_header']['end'] = self._io.pos()
            self._debug['len_segment']['start'] = self._io.pos()
            self.len_segment = self._io.read_u2le()
            self._debug['len_segment']['end'] = self._io.pos()
            self._debug['num_segments']['start'] = self._io.pos()
            self.num_segments = self._io.read_u2le()
            self._debug['num_segments']['end'] = self._io.pos()
            self._debug['len_section']['start'] = self._io.pos()
            self.len_section = self._io.read_u2le()
            self._debug['len_section']['end'] = self._io.pos()
            self._debug['num_sections']['start'] = self._io.pos()
            self.num_sections = self._io.read_u2le()
            self._debug['num_sections']['end'] = self._io.pos()
            self._debug['names_section']['start'] = self._io.pos()
            self.names_section = self._io.read_u2le()
            self._debug['names_section']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Section32(KaitaiStruct):
        """One section, in a file for 32 bits.
        
        .. seealso::
           System V ABI, edition 4.3, "Section Header Table" - https://gabi.xinuos.com/elf/03-sheader.html
        """
        SEQ_FIELDS = ["ofs_name", "kind", "flags", "virtual_address", "ofs_content", "len_content", "linked_section", "information", "alignment", "len_entry"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Elf.Section32, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['ofs_name']['start'] = self._io.pos()
            self.ofs_name = self._io.read_u4le()
            self._debug['ofs_name']['end'] = self._io.pos()
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u4le()
            self._debug['kind']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u4le()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['virtual_address']['start'] = self._io.pos()
            self.virtual_address = self._io.read_u4le()
            self._debug['virtual_address']['end'] = self._io.pos()
            self._debug['ofs_content']['start'] = self._io.pos()
            self.ofs_content = self._io.read_u4le()
            self._debug['ofs_content']['end'] = self._io.pos()
            self._debug['len_content']['start'] = self._io.pos()
            self.len_content = self._io.read_u4le()
            self._debug['len_content']['end'] = self._io.pos()
            self._debug['linked_section']['start'] = self._io.pos()
            self.linked_section = self._io.read_u4le()
            self._debug['linked_section']['end'] = self._io.pos()
            self._debug['information']['start'] = self._io.pos()
            self.information = self._io.read_u4le()
            self._debug['information']['end'] = self._io.pos()
            self._debug['alignment']['start'] = self._io.pos()
            self.alignment = self._io.read_u4le()
            self._debug['alignment']['end'] = self._io.pos()
            self._debug['len_entry']['start'] = self._io.pos()
            self.len_entry = self._io.read_u4le()
            self._debug['len_entry']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Section64(KaitaiStruct):
        """One section, in a file for 64 bits.
        
        .. seealso::
           System V ABI, edition 4.3, "Section Header Table" - https://gabi.xinuos.com/elf/03-sheader.html
        """
        SEQ_FIELDS = ["ofs_name", "kind", "flags", "virtual_address", "ofs_content", "len_content", "linked_section", "information", "alignment", "len_entry"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Elf.Section64, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['ofs_name']['start'] = self._io.pos()
            self.ofs_name = self._io.read_u4le()
            self._debug['ofs_name']['end'] = self._io.pos()
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u4le()
            self._debug['kind']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u8le()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['virtual_address']['start'] = self._io.pos()
            self.virtual_address = self._io.read_u8le()
            self._debug['virtual_address']['end'] = self._io.pos()
            self._debug['ofs_content']['start'] = self._io.pos()
            self.ofs_content = self._io.read_u8le()
            self._debug['ofs_content']['end'] = self._io.pos()
            self._debug['len_content']['start'] = self._io.pos()
            self.len_content = self._io.read_u8le()
            self._debug['len_content']['end'] = self._io.pos()
            self._debug['linked_section']['start'] = self._io.pos()
            self.linked_section = self._io.read_u4le()
            self._debug['linked_section']['end'] = self._io.pos()
            self._debug['information']['start'] = self._io.pos()
            self.information = self._io.read_u4le()
            self._debug['information']['end'] = self._io.pos()
            self._debug['alignment']['start'] = self._io.pos()
            self.alignment = self._io.read_u8le()
            self._debug['alignment']['end'] = self._io.pos()
            self._debug['len_entry']['start'] = self._io.pos()
            self.len_entry = self._io.read_u8le()
            self._debug['len_entry']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Segment32(KaitaiStruct):
        """One segment, in a file for 32 bits.
        
        .. seealso::
           System V ABI, edition 4.3, "Program Header" - https://gabi.xinuos.com/elf/07-pheader.html
        """
        SEQ_FIELDS = ["kind", "ofs_content", "virtual_address", "physical_address", "len_content", "len_memory", "flags", "alignment"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Elf.Segment32, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u4le()
            self._debug['kind']['end'] = self._io.pos()
            self._debug['ofs_content']['start'] = self._io.pos()
            self.ofs_content = self._io.read_u4le()
            self._debug['ofs_content']['end'] = self._io.pos()
            self._debug['virtual_address']['start'] = self._io.pos()
            self.virtual_address = self._io.read_u4le()
            self._debug['virtual_address']['end'] = self._io.pos()
            self._debug['physical_address']['start'] = self._io.pos()
            self.physical_address = self._io.read_u4le()
            self._debug['physical_address']['end'] = self._io.pos()
            self._debug['len_content']['start'] = self._io.pos()
            self.len_content = self._io.read_u4le()
            self._debug['len_content']['end'] = self._io.pos()
            self._debug['len_memory']['start'] = self._io.pos()
            self.len_memory = self._io.read_u4le()
            self._debug['len_memory']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u4le()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['alignment']['start'] = self._io.pos()
            self.alignment = self._io.read_u4le()
            self._debug['alignment']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Segment64(KaitaiStruct):
        """One segment, in a file for 64 bits.
        
        .. seealso::
           System V ABI, edition 4.3, "Program Header" - https://gabi.xinuos.com/elf/07-pheader.html
        """
        SEQ_FIELDS = ["kind", "flags", "ofs_content", "virtual_address", "physical_address", "len_content", "len_memory", "alignment"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Elf.Segment64, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u4le()
            self._debug['kind']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u4le()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['ofs_content']['start'] = self._io.pos()
            self.ofs_content = self._io.read_u8le()
            self._debug['ofs_content']['end'] = self._io.pos()
            self._debug['virtual_address']['start'] = self._io.pos()
            self.virtual_address = self._io.read_u8le()
            self._debug['virtual_address']['end'] = self._io.pos()
            self._debug['physical_address']['start'] = self._io.pos()
            self.physical_address = self._io.read_u8le()
            self._debug['physical_address']['end'] = self._io.pos()
            self._debug['len_content']['start'] = self._io.pos()
            self.len_content = self._io.read_u8le()
            self._debug['len_content']['end'] = self._io.pos()
            self._debug['len_memory']['start'] = self._io.pos()
            self.len_memory = self._io.read_u8le()
            self._debug['len_memory']['end'] = self._io.pos()
            self._debug['alignment']['start'] = self._io.pos()
            self.alignment = self._io.read_u8le()
            self._debug['alignment']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Start(KaitaiStruct):
        """What every file begins with, numbers in little-endian order; `rest_32` or `rest_64`
        follows.
        
        .. seealso::
           System V ABI, edition 4.3, "ELF Header" - https://gabi.xinuos.com/elf/02-eheader.html
        """
        SEQ_FIELDS = ["magic", "file_class", "byte_order", "ident_version", "system", "system_version", "padding", "kind", "machine", "version"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Elf.Start, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(4)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\x7F\x45\x4C\x46":
                raise kaitaistruct.ValidationNotEqualError(b"\x7F\x45\x4C\x46", self.magic, self._io, u"/types/start/seq/0")
            self._debug['file_class']['start'] = self._io.pos()
            self.file_class = self._io.read_u1()
            self._debug['file_class']['end'] = self._io.pos()
            self._debug['byte_order']['start'] = self._io.pos()
            self.byte_order = self._io.read_u1()
            self._debug['byte_order']['end'] = self._io.pos()
            self._debug['ident_version']['start'] = self._io.pos()
            self.ident_version = self._io.read_u1()
            self._debug['ident_version']['end'] = self._io.pos()
            self._debug['system']['start'] = self._io.pos()
            self.system = self._io.read_u1()
            self._debug['system']['end'] = self._io.pos()
            self._debug['system_version']['start'] = self._io.pos()
            self.system_version = self._io.read_u1()
            self._debug['system_version']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_bytes(7)
            self._debug['padding']['end'] = self._io.pos()
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u2le()
            self._debug['kind']['end'] = self._io.pos()
            self._debug['machine']['start'] = self._io.pos()
            self.machine = self._io.read_u2le()
            self._debug['machine']['end'] = self._io.pos()
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u4le()
            self._debug['version']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class StartBe(KaitaiStruct):
        """What every file begins with, numbers in big-endian order.
        
        .. seealso::
           System V ABI, edition 4.3, "ELF Header" - https://gabi.xinuos.com/elf/02-eheader.html
        """
        SEQ_FIELDS = ["magic", "file_class", "byte_order", "ident_version", "system", "system_version", "padding", "kind", "machine", "version"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Elf.StartBe, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(4)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\x7F\x45\x4C\x46":
                raise kaitaistruct.ValidationNotEqualError(b"\x7F\x45\x4C\x46", self.magic, self._io, u"/types/start_be/seq/0")
            self._debug['file_class']['start'] = self._io.pos()
            self.file_class = self._io.read_u1()
            self._debug['file_class']['end'] = self._io.pos()
            self._debug['byte_order']['start'] = self._io.pos()
            self.byte_order = self._io.read_u1()
            self._debug['byte_order']['end'] = self._io.pos()
            self._debug['ident_version']['start'] = self._io.pos()
            self.ident_version = self._io.read_u1()
            self._debug['ident_version']['end'] = self._io.pos()
            self._debug['system']['start'] = self._io.pos()
            self.system = self._io.read_u1()
            self._debug['system']['end'] = self._io.pos()
            self._debug['system_version']['start'] = self._io.pos()
            self.system_version = self._io.read_u1()
            self._debug['system_version']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_bytes(7)
            self._debug['padding']['end'] = self._io.pos()
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u2be()
            self._debug['kind']['end'] = self._io.pos()
            self._debug['machine']['start'] = self._io.pos()
            self.machine = self._io.read_u2be()
            self._debug['machine']['end'] = self._io.pos()
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u4be()
            self._debug['version']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



