"""What the parent writes over a guest's environment block, whatever a worker says."""

import os
import shutil
import time
from collections.abc import Callable

import pytest

from pygrub_k.boot.grubenv_writing import FIELDS, NOTHING, difference, variables, write
from pygrub_k.errors import ConfinementError, OutputError
from pygrub_k.limits import ENVIRONMENT_SIZE, KERNEL_RUNS
from pygrub_k.source import open_disk

OFFSET = 3072
SIGNATURE = b"# GRUB Environment Block\n"
OLD = (SIGNATURE + b"next_entry=1\n").ljust(1024, b"#")
NEW = (SIGNATURE + b"next_entry=\n").ljust(1024, b"#")
DISK = os.urandom(OFFSET) + OLD + os.urandom(4096)
KERNEL = DISK[100:2000] + DISK[4500:5000]
PLACES = b"100+1900 4500+500"
HONEST = [b"0", b"%d" % OFFSET, OLD, NEW, PLACES]


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


@pytest.fixture
def kernel(tmp_path):
    path = tmp_path / "kernel"
    path.write_bytes(KERNEL)
    with path.open("rb") as file:
        yield file.fileno()


def test_the_block_and_nothing_else_is_replaced_and_told(path, disk, kernel):
    note, *rest = write([disk], kernel, [*HONEST, b"another note"])
    assert path.read_bytes() == DISK[:OFFSET] + NEW + DISK[OFFSET + len(NEW) :]
    assert (
        note.decode()
        == f"--write-grubenv: {path}, 1024 bytes at byte {OFFSET}: written: next_entry="
    )
    assert rest == [b"another note"]


def test_it_is_one_write_that_is_waited_for(disk, kernel, monkeypatch):
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
    write([disk], kernel, HONEST)
    assert calls == [("pwrite", NEW, OFFSET), ("fsync",)]


def test_without_its_write_the_disk_is_as_before(path, disk, kernel, monkeypatch):
    monkeypatch.setattr(os, "pwrite", lambda _, data, __: len(data))
    write([disk], kernel, HONEST)
    assert path.read_bytes() == DISK


def test_nothing_to_write_opens_nothing(path, disk, kernel):
    path.unlink()
    assert write([disk], kernel, [*NOTHING, b"a note"]) == [b"a note"]


@pytest.mark.parametrize(
    "lie",
    [
        [],
        HONEST[: FIELDS - 1],
        [b"1", *HONEST[1:]],
        [b"-1", *HONEST[1:]],
        [b"", *HONEST[1:]],
        [b"9" * 5000, *HONEST[1:]],
        [b"0", b"0x0", OLD, NEW, PLACES],
        [b"0", b"-1", OLD, NEW, PLACES],
        [b"0", b"%d" % (len(DISK) - 1023), OLD, NEW, PLACES],
        [b"0", b"9" * 20, OLD, NEW, PLACES],
        [b"0", b"0", DISK[:1024], NEW, PLACES],
        [b"0", b"%d" % OFFSET, OLD, b"\0" * 1024, PLACES],
        [b"0", b"%d" % OFFSET, OLD, NEW + b"#", PLACES],
        [b"0", b"%d" % OFFSET, OLD, NEW[:-1], PLACES],
        [b"0", b"%d" % OFFSET, SIGNATURE[:-1], SIGNATURE[:-1], PLACES],
        [b"0", b"0", b"", b"", PLACES],
        [b"0", b"%d" % OFFSET, OLD + DISK[OFFSET + 1024 :], NEW.ljust(5120, b"#"), PLACES],
        [b"0", b"%d" % OFFSET, OLD, NEW[:-1] + b"x", PLACES],
        [b"0", b"%d" % OFFSET, OLD, NEW.replace(b"next_entry", b"next entry"), PLACES],
        [b"0", b"%d" % OFFSET, OLD, NEW.replace(b"next_entry=", b"\x7fELF\n"), PLACES],
        [b"0", b"%d" % OFFSET, OLD, NEW.replace(b"=", b"=\0", 1), PLACES],
        [*HONEST[:4], b"101+1900 4500+500"],
        [*HONEST[:4], b"100+1900"],
        [*HONEST[:4], b"100+1900 4500+501"],
        [*HONEST[:4], b"100+1900 4501+500"],
        [*HONEST[:4], b"100+1900 %d+500" % (len(DISK) - 499)],
        [*HONEST[:4], b"100+1900 4500+" + b"9" * 19],
        [*HONEST[:4], b"100+1900 4500+0"],
        [*HONEST[:4], b"100+0 " * KERNEL_RUNS + PLACES],
        [*HONEST[:4], b"100+1900 4500"],
        [*HONEST[:4], b"100+1900 4500-500"],
        [*HONEST[:4], b"100+1900  4500+500"],
        [*HONEST[:4], b""],
        [b"0", b"%d" % OFFSET, OLD[:512], NEW[:512], PLACES],
        [b"0", b"0", *[SIGNATURE.ljust(ENVIRONMENT_SIZE + 1, b"#")] * 2, PLACES],
    ],
)
def test_a_lie_writes_nothing(path, disk, kernel, lie):
    with pytest.raises(ConfinementError):
        write([disk], kernel, lie)
    assert path.read_bytes() == DISK


@pytest.mark.parametrize("offset", [0, OFFSET - 1, OFFSET + 1, OFFSET + 1024])
def test_where_no_such_block_lies_nothing_is_written(path, disk, kernel, offset):
    with pytest.raises(OutputError, match="not there, or has changed"):
        write([disk], kernel, [b"0", b"%d" % offset, OLD, NEW, PLACES])
    assert path.read_bytes() == DISK


def test_a_longer_block_that_is_one_is_replaced(tmp_path, kernel):
    old, new = OLD.ljust(3072, b"#"), NEW.ljust(3072, b"#")
    path = tmp_path / "long"
    path.write_bytes(DISK[:OFFSET] + old + DISK[-4096:])
    disk = open_disk(str(path))
    write([disk], kernel, [b"0", b"%d" % OFFSET, old, new, b"100+1900 6548+500"])
    os.close(disk.descriptor)
    assert path.read_bytes() == DISK[:OFFSET] + new + DISK[-4096:]


@pytest.mark.parametrize("last", [0, 1])
def test_a_kernel_is_compared_to_its_last_byte(path, disk, tmp_path, last):
    file = tmp_path / "kernel"
    file.write_bytes(KERNEL[:-1] + bytes([KERNEL[-1] ^ last]))
    places = [b"%d+1" % (100 + at if at < 1900 else 2600 + at) for at in range(len(KERNEL))]
    answer = [*HONEST[:4], b" ".join(places)]
    with file.open("rb") as kernel:
        if last:
            with pytest.raises(ConfinementError, match="other than the kernel's"):
                write([disk], kernel.fileno(), answer)
        else:
            write([disk], kernel.fileno(), answer)
    assert (path.read_bytes() == DISK) == bool(last)


def test_a_disk_that_the_kernel_is_not_from_is_left_alone(path, disk, tmp_path):
    (tmp_path / "other").write_bytes(b"another kernel")
    with (
        (tmp_path / "other").open("rb") as other,
        pytest.raises(ConfinementError, match="other than the kernel's"),
    ):
        write([disk], other.fileno(), HONEST)
    assert path.read_bytes() == DISK


WARNING = b"# WARNING: Do not edit this file by tools other than grub-editenv!!!\n"


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (b"", {}),
        (WARNING, {}),
        (WARNING + b"a=1\nb_2=x=y\n", {b"a": b"1", b"b_2": b"x=y"}),
        (b"a=1\\\n2\nb=\\\\\n", {b"a": b"1\\\n2", b"b": b"\\\\"}),
        (b"a=#\n#c\nb=\xff\n", {b"a": b"#", b"b": b"\xff"}),
        (b"a=1", None),
        (b"a=1\\\n", None),
        (b"a\nb=1\n", None),
        (b"=1\n", None),
        (b"\n", None),
        (b"a b=1\n", None),
        (b"a=\0\n", None),
    ],
)
def test_what_is_an_environment_block_from_end_to_end(lines, found):
    assert variables((SIGNATURE + lines).ljust(1024, b"#")) == found
    assert variables((SIGNATURE + lines).ljust(1023, b"#") + b"x") is None
    assert variables(b"#" + SIGNATURE + lines) is None


def test_many_backslashes_take_no_long():
    lines = b"a=" + b"\\\\" * 30_000 + b"\n"
    started = time.process_time()
    assert variables(SIGNATURE + lines) == {b"a": lines[2:-1]}
    assert time.process_time() - started < 0.5


def test_what_differs_is_told_safely():
    old = SIGNATURE + b"a=1\nb=2\nc=3\n"
    new = SIGNATURE + b"a=\x1b[2J\\\n\nc=3\nd=" + b"x" * 1000 + b"\n"
    told = difference(old, new)
    assert told == f"a=\\x1b[2J\\\\n, d={'x' * 200}..., no b"
    assert difference(old, old) == "no variable differs"


def test_another_disk_under_the_same_name_is_left_alone(path, disk, kernel):
    shutil.copy(path, path.with_name("copy"))
    path.with_name("copy").replace(path)
    with pytest.raises(OutputError, match="another disk now"):
        write([disk], kernel, HONEST)
    assert path.read_bytes() == DISK


def test_a_disk_that_cannot_be_opened_for_writing_is_an_error(path, disk, kernel):
    path.unlink()
    with pytest.raises(OutputError, match="No such file"):
        write([disk], kernel, HONEST)


def test_a_write_that_fails_or_stops_early_is_an_error(disk, kernel, monkeypatch):
    monkeypatch.setattr(os, "pwrite", lambda _, data, __: len(data) - 1)
    with pytest.raises(OutputError, match="only 1023 are written"):
        write([disk], kernel, HONEST)

    def fail(*_):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "pwrite", fail)
    with pytest.raises(OutputError, match=f"{OFFSET}: Input/output error"):
        write([disk], kernel, HONEST)
