"""Interpret systemd-boot's configuration: its menu, and what an unattended boot of it starts."""

from __future__ import annotations

from pygrub_k.bootconfig.locate import Files, text_of
from pygrub_k.bootconfig.model import Attempt, BootEntry, BootMenu, EntryScript
from pygrub_k.bootconfig.systemd_boot.default import Chooser, version_of
from pygrub_k.bootconfig.systemd_boot.entry import of_image, pairs, parse, sort
from pygrub_k.errors import (
    OTHER_PROGRAM,
    FormatError,
    LimitError,
    NotFoundError,
    Reason,
    SourceError,
)
from pygrub_k.guest.view import FileRef
from pygrub_k.limits import CONFIG_LOOKUPS, CONFIG_PROBLEMS, CONFIG_TEXT, LOADER_ENTRIES
from pygrub_k.text import decimal

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

    from pygrub_k.bootconfig.model import InterpretOptions, Path
    from pygrub_k.bootconfig.systemd_boot.entry import Entry
    from pygrub_k.guest.view import GuestView

SYSTEM_PARTITION: Final = frozenset({"c12a7328-f81f-11d2-ba4b-00a0c93ec93b", "ef"})
EXTENDED_PARTITION: Final = frozenset({"bc13c2ff-59e6-4262-a352-b275fd6f7172", "ea"})
"""XBOOTLDR, by GPT's and MBR's type (UAPI.1, "The Partitions")."""
ENTRIES: Final = "/loader/entries"
_LONGEST_TIMEOUT: Final = 9999
"""Seconds."""
UNIFIED_IMAGES: Final = "/EFI/Linux"
ARCHITECTURES: Final = ("x64", "aa64", "ia32", "riscv64", "loongarch64")


def interpret(config: FileRef, guest: GuestView, wanted: InterpretOptions) -> BootMenu:
    """Return systemd-boot's menu. `config` is any of its files on a volume: they name the place.

    Settings come from the EFI system partition, entries from there and from an XBOOTLDR partition
    of the same disk. Settings in EFI variables do not exist here. Unified kernel images are
    entries by themselves; a file among them that is none is told as a problem.

    Raises FormatError and SourceError where a file that an unattended boot needs cannot be read.
    """
    files = Files(guest)
    system, extended = _partitions(config.volume, guest)
    settings = _settings(system, guest)
    volumes = [system, *extended]
    architecture = _architecture(system, guest)
    read = read_entries([FileRef(volume, ENTRIES) for volume in volumes], architecture, guest)
    images, problems = read_images([FileRef(volume, UNIFIED_IMAGES) for volume in volumes], guest)
    read += images
    sort(read)
    chooser = Chooser(
        read, lambda entry: exists(entry, files), lambda: _version(system, architecture, guest)
    )
    default = chooser.default(settings)
    none = () if read else (f"({system}){ENTRIES}: there are no entries",)
    attempts: tuple[Attempt, ...] = ()
    if default is not None:
        attempts = (Attempt(str(default), boot_entry(read[default], files)),)
    seconds = settings.get("timeout", "0")
    menu = BootMenu(
        config,
        "systemd-boot",
        tuple(listed(entry, files) for entry in read) if wanted.entries or wanted.live else (),
        attempts,
        "" if default is None else str(default),
        _timeout(seconds),
        (*none, *problems, *chooser.notes),
        waits=seconds == "menu-force",
    )
    return worked_with(menu, read, guest) if wanted.live else menu


def worked_with(menu: BootMenu, entries: Sequence[Entry], guest: GuestView) -> BootMenu:
    """Return a menu of these entries whose texts can be edited."""
    from pygrub_k.bootconfig.listed import ListedMenu

    def script(path: Path) -> EntryScript:
        entry = entries[path[0]]
        if entry.image is None:
            return EntryScript(entry.file.path, text_of(guest.read(entry.file)))
        return EntryScript(entry.file.path, f"efi {entry.efi}\noptions {entry.image.args}\n")

    def attempt(path: Path, text: str) -> BootEntry:
        entry = entries[path[0]]
        edited = parse(text, entry.file)
        if not (edited.linux or edited.efi):
            raise NotFoundError("there is no line `linux` or `efi` that says what to start")
        return boot_entry(edited.replaced(title=edited.title or entry.title), Files(guest))

    return menu.replaced(live=ListedMenu(menu, script, attempt))


def _partitions(volume: str, guest: GuestView) -> tuple[str, list[str]]:
    """Return the EFI system partition and the XBOOTLDR one of the disk that `volume` lies on.

    A volume that is neither by its type (a whole disk, say) stands for the first itself.
    """
    disk = volume.partition(",")[0] + ","
    types = {
        name: guest.probe(name).partition_type
        for name in guest.volumes()
        if name.startswith(disk) or name == volume
    }
    system = volume
    if types.get(volume) not in SYSTEM_PARTITION:
        found = (name for name, kind in types.items() if kind in SYSTEM_PARTITION)
        if types.get(volume) in EXTENDED_PARTITION:
            system = next(found, volume)
    extended = [
        name for name, kind in types.items() if kind in EXTENDED_PARTITION and name != system
    ]
    return system, extended[:1]


def _settings(volume: str, guest: GuestView) -> dict[str, str]:
    try:
        text = text_of(guest.read(FileRef(volume, "/loader/loader.conf")))
    except NotFoundError:
        return {}
    return dict(pairs(text))


def _architecture(volume: str, guest: GuestView) -> str:
    """Return what the guest's systemd-boot was built for, by its file's name; else x64."""
    for architecture in ARCHITECTURES:
        file = FileRef(volume, f"/EFI/systemd/systemd-boot{architecture}.efi")
        if guest.facts(file) is not None:
            return architecture
    return ARCHITECTURES[0]


def _version(volume: str, architecture: str, guest: GuestView) -> int | None:
    """Return the version of the guest's systemd-boot, or None if there is none that says it."""
    places = (
        f"/EFI/systemd/systemd-boot{architecture}.efi",
        f"/EFI/BOOT/BOOT{architecture.upper()}.EFI",
    )
    found = (version_of(FileRef(volume, place), guest) for place in places)
    return next((version for version in found if version is not None), None)


def _timeout(text: str) -> float | None:
    """Return seconds; None where the menu waits for a key."""
    if text == "menu-force":
        return None
    return decimal(text, _LONGEST_TIMEOUT) or 0


def read_entries(folders: Sequence[FileRef], architecture: str, guest: GuestView) -> list[Entry]:
    """Return the entries for this architecture that start a Linux kernel or an EFI program."""
    entries: list[Entry] = []
    size = initrds = 0
    for folder in folders:
        for name in _names(folder, guest):
            if not name.lower().endswith(".conf") or name.startswith((".", "auto-")):
                continue
            file = folder.beside(f"{folder.path}/{name}")
            content = guest.read(file)
            size += len(content)
            if size > CONFIG_TEXT:
                raise LimitError(f"{file}: more than {CONFIG_TEXT} bytes of entries in all")
            entry = parse(text_of(content.partition(b"\0")[0]), file)
            initrds += len(entry.initrds)
            if initrds > CONFIG_LOOKUPS:
                raise LimitError(f"{file}: more than {CONFIG_LOOKUPS} initrds in all")
            if entry.architecture.lower() in {"", architecture} and (entry.linux or entry.efi):
                entries.append(entry)
    return entries


def read_images(
    folders: Sequence[FileRef], guest: GuestView
) -> tuple[list[Entry], tuple[str, ...]]:
    """Return the entries of unified kernel images, and what is wrong with files among them."""
    entries: list[Entry] = []
    problems: list[str] = []
    for folder in folders:
        for name in _names(folder, guest):
            if not name.lower().endswith(".efi") or name.startswith((".", "auto-")):
                continue
            from pygrub_k.bootconfig.unified_image import read

            file = folder.beside(f"{folder.path}/{name}")
            image = read(file, guest)
            entry = None if isinstance(image, str) else of_image(file, image)
            if entry is not None:
                entries.append(entry)
            else:
                why = image if isinstance(image, str) else "it does not say of which system it is"
                problems.append(f"{file}: not started as a unified kernel image: {why}")
    return entries, tuple(problems[:CONFIG_PROBLEMS])


def _names(folder: FileRef, guest: GuestView) -> tuple[str, ...]:
    facts = guest.facts(folder)
    if facts is None or facts.kind != "directory":
        return ()
    names = guest.list(folder)
    if len(names) > LOADER_ENTRIES:
        raise LimitError(f"{folder}: more than {LOADER_ENTRIES} files")
    return names


def exists(entry: Entry, files: Files) -> bool:
    """Return whether what an entry starts is there."""
    return files.facts(_file(entry, entry.linux or entry.efi)) is not None


def _id(entry: Entry) -> str:
    """Return what names the entry: its file, a unified image with its ending."""
    return entry.name if entry.image else entry.name[: -len(".conf")]


def _file(entry: Entry, path: str) -> FileRef:
    """Return the file that a path of an entry means: from the root of the entry's partition."""
    return entry.file.beside("/" + path.replace("\\", "/").removeprefix("/"))


def listed(entry: Entry, files: Files) -> BootEntry:
    """Return an entry for the menu: what cannot be read is a problem of its own."""
    try:
        return boot_entry(entry, files)
    except (FormatError, SourceError) as error:
        return BootEntry(entry.title or _id(entry), _id(entry), problems=(Reason.of(error),))


def boot_entry(entry: Entry, files: Files) -> BootEntry:
    """Return what an entry boots; FormatError and SourceError pass through."""
    title = entry.title or _id(entry)
    root = f"({entry.file.volume})"
    if not entry.linux:
        return _of_image(entry, title, root, files)
    try:
        kernel = files.load(entry.linux, _file(entry, entry.linux))
        ramdisks = tuple(files.load(word, _file(entry, word)) for word in entry.initrds)
    except NotFoundError as error:
        problems = (Reason.of(error),)
        return BootEntry(
            title,
            _id(entry),
            args=entry.options,
            root=root,
            problems=problems,
            missing=entry.linux,
            named=entry.initrds,
        )
    return BootEntry(title, _id(entry), kernel, entry.options, ramdisks, root)


def _of_image(entry: Entry, title: str, root: str, files: Files) -> BootEntry:
    """Return what an entry boots that starts an EFI program: the kernel inside a unified image.

    Options of the entry take the place of the image's own command line.
    """
    from pygrub_k.bootconfig.unified_image import read

    file = _file(entry, entry.efi)
    image = entry.image
    if image is None:
        found = "no such file" if files.facts(file) is None else read(file, files.guest)
        if isinstance(found, str):
            why = f"{file}: an EFI program, which no domain can start: {found}"
            problem = Reason(why, OTHER_PROGRAM)
            return BootEntry(title, _id(entry), problems=(problem,))
        image = found
    beside = file.beside(f"{file.path}.extra.d")
    notes = () if files.facts(beside) is None else (f"{beside}: what lies there is not read",)
    args = entry.options or image.args
    return BootEntry(title, _id(entry), image.kernel, args, image.ramdisks, root, notes)
