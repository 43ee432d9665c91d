"""What is only recognised: small volumes, made byte by byte as the formats' documents have it."""

from __future__ import annotations

from functools import reduce
from operator import xor
from typing import TYPE_CHECKING, Any, NamedTuple
from zlib import crc32

from pygrub_k._generated import foreign_filesystems_records as filesystems
from pygrub_k._generated import foreign_members_records as members
from pygrub_k._generated import foreign_tables_records as tables
from pygrub_k._generated import hfs_records as hfs

if TYPE_CHECKING:
    from pathlib import Path

UUID = bytes(range(1, 17))
MIB = 1 << 20


class Made(NamedTuple):
    """A volume: its name here and as blkid calls it ("" if blkid 2.38 does not), size and bytes.

    Pieces are at offsets, negative ones from the end.
    """

    name: str
    blkid: str
    size: int
    pieces: tuple[tuple[int, bytes], ...]

    def data(self) -> bytes:
        found = bytearray(self.size)
        for at, piece in self.pieces:
            start = at if at >= 0 else self.size + at
            found[start : start + len(piece)] = piece
        return bytes(found)

    def write(self, path: Path) -> Path:
        path.write_bytes(self.data())
        return path


def packed(table: Any, **fields: int | bytes) -> bytes:
    """Return the bytes of a record of which only some fields are not zero."""
    values = []
    for name, code, _ in table.FIELDS:
        empty: int | bytes = bytes(int(code[:-1])) if code.endswith("s") else 0
        values.append(fields.pop(name, empty))
    assert not fields
    data: bytes = table.STRUCT.pack(*values)
    return data


def _number(value: int, size: int = 4) -> bytes:
    return value.to_bytes(size, "big")


def _sun() -> bytes:
    label = packed(tables.SunRecord, description=b"a disk", magic=b"\xda\xbe")
    return label[:-2] + bytes(reduce(xor, label[parity:-2:2]) for parity in (0, 1))


def _ubi() -> bytes:
    header = packed(members.UbiRecord, magic=b"UBI#", version=1, image=1234567).ljust(60, b"\0")
    return header + _number(crc32(header) ^ 0xFFFFFFFF)


def _hfs_plus(start: int = 0) -> tuple[tuple[int, bytes], ...]:
    name = "Volume Größe"
    header = packed(
        hfs.VolumeHeaderRecord,
        magic=b"H+",
        version=4,
        block_size=4096,
        num_blocks=4096,
        id=b"12345678",
        catalog_extents=packed(hfs.ExtentRecord, first_block=10, num_blocks=9).ljust(64, b"\0"),
    )
    tree = packed(hfs.NodeRecord, kind=1) + packed(
        hfs.TreeHeaderRecord, depth=1, root=1, num_leaves=1, first_leaf=1, node_size=4096
    )
    key = packed(hfs.CatalogKeyRecord, len_key=30, parent=1, num_characters=len(name))
    leaf = packed(hfs.NodeRecord, kind=0xFF, num_records=1) + key + name.encode("utf-16-be")
    return ((start + 1024, header), (start + 10 * 4096, tree), (start + 11 * 4096, leaf))


def _shell(embedded: bytes) -> bytes:
    return packed(
        hfs.MasterDirectoryBlockRecord,
        magic=b"BD",
        first_block=16,
        block_size=4096,
        embedded=embedded,
        embedded_block=3,
        id=b"12345678",
        len_label=5,
        label=b"Files",
    )


SWAP = packed(members.SwapRecord, version=1, last_page=9, uuid=UUID, label=b"a label")
GFS = packed(
    filesystems.Gfs2Record,
    magic=b"\x01\x16\x19\x70",
    metadata_type=1,
    format=1309,
    multihost_format=1401,
)
BCACHEFS = packed(
    filesystems.BcachefsRecord,
    magic=b"\xc6\x85\x73\xf6\x66\xce\x90\xa9\xd9\x6a\x60\xcf\x80\x3d\xf7\xef",
    uuid=UUID,
    label=b"a label",
    sector=8,
)
ATARI = packed(
    tables.AtariRecord,
    num_sectors=2 * MIB // 512,
    partitions=packed(
        tables.AtariPartitionRecord, flags=1, kind=b"GEM", first_sector=2, num_sectors=1000
    ).ljust(48, b"\0"),
)
DASD = packed(
    tables.DasdRecord,
    key=b"\xe5\xd6\xd3\xf1",
    label=b"\xe5\xd6\xd3\xf1",
    volume="0X0201".encode("cp500"),
)
VMFS = packed(
    filesystems.VmfsRecord,
    magic=b"\x5e\xf1\xab\x2f",
    uuid_1=1,
    uuid_2=2,
    uuid_3=3,
    uuid_4=b"abcdef",
    label=b"datastore1",
)
VMFS_MEMBER = packed(
    members.VmfsMemberRecord,
    magic=b"\x0d\xd0\x01\xc0",
    version=5,
    uuid=UUID,
    datastore=b"4a5b6c7d-1234567890-aaaa-0123456789ab",
)
MADE = (
    Made(
        "APFS",
        "apfs",
        MIB,
        (
            (
                0,
                packed(
                    filesystems.ApfsRecord,
                    magic=b"NXSB",
                    object_type=1,
                    uuid=UUID,
                    block_size=4096,
                ),
            ),
        ),
    ),
    Made("VDO volume", "vdo", MIB, ((0, packed(members.VdoRecord, magic=b"dmvdo001", uuid=UUID)),)),
    Made("VMFS", "VMFS", 4 * MIB, ((0x200000, VMFS),)),
    Made("VMFS volume member", "VMFS_volume_member", 4 * MIB, ((0x100000, VMFS_MEMBER),)),
    Made("UBI", "ubi", 4 * MIB, ((0, _ubi()),)),
    Made(
        "UBIFS",
        "ubifs",
        MIB,
        ((0, packed(filesystems.UbifsRecord, magic=b"\x31\x18\x10\x06", node_type=6, uuid=UUID)),),
    ),
    Made(
        "DRBD member",
        "drbd",
        4 * MIB,
        ((-4096, packed(members.DrbdRecord, device=0x123456789ABC, magic=0x8374026B)),),
    ),
    Made(
        "DRBD member",
        "drbd",
        4 * MIB,
        ((-4096, packed(members.Drbd9Record, device=0x1234567ABC, magic=0x8374026D)),),
    ),
    Made(
        "DDF RAID member",
        "ddf_raid_member",
        4 * MIB,
        (
            (
                -512,
                packed(
                    members.DdfRecord,
                    magic=b"\xde\x11\xde\x11",
                    guid=b"Linux-MD0123456789abcdef",
                    revision=b"01.02.00",
                ),
            ),
        ),
    ),
    Made(
        "Intel RAID member", "isw_raid_member", 4 * MIB, ((-1024, b"Intel Raid ISM Cfg Sig. 1.1"),)
    ),
    Made("Ceph BlueStore", "ceph_bluestore", MIB, ((0, b"bluestore block device\n"),)),
    Made("bcachefs", "", MIB, ((4096, BCACHEFS),)),
    Made("HFS", "hfs", MIB, ((1024, _shell(b"\0\0")),)),
    Made("HFS+", "hfsplus", MIB, _hfs_plus()),
    Made(
        "HFS+ in HFS",
        "hfsplus",
        MIB,
        ((1024, _shell(b"H+")), *_hfs_plus(16 * 512 + 3 * 4096)),
    ),
    Made("hibernated swap space", "swsuspend", MIB, ((1024, SWAP), (0xFF6, b"S1SUSPEND"))),
    Made("swap space", "swap", MIB, ((1024, SWAP), (0xFFF6, b"SWAPSPACE2"))),
    Made(
        "BitLocker encryption",
        "BitLocker",
        MIB,
        (
            (
                0,
                packed(
                    members.BitlockerRecord,
                    jump=b"\xeb\x58\x90",
                    magic=b"-FVE-FS-",
                    metadata=4096,
                ),
            ),
            (4096, b"-FVE-FS-"),
        ),
    ),
    Made("GFS", "", MIB, ((0x10000, GFS),)),
    Made("reiser4", "reiser4", MIB, ((0x10000, b"ReIsEr4"),)),
    Made("HPFS", "", MIB, ((0x2000, b"\x49\xe8\x95\xf9\xc5\xe9\x53\xfa"),)),
    Made("VxFS", "vxfs", MIB, ((1024, b"\xf5\xfc\x01\xa5"),)),
    Made("BeFS", "", MIB, ((0x220, b"BFS1"),)),
    Made("ReFS", "ReFS", MIB, ((3, b"ReFS\0"),)),
    Made("LVM1 physical volume", "", MIB, ((0, b"HM\x01\x00"),)),
    Made("OCFS", "", MIB, ((8, b"OracleCFS"),)),
    Made("Oracle ASM disk", "oracleasm", MIB, ((32, b"ORCLDISK"),)),
    Made("Stratis pool member", "", MIB, ((516, b"!Stra0tis\x86\xff\x02^\x41rh"),)),
    Made("NVIDIA RAID member", "", MIB, ((-1024, b"NVIDIA  "),)),
    Made("LSI RAID member", "", MIB, ((-512, b"$XIDE$"),)),
    Made(
        "Promise RAID member",
        "promise_fasttrack_raid_member",
        4 * MIB,
        ((-63 * 512, b"Promise Technology, Inc."),),
    ),
    Made("HighPoint RAID member", "", MIB, ((9 * 512 + 32, b"\xf3\x16\x78\x5a"),)),
    Made("device-mapper snapshot", "DM_snapshot_cow", MIB, ((0, b"SnAp"),)),
    Made("dm-verity hashes", "", MIB, ((0, b"verity\0\0"),)),
    Made("dm-integrity volume", "", MIB, ((0, b"integrt\0"),)),
    Made("XFS log", "", MIB, ((0, b"\xfe\xed\xba\xbe"),)),
    Made("JFS log", "", MIB, ((0x1000, b"\x21\x43\x65\x87"),)),
    Made("cramfs, big-endian", "cramfs", MIB, ((0, b"\x28\xcd\x3d\x45"),)),
    Made("SquashFS, big-endian", "squashfs3", MIB, ((0, b"sqsh"),)),
    Made("zonefs", "zonefs", MIB, ((0, b"SFOZ"),)),
    Made("Sun disk label", "sun", MIB, ((0, _sun()),)),
    Made("SGI disk label", "", MIB, ((0, b"\x0b\xe5\xa9\x41"),)),
    Made("DASD label", "", MIB, ((8192, DASD),)),
    Made("Atari partition table", "atari", 2 * MIB, ((0, ATARI),)),
    Made("Apple partition map", "mac", MIB, ((0, b"ER\x02\x00"), (512, b"PM\0\0"))),
    Made("dynamic disk of Windows", "", MIB, ((0xC00, b"PRIVHEAD"),)),
)
