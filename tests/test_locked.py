"""What continuous integration installs is pinned, whole, and what pyproject.toml asks for."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
EXTRAS = PROJECT["optional-dependencies"]
FILES = sorted((ROOT / "scripts/locked").glob("*.txt"))
LINE = re.compile(r"([a-z0-9_.-]+)==(\S+) --hash=sha256:[0-9a-f]{64}")


def normalised(name: str) -> str:
    return re.sub("[-_.]+", "-", name).lower()


def pinned(file: Path) -> dict[str, str]:
    """Return the versions by name; each line is one package with one hash, or a comment."""
    lines = [line for line in file.read_text().splitlines() if not line.startswith("#")]
    found = {}
    for line in lines:
        parts = LINE.fullmatch(line)
        assert parts, line
        found[normalised(parts[1])] = parts[2]
    assert len(found) == len(lines) > 0
    return found


def wanted(extra: str) -> list[Requirement]:
    """Return what an extra asks for, with what the extras that it names ask for."""
    found = []
    for requirement in map(Requirement, EXTRAS[extra]):
        if requirement.name == PROJECT["name"]:
            found += [inner for name in requirement.extras for inner in wanted(name)]
        else:
            found.append(requirement)
    return found


@pytest.mark.parametrize(
    ("machine", "extra"), [("x86_64", "test"), ("docs", "docs"), ("aarch64", "inspect")]
)
def test_what_is_asked_for_is_pinned(machine: str, extra: str) -> None:
    versions = pinned(ROOT / f"scripts/locked/{machine}.txt")
    requirements = [*map(Requirement, PROJECT["dependencies"]), *wanted(extra)]
    assert requirements
    unmet = [
        str(requirement)
        for requirement in requirements
        if not requirement.specifier.contains(versions.get(normalised(requirement.name), "0"))
    ]
    assert unmet == [], "run scripts/lock_dependencies.py"


def test_one_package_has_one_version_everywhere() -> None:
    first, *others = map(pinned, FILES)
    assert others
    for versions in others:
        for name in first.keys() & versions.keys():
            assert first[name] == versions[name], name
