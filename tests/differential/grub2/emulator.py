"""GRUB's own script engine on disk images: Debian's grub-emu, many scripts to a start.

A start takes a second, a script some milliseconds, so one start executes hundreds of them. Each is
a file on the first disk; a driver unsets the variables that scripts use, sources the script, and
keeps what it left in one variable. Every so often the emulator stores those with `save_env` in a
file on that disk, from which they are read: as bytes, not off a screen. Where GRUB crashes, the
scripts of that store are executed once more, each in a start of its own.
"""

from __future__ import annotations

import fcntl
import os
import pty
import shutil
import signal
import struct
import subprocess
import tempfile
import termios
import threading
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from pygrub_k.bootconfig.grub2.grubenv import parse
from tests.readiness import is_readable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PROGRAM = shutil.which("grub-emu")
MODULES = "/usr/lib/grub/x86_64-emu"
VARIABLES = ("a", "b", "c", "d", "n", "log", "st", "root", "prefix")
"""What is compared of the variables that a script may set."""
UNSET = (*VARIABLES, "v", "w", "f", "x")
STORED_AT_ONCE = 20
BLOCK_SIZE = 64 << 10
PATIENCE = 20.0
"""Seconds without any output after which the emulator is given up."""

PRELUDE = """\
function record {
  log="$log["
  for w in "$@"; do log="$log<$w>"; done
  log="$log]"
}
"""
"""`record WORD…` keeps the words that it gets."""


KEY_PRESS = 0.05
"""Seconds of silence after which a key is pressed."""


def driver(number: str) -> str:
    """Return the script that executes one script and keeps what it left."""
    unset = "".join(f"unset {name}\n" for name in UNSET)
    kept = "".join(f"{name}={{${name}}}" for name in VARIABLES)
    return (
        f"{unset}set root=hd0\nset prefix=(hd0)/t\n"
        f"source (hd0)/s/{number}\n"
        f'result_{number}="{kept}"\n'
    )


def ext2(image: Path, tree: Path, size: str, *options: str) -> None:
    """Make an ext2 of what is in a directory."""
    command = ["mke2fs", "-q", "-F", "-t", "ext2", "-b", "1024", "-d", str(tree), *options]
    command += [str(image), size]
    subprocess.run(command, check=True, capture_output=True)


def results(folder: Path, scripts: Mapping[str, str], others: Sequence[Path]) -> dict[str, str]:
    """Return what each script left; nothing for one that GRUB crashed in.

    The first disk is `first.img`, made of `tree`, both in the folder; `others` come after it.
    """
    found: dict[str, str] = {}
    waiting = list(scripts)
    while waiting:
        found |= _executed(folder, {number: scripts[number] for number in waiting}, others)
        crashed = [number for number in waiting if number not in found][:STORED_AT_ONCE]
        for number in crashed:
            found |= _executed(folder, {number: scripts[number]}, others)
        waiting = [number for number in waiting if number not in {*found, *crashed}]
    return found


def _executed(folder: Path, scripts: Mapping[str, str], others: Sequence[Path]) -> dict[str, str]:
    """Start the emulator once; return what scripts left up to a crash."""
    stores = make_first_disk(folder, scripts)
    disks = [folder / "first.img", *others]
    lines = [f"(hd{number}) {disk}\n" for number, disk in enumerate(disks)]
    (folder / "device.map").write_text("".join(lines))
    (folder / "grub.cfg").write_text("source (hd0)/main\n")
    if not (folder / "x86_64-emu").exists():
        (folder / "x86_64-emu").symlink_to(MODULES)
    run_emulator(folder)
    shutil.rmtree(folder / "stored", ignore_errors=True)
    command = ["debugfs", "-R", f"rdump /r {folder}", str(folder / "first.img")]
    subprocess.run(command, check=True, capture_output=True)
    found: dict[str, str] = {}
    for store in stores:
        found |= parse((folder / "r" / store).read_bytes()) or {}
    shutil.rmtree(folder / "r")
    return {name.removeprefix("result_"): left for name, left in found.items()}


def make_first_disk(folder: Path, scripts: Mapping[str, str]) -> list[str]:
    """Make the first disk with these scripts; return the names of the files it stores in."""
    tree = folder / "tree"
    for name in ("s", "w", "r"):
        shutil.rmtree(tree / name, ignore_errors=True)
        (tree / name).mkdir()
    main = "set root=hd0\n" + PRELUDE
    stores = []
    numbers = list(scripts)
    for at in range(0, len(numbers), STORED_AT_ONCE):
        batch, store = numbers[at : at + STORED_AT_ONCE], f"{at:05}"
        stores.append(store)
        (tree / "r" / store).write_bytes(b"# GRUB Environment Block\n".ljust(BLOCK_SIZE, b"#"))
        kept = [f"result_{number}" for number in batch]
        main += "".join(f"source (hd0)/w/{number}\n" for number in batch)
        main += f"save_env -f (hd0)/r/{store} {' '.join(kept)}\n"
        main += "".join(f"unset {name}\n" for name in kept)
    for number, text in scripts.items():
        (tree / "s" / number).write_bytes(text.encode("utf-8", "surrogateescape"))
        (tree / "w" / number).write_text(driver(number))
    (tree / "main").write_text(main + "halt\n")
    ext2(folder / "first.img", tree, "32M", "-L", "first", "-N", "8192", "-U", UUID)
    return stores


UUID = "11111111-2222-3333-4444-555555555555"


MAKING = threading.Lock()


def _library() -> Path:
    """Return what is preloaded into the emulator."""
    with MAKING:  # a cache has two threads make it twice
        return _made_library()[0]


@cache
def _made_library() -> tuple[Path, tempfile.TemporaryDirectory[str]]:
    """Make it; its folder goes with this process."""
    folder = tempfile.TemporaryDirectory()
    library = Path(folder.name, "calls.so")
    source = Path(__file__).with_name("emulator_calls.c")
    command = ["gcc", "-shared", "-fPIC", "-o", str(library), str(source)]
    subprocess.run(command, check=True)
    return library, folder


def start_emulator(folder: Path) -> tuple[int, int]:
    """Start the emulator on a terminal of its own; return its process and the terminal.

    It writes each character of its screen by itself: a large one costs.
    """
    assert PROGRAM, "grub-emu is missing: install grub-emu"
    words = [PROGRAM, "-r", "host", "-d", str(folder), "-m", str(folder / "device.map")]
    environment = {**os.environ, "TERM": "vt100", "ESCDELAY": "10"}
    environment["LD_PRELOAD"] = str(_library())
    child, terminal = pty.fork()
    if child == 0:
        try:
            os.execve(PROGRAM, words, environment)
        finally:
            os._exit(127)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    return child, terminal


def run_emulator(folder: Path, keys: bytes = b"") -> None:
    """Run the emulator on a terminal of its own, up to its end or until it is silent.

    `keys` are pressed again and again, for it waits for one after errors.
    """
    child, terminal = start_emulator(folder)
    shown = b""
    try:
        silent = 0.0
        while silent < PATIENCE:
            if is_readable(terminal, KEY_PRESS):
                shown = (shown + os.read(terminal, 1 << 16))[-(1 << 16) :]
                silent = 0.0
            else:
                silent += KEY_PRESS
                os.write(terminal, keys)
    except OSError:
        pass  # the terminal is gone, and with it the emulator
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(terminal)
    (folder / "shown").write_bytes(shown)
