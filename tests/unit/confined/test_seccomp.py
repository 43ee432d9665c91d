"""The filter, run by an interpreter of classic BPF for both architectures, and by this kernel."""

import ctypes
import mmap
import os
import signal
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from pygrub_k.confined import seccomp
from pygrub_k.confined.link import Link
from pygrub_k.confined.seccomp import (
    ALLOW,
    ALLOWED,
    ARGUMENTS,
    AUDIT_ARCH,
    KILL,
    NEVER_EXECUTABLE,
    REFUSE,
)
from pygrub_k.confined.worker import Worker

MACHINES = list(AUDIT_ARCH)
PWRITEV2 = {"x86_64": 328, "aarch64": 287}


def verdict(machine: str, number: int, arch: int, arguments: tuple[int, ...] = ()) -> int:
    data = number.to_bytes(4, "little") + arch.to_bytes(4, "little") + bytes(8)
    data += b"".join(word.to_bytes(8, "little") for word in arguments)
    data += bytes(64 - len(data))
    program = seccomp.encoded(seccomp.program(machine))
    accumulator, at = 0, 0
    while True:
        code = int.from_bytes(program[at : at + 2], "little")
        yes, no = program[at + 2 : at + 4]
        operand = int.from_bytes(program[at + 4 : at + 8], "little")
        at += 8
        match code:
            case 0x20:
                accumulator = int.from_bytes(data[operand : operand + 4], "little")
            case 0x15:
                at += 8 * (yes if accumulator == operand else no)
            case 0x35:
                at += 8 * (yes if accumulator >= operand else no)
            case 0x54:
                accumulator &= operand
            case 0x45:
                at += 8 * (yes if accumulator & operand else no)
            case 0x06:
                return operand
            case _:
                raise AssertionError(code)


def numbers(machine: str, table: dict[str, tuple[int, int]]) -> list[int]:
    return [row[MACHINES.index(machine)] for row in table.values()]


@pytest.mark.parametrize("machine", MACHINES)
def test_only_what_is_listed_is_allowed(machine):
    listed = {*numbers(machine, ALLOWED), *numbers(machine, NEVER_EXECUTABLE)}
    listed |= {row[0][MACHINES.index(machine)] for row in ARGUMENTS.values()}
    for number in range(1024):
        expected = ALLOW if number in listed else REFUSE
        arguments = (0, 0, 4) if number == ARGUMENTS["madvise"][0][MACHINES.index(machine)] else ()
        assert verdict(machine, number, AUDIT_ARCH[machine], arguments) == expected


GOOD_AND_BAD = {
    "futex": (
        [0, 1, 9, 10, 128, 129, 128 | 9, 256 | 128 | 9, 256 | 9],
        [2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 128 | 6, 128 | 11, 256 | 128 | 12, 512],
    ),
    "madvise": ([4, 8, 14, 15], [0, 9, 10, 12, 13, 16, 17, 18, 21, 25, 100, 101]),
    "mremap": ([0, 1], [2, 3, 4, 5, 7, 8]),
    "preadv2": ([0], [1, 2, 4, 8, 16, 64]),
}
"""By linux/futex.h, asm-generic/mman-common.h, linux/mman.h and linux/fs.h."""


@pytest.mark.parametrize("machine", MACHINES)
@pytest.mark.parametrize("name", GOOD_AND_BAD)
def test_arguments_that_only_an_attack_needs_are_refused(machine, name):
    rows, which, _, _ = ARGUMENTS[name]
    number = rows[MACHINES.index(machine)]
    for values, expected in zip(GOOD_AND_BAD[name], (ALLOW, REFUSE), strict=True):
        for value in values:
            arguments = (*(0xDEAD,) * which, value)
            assert verdict(machine, number, AUDIT_ARCH[machine], arguments) == expected, value


@pytest.mark.parametrize("machine", MACHINES)
@pytest.mark.parametrize(("protection", "expected"), [(3, ALLOW), (5, KILL), (7, KILL), (4, KILL)])
def test_memory_is_never_executable(machine, protection, expected):
    for number in numbers(machine, NEVER_EXECUTABLE):
        arguments = (1 << 40, 4096, protection, 0, 0, 0)
        assert verdict(machine, number, AUDIT_ARCH[machine], arguments) == expected


@pytest.mark.parametrize("machine", MACHINES)
def test_other_architectures_end_the_process(machine):
    others = [arch for arch in (*AUDIT_ARCH.values(), 0x40000003) if arch != AUDIT_ARCH[machine]]
    for arch in others:
        assert verdict(machine, 0, arch) == KILL


def test_x32_calls_end_the_process():
    assert verdict("x86_64", seccomp.X32_BIT | 1, AUDIT_ARCH["x86_64"]) == KILL


@pytest.mark.parametrize("machine", MACHINES)
def test_every_jump_stays_inside(machine):
    program = seccomp.program(machine)
    for at, (_, yes, no, _) in enumerate(program):
        assert at + 1 + max(yes, no) <= len(program)
        assert max(yes, no) <= 255


@pytest.mark.parametrize("machine", MACHINES)
def test_unknown_calls_answer_with_an_error(machine):
    assert verdict(machine, PWRITEV2[machine], AUDIT_ARCH[machine]) == REFUSE


class Opened:
    """What there is to call: a disk of ten bytes, an empty output, memory, the C library."""

    def __init__(self, folder: Path) -> None:
        (folder / "disk").write_bytes(b"0123456789")
        self.disk = os.open(folder / "disk", os.O_RDONLY)
        self.output = os.open(folder / "output", os.O_CREAT | os.O_RDWR)
        self.spare = os.open(folder / "disk", os.O_RDONLY)
        self.memory = mmap.mmap(-1, 4 * mmap.PAGESIZE, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
        self.c = ctypes.CDLL(None, use_errno=True)
        self.c.sbrk.restype = ctypes.c_void_p

    def protect(self) -> int:
        address = ctypes.addressof(ctypes.c_char.from_buffer(self.memory))
        return int(self.c.mprotect(ctypes.c_void_p(address), mmap.PAGESIZE, mmap.PROT_READ))


NO_BREAK = ctypes.c_void_p(-1).value
DOES: dict[str, tuple[Callable[[Opened], object], object]] = {
    "brk": (lambda o: o.c.sbrk(4096) == NO_BREAK, False),
    "clock_gettime": (lambda _: time.process_time() > 0, True),
    "clock_nanosleep": (lambda _: time.sleep(0.001), None),
    "close": (lambda o: os.close(o.spare), None),
    "copy_file_range": (lambda o: os.copy_file_range(o.disk, o.output, 10, 0), 10),
    "ftruncate": (lambda o: os.ftruncate(o.output, 1000), None),
    "futex": (lambda _: threading.Semaphore(0).acquire(timeout=0.01), False),
    "getpid": (lambda _: os.getpid() > 0, True),
    "getrandom": (lambda _: len(os.getrandom(5)), 5),
    "lseek": (lambda o: os.lseek(o.disk, 0, os.SEEK_END), 10),
    "madvise": (lambda o: o.memory.madvise(mmap.MADV_DONTNEED), None),
    "mmap": (lambda _: len(mmap.mmap(-1, mmap.PAGESIZE)), mmap.PAGESIZE),
    "mprotect": (lambda o: o.protect(), 0),
    "mremap": (lambda o: o.memory.resize(8 * mmap.PAGESIZE), None),
    "munmap": (lambda o: o.memory.close(), None),
    "pread64": (lambda o: os.pread(o.disk, 3, 4), b"456"),
    "preadv": (lambda o: os.preadv(o.disk, [bytearray(3)], 4), 3),
    "preadv2": (lambda o: os.preadv(o.disk, [bytearray(3)], 4), 3),
    "pwrite64": (lambda o: os.pwrite(o.output, b"xyz", 4), 3),
    "read": (lambda o: os.read(o.disk, 3), b"012"),
    "sched_yield": (lambda _: os.sched_yield(), None),
    "sendfile": (lambda o: os.sendfile(o.output, o.disk, 0, 10), 10),
    "write": (lambda o: os.write(o.output, b"xyz"), 3),
}
UNSEEN = {"exit", "exit_group", "gettimeofday", "rt_sigreturn"}
"""Calls that do not return, that C libraries need only where the kernel's page for time cannot say,
or that the next test makes."""


@pytest.mark.parametrize("name", sorted({*ALLOWED, *ARGUMENTS, *NEVER_EXECUTABLE} - UNSEEN))
def test_what_is_allowed_is_what_its_name_says(tmp_path, name):
    opened = Opened(tmp_path)
    call, expected = DOES[name]

    def work(_request: list[bytes], _link: Link) -> list[bytes]:
        return [repr(call(opened)).encode()]

    descriptors = [opened.disk, opened.output, opened.spare]
    with Worker(work, descriptors) as worker:
        assert worker.ask() == [repr(expected).encode()]
    for descriptor in descriptors:
        os.close(descriptor)


def test_signals_that_are_handled_return():
    before = signal.signal(signal.SIGURG, lambda _number, _frame: None)
    try:
        with Worker(lambda request, _link: request, []) as worker:
            assert worker.ask(b"before") == [b"before"]
            os.kill(worker.process, signal.SIGURG)
            assert worker.ask(b"after") == [b"after"]
    finally:
        signal.signal(signal.SIGURG, before)
