"""Small ISO 9660 volumes, made on demand by xorriso and genisoimage from the same tree of files.

The tree has what a reader can get wrong: names of all lengths and cases, deep directories, long
symlinks, files around the size of a sector, odd modes and times.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SEED = 20240229
EPOCH = 1_700_000_000
XORRISO = "xorriso -as mkisofs -quiet -o {image}"
GENISOIMAGE = "genisoimage -quiet -m long-link* -o {image}"
"""Without long symlinks: of one that needs two areas it breaks the chain, or it does not end."""
PATH = os.pathsep.join((os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin"))
"""Programs for administrators are not in every user's path."""
JOLIET = "-J -joliet-long -input-charset utf-8"
NATIVE = "xorriso -report_about sorry -outdev {image}"
MAP = "-map {tree} /"
COMPRESS = "-set_filter_r --zisofs / --"
TIMES = (315_532_800, -1_000_000_000, 951_782_400, EPOCH + 1)
"""1980, 1938, a leap day. Of the future genisoimage takes the time zone to be a day from UTC."""
NAMES = (
    *("UPPER.TXT", "lower.txt", "Mixed.Case.tar.gz", "no_extension", "with space", ".dot"),
    *("trailing.", "semi;colon", "ümläut-日本語", "a" * 60, "one.c", "one.h"),
)
TARGETS = (
    *("file", "../sizes/2048", "/absolute/path", ".", "..", "../..", "./a/../b", "/"),
    *("a" * 240, "/".join(["component"] * 24), "/".join(["x" * 199] * 5), "sp ace/ü"),
)


@dataclass(frozen=True)
class Recipe:
    """How to make one volume; {image} and {tree} stand for paths.

    `extensions` are what it has besides the names of ISO 9660: R for Rock Ridge, J for Joliet.
    """

    name: str
    command: str
    extensions: str = "R"


RECIPES = (
    Recipe("rock-ridge", f"{XORRISO} -R {{tree}}"),
    Recipe("rational-rock-ridge", f"{XORRISO} -r -V Rational {{tree}}"),
    Recipe("rock-ridge-joliet", f"{XORRISO} -R -J -joliet-long -V 'Both of them' {{tree}}", "RJ"),
    Recipe("level-3", f"{XORRISO} -R -iso-level 3 {{tree}}"),
    Recipe("genisoimage", f"{GENISOIMAGE} -R -V GENISO {{tree}}"),
    Recipe("genisoimage-joliet", f"{GENISOIMAGE} -r {JOLIET} {{tree}}", "RJ"),
    Recipe("relocated", f"{GENISOIMAGE} -R -hide-rr-moved {{tree}}"),
    Recipe("level-4", f"{GENISOIMAGE} -R -iso-level 4 {{tree}}"),
    Recipe("joliet", f"{GENISOIMAGE} {JOLIET} -V 'a label longer than 16' {{tree}}", "J"),
    Recipe("level-1", f"{GENISOIMAGE} -V LEVEL1 {{tree}}", ""),
    Recipe("level-2", f"{GENISOIMAGE} -l -iso-level 2 {{tree}}", ""),
    Recipe("no-versions", f"{GENISOIMAGE} -N -l -d -iso-level 3 {{tree}}", ""),
    Recipe("level-4-plain", f"{GENISOIMAGE} -iso-level 4 {{tree}}", ""),
    Recipe("zisofs", f"{NATIVE} -zisofs level=9:block_size=64k {MAP} {COMPRESS}"),
    Recipe("zisofs-128k", f"{NATIVE} -zisofs level=1:block_size=128k {MAP} {COMPRESS}"),
    Recipe(
        "sessions",
        f"{NATIVE} -map {{tree}} /old -commit -rm_r /old/many -- -map {{tree}}/sizes /new -commit",
    ),
    Recipe(
        "el-torito",
        f"{XORRISO} -R -b sizes/2049 -no-emul-boot -boot-load-size 4 -c boot.cat {{tree}}",
    ),
)
BY_NAME = {recipe.name: recipe for recipe in RECIPES}
TOOLS = ("xorriso", "genisoimage", "isoinfo", "grub-fstest", "blkid")


def missing_tools() -> list[str]:
    return [name for name in TOOLS if shutil.which(name, path=PATH) is None]


def make(recipe: Recipe, image: Path, tree: Path) -> Path:
    """Make an image of `tree` and return its path."""
    command = recipe.command.format(image=shlex.quote(str(image)), tree=shlex.quote(str(tree)))
    done = subprocess.run(
        shlex.split(command), check=False, capture_output=True, text=True, timeout=60
    )
    assert not done.returncode, f"{command}: {done.stderr}"
    return image


def make_tree(root: Path) -> None:
    """Fill a folder with the files that every image gets."""
    random = Random(SEED)
    _names(root / "names")
    sizes = root / "sizes"
    sizes.mkdir()
    for size in (0, 1, 2047, 2048, 2049, 32767, 32768, 65536, 65537, 300_000):
        (sizes / str(size)).write_bytes(random.randbytes(size // 2) + bytes(size - size // 2))
    many = root / "many"
    many.mkdir()
    for number in range(300):
        (many / f"file with a name {number:03} of some length").write_bytes(b"%d\n" % number)
    deep = root
    for depth in range(1, 13):
        deep = deep / f"level{depth}"
        deep.mkdir()
        (deep / "file").write_text(f"{depth}\n")
    _links(root / "links")
    _modes(root / "modes")
    _dated(root)


def _names(names: Path) -> None:
    names.mkdir()
    for name in NAMES:
        (names / name).write_text(name)
    for length in (100, 200, 240, 248):
        (names / (str(length) + "n" * (length - 3))).write_text(str(length))


def _links(links: Path) -> None:
    links.mkdir()
    for number, target in enumerate(TARGETS):
        (links / f"{'long-' * (len(target) > 100)}link{number}").symlink_to(target)
    (links / f"long-link{'l' * 200}").symlink_to("/".join(["y" * 100] * 9))


def _modes(modes: Path) -> None:
    modes.mkdir()
    for mode in (0o400, 0o644, 0o755, 0o4755, 0o2711, 0o777):
        (modes / f"{mode:o}").write_text("x")
        (modes / f"{mode:o}").chmod(mode)
    os.mkfifo(modes / "fifo")
    (modes / "first name").write_text("linked")
    os.link(modes / "first name", modes / "second name")
    (modes / "closed").mkdir(mode=0o700)


def _dated(root: Path) -> None:
    paths = sorted(root.rglob("*"), key=str)
    for number, path in enumerate(paths[::-1]):
        moment = TIMES[number % 40] if number % 40 < len(TIMES) else EPOCH + number
        os.utime(path, (moment, moment), follow_symlinks=False)
