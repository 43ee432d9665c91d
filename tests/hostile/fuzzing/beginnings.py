"""What a fuzzer begins with: inputs of each target that are as good as the real thing."""

from __future__ import annotations

import lzma
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from pygrub_k.bootconfig.registry import CONFIG_FORMATS
from tests.differential.volumes.recorded import CASES, IMAGES
from tests.hostile.fuzzing import rarer_images
from tests.hostile.fuzzing.configurations import FURTHER, LINK, LONE, PATHS, SEPARATOR, VOLUMES
from tests.hostile.fuzzing.filesystems import KINDS
from tests.hostile.fuzzing.images import NAMES as IMAGES_OF_ALL_KINDS
from tests.hostile.fuzzing.kernels import KINDS as KINDS_OF_FILES
from tests.hostile.fuzzing.texts import ENTRY, ENVIRONMENT, TREES
from tests.hostile.fuzzing.volumes import HEAD, TAIL, recorded
from tests.hostile.fuzzing.workers import (
    AGAIN,
    BLOCK,
    BLOCK_WORDS,
    DRIP,
    END,
    HONEST,
    MANY,
    MODES,
    NOISE,
)
from tests.hostile.fuzzing.workers import KINDS as FRAMES
from tests.hostile.volumes.mutants import partitioned
from tests.images.iso9660_bytes import sample
from tests.images.kernel_bytes import KERNELS
from tests.images.pe_bytes import program
from tests.images.ramdisks import SURVEYED
from tests.images.recognised import MADE
from tests.unit.volumes.test_luks import encrypted
from tests.unit.volumes.test_slices import bsd_label, disk_with, vtoc

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CONFIGS = Path(__file__).parents[2] / "configs"
EDIT = b"\1\0\x38\0\3\xff\xff\xff\xff"
LOOPBACK = b"""\
loopback loop /boot/disk.img
set root=loop
menuentry "Live" {
  search --set=root --file /boot/vmlinuz
  linux (loop)/boot/vmlinuz quiet
  configfile (loop)/EFI/debian/grub.cfg
}
"""
NAMES = {path: number for number, path in enumerate(PATHS)}


def configuration() -> Iterator[bytes]:
    """Yield the configurations of the guests whose menus are golden files."""
    for tree in sorted(CONFIGS.glob("*/*/files")):
        further = [tree / path[1:] for path in FURTHER]
        others = [path.read_bytes() if path.is_file() else b"" for path in further]
        for number, kind in enumerate(CONFIG_FORMATS):
            for which, path in enumerate(kind.paths):
                file = tree / path[1:]
                if file.is_file():
                    head = bytes((number, which << 1 | 1))
                    yield head + file.read_bytes()
                    yield head + SEPARATOR.join((file.read_bytes(), *others))

    for number in range(len(CONFIG_FORMATS)):
        for text in (text for texts in TREES for text in texts.values()):
            for lone in (0, LONE):
                yield bytes((number | lone, 1)) + SEPARATOR.join((text, ENVIRONMENT, ENTRY, ENTRY))


def guest() -> Iterator[bytes]:
    """Yield the same guests as files, one after the other, on two of the volumes."""
    for tree in sorted(CONFIGS.glob("*/*/files")):
        parts = []
        for file in sorted(tree.rglob("*")):
            number = NAMES.get("/" + file.relative_to(tree).as_posix())
            if number is None or file.is_dir():
                continue
            if file.is_symlink():
                parts.append(bytes((number, LINK)) + bytes(file.readlink()))
            else:
                parts.append(bytes((number, 0)) + file.read_bytes())
        parts += [bytes((NAMES[path], 1)) + b"x" for path in PATHS if "vmlinuz" in path]
        for how in range(VOLUMES):
            yield bytes((4 * how,)) + SEPARATOR.join(parts)
    for texts in TREES:
        parts = [bytes((NAMES[path], 0)) + text for path, text in texts.items()]
        parts += [bytes((NAMES[path], 1)) + b"x" for path in ("/vmlinuz", "/initrd.img")]
        for how in range(0, 16, 3):
            yield bytes((how,)) + SEPARATOR.join(parts)
    image = program((".linux", b"kernel"), (".initrd", b"i"), (".cmdline", b"ro"), (".osrel", b""))
    unified = bytes((NAMES["/EFI/Linux/linux.efi"], 0)) + image
    loader = bytes((NAMES["/loader/loader.conf"], 0)) + b"default *.efi\ntimeout 3\n"
    yield b"\4" + SEPARATOR.join((loader, unified))
    for disk in (sample(), rarer_images.FAT["fat32"]()):
        config = bytes((NAMES["/boot/grub/grub.cfg"], 0)) + LOOPBACK
        yield b"\4" + SEPARATOR.join((config, bytes((NAMES["/boot/disk.img"], 0)) + disk))


def volumes() -> Iterator[bytes]:
    """Yield both ends of disks with tables, and of those that were recorded."""
    for disk in whole_disks():
        yield disk[:HEAD] + disk[max(len(disk) - TAIL, HEAD) :]


def whole_disks() -> Iterator[bytes]:
    """Yield one disk after the other: all of them together are more than a fuzzer may keep."""
    for disks in partitioned().values():
        yield from disks
    for case in CASES:
        yield lzma.decompress((IMAGES / f"{case}.0.img.xz").read_bytes())
    for version in (1, 2):
        yield encrypted(version)
    yield bytes(disk_with(0xA5, bsd_label((0, 8), (16, 8))))
    yield bytes(disk_with(0x82, vtoc((2, 0, 8), (3, 16, 8))))


def arrays() -> Iterator[bytes]:
    """Yield each set of disks, whole and with a small change to some of its sectors."""
    for number, case in enumerate(CASES):
        yield bytes((number, 0))
        yield bytes((number, 0x30))
        for place in range(min(len(recorded(case).places), 24)):
            yield bytes((number, 0, place, 0)) + EDIT[2:]


def recognised() -> Iterator[bytes]:
    """Yield each volume that is only recognised, and with small changes."""
    for number in range(len(MADE)):
        yield bytes((number,))
        for place in range(3):
            yield bytes((number, place, 0)) + EDIT[2:]


def filesystem(kind: str) -> Iterator[bytes]:
    """Yield each file system with each request of the inspector, and with some small changes."""
    for number in range(len(KINDS[kind].images)):
        for how in range(0, 64, 3):
            yield bytes((number, how))
        for place in range(40):
            yield bytes((number, 0x80, place, 0)) + EDIT[2:]


def disk() -> Iterator[bytes]:
    """Yield each disk with each request, and with some small changes."""
    for number in range(256):
        yield bytes((number,))
    for number in range(4):
        for place in range(60):
            yield bytes((number, place, 0)) + EDIT[2:]
            yield bytes((number | 0x80, place, 0)) + EDIT[2:]


def worker() -> Iterator[bytes]:
    """Yield conversations with an honest worker in all modes, and with one that lies in a turn."""
    answers: tuple[tuple[bytes, tuple[bytes, ...]], ...] = (
        (b"R", (b"root=/dev/xvda1 ro", b"a note")),
        (b"R", (b"ro", *BLOCK_WORDS, b"a note")),
        (b"R", (b"ro", *BLOCK_WORDS[:2], BLOCK, BLOCK[:-1] + b"x", b"0")),
        (b"R", (b"/boot/vmlinuz", b"/boot/initrd.img", b"ro")),
        (b"R", (b"entry", b"Linux", b"", b"submenu", b"\x1b[2J" * 500, b"")),
        (b"E", (b"CorruptError", b"ext4 inode 12 at byte 4096 of the volume: bad")),
        (b"L", (b"seccomp", b"on")),
        (b"P", ()),
        (b"O", (b"title: Linux\n",)),
        (b"O", (b"T" + b"text\n" * 1000,)),
        (b"O", (b"H" + bytes(7) + b"\x40",)),
        (b"M", (b"pygrub_k.filesystems.ext.mmp",)),
        (b"M", (b"venv.scripts",)),
    )
    frames = [_frame(kind, items) for kind, items in answers]
    frames += [bytes((MANY, 3, 0, 0x80)), bytes((NOISE, 5, 0)) + b"R\xff\xff\xff\xff"]
    keys = bytes((4, 1, 4, 9, 4))
    for mode in range(3 * len(MODES)):
        head = bytes((mode, len(keys))) + keys
        honest = bytes((HONEST, END))
        yield head + honest * 12
        for number, frame in enumerate(frames):
            before = honest * (number % 3)
            yield head + before + frame + bytes((HONEST, END)) + honest * 8
            yield head + before + bytes((DRIP,)) + frame + frame + honest * 4
            yield head + before + frame + bytes((AGAIN, 0xFF, 0xFF)) + honest


def _frame(kind: bytes, items: tuple[bytes, ...]) -> bytes:
    parts = (len(item).to_bytes(2, "little") + item for item in items)
    return bytes((FRAMES.index(kind), len(items))) + b"".join(parts)


def image() -> Iterator[bytes]:
    """Yield a change of each image, with its checksums made right again and not."""
    for number in range(len(IMAGES_OF_ALL_KINDS)):
        for which in range(4):
            yield bytes((number, which)) + EDIT


def kernel() -> Iterator[bytes]:
    """Yield kernels of all kinds, each asked for all kinds; then more to be looked at closely."""
    for data in KERNELS.values():
        yield from (bytes((number,)) + data for number in range(len(KINDS_OF_FILES)))
    for name, files in SURVEYED.items():
        head = bytes((KINDS_OF_FILES.index(name),))
        yield from (head + data for data in files.values())


BEGINNINGS: dict[str, Callable[[], Iterator[bytes]]] = {
    "configuration": configuration,
    "guest": guest,
    "volumes": volumes,
    "arrays": arrays,
    "recognised": recognised,
    "image": image,
    "kernel": kernel,
    **{kind: partial(filesystem, kind) for kind in KINDS},
    "disk": disk,
    "worker": worker,
}
