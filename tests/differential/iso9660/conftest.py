"""Volumes of every recipe, made once per run; what cannot run here is left out, and said."""

from __future__ import annotations

import contextlib
import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.images.iso9660 import BY_NAME, make, make_tree, missing_tools

if TYPE_CHECKING:
    from collections.abc import Callable


def _kernel_fault() -> str:
    """Return why the kernel cannot serve as a judge here, or an empty string."""
    if os.geteuid() != 0:
        return "not root"
    with contextlib.suppress(FileNotFoundError):  # no modprobe where no kernel has modules
        subprocess.run(["modprobe", "-q", "isofs"], check=False)
    if "\tiso9660\n" not in Path("/proc/filesystems").read_text():
        return "it has no iso9660"
    return ""


MISSING = missing_tools()
KERNEL_FAULT = _kernel_fault()
collect_ignore = ["test_against_kernel.py"] if KERNEL_FAULT else []
if MISSING:
    collect_ignore_glob = ["test_*.py"]


def pytest_report_header() -> list[str]:
    lines = []
    if MISSING:
        lines.append(f"ISO 9660 against other readers: LEFT OUT, no {', '.join(MISSING)}")
    if KERNEL_FAULT:
        lines.append(f"ISO 9660 against the kernel: LEFT OUT, {KERNEL_FAULT}")
    return lines


@pytest.fixture(scope="session")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the files that every image gets."""
    folder = tmp_path_factory.mktemp("tree")
    make_tree(folder)
    return folder


@pytest.fixture(scope="session")
def image(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Return a function from a recipe's name to its image, which is not to be changed."""
    folder = tmp_path_factory.mktemp("images")

    def made(name: str) -> Path:
        path = folder / f"{name}.iso"
        return path if path.exists() else make(BY_NAME[name], path, tree)

    return made
