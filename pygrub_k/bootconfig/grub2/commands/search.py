"""Commands that find devices: `search` and its short forms.

GRUB manual, "search"; the order of devices is the guest's (GuestView.find).
"""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.commands.options import Option, parse
from pygrub_k.bootconfig.grub2.machine import (
    BAD_ARGUMENT,
    FILE_NOT_FOUND,
    INVALID_COMMAND,
    OK,
)

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.bootconfig.grub2.machine import Machine

_OPTIONS: Final = (
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


def search(machine: Machine, arguments: list[str]) -> int:
    """`search OPTION… NAME [HINT…]`: set a variable to the device that has it; else change nothing.

    Hints of BIOS machines are taken, as their disks are numbered like a domain's.
    """
    parsed = parse(arguments, _OPTIONS)
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


def _search_for(machine: Machine, kind: str, arguments: list[str]) -> int:
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


def search_file(machine: Machine, arguments: list[str]) -> int:
    """`search.file NAME [VARIABLE [HINT…]]`."""
    return _search_for(machine, "file", arguments)


def search_label(machine: Machine, arguments: list[str]) -> int:
    """`search.fs_label NAME [VARIABLE [HINT…]]`."""
    return _search_for(machine, "label", arguments)


def search_uuid(machine: Machine, arguments: list[str]) -> int:
    """`search.fs_uuid NAME [VARIABLE [HINT…]]`."""
    return _search_for(machine, "fs-uuid", arguments)
