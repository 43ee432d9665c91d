"""Find GRUB's configuration on an EFI system partition, for any name of the distribution.

Firmware without boot variables starts EFI/BOOT/BOOTX64.EFI (UEFI 2.10, 3.5.1.1), so nearly every
such partition has that file. GRUB's own directory is named after the distribution; it has the whole
configuration or a stub that leads to another volume. Without GRUB, the file may be a unified kernel
image itself.
"""

from __future__ import annotations

from pygrub_k.bootconfig.model import Attempt, BootEntry, BootMenu
from pygrub_k.errors import LimitError, NotFoundError
from pygrub_k.guest.view import FileRef
from pygrub_k.limits import EFI_CONFIGS, LOADER_ENTRIES

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.bootconfig.model import InterpretOptions
    from pygrub_k.guest.view import GuestView


def interpret(config: FileRef, guest: GuestView, wanted: InterpretOptions) -> BootMenu:
    """Return the menu of the first grub.cfg in a directory of /EFI that has one with entries.

    Directories are taken in alphabetical order, BOOT after all others. `config` is what firmware
    starts; if no grub.cfg has entries, a unified kernel image is the only entry, and systemd-boot
    has those of its own menu. Raises NotFoundError if it is another boot loader, and what
    interpreting a configuration and reading a file raise.

    Beside the configuration of another boot loader a grub.cfg may be left over: it does not count
    then if `config` is that loader.
    """
    from pygrub_k.bootconfig.efi_programs import OTHERS, kind_of

    menu = BootMenu(config, "efi", problems=("what GRUB has left in /EFI comes last",))
    if not (_has_others(config.volume, guest) and kind_of(config, guest) in OTHERS):
        menu = _of_grub(config, guest, wanted)
    if menu.entries or menu.attempts:
        return menu
    from pygrub_k.bootconfig.unified_image import read

    image = read(config, guest)
    if isinstance(image, str):
        return _of_another_loader(config, guest, wanted, menu.problems)
    title = image.release.get("PRETTY_NAME") or config.path.rpartition("/")[2]
    root = f"({config.volume})"
    entry = BootEntry(title, config.path, image.kernel, image.args, image.ramdisks, root)
    return BootMenu(config, "efi", (entry,), (Attempt("0", entry),), "0", 0.0, menu.problems)


_OTHERS_FILES: Final = (
    *("/EFI/BOOT/syslinux.cfg", "/EFI/syslinux/syslinux.cfg", "/syslinux.cfg", "/syslinux"),
    *("/EFI/BOOT/refind.conf", "/EFI/refind/refind.conf", "/EFI/BOOT/limine.conf", "/limine.conf"),
    *("/loader/entries", "/EFI/Linux"),
)
"""What other boot loaders read or are."""


def _has_others(volume: str, guest: GuestView) -> bool:
    return any(guest.facts(FileRef(volume, path)) for path in _OTHERS_FILES)


def _of_another_loader(
    config: FileRef, guest: GuestView, wanted: InterpretOptions, problems: tuple[str, ...]
) -> BootMenu:
    """Return systemd-boot's menu if that is the loader, or GRUB's that has no entries.

    `problems` are those of GRUB's configurations, if there is any. Raises NotFoundError for every
    other boot loader.
    """
    from pygrub_k.bootconfig.efi_programs import OTHERS, kind_of

    kind = kind_of(config, guest)
    if kind == "systemd-boot":
        from pygrub_k.bootconfig.systemd_boot import menu

        found = menu.interpret(config, guest, wanted)
        if found.entries or found.attempts:
            return found
    if problems and kind not in OTHERS:
        return BootMenu(config, "efi", problems=problems)
    what = f"the boot loader looks like {kind}" if kind else "an unknown boot loader"
    why = "; ".join(problems) or "no directory of /EFI has a grub.cfg"
    raise NotFoundError(f"{what}; it is not a unified kernel image, and {why}")


def of_folders(config: FileRef, guest: GuestView, wanted: InterpretOptions) -> BootMenu:
    """Return the menu of the first grub.cfg in a directory of /EFI, where nothing is in BOOT.

    Raises NotFoundError if there is none, and as `interpret` otherwise.
    """
    menu = _of_grub(config, guest, wanted)
    if not (menu.entries or menu.attempts or menu.problems):
        raise NotFoundError("no directory has a grub.cfg")
    return menu


def _of_grub(config: FileRef, guest: GuestView, wanted: InterpretOptions) -> BootMenu:
    """Return the first menu of GRUB; if it has no entries, its problems say what was tried."""
    from pygrub_k.bootconfig.grub2 import menu

    problems: list[str] = []
    for file in _candidates(config.volume, guest):
        found = menu.interpret(file, guest, wanted)
        if found.entries or found.attempts:
            return found
        problems += [*found.problems, f"{file}: there are no entries"]
    return BootMenu(config, "efi", problems=tuple(problems))


def _candidates(volume: str, guest: GuestView) -> list[FileRef]:
    folders = guest.list(FileRef(volume, "/EFI"))
    if len(folders) > LOADER_ENTRIES:
        raise LimitError(f"({volume})/EFI: more than {LOADER_ENTRIES} directories")
    ordered = sorted(folders, key=lambda name: (name.upper() == "BOOT", name.lower()))
    files = [FileRef(volume, f"/EFI/{folder}/grub.cfg") for folder in ordered]
    there = [file for file in files if (facts := guest.facts(file)) and facts.kind == "file"]
    return there[:EFI_CONFIGS]
