"""Recognising boot loaders for UEFI firmware by strings that only they contain."""

from __future__ import annotations

from pygrub_k.limits import EFI_PROGRAM_SEARCHED

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.guest.view import FileRef, GuestView

_MARKS: Final = (
    ("systemd-boot", b"LoaderInfo: systemd-boot"),
    ("Windows Boot Manager", "Windows Boot Manager".encode("utf-16-le")),
    ("rEFInd", "rEFInd".encode("utf-16-le")),
    ("Limine", b"limine"),
    ("Syslinux", b"ldlinux.e"),
    ("iPXE", b"iPXE"),
    ("shim", b"shim_lock"),
    ("shim", "shim.c".encode("utf-16-le")),
    ("GRUB", b"grub_"),
    ("Linux itself", b"EFI stub: "),
    ("OpenCore", b"OpenCore"),
)
"""Strings in a boot loader's program, the most specific ones first."""


OTHERS: Final = frozenset(name for name, _ in _MARKS) - {"GRUB", "shim"}
"""Boot loaders that neither read a grub.cfg nor start a program that does. shim starts GRUB."""


def kind_of(program: FileRef, guest: GuestView) -> str:
    """Return which boot loader a program looks like; empty for an unknown one.

    Raises what reading a file raises.
    """
    facts = guest.facts(program)
    size = min(facts.size if facts else 0, EFI_PROGRAM_SEARCHED)
    content = guest.read_part(program, 0, size) if size else b""
    return next((name for name, mark in _MARKS if mark in content), "")
