"""A kernel inside the SquashFS of a live image, as GRUB 2.06 reads it, and as we do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.differential.grub2.emulator import PROGRAM
from tests.differential.grub2.test_grub2_against_emulator import both
from tests.hostile.boot.test_live_images import KERNEL, debian_image

if TYPE_CHECKING:
    from pathlib import Path

SCRIPT = """\
loopback loop (hd1)/live/filesystem.squashfs
if cmp (loop)/vmlinuz (hd0)/kernel; then a=same; fi
if [ -f (loop)/initrd.img -a -f (loop)/boot/initrd.img-6.1.0-50-amd64 ]; then b=there; fi
if [ -f (hd1)/vmlinuz -o -f (loop)/boot ]; then c=there; fi
search --file --set=d /live/filesystem.squashfs
"""


def test_grub_finds_the_same_kernel(tmp_path: Path) -> None:
    assert PROGRAM, "grub-emu is missing: install grub-emu"
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree/kernel").write_bytes(KERNEL)
    theirs, ours = both(tmp_path, {"00000": SCRIPT}, [debian_image(tmp_path)])
    assert theirs == ours
    assert "a={same}b={there}c={}d={hd1}" in ours["00000"]
