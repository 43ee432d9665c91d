"""GRUB's environment block is replaced where it lies, and the file system stays sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.differential.xfs.trees import open_image
from tests.hostile.boot.running import KERNEL, boot
from tests.hostile.boot.test_write_grubenv import CLEARED, CONFIG, PENDING
from tests.images.ext import run
from tests.images.xfs import Recipe, make

if TYPE_CHECKING:
    from pathlib import Path


def test_a_used_one_shot_is_cleared(tmp_path: Path) -> None:
    grub = tmp_path / "tree/boot/grub"
    grub.mkdir(parents=True)
    (grub / "grub.cfg").write_bytes(CONFIG)
    (grub / "grubenv").write_bytes(PENDING)
    (grub.parent / "vmlinuz").write_bytes(KERNEL)
    image = make(Recipe("grubenv", size=32), tmp_path / "disk.img", tmp_path / "tree")
    assert boot(image, "--write-grubenv").loaded() == (KERNEL, None, b"second")
    inode = open_image(image).root
    for name in (b"boot", b"grub", b"grubenv"):
        found = inode.child(name)
        assert found is not None
        inode = found
    assert inode.content().read_at(0, inode.size) == CLEARED
    run("xfs_repair", "-n", str(image))
    assert boot(image, "--write-grubenv").loaded() == (KERNEL, None, b"first")
