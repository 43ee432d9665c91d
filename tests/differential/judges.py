"""Who judges a reader here: the kernel, where it can; and images of recipes, made once a run."""

from __future__ import annotations

import contextlib
import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def kernel_fault(filesystem: str, module: str = "") -> str:
    """Return why the kernel cannot serve as a judge here, or an empty string."""
    if os.geteuid() != 0:
        return "not root"
    if module:
        with contextlib.suppress(FileNotFoundError):  # no modprobe where no kernel has modules
            subprocess.run(["modprobe", "-q", module], check=False)
    known = Path("/proc/filesystems").read_text()
    return "" if f"\t{filesystem}\n" in known else f"it has no {filesystem}"


def left_out(name: str, readers: str, missing: Sequence[str], fault: str) -> list[str]:
    """Return what pytest says of tests that cannot run here."""
    lines = []
    if missing:
        lines.append(f"{name} against {readers}: LEFT OUT, no {', '.join(missing)}")
    if fault:
        lines.append(f"{name} against the kernel: LEFT OUT, {fault}")
    return lines


def tree_of(fill: Callable[[Path], object]) -> Callable[[pytest.TempPathFactory], Path]:
    """Return the fixture of a folder with the files that every image gets."""

    @pytest.fixture(scope="session")
    def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
        folder = tmp_path_factory.mktemp("tree")
        fill(folder)
        return folder

    return tree


def images_of(ending: str, make: Callable[[str, Path, Path], Path]) -> Callable[..., object]:
    """Return the fixture of a function from a recipe's name to its image, not to be changed.

    `make` gets the name, the image's path and the tree that it is made of.
    """

    @pytest.fixture(scope="session")
    def image(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
        folder = tmp_path_factory.mktemp("images")

        def made(name: str) -> Path:
            path = folder / f"{name}.{ending}"
            return path if path.exists() else make(name, path, tree)

        return made

    return image
