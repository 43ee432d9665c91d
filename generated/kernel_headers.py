# Made by scripts/build_parsers.py from specs/kernel_headers.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class KernelHeaders(KaitaiStruct):
    """What a kernel says of itself at a fixed place of its file, or somewhere near its start,
    where it is no program of the usual formats.
    
    .. seealso::
       The Linux/x86 Boot Protocol - https://docs.kernel.org/6.6/arch/x86/boot.html
    """

    class LinuxX86Flag(IntEnum):
        loaded_high = 1
        random_address = 2
        quiet = 32
        keep_segments = 64
        can_use_heap = 128

    class MachOCpu(IntEnum):
        i386 = 7
        x86_64 = 16777223
    SEQ_FIELDS = []
    def __init__(self, _io, _parent=None, _root=None):
        super(KernelHeaders, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        pass


    def _fetch_instances(self):
        pass

    class EfiZboot(KaitaiStruct):
        """The start of a program for UEFI firmware that unpacks the kernel inside of it, as kernels
        for AArch64, RISC-V and LoongArch may be built.
        
        .. seealso::
           Source - https://github.com/torvalds/linux/blob/v6.6/drivers/firmware/efi/libstub/zboot-header.S#L17
        """
        SEQ_FIELDS = ["dos_magic", "magic", "ofs_payload", "len_payload", "reserved", "compression"]
        def __init__(self, _io, _parent=None, _root=None):
            super(KernelHeaders.EfiZboot, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['dos_magic']['start'] = self._io.pos()
            self.dos_magic = self._io.read_bytes(4)
            self._debug['dos_magic']['end'] = self._io.pos()
            if not self.dos_magic == b"\x4D\x5A\x00\x00":
                raise kaitaistruct.ValidationNotEqualError(b"\x4D\x5A\x00\x00", self.dos_magic, self._io, u"/types/efi_zboot/seq/0")
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(4)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\x7A\x69\x6D\x67":
                raise kaitaistruct.ValidationNotEqualError(b"\x7A\x69\x6D\x67", self.magic, self._io, u"/types/efi_zboot/seq/1")
            self._debug['ofs_payload']['start'] = self._io.pos()
            self.ofs_payload = self._io.read_u4le()
            self._debug['ofs_payload']['end'] = self._io.pos()
            self._debug['len_payload']['start'] = self._io.pos()
            self.len_payload = self._io.read_u4le()
            self._debug['len_payload']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_bytes(8)
            self._debug['reserved']['end'] = self._io.pos()
            self._debug['compression']['start'] = self._io.pos()
            self.compression = self._io.read_bytes(32)
            self._debug['compression']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class LinuxArm(KaitaiStruct):
        """What a zImage for 32-bit ARM has at its start.
        
        .. seealso::
           Booting ARM Linux - https://docs.kernel.org/6.6/arch/arm/booting.html
        """
        SEQ_FIELDS = ["first_code", "more_code", "magic", "start_address", "end_address", "more", "ofs_program"]
        def __init__(self, _io, _parent=None, _root=None):
            super(KernelHeaders.LinuxArm, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['first_code']['start'] = self._io.pos()
            self.first_code = self._io.read_u4le()
            self._debug['first_code']['end'] = self._io.pos()
            self._debug['more_code']['start'] = self._io.pos()
            self.more_code = self._io.read_bytes(32)
            self._debug['more_code']['end'] = self._io.pos()
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u4le()
            self._debug['magic']['end'] = self._io.pos()
            self._debug['start_address']['start'] = self._io.pos()
            self.start_address = self._io.read_u4le()
            self._debug['start_address']['end'] = self._io.pos()
            self._debug['end_address']['start'] = self._io.pos()
            self.end_address = self._io.read_u4le()
            self._debug['end_address']['end'] = self._io.pos()
            self._debug['more']['start'] = self._io.pos()
            self.more = self._io.read_bytes(12)
            self._debug['more']['end'] = self._io.pos()
            self._debug['ofs_program']['start'] = self._io.pos()
            self.ofs_program = self._io.read_u4le()
            self._debug['ofs_program']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class LinuxArm64(KaitaiStruct):
        """The start of an Image for AArch64.
        
        .. seealso::
           Booting AArch64 Linux, "Call the kernel image" - https://docs.kernel.org/6.6/arch/arm64/booting.html
        """
        SEQ_FIELDS = ["first_code", "more_code", "text_offset", "len_image", "flags", "reserved", "magic", "ofs_program"]
        def __init__(self, _io, _parent=None, _root=None):
            super(KernelHeaders.LinuxArm64, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['first_code']['start'] = self._io.pos()
            self.first_code = self._io.read_u4le()
            self._debug['first_code']['end'] = self._io.pos()
            self._debug['more_code']['start'] = self._io.pos()
            self.more_code = self._io.read_u4le()
            self._debug['more_code']['end'] = self._io.pos()
            self._debug['text_offset']['start'] = self._io.pos()
            self.text_offset = self._io.read_u8le()
            self._debug['text_offset']['end'] = self._io.pos()
            self._debug['len_image']['start'] = self._io.pos()
            self.len_image = self._io.read_u8le()
            self._debug['len_image']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u8le()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_bytes(24)
            self._debug['reserved']['end'] = self._io.pos()
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(4)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\x41\x52\x4D\x64":
                raise kaitaistruct.ValidationNotEqualError(b"\x41\x52\x4D\x64", self.magic, self._io, u"/types/linux_arm64/seq/6")
            self._debug['ofs_program']['start'] = self._io.pos()
            self.ofs_program = self._io.read_u4le()
            self._debug['ofs_program']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class LinuxRiscv(KaitaiStruct):
        """The start of an Image for RISC-V.
        
        .. seealso::
           Boot image header in RISC-V Linux - https://docs.kernel.org/6.6/riscv/boot-image-header.html
        """
        SEQ_FIELDS = ["first_code", "more_code", "text_offset", "len_image", "flags", "version", "reserved", "old_magic", "magic", "ofs_program"]
        def __init__(self, _io, _parent=None, _root=None):
            super(KernelHeaders.LinuxRiscv, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['first_code']['start'] = self._io.pos()
            self.first_code = self._io.read_u4le()
            self._debug['first_code']['end'] = self._io.pos()
            self._debug['more_code']['start'] = self._io.pos()
            self.more_code = self._io.read_u4le()
            self._debug['more_code']['end'] = self._io.pos()
            self._debug['text_offset']['start'] = self._io.pos()
            self.text_offset = self._io.read_u8le()
            self._debug['text_offset']['end'] = self._io.pos()
            self._debug['len_image']['start'] = self._io.pos()
            self.len_image = self._io.read_u8le()
            self._debug['len_image']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u8le()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u4le()
            self._debug['version']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_bytes(12)
            self._debug['reserved']['end'] = self._io.pos()
            self._debug['old_magic']['start'] = self._io.pos()
            self.old_magic = self._io.read_bytes(8)
            self._debug['old_magic']['end'] = self._io.pos()
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(4)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\x52\x53\x43\x05":
                raise kaitaistruct.ValidationNotEqualError(b"\x52\x53\x43\x05", self.magic, self._io, u"/types/linux_riscv/seq/8")
            self._debug['ofs_program']['start'] = self._io.pos()
            self.ofs_program = self._io.read_u4le()
            self._debug['ofs_program']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class LinuxX86(KaitaiStruct):
        """The header of a bzImage or zImage, at byte 497 of the file. What a protocol's version
        does not know yet is code of the kernel.
        
        .. seealso::
           The Linux/x86 Boot Protocol, "The Real-Mode Kernel Header" - https://docs.kernel.org/6.6/arch/x86/boot.html
        """
        SEQ_FIELDS = ["num_setup_sectors", "root_flags", "len_system", "ram_size", "video_mode", "root_device", "boot_flag", "jump", "magic", "version", "real_mode_switch", "start_segment", "ofs_release", "loader_kind", "load_flags", "setup_move_size", "code_address", "ramdisk_address", "len_ramdisk", "boot_sector_address", "heap_end", "loader_version", "loader_kind_more", "command_line_address", "highest_ramdisk_address", "alignment", "is_relocatable", "min_alignment", "more_load_flags", "max_command_line", "subarchitecture", "subarchitecture_data", "ofs_payload", "len_payload", "setup_data", "preferred_address", "len_memory", "ofs_handover"]
        def __init__(self, _io, _parent=None, _root=None):
            super(KernelHeaders.LinuxX86, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['num_setup_sectors']['start'] = self._io.pos()
            self.num_setup_sectors = self._io.read_u1()
            self._debug['num_setup_sectors']['end'] = self._io.pos()
            self._debug['root_flags']['start'] = self._io.pos()
            self.root_flags = self._io.read_u2le()
            self._debug['root_flags']['end'] = self._io.pos()
            self._debug['len_system']['start'] = self._io.pos()
            self.len_system = self._io.read_u4le()
            self._debug['len_system']['end'] = self._io.pos()
            self._debug['ram_size']['start'] = self._io.pos()
            self.ram_size = self._io.read_u2le()
            self._debug['ram_size']['end'] = self._io.pos()
            self._debug['video_mode']['start'] = self._io.pos()
            self.video_mode = self._io.read_u2le()
            self._debug['video_mode']['end'] = self._io.pos()
            self._debug['root_device']['start'] = self._io.pos()
            self.root_device = self._io.read_u2le()
            self._debug['root_device']['end'] = self._io.pos()
            self._debug['boot_flag']['start'] = self._io.pos()
            self.boot_flag = self._io.read_u2le()
            self._debug['boot_flag']['end'] = self._io.pos()
            self._debug['jump']['start'] = self._io.pos()
            self.jump = self._io.read_u2le()
            self._debug['jump']['end'] = self._io.pos()
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(4)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\x48\x64\x72\x53":
                raise kaitaistruct.ValidationNotEqualError(b"\x48\x64\x72\x53", self.magic, self._io, u"/types/linux_x86/seq/8")
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u2le()
            self._debug['version']['end'] = self._io.pos()
            self._debug['real_mode_switch']['start'] = self._io.pos()
            self.real_mode_switch = self._io.read_u4le()
            self._debug['real_mode_switch']['end'] = self._io.pos()
            self._debug['start_segment']['start'] = self._io.pos()
            self.start_segment = self._io.read_u2le()
            self._debug['start_segment']['end'] = self._io.pos()
            self._debug['ofs_release']['start'] = self._io.pos()
            self.ofs_release = self._io.read_u2le()
            self._debug['ofs_release']['end'] = self._io.pos()
            self._debug['loader_kind']['start'] = self._io.pos()
            self.loader_kind = self._io.read_u1()
            self._debug['loader_kind']['end'] = self._io.pos()
            self._debug['load_flags']['start'] = self._io.pos()
            self.load_flags = self._io.read_u1()
            self._debug['load_flags']['end'] = self._io.pos()
            self._debug['setup_move_size']['start'] = self._io.pos()
            self.setup_move_size = self._io.read_u2le()
            self._debug['setup_move_size']['end'] = self._io.pos()
            self._debug['code_address']['start'] = self._io.pos()
            self.code_address = self._io.read_u4le()
            self._debug['code_address']['end'] = self._io.pos()
            self._debug['ramdisk_address']['start'] = self._io.pos()
            self.ramdisk_address = self._io.read_u4le()
            self._debug['ramdisk_address']['end'] = self._io.pos()
            self._debug['len_ramdisk']['start'] = self._io.pos()
            self.len_ramdisk = self._io.read_u4le()
            self._debug['len_ramdisk']['end'] = self._io.pos()
            self._debug['boot_sector_address']['start'] = self._io.pos()
            self.boot_sector_address = self._io.read_u4le()
            self._debug['boot_sector_address']['end'] = self._io.pos()
            self._debug['heap_end']['start'] = self._io.pos()
            self.heap_end = self._io.read_u2le()
            self._debug['heap_end']['end'] = self._io.pos()
            self._debug['loader_version']['start'] = self._io.pos()
            self.loader_version = self._io.read_u1()
            self._debug['loader_version']['end'] = self._io.pos()
            self._debug['loader_kind_more']['start'] = self._io.pos()
            self.loader_kind_more = self._io.read_u1()
            self._debug['loader_kind_more']['end'] = self._io.pos()
            self._debug['command_line_address']['start'] = self._io.pos()
            self.command_line_address = self._io.read_u4le()
            self._debug['command_line_address']['end'] = self._io.pos()
            self._debug['highest_ramdisk_address']['start'] = self._io.pos()
            self.highest_ramdisk_address = self._io.read_u4le()
            self._debug['highest_ramdisk_address']['end'] = self._io.pos()
            self._debug['alignment']['start'] = self._io.pos()
            self.alignment = self._io.read_u4le()
            self._debug['alignment']['end'] = self._io.pos()
            self._debug['is_relocatable']['start'] = self._io.pos()
            self.is_relocatable = self._io.read_u1()
            self._debug['is_relocatable']['end'] = self._io.pos()
            self._debug['min_alignment']['start'] = self._io.pos()
            self.min_alignment = self._io.read_u1()
            self._debug['min_alignment']['end'] = self._io.pos()
            self._debug['more_load_flags']['start'] = self._io.pos()
            self.more_load_flags = self._io.read_u2le()
            self._debug['more_load_flags']['end'] = self._io.pos()
            self._debug['max_command_line']['start'] = self._io.pos()
            self.max_command_line = self._io.read_u4le()
            self._debug['max_command_line']['end'] = self._io.pos()
            self._debug['subarchitecture']['start'] = self._io.pos()
            self.subarchitecture = self._io.read_u4le()
            self._debug['subarchitecture']['end'] = self._io.pos()
            self._debug['subarchitecture_data']['start'] = self._io.pos()
            self.subarchitecture_data = self._io.read_u8le()
            self._debug['subarchitecture_data']['end'] = self._io.pos()
            self._debug['ofs_payload']['start'] = self._io.pos()
            self.ofs_payload = self._io.read_u4le()
            self._debug['ofs_payload']['end'] = self._io.pos()
            self._debug['len_payload']['start'] = self._io.pos()
            self.len_payload = self._io.read_u4le()
            self._debug['len_payload']['end'] = self._io.pos()
            self._debug['setup_data']['start'] = self._io.pos()
            self.setup_data = self._io.read_u8le()
            self._debug['setup_data']['end'] = self._io.pos()
            self._debug['preferred_address']['start'] = self._io.pos()
            self.preferred_address = self._io.read_u8le()
            self._debug['preferred_address']['end'] = self._io.pos()
            self._debug['len_memory']['start'] = self._io.pos()
            self.len_memory = self._io.read_u4le()
            self._debug['len_memory']['end'] = self._io.pos()
            self._debug['ofs_handover']['start'] = self._io.pos()
            self.ofs_handover = self._io.read_u4le()
            self._debug['ofs_handover']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class MachO(KaitaiStruct):
        """The start of a kernel of macOS; one for 64 bits has 4 more bytes.
        
        .. seealso::
           Source - https://github.com/apple-oss-distributions/xnu/blob/xnu-8792.41.9/EXTERNAL_HEADERS/mach-o/loader.h#L54
        """
        SEQ_FIELDS = ["magic", "cpu", "cpu_model", "kind", "num_commands", "len_commands", "flags"]
        def __init__(self, _io, _parent=None, _root=None):
            super(KernelHeaders.MachO, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u4le()
            self._debug['magic']['end'] = self._io.pos()
            self._debug['cpu']['start'] = self._io.pos()
            self.cpu = self._io.read_u4le()
            self._debug['cpu']['end'] = self._io.pos()
            self._debug['cpu_model']['start'] = self._io.pos()
            self.cpu_model = self._io.read_u4le()
            self._debug['cpu_model']['end'] = self._io.pos()
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u4le()
            self._debug['kind']['end'] = self._io.pos()
            self._debug['num_commands']['start'] = self._io.pos()
            self.num_commands = self._io.read_u4le()
            self._debug['num_commands']['end'] = self._io.pos()
            self._debug['len_commands']['start'] = self._io.pos()
            self.len_commands = self._io.read_u4le()
            self._debug['len_commands']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u4le()
            self._debug['flags']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class MachOCompressed(KaitaiStruct):
        """What a compressed kernel of macOS begins with.
        
        .. seealso::
           Source - https://git.savannah.gnu.org/cgit/grub.git/tree/include/grub/macho.h?h=grub-2.06#n127
        """
        SEQ_FIELDS = ["magic", "checksum", "len_unpacked", "len_packed"]
        def __init__(self, _io, _parent=None, _root=None):
            super(KernelHeaders.MachOCompressed, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(8)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\x63\x6F\x6D\x70\x6C\x7A\x73\x73":
                raise kaitaistruct.ValidationNotEqualError(b"\x63\x6F\x6D\x70\x6C\x7A\x73\x73", self.magic, self._io, u"/types/mach_o_compressed/seq/0")
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u4be()
            self._debug['checksum']['end'] = self._io.pos()
            self._debug['len_unpacked']['start'] = self._io.pos()
            self.len_unpacked = self._io.read_u4be()
            self._debug['len_unpacked']['end'] = self._io.pos()
            self._debug['len_packed']['start'] = self._io.pos()
            self.len_packed = self._io.read_u4be()
            self._debug['len_packed']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class MachOFat(KaitaiStruct):
        """The start of a file that holds programs for several machines; `mach_o_part` follow.
        
        .. seealso::
           Source - https://github.com/apple-oss-distributions/xnu/blob/xnu-8792.41.9/EXTERNAL_HEADERS/mach-o/fat.h#L52
        """
        SEQ_FIELDS = ["magic", "num_parts"]
        def __init__(self, _io, _parent=None, _root=None):
            super(KernelHeaders.MachOFat, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(4)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\xCA\xFE\xBA\xBE":
                raise kaitaistruct.ValidationNotEqualError(b"\xCA\xFE\xBA\xBE", self.magic, self._io, u"/types/mach_o_fat/seq/0")
            self._debug['num_parts']['start'] = self._io.pos()
            self.num_parts = self._io.read_u4be()
            self._debug['num_parts']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class MachOPart(KaitaiStruct):
        """One program of such a file.
        
        .. seealso::
           Source - https://github.com/apple-oss-distributions/xnu/blob/xnu-8792.41.9/EXTERNAL_HEADERS/mach-o/fat.h#L57
        """
        SEQ_FIELDS = ["cpu", "cpu_model", "ofs_program", "len_program", "alignment"]
        def __init__(self, _io, _parent=None, _root=None):
            super(KernelHeaders.MachOPart, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['cpu']['start'] = self._io.pos()
            self.cpu = self._io.read_u4be()
            self._debug['cpu']['end'] = self._io.pos()
            self._debug['cpu_model']['start'] = self._io.pos()
            self.cpu_model = self._io.read_u4be()
            self._debug['cpu_model']['end'] = self._io.pos()
            self._debug['ofs_program']['start'] = self._io.pos()
            self.ofs_program = self._io.read_u4be()
            self._debug['ofs_program']['end'] = self._io.pos()
            self._debug['len_program']['start'] = self._io.pos()
            self.len_program = self._io.read_u4be()
            self._debug['len_program']['end'] = self._io.pos()
            self._debug['alignment']['start'] = self._io.pos()
            self.alignment = self._io.read_u4be()
            self._debug['alignment']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class MacosHibernated(KaitaiStruct):
        """What a file with the memory of a macOS that hibernates begins with.
        
        .. seealso::
           Source - https://git.savannah.gnu.org/cgit/grub.git/tree/include/grub/xnu.h?h=grub-2.06#n25
        """
        SEQ_FIELDS = ["len_image", "more", "first_page", "num_pages", "entry_address", "stack_address", "checksums", "magic", "processor", "encrypted_at", "keys", "len_map"]
        def __init__(self, _io, _parent=None, _root=None):
            super(KernelHeaders.MacosHibernated, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['len_image']['start'] = self._io.pos()
            self.len_image = self._io.read_u8le()
            self._debug['len_image']['end'] = self._io.pos()
            self._debug['more']['start'] = self._io.pos()
            self.more = self._io.read_bytes(8)
            self._debug['more']['end'] = self._io.pos()
            self._debug['first_page']['start'] = self._io.pos()
            self.first_page = self._io.read_u4le()
            self._debug['first_page']['end'] = self._io.pos()
            self._debug['num_pages']['start'] = self._io.pos()
            self.num_pages = self._io.read_u4le()
            self._debug['num_pages']['end'] = self._io.pos()
            self._debug['entry_address']['start'] = self._io.pos()
            self.entry_address = self._io.read_u4le()
            self._debug['entry_address']['end'] = self._io.pos()
            self._debug['stack_address']['start'] = self._io.pos()
            self.stack_address = self._io.read_u4le()
            self._debug['stack_address']['end'] = self._io.pos()
            self._debug['checksums']['start'] = self._io.pos()
            self.checksums = self._io.read_bytes(44)
            self._debug['checksums']['end'] = self._io.pos()
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u4le()
            self._debug['magic']['end'] = self._io.pos()
            self._debug['processor']['start'] = self._io.pos()
            self.processor = self._io.read_bytes(28)
            self._debug['processor']['end'] = self._io.pos()
            self._debug['encrypted_at']['start'] = self._io.pos()
            self.encrypted_at = self._io.read_u8le()
            self._debug['encrypted_at']['end'] = self._io.pos()
            self._debug['keys']['start'] = self._io.pos()
            self.keys = self._io.read_bytes(360)
            self._debug['keys']['end'] = self._io.pos()
            self._debug['len_map']['start'] = self._io.pos()
            self.len_map = self._io.read_u4le()
            self._debug['len_map']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Multiboot(KaitaiStruct):
        """What a Multiboot kernel has at a multiple of 4 bytes in its first 8 KiB.
        
        .. seealso::
           Multiboot Specification 0.6.96, "OS image format" - https://www.gnu.org/software/grub/manual/multiboot/multiboot.html
        """
        SEQ_FIELDS = ["magic", "flags", "checksum"]
        def __init__(self, _io, _parent=None, _root=None):
            super(KernelHeaders.Multiboot, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u4le()
            self._debug['magic']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u4le()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u4le()
            self._debug['checksum']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Multiboot2(KaitaiStruct):
        """What a Multiboot2 kernel has at a multiple of 8 bytes in its first 32 KiB.
        
        .. seealso::
           Multiboot2 Specification 2.0, "OS image format" - https://www.gnu.org/software/grub/manual/multiboot2/multiboot.html
        """
        SEQ_FIELDS = ["magic", "architecture", "len_header", "checksum"]
        def __init__(self, _io, _parent=None, _root=None):
            super(KernelHeaders.Multiboot2, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u4le()
            self._debug['magic']['end'] = self._io.pos()
            self._debug['architecture']['start'] = self._io.pos()
            self.architecture = self._io.read_u4le()
            self._debug['architecture']['end'] = self._io.pos()
            self._debug['len_header']['start'] = self._io.pos()
            self.len_header = self._io.read_u4le()
            self._debug['len_header']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u4le()
            self._debug['checksum']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



