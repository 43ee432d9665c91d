"""A boot imports what it needs and no more: the ceiling is on modules, since time is not stable."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.images.zfs_bytes import sample

ROOT = Path(__file__).resolve().parents[1]
GUEST = ROOT / "examples/guest.img"
RUN = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
sys.stderr.write("start\\n")
from pygrub_k.cli.bootloader import main
from pygrub_k.confined.late_imports import ModuleStore
answer = ModuleStore.answer
def answer_aloud(store, name):
    found = answer(store, name)
    for one in [name, *found[3::4]]:  # and what comes with it
        sys.stderr.write("late import: | " + one.decode() + "\\n")
    return found
ModuleStore.answer = answer_aloud
raise SystemExit(main(sys.argv[1:]))
"""
STANDARD = {
    *("__future__", "_ctypes", "bisect", "operator", "struct"),
}
"""What a boot may import of the standard library, besides what is built into Python.

typing costs 7 ms, dataclasses 8, argparse 5, re 4, signal 3, os 1.
"""
OURS = 100
"""Modules of our own that a boot may import: each costs a tenth of a millisecond."""
LATE = 2
"""Of these, those that the confined worker may ask its parent for: each costs twice as much."""


def imported(arguments: list[str], mark: str = "") -> list[str]:
    """Return every module that a run imports, without site's; `mark`: only these lines of it.

    What the worker imports is what it asks its parent for: "late import".
    """
    command = [sys.executable, "-I", "-S", "-X", "importtime", "-c", RUN, *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    lines = done.stderr.partition("start\n")[2].splitlines()
    marks = (mark,) if mark else ("import time:", "late import:")
    return [line.rpartition("|")[2].strip() for line in lines if line.startswith(marks)]


@pytest.fixture
def boot(tmp_path: Path) -> list[str]:
    return ["-q", "--output-format=simple0", f"--output-directory={tmp_path}", str(GUEST)]


def ours(modules: list[str]) -> list[str]:
    return [module for module in modules if module.partition(".")[0] == "pygrub_k"]


def test_a_boot_imports_few_standard_modules(boot: list[str]) -> None:
    modules = imported(boot)
    standard = set(modules) - set(ours(modules)) - set(sys.builtin_module_names)
    assert standard - STANDARD == set()


def test_a_boot_from_a_pool_imports_few_standard_modules(boot: list[str], tmp_path: Path) -> None:
    pool = tmp_path / "pool.img"
    pool.write_bytes(sample())
    modules = imported([*boot[:-1], str(pool)])
    assert "pygrub_k.filesystems.zfs.pool" in modules
    standard = set(modules) - set(ours(modules)) - set(sys.builtin_module_names)
    assert standard - STANDARD == set()


def test_names_that_are_made_alike_need_no_module_that_costs() -> None:
    program = "import sys, pygrub_k.filesystems.zfs.names; print('typing' in sys.modules)"
    command = [sys.executable, "-I", "-S", "-c", f"import sys; sys.path[:0] = [{str(ROOT)!r}]"]
    command[-1] += f"; {program}"
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert done.stdout == "False\n"


def test_a_boot_imports_record_tables_and_nothing_else_that_is_generated(boot: list[str]) -> None:
    modules = [one for one in imported(boot) if one.startswith("pygrub_k._generated.")]
    assert "pygrub_k._generated.ext_inode_records" in modules
    assert [one for one in modules if not one.endswith("_records")] == []


def test_a_boot_imports_few_of_our_modules(boot: list[str]) -> None:
    modules = ours(imported(boot))
    assert "pygrub_k.bootconfig.grub2.menu" in modules
    assert len(modules) <= OURS


def test_the_worker_of_a_usual_boot_asks_for_no_module(boot: list[str]) -> None:
    assert imported(boot, "late import:") == []


def test_a_boot_imports_only_the_formats_of_its_disk(boot: list[str]) -> None:
    others = (
        "pygrub_k.bootconfig.extlinux",
        "pygrub_k.bootconfig.grub_legacy",
        "pygrub_k.filesystems.iso9660",
        "pygrub_k.inspect",
        "pygrub_k.volumes.lvm2",
        "pygrub_k.volumes.mdraid.arrays",
    )
    modules = imported(boot)
    assert "pygrub_k.volumes.gpt" in modules
    assert [module for module in modules if module.startswith(others)] == []


@pytest.mark.parametrize("first", ["-q", "--version"])
def test_where_nobody_is_asked_nothing_of_the_menu_is_imported(boot: list[str], first: str) -> None:
    asking = ("pygrub_k.menu", "pygrub_k.boot.menu", "pygrub_k.cli.guest_menu", "curses")
    others = ("pygrub_k.cli.worker_entries", "pygrub_k.bootconfig.listed", "termios")
    modules = imported([first, *boot])
    assert "pygrub_k.cli.bootloader" in modules
    assert [module for module in modules if module.startswith((*asking, *others))] == []


def test_the_version_needs_no_format() -> None:
    modules = imported(["--version"])
    assert "pygrub_k.cli.bootloader" in modules
    assert [module for module in modules if "grub2" in module or "filesystems.ext" in module] == []
