"""GRUB's `probe` command: one fact of a device (GRUB manual, "probe")."""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.commands.options import Option, parse
from pygrub_k.bootconfig.grub2.machine import (
    BAD_ARGUMENT,
    NOT_SUPPORTED,
    OK,
    UNKNOWN_DEVICE,
    UNKNOWN_FILE_SYSTEM,
)
from pygrub_k.bootconfig.grub2.opening import device_of

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.bootconfig.grub2.machine import Machine

_OPTIONS: Final = (
    Option("set", "s", takes="value"),
    Option("driver", "d"),
    Option("partmap", "p"),
    Option("fs", "f"),
    Option("fs-uuid", "u"),
    Option("label", "l"),
    Option("part-uuid"),
)

_OF_PARTITIONS: Final = frozenset(("driver", "partmap", "part-uuid"))
"""What a device without a file system has too."""


def probe(machine: Machine, arguments: list[str]) -> int:
    """`probe [--set NAME] WHAT DEVICE`: tell one fact of a device."""
    parsed = parse(arguments, _OPTIONS)
    if isinstance(parsed, int):
        return parsed
    if not parsed.words:
        return machine.fail(BAD_ARGUMENT, "probe: no device is named")
    device = parsed.words[0]
    volume = device_of(machine, device)
    if volume is None:
        return machine.fail(UNKNOWN_DEVICE, f"probe: no device {device}")
    facts = machine.guest.probe(volume)
    values = {
        "driver": facts.driver,
        "partmap": facts.partition_map or "none",
        "part-uuid": facts.partuuid or "none",
        "fs": facts.filesystem,
        "fs-uuid": facts.uuid,
        "label": facts.label,
    }
    what = next((what for what in values if what in parsed.given), "")
    status, problem = OK, ""
    if what not in _OF_PARTITIONS and not facts.filesystem:
        status, problem = UNKNOWN_FILE_SYSTEM, f"{device} has no file system"
    elif not what:
        status, problem = BAD_ARGUMENT, "for what?"
    elif what == "fs-uuid" and not facts.uuid:
        status, problem = NOT_SUPPORTED, f"{device} has no UUID"
    if problem:
        return machine.fail(status, f"probe: {problem}")
    variable = parsed.value("set")
    if variable is not None:
        machine.variables.set(variable, values[what])
    return OK
