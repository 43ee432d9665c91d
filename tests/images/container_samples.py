"""Small disk images of every format and kind, to be damaged."""

from __future__ import annotations

import gzip
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pygrub_k._generated.ewf_records import (
    DigestRecord,
    EwfRecord,
    HashRecord,
    SectionRecord,
    TableRecord,
    VolumeRecord,
)
from tests.images.containers import KIB, content, run
from tests.images.vhd_bytes import (
    differencing_vhd,
    differencing_vhdx,
    regions_of,
    seal_vhd,
    seal_vhdx,
    with_log,
)

if TYPE_CHECKING:
    from collections.abc import Callable

RAW = content(600 * KIB, 7)
PARTS = {
    b"volume": VolumeRecord.SIZE,
    b"table": TableRecord.SIZE,
    b"table2": TableRecord.SIZE,
    b"hash": HashRecord.SIZE,
    b"digest": DigestRecord.SIZE,
}
"""Sections of EWF that begin with so many bytes, the last four of which are a checksum."""
VHD_STRUCTURES = tuple(range(0, 5 * 512, 512))
"""The footer's copy, the header, the table, the first bitmap."""


def _nothing(_: bytearray) -> None:
    """What has no checksums needs nothing."""


@dataclass(frozen=True)
class Sample:
    """The files of an image, its format, and those of the image below, if any.

    `structures` are the sectors with something to damage (none: all that are not zeros), and
    `sealed` makes checksums right again.
    """

    files: tuple[tuple[str, bytes], ...]
    form: str
    below: tuple[tuple[str, bytes], ...] = ()
    structures: tuple[int, ...] = ()
    seal: Callable[[bytearray], None] = _nothing


def made(folder: Path, form: str, options: str = "", *words: str, raw: bytes = RAW) -> bytes:
    """Return what qemu-img makes of a raw disk."""
    source, path = folder / "sample.raw", folder / "sample.img"
    source.write_bytes(raw)
    named = ("-o", options) if options else ()
    run("qemu-img", "convert", "-f", "raw", "-O", form, *named, *words, source, path)
    return path.read_bytes()


def _qcow2(options: str, *words: str) -> Callable[[Path], Sample]:
    return lambda folder: Sample((("a.qcow2", made(folder, "qcow2", options, *words)),), "qcow2")


def _overlay(folder: Path) -> Sample:
    base, top = folder / "base.raw", folder / "top.qcow2"
    base.write_bytes(RAW)
    create = ("qemu-img", "create", "-q", "-f", "qcow2", "-o", "cluster_size=4k")
    run(*create, "-b", base, "-F", "raw", top)
    run("qemu-io", "-c", "write 8k 20k", "-c", "write -z 100k 9k", top)
    run("qemu-img", "snapshot", "-q", "-c", "one", top)
    run("qemu-io", "-c", "write 80k 20k", top)
    return Sample((("top.qcow2", top.read_bytes()),), "qcow2", (("base.raw", RAW),))


def _vhd(folder: Path) -> Sample:
    data = made(folder, "vpc", "force_size=on")
    return Sample((("a.vhd", data),), "vhd", structures=VHD_STRUCTURES, seal=seal_vhd)


def _vhd_overlay(folder: Path) -> Sample:
    base = made(folder, "vpc", "force_size=on")
    top = differencing_vhd(base, dict.fromkeys((0, 5, 200), b"\xab" * 512))
    below = (("base.vhd", base),)
    return Sample((("a.vhd", top),), "vhd", below, VHD_STRUCTURES, seal_vhd)


def _vhdx(folder: Path) -> Sample:
    data = made(folder, "vhdx", "block_size=1M,log_size=1M")
    return Sample((("a.vhdx", data),), "vhdx", seal=seal_vhdx)


def _vhdx_log(folder: Path) -> Sample:
    data = made(folder, "vhdx", "block_size=1M,log_size=1M")
    table, _ = regions_of(data)
    change = (table.ofs_region, data[table.ofs_region : table.ofs_region + 4096])
    logged = with_log(data, [[change, (table.ofs_region + 4096, 4096)], [change]])
    return Sample((("a.vhdx", logged),), "vhdx", seal=seal_vhdx)


def _vhdx_overlay(folder: Path) -> Sample:
    base = made(folder, "vhdx", "block_size=1M,log_size=1M")
    empty = made(folder, "vhdx", "block_size=1M,block_state_zero=off", raw=bytes(len(RAW)))
    changed = dict.fromkeys((0, 5, 200), b"\xab" * 512)
    top = differencing_vhdx(empty, base, changed, base="base.vhdx")
    return Sample((("a.vhdx", top),), "vhdx", (("base.vhdx", base),), seal=seal_vhdx)


def _vmdk(kind: str) -> Callable[[Path], Sample]:
    return lambda folder: Sample((("a.vmdk", made(folder, "vmdk", f"subformat={kind}")),), "vmdk")


def _vmdk_split(folder: Path) -> Sample:
    raw, path = folder / "sample.raw", folder / "split.vmdk"
    raw.write_bytes(RAW)
    options = "subformat=twoGbMaxExtentSparse"
    run("qemu-img", "convert", "-f", "raw", "-O", "vmdk", "-o", options, raw, path)
    extent = folder / "split-s001.vmdk"
    files = tuple((file.name, file.read_bytes()) for file in (path, extent))
    return Sample(files, "vmdk")


def _vmdk_overlay(folder: Path) -> Sample:
    base, top = folder / "under.vmdk", folder / "over.vmdk"
    base.write_bytes(made(folder, "vmdk"))
    run("qemu-img", "create", "-q", "-f", "vmdk", "-b", base, "-F", "vmdk", top)
    run("qemu-io", "-f", "vmdk", "-c", "write 8k 20k", top)
    below = (("under.vmdk", base.read_bytes()),)
    return Sample((("over.vmdk", top.read_bytes()),), "vmdk", below)


def _vdi(folder: Path) -> Sample:
    return Sample((("a.vdi", made(folder, "vdi")),), "vdi")


def _ewf(*options: str, ending: str = "E01") -> Callable[[Path], Sample]:
    def make(folder: Path) -> Sample:
        raw, target = folder / "sample.raw", folder / "_".join(("ewf", *options)).replace(" ", "")
        raw.write_bytes(RAW)
        run("ewfacquire", "-u", "-q", *options, "-t", target, raw)
        data = Path(f"{target}.{ending}").read_bytes()
        return Sample(((f"a.{ending}", data),), "ewf", seal=seal_ewf)

    return make


def seal_ewf(image: bytearray) -> None:
    """Make the checksums of sections right, up to the first that leads nowhere."""
    at = EwfRecord.SIZE
    for _ in range(99):
        raw = bytes(image[at : at + SectionRecord.SIZE])
        if len(raw) < SectionRecord.SIZE:
            return
        section = SectionRecord.read(raw)
        length = SectionRecord.OFFSET.checksum
        image[at + length : at + length + 4] = zlib.adler32(raw[:length]).to_bytes(4, "little")
        if section.ofs_next <= at:
            return
        size = PARTS.get(section.kind.strip(b"\0"))
        if size:
            start = at + SectionRecord.SIZE
            found = zlib.adler32(bytes(image[start : start + size - 4])).to_bytes(4, "little")
            image[start + size - 4 : start + size] = found
        at = section.ofs_next


def _gzip(_: Path) -> Sample:
    return Sample((("a.gz", gzip.compress(RAW[: 64 * KIB])),), "gzip")


SAMPLES: dict[str, Callable[[Path], Sample]] = {
    "qcow2": _qcow2("cluster_size=4096"),
    "qcow2-2": _qcow2("cluster_size=4096,compat=0.10"),
    "qcow2-zlib": _qcow2("cluster_size=4096", "-c"),
    "qcow2-zstd": _qcow2("cluster_size=4096,compression_type=zstd", "-c"),
    "qcow2-extended": _qcow2("cluster_size=16k,extended_l2=on"),
    "qcow2-overlay": _overlay,
    "vhd": _vhd,
    "vhd-overlay": _vhd_overlay,
    "vhdx": _vhdx,
    "vhdx-log": _vhdx_log,
    "vhdx-overlay": _vhdx_overlay,
    "vmdk": _vmdk("monolithicSparse"),
    "vmdk-stream": _vmdk("streamOptimized"),
    "vmdk-split": _vmdk_split,
    "vmdk-overlay": _vmdk_overlay,
    "vdi": _vdi,
    "ewf": _ewf("-c", "none"),
    "ewf-packed": _ewf("-c", "fast", "-f", "encase5"),
    "ewf-smart": _ewf("-c", "best", "-f", "smart", ending="s01"),
    "gzip": _gzip,
}
