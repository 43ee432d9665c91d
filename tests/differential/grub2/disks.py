"""Disks for random scripts: file systems with names, labels and files that scripts ask about."""

from __future__ import annotations

import gzip
import hashlib
import os
import subprocess
import zlib
from typing import TYPE_CHECKING

from tests.differential.grub2.emulator import ext2
from tests.images.kernel_bytes import KERNELS

if TYPE_CHECKING:
    from pathlib import Path

EPOCH = 1_700_000_000
BLOCK = b"# GRUB Environment Block\n"
FILES: dict[str, bytes] = {
    "a": b"one\n",
    "b": b"one\n",
    "c": b"two and more\n",
    "empty": b"",
    ".hidden": b"x",
    "x y": b"blank",
    "st*r": b"star",
    "vmlinuz-5.9": b"k",
    "vmlinuz-5.10": b"k",
    "d/one.cfg": b"a=one\n",
    "d/two.cfg": b'b="two words"\nfalse\n',
    "d/.three.cfg": b"c=three\n",
    "d/sub/one.cfg": b"n=sub\n",
    "d/Sub.txt": b"t",
    "u/é": b"x",
    "u/éa": b"x",
    "e/one.cfg": b"x",
    "bad.cfg": b"a=1\nif true; then\nb=2\n",
    "back.cfg": b"a=in; return 3; b=after\n",
    "crlf.cfg": b"a=1\r\nb=2\r\n",
    "env": (BLOCK + b"a=from env\nb=2\n").ljust(1024, b"#"),
    "env_comment": (BLOCK + b"# WARNING: comment\na=1\nb=x\\\\y\\\nz\n").ljust(1024, b"#"),
    "env_open": BLOCK + b"a=1\nb=unterminated",
    "env_hash_open": BLOCK + b"a=1\nb=un###",
    "env_empty_name": (BLOCK + b"=x\na=1\n").ljust(1024, b"#"),
    "env_no_equals": (BLOCK + b"nothing\na=1\n").ljust(1024, b"#"),
    "env_bad": b"# GRUB Environment Blok\na=1\n".ljust(1024, b"#"),
    "env_short": BLOCK[:20],
    "env_none": BLOCK,
    "upper": b"QWERTY",
    "packed": gzip.compress(b"one\n" * 90, mtime=0),
}


def _sums(algorithm: str, *lines: tuple[str, str]) -> bytes:
    """Return a list of sums: (name, name of the file whose sum stands there)."""
    digests = {name: hashlib.new(algorithm, FILES[name]).hexdigest() for _, name in lines}
    return "".join(f"{digests[of]}  {name}\n" for name, of in lines).encode()


SUMS = {
    "sums": _sums("sha256", ("a", "a"), ("c", "c")),
    "sums_wrong": _sums("sha256", ("a", "a"), ("c", "b"), ("b", "b")),
    "sums_missing": _sums("sha256", ("a", "a"), ("gone", "b")),
    "sums_path": _sums("sha256", ("/t/a", "a"), ("(hd0)/t/c", "c")),
    "sums_md5": _sums("md5", ("a", "a")),
    "sums_star": _sums("sha256", ("a", "a")).replace(b"  ", b" *"),
    "sums_open": _sums("sha256", ("a", "a"))[:-1],
    "sums_blank": _sums("sha256", ("a", "a")) + b"\n",
    "sums_packed": _sums("sha256", ("packed", "packed")),
    "sums_unpacked": hashlib.sha256(b"one\n" * 90).hexdigest().encode() + b"  packed\n",
    "sums_adler": f"{zlib.adler32(FILES['c']):08x}  c\n".encode(),
    "sums_upper": _sums("sha1", ("a", "a")).upper(),
}


def make_tree(tree: Path) -> None:
    """Make the files of the first disk, all below /t."""
    kernels = {f"k/{name}": content for name, content in KERNELS.items()}
    for name, content in {**FILES, **SUMS, **kernels}.items():
        path = tree / "t" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    (tree / "t" / "link").symlink_to("a")
    (tree / "t" / "dlink").symlink_to("d")
    (tree / "t" / "dangling").symlink_to("gone")
    (tree / "t" / "emptydir").mkdir()
    small = tree.parent / "small"
    small.mkdir()
    (small / "inner").write_text("inner")
    (small / "t").mkdir()
    (small / "t" / "a").write_text("one\n")
    ext2(tree / "t" / "disk.img", small, "256k", "-L", "inner", "-U", "clear")
    for number, (folder, _, names) in enumerate(os.walk(tree)):
        for name in sorted(names):
            stamp = EPOCH + number * 100 + len(name)
            os.utime(f"{folder}/{name}", (stamp, stamp), follow_symlinks=False)


def make_others(folder: Path) -> list[Path]:
    """Make the further disks: one with a GPT, one with an MBR and logical partitions, one bare."""
    parts = folder / "parts"
    for name in ("boot", "root", "data", "old"):
        (parts / name / "kernels").mkdir(parents=True)
        (parts / name / f"only_{name}").write_text(name)
        (parts / name / "kernels" / "vmlinuz").write_text(name)
    gpt, mbr, bare = (folder / f"{name}.img" for name in ("gpt", "mbr", "bare"))
    _part(gpt, "label: gpt\nstart=2048, size=4096\nstart=6144, size=4096\nstart=10240, size=4096\n")
    _fill(gpt, 6144, parts / "boot", "-L", "BOOT", "-U", "aaaaaaaa-0000-0000-0000-000000000001")
    _fill(gpt, 10240, parts / "root", "-L", "my root", "-U", "aaaaaaaa-0000-0000-0000-000000000002")
    fat = folder / "fat.img"
    fat.write_bytes(bytes(4096 * 512))
    subprocess.run(
        ["mkfs.fat", "-n", "ESP", "-i", "12AB34CD", fat], check=True, capture_output=True
    )
    source = parts / "boot" / "only_boot"
    for name in ("Only_Fat", "zulu.cfg", "alpha.cfg", "Mike.cfg"):
        subprocess.run(["mcopy", "-i", fat, source, f"::/{name}"], check=True, capture_output=True)
    _put(gpt, 2048, fat.read_bytes())
    extended = "start=8192, size=16384, type=5\nstart=10240, size=4096\n"
    _part(mbr, f"label: dos\nlabel-id: 0xdeadbeef\nstart=2048, size=4096\n{extended}")
    _fill(mbr, 2048, parts / "data", "-L", "BOOT", "-U", "aaaaaaaa-0000-0000-0000-000000000003")
    _fill(mbr, 10240, parts / "old", "-U", "aaaaaaaa-0000-0000-0000-000000000001")
    bare.write_bytes(bytes(1 << 20))
    return [gpt, mbr, bare]


def _part(image: Path, table: str) -> None:
    image.write_bytes(bytes(16 << 20))
    subprocess.run(["sfdisk", "-q", image], input=table.encode(), check=True, capture_output=True)


def _fill(image: Path, sector: int, tree: Path, *options: str) -> None:
    made = image.with_suffix(".part")
    ext2(made, tree, "2M", *options)
    _put(image, sector, made.read_bytes())


def _put(image: Path, sector: int, data: bytes) -> None:
    with image.open("r+b") as file:
        file.seek(sector * 512)
        file.write(data)
