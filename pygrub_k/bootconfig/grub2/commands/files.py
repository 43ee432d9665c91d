"""Commands that read files and show something; only their status matters.

GRUB manual, "cat", "cmp" and the like; the statuses were observed on GRUB 2.06 and 2.14.
"""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.commands.options import Option, parse
from pygrub_k.bootconfig.grub2.machine import (
    BAD_ARGUMENT,
    BAD_FILE_TYPE,
    BAD_FONT,
    FALSE,
    FILE_NOT_FOUND,
    OK,
)
from pygrub_k.bootconfig.grub2.opening import located, opened
from pygrub_k.errors import LimitError
from pygrub_k.limits import HASHED_BYTES

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.bootconfig.grub2.machine import Machine

_CAT: Final = (Option("dos"),)
_CMP: Final = (Option("", "v"),)
_HEXDUMP: Final = (Option("skip", "s", takes="number"), Option("length", "n", takes="number"))
_LS: Final = (Option("long", "l"), Option("human-readable", "h"), Option("all", "a"))
_FONT: Final = b"FILE\0\0\0\4PFF2"
_PIECE: Final = 1 << 20


def _status(machine: Machine, command: str, word: str) -> int:
    file = opened(machine, command, word)
    return file if isinstance(file, int) else OK


def cat(machine: Machine, arguments: list[str]) -> int:
    """`cat [--dos] FILE`."""
    parsed = parse(arguments, _CAT)
    if isinstance(parsed, int):
        return parsed
    if len(parsed.words) != 1:
        return machine.fail(BAD_ARGUMENT, "cat: needs one file")
    return _status(machine, "cat", parsed.words[0])


def blocklist(machine: Machine, arguments: list[str]) -> int:
    """`blocklist FILE`."""
    if not arguments:
        return machine.fail(BAD_ARGUMENT, "blocklist: no file is named")
    return _status(machine, "blocklist", arguments[0])


def testload(machine: Machine, arguments: list[str]) -> int:
    """`testload FILE`, `testspeed FILE`: read a file."""
    if not arguments:
        return machine.fail(BAD_ARGUMENT, "testload: no file is named")
    return _status(machine, "testload", arguments[0])


def cmp(machine: Machine, arguments: list[str]) -> int:
    """`cmp FILE FILE`: FALSE if they differ or one is missing, as from GRUB 2.14 on.

    An older GRUB shows where they differ, and succeeds.
    """
    parsed = parse(arguments, _CMP)
    if isinstance(parsed, int):
        return parsed
    if len(parsed.words) != 2:  # noqa: PLR2004 - it compares two
        return machine.fail(BAD_ARGUMENT, "cmp: needs two files")
    files = [opened(machine, "cmp", word) for word in parsed.words]
    sizes = []
    for file in files:
        if isinstance(file, int):
            return FALSE
        facts = machine.guest.facts(file)
        sizes.append(facts.size if facts else 0)
    if sizes[0] != sizes[1]:
        return FALSE
    machine.hashed += sum(sizes)
    if machine.hashed > HASHED_BYTES:
        raise LimitError(f"{machine.config}: more than {HASHED_BYTES} bytes are compared")
    for offset in range(0, sizes[0], _PIECE):
        length = min(_PIECE, sizes[0] - offset)
        parts = [
            machine.guest.read_part(file, offset, length)
            for file in files
            if not isinstance(file, int)
        ]
        if parts[0] != parts[1]:
            return FALSE
    return OK


def hexdump(_machine: Machine, arguments: list[str]) -> int:
    """`hexdump [-s SKIP] [-n LENGTH] FILE`: a success even if the file is missing."""
    parsed = parse(arguments, _HEXDUMP)
    if isinstance(parsed, int):
        return parsed
    return OK if len(parsed.words) == 1 else BAD_ARGUMENT


def ls(_machine: Machine, arguments: list[str]) -> int:
    """`ls [-l] [-h] [-a] [FILE…]`: a success even if a file is missing."""
    parsed = parse(arguments, _LS)
    return parsed if isinstance(parsed, int) else OK


def loadfont(machine: Machine, arguments: list[str]) -> int:
    """`loadfont FONT…`: each is a file, or one in the directory of fonts."""
    if not arguments:
        return BAD_ARGUMENT
    for word in arguments:
        path = word
        if not word.startswith(("(", "/", "+", "-")):
            path = f"{machine.variables.values.get('prefix', '')}/fonts/{word}.pf2"
        found = located(machine, path)
        if isinstance(found, int):
            return found
        facts = machine.guest.facts(found)
        if facts is None:
            return FILE_NOT_FOUND
        if facts.kind != "file":
            return BAD_FILE_TYPE
        if machine.guest.read_part(found, 0, min(len(_FONT), facts.size)) != _FONT:
            return BAD_FONT
    return OK
