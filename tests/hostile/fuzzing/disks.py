"""Damaged disks of whole guests, booted as the worker does it, up to the files that it writes."""

from __future__ import annotations

import os
import tempfile
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from pygrub_k.boot.job import BootRequest, Job
from pygrub_k.confined.link import Link
from pygrub_k.errors import PygrubError
from pygrub_k.limits import MIB
from pygrub_k.source import FileSource
from tests.hostile.boot.disks import BASES
from tests.hostile.boot.mutants import BLOCK, kinds_of_blocks
from tests.hostile.fuzzing.edits import EditedSource, edits

UNVERIFIED = 0x80
"""From this first byte on, checksums do not matter."""
LARGEST = 4 * MIB
"""Bytes of a kernel or ramdisk that is still copied."""
BURST = 4
"""Bytes: no CRC-32 overlooks a single change that is no longer."""
UNSUMMED = ("table", "configuration", "journal")
"""Kinds of blocks without checksums, or whose damage is a torn end."""
FILE = b"# GRUB Environment Block"
"""A file's content has no checksum."""
REQUESTS: tuple[tuple[tuple[bytes, ...], dict[str, Any]], ...] = (
    ((b"boot",), {}),
    ((b"boot",), {"write_grubenv": True}),
    ((b"boot", b"1>0"), {"args": "further"}),
    ((b"boot",), {"kernel": "/boot/vmlinuz", "ramdisk": "/boot/initrd.img"}),
    ((b"boot",), {"offset": MIB}),
    ((b"name",), {"flavour": "fedora"}),
    ((b"menu",), {}),
    ((b"list",), {"replay_journal": False}),
)
"""What the parent asks for, and what of the command line its worker knows."""

Booted = tuple[bytes, bytes, bytes]
"""Kernel, ramdisk and command line."""


class Good(NamedTuple):
    """A good disk, its blocks worth damaging, those where a change is seen, and what it boots."""

    source: FileSource
    places: tuple[int, ...]
    summed: frozenset[int]
    booted: Booted | None


class Ends(NamedTuple):
    """What a worker may write to: kernel, ramdisk, and the pipe to its parent."""

    kernel: int
    ramdisk: int
    link: Link


@cache
def ends() -> Ends:
    nothing = os.open(os.devnull, os.O_RDWR)
    return Ends(os.memfd_create("kernel"), os.memfd_create("ramdisk"), Link(nothing, nothing))


@cache
def good_disks() -> tuple[Good, ...]:
    made = []
    with tempfile.TemporaryDirectory() as name:
        for number, base in enumerate(BASES.values()):
            folder = Path(name) / str(number)
            folder.mkdir()
            content = base.make(folder).read_bytes()
            descriptor = os.memfd_create("disk")
            os.write(descriptor, content)
            source = FileSource(descriptor, len(content), "disk")
            booted = asked(source, 0, verified=True)
            assert booted is not None
            kinds = kinds_of_blocks(content, booted[0] + booted[1])
            places = tuple(at for found in kinds.values() for at in found)
            summed = frozenset(
                at
                for kind, found in kinds.items()
                for at in found
                if base.checksums and kind not in UNSUMMED and not content.startswith(FILE, at)
            )
            made.append(Good(source, places, summed, booted))
    return tuple(made)


def disk(data: bytes) -> None:
    """The first byte chooses a good disk, one of REQUESTS, and whether checksums matter.

    Then come edits. Where there are checksums, one change must be seen, or not matter.
    """
    if not data:
        return
    good = good_disks()[data[0] % len(good_disks())]
    damage = EditedSource(good.source)
    for at, new in edits(data[1:], good.places, BLOCK):
        damage.write(at, new)
    undo = [(at, good.source.read_at(at, len(new))) for at, new in damage.edits]
    request = data[0] // len(good_disks()) % len(REQUESTS)
    verified = data[0] < UNVERIFIED
    try:
        for at, new in damage.edits:
            os.pwrite(good.source.descriptor, new, at)
        booted = asked(good.source, request, verified=verified)
    except PygrubError:
        return
    finally:
        for at, old in undo:
            os.pwrite(good.source.descriptor, old, at)
    if verified and request == 0 and len(damage.edits) == 1:
        ((at, new),) = damage.edits
        blocks = {place - place % BLOCK for place in (at, at + len(new) - 1)}
        assert len(new) > BURST or not blocks <= good.summed or booted == good.booted


def asked(source: FileSource, number: int, *, verified: bool) -> Booted | None:
    """Answer one of REQUESTS, and return what it boots if it boots anything."""
    words, keywords = REQUESTS[number]
    kernel, ramdisk, link = ends()
    for descriptor in (kernel, ramdisk):
        os.ftruncate(descriptor, 0)
    order = BootRequest(verify_checksums=verified, file_size=LARGEST, **keywords)
    answer = Job([source], order, (kernel, ramdisk), link.progress).answer([*words], link)
    if words[0] != b"boot":
        return None
    return os.pread(kernel, LARGEST, 0), os.pread(ramdisk, LARGEST, 0), answer[0]
