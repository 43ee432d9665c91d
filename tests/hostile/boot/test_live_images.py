"""Whole boots of live media whose kernel lies inside the image of their root."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.hostile.boot.running import boot, format_disk, tree
from tests.images import erofs, squashfs

if TYPE_CHECKING:
    from pathlib import Path

KERNEL = b"kernel " * 30_000
DEBIAN = b"""\
source /boot/grub/config.cfg

# Live boot
loopback loop /live/filesystem.squashfs
menuentry "Live system (amd64)" --hotkey=l {
	linux	(loop)/vmlinuz boot=live components findiso=${iso_path}
	initrd	(loop)/initrd.img
}
menuentry "Live system (amd64 fail-safe mode)" {
	linux	(loop)/boot/vmlinuz-6.1.0-50-amd64 boot=live noapic nosmp
	initrd	(loop)/boot/initrd.img-6.1.0-50-amd64
}
if false; then
source	/boot/grub/install_start.cfg
fi
submenu 'Utilities...' --hotkey=u {
	source /boot/grub/theme.cfg
	if [ "${grub_platform}" = "efi" ]; then
		menuentry "UEFI Firmware Settings" {
			fwsetup
		}
	fi
}
"""
DEBIAN_TOO = b"set default=0\nif loadfont $prefix/unicode.pf2 ; then\n insmod gfxterm\nfi\n"
K3OS = b"""\
set default=0
set timeout=10
menuentry "k3OS Current" {
  search --no-floppy --set=root --label K3OS_STATE
  set sqfile=/k3os/system/kernel/current/kernel.squashfs
  loopback loop0 /$sqfile
  set root=($root)
  linux (loop0)/vmlinuz printk.devkmsg=on console=tty1
  initrd /k3os/system/kernel/current/initrd
}
"""
KAIROS = b"""\
set timeout=10
set active_label=COS_ACTIVE
menuentry "Kairos" --id cos {
  search --no-floppy --label --set=root COS_STATE
  set img=/cOS/active.img
  set label=${active_label}
  loopback loop0 /$img
  set root=($root)
  source (loop0)/etc/cos/bootargs.cfg
  linux (loop0)$kernel $kernelcmd ${extra_cmdline} ${extra_active_cmdline}
  initrd (loop0)$initramfs
}
"""
KAIROS_TOO = b"""\
set kernel=/boot/vmlinuz
set kernelcmd="console=tty1 root=LABEL=$label cos-img/filename=$img selinux=0"
set initramfs=/boot/initrd
"""
MADE = {"squashfs": squashfs.make, "erofs": erofs.make}


@pytest.fixture(autouse=True)
def tools() -> None:
    missing = squashfs.missing_tools("mksquashfs", "xorriso"), erofs.missing_tools("mkfs.erofs")
    assert missing == ([], []), "see scripts/debian-packages"


def debian_image(folder: Path) -> Path:
    """Make a hybrid ISO image as live-build lays it out, with nothing to load beside its root."""
    files = {
        "boot/vmlinuz-6.1.0-50-amd64": KERNEL,
        "boot/initrd.img-6.1.0-50-amd64": b"ramdisk",
    }
    root = tree(folder / "root", files)
    for name in ("vmlinuz", "initrd.img"):
        (root / name).symlink_to(f"boot/{name}-6.1.0-50-amd64")
    packed = squashfs.make("-comp xz -b 1M", folder / "filesystem.squashfs", root)
    contents = {
        "live/filesystem.squashfs": packed.read_bytes(),
        "boot/grub/grub.cfg": DEBIAN,
        "boot/grub/config.cfg": DEBIAN_TOO,
        "boot/grub/i386-pc/eltorito.img": bytes(2048),
        "hybrid.mbr": bytes(432),
    }
    image, media = folder / "live.iso", tree(folder / "media", contents)
    command = ["xorriso", "-as", "mkisofs", "-quiet", "-o", str(image), "-R", "-J"]
    command += ["-b", "boot/grub/i386-pc/eltorito.img", "-no-emul-boot", "-boot-load-size", "4"]
    command += ["--embedded-boot", str(media / "hybrid.mbr"), "--protective-msdos-label"]
    subprocess.run([*command, str(media)], check=True, capture_output=True)
    return image


def test_debian_with_its_kernel_in_the_squashfs(tmp_path: Path) -> None:
    image = debian_image(tmp_path)
    assert image.read_bytes()[510:512] == b"\x55\xaa"
    run = boot(image)
    assert run.loaded() == (KERNEL, b"ramdisk", b"boot=live components findiso=")
    assert not run.errors
    assert boot(image, "--entry=1").loaded()[2] == b"boot=live noapic nosmp"


@pytest.mark.parametrize("kind", MADE)
def test_k3os_with_its_kernel_in_a_file(kind: str, tmp_path: Path) -> None:
    packed = MADE[kind]("", tmp_path / "packed", tree(tmp_path / "root", {"vmlinuz": KERNEL}))
    contents = {
        "boot/grub/grub.cfg": K3OS,
        "k3os/system/kernel/current/kernel.squashfs": packed.read_bytes(),
        "k3os/system/kernel/current/initrd": b"more",
    }
    run = boot(
        format_disk(tmp_path / "disk", tree(tmp_path / "files", contents), "-L", "K3OS_STATE")
    )
    assert run.loaded() == (KERNEL, b"more", b"printk.devkmsg=on console=tty1")


@pytest.mark.parametrize("kind", MADE)
def test_kairos_with_its_root_in_a_file(kind: str, tmp_path: Path) -> None:
    files = {
        "boot/vmlinuz-6.6.0": KERNEL,
        "boot/initrd": b"ramdisk",
        "etc/cos/bootargs.cfg": KAIROS_TOO,
    }
    root = tree(tmp_path / "root", files)
    (root / "boot/vmlinuz").symlink_to("vmlinuz-6.6.0")
    packed = MADE[kind]("", tmp_path / "packed", root)
    contents = {"grub2/grub.cfg": KAIROS, "cOS/active.img": packed.read_bytes()}
    run = boot(
        format_disk(tmp_path / "disk", tree(tmp_path / "files", contents), "-L", "COS_STATE")
    )
    wanted = b"console=tty1 root=LABEL=COS_ACTIVE cos-img/filename=/cOS/active.img selinux=0"
    assert run.loaded() == (KERNEL, b"ramdisk", wanted)
