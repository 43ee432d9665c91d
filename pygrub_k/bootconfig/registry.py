"""Every boot configuration that is interpreted, best first. A new format is a new line.

Each interpreter is imported when its configuration is met: start-up does not pay for the rest.
"""

from __future__ import annotations

from pygrub_k.bootconfig.model import ConfigFormat

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
        "grub2.menu.interpret",
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
        "extlinux.menu.interpret",
    ),
    ConfigFormat(
        "grub-legacy",
        (
            "/boot/grub/menu.lst",
            "/boot/grub/grub.conf",
            "/grub/menu.lst",
            "/grub/grub.conf",
        ),
        "recognise.grub_legacy",
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
        "systemd_boot.menu.interpret",
    ),
    ConfigFormat(
        "grub2",
        (
            "/flatcar/grub/grub.cfg",
            "/coreos/grub/grub.cfg",
            "/EFI/redhat/grub.cfg",
            "/EFI/centos/grub.cfg",
            "/EFI/fedora/grub.cfg",
            "/EFI/rocky/grub.cfg",
            "/@/boot/grub/grub.cfg",
            "/@/boot/grub2/grub.cfg",
        ),
        "grub2.menu.interpret",
    ),
    ConfigFormat(
        "efi", ("/EFI/BOOT/BOOTX64.EFI", "/EFI/BOOT/BOOTAA64.EFI"), "efi_partition.interpret"
    ),
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
        "extlinux.menu.interpret",
    ),
    ConfigFormat("lilo", ("/etc/lilo.conf",), "lilo.interpret"),
)

LAST_FORMATS: tuple[ConfigFormat, ...] = (
    ConfigFormat(
        "loader-entries",
        ("/loader/entries", "/boot/loader/entries", "/EFI/Linux"),
        "systemd_boot.loader_entries.interpret",
        kind="directory",
    ),
    ConfigFormat("grub2", ("/grub.cfg",), "grub2.menu.interpret"),
    ConfigFormat("efi-folders", ("/EFI",), "efi_partition.of_folders", kind="directory"),
)
"""What is interpreted last of all, when no volume has anything else: nothing on the disk says that
a boot loader reads it by itself.
"""
