"""What an entry would load, to be viewed first: files, sizes, where symlinks lead."""

from __future__ import annotations

from pygrub_k.boot.diagnosis import size_text
from pygrub_k.boot.selection import appended
from pygrub_k.errors import PygrubError
from pygrub_k.limits import PV_COMMAND_LINE, SYMLINKS_PER_LOOKUP
from pygrub_k.text import path_text

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.bootconfig.model import BootEntry, BootMenu, FileToLoad
    from pygrub_k.guest.guest import Guest
    from pygrub_k.guest.view import FileRef
    from pygrub_k.kernels.facts import KernelFacts

    Seen = dict[FileToLoad, KernelFacts]


def about(guest: Guest, entry: BootEntry, menu: BootMenu, args: str, seen: Seen) -> str:
    """Return lines about an entry of a menu; `args` are those that the command line appends.

    `seen` is as in `abilities`.
    """
    lines = [f"configuration  {menu.config} ({menu.format})"]
    lines += [f"entry          {entry.title}"]
    lines += [f"id             {entry.id}"] * (entry.id not in {"", entry.title})
    if entry.kernel is not None:
        lines += _file(guest, "kernel", entry.kernel)
        lines += [f"               {told}" for told in abilities(guest, entry.kernel, seen)]
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
    """Yield lines about one file; what cannot be read is said in its place."""
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


def abilities(guest: Guest, kernel: FileToLoad, seen: Seen) -> Iterator[str]:
    """Yield a kernel's version, and whether Xen can start it, as far as that is known.

    `seen` keeps the results for kernels, which may take seconds each.
    """
    from pygrub_k.boot.abilities import kernel_of

    facts = seen.get(kernel)
    if facts is None:
        try:
            facts = kernel_of(guest, kernel, thorough=False)
        except PygrubError as error:
            yield f"what it can start as is not known: {error}"
            return
        seen[kernel] = facts
    if facts.build:
        yield f"version {facts.build}"
    if facts.format:
        yield f"PV: {facts.pv}"
        yield f"PVH: {facts.pvh}"


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
