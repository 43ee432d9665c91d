"""Commands that decide what runs next: `true`, `false`, `eval`, `break`, `boot` and others."""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.machine import (
    BAD_ARGUMENT,
    BAD_NUMBER,
    FALSE,
    INVALID_COMMAND,
    NO_KERNEL,
    OK,
    OUT_OF_RANGE,
    ScriptExit,
)
from pygrub_k.bootconfig.grub2.script.numbers import MAXIMUM, as_int, unsigned

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Final

    from pygrub_k.bootconfig.grub2.machine import Machine

    Command = Callable[[Machine, list[str]], int]


def _count(arguments: list[str], otherwise: int) -> tuple[int, int]:
    """Return the decimal number that is the only argument, and OK; or 0 and what is wrong."""
    if not arguments:
        return otherwise, OK
    if len(arguments) > 1:
        return 0, BAD_ARGUMENT
    found = unsigned(arguments[0], 10)
    if found is None:
        return 0, BAD_NUMBER
    if found[0] == MAXIMUM:
        return 0, OUT_OF_RANGE
    return (found[0], OK) if found[1] == len(arguments[0]) else (0, BAD_ARGUMENT)


def _leave(machine: Machine, arguments: list[str], *, continuing: bool) -> int:
    count, status = _count(arguments, 1)
    if not count:
        return status or BAD_ARGUMENT
    machine.continuing = continuing
    machine.breaks = min(count, machine.loops)
    return OK


def _break(machine: Machine, arguments: list[str]) -> int:
    return _leave(machine, arguments, continuing=False)


def _continue(machine: Machine, arguments: list[str]) -> int:
    return _leave(machine, arguments, continuing=True)


def _return(machine: Machine, arguments: list[str]) -> int:
    if machine.arguments is None:
        return BAD_ARGUMENT
    status, wrong = _count(arguments, machine.status or OK)
    if wrong:
        return wrong
    machine.returning = True
    return as_int(status)


def _shift(machine: Machine, arguments: list[str]) -> int:
    if machine.arguments is None:
        return OK
    count, _ = _count(arguments, 1)
    if len(arguments) > 1 or count > len(machine.arguments):
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
    return machine.run_text(" ".join(arguments)) if arguments else OK


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
