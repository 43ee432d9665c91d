"""Every case in tests/configs gives its menu, in the one form that schema.json describes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from jsonschema import ValidationError

from tests.configs.golden import CASES, HERE, load, menu_facts, save

if TYPE_CHECKING:
    from pathlib import Path

FOLDERS = {"grub2": 25, "grub_legacy": 5, "extlinux": 5, "lilo": 2, "systemd_boot": 2}
"""How many cases each format has at least."""


@pytest.mark.parametrize("case", CASES, ids=[str(case.relative_to(HERE)) for case in CASES])
def test_a_tree_gives_its_menu(case: Path, request: pytest.FixtureRequest) -> None:
    found = menu_facts(case)
    golden = case / "menu.json"
    if request.config.getoption("--update-menus"):
        save(golden, found)
    assert found == load(golden)
    assert (case / "README.md").read_text().strip()


def test_every_format_has_cases() -> None:
    counts = {name: sum(case.parent.name == name for case in CASES) for name in FOLDERS}
    assert sum(counts.values()) == len(CASES)
    assert [name for name, least in FOLDERS.items() if counts[name] < least] == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("case.json", "{}"),
        ("case.json", '{"config": {"volume": "hd0", "path": "x"}, "volumes": {"hd0": {}}}'),
        ("case.json", '{"config": {"volume": "hd0", "path": "/x"}, "volumes": {"hd0": {"id": 1}}}'),
        ("menu.json", '{"default": "0"}'),
    ],
)
def test_another_form_is_refused(name: str, text: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text)
    with pytest.raises(ValidationError):
        load(tmp_path / name)
