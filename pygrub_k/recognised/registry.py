"""Every kind that is recognised and nothing else, in the order they are tried.

It is asked of what nothing reads, when somebody wants to know what it is; a boot that goes well
never imports it. First come members of arrays, as in libblkid: what they hold may look like more.
"""

from __future__ import annotations

from pygrub_k._generated import foreign_filesystems_records as filesystems
from pygrub_k._generated import foreign_members_records as members
from pygrub_k._generated.jfs_log_records import SuperblockRecord as LogRecord
from pygrub_k.errors import FormatError, SourceError
from pygrub_k.recognised import fixed, hfs, ntfs, tables, udf
from pygrub_k.recognised.model import Identity, Kind

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Final

    from pygrub_k.source import ByteSource

_NOT_READ: Final = "this file system is not read"
_BIOS_RAID: Final = "give the disk that the controller's driver makes of it"
_OTHER_TABLE: Final = "partitions in such a table are not looked for"
_BCACHE: Final = b"\xc6\x85\x73\xf6\x4e\x1a\x45\xca\x82\x65\xf5\x7f\x48\xba\x6d\x81"
_BCACHEFS: Final = b"\xc6\x85\x73\xf6\x66\xce\x90\xa9\xd9\x6a\x60\xcf\x80\x3d\xf7\xef"
_SWAP_PAGES: Final = (0xFF6, 0x1FF6, 0x3FF6, 0x7FF6, 0xFFF6)
"""Where the magic of a swap area lies, by the machine's size of pages."""
_PROMISE: Final = (63, 255, 256, 16, 399, 591, 675, 735, 911, 974, 991, 951, 3087)
_HIGHPOINT: Final = (b"\xf3\x16\x78\x5a", b"\xfd\x16\x78\x5a")

KINDS: Final = (
    Kind(
        "DDF RAID member",
        tuple(
            (-512 * sectors, magic)
            for sectors in (1, 257)
            for magic in (fixed.DDF_MAGIC, fixed.DDF_MAGIC[::-1])
        ),
        _BIOS_RAID,
        fixed.ddf,
        keeps_partitions=True,
    ),
    Kind(
        "Intel RAID member",
        ((-1024, b"Intel Raid ISM Cfg Sig. "),),
        _BIOS_RAID,
        keeps_partitions=True,
    ),
    Kind("LSI RAID member", ((-512, b"$XIDE$"),), _BIOS_RAID, keeps_partitions=True),
    Kind("NVIDIA RAID member", ((-1024, b"NVIDIA"),), _BIOS_RAID, keeps_partitions=True),
    Kind(
        "Promise RAID member",
        tuple((-512 * sectors, b"Promise Technology, Inc.") for sectors in _PROMISE),
        _BIOS_RAID,
        keeps_partitions=True,
    ),
    Kind(
        "HighPoint RAID member",
        tuple((place, magic) for place in (9 * 512 + 32, -11 * 512) for magic in _HIGHPOINT),
        _BIOS_RAID,
        keeps_partitions=True,
    ),
    Kind(
        "bcache member",
        ((0x1018, _BCACHE),),
        "give the disk that bcache makes of it",
        fixed.at(members.BcacheRecord, 0x1000),
    ),
    Kind("Ceph BlueStore", ((0, b"bluestore block device"),), "holds objects, not files"),
    Kind(
        "DRBD member",
        tuple((-4096 + 60, b"\x83\x74\x02" + bytes((last,))) for last in (0x6B, 0x6C, 0x6D)),
        "give the device that DRBD makes of it",
        fixed.drbd,
    ),
    Kind("LVM1 physical volume", ((0, b"HM\x01\x00"), (0, b"HM\x02\x00")), "LVM1 is not read"),
    Kind("device-mapper snapshot", ((0, b"SnAp"),), "holds changes to another volume"),
    Kind("dm-verity hashes", ((0, b"verity\0\0"),), "holds hashes of another volume"),
    Kind("dm-integrity volume", ((0, b"integrt\0"),), "give the device that is made of it"),
    Kind(
        "VMFS",
        ((0x200000, b"\x5e\xf1\xab\x2f"),),
        _NOT_READ,
        fixed.vmfs,
    ),
    Kind(
        "VMFS volume member",
        ((0x100000, b"\x0d\xd0\x01\xc0"),),
        _NOT_READ,
        fixed.vmfs_member,
    ),
    Kind("UBI", ((0, b"UBI#"),), "flash memory is not read", fixed.ubi),
    Kind(
        "VDO volume",
        ((0, b"dmvdo001"),),
        "give the device that VDO makes of it",
        fixed.at(members.VdoRecord, 0),
    ),
    Kind(
        "Stratis pool member",
        ((516, b"!Stra0tis\x86\xff\x02^\x41rh"),),
        "give the device that Stratis makes of it",
    ),
    Kind(
        "hibernated swap space",
        tuple(
            (page, magic)
            for page in _SWAP_PAGES
            for magic in (b"S1SUSPEND", b"S2SUSPEND", b"ULSUSPEND", b"LINHIB0001")
        ),
        "holds what a system saved before it went to sleep",
        fixed.swap,
    ),
    Kind(
        "swap space",
        tuple((page, b"SWAPSPACE2") for page in _SWAP_PAGES),
        "holds no files",
        fixed.swap,
    ),
    Kind(
        "JFS log",
        ((0x1000, b"\x21\x43\x65\x87"),),
        "a log without its files",
        fixed.at(LogRecord, 0x1000),
    ),
    Kind("reiser4", ((0x10000, b"ReIsEr4"),), _NOT_READ),
    Kind("HFS+", ((0x400, b"H+"), (0x400, b"HX")), _NOT_READ, hfs.identify, hfs.is_plus),
    Kind("HFS+ in HFS", ((0x400, b"BD"),), _NOT_READ, hfs.identify, hfs.is_wrapper),
    Kind("HFS", ((0x400, b"BD"),), _NOT_READ, hfs.identify_plain, hfs.is_plain),
    Kind(
        "APFS", ((32, b"NXSB"),), _NOT_READ, fixed.at(filesystems.ApfsRecord, 0), fixed.is_container
    ),
    Kind("GFS", ((0x10000, b"\x01\x16\x19\x70"),), _NOT_READ, fixed.gfs2, fixed.is_gfs),
    Kind("GFS2", ((0x10000, b"\x01\x16\x19\x70"),), _NOT_READ, fixed.gfs2),
    Kind(
        "OCFS2",
        tuple((2 * size, b"OCFSV2") for size in (512, 1024, 2048, 4096)),
        _NOT_READ,
        fixed.ocfs2,
    ),
    Kind("OCFS", ((8, b"OracleCFS"),), _NOT_READ),
    Kind("Oracle ASM disk", ((32, b"ORCLDISK"),), "holds a database, not files"),
    Kind(
        "cramfs",
        ((0, b"\x45\x3d\xcd\x28"),),
        _NOT_READ,
        fixed.at(filesystems.CramfsRecord, 0),
    ),
    Kind("cramfs, big-endian", ((0, b"\x28\xcd\x3d\x45"),), _NOT_READ),
    Kind("romfs", ((0, b"-rom1fs-"),), _NOT_READ, fixed.romfs),
    Kind("UBIFS", ((0, b"\x31\x18\x10\x06"),), _NOT_READ, fixed.at(filesystems.UbifsRecord, 0)),
    Kind("SquashFS, big-endian", ((0, b"sqsh"),), _NOT_READ),
    Kind(
        "bcachefs",
        ((0x1018, _BCACHEFS),),
        _NOT_READ,
        fixed.at(filesystems.BcachefsRecord, 0x1000),
    ),
    Kind("VxFS", ((0x400, b"\xf5\xfc\x01\xa5"), (0x2000, b"\xa5\x01\xfc\xf5")), _NOT_READ),
    Kind("BeFS", ((0x220, b"BFS1"), (0x220, b"1SFB")), _NOT_READ),
    Kind("HPFS", ((0x2000, b"\x49\xe8\x95\xf9"),), _NOT_READ),
    Kind("ReFS", ((3, b"ReFS\0"),), _NOT_READ),
    Kind(
        "Minix",
        (
            *((0x410, magic) for magic in (b"\x7f\x13", b"\x8f\x13", b"\x68\x24", b"\x78\x24")),
            (0x418, b"\x5a\x4d"),
        ),
        _NOT_READ,
        confirm=fixed.is_minix,
    ),
    Kind("zonefs", ((0, b"SFOZ"),), _NOT_READ),
    Kind("dynamic disk of Windows", ((0xC00, b"PRIVHEAD"),), _OTHER_TABLE),
    Kind("SGI disk label", ((0, b"\x0b\xe5\xa9\x41"),), _OTHER_TABLE),
    Kind("Sun disk label", ((508, b"\xda\xbe"),), _OTHER_TABLE, confirm=tables.is_sun),
    Kind("Apple partition map", ((512, b"PM\0\0"),), _OTHER_TABLE),
    Kind(
        "DASD label",
        tuple((2 * size, key) for size in tables.DASD_BLOCKS for key in tables.DASD_KEYS),
        _OTHER_TABLE,
        tables.dasd,
    ),
    Kind("Atari partition table", ((0x1C2, b""),), _OTHER_TABLE, confirm=tables.is_atari),
)
"""Kinds with the shortest magic, or none, come last."""

IDENTITIES: Final[dict[str, Callable[[ByteSource], Identity]]] = {
    "LUKS 1 encryption": fixed.encrypted,
    "LUKS 2 encryption": fixed.encrypted,
    "swap space": fixed.swap,
    "NTFS": ntfs.identify,
    "BitLocker encryption": fixed.bitlocker,
    "exFAT": fixed.exfat,
    "UDF": udf.identify,
}
"""How kinds that filesystems/registry.py recognises are identified, by their names there."""


def recognised(source: ByteSource, *, is_partitioned: bool = False) -> Kind | None:
    """Return what a volume that nothing reads looks like, or None.

    Where there are partitions on it, most of that is left from earlier use, and does not count.
    What cannot be read because the volume ends, or breaks its format, is not that kind.
    """
    for kind in KINDS:
        if is_partitioned and not kind.keeps_partitions:
            continue
        try:
            if kind.probe(source):
                return kind
        except (FormatError, SourceError):
            continue
    return None


def identity_of(name: str, source: ByteSource) -> Identity:
    """Return the identity of a volume of the kind with that name; empty where it has none.

    So is one that cannot be read: that the volume is of the kind is known even so.
    """
    identify = IDENTITIES.get(name) or next(
        (kind.identify for kind in KINDS if kind.name == name), None
    )
    if identify is None:
        return Identity()
    try:
        return identify(source)
    except (FormatError, SourceError):
        return Identity()
