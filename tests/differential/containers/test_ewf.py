"""E01 images of every kind that ewfacquire makes, compared with the disk and with ewfverify."""

from __future__ import annotations

import hashlib
import zlib
from typing import TYPE_CHECKING

import pytest

from pygrub_k._generated.ewf_records import EwfRecord, SectionRecord, VolumeRecord
from pygrub_k.errors import CorruptError, UnsupportedError
from pygrub_k.records import packed, with_fields
from tests.images.containers import (
    KIB,
    MIB,
    content,
    differences,
    digest,
    image_in_memory,
    opened,
    run,
)

if TYPE_CHECKING:
    from pathlib import Path

FORMATS = {
    **dict.fromkeys(("encase2", "encase3", "encase4", "encase5", "encase6", "encase7"), "E01"),
    **dict.fromkeys(("ftk", "linen5", "linen6", "linen7"), "E01"),
    "ewf": "e01",
    "ewfx": "e01",
    "smart": "s01",
}


def acquired(raw: Path, folder: Path, *options: str, ending: str = "E01") -> Path:
    run("ewfacquire", "-u", "-q", *options, "-t", folder / "disk", raw)
    return folder / f"disk.{ending}"


def right(raw: Path, path: Path, reads: int = 200) -> bool:
    """Return whether an image holds the disk, with the digests that it says."""
    data = raw.read_bytes()
    image = opened(path)
    assert (image.format, image.found, image.remarks) == ("ewf", "detected by its magic", ())
    assert image.verify is not None
    digests = image.verify(lambda: None)
    assert digests
    assert {name: one for name, one, _ in digests}["MD5"] == hashlib.md5(data).digest()
    return (
        digest(image.source) == hashlib.sha256(data).hexdigest()
        and differences(image.source, data, reads) == []
        and all(stored == computed for _, stored, computed in digests)
    )


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("level", ["none", "empty-block", "fast", "best"])
def test_every_format_and_level(raw: Path, tmp_path: Path, form: str, level: str) -> None:
    path = acquired(raw, tmp_path, "-f", form, "-c", level, ending=FORMATS[form])
    assert right(raw, path)
    run("ewfverify", "-q", path)


@pytest.mark.parametrize("sectors", [16, 64, 1024, 32768])
@pytest.mark.parametrize("level", ["none", "fast"])
def test_every_size_of_chunks(raw: Path, tmp_path: Path, sectors: int, level: str) -> None:
    assert right(raw, acquired(raw, tmp_path, "-b", str(sectors), "-c", level), 2048 // sectors)


@pytest.mark.parametrize("form", ["encase6", "smart", "ewfx"])
def test_segments(tmp_path: Path, form: str) -> None:
    raw = tmp_path / "disk.raw"
    raw.write_bytes(content(5 * MIB + 512).replace(bytes(4 * KIB), b"\x5a" * 4 * KIB))
    ending = FORMATS[form]
    path = acquired(raw, tmp_path, "-f", form, "-c", "none", "-S", str(MIB), ending=ending)
    assert len(opened(path).files) > 4
    assert right(raw, path)
    last = max(tmp_path.glob(f"disk.{ending[0]}*"))
    last.unlink()
    image = opened(path)
    assert len(image.remarks) == 2
    assert "does not say that it is the last" in image.remarks[0]
    assert "chunks are there" in image.remarks[1]
    assert image.source.read_at(0, MIB) == raw.read_bytes()[:MIB]
    with pytest.raises(CorruptError, match="it is in none of the segments"):
        image.source.read_at(image.source.size - 512, 512)


def test_segments_of_different_images(tmp_path: Path) -> None:
    raw = tmp_path / "disk.raw"
    raw.write_bytes(content(3 * MIB).replace(bytes(4 * KIB), b"\x5a" * 4 * KIB))
    path = acquired(raw, tmp_path, "-c", "none", "-S", str(MIB))
    second = path.with_suffix(".E02")
    data = second.read_bytes()
    start = EwfRecord.SIZE + SectionRecord.SIZE  # of what the segment says of the disk
    volume = with_fields(VolumeRecord.read(data, start), set_id=b"that of another!")
    covered = packed(volume)[: VolumeRecord.OFFSET.checksum]
    sum_ = zlib.adler32(covered).to_bytes(4, "little")
    second.write_bytes(data[:start] + covered + sum_ + data[start + VolumeRecord.SIZE :])
    with pytest.raises(CorruptError, match=r"disk.E02 belongs to another image"):
        opened(path)
    second.write_bytes(path.with_suffix(".E03").read_bytes())
    with pytest.raises(CorruptError, match="is segment 3, where segment 2 is expected"):
        opened(path)


def test_sectors_of_4096_bytes(tmp_path: Path) -> None:
    raw = tmp_path / "disk.raw"
    raw.write_bytes(content(MIB))
    path = acquired(raw, tmp_path, "-P", "4096")
    assert right(raw, path)
    assert opened(path).sector_size == 4096


def test_what_was_said_at_the_acquisition(raw: Path, tmp_path: Path) -> None:
    words = (
        "-C",
        "2026/17",
        "-e",
        "A. Examiner",
        "-D",
        "a disk",
        "-E",
        "7",
        "-N",
        "none",
        "-d",
        "sha1",
    )
    details = dict(opened(acquired(raw, tmp_path, *words)).details)
    assert details["case"] == "2026/17"
    assert details["examiner"] == "A. Examiner"
    assert details["MD5"] == hashlib.md5(raw.read_bytes()).hexdigest()
    assert details["SHA-1"] == hashlib.sha1(raw.read_bytes()).hexdigest()


@pytest.mark.parametrize("level", ["none", "fast"])
def test_every_changed_byte_is_seen(tmp_path: Path, level: str) -> None:
    """Of structures and of data; but for padding, which nothing covers."""
    raw = tmp_path / "disk.raw"
    raw.write_bytes(content(64 * KIB))
    data = acquired(raw, tmp_path, "-c", level).read_bytes()
    wanted = raw.read_bytes()
    silent = []
    for at in range(13, len(data), 37):
        damaged = data[:at] + bytes([data[at] ^ 0x41]) + data[at + 1 :]
        try:
            image = image_in_memory(("disk.E01", damaged))
            found = image.source.read_at(0, image.source.size)
        except CorruptError:
            continue
        if found != wanted:
            silent.append(at)
    assert silent == []


def test_a_wrong_digest(raw: Path, tmp_path: Path) -> None:
    path = acquired(raw, tmp_path)
    data = path.read_bytes()
    stored = hashlib.md5(raw.read_bytes()).digest()
    at = data.rindex(stored)  # of the section hash, which comes last
    wrong = b"\x00" * 16 + data[at + 16 : at + 32]
    changed = data[:at] + wrong + zlib.adler32(wrong).to_bytes(4, "little") + data[at + 36 :]
    image = image_in_memory(("disk.E01", changed))
    assert image.verify is not None
    assert image.verify(lambda: None)[0] == ("MD5", bytes(16), stored)


@pytest.mark.parametrize(
    ("head", "name"),
    [(b"EVF2\r\n\x81\0", "Ex01"), (b"LVF\t\r\n\xff\0", "L01"), (b"LEF2\r\n\x81\0", "Lx01")],
)
def test_the_other_formats_are_refused_by_name(head: bytes, name: str) -> None:
    with pytest.raises(UnsupportedError, match=rf"\({name}\); E01 and S01 alone are read"):
        image_in_memory(("disk.Ex01", head.ljust(KIB, b"\0")))
