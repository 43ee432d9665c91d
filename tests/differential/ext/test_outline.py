"""Damaged group descriptors of ext are said in brief, whichever groups they are of."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pygrub_k.filesystems.ext.driver import open_filesystem
from pygrub_k.filesystems.ext.outline import outline_faults
from pygrub_k.filesystems.model import Settings
from pygrub_k.source import open_disk
from tests.images.ext import RECIPES, run

if TYPE_CHECKING:
    from collections.abc import Callable

PROGRAM = Path(__file__).parents[3] / "scripts/inspect_disk.py"


def faults(path: Path) -> list[str]:
    settings = Settings(verify_checksums=False)
    return [str(error) for error in outline_faults(open_filesystem(open_disk(str(path)), settings))]


@pytest.fixture
def damaged(image: Callable[[str], Path], tmp_path: Path) -> Callable[..., Path]:
    """Return a maker of copies of an image, changed by commands of debugfs."""

    def make(name: str, *commands: str) -> Path:
        path = tmp_path / f"{name}.img"
        shutil.copyfile(image(name), path)
        script = tmp_path / "script"
        script.write_text("".join(f"set_bg {command}\n" for command in commands))
        run("debugfs", "-w", "-f", str(script), str(path))
        return path

    return make


@pytest.mark.parametrize("name", [recipe.name for recipe in RECIPES])
def test_nothing_is_said_of_what_is_sound(name: str, image: Callable[[str], Path]) -> None:
    assert faults(image(name)) == []


def test_wrong_checksums_are_counted(damaged: Callable[..., Path]) -> None:
    (alone,) = faults(damaged("1k", "1 checksum 0x1234"))
    assert alone.startswith(
        "ext4 group descriptor 1 at byte 2112 of the volume: wrong checksum: 0x"
    )
    assert alone.endswith(" computed, 0x00001234 stored")
    (two,) = faults(damaged("1k", "1 checksum 0x1234", "2 checksum 0x1234"))
    assert two == f"{alone}; as wrong are that of group 2 (verify tells of each)"
    several = [f"{group} checksum 0" for group in range(1, 20)]
    (many,) = faults(damaged("meta-bg", *several))
    groups = ", ".join(map(str, range(2, 18)))
    assert many.endswith(f"those of 18 other groups, {groups} and 2 more (verify tells of each)")


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("block_bitmap", "its block bitmap is at block 24576, and there are 24576"),
        ("inode_bitmap", "its inode bitmap is at block 24576, and there are 24576"),
        ("inode_table", "its inode table is at block 24576, and there are 24576"),
    ],
)
def test_places_outside_are_said(damaged: Callable[..., Path], field: str, words: str) -> None:
    (found,) = faults(damaged("1k", f"1 {field} 24576", "1 checksum calc"))
    assert found.partition(" of the volume: ")[2] == words


def test_places_that_overlap_are_said(damaged: Callable[..., Path]) -> None:
    before = damaged("1k")
    shown = run("debugfs", "-R", "show_super_stats", str(before))
    bitmap = shown.partition("Group  0: block bitmap at ")[2].partition(",")[0]
    (found,) = faults(damaged("1k", f"2 inode_bitmap {bitmap}", "2 checksum calc"))
    assert found.endswith(
        f"block {bitmap} is that of the block bitmap of group 0 and of the inode bitmap of group 2"
    )


@pytest.mark.parametrize("subcommand", [["layout"], []])
def test_layout_and_overview_tell_of_them(
    damaged: Callable[..., Path], subcommand: list[str]
) -> None:
    path = damaged("1k", "1 checksum 0x1234", "2 inode_table 24576", "2 checksum calc")
    command = [sys.executable, str(PROGRAM), *subcommand, "--json", str(path)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 1
    problems = json.loads(done.stdout)["problems"]
    assert ["group descriptor 1" in line for line in problems] == [True, False]
    assert ["its inode table is at block 24576" in line for line in problems] == [False, True]
