"""Copies out of a guest: exact bytes, holes kept, and an error for all that cannot be copied."""

import errno
import os
import posix
import resource
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pygrub_k.boot import extract
from pygrub_k.boot.extract import Part
from pygrub_k.errors import LimitError, OutputError, SourceError
from pygrub_k.limits import KIB, MIB
from pygrub_k.source import FileSource, MappedSource, MemorySource, part_of

DISK_SIZE = 3 * MIB


@pytest.fixture(scope="module")
def disk(tmp_path_factory):
    path = tmp_path_factory.mktemp("disk") / "disk"
    path.write_bytes(os.urandom(DISK_SIZE))
    descriptor = os.open(path, os.O_RDONLY)
    yield FileSource(descriptor, DISK_SIZE, "disk")
    os.close(descriptor)


@pytest.fixture
def target(tmp_path):
    descriptor = os.open(tmp_path / "target", os.O_RDWR | os.O_CREAT | os.O_EXCL)
    yield descriptor
    os.close(descriptor)


def content(descriptor: int) -> bytes:
    return os.pread(descriptor, os.fstat(descriptor).st_size, 0)


@st.composite
def mappings(draw):
    """Extents of a file in a partition: short and long, neighbours, holes, and memory."""
    extents = []
    end = 0
    for gap, length, kind in draw(
        st.lists(
            st.tuples(
                st.sampled_from([0, 0, 1, 4096]),
                st.sampled_from([1, 7, 4096, 60 * KIB, 300 * KIB, MIB]),
                st.sampled_from(["next", "near", "near", "random", "memory", "hole"]),
            ),
            max_size=12,
        )
    ):
        start = end + gap
        end = start + length
        extents.append((start, length, kind, draw(st.integers(0, DISK_SIZE - MIB))))
    tail = draw(st.sampled_from([0, 5, 4096]))
    return end + tail, extents


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(mapping=mappings(), offset=st.integers(0, 5000))
def test_copy_is_what_reading_gives(disk, tmp_path, mapping, offset):
    size, wanted = mapping
    volume = part_of(disk, 512, DISK_SIZE - 512)
    extents = []
    follows = 0
    for start, length, kind, at in wanted:
        behind = {"next": follows, "near": follows + at % (10 * KIB)}
        place = min(behind.get(kind, at), volume.size - length)
        source = {"memory": MemorySource(bytes(range(256)) * (MIB // 256)), "hole": None}
        extents.append((start, length, source.get(kind, volume), 0 if kind == "memory" else place))
        follows = place + length
    file = MappedSource(size, extents)
    offset = min(offset, size)
    path = tmp_path / "copy"
    path.write_bytes(b"")
    descriptor = os.open(path, os.O_RDWR | os.O_TRUNC)
    try:
        extract.copy(file, offset, size - offset, descriptor)
        assert content(descriptor) == file.read_at(offset, size - offset)
    finally:
        os.close(descriptor)


def test_holes_stay_holes(disk, target):
    size = 64 * MIB
    file = MappedSource(size, [(0, 4096, disk, 0), (32 * MIB, 4096, disk, 8192)])
    extract.copy(file, 0, size, target)
    facts = os.fstat(target)
    assert facts.st_size == size
    assert facts.st_blocks * 512 <= 64 * KIB
    assert os.pread(target, 4096, 32 * MIB) == disk.read_at(8192, 4096)


def test_runs_are_merged_when_they_continue_each_other(disk):
    other = MemorySource(b"x" * 100)
    runs = [(10, disk, 0), (10, disk, 10), (5, disk, 21), (5, None, 0), (6, None, 0), (9, other, 0)]
    assert list(extract.merged(runs)) == [
        (20, disk, 0),
        (5, disk, 21),
        (11, None, 0),
        (9, other, 0),
    ]


NEAR = [(4096 * n, 4096, 8192 * n) for n in range(200)]
"""(start, length, place) of a file whose pieces alternate with another's on the disk."""


def test_pieces_that_lie_near_each_other_are_read_at_once(disk, target, monkeypatch):
    calls: list[str] = []
    monkeypatch.setattr(extract, "preadv", recorded(os.preadv, "preadv", calls))
    file = MappedSource(4096 * 200, [(start, size, disk, at) for start, size, at in NEAR])
    extract.copy(file, 0, file.size, target)
    assert content(target) == file.read_at(0, file.size)
    assert len(calls) == -(-len(NEAR) // (extract.GATHER // 4096))


def test_more_pieces_than_a_call_takes(disk, target):
    extents = [(2 * n, 2, disk, 7 * n) for n in range(3000)]
    file = MappedSource(6000, extents)
    extract.copy(file, 0, file.size, target)
    assert content(target) == file.read_at(0, file.size)


@pytest.mark.parametrize("fault", ["an error", "a short read", "nothing"])
def test_what_lies_between_pieces_need_not_be_readable(disk, target, monkeypatch, fault):
    def read(descriptor, pieces, at):
        if fault == "an error":
            raise OSError(errno.EIO, "Input/output error")
        return os.preadv(descriptor, pieces[:1], at) if fault == "a short read" else 0

    monkeypatch.setattr(extract, "preadv", read)
    file = MappedSource(4096 * 200, [(start, size, disk, at) for start, size, at in NEAR])
    extract.copy(file, 0, file.size, target)
    assert content(target) == file.read_at(0, file.size)


def test_a_piece_that_is_not_readable_is_a_source_error(disk, target, monkeypatch):
    def fail(*_arguments):
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(extract, "preadv", fail)
    monkeypatch.setattr(posix, "preadv", fail)
    file = MappedSource(8192, [(0, 4096, disk, 0), (4096, 4096, disk, 8192)])
    with pytest.raises(SourceError, match="disk: reading at byte 0: Input/output error"):
        extract.copy(file, 0, file.size, target)


def refuse(*_arguments):
    raise OSError(errno.EXDEV, "refused")


@pytest.mark.parametrize("refused", [[], ["copy_file_range"], ["copy_file_range", "sendfile"]])
def test_every_way_of_copying(disk, target, monkeypatch, refused):
    for name in refused:
        monkeypatch.setattr(posix, name, refuse)
    used: list[str] = []
    for name in ("copy_file_range", "sendfile", "pwrite"):
        monkeypatch.setattr(posix, name, recorded(getattr(posix, name), name, used))
    extract.copy(disk, 4096, MIB, target)
    assert content(target) == disk.read_at(4096, MIB)
    allowed = [name for name in ("copy_file_range", "sendfile", "pwrite") if name not in refused]
    assert used[-1] in allowed
    assert [name for name, after in pairwise(used) if name != after] == refused[
        : len(set(used)) - 1
    ]


def recorded(function: Any, name: str, calls: list[str]) -> Any:
    def call(*arguments):
        calls.append(name)
        return function(*arguments)

    return call


def test_copy_error_that_is_no_refusal_ends_the_copy(disk, target, monkeypatch):
    def full(*_arguments):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(posix, "copy_file_range", full)
    with pytest.raises(OutputError, match="No space left"):
        extract.copy(disk, 0, MIB, target)


@pytest.mark.parametrize("length", [100, 2 * MIB])
def test_file_that_may_not_grow(disk, target, length):
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50, hard))
    try:
        with pytest.raises(OutputError, match="File too large"):
            extract.copy(disk, 0, length, target)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_full_disk_is_an_output_error(disk):
    descriptor = os.open("/dev/full", os.O_WRONLY)
    try:
        with pytest.raises(OutputError, match="No space left"):
            extract.copy(disk, 0, 100, descriptor)
    finally:
        os.close(descriptor)


@pytest.mark.parametrize("length", [8192, MIB])
def test_disk_that_ends_early_is_a_source_error(disk, target, length):
    longer = FileSource(disk.descriptor, DISK_SIZE + MIB, "cut disk")
    with pytest.raises(SourceError, match="cut disk ends at byte"):
        extract.copy(longer, DISK_SIZE - 4096, length, target)


@pytest.mark.parametrize("length", [8192, MIB])
@pytest.mark.parametrize("at", [DISK_SIZE - 4096, -4096])
def test_extent_outside_the_disk_is_a_source_error(disk, target, length, at):
    file = MappedSource(length, [(0, length, disk, at)])
    with pytest.raises(SourceError, match="lie outside"):
        extract.copy(file, 0, length, target)


def test_progress_is_reported(disk, target):
    seen = []
    extract.copy(disk, 0, DISK_SIZE, target, progress=lambda: seen.append(1))
    assert seen


def test_size_is_checked_against_the_limit():
    extract.check_size("kernel", 100, 100)
    with pytest.raises(LimitError, match="kernel has 101 bytes"):
        extract.check_size("kernel", 101, 100)


def test_parts_are_padded_to_four_bytes_between_them(disk):
    parts = [Part(disk, 10, 5), Part(disk, 100, 8), Part(disk, 200, 3)]
    whole = extract.concatenated(parts)
    assert whole.read_at(0, whole.size) == (
        disk.read_at(10, 5) + bytes(3) + disk.read_at(100, 8) + disk.read_at(200, 3)
    )


def test_part_that_leaves_its_file_is_refused(disk):
    with pytest.raises(SourceError, match="lie outside"):
        extract.concatenated([Part(disk, DISK_SIZE - 4, 5)])


def read_newc(data: bytes) -> Iterator[tuple[bytes, int, bytes]]:
    """Return (name, mode, content) of every member, by the kernel's buffer format."""
    at = 0
    while at < len(data):
        if data[at] == 0:
            at += 4
            continue
        assert data[at : at + 6] == b"070701"
        fields = [int(data[at + 6 + 8 * i : at + 14 + 8 * i], 16) for i in range(13)]
        mode, size, name_size = fields[1], fields[6], fields[11]
        name = data[at + 110 : at + 110 + name_size]
        assert name.endswith(b"\0")
        start = at + (110 + name_size + 3) // 4 * 4
        yield name[:-1], mode, data[start : start + size]
        at = start + (size + 3) // 4 * 4


def test_newc_members_share_an_archive_with_their_directories():
    one, two, three = MemorySource(b"12345"), MemorySource(b"six"), MemorySource(b"plain")
    whole = extract.concatenated(
        [
            Part(one, 0, 5, b"/etc/keys/a"),
            Part(two, 0, 3, b"etc/keys/b"),
            Part(three, 0, 5),
            Part(one, 0, 5, b"etc/c"),
        ]
    )
    data = whole.read_at(0, whole.size)
    archive, plain, second = data.partition(b"plain")
    assert plain
    assert list(read_newc(archive)) == [
        (b"etc", 0o040755, b""),
        (b"etc/keys", 0o040755, b""),
        (b"etc/keys/a", 0o100777, b"12345"),
        (b"etc/keys/b", 0o100777, b"six"),
        (b"TRAILER!!!", 0, b""),
    ]
    assert [name for name, _, _ in read_newc(second[3:])] == [b"etc", b"etc/c", b"TRAILER!!!"]
