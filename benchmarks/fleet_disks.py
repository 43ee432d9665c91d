"""A made fleet: small sparse disks of all kinds that the tests make."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.images import fat_bytes, xen_kernels
from tests.images.broken_guests import GUESTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT: Final = Path(__file__).resolve().parent.parent
ENDLESS: Final = "endless"
"""A configuration that never ends by itself: it takes seconds, and is no measure of anything."""
CONFIG: Final = b"""set default=0
set timeout=1
menuentry 'Linux' --class debian {
  linux /boot/vmlinuz-6.1.0 root=UUID=%s ro console=hvc0
  initrd /boot/initrd.img-6.1.0
}
"""
UUID: Final = "5c1d7a52-6b0f-4f0e-9a55-2b7ad2b0a111"


def fleet(folder: Path, count: int) -> list[Path]:
    """Return `count` disks below a folder, made where they are not there yet."""
    kinds = folder / "kinds"
    if not kinds.is_dir():
        kinds.mkdir(parents=True)
        for name, make in _makers():
            make(kinds / name)
    first = sorted(kinds.iterdir())
    disks = []
    for number in range(count):
        kind = first[number % len(first)]
        disk = folder / f"guest{number:05}-{kind.name}"
        if not disk.exists():
            subprocess.run(["cp", "--sparse=always", kind, disk], check=True)
        disks.append(disk)
    return disks


def _makers() -> Iterator[tuple[str, Callable[[Path], object]]]:
    for name, guest in GUESTS.items():
        if name != ENDLESS:
            yield name, _broken(guest.make)
    yield "example", lambda target: shutil.copyfile(ROOT / "examples/guest.img", target)
    yield "fat", _fat
    commands = {
        **{
            kind: f"mke2fs -q -F -t {kind} -U {UUID} -d TREE IMAGE"
            for kind in ("ext2", "ext3", "ext4")
        },
        "xfs": "mkfs.xfs --unsupported -q -p PROTOTYPE IMAGE",
        "btrfs": f"mkfs.btrfs -q --mixed -U {UUID} --rootdir TREE IMAGE",
        "squashfs": "mksquashfs TREE IMAGE -noappend -quiet -no-progress",
        "erofs": "mkfs.erofs IMAGE TREE",
        "iso": "xorriso -as mkisofs -quiet -R -J -o IMAGE TREE",
    }
    for name, command in commands.items():
        yield name, _made_by(command)


def _broken(make: Callable[[Path], bytes]) -> Callable[[Path], object]:
    def made(target: Path) -> None:
        with tempfile.TemporaryDirectory() as scratch:
            target.write_bytes(make(Path(scratch)))

    return made


def _kernel() -> bytes:
    return xen_kernels.bzimage(xen_kernels.kernel(xen_kernels.PV_64 | xen_kernels.PVH))


def _fat(target: Path) -> None:
    files = {
        "extlinux.conf": b"default a\nlabel a\nkernel /k-6.1.0\nappend ro\n",
        "k-6.1.0": _kernel(),
    }
    target.write_bytes(bytes(fat_bytes.Image(16).fill(files).data))


def _tree(tree: Path) -> None:
    """Make a small system: a configuration, a kernel, and names enough to be walked."""
    for folder in ("boot/grub", "etc/ssh", "usr/bin"):
        (tree / folder).mkdir(parents=True)
    (tree / "boot/grub/grub.cfg").write_bytes(CONFIG % UUID.encode())
    (tree / "boot/vmlinuz-6.1.0").write_bytes(_kernel())
    (tree / "boot/initrd.img-6.1.0").write_bytes(b"070701" * 4096)
    (tree / "etc/os-release").write_text('PRETTY_NAME="A made system"\n')
    (tree / "etc/fstab").write_text("/dev/xvda / ext4 defaults 0 1\n")
    for number in range(200):
        (tree / f"usr/bin/program{number}").write_bytes(b"#!\n" * number)


def _made_by(command: str) -> Callable[[Path], object]:
    def made(target: Path) -> None:
        with tempfile.TemporaryDirectory() as scratch:
            tree, prototype = Path(scratch, "tree"), Path(scratch, "prototype")
            _tree(tree)
            with target.open("wb") as file:
                file.truncate(64 << 20)
            if "PROTOTYPE" in command:
                lines = ["x", "0 0", "d--755 0 0", *_listed(tree), "$", ""]
                prototype.write_text("\n".join(lines))
            if command.startswith(("xorriso", "mksquashfs", "mkfs.erofs")):
                target.unlink()
            places = {"TREE": str(tree), "IMAGE": str(target), "PROTOTYPE": str(prototype)}
            words = [places.get(word, word) for word in command.split()]
            subprocess.run(words, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    return made


def _listed(folder: Path) -> Iterator[str]:
    """Yield the lines of a prototype of mkfs.xfs for what lies below a folder."""
    for path in sorted(folder.iterdir()):
        if path.is_dir():
            yield f"{path.name} d--755 0 0"
            yield from _listed(path)
            yield "$"
        else:
            yield f"{path.name} ---644 0 0 {path}"
