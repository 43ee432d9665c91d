"""What is told of a ramdisk: archives of every format, packed in every way, damaged."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

from pygrub_k.kernels.content import StoredContent
from pygrub_k.kernels.ramdisk import ramdisk_facts
from pygrub_k.limits import RAMDISK_PARTS
from tests.images.ramdisks import FILES, MICROCODE, newc, odc, old
from tests.images.xen_kernels import PACKERS

if TYPE_CHECKING:
    from pygrub_k.kernels.facts import RamdiskFacts


def facts_of(data: bytes) -> RamdiskFacts:
    content = StoredContent(lambda offset, length: data[offset : offset + length], len(data))
    return ramdisk_facts(content, len(data))


@pytest.mark.parametrize("how", ["", *PACKERS])
def test_microcode_in_front_of_an_archive_packed_in_every_way(how: str) -> None:
    early, main = newc(*MICROCODE), newc(*FILES)
    packed = PACKERS[how](main) if how else main
    start = -(-len(early) // 512) * 512
    found = facts_of(early.ljust(start, b"\0") + packed + bytes(100))
    assert found.problems == ()
    first, second = found.archives
    assert (first.format, first.compression, first.microcode) == ("cpio newc", "", ("Intel",))
    assert (first.offset, first.len_stored, first.members) == (0, len(early), 1)
    assert (second.offset, second.compression, second.members) == (start, how, 3)
    assert (second.len_stored, second.len_unpacked) == (len(packed), len(main))
    assert found.versions == ("6.1",)
    assert found.drivers == {"xen-blkfront": "module", "xen-netfront": "built in"}
    assert (found.members, found.len_unpacked) == (4, len(early) + len(main))


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (newc(*FILES, magic=b"070702"), "cpio crc"),
        (odc(*FILES), "cpio odc"),
        (old(*FILES), "cpio old"),
        (old(*FILES, order="big"), "cpio old"),
        (newc(*FILES, end=False), "cpio newc"),
    ],
    ids=["crc", "odc", "little", "big", "endless"],
)
def test_each_format_of_archives(data: bytes, form: str) -> None:
    found = facts_of(data)
    (archive,) = found.archives
    assert (archive.format, archive.members, archive.len_unpacked) == (form, 3, len(data))
    assert found.drivers["xen-blkfront"] == "module"
    refused = [problem for problem in found.problems if "which Linux does not unpack" in problem]
    assert len(refused) == (form in {"cpio odc", "cpio old"})


def test_several_archives_in_one_stream() -> None:
    found = facts_of(gzip.compress(newc(FILES[0]) + bytes(8) + newc(FILES[1])))
    assert [archive.members for archive in found.archives] == [1, 1]
    assert found.drivers == {"xen-blkfront": "module", "xen-netfront": "missing"}


@pytest.mark.parametrize(
    ("name", "at", "magic"),
    [("ext2", 1080, b"\x53\xef"), ("SquashFS", 0, b"hsqs"), ("romfs", 0, b"-rom1fs-")],
)
def test_images_of_file_systems(name: str, at: int, magic: bytes) -> None:
    image = (b"\1".ljust(at, b"\1") if at else b"") + magic
    found = facts_of(gzip.compress(image.ljust(5000, b"\1")))
    (archive,) = found.archives
    assert (archive.format, archive.len_unpacked, found.problems) == (name, 5000, ())


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (newc(*FILES)[:150], "it is cut off"),
        (newc(*FILES) + b"junk", "neither an archive nor a packed one"),
        (gzip.compress(newc(*FILES))[:-20], "it is cut off"),
        (b"070701" + b"x" * 104, "is no number"),
        (newc(*FILES)[:94] + b"00000000" + newc(*FILES)[102:], "a name of 0 bytes"),
        (newc(*FILES) * (RAMDISK_PARTS + 1), f"more than {RAMDISK_PARTS} archives"),
        (gzip.compress(b"nothing known"), "neither an archive nor a packed one"),
    ],
    ids=["cut", "junk", "packed-cut", "letters", "nameless", "many", "nothing"],
)
def test_damage_is_told_and_leaves_drivers_unknown(data: bytes, reason: str) -> None:
    found = facts_of(data)
    assert any(reason in problem for problem in found.problems)
    assert found.drivers["xen-netfront"] in {"unknown", "built in"}


def test_an_empty_ramdisk_holds_nothing() -> None:
    assert facts_of(b"").archives == facts_of(bytes(5000)).archives == ()
