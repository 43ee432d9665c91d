"""Which entry of a menu boots: the default, one that is asked for, or files named by hand."""

from __future__ import annotations

from pygrub_k.boot.search import files_named
from pygrub_k.bootconfig.model import FileToLoad
from pygrub_k.errors import (
    EMPTY_FILE,
    NO_ENTRY,
    NO_FILE,
    NOT_READ,
    OTHER_PROGRAM,
    BootError,
    NotFoundError,
    UsageError,
)
from pygrub_k.record import Record
from pygrub_k.text import decimal, shortened

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.bootconfig.model import BootEntry, BootMenu, EnvironmentBlock
    from pygrub_k.guest.guest import Guest


class Choice(Record):
    """What to start: files, the kernel's command line, and which entry that is."""

    kernel: FileToLoad
    ramdisks: tuple[FileToLoad, ...]
    args: str
    path: str = ""
    title: str = ""
    notes: tuple[str, ...] = ()
    """What the administrator should know even though it boots."""
    environment: tuple[EnvironmentBlock, ...] = ()


def unattended(menu: BootMenu) -> Choice:
    """Return what a boot starts when nobody chooses: the default, then the fallbacks.

    Raises BootError naming each attempt when none of them has a kernel to start.
    """
    for number, attempt in enumerate(menu.attempts):
        entry = attempt.entry
        if entry.kernel is not None:
            failed = tuple(refused(a.path, a.entry) for a in menu.attempts[:number])
            return choice_of(entry, attempt.path, menu.problems + failed)
    tried = "; ".join(refused(attempt.path, attempt.entry) for attempt in menu.attempts)
    raise BootError(f"{menu.config}: nothing can be booted: {tried or 'the menu has no default'}")


def selected(menu: BootMenu, wanted: str) -> Choice:
    """Return what an administrator's `--entry` names.

    A number counts all entries that are not submenus, from 0, in the order of a listing; otherwise
    a title or an id, or GRUB's path of numbers, titles or ids (`1>0`, `Advanced…>Debian…`, with a
    literal `>` doubled). A submenu stands for its first entry.

    Raises NotFoundError if nothing answers to it and BootError if that entry cannot be booted.
    """
    path, entry = located(menu, wanted)
    if entry.kernel is None:
        raise BootError(f"{menu.config}: {refused(path, entry)}").because(cause_of(entry))
    return choice_of(entry, path, menu.problems)


def located(menu: BootMenu, wanted: str) -> tuple[str, BootEntry]:
    """Return the path and the entry that a name means (`selected`), whether it boots or not."""
    leaves = list(flat(menu.entries))
    found: tuple[str, BootEntry] | None = None
    number = decimal(wanted.strip())
    if number is not None:
        found = leaves[number] if number < len(leaves) else None
        if found is None and not _named(leaves, wanted):
            raise NotFoundError(
                f"{menu.config}: no entry {number}: there are {len(leaves)}, counted from 0"
            ).because(NO_ENTRY)
    found = found or _named(leaves, wanted) or _by_path(menu.entries, wanted, "")
    if found is None:
        raise NotFoundError(
            f"{menu.config}: no entry {shortened(wanted)!r} by number, path, title or id"
        ).because(NO_ENTRY)
    return found


def flat(entries: tuple[BootEntry, ...], above: str = "") -> Iterator[tuple[str, BootEntry]]:
    """Yield (path, entry) for all entries that are not submenus, in menu order."""
    for number, entry in enumerate(entries):
        path = f"{above}{number}"
        if entry.submenu:
            yield from flat(entry.entries, f"{path}>")
        else:
            yield path, entry


def _named(leaves: list[tuple[str, BootEntry]], wanted: str) -> tuple[str, BootEntry] | None:
    for attribute in ("title", "id"):
        for path, entry in leaves:
            if getattr(entry, attribute) == wanted:
                return path, entry
    return None


def _by_path(
    entries: tuple[BootEntry, ...], wanted: str, above: str
) -> tuple[str, BootEntry] | None:
    """Follow GRUB's path one step: the part before the first `>` that is not doubled."""
    from pygrub_k.bootconfig.grub2.choice import split_path

    head, rest = split_path(wanted)
    found = _step(entries, head.replace(">>", ">"))
    if found is None:
        return None
    entry = entries[found]
    if not entry.submenu:
        return None if rest else (f"{above}{found}", entry)
    above = f"{above}{found}>"
    return _by_path(entry.entries, rest, above) if rest else next(flat(entry.entries, above), None)


def _step(entries: tuple[BootEntry, ...], word: str) -> int | None:
    """Return the index of the entry that one step of a path means: by number, title or id."""
    names = {str(index): index for index in range(len(entries))}
    for attribute in ("title", "id"):
        for index, entry in enumerate(entries):
            names.setdefault(getattr(entry, attribute), index)
    return names.get(word)


def direct(guest: Guest, kernel: str, ramdisk: str | None, args: str) -> Choice:
    """Return a choice made on the command line: paths in the guest, no configuration is read.

    The first volume that has the kernel is taken; the ramdisk must lie there too.
    """
    if ramdisk and not kernel:
        raise UsageError("--ramdisk needs --kernel")
    for file in files_named(guest, kernel):
        facts = guest.facts(file)
        if facts is None or facts.kind != "file":
            continue
        ramdisks: tuple[FileToLoad, ...] = ()
        if ramdisk:
            other = file.beside(ramdisk)
            if guest.facts(other) is None:
                raise NotFoundError(f"{other}: no such ramdisk beside the kernel")
            ramdisks = (FileToLoad(ramdisk, other),)
        return Choice(FileToLoad(kernel, file), ramdisks, args)
    raise NotFoundError(f"no volume has the kernel {kernel}")


def with_arguments(choice: Choice, further: str) -> Choice:
    """Return a choice with `--args` behind the entry's own, as Xen's pygrub appends them."""
    return Choice(
        choice.kernel,
        choice.ramdisks,
        appended(choice.args, further),
        choice.path,
        choice.title,
        choice.notes,
        choice.environment,
    )


def appended(args: str, further: str) -> str:
    """Return a command line with more behind it."""
    return f"{args} {further}" if args and further else args or further


def choice_of(entry: BootEntry, path: str, notes: tuple[str, ...]) -> Choice:
    """Return what an entry with a kernel starts, with these notes and its own."""
    assert entry.kernel is not None
    return Choice(
        entry.kernel,
        entry.ramdisks,
        entry.args,
        path,
        entry.title,
        notes + entry.problems,
        entry.environment,
    )


_CAUSES: Final = (EMPTY_FILE, OTHER_PROGRAM, NOT_READ, NO_FILE)
"""Why an entry boots nothing: the most telling first."""


def cause_of(*entries: BootEntry) -> str:
    """Return the most telling of the causes that entries' problems know, or nothing."""
    known = {getattr(problem, "cause", "") for entry in entries for problem in entry.problems}
    return next((cause for cause in _CAUSES if cause in known), "")


def refused(path: str, entry: BootEntry) -> str:
    """Return which entry cannot be booted, and why."""
    return f"entry {path or '-'} ({entry.title}): {why_not(entry)}"


def why_not(entry: BootEntry) -> str:
    """Return why an entry without a kernel cannot be booted."""
    return "; ".join(entry.problems) or "it loads no Linux kernel"
