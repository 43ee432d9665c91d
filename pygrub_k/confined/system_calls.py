"""System calls that Python has no function for, by number.

`_ctypes` is the C half of the module `ctypes`, whose Python half costs 2 ms of start-up for
conveniences that one function with plain arguments does not need.
"""

from __future__ import annotations

import posix
import sys

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Any, Final

    _ctypes: Any
else:
    import _ctypes

MACHINE: Final = posix.uname().machine if sys.maxsize > 1 << 32 else "a 32-bit Python"
"""The kernel's name of the architecture whose system calls this process makes."""

NUMBERS: Final = {
    "x86_64": {
        "capset": 126,
        "prctl": 157,
        "unshare": 272,
        "prlimit64": 302,
        "setns": 308,
        "seccomp": 317,
        "landlock_create_ruleset": 444,
        "landlock_restrict_self": 446,
    },
    "aarch64": {
        "capset": 91,
        "prctl": 167,
        "unshare": 97,
        "prlimit64": 261,
        "setns": 268,
        "seccomp": 277,
        "landlock_create_ruleset": 444,
        "landlock_restrict_self": 446,
    },
}
"""Of the Linux kernel's tables (syscall_64.tbl; asm-generic/unistd.h for aarch64)."""


class _Pointer(_ctypes._SimpleCData):  # type: ignore[misc]  # noqa: SLF001
    """A machine word: takes integers, and bytes as the address of their first."""

    _type_ = "P"


class _Bytes(_ctypes._SimpleCData):  # type: ignore[misc]  # noqa: SLF001
    """A pointer to the bytes that it is made of."""

    _type_ = "z"


class _Long(_ctypes._SimpleCData):  # type: ignore[misc]  # noqa: SLF001
    _type_ = "l"


class _Function(_ctypes.CFuncPtr):  # type: ignore[misc]
    _flags_ = _ctypes.FUNCFLAG_CDECL | _ctypes.FUNCFLAG_USE_ERRNO
    _restype_ = _Long
    _argtypes_ = (_Pointer,) * 7


class _ThisProcess:
    """What a function of the C library is looked up in."""

    _handle = _ctypes.dlopen(None, 0)


_SYSCALL: Final = _Function(("syscall", _ThisProcess()))
_SET_MEMORY: Final = _Function(("memset", _ThisProcess()))


def system_call(number: int, *arguments: int | bytes | None) -> int:
    """Call the kernel; OSError with its error number if it refuses."""
    words = arguments + (0,) * (6 - len(arguments))
    result = int(_SYSCALL(number, *words))
    if result < 0:
        error = _ctypes.get_errno()
        raise OSError(error, posix.strerror(error))
    return result


def call(name: str, *arguments: int | bytes | None) -> int:
    """Call one of NUMBERS by its name."""
    return system_call(NUMBERS[MACHINE][name], *arguments)


def address_of(data: bytes) -> bytes:
    """Return where `data` lies, as a pointer in memory; good as long as `data` is kept.

    The module `array` knows addresses too, but imports collections.abc, which costs 1.4 ms.
    """
    return bytes(memoryview(_Bytes(data)))


def overwrite(address: int, length: int) -> None:
    """Fill memory with zeros, whoever believes that it does not change."""
    _SET_MEMORY(address, 0, length, 0, 0, 0, 0)
