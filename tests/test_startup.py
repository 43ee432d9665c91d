"""A boot imports what it needs and no more: the ceiling is on modules, since time is not stable."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import kaitaistruct
import pytest

ROOT = Path(__file__).resolve().parents[1]
GUEST = ROOT / "examples/guest.img"
PATHS = [str(ROOT), str(Path(kaitaistruct.__file__).parent)]
RUN = f"""
import sys
sys.path[:0] = {PATHS!r}
sys.stderr.write("start\\n")
from pygrub_k.cli.bootloader import main
raise SystemExit(main(sys.argv[1:]))
"""
STANDARD = {
    *("__future__", "_bisect", "_collections_abc", "_operator", "_stat", "_struct", "abc"),
    *("_ctypes", "bisect", "ctypes", "ctypes._endian", "encodings.utf_16_le", "errno", "fcntl"),
    *("genericpath", "marshal", "operator", "os", "posixpath", "resource", "select", "stat"),
    *("struct", "time", "zlib"),
}
"""What a boot may import of the standard library. typing costs 7 ms, dataclasses 8, re 4, ..."""


def imported(arguments: list[str]) -> list[str]:
    """Return every module that a run imports, in both of its processes, without site's."""
    command = [sys.executable, "-I", "-S", "-X", "importtime", "-c", RUN, *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    lines = done.stderr.partition("start\n")[2].splitlines()
    return [line.rpartition("|")[2].strip() for line in lines if line.startswith("import time:")]


@pytest.fixture(scope="module")
def boot(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp("extracted")
    options = ["-q", "--output-format=simple0", f"--output-directory={folder}"]
    return imported([*options, str(GUEST)])


def ours(modules: list[str]) -> list[str]:
    return [module for module in modules if module.partition(".")[0] == "pygrub_k"]


def test_a_boot_imports_few_standard_modules(boot: list[str]) -> None:
    assert {module for module in boot if module not in ours(boot)} - STANDARD == set()


def test_a_boot_imports_few_of_our_modules(boot: list[str]) -> None:
    assert "pygrub_k.bootconfig.grub2.menu" in boot
    assert len(ours(boot)) <= 90


def test_a_boot_imports_only_the_formats_of_its_disk(boot: list[str]) -> None:
    others = ("extlinux", "grub_legacy", "lvm2", "mdraid", "inspect")
    assert [module for module in boot if set(module.split(".")) & set(others)] == []


def test_nothing_is_imported_twice(boot: list[str]) -> None:
    """What the worker imports late costs twice: the parent finds it, the worker asks for it."""
    assert sorted(boot) == sorted(set(boot))


def test_the_version_needs_no_format() -> None:
    modules = imported(["--version"])
    assert "pygrub_k.cli.bootloader" in modules
    assert [m for m in modules if "grub2" in m or "filesystems.ext" in m] == []
