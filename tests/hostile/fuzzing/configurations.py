"""Boot configurations, alone and in whole guests made of files."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from pygrub_k.boot import search, selection
from pygrub_k.boot.diagnosis import diagnosis, hints
from pygrub_k.boot.failure import Failure
from pygrub_k.boot.listing import listing
from pygrub_k.bootconfig.model import InterpretOptions
from pygrub_k.bootconfig.registry import CONFIG_FORMATS
from pygrub_k.cli.lone_config import chosen, interpret
from pygrub_k.cli.options import Arguments
from pygrub_k.errors import NotFoundError, PygrubError
from pygrub_k.guest.view import FileRef
from pygrub_k.inspect.menu_report import menu_report
from pygrub_k.inspect.render.json_text import json_text
from pygrub_k.inspect.render.menu_text import menu_lines
from pygrub_k.source import MemorySource
from tests.unit.bootconfig.memory_guest import MemoryGuest
from tests.unit.inspect import memory_filesystem as memory

if TYPE_CHECKING:
    from pygrub_k.bootconfig.model import BootMenu, Flavour

CONTENT = b"content"
FILES: dict[str, str | bytes] = {
    "/boot/vmlinuz": CONTENT,
    "/boot/initrd.img": CONTENT,
    "/vmlinuz": CONTENT,
    "/boot/grub/grubenv": b"# GRUB Environment Block\nsaved_entry=1\n".ljust(1024, b"#"),
    "/boot/loader/entries/one.conf": "title one\nlinux /boot/vmlinuz\noptions ro\n",
}
SEPARATOR = b"\n\0\n"
"""Stands between the contents of files."""
FURTHER = (
    "/boot/grub/grubenv",
    "/boot/loader/entries/one.conf",
    "/boot/loader/entries/two.conf",
    "/boot/grub/custom.cfg",
    "/loader/entries/three+3-1.conf",
    "/etc/fstab",
    "/boot/grub/other.lst",
)
"""What the second content and those after it are, in turn."""
FLAVOURS: tuple[Flavour, ...] = ("auto", "upstream", "fedora")
LONE, STORING = 0x80, 0x40
"""Bits of the first byte: the file is all there is (`--isconfig`); what GRUB stores is wanted."""


def configuration(data: bytes) -> None:
    """The first byte chooses a format, the second a path and how much is wanted; then come texts.

    The first is the configuration, the others are FURTHER files.
    """
    if len(data) < 2:
        return
    kind = CONFIG_FORMATS[data[0] % len(CONFIG_FORMATS)]
    path = kind.paths[(data[1] >> 1) % len(kind.paths)]
    flavour = FLAVOURS[data[1] % 3]
    if data[0] & LONE:
        arguments = Arguments((path,), isconfig=True, grub_flavour=flavour)
        with suppress(PygrubError):
            lone(arguments, NamedSource(data[2:], Path(path).name))
        return
    first, *others = data[2:].split(SEPARATOR)
    guest = MemoryGuest({**FILES, **dict(zip(FURTHER, others, strict=False)), path: first})
    wanted = InterpretOptions(flavour, bool(data[1] & 1), bool(data[0] & STORING))
    with suppress(PygrubError):
        selection.unattended(kind.interpret(FileRef("hd0,gpt1", path), guest, wanted))


class NamedSource(MemorySource):
    """What `--isconfig` reads: a file's bytes and its name."""

    __slots__ = ("name",)

    def __init__(self, data: bytes, name: str) -> None:
        super().__init__(data)
        self.name = name


def lone(arguments: Arguments, source: NamedSource) -> None:
    menu = interpret(arguments, source)  # type: ignore[arg-type]
    assert all(line.isprintable() for line in listing(menu).split("\n"))
    assert json_text(menu_report(menu, ()))
    chosen(menu, arguments)


# -- whole guests --------------------------------------------------------------------------------

PATHS = (
    *(path for kind in CONFIG_FORMATS for path in kind.paths),
    "/boot/grub/grubenv",
    "/boot/grub2/grubenv",
    "/boot/loader/entries/one.conf",
    "/loader/entries/one.conf",
    "/loader/entries/two+1-2.conf",
    "/EFI/Linux/linux.efi",
    "/EFI/debian/grub.cfg",
    "/EFI/other/grub.cfg",
    "/EFI/BOOT/grub.cfg",
    "/etc/fstab",
    "/etc/kernel/cmdline",
    "/boot/vmlinuz-6.1.0-13-amd64",
    "/boot/initrd.img-6.1.0-13-amd64",
    "/boot/vmlinuz-5.10.0",
    "/boot/initramfs-5.10.0.img",
    "/vmlinuz",
    "/initrd.img",
    "/boot",
    "/grub",
    "/platform/i86xpv/kernel/unix",
    "/boot/disk.img",
    "/boot/grub/custom.cfg",
    "/boot/grub/other.lst",
)
VOLUMES = 3
LINK = 0x80
"""Bit of a file's second byte: it is a symlink to what stands in it."""
UUIDS = tuple(f"0000000{n}-1111-4222-8333-444444444444" for n in range(VOLUMES))


def guest(data: bytes) -> None:
    """The first byte says how the guest is asked; then come files, with a SEPARATOR between them.

    Of each, the first byte chooses among PATHS, the second the volume and whether it is a LINK.
    """
    roots = [memory.directory(2) for _ in range(VOLUMES)]
    for part in data[1:].split(SEPARATOR):
        if len(part) >= 2:
            link = bool(part[1] & LINK)
            found = memory.symlink(part[2:] or b"/") if link else memory.file(part[2:])
            put(roots[part[1] % VOLUMES], PATHS[part[0] % len(PATHS)].encode(), found)
    systems = [
        memory.MemoryFilesystem(root, uuid, b"label%d" % number)
        for number, (root, uuid) in enumerate(zip(roots, UUIDS, strict=True))
    ]
    made = memory.MemoryGuest(*systems)
    how = data[0] if data else 0
    wanted = InterpretOptions(FLAVOURS[how % 3], bool(how & 4), bool(how & 8))
    with suppress(PygrubError):
        ask(made, wanted, how)


def put(directory: memory.MemoryInode, path: bytes, found: memory.MemoryInode) -> None:
    """Put a file or symlink at a path, unless something else is in the way."""
    *above, name = path.strip(b"/").split(b"/")
    for step in above:
        below = directory.children.setdefault(step, memory.directory(2))
        if not isinstance(below, memory.MemoryInode) or below.kind != "directory":
            return
        directory = below
    directory.children.setdefault(name, found)


def ask(made: memory.MemoryGuest, wanted: InterpretOptions, how: int) -> None:
    """Boot a guest by its menu, by an entry or directly, and have everything told."""
    if how & 16:
        selection.direct(made, "/vmlinuz", "/initrd.img" if how & 32 else None, "ro")
    menu: BootMenu | None = None
    found = search.Search(made, wanted)
    try:
        menu = found.menu()
    except search.NoMenuError as error:
        told = diagnosis(Failure(made, (), error, found)).splitlines()
        if not told[-1].startswith("nothing to boot: "):
            raise AssertionError(told[-1]) from error
    report = menu_report(menu, found.steps)
    assert json_text(report)
    assert [*menu_lines(report, hints(made) if menu is None else ())]
    if menu is None:
        return
    for entry in ("1", "0>1", "a"):
        with suppress(PygrubError):
            selection.selected(menu, entry)
    choice = selection.with_arguments(selection.unattended(menu), "further")
    for loaded in (choice.kernel, *choice.ramdisks):
        with suppress(NotFoundError):
            made.inode(loaded.file)
