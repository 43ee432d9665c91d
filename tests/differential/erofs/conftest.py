"""Images of every recipe, made once per run; what cannot run here is left out, and said."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.images.erofs import BY_NAME, make, missing_tools
from tests.images.posix_tree import make_tree

if TYPE_CHECKING:
    from collections.abc import Callable


def _kernel_fault() -> str:
    """Return why the kernel cannot serve as a judge here, or an empty string."""
    if os.geteuid() != 0:
        return "not root"
    return "" if "\terofs\n" in Path("/proc/filesystems").read_text() else "it has no erofs"


MISSING = missing_tools()
KERNEL_FAULT = _kernel_fault()
collect_ignore = ["test_against_kernel.py"] if KERNEL_FAULT else []
if MISSING:
    collect_ignore_glob = ["test_*.py"]


def pytest_report_header() -> list[str]:
    lines = []
    if MISSING:
        lines.append(f"EROFS against other readers: LEFT OUT, no {', '.join(MISSING)}")
    if KERNEL_FAULT:
        lines.append(f"EROFS against the kernel: LEFT OUT, {KERNEL_FAULT}")
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
        path = folder / f"{name}.erofs"
        return path if path.exists() else make(BY_NAME[name].options, path, tree)

    return made
