"""Every boot configuration that is interpreted, best first. A new format is a new line.

Each interpreter is imported when its configuration is met: start-up does not pay for the rest.
"""

from __future__ import annotations

from pygrub_k.bootconfig.model import ConfigFormat

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.bootconfig.model import BootMenu, InterpretOptions
    from pygrub_k.guest.view import FileRef, GuestView


def _grub2(config: FileRef, guest: GuestView, wanted: InterpretOptions) -> BootMenu:
    from pygrub_k.bootconfig.grub2 import menu

    return menu.interpret(config, guest, wanted)


def _grub_legacy(config: FileRef, guest: GuestView, wanted: InterpretOptions) -> BootMenu:
    from pygrub_k.bootconfig.grub_legacy import menu

    found = menu.interpret(config, guest, wanted)
    if not (found.entries or found.attempts):
        from pygrub_k.bootconfig.recognise import format_of_text

        if format_of_text(guest.read(config)) == "grub2":
            return _grub2(config, guest, wanted)
    return found


def _extlinux(config: FileRef, guest: GuestView, wanted: InterpretOptions) -> BootMenu:
    from pygrub_k.bootconfig.extlinux import menu

    return menu.interpret(config, guest, wanted)


def _lilo(config: FileRef, guest: GuestView, wanted: InterpretOptions) -> BootMenu:
    from pygrub_k.bootconfig import lilo

    return lilo.interpret(config, guest, wanted)


def _systemd_boot(config: FileRef, guest: GuestView, wanted: InterpretOptions) -> BootMenu:
    from pygrub_k.bootconfig.systemd_boot import menu

    return menu.interpret(config, guest, wanted)


def _loader_entries(config: FileRef, guest: GuestView, wanted: InterpretOptions) -> BootMenu:
    from pygrub_k.bootconfig.systemd_boot import loader_entries

    return loader_entries.interpret(config, guest, wanted)


def _efi_folders(config: FileRef, guest: GuestView, wanted: InterpretOptions) -> BootMenu:
    from pygrub_k.bootconfig import efi_partition

    return efi_partition.of_folders(config, guest, wanted)


def _efi_partition(config: FileRef, guest: GuestView, wanted: InterpretOptions) -> BootMenu:
    from pygrub_k.bootconfig import efi_partition

    return efi_partition.interpret(config, guest, wanted)


CONFIG_FORMATS: tuple[ConfigFormat, ...] = (
    # First what Xen's pygrub looks for, in its order: a guest that it boots keeps booting the same.
    ConfigFormat(
        "grub2",
        (
            "/boot/grub/grub.cfg",
            "/grub/grub.cfg",
            "/boot/grub2/grub.cfg",
            "/grub2/grub.cfg",
        ),
        _grub2,
    ),
    ConfigFormat(
        "extlinux",
        (
            "/boot/isolinux/isolinux.cfg",
            "/boot/extlinux/extlinux.conf",
            "/boot/extlinux.conf",
            "/extlinux/extlinux.conf",
            "/extlinux.conf",
        ),
        _extlinux,
    ),
    ConfigFormat(
        "grub-legacy",
        (
            "/boot/grub/menu.lst",
            "/boot/grub/grub.conf",
            "/grub/menu.lst",
            "/grub/grub.conf",
        ),
        _grub_legacy,
    ),
    # Then what it lacks. On an EFI system partition, what systemd-boot says comes before what some
    # GRUB may have left there.
    ConfigFormat(
        "systemd-boot",
        (
            "/loader/loader.conf",
            "/loader/entries.srel",
            "/EFI/systemd/systemd-bootx64.efi",
            "/EFI/systemd/systemd-bootaa64.efi",
        ),
        _systemd_boot,
    ),
    ConfigFormat(
        "grub2",
        (
            "/EFI/redhat/grub.cfg",
            "/EFI/centos/grub.cfg",
            "/EFI/fedora/grub.cfg",
            "/EFI/rocky/grub.cfg",
            "/@/boot/grub/grub.cfg",
            "/@/boot/grub2/grub.cfg",
        ),
        _grub2,
    ),
    ConfigFormat("efi", ("/EFI/BOOT/BOOTX64.EFI", "/EFI/BOOT/BOOTAA64.EFI"), _efi_partition),
    ConfigFormat(
        "extlinux",
        (
            "/boot/syslinux/syslinux.cfg",
            "/boot/syslinux/extlinux.conf",
            "/syslinux/syslinux.cfg",
            "/syslinux/extlinux.conf",
            "/syslinux.cfg",
            "/isolinux/isolinux.cfg",
            "/isolinux.cfg",
            "/EFI/syslinux/syslinux.cfg",
            "/EFI/BOOT/syslinux.cfg",
        ),
        _extlinux,
    ),
    ConfigFormat("lilo", ("/etc/lilo.conf",), _lilo),
)

LAST_FORMATS: tuple[ConfigFormat, ...] = (
    ConfigFormat(
        "loader-entries",
        ("/loader/entries", "/boot/loader/entries", "/EFI/Linux"),
        _loader_entries,
        kind="directory",
    ),
    ConfigFormat("grub2", ("/grub.cfg",), _grub2),
    ConfigFormat("efi-folders", ("/EFI",), _efi_folders, kind="directory"),
)
"""What is interpreted last of all, when no volume has anything else: nothing on the disk says that
a boot loader reads it by itself.
"""
