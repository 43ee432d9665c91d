"""Each case beside this file: a guest's files, and the menu that they make.

`files/VOLUME/…` are the files of a volume; `case.json` names the configuration, and tells of
volumes what files cannot: UUID, label, further paths (`present`: kernels, of one byte) and
symlinks. `menu.json` changes by `pytest --update-menus` only, so that the diff is reviewed.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from pygrub_k.bootconfig.grub2 import menu
from pygrub_k.bootconfig.model import InterpretOptions
from pygrub_k.guest.view import FileRef
from tests.unit.bootconfig.memory_guest import MemoryGuest, MemoryVolume

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.bootconfig.model import BootEntry, FileToLoad

CASES = sorted(path.parent for path in Path(__file__).parent.glob("*/case.json"))


def volume(folder: Path, name: str, facts: dict[str, Any]) -> MemoryVolume:
    top = folder / "files" / name
    files: dict[str, str | bytes] = dict.fromkeys(facts.get("present", ()), "\0")
    for path in top.rglob("*"):
        if path.is_file():
            files[f"/{path.relative_to(top)}"] = path.read_bytes()
    return MemoryVolume(
        files,
        name=name,
        uuid=facts.get("uuid", ""),
        label=facts.get("label", ""),
        links=facts.get("links", {}),
        aliases=tuple(facts.get("aliases", ())),
    )


def loaded(file: FileToLoad) -> dict[str, str]:
    return {"word": file.word, "file": str(file.file)}


def entry_facts(path: str, entry: BootEntry) -> dict[str, Any]:
    facts: dict[str, Any] = {"path": path, "title": entry.title, "id": entry.id}
    if entry.submenu:
        facts["submenu"] = True
    if entry.kernel:
        facts["kernel"] = loaded(entry.kernel)
        facts["args"] = entry.args
        facts["ramdisks"] = [loaded(ramdisk) for ramdisk in entry.ramdisks]
    if entry.restricted:
        facts["restricted"] = True
    if entry.problems:
        facts["problems"] = list(entry.problems)
    return facts


def entries_facts(entries: tuple[BootEntry, ...], prefix: str = "") -> Iterator[dict[str, Any]]:
    for index, entry in enumerate(entries):
        yield entry_facts(f"{prefix}{index}", entry)
        yield from entries_facts(entry.entries, f"{prefix}{index}>")


def menu_facts(folder: Path) -> dict[str, Any]:
    case = json.loads((folder / "case.json").read_text())
    guest = MemoryGuest(*(volume(folder, name, facts) for name, facts in case["volumes"].items()))
    config = FileRef(case["config"]["volume"], case["config"]["path"])
    found = menu.interpret(config, guest, InterpretOptions())
    unlisted = menu.interpret(config, guest, InterpretOptions(entries=False))
    assert (unlisted.attempts, unlisted.default) == (found.attempts, found.default)
    return {
        "default": found.default,
        "timeout": found.timeout,
        "problems": list(found.problems),
        "attempts": [entry_facts(attempt.path, attempt.entry) for attempt in found.attempts],
        "entries": list(entries_facts(found.entries)),
    }


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_menu(folder, request):
    facts = menu_facts(folder)
    file = folder / "menu.json"
    if request.config.getoption("--update-menus"):
        file.write_text(json.dumps(facts, indent=2, ensure_ascii=True) + "\n")
    assert facts == json.loads(file.read_text())


def test_there_are_cases_and_each_tells_where_its_shape_comes_from():
    assert len(CASES) >= 25
    assert [folder.name for folder in CASES if not (folder / "README.md").exists()] == []
