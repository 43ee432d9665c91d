"""GRUB's `file`: which kind of program a file is.

GRUB manual, "file"; compared with grub-file on made and on damaged headers.
"""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.commands.options import Option, parse
from pygrub_k.bootconfig.grub2.machine import (
    BAD_ARGUMENT,
    BAD_COMPRESSED_DATA,
    FALSE,
    OK,
    OUT_OF_RANGE,
)
from pygrub_k.bootconfig.grub2.opening import opened
from pygrub_k.errors import CorruptError, LimitError, UnsupportedError
from pygrub_k.kernels.content import StoredContent
from pygrub_k.kernels.kinds import CHECKS, OutsideError
from pygrub_k.kernels.unpacked import as_read_by_grub
from pygrub_k.kernels.xen_guests import guest_mode
from pygrub_k.limits import HASHED_BYTES

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Final

    from pygrub_k.bootconfig.grub2.machine import Machine
    from pygrub_k.guest.view import FileRef
    from pygrub_k.kernels.content import Content

_GUESTS: Final = {
    "i386-xen-pae-domu": ("pae", "bimodal"),
    "x86_64-xen-domu": ("x86_64",),
    "x86-xen-dom0": ("i386", "pae", "bimodal", "x86_64"),
}
"""By kind: as what a kernel of that kind can be Xen's guest."""
_OPTIONS: Final = tuple(Option(f"is-{kind}") for kind in (*_GUESTS, *CHECKS))
_READ_CHARGE: Final = 4 << 10
"""Reading a little takes as long as unpacking this much."""


def file(machine: Machine, arguments: list[str]) -> int:
    """`file --is-KIND FILE`: OK if it is of that kind, FALSE if not."""
    parsed = parse(arguments, _OPTIONS)
    if isinstance(parsed, int):
        return parsed
    if not parsed.words or len(parsed.given) != 1:
        return machine.fail(BAD_ARGUMENT, "file: needs one kind and one file")
    found = opened(machine, "file", parsed.words[0])
    if isinstance(found, int):
        return found
    kind = next(iter(parsed.given)).removeprefix("is-")
    try:
        return OK if _is_kind(machine, kind, found) else FALSE
    except OutsideError:
        return OUT_OF_RANGE
    except (CorruptError, UnsupportedError) as error:
        return machine.fail(
            BAD_COMPRESSED_DATA if kind in CHECKS else FALSE, f"file --is-{kind} {found}: {error}"
        )


def _is_kind(machine: Machine, kind: str, file: FileRef) -> bool:
    charge = _charge(machine)
    content = _content(machine, file, charge)
    if kind in CHECKS:
        return CHECKS[kind](content)
    return guest_mode(content, charge) in _GUESTS[kind]


def _content(machine: Machine, file: FileRef, charge: Callable[[int], None]) -> Content:
    def read(offset: int, length: int) -> bytes:
        charge(length + _READ_CHARGE)
        return machine.guest.read_part(file, offset, length)

    facts = machine.guest.facts(file)
    return as_read_by_grub(StoredContent(read, facts.size if facts else 0), charge)


def _charge(machine: Machine) -> Callable[[int], None]:
    def charge(count: int) -> None:
        machine.hashed += count
        if machine.hashed > HASHED_BYTES:
            raise LimitError(f"{machine.config}: looks at more than {HASHED_BYTES} bytes of files")

    return charge
