"""Commands that find devices: `search` and its short forms, `probe`.

GRUB manual, "search", "probe"; the order of devices is the guest's (GuestView.find).
"""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.machine import (
    BAD_ARGUMENT,
    FILE_NOT_FOUND,
    INVALID_COMMAND,
    OK,
    UNKNOWN_DEVICE,
)
from pygrub_k.bootconfig.grub2.options import Option, parse

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.bootconfig.grub2.machine import Machine

_SEARCH_OPTIONS: Final = (
    Option("file", "f"),
    Option("label", "l"),
    Option("fs-uuid", "u"),
    Option("set", "s", takes="optional"),
    Option("no-floppy", "n"),
    Option("efidisk-only"),
    Option("cryptodisk-only"),
    Option("root-dev-only", "r"),
    Option("hint", "h", takes="values"),
    Option("hint-bios", takes="values"),
    Option("hint-xen", takes="values"),
    Option("hint-efi", takes="values"),
    Option("hint-baremetal", takes="values"),
    Option("hint-ieee1275", takes="values"),
    Option("hint-arc", takes="values"),
)
_PROBE_OPTIONS: Final = (
    Option("set", "s", takes="value"),
    Option("driver", "d"),
    Option("partmap", "p"),
    Option("fs", "f"),
    Option("fs-uuid", "u"),
    Option("label", "l"),
    Option("part-uuid"),
)


def search(machine: Machine, arguments: list[str]) -> int:
    """`search OPTION… NAME [HINT…]`: set a variable to the device that has it; else change nothing.

    Hints of BIOS machines are taken, as their disks are numbered like a domain's.
    """
    parsed = parse(arguments, _SEARCH_OPTIONS)
    if parsed is None or not parsed.words:
        return machine.fail(BAD_ARGUMENT, f"search {' '.join(arguments)}: wrong arguments")
    given = parsed.given
    kind = next((kind for kind in ("label", "fs-uuid", "file") if kind in given), "")
    if not kind:
        return machine.fail(INVALID_COMMAND, f"search {' '.join(arguments)}: for what?")
    hints = [*given.get("hint", ()), *given.get("hint-xen", ()), *given.get("hint-bios", ())]
    if "root-dev-only" in given:
        disk = machine.variables.values.get("root", "").partition(",")[0]
        hints = [disk + ",", disk]
    variable = (given["set"] or ["root"])[0] if "set" in given else ""
    return _find(machine, kind, parsed.words[0], variable, [*hints, *parsed.words[1:]])


def search_for(machine: Machine, kind: str, arguments: list[str]) -> int:
    """`search.file NAME [VARIABLE [HINT…]]` and its like."""
    if not arguments:
        return machine.fail(BAD_ARGUMENT, "search: nothing is named")
    variable = arguments[1] if len(arguments) > 1 else ""
    return _find(machine, kind, arguments[0], variable, arguments[2:])


def _find(machine: Machine, kind: str, name: str, variable: str, hints: list[str]) -> int:
    guest, tried = machine.guest, tuple(hints)
    if kind == "fs-uuid":
        found = guest.find(uuid=name, hints=tried)
    elif kind == "label":
        found = guest.find(label=name, hints=tried)
    else:
        found = guest.find(file=name, hints=tried)
    if found is None:
        return machine.fail(FILE_NOT_FOUND, f"search: no device with {kind} {name}")
    if variable:
        machine.variables.set(variable, found)
    return OK


def probe(machine: Machine, arguments: list[str]) -> int:
    """`probe [--set NAME] WHAT DEVICE`: tell one fact of a device."""
    parsed = parse(arguments, _PROBE_OPTIONS)
    if parsed is None or len(parsed.words) != 1:
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
