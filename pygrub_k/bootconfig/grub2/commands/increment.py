"""Fedora's counters: `increment`, `decrement`."""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.machine import BAD_ARGUMENT, OK
from pygrub_k.bootconfig.grub2.script.numbers import as_int, signed

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.bootconfig.grub2.machine import Machine


def increment(machine: Machine, arguments: list[str]) -> int:
    """`increment NAME`: the variable has to be set."""
    return _count(machine, arguments, 1)


def decrement(machine: Machine, arguments: list[str]) -> int:
    """`decrement NAME`: the variable has to be set."""
    return _count(machine, arguments, -1)


def _count(machine: Machine, arguments: list[str], step: int) -> int:
    value = machine.variables.values.get(arguments[0]) if len(arguments) == 1 else None
    if value is None:
        return machine.fail(BAD_ARGUMENT, f"{' '.join(arguments)}: no variable to count")
    machine.variables.set(arguments[0], str(as_int(signed(value)) + step))
    return OK
