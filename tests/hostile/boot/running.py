"""Guest disks made of a few files, and whole runs of pygrub-k on them as libxl makes them."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[3]
LAUNCHER = (
    f"import sys; sys.path.insert(0, {str(ROOT)!r}); "
    "from pygrub_k.cli.bootloader import main; raise SystemExit(main())"
)
COMMAND = (sys.executable, "-IS", "-c", LAUNCHER)
PATIENCE = 20
"""Seconds after which a run is a hang, also on a busy machine."""

KERNEL = b"kernel " * 30_000
RAMDISK = b"ramdisk " * 60_000
CONFIG = b"""\
set timeout=5
menuentry "Linux" {
  linux /boot/vmlinuz root=/dev/xvda1 ro
  initrd /boot/initrd.img
}
"""
FILES: Mapping[str, bytes] = {
    "boot/vmlinuz": KERNEL,
    "boot/initrd.img": RAMDISK,
    "boot/grub/grub.cfg": CONFIG,
}


@dataclass(frozen=True)
class Run:
    """What came of a run: `files` are what is in the output directory, by name."""

    status: int
    stanza: bytes
    errors: str
    files: dict[str, bytes] = field(default_factory=dict)

    @property
    def items(self) -> dict[bytes, bytes]:
        parts = (item.partition(b" ") for item in self.stanza.split(b"\0") if item)
        return {key: value for key, _, value in parts}

    def loaded(self) -> tuple[bytes | None, bytes | None, bytes | None]:
        """Return kernel, ramdisk and command line as libxl gets them."""
        names = [
            self.items.get(key, b"").decode().rpartition("/")[2] for key in (b"kernel", b"ramdisk")
        ]
        kernel, ramdisk = (self.files.get(name) for name in names)
        return kernel, ramdisk, self.items.get(b"args")


def boot(
    disk: Path,
    *options: str,
    environment: Mapping[str, str] | None = None,
    command: tuple[str, ...] = COMMAND,
) -> Run:
    """Run as libxl does, check what holds for every run, and return what came of it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        output = folder / "out"
        output.write_bytes(b"")
        directory = folder / "d"
        directory.mkdir()
        done = subprocess.run(
            [
                *command,
                "-q",
                f"--output={output}",
                "--output-format=simple0",
                f"--output-directory={directory}",
                *options,
                str(disk),
            ],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
            env={"PATH": os.environ["PATH"], **(environment or {})},
        )
        run = Run(
            done.returncode,
            output.read_bytes(),
            done.stderr.decode("ascii", "replace"),
            {path.name: path.read_bytes() for path in directory.iterdir()},
        )
    assert "Traceback" not in run.errors, run.errors
    assert "the worker failed" not in run.errors, run.errors
    assert all(line.startswith("pygrub-k: ") for line in run.errors.splitlines())
    assert all(character.isprintable() or character == "\n" for character in run.errors)
    if run.status:
        assert run.status == 1
        assert run.errors
        assert (run.stanza, run.files, done.stdout) == (b"", {}, b"")
    else:
        assert b"kernel" in run.items
        assert len(run.files) == (2 if b"ramdisk" in run.items else 1)
    return run


def tree(folder: Path, files: Mapping[str, bytes]) -> Path:
    """Write files below a folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def format_disk(disk: Path, folder: Path, *options: str, size: str = "8M") -> Path:
    """Make an ext4 file system of a folder, without a partition table."""
    disk.unlink(missing_ok=True)
    subprocess.run(
        ["mke2fs", "-q", "-F", "-t", "ext4", *options, "-d", str(folder), str(disk), size],
        check=True,
        env={**os.environ, "PATH": f"{os.environ['PATH']}:/usr/sbin:/sbin"},
    )
    return disk


def make_disk(tmp_path: Path, files: Mapping[str, bytes], *options: str, size: str = "8M") -> Path:
    """Make a disk that holds these files on top of what boots; None takes a file away."""
    folder = tree(tmp_path / "tree", {**FILES, **files})
    return format_disk(tmp_path / "disk.img", folder, *options, size=size)
