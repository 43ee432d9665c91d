"""GRUB's commands for signatures, which are not verified here: no key is ever trusted.

GRUB manual, "trust", "distrust", "verify_detached"; the statuses were observed on GRUB 2.06.
"""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.commands.options import Option, parse
from pygrub_k.bootconfig.grub2.machine import (
    BAD_ARGUMENT,
    BAD_NUMBER,
    BAD_SIGNATURE,
    OK,
    OUT_OF_RANGE,
)
from pygrub_k.bootconfig.grub2.opening import opened
from pygrub_k.bootconfig.grub2.script.numbers import MAXIMUM, unsigned

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.bootconfig.grub2.machine import Machine

_LARGEST_KEY: Final = 64 << 10
"""No file with a key is larger."""
_SKIP: Final = (Option("skip-sig", "s"),)


def trust(machine: Machine, arguments: list[str]) -> int:
    """`trust FILE`: a failure, but for a file without any key: an empty one, or one of zeros."""
    parsed = parse(arguments, _SKIP)
    if isinstance(parsed, int):
        return parsed
    if not parsed.words:
        return machine.fail(BAD_ARGUMENT, "trust: no file is named")
    file = opened(machine, "trust", parsed.words[0])
    if isinstance(file, int):
        return file
    facts = machine.guest.facts(file)
    size = facts.size if facts else 0
    head = machine.guest.read_part(file, 0, min(size, _LARGEST_KEY)) if size else b""
    is_empty = size <= _LARGEST_KEY and not head.strip(b"\0")
    return OK if is_empty else _unverified(machine, "trust")


def distrust(machine: Machine, arguments: list[str]) -> int:
    """`distrust KEY`: a failure, for there is no such key."""
    if not arguments:
        return machine.fail(BAD_ARGUMENT, "distrust: no key is named")
    number = unsigned(arguments[0], 16)
    if number is None:
        return machine.fail(BAD_NUMBER, f"distrust: {arguments[0]!r} is no number of a key")
    return OUT_OF_RANGE if number[0] == MAXIMUM else BAD_SIGNATURE


def verify_detached(machine: Machine, arguments: list[str]) -> int:
    """`verify_detached FILE SIGNATURE [KEY]`: a failure; the key is read before the files."""
    parsed = parse(arguments, _SKIP)
    if isinstance(parsed, int):
        return parsed
    file, *others = parsed.words or [""]
    if not others:
        return machine.fail(BAD_ARGUMENT, "verify_detached: needs a file and its signature")
    signature, *keys = others
    for word in keys[:1] or (file, signature):
        found = opened(machine, "verify_detached", word)
        if isinstance(found, int):
            return found
    return _unverified(machine, "verify_detached")


def _unverified(machine: Machine, command: str) -> int:
    return machine.fail(BAD_SIGNATURE, f"{command}: signatures are not verified here")
