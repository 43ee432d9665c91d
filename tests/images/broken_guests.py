"""Guests that do not boot, each broken in its own way: what diagnoses are tried on.

A disk is made of file systems by e2fsprogs, dosfstools and btrfs-progs, or of bytes.
"""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tests.unit.volumes.disks import Entry, Gpt
from tests.unit.volumes.lvm2.groups_in_memory import physical_volume, uuid_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

MIB: Final = 1 << 20
PATH: Final = os.pathsep.join((os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin"))
ENVIRONMENT: Final = {**os.environ, "PATH": PATH, "MTOOLS_SKIP_CHECK": "1"}
ESP: Final = "c12a7328-f81f-11d2-ba4b-00a0c93ec93b"
UUID: Final = "11111111-2222-4333-8444-555555555555"
ENTRY: Final = "menuentry 'Linux' {\n linux /boot/vmlinuz root=/dev/xvda2\n}\n"
GRUB: Final = "/boot/grub/grub.cfg"

Files = dict[str, bytes | str]


def run(*words: str | Path, data: bytes = b"") -> None:
    subprocess.run(
        list(map(str, words)), check=True, capture_output=True, env=ENVIRONMENT, input=data
    )


def tree(folder: Path, files: Mapping[str, bytes | str]) -> Path:
    """Write files below a folder; a path that ends in a slash is an empty directory."""
    for path, content in files.items():
        target = folder / path.strip("/")
        if path.endswith("/"):
            target.mkdir(parents=True, exist_ok=True)
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def ext(folder: Path, files: Files, *options: str, size: int = 4) -> bytes:
    """Return an ext4 file system of so many MiB."""
    source, image = tree(folder / "tree", files), folder / "ext.img"
    image.write_bytes(bytes(size * MIB))
    run("mke2fs", "-q", "-F", "-t", "ext4", "-U", UUID, *options, "-d", source, image)
    return image.read_bytes()


def fat(folder: Path, files: Files) -> bytes:
    """Return a FAT16 file system of 4 MiB."""
    source, image = tree(folder / "tree", files), folder / "fat.img"
    image.write_bytes(bytes(4 * MIB))
    run("mkfs.fat", "-F", "16", "-s", "1", "-i", "abcd1234", image)
    for child in sorted(source.iterdir()):
        run("mcopy", "-s", "-i", image, child, "::/")
    return image.read_bytes()


def disk(*parts: tuple[bytes, str], size: int = 0) -> bytes:
    """Return a GPT disk of these file systems, each with its partition's type."""
    entries, at = {}, 2048
    for number, (content, kind) in enumerate(parts, 1):
        entries[number] = Entry(at, len(content) // 512, guid=kind or Entry(0, 0).guid)
        at += len(content) // 512
    made = Gpt(entries, num_sectors=at + 2048).build()
    for entry, (content, _) in zip(entries.values(), parts, strict=True):
        made[entry.start * 512 : entry.start * 512 + len(content)] = content
    return bytes(made[: size or len(made)])


def turned(image: bytes, mark: bytes, offset: int = 0) -> bytes:
    """Return an image with one bit turned, so many bytes from where `mark` lies."""
    at = image.index(mark) + offset
    return image[:at] + bytes([image[at] ^ 1]) + image[at + 1 :]


# -- the guests ------------------------------------------------------------------------------------


def _nothing(_: Path) -> bytes:
    return bytes(8 * MIB)


def _noise(_: Path) -> bytes:
    return bytes(range(1, 256)) * 4096


def _luks(_: Path) -> bytes:
    head = b"LUKS\xba\xbe\x00\x01".ljust(168, b"\0") + UUID.encode()
    return disk((head.ljust(2 * MIB, b"\0"), ""))


def _lvm_missing_part(_: Path) -> bytes:
    usual = 'status = ["ALLOCATABLE"] pe_start = 128 pe_count = 4'
    text = f"""vg0 {{ id = "{uuid_of("V")}" seqno = 1 format = "lvm2" status = ["RESIZEABLE"]
extent_size = 8
physical_volumes {{
pv0 {{ id = "{uuid_of("A")}" device = "/dev/xvda1" {usual} }}
pv1 {{ id = "{uuid_of("B")}" device = "/dev/xvdb" {usual} }}
}}
logical_volumes {{
root {{ id = "{uuid_of("R")}" status = ["READ", "WRITE", "VISIBLE"] segment_count = 1
segment1 {{ start_extent = 0 extent_count = 4 type = "striped" stripe_count = 1
stripes = ["pv1", 0] }} }} }}
}}
"""
    return disk((bytes(physical_volume(uuid_of("A"), text)).ljust(MIB, b"\0"), ""))


def _wrong_checksum_in_directory(folder: Path) -> bytes:
    files: Files = {GRUB: ENTRY, "/boot/vmlinuz": "k", "/boot/a-name-to-be-found": ""}
    image = ext(folder, files)
    return disk((turned(image, b"a-name-to-be-found"), ""))


def _wrong_checksum_in_inode(folder: Path) -> bytes:
    text = ENTRY + "#" * 3000
    image = ext(folder, {GRUB: text, "/boot/vmlinuz": "k"})
    at = image.index(len(text).to_bytes(4, "little")) + 100  # the size is 4 bytes into an inode
    return disk((image[:at] + bytes([image[at] ^ 1]) + image[at + 1 :], ""))


def _boot_without_configuration(folder: Path) -> bytes:
    return disk((ext(folder, {"/vmlinuz-6.1.0": "k", "/initrd.img-6.1.0": "i", "/grub/": ""}), ""))


def _missing_kernel(folder: Path) -> bytes:
    other = "menuentry 'Old' {\n linux /boot/vmlinuz-old\n}\n"
    return disk((ext(folder, {GRUB: ENTRY + other, "/boot/vmlinuz-old": "k"}), ""))


def _missing_kernel_and_no_other(folder: Path) -> bytes:
    return disk((ext(folder, {GRUB: ENTRY}), ""))


def _swap(_: Path) -> bytes:
    return disk((bytes(0xFF6) + b"SWAPSPACE2" + bytes(MIB - 4096), ""))


def _cut_disk(folder: Path) -> bytes:
    return disk((ext(folder, {GRUB: ENTRY}), ""), size=3 * MIB)


def _unknown_loader(folder: Path) -> bytes:
    files: Files = {"/EFI/BOOT/BOOTX64.EFI": b"MZ" + bytes(600) + "rEFInd".encode("utf-16-le")}
    return disk((fat(folder, files), ESP))


def _search_in_vain(folder: Path) -> bytes:
    text = (
        "search --no-floppy --fs-uuid --set=root 99999999-aaaa-4bbb-8ccc-dddddddddddd\n"
        "set prefix=($root)'/boot/grub'\nconfigfile $prefix/grub.cfg\n"
    )
    files: Files = {"/EFI/debian/grub.cfg": text, "/EFI/BOOT/BOOTX64.EFI": b"MZ grub_"}
    return disk((fat(folder, files), ESP))


def _no_loader_entries(folder: Path) -> bytes:
    return disk(
        (ext(folder, {"/boot/grub2/grub.cfg": "blscfg\n", "/boot/loader/entries/": ""}), "")
    )


def _root_without_boot(folder: Path) -> bytes:
    return disk(
        (ext(folder, {"/etc/fstab": "LABEL=boot /boot ext4 defaults 0 2\n", "/boot/": ""}), "")
    )


def _data(folder: Path) -> bytes:
    return disk((ext(folder, {"/music/song": "la"}), ""))


def _ntfs(_: Path) -> bytes:
    return disk(((b"\xeb\x52\x90NTFS    ".ljust(MIB, b"\0")), ""))


def _qcow2(_: Path) -> bytes:
    return b"QFI\xfb".ljust(MIB, b"\0")


def _newer_ext(folder: Path) -> bytes:
    image = bytearray(ext(folder, {GRUB: ENTRY}, "-O", "^metadata_csum"))
    image[1024 + 0x63] |= 0x80  # an incompatible feature that nobody knows
    return disk((bytes(image), ""))


def _chainloader(folder: Path) -> bytes:
    return disk((ext(folder, {GRUB: "menuentry 'Windows' {\n chainloader +1\n}\n"}), ""))


def _empty_kernel(folder: Path) -> bytes:
    return disk((ext(folder, {GRUB: ENTRY, "/boot/vmlinuz": ""}), ""))


def _kernel_in_exfat(folder: Path) -> bytes:
    text = "loopback loop0 /live/root.exfat\nmenuentry 'Live' {\n linux (loop0)/boot/vmlinuz\n}\n"
    files: Files = {GRUB: text, "/live/root.exfat": b"\xeb\x76\x90EXFAT   ".ljust(8192, b"\0")}
    return disk((ext(folder, files), ""))


def _endless(folder: Path) -> bytes:
    return disk((ext(folder, {GRUB: "while true; do\n set a=b\ndone\n"}), ""))


def _xfs_superblock_only(_: Path) -> bytes:
    return disk((b"XFSB".ljust(MIB, b"\0"), ""))


def _damaged_gpt(folder: Path) -> bytes:
    made = bytearray(disk((ext(folder, {GRUB: ENTRY}), "")))
    made[1024] ^= 1
    made[-512 * 33] ^= 1
    return bytes(made)


def _btrfs_feature(folder: Path) -> bytes:
    image = folder / "btrfs.img"
    image.write_bytes(bytes(48 * MIB))
    run("mkfs.btrfs", "-q", "-M", "-n", "4096", image)
    made = bytearray(image.read_bytes())
    made[0x10000 + 0xBC + 7] |= 0x40  # an incompatible feature; the checksum is made to fit
    from pygrub_k.crc32c import crc32c

    made[0x10000 : 0x10000 + 4] = crc32c(bytes(made[0x10020:0x11000])).to_bytes(4, "little")
    return disk((bytes(made), ""))


def _solaris(folder: Path) -> bytes:
    return disk((ext(folder, {"/platform/i86xpv/kernel/amd64/unix": "unix"}), ""))


def _memory_test(folder: Path) -> bytes:
    text = "default m\nlabel m\n kernel memtest.bin\n"
    return disk((ext(folder, {"/boot/extlinux/extlinux.conf": text}), ""))


def _circle(folder: Path) -> bytes:
    grub = tree(folder / "tree", {"/boot/grub/": ""}) / "boot/grub/grub.cfg"
    grub.symlink_to("grub.cfg")
    return disk((ext(folder, {}), ""))


def _forging(folder: Path) -> bytes:
    title = "evil\n\x1b[2Jpygrub-k: all is well"
    text = f"menuentry '{title}' {{\n linux /gone\x1b]0;x\x07\n}}\n"
    return disk((ext(folder, {GRUB: text}), ""))


@dataclass(frozen=True)
class BrokenGuest:
    """A guest, what its diagnosis must name, and the last line of it: a cause and an advice."""

    make: Callable[[Path], bytes]
    names: tuple[str, ...]
    last: str


_DISKS: Final = "give the guest's other disks too (--disk=PATH each, in bootloader_args)"
_DOM0: Final = "boot with kernel= and ramdisk= of dom0"
_READABLE: Final = f"keep /boot on ext4, XFS, FAT or btrfs without that feature, or {_DOM0}"
_MISSING: Final = (
    "(hd0,gpt1)/boot/grub/grub.cfg names files that are not there (an update that was cut short,"
    " or a disk that is not given)"
)
_FIRMWARE: Final = 'give the guest firmware (type = "hvm")'
_CHECK: Final = "check it with `e2fsck -f` while the guest is off"

GUESTS: Final = {
    "empty": BrokenGuest(
        _nothing,
        ("(hd0): 8 MiB",),
        "the disk is empty: there are only zeros where a system begins; install a system, or check"
        " that the right disk is given",
    ),
    "unknown": BrokenGuest(
        _noise,
        ("no file system is recognised",),
        "nothing on these disks is recognised; check that the right disk is given, or where the"
        " file system begins with --offset=BYTES",
    ),
    "encrypted": BrokenGuest(
        _luks,
        ("(hd0,gpt1): 2 MiB", f"LUKS 1 encryption, UUID {UUID}: needs a passphrase"),
        "the system is encrypted (LUKS 1 encryption); keep /boot on a volume that is not, or"
        f" {_DOM0}",
    ),
    "group-without-a-part": BrokenGuest(
        _lvm_missing_part,
        ("(hd0,gpt1)", "LVM physical volume of lvm/vg0", "(lvm/vg0-root)", "/dev/xvdb"),
        f"a part of lvm/vg0 is missing; {_DISKS}",
    ),
    "directory-with-a-wrong-checksum": BrokenGuest(
        _wrong_checksum_in_directory,
        ("(hd0,gpt1)/boot/grub/grub.cfg: cannot be looked up: ext4 directory", "wrong checksum"),
        f"(hd0,gpt1) is damaged; {_CHECK}, or boot in spite of it with --checksums=warn",
    ),
    "inode-with-a-wrong-checksum": BrokenGuest(
        _wrong_checksum_in_inode,
        ("(hd0,gpt1)/boot/grub/grub.cfg: cannot be looked up: ext4 inode", "wrong checksum"),
        f"(hd0,gpt1) is damaged; {_CHECK}, or boot in spite of it with --checksums=warn",
    ),
    "boot-without-a-configuration": BrokenGuest(
        _boot_without_configuration,
        ("no boot configuration", "--kernel=/vmlinuz-6.1.0 --ramdisk=/initrd.img-6.1.0"),
        "there are kernels on (hd0,gpt1), but no boot loader's configuration; start one by hand as"
        " shown above, and install a boot loader in the guest",
    ),
    "missing-kernel": BrokenGuest(
        _missing_kernel,
        ("grub.cfg: grub2, read", "entry 0 (Linux)", "(hd0,gpt1)/boot/vmlinuz does not exist"),
        f"{_MISSING}; boot another entry: --entry=1 (Old), or repair the guest's /boot",
    ),
    "no-kernel-at-all": BrokenGuest(
        _missing_kernel_and_no_other,
        ("(hd0,gpt1)/boot/vmlinuz does not exist",),
        f"{_MISSING}; start a kernel by hand with --kernel=PATH, or repair the guest's /boot",
    ),
    "empty-kernel": BrokenGuest(
        _empty_kernel,
        ("kernel (hd0,gpt1)/boot/vmlinuz: it is empty",),
        "the kernel is an empty file (an update that was cut short); start a kernel by hand with"
        " --kernel=PATH, or repair the guest's /boot",
    ),
    "swap": BrokenGuest(
        _swap,
        ("(hd0,gpt1): 1 MiB", "swap space: holds no files"),
        f"there is only swap space; check the order of the disks, and {_DISKS}",
    ),
    "cut-disk": BrokenGuest(
        _cut_disk,
        ("its 4194304 bytes extend beyond the end of hd0, which has 3145728",),
        "the disk ends before (hd0,gpt1) does, so that a part of it is missing; copy or grow the"
        " disk completely",
    ),
    "unknown-loader": BrokenGuest(
        _unknown_loader,
        ("EFI system partition: FAT, UUID ABCD-1234", "BOOTX64.EFI: the boot loader looks like"),
        "what firmware would start from (hd0,gpt1) is not interpreted: the boot loader looks like"
        f" rEFInd; {_FIRMWARE}, or {_DOM0}",
    ),
    "search-in-vain": BrokenGuest(
        _search_in_vain,
        (
            "search: no device with fs-uuid 99999999-aaaa-4bbb-8ccc-dddddddddddd",
            "(hd0,gpt1)/EFI/debian/grub.cfg: there are no entries",
        ),
        "(hd0,gpt1)/EFI/BOOT/BOOTX64.EFI searches a file system that is on none of the disks"
        f" given; {_DISKS}, or correct the UUID or label in it",
    ),
    "no-loader-entries": BrokenGuest(
        _no_loader_entries,
        ("(hd0,gpt1)/boot/grub2/grub.cfg: grub2, but it has no entries",),
        "(hd0,gpt1)/boot/grub2/grub.cfg has no entries; have the guest write it anew"
        " (grub2-mkconfig, update-grub, kernel-install), or start a kernel by hand with"
        " --kernel=PATH",
    ),
    "root-without-boot": BrokenGuest(
        _root_without_boot,
        ("no boot configuration at any known path",),
        "(hd0,gpt1) is a system without kernels or a boot loader's configuration: its /boot is"
        f" elsewhere, or it never had one; {_DISKS}, or {_DOM0}",
    ),
    "data": BrokenGuest(
        _data,
        (f"ext2/3/4, UUID {UUID}: no boot configuration",),
        "no system is installed where a boot loader would look for one; check that this is the"
        f" guest's first disk, and {_DISKS}",
    ),
    "windows": BrokenGuest(
        _ntfs,
        ("NTFS: no Linux kernel boots from it",),
        f"the disk holds Windows, which has no Linux kernel (NTFS); {_FIRMWARE}",
    ),
    "image": BrokenGuest(
        _qcow2,
        ("qcow2 disk image",),
        "the disk was read as a raw disk, but does not look like one (qcow2 disk image); if"
        " it is an image, name its format (--format=NAME), or convert it to a raw disk",
    ),
    "ext-feature": BrokenGuest(
        _newer_ext,
        ("(hd0,gpt1): 4 MiB", "unknown incompatible features 0x80000000"),
        "(hd0,gpt1) is not read: ext4 superblock at byte 1024 of the volume: unknown"
        f" incompatible features 0x80000000; {_READABLE}",
    ),
    "btrfs-feature": BrokenGuest(
        _btrfs_feature,
        ("unknown bits 0x4000000000000000",),
        "(hd0,gpt1) is not read: btrfs superblock at byte 65536 of the volume: features: unknown"
        f" bits 0x4000000000000000; {_READABLE}",
    ),
    "another-loader": BrokenGuest(
        _chainloader,
        ("entry 0 (Windows)", "chainloader +1"),
        "the entry starts something other than a Linux kernel; start a kernel by hand with"
        f" --kernel=PATH, or {_FIRMWARE}",
    ),
    "kernel-in-an-image": BrokenGuest(
        _kernel_in_exfat,
        ("(loop0)/boot/vmlinuz is out of reach: (loop0): exFAT: this file system is not read",),
        "what the entry loads lies on something that is not read; start a kernel by hand with"
        " --kernel=PATH",
    ),
    "endless": BrokenGuest(
        _endless,
        ("grub.cfg: grub2, but interpreting it fails: ", "executes more than 250000 statements"),
        "the guest's disk or configuration asks for more work than any boot needs; check it for"
        " damage, or start a kernel by hand with --kernel=PATH",
    ),
    "xfs-of-zeros": BrokenGuest(
        _xfs_superblock_only,
        ("(hd0,gpt1): 1 MiB", "XFS superblock at byte 0"),
        "(hd0,gpt1) is damaged; check it with `xfs_repair` while the guest is off",
    ),
    "partition-table": BrokenGuest(
        _damaged_gpt,
        ("(hd0): GPT", "the primary table is damaged"),
        "the partition table or volume group of (hd0) is damaged; repair it from dom0 while the"
        " guest is off (gdisk, sfdisk, vgcfgrestore)",
    ),
    "solaris": BrokenGuest(
        _solaris,
        ("a Solaris kernel: pygrub-k does not start Solaris",),
        f"(hd0,gpt1) holds Solaris, and only Linux is started; {_FIRMWARE}",
    ),
    "memory-test": BrokenGuest(
        _memory_test,
        ("extlinux.conf: extlinux, read", "KERNEL memtest.bin: not a Linux kernel"),
        "the entry starts something other than a Linux kernel; start a kernel by hand with"
        f" --kernel=PATH, or {_FIRMWARE}",
    ),
    "symlinks-in-a-circle": BrokenGuest(
        _circle,
        ("(hd0,gpt1)/boot/grub/grub.cfg: cannot be looked up: ",),
        "symlinks lead in a circle ((hd0,gpt1)/boot/grub/grub.cfg: /boot/grub/grub.cfg: more than"
        " 40 symlinks); repair them in the guest, or start a kernel by hand with --kernel=PATH",
    ),
    "titles-that-forge": BrokenGuest(
        _forging,
        ("evil\\n\\x1b[2Jpygrub-k: all is well",),
        f"{_MISSING}; start a kernel by hand with --kernel=PATH, or repair the guest's /boot",
    ),
}
