"""Small disk images of every format and kind, to be damaged."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.images.containers import KIB, content, run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

RAW = content(600 * KIB, 7)


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
    sealed: Callable[[bytes], bytes] = bytes


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


def _gzip(_: Path) -> Sample:
    return Sample((("a.gz", gzip.compress(RAW[: 64 * KIB])),), "gzip")


SAMPLES: dict[str, Callable[[Path], Sample]] = {
    "qcow2": _qcow2("cluster_size=4096"),
    "qcow2-2": _qcow2("cluster_size=4096,compat=0.10"),
    "qcow2-zlib": _qcow2("cluster_size=4096", "-c"),
    "qcow2-zstd": _qcow2("cluster_size=4096,compression_type=zstd", "-c"),
    "qcow2-extended": _qcow2("cluster_size=16k,extended_l2=on"),
    "qcow2-overlay": _overlay,
    "gzip": _gzip,
}
