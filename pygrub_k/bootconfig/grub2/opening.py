"""Which file of the guest a word of a script means, as GRUB opens it or asks for it.

`(device)/path`, `/path` on the root device, or a list of blocks: GRUB takes every name that does
not begin with a slash for one (manual, "How to specify block lists").
"""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.machine import (
    BAD_DEVICE,
    BAD_FILE_TYPE,
    BAD_FILENAME,
    FILE_NOT_FOUND,
    UNKNOWN_DEVICE,
    UNKNOWN_FILE_SYSTEM,
)
from pygrub_k.errors import NO_FILE, Reason
from pygrub_k.guest.view import FileRef

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.bootconfig.grub2.machine import Machine
    from pygrub_k.guest.view import FileFacts

_NO_DISKS: Final = ("loop", "memdisk", "crypto", "fd", "cd", "tftp", "http", "pxe", "host", "proc")
"""Prefixes of device names that do not depend on the numbering of disks."""


def volume_of(machine: Machine, word: str) -> tuple[str, str] | int:
    """Return the volume of a word and the path on it, or why there is none."""
    device, path = machine.variables.values.get("root", ""), word
    if word.startswith("("):
        device, closed, path = word[1:].partition(")")
        if not closed:
            return BAD_FILENAME
    elif not device:
        return BAD_DEVICE
    volume = machine.devices.volume(device)
    return UNKNOWN_DEVICE if volume is None else (volume, path)


def device_of(machine: Machine, word: str) -> str | None:
    """Return the volume that a device's name means, with or without parentheses."""
    bare = word[1:-1] if word.startswith("(") and word.endswith(")") else word
    return None if "(" in bare or ")" in bare else machine.devices.volume(bare)


def located(machine: Machine, word: str) -> FileRef | int:
    """Return the place of the file that a word names, even if it does not exist, or a status."""
    found = volume_of(machine, word)
    if isinstance(found, int):
        return found
    volume, path = found
    if path.startswith("/"):  # a slash at the end does not count, not even behind a file
        return machine.devices.placed(volume, path.rstrip("/") or "/")
    from pygrub_k.guest.blocklist import parsed

    return BAD_FILENAME if parsed(path) is None else FileRef(volume, path)


def guessed(machine: Machine, word: str) -> FileRef | int:
    """Return where a file lies that is to be loaded.

    A disk that the guest does not have stands for the volume of the configuration: numbers of
    disks are guesses of the tool that wrote it.
    """
    found = located(machine, word)
    if found not in {UNKNOWN_DEVICE, BAD_DEVICE}:
        return found
    root = machine.variables.values.get("root", "")
    device, _, path = word[1:].partition(")") if word.startswith("(") else (root, "", word)
    if device.startswith(_NO_DISKS) or device.partition(",")[0] in machine.devices.loops:
        return found
    volume = machine.config.volume
    machine.note(f"({device}): no such device; {volume} is used instead")
    return machine.devices.placed(volume, path) if path.startswith("/") else BAD_FILENAME


def opened(machine: Machine, command: str, word: str) -> FileRef | int:
    """Return the file that a command opens; the status of its failure, which is noted."""
    file = located(machine, word)
    if isinstance(file, int):
        return machine.fail(file, f"{command} {word}: no such device, or no name of a file")
    facts = machine.guest.facts(file)
    if facts is not None and facts.kind == "file":
        return file
    if facts is not None:
        return machine.fail(BAD_FILE_TYPE, f"{command}: {file} is a {facts.kind}")
    if not file.path.startswith("/"):
        return machine.fail(BAD_FILENAME, f"{command}: {file} is not on the disk")
    if machine.guest.facts(FileRef(file.volume, "/")) is None:
        return machine.fail(UNKNOWN_FILE_SYSTEM, f"{command}: ({file.volume}) has no file system")
    status = BAD_FILE_TYPE if _is_below_a_file(machine, file) else FILE_NOT_FOUND
    return machine.fail(status, Reason(f"{command}: {file} does not exist", NO_FILE))


def _is_below_a_file(machine: Machine, file: FileRef) -> bool:
    """Return whether the path of a missing file leads through something other than a directory."""
    path = file.path
    while path:
        path = path.rpartition("/")[0]
        facts = machine.guest.facts(file.beside(path or "/"))
        if facts is not None:
            return facts.kind != "directory"
    return False


def tested(machine: Machine, word: str) -> FileFacts | None:
    """Return what lies where a script asks, a symlink not followed; None if there is nothing.

    A bare device is its root directory. A name without a slash is one in that directory.
    """
    found = volume_of(machine, word)
    if found == UNKNOWN_DEVICE and not word.startswith("("):
        found = (machine.config.volume, word)
    if isinstance(found, int):
        return None
    volume, path = found
    if ")" in path and not word.startswith("("):
        path = path.partition(")")[2]  # GRUB takes what is before it for a device, and the root
    path = path.rstrip("/")
    if not path.startswith("/"):
        if "/" in path:
            return None
        path = "/" + path
    return machine.guest.facts(machine.devices.placed(volume, path), follow=False)
