"""Cases of boot configurations: a guest's files, and the menu that they make.

A case is a folder `<format>/<case>` beside this file. `files/VOLUME/…` are files and symlinks of a
volume; `case.json` names the configuration and says of volumes what files cannot; `menu.json` is
the menu, written by `pytest --update-menus` only, so that its diff is reviewed; `README.md` tells
where the shape comes from. schema.json has the form of both. Adding a case needs no code.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jsonschema import Draft202012Validator

from pygrub_k.bootconfig.model import InterpretOptions
from pygrub_k.bootconfig.registry import CONFIG_FORMATS
from pygrub_k.guest.view import FileRef
from tests.unit.bootconfig.memory_guest import MemoryGuest, MemoryVolume

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.bootconfig.model import BootEntry, FileToLoad

HERE = Path(__file__).parent
CASES = sorted({file.parent for file in HERE.glob("*/*/*") if not file.name.startswith("__")})
"""Every folder with anything in it: one that lacks a file fails its test."""


@cache
def _validator(kind: str) -> Draft202012Validator:
    schema = json.loads((HERE / "schema.json").read_text())
    return Draft202012Validator({**schema, "$ref": f"#/$defs/{kind}"})


def load(file: Path) -> dict[str, Any]:
    """Return a `case.json` or `menu.json`; ValidationError if it is not what the schema says."""
    found: dict[str, Any] = json.loads(file.read_text())
    _validator(file.stem).validate(found)
    return found


def save(file: Path, menu: dict[str, Any]) -> None:
    """Write a `menu.json`; ValidationError if it is not what the schema says."""
    _validator(file.stem).validate(menu)
    file.write_text(json.dumps(menu, indent=2, ensure_ascii=True) + "\n")


def volume(folder: Path, name: str, facts: dict[str, Any]) -> MemoryVolume:
    """Return a volume of a case with its files and symlinks."""
    top = folder / "files" / name
    facts = {**facts, "aliases": tuple(facts.get("aliases", ()))}
    files: dict[str, str | bytes] = dict.fromkeys(facts.pop("present", ()), "\0")
    links = dict(facts.pop("links", {}))
    for path in sorted(top.rglob("*")):  # a directory is listed in this order
        where = f"/{path.relative_to(top).as_posix()}"
        if path.is_symlink():
            links[where] = str(path.readlink())
        elif path.is_file():
            files[where] = path.read_bytes()
    return MemoryVolume(files, name=name, links=links, **facts)


def menu_facts(folder: Path) -> dict[str, Any]:
    """Return the menu of a case as data; it boots the same without a list of its entries."""
    case = load(folder / "case.json")
    volumes = {name: volume(folder, name, facts) for name, facts in case["volumes"].items()}
    guest = MemoryGuest(*volumes.values())
    config = FileRef(case["config"]["volume"], case["config"]["path"])
    there = volumes[config.volume].resolve
    usual = (path for kind in CONFIG_FORMATS for path in kind.paths if there(path) is not None)
    assert there(next(usual, config.path)) == there(config.path), "another is found first"
    name = folder.parent.name.replace("_", "-")
    kind = next(kind for kind in CONFIG_FORMATS if kind.name == name)
    found = kind.interpret(config, guest, InterpretOptions())
    unlisted = kind.interpret(config, guest, InterpretOptions(entries=False))
    assert (unlisted.attempts, unlisted.default) == (found.attempts, found.default)
    return {
        "format": found.format,
        "default": found.default,
        "timeout": found.timeout,
        "problems": list(found.problems),
        "attempts": [_entry(attempt.path, attempt.entry) for attempt in found.attempts],
        "entries": list(_entries(found.entries)),
    }


def _entries(entries: tuple[BootEntry, ...], prefix: str = "") -> Iterator[dict[str, Any]]:
    for index, entry in enumerate(entries):
        yield _entry(f"{prefix}{index}", entry)
        yield from _entries(entry.entries, f"{prefix}{index}>")


def _entry(path: str, entry: BootEntry) -> dict[str, Any]:
    facts: dict[str, Any] = {"path": path, "title": entry.title, "id": entry.id}
    if entry.submenu:
        facts["submenu"] = True
    if entry.kernel:
        facts["kernel"] = _file(entry.kernel)
        facts["args"] = entry.args
        facts["ramdisks"] = [_file(ramdisk) for ramdisk in entry.ramdisks]
    if entry.restricted:
        facts["restricted"] = True
    if entry.problems:
        facts["problems"] = list(entry.problems)
    return facts


def _file(file: FileToLoad) -> dict[str, str]:
    return {"word": file.word, "file": str(file.file)}
