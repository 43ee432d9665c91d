"""Which system calls a confined worker may make: a seccomp filter.

The worker reads, writes and seeks in what is open, and manages its memory. Every other call is
answered with EPERM, so that new C libraries fall back instead of dying; what only an attack does
(executable memory, calls of another architecture) ends the process.
See linux/seccomp.h, linux/filter.h, linux/audit.h.
"""

from __future__ import annotations

import errno

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Final

AUDIT_ARCH: Final = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
X32_BIT: Final = 0x40000000
"""Numbers from here on are x86-64's 32-bit-pointer calls, which share the architecture."""

ALLOWED: Final = {
    "brk": (12, 214),
    "clock_gettime": (228, 113),
    "clock_nanosleep": (230, 115),
    "close": (3, 57),
    "copy_file_range": (326, 285),
    "exit": (60, 93),
    "exit_group": (231, 94),
    "ftruncate": (77, 46),
    "getpid": (39, 172),
    "getrandom": (318, 278),
    "gettimeofday": (96, 169),
    "lseek": (8, 62),
    "munmap": (11, 215),
    "pread64": (17, 67),
    "preadv": (295, 69),
    "pwrite64": (18, 68),
    "read": (0, 63),
    "rt_sigreturn": (15, 139),
    "sched_yield": (24, 124),
    "sendfile": (40, 71),
    "write": (1, 64),
}
"""Allowed with any arguments: (number on x86-64, number on aarch64)."""
NEVER_EXECUTABLE: Final = {"mmap": (9, 222), "mprotect": (10, 226)}
"""Allowed unless the memory would be executable."""
ARGUMENTS: Final = {
    "futex": ((202, 98), 1, ~(128 | 256), (0, 1, 9, 10)),
    "madvise": ((28, 233), 2, ~0, (4, 8, 14, 15)),
    "mremap": ((25, 216), 3, ~1, (0,)),
    "preadv2": ((327, 286), 5, ~0, (0,)),
}
"""Allowed if one argument has one of these values: numbers, which argument, what of it counts.

futex waits and wakes, private and by either clock, and inherits no priorities; madvise frees memory
(DONTNEED, FREE) and asks for large pages or none, and merges or poisons nothing; mremap may move
memory, not to a chosen place; preadv2 reads as preadv does.
"""

PROT_EXEC: Final = 4
ALLOW: Final = 0x7FFF0000
REFUSE: Final = 0x00050000 | errno.EPERM
KILL: Final = 0x80000000
"""The whole process, not one of its threads."""

LOAD: Final = 0x20
JUMP_EQUAL: Final = 0x15
JUMP_NOT_LESS: Final = 0x35
JUMP_BITS: Final = 0x45
AND: Final = 0x54
RETURN: Final = 0x06
NUMBER: Final = 0
ARCH: Final = 4
FIRST_ARGUMENT: Final = 16
"""Low half of `args[0]` in struct seccomp_data, little-endian as both architectures are."""
ARGUMENT: Final = 8
THIRD_ARGUMENT: Final = FIRST_ARGUMENT + 2 * ARGUMENT


def program(machine: str) -> list[tuple[int, int, int, int]]:
    """Return the filter for an architecture: (code, jump if true, jump if false, operand)."""
    column = list(AUDIT_ARCH).index(machine)
    watched = [numbers[column] for numbers in NEVER_EXECUTABLE.values()]
    allowed = [numbers[column] for numbers in ALLOWED.values()]
    code = [
        (LOAD, 0, 0, ARCH),
        (JUMP_EQUAL, 1, 0, AUDIT_ARCH[machine]),
        (RETURN, 0, 0, KILL),
        (LOAD, 0, 0, NUMBER),
        (JUMP_NOT_LESS, 0, 1, X32_BIT),
        (RETURN, 0, 0, KILL),
    ]
    for number in watched:
        code += [
            (JUMP_EQUAL, 0, 4, number),
            (LOAD, 0, 0, THIRD_ARGUMENT),
            (JUMP_BITS, 0, 1, PROT_EXEC),
            (RETURN, 0, 0, KILL),
            (RETURN, 0, 0, ALLOW),
        ]
    for numbers, which, mask, values in ARGUMENTS.values():
        checks = [(JUMP_EQUAL, left, 0, value) for left, value in down(values)]
        code += [
            (JUMP_EQUAL, 0, len(checks) + 4, numbers[column]),
            (LOAD, 0, 0, FIRST_ARGUMENT + which * ARGUMENT),
            (AND, 0, 0, mask & 0xFFFFFFFF),
            *checks,
            (RETURN, 0, 0, REFUSE),
            (RETURN, 0, 0, ALLOW),
        ]
    code += [(JUMP_EQUAL, left, 0, number) for left, number in down(allowed)]
    return [*code, (RETURN, 0, 0, REFUSE), (RETURN, 0, 0, ALLOW)]


def down(values: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield each value with how many instructions a jump skips to what is behind the last but one.

    So comparisons that follow one another all jump behind the refusal at their end.
    """
    yield from zip(range(len(values), 0, -1), values, strict=True)


def encoded(code: list[tuple[int, int, int, int]]) -> bytes:
    """Return a program as an array of struct sock_filter."""
    return b"".join(
        operation.to_bytes(2, "little") + bytes((yes, no)) + operand.to_bytes(4, "little")
        for operation, yes, no, operand in code
    )
