"""The parsers of specs/ and of the tool chain's sample specs."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from spec_tools.building import Workplace, build
from spec_tools.kept import kept_specs

from tests.unit.generated.materials import make_disk
from tests.unit.generated.readings import Reader

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import ModuleType

    from tests.unit.generated.materials import Disk

ROOT = Path(__file__).resolve().parents[3]
CACHE = ROOT / ".cache"
SAMPLES = ROOT / "tests/unit/spec_tools/specs"
SPECS = {"specs": kept_specs(ROOT / "specs", CACHE), "samples": kept_specs(SAMPLES, CACHE)}


def load_modules(folder: Path, files: Mapping[str, str]) -> dict[str, ModuleType]:
    """Import `files` as a package of its own that stands in `folder`."""
    folder.mkdir()
    for name, text in files.items():
        (folder / name).write_text(text)
    sys.path.insert(0, str(folder.parent))
    try:
        names = [name.removesuffix(".py") for name in files if name != "__init__.py"]
        return {name: importlib.import_module(f"{folder.name}.{name}") for name in names}
    finally:
        sys.path.remove(str(folder.parent))


@pytest.fixture(scope="session")
def modules(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, ModuleType]]:
    """The parsers of specs/, which another test holds to be what a build makes, and the samples'."""
    names = [path.stem for path in (ROOT / "generated").glob("*.py") if path.stem != "__init__"]
    place = Workplace(SAMPLES, SAMPLES, CACHE)
    samples = build(place, only=None, progress=lambda _: None, specs=SPECS["samples"])
    return {
        "specs": {name: importlib.import_module(f"pygrub_k._generated.{name}") for name in names},
        "samples": load_modules(tmp_path_factory.mktemp("made") / "made_samples", samples),
    }


@pytest.fixture(scope="session")
def readers(modules: dict[str, dict[str, ModuleType]]) -> dict[str, Reader]:
    """What reads with the Kaitai classes."""
    return {name: Reader(specs.values(), modules[name]) for name, specs in SPECS.items()}


@pytest.fixture(scope="session")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Disk:
    return make_disk(tmp_path_factory.mktemp("disk"))
