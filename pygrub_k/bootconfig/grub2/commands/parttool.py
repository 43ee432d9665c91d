"""GRUB's `parttool`: it would change a partition table, which is only read here."""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.machine import BAD_ARGUMENT, OK, UNKNOWN_DEVICE
from pygrub_k.bootconfig.grub2.opening import device_of

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.bootconfig.grub2.machine import Machine

_PRIMARY: Final = 4
"""The number of the last partition that stands in the MBR itself."""
_SWITCHES: Final = frozenset(
    f"{name}{sign}" for name in ("boot", "hidden") for sign in ("", "+", "-")
)


def parttool(machine: Machine, arguments: list[str]) -> int:
    """`parttool PARTITION [boot+ | hidden- | type=NUMBER …]`: change nothing, and say so."""
    if not arguments:
        return machine.fail(BAD_ARGUMENT, "parttool: no partition is named")
    device, *changes = arguments
    volume = device_of(machine, device)
    if volume is None:
        return machine.fail(UNKNOWN_DEVICE, f"parttool: no device {device!r}")
    table = machine.guest.probe(volume).partition_map
    if not table:
        return machine.fail(BAD_ARGUMENT, f"parttool: {device} is not a partition")
    if not changes or "help" in changes:
        return OK
    for change in changes:
        problem = _problem(volume, table, change)
        if problem:
            return machine.fail(BAD_ARGUMENT, f"parttool {device}: {problem}")
    machine.note(f"parttool {device} {' '.join(changes)}: the partition table is left as it is")
    return OK


def _problem(volume: str, table: str, change: str) -> str:
    """Return what is wrong with a change to a partition's entry; nothing if it is none."""
    if table != "msdos" or not (change in _SWITCHES or change.startswith("type=")):
        return f"unknown argument {change}"
    if change.startswith("boot") and int(volume.rpartition("msdos")[2]) > _PRIMARY:
        return "a logical partition cannot be booted from"
    return ""
