"""What an environment block becomes, by GRUB's own grub-editenv."""

from __future__ import annotations

import random
import shutil
import subprocess
from typing import TYPE_CHECKING

from pygrub_k.bootconfig.grub2.grubenv import SIGNATURE, changed

if TYPE_CHECKING:
    from pathlib import Path

EDIT = shutil.which("grub-editenv")
BLOCKS = 60
CHANGES = 6
SIZE = 1024
NAMES = ("next_entry", "saved_entry", "x", "xx", "next")
PIECES = ("a", "b", "\\", "\n", "#", "=", "é", "xyz" * 4, " ")


def edited(file: Path, block: bytes, name: str, value: str | None) -> bytes | None:
    """Return what grub-editenv makes of a block; None if it refuses."""
    file.write_bytes(block)
    assert EDIT, "grub-editenv is missing: install grub-common"
    command = ["unset", name] if value is None else ["set", f"{name}={value}"]
    done = subprocess.run([EDIT, file, *command], capture_output=True, check=False)
    return None if done.returncode else file.read_bytes()


def test_blocks_become_what_grub_makes_of_them(tmp_path: Path) -> None:
    chance = random.Random(5)
    refused = 0
    for _ in range(BLOCKS):
        text = f"fill={'z' * chance.choice((0, 0, 900, 960, 980))}\n"
        block = (SIGNATURE + text).encode()[:SIZE].ljust(SIZE, b"#")
        for _ in range(CHANGES):
            name = chance.choice(NAMES)
            pieces = chance.choices(PIECES, k=chance.randrange(12))
            value = None if chance.random() < 0.3 else "".join(pieces)
            expected = edited(tmp_path / "grubenv", block, name, value)
            assert changed(block, name, value) == expected, (block, name, value)
            refused += expected is None
            block = expected or block
    assert 0 < refused < BLOCKS * CHANGES / 2
