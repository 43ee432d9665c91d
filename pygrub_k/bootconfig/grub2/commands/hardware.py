"""Commands that ask for hardware: `cpuid`, `hwmatch`."""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.machine import FALSE, OK

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.bootconfig.grub2.machine import Machine


def cpuid(_machine: Machine, arguments: list[str]) -> int:
    """`cpuid [-l|-p]`: whether the processor has long mode, or PAE: every domain's has both."""
    known = {"-l", "--long-mode", "-p", "--pae"}
    return OK if not arguments or arguments[0] in known else FALSE


def hwmatch(machine: Machine, _arguments: list[str]) -> int:
    """`hwmatch FILE CLASS`: none of the listed hardware is in a domain."""
    machine.variables.set("match", "0")
    return OK
