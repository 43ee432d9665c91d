"""Notes as readelf shows them, versions as file does, ramdisks that cpio makes and others pack."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

import pytest

from pygrub_k.compression.zstd import frame
from tests.images import xen_kernels as made
from tests.unit.kernels.test_ramdisk import facts_of as ramdisk
from tests.unit.kernels.test_survey import facts_of as kernel

if TYPE_CHECKING:
    from pathlib import Path

DRIVER = "lib/modules/6.1/kernel/drivers/block/xen-blkfront.ko"
PACKERS = {
    "gzip": "gzip -9",
    "bzip2": "bzip2 -9",
    "XZ": "xz --check=crc32 --x86 --lzma2=preset=9,dict=32MiB",
    "LZMA": "lzma -9",
    "Zstandard": "zstd -q -19",
    "LZ4": "lz4 -q -l -9",
    "LZO": "lzop -9",
}
FORMATS = {"newc": "cpio newc", "crc": "cpio crc", "odc": "cpio odc", "bin": "cpio old"}


NOTE = r"^ +Xen +0x(\w+)\s(?:Unknown note type: \(|)(0x\w+|[A-Z_ ]+\w)\)?.*?description data:(.*)$"
NAMED = {"NT_VERSION": 1, "NT_ARCH": 2, "GO BUILDID": 4}
"""What readelf takes some of Xen's kinds for."""


def ran(command: str, given: bytes = b"", folder: Path | None = None) -> bytes:
    return subprocess.run(
        command, shell=True, input=given, cwd=folder, check=True, capture_output=True
    ).stdout


@pytest.mark.parametrize("bits", [32, 64])
def test_notes_are_those_of_readelf(bits: int, tmp_path: Path) -> None:
    notes = (made.PV_64 if bits == 64 else made.PV_32) | made.PVH | {99: b"abc"}
    image = made.kernel(notes, bits=bits)
    (tmp_path / "k").write_bytes(image)
    text = ran("readelf -nW k", folder=tmp_path).decode()
    listed = []
    for size, kind, data in re.findall(NOTE, text, re.MULTILINE):
        number = int(kind, 16) if kind.startswith("0x") else NAMED[kind]
        listed.append((number, bytes.fromhex(data)))
        assert int(size, 16) == len(listed[-1][1])
    assert listed == list(notes.items())
    ours = [(note.kind, note.value) for note in kernel(made.bzimage(image)).notes]
    assert [kind for kind, _ in ours] == [kind for kind, _ in listed]
    for (_, value), (_, data) in zip(ours, listed, strict=True):
        digits = f"{int.from_bytes(data, 'little'):#x}"
        assert value in {data.rstrip(b"\0").decode("latin-1"), data.hex(), digits}


def test_the_version_is_that_of_file(tmp_path: Path) -> None:
    (tmp_path / "k").write_bytes(made.bzimage(made.kernel(made.PVH)))
    told = ran("file -b k", folder=tmp_path).decode()
    found = kernel((tmp_path / "k").read_bytes())
    assert told.startswith(f"Linux kernel x86 boot executable bzImage, version {found.build},")


@pytest.mark.parametrize("how", PACKERS)
def test_what_the_packers_make_is_unpacked(how: str) -> None:
    content = b"".join(b"%d is a line, and %d more\n" % (n, n * n) for n in range(40_000))
    image = made.kernel(made.PVH | made.PV_64, content=content)
    packed = ran(PACKERS[how], image)
    found = kernel(packed)
    assert (found.wrapping, found.len_unpacked, found.problems) == (how, len(image), ())
    assert found.pv.answer == found.pvh.answer == "yes"


def test_zstandard_is_the_same_with_its_library(monkeypatch: pytest.MonkeyPatch) -> None:
    image = made.kernel(made.PVH, content=b"some words " * 50_000)
    packed = ran("zstd -q -19 --ultra --long=24", image)
    slow = kernel(packed)
    for name in ("_library", "_decompressor"):
        monkeypatch.setattr(frame, name, getattr(frame, name))
    assert frame.accelerate()
    assert kernel(packed) == slow
    cut = [kernel(packed[: len(packed) // 2]) for _ in range(1)]
    assert "cut off" in cut[0].problems[0]


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("how", ["", "gzip", "LZ4"])
def test_ramdisks_of_cpio(form: str, how: str, tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    (tree / DRIVER).parent.mkdir(parents=True)
    (tree / DRIVER).write_bytes(b"x" * 5001)
    (tree / "init").symlink_to("bin/busybox")
    archive = ran(f"find . | LC_ALL=C sort | cpio -o -H {form} --quiet", folder=tree)
    names = ran("cpio -t --quiet", archive).split()
    found = ramdisk(ran(PACKERS[how], archive) if how else archive)
    (part,) = found.archives
    assert (part.format, part.compression, part.members) == (FORMATS[form], how, len(names))
    assert found.drivers == {
        "xen-blkfront": "module",
        "xen-netfront": "unknown" if found.problems else "missing",
    }
    assert found.versions == ("6.1",)
