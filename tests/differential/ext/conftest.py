"""Images of every recipe, made once per run; what cannot run here is left out, and said."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.images.ext import RECIPES, Recipe, make, make_tree, missing_tools

if TYPE_CHECKING:
    from collections.abc import Callable

BY_NAME = {recipe.name: recipe for recipe in RECIPES}
NEEDS_KERNEL = [
    "test_against_kernel.py",
    "test_power_cuts.py",
    "test_fast_commits.py",
    "test_extremes.py",
]


def _kernel_fault() -> str:
    """Return why the kernel cannot serve as a judge here, or an empty string."""
    if os.geteuid() != 0:
        return "not root"
    absent = [name for name in ("mount", "losetup", "fallocate") if shutil.which(name) is None]
    if absent:
        return f"no {', '.join(absent)}"
    with tempfile.TemporaryDirectory() as folder:
        image = Path(folder, "try.img")
        with image.open("wb") as file:
            file.truncate(4 << 20)
        subprocess.run(["mke2fs", "-q", "-F", str(image)], check=True)
        tried = subprocess.run(
            ["mount", "-o", "loop,ro", str(image), folder], check=False, capture_output=True
        )
        if tried.returncode:
            return tried.stderr.decode(errors="replace").strip()
        subprocess.run(["umount", folder], check=True)
    return ""


MISSING = missing_tools()
KERNEL_FAULT = "no e2fsprogs" if MISSING else _kernel_fault()
NO_ENCRYPTION = not Path("/sys/fs/ext4/features/test_dummy_encryption_v2").exists()
collect_ignore = [*NEEDS_KERNEL] if KERNEL_FAULT else []
if KERNEL_FAULT or NO_ENCRYPTION:
    collect_ignore.append("test_encryption.py")
if MISSING:
    collect_ignore_glob = ["test_*.py"]


def pytest_report_header() -> list[str]:
    lines = []
    if MISSING:
        lines.append(f"ext against e2fsprogs: LEFT OUT, no {', '.join(MISSING)}")
    if KERNEL_FAULT:
        lines.append(f"ext against the kernel: LEFT OUT, {KERNEL_FAULT}")
    elif NO_ENCRYPTION:
        lines.append("encrypted ext: LEFT OUT, this kernel has no test_dummy_encryption")
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
    made: dict[str, Path] = {}

    def get(name: str) -> Path:
        if name not in made:
            made[name] = make(BY_NAME[name], folder / f"{name}.img", tree)
        return made[name]

    return get


@pytest.fixture(params=RECIPES, ids=lambda recipe: recipe.name)
def recipe(request: pytest.FixtureRequest) -> Recipe:
    found: Recipe = request.param
    return found
