"""Commands on variables: `set`, `unset`, `export`."""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.machine import BAD_ARGUMENT, OK

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.bootconfig.grub2.machine import Machine


def set_variable(machine: Machine, arguments: list[str]) -> int:
    """`set [NAME=VALUE]`: without an assignment GRUB lists variables, which changes nothing."""
    if not arguments:
        return OK
    name, assigned, value = arguments[0].partition("=")
    if not assigned:
        return machine.fail(BAD_ARGUMENT, f"set {name}: not an assignment")
    machine.variables.set(name, value)
    return OK


def unset(machine: Machine, arguments: list[str]) -> int:
    """`unset NAME`."""
    if not arguments:
        return BAD_ARGUMENT
    machine.variables.unset(arguments[0])
    return OK


def export(machine: Machine, arguments: list[str]) -> int:
    """`export NAME…`: let a menu opened by `configfile` have the variables too."""
    for name in arguments:
        machine.variables.export(name)
    return OK if arguments else BAD_ARGUMENT
