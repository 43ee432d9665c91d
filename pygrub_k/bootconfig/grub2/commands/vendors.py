"""Commands that vendors add to GRUB: CoreOS's and Flatcar's, Home Assistant's."""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.commands.options import Option, parse
from pygrub_k.bootconfig.grub2.machine import BAD_ARGUMENT, INVALID_COMMAND, OK, UNKNOWN_DEVICE
from pygrub_k.bootconfig.grub2.opening import opened

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.bootconfig.grub2.machine import Machine

_NEXT: Final = (Option("set-device", "d", takes="value"), Option("set-uuid", "u", takes="value"))
_USR: Final = "5dfbf5f4-2848-4bac-aa5e-0d9a20b745a6"
"""The type of the partitions that CoreOS and Flatcar boot from, on x86-64."""
_FILE_ENV: Final = (Option("file", "f", takes="value"),)


def gptprio_next(machine: Machine, arguments: list[str]) -> int:
    """`gptprio.next -d VARIABLE -u VARIABLE [DISK]`: the partition of the highest priority.

    Only those count that have booted before or have tries left; GRUB takes one of these, which is
    not written here. Attribute bits 48 to 51 are the priority, 52 to 55 the tries, 56 the success.
    """
    parsed = parse(arguments, _NEXT)
    if isinstance(parsed, int):
        return parsed
    device, uuid = parsed.value("set-device"), parsed.value("set-uuid")
    if device is None or uuid is None:
        return machine.fail(INVALID_COMMAND, "gptprio.next: -d and -u are needed")
    if len(parsed.words) > 1:
        return machine.fail(BAD_ARGUMENT, "gptprio.next: more than one disk is named")
    root = parsed.words[0] if parsed.words else machine.variables.values.get("root", "")
    disk = machine.devices.volume(root.partition(",")[0])
    best, found = 0, None
    for name in machine.guest.volumes():
        facts = machine.guest.probe(name)
        if facts.partition_type != _USR or name.rpartition(",")[0] != disk:
            continue
        priority, bits = facts.part_attributes >> 48 & 15, facts.part_attributes >> 52
        if bits & 31 and priority > best:
            best, found = priority, facts
    if found is None:
        return machine.fail(
            UNKNOWN_DEVICE, f"gptprio.next: no partition of ({disk}) is to be tried"
        )
    if found.part_attributes >> 52 & 15:
        machine.note(f"gptprio.next: ({found.name}) keeps its count of tries: nothing is written")
    machine.variables.set(device, found.name)
    machine.variables.set(uuid, found.partuuid)
    return OK


def file_env(machine: Machine, arguments: list[str]) -> int:
    """`file_env -f FILE VARIABLE`: set a variable to a file's text, a line end at its end aside."""
    parsed = parse(arguments, _FILE_ENV)
    if isinstance(parsed, int):
        return parsed
    word = parsed.value("file")
    if word is None or len(parsed.words) != 1:
        return machine.fail(BAD_ARGUMENT, "file_env: needs a file and a variable")
    file = opened(machine, "file_env", word)
    if isinstance(file, int):
        return file
    data = machine.guest.read(file)
    machine.charge(len(data))
    text = data.partition(b"\0")[0].decode("utf-8", "surrogateescape")
    machine.variables.set(parsed.words[0], text.rstrip("\r\n"))
    return OK
