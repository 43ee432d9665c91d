"""Images of every recipe, made once per run; what cannot run here is left out, and said."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.images.btrfs import CHOSEN, RECIPES, Recipe, make, missing_tools, mounted, run

if TYPE_CHECKING:
    from collections.abc import Callable

BY_NAME = {recipe.name: recipe for recipe in RECIPES}


def _kernel_fault() -> str:
    """Return why the kernel cannot serve as a judge here, or an empty string."""
    if os.geteuid() != 0:
        return "not root"
    with tempfile.TemporaryDirectory() as folder:
        image = Path(folder, "try.img")
        with image.open("wb") as file:
            file.truncate(128 << 20)
        try:
            run("mkfs.btrfs", "-q", str(image))
            with mounted([image], Path(folder, "mount")):
                return ""
        except RuntimeError as error:
            return str(error)


MISSING = missing_tools()
FAULT = f"no {', '.join(MISSING)}" if MISSING else _kernel_fault()
if FAULT:
    collect_ignore_glob = ["test_*.py"]


def pytest_report_header() -> list[str]:
    return [f"btrfs against the kernel: LEFT OUT, {FAULT}"] if FAULT else []


@pytest.fixture(scope="session")
def images(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], list[Path]]:
    """Return a function from a recipe's name to its images, which are not to be changed."""
    folder = tmp_path_factory.mktemp("btrfs")
    made: dict[str, list[Path]] = {}

    def get(name: str) -> list[Path]:
        if name not in made:
            made[name] = make(BY_NAME[name], folder / name)
        return made[name]

    return get


@pytest.fixture(params=CHOSEN, ids=lambda recipe: recipe.name)
def recipe(request: pytest.FixtureRequest) -> Recipe:
    found: Recipe = request.param
    return found
