"""What the parent writes over a guest's environment block, whatever a worker says."""

import os
import shutil
from collections.abc import Callable

import pytest

from pygrub_k.boot.grubenv_writing import FIELDS, NOTHING, write
from pygrub_k.errors import ConfinementError, OutputError
from pygrub_k.limits import ENVIRONMENT_SIZE
from pygrub_k.source import open_disk

OFFSET = 3072
SIGNATURE = b"# GRUB Environment Block\n"
OLD = (SIGNATURE + b"next_entry=1\n").ljust(1024, b"#")
NEW = (SIGNATURE + b"next_entry=\n").ljust(1024, b"#")
HONEST = [b"0", b"%d" % OFFSET, OLD, NEW]
DISK = os.urandom(OFFSET) + OLD + os.urandom(4096)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "disk"
    path.write_bytes(DISK)
    return path


@pytest.fixture
def disk(path):
    source = open_disk(str(path))
    yield source
    os.close(source.descriptor)


def test_the_block_and_nothing_else_is_replaced_and_told(path, disk):
    note, *rest = write([disk], [*HONEST, b"another note"])
    assert path.read_bytes() == DISK[:OFFSET] + NEW + DISK[OFFSET + len(NEW) :]
    assert note.decode() == f"--write-grubenv: {path}, 1024 bytes at byte {OFFSET}: written"
    assert rest == [b"another note"]


def test_it_is_one_write_that_is_waited_for(disk, monkeypatch):
    calls = []
    pwrite, fsync = os.pwrite, os.fsync

    def record(name: str, function: Callable[..., int | None]) -> Callable[..., int | None]:
        def recorded(*arguments: int | bytes) -> int | None:
            calls.append((name, *arguments[1:]))
            return function(*arguments)

        return recorded

    monkeypatch.setattr(os, "pwrite", record("pwrite", pwrite))
    monkeypatch.setattr(os, "fsync", record("fsync", fsync))
    for name in ("write", "writev", "pwritev", "ftruncate"):
        monkeypatch.delattr(os, name)
    write([disk], HONEST)
    assert calls == [("pwrite", NEW, OFFSET), ("fsync",)]


def test_without_its_write_the_disk_is_as_before(path, disk, monkeypatch):
    monkeypatch.setattr(os, "pwrite", lambda _, data, __: len(data))
    write([disk], HONEST)
    assert path.read_bytes() == DISK


def test_nothing_to_write_opens_nothing(path, disk):
    path.unlink()
    assert write([disk], [*NOTHING, b"a note"]) == [b"a note"]


@pytest.mark.parametrize(
    "lie",
    [
        [],
        HONEST[: FIELDS - 1],
        [b"1", *HONEST[1:]],
        [b"-1", *HONEST[1:]],
        [b"", *HONEST[1:]],
        [b"9" * 5000, *HONEST[1:]],
        [b"0", b"0x0", OLD, NEW],
        [b"0", b"-1", OLD, NEW],
        [b"0", b"%d" % (len(DISK) - 1023), OLD, NEW],
        [b"0", b"9" * 20, OLD, NEW],
        [b"0", b"0", DISK[:1024], NEW],
        [b"0", b"%d" % OFFSET, OLD, b"\0" * 1024],
        [b"0", b"%d" % OFFSET, OLD, NEW + b"#"],
        [b"0", b"%d" % OFFSET, OLD, NEW[:-1]],
        [b"0", b"%d" % OFFSET, SIGNATURE[:-1], SIGNATURE[:-1]],
        [b"0", b"0", b"", b""],
        [b"0", b"0", *[SIGNATURE.ljust(ENVIRONMENT_SIZE + 1, b"#")] * 2],
    ],
)
def test_a_lie_writes_nothing(path, disk, lie):
    with pytest.raises(ConfinementError):
        write([disk], lie)
    assert path.read_bytes() == DISK


@pytest.mark.parametrize("offset", [0, OFFSET - 1, OFFSET + 1, OFFSET + 1024])
def test_where_no_such_block_lies_nothing_is_written(path, disk, offset):
    with pytest.raises(OutputError, match="not there, or has changed"):
        write([disk], [b"0", b"%d" % offset, OLD, NEW])
    assert path.read_bytes() == DISK


def test_another_disk_under_the_same_name_is_left_alone(path, disk):
    shutil.copy(path, path.with_name("copy"))
    path.with_name("copy").replace(path)
    with pytest.raises(OutputError, match="another disk by now"):
        write([disk], HONEST)
    assert path.read_bytes() == DISK


def test_a_disk_that_cannot_be_opened_for_writing_is_an_error(path, disk):
    path.unlink()
    with pytest.raises(OutputError, match="No such file"):
        write([disk], HONEST)


def test_a_write_that_fails_or_stops_early_is_an_error(disk, monkeypatch):
    monkeypatch.setattr(os, "pwrite", lambda _, data, __: len(data) - 1)
    with pytest.raises(OutputError, match="only 1023 are written"):
        write([disk], HONEST)

    def fail(*_):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "pwrite", fail)
    with pytest.raises(OutputError, match=f"{OFFSET}: Input/output error"):
        write([disk], HONEST)
