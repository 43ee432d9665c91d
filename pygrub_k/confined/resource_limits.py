"""How much the kernel lets the worker and its parent have: getrlimit(2), proc(5).

By number: the module `resource` is a library of its own, which takes 0.3 ms to load.
"""

from __future__ import annotations

import posix

from pygrub_k.confined.system_calls import call
from pygrub_k.errors import ConfinementError
from pygrub_k.limits import PARENT_MEMORY

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.confined.budget import Bounds

LIMITS: Final = {
    "CPU": 0,
    "FSIZE": 1,
    "CORE": 4,
    "NPROC": 6,
    "NOFILE": 7,
    "MEMLOCK": 8,
    "AS": 9,
    "MSGQUEUE": 12,
}
"""RLIMIT_NAME of asm-generic/resource.h, which both architectures use."""
NO_LIMIT: Final = (1 << 64) - 1
"""RLIM_INFINITY"""
WORD: Final = 8
"""Bytes of each of the two fields of struct rlimit64: the soft limit, the hard one."""


def limit_own_memory(room: int = PARENT_MEMORY) -> None:
    """Bound what this process, the parent, may map from now on. MemoryError tells that it would.

    Whoever it starts may set another limit: only the soft one is set.
    """
    most, hard = _address_space() + room, hard_limit("AS")
    if most < hard:
        _set("AS", most, hard)


def limit_resources(bounds: Bounds) -> None:
    """Set every limit; the address space is counted from what the process has now."""
    limit("AS", _address_space() + bounds.memory)
    limit("FSIZE", bounds.file_size)
    if bounds.processor is not None:
        limit("CPU", bounds.processor)
    for name in ("NPROC", "CORE", "MEMLOCK", "MSGQUEUE"):
        limit(name, 0)


def limit(name: str, value: int) -> None:
    """Set a soft and hard limit, not above a hard limit that holds already."""
    value = min(value, hard_limit(name))
    _set(name, value, value)


def hard_limit(name: str) -> int:
    """Return a hard limit; NO_LIMIT where there is none. OSError if the kernel refuses."""
    found = bytes(2 * WORD)  # nobody else's yet, so that the kernel may write there
    call("prlimit64", 0, LIMITS[name], None, found)
    return int.from_bytes(found[WORD:], "little")


def _set(name: str, soft: int, hard: int) -> None:
    call(
        "prlimit64", 0, LIMITS[name], soft.to_bytes(WORD, "little") + hard.to_bytes(WORD, "little")
    )


def _address_space() -> int:
    """Return what this process has mapped, in bytes."""
    return int(about_us("statm").split()[0]) * posix.sysconf("SC_PAGESIZE")


def about_us(name: str) -> bytes:
    """Return what the kernel says of this process under a name of proc(5), up to 4 KiB."""
    path = f"/proc/self/{name}"
    try:
        descriptor = posix.open(path, posix.O_RDONLY)
        content = posix.read(descriptor, 4096)
        posix.close(descriptor)
    except OSError as error:
        raise ConfinementError(f"confining the worker: {path}: {error.strerror}") from error
    return content
