"""FAT file systems of all kinds, made by mkfs.fat and filled by mtools.

Each is a few options of mkfs.fat and the same tree of files, which has what a reader can get wrong:
names of all lengths and scripts, small and capital letters, many names in a directory, deep
directories, and a file in pieces with deleted ones between them.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

SEED: Final = 19770914
EPOCH: Final = 1_700_000_000
PATH: Final = os.pathsep.join((os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin"))
"""Programs for administrators are not in every user's path."""
ENVIRONMENT: Final = {
    **os.environ,
    "PATH": PATH,
    "TZ": "UTC",
    "LC_ALL": "C.UTF-8",
    "MTOOLS_SKIP_CHECK": "1",
}


@dataclass(frozen=True)
class Recipe:
    """How to make one file system: its size in KiB, and options of mkfs.fat."""

    name: str
    options: str
    size: int


RECIPES: Final = (
    Recipe("floppy", "-F 12", 1440),
    Recipe("fat12-1k-sectors", "-F 12 -S 1024", 2880),
    Recipe("fat12-2k-sectors", "-F 12 -S 2048 -r 128", 6000),
    Recipe("fat12-4k-sectors", "-F 12 -S 4096 -s 1", 8000),
    Recipe("fat12-large-clusters", "-F 12 -s 16", 12_000),
    Recipe("fat12-one-table", "-F 12 -f 1", 2000),
    Recipe("fat12-most-clusters", "-F 12 -s 1 -a", 2050),
    Recipe("fat16", "-F 16 -n TESTING", 16_384),
    Recipe("fat16-fewest-clusters", "-F 16 -s 1 -a", 2100),
    Recipe("fat16-small-root", "-F 16 -r 32", 16_000),
    Recipe("fat16-one-table", "-F 16 -f 1 -s 2", 20_000),
    Recipe("fat16-three-tables", "-F 16 -f 3", 17_000),
    Recipe("fat16-4k-sectors", "-F 16 -S 4096 -s 1", 40_000),
    Recipe("fat16-media", "-F 16 -M 0xF0 -R 7", 16_000),
    Recipe("fat32", "-F 32 -n TESTING", 40_000),
    Recipe("fat32-one-table", "-F 32 -f 1 -s 1", 36_000),
    Recipe("fat32-1k-sectors", "-F 32 -S 1024", 80_000),
    Recipe("fat32-2k-sectors", "-F 32 -S 2048", 140_000),
    Recipe("fat32-4k-sectors", "-F 32 -S 4096", 300_000),
    Recipe("fat32-odd-reserved", "-F 32 -R 77 -b 9 -h 2048", 40_000),
    Recipe("fat32-64k-clusters", "-F 32 -s 128", 4_300_000),
)
"""Every width of the table, sector size and number of copies, and the borders between the kinds."""


def make_tree(root: Path) -> None:
    """Fill `root`; equal on every call."""
    random = Random(SEED)
    (root / "EFI/BOOT").mkdir(parents=True)
    (root / "EFI/BOOT/BOOTX64.EFI").write_bytes(random.randbytes(150_001))
    (root / "EFI/short").write_bytes(b"short\n")
    (root / "EFI/empty").touch()
    (root / "EFI/empty folder").mkdir()
    (root / "EFI/small.txt").write_bytes(b"small letters")
    (root / "EFI/CAPITAL.TXT").write_bytes(b"capitals")
    (root / "EFI/Mixed.Txt").write_bytes(b"both")
    (root / "EFI/a name with blanks and .dots. in it").write_bytes(b"blanks")
    (root / ("EFI/" + "n" * 251 + ".txt")).write_bytes(b"255 characters")
    (root / "EFI/thirteen char").write_bytes(b"no NUL behind it")
    (root / "EFI/\u00fcml\u00e4ut \u20ac.cfg").write_bytes(b"\xc3")
    (root / "EFI/\u0440\u0443\u0441\u0441\u043a\u0438\u0439").write_bytes(b"cyrillic")
    (root / "many").mkdir()
    for number in range(140):
        (root / f"many/{number:04}-{'x' * (number % 40)}").write_bytes(b"%d" % number)
    deep = root
    for depth in range(12):
        deep /= f"d{depth}"
        deep.mkdir()
    (deep / "deep file").write_bytes(b"deep")
    for number, path in enumerate(sorted(root.rglob("*"))):
        os.utime(path, (EPOCH + 2 * number, EPOCH + 2 * number))


def make(recipe: Recipe, target: Path, tree: Path) -> Path:
    """Make `recipe` at `target`, with the files below `tree`, and one that lies in pieces."""
    target.unlink(missing_ok=True)
    with target.open("wb") as file:
        file.truncate(recipe.size << 10)
    run("mkfs.fat", "--invariant", *recipe.options.split(), str(target))
    image = ("-i", str(target))
    run("mcopy", *image, "-s", "-m", "-o", *map(str, sorted(tree.iterdir())), "::")
    pieces = target.with_suffix(".pieces")
    for number in range(12):
        pieces.write_bytes(bytes([number]) * 1000)
        run("mcopy", *image, str(pieces), f"::gap{number}")
    for number in range(0, 12, 2):
        run("mdel", *image, f"::gap{number}")
    pieces.write_bytes(Random(SEED).randbytes(100_000))
    run("mcopy", *image, str(pieces), "::in pieces")
    pieces.unlink()
    return target


def run(*command: str) -> str:
    """Return what a command prints; it must end well."""
    program = shutil.which(command[0], path=PATH) or command[0]
    done = subprocess.run(
        [program, *command[1:]], check=False, capture_output=True, env=ENVIRONMENT
    )
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)}: {done.stderr.decode(errors='replace')}")
    return done.stdout.decode(errors="surrogateescape")


def missing_tools() -> list[str]:
    """Return which programs are not installed."""
    tools = ("mkfs.fat", "fsck.fat", "mcopy", "grub-fstest")
    return [name for name in tools if shutil.which(name, path=PATH) is None]
