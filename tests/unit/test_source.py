import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from pygrub_k.errors import SourceError
from pygrub_k.source import (
    BlockSource,
    ByteSource,
    FileSource,
    MappedSource,
    MemorySource,
    open_disk,
    part_of,
)

DATA = MemorySource(bytes(range(200)))


def test_read_at_gives_exactly_what_was_asked_for() -> None:
    assert DATA.read_at(10, 3) == b"\x0a\x0b\x0c"
    assert DATA.read_at(200, 0) == b""


@pytest.mark.parametrize(("offset", "length"), [(-1, 1), (0, -1), (199, 2), (1 << 70, 1)])
def test_a_read_outside_is_refused(offset: int, length: int) -> None:
    for source in (DATA, MappedSource(200, [(0, 200, DATA, 0)]), BlockSource(DATA)):
        with pytest.raises(SourceError, match="outside"):
            source.read_at(offset, length)


class Watched:
    """Notes what is read of some bytes; of the block at 4096, only what lies below 5000 can be."""

    def __init__(self) -> None:
        self.data = random.Random(5).randbytes(10000)
        self.size = len(self.data)
        self.reads: list[tuple[int, int]] = []

    def read_at(self, offset: int, length: int) -> bytes:
        self.reads.append((offset, length))
        if offset < 8192 and offset + length > 5000:
            raise SourceError("broken")
        return self.data[offset : offset + length]


def test_small_reads_are_answered_out_of_blocks_that_are_read_once() -> None:
    watched = Watched()
    blocks = BlockSource(watched)
    for offset, length in ((3, 8), (4088, 8), (0, 4096), (8192, 4), (9990, 10), (10000, 0)):
        assert blocks.read_at(offset, length) == watched.data[offset : offset + length]
    assert watched.reads == [(0, 4096), (8192, 1808)]


def test_what_cannot_be_read_as_a_block_is_read_by_itself() -> None:
    blocks = BlockSource(Watched())
    whole = Watched().data
    assert blocks.read_at(4096, 4) == whole[4096:4100]
    assert blocks.read_at(4990, 10) == whole[4990:5000]
    assert blocks.read_at(4000, 200) == whole[4000:4200]
    with pytest.raises(SourceError, match="broken"):
        blocks.read_at(4999, 2)


def test_mapped_source_reads_zeros_where_nothing_is_mapped() -> None:
    mapped = MappedSource(30, [(5, 5, DATA, 100), (20, 5, None, 0)])
    assert mapped.read_at(0, 30) == bytes(5) + bytes(range(100, 105)) + bytes(20)


def test_mapped_source_equals_a_plain_model_for_seeded_random_maps() -> None:
    for seed in range(200):
        rng = random.Random(seed)
        extents, model, end = [], bytearray(), 0
        for _ in range(rng.randrange(8)):
            gap, length = rng.randrange(3), rng.randrange(1, 20)
            source = rng.choice([DATA, None])
            offset = rng.randrange(180)
            extents.append((end + gap, length, source, offset))
            model += bytes(gap) + (DATA.read_at(offset, length) if source else bytes(length))
            end += gap + length
        size = end + rng.randrange(5)
        model += bytes(size - end)
        outer = MappedSource(size, [(0, size, MappedSource(size, extents), 0)] if size else [])
        for _ in range(20):
            offset = rng.randrange(size + 1)
            length = rng.randrange(size - offset + 1)
            assert outer.read_at(offset, length) == model[offset : offset + length]
            pieces = [
                source.read_at(at, count) if source else bytes(count)
                for count, source, at in outer.runs(offset, length)
            ]
            assert b"".join(pieces) == model[offset : offset + length]


class Doubled(MappedSource):
    """Finds its pieces itself, as striped volumes do."""

    def _pieces(self, offset: int, length: int) -> Iterator[tuple[int, ByteSource | None, int]]:
        for at in range(offset, offset + length):
            yield 1, DATA, at // 2

    def within_one_extent(self, offset: int, length: int) -> None:
        assert offset + length <= self.size


def random_map(rng: random.Random, depth: int) -> MappedSource:
    """Return a map of one extent or several, on data or on another map."""
    extents: list[tuple[int, int, ByteSource | None, int]] = []
    end = 0
    for _ in range(rng.choice([1, 1, 3])):
        below: ByteSource | None = rng.choice([DATA, Doubled(400, ()), None])
        if depth:
            below = random_map(rng, depth - 1)
        gap = rng.choice([0, 0, 2])
        most = below.size if below else 20
        offset = rng.randrange(most)
        length = rng.randrange(1, most - offset + 1)
        extents.append((end + gap, length, below, offset))
        end += gap + length
    return MappedSource(end + rng.randrange(3), extents)


def test_runs_of_maps_on_maps_lead_to_the_bytes_that_reading_gives() -> None:
    for seed in range(300):
        rng = random.Random(seed)
        outer = random_map(rng, seed % 4)
        offset = rng.randrange(outer.size)
        length = rng.randrange(outer.size - offset + 1)
        runs = list(outer.runs(offset, length))
        assert {type(source) for _, source, _ in runs} <= {MemorySource, type(None)}
        pieces = [source.read_at(at, size) if source else bytes(size) for size, source, at in runs]
        assert b"".join(pieces) == outer.read_at(offset, length)


@pytest.mark.parametrize("extents", [[(0, 5, DATA, 0), (4, 5, DATA, 0)], [(0, 0, DATA, 0)]])
def test_overlapping_or_empty_extents_are_refused(
    extents: list[tuple[int, int, MemorySource, int]],
) -> None:
    with pytest.raises(SourceError, match="overlap"):
        MappedSource(20, extents)


def test_a_part_is_cut_at_the_end_of_its_whole() -> None:
    assert part_of(DATA, 190, 50).size == 10
    assert part_of(DATA, 500, 50).size == 0


def test_a_disk_that_shrinks_while_it_is_read_is_an_error(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.write_bytes(bytes(4096))
    source = open_disk(str(disk))
    os.truncate(disk, 1000)
    with pytest.raises(SourceError, match="ends at byte 1000"):
        source.read_at(0, 4096)
    os.close(source.descriptor)


def test_a_read_error_names_the_disk_and_the_place() -> None:
    descriptor = os.open("/", os.O_RDONLY)
    with pytest.raises(SourceError, match="guest: reading 512 bytes at 0: Is a directory"):
        FileSource(descriptor, 4096, "guest").read_at(0, 512)
    os.close(descriptor)


def test_open_disk_gives_size_and_no_sector_size_for_a_file(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.write_bytes(bytes(5000))
    source = open_disk(str(disk))
    assert (source.size, source.sector_size) == (5000, 0)
    os.close(source.descriptor)


@pytest.mark.parametrize(
    ("kind", "message"),
    [
        ("absent", "No such file or directory"),
        ("empty", "it is empty"),
        ("directory", "a directory, neither"),
        ("fifo", "a FIFO, neither"),
        ("nul", "embedded null"),
    ],
)
def test_what_is_no_disk_is_named(tmp_path: Path, kind: str, message: str) -> None:
    path = tmp_path / "disk"
    if kind == "empty":
        path.touch()
    elif kind == "directory":
        path.mkdir()
    elif kind == "fifo":
        os.mkfifo(path)
    before = len(os.listdir("/proc/self/fd"))
    with pytest.raises(SourceError, match=message):
        open_disk(f"{path}\0" if kind == "nul" else str(path))
    assert len(os.listdir("/proc/self/fd")) == before
