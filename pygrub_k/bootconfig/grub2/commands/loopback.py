"""`loopback`: a file of the guest, an ISO image for example, becomes a disk with a name.

GRUB manual, "loopback".
"""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.commands.options import Option, parse
from pygrub_k.bootconfig.grub2.machine import (
    BAD_ARGUMENT,
    BAD_DEVICE,
    BAD_FILE_TYPE,
    FILE_NOT_FOUND,
    OK,
)
from pygrub_k.bootconfig.grub2.opening import guessed
from pygrub_k.errors import NotFoundError, UnsupportedError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.bootconfig.grub2.machine import Machine

_OPTIONS: Final = (Option("delete", "d"), Option("decompress", "D"))
_WORDS: Final = 2


def loopback(machine: Machine, arguments: list[str]) -> int:
    """`loopback NAME FILE`: the file is the disk `(NAME)` from now on; `-d NAME` ends that."""
    parsed = parse(arguments, _OPTIONS)
    if isinstance(parsed, int):
        return parsed
    if not parsed.words:
        return machine.fail(BAD_ARGUMENT, "loopback: a name and a file are needed")
    name = parsed.words[0]
    if "delete" in parsed.given:
        status = OK if machine.devices.loops.get(name) else BAD_DEVICE
        machine.devices.set_loop_disk(name, None)
        return status
    if len(parsed.words) < _WORDS:
        return machine.fail(BAD_ARGUMENT, f"loopback {name}: no file is named")
    word = parsed.words[1]
    file = guessed(machine, word)
    if isinstance(file, int):
        machine.devices.loops.setdefault(name, "")
        return machine.fail(file, f"loopback {name} {word}: no such device, or no file's name")
    status = OK
    try:
        machine.devices.set_loop_disk(name, machine.guest.disk_in(file))
    except (NotFoundError, UnsupportedError) as error:
        machine.devices.loops.setdefault(name, "")
        facts = machine.guest.facts(file)
        status = BAD_FILE_TYPE if facts and facts.kind != "file" else FILE_NOT_FOUND
        machine.fail(status, f"loopback {name}: {error}")
    return status
