"""From a guest to what it boots: find its configuration, choose an entry, or say why not."""

from __future__ import annotations

from pygrub_k.bootconfig.model import Loaded
from pygrub_k.bootconfig.registry import CONFIG_FORMATS
from pygrub_k.errors import BootError, NotFoundError, PygrubError, UnsupportedError, UsageError
from pygrub_k.guest.guest import path_text
from pygrub_k.guest.view import FileRef
from pygrub_k.record import Record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.bootconfig.model import BootEntry, BootMenu, EnvironmentBlock, Wanted
    from pygrub_k.guest.guest import Guest
    from pygrub_k.volumes.model import Volume


class Looked(Record):
    """One place that was looked at, and what was (not) there; `config` is empty for a volume."""

    volume: str
    config: str
    finding: str

    def __str__(self) -> str:
        return f"({self.volume}){self.config}: {self.finding}"


class Choice(Record):
    """What to start: files, the kernel's command line, and which entry that is."""

    kernel: Loaded
    ramdisks: tuple[Loaded, ...]
    args: str
    path: str = ""
    title: str = ""
    notes: tuple[str, ...] = ()
    """What the administrator should know though it boots."""
    environment: tuple[EnvironmentBlock, ...] = ()


class NoMenuError(BootError):
    """No volume has a boot configuration with anything in it; `looked` says what there was."""

    def __init__(self, summary: str, looked: tuple[Looked, ...]) -> None:
        super().__init__(summary)
        self.looked = looked


FOREIGN = (
    ("/platform/i86xpv/kernel/unix", "a Solaris kernel: pygrub-k does not start Solaris"),
    ("/platform/i86xpv/kernel/amd64/unix", "a Solaris kernel: pygrub-k does not start Solaris"),
    ("/nwserver/xnloader.sys", "a NetWare loader: pygrub-k does not start NetWare"),
)
"""Kernels that Xen's pygrub started by their path, and that are refused by name here."""


def find_menu(guest: Guest, wanted: Wanted) -> tuple[BootMenu, tuple[Looked, ...]]:
    """Return the first menu that a volume offers, and everything that was looked at on the way.

    Volumes are taken in order, and on each the formats' paths in order. Only absence moves on to
    the next path: a configuration that exists but cannot be read ends the search, for a stale one
    behind it must not boot. One without any entry (an EFI stub whose target is elsewhere) moves on
    to the next volume.

    Raises NoMenuError when no volume offers one, and what reading and interpreting raise.
    """
    looked: list[Looked] = []
    for volume in guest.scan.volumes:
        for config, name in _configs(guest, volume, looked):
            menu = _interpret(config, name, guest, wanted)
            if menu.entries or menu.attempts:
                looked.append(Looked(volume.name, config.path, f"{name}, read"))
                return menu, tuple(looked)
            finding = f"{name}, but it has no entries"
            looked.append(Looked(volume.name, config.path, finding))
            break
    raise NoMenuError(_summary(looked), tuple(looked))


def _configs(guest: Guest, volume: Volume, looked: list[Looked]) -> Iterator[tuple[FileRef, str]]:
    """Yield the configurations on a volume, best first; note why there is none."""
    try:
        filesystem = guest.filesystem(volume.name)
    except PygrubError as error:
        if volume.kind != "disk" or guest.filesystem_type(volume.name) is not None:
            looked.append(Looked(volume.name, "", str(error)))
        return
    kind = guest.filesystem_type(volume.name)
    assert kind is not None
    found = False
    for base in _bases(guest, volume):
        for config_format in CONFIG_FORMATS:
            for path in config_format.paths:
                config = FileRef(volume.name, path, base)
                facts = guest.facts(config)
                if facts is not None and facts.kind == "file":
                    found = True
                    yield config, config_format.name
    if not found:
        label = f", UUID {filesystem.uuid}" if filesystem.uuid else ""
        foreign = next(
            (why for path, why in FOREIGN if guest.facts(FileRef(volume.name, path))), ""
        )
        finding = foreign or "no boot configuration at any known path"
        looked.append(Looked(volume.name, "", f"{kind.name}{label}: {finding}"))


def _bases(guest: Guest, volume: Volume) -> tuple[str, ...]:
    """Return where on a volume a system may begin, likeliest first: its root, or subvolumes."""
    return tuple(path_text(base) for base in guest.subvolumes(volume.name).systems)


def _interpret(config: FileRef, name: str, guest: Guest, wanted: Wanted) -> BootMenu:
    interpret = next(kind.interpret for kind in CONFIG_FORMATS if kind.name == name)
    return interpret(config, guest, wanted)


def _summary(looked: list[Looked]) -> str:
    if not looked:
        return "nothing to boot: no partition and no file system is recognised"
    volumes = len({place.volume for place in looked})
    empty = [str(place) for place in looked if place.config]
    what = "no boot configuration with an entry" if empty else "no boot configuration"
    return f"nothing to boot: {what} on {volumes} volume{'s' * (volumes != 1)}"


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

    A number counts all entries that are no submenus, from 0, in the order of a listing; otherwise
    a title or an id, or GRUB's path of numbers, titles or ids (`1>0`, `Advanced…>Debian…`, with a
    literal `>` doubled). A submenu stands for its first entry.

    Raises NotFoundError if nothing answers to it and BootError if that entry cannot be booted.
    """
    leaves = list(flat(menu.entries))
    found: tuple[str, BootEntry] | None = None
    if wanted.strip().isascii() and wanted.strip().isdecimal():
        number = int(wanted)
        found = leaves[number] if number < len(leaves) else None
        if found is None and not _named(leaves, wanted):
            raise NotFoundError(
                f"{menu.config}: no entry {number}: there are {len(leaves)}, counted from 0"
            )
    found = found or _named(leaves, wanted) or _by_path(menu.entries, wanted, "")
    if found is None:
        raise NotFoundError(f"{menu.config}: no entry {wanted!r} by number, path, title or id")
    path, entry = found
    if entry.kernel is None:
        raise BootError(f"{menu.config}: {refused(path, entry)}")
    return choice_of(entry, path, menu.problems)


def flat(entries: tuple[BootEntry, ...], above: str = "") -> Iterator[tuple[str, BootEntry]]:
    """Yield (path, entry) for all entries that are no submenus, in menu order."""
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
    head, rest = split_path(wanted)
    for number, entry in enumerate(entries):
        if head in {str(number), entry.title, entry.id}:
            path = f"{above}{number}"
            if not entry.submenu:
                return None if rest else (path, entry)
            if rest:
                return _by_path(entry.entries, rest, f"{path}>")
            return next(flat(entry.entries, f"{path}>"), None)
    return None


def split_path(path: str) -> tuple[str, str]:
    """Split GRUB's path at the first single `>`; doubled ones stand for themselves.

    >>> split_path("1>0")
    ('1', '0')
    >>> split_path("a>>b>c>d")
    ('a>b', 'c>d')
    """
    at = 0
    while (at := path.find(">", at)) >= 0:
        if path[at + 1 : at + 2] != ">":
            return path[:at].replace(">>", ">"), path[at + 1 :]
        at += 2
    return path.replace(">>", ">"), ""


def direct(guest: Guest, kernel: str, ramdisk: str | None, args: str) -> Choice:
    """Return a choice made on the command line: paths in the guest, no configuration is read.

    The first volume that has the kernel is taken; the ramdisk must lie there too.
    """
    if ramdisk and not kernel:
        raise UsageError("--ramdisk needs --kernel")
    for file in _files_named(guest, kernel):
        facts = guest.facts(file)
        if facts is None or facts.kind != "file":
            continue
        ramdisks: tuple[Loaded, ...] = ()
        if ramdisk:
            other = file.beside(ramdisk)
            if guest.facts(other) is None:
                raise NotFoundError(f"{other}: no such ramdisk beside the kernel")
            ramdisks = (Loaded(ramdisk, other),)
        return Choice(Loaded(kernel, file), ramdisks, args)
    looked = tuple(Looked(problem.where, "", str(problem.error)) for problem in guest.problems)
    raise NoMenuError(f"no volume has the kernel {kernel}", looked)


def _files_named(guest: Guest, path: str) -> Iterator[FileRef]:
    """Yield what a path may mean: on each volume that can be read, from where a system begins."""
    for volume in guest.scan.volumes:
        try:
            bases = _bases(guest, volume)
        except (NotFoundError, UnsupportedError):
            continue
        for base in bases:
            yield FileRef(volume.name, path, base)


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


def hints(guest: Guest) -> Iterator[str]:
    """Yield what an administrator could try where no configuration was found."""
    from pygrub_k.bootconfig.plain_kernels import propose

    for volume in guest.scan.volumes:
        try:
            guest.filesystem(volume.name)
        except PygrubError:
            continue
        for proposal in propose(guest, volume.name)[:1]:
            yield f"({volume.name}) holds kernels; to start the newest: {proposal}"


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


def refused(path: str, entry: BootEntry) -> str:
    """Return which entry cannot be booted, and why."""
    return f"entry {path or '-'} ({entry.title}): {why_not(entry)}"


def why_not(entry: BootEntry) -> str:
    """Return why an entry without a kernel cannot be booted."""
    return "; ".join(entry.problems) or "it loads no Linux kernel"
