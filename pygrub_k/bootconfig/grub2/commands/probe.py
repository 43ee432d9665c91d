"""GRUB's `probe` command: one fact of a device (GRUB manual, "probe")."""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.commands.options import Option, parse
from pygrub_k.bootconfig.grub2.machine import BAD_ARGUMENT, FILE_NOT_FOUND, OK, UNKNOWN_DEVICE

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


def probe(machine: Machine, arguments: list[str]) -> int:
    """`probe [--set NAME] WHAT DEVICE`: tell one fact of a device."""
    parsed = parse(arguments, _OPTIONS)
    if isinstance(parsed, int):
        return parsed
    if len(parsed.words) != 1:
        return machine.fail(BAD_ARGUMENT, f"probe {' '.join(arguments)}: wrong arguments")
    device = parsed.words[0]
    if device.startswith("("):
        device = device[1:].partition(")")[0]
    volume = machine.volume(device)
    if volume is None:
        return machine.fail(UNKNOWN_DEVICE, f"probe: no device ({device})")
    facts = machine.guest.probe(volume)
    values = {
        "driver": facts.driver,
        "partmap": facts.partition_map or "none",
        "fs": facts.filesystem,
        "fs-uuid": facts.uuid,
        "label": facts.label,
        "part-uuid": facts.partuuid or "none",
    }
    what = next((what for what in values if what in parsed.given), "")
    if not what:
        return machine.fail(BAD_ARGUMENT, "probe: for what?")
    if not values[what]:
        return machine.fail(FILE_NOT_FOUND, f"probe: ({device}) has no {what}")
    if "set" in parsed.given:
        machine.variables.set(parsed.given["set"][0], values[what])
    return OK
