"""What an entry would load, for whoever looks first: files, sizes, where symlinks lead."""

from __future__ import annotations

from pygrub_k.boot.diagnosis import size_text
from pygrub_k.boot.selection import appended
from pygrub_k.errors import LimitError, PygrubError
from pygrub_k.limits import PV_COMMAND_LINE, SYMLINKS_PER_LOOKUP
from pygrub_k.text import path_text

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.bootconfig.model import BootEntry, BootMenu, FileToLoad
    from pygrub_k.guest.guest import Guest
    from pygrub_k.guest.view import FileRef
    from pygrub_k.kernels.content import Content

RELEASE_BASE: Final = 512
"""What the setup header's place of the version is counted from."""
RELEASE_LENGTH: Final = 256
KERNEL_UNPACKED: Final = 64 << 20
"""Bytes of a kernel that are unpacked to read its notes; they stand near its start or its end."""


def about(guest: Guest, entry: BootEntry, menu: BootMenu, args: str) -> str:
    """Return lines about an entry of a menu; `args` are those that the command line appends."""
    lines = [f"configuration  {menu.config} ({menu.format})"]
    lines += [f"entry          {entry.title}"]
    lines += [f"id             {entry.id}"] * (entry.id not in {"", entry.title})
    if entry.kernel is not None:
        lines += _file(guest, "kernel", entry.kernel)
        lines += [f"               {told}" for told in abilities(guest, entry.kernel)]
    elif entry.missing:
        lines.append(f"kernel         {entry.missing}: not loaded")
    for ramdisk in entry.ramdisks:
        lines += _file(guest, "ramdisk", ramdisk)
    lines += [f"ramdisk        {word}: not loaded" for word in entry.named]
    line = appended(entry.args, args)
    size = len(line.encode("utf-8", "surrogateescape"))
    lines.append(f"arguments      {line}")
    lines.append(f"               {size} bytes; a PV kernel sees {PV_COMMAND_LINE}")
    lines += [f"problem        {problem}" for problem in entry.problems]
    return "\n".join(lines) + "\n"


def _file(guest: Guest, what: str, loaded: FileToLoad) -> Iterator[str]:
    """Yield lines about one file; what cannot be read of it is told in its place."""
    file = loaded.file
    yield f"{what:14} {file}"
    if loaded.newc_path:
        yield f"               as {loaded.newc_path} in an archive"
    try:
        for target in _leads_to(guest, file):
            yield f"               a symlink to {target}"
        facts = guest.facts(file)
        if facts is not None:
            size = facts.size - loaded.offset if loaded.length is None else loaded.length
            part = f" at byte {loaded.offset} of a unified image" if loaded.offset else ""
            yield f"               {size_text(size)}{part}"
    except PygrubError as error:
        yield f"               cannot be read: {error}"


def abilities(guest: Guest, kernel: FileToLoad) -> Iterator[str]:
    """Yield a kernel's version and what kinds of guests it can be, as far as it says so."""
    from pygrub_k.kernels.content import StoredContent
    from pygrub_k.kernels.linux_x86 import setup_header

    try:
        facts = guest.facts(kernel.file)
        size = facts.size - kernel.offset if facts is not None else 0
        content = StoredContent(
            lambda offset, length: guest.read_part(kernel.file, offset, length),
            kernel.offset + (size if kernel.length is None else kernel.length),
        )
        whole = StoredContent(content.read, size, kernel.offset) if kernel.offset else content
        header = setup_header(whole)
        if header is not None and header.ofs_release:
            release = whole.read(header.ofs_release + RELEASE_BASE, RELEASE_LENGTH)
            text = path_text(release.partition(bytes(1))[0])
            yield f"version {text}"
        yield from _kinds(whole)
    except PygrubError as error:
        yield f"what it can be is not known: {error}"


def _kinds(content: Content) -> Iterator[str]:
    """Yield as what a kernel can be Xen's guest, as far as that is known."""
    from pygrub_k._generated.elf_records import XenNote
    from pygrub_k.kernels.elf import Elf
    from pygrub_k.kernels.linux_x86 import payload
    from pygrub_k.kernels.xen_guests import guest_mode

    left = [KERNEL_UNPACKED]

    def charge(count: int) -> None:
        left[0] -= count
        if left[0] < 0:
            raise LimitError(f"the kernel unpacks to more than {KERNEL_UNPACKED} bytes")

    mode = guest_mode(content, charge)
    elf = Elf.of(content)
    if elf is None:
        inner = payload(content, charge)
        elf = Elf.of(inner) if inner is not None else None
        if inner is not None and elf is None:
            yield "what it can be is not known: it is packed by what is not unpacked here"
    if elf is None:
        return
    notes = {note.kind for note in elf.notes() if note.owner == "Xen"}
    kinds = ["PV"] * (mode is not None) + ["PVH"] * (XenNote.pvh_entry in notes)
    yield f"can be a guest: {' and '.join(kinds) or 'neither PV nor PVH'}"


def _leads_to(guest: Guest, file: FileRef) -> Iterator[str]:
    """Yield where the symlinks at the end of a path lead, one after the other."""
    for _ in range(SYMLINKS_PER_LOOKUP):
        inode = guest.inode(file, follow=False)
        if inode.kind != "symlink":
            return
        target = path_text(inode.target())
        yield target
        folder = file.path.rpartition("/")[0]
        file = file.beside(target if target.startswith("/") else f"{folder}/{target}")
