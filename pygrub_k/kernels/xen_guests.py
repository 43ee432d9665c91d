"""What a kernel says about being a guest of Xen, as GRUB for Xen reads it.

The notes of Xen's public/elfnote.h, or in older kernels a text in the section `__xen_guest`.
"""

from __future__ import annotations

from pygrub_k._generated.elf_records import Machine, XenNote
from pygrub_k.errors import CorruptError, UnsupportedError
from pygrub_k.kernels.elf import Elf
from pygrub_k.kernels.linux_x86 import payload
from pygrub_k.limits import ELF_NOTES

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Final

    from pygrub_k.kernels.content import Content
    from pygrub_k.kernels.elf import Note

_MODES: Final = {
    "yes": "pae",
    "yes[extended-cr3]": "pae",
    "bimodal": "bimodal",
    "bimodal[extended-cr3]": "bimodal",
    "no": "i386",
}
"""By what an older kernel's text has behind `PAE=`."""
_NOTED_MODES: Final = {
    b"yes": "pae",
    b"bimodal": "bimodal",
    b"yes,bimodal": "bimodal",
    b"no": "i386",
}


def guest_mode(content: Content, charge: Callable[[int], None]) -> str | None:
    """Return as what a kernel can be Xen's guest: `x86_64`, `i386`, `pae`, `bimodal`; None if not.

    It is the kernel itself, or inside a bzImage; `charge` is told of what is unpacked then. Raises
    CorruptError for a file that is cut off, UnsupportedError for one that is packed by what is not
    unpacked here.
    """
    elf = Elf.of(content)
    if elf is None:
        inner = payload(content, charge)
        elf = Elf.of(inner) if inner else None
    if elf is None:
        return None
    machine = (elf.is_64, elf.start.machine)
    if machine == (True, Machine.x86_64):
        mode = "x86_64"
    elif machine == (False, Machine.i386):
        mode = "i386"
    else:
        return None
    return _by_notes(elf, mode) or _by_section(elf, mode)


def _by_notes(elf: Elf, mode: str) -> str | None:
    """Return the mode by Xen's notes; None if there are none."""
    found = False
    for note in elf.notes():
        if note.owner != "Xen":
            continue
        found = True
        if note.kind == XenNote.loader and _word(note) != b"generic":
            raise CorruptError("Xen's notes", None, "the kernel is not for the generic loader")
        if note.kind == XenNote.pae_mode and mode != "x86_64":
            mode = _NOTED_MODES.get(_word(note), mode)
    return mode if found else None


def _word(note: Note) -> bytes:
    return note.description.partition(b"\0")[0]


def _by_section(elf: Elf, mode: str) -> str | None:
    """Return the mode by the text of an older kernel; None if it has none."""
    section = elf.section("__xen_guest")
    if section is None:
        return None
    if section.len_content > ELF_NOTES:
        raise UnsupportedError("ELF file", None, f"__xen_guest has more than {ELF_NOTES} bytes")
    data = elf.content.read(section.ofs_content, section.len_content)
    if len(data) < section.len_content:
        raise CorruptError("ELF file", section.ofs_content, "it ends in __xen_guest")
    words = data.partition(b"\0")[0].decode("latin-1").split(",")
    for word in words[:-1]:  # a comma ends each
        name, _, value = word.partition("=")
        if name == "PAE" and mode != "x86_64":
            mode = _MODES.get(value, mode)
    return mode
