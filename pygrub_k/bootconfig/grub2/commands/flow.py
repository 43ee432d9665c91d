"""Commands that decide what runs next: `true`, `false`, `eval`, `break`, `boot` and others."""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.machine import (
    BAD_ARGUMENT,
    FALSE,
    INVALID_COMMAND,
    NO_KERNEL,
    OK,
    ScriptExit,
)
from pygrub_k.text import decimal

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Final

    from pygrub_k.bootconfig.grub2.machine import Machine

    Command = Callable[[Machine, list[str]], int]


def _count(arguments: list[str], otherwise: int) -> int | None:
    """Return the decimal number that is the only argument, None if it is anything else."""
    if not arguments:
        return otherwise
    return decimal(arguments[0]) if len(arguments) == 1 else None


def _leave(machine: Machine, arguments: list[str], *, continuing: bool) -> int:
    count = _count(arguments, 1)
    if not count:
        return BAD_ARGUMENT
    machine.continuing = continuing
    machine.breaks = min(count, machine.loops)
    return OK


def _break(machine: Machine, arguments: list[str]) -> int:
    return _leave(machine, arguments, continuing=False)


def _continue(machine: Machine, arguments: list[str]) -> int:
    return _leave(machine, arguments, continuing=True)


def _return(machine: Machine, arguments: list[str]) -> int:
    status = _count(arguments, machine.status or OK)
    if machine.arguments is None or status is None:
        return BAD_ARGUMENT
    machine.returning = True
    return status


def _shift(machine: Machine, arguments: list[str]) -> int:
    if machine.arguments is None:
        return OK
    count = _count(arguments, 1)
    if count is None or count > len(machine.arguments):
        return BAD_ARGUMENT
    machine.arguments = machine.arguments[count:]
    return OK


def _setparams(machine: Machine, arguments: list[str]) -> int:
    if machine.arguments is None:
        return INVALID_COMMAND
    machine.arguments = list(arguments)
    return OK


def _boot(machine: Machine, _arguments: list[str]) -> int:
    if machine.loaded.loader:
        raise ScriptExit("boot")
    return machine.fail(NO_KERNEL, "boot: no kernel is loaded")


def _leaves(name: str) -> Command:
    def leave(_machine: Machine, _arguments: list[str]) -> int:
        raise ScriptExit(name)

    return leave


def _true(_machine: Machine, _arguments: list[str]) -> int:
    return OK


def _false(_machine: Machine, _arguments: list[str]) -> int:
    return FALSE


def _eval(machine: Machine, arguments: list[str]) -> int:
    return machine.run_text(" ".join(arguments)) if arguments else BAD_ARGUMENT


_LEAVING: Final = ("exit", "halt", "normal_exit", "reboot")

FLOW: Final[dict[str, Command]] = {
    **{name: _leaves(name) for name in _LEAVING},
    "true": _true,
    "false": _false,
    "eval": _eval,
    "break": _break,
    "continue": _continue,
    "return": _return,
    "shift": _shift,
    "setparams": _setparams,
    "boot": _boot,
}
