"""Guests' boot files in tests/configs/<format>/<case>/files, and the menu.json they must give.

`volume.json` beside them, if there is one, has the fields of MemoryVolume. Goldens are written anew
by `pytest --update-menus`; adding a case needs no code.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from pygrub_k.bootconfig.model import BootMenu, InterpretOptions
from pygrub_k.bootconfig.registry import CONFIG_FORMATS
from pygrub_k.guest.view import FileRef
from pygrub_k.inspect.menu_report import menu_report
from tests.unit.bootconfig.memory_guest import MemoryGuest, MemoryVolume

CONFIGS = Path(__file__).parents[1] / "configs"
FOLDERS = ("grub_legacy", "extlinux", "lilo", "systemd_boot")
CASES = sorted(tree.parent for folder in FOLDERS for tree in (CONFIGS / folder).glob("*/files"))


def volume_of(case: Path) -> MemoryVolume:
    """Return a case's files and symlinks as a volume."""
    top = case / "files"
    files: dict[str, str | bytes] = {}
    links: dict[str, str] = {}
    for path in top.rglob("*"):
        name = f"/{path.relative_to(top).as_posix()}"
        if path.is_symlink():
            links[name] = str(path.readlink())
        elif path.is_file():
            files[name] = path.read_bytes()
    settings = case / "volume.json"
    given: dict[str, Any] = {"name": "hd0,msdos1", "aliases": ["hd0,1"]}
    given |= json.loads(settings.read_text()) if settings.exists() else {}
    return MemoryVolume(files, links=links, **{**given, "aliases": tuple(given["aliases"])})


def menu_of(volume: MemoryVolume) -> BootMenu:
    """Return the menu of the first path of the registry that the volume has."""
    for config_format in CONFIG_FORMATS:
        for path in config_format.paths:
            if volume.resolve(path) is not None:
                config = FileRef(volume.name, path)
                return config_format.interpret(config, MemoryGuest(volume), InterpretOptions())
    raise AssertionError("no configuration at any path of the registry")


@pytest.mark.parametrize("case", CASES, ids=[f"{case.parent.name}/{case.name}" for case in CASES])
def test_a_tree_gives_its_menu(case: Path, request: pytest.FixtureRequest) -> None:
    report = menu_report(menu_of(volume_of(case)), ())
    golden = case / "menu.json"
    if request.config.getoption("--update-menus"):
        golden.write_text(json.dumps(report, indent=1) + "\n")
    assert report == json.loads(golden.read_text())


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_format_has_cases_with_a_reason(folder: str) -> None:
    cases = [case for case in CASES if case.parent.name == folder]
    assert len(cases) > 1
    for case in cases:
        assert (case / "README").read_text().strip()
