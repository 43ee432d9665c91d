"""Memory that does not make forks slow, and what a piece of work takes at its peak.

The peak is by the kernel's own account.
"""

from __future__ import annotations

import mmap
import os
from pathlib import Path
from typing import Self

from pygrub_k.source import check_range

PAGE = 4096
RESET_PEAK = "5"
"""proc(5), /proc/PID/clear_refs: the peak begins anew from what is resident now."""


class SharedSource:
    """Bytes that every fork shares as they are: it copies no table of pages for them.

    A gigabyte of other memory costs each fork 25 ms. Pages of zeros take no memory at all.
    """

    def __init__(self, data: bytes) -> None:
        self.size = len(data)
        descriptor = os.memfd_create("shared")
        try:
            os.truncate(descriptor, self.size)
            for at in range(0, self.size, PAGE):
                page = data[at : at + PAGE]
                if page.count(0) < len(page):
                    os.pwrite(descriptor, page, at)
            self._bytes = mmap.mmap(descriptor, self.size, access=mmap.ACCESS_READ)
        finally:
            os.close(descriptor)

    def read_at(self, offset: int, length: int) -> bytes:
        check_range(self, offset, length)
        return self._bytes[offset : offset + length]


class Peak:
    """While entered, the peak of resident memory is watched; then `grown` has it, in bytes."""

    grown = 0

    def __enter__(self) -> Self:
        Path("/proc/self/clear_refs").write_text(RESET_PEAK)
        self._before = _peak()
        return self

    def __exit__(self, *_: object) -> None:
        self.grown = _peak() - self._before


def _peak() -> int:
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) << 10 for line in lines if line.startswith("VmHWM"))
