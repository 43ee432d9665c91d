"""Commands that find devices: `search` and its short forms.

GRUB manual, "search"; the order of devices is the guest's (GuestView.search_order). CoreOS and
Flatcar add the partition's name and GUID, and the GUID of the disk.
"""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.commands.options import Option, parse
from pygrub_k.bootconfig.grub2.machine import (
    BAD_ARGUMENT,
    FILE_NOT_FOUND,
    INVALID_COMMAND,
    OK,
)
from pygrub_k.errors import NO_DEVICE, Reason

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.bootconfig.grub2.machine import Machine

_KINDS: Final = ("label", "fs-uuid", "part-label", "part-uuid", "disk-uuid", "file")
"""If several are given, the first in this order is searched for."""
_OPTIONS: Final = (
    Option("file", "f"),
    Option("label", "l"),
    Option("fs-uuid", "u"),
    Option("part-label", "L"),
    Option("part-uuid", "U"),
    Option("disk-uuid"),
    Option("set", "s", takes="optional"),
    Option("no-floppy", "n"),
    Option("efidisk-only"),
    Option("cryptodisk-only"),
    Option("root-dev-only", "r"),
    Option("hint", "h", takes="values"),
    Option("hint-bios", takes="values"),
    Option("hint-efi", takes="values"),
    Option("hint-baremetal", takes="values"),
    Option("hint-ieee1275", takes="values"),
    Option("hint-arc", takes="values"),
)


def search(machine: Machine, arguments: list[str]) -> int:
    """`search OPTION… NAME`: set a variable to the device that has it; else change nothing.

    Hints of BIOS machines are taken, as their disks are numbered like a domain's.
    """
    parsed = parse(arguments, _OPTIONS, dashes=True)
    if isinstance(parsed, int):
        return parsed
    given, shown = parsed.given, " ".join(arguments)
    name = next((word for word in parsed.words if not word.startswith("--hint-")), None)
    variable = (parsed.value("set") if given["set"] else "root") if "set" in given else None
    if name is None and given.get("set"):
        name, variable = variable, "root"
    if name is None:
        return machine.fail(BAD_ARGUMENT, f"search {shown}: nothing is named")
    kind = next((kind for kind in _KINDS if kind in given), "")
    if not kind:
        return machine.fail(INVALID_COMMAND, f"search {shown}: for what?")
    hints = [*given.get("hint", ()), *given.get("hint-bios", ()), *given.get("hint-baremetal", ())]
    if "root-dev-only" in given:
        disk = machine.variables.values.get("root", "").partition(",")[0]
        hints = [disk + ",", disk]
    return _find(machine, kind, name, variable, hints)


def _search_for(machine: Machine, kind: str, arguments: list[str]) -> int:
    if not arguments:
        return machine.fail(BAD_ARGUMENT, "search: nothing is named")
    variable = arguments[1] if len(arguments) > 1 else None
    return _find(machine, kind, arguments[0], variable, arguments[2:])


def _find(machine: Machine, kind: str, name: str, variable: str | None, hints: list[str]) -> int:
    guest, tried = machine.guest, tuple(hints)
    if kind == "fs-uuid":
        found = guest.find(uuid=name, hints=tried)
    elif kind == "label":
        found = guest.find(label=name, hints=tried)
    elif kind == "file":
        found = guest.find(file=name, hints=tried)
    else:
        found = _partition(machine, kind, name, tried)
    found = found and machine.devices.known_as(found)
    if found is None:
        why = Reason(f"search: no device with {kind} {name}", NO_DEVICE)
        return machine.fail(FILE_NOT_FOUND, why)
    if variable is not None:
        machine.variables.set(variable, found)
    return OK


def _partition(machine: Machine, kind: str, name: str, hints: tuple[str, ...]) -> str | None:
    """Return the first volume whose entry in a partition table says so."""
    for volume in machine.guest.search_order(hints):
        facts = machine.guest.probe(volume)
        if (
            (kind == "part-label" and facts.part_label == name and facts.partition_map)
            or (kind == "part-uuid" and facts.partuuid and facts.partuuid == name.lower())
            or (kind == "disk-uuid" and facts.disk_uuid and facts.disk_uuid == name.lower())
        ):
            return volume
    return None


def search_file(machine: Machine, arguments: list[str]) -> int:
    """`search.file NAME [VARIABLE [HINT…]]`."""
    return _search_for(machine, "file", arguments)


def search_label(machine: Machine, arguments: list[str]) -> int:
    """`search.fs_label NAME [VARIABLE [HINT…]]`."""
    return _search_for(machine, "label", arguments)


def search_uuid(machine: Machine, arguments: list[str]) -> int:
    """`search.fs_uuid NAME [VARIABLE [HINT…]]`."""
    return _search_for(machine, "fs-uuid", arguments)


def search_part_label(machine: Machine, arguments: list[str]) -> int:
    """`search.part_label NAME [VARIABLE [HINT…]]`, of CoreOS and Flatcar."""
    return _search_for(machine, "part-label", arguments)


def search_part_uuid(machine: Machine, arguments: list[str]) -> int:
    """`search.part_uuid NAME [VARIABLE [HINT…]]`, of CoreOS and Flatcar."""
    return _search_for(machine, "part-uuid", arguments)


def search_disk_uuid(machine: Machine, arguments: list[str]) -> int:
    """`search.disk_uuid NAME [VARIABLE [HINT…]]`, of CoreOS and Flatcar."""
    return _search_for(machine, "disk-uuid", arguments)
