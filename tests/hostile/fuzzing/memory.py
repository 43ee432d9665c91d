"""How much memory a piece of work takes at its peak, by the kernel's own account."""

from __future__ import annotations

from pathlib import Path
from typing import Self

RESET_PEAK = "5"
"""proc(5), /proc/PID/clear_refs: the peak begins anew from what is resident now."""


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
