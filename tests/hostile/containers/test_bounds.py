"""Images that ask for too much: bombs, circles, sizes that no disk has, tables without end."""

from __future__ import annotations

import tracemalloc
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest

from pygrub_k._generated.ewf_records import SectionRecord
from pygrub_k._generated.qcow2_records import HeaderRecord, L1EntryRecord, L2EntryRecord
from pygrub_k._generated.vdi_records import VdiRecord
from pygrub_k._generated.vhd_records import VhdRecord
from pygrub_k._generated.vmdk_records import GrainRecord, VmdkRecord
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.limits import IMAGE_CHAIN, IMAGE_UNPACKED_KEPT
from pygrub_k.records import packed, with_fields
from tests.images.container_samples import RAW, SAMPLES
from tests.images.containers import KIB, MIB, image_in_memory, in_memory, run
from tests.images.vhd_bytes import summed

if TYPE_CHECKING:
    from pathlib import Path

HUGE = ((1 << 63) + 512, (1 << 64) - 512, (1 << 61), 0)


@pytest.mark.parametrize("size", HUGE)
@pytest.mark.parametrize(
    ("name", "table", "field"),
    [
        ("qcow2", HeaderRecord, "size"),
        ("vdi", VdiRecord, "size"),
        ("vmdk", VmdkRecord, "num_sectors"),
        ("vhd", VhdRecord, "size"),
    ],
)
def test_sizes_that_no_disk_has(
    tmp_path: Path, name: str, table: Any, field: str, size: int
) -> None:
    sample = SAMPLES[name](tmp_path)
    ((path, data),) = sample.files
    header = with_fields(table.read(data), **{field: size // 512 if name == "vmdk" else size})
    head = packed(header)
    if name == "vhd":
        head = summed(head, VhdRecord.OFFSET.checksum)
        data = data[:-512] + head
    with pytest.raises(CorruptError):
        image_in_memory((path, head + data[len(head) :]), form=sample.form)


def bomb(name: str, folder: Path) -> tuple[str, bytes]:
    """Return an image of a disk of zeros and a little noise, packed as well as can be."""
    raw, path = folder / "disk.raw", folder / "disk.img"
    raw.write_bytes(b"x" * 48 * MIB)
    if name == "ewf":
        run("ewfacquire", "-u", "-q", "-c", "best", "-b", "32768", "-t", path, raw)
        return "disk.E01", path.with_name("disk.img.E01").read_bytes()
    form, options = {
        "qcow2": ("qcow2", "cluster_size=2M"),
        "qcow2-zstd": ("qcow2", "cluster_size=2M,compression_type=zstd"),
        "vmdk": ("vmdk", "subformat=streamOptimized"),
    }[name]
    packing = ("-c",) if form == "qcow2" else ()
    run("qemu-img", "convert", "-f", "raw", "-O", form, "-o", options, *packing, raw, path)
    return "disk.img", path.read_bytes()


@pytest.mark.parametrize("name", ["qcow2", "qcow2-zstd", "vmdk", "ewf"])
def test_what_is_unpacked_is_not_all_kept(tmp_path: Path, name: str) -> None:
    image = image_in_memory(bomb(name, tmp_path))
    tracemalloc.start()
    for at in range(0, image.source.size, MIB):
        assert image.source.read_at(at, 4 * KIB) == b"x" * 4 * KIB
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < IMAGE_UNPACKED_KEPT + 48 * MIB


def first_stream(name: str, data: bytes) -> tuple[int, int]:
    """Return (byte of the disk, byte of the image) at which a packed piece begins."""
    if name == "ewf-packed":
        return 0, data.index(b"sectors\0") + SectionRecord.SIZE
    if name == "vmdk-stream":
        return 0, VmdkRecord.read(data).overhead_sectors * 512 + GrainRecord.SIZE
    table = L1EntryRecord.read(data, HeaderRecord.read(data).ofs_l1_table).ofs_table
    entries = ((n, L2EntryRecord.read(data, table + 8 * n)) for n in range(99))
    number, entry = next((n, entry) for n, entry in entries if entry.is_compressed)
    return number * 4 * KIB, entry.compressed_word & (1 << 70 - 12) - 1


@pytest.mark.parametrize("name", ["qcow2-zlib", "vmdk-stream", "ewf-packed"])
def test_a_piece_that_unpacks_to_more_than_it_stands_for(tmp_path: Path, name: str) -> None:
    """The disk is text: its first stream is replaced by one that goes on for 64 MiB."""
    sample = SAMPLES[name](tmp_path)
    ((path, data),) = sample.files
    place, start = first_stream(name, data)
    bits = -15 if name == "qcow2-zlib" else 15
    good = zlib.decompressobj(bits).decompress(data[start:])
    assert good.startswith(RAW[place : place + 4096])
    maker = zlib.compressobj(9, zlib.DEFLATED, bits)
    stream = maker.compress(bytes(64 * MIB)) + maker.flush()
    damaged = data[:start] + stream[: len(data) - start] + data[start + len(stream) :]
    image = image_in_memory((path, damaged), form=sample.form)
    tracemalloc.start()
    with suppress(CorruptError):
        assert image.source.read_at(place, 4 * KIB) == bytes(4 * KIB)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < MIB


def test_a_chain_of_too_many_images(tmp_path: Path) -> None:
    names = [f"layer{number}" for number in range(IMAGE_CHAIN + 1)]
    files = []
    for number, name in enumerate(names):
        path = tmp_path / name
        words = ("-b", names[number - 1], "-F", "qcow2") if number else ()
        run("qemu-img", "create", "-q", "-u", "-f", "qcow2", *words, path, "1M")
        files.append(in_memory((name, path.read_bytes()), number=number + 2))
    top = (tmp_path / names[-2]).read_bytes()
    image = image_in_memory(("top", top), backing=files)
    assert image.source.read_at(0, MIB) == bytes(MIB)
    top = (tmp_path / names[-1]).read_bytes()
    with pytest.raises(LimitError, match="more than 64 images in one chain"):
        image_in_memory(("top", top), backing=files)


def test_tables_that_lead_back_into_themselves(tmp_path: Path) -> None:
    """A table of second level that is the first one, and clusters that are tables."""
    ((path, data),) = SAMPLES["qcow2"](tmp_path).files
    header = HeaderRecord.read(data)
    at = header.ofs_l1_table
    word = (1 << 63 | at).to_bytes(8, "big")
    damaged = data[:at] + word * header.num_l1_entries + data[at + 8 * header.num_l1_entries :]
    image = image_in_memory((path, damaged))
    image.source.read_at(0, 4 * KIB)
    assert image.allocated is not None
    image.allocated()
