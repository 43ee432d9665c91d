"""Keys pressed in GRUB's own menu: what is loaded then, by the words of its loaders.

The emulator lacks `linux` and `initrd`; functions of these names write down how they are called, in
an environment block on the disk. What `boot` would start is the last that was loaded.
"""

from __future__ import annotations

import os
import signal
import subprocess
import time
from typing import TYPE_CHECKING

from pygrub_k.bootconfig.grub2.grubenv import parse
from tests.differential.grub2.emulator import MODULES, ext2, start_emulator
from tests.readiness import is_readable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

QUIET = 0.3
"""Seconds without output after which the emulator waits for a key."""
STARTED = 1.0
"""Seconds in which it begins to show something."""
PATIENCE = 30.0
RECORD = """\
function put {
  out=""
  load_env -f (hd0)/record out
  said=""
  for word in "$@"; do said="$said<$word>"; done
  out="$out[$said]"
  save_env -f (hd0)/record out
}
function linux { put linux "$@"; }
function initrd { put initrd "$@"; }
"""
BLOCK = b"# GRUB Environment Block\n".ljust(4096, b"#")


def make_disk(folder: Path, config: str, files: dict[str, bytes]) -> Path:
    """Make a disk with a grub.cfg and other files, and an empty record."""
    tree = folder / "tree"
    for name, content in {**files, "record": BLOCK, "boot/grub/grub.cfg": config.encode()}.items():
        path = tree / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    ext2(folder / "disk.img", tree, "8M", "-U", "11111111-2222-3333-4444-555555555555")
    return folder / "disk.img"


def loaded_in_grub(folder: Path, disk: Path, keys: Sequence[bytes], wait: float) -> str:
    """Return how the loaders were called after these keys, and so many seconds."""
    (folder / "device.map").write_text(f"(hd0) {disk}\n")
    (folder / "grub.cfg").write_text(
        f"set root=hd0\nset prefix=(hd0)/boot/grub\n{RECORD}source (hd0)/boot/grub/grub.cfg\n"
    )
    (folder / "x86_64-emu").symlink_to(MODULES)
    shown = _pressed(folder, keys, wait)
    (folder / "shown").write_bytes(shown)
    command = ["debugfs", "-R", f"dump /record {folder / 'record'}", str(disk)]
    subprocess.run(command, check=True, capture_output=True)
    return (parse((folder / "record").read_bytes()) or {}).get("out", "")


def _pressed(folder: Path, keys: Sequence[bytes], wait: float) -> bytes:
    child, terminal = start_emulator(folder)
    shown = b""
    try:
        shown += _seen(terminal, STARTED)
        for key in keys:
            os.write(terminal, key)
            shown += _seen(terminal, QUIET)
        end = time.monotonic() + wait
        while (left := end - time.monotonic()) > 0:
            if is_readable(terminal, left):
                shown += os.read(terminal, 1 << 16)
    except OSError:
        pass  # it has ended by itself
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(terminal)
    return shown


def _seen(terminal: int, quiet: float) -> bytes:
    """Return what is shown until nothing more comes for a while."""
    shown = b""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and is_readable(terminal, quiet):
        shown += os.read(terminal, 1 << 16)
        quiet = QUIET
    return shown
